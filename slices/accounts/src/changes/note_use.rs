//! Notes that a sign-in was used, so that it lasts as long as it is.

use std::future::Future;
use std::pin::Pin;

use kernel::{Actor, Decision, Result, SignInId};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use store::{Change, Done, Permit, Tx};
use web::App;

use crate::policy;
use crate::rows::sign_in;

/// Writes that a sign-in was used now.
pub(crate) fn note_use(
    app: App,
    sign_in: SignInId,
) -> Pin<Box<dyn Future<Output = Result<()>> + Send>> {
    Box::pin(
        async move { app.store().write(&Actor::system("accounts"), None, NoteUse(sign_in)).await },
    )
}

struct NoteUse(SignInId);

impl Change for NoteUse {
    type Target = ();
    type Out = ();

    async fn load(&self, _: &mut Tx) -> Result<()> {
        Ok(())
    }

    fn allows(&self, actor: &Actor, (): &()) -> Decision {
        policy::program(actor)
    }

    async fn apply(&self, tx: &mut Tx, _: Permit<()>) -> Result<Done<()>> {
        sign_in::Entity::update_many()
            .col_expr(sign_in::Column::Seen, Expr::value(tx.now()))
            .filter(sign_in::Column::Id.eq(self.0))
            .exec(&*tx)
            .await?;
        Ok(tx.unlogged("last-seen", ()))
    }
}
