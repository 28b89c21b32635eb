//! What needs the office, the oldest promise first, each with its one next step.

use askama::Template;
use web::{Cx, Item, Page, Result};

use super::home::{Line, line};
use crate::words::Words;

#[derive(Template)]
#[template(path = "queue.html")]
struct QueuePage {
    t: Words,
    count: usize,
    items: Vec<Line>,
    given_up: usize,
    uncertain: usize,
}

/// The queue, from every slice's answer.
pub(crate) async fn show(cx: Cx) -> Result<Page> {
    let t = Words::of(cx.locale);
    let read = cx.read();
    let mut items: Vec<Item> = Vec::new();
    for slice in cx.app.slices() {
        if let Some(queue) = slice.office_queue {
            items.extend(queue(&cx, &read).await?);
        }
    }
    items.sort_by_key(|item| item.day);
    let page = QueuePage {
        t,
        count: items.len(),
        items: items.into_iter().map(|item| line(item, cx.locale)).collect(),
        given_up: store::outbox::given_up(&read).await?.len(),
        uncertain: mail::troubled(&read).await?.len(),
    };
    Ok(Page::new(t.office(), &page)?.unlisted())
}
