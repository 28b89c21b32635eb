//! Adds and changes an organisation.

use std::collections::BTreeMap;

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::{Checked, Error, Locale, OrganisationId};
use vocabulary::texts::InLanguages;
use vocabulary::{Shelf, TermId, tags, texts};
use web::ui::{self, Field, FormPage};
use web::{Cx, Fields, Filled, Html, Page, Result, see_other};

use super::paths;
use crate::changes::add_organisation::AddOrganisation;
use crate::changes::edit_organisation::EditOrganisation;
use crate::model::{
    CHOICES, CHOSEN, CONCERN, DISCIPLINE, KIND, LONGEST_NAME, Location, OrganisationInput, Shown,
    TEXTS, split,
};
use crate::policy;
use crate::queries::organisations;
use crate::rows::organisation;
use crate::words::Words;

/// The form with what stands now.
pub(crate) async fn show(cx: Cx, Path(id): Path<OrganisationId>) -> Result<Page> {
    let read = cx.read();
    let row = organisations::find_unscoped(&read, id).await?.ok_or(Error::NotFound)?;
    policy::keeps_organisation(&cx.actor, &row).into_result()?;
    let filled = filled(&cx, &row).await?;
    page(&cx, Some(id), &filled)
}

/// Saves what was typed.
pub(crate) async fn save(
    cx: Cx,
    Path(id): Path<OrganisationId>,
    mut typed: Filled,
) -> Result<Response> {
    let version = typed.value("version").parse().unwrap_or(0);
    let row = organisations::find_unscoped(&cx.read(), id).await?.ok_or(Error::NotFound)?;
    keep_other_texts(&mut typed, &filled(&cx, &row).await?);
    let input = parse(&typed, &cx.app.shelf());
    match cx.write(EditOrganisation { id, version, input }).await {
        Ok(()) => Ok(see_other(&paths::Organisation { id }, Words::of(cx.locale).saved())),
        Err(error) => {
            let stale = matches!(error, Error::Stale);
            typed.take(error, cx.locale)?;
            if !stale {
                return Ok(page(&cx, Some(id), &typed)?.into_response());
            }
            let row = organisations::find_unscoped(&cx.read(), id).await?.ok_or(Error::NotFound)?;
            let stands = filled(&cx, &row).await?;
            let beside = ui::laid_over(&fields(&cx), &mut typed, &stands, cx.locale);
            Ok(page_beside(&cx, Some(id), &typed, beside)?.into_response())
        }
    }
}

/// The form for a new one.
pub(crate) async fn new(cx: Cx) -> Result<Page> {
    page(&cx, None, &Filled::default())
}

/// Adds a new one.
pub(crate) async fn add(cx: Cx, mut typed: Filled) -> Result<Response> {
    let input = parse(&typed, &cx.app.shelf());
    let today = cx.now().date_naive();
    let add = AddOrganisation { id: None, input, source: None, confirmed: Some(today) };
    match cx.write(add).await {
        Ok(id) => {
            let alike = crate::look_alikes::note_one(&cx.app, &cx.actor, id).await?;
            let t = Words::of(cx.locale);
            let said = if alike > 0 { t.added_look_alike() } else { t.added_contact() };
            Ok(see_other(&paths::Organisation { id }, said))
        }
        Err(error) => {
            typed.take(error, cx.locale)?;
            Ok(page(&cx, None, &typed)?.into_response())
        }
    }
}

