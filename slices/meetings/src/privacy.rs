//! What this slice holds about a person: registrations, stars, teams, who a name is, what they
//! asked, noted and reported, and whom they want to find again.

use std::pin::Pin;

use kernel::{Locale, PersonId, Result};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait,
};
use serde_json::{Value, json};
use store::{Read, Reading, Tx};
use web::Held;

use crate::changes::change_people;
use crate::model::{ACQUAINTANCE, HeldFor, MeetingId, RegistrationState, SeatState, Way};
use crate::queries::artistic;
use crate::rows::trust as trusts;
use crate::rows::{
    acquaintance, ask, ask_answer, attendance, certificate, feed, kept, letter, look, meeting,
    names, note, question, registration, report, seat, seen, share, star, support, team, vote,
    work,
};
use crate::words::Words;

pub(crate) fn show<'a>(
    read: &'a Read<'a>,
    person: PersonId,
    locale: Locale,
) -> Reading<'a, Vec<Held>> {
    Box::pin(async move {
        let t = Words::of(locale);
        let registered = registration::Entity::find()
            .filter(registration::Column::Person.eq(person))
            .count(read)
            .await?;
        let starred =
            star::Entity::find().filter(star::Column::Person.eq(person)).count(read).await?;
        let spoken = names::Entity::find()
            .filter(names::Column::Person.eq(person))
            .filter(names::Column::Said.eq(true))
            .count(read)
            .await?;
        let asked =
            question::Entity::find().filter(question::Column::Person.eq(person)).count(read);
        let noted = note::Entity::find().filter(note::Column::Person.eq(person)).count(read);
        let wrote = report::Entity::find().filter(report::Column::Reporter.eq(person)).count(read);
        let keeps = kept::Entity::find().filter(kept::Column::Person.eq(person)).count(read);
        let met = acquaintance::Entity::find()
            .filter(pairs_of(person))
            .filter(acquaintance::Column::Since.is_not_null())
            .count(read);
        let (asked, noted, wrote) = (asked.await?, noted.await?, wrote.await?);
        let (keeps, met) = (keeps.await?, met.await?);
        let held = [
            (registered, t.held_registrations(registered), t.held_registrations_why()),
            (starred, t.held_stars(starred), t.held_stars_why()),
            (spoken, t.held_names(spoken), t.held_names_why()),
            (asked, t.held_questions(asked), t.held_contributions_why()),
            (noted, t.held_notes(noted), t.held_contributions_why()),
            (wrote, t.held_reports(wrote), t.held_contributions_why()),
            (keeps, t.held_kept(keeps), t.held_kept_why()),
            (met, t.held_met(met), t.held_met_why()),
        ];
        let held = held.into_iter().filter(|(count, ..)| *count > 0);
        let until = t.held_until();
        let mut held: Vec<Held> =
            held.map(|(_, what, why)| Held { what, why, until: until.clone() }).collect();
        let there = attendance::Entity::find().filter(attendance::Column::Person.eq(person));
        let there = there.count(read).await?;
        if there > 0 {
            let (what, why) = (t.held_attendance(there), t.held_attendance_why());
            held.push(Held { what, why, until: until.clone() });
        }
        held.extend(held_for_oneself(read, person, t).await?);
        let supports =
            support::Entity::find().filter(support::Column::Person.eq(person)).count(read);
        let votes = vote::Entity::find().filter(vote::Column::Person.eq(person)).count(read);
        let once = supports.await? + votes.await?;
        if once > 0 {
            let (what, why) = (t.held_once(once), t.held_once_why());
            held.push(Held { what, why, until: t.held_once_until() });
        }
        let answers = answers_of(read, person).await?.len();
        if answers > 0 {
            let (what, why) = (t.held_answers(answers), t.held_answers_why());
            held.push(Held { what, why, until: t.held_answers_until() });
        }
        Ok(held)
    })
}

/// Seats, works, concerns.
async fn held_for_oneself(read: &Read<'_>, person: PersonId, t: Words) -> Result<Vec<Held>> {
    let until = t.held_until();
    let mut held = Vec::new();
    let works = artistic::own(read, person).await?.len();
    if works > 0 {
        let (what, why) = (t.held_works(works), t.held_kept_why());
        held.push(Held { what, why, until: until.clone() });
    }
    let seats = seat::Entity::find().filter(seat::Column::Person.eq(person)).count(read);
    let seats = seats.await?;
    if seats > 0 {
        let (what, why) = (t.held_seats(seats), t.held_seats_why());
        held.push(Held { what, why, until: until.clone() });
    }
    let told = trusts::concern::Entity::find()
        .filter(trusts::concern::Column::Person.eq(person))
        .count(read)
        .await?;
    if told > 0 {
        let (what, why) = (t.held_concerns(told), t.held_concerns_why());
        held.push(Held { what, why, until: t.held_concerns_until() });
    }
    Ok(held)
}

