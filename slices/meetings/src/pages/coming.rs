//! Asking for a place, giving it back, and who else comes.

use std::collections::HashMap;

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::{Checked, Error};
use web::ui::{self, Field, FormPage};
use web::{Cx, Fields, Filled, Html, Page, Result, see_other};

use super::meeting::{inside, seen};
use super::paths;
use crate::changes::come::{Come, SaveAnswers};
use crate::changes::register::Register;
use crate::changes::withdraw::Withdraw;
use crate::model::{
    ASKS, AskId, AskKind, LONGEST_ANSWER, MeetingId, MeetingState, RegistrationState,
};
use crate::queries::{asks, coming};
use crate::rows::{ask, meeting};
use crate::words::Words;

#[derive(Template)]
#[template(path = "_coming.html")]
struct ComingPart {
    t: Words,
    says: String,
    places: String,
    register: Option<String>,
    /// Whether one answers before.
    asks: bool,
    /// Where one answers otherwise.
    answers: Option<String>,
    withdraw: Option<String>,
    withdraw_label: String,
}

/// Where the reader stands with a meeting, and what they can do.
pub(super) async fn part(cx: &Cx, row: &meeting::Model) -> Result<Html> {
    let t = Words::of(cx.locale);
    let read = cx.read();
    let person = cx.actor.person();
    let standing = match person {
        Some(person) => coming::standing(&read, row.id, person).await?,
        None => None,
    };
    let (placed, waiting) = coming::counts(&read, row.id).await?;
    let state = standing.as_ref().map(|standing| standing.row.state);
    let is_over = row.last < cx.now().date_naive();
    let open = row.is_open && !is_over && row.state == MeetingState::Published;
    let full = row.places.is_some_and(|places| row.taken >= places);
    let comes = matches!(state, Some(RegistrationState::Placed | RegistrationState::Waiting));
    let says = match (state, standing.as_ref().and_then(|standing| standing.waits)) {
        (Some(RegistrationState::Placed), _) if is_over => t.you_were_there(),
        (Some(RegistrationState::Placed), _) => t.you_come(),
        (Some(RegistrationState::Waiting), Some(number)) => t.you_wait(number),
        _ if is_over => t.meeting_is_over(),
        _ if !open => t.registration_not_open(),
        _ if full => t.registration_full(waiting),
        _ => t.registration_open(),
    };
    let id = row.id;
    let asked = !asks::of_meeting(&read, id).await?.is_empty();
    Ok(ui::part(&ComingPart {
        t,
        says,
        places: row.places.map(|places| t.places_of(placed, places)).unwrap_or_default(),
        register: (open && !comes).then(|| paths::Register { id }.to_string()),
        asks: asked,
        answers: (asked && comes && !is_over).then(|| paths::Register { id }.to_string()),
        withdraw: (comes && !is_over).then(|| paths::Withdraw { id }.to_string()),
        withdraw_label: if state == Some(RegistrationState::Waiting) {
            t.stop_waiting()
        } else {
            t.not_coming()
        },
    })?)
}

/// What the form is made of: what is asked, and how far the person is.
struct Form {
    row: meeting::Model,
    asks: Vec<ask::Model>,
    standing: Option<coming::Standing>,
}

impl Form {
    async fn of(cx: &Cx, id: MeetingId) -> Result<Self> {
        let card = seen(cx, id).await?;
        let row = inside(&card)?.row.clone();
        let read = cx.read();
        let today = cx.now().date_naive();
        let mut asks = asks::of_meeting(&read, id).await?;
        asks.retain(|row| row.gone >= today);
        let standing = coming::standing(&read, id, cx.person()?).await?;
        let comes = |one: &coming::Standing| one.row.state != RegistrationState::Withdrawn;
        Ok(Self { row, asks, standing: standing.filter(comes) })
    }

    fn fields(&self, cx: &Cx) -> Vec<Field> {
        let t = Words::of(cx.locale);
        let listed = self.standing.is_none().then(|| ui::flag("listed", t.listed_label()));
        let field = |(row, name): (&ask::Model, &'static str)| {
            let field = match row.kind {
                AskKind::Line => ui::line(name, &row.text),
                AskKind::Yes => ui::flag(name, &row.text),
                AskKind::Choice => {
                    let none = (String::new(), t.no_answer());
                    let options = row.options.0.iter().map(|one| (one.clone(), one.clone()));
                    ui::select(name, &row.text, std::iter::once(none).chain(options).collect())
                }
            };
            let gone = t.gone_on(web::dates::date(row.gone, cx.locale));
            let seen = super::asks::seen_by(row, t);
            let field = field.hint(format!("{} · {seen} · {gone}", row.why));
            if row.is_needed { field.required() } else { field }
        };
        let kept = std::iter::once(ui::kept("asks")).chain(listed);
        kept.chain(self.asks.iter().zip(ASKS).map(field)).collect()
    }

