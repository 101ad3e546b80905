//! A case: a dossier as the desk sees it. One table says who may do what in which
//! stage; it draws the buttons and guards the server.

use serde::{Deserialize, Serialize};

use crate::{dossier::Stage, procedure::Outcome};

/// Where a case stands at the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CaseStage {
    /// Arrived; nobody has accepted it yet.
    Submitted,
    /// Accepted: the receipt stands and the clock runs.
    InProcess,
    /// Granted and entered; its papers are being made.
    Issuing,
    /// Granted, every paper issued.
    Decided,
    /// Not accepted, with the reason.
    NotAccepted,
    /// Refused, with reason and article.
    Refused,
    /// Taken back by the citizen.
    Stopped,
    /// The draft of the paper lies with the citizen, who proof-reads it.
    DraftSent,
    /// The citizen agrees with the draft, in words or by silence: it may be entered.
    DraftConfirmed,
    /// The citizen says what is wrong in the draft; the registrar decides on it.
    DraftCorrected,
    /// The citizen was asked for more; the clock pauses.
    SupplementRequested,
    /// Closed because the citizen was asked for more and did not answer in time.
    Expired,
    /// Another office was asked to verify something; the clock stands until it answers.
    AwaitingVerification,
    /// Granted and entered; its papers lie with the one who signs.
    AwaitingSignature,
    /// To be entered late, as the registrar proposes: a second person has to agree.
    AwaitingSecond,
}

/// Every stage with its word and the national portal's stage (law.md 6.2).
const STAGES: [(CaseStage, &str, Stage); 15] = {
    use CaseStage::*;
    [
        (Submitted, "submitted", Stage::Submitted),
        (InProcess, "in_process", Stage::InProcess),
        (Issuing, "issuing", Stage::InProcess),
        (Decided, "decided", Stage::Decided),
        (NotAccepted, "not_accepted", Stage::NotAccepted),
        (Refused, "refused", Stage::Stopped),
        (Stopped, "stopped", Stage::Stopped),
        (DraftSent, "draft_sent", Stage::InProcess),
        (DraftConfirmed, "draft_confirmed", Stage::InProcess),
        (DraftCorrected, "draft_corrected", Stage::InProcess),
        (
            SupplementRequested,
            "supplement_requested",
            Stage::SupplementRequested,
        ),
        (Expired, "expired", Stage::Stopped),
        (
            AwaitingVerification,
            "awaiting_verification",
            Stage::InProcess,
        ),
        (AwaitingSignature, "awaiting_signature", Stage::InProcess),
        (AwaitingSecond, "awaiting_second", Stage::InProcess),
    ]
};

impl CaseStage {
    fn row(self) -> &'static (CaseStage, &'static str, Stage) {
        // STAGES lists the stages in the order of their declaration.
        &STAGES[self as usize]
    }

    /// The word kept in the database, and the key of its text.
    pub fn as_str(self) -> &'static str {
        self.row().1
    }

    /// Reads [`as_str`](Self::as_str) back.
    pub fn parse(word: &str) -> Option<Self> {
        STAGES.iter().find(|row| row.1 == word).map(|row| row.0)
    }

    /// The stage that the national portal shows.
    pub fn national(self) -> Stage {
        self.row().2
    }

    /// Somebody still has to do something: it stands in the queue.
    pub fn is_open(self) -> bool {
        matches!(
            self,
            Self::Submitted
                | Self::InProcess
                | Self::Issuing
                | Self::SupplementRequested
                | Self::AwaitingVerification
                | Self::AwaitingSignature
                | Self::AwaitingSecond
        ) || self.is_in_draft()
    }

    /// Somebody else is to act: the office's time does not run (Law 60/2014 Art. 9.3;
    /// law.md 5.5).
    pub fn clock_stands(self) -> bool {
        matches!(
            self,
            Self::DraftSent | Self::SupplementRequested | Self::AwaitingVerification
        )
    }

    /// The citizen may still take it back: nothing has been decided.
    pub fn may_withdraw(self) -> bool {
        matches!(
            self,
            Self::Submitted
                | Self::InProcess
                | Self::SupplementRequested
                | Self::AwaitingVerification
                | Self::AwaitingSecond
        ) || self.is_in_draft()
    }

    /// A draft of its paper has been sent and nothing is entered yet.
    pub fn is_in_draft(self) -> bool {
        matches!(
            self,
            Self::DraftSent | Self::DraftConfirmed | Self::DraftCorrected
        )
    }
}

