//! What of this slice waits for the secretariat: files that were checked and not yet imported.

use store::{Read, Reading};
use web::{Cx, Item};

use crate::pages::import::OneImport;
use crate::queries;
use crate::words::Words;

pub(crate) fn for_office<'a>(cx: &'a Cx, read: &'a Read<'a>) -> Reading<'a, Vec<Item>> {
    Box::pin(async move {
        let t = Words::of(cx.locale);
        let rows = queries::checked(read).await?;
        let item = |row: crate::rows::import::Model| Item {
            day: row.made.date_naive(),
            title: t.waits_import(&row.file_name),
            detail: t.waits_import_detail(),
            action: t.waits_look(),
            href: OneImport { id: row.id }.to_string(),
        };
        Ok(rows.into_iter().map(item).collect())
    })
}
