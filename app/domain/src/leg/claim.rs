//! What a declaration says to the agencies: the household, and who is paid.

use crate::{
    exchange::{BankAccount, Household, LegClaim},
    procedure::Declared,
};

/// The household that the child joins: a parent's, or the one that is named. `None`
/// while the head has no number or no home in Viet Nam.
pub fn household(d: &Declared) -> Option<Household> {
    let with_mother = d.is("father.residence_kind", "with_mother");
    let (who, home) = match d.word("household.head")? {
        "mother" => ("mother", ["mother.residence", "mother.residence_detail"]),
        "father" if with_mother => ("father", ["mother.residence", "mother.residence_detail"]),
        "father" => ("father", ["father.residence", "father.residence_detail"]),
        _ => ("household", ["household.commune", "household.detail"]),
    };
    let [commune, detail] = home;
    Some(Household {
        householder: d.name(&format!("{who}.name"))?.as_str().to_owned(),
        householder_pin: d.pin(&format!("{who}.pin"))?.as_str().to_owned(),
        commune: d.commune(commune)?.as_str().to_owned(),
        detail: d.text(detail).cloned().unwrap_or_default(),
    })
}

/// Who is paid after a death, and how; `None` while nobody is named.
pub fn claim(d: &Declared) -> Option<LegClaim> {
    let own = d.is("benefit.claimant", "requester");
    let who = if own { "requester" } else { "claimant" };
    Some(LegClaim {
        name: d.name(&format!("{who}.name"))?.as_str().to_owned(),
        pin: d.pin(&format!("{who}.pin"))?.as_str().to_owned(),
        relationship: own
            .then(|| d.word("requester.relationship").map(str::to_owned))
            .flatten(),
        account: d
            .text("benefit.bank")
            .zip(d.text("benefit.account"))
            .map(|(bank, number)| BankAccount {
                bank: bank.clone(),
                number: number.split_whitespace().collect(),
            }),
    })
}
