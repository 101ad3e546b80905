//! A case: a dossier as the desk sees it. One table says who may do what in which
//! stage; it draws the buttons and guards the server.

mod action;
mod role;
mod stage;
#[cfg(test)]
mod tests;

use crate::procedure::Outcome;

pub use action::ActionKind;
pub use role::Role;
pub use stage::CaseStage;

/// The table. Refusing is in writing and may also come from the head of the desk or
/// the one who signs (law.md 6.4); entering is the registrar's alone (Law 60/2014
/// Art. 73), and follows the citizen's agreement with the draft (Decision
/// 1833/QĐ-BTP). More can be asked for also while a draft is out or agreed with: the
/// draft lapses and is made anew of the answer. Corrections are decided on first. A second
/// time it is proposed, and only a supervisor sends it
/// ([`may_ask_again`](crate::supplement::may_ask_again)); what goes out is signed by the head
/// of the office or a deputy (Law 60/2014 Art. 16.2).
const ALLOWED: &[(CaseStage, ActionKind, &[Role])] = {
    use {ActionKind::*, CaseStage::*, Role::*};
    &[
        (Submitted, Accept, &[Reception, Supervisor]),
        (Submitted, NotAccept, &[Reception, Supervisor]),
        (Submitted, Postpone, &[Reception, Supervisor]),
        (InProcess, SendDraft, &[Registrar]),
        (InProcess, IssueCopy, &[Registrar]),
        (InProcess, OfferDays, &[Registrar]),
        (InProcess, Refuse, &[Registrar, Supervisor, Signatory]),
        // Once by the registrar; again only by the head of the desk, see `may_verify`.
        (InProcess, AskVerification, &[Registrar, Supervisor]),
        // The answer to a letter whose time was over.
        (InProcess, RecordVerification, &[Registrar]),
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
        (AwaitingSignature, Postpone, &[Registrar, Supervisor]),
        // The result lies with the one-stop desk (law.md 6.2, 9 > 10); a small office has
        // its registrar stand there.
        (Decided, Deliver, &[Reception, Registrar]),
        (AwaitingHandOver, HandOver, &[Registrar]),
        (AwaitingHandOver, SetDay, &[Reception, Registrar]),
        (
            AwaitingHandOver,
            Refuse,
            &[Registrar, Supervisor, Signatory],
        ),
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
        (AwaitingHandOver, RequestSupplement, ASKS),
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

/// Whether another office may be asked after so many letters: the first by whoever the table
/// names, another one only by the head of the desk, because each stops the clock of the
/// citizen once more. Decree 123/2015 Art. 3.4 as amended by Decree 07/2025.
pub fn may_verify(letters: usize, roles: &[Role]) -> bool {
    let first = letters == 0 && roles.contains(&Role::Registrar);
    first || letters > 0 && roles.contains(&Role::Supervisor)
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

/// Whether anybody with these roles ever does this, wherever a case stands.
pub fn is_for(kind: ActionKind, roles: &[Role]) -> bool {
    let mut rows = ALLOWED.iter().filter(|(_, other, _)| *other == kind);
    rows.any(|(_, _, who)| who.iter().any(|role| roles.contains(role)))
}

/// The open stages in which someone with these roles has something to do; that a case
/// may also be refused or put off there, more be asked for, or an hour set, is not waited
/// for.
pub fn workable(roles: &[Role]) -> Vec<CaseStage> {
    let mut stages: Vec<CaseStage> = ALLOWED
        .iter()
        .filter(|(stage, kind, who)| {
            stage.is_open()
                && !matches!(
                    kind,
                    ActionKind::Refuse
                        | ActionKind::RequestSupplement
                        | ActionKind::Postpone
                        | ActionKind::AskVerification
                        | ActionKind::SetDay
                )
                && who.iter().any(|role| roles.contains(role))
        })
        .map(|(stage, _, _)| *stage)
        .collect();
    stages.dedup();
    stages
}
