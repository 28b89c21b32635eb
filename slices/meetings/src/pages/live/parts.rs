//! What all who look at a session's room see alike: questions, polls, notes.

use std::collections::HashMap;
use std::fmt::Write as _;

use kernel::{AudienceKeys, Key, Locale, PersonId, Result};
use store::Read;
use web::live::Part;
use web::{App, escaped};

use super::super::paths;
use crate::model::{PollState, QuestionId, QuestionState, SessionId};
use crate::queries::room;
use crate::rows::{note, poll, question};
use crate::words::Words;

/// The lists of the page.
pub(super) const QUESTIONS: &str = "questions";
pub(super) const POLLS: &str = "polls";
pub(super) const NOTES: &str = "notes";

/// One of the few drawings of a room: in which language, with whose names, with what is hidden.
#[derive(Clone, Copy, Debug)]
pub(super) struct View {
    pub session: SessionId,
    pub locale: Locale,
    /// Whether names that members alone may see are shown.
    pub members: bool,
    /// Whether hidden questions are shown: to who moderates.
    pub hidden: bool,
    /// Whether hidden lines of notes are shown: to who reports.
    pub hidden_notes: bool,
}

impl View {
    pub(super) fn name(self) -> String {
        let Self { session, locale, members, hidden, hidden_notes } = self;
        format!("{session} {} {members} {hidden} {hidden_notes}", locale.tag())
    }

    /// What may stand on the wall of the room: nothing hidden, no name that is for members alone.
    pub(super) fn for_the_wall(self) -> Self {
        Self { members: false, hidden: false, hidden_notes: false, ..self }
    }

    fn keys(self) -> AudienceKeys {
        let mut keys = AudienceKeys::everyone();
        if self.members {
            keys.add(Key::members());
        }
        keys
    }
}

type Rows = (Vec<question::Model>, Vec<note::Model>, Vec<(poll::Model, Vec<u64>)>);

/// All that is said in a room.
pub(super) async fn rows(read: &Read<'_>, view: View) -> Result<Rows> {
    let questions = room::questions_unscoped(read, view.session, view.hidden).await?;
    let notes = room::notes_unscoped(read, view.session, view.hidden_notes).await?;
    let polls = room::polls_unscoped(read, view.session).await?;
    Ok((questions, notes, polls))
}

/// Draws a room for all who listen.
pub(super) async fn draw(app: App, view: View) -> Result<Vec<Part>> {
    let read = app.store().read();
    let (questions, notes, polls) = rows(&read, view).await?;
    drawn(&read, view, &questions, &notes, &polls).await
}

/// The parts of a room: questions, polls, then notes.
pub(super) async fn drawn(
    read: &Read<'_>,
    view: View,
    questions: &[question::Model],
    notes: &[note::Model],
    polls: &[(poll::Model, Vec<u64>)],
) -> Result<Vec<Part>> {
    let t = Words::of(view.locale);
    let people = questions.iter().filter_map(|row| row.person);
    let people = people.chain(notes.iter().filter_map(|row| row.person));
    let names = room::names(read, &view.keys(), people).await?;
    let by = |person: Option<PersonId>| by(person, &names, t);
    let question = |row: &question::Model| Part {
        list: QUESTIONS,
        name: question_name(row.id),
        html: question_html(row, &by(row.person), t),
    };
    let poll = |(row, counts): &(poll::Model, Vec<u64>)| Part {
        list: POLLS,
        name: format!("p-{}", row.id),
        html: poll_html(row, counts, t),
    };
    let note = |row: &note::Model| Part {
        list: NOTES,
        name: format!("n-{}", row.id),
        html: note_html(row, &by(row.person), t),
    };
    let parts = questions.iter().map(question).chain(polls.iter().map(poll));
    Ok(parts.chain(notes.iter().map(note)).collect())
}

/// The name of a question's element.
pub(super) fn question_name(id: QuestionId) -> String {
    format!("q-{id}")
}

/// Who said something, as far as those who look may know.
fn by(person: Option<PersonId>, names: &HashMap<PersonId, String>, t: Words) -> String {
    person.and_then(|person| names.get(&person)).cloned().unwrap_or_else(|| t.somebody())
}

fn question_html(row: &question::Model, by: &str, t: Words) -> String {
    let state = match row.state {
        QuestionState::Asked => String::new(),
        QuestionState::Hidden => t.question_hidden(),
        QuestionState::Answered => t.question_answered(),
        QuestionState::Open => t.question_open(),
    };
    let text = escaped(&row.text);
    let text = if row.state == QuestionState::Open {
        format!("<a href=\"{}\">{text}</a>", paths::Question { id: row.id })
    } else {
        text
    };
    let mut html = format!(
        "<p dir=\"auto\">{text}</p><p class=\"small\"><bdi>{}</bdi> · {}",
        escaped(by),
        escaped(&t.supports_count(row.supports))
    );
    if !state.is_empty() {
        let _ = write!(html, " · <b>{}</b>", escaped(&state));
    }
    html.push_str("</p>");
    html
}

fn note_html(row: &note::Model, by: &str, t: Words) -> String {
    let mut html = format!(
        "<p dir=\"auto\">{}</p><p class=\"small\"><bdi>{}</bdi>",
        escaped(&row.text),
        escaped(by)
    );
    if row.is_hidden {
        let _ = write!(html, " · <b>{}</b>", escaped(&t.question_hidden()));
    }
    html.push_str("</p>");
    html
}

/// What is asked, and each answer with a bar and its number.
fn poll_html(row: &poll::Model, counts: &[u64], t: Words) -> String {
    let all: u64 = counts.iter().sum();
    let mut html = format!("<h3 dir=\"auto\">{}</h3><dl class=\"bars\">", escaped(&row.text));
    for (option, count) in row.answers.options.iter().zip(counts) {
        let option = escaped(option);
        let _ = write!(
            html,
            "<dt dir=\"auto\">{option}</dt><dd><meter min=\"0\" max=\"{}\" value=\"{count}\" aria-label=\"{option}\"></meter> <b class=\"num\">{count}</b></dd>",
            all.max(1)
        );
    }
    let says = match row.state {
        PollState::Open => t.poll_given(all),
        PollState::Closed => t.poll_counted(all),
    };
    let _ = write!(html, "</dl><p class=\"small\">{}</p>", escaped(&says));
    html
}