/// What a person answered to meetings, with what was asked.
async fn answers_of(read: &Read<'_>, person: PersonId) -> Result<Vec<(String, String)>> {
    let own = registration::Entity::find()
        .select_only()
        .column(registration::Column::Id)
        .filter(registration::Column::Person.eq(person));
    let rows = ask_answer::Entity::find()
        .filter(ask_answer::Column::Registration.in_subquery(QueryTrait::into_query(own)))
        .all(read)
        .await?;
    let asks = ask::Entity::find()
        .filter(ask::Column::Id.is_in(rows.iter().map(|row| row.ask)))
        .all(read)
        .await?;
    let with = |row: ask_answer::Model| {
        let asked = asks.iter().find(|ask| ask.id == row.ask)?;
        Some((asked.text.clone(), row.text))
    };
    Ok(rows.into_iter().filter_map(with).collect())
}

/// The pairs in which a person is one of the two.
fn pairs_of(person: PersonId) -> Condition {
    Condition::any()
        .add(acquaintance::Column::One.eq(person))
        .add(acquaintance::Column::Other.eq(person))
}

/// One registration, with all that is kept about it.
fn registered(row: &registration::Model, meeting: Option<&String>) -> Value {
    let state = match row.state {
        RegistrationState::Placed => "placed",
        RegistrationState::Waiting => "waiting",
        RegistrationState::Withdrawn => "withdrawn",
    };
    let held = |held: HeldFor| match held {
        HeldFor::Grant => "grant",
        HeldFor::Visa => "visa",
        HeldFor::Answer => "answer",
    };
    json!({
        "meeting": meeting, "state": state, "asked": row.asked,
        "shown_to_others": row.is_listed,
        "online": row.way == Way::Online, "needs_something_to_take_part": row.needs_access,
        "place_held_for": row.held_for.map(held), "place_held_until": row.held_until,
        "registered_by": row.organisation.map(|id| id.to_string()),
        "named_in_invitation": row.named,
        "badge_says_first_time": row.shows_first,
        "badge_code": row.id,
    })
}

