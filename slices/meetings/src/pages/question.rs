//! A question's own page: where it was asked, where it went, and its line.

use askama::Template;
use axum::extract::{Path, RawQuery};
use axum::response::{IntoResponse, Response};
use kernel::{Checked, Error};
use web::ui::{self, Field, FormPage};
use web::{Cx, Fields, Filled, Html, Page, Result, see_other};

use super::{list, paths};
use crate::changes::answer_handing::AnswerHanding;
use crate::changes::hand_on::HandOn;
use crate::model::{
    HandingId, HandingState, LONGEST_WORD, MeetingId, MeetingState, QUESTION, QuestionId,
    QuestionState, SessionId,
};
use crate::policy;
use crate::queries::card::{Card, card_unscoped};
use crate::queries::{after, lists, room};
use crate::rows::{handing, meeting, question};
use crate::words::Words;

#[derive(Template)]
#[template(path = "question.html")]
struct QuestionPage {
    t: Words,
    over: Html,
    text: String,
    line: String,
    handings: Vec<Handed>,
    hand_on: Option<String>,
    thread: Html,
}

struct Handed {
    title: String,
    href: String,
    says: String,
    word: String,
}

/// A question that the reader may read, where it was asked, and where it went.
struct Found {
    row: question::Model,
    meeting: meeting::Model,
    handings: Vec<handing::Model>,
}

async fn found(cx: &Cx, id: QuestionId) -> Result<Found> {
    let read = cx.read();
    let row = after::question_unscoped(&read, id).await?.ok_or(Error::NotFound)?;
    let meeting = lists::meeting_unscoped(&read, row.meeting).await?.ok_or(Error::NotFound)?;
    if !policy::reads_question(&cx.actor, &row, &meeting) {
        return Err(Error::NotFound.into());
    }
    let handings = after::handings(&read, id).await?;
    Ok(Found { row, meeting, handings })
}

/// The page.
pub(crate) async fn show(cx: Cx, Path(id): Path<QuestionId>) -> Result<Page> {
    let t = Words::of(cx.locale);
    let Found { row, meeting, handings } = found(&cx, id).await?;
    let read = cx.read();
    let names = room::names(&read, &cx.actor.keys, row.person).await?;
    let by = row.person.and_then(|person| names.get(&person)).cloned();
    let state = match row.state {
        QuestionState::Asked => None,
        QuestionState::Hidden => Some(t.question_hidden()),
        QuestionState::Answered => Some(t.question_answered()),
        QuestionState::Open => Some(t.question_open()),
    };
    let line = [state, by, (row.supports > 0).then(|| t.supports_count(row.supports))];
    let origin = after::shown(&read, [row.session]).await?;
    let origin = origin.first().map(|(_, _, content)| content.title.clone()).unwrap_or_default();
    let may = row.state == QuestionState::Open && policy::hands_on(&cx.actor, &row, &handings);
    let page = QuestionPage {
        t,
        over: Html::joined([
            ui::link(&paths::Meeting { id: meeting.id }.to_string(), &meeting.title),
            ui::text(" · "),
            ui::link(&paths::Session { id: row.session }.to_string(), &origin),
        ]),
        text: row.text.clone(),
        line: line.into_iter().flatten().collect::<Vec<_>>().join(" · "),
        handings: handed(&cx, handings).await?,
        hand_on: may.then(|| paths::HandOn { id }.to_string()),
        thread: web::thread(&cx, QUESTION.subject(id)).await?,
    };
    let page = Page::new(t.question_title(), &page)?;
    Ok(if row.state == QuestionState::Open { page } else { page.unlisted() })
}

