//! Whether a correction can be written: its texts, its fields, and what they say of each
//! other.

use std::collections::BTreeMap;

use chrono::Datelike;
use documents::can_print;
use domain::{
    pin::Pin,
    register::{EntryValue, FieldChange, RegisterContent, corrected, entry_values},
    text::passage,
};
use store::registry::{entries::Entry, versions::Former};

use super::{CONSENT, Correction, CorrectionProblem, CorrectionText, EVIDENCE, VERSION};
use crate::{SecondPerson, action::REASON_MOST};

/// A correction that can be written.
pub(crate) struct Judged {
    pub content: RegisterContent,
    pub changes: Vec<FieldChange>,
    /// The fields that change, as typed.
    pub values: BTreeMap<String, String>,
    pub basis: String,
    pub evidence: String,
    pub consent: String,
}

impl Judged {
    /// What a proposal keeps of it, beside its reason.
    pub(crate) fn into_terms(self, version: i64) -> BTreeMap<String, String> {
        let mut terms = self.values;
        terms.insert(VERSION.into(), version.to_string());
        terms.insert(EVIDENCE.into(), self.evidence);
        terms.insert(CONSENT.into(), self.consent);
        terms
    }
}

pub(crate) fn judged(
    entry: &Entry,
    correction: &Correction,
) -> Result<Judged, Vec<CorrectionProblem>> {
    use CorrectionProblem::{Nothing, Unwritable};
    let mut problems = in_texts(correction);
    let (content, changes) = match corrected(&entry.content, &correction.values) {
        Ok(written) => written,
        Err(wrong) => {
            problems.extend(wrong.iter().map(|wrong| Unwritable(wrong.field.clone())));
            return Err(problems);
        }
    };
    if changes.is_empty() {
        problems.push(Nothing);
    }
    let signs = |value: &EntryValue| {
        let mut changes = changes.iter();
        changes.any(|change| change.field == value.field && !can_print(&change.after))
    };
    let written = entry_values(&content).into_iter().filter(signs);
    problems.extend(written.map(|value| Unwritable(value.field)));
    problems.extend(contradiction(entry, &content));
    if !problems.is_empty() {
        return Err(problems);
    }
    let changed = |field: &str| changes.iter().any(|change| change.field == field);
    Ok(Judged {
        values: correction
            .values
            .iter()
            .filter(|(field, _)| changed(field))
            .map(|(field, typed)| (field.clone(), typed.clone()))
            .collect(),
        content,
        basis: passage(&correction.basis),
        evidence: passage(&correction.evidence),
        consent: passage(&correction.consent),
        changes,
    })
}

/// A correction of an entry of an old book, which keeps what it says: the note at its margin
/// tells what is put right, as one does in the paper book. `notes`: those that stand there,
/// oldest first; what they have put right already is not noted again.
pub(crate) fn noted(
    entry: &Entry,
    correction: &Correction,
    mut changes: Vec<FieldChange>,
    notes: &[Former],
) -> Result<Judged, Vec<CorrectionProblem>> {
    use CorrectionProblem::{Nothing, Unwritable};
    let mut problems = in_texts(correction);
    changes.retain(|change| {
        change.before != change.after
            && last_noted(notes, &change.field) != Some(change.after.as_str())
    });
    if changes.is_empty() {
        problems.push(Nothing);
    }
    let signs = |change: &&FieldChange| !can_print(&change.before) || !can_print(&change.after);
    let unprintable = changes.iter().filter(signs);
    problems.extend(unprintable.map(|change| Unwritable(change.field.clone())));
    if !problems.is_empty() {
        return Err(problems);
    }
    Ok(Judged {
        content: entry.content.clone(),
        changes,
        values: correction.values.clone(),
        basis: passage(&correction.basis),
        evidence: passage(&correction.evidence),
        consent: passage(&correction.consent),
    })
}

/// What the newest note at the margin makes of a field.
pub(crate) fn last_noted<'a>(notes: &'a [Former], field: &str) -> Option<&'a str> {
    let mut changes = notes.iter().rev().flat_map(|note| &note.changes);
    let last = changes.find(|change| change.field == field)?;
    Some(last.after.as_str())
}

/// What is wrong with the words of the officer.
fn in_texts(correction: &Correction) -> Vec<CorrectionProblem> {
    use CorrectionProblem::{Missing, TooLong, Unprintable};
    use CorrectionText::{Basis, Consent, Evidence};
    let texts = [
        (Basis, &correction.basis),
        (Evidence, &correction.evidence),
        (Consent, &correction.consent),
    ];
    texts
        .into_iter()
        .filter_map(|(field, text)| match passage(text).chars().count() {
            0 if field != Consent => Some(Missing(field)),
            length if length > REASON_MOST => Some(TooLong(field)),
            // The ground stands at the margin of the new papers.
            _ if field == Basis && !can_print(&passage(text)) => Some(Unprintable(field)),
            _ => None,
        })
        .collect()
}

/// The correction of a proposal, judged by the entry as it stands now.
pub(super) fn of_proposal(
    entry: &Entry,
    proposal: &SecondPerson,
) -> Result<Judged, Vec<CorrectionProblem>> {
    let correction = Correction {
        version: proposal.term(VERSION).parse().unwrap_or_default(),
        values: proposal.terms.clone(),
        basis: proposal.reason.clone(),
        evidence: proposal.term(EVIDENCE).to_owned(),
        consent: proposal.term(CONSENT).to_owned(),
    };
    judged(entry, &correction)
}

/// Days in their order; the number of a child tells its sex and its year (law.md 5.1).
fn contradiction(entry: &Entry, content: &RegisterContent) -> Option<CorrectionProblem> {
    use CorrectionProblem::{Order, Pin as OfPin};
    match content {
        RegisterContent::Birth(birth) => {
            let child = &birth.child;
            if child.birth_date > entry.registered_on {
                return Some(Order("child_birth_date".into()));
            }
            let pin = entry.pin.as_deref().and_then(|pin| Pin::parse(pin).ok())?;
            if !pin.matches_year(child.birth_date.year()) {
                return Some(OfPin("child_birth_date".into()));
            }
            (!pin.matches_sex(child.sex)).then(|| OfPin("child_sex".into()))
        }
        RegisterContent::Marriage(marriage) => marriage
            .spouses()
            .into_iter()
            .find(|(_, spouse)| spouse.birth_date >= entry.registered_on)
            .map(|(who, _)| Order(format!("{who}_birth_date"))),
        RegisterContent::Death(death) => {
            if death.died_on > entry.registered_on {
                return Some(Order("death_day".into()));
            }
            let born = death.deceased.birth_date.earliest();
            (born > death.died_on).then(|| Order("deceased_birth_date".into()))
        }
        RegisterContent::Act(act) => act
            .keyed()
            .find(|(_, person)| {
                person
                    .birth_date
                    .is_some_and(|born| born.certainly_after(entry.registered_on))
            })
            .map(|(key, _)| Order(format!("{key}.birth_date"))),
        // It is noted at, see `noted`.
        RegisterContent::Old(_) => None,
    }
}
