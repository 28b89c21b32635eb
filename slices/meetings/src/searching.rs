//! What of meetings can be searched: as the public sees it, each text under its own audience.
//!
//! A session, a work and a report are for whoever sees their meeting; so they are written anew when
//! it becomes public or goes back, and when its programme is published.

use std::collections::HashMap;

use kernel::{Event, Key, Result};
use sea_orm::prelude::Uuid;
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, PrimaryKeyToColumn, QueryFilter, QueryOrder, QuerySelect,
};
use search::{Document, Searchable};
use store::{Happened, Read};
use vocabulary::texts::{self, InLanguages};
use vocabulary::{Shelf, TermId};

use crate::events::{MeetingAdded, MeetingChanged, ProgrammePublished};
use crate::model::{
    Content, MEETING, MeetingId, REPORT, ReportId, ReportState, SESSION, SessionId, WORK, WorkId,
};
use crate::rows::{meeting, report, session, work};
use crate::words::Words;
use crate::written;

/// After it, names are gone from sessions and works: nobody notes from which.
const ERASED: &str = "person-erased";

pub(crate) fn all() -> Vec<Searchable> {
    vec![
        Searchable {
            kind: MEETING,
            called: |locale| Words::of(locale).menu_meetings(),
            touched: |event| {
                let changes = [MeetingAdded::KIND, MeetingChanged::KIND];
                changes
                    .contains(&event.kind.as_str())
                    .then_some(event.subject)
                    .into_iter()
                    .collect()
            },
            hanging: None,
            ids: |read, after, limit| Box::pin(ids::<meeting::Entity>(read, after, limit)),
            documents: |read, ids| Box::pin(meetings(read, ids)),
        },
        Searchable {
            kind: SESSION,
            called: |locale| Words::of(locale).sessions(),
            touched: |_| Vec::new(),
            hanging: Some(|read, events| {
                let meeting = session::Column::Meeting;
                Box::pin(hanging::<session::Entity>(read, events, meeting, true))
            }),
            ids: |read, after, limit| Box::pin(ids::<session::Entity>(read, after, limit)),
            documents: |read, ids| Box::pin(sessions(read, ids)),
        },
        Searchable {
            kind: WORK,
            called: |locale| Words::of(locale).works_title(),
            touched: |event| touched(event, WORK.0),
            hanging: Some(|read, events| {
                Box::pin(hanging::<work::Entity>(read, events, work::Column::Meeting, true))
            }),
            ids: |read, after, limit| Box::pin(ids::<work::Entity>(read, after, limit)),
            documents: |read, ids| Box::pin(works(read, ids)),
        },
        Searchable {
            kind: REPORT,
            called: |locale| Words::of(locale).reports(),
            touched: |event| touched(event, REPORT.0),
            hanging: Some(|read, events| {
                Box::pin(hanging::<report::Entity>(read, events, report::Column::Meeting, false))
            }),
            ids: |read, after, limit| Box::pin(ids::<report::Entity>(read, after, limit)),
            documents: |read, ids| Box::pin(reports(read, ids)),
        },
    ]
}

fn touched(event: &Happened, kind: &str) -> Vec<Uuid> {
    (event.subject_kind == kind).then_some(event.subject).into_iter().collect()
}

/// The one column of a table's key.
fn key<E: EntityTrait>() -> Option<E::Column> {
    use sea_orm::Iterable;
    E::PrimaryKey::iter().next().map(PrimaryKeyToColumn::into_column)
}

async fn ids<E: EntityTrait>(
    read: &Read<'_>,
    after: Option<Uuid>,
    limit: u64,
) -> Result<Vec<Uuid>> {
    let Some(id) = key::<E>() else { return Ok(Vec::new()) };
    Ok(E::find()
        .select_only()
        .column(id)
        .filter(id.gt(after.unwrap_or(Uuid::nil())))
        .order_by_asc(id)
        .limit(limit)
        .into_tuple()
        .all(read)
        .await?)
}

/// All of the meetings that were published or changed, in one of which a name may be gone.
async fn hanging<E: EntityTrait>(
    read: &Read<'_>,
    events: &[Happened],
    meeting: E::Column,
    with_names: bool,
) -> Result<Vec<Uuid>> {
    let Some(id) = key::<E>() else { return Ok(Vec::new()) };
    let shows = |event: &&Happened| {
        [MeetingChanged::KIND, ProgrammePublished::KIND].contains(&event.kind.as_str())
    };
    let of: Vec<Uuid> = events.iter().filter(shows).map(|event| event.subject).collect();
    let erased = with_names && events.iter().any(|event| event.kind == ERASED);
    if of.is_empty() && !erased {
        return Ok(Vec::new());
    }
    let which = if erased { Condition::all() } else { Condition::all().add(meeting.is_in(of)) };
    Ok(E::find().select_only().column(id).filter(which).into_tuple().all(read).await?)
}

/// Who finds what belongs to a meeting: whoever sees it. The office sees drafts, too.
fn audiences(row: &meeting::Model) -> Vec<Key> {
    let own = Key::stored(row.audience.clone());
    if own == Key::everyone() { vec![own] } else { vec![own, Key::office()] }
}

/// In whose text what belongs to a meeting stands. A team has none: of a draft it finds the title.
fn hearers(row: &meeting::Model) -> Key {
    let own = Key::stored(row.audience.clone());
    if [Key::everyone(), Key::members()].contains(&own) { own } else { Key::office() }
}

/// A document that belongs to a meeting.
fn document(subject: kernel::Subject, row: &meeting::Model, title: String) -> Document {
    Document { subject, audiences: audiences(row), title, texts: Vec::new(), facets: Vec::new() }
}