/// Where it was handed on, as far as the reader may see those meetings.
async fn handed(cx: &Cx, rows: Vec<handing::Model>) -> Result<Vec<Handed>> {
    let t = Words::of(cx.locale);
    let read = cx.read();
    let meetings = after::meetings_unscoped(&read, rows.iter().map(|row| row.meeting)).await?;
    let sessions = after::shown(&read, rows.iter().filter_map(|row| row.session)).await?;
    let line = |row: handing::Model| {
        let meeting = meetings.iter().find(|meeting| meeting.id == row.meeting)?;
        let meeting = Some(meeting).filter(|meeting| policy::sees(&cx.actor, meeting))?;
        let session = sessions.iter().find(|(id, ..)| Some(*id) == row.session);
        let (title, href) = match session {
            Some((id, _, content)) => (
                format!("{} · {}", meeting.title, content.title),
                paths::Session { id: *id }.to_string(),
            ),
            None => (meeting.title.clone(), paths::Meeting { id: meeting.id }.to_string()),
        };
        let says = match row.state {
            HandingState::Offered => t.handing_offered(),
            HandingState::Accepted => t.handing_accepted(),
            HandingState::Declined => t.handing_declined(),
        };
        Some(Handed { title, href, says, word: row.word.unwrap_or_default() })
    };
    Ok(rows.into_iter().filter_map(line).collect())
}

/// Where a question shall go: first the meeting is chosen, then, if one likes, a session of it.
pub(crate) async fn hand_on(
    cx: Cx,
    Path(id): Path<QuestionId>,
    RawQuery(query): RawQuery,
) -> Result<Page> {
    let pairs = web::pairs(&query.unwrap_or_default());
    let chosen = pairs.iter().find(|(name, _)| name == "meeting");
    let chosen = chosen.and_then(|(_, value)| value.parse().ok());
    hand_on_form(&cx, id, chosen, &Filled::default()).await
}

async fn hand_on_form(
    cx: &Cx,
    id: QuestionId,
    chosen: Option<MeetingId>,
    filled: &Filled,
) -> Result<Page> {
    let t = Words::of(cx.locale);
    let found = found(cx, id).await?;
    let may = policy::hands_on(&cx.actor, &found.row, &found.handings);
    policy::shown_or(may, &cx.actor, &found.meeting).into_result()?;
    let over = ui::link(&paths::Question { id }.to_string(), &found.row.text);
    let Some(meeting) = chosen else {
        return choose_meeting(cx, id, over).await;
    };
    let card = super::meeting::seen(cx, meeting).await?;
    let card = super::meeting::inside(&card)?;
    let fields = hand_on_fields(cx, card);
    let action = paths::HandOn { id }.to_string();
    let mut filled = filled.clone();
    filled.set("meeting", meeting.to_string());
    FormPage::new(t.hand_on_to(&card.row.title), action, fields, t.hand_on(), &filled, cx.locale)
        .over(over)
        .lede(t.hand_on_lede())
        .back(paths::HandOn { id }, t.back())
        .page()
}

fn hand_on_fields(cx: &Cx, card: &Card) -> Vec<Field> {
    let t = Words::of(cx.locale);
    let now = cx.now();
    let to_come = card.sessions.iter().filter(|shown| shown.content.end() > now);
    let to_come = to_come.filter(|shown| !shown.content.cancelled);
    let option = |shown: &crate::queries::card::Shown| {
        let day = web::dates::short_day(card.day_of(&shown.content), cx.locale);
        (shown.id.to_string(), format!("{day} · {}", shown.content.title))
    };
    let whole = (String::new(), t.hand_on_whole());
    let options = std::iter::once(whole).chain(to_come.map(option)).collect();
    vec![ui::kept("meeting"), ui::select("session", t.hand_on_session(), options)]
}

#[derive(Template)]
#[template(path = "choose_meeting.html")]
struct ChoosePage {
    t: Words,
    over: Html,
    lines: Vec<(String, String, String)>,
}

async fn choose_meeting(cx: &Cx, id: QuestionId, over: Html) -> Result<Page> {
    let t = Words::of(cx.locale);
    let visible = policy::visible(&cx.actor);
    let (next, _) = lists::meetings(&cx.read(), &visible, cx.now().date_naive()).await?;
    let line = |row: &meeting::Model| {
        let href = format!("{}?meeting={}", paths::HandOn { id }, row.id);
        (href, row.title.clone(), list::where_and_what(cx, row))
    };
    let public = next.iter().filter(|row| row.state == MeetingState::Published);
    let lines = public.map(line).collect();
    Ok(Page::new(t.hand_on(), &ChoosePage { t, over, lines })?.unlisted())
}

