//! Vocabularies by the API: all, one, and the office's changes to them.

use std::collections::BTreeMap;

use axum::extract::Path;
use axum::http::Method;
use kernel::{Error, Locale};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use vocabulary::{AddTerm, Labels, Vocabulary};
use web::{Access, Created, Cx, Json, Operation, Result, Routes, Sample};

use crate::changes::change_term::ChangeTerm;
use crate::words::Words;

/// One vocabulary.
#[derive(Serialize, ToSchema)]
struct VocabularyBody {
    /// Its name.
    name: String,
    /// How many terms it offers.
    offered: usize,
}

/// One term of a vocabulary.
#[derive(Serialize, ToSchema)]
struct TermBody {
    /// Its code.
    code: String,
    /// The version that a change must name.
    version: i64,
    /// Labels by language tag.
    labels: BTreeMap<String, String>,
    /// Whether it is no longer offered.
    retired: bool,
}

/// What is sent about a term. What is left out stays as it is.
#[derive(Deserialize, ToSchema)]
struct TermChange {
    /// The version that was read, for other labels.
    #[serde(default)]
    version: i64,
    /// Labels by language tag; English is needed.
    #[serde(default)]
    labels: Option<BTreeMap<String, String>>,
    /// Whether it is retired from now on.
    #[serde(default)]
    retired: Option<bool>,
}

pub(crate) fn routes(routes: Routes) -> Routes {
    let (read, write) = (Access::Scope("read"), Access::Scope("write"));
    let one = Sample::of(&["vocabulary"]);
    let term = Sample::of(&["vocabulary", "vocabulary-code"]);
    routes
        .api(
            Method::GET,
            "/api/v1/vocabularies",
            read,
            Sample::NONE,
            Operation::gives::<Vec<VocabularyBody>>("All vocabularies"),
            list,
        )
        .api(
            Method::GET,
            "/api/v1/vocabularies/{name}",
            read,
            one,
            Operation::gives::<Vec<TermBody>>("The terms of a vocabulary"),
            show,
        )
        .api(
            Method::POST,
            "/api/v1/vocabularies/{name}",
            write,
            one.json("{\"labels\":{}}"),
            Operation::gives::<TermBody>("Adds a term").takes::<TermChange>().creates(),
            add,
        )
        .api(
            Method::PUT,
            "/api/v1/vocabularies/{name}/{code}",
            write,
            term.json("{\"labels\":{}}"),
            Operation::gives::<TermBody>("Renames a term, retires it, or offers it again")
                .takes::<TermChange>(),
            change,
        )
}

fn known(cx: &Cx, name: &str) -> kernel::Result<Vocabulary> {
    let mut all = cx.app.slices().iter().flat_map(|slice| slice.vocabularies.iter().copied());
    all.find(|vocabulary| vocabulary.name == name).ok_or(Error::NotFound)
}

fn body(term: &vocabulary::Term) -> TermBody {
    TermBody {
        code: term.code.clone(),
        version: term.version,
        labels: term.labels.0.clone(),
        retired: term.retired,
    }
}

async fn list(cx: Cx) -> Result<Json<Vec<VocabularyBody>>> {
    let shelf = cx.app.shelf();
    let all = cx.app.slices().iter().flat_map(|slice| &slice.vocabularies);
    let body = |vocabulary: &Vocabulary| VocabularyBody {
        name: vocabulary.name.to_owned(),
        offered: shelf.offered(vocabulary.name).count(),
    };
    Ok(Json(all.map(body).collect()))
}

async fn show(cx: Cx, Path(name): Path<String>) -> Result<Json<Vec<TermBody>>> {
    let vocabulary = known(&cx, &name)?;
    Ok(Json(cx.app.shelf().of(vocabulary.name).map(body).collect()))
}

/// Labels as they are kept: trimmed, in languages that the pages speak, English among them.
fn labels(sent: Option<BTreeMap<String, String>>) -> kernel::Result<Labels> {
    let mut labels = BTreeMap::new();
    for (tag, label) in sent.unwrap_or_default() {
        let label = kernel::text::visible(&label);
        if Locale::parse(&tag).is_none() || label.chars().count() > 80 {
            return Err(Error::field("labels", "label", |l| Words::of(l).label_unfit()));
        }
        if !label.is_empty() {
            labels.insert(tag, label);
        }
    }
    if labels.contains_key("en") {
        Ok(Labels(labels))
    } else {
        Err(Error::field("labels", "english", |l| Words::of(l).label_english()))
    }
}

async fn add(
    cx: Cx,
    Path(name): Path<String>,
    Json(sent): Json<TermChange>,
) -> Result<Created<TermBody>> {
    let vocabulary = known(&cx, &name)?;
    crate::policy::office(&cx.actor).into_result()?;
    let labels = labels(sent.labels)?;
    let id = cx.write(AddTerm { vocabulary: vocabulary.name, labels }).await?;
    cx.app.refresh().await?;
    let shelf = cx.app.shelf();
    let term = shelf.get(id).ok_or(Error::NotFound)?;
    let location = cx.app.full_url(&format!("/api/v1/vocabularies/{name}/{}", term.code));
    Ok(Created { location, body: body(term) })
}

async fn change(
    cx: Cx,
    Path((name, code)): Path<(String, String)>,
    Json(sent): Json<TermChange>,
) -> Result<Json<TermBody>> {
    crate::policy::office(&cx.actor).into_result()?;
    let id = cx.app.shelf().by_code(&name, &code).ok_or(Error::NotFound)?.id;
    let labels = sent.labels.map(|sent| labels(Some(sent))).transpose()?;
    let (version, retired) = (sent.version, sent.retired);
    cx.write(ChangeTerm { term: id, version, labels, retired }).await?;
    cx.app.refresh().await?;
    let shelf = cx.app.shelf();
    Ok(Json(body(shelf.get(id).ok_or(Error::NotFound)?)))
}