/// What an officer is there for (law.md 12.1). An officer may have several roles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// One-stop desk: takes dossiers in.
    Reception,
    /// Công chức tư pháp - hộ tịch: examines, enters, issues.
    Registrar,
    /// Chairman or vice-chairman, whose name stands under the papers.
    Signatory,
    /// Head of the one-stop desk.
    Supervisor,
    /// Gives and takes accounts; sees no case.
    Administrator,
}

impl Role {
    /// All, in the order in which they are listed.
    pub const ALL: [Self; 5] = [
        Self::Reception,
        Self::Registrar,
        Self::Signatory,
        Self::Supervisor,
        Self::Administrator,
    ];

    /// The word kept in the database, and the key of its text.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Reception => "reception",
            Self::Registrar => "registrar",
            Self::Signatory => "signatory",
            Self::Supervisor => "supervisor",
            Self::Administrator => "administrator",
        }
    }

    /// Reads [`as_str`](Self::as_str) back.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == word)
    }

    /// Sees the cases of the own office.
    pub fn sees_cases(self) -> bool {
        self != Self::Administrator
    }
}

/// What can be done with a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActionKind {
    /// Take it in: the receipt is confirmed and the clock runs.
    Accept,
    /// Do not take it in; the citizen reads why.
    NotAccept,
    /// Decide against it, with reason and article.
    Refuse,
    /// Enter the event in the register and issue its papers.
    Register,
    /// Issue a copy from an entry that exists.
    IssueCopy,
    /// Send the draft of the paper to be proof-read; after corrections, with the
    /// decision on each.
    SendDraft,
    /// Ask the citizen for more, in one list.
    RequestSupplement,
    /// Ask another office to verify something.
    AskVerification,
    /// Write down what the other office has answered.
    RecordVerification,
    /// Say sorry before it is late, with a reason and a new date.
    Postpone,
    /// Sign the papers.
    Sign,
    /// Propose to enter a birth after the lawful days.
    ProposeLate,
    /// Propose to open a closed case again.
    ProposeReopening,
    /// Agree, as the second person, with what a colleague proposes.
    Agree,
    /// Send a proposal back, as the second person.
    SendBack,
}

impl ActionKind {
    /// All, in the order in which the desk offers them.
    pub const ALL: [Self; 15] = [
        Self::Accept,
        Self::SendDraft,
        Self::Register,
        Self::ProposeLate,
        Self::Agree,
        Self::SendBack,
        Self::ProposeReopening,
        Self::IssueCopy,
        Self::NotAccept,
        Self::Refuse,
        Self::RequestSupplement,
        Self::AskVerification,
        Self::RecordVerification,
        Self::Postpone,
        Self::Sign,
    ];

    /// The word in addresses and history, and the key of its text.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Accept => "accept",
            Self::NotAccept => "not_accept",
            Self::Refuse => "refuse",
            Self::Register => "register",
            Self::IssueCopy => "issue_copy",
            Self::SendDraft => "send_draft",
            Self::RequestSupplement => "request_supplement",
            Self::AskVerification => "ask_verification",
            Self::RecordVerification => "record_verification",
            Self::Postpone => "postpone",
            Self::Sign => "sign",
            Self::ProposeLate => "propose_late",
            Self::ProposeReopening => "propose_reopening",
            Self::Agree => "agree",
            Self::SendBack => "send_back",
        }
    }

    /// Reads [`as_str`](Self::as_str) back.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }

    /// Whether it makes sense for what the procedure brings about.
    fn fits(self, outcome: &Outcome) -> bool {
        match self {
            Self::Register | Self::SendDraft | Self::ProposeLate => {
                matches!(outcome, Outcome::Enter(..))
            }
            Self::IssueCopy => matches!(outcome, Outcome::CopyFrom(_)),
            Self::Accept | Self::NotAccept | Self::Refuse | Self::RequestSupplement => true,
            Self::AskVerification | Self::RecordVerification | Self::Postpone | Self::Sign => true,
            Self::ProposeReopening | Self::Agree | Self::SendBack => true,
        }
    }
}

