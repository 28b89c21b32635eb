//! What somebody saw, of what they want to hear more, and whether the artist may know.

use kernel::{Actor, Checked, Decision, Error, PersonId, Result};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ActiveValue, ColumnTrait, EntityTrait, QueryFilter};
use store::{Change, Done, Permit, Tx};

use crate::events::{WantsMore, WorkSeen};
use crate::model::{SessionId, WorkId};
use crate::policy;
use crate::rows::{meeting, seen, session, work};
use crate::words::Words;

/// What is noted about a work.
#[derive(Clone, Debug, Default)]
pub(crate) struct Noted {
    pub session: Option<SessionId>,
    pub wants_more: bool,
    pub note: Option<String>,
}

/// A person notes it, for themselves alone.
pub(crate) struct NoteWork {
    pub work: WorkId,
    pub person: PersonId,
    pub noted: Checked<Noted>,
}

/// A work, where it is shown, and what was noted before.
pub(crate) struct Known {
    work: work::Model,
    meeting: meeting::Model,
    before: Option<seen::Model>,
}

async fn known(tx: &Tx, id: WorkId, person: PersonId) -> Result<Known> {
    let work = work::Entity::find_by_id(id).one(tx).await?.ok_or(Error::NotFound)?;
    let meeting = meeting::Entity::find_by_id(work.meeting).one(tx).await?;
    let before = seen::Entity::find_by_id((id, person)).one(tx).await?;
    Ok(Known { work, meeting: meeting.ok_or(Error::NotFound)?, before })
}

fn allowed(actor: &Actor, person: PersonId, known: &Known) -> Decision {
    if policy::sees(actor, &known.meeting) { policy::own(actor, person) } else { Decision::Hide }
}

impl Change for NoteWork {
    type Target = Known;
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<Known> {
        known(tx, self.work, self.person).await
    }

    fn allows(&self, actor: &Actor, known: &Known) -> Decision {
        allowed(actor, self.person, known)
    }

    async fn apply(&self, tx: &mut Tx, target: Permit<Known>) -> Result<Done<()>> {
        let noted = self.noted.clone()?;
        let Known { work, meeting, before } = target.into_inner();
        if let Some(session) = noted.session {
            performance(tx, session, work.id).await?;
        }
        let told = before.as_ref().and_then(|before| before.told);
        let row = seen::ActiveModel {
            work: ActiveValue::Set(work.id),
            person: ActiveValue::Set(self.person),
            meeting: ActiveValue::Set(work.meeting),
            session: ActiveValue::Set(noted.session),
            wants_more: ActiveValue::Set(noted.wants_more || told.is_some()),
            note: ActiveValue::Set(noted.note),
            told: ActiveValue::Set(told),
        };
        let otherwise = OnConflict::columns([seen::Column::Work, seen::Column::Person])
            .update_columns([seen::Column::Session, seen::Column::WantsMore, seen::Column::Note])
            .to_owned();
        seen::Entity::insert(row).on_conflict(otherwise).exec_without_returning(&*tx).await?;
        let saw = before.and_then(|before| before.session);
        // That somebody saw it there is a line of the thread; who did is theirs.
        match noted.session.filter(|session| saw != Some(*session)) {
            Some(session) => {
                let event = WorkSeen { work: work.id, session, meeting: meeting.id };
                tx.record_unnamed(event, ()).await
            }
            None => Ok(tx.unlogged("own-list", ())),
        }
    }
}

/// One sees what has begun.
async fn performance(tx: &Tx, session: SessionId, work: WorkId) -> Result<()> {
    let row = session::Entity::find_by_id(session).one(tx).await?;
    let shown = row.and_then(|row| row.shown).filter(|shown| shown.work == Some(work));
    let shown = shown.ok_or(Error::NotFound)?;
    if shown.start <= tx.now() && !shown.cancelled {
        return Ok(());
    }
    Err(Error::field("session", "not-yet", |l| Words::of(l).not_begun()))
}

/// "Let the artist know": from then on they know who wants to hear more.
pub(crate) struct TellArtist {
    pub work: WorkId,
    pub person: PersonId,
}

impl Change for TellArtist {
    type Target = Known;
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<Known> {
        known(tx, self.work, self.person).await
    }

    fn allows(&self, actor: &Actor, known: &Known) -> Decision {
        allowed(actor, self.person, known)
    }

    async fn apply(&self, tx: &mut Tx, target: Permit<Known>) -> Result<Done<()>> {
        let Known { work, before, .. } = target.into_inner();
        let before = before.filter(|before| before.wants_more).ok_or(Error::NotFound)?;
        if before.told.is_some() {
            return Ok(tx.unchanged(()));
        }
        if work.contact.is_none() {
            return Err(Error::refused("no-contact", |l| Words::of(l).work_no_contact()));
        }
        let told = seen::Entity::update_many()
            .col_expr(seen::Column::Told, Expr::value(tx.now()))
            .filter(seen::Column::Work.eq(work.id))
            .filter(seen::Column::Person.eq(self.person))
            .filter(seen::Column::Told.is_null())
            .exec(&*tx)
            .await?;
        // Pressed twice in one moment, it is told once.
        if told.rows_affected == 0 {
            return Ok(tx.unchanged(()));
        }
        tx.record(WantsMore { work: work.id, person: self.person }, ()).await
    }
}
