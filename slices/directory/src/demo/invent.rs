//! Inventing organisations and people from word lists, the same for the same seed.

use std::collections::BTreeSet;

use chrono::Duration;
use kernel::{Chance, Day};
use vocabulary::texts::InLanguages;
use vocabulary::{Shelf, TermId};

use crate::model::{
    ABOUT, CONCERN, DISCIPLINE, KIND, Location, NEEDS, OFFERS, OrganisationInput, PersonInput,
    Shown,
};

/// Which line of the word lists.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CultureId(usize);

impl CultureId {
    pub(crate) fn first() -> Self {
        Self(0)
    }
}

/// Words of one group of countries. All invented, none a real organisation's.
struct Culture {
    countries: Vec<&'static str>,
    first_names: Vec<&'static str>,
    surnames: Vec<&'static str>,
    kinds: Vec<&'static str>,
    names: Vec<&'static str>,
    languages: Vec<&'static str>,
}

fn cultures() -> Vec<Culture> {
    let list = |text: &'static str| text.split(',').collect();
    include_str!("cultures.psv")
        .lines()
        .filter_map(|line| {
            let mut parts = line.split('|');
            Some(Culture {
                countries: list(parts.next()?),
                first_names: list(parts.next()?),
                surnames: list(parts.next()?),
                kinds: list(parts.next()?),
                names: list(parts.next()?),
                languages: list(parts.next()?),
            })
        })
        .collect()
}

/// The cities of each country that the demo uses, the largest first.
fn cities(country: &str) -> Vec<&'static geo::City> {
    geo::cities_of(country).into_iter().take(14).collect()
}

const ABOUTS: [(&str, &str); 8] = [
    (
        "We make physical theatre for village halls and barns.",
        "Nous faisons du théâtre physique pour les salles des fêtes et les granges.",
    ),
    (
        "A house for new writing, with a kitchen table at its centre.",
        "Une maison des écritures nouvelles, autour d’une table de cuisine.",
    ),
    (
        "Circus in the open air, from April to the first frost.",
        "Du cirque en plein air, d’avril aux premières gelées.",
    ),
    (
        "We tour by train with a crew of three and a set in two suitcases.",
        "Nous tournons en train, à trois, avec un décor dans deux valises.",
    ),
    (
        "Dance with people over sixty, and for everyone.",
        "De la danse avec des gens de plus de soixante ans, et pour tous.",
    ),
    (
        "A small festival that asks what a border is.",
        "Un petit festival qui demande ce qu’est une frontière.",
    ),
    (
        "Puppets, shadows and radio for young audiences.",
        "Marionnettes, ombres et radio pour le jeune public.",
    ),
    (
        "A residency by the sea: three weeks, a heated studio, no obligation.",
        "Une résidence au bord de la mer : trois semaines, un studio chauffé, aucune obligation.",
    ),
];

const OFFERS_LIST: [&str; 5] = [
    "Three weeks in a heated barn, a bed for passing artists.",
    "A rehearsal room in August.",
    "Twenty years of contacts with village halls.",
    "Technical equipment to borrow, with advice.",
    "A mentor for a first tour abroad.",
];

const NEEDS_LIST: [&str; 5] = [
    "Presenters in villages under 3,000 people.",
    "Partners in three more countries for a cooperation project.",
    "A co-producer for a piece without words.",
    "Someone who knows visa rules.",
    "A translator from Estonian.",
];

const POSITIONS: [&str; 6] = [
    "artistic director",
    "managing director",
    "producer",
    "dramaturg",
    "technical director",
    "head of participation",
];

/// Invents. Clones of the same seed invent the same.
pub(crate) struct Inventor {
    chance: Chance,
    cultures: Vec<Culture>,
    kinds: Vec<TermId>,
    disciplines: Vec<TermId>,
    concerns: Vec<TermId>,
    week: Day,
    made: u32,
    people: u32,
    names: BTreeSet<String>,
}

