//! The table of what may be done, by stage and role.

use super::{stage::STAGES, *};
use crate::{dossier::Stage, register::RegisterKind};

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

const COPY: Outcome = Outcome::CopyFrom(|_| Some(RegisterKind::Birth));
const ENTER: Outcome = Outcome::Enter(RegisterKind::Birth, |_| None);

#[test]
fn the_front_desk_takes_in_and_the_registrar_enters() {
    assert_eq!(
        allowed(CaseStage::Submitted, &[Role::Reception], &ENTER),
        [
            ActionKind::Accept,
            ActionKind::NotAccept,
            ActionKind::Postpone,
            ActionKind::RequestSupplement
        ]
    );
    assert_eq!(
        allowed(CaseStage::InProcess, &[Role::Registrar], &ENTER),
        [
            ActionKind::SendDraft,
            ActionKind::Refuse,
            ActionKind::AskVerification,
            ActionKind::RecordVerification,
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
            ActionKind::RecordVerification,
            ActionKind::Postpone,
            ActionKind::RequestSupplement
        ]
    );
}

#[test]
fn what_is_decided_is_handed_over_by_the_desk_and_then_nothing_is_left_to_do() {
    let of = |stage, role| allowed(stage, &[role], &ENTER);
    for role in [Role::Reception, Role::Registrar] {
        assert_eq!(of(CaseStage::Decided, role), [ActionKind::Deliver]);
    }
    assert_eq!(of(CaseStage::Decided, Role::Signatory), []);
    assert_eq!(allowed(CaseStage::Delivered, &Role::ALL, &ENTER), []);
    assert_eq!(CaseStage::Delivered.national(), Stage::Delivered);
}

#[test]
fn nothing_can_be_done_once_it_is_over_or_by_an_administrator() {
    for row in STAGES {
        assert_eq!(allowed(row.0, &[Role::Administrator], &ENTER), []);
        if !row.0.may_withdraw()
            && row.0 != CaseStage::AwaitingSignature
            && row.0 != CaseStage::Decided
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
        // Granted: what is left is to hand it over.
        .filter(|row| row.0 != CaseStage::Decided)
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

/// Decree 07/2025 amending Decree 123/2015 Art. 3.4: each letter stops the clock.
#[test]
fn another_office_is_asked_again_only_by_the_supervisor() {
    assert!(may_verify(0, &[Role::Registrar]));
    assert!(!may_verify(0, &[Role::Supervisor]));
    assert!(!may_verify(1, &[Role::Registrar]));
    assert!(may_verify(1, &[Role::Supervisor]));
    assert!(!workable(&[Role::Supervisor]).contains(&CaseStage::InProcess));
}

/// Decision 1833/QĐ-BTP: put off once; a second time needs the head of the desk.
#[test]
fn putting_off_a_second_time_needs_the_supervisor() {
    assert!(may_postpone(0, &[Role::Registrar]));
    assert!(!may_postpone(1, &[Role::Registrar]));
    assert!(may_postpone(1, &[Role::Registrar, Role::Supervisor]));
}
