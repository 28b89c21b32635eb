//! The office edits the network's vocabularies: adds, renames and retires terms.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::{Checked, Error};
use vocabulary::{AddTerm, Labels, RetireTerm, TermId, Vocabulary, rename_term};
use web::ui;
use web::{Cx, Fields, Filled, Html, Page, Result, place, see_other};

use crate::words::Words;

place!(/// All vocabularies.
    pub(crate) Vocabularies = "/office/vocabularies");
place!(/// The terms of one vocabulary.
    pub(crate) OneVocabulary { name: String } = "/office/vocabularies/{name}");
place!(/// Renames a term.
    pub(crate) Rename { id: TermId } = "/office/vocabulary-terms/{id}/rename");
place!(/// Retires a term, or offers it again.
    pub(crate) Retire { id: TermId } = "/office/vocabulary-terms/{id}/retire");

#[derive(Template)]
#[template(path = "vocabularies.html")]
struct ListPage {
    t: Words,
    vocabularies: Vec<(String, String, usize)>,
}

#[derive(Template)]
#[template(path = "vocabulary.html")]
struct VocabularyPage {
    t: Words,
    name: String,
    summary: Html,
    terms: Vec<Line>,
    fields: Html,
    action: String,
}

struct Line {
    code: String,
    version: i64,
    english: String,
    french: String,
    retired: bool,
    rename: String,
    retire: Html,
}

fn known(cx: &Cx) -> Vec<Vocabulary> {
    cx.app.slices().iter().flat_map(|slice| slice.vocabularies.iter().copied()).collect()
}

/// What people call a vocabulary; one that this page does not know yet has its own name.
fn heading(name: &str, t: Words) -> String {
    match name {
        directory::KIND => t.vocabulary_kind(),
        directory::DISCIPLINE => t.vocabulary_discipline(),
        directory::CONCERN => t.vocabulary_concern(),
        meetings::KIND => t.vocabulary_meeting_kind(),
        other => other.to_owned(),
    }
}

fn find(cx: &Cx, name: &str) -> Result<Vocabulary> {
    let found = known(cx).into_iter().find(|vocabulary| vocabulary.name == name);
    found.ok_or(web::Failure(Error::NotFound))
}

/// All vocabularies with how many terms each offers.
pub(crate) async fn list(cx: Cx) -> Result<Page> {
    let t = Words::of(cx.locale);
    let shelf = cx.app.shelf();
    let line = |vocabulary: Vocabulary| {
        let href = OneVocabulary { name: vocabulary.name.to_owned() }.to_string();
        (href, heading(vocabulary.name, t), shelf.offered(vocabulary.name).count())
    };
    let vocabularies = known(&cx).into_iter().map(line).collect();
    Ok(Page::new(t.vocabularies(), &ListPage { t, vocabularies })?.unlisted())
}

/// The terms of one vocabulary.
pub(crate) async fn show(cx: Cx, Path(name): Path<String>) -> Result<Page> {
    page(&cx, &name, &Filled::default())
}

fn page(cx: &Cx, name: &str, filled: &Filled) -> Result<Page> {
    let t = Words::of(cx.locale);
    let vocabulary = find(cx, name)?;
    let shelf = cx.app.shelf();
    let label = |labels: &Labels, tag: &str| labels.0.get(tag).cloned().unwrap_or_default();
    let line = |term: &vocabulary::Term| {
        let action = Retire { id: term.id }.to_string();
        let (says, value) =
            if term.retired { (t.term_offer(), "no") } else { (t.term_retire(), "yes") };
        Line {
            code: term.code.clone(),
            version: term.version,
            english: label(&term.labels, "en"),
            french: label(&term.labels, "fr"),
            retired: term.retired,
            rename: Rename { id: term.id }.to_string(),
            retire: ui::action(&action, &says, "quiet", &[("retired", value)]),
        }
    };
    let fields = [
        ui::line("label", t.term_label("English")).required().language("en"),
        ui::line("french", t.term_label("Français")).language("fr"),
    ];
    let page = VocabularyPage {
        t,
        name: heading(name, t),
        summary: ui::summary(&fields, filled, cx.locale),
        terms: shelf.of(vocabulary.name).map(line).collect(),
        fields: ui::drawn(&fields, filled),
        action: OneVocabulary { name: name.to_owned() }.to_string(),
    };
    Ok(Page::new(heading(name, t), &page)?.after(filled.has_errors()).unlisted())
}

fn parse(filled: &Filled) -> Checked<Labels> {
    let mut fields = Fields::of(filled);
    let mut labels = BTreeMap::from([("en".to_owned(), fields.required("label", 80))]);
    if let Some(french) = fields.line("french", 80) {
        labels.insert("fr".to_owned(), french);
    }
    fields.finish(Labels(labels))
}

/// Adds a term.
pub(crate) async fn add(cx: Cx, Path(name): Path<String>, mut filled: Filled) -> Result<Response> {
    let vocabulary = find(&cx, &name)?;
    let done = match parse(&filled) {
        Ok(labels) => cx.write(AddTerm { vocabulary: vocabulary.name, labels }).await.map(|_| ()),
        Err(wrong) => Err(wrong.into()),
    };
    match done {
        Ok(()) => saved(&cx, &name).await,
        Err(error) => {
            filled.take(error, cx.locale)?;
            Ok(page(&cx, &name, &filled)?.into_response())
        }
    }
}

/// Where a term belongs.
fn vocabulary_of(cx: &Cx, id: TermId) -> Result<String> {
    let shelf = cx.app.shelf();
    let term = shelf.get(id).ok_or(web::Failure(Error::NotFound))?;
    Ok(term.vocabulary.clone())
}

/// Gives a term other labels.
pub(crate) async fn rename(cx: Cx, Path(id): Path<TermId>, mut filled: Filled) -> Result<Response> {
    let name = vocabulary_of(&cx, id)?;
    let version = filled.value("version").parse().unwrap_or(0);
    let done = match parse(&filled) {
        Ok(labels) => cx.write(rename_term(id, version, labels)).await,
        Err(wrong) => Err(wrong.into()),
    };
    match done {
        Ok(()) => saved(&cx, &name).await,
        Err(error) => {
            filled.take(error, cx.locale)?;
            Ok(page(&cx, &name, &filled)?.into_response())
        }
    }
}

/// Retires a term, or offers it again.
pub(crate) async fn retire(cx: Cx, Path(id): Path<TermId>, filled: Filled) -> Result<Response> {
    let name = vocabulary_of(&cx, id)?;
    cx.write(RetireTerm { term: id, retired: filled.value("retired") == "yes" }).await?;
    saved(&cx, &name).await
}

async fn saved(cx: &Cx, name: &str) -> Result<Response> {
    cx.app.refresh().await?;
    let to = OneVocabulary { name: name.to_owned() };
    Ok(see_other(&to, Words::of(cx.locale).saved()))
}
