//! The thread of one thing: what it grew from and what came of it, drawn as a line.
//!
//! A walk over the strands in both directions. Each kind of thing names what the reader may know
//! of; anything else is left out without a trace, and the walk does not go through it.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;

use kernel::{StrandKind, Subject, SubjectKind};
use store::strands::{Knot, Line, around};
use uuid::Uuid;

use crate::words::Words;
use crate::{Cx, Html, Named, Result, SubjectInfo, dates, escaped};

/// How many steps the walk goes in each direction.
const STEPS: i32 = 6;
/// How many things the walk finds at most.
const MOST: usize = 120;
/// How many things of one step a thread shows: those of which most came.
const BREADTH: usize = 6;
/// How many lines one step reads.
const LINES: u64 = 400;

/// A thing on the line.
struct Stop {
    id: Uuid,
    named: Named,
    word: String,
    /// Steps from the thing that is asked about; before it below 0.
    step: i32,
    /// How it hangs together with the one nearer to here, and which that is.
    by: Option<(StrandKind, Uuid)>,
}

/// The thread of a thing, as the reader may see it; nothing where it has none.
///
/// # Errors
/// When the database cannot be read.
pub async fn thread(cx: &Cx, subject: Subject) -> Result<Html> {
    let found = walk(cx, subject).await?;
    if found.len() < 2 {
        return Ok(Html::none());
    }
    let all = found.len();
    let mut stops = thinned(found);
    stops.sort_by(|a, b| {
        (a.step, a.named.day, &a.named.name).cmp(&(b.step, b.named.day, &b.named.name))
    });
    let t = Words::of(cx.locale);
    let mut html = format!(
        "<section class=\"stack\"><h2>{}</h2><p class=\"small\">{}</p>",
        escaped(&t.thread_title()),
        escaped(&t.thread_help())
    );
    html.push_str(&drawn(&stops, &t.thread_drawn()));
    html.push_str("<ol class=\"thread\" role=\"list\">");
    for stop in &stops {
        listed(&mut html, stop, cx, t);
    }
    html.push_str("</ol>");
    if stops.len() < all {
        let more = t.thread_more(all - stops.len());
        let _ = write!(html, "<p class=\"small\">{}</p>", escaped(&more));
    }
    html.push_str("</section>");
    Ok(Html::drawn(html))
}

/// Of each step the few of which most came, and nothing that hangs on what is left out.
fn thinned(mut stops: Vec<Stop>) -> Vec<Stop> {
    let nearer: HashMap<Uuid, Uuid> =
        stops.iter().filter_map(|stop| Some((stop.id, stop.by?.1))).collect();
    let mut came: HashMap<Uuid, usize> = HashMap::new();
    for stop in &stops {
        let mut at = stop.id;
        while let Some(next) = nearer.get(&at) {
            *came.entry(*next).or_default() += 1;
            at = *next;
        }
    }
    let rank = |stop: &Stop| (stop.step.abs(), std::cmp::Reverse(came.get(&stop.id).copied()));
    stops.sort_by_key(rank);
    let mut kept: HashMap<Uuid, i32> = HashMap::new();
    let mut count: HashMap<i32, usize> = HashMap::new();
    stops.retain(|stop| {
        let hangs = stop.by.is_none_or(|(_, from)| kept.contains_key(&from));
        let of_step = count.entry(stop.step).or_default();
        let keep = hangs && *of_step < BREADTH;
        if keep {
            *of_step += 1;
            kept.insert(stop.id, stop.step);
        }
        keep
    });
    stops
}

async fn walk(cx: &Cx, subject: Subject) -> Result<Vec<Stop>> {
    if lines(cx, &[subject.id]).await?.is_empty() {
        return Ok(Vec::new());
    }
    let Some(here) = name_all(cx, &[(subject.kind.0.to_owned(), subject.id)]).await?.pop() else {
        return Ok(Vec::new());
    };
    let (_, named, word) = here;
    let mut stops = vec![Stop { id: subject.id, named, word, step: 0, by: None }];
    let mut known: HashMap<Uuid, i32> = HashMap::from([(subject.id, 0)]);
    for step in 1..=STEPS {
        let edge: Vec<Uuid> =
            stops.iter().filter(|stop| stop.step.abs() == step - 1).map(|stop| stop.id).collect();
        if edge.is_empty() || stops.len() >= MOST {
            break;
        }
        let lines = lines(cx, &edge).await?;
        let mut next: BTreeMap<Uuid, (String, i32, StrandKind, Uuid)> = BTreeMap::new();
        for (from, to, later, kind) in lines.into_iter().flat_map(both_ways) {
            let Some(at) = known.get(&from).copied() else { continue };
            let onwards = if later { at >= 0 } else { at <= 0 };
            if at.abs() == step - 1 && onwards && !known.contains_key(&to.id) {
                let step = if later { step } else { -step };
                next.entry(to.id).or_insert((to.kind, step, kind, from));
            }
        }
        let asked: Vec<(String, Uuid)> =
            next.iter().map(|(id, (kind, ..))| (kind.clone(), *id)).collect();
        for (id, named, word) in name_all(cx, &asked).await? {
            let Some((_, step, kind, from)) = next.get(&id) else { continue };
            known.insert(id, *step);
            stops.push(Stop { id, named, word, step: *step, by: Some((*kind, *from)) });
        }
    }
    stops.truncate(MOST);
    Ok(stops)
}

