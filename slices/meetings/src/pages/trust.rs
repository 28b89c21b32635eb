//! Who hosts a meeting, whom one can tell a concern, and the concerns.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::{Checked, Error, OrganisationId, PersonId};
use web::ui::{self, Field, FormPage};
use web::{Cx, Fields, Filled, Html, Page, Result, see_other};

use super::manage::{self, hosted};
use super::meeting::record;
use super::paths;
use crate::changes::concerns::{SetTrust, SettleConcern, TellConcern, Told};
use crate::changes::set_host::SetHost;
use crate::model::{ConcernId, MeetingId};
use crate::policy;
use crate::queries::{after, trust};
use crate::words::Words;

/// The longest concern, in characters.
const LONGEST: usize = 10_000;

#[derive(Template)]
#[template(path = "trust.html")]
struct TrustPage {
    t: Words,
    over: Html,
    summary: Html,
    hosts: Vec<(String, Html)>,
    host_fields: Html,
    host_action: String,
    trusted: Vec<(String, Html)>,
    few: bool,
    trust_fields: Html,
    trust_action: String,
}

/// The page for who runs the meeting.
pub(crate) async fn show(cx: Cx, Path(id): Path<MeetingId>) -> Result<Page> {
    page(&cx, id, &Filled::default()).await
}

async fn page(cx: &Cx, id: MeetingId, filled: &Filled) -> Result<Page> {
    let t = Words::of(cx.locale);
    let row = hosted(cx, id).await?;
    let read = cx.read();
    let hosts = trust::hosts(&read, id).await?;
    let trusted = trust::trusted(&read, id).await?;
    let host = [ui::line("organisation", t.host_name()).hint(t.host_hint())];
    let person = [ui::email("email", t.team_email()).hint(t.trust_hint())];
    let all: Vec<Field> = host.iter().chain(&person).cloned().collect();
    let host_action = paths::SetHost { id }.to_string();
    let trust_action = paths::Trust { id }.to_string();
    let out = |action: &str, value: String, field: &'static str| {
        ui::action(action, &t.team_remove(), "quiet", &[(field, value.as_str())])
    };
    let page = TrustPage {
        t,
        over: manage::over(&row, t),
        summary: ui::summary(&all, filled, cx.locale),
        hosts: hosts
            .into_iter()
            .map(|row| (row.name, out(&host_action, row.id.to_string(), "gone")))
            .collect(),
        host_fields: ui::drawn(&host, filled),
        few: trusted.len() < 2,
        trusted: trusted
            .into_iter()
            .map(|row| (row.name, out(&trust_action, row.id.to_string(), "gone")))
            .collect(),
        trust_fields: ui::drawn(&person, filled),
        host_action,
        trust_action,
    };
    Ok(Page::new(t.trust_page(), &page)?.after(filled.has_errors()).unlisted())
}

/// Names a person of trust by their address, or takes them out.
pub(crate) async fn set(cx: Cx, Path(id): Path<MeetingId>, mut filled: Filled) -> Result<Response> {
    hosted(&cx, id).await?;
    let done = try_trust(&cx, id, &filled).await;
    answered(&cx, id, &mut filled, done).await
}

async fn answered(
    cx: &Cx,
    id: MeetingId,
    filled: &mut Filled,
    done: kernel::Result<()>,
) -> Result<Response> {
    match done {
        Ok(()) => Ok(see_other(&paths::Trust { id }, Words::of(cx.locale).saved())),
        Err(error) => {
            filled.take(error, cx.locale)?;
            Ok(page(cx, id, filled).await?.into_response())
        }
    }
}

async fn try_trust(cx: &Cx, id: MeetingId, filled: &Filled) -> kernel::Result<()> {
    if let Ok(person) = filled.value("gone").parse() {
        return cx.write(SetTrust { meeting: id, person, is_trusted: false }).await;
    }
    let mut fields = Fields::of(filled);
    fields.required("email", 254);
    let email = fields.email("email").unwrap_or_default();
    fields.finish(()).map_err(Error::from)?;
    let person = accounts::face::person_with_email(&cx.read(), &email).await?;
    let unknown = || Error::field("email", "nobody", |l| Words::of(l).team_nobody());
    let person = person.ok_or_else(unknown)?;
    cx.write(SetTrust { meeting: id, person, is_trusted: true }).await
}

/// Names a host organisation, or takes it out.
pub(crate) async fn set_host(
    cx: Cx,
    Path(id): Path<MeetingId>,
    mut filled: Filled,
) -> Result<Response> {
    hosted(&cx, id).await?;
    let done = try_host(&cx, id, &filled).await;
    answered(&cx, id, &mut filled, done).await
}

async fn try_host(cx: &Cx, id: MeetingId, filled: &Filled) -> kernel::Result<()> {
    if let Ok(organisation) = filled.value("gone").parse::<OrganisationId>() {
        return cx.write(SetHost { meeting: id, organisation, hosts: false }).await;
    }
    let mut fields = Fields::of(filled);
    let name = fields.required("organisation", 200);
    fields.finish(()).map_err(Error::from)?;
    let read = cx.read();
    // The address of its page says which one it is where several bear a name.
    let named = name.rsplit('/').next().and_then(|id| id.parse::<OrganisationId>().ok());
    let found = match named {
        Some(id) => directory::face::organisation_names(&read, &[id]).await?.into_keys().next(),
        None => directory::face::organisation_named(&read, &name).await?,
    };
    let unknown = || Error::field("organisation", "nobody", |l| Words::of(l).host_unknown());
    let organisation = found.ok_or_else(unknown)?;
    cx.write(SetHost { meeting: id, organisation, hosts: true }).await
}

