//! Portraits and logos on their way in, and their addresses on the way out.

use files::{Files, Picture, PictureProblem};
use kernel::{Error, Result};

use crate::words::Words;

/// Keeps a sent picture in all sizes; the answer is what the record stores.
///
/// # Errors
/// The refusal of what is no picture, at the field `picture`.
pub(crate) async fn keep(files: &Files, sent: Vec<u8>) -> Result<String> {
    let reading = tokio::task::spawn_blocking(move || Picture::read(&sent));
    let picture = reading.await.map_err(Error::internal)?.map_err(|problem| match problem {
        PictureProblem::Unreadable => {
            Error::field("picture", "no-picture", |l| Words::of(l).no_picture())
        }
        PictureProblem::TooLarge => {
            Error::field("picture", "picture-too-large", |l| Words::of(l).picture_too_large())
        }
    })?;
    let mut names = Vec::new();
    for bytes in picture.sizes {
        names.push(files.keep(bytes).await?);
    }
    Ok(names.join(" "))
}

/// The file of the small size.
pub(crate) fn small(stored: Option<&str>) -> Option<&str> {
    stored?.split(' ').next()
}

/// The file of the large size.
pub(crate) fn large(stored: Option<&str>) -> Option<&str> {
    stored?.split(' ').nth(1)
}
