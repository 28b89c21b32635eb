//! What can have happened in the directory.

use kernel::{Event, OrganisationId, PersonId};

use crate::model::{AFFILIATION, AffiliationId, ORGANISATION, PERSON};

/// All kinds of this slice.
pub const KINDS: &[&str] = &[
    OrganisationAdded::KIND,
    OrganisationChanged::KIND,
    OrganisationConfirmed::KIND,
    OrganisationMembershipChanged::KIND,
    PersonAdded::KIND,
    PersonChanged::KIND,
    PersonConfirmed::KIND,
    PersonMembershipChanged::KIND,
    PersonReleased::KIND,
    AffiliationChanged::KIND,
    HandoverProposed::KIND,
    HandoverDeclined::KIND,
    LookAlikeNoted::KIND,
    LookAlikeAnswered::KIND,
    OrganisationsMerged::KIND,
];

kernel::event!(/// There is a new organisation.
    pub OrganisationAdded, "organisation-added", { organisation: OrganisationId }, |this| ORGANISATION.subject(this.organisation));
kernel::event!(/// Fields of an organisation changed: their names, never their content.
    pub OrganisationChanged, "organisation-changed", { organisation: OrganisationId, fields: Vec<&'static str> }, |this| ORGANISATION.subject(this.organisation));
kernel::event!(/// Somebody said that an organisation's record is still true.
    pub OrganisationConfirmed, "organisation-confirmed", { organisation: OrganisationId }, |this| ORGANISATION.subject(this.organisation));
kernel::event!(/// An organisation became a member, or is none any more.
    pub OrganisationMembershipChanged, "organisation-membership-changed", { organisation: OrganisationId, is_member: bool }, |this| ORGANISATION.subject(this.organisation));
kernel::event!(/// There is a new person.
    pub PersonAdded, "person-added", { person: PersonId }, |this| PERSON.subject(this.person));
kernel::event!(/// Fields of a person changed: their names, never their content.
    pub PersonChanged, "person-changed", { person: PersonId, fields: Vec<&'static str> }, |this| PERSON.subject(this.person));
kernel::event!(/// A person said that their record is still true.
    pub PersonConfirmed, "person-confirmed", { person: PersonId }, |this| PERSON.subject(this.person));
kernel::event!(/// A person became a member, or is none any more.
    pub PersonMembershipChanged, "person-membership-changed", { person: PersonId, is_member: bool }, |this| PERSON.subject(this.person));
kernel::event!(/// The office released an imported person: they are shown and written to from now on.
    pub PersonReleased, "person-released", { person: PersonId }, |this| PERSON.subject(this.person));
kernel::event!(/// An affiliation began, ended, was confirmed, or its roles changed.
    pub AffiliationChanged, "affiliation-changed", { affiliation: AffiliationId, person: PersonId, organisation: OrganisationId, what: &'static str }, |this| AFFILIATION.subject(this.affiliation));
kernel::event!(/// Somebody is asked to take a role, over or besides.
    pub HandoverProposed, "handover-proposed", { organisation: OrganisationId, to: PersonId, role: &'static str }, |this| ORGANISATION.subject(this.organisation));
kernel::event!(/// A handover was declined or taken back.
    pub HandoverDeclined, "handover-declined", { organisation: OrganisationId, to: PersonId, role: &'static str }, |this| ORGANISATION.subject(this.organisation));
kernel::event!(/// Two organisations look alike; the office is asked whether they are one.
    pub LookAlikeNoted, "look-alike-noted", { organisation: OrganisationId, other: OrganisationId }, |this| ORGANISATION.subject(this.organisation));
kernel::event!(/// The office said that two organisations that look alike are two.
    pub LookAlikeAnswered, "look-alike-answered", { organisation: OrganisationId, other: OrganisationId }, |this| ORGANISATION.subject(this.organisation));
kernel::event!(/// Two organisations were one. What referred to `gone` refers to `organisation` now.
    pub OrganisationsMerged, "organisations-merged", { organisation: OrganisationId, gone: OrganisationId }, |this| ORGANISATION.subject(this.organisation));
