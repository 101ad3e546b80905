//! A citizen's word that something in the draft is wrong, come after the entry was made. The
//! entry stands; the word is an open matter of the office until the entry was put right by
//! its own procedure, which takes two (Law 60/2014 Art. 26 to 29), or a registrar has told
//! the citizen why it stays.

use domain::{
    case::Role,
    draft_paper::{Correction, LateOutcome, LateWords},
    exchange::Message,
};
use store::{
    StoreError, Tx,
    registry::{
        cases::Case,
        entries,
        events::{self, Event},
        late_words,
    },
};

use crate::{
    ActError, EventKind, Field, Officer, Registry,
    acting::{judged, locked},
    action::REASON_MOST,
    second::has,
};

impl Registry {
    /// Keeps what came too late, where an entry was made, and tells the citizen so.
    pub(crate) async fn keep_late_words(
        &self,
        tx: &mut Tx,
        case: &Case,
        corrections: &[Correction],
    ) -> Result<(), StoreError> {
        if corrections.is_empty() || entries::of_case(tx, &case.code).await?.is_none() {
            return Ok(());
        }
        let at = self.now();
        if late_words::keep(tx, &case.code, &case.office, at, corrections).await? {
            self.tell_late_words(tx, &case.code, LateOutcome::Received, None)
                .await?;
        }
        Ok(())
    }

    /// The entry was put right: what was said about it is settled.
    pub(crate) async fn late_words_heeded(
        &self,
        tx: &mut Tx,
        officer: &Officer,
        code: &str,
    ) -> Result<(), StoreError> {
        let word = late_words::of_case(tx, code).await?;
        if word.is_none_or(|word| word.outcome != LateOutcome::Received) {
            return Ok(());
        }
        let settled = (LateOutcome::Corrected, None);
        let who = (officer.id, officer.name.as_str());
        late_words::settle(tx, code, settled, who, self.now()).await?;
        self.tell_late_words(tx, code, LateOutcome::Corrected, None)
            .await
    }

    /// A registrar says why the entry stays as it is.
    pub async fn decline_late_words(
        &self,
        officer: &Officer,
        code: &str,
        reason: &str,
    ) -> Result<(), ActError> {
        self.may_work(officer, code).await?;
        let reason = judged(&[(Field::Reason, reason, REASON_MOST)])?.remove(0);
        let at = self.now();
        let mut tx = self.db().write().await?;
        let case = locked(&mut tx, officer, code).await?;
        let word = late_words::of_case(&mut tx, &case.code).await?;
        let open = word.is_some_and(|word| word.outcome == LateOutcome::Received);
        if !open || !has(officer, &[Role::Registrar]) {
            return Err(ActError::NotAllowed);
        }
        let settled = (LateOutcome::Declined, Some(reason.as_str()));
        let who = (officer.id, officer.name.as_str());
        late_words::settle(&mut tx, code, settled, who, at).await?;
        let event = Event {
            reason: Some(reason.clone()),
            ..EventKind::LateWordsDeclined.by(officer, at)
        };
        events::append(&mut tx, code, &event).await?;
        self.tell_late_words(&mut tx, code, LateOutcome::Declined, Some(reason))
            .await?;
        tx.commit().await?;
        self.0.parts.wake.notify_one();
        Ok(())
    }

    async fn tell_late_words(
        &self,
        tx: &mut Tx,
        code: &str,
        outcome: LateOutcome,
        reason: Option<String>,
    ) -> Result<(), StoreError> {
        let at = self.now();
        let words = LateWords {
            at,
            outcome,
            reason,
        };
        self.tell(tx, code, &Message::LateWords(words)).await
    }
}
