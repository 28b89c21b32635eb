//! Elements with all that they hold, out of a stream that may break off.

use quick_xml::events::{BytesStart, Event as Xml};
use quick_xml::{Reader, XmlVersion};

use crate::model::Extra;
use crate::notes::{Note, Problem};
use crate::text::Lines;

/// Elements within elements that are read at most; real files have five.
const DEEPEST: usize = 64;

/// Where the file cannot be read any further.
pub(super) struct Broken {
    pub line: u32,
    pub why: String,
}

/// An element.
#[derive(Clone, Debug, Default)]
pub(super) struct Element {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    pub text: String,
    pub children: Vec<Element>,
    /// What stands between its tags, as it stands there.
    pub raw: String,
    pub line: u32,
}

impl Element {
    /// The name and the attributes of a tag.
    pub(super) fn head(start: &BytesStart<'_>) -> Self {
        let mut attributes = start.attributes();
        let attributes = attributes.with_checks(false).filter_map(Result::ok).map(|attribute| {
            let value = attribute.normalized_value(XmlVersion::Explicit1_0);
            let value = value.map_or_else(|_| attribute.value.to_string(), |v| v.into_owned());
            (attribute.key.as_ref().to_owned(), value)
        });
        let attributes = attributes.collect();
        Self { name: start.name().as_ref().to_owned(), attributes, ..Self::default() }
    }

    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(attribute, _)| attribute == name);
        found.map(|(_, value)| value.as_str())
    }

    pub(super) fn other_attributes(&self, known: &[&str]) -> Extra {
        let other = |(name, _): &&(String, String)| !known.contains(&name.as_str());
        self.attributes.iter().filter(other).cloned().collect()
    }

    pub(super) fn child(&self, name: &str) -> Option<&Element> {
        self.children.iter().find(|child| child.name == name)
    }

    /// The elements of one name within a list.
    pub(super) fn listed<'a>(
        &'a self,
        list: &str,
        name: &'a str,
    ) -> impl Iterator<Item = &'a Element> {
        let children = self.child(list).map(|list| list.children.as_slice()).unwrap_or_default();
        children.iter().filter(move |child| child.name == name)
    }
}

/// The file as a stream of tags that knows its lines.
pub(super) struct Source<'a> {
    text: &'a str,
    reader: Reader<&'a [u8]>,
    lines: Lines,
    notes: Vec<Note>,
}

impl<'a> Source<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        let reader = Reader::from_str(text);
        Self { text, reader, lines: Lines::of(text), notes: Vec::new() }
    }

    pub(super) fn into_notes(self) -> Vec<Note> {
        self.notes
    }

    fn place(&self) -> usize {
        usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX)
    }

    pub(super) fn line(&self) -> u32 {
        self.lines.at(self.place())
    }

    pub(super) fn next(&mut self) -> Result<Xml<'a>, Broken> {
        self.reader.read_event().map_err(|error| {
            let at = usize::try_from(self.reader.error_position()).unwrap_or(usize::MAX);
            Broken { line: self.lines.at(at), why: error.to_string() }
        })
    }

    /// All that an element holds, up to its end.
    pub(super) fn rest_of(&mut self, head: Element) -> Result<Element, Broken> {
        self.rest(head, 0)
    }

    fn rest(&mut self, mut element: Element, depth: usize) -> Result<Element, Broken> {
        element.line = self.line();
        if depth > DEEPEST {
            return Err(Broken {
                line: element.line,
                why: "too many elements in one another".into(),
            });
        }
        let begins = self.place();
        loop {
            let before = self.place();
            match self.next()? {
                Xml::Start(start) => {
                    let child = self.rest(Element::head(&start), depth + 1)?;
                    element.children.push(child);
                }
                Xml::Empty(start) => element.children.push(Element::head(&start)),
                Xml::Text(text) => element.text.push_str(&text.xml10_content()),
                Xml::CData(text) => element.text.push_str(&text.xml10_content()),
                Xml::GeneralRef(reference) => self.refer(&reference, &mut element),
                Xml::End(_) => {
                    element.raw = self.text.get(begins..before).unwrap_or_default().to_owned();
                    return Ok(element);
                }
                Xml::Eof => {
                    let why = format!("the file ends inside <{}>", element.name);
                    return Err(Broken { line: self.line(), why });
                }
                _ => {}
            }
        }
    }

    /// A character's reference is that character; an entity of the file's own stays as it stands.
    fn refer(&mut self, reference: &quick_xml::events::BytesRef<'_>, element: &mut Element) {
        if let Ok(Some(letter)) = reference.resolve_char_ref() {
            element.text.push(letter);
            return;
        }
        let name: &str = reference;
        match quick_xml::escape::resolve_predefined_entity(name) {
            Some(text) => element.text.push_str(text),
            None => {
                element.text.push_str(&format!("&{name};"));
                let problem = Problem::EntityRefused(name.to_owned());
                self.notes.push(Note { line: self.line(), title: String::new(), problem });
            }
        }
    }
}
