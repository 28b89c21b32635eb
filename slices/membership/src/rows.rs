//! The tables of this slice.

pub(crate) mod term {
    use sea_orm::entity::prelude::*;

    use crate::model::{TermId, TermKind};

    /// One term of membership.
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "membership_term")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: TermId,
        pub holder: Uuid,
        pub of_organisation: bool,
        pub kind: TermKind,
        pub from: Date,
        pub until: Option<Date>,
        pub made: DateTimeUtc,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
