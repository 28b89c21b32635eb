//! The printer: two documents at a time, away from the threads that answer requests.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Duration;

use kernel::{Error, Result};
use serde_json::Value;
use tokio::sync::Semaphore;

use crate::faces::Faces;
use crate::world;

/// Documents that are set at once.
const AT_ONCE: usize = 2;
/// How long a document waits for its turn.
const PATIENCE: Duration = Duration::from_secs(20);

/// Documents for all that are kept: the programmes that are asked for again and again.
const KEPT: usize = 8;

/// A document to be set.
#[derive(Clone, Debug)]
pub struct Document {
    /// Our own source, in Typst's language. It imports `/house.typ` and reads `/data.json`.
    pub source: &'static str,
    /// What people wrote.
    pub data: Value,
}

/// Sets documents. Clones share it.
#[derive(Clone)]
pub struct Printer(Arc<Shop>);

struct Shop {
    fonts: PathBuf,
    faces: OnceLock<Faces>,
    turns: Arc<Semaphore>,
    kept: Mutex<VecDeque<Kept>>,
}

/// A document that was set, with all that it was made of.
struct Kept {
    source: &'static str,
    json: String,
    pdf: Arc<[u8]>,
}

impl Printer {
    /// A printer that sets in the faces of the house and in those of a folder, which is read when
    /// the first document is set.
    pub fn new(fonts: PathBuf) -> Self {
        let turns = Arc::new(Semaphore::new(AT_ONCE));
        Self(Arc::new(Shop { fonts, faces: OnceLock::new(), turns, kept: Mutex::default() }))
    }

    /// A document as PDF, tagged for those who hear it. Nothing of it stays in memory.
    ///
    /// # Errors
    /// When too many others wait, or when the document is wrong, which is our own fault.
    pub async fn pdf(&self, document: Document) -> Result<Vec<u8>> {
        let json = serde_json::to_string(&document.data)?;
        self.in_turn(move |printer| printer.set(document.source, json, false)).await
    }

    /// A document that everybody may read: set once, and kept until others are asked for.
    ///
    /// # Errors
    /// As for [`Self::pdf`].
    pub async fn pdf_for_all(&self, document: Document) -> Result<Vec<u8>> {
        let json = serde_json::to_string(&document.data)?;
        let source = document.source;
        if let Some(pdf) = self.kept(source, &json) {
            return Ok(pdf.to_vec());
        }
        let set = move |printer: &Self| {
            // Somebody may have asked for the same while this one waited.
            if let Some(pdf) = printer.kept(source, &json) {
                return Ok(pdf.to_vec());
            }
            let pdf = printer.set(source, json.clone(), false)?;
            printer.keep(Kept { source, json, pdf: pdf.as_slice().into() });
            Ok(pdf)
        };
        self.in_turn(set).await
    }

    /// The scripts for which there is no face: names in them are printed as empty boxes.
    pub fn missing_scripts(&self) -> Vec<&'static str> {
        self.faces().missing()
    }

    fn faces(&self) -> &Faces {
        self.0.faces.get_or_init(|| Faces::find(&self.0.fonts))
    }

    async fn in_turn(
        &self,
        set: impl FnOnce(&Self) -> Result<Vec<u8>> + Send + 'static,
    ) -> Result<Vec<u8>> {
        let turn = tokio::time::timeout(PATIENCE, Arc::clone(&self.0.turns).acquire_owned()).await;
        let turn = turn.map_err(|_| Error::TooMany { seconds: PATIENCE.as_secs() })?;
        let turn = turn.map_err(Error::internal)?;
        let printer = self.clone();
        let set = tokio::task::spawn_blocking(move || {
            // Whoever asked may have left: the turn ends with the work, not with the waiting.
            let _turn = turn;
            set(&printer)
        });
        set.await.map_err(Error::internal)?
    }

    fn set(&self, source: &str, json: String, strict: bool) -> Result<Vec<u8>> {
        world::set(self.faces(), source, json, strict)
    }

    fn kept(&self, source: &str, json: &str) -> Option<Arc<[u8]>> {
        let kept = self.0.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let found = kept.iter().find(|one| one.source == source && one.json == json);
        found.map(|one| Arc::clone(&one.pdf))
    }

    fn keep(&self, one: Kept) {
        let mut kept = self.0.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.push_front(one);
        kept.truncate(KEPT);
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    const SOURCE: &str = "#import \"/house.typ\": data, house, qr\n\
        #show: house.with(title: data.name)\n\
        #title()\n#data.name #qr(data.qr, alt: \"A code\")";

    fn printer() -> Printer {
        Printer::new(PathBuf::from("/nowhere"))
    }

    fn data(name: &str) -> String {
        json!({ "name": name, "qr": crate::qr("https://network.example/").unwrap() }).to_string()
    }

    #[test]
    fn the_same_gives_the_same_and_is_accessible() {
        let one = printer().set(SOURCE, data("Zoë"), true).unwrap();
        let other = printer().set(SOURCE, data("Zoë"), true).unwrap();
        assert!(one.starts_with(b"%PDF-") && one == other);
    }

    #[test]
    fn what_people_write_is_never_a_source() {
        // Read as a source, this would not end well.
        let name = "#panic(\"no\") *bold* $x$ #include \"/etc/passwd\" \\";
        assert!(printer().set(SOURCE, data(name), true).is_ok());
    }

    #[test]
    fn a_document_reaches_nothing_but_its_data() {
        for source in [
            "#read(\"/etc/passwd\")",
            "#import \"@preview/cetz:0.3.0\"",
            "#include \"/other.typ\"",
            "#datetime.today()",
        ] {
            assert!(printer().set(source, "{}".into(), false).is_err(), "{source}");
        }
    }

    #[test]
    fn what_no_face_can_set_is_known() {
        let missing = printer().missing_scripts();
        assert!(missing.contains(&"Georgian") && !missing.contains(&"Cyrillic"), "{missing:?}");
    }

    #[tokio::test]
    async fn what_is_for_all_is_set_once() {
        let printer = printer();
        let document = || Document { source: "#json(\"/data.json\").a", data: json!({ "a": "b" }) };
        let one = printer.pdf_for_all(document()).await.unwrap();
        assert_eq!(printer.pdf_for_all(document()).await.unwrap(), one);
        assert_eq!(printer.0.kept.lock().unwrap().len(), 1);
        assert_eq!(printer.pdf(document()).await.unwrap(), one);
    }
}