/// The table. Refusing is in writing and may also come from the head of the desk or
/// the one who signs (law.md 6.4); entering is the registrar's alone (Law 60/2014
/// Art. 73), and follows the citizen's agreement with the draft (Decision
/// 1833/QĐ-BTP). More can be asked for also while a draft is out or agreed with: the
/// draft lapses and is made anew of the answer. Corrections are decided on first. A second
/// time only by the supervisor ([`may_ask_again`](crate::supplement::may_ask_again));
/// what goes out is signed by the head of the office or a deputy (Law
/// 60/2014 Art. 16.2).
const ALLOWED: &[(CaseStage, ActionKind, &[Role])] = {
    use {ActionKind::*, CaseStage::*, Role::*};
    &[
        (Submitted, Accept, &[Reception, Supervisor]),
        (Submitted, NotAccept, &[Reception, Supervisor]),
        (InProcess, SendDraft, &[Registrar]),
        (InProcess, IssueCopy, &[Registrar]),
        (InProcess, Refuse, &[Registrar, Supervisor, Signatory]),
        (InProcess, AskVerification, &[Registrar]),
        (InProcess, Postpone, &[Registrar, Supervisor]),
        (DraftSent, Refuse, &[Registrar, Supervisor, Signatory]),
        (DraftConfirmed, Register, &[Registrar]),
        // After the lawful days it takes two.
        (DraftConfirmed, ProposeLate, &[Registrar]),
        // Names of offices and places change by law: then the paper is read anew.
        (DraftConfirmed, SendDraft, &[Registrar]),
        (DraftConfirmed, Refuse, &[Registrar, Supervisor, Signatory]),
        (DraftConfirmed, Postpone, &[Registrar, Supervisor]),
        (DraftCorrected, SendDraft, &[Registrar]),
        (DraftCorrected, Refuse, &[Registrar, Supervisor, Signatory]),
        (DraftCorrected, Postpone, &[Registrar, Supervisor]),
        (AwaitingVerification, RecordVerification, &[Registrar]),
        (AwaitingSignature, Sign, &[Signatory]),
        (AwaitingSecond, Agree, SECONDS),
        (AwaitingSecond, SendBack, SECONDS),
        (AwaitingSecond, Postpone, &[Registrar, Supervisor]),
        // What was closed against the citizen is opened again by two; the clock begins
        // anew, so that the head of the desk is the second.
        (NotAccepted, ProposeReopening, &[Registrar]),
        (NotAccepted, Agree, &[Supervisor]),
        (NotAccepted, SendBack, &[Supervisor]),
        (Refused, ProposeReopening, &[Registrar]),
        (Refused, Agree, &[Supervisor]),
        (Refused, SendBack, &[Supervisor]),
        (Expired, ProposeReopening, &[Registrar]),
        (Expired, Agree, &[Supervisor]),
        (Expired, SendBack, &[Supervisor]),
        (Submitted, RequestSupplement, ASKS),
        (InProcess, RequestSupplement, ASKS),
        (DraftSent, RequestSupplement, ASKS),
        (DraftConfirmed, RequestSupplement, ASKS),
    ]
};

/// Who may agree with a late registration.
const SECONDS: &[Role] = &[Role::Supervisor, Role::Signatory];

/// Who may ask the citizen for more.
const ASKS: &[Role] = &[Role::Reception, Role::Registrar, Role::Supervisor];

