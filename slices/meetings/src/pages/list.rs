//! All meetings: what comes, and what was.

use askama::Template;
use chrono::Datelike;
use web::{Cx, Page, Result};

use super::paths;
use crate::model::MeetingState;
use crate::policy;
use crate::queries::lists;
use crate::rows::meeting;
use crate::words::{self, Words};

#[derive(Template)]
#[template(path = "list.html")]
struct ListPage {
    t: Words,
    next: Vec<Line>,
    past: Vec<Line>,
    new: Option<String>,
}

struct Line {
    href: String,
    day: String,
    month: String,
    title: String,
    line: String,
    mark: Option<String>,
}

/// The list.
pub(crate) async fn show(cx: Cx) -> Result<Page> {
    let t = Words::of(cx.locale);
    let visible = policy::visible(&cx.actor);
    let today = cx.now().date_naive();
    let (next, past) = lists::meetings(&cx.read(), &visible, today).await?;
    let page = ListPage {
        t,
        next: next.iter().map(|row| line(&cx, row)).collect(),
        past: past.iter().map(|row| line(&cx, row)).collect(),
        new: policy::office(&cx.actor).allows().then(|| paths::NewMeeting.to_string()),
    };
    Ok(Page::new(t.menu_meetings(), &page)?.described(t.meetings_lede()))
}

fn line(cx: &Cx, row: &meeting::Model) -> Line {
    let t = Words::of(cx.locale);
    Line {
        href: paths::Meeting { id: row.id }.to_string(),
        day: row.first.day().to_string(),
        month: web::dates::month_of(row.first, cx.locale),
        title: row.title.clone(),
        line: where_and_what(cx, row),
        mark: match row.state {
            MeetingState::Draft => Some(t.state_draft()),
            MeetingState::Cancelled => Some(t.state_cancelled()),
            MeetingState::Published => None,
        },
    }
}

/// Kind, place and days in one line.
pub(super) fn where_and_what(cx: &Cx, row: &meeting::Model) -> String {
    let shelf = cx.app.shelf();
    let kind = row.kind.and_then(|kind| shelf.get(kind));
    let kind = kind.map(|term| term.labels.in_locale(cx.locale).to_owned());
    let country = row.country.as_deref().map(|code| geo::country_name(code, cx.locale).to_owned());
    let place = [row.city.clone(), country].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let days = words::days(row.first, row.last, cx.locale);
    let parts = [kind, Some(days), Some(place).filter(|place| !place.is_empty())];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
