//! What is registered beside a birth when a parent acknowledges the child at the same time
//! (khai sinh kết hợp nhận cha, mẹ, con): 1.000689, with a number and a paper of its own.

use super::{ActKind, ActPerson, ActRecord, BirthRecord, FactValue, ParentRecord};
use crate::date::PartialDate;

/// The father who acknowledges, and the child of this birth under the number it was given;
/// none where no father is entered.
pub fn acknowledged_with(birth: &BirthRecord, pin: Option<&str>) -> Option<ActRecord> {
    let father = birth.father.as_ref()?;
    let (child, home) = (&birth.child, birth.mother.as_ref().unwrap_or(father));
    let child = ActPerson {
        role: "child".into(),
        name: child.full_name(),
        birth_date: PartialDate::of_day(child.birth_date),
        sex: Some(child.sex),
        ethnicity: child.ethnicity.clone(),
        nationality: Some(child.nationality.clone()),
        residence: Some(home.residence.clone()),
        pin: pin.map(str::to_owned),
        identity: None,
        identity_kind: None,
    };
    let mother = birth.mother.as_ref();
    let record = ActRecord::new(ActKind::ParentChild)
        .person(acknowledging(father))
        .person(child)
        .fact("acknowledgement_kind", FactValue::word("father"))
        .maybe(
            "other_parent_name",
            mother.map(|mother| FactValue::text(&mother.name)),
        );
    Some(record)
}

fn acknowledging(parent: &ParentRecord) -> ActPerson {
    ActPerson {
        role: "parent".into(),
        name: parent.name.clone(),
        birth_date: Some(parent.birth_date),
        sex: None,
        ethnicity: parent.ethnicity.clone(),
        nationality: Some(parent.nationality.clone()),
        residence: Some(parent.residence.clone()),
        pin: parent.pin.clone(),
        identity: parent.identity.clone(),
        identity_kind: parent.identity_kind.clone(),
    }
}
