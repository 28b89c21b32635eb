//! The pages of this slice.

mod coming;
mod days;
mod edit;
mod edit_session;
mod files;
mod list;
mod manage;
mod meeting;
pub mod paths;
mod programme_page;
mod session;

use web::{Access, Place, Routes, Sample};

/// The pages of this slice, mounted with who may open them.
pub(crate) fn routes(routes: Routes) -> Routes {
    let one = Sample::of(&["meeting"]);
    let routes = routes
        .get(paths::Meetings::PATTERN, Access::Everyone, Sample::NONE, list::show)
        .get(paths::Meeting::PATTERN, Access::Everyone, one, meeting::show)
        .get(paths::Programme::PATTERN, Access::Everyone, one, programme_page::show)
        .get(
            paths::ProgrammeFile::PATTERN,
            Access::Everyone,
            Sample::of(&["meeting", "programme-file"]),
            files::show,
        )
        .get(paths::Changes::PATTERN, Access::Everyone, one, meeting::changes)
        .get(paths::Participants::PATTERN, Access::SignedIn, one, coming::participants)
        .get(paths::Session::PATTERN, Access::Everyone, Sample::of(&["session"]), session::show)
        .get(paths::MyDays::PATTERN, Access::SignedIn, Sample::NONE, days::show);
    let routes = routes
        .post(
            paths::Register::PATTERN,
            Access::SignedIn,
            one.form(&[("listed", "yes")]),
            coming::register,
        )
        .post(paths::Withdraw::PATTERN, Access::SignedIn, one.form(&[]), coming::withdraw)
        .post(
            paths::StarSession::PATTERN,
            Access::SignedIn,
            Sample::of(&["session"]).form(&[("wanted", "no")]),
            session::star,
        );
    host_routes(routes)
}

fn host_routes(routes: Routes) -> Routes {
    let one = Sample::of(&["meeting"]);
    routes
        .get(paths::NewMeeting::PATTERN, Access::Office, Sample::NONE, edit::new)
        .post(
            paths::NewMeeting::PATTERN,
            Access::Office,
            Sample::NONE.form(&[("title", "")]),
            edit::add,
        )
        .get(paths::EditMeeting::PATTERN, Access::SignedIn, one, edit::show)
        .post(
            paths::EditMeeting::PATTERN,
            Access::SignedIn,
            one.form(&[("title", ""), ("version", "1")]),
            edit::save,
        )
        .get(paths::Manage::PATTERN, Access::SignedIn, one, manage::show)
        .post(paths::Manage::PATTERN, Access::SignedIn, one.form(&[]), manage::import)
        .get(paths::Sessions::PATTERN, Access::SignedIn, one, edit_session::list)
        .get(paths::NewSession::PATTERN, Access::SignedIn, one, edit_session::new)
        .post(
            paths::NewSession::PATTERN,
            Access::SignedIn,
            one.form(&[("title", "")]),
            edit_session::add,
        )
        .get(
            paths::EditSession::PATTERN,
            Access::SignedIn,
            Sample::of(&["session"]),
            edit_session::show,
        )
        .post(
            paths::EditSession::PATTERN,
            Access::SignedIn,
            Sample::of(&["session"]).form(&[("title", ""), ("version", "1")]),
            edit_session::save,
        )
        .post(paths::Publish::PATTERN, Access::SignedIn, one.form(&[]), manage::publish)
        .post(
            paths::MatchName::PATTERN,
            Access::SignedIn,
            one.form(&[("name", "nobody"), ("answer", "no")]),
            manage::match_name,
        )
        .post(paths::Team::PATTERN, Access::SignedIn, one.form(&[("email", "")]), manage::team)
}
