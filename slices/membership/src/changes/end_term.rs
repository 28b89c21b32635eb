//! The office ends a term.

use kernel::{Actor, Checked, Day, Decision, Error, OrganisationId, PersonId, Result};
use sea_orm::{ActiveModelTrait, ActiveValue, EntityTrait};
use store::{Change, Done, Permit, Tx};

use super::refresh;
use crate::events::TermEnded;
use crate::model::{Holder, TermId};
use crate::policy;
use crate::rows::term;
use crate::words::Words;

/// A term ends with a day.
pub(crate) struct EndTerm {
    pub term: TermId,
    pub until: Checked<Day>,
}

impl Change for EndTerm {
    type Target = term::Model;
    type Out = Holder;

    async fn load(&self, tx: &mut Tx) -> Result<term::Model> {
        let row = term::Entity::find_by_id(self.term).one(&*tx).await?.ok_or(Error::NotFound)?;
        refresh::lock(tx, holder_of(&row)).await?;
        let row = term::Entity::find_by_id(self.term).one(&*tx).await?;
        row.ok_or(Error::NotFound)
    }

    fn allows(&self, actor: &Actor, _: &term::Model) -> Decision {
        policy::office(actor)
    }

    async fn apply(&self, tx: &mut Tx, row: Permit<term::Model>) -> Result<Done<Holder>> {
        let until = self.until.clone()?;
        let row = row.into_inner();
        let holder = holder_of(&row);
        if row.until == Some(until) {
            return Ok(tx.unchanged(holder));
        }
        if until < row.from {
            return Err(Error::field("until", "ends-before", |l| Words::of(l).ends_before()));
        }
        let mut row: term::ActiveModel = row.into();
        row.until = ActiveValue::Set(Some(until));
        row.update(&*tx).await?;
        refresh::holder(tx, holder).await?;
        tx.record(TermEnded { term: self.term, holder: holder.id() }, holder).await
    }
}

pub(crate) fn holder_of(row: &term::Model) -> Holder {
    if row.of_organisation {
        Holder::Organisation(OrganisationId(row.holder))
    } else {
        Holder::Person(PersonId(row.holder))
    }
}
