//! Terms with their labels by language. The office edits them; retired ones stay readable.

use std::collections::{BTreeMap, HashMap};

use kernel::{
    Actor, Chance, Decision, Error, Event, Key, Locale, Moment, Result, Subject, SubjectKind,
};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::Table;
use sea_orm::{ActiveValue, FromJsonQueryResult, QueryOrder, QuerySelect};
use serde::{Deserialize, Serialize};
use store::columns::{flag, json, key, number, text, version};
use store::{Change, Done, Migration, Permit, Read, Step, Tx};

kernel::id!(
    /// Names one term of a vocabulary.
    TermId
);

/// What events about terms speak of.
pub const TERM: SubjectKind = SubjectKind("term");

/// A vocabulary that a slice declares, with the terms it starts with.
#[derive(Clone, Copy, Debug)]
pub struct Vocabulary {
    /// Its name: `discipline`.
    pub name: &'static str,
    /// The first terms; the office changes them later.
    pub starts_with: &'static [Start],
}

/// A term to start with: its code, and its label in English and in French.
pub type Start = (&'static str, &'static str, &'static str);

/// Labels by language tag.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct Labels(pub BTreeMap<String, String>);

impl Labels {
    /// The label in a language, else in English, else in any.
    pub fn in_locale(&self, locale: Locale) -> &str {
        self.0
            .get(locale.tag())
            .or_else(|| self.0.get("en"))
            .or_else(|| self.0.values().next())
            .map(String::as_str)
            .unwrap_or_default()
    }
}

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "term")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: TermId,
    pub version: i64,
    pub vocabulary: String,
    pub code: String,
    pub labels: Labels,
    pub place: i64,
    pub retired: bool,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

store::unique!(ONE_CODE, "term", ["vocabulary", "code"]);

pub(crate) const MIGRATION: Migration = Migration { name: "vocabulary-0001-term", steps };

fn steps() -> Vec<Step> {
    vec![
        Table::create()
            .table("term")
            .col(key("id"))
            .col(version())
            .col(text("vocabulary"))
            .col(text("code"))
            .col(json("labels"))
            .col(number("place"))
            .col(flag("retired"))
            .into(),
        ONE_CODE.index().into(),
    ]
}

/// One term.
#[derive(Clone, Debug)]
pub struct Term {
    /// Its id.
    pub id: TermId,
    /// The version that a change must name.
    pub version: i64,
    /// Its vocabulary.
    pub vocabulary: String,
    /// Its code, for the API, imports and filters.
    pub code: String,
    /// What people read.
    pub labels: Labels,
    /// Whether it is no longer offered.
    pub retired: bool,
}

/// All terms of all vocabularies, in order.
#[derive(Clone, Debug, Default)]
pub struct Shelf {
    terms: Vec<Term>,
    places: HashMap<TermId, usize>,
}

impl Shelf {
    /// Reads all terms: a few hundred rows, one query.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn load(read: &Read<'_>) -> Result<Self> {
        let rows = Entity::find()
            .order_by_asc(Column::Vocabulary)
            .order_by_asc(Column::Place)
            .order_by_asc(Column::Code)
            .all(read)
            .await?;
        let terms: Vec<Term> = rows.into_iter().map(Term::from).collect();
        let places = terms.iter().enumerate().map(|(place, term)| (term.id, place)).collect();
        Ok(Self { terms, places })
    }

    /// A term by id.
    pub fn get(&self, id: TermId) -> Option<&Term> {
        self.places.get(&id).and_then(|place| self.terms.get(*place))
    }

    /// The terms of a vocabulary, retired ones too.
    pub fn of<'a>(&'a self, vocabulary: &'a str) -> impl Iterator<Item = &'a Term> {
        self.terms.iter().filter(move |term| term.vocabulary == vocabulary)
    }

    /// The terms of a vocabulary that are still offered.
    pub fn offered<'a>(&'a self, vocabulary: &'a str) -> impl Iterator<Item = &'a Term> {
        self.of(vocabulary).filter(|term| !term.retired)
    }

    /// A term by its code.
    pub fn by_code(&self, vocabulary: &str, code: &str) -> Option<&Term> {
        self.terms.iter().find(|term| term.vocabulary == vocabulary && term.code == code)
    }

    /// A term by a label in any language, or by its code, however it is spelled.
    pub fn by_label(&self, vocabulary: &str, label: &str) -> Option<&Term> {
        let sought = kernel::text::search(label);
        self.terms.iter().filter(|term| term.vocabulary == vocabulary).find(|term| {
            kernel::text::search(&term.code) == sought
                || term.labels.0.values().any(|label| kernel::text::search(label) == sought)
        })
    }
}

