//! What a document can reach while it is set: itself, its data, the house's frame, the faces.

use std::sync::LazyLock;

use kernel::{Error, Result};
use typst::diag::{FileError, FileResult, SourceDiagnostic, Warned};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::faces::Faces;

/// What all documents of the house share.
const FRAME: &str = include_str!("house.typ");

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

struct Desk<'a> {
    faces: &'a Faces,
    main: Source,
    frame: Source,
    data: FileId,
    json: Bytes,
}

/// Sets a document. `strict` refuses what is not accessible by PDF/UA-1.
pub(crate) fn set(faces: &Faces, source: &str, json: String, strict: bool) -> Result<Vec<u8>> {
    let desk = Desk {
        faces,
        main: Source::new(file("/main.typ")?, source.to_owned()),
        frame: Source::new(file("/house.typ")?, FRAME.to_owned()),
        data: file("/data.json")?,
        json: Bytes::from_string(json),
    };
    let Warned { output, warnings } = typst::compile::<PagedDocument>(&desk);
    for warning in &warnings {
        tracing::debug!(warning = %warning.message, "while a document was set");
    }
    let standards: &[PdfStandard] = if strict { &[PdfStandard::Ua_1] } else { &[] };
    let standards = PdfStandards::new(standards).map_err(|error| inside(error.message()))?;
    let options = PdfOptions {
        standards,
        creator: Smart::Custom(Some("Entracte".to_owned())),
        ..PdfOptions::default()
    };
    let bytes = output.and_then(|document| typst_pdf::pdf(&document, &options));
    // What was set is not kept in memory: it holds people's names.
    typst::comemo::evict(0);
    bytes.map_err(|errors| refused(&errors))
}

fn refused(errors: &[SourceDiagnostic]) -> Error {
    let said: Vec<String> = errors
        .iter()
        .map(|error| {
            let hints: String = error.hints.iter().map(|hint| format!(" ({})", hint.v)).collect();
            format!("{}{hints}", error.message)
        })
        .collect();
    inside(&said.join("; "))
}

fn inside(message: &str) -> Error {
    Error::internal(format_args!("a document cannot be set: {message}"))
}

fn file(path: &str) -> Result<FileId> {
    let path = VirtualPath::new(path).map_err(|error| inside(&format!("{error:?}")))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

impl World for Desk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.faces.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let sources = [&self.main, &self.frame];
        let found = sources.into_iter().find(|source| source.id() == id);
        found.cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.data { Ok(self.json.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.faces.face(index)
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