pub(crate) async fn filled(cx: &Cx, row: &organisation::Model) -> kernel::Result<Filled> {
    let (read, shelf) = (cx.read(), cx.app.shelf());
    let id = row.id.0;
    let terms = tags::of(&read, &[id]).await?.remove(&id).unwrap_or_default();
    let written = texts::of(&read, &[id]).await?.remove(&id).unwrap_or_default();
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let mut values = vec![
        ("version".to_owned(), row.version.to_string()),
        ("name".to_owned(), row.name.clone()),
        ("legal_name".to_owned(), text(&row.legal_name)),
        ("country".to_owned(), text(&row.country)),
        ("city".to_owned(), text(&row.city)),
        ("latitude".to_owned(), row.latitude.map(|d| d.to_string()).unwrap_or_default()),
        ("longitude".to_owned(), row.longitude.map(|d| d.to_string()).unwrap_or_default()),
        ("founded".to_owned(), row.founded.map(|year| year.to_string()).unwrap_or_default()),
        ("size".to_owned(), text(&row.size)),
        ("website".to_owned(), text(&row.website)),
        ("email".to_owned(), text(&row.email)),
        ("phone".to_owned(), text(&row.phone)),
    ];
    if let Some(kind) = row.kind.and_then(|kind| shelf.get(kind)) {
        values.push(("kind".to_owned(), kind.code.clone()));
    }
    fill_common(&mut values, &row.languages, &row.shown, &terms, &shelf, &written);
    Ok(Filled::pairs(values))
}

/// Languages, audiences, tags and texts, which people have too.
pub(crate) fn fill_common(
    values: &mut Vec<(String, String)>,
    languages: &str,
    shown: &Shown,
    terms: &[TermId],
    shelf: &Shelf,
    written: &std::collections::HashMap<String, InLanguages>,
) {
    values.extend(split(languages).into_iter().map(|tag| ("languages".to_owned(), tag)));
    for (field, _) in CHOSEN {
        values.push((format!("shown_{field}"), shown.audience(field).to_owned()));
    }
    for term in terms.iter().filter_map(|term| shelf.get(*term)) {
        values.push((term.vocabulary.clone(), term.code.clone()));
    }
    for (field, text) in written {
        let texts = text.0.iter().map(|(tag, text)| (format!("{field}_{tag}"), text.clone()));
        values.extend(texts);
    }
}

fn page(cx: &Cx, id: Option<OrganisationId>, filled: &Filled) -> Result<Page> {
    page_beside(cx, id, filled, Html::none())
}

/// The form, with something beside it.
pub(crate) fn page_beside(
    cx: &Cx,
    id: Option<OrganisationId>,
    filled: &Filled,
    beside: Html,
) -> Result<Page> {
    let t = Words::of(cx.locale);
    let (title, action, back) = match id {
        Some(id) => (
            t.edit_organisation(),
            paths::EditOrganisation { id }.to_string(),
            paths::Organisation { id }.to_string(),
        ),
        None => (t.new_organisation(), paths::NewOrganisation.to_string(), "/office".to_owned()),
    };
    let form = FormPage::new(title, action, fields(cx), t.save(), filled, cx.locale);
    form.over(ui::link(&back, &over_label(filled, t)))
        .back(back, t.back())
        .conflict(beside)
        .aside(id.map_or_else(Html::none, |id| {
            picture_form(&paths::Logo { id }.to_string(), &t.logo(), t, filled)
        }))
        .page()
}

/// The name of what is edited; while it has none, where "back" leads.
pub(crate) fn over_label(filled: &Filled, t: Words) -> String {
    let name = filled.value("name");
    if name.is_empty() { t.back() } else { name.to_owned() }
}

/// A small form of its own that sends a picture.
pub(crate) fn picture_form(action: &str, label: &str, t: Words, filled: &Filled) -> Html {
    let field = ui::file("picture", label, "image/jpeg,image/png,image/webp");
    let field = field.hint(t.picture_hint()).html(filled);
    Html::drawn(format!(
        "<form method=\"post\" action=\"{action}\" enctype=\"multipart/form-data\" class=\"stack\">{field}<div class=\"row\"><button class=\"btn quiet\">{}</button><button class=\"btn quiet\" name=\"remove\" value=\"yes\">{}</button></div></form>",
        web::escaped(&t.picture_send()),
        web::escaped(&t.picture_remove())
    ))
}

