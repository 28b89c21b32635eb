//! Whom somebody wants to find again: their own list, and the form of one person.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::{Error, PersonId, Subject};
use store::{Read, Reading};
use web::ui::{self, Field, FormPage};
use web::{Cx, Fields, Filled, Html, Page, Panel, Result, see_other};

use super::paths;
use crate::changes::keep::{Keep, KeptInput, LetGo};
use crate::model::MeetingId;
use crate::policy;
use crate::queries::{after, kept, lists, room};
use crate::words::Words;

/// The longest note about somebody, in characters.
const LONGEST_NOTE: usize = 2_000;

/// On a person's page: keep them, or what was noted.
pub(crate) fn panel() -> Panel {
    Panel { on: kernel::SubjectKind("person"), order: 40, load: panel_of }
}

fn panel_of<'a>(cx: &'a Cx, read: &'a Read<'a>, subject: Subject) -> Reading<'a, Html> {
    Box::pin(async move {
        let other = PersonId(subject.id);
        let Some(own) = cx.actor.person().filter(|own| *own != other) else {
            return Ok(Html::none());
        };
        let t = Words::of(cx.locale);
        let row = kept::one(read, own, other).await?;
        let href = paths::KeepPerson { id: other }.to_string();
        let (label, says) = match &row {
            Some(row) => (t.kept_change(), row.note.clone().unwrap_or_else(|| t.kept_already())),
            None => (t.keep_person(), t.keep_help()),
        };
        Ok(Html::drawn(format!(
            "<section class=\"stack\"><h2>{}</h2><p dir=\"auto\">{}</p><p><a class=\"btn\" href=\"{}\">{}</a></p></section>",
            web::escaped(&t.find_again()),
            web::escaped(&says),
            web::escaped(&href),
            web::escaped(&label)
        )))
    })
}

#[derive(Template)]
#[template(path = "find_again.html")]
struct FindAgainPage {
    t: Words,
    lines: Vec<Line>,
    /// One's own code with the address in it, or that there is none.
    code: Option<(Html, String)>,
}

struct Line {
    name: String,
    href: Option<String>,
    says: String,
    note: String,
    edit: String,
    let_go: Html,
}

/// The list.
pub(crate) async fn list(cx: Cx) -> Result<Page> {
    let t = Words::of(cx.locale);
    let read = cx.read();
    let rows = kept::list(&read, cx.person()?, &cx.actor.keys).await?;
    let meetings = after::meetings_unscoped(&read, rows.iter().filter_map(|one| one.row.meeting));
    let meetings = meetings.await?;
    let line = |one: kept::Kept| {
        let meeting = meetings.iter().find(|row| Some(row.id) == one.row.meeting);
        let meeting = meeting.filter(|row| policy::sees(&cx.actor, row));
        let met = one.met.then(|| t.both_say_met());
        let says = one.row.says_met.then(|| t.you_say_met()).filter(|_| !one.met);
        let parts = [meeting.map(|row| row.title.clone()), met, says];
        let id = one.row.kept;
        Line {
            href: one.person.as_ref().map(|_| directory::paths::Person { id }.to_string()),
            name: one.person.map_or_else(|| t.somebody(), |person| person.name),
            says: parts.into_iter().flatten().collect::<Vec<_>>().join(" · "),
            note: one.row.note.unwrap_or_default(),
            edit: paths::KeepPerson { id }.to_string(),
            let_go: ui::action(&paths::LetGo { id }.to_string(), &t.let_go(), "quiet", &[]),
        }
    };
    let lines = rows.into_iter().map(line).collect();
    let page = FindAgainPage { t, lines, code: own_code(&cx).await? };
    Ok(Page::new(t.find_again(), &page)?.unlisted())
}

/// The code that leads whoever scans it to the form that keeps the reader. There is none for whom
/// members do not see: nobody would find anything there.
async fn own_code(cx: &Cx) -> Result<Option<(Html, String)>> {
    let id = cx.person()?;
    let mut others = kernel::AudienceKeys::everyone();
    others.add(kernel::Key::members());
    if !directory::face::seen(&cx.read(), &others, &[id]).await?.contains(&id) {
        return Ok(None);
    }
    let address = cx.app.full_url(&paths::KeepPerson { id });
    Ok(Some((Html::drawn(print::qr(&address)?), address)))
}

/// The form of one person.
pub(crate) async fn show(cx: Cx, Path(id): Path<PersonId>) -> Result<Page> {
    let row = kept::one(&cx.read(), cx.person()?, id).await?;
    let filled = match row {
        Some(row) => Filled::with([
            ("meeting", row.meeting.map(|id| id.to_string()).unwrap_or_default()),
            ("note", row.note.unwrap_or_default()),
            ("met", if row.says_met { "yes".into() } else { String::new() }),
        ]),
        None => Filled::with([("meeting", here(&cx).await?)]),
    };
    form(&cx, id, &filled).await
}

/// Where one probably met: the last of one's own meetings that has begun.
async fn here(cx: &Cx) -> Result<String> {
    let own = lists::taken_part(&cx.read(), cx.person()?).await?;
    let today = cx.now().date_naive();
    let last = own.iter().find(|row| row.first <= today);
    Ok(last.map(|row| row.id.to_string()).unwrap_or_default())
}

async fn form(cx: &Cx, id: PersonId, filled: &Filled) -> Result<Page> {
    let t = Words::of(cx.locale);
    let read = cx.read();
    let names = room::names(&read, &cx.actor.keys, [id]).await?;
    let known = kept::one(&read, cx.person()?, id).await?.is_some();
    let name = names.get(&id).cloned().or_else(|| known.then(|| t.somebody()));
    let name = name.ok_or(Error::NotFound)?;
    let meetings = lists::taken_part(&read, cx.person()?).await?;
    let nowhere = (String::new(), t.met_elsewhere());
    let options = meetings.into_iter().map(|row| (row.id.to_string(), row.title));
    let fields: Vec<Field> = vec![
        ui::select("meeting", t.met_where(), std::iter::once(nowhere).chain(options).collect()),
        ui::area("note", t.kept_note(), 4).hint(t.kept_note_hint()),
        ui::flag("met", t.we_met()).hint(t.we_met_hint()),
    ];
    let action = paths::KeepPerson { id }.to_string();
    FormPage::new(t.keep_title(&name), action, fields, t.save(), filled, cx.locale)
        .over(ui::link(&paths::FindAgain.to_string(), &t.find_again()))
        .lede(t.keep_lede())
        .back(paths::FindAgain, t.back())
        .page()
}

/// Keeps a person, or changes what was noted.
pub(crate) async fn save(cx: Cx, Path(id): Path<PersonId>, mut filled: Filled) -> Result<Response> {
    let person = cx.person()?;
    let mut fields = Fields::of(&filled);
    let input = KeptInput {
        meeting: filled.value("meeting").parse::<MeetingId>().ok(),
        note: fields.text("note", LONGEST_NOTE),
        says_met: filled.value("met") == "yes",
    };
    match cx.write(Keep { person, kept: id, input: fields.finish(input) }).await {
        Ok(()) => Ok(see_other(&paths::FindAgain, Words::of(cx.locale).kept_saved())),
        Err(error) => {
            filled.take(error, cx.locale)?;
            Ok(form(&cx, id, &filled).await?.into_response())
        }
    }
}

/// Takes a person off the list.
pub(crate) async fn let_go(cx: Cx, Path(id): Path<PersonId>) -> Result<Response> {
    cx.write(LetGo { person: cx.person()?, kept: id }).await?;
    Ok(see_other(&paths::FindAgain, Words::of(cx.locale).let_go_done()))
}
