//! Ids, kinds and checked inputs of this slice. No I/O.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{SubjectKind, text};
use sea_orm::FromJsonQueryResult;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};
use vocabulary::texts::InLanguages;
use vocabulary::{TermId, Vocabulary};

kernel::id!(
    /// Names one affiliation: a person at an organisation, from a day until a day.
    AffiliationId
);
kernel::id!(
    /// Names one role held within an affiliation.
    RoleId
);
kernel::id!(
    /// Names a handover of a role that was proposed.
    HandoverId
);

kernel::id!(
    /// Names a pair of records that look alike.
    LookAlikeId
);

/// What events about people speak of.
pub const PERSON: SubjectKind = SubjectKind("person");
/// What events about organisations speak of.
pub const ORGANISATION: SubjectKind = SubjectKind("organisation");
/// What events about affiliations speak of.
pub(crate) const AFFILIATION: SubjectKind = SubjectKind("affiliation");

/// The field of texts that says who somebody is.
pub(crate) const ABOUT: &str = "about";
/// The field of texts that says what somebody offers.
pub(crate) const OFFERS: &str = "offers";
/// The field of texts that says what somebody looks for.
pub(crate) const NEEDS: &str = "needs";
/// All fields of texts.
pub(crate) const TEXTS: [&str; 3] = [ABOUT, OFFERS, NEEDS];

/// What an organisation is.
pub const KIND: &str = "organisation-kind";
/// What art it is about.
pub const DISCIPLINE: &str = "discipline";
/// What somebody works on now.
pub const CONCERN: &str = "concern";

/// The vocabularies of this slice, with the terms that a network starts with.
pub fn vocabularies() -> Vec<Vocabulary> {
    vec![
        Vocabulary {
            name: KIND,
            starts_with: &[
                ("company", "Company", "Compagnie"),
                ("venue", "Venue", "Lieu"),
                ("festival", "Festival", "Festival"),
                ("producer", "Producer", "Producteur"),
                ("residency", "Residency", "Résidence"),
                ("agency", "Agency", "Agence"),
                ("school", "School", "École"),
                ("public-body", "Public body", "Organisme public"),
                ("funder", "Funder", "Financeur"),
                ("network", "Network", "Réseau"),
                ("museum", "Museum", "Musée"),
                ("gallery", "Gallery", "Galerie"),
                ("library", "Library or archives", "Bibliothèque ou archives"),
                ("heritage", "Heritage site", "Site patrimonial"),
                ("cinema", "Cinema", "Cinéma"),
                ("other", "Other", "Autre"),
            ],
        },
        Vocabulary {
            name: DISCIPLINE,
            starts_with: &[
                ("theatre", "Theatre", "Théâtre"),
                ("dance", "Dance", "Danse"),
                ("circus", "Circus", "Cirque"),
                ("street-arts", "Street arts", "Arts de la rue"),
                ("puppetry", "Puppetry", "Marionnette"),
                ("performance", "Performance", "Performance"),
                ("music-theatre", "Music theatre", "Théâtre musical"),
                ("opera", "Opera", "Opéra"),
                ("music", "Music", "Musique"),
                ("young-audiences", "Young audiences", "Jeune public"),
                ("digital", "Digital arts", "Arts numériques"),
                ("multidisciplinary", "Multidisciplinary", "Pluridisciplinaire"),
                ("storytelling", "Storytelling", "Conte"),
                ("comedy", "Comedy", "Humour"),
            ],
        },
        Vocabulary {
            name: CONCERN,
            starts_with: &[
                ("rural-touring", "Rural touring", "Tournées rurales"),
                ("audiences", "Audiences", "Publics"),
                ("climate", "Climate", "Climat"),
                ("access", "Access", "Accessibilité"),
                ("fair-pay", "Fair pay", "Juste rémunération"),
                ("freedom", "Freedom of expression", "Liberté d’expression"),
                ("ageing", "Ageing on stage", "Vieillir sur scène"),
                ("care", "Care work", "Travail du soin"),
                ("mobility", "Mobility", "Mobilité"),
                ("new-writing", "New writing", "Écritures nouvelles"),
                ("decolonising", "Decolonising", "Décolonialité"),
                ("digital-stage", "Digital stages", "Scènes numériques"),
            ],
        },
    ]
}

/// A role that a person holds at an organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum AffiliationRole {
    /// Whom the network writes to first, and who keeps the record.
    #[sea_orm(string_value = "primary")]
    Primary,
    /// Whom invoices go to.
    #[sea_orm(string_value = "finance")]
    Finance,
    /// Who votes for the organisation.
    #[sea_orm(string_value = "vote")]
    Vote,
    /// Who signs for it.
    #[sea_orm(string_value = "signatory")]
    Signatory,
    /// Who works there.
    #[sea_orm(string_value = "staff")]
    Staff,
    /// A member of its board.
    #[sea_orm(string_value = "board")]
    Board,
}