fn fields(cx: &Cx) -> Vec<Field> {
    let t = Words::of(cx.locale);
    let shelf = cx.app.shelf();
    let mut fields = vec![
        ui::kept("version"),
        ui::line("name", t.name()).hint(t.organisation_name_hint()).required(),
        ui::line("legal_name", t.legal_name()),
        ui::select("kind", t.facet_kind(), options(&shelf, KIND, cx.locale, true)),
        ui::line("city", t.city()),
        ui::select("country", t.facet_country(), countries(cx.locale)),
        ui::line("latitude", t.latitude()).hint(t.coordinates_hint()),
        ui::line("longitude", t.longitude()),
        ui::line("founded", t.founded()),
        ui::line("size", t.size()).hint(t.size_hint()),
        ui::line("website", t.website()).autocomplete("url"),
        ui::email("email", t.email()),
        ui::select("shown_email", t.who_sees_email(), audiences(t)),
        ui::line("phone", t.phone()).autocomplete("tel"),
        ui::select("shown_phone", t.who_sees_phone(), audiences(t)),
        ui::checks("languages", t.works_in(), languages(cx.locale)),
        ui::checks(DISCIPLINE, t.facet_discipline(), options(&shelf, DISCIPLINE, cx.locale, false)),
        ui::checks(CONCERN, t.facet_concern(), options(&shelf, CONCERN, cx.locale, false)),
    ];
    fields.extend(text_fields(cx));
    fields
}

/// Texts in languages that the form does not offer stay as they are.
pub(crate) fn keep_other_texts(typed: &mut Filled, stands: &Filled) {
    let is_text = |name: &str| TEXTS.iter().any(|field| text_language(name, field).is_some());
    let is_typed = |name: &str| typed.all().iter().any(|(typed, _)| typed == name);
    let others = stands.all().iter().filter(|(name, _)| is_text(name) && !is_typed(name));
    for (name, text) in others.cloned().collect::<Vec<_>>() {
        typed.set(&name, text);
    }
}

/// The language of a form's name such as `about_de`.
fn text_language<'a>(name: &'a str, field: &str) -> Option<&'a str> {
    name.strip_prefix(field)?.strip_prefix('_')
}

/// The three texts in each language of the network.
pub(crate) fn text_fields(cx: &Cx) -> Vec<Field> {
    let t = Words::of(cx.locale);
    let mut fields = Vec::new();
    for (locale, name) in TEXT_FIELDS {
        if !cx.app.network().locales().iter().any(|offered| offered.tag() == *locale) {
            continue;
        }
        let (field, label) = match name.split('_').next() {
            Some("about") => (*name, t.about()),
            Some("offers") => (*name, t.offers()),
            _ => (*name, t.needs()),
        };
        let language = geo::language_name(locale, cx.locale);
        let label = format!("{label} ({language})");
        fields.push(ui::area(field, label, 4).language(*locale));
    }
    fields
}

/// Under this name stands a text's field that nobody knows, as a program may send it.
pub(crate) const UNKNOWN_TEXT: &str = "unknown-text";

/// Field names by language. A form's names are known when it is compiled.
const TEXT_FIELDS: &[(&str, &str)] = &[
    ("en", "about_en"),
    ("fr", "about_fr"),
    ("en", "offers_en"),
    ("fr", "offers_fr"),
    ("en", "needs_en"),
    ("fr", "needs_fr"),
];

/// The terms of a vocabulary that are offered.
pub(crate) fn options(
    shelf: &Shelf,
    vocabulary: &str,
    locale: Locale,
    with_none: bool,
) -> Vec<(String, String)> {
    let none = with_none.then(|| (String::new(), "—".to_owned()));
    let offered = shelf
        .offered(vocabulary)
        .map(|term| (term.code.clone(), term.labels.in_locale(locale).to_owned()));
    none.into_iter().chain(offered).collect()
}

/// All countries in order of their names.
pub(crate) fn countries(locale: Locale) -> Vec<(String, String)> {
    let mut countries: Vec<(String, String)> = geo::countries()
        .iter()
        .map(|country| (country.code.clone(), geo::country_name(&country.code, locale).to_owned()))
        .collect();
    countries.sort_by_cached_key(|(_, name)| kernel::text::sort(name));
    countries.insert(0, (String::new(), "—".to_owned()));
    countries
}

/// All languages in order of their names.
pub(crate) fn languages(locale: Locale) -> Vec<(String, String)> {
    let mut languages: Vec<(String, String)> = geo::languages()
        .iter()
        .map(|language| {
            (language.tag.clone(), geo::language_name(&language.tag, locale).to_owned())
        })
        .collect();
    languages.sort_by_cached_key(|(_, name)| kernel::text::sort(name));
    languages
}

