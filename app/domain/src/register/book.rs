//! Which book and page of the year an entry stands on.

use super::EntryNumber;

/// Entries of one book before the next is begun: one on each of its 200 pages.
const PAGES: i64 = 200;

/// A page of a register book. Several books of a year continue one sequence of
/// numbers (law.md section 3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BookPage {
    /// Quyển số, from 1 each year.
    pub book: i64,
    /// Trang số, from 1 in each book.
    pub page: i64,
    /// Year of the book.
    pub year: i32,
}

impl EntryNumber {
    /// Where the entry stands.
    pub fn book_page(self) -> BookPage {
        let before = self.number - 1;
        BookPage {
            book: before / PAGES + 1,
            page: before % PAGES + 1,
            year: self.year,
        }
    }
}

/// Pages of a year's books that are written on when this was its last number: each entry has
/// one of its own. None before the first.
pub fn pages_used(last_number: i64) -> i64 {
    last_number.max(0)
}

impl std::fmt::Display for BookPage {
    /// The book as printed: `03/2026`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:02}/{}", self.book, self.year)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(number: i64) -> BookPage {
        EntryNumber { number, year: 2026 }.book_page()
    }

    #[test]
    fn a_new_book_begins_after_two_hundred_entries() {
        assert_eq!((at(1).book, at(1).page), (1, 1));
        assert_eq!((at(200).book, at(200).page), (1, 200));
        assert_eq!((at(201).book, at(201).page), (2, 1));
        assert_eq!(at(412).to_string(), "03/2026");
    }

    #[test]
    fn the_pages_used_are_those_of_all_books_up_to_the_last_entry() {
        for number in [1, 199, 200, 201, 412] {
            let last = at(number);
            assert_eq!(pages_used(number), (last.book - 1) * PAGES + last.page);
        }
        assert_eq!(pages_used(0), 0);
    }
}
