//! The first page: for a visitor who this is, for somebody who signed in what waits.

use askama::Template;
use axum::response::{IntoResponse, Response};
use kernel::Locale;
use web::{Cx, Html, Item, Page, Persona, Result, moved};

use crate::words::Words;

#[derive(Template)]
#[template(path = "home.html")]
struct HomePage {
    t: Words,
    sentence: String,
    map: Html,
    items: Vec<Line>,
    signed_in: bool,
    personas: Vec<Look>,
}

/// One thing that waits.
pub(crate) struct Line {
    pub day: String,
    pub month: String,
    pub title: String,
    pub detail: String,
    pub action: String,
    pub href: String,
}

struct Look {
    key: &'static str,
    label: String,
    waits: String,
}

/// The page. A network that is not set up yet shows its set-up page first.
pub(crate) async fn show(cx: Cx) -> Result<Response> {
    let network = cx.app.network();
    if !network.is_set_up() {
        return Ok(moved(&"/setup"));
    }
    let t = Words::of(cx.locale);
    let items = waiting(&cx).await?;
    let page = HomePage {
        t,
        sentence: network.sentence_in(cx.locale).to_owned(),
        map: directory::members_map(&cx).await?,
        items: items.into_iter().map(|item| line(item, cx.locale)).collect(),
        signed_in: cx.actor.person().is_some(),
        personas: personas(&cx),
    };
    let page = Page::new(network.name.clone(), &page)?.described(network.sentence_in(cx.locale));
    Ok(page.into_response())
}

async fn waiting(cx: &Cx) -> kernel::Result<Vec<Item>> {
    let Some(person) = cx.actor.person() else { return Ok(Vec::new()) };
    let mut items = Vec::new();
    for slice in cx.app.slices() {
        if let Some(waiting) = slice.next_for_you {
            items.extend(waiting(cx, &cx.read(), person).await?);
        }
    }
    items.sort_by_key(|item| item.day);
    Ok(items)
}

/// An item with its day in two lines.
pub(crate) fn line(item: Item, locale: Locale) -> Line {
    use chrono::Datelike;
    Line {
        day: item.day.day().to_string(),
        month: web::dates::month_short(item.day, locale),
        title: item.title,
        detail: item.detail,
        action: item.action,
        href: item.href,
    }
}

fn personas(cx: &Cx) -> Vec<Look> {
    if !cx.app.config().demo {
        return Vec::new();
    }
    let personas = cx.app.slices().iter().flat_map(|slice| slice.personas.iter());
    let look = |persona: &Persona| Look {
        key: persona.key,
        label: (persona.label)(cx.locale),
        waits: (persona.waits)(cx.locale),
    };
    personas.map(look).collect()
}
