//! The hand-over of a marriage: both are present, their papers are seen, each is asked;
//! then it is entered and its papers are made. Law 60/2014 Art. 18.2.

use std::collections::BTreeSet;

use domain::{
    case::CaseStage, hand_over::HandOverCheck, mission::legal_day_at, register::RegisterContent,
};
use i18n::{Lang, texts};
use store::registry::{
    cases,
    events::{self, Event},
};

use super::{asked_for, no_conflict, stop_if_found};
use crate::{
    ActError, EventKind, Field, FieldProblem, Registry,
    acting::Acting,
    findings, marriages,
    reading::{Reading, described},
};

impl Registry {
    /// Enters a marriage. Everything has to be seen to by the officer who enters it; what
    /// holds for the day of the marriage is judged again, on that day.
    pub(crate) async fn marry(
        &self,
        acting: &Acting<'_>,
        seen: &BTreeSet<HandOverCheck>,
    ) -> Result<(), ActError> {
        let missing: Vec<FieldProblem> = HandOverCheck::ALL
            .into_iter()
            .filter(|check| !seen.contains(check))
            .map(|check| FieldProblem::Missing(Field::Seen(check)))
            .collect();
        if !missing.is_empty() {
            return Err(ActError::Invalid(missing));
        }
        let at = self.now();
        let mut tx = self.db().write().await?;
        let mut case = acting.may(cases::lock(&mut tx, acting.code).await?)?;
        let (reading, law) = (Reading::of(&case)?, described(&case)?.1);
        stop_if_found(findings::of_case(&mut tx, &case).await?)?;
        stop_if_found(marriages::on_the_day(
            &case,
            &reading,
            legal_day_at(&case.office, at),
        ))?;
        let (mut content, declared) = asked_for(&case, law)?;
        let RegisterContent::Marriage(marriage) = &mut content else {
            return Err(ActError::NotAllowed);
        };
        no_conflict(&mut tx, acting.officer, &case, &reading).await?;
        marriage.married_on = legal_day_at(&case.office, at);
        if let Some(due_at) = self.leave_hand_over(&mut tx, &case, at).await? {
            case.due_at = due_at;
        }
        let granting = self.granting(&mut tx, &case, law, at).await?;
        let entry = self
            .enter(&mut tx, &granting, &acting.officer.name, content, None)
            .await?;
        self.write_papers(&mut tx, &granting, &[Some(&entry)], &declared)
            .await?;
        let stage = CaseStage::AwaitingSignature;
        cases::step(&mut tx, &case.code, case.version, stage, at).await?;
        let asked = Event {
            reason: Some(said(seen)),
            ..EventKind::PartiesAsked.by(acting.officer, at)
        };
        events::append(&mut tx, &case.code, &asked).await?;
        let entered = EventKind::Registered.by(acting.officer, at);
        events::append(&mut tx, &case.code, &entered).await?;
        tx.commit().await?;
        Ok(())
    }
}

/// What was seen to, in the words of the boxes that were ticked.
fn said(seen: &BTreeSet<HandOverCheck>) -> String {
    let t = texts(Lang::Vi);
    seen.iter()
        .map(|check| t.get(&format!("desk-seen-{}", check.as_str())))
        .collect::<Vec<_>>()
        .join("; ")
}
