//! What happened to a case, in words of its own.

use chrono::{DateTime, Utc};
use domain::leg::LegState;
use store::{StoreError, registry::events::Event};

use crate::Officer;

/// A kind of event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventKind {
    /// The portal handed the dossier over.
    Arrived,
    /// An officer accepted it; the clock runs.
    Accepted,
    /// It is being examined.
    InProcess,
    /// An officer did not accept it.
    NotAccepted,
    /// An officer refused it.
    Refused,
    /// The citizen took it back.
    Withdrawn,
    /// The citizen wanted it back after the decision.
    WithdrawnTooLate,
    /// Entered in the register.
    Registered,
    /// A copy was granted.
    CopyGranted,
    /// Its papers are out and the citizen is told.
    Decided,
    /// An officer sent the draft of the paper to be proof-read.
    DraftSent,
    /// The citizen agreed with the draft.
    DraftConfirmed,
    /// The citizen said what is wrong in the draft.
    DraftCorrected,
    /// Nobody answered in time: agreement.
    DraftSilent,
    /// An answer to the draft came when it was too late.
    DraftAnsweredTooLate,
    /// A registrar said why the entry stays as it is.
    LateWordsDeclined,
    /// An interlinked service went to its agency.
    LegSent,
    /// The agency has it.
    LegReceived,
    /// The agency has done it.
    LegDone,
    /// The agency has not done it, and says why.
    LegFailed,
    /// The family took it back.
    LegWithdrawn,
    /// An officer has an interlinked service tried again.
    LegAskedAgain,
    /// An officer took it back for the family.
    LegTakenBack,
    /// The agency has not answered in its time: the family was told.
    LegLate,
    /// Compared with a likely duplicate: two people.
    Compared,
    /// Handed to a colleague.
    HandedOver,
    /// Given back to the queue.
    GivenBack,
    /// Taken over from a colleague.
    TakenOver,
    /// The office was merged: its successor has the case.
    Transferred,
    /// The office is no more and its territory was divided: the operator gave the case to one
    /// of the successors.
    Assigned,
    /// An officer asked the citizen for more; the clock pauses.
    SupplementRequested,
    /// A colleague proposed to ask the citizen once more.
    AskAgainProposed,
    /// The second person gave the list back.
    AskAgainSentBack,
    /// The citizen answered; the clock goes on.
    Supplemented,
    /// An answer came that nothing waited for any more.
    SupplementedTooLate,
    /// Closed: no answer came in the lawful time.
    Expired,
    /// Another office was asked to verify something.
    VerificationAsked,
    /// The other office has answered.
    VerificationAnswered,
    /// The time of a letter is over without an answer; the clock goes on.
    VerificationLapsed,
    /// An officer put it off, with a reason and a new date.
    Postponed,
    /// It was late: the slip that says sorry went out by itself.
    Apologised,
    /// The calendar changed and the due moment with it.
    DueChanged,
    /// The papers were signed.
    Signed,
    /// A colleague wrote a decision down that takes a paper back.
    RevocationProposed,
    /// The second person did not agree.
    RevocationDeclined,
    /// A paper was taken back.
    PaperRevoked,
    /// The registrar proposed to enter a birth late.
    LateProposed,
    /// The second person agreed.
    LateAgreed,
    /// The second person sent it back.
    LateSentBack,
    /// A colleague proposed to open the case again.
    ReopeningProposed,
    /// The second person sent it back.
    ReopeningSentBack,
    /// The second person agreed: the case is open again, its clock begins anew.
    Reopened,
    /// A colleague proposed to put the entry right.
    CorrectionProposed,
    /// The second person sent it back.
    CorrectionSentBack,
    /// The entry was put right.
    Corrected,
    /// The office paid money back.
    FeeRefunded,
    /// The exemption from fees that was declared is proven.
    ExemptionProven,
    /// Nothing proves it: the fee is due.
    ExemptionNotProven,
    /// Nothing stands in the way of a marriage: both choose a day.
    DaysOffered,
    /// The day of the hand-over is set.
    DaySet,
    /// The hour that was asked for was free no more.
    SlotGone,
    /// Both have come, were asked and have agreed.
    PartiesAsked,
    /// Nobody came to sign in the lawful time.
    HandOverLapsed,
    /// An agency was told that the registration does not hold any more.
    LegRevoked,
    /// An agency was told that the entry was put right.
    LegCorrected,
    /// A supervisor looked at the case of somebody who has died.
    HolderLooked,
    /// The portal was asked to write to who is declared dead.
    PersonAsked,
    /// The portal knows no way to write there.
    PersonUnknown,
    /// Who is declared dead was written to.
    PersonWritten,
    /// Who is declared dead has answered: alive.
    PersonLives,
    /// A death without a paper of a doctor or an authority was put forward.
    DeathProposed,
    /// The second person agreed with it.
    DeathAgreed,
    /// The second person sent it back.
    DeathSentBack,
    /// The registrar picked the entries that the case is about.
    EntriesPicked,
    /// The registrar proposed a change or a correction that was asked for.
    ChangeProposed,
    /// Who signs agreed with it: the register is put right.
    ChangeAgreed,
    /// It was sent back.
    ChangeSentBack,
    /// Another office, which keeps the book, was asked to write it there.
    KeeperTold,
    /// What another case brought about was noted at the margin of the entry.
    Noted,
    /// Both parties of an acknowledgement have come, were asked and agree.
    PartiesCame,
    /// The signed file lies with the citizen: handed over, as it was asked for.
    DeliveredByItself,
    /// Somebody has collected the papers.
    Collected,
    /// The papers were given to the post.
    Posted,
    /// The letter about a foreigner's death went to the ministry.
    MinistryTold,
    /// A second one went, which takes it back: the entry was revoked.
    MinistryCalledBack,
    /// Who was asked whether they live is told that the entry of their death was revoked.
    PersonFreed,
}

