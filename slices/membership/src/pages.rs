//! The pages of this slice.

pub(crate) mod paths;
mod terms;

use web::{Access, Place, Routes, Sample};

/// The pages of this slice, mounted with who may open them.
pub(crate) fn routes(routes: Routes) -> Routes {
    let organisation = Sample::of(&["organisation"]);
    let person = Sample::of(&["person"]);
    let empty: &[(&str, &str)] = &[("kind", "")];
    routes
        .get(
            paths::OrganisationTerms::PATTERN,
            Access::Office,
            organisation,
            terms::of_organisation,
        )
        .post(
            paths::OrganisationTerms::PATTERN,
            Access::Office,
            Sample { body: web::Body::Form(empty), ..organisation },
            terms::set_for_organisation,
        )
        .get(paths::PersonTerms::PATTERN, Access::Office, person, terms::of_person)
        .post(
            paths::PersonTerms::PATTERN,
            Access::Office,
            Sample { body: web::Body::Form(empty), ..person },
            terms::set_for_person,
        )
        .post(
            paths::EndTerm::PATTERN,
            Access::Office,
            Sample::of(&["membership-term"]).form(&[("until", "nonsense")]),
            terms::end,
        )
}
