//! Tags: terms on any subject. A slice writes them inside its own changes.

use std::collections::{BTreeSet, HashMap};

use kernel::{Result, Subject, SubjectKind};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Index, Query, SelectStatement, Table};
use sea_orm::{ActiveValue, IntoActiveModel};
use store::columns::{id, text};
use store::{Migration, Read, Step, Tx};

use crate::terms::TermId;

/// One tag. Public because lists filter and count by it.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "tag")]
pub struct Model {
    /// The thing that carries it.
    #[sea_orm(primary_key, auto_increment = false)]
    pub subject: Uuid,
    /// The term.
    #[sea_orm(primary_key, auto_increment = false)]
    pub term: TermId,
    /// The vocabulary of the term.
    pub vocabulary: String,
    /// The kind of thing.
    pub subject_kind: String,
}

/// There are none.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub(crate) const MIGRATION: Migration = Migration { name: "vocabulary-0002-tag", steps };

fn steps() -> Vec<Step> {
    vec![
        Table::create()
            .table("tag")
            .col(id("subject"))
            .col(id("term"))
            .col(text("vocabulary"))
            .col(text("subject_kind"))
            .primary_key(Index::create().col("subject").col("term"))
            .into(),
        Index::create()
            .name("tag_term")
            .table("tag")
            .col("term")
            .col("subject_kind")
            .col("subject")
            .into(),
    ]
}

/// The terms of one vocabulary that a subject carries become exactly these.
///
/// The answer is whether that changed anything.
///
/// # Errors
/// When the database cannot be written.
pub async fn set(
    tx: &Tx,
    subject: Subject,
    vocabulary: &str,
    terms: &BTreeSet<TermId>,
) -> Result<bool> {
    let there: BTreeSet<TermId> = Entity::find()
        .filter(Column::Subject.eq(subject.id))
        .filter(Column::Vocabulary.eq(vocabulary))
        .all(tx)
        .await?
        .into_iter()
        .map(|row| row.term)
        .collect();
    let gone: Vec<TermId> = there.difference(terms).copied().collect();
    let new: Vec<ActiveModel> = terms
        .difference(&there)
        .map(|term| row(subject, vocabulary, *term).into_active_model())
        .map(all_set)
        .collect();
    if gone.is_empty() && new.is_empty() {
        return Ok(false);
    }
    if !gone.is_empty() {
        Entity::delete_many()
            .filter(Column::Subject.eq(subject.id))
            .filter(Column::Term.is_in(gone))
            .exec(tx)
            .await?;
    }
    for chunk in new.chunks(500) {
        Entity::insert_many(chunk.to_vec()).exec_without_returning(tx).await?;
    }
    Ok(true)
}

fn row(subject: Subject, vocabulary: &str, term: TermId) -> Model {
    Model {
        subject: subject.id,
        term,
        vocabulary: vocabulary.to_owned(),
        subject_kind: subject.kind.0.to_owned(),
    }
}

fn all_set(row: ActiveModel) -> ActiveModel {
    ActiveModel {
        subject: ActiveValue::Set(row.subject.unwrap()),
        term: ActiveValue::Set(row.term.unwrap()),
        vocabulary: ActiveValue::Set(row.vocabulary.unwrap()),
        subject_kind: ActiveValue::Set(row.subject_kind.unwrap()),
    }
}

/// The terms of several subjects, in one query.
///
/// # Errors
/// When the database cannot be read.
pub async fn of(read: &Read<'_>, subjects: &[Uuid]) -> Result<HashMap<Uuid, Vec<TermId>>> {
    let mut found: HashMap<Uuid, Vec<TermId>> = HashMap::new();
    for chunk in subjects.chunks(500) {
        let rows =
            Entity::find().filter(Column::Subject.is_in(chunk.iter().copied())).all(read).await?;
        for row in rows {
            found.entry(row.subject).or_default().push(row.term);
        }
    }
    Ok(found)
}

/// A subquery: the subjects of a kind that carry any of these terms. For filters.
pub fn carrying(kind: SubjectKind, terms: &[TermId]) -> SelectStatement {
    let mut query = Query::select();
    query
        .column(Column::Subject)
        .from(Entity)
        .and_where(Column::SubjectKind.eq(kind.0))
        .and_where(Column::Term.is_in(terms.iter().copied()));
    query
}

/// Takes all tags from a subject.
///
/// # Errors
/// When the database cannot be written.
pub async fn clear(tx: &Tx, subject: Uuid) -> Result<()> {
    Entity::delete_many().filter(Column::Subject.eq(subject)).exec(tx).await?;
    Ok(())
}
