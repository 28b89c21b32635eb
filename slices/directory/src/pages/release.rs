//! The office looks at imported people and releases them.

use askama::Template;
use axum::response::Response;
use kernel::PersonId;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use web::{Cx, Filled, Page, Result, see_other};

use super::list::{joined, place};
use super::paths;
use crate::changes::release::ReleasePerson;
use crate::policy;
use crate::rows::person;
use crate::words::Words;

#[derive(Template)]
#[template(path = "release.html")]
struct ReleasePage {
    t: Words,
    people: Vec<Line>,
}

struct Line {
    id: String,
    href: String,
    name: String,
    line: String,
}

/// People who wait, at most 200 at a time.
pub(crate) async fn show(cx: Cx) -> Result<Page> {
    let t = Words::of(cx.locale);
    let rows = person::Entity::find()
        .filter(person::Column::Released.eq(false))
        .filter(policy::visible_people(&cx.actor).condition())
        .order_by_asc(person::Column::NameSort)
        .limit(200)
        .all(&cx.read())
        .await
        .map_err(kernel::Error::from)?;
    let line = |row: person::Model| Line {
        id: row.id.to_string(),
        href: paths::Person { id: row.id }.to_string(),
        line: joined([place(row.city.as_deref(), row.country.as_deref(), cx.locale)]),
        name: row.name,
    };
    let page = ReleasePage { t, people: rows.into_iter().map(line).collect() };
    Ok(Page::new(t.release_title(), &page)?.unlisted())
}

/// Releases those who are ticked.
pub(crate) async fn release(cx: Cx, filled: Filled) -> Result<Response> {
    let field = if filled.value("all").is_empty() { "person" } else { "shown" };
    let people = filled.values(field).filter_map(|id| id.parse::<PersonId>().ok());
    let releases: Vec<_> = people.map(|id| (ReleasePerson(id), None)).collect();
    let is_none = releases.is_empty();
    let mut released: usize = 0;
    for result in cx.app.store().write_all(&cx.actor, releases).await? {
        // Who was erased meanwhile is not there any more.
        match result {
            Ok(((), is_new)) => released += usize::from(is_new),
            Err(kernel::Error::NotFound) => {}
            Err(error) => return Err(error.into()),
        }
    }
    let t = Words::of(cx.locale);
    let said = if is_none { t.release_nobody() } else { t.released(released) };
    Ok(see_other(&paths::Release, said))
}