const WORDS: [(EventKind, &str); 86] = {
    use EventKind::*;
    [
        (Arrived, "arrived"),
        (Accepted, "accepted"),
        (InProcess, "in_process"),
        (NotAccepted, "not_accepted"),
        (Refused, "refused"),
        (Withdrawn, "withdrawn"),
        (WithdrawnTooLate, "withdrawn_too_late"),
        (Registered, "registered"),
        (CopyGranted, "copy_granted"),
        (Decided, "decided"),
        (DraftSent, "draft_sent"),
        (DraftConfirmed, "draft_confirmed"),
        (DraftCorrected, "draft_corrected"),
        (DraftSilent, "draft_silent"),
        (DraftAnsweredTooLate, "draft_answered_too_late"),
        (LateWordsDeclined, "late_words_declined"),
        (LegSent, "leg_sent"),
        (LegReceived, "leg_received"),
        (LegDone, "leg_done"),
        (LegFailed, "leg_failed"),
        (LegWithdrawn, "leg_withdrawn"),
        (LegAskedAgain, "leg_asked_again"),
        (LegTakenBack, "leg_taken_back"),
        (LegLate, "leg_late"),
        (Compared, "compared"),
        (HandedOver, "handed_over"),
        (GivenBack, "given_back"),
        (TakenOver, "taken_over"),
        (Transferred, "transferred"),
        (Assigned, "assigned"),
        (SupplementRequested, "supplement_requested"),
        (AskAgainProposed, "ask_again_proposed"),
        (AskAgainSentBack, "ask_again_sent_back"),
        (Supplemented, "supplemented"),
        (SupplementedTooLate, "supplemented_too_late"),
        (Expired, "expired"),
        (VerificationAsked, "verification_asked"),
        (VerificationAnswered, "verification_answered"),
        (VerificationLapsed, "verification_lapsed"),
        (Postponed, "postponed"),
        (Apologised, "apologised"),
        (DueChanged, "due_changed"),
        (Signed, "signed"),
        (RevocationProposed, "revocation_proposed"),
        (RevocationDeclined, "revocation_declined"),
        (PaperRevoked, "paper_revoked"),
        (LateProposed, "late_proposed"),
        (LateAgreed, "late_agreed"),
        (LateSentBack, "late_sent_back"),
        (ReopeningProposed, "reopening_proposed"),
        (ReopeningSentBack, "reopening_sent_back"),
        (Reopened, "reopened"),
        (CorrectionProposed, "correction_proposed"),
        (CorrectionSentBack, "correction_sent_back"),
        (Corrected, "corrected"),
        (FeeRefunded, "fee_refunded"),
        (ExemptionProven, "exemption_proven"),
        (ExemptionNotProven, "exemption_not_proven"),
        (DaysOffered, "days_offered"),
        (DaySet, "day_set"),
        (SlotGone, "slot_gone"),
        (PartiesAsked, "parties_asked"),
        (HandOverLapsed, "hand_over_lapsed"),
        (LegRevoked, "leg_revoked"),
        (LegCorrected, "leg_corrected"),
        (HolderLooked, "holder_looked"),
        (PersonAsked, "person_asked"),
        (PersonUnknown, "person_unknown"),
        (PersonWritten, "person_written"),
        (PersonLives, "person_lives"),
        (DeathProposed, "death_proposed"),
        (DeathAgreed, "death_agreed"),
        (DeathSentBack, "death_sent_back"),
        (EntriesPicked, "entries_picked"),
        (ChangeProposed, "change_proposed"),
        (ChangeAgreed, "change_agreed"),
        (ChangeSentBack, "change_sent_back"),
        (KeeperTold, "keeper_told"),
        (Noted, "noted"),
        (PartiesCame, "parties_came"),
        (DeliveredByItself, "delivered_by_itself"),
        (Collected, "collected"),
        (Posted, "posted"),
        (MinistryTold, "ministry_told"),
        (MinistryCalledBack, "ministry_called_back"),
        (PersonFreed, "person_freed"),
    ]
};

