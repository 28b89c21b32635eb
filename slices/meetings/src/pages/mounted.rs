//! Pages about places, the door, the artistic programme and trust, mounted with who may open them.

use web::{Access, Place, Routes, Sample};

use super::{
    badges, bring, certificate, check_in, coming, edit_work, paths, places, seats, share, trust,
    works,
};

/// Works, seats, what one saw; whom one trusts.
pub(super) fn artistic_routes(routes: Routes) -> Routes {
    let one = Sample::of(&["meeting"]);
    let session = Sample::of(&["session"]);
    let work = Sample::of(&["work"]);
    routes
        .post(paths::Seat::PATTERN, Access::SignedIn, session.form(&[("wanted", "no")]), seats::set)
        .get(paths::Seats::PATTERN, Access::SignedIn, session, seats::list)
        .get(paths::Works::PATTERN, Access::Everyone, one, works::list)
        .get(paths::NewWork::PATTERN, Access::SignedIn, one, edit_work::new)
        .post(paths::NewWork::PATTERN, Access::SignedIn, one.form(&[("title", "")]), edit_work::add)
        .get(paths::Work::PATTERN, Access::Everyone, work, works::show)
        .get(paths::EditWork::PATTERN, Access::SignedIn, work, edit_work::edit)
        .post(
            paths::EditWork::PATTERN,
            Access::SignedIn,
            work.form(&[("title", ""), ("version", "-1")]),
            edit_work::save,
        )
        .post(paths::RemoveWork::PATTERN, Access::SignedIn, work.form(&[]), edit_work::remove)
        .post(paths::NoteWork::PATTERN, Access::SignedIn, work.form(&[("note", "")]), works::note)
        .post(paths::TellArtist::PATTERN, Access::SignedIn, work.form(&[]), works::tell)
        .get(paths::Trust::PATTERN, Access::SignedIn, one, trust::show)
        .post(paths::Trust::PATTERN, Access::SignedIn, one.form(&[("email", "")]), trust::set)
        .post(
            paths::SetHost::PATTERN,
            Access::SignedIn,
            one.form(&[("organisation", "")]),
            trust::set_host,
        )
        .get(paths::Concern::PATTERN, Access::SignedIn, one, trust::concern)
        .post(paths::Concern::PATTERN, Access::SignedIn, one.form(&[("text", "")]), trust::tell)
        .get(paths::Concerns::PATTERN, Access::SignedIn, Sample::NONE, trust::list)
        .post(
            paths::SettleConcern::PATTERN,
            Access::SignedIn,
            Sample::of(&["concern"]).form(&[]),
            trust::settle,
        )
        .get(paths::WhatISaw::PATTERN, Access::SignedIn, Sample::NONE, works::what_i_saw)
}

/// How places are given, and whom others register.
pub(super) fn place_routes(routes: Routes) -> Routes {
    let one = Sample::of(&["meeting"]);
    let share = Sample::of(&["meeting", "share"]);
    let organisation = Sample::of(&["meeting", "organisation"]);
    routes
        .post(paths::ConfirmPlace::PATTERN, Access::SignedIn, one.form(&[]), coming::confirm)
        .get(paths::Places::PATTERN, Access::SignedIn, one, places::show)
        .post(
            paths::Places::PATTERN,
            Access::SignedIn,
            one.form(&[("allotment", "order"), ("version", "-1")]),
            places::save,
        )
        .post(paths::Invite::PATTERN, Access::SignedIn, one.form(&[("name", "")]), places::invite)
        .get(paths::NewShare::PATTERN, Access::SignedIn, one, share::new)
        .post(paths::NewShare::PATTERN, Access::SignedIn, one.form(&[("places", "")]), share::add)
        .get(paths::OneShare::PATTERN, Access::SignedIn, share, share::edit)
        .post(
            paths::OneShare::PATTERN,
            Access::SignedIn,
            share.form(&[("places", ""), ("version", "-1")]),
            share::save,
        )
        .post(paths::RemoveShare::PATTERN, Access::SignedIn, share.form(&[]), share::remove)
        .get(paths::Delegation::PATTERN, Access::SignedIn, share, bring::delegation)
        .post(
            paths::Delegation::PATTERN,
            Access::SignedIn,
            share.form(&[("name", "")]),
            bring::invite,
        )
        .get(paths::OfOrganisation::PATTERN, Access::SignedIn, organisation, bring::organisation)
        .post(
            paths::OfOrganisation::PATTERN,
            Access::SignedIn,
            organisation.form(&[("person", "nobody")]),
            bring::register,
        )
        .post(
            paths::TakeBack::PATTERN,
            Access::SignedIn,
            Sample::of(&["registration"]).form(&[]),
            bring::take_back,
        )
}

/// Badges, who is there, and the certificate of it.
pub(super) fn door_routes(routes: Routes) -> Routes {
    let one = Sample::of(&["meeting"]);
    let code = Sample::of(&["certificate"]);
    routes
        .get(paths::CheckIn::PATTERN, Access::SignedIn, one, check_in::show)
        .get(paths::Badges::PATTERN, Access::SignedIn, one, badges::show)
        .post(paths::CheckIn::PATTERN, Access::SignedIn, one.form(&[("person", "")]), check_in::set)
        .post(
            paths::CheckInOne::PATTERN,
            Access::SignedIn,
            one.form(&[("code", "")]),
            check_in::one,
        )
        .get(paths::Certify::PATTERN, Access::SignedIn, one, certificate::form)
        .post(
            paths::Certify::PATTERN,
            Access::SignedIn,
            one.form(&[("name", "")]),
            certificate::certify,
        )
        .get(paths::Certificate::PATTERN, Access::Everyone, code, certificate::show)
        .get(paths::PrintCertificate::PATTERN, Access::Everyone, code, certificate::pdf)
        .post(
            paths::RevokeCertificate::PATTERN,
            Access::SignedIn,
            code.form(&[]),
            certificate::revoke,
        )
}
