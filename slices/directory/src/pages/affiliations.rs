//! The ledger of an organisation's people: add, end, roles, handover. By its contacts themselves.

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Response};
use kernel::{Day, Error, OrganisationId, PersonId};
use web::ui::{self, Field};
use web::{Cx, Fields, Filled, Html, Page, Result, see_other};

use super::list::joined;
use super::organisation::AsOf;
use super::paths;
use super::person::answer_buttons;
use crate::changes::affiliate::Affiliate;
use crate::changes::answer_affiliation::AnswerAffiliation;
use crate::changes::correct_affiliation::CorrectAffiliation;
use crate::changes::end_affiliation::EndAffiliation;
use crate::changes::hand_over::{AnswerHandover, ProposeHandover};
use crate::changes::set_roles::SetRoles;
use crate::changes::show_past::ShowPast;
use crate::model::{AffiliationId, AffiliationRole, HandoverId};
use crate::queries::{affiliations, organisations, people};
use crate::rows::person;
use crate::words::{self, Words};
use crate::{policy, subjects};

#[derive(Template)]
#[template(path = "people_of.html")]
struct PeoplePage {
    t: Words,
    over: Html,
    summary: Html,
    speaks: bool,
    office: bool,
    lines: Vec<Line>,
    handovers: Vec<Proposal>,
    add: Html,
    add_action: String,
    propose: Html,
    propose_action: String,
    today: String,
    day: String,
    as_of: Option<String>,
    here: String,
}

struct Line {
    name: String,
    href: String,
    line: String,
    roles: Vec<(String, String, bool)>,
    held: String,
    roles_action: String,
    end_action: String,
    correct_action: String,
    version: i64,
    title: String,
    from: String,
    answer: Html,
    counts: bool,
}

struct Proposal {
    text: String,
    answer: Html,
}

/// The ledger, for who speaks for the organisation or has a handover to answer.
pub(crate) async fn show(
    cx: Cx,
    Path(id): Path<OrganisationId>,
    as_of: Query<AsOf>,
) -> Result<Page> {
    let day = as_of.as_of.unwrap_or(cx.now().date_naive());
    page_on(&cx, id, day, &Filled::default()).await
}

async fn page(cx: &Cx, id: OrganisationId, filled: &Filled) -> Result<Page> {
    page_on(cx, id, cx.now().date_naive(), filled).await
}

async fn page_on(cx: &Cx, id: OrganisationId, day: Day, filled: &Filled) -> Result<Page> {
    let read = cx.read();
    let t = Words::of(cx.locale);
    let row = organisations::find_unscoped(&read, id).await?.ok_or(Error::NotFound)?;
    let handovers = affiliations::handovers(&read, id).await?;
    let speaks = policy::speaks_for(&cx.actor, id);
    let asked = handovers.iter().any(|handover| cx.actor.is(handover.to_person));
    if !asked {
        policy::keeps_organisation(&cx.actor, &row).into_result()?;
    }
    let today = cx.now().date_naive();
    let ledger = affiliations::ledger_unscoped(&read, id).await?;
    let lines = affiliations::of_organisation(&ledger, &cx.actor, id, day, today);
    let mut proposals = Vec::new();
    for handover in handovers {
        if !speaks && !cx.actor.is(handover.to_person) {
            continue;
        }
        let to = people::find_unscoped(&read, handover.to_person).await?;
        let name = to.and_then(|to| subjects::named(&cx.actor, to)).map(|named| named.name);
        let name = name.unwrap_or_else(|| t.somebody());
        let role = words::role(handover.role, cx.locale);
        proposals.push(Proposal {
            text: if handover.besides {
                t.role_line(&role, &name)
            } else {
                t.handover_line(&role, &name)
            },
            answer: handover_buttons(handover.id, cx.actor.is(handover.to_person), t),
        });
    }
    let colleagues: Vec<(String, String)> = lines
        .iter()
        .filter(|line| line.counts)
        .map(|line| (line.other.id.to_string(), line.other.name.clone()))
        .collect();
    let (add, propose) = (add_fields(t), propose_fields(colleagues, cx));
    let page = PeoplePage {
        t,
        over: ui::link(&paths::Organisation { id }.to_string(), &row.name),
        summary: ui::summary(&[add.clone(), propose.clone()].concat(), filled, cx.locale),
        speaks,
        office: policy::office(&cx.actor).allows(),
        lines: lines.iter().map(|line| line_of(line, cx)).collect(),
        handovers: proposals,
        add: ui::drawn(&add, filled),
        add_action: paths::OrganisationPeople { id }.to_string(),
        propose: ui::drawn(&propose, filled),
        propose_action: paths::Handovers { id }.to_string(),
        today: today.to_string(),
        day: day.to_string(),
        as_of: (day != today).then(|| words::day(day, cx.locale)),
        here: paths::OrganisationPeople { id }.to_string(),
    };
    Ok(Page::new(t.manage_people(), &page)?.after(filled.has_errors()).unlisted())
}

