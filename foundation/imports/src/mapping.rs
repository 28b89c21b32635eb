//! Which column of a table holds what.

use std::collections::BTreeMap;

use kernel::text;

use crate::{Row, Table};

/// A mapping as it is kept: the heading of a column by the code of what it holds.
pub type Columns = BTreeMap<String, String>;

/// What a column of some kind of import may hold.
pub trait Target: Copy + Ord + 'static {
    /// All of them in the order in which pages show them, each with the folded headings of real
    /// files in order of preference.
    const ALL: &'static [(Self, &'static [&'static str])];

    /// A short name that never changes: `name`.
    fn code(self) -> &'static str;
}

/// Which column of one table holds what.
#[derive(Clone, Debug)]
pub struct Mapping<T> {
    places: BTreeMap<T, usize>,
}

impl<T: Target> Mapping<T> {
    /// The mapping that somebody gave, else the one that the headings suggest.
    pub fn of(table: &Table, given: &Columns) -> Self {
        if given.is_empty() { Self::guess(table) } else { Self::given(table, given) }
    }

    /// By the headings alone: the first known heading that stands in the table wins.
    pub fn guess(table: &Table) -> Self {
        let folded: Vec<String> =
            table.headings.iter().map(|heading| text::search_words(heading).join(" ")).collect();
        let place = |names: &[&str]| {
            names.iter().find_map(|name| folded.iter().position(|heading| heading == name))
        };
        let places = T::ALL.iter().filter_map(|(target, names)| Some((*target, place(names)?)));
        Self { places: places.collect() }
    }

    /// As it was given; a heading that is not in the table holds nothing.
    fn given(table: &Table, given: &Columns) -> Self {
        let place = |target: T| {
            let heading = given.get(target.code())?;
            table.headings.iter().position(|known| known == heading)
        };
        let places = T::ALL.iter().filter_map(|(target, _)| Some((*target, place(*target)?)));
        Self { places: places.collect() }
    }

    /// Whether some column holds this.
    pub fn has(&self, target: T) -> bool {
        self.places.contains_key(&target)
    }

    /// What a row says here; `None` when nothing.
    pub fn cell<'a>(&self, row: &'a Row, target: T) -> Option<&'a str> {
        let cell = row.cells.get(*self.places.get(&target)?)?;
        (!cell.is_empty()).then_some(cell)
    }

    /// The heading of the column that holds this.
    pub fn heading<'a>(&self, table: &'a Table, target: T) -> Option<&'a str> {
        table.headings.get(*self.places.get(&target)?).map(String::as_str)
    }

    /// The mapping as it is kept.
    pub fn columns(&self, table: &Table) -> Columns {
        let targets = T::ALL.iter().map(|(target, _)| *target);
        let held = targets.filter_map(|target| {
            Some((target.code().to_owned(), self.heading(table, target)?.to_owned()))
        });
        held.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Source;

    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    enum Of {
        Name,
        City,
    }

    impl Target for Of {
        const ALL: &'static [(Self, &'static [&'static str])] =
            &[(Self::Name, &["name", "nom"]), (Self::City, &["city", "ville"])];

        fn code(self) -> &'static str {
            match self {
                Self::Name => "name",
                Self::City => "city",
            }
        }
    }

    #[test]
    fn a_mapping_is_guessed_and_can_be_corrected() {
        let bytes = "NOM;Ville;Lieu\nLe Quai;Angers;Rive droite\n".as_bytes().to_vec();
        let table = Table::read(&Source { bytes, ..Source::default() }).expect("is a table");
        let guessed = Mapping::<Of>::guess(&table);
        let row = &table.rows[0];
        assert_eq!(guessed.cell(row, Of::City), Some("Angers"));
        let mut columns = guessed.columns(&table);
        columns.insert("city".into(), "Lieu".into());
        let corrected = Mapping::<Of>::of(&table, &columns);
        assert_eq!(corrected.cell(row, Of::Name), Some("Le Quai"));
        assert_eq!(corrected.cell(row, Of::City), Some("Rive droite"));
        columns.insert("city".into(), String::new());
        assert_eq!(Mapping::<Of>::of(&table, &columns).cell(row, Of::City), None);
    }
}
