//! Asking for a place, giving it back, and who else comes.

use std::collections::HashMap;

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::{Checked, Day, Error};
use web::ui::{self, Field, FormPage};
use web::{Cx, Fields, Filled, Html, Page, Result, see_other};

use super::meeting::record;
use super::paths;
use crate::changes::come::{Come, SaveAnswers};
use crate::changes::confirm_place::ConfirmPlace;
use crate::changes::register::Register;
use crate::changes::withdraw::Withdraw;
use crate::model::{
    ASKS, AskId, AskKind, HeldFor, LONGEST_ANSWER, MeetingId, MeetingState, RegistrationState,
    ShareKind, Way,
};
use crate::policy;
use crate::queries::{asks, coming, shares};
use crate::rows::{ask, meeting, share};
use crate::words::{self, Words};

#[derive(Template)]
#[template(path = "_coming.html")]
struct ComingPart {
    t: Words,
    says: String,
    places: String,
    /// How places are given, what is kept for whom, what happens next.
    explains: Vec<String>,
    /// Where one says that one comes, where the place is held; and whether others may see it then.
    confirm: Option<(String, bool)>,
    /// Whom else one registers: an organisation's people, a delegation.
    brings: Vec<(String, String)>,
    register: Option<String>,
    /// Whether there is more to say than that one comes.
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
    let (_, waiting) = coming::counts(&read, row.id).await?;
    let shares = shares::of_meeting(&read, row.id).await?;
    let state = standing.as_ref().map(|standing| standing.row.state);
    let is_over = row.last < cx.now().date_naive();
    let open = row.takes_registrations(cx.now().date_naive());
    let full = row.places.is_some_and(|places| row.taken + row.held >= places);
    let way = standing.as_ref().map(|standing| standing.row.way);
    let comes = matches!(state, Some(RegistrationState::Placed | RegistrationState::Waiting));
    let says = match (state, standing.as_ref().and_then(|standing| standing.waits)) {
        (Some(RegistrationState::Placed), _) if is_over => t.you_were_there(),
        (Some(RegistrationState::Placed), _) if way == Some(Way::Online) => t.you_come_online(),
        (Some(RegistrationState::Placed), _) => t.you_come(),
        (Some(RegistrationState::Waiting), _) if row.awaits_lot() => t.you_are_in_the_lot(),
        (Some(RegistrationState::Waiting), Some(number)) => t.you_wait(number),
        _ if is_over => t.meeting_is_over(),
        _ if !open => t.registration_not_open(),
        _ if row.awaits_lot() => t.registration_by_lot(),
        _ if full => t.registration_full(waiting),
        _ => t.registration_open(),
    };
    let id = row.id;
    let asked = !asks::of_meeting(&read, id).await?.is_empty();
    let held = standing.as_ref().and_then(|one| Some((one.row.held_for?, one.row.held_until?)));
    let held = held.filter(|_| comes && !is_over);
    let mut explains = Vec::new();
    if let Some((held_for, until)) = held {
        let until = web::dates::date(until, cx.locale);
        explains.push(t.place_is_held(until, words::held(held_for, cx.locale)));
    }
    if !is_over && row.state == MeetingState::Published {
        explains.extend(explained(cx, row, &shares, state));
    }
    let invited = matches!(held, Some((HeldFor::Answer, _)));
    Ok(ui::part(&ComingPart {
        t,
        says,
        places: counted(row, t),
        explains,
        confirm: held.map(|_| (paths::ConfirmPlace { id }.to_string(), invited)),
        brings: if is_over { Vec::new() } else { brings(cx, row, &shares).await? },
        register: (open && !comes).then(|| paths::Register { id }.to_string()),
        asks: asked || more_to_say(row, &shares, cx.now().date_naive()),
        answers: (asked && comes && !is_over).then(|| paths::Register { id }.to_string()),
        withdraw: (comes && !is_over).then(|| paths::Withdraw { id }.to_string()),
        withdraw_label: if state == Some(RegistrationState::Waiting) {
            t.stop_waiting()
        } else {
            t.not_coming()
        },
    })?)
}

/// How many places are taken, in the room and from afar.
fn counted(row: &meeting::Model, t: Words) -> String {
    let room = row.places.map(|places| t.places_of(row.taken, places));
    let online = row.online_places.map(|places| t.places_of_online(row.online_taken, places));
    room.into_iter().chain(online).collect::<Vec<_>>().join(" · ")
}

/// How places are given, what is kept for whom and until when, what happens to those who wait.
fn explained(
    cx: &Cx,
    row: &meeting::Model,
    shares: &[share::Model],
    state: Option<RegistrationState>,
) -> Vec<String> {
    let t = Words::of(cx.locale);
    let mut says = Vec::new();
    if let Some(day) = row.ask_until.filter(|_| row.awaits_lot()) {
        says.push(t.lot_explained(web::dates::date(day, cx.locale)));
    }
    for share in shares.iter().filter(|share| share.free() > 0) {
        let until = web::dates::date(share.until, cx.locale);
        says.push(t.share_explained(share.free(), until, words::share(share, cx.locale)));
    }
    if state == Some(RegistrationState::Waiting) && !row.awaits_lot() {
        says.push(t.waiting_explained());
    }
    says
}

