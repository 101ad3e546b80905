//! From a declaration of marriage to the entry in the register.

use chrono::NaiveDate;

use super::{
    MarriageRecord, RegisterContent, SpouseRecord, former::former, identity, places::place,
};
use crate::procedure::Declared;

/// The register entry that a declaration of marriage asks for; `None` when it is not
/// complete. The day is the registry's to set: the one on which both come.
pub fn marriage_entry(d: &Declared) -> Option<RegisterContent> {
    Some(RegisterContent::Marriage(Box::new(record(d)?)))
}

/// The same of a marriage that is registered again.
pub fn marriage_again_entry(d: &Declared) -> Option<RegisterContent> {
    Some(RegisterContent::Marriage(Box::new(MarriageRecord {
        former: Some(former(d)?),
        ..record(d)?
    })))
}

fn record(d: &Declared) -> Option<MarriageRecord> {
    Some(MarriageRecord {
        groom: spouse(d, "groom")?,
        bride: spouse(d, "bride")?,
        married_on: NaiveDate::default(),
        former: None,
    })
}

fn spouse(d: &Declared, who: &str) -> Option<SpouseRecord> {
    let id = |name: &str| format!("{who}.{name}");
    let residence = match d.word(&id("residence_kind")) {
        Some("abroad") => d.text(&id("residence_abroad")).cloned(),
        _ => place(d, &id("residence"), &id("residence_detail")),
    };
    Some(SpouseRecord {
        name: d.name(&id("name"))?.as_str().to_owned(),
        birth_date: d.date(&id("birth_date"))?,
        ethnicity: d.word(&id("ethnicity")).map(str::to_owned),
        nationality: d.word(&id("nationality"))?.to_owned(),
        residence: residence.unwrap_or_default(),
        pin: d.pin(&id("pin")).map(|pin| pin.as_str().to_owned()),
        identity: identity::paper(d, who),
        identity_kind: identity::paper_kind(d, who),
        ordinal: d.number(&id("marriage_ordinal")).unwrap_or(1),
    })
}
