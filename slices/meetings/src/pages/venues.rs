//! The houses of a meeting: with what helps to decide whether one can come, and the ways between.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::{Checked, Error};
use web::ui::{self, Field, FormPage};
use web::{Cx, Fields, Filled, Html, Page, Result, see_other};

use super::manage::hosted;
use super::meeting::{inside, seen};
use super::paths;
use crate::changes::venues::{RemoveVenue, SaveVenue, VenueInput};
use crate::model::{MeetingId, VenueId};
use crate::policy;
use crate::queries::houses;
use crate::rows::places::{room, venue, walk};
use crate::words::Words;
use crate::written;

#[derive(Template)]
#[template(path = "venues.html")]
struct VenuesPage {
    t: Words,
    over: Html,
    venues: Vec<House>,
    new: Option<String>,
}

struct House {
    name: String,
    address: String,
    access: Html,
    rooms: String,
    ways: Vec<String>,
    edit: Option<String>,
    remove: Html,
}

/// What the forms and the page are made of.
pub(super) struct Known {
    venues: Vec<venue::Model>,
    rooms: Vec<room::Model>,
    walks: Vec<walk::Model>,
}

impl Known {
    pub(super) async fn of(cx: &Cx, id: MeetingId) -> Result<Self> {
        let read = cx.read();
        Ok(Self {
            venues: houses::venues(&read, id).await?,
            rooms: houses::rooms(&read, id).await?,
            walks: houses::walks(&read, id).await?,
        })
    }

    fn minutes(&self, a: VenueId, b: VenueId) -> Option<i64> {
        let pair = if a <= b { (a, b) } else { (b, a) };
        let way = self.walks.iter().find(|way| (way.one, way.other) == pair);
        way.map(|way| way.minutes)
    }

    /// The name of a house, where the meeting has several.
    pub(super) fn name(&self, id: Option<VenueId>) -> Option<&str> {
        let several = self.venues.len() > 1;
        let house = self.venues.iter().find(|one| Some(one.id) == id).filter(|_| several);
        house.map(|one| one.name.as_str())
    }

    /// The names of the rooms of a house.
    fn rooms_of(&self, id: VenueId) -> String {
        let rooms = self.rooms.iter().filter(|room| room.venue == Some(id));
        rooms.map(|room| room.name.as_str()).collect::<Vec<_>>().join(", ")
    }

    /// The ways from a house to the others, in words.
    fn ways_from(&self, id: VenueId, t: Words) -> Vec<String> {
        let way = |other: &venue::Model| Some(t.way_to(self.minutes(id, other.id)?, &other.name));
        self.venues.iter().filter_map(way).collect()
    }

    /// The houses as they stand in the booklet.
    pub(super) fn for_print(&self, t: Words) -> Vec<serde_json::Value> {
        let house = |one: &venue::Model| {
            serde_json::json!({
                "name": one.name,
                "address": one.address,
                "access": one.access.as_deref().map(written::plain).unwrap_or_default(),
                "rooms": self.rooms_of(one.id),
                "ways": self.ways_from(one.id, t),
            })
        };
        self.venues.iter().map(house).collect()
    }
}

/// The page: for whoever sees the meeting.
pub(crate) async fn show(cx: Cx, Path(id): Path<MeetingId>) -> Result<Page> {
    let t = Words::of(cx.locale);
    let card = seen(&cx, id).await?;
    let row = &inside(&card)?.row;
    let known = Known::of(&cx, id).await?;
    let runs = policy::runs(&cx.actor, id);
    let house = |one: &venue::Model| {
        let place = || paths::Venue { id, venue: one.id };
        let remove = || {
            let to = paths::RemoveVenue { id, venue: one.id }.to_string();
            ui::action(&to, &t.venue_remove(), "quiet", &[])
        };
        House {
            name: one.name.clone(),
            address: one.address.clone().unwrap_or_default(),
            access: one.access.as_ref().map_or_else(Html::none, |text| ui::prose(text, "")),
            rooms: known.rooms_of(one.id),
            ways: known.ways_from(one.id, t),
            edit: runs.then(|| place().to_string()),
            remove: if runs { remove() } else { Html::none() },
        }
    };
    let page = VenuesPage {
        t,
        over: ui::link(&paths::Meeting { id }.to_string(), &row.title),
        venues: known.venues.iter().map(house).collect(),
        new: runs.then(|| paths::NewVenue { id }.to_string()),
    };
    Ok(Page::new(t.venues_title(), &page)?)
}

/// The form of a new house.
pub(crate) async fn new(cx: Cx, Path(id): Path<MeetingId>) -> Result<Page> {
    hosted(&cx, id).await?;
    let known = Known::of(&cx, id).await?;
    form(&cx, id, None, &known, &Filled::default(), Html::none())
}

/// The form of a house.
pub(crate) async fn edit(cx: Cx, Path((id, venue)): Path<(MeetingId, VenueId)>) -> Result<Page> {
    hosted(&cx, id).await?;
    let known = Known::of(&cx, id).await?;
    let filled = stands(&known, venue)?;
    form(&cx, id, Some(venue), &known, &filled, Html::none())
}

