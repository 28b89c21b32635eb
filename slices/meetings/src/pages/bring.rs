//! Whom others register: an organisation its people, somebody a delegation.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use directory::face;
use kernel::{Error, OrganisationId};
use web::ui::{self, Field};
use web::{Cx, Filled, Html, Page, Result, see_other};

use super::meeting::record;
use super::{paths, places};
use crate::changes::colleague::RegisterColleague;
use crate::changes::invite::Invite;
use crate::changes::withdraw::TakeBack;
use crate::model::{HeldFor, MeetingId, RegistrationId, RegistrationState, ShareId};
use crate::policy;
use crate::queries::shares::{self, Brought};
use crate::rows::registration;
use crate::words::Words;

/// Somebody who was registered by another, and what can be done.
pub(super) struct Line {
    pub name: String,
    pub says: String,
    pub take_back: Html,
    /// Who can come instead, with their names.
    pub instead: Vec<(String, String)>,
    pub id: String,
}

/// One line: as whoever brings them may know them.
pub(super) fn line(
    cx: &Cx,
    (row, person): (registration::Model, Option<face::person::Model>),
    instead: &[(String, String)],
) -> Line {
    let t = Words::of(cx.locale);
    let known = person.map(|person| person.name);
    let name = row.named.clone().or(known).unwrap_or_else(|| t.somebody());
    let state = match row.state {
        RegistrationState::Placed => t.has_place(),
        RegistrationState::Waiting | RegistrationState::Withdrawn => t.waits(),
    };
    let held = row.held_for.zip(row.held_until).map(|(held_for, until)| {
        let until = web::dates::date(until, cx.locale);
        let why = match held_for {
            HeldFor::Grant => t.says_grant(),
            HeldFor::Visa => t.says_visa(),
            HeldFor::Answer => t.says_answer(),
        };
        t.place_held_until(until, why)
    });
    let id = row.id.to_string();
    let action = paths::TakeBack { id: row.id }.to_string();
    let label = t.take_back();
    Line {
        says: held.unwrap_or(state),
        take_back: ui::action(&action, &label, "quiet", &[]),
        instead: instead.to_vec(),
        name,
        id,
    }
}

#[derive(Template)]
#[template(path = "bring.html")]
struct BringPage {
    t: Words,
    over: Html,
    title: String,
    lede: String,
    says: String,
    summary: Html,
    people: Vec<Line>,
    action: String,
    is_organisation: bool,
    /// Whom an organisation can register still; or what is typed about a guest.
    fields: Html,
}

/// What is typed about a guest.
pub(super) fn guest_fields(t: Words) -> Vec<Field> {
    vec![
        ui::line("name", t.guest_name()).required(),
        ui::email("email", t.guest_email()).required(),
        ui::day("until", t.guest_until()).hint(t.guest_until_hint()).required(),
    ]
}

/// The people of an organisation.
pub(crate) async fn organisation(
    cx: Cx,
    Path((id, organisation)): Path<(MeetingId, OrganisationId)>,
) -> Result<Page> {
    of_organisation(&cx, id, organisation, &Filled::default()).await
}

async fn of_organisation(
    cx: &Cx,
    id: MeetingId,
    organisation: OrganisationId,
    filled: &Filled,
) -> Result<Page> {
    let t = Words::of(cx.locale);
    let row = record(cx, id).await?;
    policy::registers_for(&cx.actor, organisation, &row).into_result()?;
    let read = cx.read();
    let mut names = face::organisation_names(&read, &[organisation]).await?;
    let name = names.remove(&organisation).ok_or(Error::NotFound)?;
    let keys = &cx.actor.keys;
    let brought = shares::brought(&read, id, Brought::Organisation(organisation), keys).await?;
    let today = cx.now().date_naive();
    let mut colleagues = shares::colleagues(&read, organisation, today, keys).await?;
    colleagues.retain(|person| brought.iter().all(|(row, _)| row.person != person.id));
    let colleagues: Vec<(String, String)> =
        colleagues.into_iter().map(|person| (person.id.to_string(), person.name)).collect();
    let page = BringPage {
        t,
        over: ui::link(&paths::Meeting { id }.to_string(), &row.title),
        title: t.people_of(&name),
        lede: t.people_of_lede(),
        says: String::new(),
        summary: ui::summary(&[], filled, cx.locale),
        people: brought.into_iter().map(|one| line(cx, one, &colleagues)).collect(),
        action: paths::OfOrganisation { id, organisation }.to_string(),
        fields: if colleagues.is_empty() {
            Html::none()
        } else {
            let choice = ui::select("person", t.colleague(), colleagues);
            ui::drawn(&[choice], &Filled::default())
        },
        is_organisation: true,
    };
    Ok(Page::new(t.people_of(&name), &page)?.after(filled.has_errors()).unlisted())
}

