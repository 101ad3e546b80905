//! Which mails there are.

use chrono::TimeDelta;

/// Which mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MailKind {
    /// The code for a new account.
    RegisterCode,
    /// Somebody registers an address that has an account.
    RegisterKnown,
    /// The code for a forgotten password.
    RecoverCode,
    /// Somebody recovers an address that has no account.
    RecoverUnknown,
    /// The password was changed.
    PasswordChanged,
    /// The code that opens a draft elsewhere, asked for by who fills it in.
    ResumeCode,
    /// The code by which the reader agrees to what somebody who helps has read out.
    HelperCode,
    /// A dossier was filed.
    DossierSubmitted,
    /// Taking it back was asked for.
    DossierWithdrawn,
    /// It is complete; the clock runs.
    DossierAccepted,
    /// It was not accepted.
    DossierNotAccepted,
    /// It was refused.
    DossierRefused,
    /// It ended without a decision.
    DossierStopped,
    /// The papers are there.
    DossierDecided,
    /// The papers were collected.
    DossierCollected,
    /// The papers were given to the post.
    DossierPosted,
    /// The draft of the paper waits to be proof-read.
    DraftToConfirm,
    /// Half of the time to answer the draft is over.
    DraftHalfway,
    /// The time to answer the draft ends soon.
    DraftReminder,
    /// Nobody answered the draft: agreement.
    DraftSilent,
    /// What becomes of a correction that came after the entry was made.
    LateWords,
    /// The registry asks for more; the clock pauses.
    DossierSupplement,
    /// The time to answer that is nearly over.
    DossierSupplementReminder,
    /// It was closed: no answer came in time.
    DossierExpired,
    /// Another office was asked to verify something.
    DossierVerifying,
    /// The other office has answered.
    DossierVerified,
    /// It has not answered in time; the clock goes on.
    DossierNotVerified,
    /// It is late, or will be: sorry.
    DossierApology,
    /// The calendar changed and the due moment with it.
    DossierDueChanged,
    /// A paper was taken back.
    PaperRevoked,
    /// The entry was put right: other papers stand in the place of these.
    PapersReplaced,
    /// What was closed is open again.
    DossierReopened,
    /// A marriage can be entered: choose an hour to come.
    ChooseHour,
    /// The hour that was asked for is free no more.
    HourTaken,
    /// The hour to come is set.
    HourSet,
    /// Nobody came to sign in the lawful time.
    HandOverLapsed,
    /// An interlinked service is done.
    LegDone,
    /// An interlinked service could not be done; the page says how to go on.
    LegFailed,
    /// The agency of an interlinked service has not answered in its time: sorry.
    LegLate,
    /// The same after a death.
    LegLateAfterDeath,
    /// It is complete, and goes on once its fee is paid.
    FeeDue,
    /// Everything that was to pay has come in.
    FeePaid,
    /// Money was paid back.
    FeeRefunded,
    /// The exemption that was declared is not proven: the fee is due.
    FeeNotExempt,
    /// A dossier that the reader follows has moved on.
    DossierFollowed,
    /// Somebody has declared the reader dead.
    ReportedDead,
    /// The entry of the reader's death was revoked.
    DeathRevoked,
    /// The same, to who has answered that they live.
    DeathRevokedLives,
}

impl MailKind {
    /// All.
    pub(crate) const ALL: [Self; 48] = [
        Self::RegisterCode,
        Self::RegisterKnown,
        Self::RecoverCode,
        Self::RecoverUnknown,
        Self::PasswordChanged,
        Self::ResumeCode,
        Self::HelperCode,
        Self::DossierSubmitted,
        Self::DossierWithdrawn,
        Self::DossierAccepted,
        Self::DossierNotAccepted,
        Self::DossierRefused,
        Self::DossierStopped,
        Self::DossierDecided,
        Self::DossierCollected,
        Self::DossierPosted,
        Self::DraftToConfirm,
        Self::DraftHalfway,
        Self::DraftReminder,
        Self::DraftSilent,
        Self::LateWords,
        Self::DossierSupplement,
        Self::DossierSupplementReminder,
        Self::DossierExpired,
        Self::DossierVerifying,
        Self::DossierVerified,
        Self::DossierNotVerified,
        Self::DossierApology,
        Self::DossierDueChanged,
        Self::PaperRevoked,
        Self::PapersReplaced,
        Self::DossierReopened,
        Self::ChooseHour,
        Self::HourTaken,
        Self::HourSet,
        Self::HandOverLapsed,
        Self::LegDone,
        Self::LegFailed,
        Self::LegLate,
        Self::LegLateAfterDeath,
        Self::FeeDue,
        Self::FeePaid,
        Self::FeeRefunded,
        Self::FeeNotExempt,
        Self::DossierFollowed,
        Self::ReportedDead,
        Self::DeathRevoked,
        Self::DeathRevokedLives,
    ];

