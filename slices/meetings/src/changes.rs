//! What can be done with meetings: one file per change.

pub(crate) mod add_meeting;
pub(crate) mod add_note;
pub(crate) mod allot;
pub(crate) mod answer_handing;
pub(crate) mod ask;
pub(crate) mod certify;
pub(crate) mod check_in;
pub(crate) mod colleague;
pub(crate) mod come;
pub(crate) mod concerns;
pub(crate) mod confirm_place;
pub(crate) mod draw_lot;
pub(crate) mod edit_meeting;
pub(crate) mod edit_session;
pub(crate) mod forget_needs;
pub(crate) mod forget_supports;
pub(crate) mod give_places;
pub(crate) mod hand_on;
pub(crate) mod hand_report;
pub(crate) mod import_programme;
pub(crate) mod invite;
pub(crate) mod keep;
mod kept;
pub(crate) mod look;
pub(crate) mod match_name;
pub(crate) mod moderate;
pub(crate) mod move_session;
mod places;
pub(crate) mod poll;
pub(crate) mod publish;
pub(crate) mod register;
pub(crate) mod remind_report;
pub(crate) mod save_report;
pub(crate) mod seats;
pub(crate) mod see_work;
pub(crate) mod send_letter;
pub(crate) mod set_allotment;
pub(crate) mod set_ask;
pub(crate) mod set_feed;
pub(crate) mod set_host;
pub(crate) mod set_rules;
pub(crate) mod set_share;
pub(crate) mod set_source;
pub(crate) mod set_team;
mod standing;
pub(crate) mod star;
pub(crate) mod support;
pub(crate) mod venues;
pub(crate) mod withdraw;
pub(crate) mod works;

use kernel::{Error, Key, Result};
use sea_orm::{ActiveModelTrait, ActiveValue, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use store::Tx;

use crate::model::{Content, MeetingId, MeetingInput, MeetingState, Part, QuestionId, SessionId};
use crate::policy;
use crate::rows::{meeting, question, report, session};

/// Loads and locks a meeting: what belongs to it hangs on this lock.
async fn meeting(tx: &Tx, id: MeetingId) -> Result<meeting::Model> {
    let row = meeting::Entity::find_by_id(id).lock_exclusive().one(tx).await?;
    row.ok_or(Error::NotFound)
}

/// The columns that a form fills.
fn meeting_row(id: MeetingId, input: &MeetingInput) -> meeting::ActiveModel {
    let audience = match input.state {
        MeetingState::Draft => policy::team_key(id),
        MeetingState::Published | MeetingState::Cancelled => Key::everyone(),
    };
    meeting::ActiveModel {
        title: ActiveValue::Set(input.title.clone()),
        kind: ActiveValue::Set(input.kind),
        state: ActiveValue::Set(input.state),
        first: ActiveValue::Set(input.first),
        last: ActiveValue::Set(input.last),
        zone: ActiveValue::Set(input.zone.name().to_owned()),
        city: ActiveValue::Set(input.city.clone()),
        country: ActiveValue::Set(input.country.clone()),
        audience: ActiveValue::Set(audience.as_str().to_owned()),
        places: ActiveValue::Set(input.places.map(i64::from)),
        is_open: ActiveValue::Set(input.is_open),
        ..Default::default()
    }
}

/// A session with its meeting, as what happens in the room asks for them.
pub(crate) struct InRoom {
    pub session: session::Model,
    pub meeting: meeting::Model,
}

/// Loads a session with its meeting. Neither is locked: what is said in the room adds rows.
async fn in_room(tx: &Tx, id: SessionId) -> Result<InRoom> {
    let session = session::Entity::find_by_id(id).one(tx).await?.ok_or(Error::NotFound)?;
    let meeting = meeting::Entity::find_by_id(session.meeting).one(tx).await?;
    Ok(InRoom { session, meeting: meeting.ok_or(Error::NotFound)? })
}

/// A session with its meeting and its report, which is locked.
pub(crate) struct Reported {
    pub room: InRoom,
    pub row: Option<report::Model>,
}

async fn reported(tx: &Tx, id: SessionId) -> Result<Reported> {
    let room = in_room(tx, id).await?;
    let row = report::of(id).lock_exclusive().one(tx).await?;
    Ok(Reported { room, row })
}

/// Loads and locks a question, with the room in which it was asked.
async fn question_in_room(tx: &Tx, id: QuestionId) -> Result<(question::Model, InRoom)> {
    let row = question::Entity::find_by_id(id).lock_exclusive().one(tx).await?;
    let row = row.ok_or(Error::NotFound)?;
    let room = in_room(tx, row.session).await?;
    Ok((row, room))
}

/// The sessions of a meeting.
async fn sessions(tx: &Tx, meeting: MeetingId) -> Result<Vec<session::Model>> {
    Ok(session::Entity::find().filter(session::Column::Meeting.eq(meeting)).all(tx).await?)
}

/// Writes what the hosts work on. The public sees it with the next publication.
async fn rework(tx: &Tx, row: &session::Model, work: Content) -> Result<()> {
    let changed = session::ActiveModel {
        id: ActiveValue::Unchanged(row.id),
        version: ActiveValue::Set(row.version + 1),
        start: ActiveValue::Set(work.start),
        work: ActiveValue::Set(work),
        ..Default::default()
    };
    changed.update(tx).await?;
    Ok(())
}

/// Changes who is on stage in all sessions of a meeting; `change` says whether it changed a list.
/// Who somebody is, is no change of the programme: it counts for the public at once.
pub(crate) async fn change_people(
    tx: &Tx,
    meeting: MeetingId,
    change: impl Fn(&mut Vec<Part>) -> bool,
) -> Result<()> {
    for mut row in sessions(tx, meeting).await? {
        let mut touched = change(&mut row.work.people);
        if let Some(shown) = &mut row.shown {
            touched |= change(&mut shown.people);
        }
        if touched {
            let changed = session::ActiveModel {
                id: ActiveValue::Unchanged(row.id),
                work: ActiveValue::Set(row.work),
                shown: ActiveValue::Set(row.shown),
                ..Default::default()
            };
            changed.update(tx).await?;
        }
    }
    Ok(())
}