pub(crate) fn export<'a>(read: &'a Read<'a>, person: PersonId) -> Reading<'a, Value> {
    Box::pin(async move {
        let registrations = registration::Entity::find()
            .filter(registration::Column::Person.eq(person))
            .all(read)
            .await?;
        let stars = star::Entity::find().filter(star::Column::Person.eq(person)).all(read).await?;
        let teams = team::Entity::find().filter(team::Column::Person.eq(person)).all(read).await?;
        let named =
            names::Entity::find().filter(names::Column::Person.eq(person)).all(read).await?;
        let asked =
            question::Entity::find().filter(question::Column::Person.eq(person)).all(read).await?;
        let noted = note::Entity::find().filter(note::Column::Person.eq(person)).all(read).await?;
        let wrote =
            report::Entity::find().filter(report::Column::Reporter.eq(person)).all(read).await?;
        let keeps = kept::Entity::find().filter(kept::Column::Person.eq(person)).all(read).await?;
        let there = attendance::Entity::find()
            .filter(attendance::Column::Person.eq(person))
            .all(read)
            .await?;
        let certificates = certificate::Entity::find()
            .filter(certificate::Column::Person.eq(person))
            .all(read)
            .await?;
        let too =
            support::Entity::find().filter(support::Column::Person.eq(person)).all(read).await?;
        let votes = vote::Entity::find().filter(vote::Column::Person.eq(person)).all(read).await?;
        let letters =
            letter::Entity::find().filter(letter::Column::Writer.eq(person)).all(read).await?;
        let ids = registrations.iter().map(|row| row.meeting);
        let ids = ids.chain(teams.iter().map(|row| row.meeting));
        let ids = ids.chain(named.iter().map(|row| row.meeting));
        let meetings =
            meeting::Entity::find().filter(meeting::Column::Id.is_in(ids)).all(read).await?;
        let title = |id: MeetingId| meetings.iter().find(|row| row.id == id).map(|row| &row.title);
        let mut all = json!({
            "registrations": registrations.iter().map(|row| registered(row, title(row.meeting))).collect::<Vec<_>>(),
            "sessions_starred": stars.iter().map(|row| row.session.to_string()).collect::<Vec<_>>(),
            "runs": teams.iter().map(|row| title(row.meeting)).collect::<Vec<_>>(),
            "names_in_programmes": named.iter().map(|row| json!({
                "meeting": title(row.meeting), "name": row.name, "confirmed": row.said,
            })).collect::<Vec<_>>(),
            "answers_to_meetings": answers_of(read, person).await?.into_iter().map(|(asked, answer)| json!({
                "asked": asked, "answer": answer,
            })).collect::<Vec<_>>(),
            "questions": asked.iter().map(|row| json!({
                "session": row.session.to_string(), "text": row.text, "asked": row.asked,
            })).collect::<Vec<_>>(),
            "notes": noted.iter().map(|row| json!({
                "session": row.session.to_string(), "text": row.text, "made": row.made,
            })).collect::<Vec<_>>(),
            "asks_the_same": too.iter().map(|row| row.question.to_string()).collect::<Vec<_>>(),
            "answers_to_polls": votes.iter().map(|row| json!({
                "poll": row.poll.to_string(), "choice": row.choice,
            })).collect::<Vec<_>>(),
            "reports": wrote.iter().map(|row| json!({
                "session": row.session.to_string(), "said": row.said, "proposed": row.proposed,
                "sources": row.sources, "open": row.open,
            })).collect::<Vec<_>>(),
            "was_at": there.iter().map(|row| json!({
                "meeting": row.meeting.to_string(), "at": row.at,
            })).collect::<Vec<_>>(),
            "certificates": certificates.iter().map(|row| json!({
                "code": row.code, "name": row.name, "issued": row.issued, "revoked": row.revoked,
            })).collect::<Vec<_>>(),
            "letters_written": letters.iter().map(|row| json!({
                "subject": row.subject, "sent": row.sent,
            })).collect::<Vec<_>>(),
            "find_again": keeps.iter().map(|row| json!({
                "person": row.kept.to_string(), "note": row.note, "says_met": row.says_met,
            })).collect::<Vec<_>>(),
        });
        if let (Value::Object(all), Value::Object(more)) =
            (&mut all, said_for_oneself(read, person).await?)
        {
            all.extend(more);
        }
        Ok(all)
    })
}

/// Seats, works, concerns, delegations: what one said for oneself or for others.
async fn said_for_oneself(read: &Read<'_>, person: PersonId) -> Result<Value> {
    let seats = seat::Entity::find().filter(seat::Column::Person.eq(person)).all(read).await?;
    let works = artistic::own(read, person).await?;
    let concerns = trusts::concern::Entity::find()
        .filter(trusts::concern::Column::Person.eq(person))
        .all(read)
        .await?;
    let trusted = trusts::person::Entity::find()
        .filter(trusts::person::Column::Person.eq(person))
        .all(read)
        .await?;
    let leads = share::Entity::find().filter(share::Column::Lead.eq(person)).all(read).await?;
    Ok(json!({
        "seats": seats.iter().map(|row| json!({
            "session": row.session.to_string(), "waits": row.state == SeatState::Waiting,
            "asked": row.asked,
        })).collect::<Vec<_>>(),
        "works_noted": works.iter().map(|(row, work)| json!({
            "work": work.title, "seen_at": row.session.map(|id| id.to_string()),
            "wants_more": row.wants_more, "note": row.note, "artist_told": row.told,
        })).collect::<Vec<_>>(),
        "concerns_told": concerns.iter().map(|row| json!({
            "meeting": row.meeting.to_string(), "text": row.text, "day": row.day,
        })).collect::<Vec<_>>(),
        "person_of_trust_at": trusted.iter().map(|row| row.meeting.to_string()).collect::<Vec<_>>(),
        "brings_delegations": leads.iter().map(|row| &row.name).collect::<Vec<_>>(),
    }))
}

