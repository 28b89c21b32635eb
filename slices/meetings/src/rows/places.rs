//! Rooms and lines of programmes.

/// Rooms.
pub(crate) mod room {
    use sea_orm::entity::prelude::*;

    use crate::model::{MeetingId, RoomId, VenueId};

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
        /// In which house, where the meeting has several.
        pub venue: Option<VenueId>,
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

/// Houses of a meeting.
pub(crate) mod venue {
    use sea_orm::entity::prelude::*;

    use crate::model::{MeetingId, VenueId};

    /// One house.
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "meeting_venue")]
    pub struct Model {
        /// Its id.
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: VenueId,
        /// Of which meeting.
        pub meeting: MeetingId,
        /// Guards against lost updates.
        pub version: i64,
        /// Its name, once in a meeting.
        pub name: String,
        /// Where it is.
        pub address: Option<String>,
        /// Steps, doors, lifts, loops, quiet rooms: what helps to decide whether one can come.
        pub access: Option<String>,
        /// Where it stands among the houses.
        pub position: i64,
    }

    /// There are none.
    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// Ways between the houses of a meeting.
pub(crate) mod walk {
    use sea_orm::entity::prelude::*;

    use crate::model::{MeetingId, VenueId};

    /// One way, the same in both directions.
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "venue_walk")]
    pub struct Model {
        /// The one with the lower id.
        #[sea_orm(primary_key, auto_increment = false)]
        pub one: VenueId,
        /// The other.
        #[sea_orm(primary_key, auto_increment = false)]
        pub other: VenueId,
        /// Of which meeting.
        pub meeting: MeetingId,
        /// Minutes on foot, or with wheels.
        pub minutes: i64,
    }

    /// There are none.
    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
