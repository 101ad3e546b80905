//! What the law asks of two who have their marriage registered again.

use super::OWN_CHECK;
use crate::procedure::{Declared, Rule, rule::stop};

const STILL: &str = "Điều 27 Nghị định 123/2015";

/// A marriage that has ended is not entered again: its end stands in a judgment or in the
/// register of deaths. Decree 123/2015 Art. 24.3, 27.
pub(super) const GROOM_NO_MORE: Rule =
    stop("groom-no-more", STILL, &["groom.still_married"], |d, _| {
        d.is("groom.still_married", "no")
    });
/// As [`GROOM_NO_MORE`].
pub(super) const BRIDE_NO_MORE: Rule =
    stop("bride-no-more", STILL, &["bride.still_married"], |d, _| {
        d.is("bride.still_married", "no")
    });

/// Nobody was married before they were born.
pub(super) const GROOM_BORN_LATER: Rule = stop(
    "groom-born-later",
    OWN_CHECK,
    &["groom.birth_date", "former.date"],
    |d, _| born_later(d, "groom.birth_date"),
);
/// As [`GROOM_BORN_LATER`].
pub(super) const BRIDE_BORN_LATER: Rule = stop(
    "bride-born-later",
    OWN_CHECK,
    &["bride.birth_date", "former.date"],
    |d, _| born_later(d, "bride.birth_date"),
);

fn born_later(d: &Declared, birth: &str) -> bool {
    d.partial_date("former.date")
        .zip(d.date(birth))
        .is_some_and(|(former, born)| former.certainly_before(born))
}
