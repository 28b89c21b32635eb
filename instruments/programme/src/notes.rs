//! What could not be understood: codes for programs, words are the caller's.

/// One thing that was not understood, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The line of the file, from 1 on; 0 where the format has no lines.
    pub line: u32,
    /// The event's title, where it has one.
    pub title: String,
    /// What is wrong.
    pub problem: Problem,
}

/// What is wrong with an event, or with the file from here on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The event has no title; it was left out.
    NoTitle,
    /// The event has no title; it is called by the first line of what else it says, or by its id.
    TitleMade,
    /// The event has no time at which it begins; it was left out.
    NoStart,
    /// A time is not understood; the event was left out.
    TimeUnknown(String),
    /// A length is not understood; the event was left out.
    LengthUnknown(String),
    /// The event lasts longer than a day: minutes.
    VeryLong(u32),
    /// Two events have one key; the second got another.
    KeyTwice(String),
    /// A time zone is not known; the conference's was taken.
    ZoneUnknown(String),
    /// A wall time that summer time skips; the hour after it was taken.
    HourSkipped(String),
    /// A wall time that comes twice; the first was taken.
    HourTwice(String),
    /// A recurring event that has no end, or very many; so many were taken.
    TooManyTimes(usize),
    /// A recurring event has no end; of the times that were read, so many lie too long after the
    /// meeting and were left out.
    TimesAfterwards {
        /// Times that were read.
        read: usize,
        /// Those of them that were left out.
        later: usize,
    },
    /// A rule of recurrence is not understood; the first time was taken.
    RuleUnknown,
    /// Too many events; the rest was left out.
    TooManyEvents,
    /// The file asks for another file or defines entities; that is not followed.
    EntityRefused(String),
    /// From here on the file cannot be read: why, in the parser's words.
    BrokenHere(String),
}

impl Problem {
    /// What is wrong with a length of so many minutes: that it is longer than a day.
    pub(crate) fn of_length(minutes: u32) -> Option<Self> {
        (minutes > 24 * 60).then_some(Self::VeryLong(minutes))
    }

    /// A stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoTitle => "no-title",
            Self::TitleMade => "title-made",
            Self::NoStart => "no-start",
            Self::TimeUnknown(_) => "time-unknown",
            Self::LengthUnknown(_) => "length-unknown",
            Self::VeryLong(_) => "very-long",
            Self::KeyTwice(_) => "key-twice",
            Self::ZoneUnknown(_) => "zone-unknown",
            Self::HourSkipped(_) => "hour-skipped",
            Self::HourTwice(_) => "hour-twice",
            Self::TooManyTimes(_) => "too-many-times",
            Self::TimesAfterwards { .. } => "times-afterwards",
            Self::RuleUnknown => "rule-unknown",
            Self::TooManyEvents => "too-many-events",
            Self::EntityRefused(_) => "entity-refused",
            Self::BrokenHere(_) => "broken-here",
        }
    }

    /// Whether an event is missing for it.
    pub fn is_loss(&self) -> bool {
        matches!(
            self,
            Self::NoTitle
                | Self::NoStart
                | Self::TimeUnknown(_)
                | Self::LengthUnknown(_)
                | Self::TooManyEvents
                | Self::BrokenHere(_)
        )
    }
}

/// Why nothing of a file can be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It is larger than [`crate::LARGEST`].
    TooLarge,
    /// It is no text.
    NoText,
    /// It is text of another kind: no format that is known.
    OtherKind,
    /// It is read, and holds no event.
    NoEvents,
    /// It breaks off before the first event.
    Broken(Note),
}