    /// The word kept in the database, and the key of its text: `mail-{word}` with the
    /// subject `.subject`.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::RegisterCode => "register-code",
            Self::RegisterKnown => "register-known",
            Self::RecoverCode => "recover-code",
            Self::RecoverUnknown => "recover-unknown",
            Self::PasswordChanged => "password-changed",
            Self::ResumeCode => "resume-code",
            Self::HelperCode => "helper-code",
            Self::DossierSubmitted => "dossier-submitted",
            Self::DossierWithdrawn => "dossier-withdrawn",
            Self::DossierAccepted => "dossier-accepted",
            Self::DossierNotAccepted => "dossier-not-accepted",
            Self::DossierRefused => "dossier-refused",
            Self::DossierStopped => "dossier-stopped",
            Self::DossierDecided => "dossier-decided",
            Self::DossierCollected => "dossier-collected",
            Self::DossierPosted => "dossier-posted",
            Self::DraftToConfirm => "draft-to-confirm",
            Self::DraftHalfway => "draft-halfway",
            Self::DraftReminder => "draft-reminder",
            Self::DraftSilent => "draft-silent",
            Self::LateWords => "late-words",
            Self::DossierSupplement => "dossier-supplement",
            Self::DossierSupplementReminder => "dossier-supplement-reminder",
            Self::DossierExpired => "dossier-expired",
            Self::DossierVerifying => "dossier-verifying",
            Self::DossierVerified => "dossier-verified",
            Self::DossierNotVerified => "dossier-not-verified",
            Self::DossierApology => "dossier-apology",
            Self::DossierDueChanged => "dossier-due-changed",
            Self::PaperRevoked => "paper-revoked",
            Self::PapersReplaced => "papers-replaced",
            Self::DossierReopened => "dossier-reopened",
            Self::ChooseHour => "choose-hour",
            Self::HourTaken => "hour-taken",
            Self::HourSet => "hour-set",
            Self::HandOverLapsed => "hand-over-lapsed",
            Self::LegDone => "leg-done",
            Self::LegFailed => "leg-failed",
            Self::LegLate => "leg-late",
            Self::LegLateAfterDeath => "leg-late-after-death",
            Self::FeeDue => "fee-due",
            Self::FeePaid => "fee-paid",
            Self::FeeRefunded => "fee-refunded",
            Self::FeeNotExempt => "fee-not-exempt",
            Self::DossierFollowed => "dossier-followed",
            Self::ReportedDead => "reported-dead",
            Self::DeathRevoked => "death-revoked",
            Self::DeathRevokedLives => "death-revoked-lives",
        }
    }

    /// Reads [`as_str`](Self::as_str) back.
    pub(crate) fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }

    /// How long it is worth sending: a code that is over only confuses; news of a
    /// dossier are wanted after a long week-end without a mail server.
    pub(super) fn worth_sending(self) -> TimeDelta {
        match self {
            Self::RegisterCode | Self::RecoverCode => TimeDelta::seconds(crate::TICKET_SECONDS),
            Self::RegisterKnown | Self::RecoverUnknown => TimeDelta::hours(1),
            // Later there is nothing left to answer.
            Self::DraftReminder => TimeDelta::hours(3),
            // Half of a day is left at least.
            Self::DraftHalfway => TimeDelta::hours(12),
            // Who waits for it has it on the page and on paper meanwhile.
            Self::ResumeCode => TimeDelta::hours(12),
            // As long as the code holds.
            Self::HelperCode => TimeDelta::hours(2),
            _ => TimeDelta::days(4),
        }
    }
}
