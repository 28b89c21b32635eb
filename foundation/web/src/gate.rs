//! Every request passes here: who asks, may they open this door, what does the answer look like.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use axum::body::to_bytes;
use axum::extract::{ConnectInfo, MatchedPath, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use kernel::{Actor, Decision, Error, Locale, RequestId, Result, Who};

use crate::failure::Failure;
use crate::forms::parse_urlencoded;
use crate::frame::{error_page, framed, typed_again};
use crate::limits::{Asks, Caller};
use crate::slice::Credential;
use crate::words::Words;
use crate::{App, Cx, Html, Identified, Notice, Page, api, idempotency, moved, query};

/// The cookie that holds a sign-in.
pub(crate) const SIGN_IN_COOKIE: &str = "entracte";
const NOTICE_COOKIE: &str = "entracte_notice";
const LANGUAGE_COOKIE: &str = "entracte_language";
const LIGHTS_COOKIE: &str = "entracte_lights";

/// What a form may hold when it is kept over a sign-in that ended.
const KEPT_FORM: usize = 1_000_000;

/// Lets a request through, or says why not.
pub(crate) async fn gate(State(app): State<App>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let cx = match context(&app, &parts).await {
        Ok(cx) => cx,
        Err(Error::SignInNeeded) => return api::token_needed(&parts.headers),
        Err(error) => return bare(&app, &error),
    };
    let mut request = Request::from_parts(parts, body);
    let is_api = cx.path().starts_with("/api/");
    let had_notice = cx.notice.is_some();
    let response = match admitted(&cx, &request) {
        Ok(()) => {
            request.extensions_mut().insert(cx.clone());
            let known = etags(request.headers());
            let key = idempotency::key_of(request.method(), request.headers());
            match key.filter(|_| is_api) {
                Some(key) => idempotency::once(&cx, key, request, next).await,
                None => not_modified(known, next.run(request).await),
            }
        }
        Err(Error::SignInNeeded) if !is_api => ask_to_sign_in(&cx, request).await,
        Err(error) => Failure(error).into_response(),
    };
    let mut response = dressed(&cx, is_api, response).await;
    finish(&app, had_notice, &mut response);
    response
}

/// What a client says that it has already.
fn etags(headers: &HeaderMap) -> Option<String> {
    headers.get(header::IF_NONE_MATCH)?.to_str().ok().map(ToOwned::to_owned)
}

/// The answer, or 304 where the client has it already.
fn not_modified(known: Option<String>, response: Response) -> Response {
    let tag = response.headers().get(header::ETAG).cloned();
    let (Some(known), Some(tag)) = (known, tag) else { return response };
    let same = |one: &str| tag.to_str().is_ok_and(|tag| one.trim().trim_start_matches("W/") == tag);
    if response.status() != StatusCode::OK || !known.split(',').any(same) {
        return response;
    }
    (StatusCode::NOT_MODIFIED, [(header::ETAG, tag)]).into_response()
}

/// Finds out who asks, in which language, from where.
async fn context(app: &App, request: &Parts) -> Result<Cx> {
    let store = app.store();
    let now = store.clock().now();
    let headers = &request.headers;
    let cookies = cookies(headers);
    let is_api = request.uri.path().starts_with("/api/");
    let identified = identified(app, headers, is_api, &cookies).await?;
    let (actor, sign_in, chosen) = match identified {
        Some(Identified { who, sign_in, locale, note_use }) => {
            if let (true, Some(sign_in)) = (note_use, sign_in) {
                note(app, sign_in).await?;
            }
            (store.actor(who).await?, sign_in, locale)
        }
        // A program whose token was revoked is told so, and not served as a visitor.
        None if is_api && headers.contains_key(header::AUTHORIZATION) => {
            return Err(Error::SignInNeeded);
        }
        None => (Actor::visitor(), None, None),
    };
    let cookie = |name: &str| cookies.iter().find(|(n, _)| n == name).map(|(_, value)| value);
    let locale = cookie(LANGUAGE_COOKIE)
        .and_then(|tag| Locale::parse(tag))
        .or(chosen)
        .or_else(|| Locale::negotiate(headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?))
        .unwrap_or(Locale::EN);
    let offered = app.network().locales();
    let locale = if offered.contains(&locale) { locale } else { fallback(&offered) };
    let lights = match cookie(LIGHTS_COOKIE).map(String::as_str) {
        Some("up") => Some("up"),
        Some("down") => Some("down"),
        _ => None,
    };
    let request_id: RequestId = store.chance().new_id(now);
    let address = request.uri.path_and_query().map_or("/", |address| address.as_str());
    let browser = headers.get(header::USER_AGENT).and_then(|agent| agent.to_str().ok());
    Ok(Cx {
        app: app.clone(),
        actor: Arc::new(actor),
        locale,
        request: request_id,
        sign_in,
        address: Arc::from(address),
        lights,
        notice: cookie(NOTICE_COOKIE).map(|notice| Arc::from(unescaped(notice).as_str())),
        browser: Arc::from(browser.unwrap_or_default().chars().take(200).collect::<String>()),
    })
}

/// Notes that a sign-in was used: once a day, so that reading stays reading.
async fn note(app: &App, sign_in: kernel::SignInId) -> Result<()> {
    match app.slices().iter().find_map(|slice| slice.note_use) {
        Some(note_use) => note_use(app.clone(), sign_in).await,
        None => Ok(()),
    }
}

fn fallback(offered: &[Locale]) -> Locale {
    offered.first().copied().unwrap_or(Locale::EN)
}

async fn identified(
    app: &App,
    headers: &HeaderMap,
    is_api: bool,
    cookies: &[(String, String)],
) -> Result<Option<Identified>> {
    let Some(identify) = app.house().identify else { return Ok(None) };
    let now = app.store().clock().now();
    let bearer = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    // A token acts on the API alone: pages know no scopes.
    let bearer = bearer.filter(|_| is_api).and_then(|value| value.strip_prefix("Bearer "));
    let cookie = cookies.iter().find(|(name, _)| name == SIGN_IN_COOKIE);
    let credential = match (bearer, cookie) {
        (Some(token), _) => Credential::Bearer(token),
        (None, Some((_, value))) => Credential::Cookie(value),
        (None, None) => return Ok(None),
    };
    let read = app.store().read();
    identify(&read, credential, now).await
}

/// Whether the door may be opened at all, and whether the client asks too often.
fn admitted(cx: &Cx, request: &Request) -> Result<()> {
    let app = &cx.app;
    let asks = match request.method() {
        &Method::GET | &Method::HEAD => Asks::Read,
        _ if cx.path().starts_with("/sign-in") => Asks::Secret,
        _ => Asks::Write,
    };
    let caller = Caller::of(cx.actor.person(), client(app, request), asks);
    app.house().limits.check(caller, asks)?;
    let Some(matched) = request.extensions().get::<MatchedPath>() else { return Ok(()) };
    let pattern = matched.as_str();
    let method = if request.method() == Method::HEAD { &Method::GET } else { request.method() };
    let door = app.doors().iter().find(|door| door.pattern == pattern && door.method == *method);
    // A pattern without this method is answered by the router itself (405).
    let Some(door) = door else { return Ok(()) };
    match door.access.admits(&cx.actor, app.config().demo) {
        Decision::Allow => Ok(()),
        Decision::Hide => Err(Error::NotFound),
        Decision::Deny(_) if matches!(cx.actor.who, Who::Visitor) => Err(Error::SignInNeeded),
        Decision::Deny(code) => Err(Error::Forbidden(code)),
    }
}

fn client(app: &App, request: &Request) -> Option<IpAddr> {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
    let forwarded = request.headers().get("x-forwarded-for").and_then(|value| value.to_str().ok());
    let forwarded = forwarded.and_then(|value| value.rsplit(',').next()?.trim().parse().ok());
    if app.config().behind_proxy { forwarded.or(peer) } else { peer }
}

/// To the sign-in page; a form that was sent is kept, to be sent again afterwards.
async fn ask_to_sign_in(cx: &Cx, request: Request) -> Response {
    let sign_in = format!("/sign-in{}", query(&[("next", &cx.address)]));
    if request.method() == Method::GET || request.method() == Method::HEAD {
        return moved(&sign_in);
    }
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    let is_form = kind.is_some_and(|kind| kind.starts_with("application/x-www-form-urlencoded"));
    let typed = match to_bytes(request.into_body(), KEPT_FORM).await {
        Ok(bytes) if is_form => parse_urlencoded(&bytes),
        Ok(_) | Err(_) => Vec::new(),
    };
    let t = Words::of(cx.locale);
    let link = Html::built(format!(
        "<p><a class=\"btn\" href=\"/sign-in\" target=\"_blank\">{}</a></p>",
        crate::html::escaped(&t.sign_in())
    ));
    let again = typed_again(&cx.address, &typed, &t.send_again());
    let more = Html::joined([link, again]);
    let page =
        error_page(cx, StatusCode::UNAUTHORIZED, t.error_ended(), t.error_ended_help(), more);
    page.map_or_else(|error| Failure(error).into_response(), IntoResponse::into_response)
}

/// Turns a page or a failure into its final form.
async fn dressed(cx: &Cx, is_api: bool, response: Response) -> Response {
    let page = response.extensions().get::<Arc<Page>>().cloned();
    let failure = response.extensions().get::<Failure>().cloned();
    // An address that cannot be understood leads nowhere, whatever the router calls it.
    let unread = response.status() == StatusCode::BAD_REQUEST;
    let failure = failure.or_else(|| {
        match response.status() {
            StatusCode::NOT_FOUND if is_api && is_plain_refusal(&response) => Some(Error::NotFound),
            StatusCode::METHOD_NOT_ALLOWED if is_api => {
                Some(Error::Forbidden("method-not-allowed"))
            }
            _ if unread => Some(Error::NotFound),
            _ => None,
        }
        .map(Failure)
    });
    let dressed = match (page, failure) {
        (Some(page), _) => framed(cx, &page).await,
        (None, Some(failure)) if is_api => {
            let mut problem = api::problem(cx, &failure);
            if response.status() == StatusCode::METHOD_NOT_ALLOWED {
                *problem.status_mut() = StatusCode::METHOD_NOT_ALLOWED;
            }
            Ok(problem)
        }
        (None, Some(failure)) => failed(cx, &failure).await,
        (None, None) if is_plain_refusal(&response) && !is_api => {
            plain(cx, response.status()).await
        }
        (None, None) => return response,
    };
    match dressed {
        Ok(mut dressed) => {
            if let Some(notice) = response.extensions().get::<Notice>() {
                dressed.extensions_mut().insert(notice.clone());
            }
            for (name, value) in response.headers() {
                if name == header::SET_COOKIE || name == header::CACHE_CONTROL {
                    dressed.headers_mut().append(name, value.clone());
                }
            }
            dressed
        }
        Err(error) => bare(&cx.app, &error),
    }
}

/// What the router answers by itself: nothing there, or not this method.
fn is_plain_refusal(response: &Response) -> bool {
    matches!(response.status(), StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED)
        && !response.headers().contains_key(header::CONTENT_TYPE)
}

async fn plain(cx: &Cx, status: StatusCode) -> Result<Response> {
    let t = Words::of(cx.locale);
    let (title, help) = match status {
        StatusCode::METHOD_NOT_ALLOWED => (t.error_method(), t.error_method_help()),
        _ => (t.error_not_found(), t.error_not_found_help()),
    };
    let page = error_page(cx, status, title, help, Html::none())?;
    framed(cx, &page).await
}

async fn failed(cx: &Cx, failure: &Failure) -> Result<Response> {
    let t = Words::of(cx.locale);
    let (title, help) = match &failure.0 {
        Error::NotFound => (t.error_not_found(), t.error_not_found_help()),
        Error::SignInNeeded => {
            return Ok(moved(&format!("/sign-in{}", query(&[("next", &cx.address)]))));
        }
        Error::Forbidden(_) => (t.error_forbidden(), t.error_forbidden_help()),
        Error::Stale => (t.error_stale(), t.error_stale_help()),
        Error::TooMany { seconds } => (t.error_too_many(), t.error_too_many_help(*seconds)),
        Error::TooLarge => (t.error_too_large(), t.error_too_large_help()),
        Error::Refused(said) => (t.error_refused(), said.say(cx.locale)),
        Error::Invalid(invalid) => {
            let said: Vec<String> =
                invalid.0.iter().map(|error| error.said.say(cx.locale)).collect();
            (t.error_refused(), said.join(" "))
        }
        Error::Internal(inside) => {
            tracing::error!(request.id = %cx.request, error = %inside, "a request failed");
            (t.error_internal(), t.error_internal_help(cx.request.to_string()))
        }
    };
    // A form that was too large to be read is still there to be sent with less.
    let more = match &failure.0 {
        Error::TooLarge => Html::joined([crate::ui::link(cx.path(), &t.back_to_form())]),
        _ => Html::none(),
    };
    let page = error_page(cx, failure.status(), title, help, more)?;
    framed(cx, &page).await
}

/// The last resort, when not even a page can be made.
fn bare(app: &App, error: &Error) -> Response {
    let reference: RequestId = app.store().chance().new_id(app.store().clock().now());
    tracing::error!(request.id = %reference, error = %error, "a request failed before its page");
    let text = format!("Something went wrong on our side. Nothing was changed. {reference}\n");
    (StatusCode::INTERNAL_SERVER_ERROR, text).into_response()
}

/// Headers that every answer carries, and the notice for the next page.
fn finish(app: &App, had_notice: bool, response: &mut Response) {
    let secure = if app.config().secure_cookies { "; Secure" } else { "" };
    let cookie = match response.extensions().get::<Notice>() {
        Some(Notice(notice)) => Some(format!(
            "{NOTICE_COOKIE}={}; Path=/; Max-Age=60; HttpOnly; SameSite=Lax{secure}",
            query(&[("n", notice)]).trim_start_matches("?n=")
        )),
        None if had_notice => {
            Some(format!("{NOTICE_COOKIE}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax{secure}"))
        }
        None => None,
    };
    let headers = response.headers_mut();
    if let Some(cookie) = cookie.and_then(|cookie| HeaderValue::from_str(&cookie).ok()) {
        headers.append(header::SET_COOKIE, cookie);
    }
    if !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    }
}