/// Whether it may be put off once more: the first time by whoever the table names, after
/// that only by the head of the desk. Decision 1833/QĐ-BTP; law.md 6.4.
pub fn may_postpone(apologies: i64, roles: &[Role]) -> bool {
    apologies == 0 || roles.contains(&Role::Supervisor)
}

/// What someone with these roles may do now with a case of this outcome.
pub fn allowed(stage: CaseStage, roles: &[Role], outcome: &Outcome) -> Vec<ActionKind> {
    ALLOWED
        .iter()
        .filter(|(at, kind, who)| {
            *at == stage && kind.fits(outcome) && who.iter().any(|role| roles.contains(role))
        })
        .map(|(_, kind, _)| *kind)
        .collect()
}

/// The open stages in which someone with these roles has something to do; that a case
/// may also be refused or put off there, or more be asked for, is not waited for.
pub fn workable(roles: &[Role]) -> Vec<CaseStage> {
    let mut stages: Vec<CaseStage> = ALLOWED
        .iter()
        .filter(|(stage, kind, who)| {
            stage.is_open()
                && !matches!(
                    kind,
                    ActionKind::Refuse | ActionKind::RequestSupplement | ActionKind::Postpone
                )
                && who.iter().any(|role| roles.contains(role))
        })
        .map(|(stage, _, _)| *stage)
        .collect();
    stages.dedup();
    stages
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::RegisterKind;

    const COPY: Outcome = Outcome::CopyFrom(RegisterKind::Birth);
    const ENTER: Outcome = Outcome::Enter(RegisterKind::Birth, |_| None);

    #[test]
    fn words_of_stages_roles_and_actions_read_back() {
        for (index, row) in STAGES.iter().enumerate() {
            assert_eq!(row.0 as usize, index);
            assert_eq!(CaseStage::parse(row.1), Some(row.0));
        }
        assert!(
            Role::ALL
                .into_iter()
                .all(|role| Role::parse(role.as_str()) == Some(role))
        );
        assert!(
            ActionKind::ALL
                .into_iter()
                .all(|kind| ActionKind::parse(kind.as_str()) == Some(kind))
        );
    }

    #[test]
    fn the_front_desk_takes_in_and_the_registrar_enters() {
        assert_eq!(
            allowed(CaseStage::Submitted, &[Role::Reception], &ENTER),
            [
                ActionKind::Accept,
                ActionKind::NotAccept,
                ActionKind::RequestSupplement
            ]
        );
        assert_eq!(
            allowed(CaseStage::InProcess, &[Role::Registrar], &ENTER),
            [
                ActionKind::SendDraft,
                ActionKind::Refuse,
                ActionKind::AskVerification,
                ActionKind::Postpone,
                ActionKind::RequestSupplement
            ]
        );
        assert_eq!(
            allowed(CaseStage::Submitted, &[Role::Registrar], &ENTER),
            [ActionKind::RequestSupplement]
        );
        assert_eq!(
            allowed(CaseStage::InProcess, &[Role::Reception], &ENTER),
            [ActionKind::RequestSupplement]
        );
    }

    /// Decision 1833/QĐ-BTP: the citizen checks the draft, then it is entered.
    #[test]
    fn an_event_is_entered_only_when_the_draft_is_agreed_with() {
        for row in STAGES {
            let may = allowed(row.0, &Role::ALL, &ENTER).contains(&ActionKind::Register);
            assert_eq!(may, row.0 == CaseStage::DraftConfirmed, "{}", row.1);
        }
    }

    #[test]
    fn an_officer_works_on_the_stages_of_the_own_roles() {
        assert_eq!(workable(&[Role::Reception]), [CaseStage::Submitted]);
        assert!(!workable(&[Role::Registrar]).contains(&CaseStage::Submitted));
        assert!(workable(&[Role::Registrar]).contains(&CaseStage::InProcess));
        assert!(!workable(&[Role::Registrar]).contains(&CaseStage::DraftSent));
        assert_eq!(workable(&[Role::Administrator]), []);
    }

    #[test]
    fn a_copy_is_issued_and_never_entered() {
        assert_eq!(
            allowed(CaseStage::InProcess, &[Role::Registrar], &COPY),
            [
                ActionKind::IssueCopy,
                ActionKind::Refuse,
                ActionKind::AskVerification,
                ActionKind::Postpone,
                ActionKind::RequestSupplement
            ]
        );
    }

    #[test]
    fn nothing_can_be_done_once_it_is_decided_or_by_an_administrator() {
        for row in STAGES {
            assert_eq!(allowed(row.0, &[Role::Administrator], &ENTER), []);
            if !row.0.may_withdraw()
                && row.0 != CaseStage::AwaitingSignature
                && !AGAINST.contains(&row.0)
            {
                assert_eq!(allowed(row.0, &Role::ALL, &ENTER), [], "{}", row.1);
            }
        }
    }

    /// What was closed against the citizen; opened again by two.
    const AGAINST: [CaseStage; 3] = [
        CaseStage::NotAccepted,
        CaseStage::Refused,
        CaseStage::Expired,
    ];

    #[test]
    fn what_was_closed_against_the_citizen_can_only_be_opened_again_and_by_two() {
        for stage in AGAINST {
            assert!(!stage.is_open() && !stage.may_withdraw());
            assert_eq!(
                allowed(stage, &[Role::Registrar], &ENTER),
                [ActionKind::ProposeReopening]
            );
            assert_eq!(
                allowed(stage, &[Role::Supervisor], &ENTER),
                [ActionKind::Agree, ActionKind::SendBack]
            );
            assert_eq!(
                allowed(stage, &[Role::Reception, Role::Signatory], &ENTER),
                []
            );
        }
    }

    /// Entering late takes a registrar and a second person.
    #[test]
    fn a_late_registration_waits_for_who_heads_the_desk_or_signs() {
        let stage = CaseStage::AwaitingSecond;
        assert!(stage.is_open() && stage.may_withdraw() && !stage.clock_stands());
        assert_eq!(
            allowed(stage, &[Role::Registrar], &ENTER),
            [ActionKind::Postpone]
        );
        for second in [Role::Supervisor, Role::Signatory] {
            let may = allowed(stage, &[second], &ENTER);
            assert!(may.contains(&ActionKind::Agree) && may.contains(&ActionKind::SendBack));
            assert!(workable(&[second]).contains(&stage));
        }
    }

    /// While the citizen is asked for more nobody can do anything, and it is undecided.
    #[test]
    fn a_case_can_be_taken_back_only_while_it_is_undecided() {
        for row in STAGES
            .iter()
            .filter(|row| row.0 != CaseStage::SupplementRequested)
            // Entered: what is left is the signature.
            .filter(|row| row.0 != CaseStage::AwaitingSignature)
            // Closed: what is left is to open it again.
            .filter(|row| !AGAINST.contains(&row.0))
        {
            assert_eq!(
                row.0.may_withdraw(),
                !allowed(row.0, &Role::ALL, &ENTER).is_empty(),
                "{}",
                row.1
            );
        }
    }

    /// Decree 07/2025 amending Decree 123/2015 Art. 3.4: the letter to another office
    /// stops the clock until the answer is written down.
    #[test]
    fn while_another_office_verifies_only_its_answer_can_be_written_down() {
        let stage = CaseStage::AwaitingVerification;
        assert!(stage.clock_stands() && stage.is_open() && stage.may_withdraw());
        assert_eq!(stage.national(), Stage::InProcess);
        assert_eq!(
            allowed(stage, &Role::ALL, &ENTER),
            [ActionKind::RecordVerification]
        );
    }

    /// Decision 1833/QĐ-BTP: put off once; a second time needs the head of the desk.
    #[test]
    fn putting_off_a_second_time_needs_the_supervisor() {
        assert!(may_postpone(0, &[Role::Registrar]));
        assert!(!may_postpone(1, &[Role::Registrar]));
        assert!(may_postpone(1, &[Role::Registrar, Role::Supervisor]));
    }
}