impl EventKind {
    /// The word kept in the database, and the key of its text.
    pub fn as_str(self) -> &'static str {
        // WORDS lists the kinds in the order of their declaration.
        WORDS[self as usize].1
    }

    /// An interlinked service came to this state.
    pub(crate) fn of_leg(state: LegState) -> Self {
        match state {
            LegState::Sent => Self::LegSent,
            LegState::Received => Self::LegReceived,
            LegState::Done => Self::LegDone,
            LegState::Failed => Self::LegFailed,
            LegState::Withdrawn => Self::LegWithdrawn,
        }
    }

    fn parse(word: &str) -> Option<Self> {
        WORDS
            .iter()
            .find(|(_, known)| *known == word)
            .map(|(kind, _)| *kind)
    }

    /// Nobody of the office did it.
    pub(crate) fn by_itself(self, at: DateTime<Utc>) -> Event {
        Event {
            at,
            kind: self.as_str().into(),
            officer: None,
            officer_name: None,
            reason: None,
            article: None,
        }
    }

    /// An officer did it.
    pub(crate) fn by(self, officer: &Officer, at: DateTime<Utc>) -> Event {
        Event {
            officer: Some(officer.id),
            officer_name: Some(officer.name.clone()),
            ..self.by_itself(at)
        }
    }
}

/// One line of a case's history.
#[derive(Clone, PartialEq)]
pub struct Happened {
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub kind: EventKind,
    /// Name of the officer; none when nobody of the office did it.
    pub officer: Option<String>,
    /// Why.
    pub reason: Option<String>,
    /// The article it rests on.
    pub article: Option<String>,
}

impl Happened {
    pub(crate) fn read(code: &str, event: Event) -> Result<Self, StoreError> {
        Ok(Self {
            kind: EventKind::parse(&event.kind)
                .ok_or_else(|| StoreError::bad_row("registry_events", "kind", code))?,
            at: event.at,
            officer: event.officer_name,
            reason: event.reason,
            article: event.article,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_event_has_its_words_in_both_languages() {
        for lang in i18n::Lang::ALL {
            for (_, word) in WORDS {
                let id = format!("desk-event-{word}");
                assert!(i18n::texts(lang).has(&id), "{id} in {lang:?}");
            }
        }
    }

    #[test]
    fn words_of_events_read_back() {
        for (index, (kind, word)) in WORDS.iter().enumerate() {
            assert_eq!(*kind as usize, index);
            assert_eq!(EventKind::parse(word), Some(*kind));
        }
    }
}
