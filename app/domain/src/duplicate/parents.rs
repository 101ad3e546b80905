//! What the parents tell.

use super::{
    ParentFacts, Why,
    dates::{DateLikeness, partial},
    letters::one_slip,
    names::{NameLikeness, names},
};

/// Mothers: the PIN first, name and birth date where one side has none.
pub(super) fn mothers(a: &ParentFacts, b: &ParentFacts) -> Why {
    let name = names(&a.name, &b.name);
    let alike = name != NameLikeness::Other;
    match (&a.pin, &b.pin) {
        (Some(a), Some(b)) if a == b => Why::MotherPin,
        (Some(x), Some(y)) if alike && one_slip(x, y) && birth_fits(a, b) => Why::MotherPinSlip,
        (Some(_), Some(_)) => Why::OtherMotherPin,
        _ if !alike => Why::OtherMother,
        _ => match births(a, b) {
            Some(DateLikeness::Same) => Why::MotherNameAndBirth,
            Some(DateLikeness::Other) => Why::OtherMotherBirth,
            _ => Why::MotherName,
        },
    }
}

/// Fathers: they tell less, for twins and siblings share them too.
pub(super) fn fathers(a: &ParentFacts, b: &ParentFacts) -> Why {
    let same_pin = matches!((&a.pin, &b.pin), (Some(a), Some(b)) if a == b);
    let alike = names(&a.name, &b.name) != NameLikeness::Other && birth_fits(a, b);
    if same_pin || alike {
        Why::SameFather
    } else {
        Why::OtherFather
    }
}

fn birth_fits(a: &ParentFacts, b: &ParentFacts) -> bool {
    births(a, b) != Some(DateLikeness::Other)
}

/// None where one side does not say it.
fn births(a: &ParentFacts, b: &ParentFacts) -> Option<DateLikeness> {
    Some(partial(a.born.as_ref()?, b.born.as_ref()?))
}
