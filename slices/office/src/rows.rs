//! The tables of this slice.

pub(crate) mod import {
    use kernel::PersonId;
    use sea_orm::entity::prelude::*;

    use crate::model::{ImportId, ImportKind, Settings, State};

    /// One file that the office imports.
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "office_import")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: ImportId,
        pub version: i64,
        pub kind: ImportKind,
        /// Rows of the same source are known by their external id.
        pub source: String,
        pub file_name: String,
        /// The file's name among the files.
        pub file: String,
        /// A digest of its headings: the next file like it is read the same way.
        pub headings: String,
        pub settings: Settings,
        pub state: State,
        /// Rows that are done, of how many.
        pub done: i64,
        pub total: i64,
        /// Why the file cannot be read, in words.
        pub problem: Option<String>,
        /// The report's name among the files.
        pub report: Option<String>,
        pub started_by: Option<PersonId>,
        pub made: DateTimeUtc,
        /// The day on which file and report are deleted.
        pub goes: Date,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod import_person {
    use kernel::PersonId;
    use sea_orm::entity::prelude::*;

    use crate::model::ImportId;

    /// A person whom a file names.
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "office_import_person")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub import: ImportId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub person: PersonId,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
