//! The citizen's answer: what it changed is written beside what it was; the clock goes
//! on from its reception (Law 60/2014 Art. 9.3).

use domain::{case::CaseStage, supplement::Supplemented};
use exchange::HandleError;
use store::{
    Tx,
    registry::{
        cases::{self, Case},
        events,
        supplements::{self, Changes},
    },
};

use crate::{
    EventKind, Registry, duplicates,
    reading::{Reading, judge_anew},
    subject::Subject,
};

impl Registry {
    /// Takes an answer in. Counted as one in process, also where it was asked before
    /// the dossier was accepted (law.md 6.2: 5 > 4).
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
        let open = lists
            .iter()
            .find(|list| list.state == "open" && list.round == message.round);
        let Some(list) = open.filter(|_| case.stage == CaseStage::SupplementRequested) else {
            events::append(tx, code, &EventKind::SupplementedTooLate.by_itself(at)).await?;
            return Ok(());
        };
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
        Ok(())
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