/// Whom else the reader registers for this meeting.
async fn brings(
    cx: &Cx,
    row: &meeting::Model,
    shares: &[share::Model],
) -> Result<Vec<(String, String)>> {
    let t = Words::of(cx.locale);
    let id = row.id;
    let own = policy::speaks_for(&cx.actor);
    let names = directory::face::organisation_names(&cx.read(), &own).await?;
    let organisations = own.into_iter().filter_map(|organisation| {
        let href = paths::OfOrganisation { id, organisation }.to_string();
        Some((href, t.register_people_of(names.get(&organisation)?)))
    });
    let led = shares.iter().filter(|share| share.lead.is_some_and(|lead| cx.actor.is(lead)));
    let led = led.map(|share| {
        let href = paths::Delegation { id, share: share.id }.to_string();
        (href, t.bring_delegation(&share.name))
    });
    Ok(organisations.chain(led).collect())
}

/// Whether somebody who asks for a place says more than that they come.
fn more_to_say(row: &meeting::Model, shares: &[share::Model], today: Day) -> bool {
    row.online_places.is_some() || holds(row, today) || asks_access(shares)
}

/// Whether places are held for who waits for a grant or a visa.
fn holds(row: &meeting::Model, today: Day) -> bool {
    row.hold_until.is_some_and(|day| day >= today)
}

/// Whether places are kept for who needs something in order to take part.
fn asks_access(shares: &[share::Model]) -> bool {
    shares.iter().any(|share| share.kind == ShareKind::Access && !share.is_released)
}

/// What the form is made of: what is asked, and how far the person is.
struct Form {
    row: meeting::Model,
    asks: Vec<ask::Model>,
    standing: Option<coming::Standing>,
    shares: Vec<share::Model>,
    today: Day,
}

impl Form {
    async fn of(cx: &Cx, id: MeetingId) -> Result<Self> {
        let row = record(cx, id).await?;
        let read = cx.read();
        let today = cx.now().date_naive();
        let mut asks = asks::of_meeting(&read, id).await?;
        asks.retain(|row| row.gone >= today);
        let standing = coming::standing(&read, id, cx.person()?).await?;
        let comes = |one: &coming::Standing| one.row.state != RegistrationState::Withdrawn;
        let shares = shares::of_meeting(&read, id).await?;
        Ok(Self { row, asks, standing: standing.filter(comes), shares, today })
    }

    fn fields(&self, cx: &Cx) -> Vec<Field> {
        let t = Words::of(cx.locale);
        let new = self.standing.is_none();
        let listed = new.then(|| ui::flag("listed", t.listed_label()));
        let first = new.then(|| ui::flag("first", t.first_label()));
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
        let kept = std::iter::once(ui::kept("asks")).chain(listed).chain(first);
        let kept = kept.chain(if self.standing.is_none() { self.wishes(t) } else { Vec::new() });
        kept.chain(self.asks.iter().zip(ASKS).map(field)).collect()
    }

    /// How one comes, and what one waits for.
    fn wishes(&self, t: Words) -> Vec<Field> {
        let option = |value: &str, label| (value.to_owned(), label);
        let ways = vec![option("room", t.way_room()), option("online", t.way_online())];
        let way = self.row.online_places.map(|_| ui::select("way", t.way_label(), ways));
        let waits = vec![
            option("", t.waits_for_nothing()),
            option("grant", t.waits_for_grant()),
            option("visa", t.waits_for_visa()),
        ];
        let waits = ui::select("waits", t.waits_label(), waits).hint(t.waits_hint());
        let waits = holds(&self.row, self.today).then_some(waits);
        let access = ui::flag("access", t.access_label()).hint(t.access_hint());
        let access = asks_access(&self.shares).then_some(access);
        [way, waits, access].into_iter().flatten().collect()
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
        let way = Way::parse(filled.value("way")).unwrap_or_default();
        let register = Register {
            meeting: id,
            person,
            is_listed,
            way,
            held_for: HeldFor::parse(filled.value("waits")),
            needs_access: filled.value("access") == "yes",
            shows_first: filled.value("first") == "yes",
        };
        // Where nothing is asked there are no answers to keep.
        let placed = if form.asks.is_empty() {
            cx.write(register).await
        } else {
            cx.write(Come { register, answers }).await
        };
        let waits =
            || if form.row.awaits_lot() { t.registered_lot() } else { t.registered_waiting() };
        placed.map(|placed| if placed { t.registered() } else { waits() })
    };
    match done {
        Ok(said) => Ok(see_other(&paths::Meeting { id }, said)),
        // Pressed twice: the first press counts, and its page says where one stands.
        Err(Error::Refused(said)) if said.code == "registered-already" => {
            Ok(see_other(&paths::Meeting { id }, t.registered_already()))
        }
        Err(error) => {
            filled.take(error, cx.locale)?;
            Ok(form.page(&cx, &filled)?.into_response())
        }
    }
}

/// "I come".
pub(crate) async fn confirm(cx: Cx, Path(id): Path<MeetingId>, filled: Filled) -> Result<Response> {
    let person = cx.person()?;
    let is_listed = filled.value("listed") == "yes";
    cx.write(ConfirmPlace { meeting: id, person, is_listed }).await?;
    Ok(see_other(&paths::Meeting { id }, Words::of(cx.locale).registered()))
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
    let row = record(&cx, id).await?;
    let rows = coming::participants(&cx.read(), id, &cx.actor.keys).await?;
    let line = |row: directory::face::person::Model| {
        let country = row.country.as_deref().map(|code| geo::country_name(code, cx.locale));
        let href = directory::paths::Person { id: row.id }.to_string();
        (href, row.name, country.unwrap_or_default().to_owned())
    };
    let page = ParticipantsPage {
        t,
        over: ui::link(&paths::Meeting { id }.to_string(), &row.title),
        people: rows.into_iter().map(line).collect(),
    };
    Ok(Page::new(t.participants(), &page)?.unlisted())
}
