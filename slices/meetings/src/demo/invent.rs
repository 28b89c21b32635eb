//! What the meetings of the demo are called, where they are, and what is in their programmes.

use chrono::{Datelike, Duration, NaiveTime};
use chrono_tz::Tz;
use kernel::{Chance, Day};
use programme::{Event, Participant, Programme, Room, Track, utc_of};
use vocabulary::Shelf;
use vocabulary::texts::InLanguages;

use crate::model::{KIND, MeetingInput, MeetingState};

/// A meeting to be made.
pub(super) struct Plan {
    pub number: usize,
    pub title: String,
    pub kind: &'static str,
    pub theme: (&'static str, &'static str),
    pub city: &'static str,
    pub country: &'static str,
    pub zone: Tz,
    pub first: Day,
    pub days: u32,
    pub rooms: usize,
    pub is_published: bool,
    pub is_in_preparation: bool,
    week: Day,
}

impl Plan {
    pub(super) fn last(&self) -> Day {
        self.first + Duration::days(i64::from(self.days) - 1)
    }

    /// Whether its artistic programme is kept: the plenaries of the last year and those to come.
    pub(super) fn has_works(&self) -> bool {
        self.kind == "plenary" && self.first > self.week - Duration::days(460)
    }

    /// Whether it goes on now or is the next.
    pub(super) fn is_current(&self) -> bool {
        self.last() >= self.week
    }
}

type Place = (&'static str, &'static str, Tz);

const PLACES: [Place; 12] = [
    ("Tartu", "EE", Tz::Europe__Tallinn),
    ("Porto", "PT", Tz::Europe__Lisbon),
    ("Ghent", "BE", Tz::Europe__Brussels),
    ("Novi Sad", "RS", Tz::Europe__Belgrade),
    ("Tromsø", "NO", Tz::Europe__Oslo),
    ("Cork", "IE", Tz::Europe__Dublin),
    ("Lublin", "PL", Tz::Europe__Warsaw),
    ("Montréal", "CA", Tz::America__Toronto),
    ("Kaunas", "LT", Tz::Europe__Vilnius),
    ("Marseille", "FR", Tz::Europe__Paris),
    ("Sofia", "BG", Tz::Europe__Sofia),
    ("Gwangju", "KR", Tz::Asia__Seoul),
];

const THEMES: [(&str, &str); 8] = [
    ("Who carries the set?", "Qui porte le décor ?"),
    ("Small halls, long roads.", "Petites salles, longues routes."),
    ("What we keep when we leave.", "Ce qui reste quand on part."),
    ("Slower, nearer.", "Plus lent, plus près."),
    ("The audience that is not here.", "Le public qui n’est pas là."),
    ("After the applause.", "Après les applaudissements."),
    ("Rooms of one’s own country.", "Des salles à soi."),
    ("Night shift.", "Équipe de nuit."),
];

/// Six years: a plenary in spring and in autumn, a smaller one between; one goes on in this week,
/// and one is prepared.
pub(super) fn plans(week: Day) -> Vec<Plan> {
    let mut plans = Vec::new();
    let year = week.year();
    let mut push = |title: &str, kind, first, days, rooms, published, preparation| {
        let number = plans.len();
        let (city, country, zone) = PLACES.get(number % PLACES.len()).copied().unwrap_or(PLACES[0]);
        let theme = THEMES.get(number % THEMES.len()).copied().unwrap_or(THEMES[0]);
        plans.push(Plan {
            number,
            title: format!("{city} {title}"),
            kind,
            theme,
            city,
            country,
            zone,
            first,
            days,
            rooms,
            is_published: published,
            is_in_preparation: preparation,
            week,
        });
    };
    for past in (1..=6).rev() {
        let day = |month, day| Day::from_ymd_opt(year - past, month, day).unwrap_or(week);
        let title = (year - past).to_string();
        push(&title, "plenary", day(4, 16), 4, 6, true, false);
        push(&title, "seminar", day(6, 20), 2, 2, true, false);
        push(&title, "plenary", day(10, 8), 4, 5, true, false);
    }
    let now = week.year().to_string();
    push(&now, "plenary", week + Duration::days(1), 4, 7, true, false);
    let next = week + Duration::days(140);
    push(&next.year().to_string(), "plenary", next, 4, 6, true, true);
    let later = week + Duration::days(260);
    push(&later.year().to_string(), "caravan", later, 3, 2, false, true);
    plans
}

/// The form of a plan.
pub(super) fn input(plan: &Plan, shelf: &Shelf) -> MeetingInput {
    let about = [
        (
            "en",
            format!(
                "{} Four hundred people from the performing arts, a city, and what they cannot settle alone.",
                plan.theme.0
            ),
        ),
        (
            "fr",
            format!(
                "{} Quatre cents personnes des arts vivants, une ville, et ce qu’elles ne peuvent régler seules.",
                plan.theme.1
            ),
        ),
    ];
    MeetingInput {
        title: plan.title.clone(),
        kind: shelf.by_code(KIND, plan.kind).map(|term| term.id),
        first: plan.first,
        last: plan.last(),
        zone: plan.zone,
        city: Some(plan.city.to_owned()),
        country: Some(plan.country.to_owned()),
        practical: InLanguages(
            PRACTICAL.map(|(tag, text)| (tag.to_owned(), text.to_owned())).into(),
        ),
        about: InLanguages(about.map(|(tag, text)| (tag.to_owned(), text)).into()),
        places: Some(if plan.is_current() { 50 } else { 400 }),
        is_open: true,
        state: if plan.is_published { MeetingState::Published } else { MeetingState::Draft },
    }
}

