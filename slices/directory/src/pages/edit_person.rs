//! Adds and changes a person.

use accounts::AccountEmail;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::{Checked, Error, PersonId};
use vocabulary::{Shelf, tags, texts};
use web::ui::{self, Field, FormPage};
use web::{Cx, Fields, Filled, Html, Page, Result, see_other};

use super::edit_organisation::{
    audiences, countries, fill_common, keep_other_texts, known_language, languages, options,
    over_label, picture_form, shown, terms, text_fields, text_inputs,
};
use super::paths;
use crate::changes::add_person::AddPerson;
use crate::changes::edit_person::EditPerson;
use crate::model::{CHOICES, CONCERN, DISCIPLINE, LONGEST_NAME, Location, PersonInput};
use crate::policy;
use crate::queries::people;
use crate::rows::person;
use crate::words::Words;

/// The form with what stands now.
pub(crate) async fn show(cx: Cx, Path(id): Path<PersonId>) -> Result<Page> {
    let row = people::find_unscoped(&cx.read(), id).await?.ok_or(Error::NotFound)?;
    policy::keeps_person(&cx.actor, &row).into_result()?;
    let filled = filled(&cx, &row).await?;
    page(&cx, Some(id), &filled)
}

/// Saves what was typed.
pub(crate) async fn save(cx: Cx, Path(id): Path<PersonId>, mut typed: Filled) -> Result<Response> {
    let version = typed.value("version").parse().unwrap_or(0);
    let row = people::find_unscoped(&cx.read(), id).await?.ok_or(Error::NotFound)?;
    keep_other_texts(&mut typed, &filled(&cx, &row).await?);
    let input = parse(&typed, &cx.app.shelf());
    match cx.write(EditPerson { id, version, input }).await {
        Ok(()) => Ok(see_other(&paths::Person { id }, Words::of(cx.locale).saved())),
        Err(error) => {
            let stale = matches!(error, Error::Stale);
            typed.take(error, cx.locale)?;
            if !stale {
                return Ok(page(&cx, Some(id), &typed)?.into_response());
            }
            let row = people::find_unscoped(&cx.read(), id).await?.ok_or(Error::NotFound)?;
            let stands = filled(&cx, &row).await?;
            let beside = ui::laid_over(&fields(&cx, false), &mut typed, &stands, cx.locale);
            Ok(page_beside(&cx, Some(id), &typed, beside)?.into_response())
        }
    }
}

/// The form for somebody new.
pub(crate) async fn new(cx: Cx) -> Result<Page> {
    page(&cx, None, &Filled::default())
}

/// Adds somebody new.
pub(crate) async fn add(cx: Cx, mut typed: Filled) -> Result<Response> {
    let (input, email) = parse_new(&typed, &cx.app.shelf());
    let add = AddPerson { id: None, input, email, released: true, source: None, confirmed: None };
    match cx.write(add).await {
        Ok(id) => Ok(see_other(&paths::Person { id }, Words::of(cx.locale).added_person())),
        Err(error) => {
            typed.take(error, cx.locale)?;
            Ok(page(&cx, None, &typed)?.into_response())
        }
    }
}

pub(crate) async fn filled(cx: &Cx, row: &person::Model) -> kernel::Result<Filled> {
    let (read, shelf) = (cx.read(), cx.app.shelf());
    let id = row.id.0;
    let terms = tags::of(&read, &[id]).await?.remove(&id).unwrap_or_default();
    let written = texts::of(&read, &[id]).await?.remove(&id).unwrap_or_default();
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let discreet = if row.discreet { "yes" } else { "" };
    let mut values = vec![
        ("version".to_owned(), row.version.to_string()),
        ("name".to_owned(), row.name.clone()),
        ("pronouns".to_owned(), text(&row.pronouns)),
        ("country".to_owned(), text(&row.country)),
        ("city".to_owned(), text(&row.city)),
        ("time_zone".to_owned(), text(&row.time_zone)),
        ("phone".to_owned(), text(&row.phone)),
        ("website".to_owned(), text(&row.website)),
        ("listed".to_owned(), row.listed.clone()),
        ("discreet".to_owned(), discreet.to_owned()),
        ("chosen_name".to_owned(), text(&row.chosen_name)),
    ];
    fill_common(&mut values, &row.languages, &row.shown, &terms, &shelf, &written);
    Ok(Filled::pairs(values))
}

fn page(cx: &Cx, id: Option<PersonId>, filled: &Filled) -> Result<Page> {
    page_beside(cx, id, filled, Html::none())
}