/// Offers the question to the later meeting's host.
pub(crate) async fn handed_on(
    cx: Cx,
    Path(id): Path<QuestionId>,
    mut filled: Filled,
) -> Result<Response> {
    let Ok(meeting) = filled.value("meeting").parse::<MeetingId>() else {
        return Ok(see_other(&paths::HandOn { id }, None));
    };
    let session = filled.value("session").parse::<SessionId>().ok();
    match cx.write(HandOn { question: id, meeting, session }).await {
        Ok(_) => Ok(see_other(&paths::Question { id }, Words::of(cx.locale).handed_on())),
        Err(error) => {
            filled.take(error, cx.locale)?;
            Ok(hand_on_form(&cx, id, Some(meeting), &filled).await?.into_response())
        }
    }
}

/// A meeting's card as it is remembered.
type Remembered = std::sync::Arc<Option<Card>>;

/// An offered question, for who runs the later meeting.
async fn offered(cx: &Cx, id: HandingId) -> Result<(handing::Model, question::Model, Remembered)> {
    let read = cx.read();
    let row = after::handing_unscoped(&read, id).await?.ok_or(Error::NotFound)?;
    super::manage::hosted(cx, row.meeting).await?;
    let question = after::question_unscoped(&read, row.question).await?.ok_or(Error::NotFound)?;
    let card = card_unscoped(cx.app.store(), row.meeting).await?;
    Ok((row, question, card))
}

/// The form that answers an offered question.
pub(crate) async fn answer(cx: Cx, Path(id): Path<HandingId>) -> Result<Page> {
    answer_form(&cx, id, &Filled::default()).await
}

async fn answer_form(cx: &Cx, id: HandingId, filled: &Filled) -> Result<Page> {
    let t = Words::of(cx.locale);
    let (row, question, card) = offered(cx, id).await?;
    let card = super::meeting::inside(&card)?;
    let mut fields = hand_on_fields(cx, card);
    fields.retain(|field| field.name() == "session");
    let yes_no = [("yes", t.take_up()), ("no", t.take_up_not())];
    let yes_no = yes_no.map(|(value, label)| (value.to_owned(), label)).to_vec();
    fields.insert(0, ui::select("answer", t.your_answer(), yes_no));
    fields.push(ui::area("word", t.a_word(), 3).hint(t.a_word_hint()));
    let mut filled = filled.clone();
    if filled.all().is_empty() {
        filled.set("session", row.session.map(|id| id.to_string()).unwrap_or_default());
    }
    let action = paths::AnswerHanding { id }.to_string();
    FormPage::new(t.question_offered(), action, fields, t.send_answer(), &filled, cx.locale)
        .over(ui::link(&paths::Question { id: question.id }.to_string(), &question.text))
        .lede(t.question_offered_lede())
        .back(paths::After { id: row.meeting }, t.back())
        .page()
}

/// Takes the question up, or says why not.
pub(crate) async fn answered(
    cx: Cx,
    Path(id): Path<HandingId>,
    mut filled: Filled,
) -> Result<Response> {
    let (row, ..) = offered(&cx, id).await?;
    let mut fields = Fields::of(&filled);
    let word = fields.text("word", LONGEST_WORD);
    let word: Checked<Option<String>> = fields.finish(word);
    let answer = AnswerHanding {
        handing: id,
        yes: filled.value("answer") == "yes",
        session: filled.value("session").parse().ok(),
        word,
    };
    match cx.write(answer).await {
        Ok(()) => Ok(see_other(&paths::After { id: row.meeting }, Words::of(cx.locale).answered())),
        Err(error) => {
            filled.take(error, cx.locale)?;
            Ok(answer_form(&cx, id, &filled).await?.into_response())
        }
    }
}
