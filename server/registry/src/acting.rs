//! Doing something with a case. Whoever acts says which version of the case was on
//! the screen; when it has changed since, nothing is overwritten.

use domain::{
    case::{ActionKind, CaseStage, allowed},
    exchange::{Accepted, Message, PORTAL, REGISTRY, Reasoned},
    paper::PaperKind,
    text::passage,
};
use store::{
    StoreError, Tx,
    registry::{
        cases::{self, Case},
        decisions,
        events::{self, Event},
    },
};

use crate::{
    ActError, Action, EventKind, Field, FieldProblem, Officer, Registry, asker,
    deciding::{Against, named, unmade, worded},
    reading::described,
};

/// Whether an action grants a case, or leads there: not before a fee that is to be paid
/// first. Each action says so for itself, so that no way of granting is forgotten. What a
/// second person agrees with is asked in [`agree_late`](Registry::agree_late), for a closed
/// case is opened again by the same action.
fn grants(kind: ActionKind) -> bool {
    match kind {
        ActionKind::Register
        | ActionKind::IssueCopy
        | ActionKind::ProposeLate
        | ActionKind::OfferDays
        | ActionKind::SetDay
        | ActionKind::HandOver => true,
        ActionKind::Accept
        | ActionKind::NotAccept
        | ActionKind::Refuse
        | ActionKind::SendDraft
        | ActionKind::RequestSupplement
        | ActionKind::AskVerification
        | ActionKind::RecordVerification
        | ActionKind::Postpone
        | ActionKind::Sign
        | ActionKind::ProposeReopening
        | ActionKind::Agree
        | ActionKind::SendBack
        | ActionKind::Deliver => false,
    }
}

/// A case of the officer's office, locked; not found by who sees no cases.
pub(crate) async fn locked(tx: &mut Tx, officer: &Officer, code: &str) -> Result<Case, ActError> {
    of_office(officer, cases::lock(tx, code).await?)
}

fn of_office(officer: &Officer, case: Option<Case>) -> Result<Case, ActError> {
    case.filter(|case| case.office == officer.office && officer.sees_cases())
        .ok_or(ActError::NotFound)
}

/// What stands behind an action: who, on which case as it was seen.
pub(crate) struct Acting<'a> {
    pub officer: &'a Officer,
    pub code: &'a str,
    pub version: i64,
    pub kind: ActionKind,
}

impl Acting<'_> {
    /// The case, if it is there, unchanged, and this may be done with it.
    pub fn may(&self, case: Option<Case>) -> Result<Case, ActError> {
        let case = of_office(self.officer, case)?;
        if case.version != self.version {
            return Err(ActError::Stale);
        }
        let (_, law) = described(&case)?;
        if !allowed(case.stage, &self.officer.roles, &law.outcome).contains(&self.kind) {
            return Err(ActError::NotAllowed);
        }
        Ok(case)
    }
}

impl Registry {
    /// Does something with the case that was seen in `version`.
    pub async fn act(
        &self,
        officer: &Officer,
        code: &str,
        version: i64,
        action: Action,
    ) -> Result<(), ActError> {
        let acting = Acting {
            officer,
            code,
            version,
            kind: action.kind(),
        };
        self.may_work(officer, code).await?;
        if grants(acting.kind) {
            self.not_before_its_fee(code).await?;
        }
        match self.done(&acting, action).await {
            Ok(()) => {
                tracing::info!(case = code, officer = %officer.id, action = acting.kind.as_str(), "done with a case");
                self.0.parts.wake.notify_one();
            }
            Err(ActError::Stale) => {
                let now = self.view(officer, code).await?.ok_or(ActError::NotFound)?;
                return Err(ActError::Conflict(Box::new(now)));
            }
            Err(error) => return Err(error),
        }
        self.after_act(officer, code).await?;
        Ok(())
    }

    async fn done(&self, acting: &Acting<'_>, action: Action) -> Result<(), ActError> {
        match action {
            Action::Accept => self.accept(acting).await,
            Action::NotAccept { reason, article } => {
                let (reason, article) = worded(&reason, Some(&article))?;
                self.close(
                    acting,
                    CaseStage::NotAccepted,
                    EventKind::NotAccepted,
                    reason,
                    article,
                )
                .await
            }
            Action::Refuse { reason, article } => {
                let (reason, article) = worded(&reason, Some(&article))?;
                self.close(
                    acting,
                    CaseStage::Refused,
                    EventKind::Refused,
                    reason,
                    article,
                )
                .await
            }
            Action::Register => self.register(acting).await,
            Action::IssueCopy { entry, grounds } => self.issue_copy(acting, entry, &grounds).await,
            Action::IssuePicked { grounds } => self.issue_picked(acting, &grounds).await,
            Action::SendDraft { judged } => self.send_draft(acting, judged).await,
            Action::AskVerification { whom, what } => {
                self.ask_verification(acting, &whom, &what).await
            }
            Action::RecordVerification { answer } => {
                self.record_verification(acting, &answer).await
            }
            Action::Postpone { reason, day } => self.postpone(acting, &reason, day).await,
            Action::Sign => self.sign_papers(acting).await,
            Action::ProposeLate { reason } => self.propose_late(acting, &reason).await,
            Action::ProposeReopening { reason } => self.propose_reopening(acting, &reason).await,
            Action::Agree => self.agree(acting).await,
            Action::SendBack { reason } => self.send_back(acting, &reason).await,
            Action::OfferDays => self.offer_days(acting).await,
            Action::SetDay { slot } => self.set_day(acting, slot).await,
            Action::HandOver { seen } => self.marry(acting, &seen).await,
            Action::Deliver(given) => self.deliver(acting, given).await,
        }
    }