fn country_names(code: Option<&str>) -> Vec<String> {
    let names = code.and_then(geo::country).map(|country| country.names.values().cloned());
    names.into_iter().flatten().collect()
}

fn labels(terms: &[TermId], shelf: &Shelf) -> Vec<String> {
    let terms = terms.iter().filter_map(|term| shelf.get(*term));
    terms.flat_map(|term| term.labels.0.values().cloned()).collect()
}

async fn meetings_of(
    read: &Read<'_>,
    ids: impl IntoIterator<Item = MeetingId>,
) -> Result<HashMap<MeetingId, meeting::Model>> {
    let rows = meeting::Entity::find().filter(meeting::Column::Id.is_in(ids)).all(read).await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

async fn meetings(read: &Read<'_>, ids: &[Uuid]) -> Result<Vec<Document>> {
    let shelf = Shelf::load(read).await?;
    let texts = texts::of(read, ids).await?;
    let rows = meetings_of(read, ids.iter().copied().map(MeetingId)).await?;
    let with = |row: &meeting::Model| {
        let mut document = document(MEETING.subject(row.id), row, row.title.clone());
        let mut said = country_names(row.country.as_deref());
        said.extend(row.city.clone());
        said.extend(labels(row.kind.as_slice(), &shelf));
        let written = texts.get(&row.id.0).into_iter().flat_map(HashMap::values);
        said.extend(written.flat_map(|text: &InLanguages| text.0.values().cloned()));
        document.texts = said.into_iter().map(|text| (hearers(row), text)).collect();
        document
    };
    Ok(rows.values().map(with).collect())
}

async fn sessions(read: &Read<'_>, ids: &[Uuid]) -> Result<Vec<Document>> {
    let shelf = Shelf::load(read).await?;
    let rows = session::Entity::find()
        .filter(session::Column::Id.is_in(ids.iter().copied().map(SessionId)))
        .filter(session::Column::Shown.is_not_null())
        .all(read)
        .await?;
    let meetings = meetings_of(read, rows.iter().map(|row| row.meeting)).await?;
    let with = |row: session::Model| {
        let meeting = meetings.get(&row.meeting)?;
        let content = row.shown?;
        let mut document = document(SESSION.subject(row.id), meeting, content.title.clone());
        let hearers = hearers(meeting);
        document.texts = said(content, &shelf).into_iter().map(|t| (hearers.clone(), t)).collect();
        Some(document)
    };
    Ok(rows.into_iter().filter_map(with).collect())
}

/// What a session's page says in words.
fn said(content: Content, shelf: &Shelf) -> Vec<String> {
    let terms = content.access.iter().chain(&content.concerns).copied().collect::<Vec<_>>();
    let mut said = labels(&terms, shelf);
    said.extend(content.subtitle);
    said.extend(content.kind);
    let written = content.summary.iter().chain(&content.description);
    said.extend(written.flat_map(|text| written::plain(text)));
    said.extend(content.people.into_iter().map(|part| part.name));
    said
}

/// Works that stand in a public programme.
async fn works(read: &Read<'_>, ids: &[Uuid]) -> Result<Vec<Document>> {
    let texts = texts::of(read, ids).await?;
    let these = ids.iter().copied().map(WorkId);
    let rows = work::Entity::find().filter(work::Column::Id.is_in(these)).all(read).await?;
    let meetings = meetings_of(read, rows.iter().map(|row| row.meeting)).await?;
    let sessions = session::Entity::find()
        .filter(session::Column::Meeting.is_in(meetings.keys().copied()))
        .filter(session::Column::Shown.is_not_null())
        .all(read)
        .await?;
    let shown = |id| {
        let mut shown = sessions.iter().filter_map(|row| row.shown.as_ref()?.work);
        shown.any(|work: WorkId| work == id)
    };
    let with = |row: work::Model| {
        let meeting = meetings.get(&row.meeting).filter(|_| shown(row.id))?;
        let mut document = document(WORK.subject(row.id), meeting, row.title);
        let mut said = country_names(row.card.country.as_deref());
        said.extend(row.card.artists.into_iter().map(|part| part.name));
        let written = texts.get(&row.id.0).into_iter().flat_map(HashMap::values);
        said.extend(written.flat_map(|text: &InLanguages| text.0.values().cloned()));
        document.texts = said.into_iter().map(|text| (hearers(meeting), text)).collect();
        Some(document)
    };
    Ok(rows.into_iter().filter_map(with).collect())
}

/// Reports that everybody reads who sees the meeting.
async fn reports(read: &Read<'_>, ids: &[Uuid]) -> Result<Vec<Document>> {
    let rows = report::Entity::find()
        .filter(report::Column::Id.is_in(ids.iter().copied().map(ReportId)))
        .filter(report::Column::State.eq(ReportState::Published))
        .all(read)
        .await?;
    let meetings = meetings_of(read, rows.iter().map(|row| row.meeting)).await?;
    let sessions = crate::queries::after::shown(read, rows.iter().map(|row| row.session)).await?;
    let with = |row: report::Model| {
        let meeting = meetings.get(&row.meeting)?;
        let (_, _, content) = sessions.iter().find(|(id, ..)| *id == row.session)?;
        let mut document = document(REPORT.subject(row.id), meeting, content.title.clone());
        let said = [row.said, row.proposed, row.sources, row.open];
        document.texts = said.into_iter().map(|text| (hearers(meeting), text)).collect();
        Some(document)
    };
    Ok(rows.into_iter().filter_map(with).collect())
}
