//! Adding and changing a meeting's own record.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::{Error, Locale};
use vocabulary::texts::InLanguages;
use web::ui::{self, Field, FormPage};
use web::{Cx, Fields, Filled, Html, Page, Result, see_other};

use super::manage::hosted;
use super::paths;
use crate::changes::add_meeting::AddMeeting;
use crate::changes::edit_meeting::EditMeeting;
use crate::model::{CheckedMeeting, KIND, LONGEST_TITLE, MeetingId, MeetingInput, MeetingState};
use crate::queries::card::card_unscoped;
use crate::rows::meeting;
use crate::words::Words;

/// The form for a new meeting.
pub(crate) async fn new(cx: Cx) -> Result<Page> {
    let zone = cx.app.network().time_zone.clone();
    page(&cx, None, &Filled::with([("zone", zone), ("state", "draft".into())]), Html::none())
}

/// Adds a meeting.
pub(crate) async fn add(cx: Cx, mut typed: Filled) -> Result<Response> {
    let input = parse(&cx, &typed);
    match cx.write(AddMeeting { input }).await {
        Ok(id) => Ok(see_other(&paths::Manage { id }, Words::of(cx.locale).meeting_added())),
        Err(error) => {
            typed.take(error, cx.locale)?;
            Ok(page(&cx, None, &typed, Html::none())?.into_response())
        }
    }
}

/// The form with what stands now.
pub(crate) async fn show(cx: Cx, Path(id): Path<MeetingId>) -> Result<Page> {
    let row = hosted(&cx, id).await?;
    let stands = stands(&cx, &row).await?;
    page(&cx, Some(id), &stands, Html::none())
}

/// Saves what was typed.
pub(crate) async fn save(cx: Cx, Path(id): Path<MeetingId>, mut typed: Filled) -> Result<Response> {
    let version = typed.value("version").parse().unwrap_or(0);
    let input = parse(&cx, &typed);
    match cx.write(EditMeeting { id, version, input }).await {
        Ok(()) => Ok(see_other(&paths::Meeting { id }, Words::of(cx.locale).saved())),
        Err(error) => {
            let stale = matches!(error, Error::Stale);
            typed.take(error, cx.locale)?;
            let mut conflict = Html::none();
            if stale {
                let row = hosted(&cx, id).await?;
                let stands = stands(&cx, &row).await?;
                conflict = ui::laid_over(&fields(&cx), &mut typed, &stands, cx.locale);
            }
            Ok(page(&cx, Some(id), &typed, conflict)?.into_response())
        }
    }
}

async fn stands(cx: &Cx, row: &meeting::Model) -> Result<Filled> {
    let card = card_unscoped(cx.app.store(), row.id).await?;
    let about = card.as_ref().as_ref().map(|card| card.about.clone()).unwrap_or_default();
    let shelf = cx.app.shelf();
    let kind = row.kind.and_then(|kind| shelf.get(kind)).map(|term| term.code.clone());
    let practical = card.as_ref().as_ref().map(|card| card.practical.clone()).unwrap_or_default();
    let text = |tag: &str| about.0.get(tag).cloned().unwrap_or_default();
    let there = |tag: &str| practical.0.get(tag).cloned().unwrap_or_default();
    Ok(Filled::with([
        ("version", row.version.to_string()),
        ("title", row.title.clone()),
        ("kind", kind.unwrap_or_default()),
        ("first", row.first.to_string()),
        ("last", row.last.to_string()),
        ("zone", row.zone.clone()),
        ("city", row.city.clone().unwrap_or_default()),
        ("country", row.country.clone().unwrap_or_default()),
        ("about_en", text("en")),
        ("about_fr", text("fr")),
        ("practical_en", there("en")),
        ("practical_fr", there("fr")),
        ("places", row.places.map(|places| places.to_string()).unwrap_or_default()),
        ("open", if row.is_open { "yes".into() } else { String::new() }),
        ("state", row.state.code().to_owned()),
    ]))
}

fn page(cx: &Cx, id: Option<MeetingId>, filled: &Filled, conflict: Html) -> Result<Page> {
    let t = Words::of(cx.locale);
    let (title, action, back) = match id {
        Some(id) => {
            let back = paths::Meeting { id }.to_string();
            (t.edit_meeting(), paths::EditMeeting { id }.to_string(), back)
        }
        None => {
            let back = paths::Meetings.to_string();
            (t.new_meeting(), paths::NewMeeting.to_string(), back)
        }
    };
    let form = FormPage::new(title, action, fields(cx), t.save(), filled, cx.locale);
    let over = ui::link(&paths::Meetings.to_string(), &t.menu_meetings());
    form.over(over).conflict(conflict).back(back, t.back()).page()
}

