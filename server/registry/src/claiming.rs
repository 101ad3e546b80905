//! Who works on which case. A claim keeps two officers from doing the same work; it
//! lapses by itself, with its session, or when nothing is left to do for its holder.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    calendar::legal_day,
    case::{ActionKind, CaseStage, allowed, workable},
    law::{LawPack, Term},
};
use store::{
    Conn, StoreError, Tx,
    registry::{
        cases::{self, Case},
        claims::{self, Claim},
        events::{self, Event},
        staff,
    },
};
use uuid::Uuid;

use crate::{
    ActError, EventKind, Field, Officer, Registry,
    acting::{judged, locked},
    changes,
    reading::Reading,
    reopening::act_in,
    second,
};

/// Who has a case in hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// Name.
    pub name: String,
    /// It is who asks.
    pub own: bool,
    /// Since when.
    pub since: DateTime<Utc>,
    /// When it lapses by itself.
    pub until: DateTime<Utc>,
    /// The colleague who handed the case over.
    pub handed_by: Option<String>,
    /// What the colleague wrote; of a case taken over, why it was.
    pub note: Option<String>,
}

impl Holder {
    pub(crate) fn of(claim: Claim, officer: &Officer) -> Self {
        Self {
            own: claim.officer == officer.id,
            name: claim.officer_name,
            since: claim.claimed_at,
            until: claim.expires_at,
            handed_by: claim.handed_by,
            note: claim.note,
        }
    }
}

/// An officer of the same office who can be handed a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colleague {
    /// Account id.
    pub id: Uuid,
    /// Full name.
    pub name: String,
}

/// Longest note to a colleague: a short page.
pub(crate) const NOTE_MOST: usize = 2_000;
/// Longest reason for taking a case over: two lines.
pub(crate) const TAKEN_MOST: usize = 300;
/// Colleagues offered: the biggest commune has fewer.
const COLLEAGUES: i64 = 200;
/// Cases taken by others at the same moment before giving up.
const TRIES: usize = 5;

impl Registry {
    /// Takes a case in hand that nobody else has.
    pub async fn claim(&self, officer: &Officer, code: &str) -> Result<(), ActError> {
        let mut tx = self.db().write().await?;
        self.own_case(&mut tx, officer, code).await?;
        if !claims::take_free(&mut tx, &self.claim_of(officer, code)).await? {
            return Err(self.held(&mut tx, officer, code).await?);
        }
        tx.commit().await?;
        Ok(())
    }

