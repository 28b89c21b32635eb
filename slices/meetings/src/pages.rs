//! The pages of this slice.

mod after;
mod asks;
mod badges;
mod booklet;
mod bring;
mod calendar;
mod certificate;
mod check_in;
mod coming;
mod day_short;
mod days;
mod edit;
mod edit_session;
mod edit_work;
mod files;
pub(crate) mod keep;
mod letters;
mod list;
mod live;
mod manage;
pub(crate) mod meeting;
mod mounted;
mod move_session;
mod note;
mod on_stage;
pub mod paths;
mod places;
mod poll;
mod programme_page;
mod question;
mod report;
mod rules;
mod schedule;
mod seats;
mod session;
mod session_more;
mod share;
mod trust;
mod venues;
mod works;

use mounted::{artistic_routes, door_routes, place_routes};
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
        .get(paths::Booklet::PATTERN, Access::Everyone, one, booklet::show)
        .get(paths::Changes::PATTERN, Access::Everyone, one, meeting::changes)
        .post(paths::Look::PATTERN, Access::SignedIn, one.form(&[]), meeting::looked)
        .get(paths::OnStage::PATTERN, Access::Everyone, one, on_stage::show)
        .get(paths::Register::PATTERN, Access::SignedIn, one, coming::form)
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
    artistic_routes(place_routes(door_routes(schedule_routes(after_routes(room_routes(
        host_routes(routes),
    ))))))
}

/// What is said in the room, and whom one wants to find again.
fn room_routes(routes: Routes) -> Routes {
    let session = Sample::of(&["session"]);
    let question = Sample::of(&["question"]);
    let poll = Sample::of(&["poll"]);
    let note = Sample::of(&["note"]);
    let person = Sample::of(&["person"]);
    routes
        .get(paths::Live::PATTERN, Access::SignedIn, session, live::show)
        .post(paths::Ask::PATTERN, Access::SignedIn, session.form(&[("question", "")]), live::ask)
        .post(
            paths::AddNote::PATTERN,
            Access::SignedIn,
            session.form(&[("note", "")]),
            live::add_note,
        )
        .get(paths::Stream::PATTERN, Access::SignedIn, session, live::stream)
        .get(paths::OpenPoll::PATTERN, Access::SignedIn, session, poll::new)
        .post(paths::OpenPoll::PATTERN, Access::SignedIn, session.form(&[("poll", "")]), poll::open)
        .post(
            paths::AnswerPoll::PATTERN,
            Access::SignedIn,
            poll.form(&[("choice", "0")]),
            poll::answer,
        )
        .post(paths::ClosePoll::PATTERN, Access::SignedIn, poll.form(&[]), poll::close)
        .get(paths::Note::PATTERN, Access::SignedIn, note, note::show)
        .post(
            paths::Note::PATTERN,
            Access::SignedIn,
            note.form(&[("note", ""), ("version", "1")]),
            note::save,
        )
        .post(
            paths::Support::PATTERN,
            Access::SignedIn,
            question.form(&[("too", "no")]),
            live::support,
        )
        .post(
            paths::Moderate::PATTERN,
            Access::SignedIn,
            question.form(&[("state", "asked")]),
            live::moderate,
        )
        .get(paths::FindAgain::PATTERN, Access::SignedIn, Sample::NONE, keep::list)
        .get(paths::KeepPerson::PATTERN, Access::SignedIn, person, keep::show)
        .post(
            paths::KeepPerson::PATTERN,
            Access::SignedIn,
            person.form(&[("note", "")]),
            keep::save,
        )
        .post(paths::LetGo::PATTERN, Access::SignedIn, person.form(&[]), keep::let_go)
}

