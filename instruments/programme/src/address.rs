//! Addresses as files write them, made into what the strict formats take (RFC 3986).
//!
//! What is an address already stays as it is, so that a file that comes back says the same.

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use url::{ParseError, Url};

use crate::model::Programme;

/// What path, query and fragment of an address hold encoded alone. Browsers let more pass.
const ENCODED: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'<')
    .add(b'>')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// An address of the web with its scheme, which people leave out, and with what it may not hold
/// encoded. What is none stays as it stands.
pub fn address(text: &str) -> String {
    from(text, None)
}

/// All addresses of a programme, relative ones from where the programme stands.
pub(crate) fn settle(programme: &mut Programme) {
    programme.base_url = programme.base_url.take().map(|url| address(&url));
    let base = programme.base_url.as_deref().filter(|url| is_web(url));
    let base = base.and_then(|url| Url::parse(url).ok());
    for event in &mut programme.events {
        for link in event.links.iter_mut().chain(&mut event.attachments) {
            link.url = from(&link.url, base.as_ref());
        }
        for url in [&mut event.url, &mut event.feedback_url, &mut event.logo] {
            *url = url.take().map(|url| from(&url, base.as_ref()));
        }
    }
}

/// Whether a text is an address of the web, with a host, that every format takes.
pub(crate) fn is_web(text: &str) -> bool {
    let tail = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let Some(tail) = tail else { return false };
    let (host, rest) = tail.split_at(tail.find(['/', '?', '#']).unwrap_or(tail.len()));
    let is_host = !host.is_empty() && host.chars().all(|c| c.is_ascii_graphic());
    let (rest, fragment) = rest.split_once('#').unwrap_or((rest, ""));
    is_host && encoded(rest) == rest && encoded(fragment) == fragment
}

fn from(text: &str, base: Option<&Url>) -> String {
    let text = text.trim();
    if is_web(text) {
        return text.to_owned();
    }
    let found = match Url::parse(text) {
        // Without a host; a browser would take the first word of the path for one.
        Ok(_) if text.contains(":///") => None,
        Ok(url) => Some(url),
        Err(ParseError::RelativeUrlWithoutBase) => relative(text, base),
        Err(_) => None,
    };
    let web = found.filter(|url| matches!(url.scheme(), "http" | "https"));
    web.map_or_else(|| text.to_owned(), |url| strict(&url))
}

/// An address without a scheme: one of the web that somebody typed short, or one within a site.
fn relative(text: &str, base: Option<&Url>) -> Option<Url> {
    if text.starts_with("//") {
        return Url::parse(&format!("https:{text}")).ok();
    }
    if text.starts_with(['/', '.', '?', '#']) {
        return base?.join(text).ok();
    }
    // Sentences are no addresses.
    if text.contains(char::is_whitespace) {
        return None;
    }
    let first = text.split(['/', '?', '#']).next().unwrap_or_default();
    if first.contains('.') {
        return Url::parse(&format!("https://{text}")).ok();
    }
    let is_file = text.rsplit_once('/').is_some_and(|(_, last)| last.contains('.'));
    if is_file { base?.join(text).ok() } else { None }
}

fn strict(url: &Url) -> String {
    let mut text = format!("{}://{}{}", url.scheme(), url.authority(), encoded(url.path()));
    for (mark, part) in [('?', url.query()), ('#', url.fragment())] {
        if let Some(part) = part {
            text.push(mark);
            text.push_str(&encoded(part));
        }
    }
    text
}

/// A part of an address; what is encoded already stays.
fn encoded(part: &str) -> String {
    let is_hex = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_hexdigit);
    let mut text = String::with_capacity(part.len());
    for (place, piece) in part.split('%').enumerate() {
        if place > 0 {
            let bytes = piece.as_bytes();
            let is_whole = is_hex(bytes.first()) && is_hex(bytes.get(1));
            text.push_str(if is_whole { "%" } else { "%25" });
        }
        text.extend(utf8_percent_encode(piece, ENCODED));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_become_what_every_format_takes_and_stay_it() {
        for (text, is) in [
            ("https://example.org/a?b=c&d=%20e#f", "https://example.org/a?b=c&d=%20e#f"),
            ("https://example.org", "https://example.org"),
            ("example.org/talk", "https://example.org/talk"),
            ("//example.org/talk", "https://example.org/talk"),
            (
                "https://chat.example/#/room/#kade:example",
                "https://chat.example/#/room/%23kade:example",
            ),
            ("https://example.org/a b?c=[d]", "https://example.org/a%20b?c=%5Bd%5D"),
            ("https://example.org/100%?q=%zz", "https://example.org/100%25?q=%25zz"),
            ("https://kade.example/Bühne.pdf", "https://kade.example/B%C3%BChne.pdf"),
            ("https://bühne.example/x", "https://xn--bhne-0ra.example/x"),
            ("HTTPS://Example.org/X", "https://example.org/X"),
            ("https://[2001:db8::1]:8080/x", "https://[2001:db8::1]:8080/x"),
            ("mailto:ada@example.org", "mailto:ada@example.org"),
            ("https:///system/x.pdf", "https:///system/x.pdf"),
            ("/system/x.pdf", "/system/x.pdf"),
            ("not a page", "not a page"),
        ] {
            assert_eq!(address(text), is);
            assert_eq!(address(is), is);
            let web = is.starts_with("http") && !is.contains(":///");
            assert_eq!(is_web(is), web, "{is}");
        }
    }

    #[test]
    fn relative_addresses_begin_where_the_programme_stands() {
        let base = Url::parse("https://camp.example/2019/Fahrplan/").unwrap();
        for (text, is) in [
            ("/system/x y.pdf?1", "https://camp.example/system/x%20y.pdf?1"),
            ("media/notes.pdf", "https://camp.example/2019/Fahrplan/media/notes.pdf"),
            ("../2018/", "https://camp.example/2019/2018/"),
            ("example.org", "https://example.org/"),
            ("n/a", "n/a"),
        ] {
            assert_eq!(from(text, Some(&base)), is);
        }
    }
}
