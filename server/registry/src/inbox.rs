//! What the registry does with the portal's messages.

use async_trait::async_trait;
use chrono::{DateTime, Datelike, Utc};
use domain::{
    case::CaseStage,
    exchange::{Envelope, Message, PORTAL, REGISTRY, Stopped, Submitted},
    law::LawPack,
    procedure::procedure,
};
use exchange::{HandleError, Handler};
use store::{
    Tx,
    registry::{
        at_once::{self, AtOnce},
        cases::{self, Case},
        clocks, events, helpers, returns,
    },
};

use crate::{
    Registry, RiskyAct, duplicates, history::EventKind, reading::Reading, second, subject::Subject,
};

/// The registry as a receiver of messages.
pub struct RegistryInbox(Registry);

impl RegistryInbox {
    /// The inbox of this registry.
    pub fn new(registry: Registry) -> Self {
        Self(registry)
    }

    async fn submitted(&self, tx: &mut Tx, message: Submitted) -> Result<(), HandleError> {
        let calendar = message.calendar;
        let helped = message.helped.clone();
        let same_account = message.same_account.clone();
        let (case, reading) = case(message, self.0.now())?;
        cases::insert(tx, &case).await.map_err(|error| {
            if error.violates("registry_cases_pkey") {
                HandleError::GiveUp("the case is there already".into())
            } else {
                error.into()
            }
        })?;
        if let Some(helped) = helped {
            helpers::keep(tx, &case.code, &helped).await?;
        }
        duplicates::keep_keys(tx, &case, &reading).await?;
        clocks::set_due(tx, &case.code, case.due_at, calendar).await?;
        events::append(tx, &case.code, &EventKind::Arrived.by_itself(self.0.now())).await?;
        self.0.ask_person(tx, &case, &reading).await?;
        let year = i64::from(case.received_on.year());
        returns::count_filing(tx, &case.office, year).await?;
        if let Some(same) = same_account {
            let state = if same.fee {
                AtOnce::Unpaid
            } else {
                AtOnce::Ready
            };
            at_once::keep(tx, &case.code, &same.dossiers, state, self.0.now()).await?;
        }
        Ok(())
    }

    /// Takes effect while nothing is decided; afterwards the decision stands, and the
    /// portal has been or will be told of it (law.md 6.2: no withdrawal after 9).
    async fn withdrawn(&self, tx: &mut Tx, code: &str) -> Result<(), HandleError> {
        let Some(case) = cases::lock(tx, code).await? else {
            return Err(HandleError::GiveUp("there is no such case".into()));
        };
        let at = self.0.now();
        if !case.stage.may_withdraw() {
            events::append(tx, code, &EventKind::WithdrawnTooLate.by_itself(at)).await?;
            return Ok(());
        }
        self.0.supplement_withdrawn(tx, &case).await?;
        self.0.leave_hand_over(tx, &case, at).await?;
        second::lapse(tx, RiskyAct::RegisterLate, code, at).await?;
        cases::step(tx, code, case.version, CaseStage::Stopped, at).await?;
        events::append(tx, code, &EventKind::Withdrawn.by_itself(at)).await?;
        let stopped = Message::Stopped(Stopped { at });
        exchange::send(tx, self.0.new_id(), REGISTRY, PORTAL, code, at, &stopped).await?;
        Ok(())
    }
}

#[async_trait]
impl Handler for RegistryInbox {
    fn name(&self) -> &'static str {
        REGISTRY
    }

    async fn handle(&self, tx: &mut Tx, envelope: &Envelope) -> Result<(), HandleError> {
        let message = Message::open(envelope)?;
        // An agency reports on its legs, and says nothing else.
        if envelope.source != PORTAL && !matches!(message, Message::LegReported(_)) {
            return Err(HandleError::GiveUp("only the portal says that".into()));
        }
        match message {
            Message::Submitted(message) => self.submitted(tx, *message).await,
            Message::Withdrawn(_) => self.withdrawn(tx, &envelope.subject).await,
            Message::DraftAnswered(answered) => {
                self.0.draft_answered(tx, &envelope.subject, answered).await
            }
            Message::ResultsKept(_) => self.0.results_kept(tx, &envelope.subject).await,
            Message::SlotChosen(chosen) => self.0.slot_chosen(tx, &envelope.subject, &chosen).await,
            Message::LegAsked(asked) => self.0.leg_asked(tx, &envelope.subject, &asked).await,
            Message::LegReported(report) => self.0.leg_reported(tx, envelope, report).await,
            Message::Supplemented(message) => {
                self.0.supplemented(tx, &envelope.subject, message).await
            }
            Message::FeeChanged(said) => self.0.fee_changed(tx, &envelope.subject, said).await,
            Message::FeeLineNoted(said) => self.0.fee_line_noted(tx, &envelope.subject, said).await,
            Message::PersonWritten(told) => {
                self.0.person_written(tx, &envelope.subject, &told).await
            }
            Message::PersonLives(_) => self.0.person_lives(tx, &envelope.subject).await,
            other => Err(HandleError::GiveUp(format!(
                "the registry does not take {}",
                other.kind()
            ))),
        }
    }
}

fn case(message: Submitted, at: DateTime<Utc>) -> Result<(Case, Reading), HandleError> {
    let give_up = |what: &str| HandleError::GiveUp(format!("unknown {what}"));
    let law = LawPack::parse(&message.law).ok_or_else(|| give_up("law"))?;
    let reading = procedure(&message.procedure)
        .and_then(|id| Reading::under(id, law, message.received_on, &message.answers))
        .ok_or_else(|| give_up("procedure"))?;
    let subject = Subject::of(&reading.law.outcome, &reading.declared);
    let case = Case {
        code: message.code,
        procedure: message.procedure,
        procedure_code: message.procedure_code,
        law,
        office: message.office,
        submitted_at: message.submitted_at,
        received_on: message.received_on,
        due_at: message.due_at,
        answers: message.answers,
        files: message.files,
        warnings: message.warnings,
        lang: message.lang,
        sibling: message.sibling,
        stage: CaseStage::Submitted,
        version: 1,
        changed_at: at,
        subject_name: subject.name,
        child: subject.child,
    };
    Ok((case, reading))
}
