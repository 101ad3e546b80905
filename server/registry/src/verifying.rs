//! Asking another office to verify something. The letter stops the clock until the answer
//! is written down, and no longer than the time the law gives for it: on the working day
//! after that the clock goes on, and the office decides by what it has. Decree 07/2025
//! amending Decree 123/2015 Art. 3.4.

use chrono::{DateTime, Utc};
use domain::{
    calendar::legal_day,
    case::{CaseStage, may_verify},
    clock::{VerificationAnswered, VerificationAsked},
    exchange::Message,
    law::verification_days,
    mission::legal_day_at,
};
use store::{
    StoreError, Tx,
    registry::{
        cases::{self, Case},
        clocks,
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
        let letters = verifications::of_case(&mut tx, &case.code).await?.len();
        if !may_verify(letters, &acting.officer.roles) {
            return Err(ActError::NotAllowed);
        }
        let term = verification_days(&case.procedure_code, legal_day_at(&case.office, at));
        let holidays = self.calendar().of(&case.office);
        let letter = Verification {
            ordinal: 0,
            asked_at: at,
            officer_name: acting.officer.name.clone(),
            whom,
            what,
            answer_by: holidays.due_working_days(at, term.value).day,
            lapsed_at: None,
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
        let letter = letters.last().filter(|letter| letter.answered_at.is_none());
        let letter = letter.ok_or(ActError::NotAllowed)?;
        verifications::answer(&mut tx, &case.code, letter.ordinal, at, &answer).await?;
        cases::step(&mut tx, &case.code, case.version, CaseStage::InProcess, at).await?;
        // After its time it moves no clock: that went on before.
        let in_time = letter.lapsed_at.is_none();
        let due_at = match in_time {
            true => self.go_on(&mut tx, &case, letter, at).await?,
            false => case.due_at,
        };
        let event = Event {
            reason: Some(format!("{}: {answer}", letter.whom)),
            ..EventKind::VerificationAnswered.by(acting.officer, at)
        };
        events::append(&mut tx, &case.code, &event).await?;
        if in_time {
            let answered = VerificationAnswered {
                at,
                due_at,
                lapsed: false,
            };
            let answered = Message::VerificationAnswered(answered);
            self.tell(&mut tx, &case.code, &answered).await?;
        }
        tx.commit().await?;
        Ok(())
    }

    /// Lets the clock go on wherever the time of a letter is over. Harmless to repeat. Gives
    /// how many cases go on.
    pub async fn end_overdue_verifications(&self) -> Result<usize, StoreError> {
        let today = legal_day(self.now());
        let mut ended = 0;
        loop {
            let codes = verifications::over(&mut self.db().read().await?, today, BATCH).await?;
            let before = ended;
            for code in &codes {
                ended += usize::from(self.end_overdue_verification(code).await?);
            }
            // At a mission abroad the day may not be over yet: those wait for the next look.
            if ended == before || i64::try_from(codes.len()).unwrap_or(BATCH) < BATCH {
                return Ok(ended);
            }
        }
    }

    async fn end_overdue_verification(&self, code: &str) -> Result<bool, StoreError> {
        let at = self.now();
        let mut tx = self.db().write().await?;
        let Some(case) = cases::lock(&mut tx, code).await? else {
            return Ok(false);
        };
        let letters = verifications::of_case(&mut tx, code).await?;
        let today = legal_day_at(&case.office, at);
        let over = letters.last().filter(|letter| {
            letter.answered_at.is_none() && letter.lapsed_at.is_none() && letter.answer_by < today
        });
        let Some(letter) = over else {
            return Ok(false);
        };
        verifications::lapse(&mut tx, code, letter.ordinal, at).await?;
        // Taken back meanwhile, or closed: the letter is over and no clock runs.
        if case.stage != CaseStage::AwaitingVerification {
            tx.commit().await?;
            return Ok(false);
        }
        cases::step(&mut tx, code, case.version, CaseStage::InProcess, at).await?;
        let last = self.calendar().of(&case.office).due_on(letter.answer_by);
        let due_at = self.go_on(&mut tx, &case, letter, last.at()).await?;
        let event = Event {
            reason: Some(letter.whom.clone()),
            ..EventKind::VerificationLapsed.by_itself(at)
        };
        events::append(&mut tx, code, &event).await?;
        let lapsed = VerificationAnswered {
            at,
            due_at,
            lapsed: true,
        };
        let lapsed = Message::VerificationAnswered(lapsed);
        self.tell(&mut tx, code, &lapsed).await?;
        tx.commit().await?;
        self.0.parts.wake.notify_one();
        tracing::info!(
            case = code,
            "a letter was not answered in time; the clock goes on"
        );
        Ok(true)
    }

    /// The clock that stood since the letter goes on from this moment.
    async fn go_on(
        &self,
        tx: &mut Tx,
        case: &Case,
        letter: &Verification,
        from: DateTime<Utc>,
    ) -> Result<DateTime<Utc>, StoreError> {
        let kept = clocks::of_case(tx, &case.code).await?;
        let calendar = kept.map_or(0, |clock| clock.calendar);
        let holidays = self.calendar().of(&case.office);
        let due_at = holidays.goes_on(case.due_at, letter.asked_at, from);
        clocks::set_due(tx, &case.code, due_at, calendar).await?;
        Ok(due_at)
    }
}

/// Cases looked at together.
const BATCH: i64 = 100;
