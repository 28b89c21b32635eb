//! Where a list goes on: after the last row that was shown, whatever was added or erased meanwhile.

use data_encoding::BASE64URL_NOPAD;
use sea_orm::prelude::Uuid;

/// A place in a list that is ordered by name: the sort key and the id of its last row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Cursor {
    pub sort: Vec<u8>,
    pub id: Uuid,
}

impl Cursor {
    /// As it stands in an address. Programs take it as it is.
    pub(crate) fn written(&self) -> String {
        let bytes: Vec<u8> = self.id.as_bytes().iter().chain(&self.sort).copied().collect();
        BASE64URL_NOPAD.encode(&bytes)
    }

    /// `None` for what no list gave.
    pub(crate) fn read(written: &str) -> Option<Self> {
        let bytes = BASE64URL_NOPAD.decode(written.as_bytes()).ok()?;
        let (id, sort) = bytes.split_at_checked(16)?;
        Some(Self { sort: sort.to_vec(), id: Uuid::from_slice(id).ok()? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_comes_back_as_it_was_given() {
        let cursor = Cursor { sort: vec![1, 255, 0], id: Uuid::from_u128(7) };
        assert_eq!(Cursor::read(&cursor.written()), Some(cursor));
        assert_eq!(Cursor::read("nonsense"), None);
        assert_eq!(Cursor::read("å"), None);
    }
}
