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
}
