//! One search over all that the network has, as far as the reader may see it.
//!
//! Each slice says what of it can be searched; names and addresses come from the subjects' own
//! slices, which ask their policies. So nothing stands here that its own page would not show.

use std::collections::HashMap;

use askama::Template;
use axum::extract::RawQuery;
use kernel::{Page as Paging, PageOf};
use search::{Searchable, Sought};
use web::{Cx, Filled, Html, Page, Result, query, ui};

use crate::words::Words;

web::place!(/// Searches everything.
    pub(crate) Search = "/search");

/// Of each kind where all are searched.
const FEW: u32 = 6;
/// Of one kind on a page.
const ROWS: u32 = 30;

#[derive(Template)]
#[template(path = "search.html")]
struct SearchPage {
    t: Words,
    words: String,
    kind: String,
    found: Option<String>,
    groups: Vec<Group>,
    everything: Option<String>,
}

/// What was found of one kind.
struct Group {
    title: String,
    total: u64,
    lines: Vec<Line>,
    more: Option<String>,
    pager: Html,
}

struct Line {
    href: String,
    name: String,
    day: String,
}

/// What is sought, as it stands in the address.
struct Asked {
    words: String,
    kind: String,
    page: u32,
}

impl Asked {
    fn of(filled: &Filled) -> Self {
        let words = kernel::text::visible(filled.value("q")).chars().take(200).collect();
        let page = filled.value("page").parse().unwrap_or(1);
        Self { words, kind: filled.value("kind").to_owned(), page }
    }

    /// The address of a page of one kind; of everything where none is named.
    fn address(&self, kind: &str, page: u32) -> String {
        let page = if page > 1 { page.to_string() } else { String::new() };
        format!("{Search}{}", query(&[("q", &self.words), ("kind", kind), ("page", &page)]))
    }

    fn paging(&self) -> Paging {
        if self.kind.is_empty() { Paging::of(1, FEW) } else { Paging::of(self.page, ROWS) }
    }
}

/// The page.
pub(crate) async fn show(cx: Cx, RawQuery(query): RawQuery) -> Result<Page> {
    let t = Words::of(cx.locale);
    let filled = Filled::pairs(web::pairs(query.as_deref().unwrap_or_default()));
    let mut asked = Asked::of(&filled);
    let searchables = cx.app.slices().iter().flat_map(|slice| &slice.searchables);
    let searchables: Vec<Searchable> = searchables.copied().collect();
    // A kind that nobody searches is no kind: all of them are meant.
    if !searchables.iter().any(|one| one.kind.0 == asked.kind) {
        asked.kind.clear();
    }
    let mut groups = Vec::new();
    if !asked.words.is_empty() {
        let of = |one: &&Searchable| asked.kind.is_empty() || one.kind.0 == asked.kind;
        for one in searchables.iter().filter(of) {
            groups.extend(group(&cx, one, &asked).await?);
        }
    }
    let total = groups.iter().map(|group| group.total).sum::<u64>();
    let page = SearchPage {
        t,
        found: (!asked.words.is_empty()).then(|| t.search_found(total)),
        everything: (!asked.kind.is_empty()).then(|| asked.address("", 1)),
        groups,
        words: asked.words,
        kind: asked.kind,
    };
    Ok(Page::new(t.menu_search(), &page)?.unlisted())
}

/// What of one kind is found; `None` where nothing is.
async fn group(cx: &Cx, one: &Searchable, asked: &Asked) -> Result<Option<Group>> {
    let mut sought = Sought {
        kind: one.kind,
        words: &asked.words,
        keys: &cx.actor.keys,
        facets: Vec::new(),
        page: asked.paging(),
    };
    let mut found = cx.app.index().search(&sought)?;
    // Behind the last page stands the last one.
    let page = sought.page.within(found.total);
    if page != sought.page {
        sought.page = page;
        found = cx.app.index().search(&sought)?;
    }
    if found.total == 0 {
        return Ok(None);
    }
    let subjects = cx.app.slices().iter().flat_map(|slice| &slice.subjects);
    let Some(info) = subjects.into_iter().find(|info| info.kind == one.kind) else {
        return Ok(None);
    };
    let read = cx.read();
    let named = (info.named)(&read, &cx.actor, &found.ids).await?;
    let mut named: HashMap<_, _> = named.into_iter().collect();
    let named = found.ids.iter().filter_map(|id| named.remove(id));
    let lines = named.map(|named| Line {
        day: named.day.map(|day| web::dates::date(day, cx.locale)).unwrap_or_default(),
        href: named.href,
        name: named.name,
    });
    let is_one = !asked.kind.is_empty();
    let more = found.total > u64::from(page.size) && !is_one;
    let page = PageOf { rows: lines.collect(), total: found.total, page };
    Ok(Some(Group {
        title: (one.called)(cx.locale),
        total: found.total,
        more: more.then(|| asked.address(one.kind.0, 1)),
        pager: if is_one {
            ui::pager(&page, cx.locale, |number| asked.address(one.kind.0, number))
        } else {
            Html::none()
        },
        lines: page.rows,
    }))
}