/// The form of a concern.
async fn form(cx: &Cx, id: MeetingId, filled: &Filled) -> Result<Page> {
    let t = Words::of(cx.locale);
    let row = record(cx, id).await?;
    let trusted = trust::trusted(&cx.read(), id).await?;
    if trusted.is_empty() {
        return Err(Error::NotFound.into());
    }
    let options = trusted.into_iter().map(|person| (person.id.to_string(), person.name));
    let fields = vec![
        ui::area("text", t.concern_text(), 8).required(),
        ui::checks("readers", t.concern_readers(), options.collect()),
        ui::flag("unnamed", t.concern_unnamed()).hint(t.concern_unnamed_hint()),
    ];
    let action = paths::Concern { id }.to_string();
    let form =
        FormPage::new(t.concern_title(), action, fields, t.concern_tell(), filled, cx.locale);
    form.over(ui::link(&paths::Meeting { id }.to_string(), &row.title))
        .lede(t.concern_lede())
        .back(paths::Meeting { id }, t.back())
        .page()
}

/// The form, to all persons of trust unless one chooses.
pub(crate) async fn concern(cx: Cx, Path(id): Path<MeetingId>) -> Result<Page> {
    let trusted = trust::trusted(&cx.read(), id).await?;
    let mut filled = Filled::default();
    let ids: Vec<String> = trusted.iter().map(|person| person.id.to_string()).collect();
    filled.set_all("readers", &ids);
    form(&cx, id, &filled).await
}

fn told(filled: &Filled) -> Checked<Told> {
    let mut fields = Fields::of(filled);
    let text = fields.text("text", LONGEST).unwrap_or_default();
    if text.is_empty() && !filled.value("text").is_empty() {
        return fields.finish(Told { text, readers: Vec::new(), named: true });
    }
    if text.is_empty() {
        fields.wrong("text", "missing", |l| Words::of(l).concern_missing());
    }
    let readers: Vec<PersonId> =
        filled.values("readers").filter_map(|id| id.parse().ok()).collect();
    fields.finish(Told { text, readers, named: filled.value("unnamed") != "yes" })
}

/// Tells a concern.
pub(crate) async fn tell(
    cx: Cx,
    Path(id): Path<MeetingId>,
    mut filled: Filled,
) -> Result<Response> {
    let person = cx.person()?;
    match cx.write(TellConcern { meeting: id, person, told: told(&filled) }).await {
        Ok(()) => Ok(see_other(&paths::Meeting { id }, Words::of(cx.locale).concern_told())),
        Err(error) => {
            filled.take(error, cx.locale)?;
            Ok(form(&cx, id, &filled).await?.into_response())
        }
    }
}

#[derive(Template)]
#[template(path = "concerns.html")]
struct ConcernsPage {
    t: Words,
    concerns: Vec<Line>,
}

struct Line {
    meeting: String,
    who: String,
    day: String,
    text: String,
    settle: Html,
}

/// The concerns that one reads.
pub(crate) async fn list(cx: Cx) -> Result<Page> {
    let t = Words::of(cx.locale);
    let read = cx.read();
    let rows = trust::concerns(&read, cx.person()?).await?;
    let meetings = after::meetings_unscoped(&read, rows.iter().map(|row| row.meeting)).await?;
    let people = rows.iter().filter_map(|row| row.person);
    let names = trust::names_unscoped(&read, people).await?;
    let line = |row: crate::rows::trust::concern::Model| {
        let meeting = meetings.iter().find(|meeting| meeting.id == row.meeting);
        let who = names.iter().find(|person| Some(person.id) == row.person);
        let action = paths::SettleConcern { id: row.id }.to_string();
        Line {
            meeting: meeting.map(|meeting| meeting.title.clone()).unwrap_or_default(),
            who: who.map_or_else(|| t.without_name(), |person| person.name.clone()),
            day: web::dates::date(row.day, cx.locale),
            text: row.text,
            settle: ui::action(&action, &t.concern_settle(), "quiet", &[]),
        }
    };
    let page = ConcernsPage { t, concerns: rows.into_iter().map(line).collect() };
    Ok(Page::new(t.concerns_title(), &page)?.unlisted())
}

/// A concern is settled and deleted.
pub(crate) async fn settle(cx: Cx, Path(id): Path<ConcernId>) -> Result<Response> {
    let person = cx.person()?;
    cx.write(SettleConcern { concern: id, person }).await?;
    Ok(see_other(&paths::Concerns, Words::of(cx.locale).concern_settled()))
}

/// Whom one can tell a concern at a meeting, and where; and that one reads concerns oneself.
pub(super) async fn part(cx: &Cx, id: MeetingId) -> Result<(Vec<String>, Option<String>)> {
    let trusted = trust::trusted(&cx.read(), id).await?;
    let own = trusted.iter().any(|person| cx.actor.is(person.id));
    let names = trusted.iter().map(|person| person.name.clone()).collect::<Vec<_>>();
    let tell = (!names.is_empty() && cx.actor.person().is_some())
        .then(|| if own { paths::Concerns.to_string() } else { paths::Concern { id }.to_string() });
    let shown = policy::takes_part(&cx.actor, id) || own;
    Ok((if shown { names } else { Vec::new() }, tell))
}