/// Reports, and questions that are handed on.
fn after_routes(routes: Routes) -> Routes {
    let session = Sample::of(&["session"]);
    let question = Sample::of(&["question"]);
    let handing = Sample::of(&["handing"]);
    routes
        .get(
            paths::Calendar::PATTERN,
            Access::Everyone,
            Sample::of(&["programme-file"]),
            calendar::show,
        )
        .post(
            paths::SetCalendar::PATTERN,
            Access::SignedIn,
            Sample::NONE.form(&[("wanted", "no")]),
            calendar::set,
        )
        .get(
            paths::DayShort::PATTERN,
            Access::Everyone,
            Sample::of(&["meeting", "programme-file"]),
            day_short::show,
        )
        .get(paths::Report::PATTERN, Access::Everyone, Sample::of(&["reported"]), report::show)
        .get(paths::EditReport::PATTERN, Access::SignedIn, session, report::edit)
        .post(
            paths::EditReport::PATTERN,
            Access::SignedIn,
            session.form(&[("version", "-1"), ("said", "")]),
            report::save,
        )
        .post(
            paths::PublishReport::PATTERN,
            Access::SignedIn,
            Sample::of(&["reported"]).form(&[("version", "-1")]),
            report::publish,
        )
        .get(paths::HandReport::PATTERN, Access::SignedIn, session, report::hand)
        .post(
            paths::HandReport::PATTERN,
            Access::SignedIn,
            session.form(&[("email", "")]),
            report::handed,
        )
        .get(paths::After::PATTERN, Access::SignedIn, Sample::of(&["meeting"]), after::show)
        .get(paths::Question::PATTERN, Access::Everyone, question, question::show)
        .get(paths::HandOn::PATTERN, Access::SignedIn, question, question::hand_on)
        .post(
            paths::HandOn::PATTERN,
            Access::SignedIn,
            question.form(&[("meeting", "")]),
            question::handed_on,
        )
        .get(paths::AnswerHanding::PATTERN, Access::SignedIn, handing, question::answer)
        .post(
            paths::AnswerHanding::PATTERN,
            Access::SignedIn,
            handing.form(&[("answer", "no")]),
            question::answered,
        )
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
        .post(
            paths::Source::PATTERN,
            Access::SignedIn,
            one.form(&[("address", "x")]),
            manage::set_source,
        )
        .post(paths::ReadSource::PATTERN, Access::SignedIn, one.form(&[]), manage::read_source)
        .post(paths::Publish::PATTERN, Access::SignedIn, one.form(&[]), manage::publish)
        .post(
            paths::MatchName::PATTERN,
            Access::SignedIn,
            one.form(&[("name", "nobody"), ("answer", "no")]),
            manage::match_name,
        )
        .post(paths::Team::PATTERN, Access::SignedIn, one.form(&[("email", "")]), manage::team)
}

/// The schedule editor, the houses between which people walk, and what is asked of who comes.
fn schedule_routes(routes: Routes) -> Routes {
    let one = Sample::of(&["meeting"]);
    let session = Sample::of(&["session"]);
    let venue = Sample::of(&["meeting", "venue"]);
    let ask = Sample::of(&["meeting", "ask"]);
    routes
        .get(paths::Letters::PATTERN, Access::SignedIn, one, letters::show)
        .post(
            paths::Letters::PATTERN,
            Access::SignedIn,
            one.form(&[("subject", "")]),
            letters::send,
        )
        .get(paths::Asks::PATTERN, Access::SignedIn, one, asks::show)
        .get(paths::NewAsk::PATTERN, Access::SignedIn, one, asks::new)
        .post(paths::NewAsk::PATTERN, Access::SignedIn, one.form(&[("text", "")]), asks::add)
        .get(paths::OneAsk::PATTERN, Access::SignedIn, ask, asks::edit)
        .post(
            paths::OneAsk::PATTERN,
            Access::SignedIn,
            ask.form(&[("text", ""), ("version", "-1")]),
            asks::save,
        )
        .post(paths::RemoveAsk::PATTERN, Access::SignedIn, ask.form(&[]), asks::remove)
        .get(paths::Schedule::PATTERN, Access::SignedIn, one, schedule::show)
        .get(paths::MoveSession::PATTERN, Access::SignedIn, session, move_session::show)
        .post(
            paths::MoveSession::PATTERN,
            Access::SignedIn,
            session.form(&[("day", ""), ("start", "")]),
            move_session::save,
        )
        .get(paths::Rules::PATTERN, Access::SignedIn, one, rules::show)
        .post(paths::Rules::PATTERN, Access::SignedIn, one.form(&[("room", "warn")]), rules::save)
        .get(paths::Venues::PATTERN, Access::Everyone, one, venues::show)
        .get(paths::NewVenue::PATTERN, Access::SignedIn, one, venues::new)
        .post(paths::NewVenue::PATTERN, Access::SignedIn, one.form(&[("name", "")]), venues::add)
        .get(paths::Venue::PATTERN, Access::SignedIn, venue, venues::edit)
        .post(
            paths::Venue::PATTERN,
            Access::SignedIn,
            venue.form(&[("name", ""), ("version", "-1")]),
            venues::save,
        )
        .post(paths::RemoveVenue::PATTERN, Access::SignedIn, venue.form(&[]), venues::remove)
}