impl Inventor {
    pub(crate) fn new(chance: Chance, shelf: &Shelf, week: Day) -> Self {
        let ids = |vocabulary| shelf.offered(vocabulary).map(|term| term.id).collect();
        Self {
            chance,
            cultures: cultures(),
            kinds: shelf.offered(KIND).take(7).map(|term| term.id).collect(),
            disciplines: ids(DISCIPLINE),
            concerns: ids(CONCERN),
            week,
            made: 0,
            people: 0,
            names: BTreeSet::new(),
        }
    }

    fn pick<T: Copy>(&self, among: &[T]) -> Option<T> {
        let bound = u32::try_from(among.len()).unwrap_or(0);
        let place = usize::try_from(self.chance.below(bound)).unwrap_or(0);
        among.get(place).copied()
    }

    fn some(&self, among: &[TermId], most: u32) -> BTreeSet<TermId> {
        (0..=self.chance.below(most)).filter_map(|_| self.pick(among)).collect()
    }

    /// Each country gets some first, then chance decides, half of it for western Europe.
    fn culture(&mut self) -> (CultureId, &'static str) {
        let pairs: Vec<(usize, &'static str)> = self
            .cultures
            .iter()
            .enumerate()
            .flat_map(|(place, culture)| culture.countries.iter().map(move |code| (place, *code)))
            .collect();
        let turn = usize::try_from(self.made).unwrap_or(0);
        self.made += 1;
        let chosen = pairs.get(turn).copied().filter(|_| turn < pairs.len());
        let chosen = chosen.or_else(|| {
            let near = self.chance.below(2) == 0;
            let among = if near { pairs.get(..14).unwrap_or(&pairs) } else { &pairs };
            self.pick(among)
        });
        let (place, country) = chosen.unwrap_or((0, "BE"));
        (CultureId(place), country)
    }

    /// A name that nobody has yet; where the word lists run out, the city is added.
    fn name(&self, culture: &Culture, city: Option<&geo::City>) -> String {
        let mut name = String::new();
        for turn in 0..40 {
            let kind = self.pick(&culture.kinds).unwrap_or_default();
            let own = self.pick(&culture.names).unwrap_or_default();
            name = match city {
                Some(city) if turn > 5 => format!("{kind} {own} {}", city.name),
                _ => format!("{kind} {own}"),
            };
            if !self.names.contains(&name) {
                break;
            }
        }
        name
    }

    fn confirmed(&self) -> Day {
        let days = if self.chance.below(6) == 0 {
            380 + self.chance.below(500)
        } else {
            self.chance.below(330)
        };
        self.week - Duration::days(i64::from(days) + 7)
    }

    /// An organisation, its culture, and when its record was confirmed.
    pub(crate) fn organisation(&mut self) -> (CultureId, OrganisationInput, Day) {
        let (id, country) = self.culture();
        let confirmed = self.confirmed();
        let Some(culture) = self.cultures.get(id.0) else {
            return (id, OrganisationInput::default(), confirmed);
        };
        let city = self.pick(&cities(country));
        let name = self.name(culture, city);
        let jitter = |degrees: f64| degrees + f64::from(self.chance.below(100)) / 1000.0 - 0.05;
        let (about_en, about_fr) = self.pick(&ABOUTS).unwrap_or(("", ""));
        let mut texts = std::collections::BTreeMap::new();
        let about = [("en", about_en), ("fr", about_fr)];
        texts.insert(ABOUT, in_languages(&about));
        if self.chance.below(3) == 0 {
            texts.insert(OFFERS, in_languages(&[("en", self.pick(&OFFERS_LIST).unwrap_or(""))]));
        }
        if self.chance.below(3) == 0 {
            texts.insert(NEEDS, in_languages(&[("en", self.pick(&NEEDS_LIST).unwrap_or(""))]));
        }
        self.names.insert(name.clone());
        let number = self.made;
        let input = OrganisationInput {
            name,
            legal_name: None,
            location: Location {
                country: Some(country.to_owned()),
                city: city.map(|city| city.name.clone()),
                latitude: city.map(|city| jitter(city.latitude)),
                longitude: city.map(|city| jitter(city.longitude)),
            },
            founded: Some(i64::from(1962 + self.chance.below(60))),
            size: Some(format!("{} staff", 1 + self.chance.below(24))),
            website: Some(format!("https://organisation-{number}.example")),
            email: Some(format!("hello@organisation-{number}.example")),
            phone: None,
            languages: culture.languages.iter().map(|tag| (*tag).to_owned()).collect(),
            kind: self.pick(&self.kinds),
            disciplines: self.some(&self.disciplines, 3),
            concerns: self.some(&self.concerns, 3),
            texts,
            shown: Shown::default(),
        };
        (id, input, confirmed)
    }

    /// A person of a culture, their address, and when their record was confirmed.
    pub(crate) fn person(&mut self, id: CultureId) -> (PersonInput, String, Day) {
        self.people += 1;
        let confirmed = self.confirmed();
        let email = format!("person-{}@demo.example", self.people);
        let Some(culture) = self.cultures.get(id.0) else {
            return (PersonInput::default(), email, confirmed);
        };
        let first = self.pick(&culture.first_names).unwrap_or_default();
        let last = self.pick(&culture.surnames).unwrap_or_default();
        // East Asian names stand surname first, without a space between.
        let east = culture.countries.iter().any(|code| ["JP", "CN", "KR"].contains(code));
        let hungarian = culture.countries.contains(&"HU");
        let name = match (east, hungarian) {
            (true, _) => format!("{last}{first}"),
            (false, true) => format!("{last} {first}"),
            (false, false) => format!("{first} {last}"),
        };
        let country = self.pick(&culture.countries).unwrap_or("BE");
        let city = self.pick(&cities(country));
        let listed = if self.chance.below(3) == 0 { "members" } else { "everyone" };
        let pronouns = ["she/her", "he/him", "they/them"];
        let input = PersonInput {
            name,
            pronouns: (self.chance.below(3) == 0)
                .then(|| self.pick(&pronouns).unwrap_or("they/them").to_owned()),
            location: Location {
                country: Some(country.to_owned()),
                city: city.map(|city| city.name.clone()),
                ..Location::default()
            },
            time_zone: city.map(|city| city.time_zone.clone()),
            languages: culture.languages.iter().map(|tag| (*tag).to_owned()).collect(),
            disciplines: self.some(&self.disciplines, 2),
            concerns: self.some(&self.concerns, 3),
            listed: listed.to_owned(),
            ..PersonInput::default()
        };
        (input, email, confirmed)
    }

    /// A person whom one can look as.
    pub(crate) fn persona(&mut self, key: &str) -> (PersonInput, Day) {
        let names = [
            ("newcomer", "Sunniva Okafor"),
            ("member", "Jonas Petrauskas"),
            ("contact", "Ilse Kaarlep"),
            ("freelance", "Óscar Etxeberria"),
            ("discreet", "Nadia Haddad"),
        ];
        let (mut input, _, _) = self.person(CultureId::first());
        let name = names.iter().find(|(persona, _)| *persona == key).map(|(_, name)| *name);
        input.name = name.unwrap_or("Somebody").to_owned();
        input.listed = "everyone".to_owned();
        input.discreet = key == "discreet";
        // The record of some is stale, so that something waits for them.
        let days = if ["contact", "freelance"].contains(&key) { 430 } else { 40 };
        (input, self.week - Duration::days(days))
    }

    /// From when until when somebody is at an organisation; the fifth has left.
    pub(crate) fn time_at(&self, place: u32) -> (Day, Option<Day>) {
        let from = self.week - Duration::days(i64::from(900 + self.chance.below(3_000)));
        let left = place == 4;
        (from, left.then(|| self.week - Duration::days(i64::from(30 + self.chance.below(700)))))
    }

    /// What somebody does there.
    pub(crate) fn position(&self, place: u32) -> String {
        let place = usize::try_from(place).unwrap_or(0);
        POSITIONS.get(place % POSITIONS.len()).copied().unwrap_or("producer").to_owned()
    }
}

fn in_languages(texts: &[(&str, &str)]) -> InLanguages {
    InLanguages(texts.iter().map(|(tag, text)| ((*tag).to_owned(), (*text).to_owned())).collect())
}