/// Name and value of every cookie that was sent.
fn cookies(headers: &HeaderMap) -> Vec<(String, String)> {
    let sent = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    sent.flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
}

fn unescaped(notice: &str) -> String {
    parse_urlencoded(format!("n={notice}").as_bytes()).into_iter().map(|(_, value)| value).collect()
}

/// A cookie as a header, with the flags that all of ours carry.
pub(crate) fn cookie(app: &App, name: &str, value: &str, max_age: i64) -> String {
    let secure = if app.config().secure_cookies { "; Secure" } else { "" };
    format!("{name}={value}; Path=/; Max-Age={max_age}; HttpOnly; SameSite=Lax{secure}")
}

impl Cx {
    /// The answer with a sign-in's cookie; `None` takes it away.
    pub fn with_sign_in(&self, mut response: Response, secret: Option<&str>) -> Response {
        let cookie = match secret {
            Some(secret) => cookie(&self.app, SIGN_IN_COOKIE, secret, 180 * 24 * 3600),
            None => cookie(&self.app, SIGN_IN_COOKIE, "", 0),
        };
        if let Ok(value) = HeaderValue::from_str(&cookie) {
            response.headers_mut().append(header::SET_COOKIE, value);
        }
        response
    }
}

/// Sets the reader's language or lights.
pub(crate) fn preference(app: &App, name: Preference, value: &str, back: &str) -> Response {
    let cookie_name = match name {
        Preference::Language => LANGUAGE_COOKIE,
        Preference::Lights => LIGHTS_COOKIE,
    };
    let age = if value.is_empty() { 0 } else { 400 * 24 * 3600 };
    let mut response = moved(&inside(back));
    let header = HeaderValue::from_str(&cookie(app, cookie_name, value, age));
    if let Ok(header) = header {
        response.headers_mut().append(header::SET_COOKIE, header);
    }
    response
}

/// What a reader may choose without an account.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Preference {
    Language,
    Lights,
}

/// An address of this site; anything else becomes the first page.
pub fn inside(address: &str) -> &str {
    let is_inside = address.starts_with('/')
        && !address.starts_with("//")
        && !address.contains(|letter: char| letter.is_control() || letter == '\\');
    if is_inside { address } else { "/" }
}
