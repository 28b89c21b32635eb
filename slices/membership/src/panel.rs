//! "Member since …" on the pages of the directory, and the door to the terms for the office.

use kernel::{Key, Locale, OrganisationId, PersonId, Subject};
use store::{Read, Reading};
use web::ui;
use web::{Cx, Html};

use crate::model::{Holder, TermKind};
use crate::pages::paths;
use crate::queries::{self, Why};
use crate::rows::term;
use crate::words::Words;

/// A kind of membership in words.
pub(crate) fn kind(kind: TermKind, locale: Locale) -> String {
    let t = Words::of(locale);
    match kind {
        TermKind::Organisation => t.kind_organisation(),
        TermKind::Freelance => t.kind_freelance(),
        TermKind::Associate => t.kind_associate(),
        TermKind::Guest => t.kind_guest(),
    }
}

pub(crate) fn organisation<'a>(
    cx: &'a Cx,
    read: &'a Read<'a>,
    subject: Subject,
) -> Reading<'a, Html> {
    Box::pin(async move {
        let reading = queries::terms(read, subject.id);
        let terms = cx.app.store().remember(format!("terms {}", subject.id), reading).await?;
        let said = since(cx, &terms).map(|text| ui::paragraph(&text));
        let holder = Holder::Organisation(OrganisationId(subject.id));
        Ok(Html::joined(said.into_iter().chain(door(cx, holder))))
    })
}

pub(crate) fn person<'a>(cx: &'a Cx, read: &'a Read<'a>, subject: Subject) -> Reading<'a, Html> {
    Box::pin(async move {
        let id = PersonId(subject.id);
        let t = Words::of(cx.locale);
        let whys = queries::standing_on(read, id, cx.now().date_naive()).await?;
        let through: Vec<OrganisationId> = whys
            .iter()
            .filter_map(|why| match why {
                Why::Through(organisation, _) => Some(*organisation),
                Why::Own(_) => None,
            })
            .collect();
        let names = directory::face::organisation_names(read, &through).await?;
        let words = whys.iter().map(|why| match why {
            Why::Own(own) => t.member_own(kind(*own, cx.locale)),
            Why::Through(organisation, _) => {
                t.member_through(names.get(organisation).cloned().unwrap_or_default())
            }
        });
        let said = words.map(|text| ui::paragraph(&text));
        Ok(Html::joined(said.chain(door(cx, Holder::Person(id)))))
    })
}

/// Since when the holder has been a member without a break, if it is one today.
fn since(cx: &Cx, terms: &[term::Model]) -> Option<String> {
    let today = cx.now().date_naive();
    let mut unbroken: Option<&term::Model> = None;
    for term in terms {
        let joins = match unbroken {
            None => crate::rules::counts_on(today, term.from, term.until),
            Some(later) => term.until.is_some_and(|until| (later.from - until).num_days() <= 1),
        };
        if joins {
            unbroken = Some(term);
        }
    }
    let year = unbroken?.from.format("%Y").to_string();
    Some(Words::of(cx.locale).member_since(year))
}

fn door(cx: &Cx, holder: Holder) -> Option<Html> {
    let label = Words::of(cx.locale).terms();
    let href = paths::of(holder);
    cx.actor.hears(&Key::office()).then(|| ui::link(&href, &label))
}
