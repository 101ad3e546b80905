//! The second person: agrees, and everything is written at once; or sends it back.

use domain::{
    mission::legal_day_at,
    register::RegisterContent,
    text::{fold, passage},
};
use store::{
    StoreError, Tx,
    registry::{
        cases,
        entries::{self, Entry},
        events::{self, Event},
        papers,
        versions::{self, Former},
    },
};

use super::{
    ACT, CorrectError, EntryPlace, Judged, KIND, VERSION, entry_of, judging, subject, unsigned,
};
use crate::{
    EventKind, Officer, Registry, SecondPerson,
    action::REASON_MOST,
    marriages,
    revoking::revoked,
    second,
    subject::{child_keys, name_key},
};

/// The kind of a note that no filing has asked for.
const CORRECTION: &str = "correction";

/// What two have agreed to write.
pub(crate) struct RightPut<'a> {
    /// What the note is, see [`Former::kind`].
    pub kind: &'a str,
    /// Who proposed it.
    pub asked_name: &'a str,
    pub judged: Judged,
}

impl Registry {
    /// The second person agrees: the entry gets its version and its note, and the papers
    /// made from it are replaced.
    pub async fn agree_to_correction(
        &self,
        officer: &Officer,
        place: EntryPlace,
    ) -> Result<(), CorrectError> {
        let mut tx = self.db().write().await?;
        let (entry, proposal) = self
            .settle_correction(&mut tx, officer, place, (true, None))
            .await?;
        let judged = judging::of_proposal(&entry, &proposal).map_err(CorrectError::Invalid)?;
        if proposal.term(VERSION) != entry.version.to_string() {
            return Err(CorrectError::Changed);
        }
        let right = RightPut {
            kind: match proposal.term(KIND) {
                "" => CORRECTION,
                kind => kind,
            },
            asked_name: &proposal.asked_name,
            judged,
        };
        let cases = self.put_right(&mut tx, officer, entry, right).await?;
        tx.commit().await?;
        self.0.parts.wake.notify_one();
        for code in cases {
            self.issue_now(&code).await;
        }
        tracing::info!(%place, officer = %officer.id, "an entry was put right");
        Ok(())
    }

    /// Writes what two have agreed on: version, note, papers in the place of others. Gives
    /// the cases whose new papers are to be made. The caller has locked the entry.
    pub(crate) async fn put_right(
        &self,
        tx: &mut Tx,
        officer: &Officer,
        entry: Entry,
        right: RightPut<'_>,
    ) -> Result<Vec<String>, CorrectError> {
        let (at, judged) = (self.now(), right.judged);
        let made = papers::of_entry(tx, entry.id).await?;
        if unsigned(&made) {
            return Err(CorrectError::PapersWait);
        }
        let former = Former {
            version: entry.version,
            content: entry.content.clone(),
            noted_on: legal_day_at(&entry.office, at),
            noted_at: at,
            kind: right.kind.to_owned(),
            changes: judged.changes,
            basis: judged.basis,
            evidence: judged.evidence,
            consent: judged.consent,
            asked_name: right.asked_name.to_owned(),
            agreed_name: officer.name.clone(),
        };
        versions::append(tx, entry.id, &former).await?;
        let entry = holding(entry, judged.content);
        entries::correct(tx, &entry).await?;
        if let RegisterContent::Marriage(marriage) = &entry.content {
            marriages::keep_entry(tx, &entry.case_code, marriage).await?;
        }
        // An entry of an old book came from no case.
        if let Some(code) = entry.case() {
            let event = Event {
                reason: Some(format!("{}: {}", entry.number, former.basis)),
                ..EventKind::Corrected.by(officer, at)
            };
            events::append(tx, code, &event).await?;
            self.late_words_heeded(tx, officer, code).await?;
            // Agencies that heard that the registration does not hold hear no more of it.
            if !revoked(&made) {
                self.correct_legs(tx, &entry, &former).await?;
            }
        }
        self.replace_papers(tx, officer, &entry, made, &former)
            .await
    }

    /// The second person sends it back, with a reason.
    pub async fn decline_correction(
        &self,
        officer: &Officer,
        place: EntryPlace,
        reason: &str,
    ) -> Result<(), CorrectError> {
        let reason = passage(reason);
        if reason.is_empty() || reason.chars().count() > REASON_MOST {
            return Err(CorrectError::Invalid(Vec::new()));
        }
        let at = self.now();
        let mut tx = self.db().write().await?;
        let settled = (false, Some(reason.as_str()));
        let (entry, _) = self
            .settle_correction(&mut tx, officer, place, settled)
            .await?;
        let event = Event {
            reason: Some(format!("{}: {reason}", entry.number)),
            ..EventKind::CorrectionSentBack.by(officer, at)
        };
        events::append(&mut tx, &entry.case_code, &event).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Settles the open proposal about an entry, which nobody else changes meanwhile.
    async fn settle_correction(
        &self,
        tx: &mut Tx,
        officer: &Officer,
        place: EntryPlace,
        settled: (bool, Option<&str>),
    ) -> Result<(Entry, SecondPerson), CorrectError> {
        let found = entry_of(tx, officer, place, self.now()).await?;
        cases::lock(tx, &found.case_code).await?;
        let entry = entries::lock(tx, found.id).await?;
        let entry = entry.ok_or(StoreError::NotFound {
            table: "registry_entries",
        })?;
        let about = subject(&entry);
        let about = (ACT, about.as_str());
        let proposal = second::settle(tx, officer, about, settled, self.now()).await?;
        Ok((entry, proposal))
    }
}

/// The next version of an entry.
pub(crate) fn holding(entry: Entry, content: RegisterContent) -> Entry {
    let subject = content.subject_name();
    let mother_key = match &content {
        RegisterContent::Birth(birth) => child_keys(birth).map(|child| child.mother),
        RegisterContent::Marriage(_)
        | RegisterContent::Death(_)
        | RegisterContent::Act(_)
        | RegisterContent::Old(_) => None,
    };
    Entry {
        version: entry.version + 1,
        name_folded: fold(&subject),
        name_key: name_key(&subject),
        subject_name: subject,
        birth_date: content.born_from(),
        mother_key,
        mother_name: content.mother_name().to_owned(),
        content,
        ..entry
    }
}
