//! The programme by person: who is on stage, with their sessions.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::Path;
use web::{Cx, Html, Page, Result, ui};

use super::meeting::{inside, seen};
use super::{paths, session};
use crate::model::MeetingId;
use crate::words::Words;

#[derive(Template)]
#[template(path = "on_stage.html")]
struct OnStagePage {
    t: Words,
    over: Html,
    people: Vec<Person>,
}

struct Person {
    name: String,
    href: Option<String>,
    sessions: Vec<(String, String, String)>,
}

/// The page: by name, in the order of the reader's language.
pub(crate) async fn show(cx: Cx, Path(id): Path<MeetingId>) -> Result<Page> {
    let t = Words::of(cx.locale);
    let card = seen(&cx, id).await?;
    let card = inside(&card)?;
    let parts = card.sessions.iter().flat_map(|shown| &shown.content.people);
    let ids: Vec<_> = parts.filter_map(|part| part.person).collect();
    let known = directory::face::seen(&cx.read(), &cx.actor.keys, &ids).await?;
    let mut people: BTreeMap<(Vec<u8>, &str), Person> = BTreeMap::new();
    for shown in card.sessions.iter().filter(|shown| !shown.content.cancelled) {
        for part in &shown.content.people {
            let key = (kernel::text::sort(&part.name), part.name.as_str());
            let href = part.person.filter(|person| known.contains(person));
            let href = href.map(|id| directory::paths::Person { id }.to_string());
            let person = people.entry(key).or_insert_with(|| Person {
                name: part.name.clone(),
                href: None,
                sessions: Vec::new(),
            });
            person.href = person.href.take().or(href);
            let role = part.role.clone().filter(|role| role != "speaker");
            let when = session::when(card, &shown.content, cx.locale);
            let line = [Some(when), role].into_iter().flatten().collect::<Vec<_>>().join(" · ");
            let address = paths::Session { id: shown.id }.to_string();
            person.sessions.push((address, shown.content.title.clone(), line));
        }
    }
    let page = OnStagePage {
        t,
        over: Html::joined([
            ui::link(&paths::Meeting { id }.to_string(), &card.row.title),
            ui::text(" · "),
            ui::link(&paths::Programme { id }.to_string(), &t.programme()),
        ]),
        people: people.into_values().collect(),
    };
    Ok(Page::new(format!("{} · {}", card.row.title, t.on_stage_all()), &page)?)
}
