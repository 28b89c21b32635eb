//! One's API tokens.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use web::ui;
use web::{Cx, Fields, Filled, Html, Page, Result, see_other};

use super::paths;
use crate::changes::tokens::{MakeToken, RevokeToken};
use crate::model::{SCOPES, TokenId};
use crate::queries;
use crate::words::Words;

#[derive(Template)]
#[template(path = "tokens.html")]
struct TokensPage {
    t: Words,
    made: Option<String>,
    tokens: Vec<Line>,
    summary: Html,
    fields: Html,
}

struct Line {
    name: String,
    scopes: String,
    made: String,
    revoke: Html,
}

/// All tokens, and the form for a new one.
pub(crate) async fn show(cx: Cx) -> Result<Page> {
    page(&cx, &Filled::with([("scopes", "read".into())]), None).await
}

async fn page(cx: &Cx, filled: &Filled, made: Option<String>) -> Result<Page> {
    let t = Words::of(cx.locale);
    let tokens = queries::tokens(&cx.read(), cx.person()?).await?;
    let tokens = tokens.into_iter().map(|row| Line {
        revoke: ui::action(
            &paths::RevokeToken { token: row.id }.to_string(),
            &t.token_revoke(),
            "quiet",
            &[],
        ),
        name: row.name,
        scopes: row.scopes,
        made: cx.moment(row.made),
    });
    let scopes = vec![("read".into(), t.scope_read()), ("write".into(), t.scope_write())];
    let fields = [
        ui::line("name", t.token_name()).hint(t.token_name_hint()).required(),
        ui::checks("scopes", t.token_scopes(), scopes),
    ];
    let page = TokensPage {
        t,
        made,
        tokens: tokens.collect(),
        summary: ui::summary(&fields, filled, cx.locale),
        fields: ui::drawn(&fields, filled),
    };
    Ok(Page::new(t.tokens(), &page)?.after(filled.has_errors()).unlisted())
}

/// Makes a token and shows its secret, this once.
pub(crate) async fn make(cx: Cx, mut filled: Filled) -> Result<Response> {
    let mut fields = Fields::of(&filled);
    let name = fields.required("name", 80);
    let scopes = fields.choices("scopes", |scope| {
        SCOPES.iter().find(|known| **known == scope).map(|known| (*known).to_owned())
    });
    let input = fields.finish((name, scopes));
    match cx.write(MakeToken { person: cx.person()?, input }).await {
        Ok(made) => Ok(page(&cx, &Filled::default(), Some(made.secret)).await?.into_response()),
        Err(error) => {
            filled.take(error, cx.locale)?;
            Ok(page(&cx, &filled, None).await?.into_response())
        }
    }
}

/// Revokes a token.
pub(crate) async fn revoke(cx: Cx, Path(token): Path<TokenId>) -> Result<Response> {
    cx.write(RevokeToken { person: cx.person()?, token }).await?;
    Ok(see_other(&paths::Tokens, Words::of(cx.locale).token_revoked()))
}