fn line_of(line: &affiliations::Line<person::Model>, cx: &Cx) -> Line {
    let t = Words::of(cx.locale);
    let row = &line.affiliation;
    let since = row.from.map(|day| t.since(words::month_of(day, cx.locale)));
    let until = row.until.map(|day| t.until(words::day(day, cx.locale)));
    let open = line.is_open().then(|| t.not_yet_confirmed());
    let asked = line.is_open() && !row.organisation_said_yes;
    let roles = AffiliationRole::ALL.into_iter();
    let held: Vec<String> = line.roles.iter().map(|role| words::role(*role, cx.locale)).collect();
    Line {
        name: line.other.name.clone(),
        href: paths::Person { id: line.other.id }.to_string(),
        line: joined([row.title.clone(), since, until, open]),
        roles: roles
            .map(|role| {
                let name = words::role(role, cx.locale);
                (role.code().to_owned(), name, line.roles.contains(&role))
            })
            .collect(),
        held: held.join(", "),
        roles_action: paths::Roles { id: row.id }.to_string(),
        end_action: paths::EndAffiliation { id: row.id }.to_string(),
        correct_action: paths::CorrectAffiliation { id: row.id }.to_string(),
        version: row.version,
        title: row.title.clone().unwrap_or_default(),
        from: row.from.map(|day| day.to_string()).unwrap_or_default(),
        answer: if asked { answer_buttons(row.id, t) } else { Html::none() },
        counts: line.counts,
    }
}

fn handover_buttons(id: HandoverId, takes: bool, t: Words) -> Html {
    let action = paths::AnswerHandover { id }.to_string();
    if takes {
        return Html::joined([
            ui::action(&action, &t.handover_accept(), "main", &[("answer", "yes")]),
            ui::action(&action, &t.handover_decline(), "quiet", &[("answer", "no")]),
        ]);
    }
    ui::action(&action, &t.handover_take_back(), "quiet", &[("answer", "no")])
}

fn add_fields(t: Words) -> Vec<Field> {
    vec![
        ui::email("email", t.email()).hint(t.add_person_hint()).required(),
        ui::line("title", t.position()).hint(t.position_hint()),
        ui::day("from", t.first_day()),
    ]
}

fn propose_fields(colleagues: Vec<(String, String)>, cx: &Cx) -> Vec<Field> {
    let t = Words::of(cx.locale);
    let roles = AffiliationRole::ALL.into_iter();
    let roles = roles.map(|role| (role.code().to_owned(), words::role(role, cx.locale)));
    vec![
        ui::select("role", t.handover_role(), roles.collect()),
        ui::select("to", t.handover_to(), colleagues),
    ]
}

/// Adds a person by their address. They confirm; until then it does not count.
pub(crate) async fn add(
    cx: Cx,
    Path(id): Path<OrganisationId>,
    mut filled: Filled,
) -> Result<Response> {
    let row = organisations::find_unscoped(&cx.read(), id).await?.ok_or(Error::NotFound)?;
    policy::keeps_organisation(&cx.actor, &row).into_result()?;
    match try_add(&cx, id, &filled).await {
        Ok(()) => {
            let notice = Words::of(cx.locale).person_asked();
            Ok(see_other(&paths::OrganisationPeople { id }, notice))
        }
        Err(error) => {
            filled.take(error, cx.locale)?;
            Ok(page(&cx, id, &filled).await?.into_response())
        }
    }
}

async fn try_add(cx: &Cx, organisation: OrganisationId, filled: &Filled) -> kernel::Result<()> {
    let mut fields = Fields::of(filled);
    fields.required("email", 254);
    let email = fields.email("email").unwrap_or_default();
    let title = fields.line("title", 120);
    let from = fields.day("from");
    fields.finish(())?;
    // The answer is the same whether or not the address is known: nobody is found out by guessing.
    let Some(person) = accounts::face::person_with_email(&cx.read(), &email).await? else {
        return Ok(());
    };
    let roles = BTreeSet::new();
    let affiliate = Affiliate { person, organisation, title, from, until: None, roles };
    match cx.write(affiliate).await {
        Err(Error::Refused(said)) if said.code == "belongs-already" => Ok(()),
        done => done.map(|_| ()),
    }
}

/// Where one goes back to after something was done to an affiliation.
async fn organisation_of(cx: &Cx, id: AffiliationId) -> Result<OrganisationId> {
    Ok(affiliations::organisation_of(&cx.read(), id).await?.ok_or(Error::NotFound)?)
}

