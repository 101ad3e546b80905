//! From a declaration of death to the entry in the register.

use super::{
    BodyRecord, DeathPaper, DeathRecord, DeceasedRecord, DeclarantRecord, RegisterContent,
    UNIDENTIFIED, UNSPECIFIED, former::former, identity, places::place,
};
use crate::{country, procedure::Declared, sex::Sex};

/// The register entry that a declaration of death asks for; `None` when it is not
/// complete. `overdue` is the registry's to set.
pub fn death_entry(d: &Declared) -> Option<RegisterContent> {
    Some(RegisterContent::Death(Box::new(record(d)?)))
}

/// The same of a death that is registered again: the former registration stands for the
/// paper that told of it.
pub fn death_again_entry(d: &Declared) -> Option<RegisterContent> {
    Some(RegisterContent::Death(Box::new(DeathRecord {
        former: Some(former(d)?),
        ..record(d)?
    })))
}

fn record(d: &Declared) -> Option<DeathRecord> {
    let declarant = DeclarantRecord {
        name: d.name("requester.name")?.as_str().to_owned(),
        identity: identity::requester(d)?,
        relationship: d.word("requester.relationship")?.to_owned(),
    };
    Some(DeathRecord {
        deceased: deceased(d)?,
        died_on: d.date("death.date")?,
        died_at: d.time("death.time"),
        death_place: death_place(d)?,
        cause: d.text("death.cause")?.clone(),
        paper: paper(d),
        declarant,
        overdue: false,
        former: None,
    })
}

fn deceased(d: &Declared) -> Option<DeceasedRecord> {
    if d.is("deceased.identified", "no") {
        return unidentified(d);
    }
    let residence = match d.word("deceased.residence_kind")? {
        "abroad" => d.text("deceased.residence_abroad").cloned(),
        "unknown" => None,
        _ => place(d, "deceased.residence", "deceased.residence_detail"),
    };
    Some(DeceasedRecord {
        name: d.name("deceased.name")?.as_str().to_owned(),
        birth_date: *d.partial_date("deceased.birth_date")?,
        sex: Sex::parse(d.word("deceased.sex")?)?,
        ethnicity: d.word("deceased.ethnicity").map(str::to_owned),
        nationality: d.word("deceased.nationality")?.to_owned(),
        residence,
        pin: d.pin("deceased.pin").map(|pin| pin.as_str().to_owned()),
        identity: identity::paper(d, "deceased"),
        identity_kind: identity::paper_kind(d, "deceased"),
        body: None,
    })
}

/// A body that nobody knows: its sex, its age by opinion, and what it may be known by.
fn unidentified(d: &Declared) -> Option<DeceasedRecord> {
    Some(DeceasedRecord {
        name: UNIDENTIFIED.to_owned(),
        birth_date: *d.partial_date("deceased.born_about")?,
        sex: Sex::parse(d.word("deceased.sex")?)?,
        ethnicity: None,
        nationality: UNSPECIFIED.to_owned(),
        residence: None,
        pin: None,
        identity: None,
        identity_kind: None,
        body: Some(BodyRecord {
            marks: d.text("body.marks")?.clone(),
            belongings: d.text("body.belongings").cloned(),
            born_about: true,
        }),
    })
}

/// In a facility: its name and the units of its seat; elsewhere the units; abroad the
/// place and the country.
fn death_place(d: &Declared) -> Option<String> {
    if d.is("death.where", "abroad") {
        let state = country::by_code(d.word("death.country")?)?;
        return Some(format!(
            "{}, {}",
            d.text("death.foreign_place")?,
            state.name_vi
        ));
    }
    let units = place(d, "death.commune", "death.detail")?;
    Some(match d.text("death.facility") {
        Some(facility) => format!("{facility}, {units}"),
        None => units,
    })
}

/// Place and manner tell which paper it is. Decree 123/2015 Art. 4.2.
fn paper(d: &Declared) -> Option<DeathPaper> {
    let kind = match (d.word("death.where")?, d.word("death.manner")) {
        ("facility", _) => "gbt_facility",
        ("abroad", _) => "foreign",
        (_, Some("natural")) => "gbt_commune",
        (_, Some("court")) => "court_decision",
        (_, Some("execution")) => "execution_confirmation",
        (_, Some("sudden")) => d.word("death_paper.police")?,
        _ => return None,
    };
    Some(DeathPaper {
        kind: kind.to_owned(),
        number: d.text("death_paper.number")?.clone(),
        issued_on: d.date("death_paper.issued_on")?,
        issuer: d.text("death_paper.issuer")?.clone(),
    })
}
