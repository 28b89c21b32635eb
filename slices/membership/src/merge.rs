//! Two organisations that are one: the terms of both become those of the one that stays.

use std::future::Future;
use std::pin::Pin;

use directory::ORGANISATION;
use kernel::{Day, OrganisationId, Result};
use sea_orm::{ActiveModelTrait, ActiveValue, ColumnTrait, EntityTrait, QueryFilter};
use store::Tx;
use web::Merging;

use crate::changes::refresh;
use crate::model::Holder;
use crate::queries;
use crate::rows::term;

/// Moves the terms over. Two that overlap become one that covers both: nobody loses a day.
pub(crate) fn merge<'a>(
    tx: &'a mut Tx,
    merging: Merging,
) -> Pin<Box<dyn Future<Output = Result<()>> + Send + 'a>> {
    Box::pin(async move {
        if merging.kind != ORGANISATION {
            return Ok(());
        }
        for moved in queries::terms(&*tx, merging.gone).await? {
            take_over(tx, merging, moved).await?;
        }
        refresh::holder(tx, Holder::Organisation(OrganisationId(merging.kept))).await
    })
}

async fn take_over(tx: &Tx, merging: Merging, moved: term::Model) -> Result<()> {
    let (mut from, mut until) = (moved.from, moved.until);
    for own in queries::terms(tx, merging.kept).await? {
        if overlap((own.from, own.until), (from, until)) {
            (from, until) = covering((own.from, own.until), (from, until));
            term::Entity::delete_many().filter(term::Column::Id.eq(own.id)).exec(tx).await?;
        }
    }
    let row = term::ActiveModel {
        id: ActiveValue::Unchanged(moved.id),
        holder: ActiveValue::Set(merging.kept),
        from: ActiveValue::Set(from),
        until: ActiveValue::Set(until),
        ..Default::default()
    };
    row.update(tx).await?;
    Ok(())
}

type Period = (Day, Option<Day>);

fn overlap(one: Period, other: Period) -> bool {
    one.1.is_none_or(|until| other.0 <= until) && other.1.is_none_or(|until| one.0 <= until)
}

fn covering(one: Period, other: Period) -> Period {
    let until = one.1.zip(other.1).map(|(one, other)| one.max(other));
    (one.0.min(other.0), until)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn overlapping_terms_become_one_that_covers_both() {
        let day = |text: &str| text.parse::<Day>().expect("is a day");
        let first = (day("2020-01-01"), Some(day("2024-12-31")));
        let open = (day("2022-01-01"), None);
        assert!(overlap(first, open) && overlap(open, first));
        assert_eq!(covering(first, open), (day("2020-01-01"), None));
        assert!(!overlap(first, (day("2025-01-01"), None)));
    }
}
