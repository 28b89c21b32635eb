//! The event log as the office reads it: who did what to what, newest first.

use std::collections::HashMap;

use askama::Template;
use axum::extract::Query;
use kernel::SubjectKind;
use serde::Deserialize;
use store::Happened;
use web::{Cx, Named, Page, Result};

use crate::words::Words;

pub(crate) mod in_words;

use in_words::in_words;

#[derive(Template)]
#[template(path = "log.html")]
struct LogPage {
    t: Words,
    zone: String,
    lines: Vec<Line>,
    older: Option<i64>,
}

struct Line {
    at: String,
    who: String,
    kind: String,
    subject: Option<Named>,
    subject_kind: String,
    changed: String,
}

/// Where the page begins.
#[derive(Deserialize)]
pub(crate) struct Before {
    before: Option<i64>,
}

/// Lines on one page.
const LINES: u64 = 60;

/// The log.
pub(crate) async fn show(cx: Cx, Query(Before { before }): Query<Before>) -> Result<Page> {
    let t = Words::of(cx.locale);
    let events = store::latest(&cx.read(), before, LINES).await?;
    let names = names(&cx, &events).await?;
    let older = events.last().map(|event| event.place.position).filter(|p| *p > 1);
    let lines = events.into_iter().map(|event| line(&cx, event, &names)).collect();
    let zone = cx.app.network().time_zone.clone();
    Ok(Page::new(t.log(), &LogPage { t, zone, lines, older })?.unlisted())
}

/// Names of the people and things that the lines speak of, one query a kind.
async fn names(
    cx: &Cx,
    events: &[Happened],
) -> kernel::Result<HashMap<sea_orm::prelude::Uuid, Named>> {
    let mut names = HashMap::new();
    for info in cx.app.slices().iter().flat_map(|slice| &slice.subjects) {
        let is_person = info.kind == SubjectKind("person");
        let mut ids: Vec<_> = events
            .iter()
            .filter(|event| event.subject_kind == info.kind.0)
            .map(|event| event.subject)
            .collect();
        if is_person {
            ids.extend(events.iter().filter_map(|event| event.person));
        }
        ids.sort();
        ids.dedup();
        names.extend((info.named)(&cx.read(), &cx.actor, &ids).await?);
    }
    Ok(names)
}

fn line(cx: &Cx, event: Happened, names: &HashMap<sea_orm::prelude::Uuid, Named>) -> Line {
    let t = Words::of(cx.locale);
    let person = event.person.and_then(|person| names.get(&person));
    let behalf = event.on_behalf.as_deref().map(|_| " ↳").unwrap_or_default();
    let fields = event.changed.get("fields").and_then(|fields| fields.as_array());
    let fields: Vec<&str> =
        fields.into_iter().flatten().filter_map(serde_json::Value::as_str).collect();
    Line {
        at: cx.moment(event.at),
        who: person.map_or_else(|| format!("{}{behalf}", event.actor), |named| named.name.clone()),
        kind: in_words(&event.kind, t),
        subject: names.get(&event.subject).cloned(),
        subject_kind: event.subject_kind,
        changed: fields.join(", "),
    }
}
