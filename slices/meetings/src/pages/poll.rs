//! Polls: the form that asks the room, and what is answered.

use std::fmt::Write as _;

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::Checked;
use web::ui::{self, FormPage};
use web::{Cx, Fields, Filled, Html, Page, Result, see_other};

use super::{live, paths};
use crate::changes::poll::{Answer, ClosePoll, OpenPoll};
use crate::model::{MOST_ANSWERS, PollId, PollState, SessionId};
use crate::rows::poll;
use crate::words::Words;

/// The longest question or answer of a poll, in characters.
const LONGEST: usize = 200;

/// The form.
pub(crate) async fn new(cx: Cx, Path(id): Path<SessionId>) -> Result<Page> {
    form(&cx, id, &Filled::default()).await
}

async fn form(cx: &Cx, id: SessionId, filled: &Filled) -> Result<Page> {
    let title = live::moderated(cx, id).await?;
    let t = Words::of(cx.locale);
    let fields = vec![
        ui::line("poll", t.poll_asks()).required(),
        ui::area("answers", t.poll_answers(), 4).hint(t.poll_answers_hint(MOST_ANSWERS)),
    ];
    let action = paths::OpenPoll { id }.to_string();
    FormPage::new(t.new_poll(), action, fields, t.open_poll(), filled, cx.locale)
        .over(ui::link(&paths::Live { id }.to_string(), &title))
        .lede(t.poll_lede())
        .back(paths::Live { id }, t.back())
        .page()
}

fn parse(filled: &Filled) -> Checked<(String, Vec<String>)> {
    let mut fields = Fields::of(filled);
    let text = fields.required("poll", LONGEST);
    let lines = fields.text("answers", LONGEST * MOST_ANSWERS).unwrap_or_default();
    let mut answers: Vec<String> = Vec::new();
    for line in lines.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if !answers.iter().any(|known| known == line) {
            answers.push(line.to_owned());
        }
    }
    if !(2..=MOST_ANSWERS).contains(&answers.len()) {
        fields.wrong("answers", "answers", |l| Words::of(l).poll_answers_hint(MOST_ANSWERS));
    }
    fields.finish((text, answers))
}

/// Asks the room.
pub(crate) async fn open(
    cx: Cx,
    Path(id): Path<SessionId>,
    mut filled: Filled,
) -> Result<Response> {
    match cx.write(OpenPoll { session: id, input: parse(&filled) }).await {
        Ok(_) => Ok(see_other(&paths::Live { id }, Words::of(cx.locale).poll_opened())),
        Err(error) => {
            filled.take(error, cx.locale)?;
            Ok(form(&cx, id, &filled).await?.into_response())
        }
    }
}

/// Answers.
pub(crate) async fn answer(cx: Cx, Path(id): Path<PollId>, filled: Filled) -> Result<Response> {
    let choice = filled.value("choice").parse().ok();
    let answer = Answer { poll: id, person: cx.person()?, choice };
    let session = cx.write(answer).await?;
    Ok(see_other(&paths::Live { id: session }, Words::of(cx.locale).poll_answered()))
}

/// Counts it.
pub(crate) async fn close(cx: Cx, Path(id): Path<PollId>) -> Result<Response> {
    let session = cx.write(ClosePoll { poll: id }).await?;
    Ok(see_other(&paths::Live { id: session }, Words::of(cx.locale).poll_closed()))
}

/// The form that answers an open poll, and the button that counts it.
pub(super) fn buttons(row: &poll::Model, own: Option<&i64>, moderates: bool, t: Words) -> Html {
    if row.state == PollState::Closed {
        return Html::none();
    }
    let action = paths::AnswerPoll { id: row.id }.to_string();
    let mut html = format!(
        "<form method=\"post\" class=\"stack\" action=\"{action}\"><fieldset><legend>{}</legend>",
        web::escaped(&t.your_answer())
    );
    for (option, choice) in row.answers.options.iter().zip(0_i64..) {
        let checked = if own == Some(&choice) { " checked" } else { "" };
        let _ = write!(
            html,
            "<label class=\"check\"><input type=\"radio\" name=\"choice\" value=\"{choice}\"{checked}> <span dir=\"auto\">{}</span></label>",
            web::escaped(option)
        );
    }
    let _ = write!(
        html,
        "</fieldset><p><button class=\"btn\">{}</button></p></form>",
        web::escaped(&t.send_answer())
    );
    let form = Html::drawn(html);
    let close = paths::ClosePoll { id: row.id }.to_string();
    let close = moderates.then(|| ui::action(&close, &t.close_poll(), "quiet", &[]));
    Html::joined([Some(form), close].into_iter().flatten())
}
