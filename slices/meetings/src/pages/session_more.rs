//! What the form of a session asks beyond when, where and who: seats, access, concerns, readings,
//! the work that is performed.

use web::ui::{self, Field};
use web::{Cx, Fields, Filled, Result};

use crate::model::{ACCESS, Content, Link, MeetingId, MoreInput, SignUp, WorkId};
use crate::queries::artistic;
use crate::words::Words;

/// Readings of one session at most.
const MOST_READINGS: usize = 30;

/// What can be chosen at this meeting.
pub(super) struct More {
    works: Vec<(WorkId, String)>,
}

impl More {
    /// Reads what can be chosen.
    pub(super) async fn of(cx: &Cx, meeting: MeetingId) -> Result<Self> {
        let works = artistic::works_unscoped(&cx.read(), meeting).await?;
        Ok(Self { works: works.into_iter().map(|work| (work.id, work.title)).collect() })
    }

    /// The fields.
    pub(super) fn fields(&self, cx: &Cx) -> Vec<Field> {
        let t = Words::of(cx.locale);
        let ways = SignUp::ALL.into_iter().map(|way| (way.code().to_owned(), way_of(way, t)));
        let none = (String::new(), "—".to_owned());
        let works = self.works.iter().map(|(id, title)| (id.to_string(), title.clone()));
        let works = std::iter::once(none).chain(works).collect();
        let mut fields = vec![
            ui::select("sign_up", t.sign_up(), ways.collect()).hint(t.sign_up_hint()),
            ui::line("interpreted", t.interpreted()).hint(t.interpreted_hint()),
            ui::checks("access", t.access_services(), terms(cx, ACCESS)),
            ui::checks("concerns", t.concerns(), terms(cx, directory::CONCERN)),
            ui::area("readings", t.readings(), 3).hint(t.readings_hint()),
        ];
        if !self.works.is_empty() {
            fields.push(ui::select("work", t.work_performed(), works));
        }
        fields
    }

    /// What stands.
    pub(super) fn stands(cx: &Cx, content: &Content, filled: &mut Filled) {
        let shelf = cx.app.shelf();
        let codes = |ids: &[vocabulary::TermId]| {
            let terms = ids.iter().filter_map(|id| shelf.get(*id));
            terms.map(|term| term.code.clone()).collect::<Vec<_>>()
        };
        let names = content.interpreted.iter().map(|tag| geo::language_name(tag, cx.locale));
        let readings = content.readings.iter().map(|link| format!("{} {}", link.title, link.url));
        filled.set("sign_up", content.sign_up.code());
        filled.set("interpreted", names.collect::<Vec<_>>().join("; "));
        filled.set_all("access", &codes(&content.access));
        filled.set_all("concerns", &codes(&content.concerns));
        filled.set("readings", readings.collect::<Vec<_>>().join("\n"));
        filled.set("work", content.work.map(|id| id.to_string()).unwrap_or_default());
    }

    /// What was typed.
    pub(super) fn parse(&self, cx: &Cx, fields: &mut Fields) -> MoreInput {
        let shelf = cx.app.shelf();
        let term = |vocabulary: &'static str| {
            let shelf = shelf.clone();
            move |code: &str| Some(shelf.by_code(vocabulary, code)?.id)
        };
        MoreInput {
            sign_up: fields.choice("sign_up", SignUp::parse).unwrap_or_default(),
            interpreted: languages(fields, "interpreted"),
            access: fields.choices("access", term(ACCESS)),
            concerns: fields.choices("concerns", term(directory::CONCERN)),
            readings: readings(fields),
            work: fields.choice("work", |typed| {
                let id = typed.parse::<WorkId>().ok()?;
                self.works.iter().any(|(known, _)| *known == id).then_some(id)
            }),
        }
    }
}

/// The terms of a vocabulary that one can choose, as code and label.
pub(super) fn terms(cx: &Cx, vocabulary: &'static str) -> Vec<(String, String)> {
    let shelf = cx.app.shelf();
    let label = |term: &vocabulary::Term| term.labels.in_locale(cx.locale).to_owned();
    shelf.offered(vocabulary).map(|term| (term.code.clone(), label(term))).collect()
}

/// The labels of some terms.
pub(super) fn labels(cx: &Cx, ids: &[vocabulary::TermId]) -> String {
    let shelf = cx.app.shelf();
    let terms = ids.iter().filter_map(|id| shelf.get(*id));
    terms.map(|term| term.labels.in_locale(cx.locale)).collect::<Vec<_>>().join(", ")
}

/// How one has a seat, in words.
pub(super) fn way_of(way: SignUp, t: Words) -> String {
    match way {
        SignUp::Open => t.sign_up_open(),
        SignUp::Here => t.sign_up_here(),
        SignUp::Desk => t.sign_up_desk(),
    }
}

/// Names of languages in a line, as tags.
pub(super) fn languages(fields: &mut Fields, field: &'static str) -> Vec<String> {
    let typed = fields.line(field, 300).unwrap_or_default();
    let mut tags = Vec::new();
    for name in typed.split([';', ',']).map(str::trim).filter(|name| !name.is_empty()) {
        match geo::recognise_language(name) {
            Some(known) => tags.push(known.tag.clone()),
            None => {
                let name = name.to_owned();
                fields.wrong(field, "no-language", move |l| Words::of(l).language_unknown(&name));
            }
        }
    }
    tags
}

/// One a line: a title, and behind it an address.
fn readings(fields: &mut Fields) -> Vec<Link> {
    let typed = fields.text("readings", 10_000).unwrap_or_default();
    let mut readings = Vec::new();
    for line in typed.lines().map(str::trim).filter(|line| !line.is_empty()).take(MOST_READINGS) {
        let (title, url) = line.rsplit_once(char::is_whitespace).unwrap_or(("", line));
        match web::web_address(url) {
            Some(url) => readings.push(Link { title: title.trim().to_owned(), url, kind: None }),
            None => {
                let line = line.to_owned();
                fields
                    .wrong("readings", "no-address", move |l| Words::of(l).reading_unknown(&line));
            }
        }
    }
    readings
}
