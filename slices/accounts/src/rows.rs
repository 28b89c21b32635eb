//! The tables of this slice.

pub(crate) mod account {
    use kernel::PersonId;
    use sea_orm::entity::prelude::*;

    /// One account: a person's address and, if they wish, their password.
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "account")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub person: PersonId,
        pub email: String,
        pub email_exact: String,
        pub password: Option<String>,
        pub locale: Option<String>,
        /// Wrong passwords since the day below; a mailed link works in any case.
        pub wrong_passwords: i64,
        pub wrong_since: Option<DateTimeUtc>,
        pub made: DateTimeUtc,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod sign_in {
    use kernel::{PersonId, SignInId};
    use sea_orm::entity::prelude::*;

    /// One sign-in on one device.
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "sign_in")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: SignInId,
        pub person: PersonId,
        /// SHA-256 of the cookie's secret.
        pub digest: String,
        pub browser: String,
        pub made: DateTimeUtc,
        pub seen: DateTimeUtc,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod asked {
    use kernel::LinkId;
    use sea_orm::entity::prelude::*;

    /// Somebody asked to sign in with an address, which may belong to nobody.
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "sign_in_asked")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub link: LinkId,
        pub email: String,
        pub email_exact: String,
        pub locale: String,
        pub next: String,
        pub made: DateTimeUtc,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod token {
    use kernel::PersonId;
    use sea_orm::entity::prelude::*;

    use crate::model::TokenId;

    /// One API token.
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "token")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: TokenId,
        pub person: PersonId,
        pub name: String,
        /// SHA-256 of the secret.
        pub digest: String,
        /// Scopes with spaces between.
        pub scopes: String,
        pub made: DateTimeUtc,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod email_change {
    use kernel::PersonId;
    use sea_orm::entity::prelude::*;

    use crate::model::EmailChangeId;

    /// A change of address under way.
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "email_change")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: EmailChangeId,
        pub person: PersonId,
        pub email: String,
        pub old_said_yes: bool,
        pub new_said_yes: bool,
        pub made: DateTimeUtc,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod appointment {
    use kernel::PersonId;
    use sea_orm::entity::prelude::*;

    /// A role in the secretariat.
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "appointment")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub person: PersonId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub role: String,
        pub made: DateTimeUtc,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
