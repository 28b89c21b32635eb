//! People whom somebody wants to find again: kept one-sidedly, and nobody else's business, until
//! both say that they met.

use kernel::{Actor, Checked, Decision, Error, PersonId, Result};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveModelTrait, ActiveValue, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use store::{Change, Done, Permit, Tx};

use crate::events::{PeopleMet, PeopleUnmet};
use crate::model::MeetingId;
use crate::policy;
use crate::rows::{acquaintance, kept};
use crate::words::Words;

/// What somebody notes about another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct KeptInput {
    pub meeting: Option<MeetingId>,
    pub note: Option<String>,
    pub says_met: bool,
}

/// A person stands on somebody's list, with what they note.
pub(crate) struct Keep {
    pub person: PersonId,
    pub kept: PersonId,
    pub input: Checked<KeptInput>,
}

/// What somebody noted so far, and whether they may see the other at all.
pub(crate) struct Own {
    row: Option<kept::Model>,
    is_seen: bool,
}

/// The two in the order in which a pair is stored.
fn pair(a: PersonId, b: PersonId) -> (PersonId, PersonId) {
    if a <= b { (a, b) } else { (b, a) }
}

async fn own(tx: &Tx, person: PersonId, other: PersonId) -> Result<Own> {
    let row = kept::Entity::find_by_id((person, other)).one(tx).await?;
    let seen = directory::face::seen(&tx.read(), &tx.actor().keys, &[other]).await?;
    Ok(Own { row, is_seen: seen.contains(&other) })
}

impl Change for Keep {
    type Target = Own;
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<Own> {
        own(tx, self.person, self.kept).await
    }

    fn allows(&self, actor: &Actor, own: &Own) -> Decision {
        // Whoever has somebody on their list may still write about them.
        if own.is_seen || own.row.is_some() {
            policy::own(actor, self.person)
        } else {
            Decision::Hide
        }
    }

    async fn apply(&self, tx: &mut Tx, own: Permit<Own>) -> Result<Done<()>> {
        let mut input = self.input.clone()?;
        // Where somebody took part is the only place where they can have met.
        input.meeting = input.meeting.filter(|id| policy::takes_part(tx.actor(), *id));
        let Own { row: before, .. } = own.into_inner();
        if self.person == self.kept {
            return Err(Error::refused("keep-yourself", |l| Words::of(l).keep_yourself()));
        }
        let row = kept::ActiveModel {
            person: ActiveValue::Set(self.person),
            kept: ActiveValue::Set(self.kept),
            meeting: ActiveValue::Set(input.meeting),
            note: ActiveValue::Set(input.note.clone()),
            says_met: ActiveValue::Set(input.says_met),
            made: ActiveValue::Set(before.map_or_else(|| tx.now(), |before| before.made)),
        };
        let anew = OnConflict::columns([kept::Column::Person, kept::Column::Kept])
            .update_columns([kept::Column::Meeting, kept::Column::Note, kept::Column::SaysMet])
            .to_owned();
        kept::Entity::insert(row).on_conflict(anew).exec_without_returning(&*tx).await?;
        if input.says_met {
            met(tx, self.person, self.kept, input.meeting).await
        } else {
            unmet(tx, self.person, self.kept).await
        }
    }
}

/// The pair's own row, which both lock before they look at what the other says.
async fn locked(tx: &Tx, a: PersonId, b: PersonId) -> Result<Option<acquaintance::Model>> {
    let (one, other) = pair(a, b);
    let row = acquaintance::Entity::find()
        .filter(acquaintance::Column::One.eq(one))
        .filter(acquaintance::Column::Other.eq(other))
        .lock_exclusive()
        .one(tx)
        .await?;
    Ok(row)
}

/// One of two says that they met; when the other said so before, both are acquainted.
async fn met(
    tx: &mut Tx,
    person: PersonId,
    other: PersonId,
    meeting: Option<MeetingId>,
) -> Result<Done<()>> {
    let (one, two) = pair(person, other);
    let row = acquaintance::ActiveModel {
        id: ActiveValue::Set(tx.new_id()),
        one: ActiveValue::Set(one),
        other: ActiveValue::Set(two),
        meeting: ActiveValue::Set(None),
        since: ActiveValue::Set(None),
    };
    let columns = [acquaintance::Column::One, acquaintance::Column::Other];
    let once = OnConflict::columns(columns).do_nothing().to_owned();
    acquaintance::Entity::insert(row).on_conflict(once).exec_without_returning(&*tx).await?;
    let row = locked(tx, person, other).await?;
    let row = row.ok_or_else(|| Error::internal("a pair was lost"))?;
    let theirs = kept::Entity::find_by_id((other, person)).one(&*tx).await?;
    let Some(theirs) = theirs.filter(|theirs| theirs.says_met && row.since.is_none()) else {
        // What somebody notes for themselves is theirs alone: no line says it.
        return Ok(tx.unlogged("own-list", ()));
    };
    let meeting = theirs.meeting.or(meeting);
    let changed = acquaintance::ActiveModel {
        id: ActiveValue::Unchanged(row.id),
        meeting: ActiveValue::Set(meeting),
        since: ActiveValue::Set(Some(tx.now())),
        ..Default::default()
    };
    changed.update(&*tx).await?;
    tx.record(PeopleMet { acquaintance: row.id, meeting }, ()).await
}

/// One of two does not say, or no longer, that they met.
async fn unmet(tx: &mut Tx, person: PersonId, other: PersonId) -> Result<Done<()>> {
    let row = locked(tx, person, other).await?;
    let Some(row) = row.filter(|row| row.since.is_some()) else {
        return Ok(tx.unlogged("own-list", ()));
    };
    let (acquaintance, meeting) = (row.id, row.meeting);
    acquaintance::Entity::delete_by_id(acquaintance).exec(&*tx).await?;
    tx.record(PeopleUnmet { acquaintance, meeting }, ()).await
}

/// A person no longer stands on somebody's list; nor do the two say any longer that they met.
pub(crate) struct LetGo {
    pub person: PersonId,
    pub kept: PersonId,
}

impl Change for LetGo {
    type Target = ();
    type Out = ();

    async fn load(&self, _: &mut Tx) -> Result<()> {
        Ok(())
    }

    fn allows(&self, actor: &Actor, (): &()) -> Decision {
        policy::own(actor, self.person)
    }

    async fn apply(&self, tx: &mut Tx, _: Permit<()>) -> Result<Done<()>> {
        kept::Entity::delete_by_id((self.person, self.kept)).exec(&*tx).await?;
        unmet(tx, self.person, self.kept).await
    }
}