    /// What the fields stand for, in their order: a form that was drawn for others is not taken.
    fn drawn_for(&self) -> String {
        self.asks.iter().map(|row| row.id.to_string()).collect::<Vec<_>>().join(" ")
    }

    fn page(&self, cx: &Cx, filled: &Filled) -> Result<Page> {
        let t = Words::of(cx.locale);
        let id = self.row.id;
        let mut filled = filled.clone();
        filled.set("asks", self.drawn_for());
        let action = paths::Register { id }.to_string();
        let button = if self.standing.is_some() { t.save() } else { t.register() };
        FormPage::new(
            t.register_for(&self.row.title),
            action,
            self.fields(cx),
            button,
            &filled,
            cx.locale,
        )
        .over(ui::link(&paths::Meeting { id }.to_string(), &self.row.title))
        .lede(t.register_lede())
        .back(paths::Meeting { id }, t.back())
        .page()
    }

    fn answers(&self, filled: &Filled) -> Checked<HashMap<AskId, String>> {
        let mut fields = Fields::of(filled);
        let mut answers = HashMap::new();
        for (row, name) in self.asks.iter().zip(ASKS) {
            let typed = fields.line(name, LONGEST_ANSWER).unwrap_or_default();
            let known = match row.kind {
                AskKind::Line => true,
                AskKind::Choice => row.options.0.contains(&typed),
                AskKind::Yes => typed == "yes",
            };
            if known && !typed.is_empty() {
                answers.insert(row.id, typed);
            }
        }
        fields.finish(answers)
    }
}

/// The form: with what the meeting asks, or with what was answered.
pub(crate) async fn form(cx: Cx, Path(id): Path<MeetingId>) -> Result<Page> {
    let form = Form::of(&cx, id).await?;
    let mut filled = Filled::with([("listed", "yes".to_owned())]);
    if let Some(standing) = &form.standing {
        let answers = asks::answers(&cx.read(), standing.row.id).await?;
        for (row, name) in form.asks.iter().zip(ASKS) {
            filled.set(name, answers.get(&row.id).cloned().unwrap_or_default());
        }
    }
    form.page(&cx, &filled)
}

/// Asks for a place for oneself, or answers otherwise than before.
pub(crate) async fn register(
    cx: Cx,
    Path(id): Path<MeetingId>,
    mut filled: Filled,
) -> Result<Response> {
    let t = Words::of(cx.locale);
    let person = cx.person()?;
    let form = Form::of(&cx, id).await?;
    let answers = form.answers(&filled);
    let done = if filled.value("asks") != form.drawn_for() {
        Err(Error::Stale)
    } else if form.standing.is_some() {
        cx.write(SaveAnswers { meeting: id, person, answers }).await.map(|()| t.saved())
    } else {
        let is_listed = filled.value("listed") == "yes";
        let register = Register { meeting: id, person, is_listed };
        let placed = cx.write(Come { register, answers }).await;
        placed.map(|placed| if placed { t.registered() } else { t.registered_waiting() })
    };
    match done {
        Ok(said) => Ok(see_other(&paths::Meeting { id }, said)),
        Err(error) => {
            filled.take(error, cx.locale)?;
            Ok(form.page(&cx, &filled)?.into_response())
        }
    }
}

/// "I am not coming".
pub(crate) async fn withdraw(cx: Cx, Path(id): Path<MeetingId>) -> Result<Response> {
    let person = cx.person()?;
    cx.write(Withdraw { meeting: id, person }).await?;
    Ok(see_other(&paths::Meeting { id }, Words::of(cx.locale).withdrawn()))
}

#[derive(Template)]
#[template(path = "participants.html")]
struct ParticipantsPage {
    t: Words,
    over: Html,
    /// Address, name, country.
    people: Vec<(String, String, String)>,
}

/// Who comes and said that others may know.
pub(crate) async fn participants(cx: Cx, Path(id): Path<MeetingId>) -> Result<Page> {
    let t = Words::of(cx.locale);
    let card = seen(&cx, id).await?;
    let rows = coming::participants(&cx.read(), id, &cx.actor.keys).await?;
    let line = |row: directory::face::person::Model| {
        let country = row.country.as_deref().map(|code| geo::country_name(code, cx.locale));
        let href = directory::paths::Person { id: row.id }.to_string();
        (href, row.name, country.unwrap_or_default().to_owned())
    };
    let page = ParticipantsPage {
        t,
        over: ui::link(&paths::Meeting { id }.to_string(), &inside(&card)?.row.title),
        people: rows.into_iter().map(line).collect(),
    };
    Ok(Page::new(t.participants(), &page)?.unlisted())
}
