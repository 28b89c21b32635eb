//! Column types that mean the same on both databases.

use sea_orm::sea_query::{ColumnDef, IntoIden};

/// An id: a UUID.
pub fn id(name: impl IntoIden) -> ColumnDef {
    let mut column = ColumnDef::new(name);
    column.uuid().not_null();
    column
}

/// An id that is the table's key.
pub fn key(name: impl IntoIden) -> ColumnDef {
    let mut column = id(name);
    column.primary_key();
    column
}

/// An id that may be absent.
pub fn maybe_id(name: impl IntoIden) -> ColumnDef {
    let mut column = ColumnDef::new(name);
    column.uuid();
    column
}

/// A moment in UTC.
pub fn at(name: impl IntoIden) -> ColumnDef {
    let mut column = ColumnDef::new(name);
    column.timestamp_with_time_zone().not_null();
    column
}

/// A moment that may be absent.
pub fn maybe_at(name: impl IntoIden) -> ColumnDef {
    let mut column = ColumnDef::new(name);
    column.timestamp_with_time_zone();
    column
}

/// A calendar day that may be absent.
pub fn maybe_day(name: impl IntoIden) -> ColumnDef {
    let mut column = ColumnDef::new(name);
    column.date();
    column
}

/// A calendar day.
pub fn day(name: impl IntoIden) -> ColumnDef {
    let mut column = ColumnDef::new(name);
    column.date().not_null();
    column
}

/// Text; lengths are checked in Rust.
pub fn text(name: impl IntoIden) -> ColumnDef {
    let mut column = ColumnDef::new(name);
    column.text().not_null();
    column
}

/// Text that may be absent.
pub fn maybe_text(name: impl IntoIden) -> ColumnDef {
    let mut column = ColumnDef::new(name);
    column.text();
    column
}

/// JSON that is stored and loaded, never queried.
pub fn json(name: impl IntoIden) -> ColumnDef {
    let mut column = ColumnDef::new(name);
    column.json().not_null();
    column
}

/// Yes or no; no at first.
pub fn flag(name: impl IntoIden) -> ColumnDef {
    let mut column = ColumnDef::new(name);
    column.boolean().not_null().default(false);
    column
}

/// A whole number of up to 64 bits.
pub fn number(name: impl IntoIden) -> ColumnDef {
    let mut column = ColumnDef::new(name);
    column.big_integer().not_null();
    column
}

/// A whole number that may be absent.
pub fn maybe_number(name: impl IntoIden) -> ColumnDef {
    let mut column = ColumnDef::new(name);
    column.big_integer();
    column
}

/// A fraction that may be absent.
pub fn maybe_fraction(name: impl IntoIden) -> ColumnDef {
    let mut column = ColumnDef::new(name);
    column.double();
    column
}

/// Bytes, such as a sort key.
pub fn bytes(name: impl IntoIden) -> ColumnDef {
    let mut column = ColumnDef::new(name);
    column.blob().not_null();
    column
}

/// The version that guards against lost updates; 1 at first.
pub fn version() -> ColumnDef {
    let mut column = ColumnDef::new("version");
    column.big_integer().not_null().default(1);
    column
}
