//! Letters to those who come: the form, and what was sent.

use askama::Template;
use axum::extract::{Path, RawQuery};
use axum::response::{IntoResponse, Response};
use kernel::{Checked, Error};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use web::ui::{self, Field};
use web::{Cx, Fields, Filled, Html, Page, Result, see_other};

use super::manage::{self, hosted};
use super::paths;
use crate::changes::send_letter::{LetterInput, SendLetter};
use crate::model::{LONGEST_LETTER, LONGEST_TITLE, LetterTo, MeetingId};
use crate::queries::coming;
use crate::rows::letter;
use crate::words::Words;

#[derive(Template)]
#[template(path = "letters.html")]
struct LettersPage {
    t: Words,
    over: Html,
    summary: Html,
    action: String,
    fields: Html,
    sent: Vec<(String, String, Html)>,
}

/// The page; asked for certificates, with a letter that says where each finds their own.
pub(crate) async fn show(
    cx: Cx,
    Path(id): Path<MeetingId>,
    RawQuery(query): RawQuery,
) -> Result<Page> {
    let t = Words::of(cx.locale);
    let asked = Filled::pairs(web::pairs(&query.unwrap_or_default()));
    let filled = if asked.value("about") == "certificates" {
        let url = cx.app.full_url(&paths::Certify { id });
        Filled::with([
            ("whom", "there".to_owned()),
            ("subject", t.certificates_ready()),
            ("text", t.certificates_text(url)),
        ])
    } else {
        Filled::with([("whom", "writer".to_owned())])
    };
    page(&cx, id, &filled).await
}

fn fields(t: Words, placed: u64, waiting: u64) -> Vec<Field> {
    let whom = [
        ("writer", t.letter_to_writer()),
        ("placed", t.letter_to_placed(placed)),
        ("waiting", t.letter_to_waiting(waiting)),
        ("room", t.letter_to_room()),
        ("online", t.letter_to_online()),
        ("held", t.letter_to_held()),
        ("there", t.letter_to_there()),
    ];
    let whom = whom.map(|(value, label)| (value.to_owned(), label)).to_vec();
    vec![
        ui::select("whom", t.letter_whom(), whom),
        ui::line("subject", t.letter_subject()).required(),
        ui::area("text", t.letter_text(), 10).hint(t.letter_text_hint()).required(),
    ]
}

async fn page(cx: &Cx, id: MeetingId, filled: &Filled) -> Result<Page> {
    let t = Words::of(cx.locale);
    let row = hosted(cx, id).await?;
    let read = cx.read();
    let (placed, waiting) = coming::counts(&read, id).await?;
    let fields = fields(t, placed, waiting);
    let sent = letter::Entity::find()
        .filter(letter::Column::Meeting.eq(id))
        .filter(letter::Column::Whom.ne(LetterTo::Writer))
        .order_by_desc(letter::Column::Sent)
        .limit(50)
        .all(&read)
        .await
        .map_err(Error::from)?;
    let line = |row: letter::Model| {
        let day = web::dates::day(row.sent.date_naive(), cx.locale);
        (row.subject, day, ui::prose(&row.text, ""))
    };
    let page = LettersPage {
        t,
        over: manage::over(&row, t),
        summary: ui::summary(&fields, filled, cx.locale),
        action: paths::Letters { id }.to_string(),
        fields: ui::drawn(&fields, filled),
        sent: sent.into_iter().map(line).collect(),
    };
    Ok(Page::new(t.letters_title(), &page)?.after(filled.has_errors()).unlisted())
}

fn parse(filled: &Filled) -> Checked<LetterInput> {
    let mut fields = Fields::of(filled);
    let subject = fields.required("subject", LONGEST_TITLE);
    let text = fields.text("text", LONGEST_LETTER);
    if text.is_none() && filled.value("text").trim().is_empty() {
        fields.wrong("text", "missing", |l| Words::of(l).letter_missing());
    }
    let input = LetterInput {
        subject,
        text: text.unwrap_or_default(),
        whom: fields.choice("whom", LetterTo::parse).unwrap_or(LetterTo::Writer),
    };
    fields.finish(input)
}

/// Sends it. A letter to the writer alone leaves the form as it is, to be sent to the others.
pub(crate) async fn send(
    cx: Cx,
    Path(id): Path<MeetingId>,
    mut filled: Filled,
) -> Result<Response> {
    let t = Words::of(cx.locale);
    let input = parse(&filled);
    let is_trial = input.as_ref().is_ok_and(|input| input.whom == LetterTo::Writer);
    match cx.write(SendLetter { meeting: id, input }).await {
        Ok(_) if is_trial => Ok(page(&cx, id, &filled).await?.into_response()),
        Ok(_) => Ok(see_other(&paths::Letters { id }, t.letter_sent())),
        Err(error) => {
            filled.take(error, cx.locale)?;
            Ok(page(&cx, id, &filled).await?.into_response())
        }
    }
}
