//! Texts of programmes, which may hold HTML or plain paragraphs.

use std::sync::LazyLock;

use ammonia::Builder;
use web::{Html, ui};

/// What is left of HTML: paragraphs, lists, emphasis, links; no pictures, scripts or styles.
static CLEAN: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut builder = Builder::default();
    let tags = [
        "p",
        "br",
        "ul",
        "ol",
        "li",
        "a",
        "em",
        "strong",
        "b",
        "i",
        "code",
        "pre",
        "blockquote",
        "dl",
        "dt",
        "dd",
        "sub",
        "sup",
    ];
    builder
        .tags(tags.into_iter().collect())
        .generic_attributes(["lang", "dir"].into_iter().collect())
        .url_schemes(["http", "https", "mailto"].into_iter().collect())
        .link_rel(Some("noopener nofollow"));
    builder
});

/// A text of a programme, made harmless.
pub(crate) fn html(text: Option<&str>, language: Option<&str>) -> Html {
    let Some(text) = text.filter(|text| !text.trim().is_empty()) else { return Html::none() };
    let language = language.unwrap_or_default();
    if !is_html(text) {
        return ui::prose(text, language);
    }
    let clean = CLEAN.clean(text).to_string();
    let language = web::escaped(language);
    Html::drawn(format!("<div class=\"prose\" lang=\"{language}\" dir=\"auto\">{clean}</div>"))
}

/// A text of a programme without any markup, by paragraphs: for what is printed.
pub(crate) fn plain(text: &str) -> Vec<String> {
    let text = text.replace("\r\n", "\n");
    let text = if is_html(&text) { without_tags(&text) } else { text };
    let paragraphs = text.split("\n\n").map(|part| part.trim().to_owned());
    paragraphs.filter(|part| !part.is_empty()).collect()
}

fn without_tags(text: &str) -> String {
    // Lines of the source mean nothing in HTML; its own paragraphs and breaks do.
    let mut text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for (tag, apart) in [("<br", "\n"), ("</p>", "\n\n"), ("</li>", "\n\n"), ("</dd>", "\n\n")] {
        text = text.replace(tag, &format!("{apart}{tag}"));
    }
    let bare = Builder::empty().clean(&text).to_string();
    let marks =
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&nbsp;", "\u{a0}"), ("&amp;", "&")];
    marks.into_iter().fold(bare, |text, (mark, letter)| text.replace(mark, letter))
}

/// The first paragraphs, cut between two words, with a mark where something is left out.
pub(crate) fn shortened(parts: Vec<String>, letters: usize) -> Vec<String> {
    let mut left = letters;
    let mut kept: Vec<String> = Vec::new();
    for part in parts {
        let length = part.chars().count();
        if length <= left {
            left -= length;
            kept.push(part);
            continue;
        }
        let cut: String = part.chars().take(left).collect();
        match cut.rfind(char::is_whitespace).and_then(|at| cut.get(..at)) {
            Some(cut) => kept.push(format!("{} …", cut.trim_end())),
            None => {
                if let Some(last) = kept.last_mut() {
                    last.push_str(" …");
                }
            }
        }
        break;
    }
    kept
}

/// Whether somebody wrote tags: at least one is closed, or a line is broken by one.
fn is_html(text: &str) -> bool {
    text.contains("</") || text.contains("<br") || text.contains("<p>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_that_do_harm_are_gone_and_plain_text_is_escaped() {
        let text = "<p onclick=\"x()\">Hello <b>there</b><script>alert(1)</script><img src=x></p>";
        let clean = html(Some(text), Some("en")).to_string();
        assert!(clean.contains("<p>Hello <b>there</b></p>"), "{clean}");
        assert!(!clean.contains("script") && !clean.contains("img"));
        let plain = html(Some("1 < 2\n\nTwo"), None).to_string();
        assert!(plain.contains("1 &lt; 2") && plain.matches("<p>").count() == 2, "{plain}");
        assert!(html(Some("  "), None).is_empty());
    }

    #[test]
    fn what_is_printed_has_no_tags_and_ends_between_two_words() {
        let text = "<p>Bread &amp; roses,<br>\n  for <b>all</b></p><ul><li>one</li></ul><script>x</script>";
        assert_eq!(plain(text), ["Bread & roses,\n for all", "one"]);
        assert_eq!(plain("1 < 2\n\n\n*two*"), ["1 < 2", "*two*"]);
        let parts = || vec!["One two".to_owned(), "three four".to_owned()];
        assert_eq!(shortened(parts(), 100), parts());
        assert_eq!(shortened(parts(), 14), ["One two", "three …"]);
        assert_eq!(shortened(parts(), 9), ["One two …"]);
    }
}
