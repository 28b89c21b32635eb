//! How a file is read, as a form: from what was typed, and back.

use imports::{Columns, SEPARATORS, Table};
use kernel::{Checked, Locale};
use membership::TermKind;
use web::{Fields, Filled};

use crate::model::{ImportKind, Settings};
use crate::words::Words;

/// Encodings that people choose between; any other label of the WHATWG standard is taken, too.
pub(crate) const ENCODINGS: [&str; 19] = [
    "macintosh",
    "KOI8-R",
    "UTF-8",
    "windows-1252",
    "windows-1250",
    "windows-1251",
    "ISO-8859-2",
    "UTF-16LE",
    "Shift_JIS",
    "EUC-JP",
    "GBK",
    "Big5",
    "EUC-KR",
    "windows-1253",
    "windows-1254",
    "windows-1255",
    "windows-1256",
    "windows-1257",
    "UTF-16BE",
];

/// Reads the form about a table. `detected` is the same file as it is read when nobody says how:
/// what was detected is not written down, because a mended file may come in another encoding.
pub(crate) fn parse(
    filled: &Filled,
    table: &Table,
    detected: &Table,
    kind: ImportKind,
    locale: Locale,
) -> Checked<Settings> {
    let mut fields = Fields::of(filled);
    let written = fields.line("default-country", 80);
    let country = written.as_deref().and_then(geo::recognise_country);
    if written.is_some() && country.is_none() {
        fields.wrong("default-country", "no-country", |l| Words::of(l).import_no_country());
    }
    let city = fields.line("default-city", 120);
    let since = fields.day("members-since");
    let members = TermKind::parse(filled.value("members")).map(|kind| kind.code().to_owned());
    let encoding = fields.line("encoding", 40);
    let separator = separator(filled.value("separator"));
    let sign = separator.and_then(|sign| u8::try_from(sign).ok());
    let same = encoding.as_deref() == Some(table.encoding) && sign == Some(table.separator);
    let mut columns = Columns::new();
    // Read otherwise, the file has other headings: they are guessed anew.
    for (code, _) in super::targets(kind, locale).into_iter().filter(|_| same) {
        let heading = filled.value(code);
        if table.headings.iter().any(|known| known == heading) {
            columns.insert(code.to_owned(), heading.to_owned());
        }
    }
    fields.finish(Settings {
        encoding: encoding.filter(|label| label != detected.encoding),
        separator: separator.filter(|_| sign != Some(detected.separator)),
        country: country.map(ToOwned::to_owned),
        city,
        members,
        since,
        columns,
        locale: locale.tag().to_owned(),
    })
}

/// A separator by its name in the form.
fn separator(named: &str) -> Option<char> {
    let sign = if named == "tab" { '\t' } else { named.chars().next()? };
    SEPARATORS.contains(&u8::try_from(sign).ok()?).then_some(sign)
}

/// The name of a separator in the form.
pub(crate) fn separator_name(sign: char) -> String {
    if sign == '\t' { "tab".into() } else { sign.into() }
}

/// The form about a table, as it is read now.
pub(crate) fn fill(settings: &Settings, table: &Table, columns: &Columns) -> Filled {
    let mut filled = Filled::default();
    filled.set("encoding", table.encoding);
    filled.set("separator", separator_name(char::from(table.separator)));
    filled.set("default-country", settings.country.clone().unwrap_or_default());
    filled.set("default-city", settings.city.clone().unwrap_or_default());
    filled.set("members", settings.members.clone().unwrap_or_default());
    let since = settings.since.map(|day| day.to_string()).unwrap_or_default();
    filled.set("members-since", since);
    for (code, heading) in columns {
        filled.set(code, heading.clone());
    }
    filled
}

/// What two files share that are read the same way: their headings, in order.
pub(crate) fn headings_digest(table: &Table) -> String {
    table.headings.join("\u{1f}").to_lowercase()
}
