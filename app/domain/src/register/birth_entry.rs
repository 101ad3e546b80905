//! From a declaration of birth to the entry in the register.

use super::{
    BirthRecord, ChildRecord, DeclarantRecord, Identified, ParentRecord, RegisterContent,
    former::former, identity, places::place,
};
use crate::{procedure::Declared, sex::Sex};

/// The register entry that a declaration of birth asks for; `None` when it is not
/// complete. `overdue` and `sibling` are the registry's to set.
pub fn birth_entry(d: &Declared) -> Option<RegisterContent> {
    Some(RegisterContent::Birth(Box::new(record(d)?)))
}

/// The same of a birth that is registered again.
pub fn birth_again_entry(d: &Declared) -> Option<RegisterContent> {
    Some(RegisterContent::Birth(Box::new(BirthRecord {
        former: Some(former(d)?),
        ..record(d)?
    })))
}

fn record(d: &Declared) -> Option<BirthRecord> {
    let child = child(d)?;
    let (mother, father) = (parent(d, "mother"), parent(d, "father"));
    let relationship = d.word("requester.relationship")?.to_owned();
    let declarant = match (relationship.as_str(), &mother, &father) {
        ("mother", Some(parent), _) | ("father", _, Some(parent)) => DeclarantRecord {
            name: parent.name.clone(),
            identity: parent.identity_printed().unwrap_or_default(),
            relationship,
        },
        // Whose birth it is declares it themself.
        ("self", ..) => DeclarantRecord {
            name: child.full_name(),
            identity: child
                .pin
                .clone()
                .or_else(|| identity::paper_printed(d, "child"))?,
            relationship,
        },
        _ => DeclarantRecord {
            name: d.name("requester.name")?.as_str().to_owned(),
            identity: identity::requester(d)?,
            relationship,
        },
    };
    Some(BirthRecord {
        child,
        mother,
        father,
        declarant,
        overdue: false,
        sibling: None,
        former: None,
    })
}

fn child(d: &Declared) -> Option<ChildRecord> {
    let part = |id: &str| {
        d.name(id)
            .map_or_else(String::new, |name| name.as_str().to_owned())
    };
    let vietnamese = d.is("child.nationality", "vietnamese");
    let ethnicity = match d.word("child.ethnicity") {
        Some("as_mother") => d.word("mother.ethnicity"),
        Some("as_father") => d.word("father.ethnicity"),
        _ => d.word("child.other_ethnicity"),
    };
    Some(ChildRecord {
        family_name: part("child.family_name"),
        middle_name: part("child.middle_name"),
        given_name: part("child.given_name"),
        birth_date: d.date("child.birth_date")?,
        birth_time: d.time("child.birth_time"),
        sex: Sex::parse(d.word("child.sex")?)?,
        ethnicity: ethnicity.filter(|_| vietnamese).map(str::to_owned),
        nationality: if vietnamese {
            "VNM".into()
        } else {
            d.word("child.other_nationality")?.to_owned()
        },
        birth_place: birth_place(d)?,
        hometown: place(d, "child.hometown_commune", "child.hometown_detail"),
        pin: d.pin("child.pin").map(|pin| pin.as_str().to_owned()),
    })
}

/// In a facility: its name and the units of its seat; elsewhere the units; abroad
/// the place and the country.
fn birth_place(d: &Declared) -> Option<String> {
    if d.is("birth.where", "abroad") {
        let country = crate::country::by_code(d.word("birth.country")?)?;
        return Some(format!(
            "{}, {}",
            d.text("birth.foreign_place")?,
            country.name_vi
        ));
    }
    let units = place(d, "birth.commune", "birth.detail")?;
    Some(match d.text("birth.facility") {
        Some(facility) => format!("{facility}, {units}"),
        None => units,
    })
}

fn parent(d: &Declared, who: &str) -> Option<ParentRecord> {
    let id = |name: &str| format!("{who}.{name}");
    let residence = match d.word(&id("residence_kind")) {
        Some("abroad") => abroad(d, who),
        Some("with_mother") if d.is("mother.residence_kind", "abroad") => abroad(d, "mother"),
        Some("with_mother") => place(d, "mother.residence", "mother.residence_detail"),
        _ => place(d, &id("residence"), &id("residence_detail")),
    };
    Some(ParentRecord {
        name: d.name(&id("name"))?.as_str().to_owned(),
        birth_date: *d.partial_date(&id("birth_date"))?,
        ethnicity: d.word(&id("ethnicity")).map(str::to_owned),
        nationality: d.word(&id("nationality"))?.to_owned(),
        residence: residence.unwrap_or_default(),
        pin: d.pin(&id("pin")).map(|pin| pin.as_str().to_owned()),
        identity: identity::paper(d, who),
        identity_kind: identity::paper_kind(d, who),
    })
}

/// A residence abroad, with its country where that was asked.
fn abroad(d: &Declared, who: &str) -> Option<String> {
    let detail = d.text(&format!("{who}.residence_abroad"))?;
    let state = d.word(&format!("{who}.residence_country"));
    Some(match state.and_then(crate::country::by_code) {
        Some(country) => format!("{detail}, {}", country.name_vi),
        None => detail.clone(),
    })
}
