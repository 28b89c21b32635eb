//! Which column holds what, and a row as an input.

use std::collections::BTreeSet;

use imports::{Mapping, Row, Source, Table, Target};
use kernel::{Locale, text};
use sha2::{Digest, Sha256};
use vocabulary::texts::InLanguages;
use vocabulary::{Shelf, TermId};

use crate::model::{
    ABOUT, DISCIPLINE, KIND, LONGEST_NAME, Location, OrganisationInput, Shown, match_key,
};
use crate::words::Words;

/// What a column may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Holds {
    Name,
    External,
    City,
    Country,
    Latitude,
    Longitude,
    Coordinates,
    Website,
    Email,
    Phone,
    Founded,
    Kind,
    Discipline,
    About,
}

impl Target for Holds {
    const ALL: &'static [(Self, &'static [&'static str])] = &[
        (
            Self::Name,
            &[
                "name",
                "organisation",
                "organization",
                "facility name",
                "nom du festival",
                "nom",
                "institution",
                "venue",
                "company",
                "title",
            ],
        ),
        (
            Self::External,
            &["identifiant", "external id", "id", "index", "wikidata", "user id", "uid"],
        ),
        (
            Self::City,
            &[
                "city",
                "commune principale de deroulement",
                "addr city",
                "ville",
                "town",
                "commune",
                "ort",
                "stadt",
                "csd name",
            ],
        ),
        (Self::Country, &["country", "addr country", "pays", "land", "country code"]),
        (Self::Latitude, &["latitude", "lat", "lat num", "y"]),
        (Self::Longitude, &["longitude", "lon", "lng", "lon num", "x"]),
        (Self::Coordinates, &["geocodage xy", "coordinates", "coordonnees", "geo", "latlon"]),
        (
            Self::Website,
            &["website", "site internet du festival", "url", "site", "web", "homepage", "site web"],
        ),
        (Self::Email, &["email", "e mail", "adresse e mail", "mail", "courriel"]),
        (Self::Phone, &["phone", "telephone", "tel"]),
        (
            Self::Founded,
            &[
                "founded",
                "annee de creation du festival",
                "year founded",
                "founding year",
                "annee de creation",
            ],
        ),
        (
            Self::Kind,
            &["odcaf facility type", "amenity", "kind", "type", "category", "organisation type"],
        ),
        (
            Self::Discipline,
            &["discipline dominante", "discipline", "disciplines", "theatre genre", "genre"],
        ),
        (Self::About, &["about", "description", "presentation"]),
    ];

    fn code(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::External => "id",
            Self::City => "city",
            Self::Country => "country",
            Self::Latitude => "latitude",
            Self::Longitude => "longitude",
            Self::Coordinates => "coordinates",
            Self::Website => "website",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Founded => "founded",
            Self::Kind => "kind",
            Self::Discipline => "discipline",
            Self::About => "about",
        }
    }
}

/// What a column holds, in words.
pub(crate) fn label(holds: Holds, locale: Locale) -> String {
    let t = Words::of(locale);
    match holds {
        Holds::Name => t.column_name(),
        Holds::External => t.column_id(),
        Holds::City => t.column_city(),
        Holds::Country => t.column_country(),
        Holds::Latitude => t.column_latitude(),
        Holds::Longitude => t.column_longitude(),
        Holds::Coordinates => t.column_coordinates(),
        Holds::Website => t.column_website(),
        Holds::Email => t.column_email(),
        Holds::Phone => t.column_phone(),
        Holds::Founded => t.column_founded(),
        Holds::Kind => t.column_kind(),
        Holds::Discipline => t.column_discipline(),
        Holds::About => t.column_about(),
    }
}

/// How the rows of one table are understood.
pub(crate) struct Reader {
    mapping: Mapping<Holds>,
    is_festival: bool,
}

/// A row as it was understood.
pub(crate) struct Understood {
    pub external: String,
    pub digest: String,
    pub input: OrganisationInput,
    pub remarks: Vec<String>,
}

