//! HTML that is safe because only templates and components make it.

use std::fmt;

use askama::Template;
use kernel::{Error, Result};

/// A piece of HTML. Askama does not escape it again.
#[derive(Clone, Debug, Default)]
pub struct Html(String);

impl Html {
    /// Nothing.
    pub fn none() -> Self {
        Self::default()
    }

    /// A rendered template.
    ///
    /// # Errors
    /// When the template fails, which is our own fault.
    pub fn of(template: &impl Template) -> Result<Self> {
        template.render().map(Self).map_err(Error::internal)
    }

    /// Markup that a component of this crate built and escaped itself.
    pub(crate) fn built(markup: String) -> Self {
        Self(markup)
    }

    /// An SVG drawing or other markup that Rust code built from numbers and escaped text.
    pub fn drawn(markup: String) -> Self {
        Self(markup)
    }

    /// Several pieces, one after the other.
    pub fn joined(pieces: impl IntoIterator<Item = Self>) -> Self {
        Self(pieces.into_iter().map(|piece| piece.0).collect())
    }

    /// Whether there is nothing.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The markup.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Html {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl askama::filters::HtmlSafe for Html {}

impl askama::FastWritable for Html {
    fn write_into(&self, dest: &mut dyn fmt::Write, _: &dyn askama::Values) -> askama::Result<()> {
        dest.write_str(&self.0)?;
        Ok(())
    }
}

/// Text with what HTML gives a meaning to written as entities.
pub fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            letter => escaped.push(letter),
        }
    }
    escaped
}
