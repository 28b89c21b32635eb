//! Two organisations that are one: the terms of both become those of the one that stays.

use std::future::Future;
use std::pin::Pin;

use directory::ORGANISATION;
use kernel::{Day, OrganisationId, Result};
use sea_orm::{ActiveValue, EntityTrait};
use store::Tx;
use web::Merging;

use crate::changes::refresh;
use crate::events::TermSet;
use crate::model::{Holder, TermId};
use crate::queries;
use crate::rows::term;

/// Moves the terms over. On a day on which both held one, the term of the one that stays counts;
/// the days beside it go on under the kind that they had. Nobody loses a day.
pub(crate) fn merge<'a>(
    tx: &'a mut Tx,
    merging: Merging,
) -> Pin<Box<dyn Future<Output = Result<()>> + Send + 'a>> {
    Box::pin(async move {
        if merging.kind != ORGANISATION {
            return Ok(());
        }
        let own = queries::terms(&*tx, merging.kept).await?;
        let own: Vec<Period> = own.iter().map(|term| (term.from, term.until)).collect();
        for moved in queries::terms(&*tx, merging.gone).await? {
            take_over(tx, merging, &own, moved).await?;
        }
        refresh::holder(tx, Holder::Organisation(OrganisationId(merging.kept))).await
    })
}

async fn take_over(
    tx: &mut Tx,
    merging: Merging,
    own: &[Period],
    moved: term::Model,
) -> Result<()> {
    term::Entity::delete_by_id(moved.id).exec(&*tx).await?;
    for (from, until) in beside((moved.from, moved.until), own) {
        let id: TermId = tx.new_id();
        let row = term::ActiveModel {
            id: ActiveValue::Set(id),
            holder: ActiveValue::Set(merging.kept),
            of_organisation: ActiveValue::Set(true),
            kind: ActiveValue::Set(moved.kind),
            from: ActiveValue::Set(from),
            until: ActiveValue::Set(until),
            made: ActiveValue::Set(moved.made),
        };
        term::Entity::insert(row).exec_without_returning(&*tx).await?;
        tx.also(TermSet { term: id, holder: merging.kept, kind: moved.kind.code() }).await?;
    }
    Ok(())
}

/// First and last day; open without a last one.
type Period = (Day, Option<Day>);

/// What of a period lies beside all others.
fn beside(period: Period, others: &[Period]) -> Vec<Period> {
    let mut parts = vec![period];
    for other in others {
        parts = parts.into_iter().flat_map(|part| without(part, *other)).collect();
    }
    parts
}

fn without(part: Period, other: Period) -> Vec<Period> {
    let apart =
        part.1.is_some_and(|until| until < other.0) || other.1.is_some_and(|until| until < part.0);
    if apart {
        return vec![part];
    }
    let before = other.0.pred_opt().filter(|last| *last >= part.0);
    let before = before.map(|last| (part.0, Some(last)));
    let next = other.1.and_then(|until| until.succ_opt());
    let after = next.filter(|first| part.1.is_none_or(|until| *first <= until));
    let after = after.map(|first| (first, part.1));
    before.into_iter().chain(after).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_beside_those_of_the_other_stay() {
        let day = |text: &str| text.parse::<Day>().expect("is a day");
        let period = |from, until| (day(from), Some(day(until)));
        let open = (day("2001-01-01"), None);
        let own = [period("2004-01-01", "2005-12-31"), period("2010-01-01", "2010-12-31")];
        assert_eq!(
            beside(open, &own),
            [
                period("2001-01-01", "2003-12-31"),
                period("2006-01-01", "2009-12-31"),
                (day("2011-01-01"), None),
            ]
        );
        assert_eq!(beside(period("2004-06-01", "2005-01-01"), &own), []);
        assert_eq!(beside(open, &[(day("2001-01-01"), None)]), []);
    }
}
