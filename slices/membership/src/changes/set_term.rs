//! The office, or an import, sets a term.

use kernel::{Actor, Checked, Day, Decision, Result};
use sea_orm::{ActiveValue, EntityTrait};
use store::{Change, Done, Permit, Tx};

use super::refresh;
use crate::events::TermSet;
use crate::model::{Holder, TermId, TermKind};
use crate::rows::term;
use crate::{policy, queries, rules};

/// An organisation or a freelance person is a member from a day until a day.
pub struct SetTerm {
    /// Who.
    pub holder: Holder,
    /// Which kind, the first day, and the last day where there is one.
    pub input: Checked<(TermKind, Day, Option<Day>)>,
}

impl Change for SetTerm {
    type Target = Vec<(Day, Option<Day>)>;
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<Self::Target> {
        refresh::lock(tx, self.holder).await?;
        let rows = queries::terms(&*tx, self.holder.id()).await?;
        Ok(rows.into_iter().map(|row| (row.from, row.until)).collect())
    }

    fn allows(&self, actor: &Actor, _: &Self::Target) -> Decision {
        policy::office(actor)
    }

    async fn apply(&self, tx: &mut Tx, others: Permit<Self::Target>) -> Result<Done<()>> {
        let (kind, from, until) = self.input.clone()?;
        // The same import again: the term stands already.
        if others.contains(&(from, until)) {
            return Ok(tx.unchanged(()));
        }
        rules::fits(self.holder, kind, from, until, &others)?;
        let id: TermId = tx.new_id();
        let row = term::ActiveModel {
            id: ActiveValue::Set(id),
            holder: ActiveValue::Set(self.holder.id()),
            of_organisation: ActiveValue::Set(self.holder.is_organisation()),
            kind: ActiveValue::Set(kind),
            from: ActiveValue::Set(from),
            until: ActiveValue::Set(until),
            made: ActiveValue::Set(tx.now()),
        };
        term::Entity::insert(row).exec_without_returning(&*tx).await?;
        refresh::holder(tx, self.holder).await?;
        let event = TermSet { term: id, holder: self.holder.id(), kind: kind.code() };
        tx.record(event, ()).await
    }
}