impl Reader {
    /// `None` when no column holds a name.
    pub(crate) fn of(table: &Table, source: &Source) -> Option<Self> {
        let mapping = Mapping::<Holds>::of(table, &source.columns);
        let name = mapping.heading(table, Holds::Name)?;
        let is_festival = text::search(name).contains("festival");
        Some(Self { mapping, is_festival })
    }

    /// Which column holds what, as it is kept.
    pub(crate) fn columns(&self, table: &Table) -> imports::Columns {
        self.mapping.columns(table)
    }

    fn cell<'a>(&self, row: &'a Row, holds: Holds) -> Option<&'a str> {
        self.mapping.cell(row, holds)
    }

    /// Understands a row as well as possible.
    pub(crate) fn read(
        &self,
        row: &Row,
        source: &Source,
        shelf: &Shelf,
        locale: Locale,
    ) -> Understood {
        let mut remarks = Remarks { said: Vec::new(), locale };
        let name = self.cell(row, Holds::Name).map(one_line).unwrap_or_default();
        let name = remarks.cut("name", name, LONGEST_NAME);
        let city = self.cell(row, Holds::City).map(one_line).or_else(|| source.city.clone());
        let city = city.map(|city| remarks.cut("city", city, 120)).map(titled);
        let location = Location {
            country: self.country(row, source, &mut remarks),
            city,
            latitude: None,
            longitude: None,
        };
        let location = self.coordinates(row, location, &mut remarks);
        let mut input = OrganisationInput {
            name,
            location,
            founded: self.number(row, Holds::Founded, &mut remarks),
            website: self.website(row, &mut remarks),
            email: self.email(row, &mut remarks),
            phone: self
                .cell(row, Holds::Phone)
                .map(|phone| remarks.cut("phone", one_line(phone), 60)),
            kind: self.kind(row, shelf),
            disciplines: self.disciplines(row, shelf),
            shown: Shown::default(),
            ..OrganisationInput::default()
        };
        if let Some(about) = self.cell(row, Holds::About) {
            let about = remarks.cut("about", about.to_owned(), 5_000);
            input.texts.insert(ABOUT, InLanguages([("en".to_owned(), about)].into()));
        }
        let key = own_key(&input);
        Understood {
            external: self.cell(row, Holds::External).map_or(key, ToOwned::to_owned),
            digest: digest(&input),
            input,
            remarks: remarks.said,
        }
    }

    fn country(&self, row: &Row, source: &Source, remarks: &mut Remarks) -> Option<String> {
        let Some(cell) = self.cell(row, Holds::Country) else { return source.country.clone() };
        let known = geo::recognise_country(cell).map(ToOwned::to_owned);
        if known.is_none() {
            remarks.ignored("country", cell);
        }
        known.or_else(|| source.country.clone())
    }

    fn coordinates(&self, row: &Row, mut location: Location, remarks: &mut Remarks) -> Location {
        let both =
            self.cell(row, Holds::Coordinates).and_then(|cell| cell.split_once([',', ';', ' ']));
        let latitude = both.map(|(one, _)| one).or(self.cell(row, Holds::Latitude));
        let longitude = both.map(|(_, other)| other).or(self.cell(row, Holds::Longitude));
        let (Some(latitude), Some(longitude)) = (latitude, longitude) else { return location };
        let degrees = |cell: &str, most: f64| {
            cell.trim().parse::<f64>().ok().filter(|degrees| degrees.abs() <= most)
        };
        match (degrees(latitude, 90.0), degrees(longitude, 180.0)) {
            (Some(latitude), Some(longitude)) => {
                location.latitude = Some(latitude);
                location.longitude = Some(longitude);
            }
            _ => remarks.ignored("coordinates", &format!("{latitude}, {longitude}")),
        }
        location
    }

    fn number(&self, row: &Row, holds: Holds, remarks: &mut Remarks) -> Option<i64> {
        let cell = self.cell(row, holds)?;
        // A year, or a date in whatever order: four digits that stand together are the year.
        let years = cell.split(|letter: char| !letter.is_ascii_digit());
        let years = years.filter(|digits| digits.len() == 4).filter_map(|year| year.parse().ok());
        let year = years.into_iter().find(|year| (1000..=2100).contains(year));
        if year.is_none() {
            remarks.ignored("founded", cell);
        }
        year
    }

    fn website(&self, row: &Row, remarks: &mut Remarks) -> Option<String> {
        let cell = self.cell(row, Holds::Website)?;
        let first = cell.split([' ', ';', '\n']).find(|part| part.contains('.')).unwrap_or(cell);
        let url = web::web_address(first);
        if url.is_none() {
            remarks.ignored("website", cell);
        }
        url.filter(|url| url.len() <= 500)
    }

    fn email(&self, row: &Row, remarks: &mut Remarks) -> Option<String> {
        let cell = self.cell(row, Holds::Email)?;
        let first = cell.split([' ', ';', ',', '/']).find(|part| web::is_email(part));
        if first.is_none() {
            remarks.ignored("email", cell);
        }
        first.map(ToOwned::to_owned)
    }

    fn kind(&self, row: &Row, shelf: &Shelf) -> Option<TermId> {
        let by_code = |code| shelf.by_code(KIND, code).map(|term| term.id);
        let Some(cell) = self.cell(row, Holds::Kind) else {
            return if self.is_festival { by_code("festival") } else { None };
        };
        if let Some(term) = shelf.by_label(KIND, cell) {
            return Some(term.id);
        }
        let folded = text::search(cell);
        KIND_WORDS
            .iter()
            .find(|(word, _)| folded.contains(word))
            .and_then(|(_, code)| by_code(code))
    }

    fn disciplines(&self, row: &Row, shelf: &Shelf) -> BTreeSet<TermId> {
        let Some(cell) = self.cell(row, Holds::Discipline) else { return BTreeSet::new() };
        cell.split([',', ';', '|', '/'])
            .filter_map(|part| Some(shelf.by_label(DISCIPLINE, part)?.id))
            .collect()
    }
}

