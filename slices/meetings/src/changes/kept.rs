//! What a format cannot say stays as it was: an export that comes back takes nothing away.

use programme::{Attachment, Format, LONGEST_IN_XML, address, in_one, said};

use crate::export::says_state;
use crate::model::{Content, Link, Part};

/// A session as a file says it keeps what the file could not say; more of it where the file is one
/// of ours.
pub(crate) fn kept(work: &mut Content, before: &Content, format: Format, is_own: bool) {
    for (name, value) in &before.extra {
        work.extra.entry(name.clone()).or_insert_with(|| value.clone());
    }
    work.capacity = work.capacity.or(before.capacity);
    work.in_room.clone_from(&before.in_room);
    work.online.clone_from(&before.online);
    work.join.clone_from(&before.join);
    work.voice.clone_from(&before.voice);
    work.later.clone_from(&before.later);
    work.sign_up = before.sign_up;
    work.interpreted.clone_from(&before.interpreted);
    work.access.clone_from(&before.access);
    work.concerns.clone_from(&before.concerns);
    work.readings.clone_from(&before.readings);
    work.work = before.work;
    if !is_own {
        return;
    }
    work.guid.clone_from(&before.guid);
    work.number = before.number;
    work.slug.clone_from(&before.slug);
    // The address that we gave out is our own page.
    work.url.clone_from(&before.url);
    work.unrecorded |= before.unrecorded;
    if !says_state(format) {
        work.tentative = before.tentative;
    }
    times(work, before, format);
    texts(work, before);
    links(&mut work.links, &before.links);
    links(&mut work.attachments, &before.attachments);
    people(work, before);
}

/// XML says no longer than four days, and a calendar alone says whole days.
fn times(work: &mut Content, before: &Content, format: Format) {
    if format == Format::Xml && work.minutes == LONGEST_IN_XML && before.minutes > LONGEST_IN_XML {
        work.minutes = before.minutes;
    }
    let is_there = (work.start, work.minutes) == (before.start, before.minutes);
    work.all_day |= before.all_day && is_there && format != Format::Ics;
}

fn texts(work: &mut Content, before: &Content) {
    if work.description == in_one([&before.subtitle, &before.summary, &before.description]) {
        work.subtitle.clone_from(&before.subtitle);
        work.summary.clone_from(&before.summary);
        work.description.clone_from(&before.description);
    }
    let texts = [
        (&mut work.subtitle, &before.subtitle),
        (&mut work.summary, &before.summary),
        (&mut work.description, &before.description),
        (&mut work.kind, &before.kind),
        (&mut work.language, &before.language),
        (&mut work.code, &before.code),
        (&mut work.logo, &before.logo),
        (&mut work.feedback_url, &before.feedback_url),
    ];
    for (now, before) in texts {
        // What was typed into a form may end its lines otherwise than any file.
        let is_same = now.is_none() || *now == before.as_deref().and_then(said);
        if is_same {
            now.clone_from(before);
        }
    }
}

/// Links keep the kind that a schema does not know and the address as it was typed; those that a
/// format cannot hold stay where the file changed none.
fn links(now: &mut Vec<Link>, before: &[Link]) {
    for link in now.iter_mut() {
        let same = before.iter().find(|known| address(&known.url) == link.url);
        let Some(same) = same else { continue };
        link.kind = link.kind.take().or_else(|| same.kind.clone());
        link.url.clone_from(&same.url);
    }
    let can_hold = |link: &&Link| Attachment::from(*link).is_web();
    if now.is_empty() || before.iter().filter(can_hold).eq(now.iter()) {
        *now = before.to_vec();
    }
}

fn people(work: &mut Content, before: &Content) {
    if work.people.is_empty() {
        work.people.clone_from(&before.people);
    }
    for part in &mut work.people {
        let same = before.people.iter().find(|known| known.name == part.name);
        let Some(same) = same else { continue };
        part.role = part.role.take().or_else(|| same.role.clone());
        part.biography = part.biography.take().or_else(|| same.biography.clone());
        part.number = part.number.or(same.number);
    }
    // A table sorts people by their roles; that is no other order.
    if same_people(&work.people, &before.people) {
        work.people.clone_from(&before.people);
    }
}

/// Whether two lists name the same people in the same roles.
fn same_people(one: &[Part], other: &[Part]) -> bool {
    let sorted = |parts: &[Part]| {
        let role = |part: &Part| part.role.clone().unwrap_or_else(|| "speaker".to_owned());
        let mut names: Vec<_> = parts.iter().map(|part| (part.name.clone(), role(part))).collect();
        names.sort();
        names
    };
    sorted(one) == sorted(other)
}