impl From<Model> for Term {
    fn from(row: Model) -> Self {
        Self {
            id: row.id,
            version: row.version,
            vocabulary: row.vocabulary,
            code: row.code,
            labels: row.labels,
            retired: row.retired,
        }
    }
}

/// A term was added, renamed or retired.
#[derive(Serialize)]
pub struct TermChanged {
    /// The term.
    pub term: TermId,
    /// Its vocabulary.
    pub vocabulary: String,
}

impl Event for TermChanged {
    const KIND: &'static str = "term-changed";

    fn subject(&self) -> Subject {
        TERM.subject(self.term)
    }
}

/// Brings the terms that a vocabulary starts with into it. A term that is there stays as it is.
pub struct Plant(pub Vocabulary);

impl Change for Plant {
    type Target = Vec<String>;
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<Vec<String>> {
        let rows = Entity::find().filter(Column::Vocabulary.eq(self.0.name)).all(&*tx).await?;
        Ok(rows.into_iter().map(|row| row.code).collect())
    }

    fn allows(&self, actor: &Actor, _: &Vec<String>) -> Decision {
        Decision::allow_if(actor.is_system(), "system-only")
    }

    async fn apply(&self, tx: &mut Tx, there: Permit<Vec<String>>) -> Result<Done<()>> {
        // A vocabulary that was planted once belongs to the office: nothing comes back by itself.
        if !there.is_empty() || self.0.starts_with.is_empty() {
            return Ok(tx.unchanged(()));
        }
        let mut rows = Vec::new();
        for (place, (code, english, french)) in (0_i64..).zip(self.0.starts_with) {
            rows.push(row(
                tx.chance(),
                tx.now(),
                self.0.name,
                code,
                labels(english, french),
                place,
            ));
        }
        for chunk in rows.chunks(500) {
            Entity::insert_many(chunk.to_vec()).exec_without_returning(&*tx).await?;
        }
        Ok(tx.unlogged("vocabulary-planted", ()))
    }
}

fn labels(english: &str, french: &str) -> Labels {
    Labels(BTreeMap::from([("en".into(), english.into()), ("fr".into(), french.into())]))
}

fn row(
    chance: &Chance,
    now: Moment,
    vocabulary: &str,
    code: &str,
    labels: Labels,
    place: i64,
) -> ActiveModel {
    ActiveModel {
        id: ActiveValue::Set(chance.new_id(now)),
        version: ActiveValue::Set(1),
        vocabulary: ActiveValue::Set(vocabulary.to_owned()),
        code: ActiveValue::Set(code.to_owned()),
        labels: ActiveValue::Set(labels),
        place: ActiveValue::Set(place),
        retired: ActiveValue::Set(false),
    }
}

/// Adds a term. For the office and for imports it asks for.
pub struct AddTerm {
    /// The vocabulary.
    pub vocabulary: &'static str,
    /// Labels by language; English is what the code is made from.
    pub labels: Labels,
}

impl Change for AddTerm {
    type Target = i64;
    type Out = TermId;

