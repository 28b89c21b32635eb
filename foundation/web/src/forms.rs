//! Forms: what was typed is kept, and every error names its field.

mod rebase;

use axum::body::Bytes;
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::{HeaderMap, header};
use chrono::NaiveDate;
use kernel::{Checked, Error, FieldError, Invalid, Locale, Said, text};

use crate::words::Words;
use crate::{App, Failure};

pub(crate) use rebase::BASE;

/// What was typed into a form, with what is wrong with it.
#[derive(Clone, Debug, Default)]
pub struct Filled {
    values: Vec<(String, String)>,
    errors: Vec<(String, String)>,
    refusal: Option<String>,
    stale: bool,
}

impl Filled {
    /// A form filled in by the program, for instance with what stands now.
    pub fn with(values: impl IntoIterator<Item = (&'static str, String)>) -> Self {
        let values = values.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        Self { values, ..Self::default() }
    }

    /// A form from pairs of any origin.
    pub fn pairs(values: Vec<(String, String)>) -> Self {
        Self { values, ..Self::default() }
    }

    /// The typed value of a field, empty where there is none.
    pub fn value(&self, field: &str) -> &str {
        self.values.iter().find(|(name, _)| name == field).map_or("", |(_, value)| value)
    }

    /// All values of a field that may be chosen several times.
    pub fn values<'a>(&'a self, field: &'a str) -> impl Iterator<Item = &'a str> {
        self.values.iter().filter(move |(name, _)| name == field).map(|(_, value)| value.as_str())
    }

    /// All fields with their values.
    pub fn all(&self) -> &[(String, String)] {
        &self.values
    }

    /// Sets a field.
    pub fn set(&mut self, field: &str, value: impl Into<String>) {
        self.values.retain(|(name, _)| name != field);
        self.values.push((field.to_owned(), value.into()));
    }

    /// Sets a field that may be chosen several times.
    pub fn set_all(&mut self, field: &str, values: &[String]) {
        self.values.retain(|(name, _)| name != field);
        self.values.extend(values.iter().map(|value| (field.to_owned(), value.clone())));
    }

    /// What is wrong with a field.
    pub fn error(&self, field: &str) -> Option<&str> {
        self.errors.iter().find(|(name, _)| name == field).map(|(_, error)| error.as_str())
    }

    /// All errors, by field.
    pub fn errors(&self) -> &[(String, String)] {
        &self.errors
    }

    /// A refusal of the whole form, in words.
    pub fn refusal(&self) -> Option<&str> {
        self.refusal.as_deref()
    }

    /// Whether somebody else changed the record while this was typed.
    pub fn is_stale(&self) -> bool {
        self.stale
    }

    /// Whether anything is wrong.
    pub fn has_errors(&self) -> bool {
        !self.errors.is_empty() || self.refusal.is_some() || self.stale
    }

    /// Takes an error into the form, in the reader's language.
    ///
    /// # Errors
    /// The error itself when it is not about what was typed.
    pub fn take(&mut self, error: Error, locale: Locale) -> Result<(), Error> {
        match error {
            Error::Invalid(Invalid(errors)) => {
                let said = |error: FieldError| (error.field.to_owned(), error.said.say(locale));
                self.errors.extend(errors.into_iter().map(said));
                Ok(())
            }
            Error::Refused(said) => {
                self.refusal = Some(said.say(locale));
                Ok(())
            }
            Error::Stale => {
                self.stale = true;
                Ok(())
            }
            other => Err(other),
        }
    }
}

impl<S: Send + Sync> FromRequest<S> for Filled {
    type Rejection = Failure;

    async fn from_request(request: Request, state: &S) -> Result<Self, Failure> {
        let bytes = Bytes::from_request(request, state).await.map_err(|_| Error::TooLarge)?;
        Ok(Self::pairs(parse_urlencoded(&bytes)))
    }
}

/// The pairs of an address's query.
pub fn pairs(query: &str) -> Vec<(String, String)> {
    parse_urlencoded(query.as_bytes())
}

/// Pairs of `application/x-www-form-urlencoded`; what is no UTF-8 is replaced, never refused.
pub(crate) fn parse_urlencoded(bytes: &[u8]) -> Vec<(String, String)> {
    bytes
        .split(|byte| *byte == b'&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let mut halves = pair.splitn(2, |byte| *byte == b'=');
            let name = decoded(halves.next().unwrap_or_default());
            (name, decoded(halves.next().unwrap_or_default()))
        })
        .collect()
}