/// Words inside a kind's cell that tell the kind.
const KIND_WORDS: [(&str, &str); 11] = [
    ("cinema", "cinema"),
    ("museum", "museum"),
    ("gallery", "gallery"),
    ("library", "library"),
    ("heritage", "heritage"),
    ("festival", "festival"),
    ("theatre", "venue"),
    ("cultural centre", "venue"),
    ("arts centre", "venue"),
    ("artist", "company"),
    ("miscellaneous", "other"),
];

struct Remarks {
    said: Vec<String>,
    locale: Locale,
}

impl Remarks {
    fn ignored(&mut self, column: &str, value: &str) {
        let value: String = value.chars().take(60).collect();
        self.said.push(Words::of(self.locale).import_remark_ignored(column, &value));
    }

    fn cut(&mut self, column: &str, value: String, most: usize) -> String {
        if value.chars().count() <= most {
            return value;
        }
        self.said.push(Words::of(self.locale).import_remark_cut(column, most));
        value.chars().take(most).collect()
    }
}

/// What stands for an id where the source gives none: name, city, and where it is.
fn own_key(input: &OrganisationInput) -> String {
    let location = &input.location;
    let key = match_key(&input.name, location.city.as_deref());
    match (location.latitude, location.longitude) {
        (Some(latitude), Some(longitude)) => format!("{key}|{latitude:.2},{longitude:.2}"),
        _ => key,
    }
}

fn one_line(cell: &str) -> String {
    cell.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A city that a source wrote all in small letters gets capitals; any other stays as it is.
fn titled(city: String) -> String {
    if city.chars().any(char::is_uppercase) {
        return city;
    }
    let mut titled = String::with_capacity(city.len());
    let mut begins = true;
    for letter in city.chars() {
        if begins {
            titled.extend(letter.to_uppercase());
        } else {
            titled.push(letter);
        }
        begins = matches!(letter, ' ' | '-' | '\'' | '’');
    }
    titled
}

/// What was understood of a row, shortened: also what the whole file was said to be, such as its
/// country, makes a row another one.
fn digest(input: &OrganisationInput) -> String {
    let digest = Sha256::new().chain_update(format!("{input:?}"));
    let bytes: Vec<u8> = digest.finalize().iter().take(16).copied().collect();
    data_encoding::HEXLOWER.encode(&bytes)
}
