//! Rooms and lines of programmes.

/// Rooms.
pub(crate) mod room {
    use sea_orm::entity::prelude::*;

    use crate::model::{MeetingId, RoomId};

    /// One room of a meeting.
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "meeting_room")]
    pub struct Model {
        /// Its id.
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: RoomId,
        /// Of which meeting.
        pub meeting: MeetingId,
        /// Its name, once in a meeting.
        pub name: String,
        /// How many people it holds.
        pub capacity: Option<i64>,
        /// What is said of it: how to get there, what helps.
        pub description: Option<String>,
        /// Its name in addresses of the file that it came from.
        pub slug: Option<String>,
        /// Where it stands among the rooms.
        pub position: i64,
    }

    /// There are none.
    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// Lines of programmes.
pub(crate) mod track {
    use sea_orm::entity::prelude::*;

    use crate::model::{MeetingId, TrackId};

    /// One line of a programme.
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "meeting_track")]
    pub struct Model {
        /// Its id.
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: TrackId,
        /// Of which meeting.
        pub meeting: MeetingId,
        /// Its name, once in a meeting.
        pub name: String,
        /// Its name in addresses of the file that it came from.
        pub slug: Option<String>,
        /// Its colour as `#rrggbb`.
        pub color: Option<String>,
        /// Where it stands among the lines.
        pub position: i64,
    }

    /// There are none.
    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
