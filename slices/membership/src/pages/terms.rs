//! The office looks at terms, sets and ends them.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::{Checked, Day, OrganisationId, PersonId};
use web::ui;
use web::{Cx, Fields, Filled, Html, Page, Result, see_other};

use super::paths;
use crate::changes::end_term::EndTerm;
use crate::changes::set_term::SetTerm;
use crate::model::{Holder, TermId, TermKind};
use crate::panel::kind;
use crate::queries;
use crate::rules::counts_on;
use crate::words::Words;

#[derive(Template)]
#[template(path = "terms.html")]
struct TermsPage {
    t: Words,
    summary: Html,
    terms: Vec<Line>,
    fields: Html,
    action: String,
    back: String,
    today: String,
}

struct Line {
    kind: String,
    from: String,
    until: String,
    counts: bool,
    end: String,
}

/// The terms of an organisation.
pub(crate) async fn of_organisation(cx: Cx, Path(id): Path<OrganisationId>) -> Result<Page> {
    page(&cx, Holder::Organisation(id), &first(&cx)).await
}

/// The terms of a person.
pub(crate) async fn of_person(cx: Cx, Path(id): Path<PersonId>) -> Result<Page> {
    page(&cx, Holder::Person(id), &first(&cx)).await
}

fn first(cx: &Cx) -> Filled {
    Filled::with([("from", cx.now().date_naive().to_string())])
}

async fn page(cx: &Cx, holder: Holder, filled: &Filled) -> Result<Page> {
    let t = Words::of(cx.locale);
    let today = cx.now().date_naive();
    let rows = queries::terms(&cx.read(), holder.id()).await?;
    let line = |row: crate::rows::term::Model| Line {
        kind: kind(row.kind, cx.locale),
        from: row.from.to_string(),
        until: row.until.map(|day| day.to_string()).unwrap_or_default(),
        counts: counts_on(today, row.from, row.until),
        end: paths::EndTerm { id: row.id }.to_string(),
    };
    let kinds = TermKind::ALL.into_iter();
    let kinds = kinds.map(|term| (term.code().to_owned(), kind(term, cx.locale))).collect();
    let back = match holder {
        Holder::Organisation(id) => directory::paths::Organisation { id }.to_string(),
        Holder::Person(id) => directory::paths::Person { id }.to_string(),
    };
    let fields = [
        ui::select("kind", t.kind(), kinds),
        ui::day("from", t.from()).required(),
        ui::day("until", t.until()).hint(t.until_hint()),
    ];
    let page = TermsPage {
        t,
        summary: ui::summary(&fields, filled, cx.locale),
        terms: rows.into_iter().map(line).collect(),
        fields: ui::drawn(&fields, filled),
        action: paths::of(holder),
        back,
        today: today.to_string(),
    };
    Ok(Page::new(t.terms(), &page)?.after(filled.has_errors()).unlisted())
}

fn parse(filled: &Filled) -> Checked<(TermKind, Day, Option<Day>)> {
    let mut fields = Fields::of(filled);
    let kind = fields.choice("kind", TermKind::parse);
    if kind.is_none() && filled.value("kind").is_empty() {
        fields.wrong("kind", "missing", |l| Words::of(l).choose_kind());
    }
    let from = fields.day("from");
    if filled.value("from").is_empty() {
        fields.wrong("from", "missing", |l| Words::of(l).choose_day());
    }
    let until = fields.day("until");
    let read = (kind.unwrap_or(TermKind::Guest), from.unwrap_or_default(), until);
    fields.finish(read)
}

/// Sets a term for an organisation.
pub(crate) async fn set_for_organisation(
    cx: Cx,
    Path(id): Path<OrganisationId>,
    filled: Filled,
) -> Result<Response> {
    set(cx, Holder::Organisation(id), filled).await
}

/// Sets a term for a person.
pub(crate) async fn set_for_person(
    cx: Cx,
    Path(id): Path<PersonId>,
    filled: Filled,
) -> Result<Response> {
    set(cx, Holder::Person(id), filled).await
}

async fn set(cx: Cx, holder: Holder, mut filled: Filled) -> Result<Response> {
    let input = parse(&filled);
    match cx.write(SetTerm { holder, input }).await {
        Ok(()) => Ok(see_other(&paths::of(holder), Words::of(cx.locale).term_set())),
        Err(error) => {
            filled.take(error, cx.locale)?;
            Ok(page(&cx, holder, &filled).await?.into_response())
        }
    }
}

/// Ends a term with a day.
pub(crate) async fn end(cx: Cx, Path(id): Path<TermId>, filled: Filled) -> Result<Response> {
    let mut fields = Fields::of(&filled);
    let until = fields.day("until");
    if until.is_none() && filled.value("until").is_empty() {
        fields.wrong("until", "missing", |l| Words::of(l).choose_day());
    }
    let until = fields.finish(until.unwrap_or_default());
    match cx.write(EndTerm { term: id, until }).await {
        Ok(holder) => Ok(see_other(&paths::of(holder), Words::of(cx.locale).term_ended())),
        Err(error) => {
            let mut wrong = first(&cx);
            wrong.take(error, cx.locale)?;
            let holder = queries::holder_of_term(&cx.read(), id).await?;
            let holder = holder.ok_or(kernel::Error::NotFound)?;
            Ok(page(&cx, holder, &wrong).await?.into_response())
        }
    }
}