/// The form, with something beside it.
pub(crate) fn page_beside(
    cx: &Cx,
    id: Option<PersonId>,
    filled: &Filled,
    beside: Html,
) -> Result<Page> {
    let t = Words::of(cx.locale);
    let (title, action, back) = match id {
        Some(id) => (
            t.edit_person(),
            paths::EditPerson { id }.to_string(),
            paths::Person { id }.to_string(),
        ),
        None => (t.new_person(), paths::NewPerson.to_string(), "/office".to_owned()),
    };
    let form = FormPage::new(title, action, fields(cx, id.is_none()), t.save(), filled, cx.locale);
    form.over(ui::link(&back, &over_label(filled, t)))
        .back(back, t.back())
        .conflict(beside)
        .aside(id.map_or_else(Html::none, |id| {
            picture_form(&paths::Portrait { id }.to_string(), &t.portrait(), t, filled)
        }))
        .page()
}

fn fields(cx: &Cx, is_new: bool) -> Vec<Field> {
    let t = Words::of(cx.locale);
    let shelf = cx.app.shelf();
    let mut fields = vec![
        ui::kept("version"),
        ui::line("name", t.name()).hint(t.person_name_hint()).autocomplete("name").required(),
        ui::line("pronouns", t.pronouns()).hint(t.pronouns_hint()),
        ui::line("city", t.city()).autocomplete("address-level2"),
        ui::select("country", t.facet_country(), countries(cx.locale)),
        ui::line("time_zone", t.time_zone()).hint(t.time_zone_hint()),
        ui::line("website", t.website()).autocomplete("url"),
        ui::line("phone", t.phone()).autocomplete("tel"),
        ui::select("shown_email", t.who_sees_email(), audiences(t)),
        ui::select("shown_phone", t.who_sees_phone(), audiences(t)),
        ui::checks("languages", t.speaks(), languages(cx.locale)),
        ui::checks(DISCIPLINE, t.facet_discipline(), options(&shelf, DISCIPLINE, cx.locale, false)),
        ui::checks(CONCERN, t.facet_concern(), options(&shelf, CONCERN, cx.locale, false)),
    ];
    if is_new {
        fields.insert(2, ui::email("email", t.email()).hint(t.person_email_hint()));
    }
    fields.extend(text_fields(cx));
    fields.extend([
        ui::select("listed", t.listed(), audiences(t)).hint(t.listed_hint()),
        ui::flag("discreet", t.discreet()).hint(t.discreet_hint()),
        ui::line("chosen_name", t.chosen_name()).hint(t.chosen_name_hint()),
    ]);
    fields
}

/// Reads the form for somebody new, with the address they sign in with.
pub(crate) fn parse_new(
    typed: &Filled,
    shelf: &Shelf,
) -> (Checked<PersonInput>, Option<AccountEmail>) {
    let input = parse(typed, shelf);
    let mut fields = Fields::of(typed);
    let email = fields.email("email").map(|email| AccountEmail::new(&email));
    let input = match (input, fields.finish(())) {
        (Ok(input), Ok(())) => Ok(input),
        (Err(mut wrong), Err(also)) => {
            wrong.0.extend(also.0);
            Err(wrong)
        }
        (Err(wrong), Ok(())) | (Ok(_), Err(wrong)) => Err(wrong),
    };
    (input, email)
}

/// Reads the form. The API and imports fill the same fields.
pub(crate) fn parse(filled: &Filled, shelf: &Shelf) -> Checked<PersonInput> {
    let mut fields = Fields::of(filled);
    let known = |choice: &str| CHOICES.iter().find(|known| **known == choice);
    let input = PersonInput {
        name: fields.required("name", LONGEST_NAME),
        pronouns: fields.line("pronouns", 60),
        location: Location {
            country: fields
                .choice("country", |code| geo::country(code).map(|country| country.code.clone())),
            city: fields.line("city", 120),
            latitude: None,
            longitude: None,
        },
        time_zone: fields
            .choice("time_zone", |zone| web::is_time_zone(zone).then(|| zone.to_owned())),
        phone: fields.line("phone", 60),
        website: fields.url("website"),
        languages: fields.choices("languages", known_language).into_iter().collect(),
        disciplines: terms(&mut fields, DISCIPLINE, shelf),
        concerns: terms(&mut fields, CONCERN, shelf),
        texts: text_inputs(&mut fields, filled),
        shown: shown(&mut fields),
        listed: fields
            .choice("listed", known)
            .map(|choice| (*choice).to_owned())
            .unwrap_or_default(),
        discreet: fields.raw("discreet") == "yes",
        chosen_name: fields.line("chosen_name", LONGEST_NAME),
    };
    fields.finish(input)
}
