//! Asking another office to verify something. The letter stops the clock until the
//! answer is written down. Decree 07/2025 amending Decree 123/2015 Art. 3.4.

use domain::{
    case::CaseStage,
    clock::{VerificationAnswered, VerificationAsked},
    exchange::Message,
    law::verification_days,
    mission::legal_day_at,
};
use store::{
    StoreError,
    registry::{
        cases, clocks,
        events::{self, Event},
        verifications::{self, Verification},
    },
};

use crate::{
    ActError, EventKind, Field, Registry,
    acting::{Acting, judged},
    action::{OFFICE_MOST, REASON_MOST},
};

impl Registry {
    pub(crate) async fn ask_verification(
        &self,
        acting: &Acting<'_>,
        whom: &str,
        what: &str,
    ) -> Result<(), ActError> {
        let fields = [
            (Field::Whom, whom, OFFICE_MOST),
            (Field::What, what, REASON_MOST),
        ];
        let mut texts = judged(&fields)?.into_iter();
        let (whom, what) = (
            texts.next().unwrap_or_default(),
            texts.next().unwrap_or_default(),
        );
        let at = self.now();
        let mut tx = self.db().write().await?;
        let case = acting.may(cases::lock(&mut tx, acting.code).await?)?;
        let term = verification_days(&case.procedure_code, legal_day_at(&case.office, at));
        let holidays = self.calendar().of(&case.office);
        let letter = Verification {
            ordinal: 0,
            asked_at: at,
            officer_name: acting.officer.name.clone(),
            whom,
            what,
            answer_by: holidays.due_working_days(at, term.value).day,
            answered_at: None,
            answer: None,
        };
        verifications::ask(&mut tx, &case.code, &letter).await?;
        let stage = CaseStage::AwaitingVerification;
        cases::step(&mut tx, &case.code, case.version, stage, at).await?;
        let event = Event {
            reason: Some(format!("{}: {}", letter.whom, letter.what)),
            article: Some(term.article.into()),
            ..EventKind::VerificationAsked.by(acting.officer, at)
        };
        events::append(&mut tx, &case.code, &event).await?;
        let asked = Message::VerificationAsked(VerificationAsked {
            at,
            whom: letter.whom,
            answer_by: letter.answer_by,
        });
        self.tell(&mut tx, &case.code, &asked).await?;
        tx.commit().await?;
        Ok(())
    }

    pub(crate) async fn record_verification(
        &self,
        acting: &Acting<'_>,
        answer: &str,
    ) -> Result<(), ActError> {
        let answer = judged(&[(Field::Answer, answer, REASON_MOST)])?.remove(0);
        let at = self.now();
        let mut tx = self.db().write().await?;
        let case = acting.may(cases::lock(&mut tx, acting.code).await?)?;
        let letters = verifications::of_case(&mut tx, &case.code).await?;
        let letter = letters
            .last()
            .ok_or_else(|| StoreError::bad_row("registry_cases", "stage", &case.code))?;
        verifications::answer(&mut tx, &case.code, letter.ordinal, at, &answer).await?;
        cases::step(&mut tx, &case.code, case.version, CaseStage::InProcess, at).await?;
        let calendar = clocks::of_case(&mut tx, &case.code)
            .await?
            .map_or(0, |clock| clock.calendar);
        let holidays = self.calendar().of(&case.office);
        let due_at = holidays.goes_on(case.due_at, letter.asked_at, at);
        clocks::set_due(&mut tx, &case.code, due_at, calendar).await?;
        let event = Event {
            reason: Some(format!("{}: {answer}", letter.whom)),
            ..EventKind::VerificationAnswered.by(acting.officer, at)
        };
        events::append(&mut tx, &case.code, &event).await?;
        let answered = Message::VerificationAnswered(VerificationAnswered { at, due_at });
        self.tell(&mut tx, &case.code, &answered).await?;
        tx.commit().await?;
        Ok(())
    }
}
