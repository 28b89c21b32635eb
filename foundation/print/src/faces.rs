//! The faces that documents are set in: those of the house, compiled in, and those of the machine,
//! so that a name stands in its own script.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook, FontInfo};
use typst::utils::LazyHash;

/// The faces of the house.
const HOUSE: [&[u8]; 4] = [
    include_bytes!("../fonts/SourceSans3-Regular.ttf"),
    include_bytes!("../fonts/SourceSans3-It.ttf"),
    include_bytes!("../fonts/SourceSans3-Bold.ttf"),
    include_bytes!("../fonts/BricolageGrotesque_700Bold.ttf"),
];

/// How deep folders of fonts are read.
const DEEPEST: usize = 4;

/// Scripts in which people write their names, each with a letter of it.
const SCRIPTS: [(&str, char); 18] = [
    ("Latin", 'a'),
    ("Greek", 'α'),
    ("Cyrillic", 'я'),
    ("Armenian", 'ա'),
    ("Georgian", 'ა'),
    ("Hebrew", 'א'),
    ("Arabic", 'ع'),
    ("Ethiopic", 'አ'),
    ("Devanagari", 'अ'),
    ("Bengali", 'অ'),
    ("Tamil", 'அ'),
    ("Sinhala", 'අ'),
    ("Thai", 'ก'),
    ("Khmer", 'ក'),
    ("Tibetan", 'ཀ'),
    ("Chinese", '中'),
    ("Japanese", 'か'),
    ("Korean", '한'),
];

/// All faces, in an order that does not change. Of those of the machine only what they can is
/// known; a face is read when a document first needs it, because all of them would fill the memory.
pub(crate) struct Faces {
    pub book: LazyHash<FontBook>,
    faces: Vec<Face>,
}

struct Face {
    place: Place,
    index: u32,
    font: OnceLock<Option<Font>>,
}

enum Place {
    House(&'static [u8]),
    File(PathBuf),
}

impl Faces {
    /// The faces of the house and of a folder. What is no font there is left out.
    pub(crate) fn find(folder: &Path) -> Self {
        let mut book = FontBook::new();
        let mut faces = Vec::new();
        for data in HOUSE {
            for (index, info) in (0..).zip(FontInfo::iter(data)) {
                book.push(info);
                faces.push(Face { place: Place::House(data), index, font: OnceLock::new() });
            }
        }
        let mut files = Vec::new();
        collect(folder, DEEPEST, &mut files);
        files.sort();
        for file in files {
            let Ok(data) = fs::read(&file) else { continue };
            let count = ttf_parser::fonts_in_collection(&data).unwrap_or(1);
            for index in 0..count {
                let Some(info) = FontInfo::new(&data, index) else { continue };
                book.push(info);
                let place = Place::File(file.clone());
                faces.push(Face { place, index, font: OnceLock::new() });
            }
        }
        tracing::debug!(faces = faces.len(), "found what documents are set in");
        Self { book: LazyHash::new(book), faces }
    }

    /// The scripts that no face can set.
    pub(crate) fn missing(&self) -> Vec<&'static str> {
        let known: Vec<&FontInfo> =
            (0..self.faces.len()).filter_map(|index| self.book.info(index)).collect();
        let sets = |letter: char| known.iter().any(|info| info.coverage.contains(letter.into()));
        SCRIPTS.iter().filter(|(_, letter)| !sets(*letter)).map(|(name, _)| *name).collect()
    }

    /// One face by its place in the book.
    pub(crate) fn face(&self, index: usize) -> Option<Font> {
        let face = self.faces.get(index)?;
        let read = || {
            let data = match &face.place {
                Place::House(data) => Bytes::new(*data),
                Place::File(file) => Bytes::new(fs::read(file).ok()?),
            };
            Font::new(data, face.index)
        };
        face.font.get_or_init(read).clone()
    }
}

fn collect(folder: &Path, depth: usize, files: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            if depth > 0 {
                collect(&path, depth - 1, files);
            }
        } else if path.extension().is_some_and(is_font) {
            files.push(path);
        }
    }
}

fn is_font(extension: &std::ffi::OsStr) -> bool {
    ["ttf", "otf", "ttc", "otc"].iter().any(|known| extension.eq_ignore_ascii_case(known))
}
