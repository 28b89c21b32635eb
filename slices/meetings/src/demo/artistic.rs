//! The artistic programme of a demo meeting: works by invented artists, with performances.

use chrono::{Duration, NaiveTime};
use kernel::{Actor, Checked, Moment, PersonId, Result, Who};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use vocabulary::texts::InLanguages;
use web::App;

use super::done;
use super::invent::Plan;
use crate::changes::edit_session::{EditSession, SessionInput, Ways};
use crate::changes::seats::TakeSeat;
use crate::changes::see_work::{NoteWork, Noted, TellArtist};
use crate::changes::works::SetWork;
use crate::model::{
    ACCESS, MeetingId, MoreInput, Part, RegistrationState, SignUp, WorkCard, WorkId, WorkInput,
};
use crate::queries::card::card_unscoped;
use crate::rows::registration;

/// Title, artists, minutes, language, access, a sentence in English and French.
type Work = (
    &'static str,
    &'static str,
    u32,
    &'static str,
    &'static [&'static str],
    &'static str,
    &'static str,
);

const WORKS: [Work; 5] = [
    (
        "Salt on the stairs",
        "Kolm Tuba",
        75,
        "et",
        &["captions", "step-free"],
        "Three rooms, one family, the winter the harbour froze.",
        "Trois pièces, une famille, l’hiver où le port a gelé.",
    ),
    (
        "Hands that were there",
        "Mirjam Ots",
        50,
        "",
        &["relaxed", "described"],
        "A solo for a body and forty borrowed gloves.",
        "Un solo pour un corps et quarante gants empruntés.",
    ),
    (
        "The last tram sings",
        "Rongiteater",
        90,
        "et",
        &["sign-language"],
        "A concert in a tram that goes nowhere any more.",
        "Un concert dans un tram qui ne va plus nulle part.",
    ),
    (
        "Inventory of a small country",
        "Liis Valk, Ander Põld",
        60,
        "en",
        &["easy-words", "loop"],
        "Everything that one state owns, read out and weighed.",
        "Tout ce que possède un État, lu à voix haute et pesé.",
    ),
    (
        "Walk with the river",
        "Emajõe kamp",
        120,
        "",
        &["step-free"],
        "An evening walk with headphones; the river is the text.",
        "Une promenade du soir au casque ; le texte, c’est le fleuve.",
    ),
];

/// Puts works into a meeting's programme, one performance an evening or two.
pub(super) async fn show(
    app: &App,
    system: &Actor,
    meeting: MeetingId,
    plan: &Plan,
    contact: Option<PersonId>,
    at: Moment,
) -> Result<()> {
    let shelf = app.shelf();
    for (number, (title, artists, minutes, language, access, en, fr)) in
        WORKS.into_iter().enumerate()
    {
        let terms = access.iter().filter_map(|code| Some(shelf.by_code(ACCESS, code)?.id));
        let artist = |name: &str| Part { name: name.to_owned(), ..Part::default() };
        let card = WorkCard {
            artists: artists.split(", ").map(artist).collect(),
            country: Some(plan.country.to_owned()),
            year: Some(i64::from(chrono::Datelike::year(&plan.first)) - 1),
            minutes: Some(minutes),
            languages: Some(language)
                .filter(|tag| !tag.is_empty())
                .map(ToOwned::to_owned)
                .into_iter()
                .collect(),
            access: terms.collect(),
            url: None,
        };
        let about = [("en", en), ("fr", fr)].map(|(tag, text)| (tag.to_owned(), text.to_owned()));
        let input = WorkInput {
            title: title.to_owned(),
            card: card.clone(),
            about: InLanguages(about.into()),
            contact,
        };
        let work = done(app, system, SetWork { meeting, work: None, input: Ok(input) }, at).await?;
        let input = performance(plan, number, title, work, &card);
        done(app, system, EditSession { meeting, session: None, input }, at).await?;
    }
    Ok(())
}

/// In the evenings of the meeting, the later ones twice an evening.
fn performance(
    plan: &Plan,
    number: usize,
    title: &str,
    work: WorkId,
    card: &WorkCard,
) -> Checked<SessionInput> {
    let days = usize::try_from(plan.days).unwrap_or(1).saturating_sub(1).max(1);
    let day = plan.first + Duration::days(i64::try_from(number % days).unwrap_or(0));
    let hour = if number < days { 19 } else { 21 };
    let wall = day.and_time(NaiveTime::MIN) + Duration::hours(hour) + Duration::minutes(30);
    let sign_up = match number % 3 {
        0 => SignUp::Here,
        1 => SignUp::Desk,
        _ => SignUp::Open,
    };
    Ok(SessionInput {
        title: title.to_owned(),
        subtitle: None,
        kind: Some("performance".into()),
        language: card.languages.first().cloned(),
        room: Some(if number.is_multiple_of(2) {
            "Black box".into()
        } else {
            "Old boiler house".into()
        }),
        track: None,
        wall,
        minutes: card.minutes.unwrap_or(60),
        capacity: Some(12),
        summary: None,
        description: None,
        ways: Ways::default(),
        more: MoreInput {
            sign_up,
            access: card.access.clone(),
            work: Some(work),
            ..MoreInput::default()
        },
        people: card.artists.iter().map(|part| (part.name.clone(), "speaker")).collect(),
        cancelled: false,
    })
}

/// People who have seats, and saw something.
const ATTENDING: u64 = 15;

/// Some have seats; some saw something, and one wants to hear more.
pub(super) async fn attend(app: &App, meeting: MeetingId, now: Moment) -> Result<()> {
    let read = app.store().read();
    let rows = registration::Entity::find()
        .filter(registration::Column::Meeting.eq(meeting))
        .filter(registration::Column::State.eq(RegistrationState::Placed))
        .order_by_asc(registration::Column::Asked)
        .limit(ATTENDING)
        .all(&read)
        .await?;
    let mut people: Vec<(PersonId, Actor)> = Vec::new();
    for row in rows {
        people.push((row.person, app.store().actor(Who::Person(row.person)).await?));
    }
    let card = card_unscoped(app.store(), meeting).await?;
    let Some(card) = card.as_ref() else { return Ok(()) };
    for shown in &card.sessions {
        let (session, content) = (shown.id, &shown.content);
        let Some(work) = content.work else { continue };
        let before = content.start - Duration::days(3);
        for (place, (person, who)) in people.iter().enumerate() {
            if content.sign_up == SignUp::Here && before < now {
                let at = before + Duration::minutes(i64::try_from(place).unwrap_or(0));
                done(app, who, TakeSeat { session, person: *person }, at).await?;
            }
            if content.end() < now && place < 4 {
                let wants_more = place < 2;
                let note = wants_more.then(|| "For the autumn, in the small hall?".to_owned());
                let noted = Ok(Noted { session: Some(session), wants_more, note });
                let note = NoteWork { work, person: *person, noted };
                done(app, who, note, content.end()).await?;
                if place == 1 {
                    let tell = TellArtist { work, person: *person };
                    done(app, who, tell, content.end()).await?;
                }
            }
        }
    }
    Ok(())
}
