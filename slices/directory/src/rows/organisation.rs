//! Organisations.

use kernel::OrganisationId;
use sea_orm::entity::prelude::*;
use vocabulary::TermId;

use crate::model::Shown;

/// One organisation.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "organisation")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: OrganisationId,
    /// Guards against lost updates.
    pub version: i64,
    /// Its public name.
    pub name: String,
    /// The name folded, for comparing.
    pub name_search: String,
    /// The name's collation key, for order.
    pub name_sort: Vec<u8>,
    /// Name and city folded, for matching.
    pub match_key: String,
    /// Its name in the register.
    pub legal_name: Option<String>,
    /// What it is.
    pub kind: Option<TermId>,
    /// A country's code.
    pub country: Option<String>,
    /// Its city, as it was written.
    pub city: Option<String>,
    /// Degrees north.
    pub latitude: Option<f64>,
    /// Degrees east.
    pub longitude: Option<f64>,
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
    /// Languages it works in, as ` en fr `.
    pub languages: String,
    /// Its logo in two sizes, as names of files with a space between.
    pub logo: Option<String>,
    /// Who may see which field.
    pub shown: Shown,
    /// Whether it is a member today; membership says so.
    pub is_member: bool,
    /// Who may see it at all.
    pub audience: String,
    /// When somebody last said that this is true.
    pub confirmed: Option<Date>,
    /// When it was added.
    pub made: DateTimeUtc,
}

/// There are none.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
