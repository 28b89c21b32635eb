//! Certificates of attendance, which anyone who has the code can verify.

use kernel::PersonId;
use sea_orm::entity::prelude::*;

use crate::model::{CertificateId, MeetingId};

/// One certificate.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "certificate")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: CertificateId,
    /// The code by which it is verified: three groups of four.
    pub code: String,
    /// Of which meeting.
    pub meeting: MeetingId,
    /// Whose.
    pub person: PersonId,
    /// The name on it, as its owner wrote it.
    pub name: String,
    /// When it was issued.
    pub issued: DateTimeUtc,
    /// When it was revoked, if it was.
    pub revoked: Option<DateTimeUtc>,
}

/// There are none.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
