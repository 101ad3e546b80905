//! What shows who somebody in an entry is: a PIN, or another identity paper. The number of
//! a paper stands first in [`identity`](Identified), for people are found by it; its kind
//! stands beside, for it is printed.

use super::{ActPerson, DeceasedRecord, ParentRecord, SpouseRecord};
use crate::{identity::IdentityKind, procedure::Declared};

/// Somebody in an entry.
pub trait Identified {
    /// The PIN.
    fn pin(&self) -> Option<&str>;
    /// Number and issuer of the other paper.
    fn paper(&self) -> Option<&str>;
    /// Its kind, a word of the question; none in entries from before it was kept.
    fn paper_kind(&self) -> Option<&str>;

    /// The PIN; else the other paper, as printed.
    fn identity_printed(&self) -> Option<String> {
        let paper = || Some(printed(self.paper_kind(), self.paper()?));
        self.pin().map(str::to_owned).or_else(paper)
    }
}

macro_rules! identified {
    ($($type:ident),*) => { $(impl Identified for $type {
        fn pin(&self) -> Option<&str> {
            self.pin.as_deref()
        }
        fn paper(&self) -> Option<&str> {
            self.identity.as_deref()
        }
        fn paper_kind(&self) -> Option<&str> {
            self.identity_kind.as_deref()
        }
    })* };
}
identified!(ParentRecord, SpouseRecord, DeceasedRecord, ActPerson);

/// `Hộ chiếu số M70000231, Cục Quản lý xuất nhập cảnh`. A paper of another kind is printed
/// as it was typed.
fn printed(kind: Option<&str>, paper: &str) -> String {
    let kind = match kind {
        Some("passport") => IdentityKind::Passport,
        Some("cmnd") => IdentityKind::OldCard,
        _ => return paper.to_owned(),
    };
    format!("{} số {paper}", kind.vi())
}

/// Number and issuer of the other paper that is declared under this prefix.
pub(super) fn paper(d: &Declared, who: &str) -> Option<String> {
    let number = d.text(&format!("{who}.identity_number"))?;
    Some(match d.text(&format!("{who}.identity_issuer")) {
        Some(issuer) => format!("{number}, {issuer}"),
        None => number.clone(),
    })
}

/// The kind of [`paper`].
pub(super) fn paper_kind(d: &Declared, who: &str) -> Option<String> {
    paper(d, who)?;
    d.word(&format!("{who}.identity_kind")).map(str::to_owned)
}

/// The [`paper`], as printed.
pub(super) fn paper_printed(d: &Declared, who: &str) -> Option<String> {
    Some(printed(paper_kind(d, who).as_deref(), &paper(d, who)?))
}

/// The PIN of who files, or the passport, as printed.
pub(super) fn requester(d: &Declared) -> Option<String> {
    let identity = d.requester_identity()?;
    let passport = d.pin("requester.pin").is_none();
    Some(printed(passport.then_some("passport"), identity))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passport_is_called_so_and_its_number_stays_first_in_the_entry() {
        let paper = "M70000231, Bộ Ngoại giao";
        assert_eq!(
            printed(Some("passport"), paper),
            "Hộ chiếu số M70000231, Bộ Ngoại giao"
        );
        assert_eq!(
            printed(Some("cmnd"), "012345678"),
            "Chứng minh nhân dân số 012345678"
        );
    }

    #[test]
    fn another_paper_and_one_of_an_older_entry_are_printed_as_they_were_typed() {
        for kind in [Some("other"), None] {
            assert_eq!(
                printed(kind, "Giấy xác nhận 12/UBND"),
                "Giấy xác nhận 12/UBND"
            );
        }
    }
}