fn stands(known: &Known, id: VenueId) -> Result<Filled> {
    let row = known.venues.iter().find(|one| one.id == id).ok_or(Error::NotFound)?;
    let mut filled = Filled::with([
        ("version", row.version.to_string()),
        ("name", row.name.clone()),
        ("address", row.address.clone().unwrap_or_default()),
        ("access", row.access.clone().unwrap_or_default()),
    ]);
    let others = known.venues.iter().filter(|one| one.id != id);
    let ways =
        others.filter_map(|one| Some(format!("{}: {}", one.name, known.minutes(id, one.id)?)));
    filled.set("ways", ways.collect::<Vec<_>>().join("\n"));
    let rooms = known.rooms.iter().filter(|room| room.venue == Some(id));
    filled.set_all("rooms", &rooms.map(|room| room.id.to_string()).collect::<Vec<_>>());
    Ok(filled)
}

fn fields(known: &Known, t: Words) -> Vec<Field> {
    let rooms = known.rooms.iter().map(|room| (room.id.to_string(), room.name.clone()));
    vec![
        ui::kept("version"),
        ui::line("name", t.venue_name()).required(),
        ui::line("address", t.venue_address()),
        ui::area("access", t.venue_access(), 4).hint(t.venue_access_hint()),
        ui::checks("rooms", t.venue_rooms(), rooms.collect()),
        ui::area("ways", t.venue_ways(), 3).hint(t.venue_ways_hint()),
    ]
}

fn form(
    cx: &Cx,
    id: MeetingId,
    venue: Option<VenueId>,
    known: &Known,
    filled: &Filled,
    conflict: Html,
) -> Result<Page> {
    let t = Words::of(cx.locale);
    let (title, action) = match venue {
        Some(venue) => (t.venue_edit(), paths::Venue { id, venue }.to_string()),
        None => (t.venue_new(), paths::NewVenue { id }.to_string()),
    };
    FormPage::new(title, action, fields(known, t), t.save(), filled, cx.locale)
        .over(ui::link(&paths::Venues { id }.to_string(), &t.venues_title()))
        .conflict(conflict)
        .back(paths::Venues { id }, t.back())
        .page()
}

fn parse(filled: &Filled, known: &Known, own: Option<VenueId>) -> Checked<VenueInput> {
    let mut fields = Fields::of(filled);
    let name = fields.required("name", 120);
    let address = fields.line("address", 300);
    let access = fields.text("access", 4_000);
    let ways = fields.text("ways", 4_000).unwrap_or_default();
    let mut walks = Vec::new();
    for line in ways.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let way = line.rsplit_once(':').and_then(|(name, minutes)| {
            let other = known.venues.iter().find(|one| one.name == name.trim())?;
            let minutes: i64 = minutes.trim().parse().ok()?;
            (0..=600).contains(&minutes).then_some((other.id, minutes))
        });
        match way.filter(|(other, _)| Some(*other) != own) {
            Some(way) => walks.push(way),
            None => {
                let line = line.to_owned();
                fields.wrong("ways", "way", move |l| Words::of(l).venue_way_unknown(&line));
            }
        }
    }
    let rooms = filled.values("rooms").filter_map(|id| id.parse().ok()).collect();
    fields.finish(VenueInput { name, address, access, walks, rooms })
}

/// Adds a house.
pub(crate) async fn add(cx: Cx, Path(id): Path<MeetingId>, mut filled: Filled) -> Result<Response> {
    hosted(&cx, id).await?;
    let known = Known::of(&cx, id).await?;
    let save = SaveVenue { meeting: id, venue: None, input: parse(&filled, &known, None) };
    match cx.write(save).await {
        Ok(_) => Ok(see_other(&paths::Venues { id }, Words::of(cx.locale).saved())),
        Err(error) => {
            filled.take(error, cx.locale)?;
            Ok(form(&cx, id, None, &known, &filled, Html::none())?.into_response())
        }
    }
}

/// Changes a house.
pub(crate) async fn save(
    cx: Cx,
    Path((id, venue)): Path<(MeetingId, VenueId)>,
    mut filled: Filled,
) -> Result<Response> {
    hosted(&cx, id).await?;
    let known = Known::of(&cx, id).await?;
    let version = filled.value("version").parse().unwrap_or(0);
    let input = parse(&filled, &known, Some(venue));
    match cx.write(SaveVenue { meeting: id, venue: Some((venue, version)), input }).await {
        Ok(_) => Ok(see_other(&paths::Venues { id }, Words::of(cx.locale).saved())),
        Err(error) => {
            let stale = matches!(error, Error::Stale);
            filled.take(error, cx.locale)?;
            let mut conflict = Html::none();
            let known = if stale { Known::of(&cx, id).await? } else { known };
            if stale {
                let stands = stands(&known, venue)?;
                let fields = fields(&known, Words::of(cx.locale));
                conflict = ui::laid_over(&fields, &mut filled, &stands, cx.locale);
            }
            Ok(form(&cx, id, Some(venue), &known, &filled, conflict)?.into_response())
        }
    }
}

/// Takes a house out; its rooms stay.
pub(crate) async fn remove(
    cx: Cx,
    Path((id, venue)): Path<(MeetingId, VenueId)>,
) -> Result<Response> {
    cx.write(RemoveVenue { meeting: id, venue }).await?;
    Ok(see_other(&paths::Venues { id }, Words::of(cx.locale).venue_removed()))
}
