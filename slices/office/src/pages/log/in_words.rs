//! What happened, in words. The log reads every slice's events; their names stay the names of the
//! API and of webhooks.

use kernel::Locale;

use crate::words::Words;

/// An event's kind in words; one without words yet has its name. A house test wants words for all.
pub fn event_in_words(kind: &str, locale: Locale) -> String {
    in_words(kind, Words::of(locale))
}

pub(super) fn in_words(kind: &str, t: Words) -> String {
    match kind {
        "account-changed" => t.event_account_changed(),
        "account-opened" => t.event_account_opened(),
        "affiliation-changed" => t.event_affiliation_changed(),
        "appointed" => t.event_appointed(),
        "email-change-asked" => t.event_email_change_asked(),
        "email-changed" => t.event_email_changed(),
        "handover-declined" => t.event_handover_declined(),
        "handover-proposed" => t.event_handover_proposed(),
        "import-asked" => t.event_import_asked(),
        "import-ended" => t.event_import_ended(),
        "import-forgotten" => t.event_import_forgotten(),
        "look-alike-answered" => t.event_look_alike_answered(),
        "look-alike-noted" => t.event_look_alike_noted(),
        "meeting-added" => t.event_meeting_added(),
        "meeting-changed" => t.event_meeting_changed(),
        "meeting-place-given" => t.event_meeting_place_given(),
        "meeting-registered" => t.event_meeting_registered(),
        "meeting-team-changed" => t.event_meeting_team_changed(),
        "meeting-withdrawn" => t.event_meeting_withdrawn(),
        "people-met" => t.event_people_met(),
        "people-unmet" => t.event_people_unmet(),
        "poll-answered" => t.event_poll_answered(),
        "poll-closed" => t.event_poll_closed(),
        "poll-opened" => t.event_poll_opened(),
        "meeting-answers-changed" => t.event_meeting_answers_changed(),
        "meeting-asks-changed" => t.event_meeting_asks_changed(),
        "meeting-letter-sent" => t.event_meeting_letter_sent(),
        "programme-imported" => t.event_programme_imported(),
        "programme-name-matched" => t.event_programme_name_matched(),
        "programme-published" => t.event_programme_published(),
        "question-asked" => t.event_question_asked(),
        "question-declined" => t.event_question_declined(),
        "question-left-open" => t.event_question_left_open(),
        "question-moderated" => t.event_question_moderated(),
        "question-offered" => t.event_question_offered(),
        "question-supported" => t.event_question_supported(),
        "question-taken" => t.event_question_taken(),
        "report-handed" => t.event_report_handed(),
        "report-published" => t.event_report_published(),
        "report-sent" => t.event_report_sent(),
        "session-note-added" => t.event_session_note_added(),
        "session-note-changed" => t.event_session_note_changed(),
        "membership-term-ended" => t.event_membership_term_ended(),
        "membership-term-set" => t.event_membership_term_set(),
        "network-set-up" => t.event_network_set_up(),
        "organisation-added" => t.event_organisation_added(),
        "organisation-changed" => t.event_organisation_changed(),
        "organisation-confirmed" => t.event_organisation_confirmed(),
        "organisation-membership-changed" => t.event_organisation_membership_changed(),
        "organisations-merged" => t.event_organisations_merged(),
        "person-added" => t.event_person_added(),
        "person-changed" => t.event_person_changed(),
        "person-confirmed" => t.event_person_confirmed(),
        "person-erased" => t.event_person_erased(),
        "person-membership-changed" => t.event_person_membership_changed(),
        "person-released" => t.event_person_released(),
        "session-added" => t.event_session_added(),
        "session-changed" => t.event_session_changed(),
        "settings-changed" => t.event_settings_changed(),
        "sign-in-asked" => t.event_sign_in_asked(),
        "sign-in-ended" => t.event_sign_in_ended(),
        "signed-in" => t.event_signed_in(),
        "term-changed" => t.event_term_changed(),
        "token-made" => t.event_token_made(),
        "token-revoked" => t.event_token_revoked(),
        other => other.to_owned(),
    }
}
