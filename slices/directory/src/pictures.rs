//! Portraits and logos on their way in, and their addresses on the way out.

use files::{Files, Picture, PictureProblem};
use kernel::{Error, Result};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use store::{Read, Reading};

use crate::rows::{organisation, person};
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

/// The files of all portraits and logos.
pub(crate) fn in_use<'a>(read: &'a Read<'a>) -> Reading<'a, Vec<String>> {
    Box::pin(async move {
        let portraits: Vec<Option<String>> = person::Entity::find()
            .select_only()
            .column(person::Column::Portrait)
            .filter(person::Column::Portrait.is_not_null())
            .into_tuple()
            .all(read)
            .await?;
        let logos: Vec<Option<String>> = organisation::Entity::find()
            .select_only()
            .column(organisation::Column::Logo)
            .filter(organisation::Column::Logo.is_not_null())
            .into_tuple()
            .all(read)
            .await?;
        let stored = portraits.into_iter().chain(logos).flatten();
        let names =
            stored.flat_map(|names| names.split(' ').map(ToOwned::to_owned).collect::<Vec<_>>());
        Ok(names.collect())
    })
}