/// The lines around some things, remembered until something happens: whether the reader may know of
/// what they lead to is asked after.
async fn lines(cx: &Cx, edge: &[Uuid]) -> Result<Vec<Line>> {
    let store = cx.app.store();
    if let [one] = edge {
        let reading = async { around(&store.read(), &[*one], LINES).await };
        let known = store.remember(format!("strands {one}"), reading).await?;
        return Ok(known.as_ref().clone());
    }
    Ok(around(&cx.read(), edge, LINES).await?)
}

/// A line read from each of its ends: from where, to what, whether that is later, and how.
fn both_ways(line: Line) -> [(Uuid, Knot, bool, StrandKind); 2] {
    let Line { from, kind, to } = line;
    let on = kind.leads_on();
    [(from.id, to.clone(), on, kind), (to.id, from, !on, kind)]
}

/// Names of things that the reader may know of, with the word for their kind.
async fn name_all(cx: &Cx, asked: &[(String, Uuid)]) -> Result<Vec<(Uuid, Named, String)>> {
    let mut kinds: BTreeMap<&str, Vec<Uuid>> = BTreeMap::new();
    for (kind, id) in asked {
        kinds.entry(kind).or_default().push(*id);
    }
    let read = cx.read();
    let mut all = Vec::new();
    for (kind, ids) in kinds {
        let Some(info) = info(cx, kind) else { continue };
        let word = (info.word)(cx.locale);
        let named = (info.named)(&read, &cx.actor, &ids).await?;
        all.extend(named.into_iter().map(|(id, named)| (id, named, word.clone())));
    }
    Ok(all)
}

fn info(cx: &Cx, kind: &str) -> Option<SubjectInfo> {
    let subjects = &cx.app.house().subjects;
    subjects.iter().find(|(SubjectKind(name), _)| *name == kind).map(|(_, info)| *info)
}

/// How two things hang together, as people say it.
fn how(kind: StrandKind, t: Words) -> String {
    match kind {
        StrandKind::GrewFrom => t.strand_grew_from(),
        StrandKind::HandedOnTo => t.strand_handed_on_to(),
        StrandKind::ReportedIn => t.strand_reported_in(),
        StrandKind::MetAt => t.strand_met_at(),
        StrandKind::SeenAt => t.strand_seen_at(),
        StrandKind::CountedIn => t.strand_counted_in(),
        StrandKind::Answers => t.strand_answers(),
    }
}

fn listed(html: &mut String, stop: &Stop, cx: &Cx, t: Words) {
    let class = match (stop.step, stop.named.is_open) {
        (0, _) => " class=\"here\"",
        (_, true) => " class=\"open\"",
        (_, false) => "",
    };
    let name = escaped(&stop.named.name);
    let name = if stop.step == 0 || stop.named.href.is_empty() {
        format!("<bdi>{name}</bdi>")
    } else {
        format!("<a href=\"{}\"><bdi>{name}</bdi></a>", escaped(&stop.named.href))
    };
    let here = (stop.step == 0).then(|| t.thread_here());
    let day = stop.named.day.map(|day| dates::date(day, cx.locale));
    let how = stop.by.map(|(kind, _)| how(kind, t));
    let open = stop.named.is_open.then(|| t.thread_open());
    let says: Vec<String> =
        [Some(stop.word.clone()), day, how, open, here].into_iter().flatten().collect();
    let says = escaped(&says.join(" · "));
    let _ = write!(html, "<li{class}>{name}<small>{says}</small></li>");
}

/// Columns of the picture in units of its own.
const COLUMN: i32 = 190;
/// Rows of the picture.
const ROW: i32 = 48;
/// Letters of a name that the picture has room for.
const LETTERS: usize = 22;

/// The same as a picture: a column a step, a line between what hangs together.
fn drawn(stops: &[Stop], label: &str) -> String {
    let first = stops.iter().map(|stop| stop.step).min().unwrap_or(0);
    let mut rows: HashMap<i32, i32> = HashMap::new();
    let mut places: HashMap<Uuid, (i32, i32)> = HashMap::new();
    for stop in stops {
        let row = rows.entry(stop.step).or_insert(0);
        places.insert(stop.id, ((stop.step - first) * COLUMN + 12, *row * ROW + 16));
        *row += 1;
    }
    let last = stops.iter().map(|stop| stop.step).max().unwrap_or(0);
    let width = (last - first + 1) * COLUMN;
    let height = rows.values().max().copied().unwrap_or(1) * ROW + 8;
    let mut svg = format!(
        "<svg class=\"thread-drawn\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\" aria-label=\"{}\">",
        escaped(label)
    );
    for stop in stops {
        let Some((_, from)) = stop.by else { continue };
        let (Some((x, y)), Some((u, v))) = (places.get(&from), places.get(&stop.id)) else {
            continue;
        };
        let middle = (x + u) / 2;
        let _ = write!(svg, "<path d=\"M{x} {y}C{middle} {y} {middle} {v} {u} {v}\"/>");
    }
    for stop in stops {
        let Some((x, y)) = places.get(&stop.id) else { continue };
        let class = match (stop.step, stop.named.is_open) {
            (0, _) => "here",
            (_, true) => "open",
            (_, false) => "knot",
        };
        let short: String = stop.named.name.chars().take(LETTERS).collect();
        let more = if short.len() < stop.named.name.len() { "…" } else { "" };
        let _ = write!(
            svg,
            "<circle class=\"{class}\" cx=\"{x}\" cy=\"{y}\" r=\"6\"/><text x=\"{}\" y=\"{}\">{}{more}</text>",
            x - 6,
            y + 22,
            escaped(&short)
        );
    }
    svg.push_str("</svg>");
    svg
}
