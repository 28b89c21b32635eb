//! The addresses of this slice's pages.

use kernel::{OrganisationId, PersonId};
use web::place;

use crate::model::{AffiliationId, HandoverId, LookAlikeId};

place!(/// The directory of organisations.
    pub Organisations = "/organisations");
place!(/// The same as a file.
    pub(crate) OrganisationsCsv = "/organisations.csv");
place!(/// The directory of people.
    pub People = "/people");
place!(/// One organisation.
    pub Organisation { id: OrganisationId } = "/organisations/{id}");
place!(/// One person.
    pub Person { id: PersonId } = "/people/{id}");
place!(/// "Still true" for an organisation.
    pub(crate) ConfirmOrganisation { id: OrganisationId } = "/organisations/{id}/confirm");
place!(/// "Still true" for a person.
    pub(crate) ConfirmPerson { id: PersonId } = "/people/{id}/confirm");
place!(/// Changes an organisation.
    pub(crate) EditOrganisation { id: OrganisationId } = "/organisations/{id}/edit");
place!(/// Changes a person.
    pub(crate) EditPerson { id: PersonId } = "/people/{id}/edit");
place!(/// An organisation's logo.
    pub(crate) Logo { id: OrganisationId } = "/organisations/{id}/logo");
place!(/// A person's portrait.
    pub(crate) Portrait { id: PersonId } = "/people/{id}/portrait");
place!(/// A picture, by the digest of its bytes.
    pub(crate) Picture { name: String } = "/pictures/{name}");
place!(/// A face drawn from a seed.
    pub(crate) Face { seed: String } = "/faces/{seed}");
place!(/// A new organisation.
    pub NewOrganisation = "/office/organisations/new");
place!(/// A new person.
    pub NewPerson = "/office/people/new");
place!(/// Imported people to release.
    pub(crate) Release = "/office/people/release");
place!(/// The ledger of an organisation's people.
    pub(crate) OrganisationPeople { id: OrganisationId } = "/organisations/{id}/people");
place!(/// The roles of an affiliation.
    pub(crate) Roles { id: AffiliationId } = "/affiliations/{id}/roles");
place!(/// The end of an affiliation.
    pub(crate) EndAffiliation { id: AffiliationId } = "/affiliations/{id}/end");
place!(/// Yes or no to an affiliation.
    pub(crate) AnswerAffiliation { id: AffiliationId } = "/affiliations/{id}/answer");
place!(/// Corrects title and first day of an affiliation.
    pub(crate) CorrectAffiliation { id: AffiliationId } = "/affiliations/{id}/correct");
place!(/// Member organisations without a primary contact.
    pub(crate) WithoutContact = "/office/organisations/without-contact");
place!(/// Shows a past affiliation, or no longer.
    pub(crate) ShowPast { id: AffiliationId } = "/affiliations/{id}/show");
place!(/// Proposes a handover.
    pub(crate) Handovers { id: OrganisationId } = "/organisations/{id}/handovers");
place!(/// Yes or no to a handover.
    pub(crate) AnswerHandover { id: HandoverId } = "/handovers/{id}/answer");
place!(/// Organisations that look alike.
    pub(crate) LookAlikes = "/office/look-alikes");
place!(/// One or two?
    pub(crate) AnswerLookAlike { id: LookAlikeId } = "/office/look-alikes/{id}");
