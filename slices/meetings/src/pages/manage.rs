//! The hosts' side: a file taken in, what the public will see change, names, the team.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::Error;
use web::ui::{self, Field};
use web::{Cx, Fields, Filled, Html, Page, Result, Uploads, see_other};

use super::paths;
use crate::changes::match_name::MatchName;
use crate::changes::publish::Publish;
use crate::changes::set_source::{ReadNow, SetSource};
use crate::changes::set_team::SetTeam;
use crate::import::{self, Taken};
use crate::model::MeetingId;
use crate::policy;
use crate::queries::lists::meeting_unscoped;
use crate::queries::{coming, working};
use crate::rows::meeting;
use crate::words::{self, Words};

/// Sessions of which the page says what will change.
const PENDING: usize = 100;
/// Names asked about at once.
const NAMES: u64 = 30;
/// Remarks about a file that the page shows.
const NOTES: usize = 50;

#[derive(Template)]
#[template(path = "manage.html")]
struct ManagePage {
    t: Words,
    over: Html,
    summary: Html,
    edit: String,
    sessions: String,
    after: String,
    schedule: String,
    venues: String,
    asks: String,
    places: String,
    trust: String,
    letters: String,
    check_in: String,
    action: String,
    file: Html,
    source_field: Html,
    source: String,
    source_says: Option<String>,
    read_now: Option<String>,
    taken: Option<TakenPart>,
    pending: Vec<(String, String)>,
    pending_count: usize,
    publish: String,
    names: Vec<Name>,
    match_action: String,
    team: Vec<Member>,
    team_field: Html,
    team_action: String,
    placed: u64,
    waiting: u64,
}

struct TakenPart {
    says: String,
    notes: Vec<(String, String)>,
    more: usize,
}

struct Name {
    name: String,
    person: String,
    href: String,
    country: String,
}

struct Member {
    id: String,
    name: String,
}

/// Where one is, on a page for who runs a meeting: the meeting, and its page for hosts.
pub(super) fn over(row: &meeting::Model, t: Words) -> Html {
    let id = row.id;
    Html::joined([
        ui::link(&paths::Meeting { id }.to_string(), &row.title),
        ui::text(" · "),
        ui::link(&paths::Manage { id }.to_string(), &t.manage()),
    ])
}

/// The meeting, for who runs it.
pub(super) async fn hosted(cx: &Cx, id: MeetingId) -> Result<meeting::Model> {
    let row = meeting_unscoped(&cx.read(), id).await?.ok_or(Error::NotFound)?;
    policy::hosts(&cx.actor, &row).into_result()?;
    Ok(row)
}

/// The page.
pub(crate) async fn show(cx: Cx, Path(id): Path<MeetingId>) -> Result<Page> {
    page(&cx, id, &Filled::default(), None).await
}

async fn page(cx: &Cx, id: MeetingId, filled: &Filled, taken: Option<Taken>) -> Result<Page> {
    let t = Words::of(cx.locale);
    let row = hosted(cx, id).await?;
    let read = cx.read();
    let pending = working::pending(&read, id).await?;
    let names = working::suggested(&read, id, NAMES).await?;
    let team = working::team(&read, id).await?;
    let (placed, waiting) = coming::counts(&read, id).await?;
    let file = [ui::file("file", t.programme_file(), ".xml,.json,.ics,.csv").hint(t.file_hint())];
    let member = [ui::email("email", t.team_email()).hint(t.team_hint())];
    let source = working::source(&read, id).await?;
    let address = [ui::line("address", t.source_address()).hint(t.source_hint())];
    let all: Vec<Field> = file.iter().chain(&member).chain(&address).cloned().collect();
    let mut sourced = filled.clone();
    if sourced.value("address").is_empty() && !filled.has_errors() {
        sourced.set("address", source.as_ref().map(|one| one.url.clone()).unwrap_or_default());
    }
    let page = ManagePage {
        t,
        over: ui::link(&paths::Meeting { id }.to_string(), &row.title),
        summary: ui::summary(&all, filled, cx.locale),
        edit: paths::EditMeeting { id }.to_string(),
        sessions: paths::Sessions { id }.to_string(),
        after: paths::After { id }.to_string(),
        schedule: paths::Schedule { id }.to_string(),
        venues: paths::Venues { id }.to_string(),
        asks: paths::Asks { id }.to_string(),
        trust: paths::Trust { id }.to_string(),
        places: paths::Places { id }.to_string(),
        letters: paths::Letters { id }.to_string(),
        check_in: paths::CheckIn { id }.to_string(),
        action: paths::Manage { id }.to_string(),
        file: ui::drawn(&file, filled),
        source_field: ui::drawn(&address, &sourced),
        source: paths::Source { id }.to_string(),
        read_now: source.as_ref().map(|_| paths::ReadSource { id }.to_string()),
        source_says: source.map(|one| source_says(cx, &one)),
        taken: taken.map(|taken| taken_part(taken, t)),
        pending_count: pending.len(),
        pending: pending
            .into_iter()
            .take(PENDING)
            .map(|one| (one.title, words::differences(&one.what, cx.locale)))
            .collect(),
        publish: paths::Publish { id }.to_string(),
        names: names.into_iter().map(|(name, person)| name_of(cx, name.name, person)).collect(),
        match_action: paths::MatchName { id }.to_string(),
        team: team
            .into_iter()
            .map(|person| Member { id: person.id.to_string(), name: person.name })
            .collect(),
        team_field: ui::drawn(&member, filled),
        team_action: paths::Team { id }.to_string(),
        placed,
        waiting,
    };
    Ok(Page::new(t.manage(), &page)?.after(filled.has_errors()).unlisted())
}

