//! The pages of this slice.

pub(crate) mod home;
pub(crate) mod import;
pub(crate) mod log;
mod network;
mod queue;
mod search;
pub(crate) mod setup;
mod vocabularies;

use web::{Access, Place, Routes, Sample};

/// The pages of this slice, mounted with who may open them.
pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .get("/", Access::Everyone, Sample::NONE, home::show)
        .get(setup::Setup::PATTERN, Access::Everyone, Sample::NONE, setup::show)
        .post(
            setup::Setup::PATTERN,
            Access::Everyone,
            Sample::NONE.form(&[("code", "nonsense")]),
            setup::set_up,
        )
        .get(search::Search::PATTERN, Access::Everyone, Sample::NONE, search::show)
        .get("/office", Access::Office, Sample::NONE, queue::show)
        .get("/office/log", Access::Office, Sample::NONE, log::show)
        .get("/office/network", Access::Office, Sample::NONE, network::show)
        .post("/office/network", Access::Office, Sample::NONE.form(&[("name", "")]), network::save)
        .get(vocabularies::Vocabularies::PATTERN, Access::Office, Sample::NONE, vocabularies::list)
        .get(
            vocabularies::OneVocabulary::PATTERN,
            Access::Office,
            Sample::of(&["vocabulary"]),
            vocabularies::show,
        )
        .post(
            vocabularies::OneVocabulary::PATTERN,
            Access::Office,
            Sample::of(&["vocabulary"]).form(&[("label", "")]),
            vocabularies::add,
        )
        .post(
            vocabularies::Rename::PATTERN,
            Access::Office,
            Sample::of(&["vocabulary-term"]).form(&[("label", "")]),
            vocabularies::rename,
        )
        .post(
            vocabularies::Retire::PATTERN,
            Access::Office,
            Sample::of(&["vocabulary-term"]).form(&[("retired", "no")]),
            vocabularies::retire,
        )
        .get(import::Imports::PATTERN, Access::Office, Sample::NONE, import::list)
        .post(
            import::Imports::PATTERN,
            Access::Office,
            Sample::NONE.form(&[("source", "")]),
            import::begin,
        )
        .get(import::OneImport::PATTERN, Access::Office, Sample::of(&["import"]), import::show)
        .post(
            import::OneImport::PATTERN,
            Access::Office,
            Sample::of(&["import"]).form(&[("default-country", "nowhere")]),
            import::check,
        )
        .post(
            import::WriteImport::PATTERN,
            Access::Office,
            Sample::of(&["import"]).form(&[]),
            import::write,
        )
        .get(import::ToMend::PATTERN, Access::Office, Sample::of(&["import"]), import::to_mend)
        .post(
            import::PutAway::PATTERN,
            Access::Office,
            Sample::of(&["import"]).form(&[]),
            import::put_away,
        )
}
