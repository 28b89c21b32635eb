//! Members on a map: land and coasts, no borders, a dot for each organisation.

use std::collections::BTreeMap;
use std::fmt::Write;

use kernel::{Actor, Result};
use web::{Cx, Html, escaped};

use crate::policy;
use crate::queries::filters::Filters;
use crate::queries::organisations;
use crate::words::Words;

/// A dot: where, and how many organisations it stands for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MapDot {
    /// To the right, of 1000.
    pub x: f64,
    /// Downwards, of 487.
    pub y: f64,
    /// Organisations here.
    pub count: u32,
}

/// The map of all organisations that the reader may see.
///
/// # Errors
/// When the database cannot be read.
pub async fn members_map(cx: &Cx) -> Result<Html> {
    // The same for everybody: a contact that only the office sees is no member.
    map_for(cx, &Filters::default(), &Actor::visitor()).await
}

/// The map of what a list shows; its dots are remembered until something happens.
pub(crate) async fn map(cx: &Cx, filters: &Filters) -> Result<Html> {
    map_for(cx, filters, &cx.actor).await
}

async fn map_for(cx: &Cx, filters: &Filters, actor: &Actor) -> Result<Html> {
    let visible = policy::visible_organisations(actor);
    let reading = async {
        let read = cx.read();
        let places = organisations::dots(&read, &visible, filters, &cx.app.shelf()).await?;
        let placed = places.iter().filter_map(|dot| Some((dot.latitude?, dot.longitude?)));
        let dots = gathered(placed.map(|(lat, lon)| geo::projected(lat, lon)));
        Ok((dots, places.len()))
    };
    let name = filters.name("map", &actor.keys);
    let known = cx.app.store().remember(name, reading).await?;
    let (dots, places) = known.as_ref();
    Ok(drawn(dots, &Words::of(cx.locale).map_title(*places)))
}

/// Organisations that would lie on each other become one larger dot.
fn gathered(points: impl Iterator<Item = (f64, f64)>) -> Vec<MapDot> {
    let mut cells: BTreeMap<(i64, i64), MapDot> = BTreeMap::new();
    for (x, y) in points {
        let cell = (whole(x / 5.0), whole(y / 5.0));
        let dot = cells.entry(cell).or_insert(MapDot { x, y, count: 0 });
        dot.count += 1;
    }
    cells.into_values().collect()
}

#[expect(clippy::as_conversions, reason = "map coordinates lie between 0 and 1000")]
fn whole(number: f64) -> i64 {
    number.floor() as i64
}

fn drawn(dots: &[MapDot], title: &str) -> Html {
    let mut svg = format!(
        "<figure class=\"map\"><svg viewBox=\"90 10 830 400\" role=\"img\" aria-label=\"{0}\"><path class=\"land\" d=\"{1}\"/><g class=\"dots\">",
        escaped(title),
        geo::LAND.trim()
    );
    for dot in dots {
        let radius = 2.2 + f64::from(dot.count).sqrt();
        let _ = write!(svg, "<circle cx=\"{:.1}\" cy=\"{:.1}\" r=\"{radius:.1}\"/>", dot.x, dot.y);
    }
    let _ = write!(
        svg,
        "</g></svg><figcaption class=\"small\">{}</figcaption></figure>",
        escaped(title)
    );
    Html::drawn(svg)
}
