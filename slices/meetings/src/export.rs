//! The programme as the public sees it, as files of other programs.

use programme::{Attachment, Event, Format, Participant, Programme, Room, State, Track};

use crate::model::{Content, SessionId};
use crate::queries::card::Card;

/// Whether a format can say whether a session takes place. Where it cannot, those that do not are
/// left out.
pub(crate) fn says_state(format: Format) -> bool {
    matches!(format, Format::Ics | Format::Csv)
}

/// The public programme for a format; `page` makes the address of a session's page.
pub(crate) fn programme(
    card: &Card,
    format: Format,
    page: impl Fn(SessionId) -> String,
) -> Programme {
    let row = &card.row;
    let source = row.source.clone().unwrap_or_default();
    let said = |name: &str| source.get(name).and_then(|v| v.as_str()).map(ToOwned::to_owned);
    let slot = source.get("slot").and_then(serde_json::Value::as_u64);
    Programme {
        title: row.title.clone(),
        subtitle: said("subtitle"),
        acronym: said("acronym"),
        version: Some(row.publications.to_string()),
        venue: said("venue"),
        city: row.city.clone(),
        base_url: said("base_url"),
        zone: Some(card.zone),
        first: Some(row.first),
        last: Some(row.last),
        slot: slot.and_then(|slot| u32::try_from(slot).ok()),
        day_change: u32::try_from(row.day_change).ok(),
        tracks: card
            .tracks
            .iter()
            .map(|track| Track {
                name: track.name.clone(),
                slug: track.slug.clone(),
                color: track.color.clone(),
                ..Track::default()
            })
            .collect(),
        rooms: card
            .rooms
            .iter()
            .map(|room| Room {
                name: room.name.clone(),
                slug: room.slug.clone(),
                guid: Some(room.id.to_string()),
                capacity: room.capacity.and_then(|capacity| u32::try_from(capacity).ok()),
                description: room.description.clone(),
                ..Room::default()
            })
            .collect(),
        events: card
            .sessions
            .iter()
            .filter(|shown| !shown.content.cancelled || says_state(format))
            .map(|shown| event(card, shown.id, &shown.content, page(shown.id)))
            .collect(),
        ..Programme::default()
    }
}

/// A session as an event under its own id, so that it is found again when it comes back.
fn event(card: &Card, id: SessionId, content: &Content, page: String) -> Event {
    let part = |part: &crate::model::Part| Participant {
        name: part.name.clone(),
        role: part.role.clone(),
        number: part.number,
        biography: part.biography.clone(),
        ..Participant::default()
    };
    let mut event = Event::new(content.title.clone(), content.start, content.minutes);
    event.key = id.to_string();
    event.guid = Some(id.to_string());
    event.number = content.number;
    event.code.clone_from(&content.code);
    event.slug.clone_from(&content.slug);
    event.state = match (content.cancelled, content.tentative) {
        (true, _) => State::Cancelled,
        (false, true) => State::Tentative,
        (false, false) => State::Planned,
    };
    event.subtitle.clone_from(&content.subtitle);
    event.room = card.room(content.room).map(|room| room.name.clone());
    event.track = card.track(content.track).map(|track| track.name.clone());
    event.kind.clone_from(&content.kind);
    event.language.clone_from(&content.language);
    event.all_day = content.all_day;
    event.summary.clone_from(&content.summary);
    event.description.clone_from(&content.description);
    event.people = content.people.iter().map(part).collect();
    event.links = content.links.iter().map(Attachment::from).collect();
    event.attachments = content.attachments.iter().map(Attachment::from).collect();
    event.url = Some(page);
    event.feedback_url.clone_from(&content.feedback_url);
    event.logo.clone_from(&content.logo);
    event.is_unrecorded = content.unrecorded;
    event.capacity = content.capacity;
    event.sequence = u32::try_from(card.row.publications).unwrap_or(u32::MAX);
    event.published = card.published;
    event
}
