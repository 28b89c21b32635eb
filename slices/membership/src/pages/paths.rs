//! The addresses of this slice's pages.

use kernel::{OrganisationId, PersonId};
use web::place;

use crate::model::{Holder, TermId};

place!(/// The terms of an organisation.
    pub(crate) OrganisationTerms { id: OrganisationId } = "/office/organisations/{id}/terms");
place!(/// The terms of a person.
    pub(crate) PersonTerms { id: PersonId } = "/office/people/{id}/terms");
place!(/// Ends a term.
    pub(crate) EndTerm { id: TermId } = "/office/terms/{id}/end");

/// The terms of either.
pub(crate) fn of(holder: Holder) -> String {
    match holder {
        Holder::Organisation(id) => OrganisationTerms { id }.to_string(),
        Holder::Person(id) => PersonTerms { id }.to_string(),
    }
}
