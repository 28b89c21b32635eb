//! Changes roles and end of an affiliation at once, as a program sends them.

use std::collections::BTreeSet;

use kernel::{Actor, Checked, Day, Decision, Result};
use store::{Change, Done, Permit, Tx};

use super::end_affiliation::EndAffiliation;
use super::set_roles::SetRoles;
use crate::model::{AffiliationId, AffiliationRole};
use crate::rows::{affiliation, organisation};

/// What stays `None` stays as it is. Both are written, or neither.
pub(crate) struct ChangeAffiliation {
    pub affiliation: AffiliationId,
    /// Whether roles were sent at all: what was sent may not be readable.
    pub with_roles: bool,
    pub input: Checked<(Option<Day>, BTreeSet<AffiliationRole>)>,
}

impl ChangeAffiliation {
    fn roles(&self, roles: BTreeSet<AffiliationRole>) -> SetRoles {
        SetRoles { affiliation: self.affiliation, roles }
    }

    fn end(&self, until: Checked<Day>) -> EndAffiliation {
        EndAffiliation { affiliation: self.affiliation, until }
    }
}

impl Change for ChangeAffiliation {
    type Target = (affiliation::Model, organisation::Model);
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<Self::Target> {
        super::affiliation(tx, self.affiliation).await
    }

    fn allows(&self, actor: &Actor, target: &Self::Target) -> Decision {
        if self.with_roles {
            self.roles(BTreeSet::new()).allows(actor, target)
        } else {
            self.end(Ok(Day::default())).allows(actor, target)
        }
    }

    async fn apply(&self, tx: &mut Tx, _: Permit<Self::Target>) -> Result<Done<()>> {
        let (until, roles) = self.input.clone()?;
        if self.with_roles {
            tx.perform(&self.roles(roles)).await?;
        }
        if let Some(until) = until {
            tx.perform(&self.end(Ok(until))).await?;
        }
        Ok(tx.unlogged("performed-inside", ()))
    }
}