    /// Takes a case from a colleague, who is named in its history, for a reason that the
    /// colleague reads there. What nobody has any more needs none.
    pub async fn take_over(
        &self,
        officer: &Officer,
        code: &str,
        reason: &str,
    ) -> Result<(), ActError> {
        let now = self.now();
        let mut tx = self.db().write().await?;
        self.own_case(&mut tx, officer, code).await?;
        let before = claims::of_case(&mut tx, code, now).await?;
        let mut claim = self.claim_of(officer, code);
        if let Some(before) = before.filter(|claim| claim.officer != officer.id) {
            let reason = judged(&[(Field::Reason, reason, TAKEN_MOST)])?.remove(0);
            claims::release(&mut tx, code).await?;
            let event = Event {
                reason: Some(format!("{}: {reason}", before.officer_name)),
                ..EventKind::TakenOver.by(officer, now)
            };
            events::append(&mut tx, code, &event).await?;
            claim.note = Some(reason);
        }
        claims::take_free(&mut tx, &claim).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Hands a case to a colleague of the same office, with what to know. The officer
    /// has it in hand, or nobody has.
    pub async fn hand_over(
        &self,
        officer: &Officer,
        code: &str,
        to: Uuid,
        note: &str,
    ) -> Result<(), ActError> {
        let note = judged(&[(Field::Note, note, NOTE_MOST)])?.remove(0);
        let now = self.now();
        let mut tx = self.db().write().await?;
        self.own_case(&mut tx, officer, code).await?;
        let colleague = staff::by_id(&mut tx, to).await?.filter(|colleague| {
            colleague.office == officer.office
                && !colleague.disabled
                && colleague.id != officer.id
                && colleague.roles.iter().any(|role| role.sees_cases())
        });
        let colleague = colleague.ok_or(ActError::NotFound)?;
        if !claims::take_free(&mut tx, &self.claim_of(officer, code)).await? {
            return Err(self.held(&mut tx, officer, code).await?);
        }
        claims::release(&mut tx, code).await?;
        let handed = Claim {
            officer: colleague.id,
            officer_name: colleague.name.clone(),
            session: None,
            expires_at: now + self.minutes(Term::HandedOverMinutes),
            handed_by: Some(officer.name.clone()),
            note: Some(note.clone()),
            ..self.claim_of(officer, code)
        };
        claims::take_free(&mut tx, &handed).await?;
        let event = Event {
            reason: Some(format!("{}: {note}", colleague.name)),
            ..EventKind::HandedOver.by(officer, now)
        };
        events::append(&mut tx, code, &event).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Gives a case back to the queue. Whose case it is not changes nothing.
    pub async fn give_back(&self, officer: &Officer, code: &str) -> Result<(), ActError> {
        let now = self.now();
        let mut tx = self.db().write().await?;
        self.own_case(&mut tx, officer, code).await?;
        let claim = claims::of_case(&mut tx, code, now).await?;
        if claim.is_some_and(|claim| claim.officer == officer.id) {
            claims::release(&mut tx, code).await?;
            events::append(&mut tx, code, &EventKind::GivenBack.by(officer, now)).await?;
        }
        tx.commit().await?;
        Ok(())
    }

    /// The case to work on after `after`: the first of the officer's own, else the
    /// first free one on which the officer can do something, taken in hand.
    pub async fn next_case(
        &self,
        officer: &Officer,
        after: &str,
    ) -> Result<Option<String>, ActError> {
        if !officer.sees_cases() {
            return Ok(None);
        }
        let now = self.now();
        for _ in 0..TRIES {
            let mut conn = self.db().read().await?;
            if let Some(own) = claims::first_own(&mut conn, officer.id, after, now).await? {
                return Ok(Some(own));
            }
            let mut free: Option<(DateTime<Utc>, String)> = None;
            for stage in workable(&officer.roles) {
                let first =
                    claims::first_free(&mut conn, &officer.office, stage.as_str(), now).await?;
                free = match (free, first) {
                    (Some(a), Some(b)) => Some(a.min(b)),
                    (a, b) => a.or(b),
                };
            }
            drop(conn);
            let Some((_, code)) = free else {
                return Ok(None);
            };
            match self.claim(officer, &code).await {
                Ok(()) => return Ok(Some(code)),
                // A colleague was faster: look again.
                Err(ActError::Held(_)) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(None)
    }

    /// Officers of the same office who can be handed a case.
    pub async fn colleagues(&self, officer: &Officer) -> Result<Vec<Colleague>, StoreError> {
        let mut conn = self.db().read().await?;
        let staff = staff::of_office(&mut conn, &officer.office, "", COLLEAGUES).await?;
        let fits = |colleague: &staff::Staff| {
            colleague.id != officer.id
                && !colleague.disabled
                && colleague.roles.iter().any(|role| role.sees_cases())
        };
        Ok(staff
            .into_iter()
            .filter(fits)
            .map(|colleague| Colleague {
                id: colleague.id,
                name: colleague.name,
            })
            .collect())
    }

    /// Stops whoever acts on a case that a colleague has in hand: taking over comes
    /// first. Of cases of other offices nothing is told, not even who has them.
    pub(crate) async fn may_work(&self, officer: &Officer, code: &str) -> Result<(), ActError> {
        let mut conn = self.db().read().await?;
        let case = cases::of_office(&mut conn, &officer.office, code).await?;
        if case.is_none() || !officer.sees_cases() {
            return Err(ActError::NotFound);
        }
        let claim = claims::of_case(&mut conn, code, self.now()).await?;
        match claim.filter(|claim| claim.officer != officer.id) {
            Some(claim) => Err(ActError::Held(Box::new(Holder::of(claim, officer)))),
            None => Ok(()),
        }
    }

    /// After an act: the officer's claim lasts on while there is something left to do
    /// for the officer, else it ends.
    pub(crate) async fn after_act(&self, officer: &Officer, code: &str) -> Result<(), StoreError> {
        let mut conn = self.db().read().await?;
        let claim = claims::of_case(&mut conn, code, self.now()).await?;
        if claim.is_none_or(|claim| claim.officer != officer.id) {
            return Ok(());
        }
        let case = cases::of_office(&mut conn, &officer.office, code).await?;
        let goes_on = match &case {
            Some(case) => goes_on(&mut conn, officer, case).await?,
            None => false,
        };
        drop(conn);
        let mut tx = self.db().write().await?;
        if goes_on {
            let until = self.now() + self.minutes(Term::ClaimMinutes);
            claims::renew(&mut tx, code, officer.id, officer.session, until).await?;
        } else {
            // A supervisor may have taken the case over meanwhile.
            claims::release_own(&mut tx, code, officer.id).await?;
        }
        tx.commit().await
    }

    /// A case of the officer's office that is still open, locked.
    async fn own_case(&self, tx: &mut Tx, officer: &Officer, code: &str) -> Result<Case, ActError> {
        let case = locked(tx, officer, code).await?;
        if !CaseStage::is_open(case.stage) {
            return Err(ActError::NotAllowed);
        }
        Ok(case)
    }

    async fn held(
        &self,
        tx: &mut Tx,
        officer: &Officer,
        code: &str,
    ) -> Result<ActError, StoreError> {
        let claim = claims::of_case(tx, code, self.now()).await?;
        Ok(claim.map_or(ActError::Stale, |claim| {
            ActError::Held(Box::new(Holder::of(claim, officer)))
        }))
    }

    fn claim_of(&self, officer: &Officer, code: &str) -> Claim {
        let now = self.now();
        Claim {
            case_code: code.to_owned(),
            officer: officer.id,
            officer_name: officer.name.clone(),
            session: Some(officer.session),
            claimed_at: now,
            expires_at: now + self.minutes(Term::ClaimMinutes),
            handed_by: None,
            note: None,
        }
    }

    fn minutes(&self, term: Term) -> TimeDelta {
        let today = legal_day(self.now());
        TimeDelta::minutes(i64::from(LawPack::on(today).number(term, today)))
    }
}

/// Whether something is left to do for the officer who has a case in hand. Who waits for a
/// second person keeps nobody from being it.
async fn goes_on(conn: &mut Conn, officer: &Officer, case: &Case) -> Result<bool, StoreError> {
    if !workable(&officer.roles).contains(&case.stage) {
        return Ok(false);
    }
    let act = act_in(case.stage);
    let second = second::about_case(conn, act, &case.code).await?;
    let Some((act, proposal)) = act.zip(second) else {
        return Ok(true);
    };
    let reading = Reading::of(case)?;
    let is_change = changes::declared(&reading).is_some();
    Ok(
        allowed(case.stage, &officer.roles, &reading.law.outcome).contains(&ActionKind::Agree)
            && second::may_settle(officer, act, &proposal)
            && changes::agrees(is_change, officer),
    )
}
