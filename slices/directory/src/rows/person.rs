//! People.

use kernel::PersonId;
use sea_orm::entity::prelude::*;

use crate::model::Shown;

/// One person.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "person")]
pub struct Model {
    /// Their id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PersonId,
    /// Guards against lost updates.
    pub version: i64,
    /// The name as its owner writes it.
    pub name: String,
    /// The name folded, for comparing.
    pub name_search: String,
    /// The name's collation key, for order.
    pub name_sort: Vec<u8>,
    /// Pronouns, in the owner's words.
    pub pronouns: Option<String>,
    /// A country's code.
    pub country: Option<String>,
    /// The city, as it was written.
    pub city: Option<String>,
    /// IANA time zone.
    pub time_zone: Option<String>,
    /// A telephone.
    pub phone: Option<String>,
    /// A site.
    pub website: Option<String>,
    /// Languages, as ` en fr `.
    pub languages: String,
    /// The portrait in two sizes, as names of files with a space between.
    pub portrait: Option<String>,
    /// Who may see which field.
    pub shown: Shown,
    /// Who may see them at all, as they wish.
    pub listed: String,
    /// Whether they are here discreetly.
    pub discreet: bool,
    /// The name to use where a discreet person needs one.
    pub chosen_name: Option<String>,
    /// Whether they are a member today; membership says so.
    pub is_member: bool,
    /// Whether the office released them after an import.
    pub released: bool,
    /// Who may see them at all.
    pub audience: String,
    /// When they last said that this is true.
    pub confirmed: Option<Date>,
    /// When they were added.
    pub made: DateTimeUtc,
}

/// There are none.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