/// Contributions stay without the name; everything else goes.
pub(crate) fn erase<'a>(
    tx: &'a mut Tx,
    person: PersonId,
) -> Pin<Box<dyn Future<Output = Result<()>> + Send + 'a>> {
    Box::pin(async move {
        let rows = names::Entity::find().filter(names::Column::Person.eq(person)).all(&*tx).await?;
        for row in rows.iter().filter(|row| row.said == Some(true)) {
            change_people(tx, row.meeting, |people| {
                let before = people.len();
                people.retain(|part| part.person != Some(person));
                people.len() < before
            })
            .await?;
        }
        names::Entity::delete_many().filter(names::Column::Person.eq(person)).exec(&*tx).await?;
        unname(tx, person).await?;
        let kept_either = Condition::any()
            .add(kept::Column::Person.eq(person))
            .add(kept::Column::Kept.eq(person));
        kept::Entity::delete_many().filter(kept_either).exec(&*tx).await?;
        let pairs = acquaintance::Entity::find().filter(pairs_of(person)).all(&*tx).await?;
        for pair in pairs {
            store::strands::forget(tx, ACQUAINTANCE.subject(pair.id)).await?;
            acquaintance::Entity::delete_by_id(pair.id).exec(&*tx).await?;
        }
        free_places(tx, person).await?;
        let seats = Condition::all().add(seat::Column::Person.eq(person));
        crate::changes::seats::leave_all(tx, seats).await?;
        trusts::person::Entity::delete_many()
            .filter(trusts::person::Column::Person.eq(person))
            .exec(&*tx)
            .await?;
        trusts::reader::Entity::delete_many()
            .filter(trusts::reader::Column::Person.eq(person))
            .exec(&*tx)
            .await?;
        trusts::concern::Entity::delete_many()
            .filter(trusts::concern::Column::Person.eq(person))
            .exec(&*tx)
            .await?;
        look::Entity::delete_many().filter(look::Column::Person.eq(person)).exec(&*tx).await?;
        seen::Entity::delete_many().filter(seen::Column::Person.eq(person)).exec(&*tx).await?;
        registration::Entity::delete_many()
            .filter(registration::Column::Person.eq(person))
            .exec(&*tx)
            .await?;
        star::Entity::delete_many().filter(star::Column::Person.eq(person)).exec(&*tx).await?;
        feed::Entity::delete_by_id(person).exec(&*tx).await?;
        certificate::Entity::delete_many()
            .filter(certificate::Column::Person.eq(person))
            .exec(&*tx)
            .await?;
        attendance::Entity::delete_many()
            .filter(attendance::Column::Person.eq(person))
            .exec(&*tx)
            .await?;
        team::Entity::delete_many().filter(team::Column::Person.eq(person)).exec(&*tx).await?;
        Ok(())
    })
}

/// What they asked, noted and reported stays without their name.
async fn unname(tx: &Tx, person: PersonId) -> Result<()> {
    let nobody = || Expr::value(Option::<PersonId>::None);
    question::Entity::update_many()
        .col_expr(question::Column::Person, nobody())
        .filter(question::Column::Person.eq(person))
        .exec(tx)
        .await?;
    note::Entity::update_many()
        .col_expr(note::Column::Person, nobody())
        .filter(note::Column::Person.eq(person))
        .exec(tx)
        .await?;
    report::Entity::update_many()
        .col_expr(report::Column::Reporter, nobody())
        .filter(report::Column::Reporter.eq(person))
        .exec(tx)
        .await?;
    letter::Entity::update_many()
        .col_expr(letter::Column::Writer, nobody())
        .filter(letter::Column::Writer.eq(person))
        .exec(tx)
        .await?;
    work::Entity::update_many()
        .col_expr(work::Column::Contact, nobody())
        .filter(work::Column::Contact.eq(person))
        .exec(tx)
        .await?;
    share::Entity::update_many()
        .col_expr(share::Column::Lead, nobody())
        .filter(share::Column::Lead.eq(person))
        .exec(tx)
        .await?;
    // The number of those who ask the same stays.
    support::Entity::delete_many().filter(support::Column::Person.eq(person)).exec(tx).await?;
    vote::Entity::delete_many().filter(vote::Column::Person.eq(person)).exec(tx).await?;
    Ok(())
}

/// Their places go to whoever is next; in the order of meetings, as every change of places locks.
async fn free_places(tx: &mut Tx, person: PersonId) -> Result<()> {
    let rows = registration::Entity::find()
        .filter(registration::Column::Person.eq(person))
        .filter(registration::Column::State.ne(RegistrationState::Withdrawn))
        .order_by_asc(registration::Column::Meeting)
        .all(&*tx)
        .await?;
    for row in rows {
        crate::changes::allot::end(tx, &row).await?;
    }
    Ok(())
}
