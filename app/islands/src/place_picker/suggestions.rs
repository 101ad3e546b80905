//! What the list under the field shows and which of it is meant.

use leptos::prelude::*;

use super::FoundPlace;

/// The list's state. `active` is the row that the arrow keys stand on; focus stays
/// in the text field (ARIA combobox with `aria-activedescendant`).
#[derive(Clone, Copy)]
pub struct Suggestions {
    found: RwSignal<Vec<FoundPlace>>,
    active: RwSignal<Option<usize>>,
    open: RwSignal<bool>,
}

impl Suggestions {
    /// Nothing searched yet.
    pub fn new() -> Self {
        Self {
            found: RwSignal::new(Vec::new()),
            active: RwSignal::new(None),
            open: RwSignal::new(false),
        }
    }

    /// Shows these, with none of them meant yet.
    pub fn show(self, found: Vec<FoundPlace>) {
        self.active.set(None);
        self.open.set(!found.is_empty());
        self.found.set(found);
    }

    /// Hides the list and keeps what it holds.
    pub fn close(self) {
        self.active.set(None);
        self.open.set(false);
    }

    /// Whether the list is seen.
    pub fn is_open(self) -> bool {
        self.open.get()
    }

    /// The same for an event, which happens once.
    pub fn is_open_now(self) -> bool {
        self.open.get_untracked()
    }

    /// The rows, in order.
    pub fn rows(self) -> Vec<FoundPlace> {
        self.found.get()
    }

    /// The row the arrow keys stand on.
    pub fn active(self) -> Option<usize> {
        self.active.get()
    }

    /// The place to take when Enter is pressed now.
    pub fn meant(self) -> Option<FoundPlace> {
        let row = self.active.get_untracked()?;
        self.found.with_untracked(|found| found.get(row).cloned())
    }

    /// Moves down or up a row, around the ends; opens a list that was closed.
    /// Returns the new row, or nothing when there is nothing to show.
    pub fn step(self, down: bool) -> Option<usize> {
        let rows = self.found.with_untracked(Vec::len);
        let last = rows.checked_sub(1)?;
        let next = match (self.active.get_untracked(), down) {
            (Some(row), true) if row < last => row + 1,
            (Some(row), false) if row > 0 => row - 1,
            (_, true) => 0,
            (_, false) => last,
        };
        self.open.set(true);
        self.active.set(Some(next));
        Some(next)
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    fn with_rows(rows: usize, check: impl FnOnce(Suggestions)) {
        Owner::new().with(|| {
            let suggestions = Suggestions::new();
            let place = |n: usize| FoundPlace {
                code: n.to_string(),
                name: n.to_string(),
                formerly: None,
            };
            suggestions.show((0..rows).map(place).collect());
            check(suggestions);
        });
    }

    #[test]
    fn the_arrow_keys_go_around_the_ends() {
        with_rows(3, |list| {
            let steps = [true, true, true, true, false, false].map(|down| list.step(down));
            assert_eq!(
                steps,
                [Some(0), Some(1), Some(2), Some(0), Some(2), Some(1)]
            );
            assert_eq!(list.meant().map(|place| place.code), Some("1".to_owned()));
        });
    }

    #[test]
    fn an_empty_list_never_opens() {
        with_rows(0, |list| {
            assert_eq!(list.step(true), None);
            assert!(!list.is_open());
        });
    }

    #[test]
    fn new_rows_mean_none_of_them() {
        with_rows(2, |list| {
            list.step(true);
            list.show(list.rows());
            assert_eq!(list.meant(), None);
            assert!(list.is_open());
        });
    }
}
