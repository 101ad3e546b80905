//! What re-registration (đăng ký lại) asks whatever the event: where and when it was
//! registered before, and that the book and the original are both lost.
//! Decree 123/2015 Art. 24–28; law.md 2.6.

use super::{
    Page, Rule, When, mission,
    page::page,
    question::{choice, commune, line, partial_date, tick},
    rule::stop,
    shared::UNDER_LAW_2014,
};

const CONDITIONS: &str = "Điều 24 khoản 1 Nghị định 123/2015";
const WHERE: &str = "Điều 25 Nghị định 123/2015";

/// The registration that was. Of old papers often only the year is remembered.
pub(super) const FORMER: Page = page(
    "dang-ky-truoc",
    &[
        mission::BOOK,
        mission::BOOK_COUNTRY,
        commune("former.commune")
            .when(mission::AT_COMMUNE)
            .article(WHERE),
        line("former.authority", 200).optional(),
        partial_date("former.date").article(CONDITIONS),
        line("former.number", 40).optional(),
        line("former.book", 40).optional(),
        line("former.page", 20).optional(),
    ],
);

/// The statement of loss. Who states an untruth answers for it, and what was registered
/// on it is cancelled: Circular 04/2020/TT-BTP Art. 5.
pub(super) const LOSS: Page = page(
    "mat-giay-to",
    &[
        choice("former.original", &["lost", "kept"]).article(CONDITIONS),
        choice("former.entry", &["lost", "unknown", "kept"]).article(CONDITIONS),
        line("former.how_lost", 300),
        tick("loss_statement").article("Điều 5 Thông tư 04/2020/TT-BTP"),
    ],
);

/// A copy of the paper that was lost, or other papers that tell the same.
pub(super) const COPY_OR_PAPERS: &[&str] = &["copy", "papers"];
pub(super) const WITH_COPY: When = When::Is("evidence.kind", &["copy"]);
pub(super) const WITH_PAPERS: When = When::Is("evidence.kind", &["papers"]);

/// Only what was registered before Law 60/2014 applied is registered again; later
/// entries stand in the electronic register too.
pub(super) const FORMER_AFTER_2015: Rule =
    stop("former-after-2015", CONDITIONS, &["former.date"], |d, _| {
        d.partial_date("former.date")
            .is_some_and(|date| date.earliest() >= UNDER_LAW_2014.begins())
    });

/// Who has the original needs no other.
pub(super) const ORIGINAL_KEPT: Rule =
    stop("original-kept", CONDITIONS, &["former.original"], |d, _| {
        d.is("former.original", "kept")
    });

/// While the book is there, copies are made of it.
pub(super) const BOOK_KEPT: Rule = stop("book-kept", CONDITIONS, &["former.entry"], |d, _| {
    d.is("former.entry", "kept")
});
