//! Putting works into the artistic programme, and changing them.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::{Checked, Error, PersonId};
use vocabulary::texts;
use web::ui::{self, Field, FormPage};
use web::{Cx, Fields, Filled, Html, Page, Result, see_other};

use super::edit::in_languages;
use super::manage::hosted;
use super::{paths, session_more};
use crate::changes::works::{RemoveWork, SetWork};
use crate::model::{ACCESS, LONGEST_TITLE, MeetingId, Part, WorkCard, WorkId, WorkInput};
use crate::queries::artistic;
use crate::rows::work;
use crate::words::Words;

fn fields(cx: &Cx) -> Vec<Field> {
    let t = Words::of(cx.locale);
    vec![
        ui::kept("version"),
        ui::line("title", t.title()).required(),
        ui::line("artists", t.artists()).hint(t.names_hint()),
        ui::line("country", t.country()).hint(t.country_hint()),
        ui::line("year", t.year()),
        ui::line("minutes", t.minutes()),
        ui::line("languages", t.work_languages()).hint(t.work_languages_hint()),
        ui::checks("access", t.work_access(), session_more::terms(cx, ACCESS)),
        ui::area("about_en", t.about("English"), 5).language("en"),
        ui::area("about_fr", t.about("Français"), 5).language("fr"),
        ui::line("url", t.website()),
        ui::email("contact", t.work_contact()).hint(t.work_contact_hint()),
    ]
}

fn form(
    cx: &Cx,
    meeting: MeetingId,
    work: Option<WorkId>,
    filled: &Filled,
    conflict: Html,
) -> Result<Page> {
    let t = Words::of(cx.locale);
    let (title, action) = match work {
        Some(id) => (t.work_edit(), paths::EditWork { id }.to_string()),
        None => (t.work_new(), paths::NewWork { id: meeting }.to_string()),
    };
    let back = paths::Works { id: meeting };
    FormPage::new(title, action, fields(cx), t.save(), filled, cx.locale)
        .over(ui::link(&back.to_string(), &t.works_title()))
        .lede(t.work_lede())
        .conflict(conflict)
        .back(back, t.back())
        .page()
}

/// The form of a new one.
pub(crate) async fn new(cx: Cx, Path(id): Path<MeetingId>) -> Result<Page> {
    hosted(&cx, id).await?;
    form(&cx, id, None, &Filled::default(), Html::none())
}

async fn found(cx: &Cx, id: WorkId) -> Result<work::Model> {
    let row = artistic::work_unscoped(&cx.read(), id).await?.ok_or(Error::NotFound)?;
    hosted(cx, row.meeting).await?;
    Ok(row)
}

async fn stands(cx: &Cx, row: &work::Model) -> Result<Filled> {
    let read = cx.read();
    let about = texts::of(&read, &[row.id.0]).await?.remove(&row.id.0).unwrap_or_default();
    let about = about.get("about").cloned().unwrap_or_default();
    let contact = match row.contact {
        Some(contact) => accounts::face::addresses(&read, &[contact]).await?.remove(&contact),
        None => None,
    };
    let card = &row.card;
    let shelf = cx.app.shelf();
    let text = |tag: &str| about.0.get(tag).cloned().unwrap_or_default();
    let names = card.artists.iter().map(|part| part.name.as_str()).collect::<Vec<_>>();
    let languages = card.languages.iter().map(|tag| geo::language_name(tag, cx.locale));
    let country = card.country.as_deref().map(|code| geo::country_name(code, cx.locale));
    let mut filled = Filled::with([
        ("version", row.version.to_string()),
        ("title", row.title.clone()),
        ("artists", names.join("; ")),
        ("country", country.unwrap_or_default().to_owned()),
        ("year", card.year.map(|year| year.to_string()).unwrap_or_default()),
        ("minutes", card.minutes.map(|minutes| minutes.to_string()).unwrap_or_default()),
        ("languages", languages.collect::<Vec<_>>().join("; ")),
        ("about_en", text("en")),
        ("about_fr", text("fr")),
        ("url", card.url.clone().unwrap_or_default()),
        ("contact", contact.map(|contact| contact.email).unwrap_or_default()),
    ]);
    let codes = card.access.iter().filter_map(|id| shelf.get(*id));
    filled.set_all("access", &codes.map(|term| term.code.clone()).collect::<Vec<_>>());
    Ok(filled)
}

