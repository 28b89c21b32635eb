//! The index on the disk.

use std::path::Path;
use std::sync::Arc;

use kernel::{Error, Key, Result, SubjectKind};
use store::Place;
use tantivy::schema::{
    Field, IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing, TextOptions,
};
use tantivy::tokenizer::TextAnalyzer;
use tantivy::{IndexReader, IndexWriter, ReloadPolicy, TantivyDocument, Term};
use tokio::sync::Mutex;

use crate::Document;
use crate::tokens::{Folded, NAME};

/// Raised when the schema, the tokens or the kinds of records change: an index of another version is
/// made anew.
const VERSION: u32 = 3;

/// Memory that the writer may fill before it writes a segment; the least that Tantivy takes.
const WRITER_BYTES: usize = 16_000_000;

/// Audiences that have fields of their own. What only one person may see is not searched.
pub(crate) const AUDIENCES: [&str; 3] = ["everyone", "members", "office"];

/// The fields of one audience.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Audience {
    pub name: &'static str,
    pub text: Field,
    pub facets: Field,
}

#[derive(Clone, Debug)]
pub(crate) struct Fields {
    pub kind: Field,
    pub id: Field,
    pub key: Field,
    pub audience: Field,
    pub title: Field,
    pub audiences: Vec<Audience>,
}

/// The index of this node. Clones share it.
#[derive(Clone)]
pub struct Index {
    pub(crate) fields: Arc<Fields>,
    pub(crate) reader: IndexReader,
    writer: Arc<Mutex<IndexWriter>>,
    place: Arc<Mutex<Option<Place>>>,
}

impl Index {
    /// Opens the index in a folder, or makes an empty one where there is none that fits.
    ///
    /// # Errors
    /// When the folder cannot be read or written.
    pub fn open(folder: &Path) -> Result<Self> {
        let stamp = folder.join("version");
        let fits = std::fs::read_to_string(&stamp).is_ok_and(|text| text == VERSION.to_string());
        if !fits && folder.exists() {
            std::fs::remove_dir_all(folder).map_err(Error::internal)?;
        }
        std::fs::create_dir_all(folder).map_err(Error::internal)?;
        let (schema, fields) = schema();
        let directory = tantivy::directory::MmapDirectory::open(folder).map_err(Error::internal)?;
        let index = tantivy::Index::open_or_create(directory, schema).map_err(Error::internal)?;
        std::fs::write(&stamp, VERSION.to_string()).map_err(Error::internal)?;
        Self::over(&index, fields)
    }

    /// An index in memory, for tests.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn in_memory() -> Result<Self> {
        let (schema, fields) = schema();
        Self::over(&tantivy::Index::create_in_ram(schema), fields)
    }

    fn over(index: &tantivy::Index, fields: Fields) -> Result<Self> {
        index.tokenizers().register(NAME, TextAnalyzer::builder(Folded).build());
        let writer = index.writer_with_num_threads(1, WRITER_BYTES).map_err(Error::internal)?;
        let reader = index
            .reader_builder()
            .reload_policy(ReloadPolicy::Manual)
            .try_into()
            .map_err(Error::internal)?;
        let payload = index.load_metas().map_err(Error::internal)?.payload;
        let place = payload.as_deref().and_then(parse_place);
        Ok(Self {
            fields: Arc::new(fields),
            reader,
            writer: Arc::new(Mutex::new(writer)),
            place: Arc::new(Mutex::new(place)),
        })
    }

    /// Up to where the index followed; `None` when it was never filled.
    pub async fn place(&self) -> Option<Place> {
        *self.place.lock().await
    }

    /// Empties the index without showing it: the next commit shows what came in instead.
    ///
    /// # Errors
    /// When the index cannot be written.
    pub(crate) async fn empty(&self) -> Result<()> {
        let writer = self.writer.lock().await;
        writer.delete_all_documents().map_err(Error::internal)?;
        Ok(())
    }

    /// Replaces documents by kind and id, without making them visible yet.
    pub(crate) async fn replace(
        &self,
        kind: SubjectKind,
        ids: &[uuid::Uuid],
        documents: Vec<Document>,
    ) -> Result<()> {
        let writer = self.writer.lock().await;
        for id in ids {
            writer.delete_term(Term::from_field_text(self.fields.key, &key_of(kind, *id)));
        }
        for document in documents {
            writer.add_document(self.written(&document)).map_err(Error::internal)?;
        }
        Ok(())
    }

    /// Makes what was replaced visible, together with the place that it follows up to.
    pub(crate) async fn commit(&self, place: Place) -> Result<()> {
        let writer = Arc::clone(&self.writer);
        let reader = self.reader.clone();
        let task = tokio::task::spawn_blocking(move || {
            let mut writer = writer.blocking_lock();
            let mut commit = writer.prepare_commit().map_err(Error::internal)?;
            commit.set_payload(&format!("{}:{}", place.epoch, place.position));
            commit.commit().map_err(Error::internal)?;
            reader.reload().map_err(Error::internal)
        });
        task.await.map_err(Error::internal)??;
        *self.place.lock().await = Some(place);
        Ok(())
    }

    fn written(&self, document: &Document) -> TantivyDocument {
        let fields = &self.fields;
        let mut written = TantivyDocument::default();
        let id = document.subject.id;
        written.add_text(fields.kind, document.subject.kind.0);
        written.add_text(fields.id, id.to_string());
        written.add_text(fields.key, key_of(document.subject.kind, id));
        for audience in &document.audiences {
            written.add_text(fields.audience, audience.as_str());
        }
        written.add_text(fields.title, &document.title);
        for audience in &fields.audiences {
            for (key, text) in &document.texts {
                if key.as_str() == audience.name {
                    written.add_text(audience.text, text);
                }
            }
            for (key, facet) in &document.facets {
                if key.as_str() == audience.name {
                    written.add_text(audience.facets, facet);
                }
            }
        }
        written
    }

    /// The fields of the audiences that somebody belongs to.
    pub(crate) fn heard(&self, keys: &kernel::AudienceKeys) -> Vec<Audience> {
        let audiences = self.fields.audiences.iter();
        audiences.filter(|a| keys.contains(&Key::stored(a.name))).copied().collect()
    }
}

fn key_of(kind: SubjectKind, id: uuid::Uuid) -> String {
    format!("{kind}:{id}")
}

fn parse_place(payload: &str) -> Option<Place> {
    let (epoch, position) = payload.split_once(':')?;
    Some(Place { epoch: epoch.parse().ok()?, position: position.parse().ok()? })
}

fn schema() -> (Schema, Fields) {
    let mut builder = Schema::builder();
    let folded = TextFieldIndexing::default()
        .set_tokenizer(NAME)
        .set_index_option(IndexRecordOption::WithFreqs);
    let text = TextOptions::default().set_indexing_options(folded);
    let facet = TextOptions::default()
        .set_indexing_options(
            TextFieldIndexing::default()
                .set_tokenizer("raw")
                .set_index_option(IndexRecordOption::Basic),
        )
        .set_fast("raw");
    let kind = builder.add_text_field("kind", STRING);
    let id = builder.add_text_field("id", STRING | STORED);
    let key = builder.add_text_field("key", STRING);
    let audience = builder.add_text_field("audience", STRING);
    let title = builder.add_text_field("title", text.clone());
    let audiences = AUDIENCES
        .iter()
        .map(|name| Audience {
            name,
            text: builder.add_text_field(&format!("text_{name}"), text.clone()),
            facets: builder.add_text_field(&format!("facets_{name}"), facet.clone()),
        })
        .collect();
    (builder.build(), Fields { kind, id, key, audience, title, audiences })
}