const PRACTICAL: [(&str, &str); 2] = [
    (
        "en",
        "From the station it is twelve minutes on foot, or tram 3 to the depot: both are without steps.\n\nThirty beds in the guest house beside the mill are held until three weeks before; write to the desk.\n\nIf you are lost, or need somebody: the desk answers from 8 to 23, in English and French.",
    ),
    (
        "fr",
        "De la gare, douze minutes à pied, ou le tram 3 jusqu’au dépôt : les deux sans marche.\n\nTrente lits de la maison d’hôtes près du moulin sont gardés jusqu’à trois semaines avant ; écrivez à l’accueil.\n\nSi vous êtes perdu·e ou avez besoin de quelqu’un : l’accueil répond de 8 h à 23 h, en anglais et en français.",
    ),
];

const ROOMS: [(&str, u32); 7] = [
    ("Main hall", 320),
    ("Black box", 90),
    ("Library", 40),
    ("Barn", 60),
    ("Café", 25),
    ("Rehearsal room", 50),
    ("Courtyard", 120),
];

const TRACKS: [&str; 5] =
    ["Fair practice", "Green touring", "Audiences", "Newcomers", "Artistic programme"];

const KINDS: [&str; 7] = [
    "working group",
    "round table",
    "training",
    "open space",
    "mentoring",
    "artistic walk",
    "newsround",
];

const TITLES: [&str; 24] = [
    "Contracts nobody reads",
    "Night trains: who pays?",
    "Faces to names",
    "Touring with a baby",
    "What a no is worth",
    "Sleep as material",
    "The technician is in the room",
    "Ticket prices out loud",
    "A festival without a venue",
    "Letters to a funder",
    "The village votes",
    "Who translates the joke?",
    "Rehearsing for forty degrees",
    "Sharing a warehouse",
    "The second performance",
    "How to end a project",
    "Borders on a Tuesday",
    "Access riders, line by line",
    "Old shows, new makers",
    "The price of a premiere",
    "Quiet hour",
    "Reading budgets together",
    "Children as critics",
    "What the neighbours heard",
];

/// A programme: each day three rows of sessions over its rooms, and something for the evening.
pub(super) fn programme(plan: &Plan, chance: &Chance, names: &[&str]) -> Programme {
    let rooms = ROOMS.iter().take(plan.rooms);
    let mut events = Vec::new();
    for day in 0..plan.days {
        for (slot, minutes) in [(570, 90), (690, 75), (840, 105), (1_170, 80)] {
            for (place, (room, _)) in ROOMS.iter().take(plan.rooms).enumerate() {
                // Rooms rest, too, and evenings are for the stage.
                let rests = chance.below(4) == 0 || (slot == 1_170 && place > 1);
                if rests {
                    continue;
                }
                events.push(event(plan, chance, names, (day, slot, minutes), room));
            }
        }
    }
    for (place, event) in events.iter_mut().enumerate() {
        event.key = format!("s{}", place + 1);
        event.number = u64::try_from(place + 1).ok();
    }
    let room = |(name, capacity): &(&str, u32)| Room {
        name: (*name).to_owned(),
        capacity: Some(*capacity),
        ..Room::default()
    };
    let track = |name: &&str| Track { name: (*name).to_owned(), ..Track::default() };
    Programme {
        title: plan.title.clone(),
        rooms: rooms.map(room).collect(),
        tracks: TRACKS.iter().map(track).collect(),
        slot: Some(15),
        day_change: Some(240),
        events,
        ..Programme::default()
    }
}

fn pick<'a>(chance: &Chance, of: &[&'a str]) -> &'a str {
    let most = u32::try_from(of.len()).unwrap_or(1).max(1);
    let place = usize::try_from(chance.below(most)).unwrap_or(0);
    of.get(place).copied().unwrap_or("–")
}

fn event(
    plan: &Plan,
    chance: &Chance,
    names: &[&str],
    (day, slot, minutes): (u32, u32, u32),
    room: &str,
) -> Event {
    let date = plan.first + Duration::days(i64::from(day));
    let wall = date.and_time(NaiveTime::MIN) + Duration::minutes(i64::from(slot));
    let is_evening = slot > 1_000;
    let mut event =
        Event::new(pick(chance, &TITLES).to_owned(), utc_of(wall, plan.zone).0, minutes);
    event.room = Some(room.to_owned());
    event.kind = Some(if is_evening { "performance" } else { pick(chance, &KINDS) }.to_owned());
    let track = if is_evening { "Artistic programme" } else { pick(chance, &TRACKS) };
    event.track = Some(track.to_owned());
    event.language = Some("en".to_owned());
    event.summary = Some(
        "Bring one case of your own. We look at what happened, what it cost, and what we would do again."
            .to_owned(),
    );
    for place in 0..=chance.below(3) {
        let name = pick(chance, names);
        let role = if place == 0 { "moderator" } else { "speaker" };
        if event.people.iter().all(|known| known.name != name) {
            event.people.push(Participant {
                name: name.to_owned(),
                role: Some(role.to_owned()),
                ..Participant::default()
            });
        }
    }
    event
}

/// The same programme some weeks later: one session moved, one renamed, one gone.
pub(super) fn changed(mut programme: Programme, chance: &Chance) -> Programme {
    let count = programme.events.len();
    let place = |of: u32| usize::try_from(chance.below(of.max(1))).unwrap_or(0);
    let most = u32::try_from(count).unwrap_or(0);
    if let Some(event) = programme.events.get_mut(place(most)) {
        event.start += Duration::minutes(30);
    }
    if let Some(event) = programme.events.get_mut(place(most)) {
        event.title.push_str(", continued");
    }
    if count > 8 {
        programme.events.remove(place(most));
    }
    programme
}