fn fields(cx: &Cx) -> Vec<Field> {
    let t = Words::of(cx.locale);
    let shelf = cx.app.shelf();
    let kinds = shelf
        .offered(KIND)
        .map(|term| (term.code.clone(), term.labels.in_locale(cx.locale).to_owned()));
    let kinds = std::iter::once((String::new(), "—".to_owned())).chain(kinds).collect();
    let states = MeetingState::ALL.into_iter().map(|state| {
        let label = match state {
            MeetingState::Draft => t.state_draft(),
            MeetingState::Published => t.state_published(),
            MeetingState::Cancelled => t.state_cancelled(),
        };
        (state.code().to_owned(), label)
    });
    vec![
        ui::kept("version"),
        ui::line("title", t.title()).required(),
        ui::select("kind", t.kind(), kinds),
        ui::day("first", t.first_day()).required(),
        ui::day("last", t.last_day()).required(),
        ui::line("zone", t.zone()).hint(t.zone_hint()).required(),
        ui::line("city", t.city()),
        ui::line("country", t.country()).hint(t.country_hint()),
        ui::area("about_en", t.about("English"), 5).language("en"),
        ui::area("about_fr", t.about("Français"), 5).language("fr"),
        ui::area("practical_en", t.practical_in("English"), 6)
            .hint(t.practical_hint())
            .language("en"),
        ui::area("practical_fr", t.practical_in("Français"), 6).language("fr"),
        ui::line("places", t.places()).hint(t.places_hint()),
        ui::flag("open", t.is_open()),
        ui::select("state", t.state(), states.collect()).hint(t.state_hint()),
    ]
}

/// Reads the form.
pub(crate) fn parse(cx: &Cx, filled: &Filled) -> CheckedMeeting {
    let shelf = cx.app.shelf();
    let mut fields = Fields::of(filled);
    let title = fields.required("title", LONGEST_TITLE);
    let kind = fields.choice("kind", |code| Some(shelf.by_code(KIND, code)?.id));
    let (first, last) = (fields.day("first"), fields.day("last"));
    for (name, day) in [("first", first), ("last", last)] {
        if day.is_none() && filled.value(name).is_empty() {
            fields.wrong(name, "missing", |l| Words::of(l).day_missing());
        }
    }
    if let (Some(first), Some(last)) = (first, last)
        && last < first
    {
        fields.wrong("last", "ends-before", |l| Words::of(l).ends_before());
    }
    let zone = fields.line("zone", 60).unwrap_or_default();
    let zone = zone.parse().unwrap_or_else(|_| {
        fields.wrong("zone", "no-zone", |l| Words::of(l).zone_unknown());
        chrono_tz::Tz::UTC
    });
    let country = fields.line("country", 80);
    let known = country.as_deref().and_then(geo::recognise_country);
    if country.is_some() && known.is_none() {
        fields.wrong("country", "no-country", |l| Words::of(l).country_unknown());
    }
    let about = in_languages(&mut fields, ["about_en", "about_fr"], 5_000);
    let practical = in_languages(&mut fields, ["practical_en", "practical_fr"], 10_000);
    let places = fields.number("places", 1, 100_000);
    let input = MeetingInput {
        title,
        kind,
        first: first.unwrap_or_default(),
        last: last.unwrap_or_default(),
        zone,
        city: fields.line("city", 120),
        country: known.map(ToOwned::to_owned),
        about,
        practical,
        places: places.and_then(|places| u32::try_from(places).ok()),
        is_open: fields.raw("open") == "yes",
        state: fields.choice("state", MeetingState::parse).unwrap_or(MeetingState::Draft),
    };
    fields.finish(input)
}

/// One text in English and French, as far as it was typed.
pub(super) fn in_languages(
    fields: &mut Fields,
    names: [&'static str; 2],
    most: usize,
) -> InLanguages {
    let mut texts = InLanguages::default();
    for (locale, name) in [Locale::EN, Locale::FR].into_iter().zip(names) {
        if let Some(text) = fields.text(name, most) {
            texts.0.insert(locale.tag().to_owned(), text);
        }
    }
    texts
}