/// The form of one.
pub(crate) async fn edit(cx: Cx, Path(id): Path<WorkId>) -> Result<Page> {
    let row = found(&cx, id).await?;
    let filled = stands(&cx, &row).await?;
    form(&cx, row.meeting, Some(id), &filled, Html::none())
}

async fn contact(cx: &Cx, filled: &Filled) -> Result<Option<PersonId>> {
    let email = filled.value("contact").trim();
    if email.is_empty() {
        return Ok(None);
    }
    Ok(accounts::face::person_with_email(&cx.read(), email).await?)
}

fn parse(cx: &Cx, filled: &Filled, contact: Option<PersonId>) -> Checked<WorkInput> {
    let shelf = cx.app.shelf();
    let mut fields = Fields::of(filled);
    let title = fields.required("title", LONGEST_TITLE);
    let names = fields.line("artists", 1_000).unwrap_or_default();
    let names = names.split(';').map(str::trim).filter(|name| !name.is_empty());
    let artist = |name: &str| Part { name: name.to_owned(), ..Part::default() };
    let artists = names.map(artist).collect();
    let country = fields.line("country", 80);
    let known = country.as_deref().and_then(geo::recognise_country);
    if country.is_some() && known.is_none() {
        fields.wrong("country", "no-country", |l| Words::of(l).country_unknown());
    }
    if !filled.value("contact").trim().is_empty() && contact.is_none() {
        fields.wrong("contact", "nobody", |l| Words::of(l).team_nobody());
    }
    let minutes = fields.number("minutes", 1, 24 * 60);
    let card = WorkCard {
        artists,
        country: known.map(ToOwned::to_owned),
        year: fields.number("year", 1500, 2200),
        minutes: minutes.and_then(|minutes| u32::try_from(minutes).ok()),
        languages: session_more::languages(&mut fields, "languages"),
        access: fields.choices("access", |code| Some(shelf.by_code(ACCESS, code)?.id)),
        url: fields.url("url"),
    };
    let about = in_languages(&mut fields, ["about_en", "about_fr"], 5_000);
    fields.finish(WorkInput { title, card, about, contact })
}

/// Puts one in.
pub(crate) async fn add(cx: Cx, Path(id): Path<MeetingId>, mut filled: Filled) -> Result<Response> {
    hosted(&cx, id).await?;
    let contact = contact(&cx, &filled).await?;
    let input = parse(&cx, &filled, contact);
    match cx.write(SetWork { meeting: id, work: None, input }).await {
        Ok(id) => Ok(see_other(&paths::Work { id }, Words::of(cx.locale).saved())),
        Err(error) => {
            filled.take(error, cx.locale)?;
            Ok(form(&cx, id, None, &filled, Html::none())?.into_response())
        }
    }
}

/// Changes one.
pub(crate) async fn save(cx: Cx, Path(id): Path<WorkId>, mut filled: Filled) -> Result<Response> {
    let row = found(&cx, id).await?;
    let version = filled.value("version").parse().unwrap_or(0);
    let contact = contact(&cx, &filled).await?;
    let input = parse(&cx, &filled, contact);
    match cx.write(SetWork { meeting: row.meeting, work: Some((id, version)), input }).await {
        Ok(id) => Ok(see_other(&paths::Work { id }, Words::of(cx.locale).saved())),
        Err(error) => {
            let stale = matches!(error, Error::Stale);
            filled.take(error, cx.locale)?;
            let mut conflict = Html::none();
            if stale {
                let stands = stands(&cx, &found(&cx, id).await?).await?;
                conflict = ui::laid_over(&fields(&cx), &mut filled, &stands, cx.locale);
            }
            Ok(form(&cx, row.meeting, Some(id), &filled, conflict)?.into_response())
        }
    }
}

/// Takes one out.
pub(crate) async fn remove(cx: Cx, Path(id): Path<WorkId>) -> Result<Response> {
    let row = found(&cx, id).await?;
    cx.write(RemoveWork { meeting: row.meeting, work: id }).await?;
    Ok(see_other(&paths::Works { id: row.meeting }, Words::of(cx.locale).work_removed()))
}