/// Hidden, members, everyone.
pub(crate) fn audiences(t: Words) -> Vec<(String, String)> {
    let labels = [t.audience_hidden(), t.audience_members(), t.audience_everyone()];
    CHOICES.iter().map(|choice| (*choice).to_owned()).zip(labels).collect()
}

/// Reads the form. The API and imports fill the same fields.
pub(crate) fn parse(filled: &Filled, shelf: &Shelf) -> Checked<OrganisationInput> {
    let mut fields = Fields::of(filled);
    let input = OrganisationInput {
        name: fields.required("name", LONGEST_NAME),
        legal_name: fields.line("legal_name", LONGEST_NAME),
        location: Location {
            country: fields
                .choice("country", |code| geo::country(code).map(|country| country.code.clone())),
            city: fields.line("city", 120),
            latitude: fields.degrees("latitude", 90.0),
            longitude: fields.degrees("longitude", 180.0),
        },
        founded: fields.number("founded", 1000, 2100),
        size: fields.line("size", 80),
        website: fields.url("website"),
        email: fields.email("email"),
        phone: fields.line("phone", 60),
        languages: fields.choices("languages", known_language).into_iter().collect(),
        kind: fields.choice("kind", |code| Some(shelf.by_code(KIND, code)?.id)),
        disciplines: terms(&mut fields, DISCIPLINE, shelf),
        concerns: terms(&mut fields, CONCERN, shelf),
        texts: text_inputs(&mut fields, filled),
        shown: shown(&mut fields),
    };
    fields.finish(input)
}

pub(crate) fn known_language(tag: &str) -> Option<String> {
    geo::language(tag).map(|language| language.tag.clone())
}

pub(crate) fn terms(
    fields: &mut Fields<'_>,
    vocabulary: &'static str,
    shelf: &Shelf,
) -> std::collections::BTreeSet<TermId> {
    let known = |code: &str| Some(shelf.by_code(vocabulary, code)?.id);
    fields.choices(vocabulary, known).into_iter().collect()
}

pub(crate) fn shown(fields: &mut Fields<'_>) -> Shown {
    const NAMES: [(&str, &str); 2] = [("email", "shown_email"), ("phone", "shown_phone")];
    let mut shown = BTreeMap::new();
    for (field, name) in NAMES {
        let known = |choice: &str| CHOICES.iter().find(|known| **known == choice);
        if let Some(choice) = fields.choice(name, known) {
            shown.insert(field.to_owned(), (*choice).to_owned());
        }
    }
    Shown(shown)
}

pub(crate) fn text_inputs(
    fields: &mut Fields<'_>,
    filled: &Filled,
) -> BTreeMap<&'static str, InLanguages> {
    /// Longest text that is taken, in characters.
    const LONGEST: usize = 5_000;
    let mut texts = BTreeMap::new();
    if !filled.value(UNKNOWN_TEXT).is_empty() {
        fields.wrong("texts", "no-field", |l| Words::of(l).text_no_field());
    }
    for field in TEXTS {
        let mut in_languages = InLanguages::default();
        for (language, name) in TEXT_FIELDS.iter().filter(|(_, name)| name.starts_with(field)) {
            if let Some(text) = fields.text(name, LONGEST) {
                in_languages.0.insert((*language).to_owned(), text);
            }
        }
        // Languages that the form does not offer, as an import or the API may send them.
        let others = filled.all().iter();
        let others = others.filter_map(|(name, text)| Some((text_language(name, field)?, text)));
        for (language, text) in others {
            let text = kernel::text::visible(text);
            if text.chars().count() > LONGEST {
                fields.wrong("texts", "too-long", |l| Words::of(l).text_too_long(LONGEST));
            }
            match geo::language(language) {
                Some(known) => {
                    in_languages.0.entry(known.tag.clone()).or_insert(text);
                }
                None => fields.wrong("texts", "no-language", |l| Words::of(l).text_no_language()),
            }
        }
        texts.insert(field, in_languages);
    }
    texts
}
