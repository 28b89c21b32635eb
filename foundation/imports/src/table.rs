//! A file as a table: encoding and separator detected.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use crate::Columns;

/// A file to import, with what somebody said about it.
#[derive(Clone, Debug, Default)]
pub struct Source {
    /// The source's name: rows of the same source are known by their external id.
    pub name: String,
    /// The bytes of the file.
    pub bytes: Vec<u8>,
    /// A country's code for rows without one.
    pub country: Option<String>,
    /// A city for rows without one.
    pub city: Option<String>,
    /// An encoding's name, where the detected one is wrong.
    pub encoding: Option<String>,
    /// What stands between the cells, where the detected one is wrong.
    pub separator: Option<char>,
    /// Which column holds what, where the guess was corrected.
    pub columns: Columns,
}

/// The rows of a file under their headings.
pub struct Table {
    /// The encoding's name.
    pub encoding: &'static str,
    /// The separator.
    pub separator: u8,
    /// The headings as they stand in the file, each once: a second one of the same words carries
    /// its number, and one without words is named by it.
    pub headings: Vec<String>,
    /// The rows that are not empty.
    pub rows: Vec<Row>,
    /// The line of a quotation mark that is never closed: all that follows would be one cell.
    pub unclosed: Option<u64>,
}

/// One row.
pub struct Row {
    /// The line of the file on which it begins.
    pub line: u64,
    /// Its cells, without what cannot be seen.
    pub cells: Vec<String>,
}

/// What may stand between cells.
pub const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];

impl Table {
    /// Reads a file; `None` when it is no text.
    pub fn read(source: &Source) -> Option<Self> {
        let said = source.encoding.as_deref().and_then(|name| Encoding::for_label(name.as_bytes()));
        let encoding = said.unwrap_or_else(|| detected(&source.bytes));
        let (text, encoding, _) = encoding.decode(&source.bytes);
        let control = text.chars().take(4_000).filter(|c| c.is_control() && !"\r\n\t".contains(*c));
        if control.count() > 3 {
            return None;
        }
        // The reader counts a line when it meets its "\n", which would be one row late after "\r".
        let text = text.replace("\r\n", "\n");
        let said = source.separator.and_then(|sign| u8::try_from(sign).ok());
        let separator = said.unwrap_or_else(|| separator(&text));
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(separator)
            .flexible(true)
            .has_headers(true)
            .from_reader(text.as_bytes());
        let headings = named(reader.headers().ok()?);
        let rows = reader
            .records()
            .filter_map(Result::ok)
            .map(|record| Row {
                line: record.position().map_or(0, csv::Position::line),
                cells: record.iter().map(known).collect(),
            })
            .filter(|row| row.cells.iter().any(|cell| !cell.is_empty()))
            .collect();
        let unclosed = unclosed(&text);
        Some(Self { encoding: encoding.name(), separator, headings, rows, unclosed })
    }
}

/// The line on which a quotation mark opens that nothing closes.
fn unclosed(text: &str) -> Option<u64> {
    let (mut line, mut open) = (1, None);
    for letter in text.chars() {
        match (letter, open) {
            ('"', None) => open = Some(line),
            ('"', Some(_)) => open = None,
            ('\n', _) => line += 1,
            _ => {}
        }
    }
    // Inches and the like stand inside cells: only what swallows the rest of a file is an error.
    open.filter(|opened| line > opened + 1)
}

/// Headings that can be told apart.
fn named(written: &csv::StringRecord) -> Vec<String> {
    let mut headings: Vec<String> = Vec::with_capacity(written.len());
    for (place, heading) in written.iter().enumerate() {
        let heading = kernel::text::visible(heading);
        let number = place + 1;
        let heading = match heading.as_str() {
            "" => format!("({number})"),
            words if headings.iter().any(|known| known == words) => format!("{words} ({number})"),
            words => words.to_owned(),
        };
        headings.push(heading);
    }
    headings
}

/// A cell without what cannot be seen; the signs that stand for "unknown" are nothing.
fn known(cell: &str) -> String {
    let cell = kernel::text::visible(cell);
    match cell.as_str() {
        ".." | "-" | "--" | "n/a" | "N/A" | "NULL" | "null" => String::new(),
        _ => cell,
    }
}

/// Whether an encoding has this name: the labels of the WHATWG Encoding Standard.
pub fn is_encoding(label: &str) -> bool {
    Encoding::for_label(label.as_bytes()).is_some()
}

fn detected(bytes: &[u8]) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return encoding;
    }
    // Every other byte of most texts in UTF-16 is zero, and the mark may be missing.
    let zeros = |odd: usize| {
        let pairs = bytes.chunks_exact(2).take(500);
        pairs.filter(|pair| pair.get(odd) == Some(&0)).count()
    };
    let (high_first, low_first) = (zeros(0), zeros(1));
    if high_first.max(low_first) * 4 > bytes.len().min(1_000) {
        return if high_first > low_first { UTF_16BE } else { UTF_16LE };
    }
    if std::str::from_utf8(bytes).is_ok() {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Allow)
}

/// The separator under which the first lines have the most columns, quotes respected.
fn separator(text: &str) -> u8 {
    let count = |separator: &u8| {
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(*separator)
            .flexible(true)
            .has_headers(false)
            .from_reader(text.as_bytes());
        let first = reader.records().take(5).filter_map(Result::ok);
        first.map(|record| record.len()).min().unwrap_or(0)
    };
    SEPARATORS.into_iter().max_by_key(count).unwrap_or(b',')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(bytes: &[u8]) -> Table {
        let source = Source { bytes: bytes.to_vec(), ..Source::default() };
        Table::read(&source).expect("is a table")
    }

    #[test]
    fn encoding_and_separator_are_detected() {
        let french = table(b"Nom;Ville\nTh\xe9\xe2tre de la Cit\xe9, salle haute;Orl\xe9ans\n");
        assert_eq!(french.encoding, "windows-1252");
        assert_eq!(french.separator, b';');
        assert_eq!(french.rows[0].cells, ["Théâtre de la Cité, salle haute", "Orléans"]);
        let utf8 = table("name,city\n\"Two\nlines\",..\n劇場,松本\n".as_bytes());
        assert_eq!(utf8.encoding, "UTF-8");
        assert_eq!(utf8.rows[0].cells, ["Two\nlines", ""]);
        assert_eq!((utf8.rows[1].line, utf8.rows[1].cells[0].as_str()), (4, "劇場"));
    }

    #[test]
    fn a_quotation_mark_that_nothing_closes_is_told_with_its_line() {
        assert_eq!(table(b"name,city\n\"A,B\nC,D\nE,F\n").unclosed, Some(2));
        assert_eq!(table(b"name,city\n\"A \"\"x\"\",\nB\",C\n").unclosed, None);
        assert_eq!(table(b"name,size\nStage,12\" wide\n").unclosed, None);
    }

    #[test]
    fn headings_can_be_told_apart() {
        let twice = table(b"name,name,,city\nA,B,C,D\n");
        assert_eq!(twice.headings, ["name", "name (2)", "(3)", "city"]);
    }

    #[test]
    fn a_picture_is_no_table() {
        let source = Source {
            bytes: b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0".to_vec(),
            ..Source::default()
        };
        assert!(Table::read(&source).is_none());
    }
}
