//! Components: each written once, shown on `/_/components`.
//!
//! A component is a function that answers [`Html`]; it escapes what it is given.

use std::fmt::Write;

use askama::Template;
use kernel::{Locale, PageOf, Result};

use crate::html::escaped;
use crate::words::Words;
use crate::{Filled, Html};

/// One field of a form: label above, hint below, error at the field.
#[derive(Clone, Debug)]
#[must_use]
pub struct Field {
    name: &'static str,
    label: String,
    hint: String,
    kind: Kind,
    autocomplete: &'static str,
    required: bool,
    language: String,
}

#[derive(Clone, Debug)]
enum Kind {
    Line(&'static str),
    Area(u8),
    Select(Vec<(String, String)>),
    Checks(Vec<(String, String)>),
    Flag,
    Secret,
    File(&'static str),
}

fn field(name: &'static str, label: impl Into<String>, kind: Kind) -> Field {
    let (label, hint, language) = (label.into(), String::new(), String::new());
    Field { name, label, hint, kind, autocomplete: "", required: false, language }
}

/// One line of text.
pub fn line(name: &'static str, label: impl Into<String>) -> Field {
    field(name, label, Kind::Line("text"))
}

/// An e-mail address.
pub fn email(name: &'static str, label: impl Into<String>) -> Field {
    field(name, label, Kind::Line("email"))
}

/// A day.
pub fn day(name: &'static str, label: impl Into<String>) -> Field {
    field(name, label, Kind::Line("date"))
}

/// Text of several lines.
pub fn area(name: &'static str, label: impl Into<String>, rows: u8) -> Field {
    field(name, label, Kind::Area(rows))
}

/// One choice among several: pairs of value and label.
pub fn select(
    name: &'static str,
    label: impl Into<String>,
    options: Vec<(String, String)>,
) -> Field {
    field(name, label, Kind::Select(options))
}

/// Any choices among several: pairs of value and label.
pub fn checks(
    name: &'static str,
    label: impl Into<String>,
    options: Vec<(String, String)>,
) -> Field {
    field(name, label, Kind::Checks(options))
}

/// Yes or no. The value is `yes`.
pub fn flag(name: &'static str, label: impl Into<String>) -> Field {
    field(name, label, Kind::Flag)
}

/// A password.
pub fn secret(name: &'static str, label: impl Into<String>) -> Field {
    field(name, label, Kind::Secret)
}

/// A file of the accepted types.
pub fn file(name: &'static str, label: impl Into<String>, accept: &'static str) -> Field {
    field(name, label, Kind::File(accept))
}

impl Field {
    /// A line below the label.
    pub fn hint(self, hint: impl Into<String>) -> Self {
        Self { hint: hint.into(), ..self }
    }

    /// What browsers fill in by themselves.
    pub fn autocomplete(self, autocomplete: &'static str) -> Self {
        Self { autocomplete, ..self }
    }

    /// Must be filled in.
    pub fn required(self) -> Self {
        Self { required: true, ..self }
    }

    /// The language that is typed here.
    pub fn language(self, tag: impl Into<String>) -> Self {
        Self { language: tag.into(), ..self }
    }

    /// The field with what was typed and what is wrong with it.
    pub fn html(&self, filled: &Filled) -> Html {
        let error = filled.error(self.name);
        let id = format!("f-{}", self.name);
        let mut html = String::new();
        let wrong = if error.is_some() { " wrong" } else { "" };
        let _ = write!(html, "<div class=\"field{wrong}\">");
        let hint = self.hint_html(&id);
        match &self.kind {
            Kind::Checks(options) => self.checks_html(&mut html, &id, options, filled, &hint),
            Kind::Flag => self.flag_html(&mut html, &id, filled, &hint),
            _ => {
                let _ = write!(html, "<label for=\"{id}\">{}</label>{hint}", escaped(&self.label));
                self.control(&mut html, &id, filled, error.is_some());
            }
        }
        if let Some(error) = error {
            let _ = write!(html, "<p class=\"error\" id=\"{id}-error\">{}</p>", escaped(error));
        }
        html.push_str("</div>");
        Html::built(html)
    }

    fn hint_html(&self, id: &str) -> String {
        if self.hint.is_empty() {
            return String::new();
        }
        format!("<p class=\"hint\" id=\"{id}-hint\">{}</p>", escaped(&self.hint))
    }

    fn attributes(&self, id: &str, wrong: bool) -> String {
        let mut attributes = format!(" id=\"{id}\" name=\"{}\"", self.name);
        if self.required {
            attributes.push_str(" required");
        }
        if !self.autocomplete.is_empty() {
            let _ = write!(attributes, " autocomplete=\"{}\"", self.autocomplete);
        }
        if !self.language.is_empty() {
            let _ = write!(attributes, " lang=\"{}\" dir=\"auto\"", escaped(&self.language));
        }
        let described: Vec<String> = [(!self.hint.is_empty(), "hint"), (wrong, "error")]
            .iter()
            .filter(|(there, _)| *there)
            .map(|(_, part)| format!("{id}-{part}"))
            .collect();
        if !described.is_empty() {
            let _ = write!(attributes, " aria-describedby=\"{}\"", described.join(" "));
        }
        if wrong {
            attributes.push_str(" aria-invalid=\"true\"");
        }
        attributes
    }

    fn control(&self, html: &mut String, id: &str, filled: &Filled, wrong: bool) {
        let attributes = self.attributes(id, wrong);
        let value = escaped(filled.value(self.name));
        let _ = match &self.kind {
            Kind::Line(kind) => {
                write!(html, "<input type=\"{kind}\"{attributes} value=\"{value}\">")
            }
            Kind::Secret => write!(html, "<input type=\"password\"{attributes}>"),
            Kind::File(accept) => {
                write!(html, "<input type=\"file\" accept=\"{accept}\"{attributes}>")
            }
            Kind::Area(rows) => {
                write!(html, "<textarea rows=\"{rows}\"{attributes}>\n{value}</textarea>")
            }
            Kind::Select(options) => {
                let _ = write!(html, "<select{attributes}>");
                for (option, label) in options {
                    let chosen = if filled.value(self.name) == option { " selected" } else { "" };
                    let (option, label) = (escaped(option), escaped(label));
                    let _ = write!(html, "<option value=\"{option}\"{chosen}>{label}</option>");
                }
                write!(html, "</select>")
            }
            Kind::Checks(_) | Kind::Flag => Ok(()),
        };
    }

    fn checks_html(
        &self,
        html: &mut String,
        id: &str,
        options: &[(String, String)],
        filled: &Filled,
        hint: &str,
    ) {
        let label = escaped(&self.label);
        let _ = write!(
            html,
            "<fieldset id=\"{id}\"><legend>{label}</legend>{hint}<div class=\"checks\">"
        );
        for (option, label) in options {
            let chosen =
                if filled.values(self.name).any(|v| v == option) { " checked" } else { "" };
            let (option, label) = (escaped(option), escaped(label));
            let _ = write!(
                html,
                "<label class=\"check\"><input type=\"checkbox\" name=\"{}\" value=\"{option}\"{chosen}> {label}</label>",
                self.name
            );
        }
        html.push_str("</div></fieldset>");
    }

    fn flag_html(&self, html: &mut String, id: &str, filled: &Filled, hint: &str) {
        let chosen = if filled.value(self.name) == "yes" { " checked" } else { "" };
        let described = if hint.is_empty() {
            String::new()
        } else {
            format!(" aria-describedby=\"{id}-hint\"")
        };
        let _ = write!(
            html,
            "<label class=\"check\"><input type=\"checkbox\" id=\"{id}\" name=\"{}\" value=\"yes\"{chosen}{described}> {}</label>{hint}",
            self.name,
            escaped(&self.label)
        );
    }
}

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
pub struct FormPage<'a> {
    /// Where one is, above the title; may hold a link.
    pub over: Html,
    /// The title.
    pub title: String,
    /// A sentence or two below the title.
    pub lede: String,
    /// Where the form goes.
    pub action: String,
    /// The fields in order.
    pub fields: Html,
    /// What the main button says.
    pub button: String,
    /// Where "back" leads; empty for none.
    pub back: String,
    /// What "back" says.
    pub back_label: String,
    /// Whether the form sends files.
    pub files: bool,
    /// Stands beside the form.
    pub aside: Html,
    /// What was typed.
    pub filled: &'a Filled,
    /// The reader's language.
    pub locale: Locale,
}

impl FormPage<'_> {
    fn summary(&self) -> Html {
        summary(self.filled, self.locale)
    }
}

