//! The pages of this slice, one file per page or form.

mod affiliations;
pub mod drawing;
mod edit_organisation;
pub(crate) use edit_organisation::{
    UNKNOWN_TEXT, filled as filled_organisation, parse as parse_organisation,
};
pub(crate) use edit_person::{
    filled as filled_person, parse as parse_person, parse_new as parse_new_person,
};
mod edit_person;
mod list;
pub(crate) mod look_alikes;
pub(crate) mod map;
mod organisation;
pub mod paths;
mod person;
mod picture;
mod release;
mod without_contact;

use web::{Access, Place, Routes, Sample};

const ORGANISATION: Sample = Sample::of(&["organisation"]);
const PERSON: Sample = Sample::of(&["person"]);

/// The pages of this slice, mounted with who may open them.
pub(crate) fn routes(routes: Routes) -> Routes {
    let routes = office_routes(routes);
    let routes = ledger_routes(routes);
    routes
        .get(paths::Organisations::PATTERN, Access::Everyone, Sample::NONE, list::organisations)
        .get(
            paths::OrganisationsCsv::PATTERN,
            Access::Members,
            Sample::NONE,
            list::organisations_csv,
        )
        .get(paths::People::PATTERN, Access::Everyone, Sample::NONE, list::people)
        .get(paths::Organisation::PATTERN, Access::Everyone, ORGANISATION, organisation::show)
        .get(paths::Person::PATTERN, Access::Everyone, PERSON, person::show)
        .post(
            paths::ConfirmOrganisation::PATTERN,
            Access::SignedIn,
            ORGANISATION,
            organisation::confirm,
        )
        .post(paths::ConfirmPerson::PATTERN, Access::SignedIn, PERSON, person::confirm)
        .get(
            paths::EditOrganisation::PATTERN,
            Access::SignedIn,
            ORGANISATION,
            edit_organisation::show,
        )
        .post(
            paths::EditOrganisation::PATTERN,
            Access::SignedIn,
            ORGANISATION.form(&[("name", "")]),
            edit_organisation::save,
        )
        .get(paths::EditPerson::PATTERN, Access::SignedIn, PERSON, edit_person::show)
        .post(
            paths::EditPerson::PATTERN,
            Access::SignedIn,
            PERSON.form(&[("name", "")]),
            edit_person::save,
        )
        .post(paths::Logo::PATTERN, Access::SignedIn, ORGANISATION, picture::set_logo)
        .post(paths::Portrait::PATTERN, Access::SignedIn, PERSON, picture::set_portrait)
        .get(paths::Picture::PATTERN, Access::Everyone, Sample::of(&["picture"]), picture::show)
        .get(paths::Face::PATTERN, Access::Everyone, Sample::of(&["face"]), picture::face)
}

fn office_routes(routes: Routes) -> Routes {
    routes
        .get(paths::NewOrganisation::PATTERN, Access::Office, Sample::NONE, edit_organisation::new)
        .post(
            paths::NewOrganisation::PATTERN,
            Access::Office,
            Sample::NONE.form(&[("name", "")]),
            edit_organisation::add,
        )
        .get(paths::NewPerson::PATTERN, Access::Office, Sample::NONE, edit_person::new)
        .post(
            paths::NewPerson::PATTERN,
            Access::Office,
            Sample::NONE.form(&[("name", "")]),
            edit_person::add,
        )
        .get(paths::Release::PATTERN, Access::Office, Sample::NONE, release::show)
        .post(paths::Release::PATTERN, Access::Office, Sample::NONE.form(&[]), release::release)
        .get(paths::WithoutContact::PATTERN, Access::Office, Sample::NONE, without_contact::show)
        .get(paths::LookAlikes::PATTERN, Access::Office, Sample::NONE, look_alikes::show)
        .post(
            paths::AnswerLookAlike::PATTERN,
            Access::Office,
            Sample::of(&["look-alike"]).form(&[("answer", "nonsense")]),
            look_alikes::answer,
        )
}

fn ledger_routes(routes: Routes) -> Routes {
    let affiliation = Sample::of(&["affiliation"]);
    routes
        .get(paths::OrganisationPeople::PATTERN, Access::SignedIn, ORGANISATION, affiliations::show)
        .post(
            paths::OrganisationPeople::PATTERN,
            Access::SignedIn,
            ORGANISATION.form(&[("email", "")]),
            affiliations::add,
        )
        .post(
            paths::Roles::PATTERN,
            Access::SignedIn,
            affiliation.form(&[("roles", "nonsense")]),
            affiliations::set_roles,
        )
        .post(
            paths::EndAffiliation::PATTERN,
            Access::SignedIn,
            affiliation.form(&[("until", "nonsense")]),
            affiliations::end,
        )
        .post(
            paths::AnswerAffiliation::PATTERN,
            Access::SignedIn,
            affiliation.form(&[("answer", "yes")]),
            affiliations::answer,
        )
        .post(
            paths::CorrectAffiliation::PATTERN,
            Access::SignedIn,
            affiliation.form(&[("from", "nonsense")]),
            affiliations::correct,
        )
        .post(
            paths::ShowPast::PATTERN,
            Access::SignedIn,
            affiliation.form(&[("shown", "yes")]),
            affiliations::show_past,
        )
        .post(
            paths::Handovers::PATTERN,
            Access::SignedIn,
            ORGANISATION.form(&[("role", "nonsense")]),
            affiliations::propose,
        )
        .post(
            paths::AnswerHandover::PATTERN,
            Access::SignedIn,
            Sample::of(&["handover"]).form(&[("answer", "no")]),
            affiliations::answer_handover,
        )
}
