//! What a meeting asks those who come: added, changed, no longer asked.

use kernel::{Actor, Checked, Day, Decision, Error, Result};
use sea_orm::{ActiveModelTrait, ActiveValue, ColumnTrait, EntityTrait, QueryFilter};
use store::{Change, Done, Permit, Tx};

use crate::events::AsksChanged;
use crate::model::{ASKS, AskId, AskKind, MeetingId, Options, SeenBy};
use crate::policy;
use crate::rows::{ask, ask_answer, meeting};
use crate::words::Words;

/// What is typed about one thing that is asked.
#[derive(Clone, Debug)]
pub(crate) struct AskInput {
    pub text: String,
    pub why: String,
    pub kind: AskKind,
    pub options: Vec<String>,
    pub seen_by: SeenBy,
    pub is_needed: bool,
    pub gone: Day,
}

/// What is asked becomes what a form says, over the version that was shown; without one it is added.
pub(crate) struct SetAsk {
    pub meeting: MeetingId,
    pub ask: Option<(AskId, i64)>,
    pub input: Checked<AskInput>,
}

impl Change for SetAsk {
    type Target = meeting::Model;
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<meeting::Model> {
        super::meeting(tx, self.meeting).await
    }

    fn allows(&self, actor: &Actor, row: &meeting::Model) -> Decision {
        policy::hosts(actor, row)
    }

    async fn apply(&self, tx: &mut Tx, _: Permit<meeting::Model>) -> Result<Done<()>> {
        let input = self.input.clone()?;
        let of_meeting = ask::Column::Meeting.eq(self.meeting);
        let asked = ask::Entity::find().filter(of_meeting).all(&*tx).await?;
        let next = asked.iter().map(|row| row.position + 1).max().unwrap_or(0);
        let before = match self.ask {
            Some((id, version)) => {
                let row = asked.into_iter().find(|row| row.id == id).ok_or(Error::NotFound)?;
                if row.version != version {
                    return Err(Error::Stale);
                }
                Some(row)
            }
            None if asked.len() >= ASKS.len() => {
                return Err(Error::refused("asks-full", |l| Words::of(l).asks_full(ASKS.len())));
            }
            None => None,
        };
        let id = before.as_ref().map_or_else(|| tx.new_id(), |row| row.id);
        let row = ask::ActiveModel {
            id: ActiveValue::Set(id),
            meeting: ActiveValue::Set(self.meeting),
            version: ActiveValue::Set(before.as_ref().map_or(1, |row| row.version + 1)),
            position: ActiveValue::Set(before.as_ref().map_or(next, |row| row.position)),
            text: ActiveValue::Set(input.text),
            why: ActiveValue::Set(input.why),
            kind: ActiveValue::Set(input.kind),
            options: ActiveValue::Set(Options(input.options)),
            seen_by: ActiveValue::Set(input.seen_by),
            is_needed: ActiveValue::Set(input.is_needed),
            gone: ActiveValue::Set(input.gone),
        };
        if let Some(before) = &before {
            let shown_to_more = (before.seen_by, input.seen_by) == (SeenBy::Office, SeenBy::Team);
            if shown_to_more || input.gone > before.gone {
                // What was answered was answered under another promise.
                ask_answer::Entity::delete_many()
                    .filter(ask_answer::Column::Ask.eq(id))
                    .exec(&*tx)
                    .await?;
            }
        }
        if before.is_some() {
            ask::ActiveModel { id: ActiveValue::Unchanged(id), ..row }.update(&*tx).await?;
        } else {
            ask::Entity::insert(row).exec_without_returning(&*tx).await?;
        }
        tx.record(AsksChanged { meeting: self.meeting, ask: id }, ()).await
    }
}

/// It is no longer asked; what was answered goes with it.
pub(crate) struct RemoveAsk {
    pub meeting: MeetingId,
    pub ask: AskId,
}

impl Change for RemoveAsk {
    type Target = meeting::Model;
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<meeting::Model> {
        super::meeting(tx, self.meeting).await
    }

    fn allows(&self, actor: &Actor, row: &meeting::Model) -> Decision {
        policy::hosts(actor, row)
    }

    async fn apply(&self, tx: &mut Tx, _: Permit<meeting::Model>) -> Result<Done<()>> {
        let gone = ask::Entity::delete_many()
            .filter(ask::Column::Id.eq(self.ask))
            .filter(ask::Column::Meeting.eq(self.meeting))
            .exec(&*tx)
            .await?;
        if gone.rows_affected == 0 {
            return Ok(tx.unchanged(()));
        }
        tx.record(AsksChanged { meeting: self.meeting, ask: self.ask }, ()).await
    }
}
