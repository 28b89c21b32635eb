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

/// For somebody of the office: that something needs it, on their own first page.
pub(crate) fn for_person<'a>(
    cx: &'a Cx,
    read: &'a Read<'a>,
    _: kernel::PersonId,
) -> Reading<'a, Vec<Item>> {
    Box::pin(async move {
        if !crate::policy::office(&cx.actor).allows() {
            return Ok(Vec::new());
        }
        let mut days = Vec::new();
        for queue in cx.app.slices().iter().filter_map(|slice| slice.office_queue) {
            days.extend(queue(cx, read).await?.into_iter().map(|item| item.day));
        }
        let t = Words::of(cx.locale);
        let item = |day| Item {
            day,
            title: t.next_office(days.len()),
            detail: t.next_office_detail(),
            action: t.next_office_action(),
            href: "/office".into(),
        };
        Ok(days.iter().min().copied().map(item).into_iter().collect())
    })
}
