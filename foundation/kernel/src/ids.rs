//! Typed ids. Every id is a UUID version 7, so that rows made together lie together.

/// Declares an id type over a UUID that SeaORM, serde and paths understand.
///
/// The crate that uses it depends on `sea-orm`, whose derive reads the field's type as it is
/// written here.
///
/// ```ignore
/// kernel::id!(/// Names a meeting.
///     MeetingId);
/// ```
#[macro_export]
macro_rules! id {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash,
            $crate::reexport::serde::Serialize, $crate::reexport::serde::Deserialize,
            sea_orm::DeriveValueType,
        )]
        #[serde(crate = "kernel::reexport::serde", transparent)]
        pub struct $name(pub sea_orm::prelude::Uuid);

        $crate::id_impls!($name);
    };
}

/// The trait implementations of `id!`, apart so that the kernel can use them for its own ids.
#[doc(hidden)]
#[macro_export]
macro_rules! id_impls {
    ($name:ident) => {
        impl $crate::reexport::sea_orm::TryFromU64 for $name {
            fn try_from_u64(_: u64) -> Result<Self, $crate::reexport::sea_orm::DbErr> {
                Err($crate::reexport::sea_orm::DbErr::ConvertFromU64(stringify!($name)))
            }
        }

        impl From<$crate::reexport::uuid::Uuid> for $name {
            fn from(uuid: $crate::reexport::uuid::Uuid) -> Self {
                Self(uuid)
            }
        }

        impl From<$name> for $crate::reexport::uuid::Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Display::fmt(&self.0, formatter)
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::reexport::uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    };
}

macro_rules! own_id {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash,
            serde::Serialize, serde::Deserialize, sea_orm::DeriveValueType,
        )]
        #[serde(transparent)]
        pub struct $name(pub uuid::Uuid);

        id_impls!($name);
    };
}

own_id!(/// Names a person. The kernel knows it because an actor may be one.
    PersonId);
own_id!(/// Names an organisation. The kernel knows it because an audience may be one.
    OrganisationId);
own_id!(/// Names one line of the event table.
    EventId);
own_id!(/// Names one request, as it stands in the log and on an error page.
    RequestId);
own_id!(/// Names a mailed link that allows one action.
    LinkId);
own_id!(/// Names one sign-in of one person on one device.
    SignInId);
