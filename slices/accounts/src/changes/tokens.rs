//! API tokens: made once, shown once, revoked at any time.

use kernel::{Actor, Checked, Decision, Error, PersonId, Result};
use sea_orm::{ActiveValue, ColumnTrait, EntityTrait, QueryFilter};
use store::{Change, Done, Permit, Tx};

use crate::events::{TokenMade, TokenRevoked};
use crate::model::TokenId;
use crate::policy;
use crate::queries::digest;
use crate::rows::token;

/// Makes a token for a person's programs.
pub struct MakeToken {
    /// Whose.
    pub person: PersonId,
    /// What it is called, and its scopes.
    pub input: Checked<(String, Vec<String>)>,
}

/// A token as it is shown once.
#[derive(Clone, Debug)]
pub struct MadeToken {
    /// Its secret.
    pub secret: String,
}

impl Change for MakeToken {
    type Target = ();
    type Out = MadeToken;

    async fn load(&self, _: &mut Tx) -> Result<()> {
        Ok(())
    }

    fn allows(&self, actor: &Actor, (): &()) -> Decision {
        policy::own(actor, self.person)
    }

    async fn apply(&self, tx: &mut Tx, _: Permit<()>) -> Result<Done<MadeToken>> {
        let (name, scopes) = self.input.clone()?;
        let secret = format!("entracte_{}", tx.chance().secret());
        let id: TokenId = tx.new_id();
        let row = token::ActiveModel {
            id: ActiveValue::Set(id),
            person: ActiveValue::Set(self.person),
            name: ActiveValue::Set(name),
            digest: ActiveValue::Set(digest(&secret)),
            scopes: ActiveValue::Set(scopes.join(" ")),
            made: ActiveValue::Set(tx.now()),
        };
        token::Entity::insert(row).exec_without_returning(&*tx).await?;
        tx.record(TokenMade { person: self.person, token: id }, MadeToken { secret }).await
    }
}

/// A token no longer counts, at once.
pub(crate) struct RevokeToken {
    pub person: PersonId,
    pub token: TokenId,
}

impl Change for RevokeToken {
    type Target = ();
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<()> {
        let row = token::Entity::find_by_id(self.token)
            .filter(token::Column::Person.eq(self.person))
            .one(&*tx)
            .await?;
        row.map(|_| ()).ok_or(Error::NotFound)
    }

    fn allows(&self, actor: &Actor, (): &()) -> Decision {
        policy::own(actor, self.person)
    }

    async fn apply(&self, tx: &mut Tx, _: Permit<()>) -> Result<Done<()>> {
        token::Entity::delete_by_id(self.token).exec(&*tx).await?;
        tx.record(TokenRevoked { person: self.person, token: self.token }, ()).await
    }
}