/// Registers a colleague, as one more or instead of another.
pub(crate) async fn register(
    cx: Cx,
    Path((id, organisation)): Path<(MeetingId, OrganisationId)>,
    mut filled: Filled,
) -> Result<Response> {
    let t = Words::of(cx.locale);
    let person = filled.value("person").parse().map_err(|_| Error::NotFound)?;
    let instead_of = match filled.value("instead_of") {
        "" => None,
        typed => Some(typed.parse::<RegistrationId>().map_err(|_| Error::NotFound)?),
    };
    let register = RegisterColleague { meeting: id, organisation, person, instead_of };
    match cx.write(register).await {
        Ok(placed) => {
            let said = if placed { t.colleague_placed() } else { t.colleague_waits() };
            Ok(see_other(&paths::OfOrganisation { id, organisation }, said))
        }
        Err(error) => {
            filled.take(error, cx.locale)?;
            Ok(of_organisation(&cx, id, organisation, &filled).await?.into_response())
        }
    }
}

/// The people of a delegation.
pub(crate) async fn delegation(
    cx: Cx,
    Path((id, share)): Path<(MeetingId, ShareId)>,
) -> Result<Page> {
    of_delegation(&cx, id, share, None).await
}

async fn of_delegation(
    cx: &Cx,
    id: MeetingId,
    share: ShareId,
    filled: Option<&Filled>,
) -> Result<Page> {
    let t = Words::of(cx.locale);
    let row = record(cx, id).await?;
    let read = cx.read();
    let own = shares::one_unscoped(&read, id, share).await?.ok_or(Error::NotFound)?;
    policy::brings(&cx.actor, &own, &row).into_result()?;
    let brought = shares::brought(&read, id, Brought::Share(share), &cx.actor.keys).await?;
    let fields = guest_fields(t);
    let first = Filled::with([("until", own.until.to_string())]);
    let filled = filled.unwrap_or(&first);
    let until = web::dates::date(own.until, cx.locale);
    let page = BringPage {
        t,
        over: ui::link(&paths::Meeting { id }.to_string(), &row.title),
        title: own.name.clone(),
        lede: t.delegation_lede(),
        says: t.delegation_says(own.taken, own.places, until),
        summary: ui::summary(&fields, filled, cx.locale),
        people: brought.into_iter().map(|one| line(cx, one, &[])).collect(),
        action: paths::Delegation { id, share }.to_string(),
        is_organisation: false,
        fields: ui::drawn(&fields, filled),
    };
    Ok(Page::new(own.name, &page)?.after(filled.has_errors()).unlisted())
}

/// Invites somebody to a delegation.
pub(crate) async fn invite(
    cx: Cx,
    Path((id, share)): Path<(MeetingId, ShareId)>,
    mut filled: Filled,
) -> Result<Response> {
    let guest = places::guest(&filled);
    match cx.write(Invite { meeting: id, share: Some(share), guest }).await {
        Ok(()) => Ok(see_other(&paths::Delegation { id, share }, Words::of(cx.locale).invited())),
        Err(error) => {
            filled.take(error, cx.locale)?;
            Ok(of_delegation(&cx, id, share, Some(&filled)).await?.into_response())
        }
    }
}

/// Somebody who was registered by another does not come.
pub(crate) async fn take_back(cx: Cx, Path(id): Path<RegistrationId>) -> Result<Response> {
    let before = shares::registration_unscoped(&cx.read(), id).await?;
    let meeting = cx.write(TakeBack { registration: id }).await?;
    let said = Words::of(cx.locale).taken_back();
    // Back to where they were listed.
    Ok(match before.map(|row| (row.organisation, row.share)) {
        Some((Some(organisation), _)) => {
            see_other(&paths::OfOrganisation { id: meeting, organisation }, said)
        }
        Some((None, Some(share))) => see_other(&paths::Delegation { id: meeting, share }, said),
        _ => see_other(&paths::Places { id: meeting }, said),
    })
}
