//! Components: each written once, shown on `/_/components`.
//!
//! A component is a function that answers [`Html`]; it escapes what it is given.

mod field;

use std::fmt::Write;

use askama::Template;
use kernel::{Locale, PageOf, Result};

use crate::html::escaped;
use crate::words::Words;
use crate::{Filled, Html, Page};

pub use field::{Field, area, checks, day, email, file, flag, kept, line, secret, select};

/// A value that travels with a form unseen.
pub fn hidden(name: &str, value: &str) -> Html {
    Html::built(format!(
        "<input type=\"hidden\" name=\"{}\" value=\"{}\">",
        escaped(name),
        escaped(value)
    ))
}

/// A whole form page: title, fields, one main button.
#[derive(Template)]
#[template(path = "form.html")]
#[must_use]
pub struct FormPage<'a> {
    conflict: Html,
    over: Html,
    title: String,
    lede: String,
    action: String,
    fields: Vec<Field>,
    button: String,
    back: Option<(String, String)>,
    aside: Html,
    device: Option<String>,
    filled: &'a Filled,
    locale: Locale,
}

impl<'a> FormPage<'a> {
    /// A form under a title that goes to an address by a button, with what was typed.
    pub fn new(
        title: String,
        action: String,
        fields: Vec<Field>,
        button: String,
        filled: &'a Filled,
        locale: Locale,
    ) -> Self {
        let (over, lede, aside) = (Html::none(), String::new(), Html::none());
        let (back, device, conflict) = (None, None, Html::none());
        Self {
            conflict,
            over,
            title,
            lede,
            action,
            fields,
            button,
            back,
            aside,
            device,
            filled,
            locale,
        }
    }

    /// Where one is, above the title; may hold a link.
    pub fn over(self, over: Html) -> Self {
        Self { over, ..self }
    }

    /// A sentence or two below the title.
    pub fn lede(self, lede: String) -> Self {
        Self { lede, ..self }
    }

    /// Where a link beside the button leads, and what it says.
    pub fn back(self, href: impl ToString, label: String) -> Self {
        Self { back: Some((href.to_string(), label)), ..self }
    }

    /// What stands now, above a form that was typed over an older version.
    pub fn conflict(self, conflict: Html) -> Self {
        Self { conflict, ..self }
    }

    /// Stands beside the form.
    pub fn aside(self, aside: Html) -> Self {
        Self { aside, ..self }
    }

    /// What is typed stays on the device until it is saved, and is sent when there is a network;
    /// `next` is where one goes then, unless it was kept as a draft.
    pub fn kept_on_device(self, next: impl ToString) -> Self {
        Self { device: Some(next.to_string()), ..self }
    }

    /// The page, which no search engine lists.
    ///
    /// # Errors
    /// When the template fails, which is our own fault.
    pub fn page(self) -> crate::Result<Page> {
        Ok(Page::new(self.title.clone(), &self)?.after(self.filled.has_errors()).unlisted())
    }

    fn summary(&self) -> Html {
        summary(&self.fields, self.filled, self.locale)
    }

    fn t(&self) -> Words {
        Words::of(self.locale)
    }

    fn sends_files(&self) -> bool {
        self.fields.iter().any(Field::is_file)
    }

    fn drawn_fields(&self) -> Html {
        let fields = drawn(&self.fields, self.filled);
        // A form that carries a version may meet another's save.
        if self.filled.value("version").is_empty() {
            return fields;
        }
        Html::joined([hidden(crate::forms::BASE, &self.filled.base()), fields])
    }
}

/// Fields with what was typed into them.
pub fn drawn(fields: &[Field], filled: &Filled) -> Html {
    Html::joined(fields.iter().map(|field| field.html(filled)))
}

/// What needs another look, above a form, with links to the fields.
pub fn summary(fields: &[Field], filled: &Filled, locale: Locale) -> Html {
    if !filled.has_errors() {
        return Html::none();
    }
    let t = Words::of(locale);
    let mut html = String::from("<div class=\"summary\" role=\"alert\" tabindex=\"-1\" autofocus>");
    if filled.is_stale() {
        let (title, help) = (escaped(&t.error_stale()), escaped(&t.error_stale_help()));
        let _ = write!(html, "<h2>{title}</h2><p>{help}</p>");
    } else if let Some(refusal) = filled.refusal() {
        let _ = write!(html, "<h2>{}</h2>", escaped(refusal));
    }
    let errors = filled.errors();
    if !errors.is_empty() {
        let _ = write!(html, "<h2>{}</h2><ul>", escaped(&t.form_errors(errors.len())));
        for (name, error) in errors {
            let field = fields.iter().find(|field| field.name() == name);
            let label = field.map_or("", Field::label);
            let said = if label.is_empty() { error.clone() } else { t.form_error(label, error) };
            let (name, said) = (escaped(name), escaped(&said));
            let _ = write!(html, "<li><a href=\"#f-{name}\">{said}</a></li>");
        }
        html.push_str("</ul>");
    }
    html.push_str("</div>");
    Html::built(html)
}