fn decoded(encoded: &[u8]) -> String {
    let mut bytes = Vec::with_capacity(encoded.len());
    let mut rest = encoded.iter().copied();
    while let Some(byte) = rest.next() {
        match byte {
            b'+' => bytes.push(b' '),
            b'%' => {
                let mut ahead = rest.clone();
                let digits = ahead.next().and_then(hex).zip(ahead.next().and_then(hex));
                match digits {
                    Some((high, low)) => {
                        bytes.push(high * 16 + low);
                        rest = ahead;
                    }
                    None => bytes.push(b'%'),
                }
            }
            byte => bytes.push(byte),
        }
    }
    String::from_utf8_lossy(&bytes).replace('\0', "")
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

/// One sent file.
#[derive(Clone, Debug)]
pub struct Upload {
    /// The form's field.
    pub field: String,
    /// The name that the file had.
    pub file_name: String,
    /// Its bytes.
    pub bytes: Bytes,
}

/// A form with files.
#[derive(Clone, Debug, Default)]
pub struct Uploads {
    /// The fields that are not files.
    pub filled: Filled,
    /// The files that are not empty.
    pub files: Vec<Upload>,
    /// Whether a file was sent that holds nothing.
    pub empty: bool,
}

impl FromRequest<App> for Uploads {
    type Rejection = Failure;

    async fn from_request(request: Request, app: &App) -> Result<Self, Failure> {
        if !is_multipart(request.headers()) {
            let filled = Filled::from_request(request, app).await?;
            return Ok(Self { filled, files: Vec::new(), empty: false });
        }
        let mut multipart =
            Multipart::from_request(request, app).await.map_err(|_| Error::TooLarge)?;
        let mut uploads = Self::default();
        while let Some(field) = multipart.next_field().await.map_err(|_| Error::TooLarge)? {
            let name = field.name().unwrap_or_default().to_owned();
            let file_name = field.file_name().map(ToOwned::to_owned);
            let bytes = field.bytes().await.map_err(|_| Error::TooLarge)?;
            match file_name {
                Some(file_name) if !bytes.is_empty() => {
                    uploads.files.push(Upload { field: name, file_name, bytes });
                }
                Some(file_name) => uploads.empty |= !file_name.is_empty(),
                None => {
                    let value = String::from_utf8_lossy(&bytes).replace('\0', "");
                    uploads.filled.values.push((name, value));
                }
            }
        }
        Ok(uploads)
    }
}

fn is_multipart(headers: &HeaderMap) -> bool {
    headers
        .get(header::CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok())
        .is_some_and(|kind| kind.starts_with("multipart/form-data"))
}

/// Reads typed values out of a form and gathers what is wrong with them.
pub struct Fields<'a> {
    filled: &'a Filled,
    wrong: Vec<FieldError>,
}

impl<'a> Fields<'a> {
    /// The fields of a form.
    pub fn of(filled: &'a Filled) -> Self {
        Self { filled, wrong: Vec::new() }
    }

    /// What was read, or all that is wrong.
    ///
    /// # Errors
    /// Every wrong field.
    pub fn finish<T>(self, read: T) -> Checked<T> {
        if self.wrong.is_empty() { Ok(read) } else { Err(Invalid(self.wrong)) }
    }

    /// Says that a field is wrong.
    pub fn wrong(
        &mut self,
        field: &'static str,
        code: &'static str,
        say: impl Fn(Locale) -> String + Send + Sync + 'static,
    ) {
        self.wrong.push(FieldError { field, said: Said::new(code, say) });
    }

    /// Text of one or more lines, at most so many characters; empty is `None`.
    pub fn text(&mut self, field: &'static str, most: usize) -> Option<String> {
        let typed = text::visible(self.filled.value(field));
        let count = typed.chars().count();
        if count > most {
            self.wrong(field, "too-long", move |locale| {
                Words::of(locale).field_too_long(most, count)
            });
        }
        (!typed.is_empty()).then_some(typed)
    }

