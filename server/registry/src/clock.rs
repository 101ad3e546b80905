//! The legal clock of a case as the desk sees it.

use chrono::{DateTime, Utc};
use domain::{
    case::{ActionKind, Role, may_postpone, may_verify},
    mission::legal_day_at,
};
use store::{
    Conn, StoreError,
    registry::{
        apologies::{self, ApologyRow},
        cases::Case,
        clocks,
        verifications::{self, Verification},
    },
};

use crate::Registry;

/// What a due moment rests on, and what is known of it.
#[derive(Clone)]
pub struct CaseClock {
    /// The desk is warned from this moment on.
    pub warned_from: DateTime<Utc>,
    /// It is so late now that the desk is warned.
    pub is_warned: bool,
    /// Letters to other offices, oldest first.
    pub verifications: Vec<Verification>,
    /// The last one was to be answered before today: the clock goes on without it.
    pub letter_is_over: bool,
    /// Slips that said sorry, oldest first.
    pub apologies: Vec<ApologyRow>,
}

impl CaseClock {
    /// The letter whose answer is awaited.
    pub fn awaited(&self) -> Option<&Verification> {
        self.verifications
            .last()
            .filter(|letter| letter.answered_at.is_none())
    }

    /// What the table of actions cannot know: putting off twice and asking another
    /// office twice needs the supervisor.
    pub(crate) fn allows(&self, kind: ActionKind, roles: &[Role]) -> bool {
        let slips = i64::try_from(self.apologies.len()).unwrap_or(i64::MAX);
        match kind {
            ActionKind::Postpone => may_postpone(slips, roles),
            ActionKind::AskVerification => may_verify(self.verifications.len(), roles),
            ActionKind::RecordVerification => self.awaited().is_some(),
            _ => true,
        }
    }
}

impl Registry {
    /// From this moment on the desk of an office is warned of what is due then.
    pub fn warned_from(&self, office: &str, due_at: DateTime<Utc>) -> DateTime<Utc> {
        let holidays = self.calendar().of(office);
        holidays.warned_from(holidays.due_of(due_at))
    }

    pub(crate) async fn clock_of(
        &self,
        conn: &mut Conn,
        case: &Case,
    ) -> Result<CaseClock, StoreError> {
        let kept = clocks::of_case(conn, &case.code).await?;
        let warned_from = self.warned_from(&case.office, case.due_at);
        let runs = case.stage.is_open() && !case.stage.clock_stands();
        let verifications = verifications::of_case(conn, &case.code).await?;
        let today = legal_day_at(&case.office, self.now());
        let last = verifications.last();
        Ok(CaseClock {
            warned_from,
            is_warned: runs && warned_from <= self.now(),
            letter_is_over: last
                .is_some_and(|letter| letter.answered_at.is_none() && letter.answer_by < today),
            verifications,
            apologies: if kept.is_some_and(|kept| kept.apologies > 0) {
                apologies::of_case(conn, &case.code).await?
            } else {
                Vec::new()
            },
        })
    }
}
