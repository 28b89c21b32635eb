//! Two organisations are one: what refers to the one that goes refers to the other.

use std::pin::Pin;

use directory::ORGANISATION;
use kernel::{OrganisationId, Result};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ActiveValue, ColumnTrait, EntityTrait, QueryFilter};
use store::Tx;
use web::Merging;

use crate::rows::registration;
use crate::rows::trust::host;

/// Meetings that it hosts, and people whom it registered.
pub(crate) fn merge<'a>(
    tx: &'a mut Tx,
    merging: Merging,
) -> Pin<Box<dyn Future<Output = Result<()>> + Send + 'a>> {
    Box::pin(async move {
        if merging.kind != ORGANISATION {
            return Ok(());
        }
        let (kept, gone) = (OrganisationId(merging.kept), OrganisationId(merging.gone));
        registration::Entity::update_many()
            .col_expr(registration::Column::Organisation, Expr::value(kept))
            .filter(registration::Column::Organisation.eq(gone))
            .exec(&*tx)
            .await?;
        let hosted = host::Entity::find().filter(host::Column::Organisation.eq(gone));
        for row in hosted.all(&*tx).await? {
            let moved = host::ActiveModel {
                meeting: ActiveValue::Set(row.meeting),
                organisation: ActiveValue::Set(kept),
            };
            let columns = [host::Column::Meeting, host::Column::Organisation];
            let once = OnConflict::columns(columns).do_nothing().to_owned();
            host::Entity::insert(moved).on_conflict(once).exec_without_returning(&*tx).await?;
        }
        host::Entity::delete_many().filter(host::Column::Organisation.eq(gone)).exec(&*tx).await?;
        Ok(())
    })
}
