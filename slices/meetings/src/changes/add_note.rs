//! Notes of a session: all can add a line; its writer and the reporter mend it.

use kernel::{Actor, Checked, Decision, Error, PersonId, Result};
use sea_orm::{ActiveModelTrait, ActiveValue, EntityTrait, QuerySelect};
use store::{Change, Done, Permit, Tx};

use super::InRoom;
use crate::events::{NoteAdded, NoteChanged};
use crate::model::{NoteId, SessionId};
use crate::policy;
use crate::rows::{note, report};

/// A new line.
pub(crate) struct AddNote {
    pub session: SessionId,
    pub person: PersonId,
    pub text: Checked<String>,
}

impl Change for AddNote {
    type Target = InRoom;
    type Out = NoteId;

    async fn load(&self, tx: &mut Tx) -> Result<InRoom> {
        super::in_room(tx, self.session).await
    }

    fn allows(&self, actor: &Actor, room: &InRoom) -> Decision {
        policy::contributes(actor, self.person, &room.meeting, &room.session)
    }

    async fn apply(&self, tx: &mut Tx, room: Permit<InRoom>) -> Result<Done<NoteId>> {
        let text = self.text.clone()?;
        let id: NoteId = tx.new_id();
        let row = note::ActiveModel {
            id: ActiveValue::Set(id),
            meeting: ActiveValue::Set(room.meeting.id),
            session: ActiveValue::Set(self.session),
            person: ActiveValue::Set(Some(self.person)),
            version: ActiveValue::Set(1),
            text: ActiveValue::Set(text),
            is_hidden: ActiveValue::Set(false),
            made: ActiveValue::Set(tx.now()),
        };
        note::Entity::insert(row).exec_without_returning(&*tx).await?;
        tx.record(NoteAdded { session: self.session, note: id }, id).await
    }
}

/// A line over the version that was shown: another text, or out of the others' eyes.
pub(crate) struct ChangeNote {
    pub note: NoteId,
    pub version: i64,
    pub text: Checked<String>,
    pub is_hidden: bool,
}

/// A line with its room and who writes the report.
pub(crate) struct Stands {
    row: note::Model,
    room: InRoom,
    reporter: Option<PersonId>,
}

impl Change for ChangeNote {
    type Target = Stands;
    type Out = SessionId;

    async fn load(&self, tx: &mut Tx) -> Result<Stands> {
        let row = note::Entity::find_by_id(self.note).lock_exclusive().one(&*tx).await?;
        let row = row.ok_or(Error::NotFound)?;
        let room = super::in_room(tx, row.session).await?;
        let reporter = report::of(row.session).one(&*tx).await?.and_then(|row| row.reporter);
        Ok(Stands { row, room, reporter })
    }

    fn allows(&self, actor: &Actor, stands: &Stands) -> Decision {
        let own = stands.row.person.is_some_and(|person| actor.is(person));
        let may = own || policy::reports(actor, &stands.room.session, stands.reporter);
        policy::shown_or(may, actor, &stands.room.meeting)
    }

    async fn apply(&self, tx: &mut Tx, stands: Permit<Stands>) -> Result<Done<SessionId>> {
        let text = self.text.clone()?;
        let Stands { row, room, reporter } = stands.into_inner();
        // Who wrote a line mends its words; whether it is hidden, who reports says.
        let reports = policy::reports(tx.actor(), &room.session, reporter);
        let is_hidden = if reports { self.is_hidden } else { row.is_hidden };
        if row.version != self.version {
            return Err(Error::Stale);
        }
        if (&row.text, row.is_hidden) == (&text, is_hidden) {
            return Ok(tx.unchanged(row.session));
        }
        let changed = note::ActiveModel {
            id: ActiveValue::Unchanged(row.id),
            version: ActiveValue::Set(row.version + 1),
            text: ActiveValue::Set(text),
            is_hidden: ActiveValue::Set(is_hidden),
            ..Default::default()
        };
        changed.update(&*tx).await?;
        tx.record(NoteChanged { session: row.session, note: row.id }, row.session).await
    }
}