impl AffiliationRole {
    /// All roles, in the order in which pages show them.
    pub const ALL: [Self; 6] =
        [Self::Primary, Self::Finance, Self::Vote, Self::Signatory, Self::Staff, Self::Board];

    /// The name in forms, files and the API.
    pub fn code(self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::Finance => "finance",
            Self::Vote => "vote",
            Self::Signatory => "signatory",
            Self::Staff => "staff",
            Self::Board => "board",
        }
    }

    /// The role of a name.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }
}

/// Who may see a field, by its owner's choice. The record's own audience bounds it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct Shown(pub BTreeMap<String, String>);

/// Fields whose audience their owner chooses, with what it is at first.
pub(crate) const CHOSEN: [(&str, &str); 2] = [("email", "members"), ("phone", "office")];

impl Shown {
    /// The audience of a field: `office` (hidden), `members` or `everyone`.
    pub(crate) fn audience(&self, field: &str) -> &str {
        let first = CHOSEN.iter().find(|(name, _)| *name == field).map_or("everyone", |(_, a)| *a);
        self.0.get(field).map_or(first, String::as_str)
    }
}

/// The choices of an owner: hidden, members, everyone.
pub(crate) const CHOICES: [&str; 3] = ["office", "members", "everyone"];

/// Where somebody is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Location {
    /// A country's code.
    pub country: Option<String>,
    /// A city, as it was written.
    pub city: Option<String>,
    /// Degrees north.
    pub latitude: Option<f64>,
    /// Degrees east.
    pub longitude: Option<f64>,
}

impl Location {
    /// The same with coordinates, where the city is known and none were given.
    #[must_use]
    pub fn located(mut self) -> Self {
        if self.latitude.is_none() || self.longitude.is_none() {
            let city = self.city.as_deref();
            let known = city.and_then(|city| geo::city(city, self.country.as_deref()));
            self.latitude = known.map(|city| city.latitude);
            self.longitude = known.map(|city| city.longitude);
        }
        self
    }
}

/// What is typed, imported or sent about an organisation.
#[derive(Clone, Debug, Default)]
pub struct OrganisationInput {
    /// Its public name.
    pub name: String,
    /// Its name in the register.
    pub legal_name: Option<String>,
    /// Where it is.
    pub location: Location,
    /// The year it was founded.
    pub founded: Option<i64>,
    /// How large it is, in its own words.
    pub size: Option<String>,
    /// Its site.
    pub website: Option<String>,
    /// Its address for mail.
    pub email: Option<String>,
    /// Its telephone.
    pub phone: Option<String>,
    /// Languages it works in, as tags.
    pub languages: BTreeSet<String>,
    /// What it is.
    pub kind: Option<TermId>,
    /// What art it is about.
    pub disciplines: BTreeSet<TermId>,
    /// What it works on now.
    pub concerns: BTreeSet<TermId>,
    /// Texts by field.
    pub texts: BTreeMap<&'static str, InLanguages>,
    /// Who may see which field.
    pub shown: Shown,
}

/// What is typed, imported or sent about a person.
#[derive(Clone, Debug, Default)]
pub struct PersonInput {
    /// The name as its owner writes it.
    pub name: String,
    /// Pronouns, in the owner's words.
    pub pronouns: Option<String>,
    /// Where they live.
    pub location: Location,
    /// IANA time zone.
    pub time_zone: Option<String>,
    /// A telephone.
    pub phone: Option<String>,
    /// A site.
    pub website: Option<String>,
    /// Languages they speak, as tags.
    pub languages: BTreeSet<String>,
    /// What art they are about.
    pub disciplines: BTreeSet<TermId>,
    /// What they work on now.
    pub concerns: BTreeSet<TermId>,
    /// Texts by field.
    pub texts: BTreeMap<&'static str, InLanguages>,
    /// Who may see which field.
    pub shown: Shown,
    /// Who may see them at all, when they are a member: `office`, `members` or `everyone`.
    pub listed: String,
    /// Whether they are here discreetly.
    pub discreet: bool,
    /// The name to use where a discreet person needs one.
    pub chosen_name: Option<String>,
}

/// Languages as one text column, with a space before and after each tag, so that a filter can
/// look for one.
pub(crate) fn joined(languages: &BTreeSet<String>) -> String {
    let mut joined = String::from(" ");
    for language in languages {
        joined.push_str(language);
        joined.push(' ');
    }
    joined
}

/// Languages out of their column.
pub(crate) fn split(languages: &str) -> BTreeSet<String> {
    languages.split_whitespace().map(ToOwned::to_owned).collect()
}

/// Longest name that is taken, in characters.
pub(crate) const LONGEST_NAME: usize = 200;

/// The key under which two organisations are taken for the same: name and city, folded.
pub(crate) fn match_key(name: &str, city: Option<&str>) -> String {
    let words = text::search_words(name).join(" ");
    let city = city.map(|city| text::search_words(city).join(" ")).unwrap_or_default();
    format!("{words}|{city}")
}
