//! Fields of forms.

use std::fmt::Write;

use crate::html::escaped;
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
    Kept,
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

/// A value that travels with the form unseen, such as the version that was read.
pub fn kept(name: &'static str) -> Field {
    field(name, "", Kind::Kept)
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

    /// The name under which it is sent.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// Whether a file is sent with it.
    pub(super) fn is_file(&self) -> bool {
        matches!(self.kind, Kind::File(_))
    }

    /// What people call it.
    pub fn label(&self) -> &str {
        &self.label
    }

    /// What is filled in, in words: the labels of what is chosen, or what was typed.
    pub fn said(&self, filled: &Filled) -> String {
        let values = filled.values(self.name).filter(|value| !value.is_empty());
        match &self.kind {
            Kind::Select(options) | Kind::Checks(options) => {
                let label = |value| options.iter().find(|(option, _)| option == value);
                let labels = values.map(|value| label(value).map_or(value, |(_, label)| label));
                labels.collect::<Vec<_>>().join(", ")
            }
            Kind::Flag => values.map(|_| "✓").collect(),
            Kind::Secret | Kind::File(_) | Kind::Kept => String::new(),
            Kind::Line(_) | Kind::Area(_) => values.collect::<Vec<_>>().join(", "),
        }
    }

    /// The field with what was typed and what is wrong with it.
    pub fn html(&self, filled: &Filled) -> Html {
        if matches!(self.kind, Kind::Kept) {
            return super::hidden(self.name, filled.value(self.name));
        }
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
            Kind::Checks(_) | Kind::Flag | Kind::Kept => Ok(()),
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

#[cfg(test)]
mod tests {
    use kernel::Locale;

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
}