/// What needs another look, above a form, with links to the fields.
pub fn summary(filled: &Filled, locale: Locale) -> Html {
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
        for (field, error) in errors {
            let (field, error) = (escaped(field), escaped(error));
            let _ = write!(html, "<li><a href=\"#f-{field}\">{error}</a></li>");
        }
        html.push_str("</ul>");
    }
    html.push_str("</div>");
    Html::built(html)
}

/// What stands now, beside a form that was typed over an older version: the fields that differ.
pub fn stands_now(typed: &Filled, stands: &Filled, locale: Locale) -> Html {
    let t = Words::of(locale);
    let mut html =
        format!("<section class=\"note stack\"><h2>{}</h2><dl>", escaped(&t.stands_now()));
    let mut seen = std::collections::BTreeSet::new();
    let names = stands.all().iter().chain(typed.all()).map(|(name, _)| name.as_str());
    for name in names.filter(|name| *name != "version") {
        let values = |filled: &Filled| {
            let values: Vec<String> = filled.values(name).map(ToOwned::to_owned).collect();
            values.join(", ")
        };
        let now = values(stands);
        if now != values(typed) && seen.insert(name.to_owned()) {
            let label = name.replace('_', " ");
            let now = if now.is_empty() { "—".to_owned() } else { now };
            let _ = write!(html, "<dt>{}</dt><dd>{}</dd>", escaped(&label), escaped(&now));
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
    fn what_was_typed_comes_back_escaped_with_its_error() {
        let mut filled = Filled::with([("name", "<script>\"&".into())]);
        let error = kernel::Error::field("name", "bad", |_| "Not <this>".into());
        filled.take(error, Locale::EN).expect("is about the form");
        let html = line("name", "Name").hint("As you write it").html(&filled).to_string();
        assert!(html.contains("value=\"&lt;script&gt;&quot;&amp;\""));
        assert!(html.contains("aria-describedby=\"f-name-hint f-name-error\""));
        assert!(html.contains("Not &lt;this&gt;"));
    }

    #[test]
    fn monograms_keep_their_script() {
        assert_eq!(monogram("Teater Kolmas"), "TK");
        assert_eq!(monogram("劇場ほしぞら"), "劇");
        assert_eq!(monogram("مسرح الميناء"), "م");
        assert_eq!(monogram("Øystein & døtre"), "Ø");
        assert_eq!(monogram("…"), "·");
    }
}
