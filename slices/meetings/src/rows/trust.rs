//! Persons of trust of meetings, and the organisations that host them.

/// Whom one can tell a concern, past the host.
pub(crate) mod person {
    use kernel::PersonId;
    use sea_orm::entity::prelude::*;

    use crate::model::MeetingId;

    /// One person of trust of one meeting.
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "meeting_trust")]
    pub struct Model {
        /// At which meeting.
        #[sea_orm(primary_key, auto_increment = false)]
        pub meeting: MeetingId,
        /// Who.
        #[sea_orm(primary_key, auto_increment = false)]
        pub person: PersonId,
    }

    /// There are none.
    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// Concerns.
pub(crate) mod concern {
    use kernel::PersonId;
    use sea_orm::entity::prelude::*;

    use crate::model::{ConcernId, MeetingId};

    /// What somebody told.
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "concern")]
    pub struct Model {
        /// Its id; one that does not tell the time where it is unnamed.
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: ConcernId,
        /// At which meeting.
        pub meeting: MeetingId,
        /// Who told it, where they said so.
        pub person: Option<PersonId>,
        /// What was told.
        pub text: String,
        /// On which day.
        pub day: Date,
    }

    /// There are none.
    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// Who reads which concern: those of the persons of trust whom the teller chose, and nobody else.
pub(crate) mod reader {
    use kernel::PersonId;
    use sea_orm::entity::prelude::*;

    use crate::model::ConcernId;

    /// One reader of one concern.
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "concern_reader")]
    pub struct Model {
        /// Which concern.
        #[sea_orm(primary_key, auto_increment = false)]
        pub concern: ConcernId,
        /// Who reads it.
        #[sea_orm(primary_key, auto_increment = false)]
        pub person: PersonId,
    }

    /// There are none.
    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// Host organisations.
pub(crate) mod host {
    use kernel::OrganisationId;
    use sea_orm::entity::prelude::*;

    use crate::model::MeetingId;

    /// An organisation that hosts a meeting.
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "meeting_host")]
    pub struct Model {
        /// Which meeting.
        #[sea_orm(primary_key, auto_increment = false)]
        pub meeting: MeetingId,
        /// The organisation.
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation: OrganisationId,
    }

    /// There are none.
    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
