//! The citizen's answer: what it changed is written beside what it was; the clock goes
//! on from its reception (Law 60/2014 Art. 9.3).

use chrono::{DateTime, Utc};
use domain::{
    case::CaseStage,
    exchange::{Message, Reopened},
    mission::zone_of,
    supplement::{Supplemented, closes_at},
};
use exchange::HandleError;
use i18n::{Lang, texts};
use store::{
    StoreError, Tx,
    registry::{
        cases::{self, Case},
        events::{self, Event},
        supplements::{self, Changes, SupplementRow},
    },
};

use crate::{
    EventKind, Registry, RiskyAct, duplicates,
    reading::{Reading, judge_anew},
    second,
    subject::Subject,
};

impl Registry {
    /// Takes an answer in. Counted as one in process, also where it was asked before
    /// the dossier was accepted (law.md 6.2: 5 > 4). One that was sent in time and was on
    /// its way when the case was closed opens it again: the closing was wrong.
    pub(crate) async fn supplemented(
        &self,
        tx: &mut Tx,
        code: &str,
        message: Supplemented,
    ) -> Result<(), HandleError> {
        let Some(mut case) = cases::lock(tx, code).await? else {
            return Err(HandleError::GiveUp("there is no such case".into()));
        };
        let at = self.now();
        let lists = supplements::of_case(tx, code).await?;
        let list = lists.iter().find(|list| list.round == message.round);
        let Some(list) = list.filter(|list| is_in_time(&case, list, message.at)) else {
            events::append(tx, code, &EventKind::SupplementedTooLate.by_itself(at)).await?;
            return Ok(());
        };
        let was_closed = case.stage == CaseStage::Expired;
        case.due_at =
            self.calendar()
                .of(&case.office)
                .goes_on(case.due_at, list.requested_at, message.at);
        let changes = apply(&mut case, message);
        let reading = Reading::of(&case)?;
        // While something is missing the rest is read all the same.
        if judge_anew(&mut case, reading.law).is_none() {
            let subject = Subject::of(&reading.law.outcome, &reading.declared);
            (case.subject_name, case.child) = (subject.name, subject.child);
        }
        cases::amend(tx, &case).await?;
        duplicates::keep_keys(tx, &case, &reading).await?;
        cases::step(tx, code, case.version, CaseStage::InProcess, at).await?;
        supplements::end(tx, code, list.round, "answered", at, Some(&changes)).await?;
        events::append(tx, code, &EventKind::Supplemented.by_itself(at)).await?;
        if was_closed {
            self.closed_by_mistake(tx, &case, at).await?;
        }
        Ok(())
    }

    /// The case goes on, and the notice that closed it holds no more.
    async fn closed_by_mistake(
        &self,
        tx: &mut Tx,
        case: &Case,
        at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        second::lapse(tx, RiskyAct::Reopen, &case.code, at).await?;
        let said = |lang| texts(lang).get("supplement-was-in-time");
        let event = Event {
            reason: Some(said(Lang::Vi).to_owned()),
            ..EventKind::Reopened.by_itself(at)
        };
        events::append(tx, &case.code, &event).await?;
        let reopened = Message::Reopened(Reopened {
            at,
            due_at: case.due_at,
            reason: said(Lang::parse(&case.lang).unwrap_or(Lang::Vi)).to_owned(),
        });
        self.tell(tx, &case.code, &reopened).await
    }

    /// The citizen takes back what was asked about: nothing is expected any more.
    pub(crate) async fn supplement_withdrawn(
        &self,
        tx: &mut Tx,
        case: &Case,
    ) -> Result<(), HandleError> {
        let lists = supplements::of_case(tx, &case.code).await?;
        for list in lists.iter().filter(|list| list.state == "open") {
            supplements::end(tx, &case.code, list.round, "withdrawn", self.now(), None).await?;
        }
        Ok(())
    }
}

/// Whether an answer that was sent at this moment still counts.
fn is_in_time(case: &Case, list: &SupplementRow, sent: DateTime<Utc>) -> bool {
    match case.stage {
        CaseStage::SupplementRequested => list.state == "open",
        CaseStage::Expired => {
            list.state == "expired" && sent < closes_at(zone_of(&case.office), list.answer_by)
        }
        _ => false,
    }
}

/// Puts the answer into the case; what it replaced is given back to be kept.
fn apply(case: &mut Case, message: Supplemented) -> Changes {
    let mut changes = Changes {
        files: message.files.clone(),
        ..Changes::default()
    };
    for (input, typed) in message.answers {
        let old = if typed.is_empty() {
            case.answers.remove(&input)
        } else {
            case.answers.insert(input.clone(), typed.clone())
        };
        changes
            .before
            .insert(input.clone(), old.unwrap_or_default());
        changes.after.insert(input, typed);
    }
    case.files.extend(message.files);
    changes
}
