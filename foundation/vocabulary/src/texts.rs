//! Texts in several languages, as data: a field of any subject, once per language.

use std::collections::{BTreeMap, HashMap};

use kernel::{Locale, Result, Subject};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Func, Index, OnConflict, Query, SelectStatement, Table};
use sea_orm::{ActiveValue, QuerySelect};
use store::columns::{id, maybe_id, maybe_text, text};
use store::{Migration, Read, Step, Tx};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "texts")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub subject: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub field: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub language: String,
    pub subject_kind: String,
    pub text: String,
    pub translated_from: Option<String>,
    pub translated_by: Option<Uuid>,
    pub checked_by: Option<Uuid>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub(crate) const MIGRATION: Migration = Migration { name: "vocabulary-0003-texts", steps };

fn steps() -> Vec<Step> {
    vec![
        Table::create()
            .table("texts")
            .col(id("subject"))
            .col(text("field"))
            .col(text("language"))
            .col(text("subject_kind"))
            .col(text("text"))
            .col(maybe_text("translated_from"))
            .col(maybe_id("translated_by"))
            .col(maybe_id("checked_by"))
            .primary_key(Index::create().col("subject").col("field").col("language"))
            .into(),
    ]
}

/// One field's text by language tag.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InLanguages(pub BTreeMap<String, String>);

impl InLanguages {
    /// The best text for a reader: their language, else English, else any, with its language tag.
    pub fn best(&self, locale: Locale) -> Option<(&str, &str)> {
        self.0
            .get_key_value(locale.tag())
            .or_else(|| self.0.get_key_value("en"))
            .or_else(|| self.0.iter().next())
            .map(|(language, text)| (language.as_str(), text.as_str()))
    }
}

/// A field's texts become exactly these; empty ones go. The answer is whether anything changed.
///
/// # Errors
/// When the database cannot be written.
pub async fn set(tx: &Tx, subject: Subject, field: &str, texts: &InLanguages) -> Result<bool> {
    let there = of(&tx.read(), &[subject.id]).await?;
    let there = there.get(&subject.id).and_then(|fields| fields.get(field)).cloned();
    let wanted: BTreeMap<String, String> =
        texts.0.iter().filter(|(_, text)| !text.is_empty()).map(pair).collect();
    if there.unwrap_or_default().0 == wanted {
        return Ok(false);
    }
    Entity::delete_many()
        .filter(Column::Subject.eq(subject.id))
        .filter(Column::Field.eq(field))
        .filter(Column::Language.is_not_in(wanted.keys()))
        .exec(tx)
        .await?;
    for (language, text) in wanted {
        put(tx, subject, field, language, text).await?;
    }
    Ok(true)
}

fn pair((language, text): (&String, &String)) -> (String, String) {
    (language.clone(), text.clone())
}

async fn put(tx: &Tx, subject: Subject, field: &str, language: String, text: String) -> Result<()> {
    let row = ActiveModel {
        subject: ActiveValue::Set(subject.id),
        field: ActiveValue::Set(field.to_owned()),
        language: ActiveValue::Set(language),
        subject_kind: ActiveValue::Set(subject.kind.0.to_owned()),
        text: ActiveValue::Set(text),
        translated_from: ActiveValue::Set(None),
        translated_by: ActiveValue::Set(None),
        checked_by: ActiveValue::Set(None),
    };
    let conflict = OnConflict::columns([Column::Subject, Column::Field, Column::Language])
        .update_column(Column::Text)
        .to_owned();
    Entity::insert(row).on_conflict(conflict).exec_without_returning(tx).await?;
    Ok(())
}

/// A subquery: the subjects that have a text in any of these fields. For filters.
pub fn having(fields: &[&str]) -> SelectStatement {
    let mut query = Query::select();
    query
        .column(Column::Subject)
        .from(Entity)
        .and_where(Column::Field.is_in(fields.iter().copied()));
    query
}

/// How many of a subquery's subjects have a text in each of these fields.
///
/// # Errors
/// When the database cannot be read.
pub async fn counts(
    read: &Read<'_>,
    subjects: SelectStatement,
    fields: &[&str],
) -> Result<Vec<(String, i64)>> {
    let distinct = Expr::from(Func::count_distinct(Expr::col(Column::Subject)));
    let rows: Vec<(String, i64)> = Entity::find()
        .select_only()
        .column(Column::Field)
        .expr_as(distinct, "count")
        .filter(Column::Field.is_in(fields.iter().copied()))
        .filter(Column::Subject.in_subquery(subjects))
        .group_by(Column::Field)
        .into_tuple()
        .all(read)
        .await?;
    Ok(rows)
}

/// All texts of several subjects: by subject, by field.
///
/// # Errors
/// When the database cannot be read.
pub async fn of(
    read: &Read<'_>,
    subjects: &[Uuid],
) -> Result<HashMap<Uuid, HashMap<String, InLanguages>>> {
    let mut found: HashMap<Uuid, HashMap<String, InLanguages>> = HashMap::new();
    for chunk in subjects.chunks(500) {
        let rows =
            Entity::find().filter(Column::Subject.is_in(chunk.iter().copied())).all(read).await?;
        for row in rows {
            let fields = found.entry(row.subject).or_default();
            fields.entry(row.field).or_default().0.insert(row.language, row.text);
        }
    }
    Ok(found)
}

/// Takes all texts from a subject.
///
/// # Errors
/// When the database cannot be written.
pub async fn clear(tx: &Tx, subject: Uuid) -> Result<()> {
    Entity::delete_many().filter(Column::Subject.eq(subject)).exec(tx).await?;
    Ok(())
}
