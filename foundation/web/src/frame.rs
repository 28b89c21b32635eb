//! The frame around every page: masthead, menu, notice, footer.

use askama::Template;
use axum::response::{Html as HtmlBody, IntoResponse, Response};
use kernel::{Key, Locale, Result};

use crate::html::escaped;
use crate::words::Words;
use crate::{Cx, Html, Named, Page, assets, query};

#[derive(Template)]
#[template(path = "frame.html")]
struct Frame<'a> {
    t: Words,
    locale: Locale,
    lights: Option<&'static str>,
    full_title: String,
    page: &'a Page,
    css: String,
    js: String,
    accent: String,
    font_title: &'static str,
    json_ld: Html,
    brand: String,
    menu: Vec<Word>,
    is_office: bool,
    in_office: bool,
    languages: Vec<Language>,
    person: Option<Named>,
    sign_in: String,
    notice: Option<String>,
    address: String,
    demo: bool,
    reader: String,
}

struct Word {
    href: &'static str,
    label: String,
    here: bool,
}

struct Language {
    tag: &'static str,
    short: String,
    autonym: &'static str,
    href: String,
}

/// Puts the frame around a page.
pub(crate) async fn framed(cx: &Cx, page: &Page) -> Result<Response> {
    let network = cx.app.network();
    let brand = if network.is_set_up() { network.name.clone() } else { "Entracte".to_owned() };
    let path = cx.path();
    let full_title =
        if page.title == brand { brand.clone() } else { format!("{} · {brand}", page.title) };
    let next = if path == "/" || path.starts_with("/sign-in") { "" } else { &cx.address };
    let frame = Frame {
        t: Words::of(cx.locale),
        locale: cx.locale,
        lights: cx.lights,
        full_title,
        page,
        css: assets::address("app.css"),
        js: assets::address("app.js"),
        font_title: "/_/front/title.woff2",
        accent: format!("/_/accent.css?c={}", network.accent.trim_start_matches('#')),
        json_ld: json_ld(page),
        brand,
        menu: menu(cx),
        is_office: cx.actor.hears(&Key::office()),
        in_office: path.starts_with("/office"),
        languages: languages(cx, &network.locales()),
        person: person(cx).await?,
        sign_in: format!("/sign-in{}", query(&[("next", next)])),
        notice: cx.notice.as_deref().map(ToOwned::to_owned),
        address: cx.address.to_string(),
        demo: cx.app.config().demo,
        reader: reader(cx),
    };
    let body = frame.render().map_err(kernel::Error::internal)?;
    Ok((page.status, [(READER, reader(cx))], HtmlBody(body)).into_response())
}

/// For whom a page was made: a device that keeps it gives it to nobody else.
const READER: &str = "entracte-reader";

fn reader(cx: &Cx) -> String {
    cx.actor.person().map_or_else(|| "visitor".to_owned(), |person| person.to_string())
}

fn menu(cx: &Cx) -> Vec<Word> {
    let items = cx.app.slices().iter().flat_map(|slice| slice.menu.iter());
    let mut items: Vec<_> = items.copied().collect();
    items.sort_by_key(|item| item.order);
    let path = cx.path();
    items
        .into_iter()
        .map(|item| Word {
            href: item.href,
            label: (item.label)(cx.locale),
            here: path == item.href || path.starts_with(&format!("{}/", item.href)),
        })
        .collect()
}

fn languages(cx: &Cx, offered: &[Locale]) -> Vec<Language> {
    let others = offered.iter().filter(|locale| **locale != cx.locale);
    others
        .map(|locale| Language {
            tag: locale.tag(),
            short: locale.tag().to_uppercase(),
            autonym: locale.autonym(),
            href: format!("/_/language{}", query(&[("to", locale.tag()), ("back", &cx.address)])),
        })
        .collect()
}

async fn person(cx: &Cx) -> Result<Option<Named>> {
    let Some(person) = cx.actor.person() else { return Ok(None) };
    let Some(info) = cx.app.house().subjects.get(&kernel::SubjectKind("person")) else {
        return Ok(None);
    };
    let (read, ids) = (cx.read(), [person.0]);
    let reading = (info.named)(&read, &cx.actor, &ids);
    let named = cx.app.store().remember(format!("own name {person}"), reading).await?;
    let fallback = Named::new(Words::of(cx.locale).your_account(), "/account");
    Ok(Some(named.first().map_or(fallback, |(_, named)| named.clone())))
}

/// schema.org data. `<` cannot end the script element, because it is written as an escape.
fn json_ld(page: &Page) -> Html {
    let Some(data) = &page.json_ld else { return Html::none() };
    let json = data.to_string().replace('<', "\\u003c");
    Html::built(format!("<script type=\"application/ld+json\">{json}</script>"))
}

/// A page that says what went wrong, what is safe, and what to do.
pub(crate) fn error_page(
    cx: &Cx,
    status: axum::http::StatusCode,
    title: String,
    help: String,
    more: Html,
) -> Result<Page> {
    #[derive(Template)]
    #[template(path = "error.html")]
    struct ErrorPage {
        t: Words,
        title: String,
        help: String,
        more: Html,
        reference: String,
    }
    let t = Words::of(cx.locale);
    let reference = cx.request.to_string();
    let template = ErrorPage { t, title: title.clone(), help, more, reference };
    Ok(Page::new(title, &template)?.status(status).unlisted())
}

/// A form that carries what was typed, to be sent again after signing in.
pub(crate) fn typed_again(action: &str, typed: &[(String, String)], label: &str) -> Html {
    let mut form = format!("<form method=\"post\" action=\"{}\">", escaped(action));
    for (name, value) in typed {
        form.push_str(crate::ui::hidden(name, value).as_str());
    }
    form.push_str(&format!("<button class=\"btn main\">{}</button></form>", escaped(label)));
    Html::built(form)
}