async fn done_or_page(
    cx: &Cx,
    organisation: OrganisationId,
    mut filled: Filled,
    done: kernel::Result<String>,
) -> Result<Response> {
    match done {
        Ok(notice) => {
            // Who gave up their own role or place may not look at the ledger any more.
            let actor = cx.app.store().actor(cx.actor.who.clone()).await?;
            if policy::speaks_for(&actor, organisation) {
                return Ok(see_other(&paths::OrganisationPeople { id: organisation }, notice));
            }
            Ok(see_other(&"/", notice))
        }
        Err(error) => {
            filled.take(error, cx.locale)?;
            Ok(page(cx, organisation, &filled).await?.into_response())
        }
    }
}

/// The roles that somebody holds become exactly those that are ticked.
pub(crate) async fn set_roles(
    cx: Cx,
    Path(id): Path<AffiliationId>,
    filled: Filled,
) -> Result<Response> {
    let organisation = organisation_of(&cx, id).await?;
    let roles = filled.values("roles").filter_map(AffiliationRole::parse).collect();
    let t = Words::of(cx.locale);
    let done = cx.write(SetRoles { affiliation: id, roles }).await;
    let done = done.map(|asked| if asked > 0 { t.roles_asked(asked) } else { t.saved() });
    done_or_page(&cx, organisation, filled, done).await
}

/// Ends an affiliation with a day, today where none is given.
pub(crate) async fn end(cx: Cx, Path(id): Path<AffiliationId>, filled: Filled) -> Result<Response> {
    let organisation = organisation_of(&cx, id).await?;
    let mut fields = Fields::of(&filled);
    let until = fields.day("until").unwrap_or(cx.now().date_naive());
    let until = fields.finish(until);
    let done = cx.write(EndAffiliation { affiliation: id, until }).await;
    let done = done.map(|()| Words::of(cx.locale).saved());
    done_or_page(&cx, organisation, filled, done).await
}

/// Yes or no to an affiliation.
pub(crate) async fn answer(
    cx: Cx,
    Path(id): Path<AffiliationId>,
    filled: Filled,
) -> Result<Response> {
    let yes = filled.value("answer") == "yes";
    cx.write(AnswerAffiliation { affiliation: id, yes }).await?;
    Ok(see_other(&"/", Words::of(cx.locale).answered()))
}

/// Proposes a handover.
pub(crate) async fn propose(
    cx: Cx,
    Path(id): Path<OrganisationId>,
    filled: Filled,
) -> Result<Response> {
    let row = organisations::find_unscoped(&cx.read(), id).await?.ok_or(Error::NotFound)?;
    policy::keeps_organisation(&cx.actor, &row).into_result()?;
    let mut fields = Fields::of(&filled);
    let role = fields.choice("role", AffiliationRole::parse);
    let to = fields.choice("to", |id| id.parse::<PersonId>().ok());
    let done = match (fields.finish(()), role, to) {
        (Ok(()), Some(role), Some(to)) => {
            cx.write(ProposeHandover { organisation: id, role, to }).await
        }
        (Err(wrong), _, _) => Err(wrong.into()),
        (Ok(()), _, _) => Err(Error::field("to", "missing", |l| Words::of(l).handover_choose())),
    };
    let done = done.map(|()| Words::of(cx.locale).handover_proposed());
    done_or_page(&cx, id, filled, done).await
}

/// Accepts, declines or takes back a handover.
pub(crate) async fn answer_handover(
    cx: Cx,
    Path(id): Path<HandoverId>,
    filled: Filled,
) -> Result<Response> {
    let yes = filled.value("answer") == "yes";
    let organisation = cx.write(AnswerHandover { handover: id, yes }).await?;
    let to = paths::Organisation { id: organisation };
    Ok(see_other(&to, Words::of(cx.locale).answered()))
}

/// Shows a past affiliation on one's page and the organisation's, or no longer.
pub(crate) async fn show_past(
    cx: Cx,
    Path(id): Path<AffiliationId>,
    filled: Filled,
) -> Result<Response> {
    let shown = filled.value("shown") == "yes";
    cx.write(ShowPast { affiliation: id, shown }).await?;
    let t = Words::of(cx.locale);
    let said = if shown { t.past_is_shown() } else { t.past_is_hidden() };
    Ok(see_other(&paths::Person { id: cx.person()? }, said))
}

/// Corrects what somebody does there, and since when.
pub(crate) async fn correct(
    cx: Cx,
    Path(id): Path<AffiliationId>,
    filled: Filled,
) -> Result<Response> {
    let mut fields = Fields::of(&filled);
    let (title, from) = (fields.line("title", 120), fields.day("from"));
    let input = fields.finish((title, from));
    let version = filled.value("version").parse().unwrap_or(0);
    let organisation = organisation_of(&cx, id).await?;
    let done = cx.write(CorrectAffiliation { affiliation: id, version, input }).await;
    let done = done.map(|_| Words::of(cx.locale).saved());
    done_or_page(&cx, organisation, filled, done).await
}
