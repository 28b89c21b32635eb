//! Lists come page by page.

/// Which page of a list is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page {
    /// Counted from 1.
    pub number: u32,
    /// Rows a page.
    pub size: u32,
}

impl Page {
    /// A page by number, where 0 and nonsense are the first.
    pub fn of(number: u32, size: u32) -> Self {
        Self { number: number.clamp(1, 100_000), size: size.clamp(1, 500) }
    }

    /// This page, or the last one of so many rows.
    #[must_use]
    pub fn within(self, total: u64) -> Self {
        let last = total.div_ceil(u64::from(self.size)).max(1);
        Self { number: self.number.min(u32::try_from(last).unwrap_or(u32::MAX)), ..self }
    }

    /// Rows before this page.
    pub fn offset(self) -> u64 {
        u64::from(self.number - 1) * u64::from(self.size)
    }
}

/// One page of a list, with how many there are in all.
#[derive(Clone, Debug)]
pub struct PageOf<T> {
    /// The rows of this page.
    pub rows: Vec<T>,
    /// Rows on all pages.
    pub total: u64,
    /// Which page this is.
    pub page: Page,
}

impl<T> PageOf<T> {
    /// How many pages there are, at least one.
    pub fn pages(&self) -> u64 {
        self.total.div_ceil(u64::from(self.page.size)).max(1)
    }

    /// The number of the next page, if there is one.
    pub fn next(&self) -> Option<u32> {
        (u64::from(self.page.number) < self.pages()).then_some(self.page.number + 1)
    }

    /// The number of the page before, if there is one.
    pub fn previous(&self) -> Option<u32> {
        (self.page.number > 1).then(|| self.page.number - 1)
    }
}