/// Lays a form that was typed over an older version upon what stands now, so that it can be saved
/// again, and answers what stands now where the two differ, to show above the form.
pub fn laid_over(fields: &[Field], typed: &mut Filled, stands: &Filled, locale: Locale) -> Html {
    typed.rebase(stands);
    let conflict = stands_now(fields, typed, stands, locale);
    typed.set("version", stands.value("version"));
    conflict
}

fn stands_now(fields: &[Field], typed: &Filled, stands: &Filled, locale: Locale) -> Html {
    let t = Words::of(locale);
    let mut html =
        format!("<section class=\"note stack\"><h2>{}</h2><dl>", escaped(&t.stands_now()));
    for field in fields {
        let now = field.said(stands);
        if now != field.said(typed) {
            let now = if now.is_empty() { "—" } else { &now };
            let _ = write!(html, "<dt>{}</dt><dd>{}</dd>", escaped(field.label()), escaped(now));
        }
    }
    html.push_str("</dl></section>");
    Html::built(html)
}

/// A button that sends a small form of its own, such as "still true".
pub fn action(action: &str, label: &str, kind: &str, hidden_fields: &[(&str, &str)]) -> Html {
    let mut html =
        format!("<form method=\"post\" action=\"{}\" class=\"inline\">", escaped(action));
    for (name, value) in hidden_fields {
        html.push_str(hidden(name, value).as_str());
    }
    let _ =
        write!(html, "<button class=\"btn {}\">{}</button></form>", escaped(kind), escaped(label));
    Html::built(html)
}

/// Previous and next page, with how many there are. `address` makes the address of a page.
pub fn pager<T>(page: &PageOf<T>, locale: Locale, address: impl Fn(u32) -> String) -> Html {
    if page.pages() <= 1 {
        return Html::none();
    }
    let t = Words::of(locale);
    let mut html = format!("<nav class=\"row pager\" aria-label=\"{}\">", escaped(&t.pages()));
    if let Some(previous) = page.previous() {
        let (href, label) = (escaped(&address(previous)), escaped(&t.page_previous()));
        let _ = write!(html, "<a class=\"btn quiet\" rel=\"prev\" href=\"{href}\">{label}</a>");
    }
    let here = t.page_of(page.page.number, page.pages());
    let _ = write!(html, "<span class=\"small\">{}</span>", escaped(&here));
    if let Some(next) = page.next() {
        let (href, label) = (escaped(&address(next)), escaped(&t.page_next()));
        let _ = write!(html, "<a class=\"btn quiet\" rel=\"next\" href=\"{href}\">{label}</a>");
    }
    html.push_str("</nav>");
    Html::built(html)
}

/// A link.
pub fn link(href: &str, label: &str) -> Html {
    Html::built(format!("<a href=\"{}\">{}</a>", escaped(href), escaped(label)))
}

/// Text, escaped.
pub fn text(text: &str) -> Html {
    Html::built(escaped(text))
}

/// One paragraph of plain text.
pub fn paragraph(text: &str) -> Html {
    Html::built(format!("<p>{}</p>", escaped(text)))
}

/// Paragraphs of plain text, with its language.
pub fn prose(text: &str, language: &str) -> Html {
    let paragraphs: String = text
        .split("\n\n")
        .filter(|paragraph| !paragraph.trim().is_empty())
        .map(|paragraph| format!("<p>{}</p>", escaped(paragraph.trim()).replace('\n', "<br>")))
        .collect();
    Html::built(format!(
        "<div class=\"prose\" lang=\"{}\" dir=\"auto\">{paragraphs}</div>",
        escaped(language)
    ))
}

/// The two letters, or the one character of its own script, that stand for a name without picture.
pub fn monogram(name: &str) -> String {
    let mut initials = name
        .split_whitespace()
        .filter_map(|word| word.chars().find(|letter| letter.is_alphanumeric()))
        .filter(|letter| letter.is_alphanumeric());
    let Some(first) = initials.next() else { return "·".into() };
    if !first.is_uppercase() && !first.is_lowercase() {
        return first.to_string();
    }
    let second = initials.find(|letter| letter.is_uppercase() || letter.is_numeric());
    first.to_uppercase().chain(second).collect()
}

/// A rendered template as a component of another page.
///
/// # Errors
/// When the template fails, which is our own fault.
pub fn part(template: &impl Template) -> Result<Html> {
    Html::of(template)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn monograms_keep_their_script() {
        assert_eq!(monogram("Teater Kolmas"), "TK");
        assert_eq!(monogram("劇場ほしぞら"), "劇");
        assert_eq!(monogram("مسرح الميناء"), "م");
        assert_eq!(monogram("Øystein & døtre"), "Ø");
        assert_eq!(monogram("…"), "·");
    }
}