    /// Accepted, and at once in process: law.md 6.2, 1 > 2 > 4.
    async fn accept(&self, acting: &Acting<'_>) -> Result<(), ActError> {
        let at = self.now();
        let mut tx = self.db().write().await?;
        let case = acting.may(cases::lock(&mut tx, acting.code).await?)?;
        cases::step(&mut tx, &case.code, case.version, CaseStage::InProcess, at).await?;
        events::append(
            &mut tx,
            &case.code,
            &EventKind::Accepted.by(acting.officer, at),
        )
        .await?;
        events::append(
            &mut tx,
            &case.code,
            &EventKind::InProcess.by(acting.officer, at),
        )
        .await?;
        let accepted = Message::Accepted(Accepted {
            at,
            due_at: case.due_at,
        });
        self.tell(&mut tx, &case.code, &accepted).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Ends a case against the citizen.
    async fn close(
        &self,
        acting: &Acting<'_>,
        stage: CaseStage,
        kind: EventKind,
        reason: String,
        article: Option<String>,
    ) -> Result<(), ActError> {
        let at = self.now();
        let seen = cases::by_code(&mut self.db().read().await?, acting.code).await?;
        let seen = acting.may(seen)?;
        let against = Against {
            kind: match stage {
                CaseStage::Refused => PaperKind::Refusal,
                _ => PaperKind::NonAcceptance,
            },
            reason: &reason,
            article: article.as_deref(),
        };
        let decision = self.decide(&seen, against, Some(acting.officer), at).await;
        let decision = decision.map_err(|error| unmade(acting.code, error))?;
        let mut tx = self.db().write().await?;
        let case = acting.may(cases::lock(&mut tx, acting.code).await?)?;
        self.leave_hand_over(&mut tx, &case, at).await?;
        asker::looked_at_first(&mut tx, &case).await?;
        cases::step(&mut tx, &case.code, case.version, stage, at).await?;
        decisions::insert(&mut tx, &case.code, &decision).await?;
        let event = Event {
            reason: Some(reason.clone()),
            article: article.clone(),
            ..kind.by(acting.officer, at)
        };
        events::append(&mut tx, &case.code, &event).await?;
        if stage == CaseStage::Refused {
            self.count_decision(&mut tx, &case, at).await?;
        }
        let reasoned = Reasoned {
            at,
            reason,
            article,
            paper: Some(named(&case.code, &decision)),
        };
        let message = match stage {
            CaseStage::Refused => Message::Refused(reasoned),
            _ => Message::NotAccepted(reasoned),
        };
        self.tell(&mut tx, &case.code, &message).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Writes a message to the portal.
    pub(crate) async fn tell(
        &self,
        tx: &mut Tx,
        code: &str,
        message: &Message,
    ) -> Result<(), StoreError> {
        exchange::send(
            tx,
            self.new_id(),
            REGISTRY,
            PORTAL,
            code,
            self.now(),
            message,
        )
        .await
    }
}

/// The texts without spaces around them, or everything that is wrong.
pub(crate) fn judged(fields: &[(Field, &str, usize)]) -> Result<Vec<String>, ActError> {
    fit(fields, |_| true)
}

/// The same for texts that a paper prints: each sign has to stand there.
pub(crate) fn printed(fields: &[(Field, &str, usize)]) -> Result<Vec<String>, ActError> {
    fit(fields, documents::can_print)
}

fn fit(
    fields: &[(Field, &str, usize)],
    can_stand: impl Fn(&str) -> bool,
) -> Result<Vec<String>, ActError> {
    let texts: Vec<String> = fields.iter().map(|(_, text, _)| passage(text)).collect();
    let problems: Vec<FieldProblem> = fields
        .iter()
        .zip(&texts)
        .filter_map(|((field, _, most), text)| match text.chars().count() {
            0 => Some(FieldProblem::Missing(*field)),
            length if length > *most => Some(FieldProblem::TooLong(*field, *most)),
            _ if !can_stand(text) => Some(FieldProblem::Unprintable(*field)),
            _ => None,
        })
        .collect();
    if problems.is_empty() {
        Ok(texts)
    } else {
        Err(ActError::Invalid(problems))
    }
}
