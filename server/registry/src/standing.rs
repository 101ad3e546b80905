//! Standing orders: who signs for an office lets copies that nobody has to judge go out in
//! their name. It rests on a decision of the office, holds until a day, and can be ended at
//! any moment by who signs or by the supervisor.

use chrono::{Days, NaiveDate};
use domain::{case::Role, mission::legal_day_at, text::passage};
use store::{
    Conn, StoreError,
    registry::standing_orders::{self, StandingOrder},
};

use crate::{Officer, Registry, second::has};

/// Who sees the page, and may end an order.
const SEE: [Role; 2] = [Role::Signatory, Role::Supervisor];
/// Letters of the number of a decision.
const DECISION_MOST: usize = 200;
/// An order is looked at anew each year.
const LONGEST: Days = Days::new(366);
/// Orders that are shown.
const SHOWN: i64 = 20;

/// The orders of an office, as an officer sees them.
#[derive(Clone, PartialEq, Eq)]
pub struct Standing {
    /// What holds today.
    pub now: Option<StandingOrder>,
    /// All, newest first.
    pub orders: Vec<StandingOrder>,
    /// This officer signs: may give one where none holds.
    pub may_give: bool,
}

/// What is wrong with an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrderProblem {
    /// No decision was named.
    NoDecision,
    /// More letters than this.
    LongDecision(usize),
    /// No day was written.
    NoDay,
    /// The day is over.
    Past,
    /// Later than this day.
    TooFar(NaiveDate),
}

/// Why no order was given or ended.
#[derive(Debug, thiserror::Error)]
pub enum OrderError {
    /// Not this officer's to give or to end.
    #[error("not allowed")]
    NotAllowed,
    /// Another one holds, or none does any more.
    #[error("it stands differently now")]
    Changed,
    /// Fields to be put right.
    #[error("fields are wrong")]
    Invalid(Vec<OrderProblem>),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The order of an office that holds on a day.
pub(crate) async fn holding(
    conn: &mut Conn,
    office: &str,
    day: NaiveDate,
) -> Result<Option<StandingOrder>, StoreError> {
    let open = standing_orders::open(conn, office).await?;
    Ok(open.filter(|order| day <= order.until_day))
}

impl Registry {
    /// The orders of the officer's own office; `None` for who neither signs nor supervises.
    pub async fn standing(&self, officer: &Officer) -> Result<Option<Standing>, StoreError> {
        if !has(officer, &SEE) {
            return Ok(None);
        }
        let today = legal_day_at(&officer.office, self.now());
        let mut conn = self.db().read().await?;
        let now = holding(&mut conn, &officer.office, today).await?;
        Ok(Some(Standing {
            may_give: now.is_none() && has(officer, &[Role::Signatory]),
            orders: standing_orders::of_office(&mut conn, &officer.office, SHOWN).await?,
            now,
        }))
    }

    /// Gives an order in the officer's own name.
    pub async fn give_order(
        &self,
        officer: &Officer,
        decision: &str,
        until: Option<NaiveDate>,
    ) -> Result<(), OrderError> {
        if !has(officer, &[Role::Signatory]) {
            return Err(OrderError::NotAllowed);
        }
        let at = self.now();
        let today = legal_day_at(&officer.office, at);
        let (decision, until_day) = judged(decision, until, today).map_err(OrderError::Invalid)?;
        let mut tx = self.db().write().await?;
        match standing_orders::open(&mut tx, &officer.office).await? {
            Some(open) if today <= open.until_day => return Err(OrderError::Changed),
            // Its last day is over: it makes room.
            Some(_) => {
                standing_orders::end(&mut tx, &officer.office, &officer.name, at).await?;
            }
            None => {}
        }
        let order = StandingOrder {
            id: self.new_id(),
            office: officer.office.clone(),
            signatory: officer.id,
            signatory_name: officer.name.clone(),
            decision,
            given_at: at,
            until_day,
            ended_at: None,
            ended_name: None,
        };
        let given = standing_orders::insert(&mut tx, &order).await;
        given.map_err(|error| match error {
            error if error.violates("registry_standing_orders_open") => OrderError::Changed,
            error => error.into(),
        })?;
        tx.commit().await?;
        tracing::info!(officer = %officer.id, "copies go out at once from now on");
        Ok(())
    }

    /// Ends the order that is open.
    pub async fn end_order(&self, officer: &Officer) -> Result<(), OrderError> {
        if !has(officer, &SEE) {
            return Err(OrderError::NotAllowed);
        }
        let mut tx = self.db().write().await?;
        let (office, name) = (&officer.office, &officer.name);
        if !standing_orders::end(&mut tx, office, name, self.now()).await? {
            return Err(OrderError::Changed);
        }
        tx.commit().await?;
        tracing::info!(officer = %officer.id, "copies wait for an officer again");
        Ok(())
    }
}

fn judged(
    decision: &str,
    until: Option<NaiveDate>,
    today: NaiveDate,
) -> Result<(String, NaiveDate), Vec<OrderProblem>> {
    let mut problems = Vec::new();
    let decision = passage(decision);
    match decision.chars().count() {
        0 => problems.push(OrderProblem::NoDecision),
        length if length > DECISION_MOST => {
            problems.push(OrderProblem::LongDecision(DECISION_MOST));
        }
        _ => {}
    }
    let last = today.checked_add_days(LONGEST).unwrap_or(today);
    match until {
        None => problems.push(OrderProblem::NoDay),
        Some(day) if day < today => problems.push(OrderProblem::Past),
        Some(day) if day > last => problems.push(OrderProblem::TooFar(last)),
        Some(day) if problems.is_empty() => return Ok((decision, day)),
        Some(_) => {}
    }
    Err(problems)
}