    /// Text of one line; line breaks become spaces.
    pub fn line(&mut self, field: &'static str, most: usize) -> Option<String> {
        let line = self.text(field, most)?;
        Some(line.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// Text of one line that must be there.
    pub fn required(&mut self, field: &'static str, most: usize) -> String {
        self.line(field, most).unwrap_or_else(|| {
            self.wrong(field, "missing", |locale| Words::of(locale).field_missing());
            String::new()
        })
    }

    /// A whole number within bounds.
    pub fn number(&mut self, field: &'static str, least: i64, most: i64) -> Option<i64> {
        let typed = self.line(field, 30)?;
        let number = typed.parse().ok().filter(|number| (least..=most).contains(number));
        if number.is_none() {
            self.wrong(field, "no-number", |locale| Words::of(locale).field_no_number());
        }
        number
    }

    /// A latitude or longitude in degrees.
    pub fn degrees(&mut self, field: &'static str, most: f64) -> Option<f64> {
        let typed = self.line(field, 30)?.replace(',', ".");
        let degrees = typed.parse::<f64>().ok().filter(|degrees| degrees.abs() <= most);
        if degrees.is_none() {
            self.wrong(field, "no-coordinate", |locale| Words::of(locale).field_no_coordinate());
        }
        degrees
    }

    /// A day as `2026-11-23`.
    pub fn day(&mut self, field: &'static str) -> Option<NaiveDate> {
        let typed = self.line(field, 30)?;
        let day = NaiveDate::parse_from_str(&typed, "%Y-%m-%d").ok();
        if day.is_none() {
            self.wrong(field, "no-day", |locale| Words::of(locale).field_no_day());
        }
        day
    }

    /// An e-mail address. It is checked for its shape only: whether it works, a mail shows.
    pub fn email(&mut self, field: &'static str) -> Option<String> {
        let typed = self.line(field, 254)?;
        if !is_email(&typed) {
            self.wrong(field, "no-email", |locale| Words::of(locale).field_no_email());
        }
        Some(typed)
    }

    /// A web address; `https://` is put before one that has no scheme.
    pub fn url(&mut self, field: &'static str) -> Option<String> {
        let typed = self.line(field, 500)?;
        let url = web_address(&typed);
        if url.is_none() {
            self.wrong(field, "no-url", |locale| Words::of(locale).field_no_url());
        }
        url
    }

    /// The value of a field as it came, for hidden fields and choices.
    pub fn raw(&self, field: &str) -> &'a str {
        self.filled.value(field)
    }

    /// A choice that must be one of those offered.
    pub fn choice<T>(
        &mut self,
        field: &'static str,
        choose: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let typed = self.filled.value(field);
        if typed.is_empty() {
            return None;
        }
        let chosen = choose(typed);
        if chosen.is_none() {
            self.wrong(field, "unknown-choice", |locale| Words::of(locale).field_unknown_choice());
        }
        chosen
    }

    /// Choices that must all be among those offered.
    pub fn choices<T>(
        &mut self,
        field: &'static str,
        choose: impl Fn(&str) -> Option<T>,
    ) -> Vec<T> {
        let filled = self.filled;
        let typed: Vec<&str> = filled.values(field).filter(|value| !value.is_empty()).collect();
        let chosen: Vec<T> = typed.iter().filter_map(|value| choose(value)).collect();
        if chosen.len() < typed.len() {
            self.wrong(field, "unknown-choice", |locale| Words::of(locale).field_unknown_choice());
        }
        chosen
    }
}

/// Whether a text has the shape of an e-mail address: one `@`, a dot after it, no spaces.
pub fn is_email(text: &str) -> bool {
    let Some((name, host)) = text.rsplit_once('@') else { return false };
    let plain = |part: &str| {
        !part.is_empty()
            && !part
                .contains(|c: char| c.is_whitespace() || c.is_control() || "<>,;\"()@".contains(c))
    };
    plain(name)
        && plain(host)
        && host.contains('.')
        && !host.starts_with('.')
        && !host.ends_with('.')
}

/// A web address with its scheme, or `None` for anything that a browser would not open as one.
pub fn web_address(typed: &str) -> Option<String> {
    let lower = typed.to_ascii_lowercase();
    let url = if lower.starts_with("http://") || lower.starts_with("https://") {
        typed.to_owned()
    } else if lower.contains(':') && !lower.contains('.') || lower.starts_with("javascript:") {
        return None;
    } else {
        format!("https://{typed}")
    };
    let host = url.split("//").nth(1)?.split(['/', '?', '#']).next()?;
    let plain =
        !url.contains(|c: char| c.is_whitespace() || c.is_control() || "<>\"'`{}|\\^".contains(c));
    (plain && host.contains('.') && !host.contains('@')).then_some(url)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_decoded_and_never_refused() {
        let pairs = parse_urlencoded("name=Th%C3%A9%C3%A2tre+rural&x=%zz&y=%ff".as_bytes());
        assert_eq!(pairs[0], ("name".into(), "Théâtre rural".into()));
        assert_eq!(pairs[1], ("x".into(), "%zz".into()));
        assert_eq!(pairs[2], ("y".into(), "\u{fffd}".into()));
    }

    #[test]
    fn every_error_is_gathered() {
        let filled = Filled::with([("name", "\u{200b} ".into()), ("email", "a b@c".into())]);
        let mut fields = Fields::of(&filled);
        fields.required("name", 10);
        fields.email("email");
        let Err(Invalid(errors)) = fields.finish(()) else { panic!("both are wrong") };
        assert_eq!(errors.iter().map(|error| error.field).collect::<Vec<_>>(), ["name", "email"]);
    }

    #[test]
    fn addresses_that_run_scripts_are_no_web_addresses() {
        assert_eq!(
            web_address("www.theatre.example").as_deref(),
            Some("https://www.theatre.example")
        );
        assert_eq!(web_address("javascript:alert(1)//.x"), None);
        assert_eq!(web_address("https://user@evil.example"), None);
        assert!(is_email("ilse@canal.example"));
        assert!(!is_email("ilse@canal"));
    }
}
