//! What this slice holds about a person: shown, exported, erased.

use std::future::Future;
use std::pin::Pin;

use kernel::{Locale, PersonId, Result};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use serde_json::{Value, json};
use store::{Read, Reading, Tx};
use web::Held;

use crate::changes::{keep_an_office, lock_office};
use crate::policy::OFFICE;
use crate::queries;
use crate::rows::{account, appointment, asked, email_change, sign_in, token};
use crate::words::Words;

pub(crate) fn show<'a>(
    read: &'a Read<'a>,
    person: PersonId,
    locale: Locale,
) -> Reading<'a, Vec<Held>> {
    Box::pin(async move {
        let t = Words::of(locale);
        let Some(account) = queries::account(read, person).await? else { return Ok(Vec::new()) };
        let sign_ins = queries::sign_ins(read, person).await?;
        let tokens = queries::tokens(read, person).await?;
        Ok(vec![
            Held {
                what: t.held_email(account.email),
                why: t.held_email_why(),
                until: t.held_until_erased(),
            },
            Held {
                what: t.held_sign_ins(sign_ins.len()),
                why: t.held_sign_ins_why(),
                until: t.held_sign_ins_until(queries::SIGN_IN_DAYS),
            },
            Held {
                what: t.held_tokens(tokens.len()),
                why: t.held_tokens_why(),
                until: t.held_until_revoked(),
            },
        ])
    })
}

pub(crate) fn export<'a>(read: &'a Read<'a>, person: PersonId) -> Reading<'a, Value> {
    Box::pin(async move {
        let Some(account) = queries::account(read, person).await? else { return Ok(Value::Null) };
        let sign_ins = queries::sign_ins(read, person).await?;
        let tokens = queries::tokens(read, person).await?;
        Ok(json!({
            "email": account.email,
            "language": account.locale,
            "has_password": account.password.is_some(),
            "made": account.made,
            "sign_ins": sign_ins.iter().map(|row| json!({
                "browser": row.browser, "made": row.made, "seen": row.seen,
            })).collect::<Vec<_>>(),
            "tokens": tokens.iter().map(|row| json!({
                "name": row.name, "scopes": row.scopes, "made": row.made,
            })).collect::<Vec<_>>(),
        }))
    })
}

pub(crate) fn erase<'a>(
    tx: &'a mut Tx,
    person: PersonId,
) -> Pin<Box<dyn Future<Output = Result<()>> + Send + 'a>> {
    Box::pin(async move {
        let tx = &*tx;
        lock_office(tx).await?;
        let account = account::Entity::find_by_id(person).lock_exclusive().one(tx).await?;
        let office = (person, OFFICE.0.to_owned());
        if appointment::Entity::find_by_id(office).one(tx).await?.is_some() {
            keep_an_office(tx).await?;
        }
        if let Some(account) = account {
            asked::Entity::delete_many()
                .filter(asked::Column::EmailExact.eq(account.email_exact))
                .exec(tx)
                .await?;
            mail::forget_address(tx, &account.email).await?;
        }
        mail::links::forget(tx, person).await?;
        sign_in::Entity::delete_many().filter(sign_in::Column::Person.eq(person)).exec(tx).await?;
        token::Entity::delete_many().filter(token::Column::Person.eq(person)).exec(tx).await?;
        email_change::Entity::delete_many()
            .filter(email_change::Column::Person.eq(person))
            .exec(tx)
            .await?;
        appointment::Entity::delete_many()
            .filter(appointment::Column::Person.eq(person))
            .exec(tx)
            .await?;
        account::Entity::delete_by_id(person).exec(tx).await?;
        Ok(())
    })
}