    async fn load(&self, tx: &mut Tx) -> Result<i64> {
        let last = Entity::find()
            .filter(Column::Vocabulary.eq(self.vocabulary))
            .order_by_desc(Column::Place)
            .one(&*tx)
            .await?;
        Ok(last.map_or(0, |row| row.place + 1))
    }

    fn allows(&self, actor: &Actor, _: &i64) -> Decision {
        Decision::allow_if(actor.hears(&Key::office()), "office-only")
    }

    async fn apply(&self, tx: &mut Tx, place: Permit<i64>) -> Result<Done<TermId>> {
        let code = code_of(self.labels.in_locale(Locale::EN));
        let row = row(tx.chance(), tx.now(), self.vocabulary, &code, self.labels.clone(), *place);
        let term = Entity::insert(row).exec(&*tx).await.map_err(|error| {
            ONE_CODE.refusal(error, || {
                Error::field("label", "term-exists", |_| "There is such a term already.".into())
            })
        })?;
        let vocabulary = self.vocabulary.to_owned();
        let term = term.last_insert_id;
        tx.record(TermChanged { term, vocabulary }, term).await
    }
}

/// The code of a label: its words in search form, joined by hyphens.
pub fn code_of(label: &str) -> String {
    kernel::text::search_words(label).join("-")
}

/// Takes a term out of what is offered, or offers it again. What carries it keeps it.
pub struct RetireTerm {
    /// The term.
    pub term: TermId,
    /// Whether it is retired from now on.
    pub retired: bool,
}

impl Change for RetireTerm {
    type Target = Term;
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<Term> {
        by_id(tx, self.term).await
    }

    fn allows(&self, actor: &Actor, _: &Term) -> Decision {
        Decision::allow_if(actor.hears(&Key::office()), "office-only")
    }

    async fn apply(&self, tx: &mut Tx, term: Permit<Term>) -> Result<Done<()>> {
        let term = term.into_inner();
        if term.retired == self.retired {
            return Ok(tx.unchanged(()));
        }
        let vocabulary = term.vocabulary.clone();
        update(tx, term, |row| row.retired = ActiveValue::Set(self.retired)).await?;
        tx.record(TermChanged { term: self.term, vocabulary }, ()).await
    }
}

/// Gives a term other labels.
pub struct RenameTerm {
    term: TermId,
    version: i64,
    labels: Labels,
}

/// Other labels for a term, over the version that was shown.
pub fn rename_term(term: TermId, version: i64, labels: Labels) -> RenameTerm {
    RenameTerm { term, version, labels }
}

impl Change for RenameTerm {
    type Target = Term;
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<Term> {
        by_id(tx, self.term).await
    }

    fn allows(&self, actor: &Actor, _: &Term) -> Decision {
        Decision::allow_if(actor.hears(&Key::office()), "office-only")
    }

    async fn apply(&self, tx: &mut Tx, term: Permit<Term>) -> Result<Done<()>> {
        let term = term.into_inner();
        if term.version != self.version {
            return Err(Error::Stale);
        }
        if term.labels == self.labels {
            return Ok(tx.unchanged(()));
        }
        let vocabulary = term.vocabulary.clone();
        update(tx, term, |row| row.labels = ActiveValue::Set(self.labels.clone())).await?;
        tx.record(TermChanged { term: self.term, vocabulary }, ()).await
    }
}

async fn by_id(tx: &Tx, term: TermId) -> Result<Term> {
    let row = Entity::find_by_id(term).lock_exclusive().one(tx).await?;
    row.map(Term::from).ok_or(Error::NotFound)
}

async fn update(tx: &Tx, term: Term, alter: impl FnOnce(&mut ActiveModel)) -> Result<()> {
    let mut row = ActiveModel {
        id: ActiveValue::Unchanged(term.id),
        version: ActiveValue::Set(term.version + 1),
        ..Default::default()
    };
    alter(&mut row);
    row.update(tx).await?;
    Ok(())
}