fn name_of(cx: &Cx, name: String, person: directory::face::person::Model) -> Name {
    let country = person.country.as_deref().map(|code| geo::country_name(code, cx.locale));
    Name {
        name,
        href: directory::paths::Person { id: person.id }.to_string(),
        person: person.name,
        country: country.unwrap_or_default().to_owned(),
    }
}

fn taken_part(taken: Taken, t: Words) -> TakenPart {
    let Taken { imported, notes } = taken;
    let more = notes.len().saturating_sub(NOTES);
    let line = |(line, said): (u32, String)| {
        (if line > 0 { t.line_number(line) } else { String::new() }, said)
    };
    TakenPart {
        says: t.file_taken(
            imported.events,
            imported.created,
            imported.changed,
            imported.unchanged,
            imported.cancelled,
        ),
        notes: notes.into_iter().take(NOTES).map(line).collect(),
        more,
    }
}

/// When an address was read last, and what was wrong.
fn source_says(cx: &Cx, row: &crate::rows::source::Model) -> String {
    let t = Words::of(cx.locale);
    let Some(read) = row.read else { return t.source_not_yet() };
    let read = cx.moment(read);
    match row.problem.as_deref() {
        None => t.source_read(read),
        Some("private") => t.source_private(read),
        Some("too-large") => t.source_too_large(read),
        Some("unreadable") => t.source_unreadable(read),
        Some(other) => match other.strip_prefix("status-") {
            Some(status) => t.source_status(read, status),
            None => t.source_no_answer(read),
        },
    }
}

/// The programme is read again at an address, or no longer.
pub(crate) async fn set_source(
    cx: Cx,
    Path(id): Path<MeetingId>,
    mut filled: Filled,
) -> Result<Response> {
    let t = Words::of(cx.locale);
    let mut fields = Fields::of(&filled);
    let url = fields.url("address");
    let url = fields.finish(url);
    match cx.write(SetSource { meeting: id, url }).await {
        Ok(()) => Ok(see_other(&paths::Manage { id }, t.source_saved())),
        Err(error) => {
            filled.take(error, cx.locale)?;
            Ok(page(&cx, id, &filled, None).await?.into_response())
        }
    }
}

/// It is read now.
pub(crate) async fn read_source(cx: Cx, Path(id): Path<MeetingId>) -> Result<Response> {
    cx.write(ReadNow { meeting: id }).await?;
    Ok(see_other(&paths::Manage { id }, Words::of(cx.locale).source_soon()))
}

/// Takes a file in, and shows what it did.
pub(crate) async fn import(
    cx: Cx,
    Path(id): Path<MeetingId>,
    uploads: Uploads,
) -> Result<Response> {
    hosted(&cx, id).await?;
    let mut filled = uploads.filled.clone();
    let file = uploads.files.iter().find(|file| file.field == "file");
    let done = match file {
        Some(file) => {
            import::take_in(&cx.app, &cx.actor, id, file.bytes.to_vec(), false, cx.locale).await
        }
        None => Err(Error::field("file", "missing", |l| Words::of(l).choose_file())),
    };
    let taken = match done {
        Ok(taken) => Some(taken),
        Err(error) => {
            filled.take(error, cx.locale)?;
            None
        }
    };
    Ok(page(&cx, id, &filled, taken).await?.into_response())
}

/// Makes the programme public.
pub(crate) async fn publish(cx: Cx, Path(id): Path<MeetingId>) -> Result<Response> {
    let count = cx.write(Publish { meeting: id }).await?;
    Ok(see_other(&paths::Manage { id }, Words::of(cx.locale).published(count)))
}

/// Says who a name is.
pub(crate) async fn match_name(
    cx: Cx,
    Path(id): Path<MeetingId>,
    filled: Filled,
) -> Result<Response> {
    let yes = filled.value("answer") == "yes";
    cx.write(MatchName { meeting: id, name: filled.value("name").to_owned(), yes }).await?;
    Ok(see_other(&paths::Manage { id }, Words::of(cx.locale).answered()))
}

/// Adds somebody to the team by their address, or takes them out.
pub(crate) async fn team(
    cx: Cx,
    Path(id): Path<MeetingId>,
    mut filled: Filled,
) -> Result<Response> {
    hosted(&cx, id).await?;
    match try_team(&cx, id, &filled).await {
        Ok(()) => Ok(see_other(&paths::Manage { id }, Words::of(cx.locale).team_saved())),
        Err(error) => {
            filled.take(error, cx.locale)?;
            Ok(page(&cx, id, &filled, None).await?.into_response())
        }
    }
}

async fn try_team(cx: &Cx, id: MeetingId, filled: &Filled) -> kernel::Result<()> {
    if let Ok(person) = filled.value("person").parse() {
        return cx.write(SetTeam { meeting: id, person, belongs: false }).await;
    }
    let mut fields = Fields::of(filled);
    fields.required("email", 254);
    let email = fields.email("email").unwrap_or_default();
    fields.finish(()).map_err(Error::from)?;
    // The team is chosen among people of whom the host knows the address.
    let person = accounts::face::person_with_email(&cx.read(), &email).await?;
    let unknown = || Error::field("email", "nobody", |l| Words::of(l).team_nobody());
    let person = person.ok_or_else(unknown)?;
    cx.write(SetTeam { meeting: id, person, belongs: true }).await
}
