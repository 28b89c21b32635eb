//! Files by their content, and pictures made safe.
//!
//! A file is named by the SHA-256 of its bytes, so that the same bytes are kept once and a name
//! never points at something else. The local folder is synced to the disk before a name is given.

mod pictures;

use std::path::Path;
use std::sync::Arc;

use futures_util::TryStreamExt;
use kernel::{Error, Moment, Result};
use object_store::local::LocalFileSystem;
use object_store::path::Path as Key;
use object_store::{ObjectStore, ObjectStoreExt, PutPayload};
use sha2::{Digest, Sha256};

pub use pictures::{Picture, PictureProblem, SIZES};

/// Where files are kept. Clones share it.
#[derive(Clone, Debug)]
pub struct Files(Arc<dyn ObjectStore>);

impl Files {
    /// Files in a local folder, made when it is not there.
    ///
    /// # Errors
    /// When the folder cannot be made or opened.
    pub fn in_folder(folder: &Path) -> Result<Self> {
        std::fs::create_dir_all(folder).map_err(Error::internal)?;
        let local = LocalFileSystem::new_with_prefix(folder).map_err(Error::internal)?;
        Ok(Self(Arc::new(local.with_fsync(true))))
    }

    /// Keeps bytes and answers their name.
    ///
    /// # Errors
    /// When they cannot be written, for instance on a full disk.
    pub async fn keep(&self, bytes: Vec<u8>) -> Result<String> {
        let name = data_encoding::HEXLOWER.encode(&Sha256::digest(&bytes));
        self.0.put(&key(&name), PutPayload::from(bytes)).await.map_err(Error::internal)?;
        Ok(name)
    }

    /// The names of all files that were kept before a moment.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub async fn kept_before(&self, moment: Moment) -> Result<Vec<String>> {
        let all: Vec<_> = self.0.list(None).try_collect().await.map_err(Error::internal)?;
        let old = all.into_iter().filter(|file| file.last_modified < moment);
        Ok(old.filter_map(|file| file.location.filename().map(ToOwned::to_owned)).collect())
    }

    /// Deletes a file; one that is not there is deleted already.
    ///
    /// # Errors
    /// When it cannot be deleted.
    pub async fn delete(&self, name: &str) -> Result<()> {
        match self.0.delete(&key(name)).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(Error::internal(error)),
        }
    }

    /// The bytes of a name.
    ///
    /// # Errors
    /// `NotFound` when nothing has this name.
    pub async fn bytes(&self, name: &str) -> Result<Vec<u8>> {
        match self.0.get(&key(name)).await {
            Ok(found) => Ok(found.bytes().await.map_err(Error::internal)?.to_vec()),
            Err(object_store::Error::NotFound { .. }) => Err(Error::NotFound),
            Err(error) => Err(Error::internal(error)),
        }
    }
}

/// Two folders deep, so that no folder grows too large.
fn key(name: &str) -> Key {
    let folder: String = name.chars().take(2).collect();
    Key::from_iter([folder.as_str(), name])
}
