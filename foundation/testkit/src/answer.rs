//! What came back.

use axum::http::{HeaderMap, StatusCode, header};

/// An answer, whole.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body as text.
    pub body: String,
    /// The body as it came.
    pub bytes: Vec<u8>,
}

impl Answer {
    /// Whether the text of the page holds these words, markup left out.
    pub fn says(&self, words: &str) -> bool {
        self.text().contains(words)
    }

    /// What a reader sees of the page: words without markup, spaces made single.
    pub fn text(&self) -> String {
        let mut text = String::with_capacity(self.body.len());
        let mut inside = false;
        for letter in self.body.chars() {
            match letter {
                '<' => inside = true,
                '>' => {
                    inside = false;
                    text.push(' ');
                }
                letter if !inside => text.push(letter),
                _ => {}
            }
        }
        plain(&text).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// What a reader sees of a PDF, page by page.
    pub fn pages(&self) -> Vec<String> {
        crate::pdf::pages(&self.bytes)
    }

    /// Where the answer leads.
    pub fn location(&self) -> &str {
        let location = self.headers.get(header::LOCATION);
        location.and_then(|location| location.to_str().ok()).unwrap_or_default()
    }

    /// The value that stands in a form's field.
    pub fn field(&self, name: &str) -> Option<String> {
        let at = self.body.find(&format!("name=\"{name}\""))?;
        let rest = self.body.get(at..)?;
        let end = rest.find('>')?;
        let tag = self.body.get(..at)?.rfind('<').and_then(|begins| self.body.get(begins + 1..))?;
        if tag.starts_with("textarea") {
            return Some(plain(rest.get(end + 1..)?.split("</textarea>").next()?));
        }
        let value = rest.get(..end)?.split("value=\"").nth(1)?;
        Some(value.split('"').next()?.to_owned())
    }

    /// The first address on the page that begins like this.
    pub fn link(&self, beginning: &str) -> Option<String> {
        let at = self.body.find(&format!("\"{beginning}"))?;
        let rest = self.body.get(at + 1..)?;
        Some(rest.split('"').next()?.replace("&amp;", "&"))
    }

    /// The body as JSON.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.body).unwrap_or(serde_json::Value::Null)
    }
}

/// Text without the marks that keep it out of the markup.
fn plain(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&#x27;", "'")
        .replace("&#34;", "\"")
        .replace("&amp;", "&")
}
