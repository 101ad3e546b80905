//! Cases of an office that is no more, where nothing says which of several successors is
//! competent: whoever runs the installation gives each to one of them. Decree 120/2025 lets
//! the dossiers go on at the successors of the territory, and at nobody else's.

use chrono::NaiveDate;
use domain::{
    calendar::legal_day,
    competence::{Competence, competent_on},
    place::{CommuneCode, gazetteer},
    text::passage,
};
use store::{
    StoreError,
    registry::{
        cases,
        events::{self, Event},
        transfers,
    },
};

use crate::{EventKind, Registry, action::REASON_MOST, merging::give};

/// Cases of one office and day that are listed: a commune has a few dozen open ones.
const LISTED: i64 = 1_000;

/// A case that waits to be given to an office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unassigned {
    /// Dossier code.
    pub code: String,
    /// The office that is no more.
    pub office: CommuneCode,
    /// Since which day it has the case.
    pub since: NaiveDate,
    /// The communes of today in which its territory lies; empty when the trace is lost.
    pub successors: Vec<CommuneCode>,
}

/// Why a case was not given to an office.
#[derive(Debug, thiserror::Error)]
pub enum AssignError {
    /// There is no such case.
    #[error("there is no case {0}")]
    NotFound(String),
    /// The office still works: the case is its own.
    #[error("the case lies with office {0}, which is still there: it stays")]
    StillThere(String),
    /// One successor has the whole territory.
    #[error("office {office} has one successor, {successor}: its cases go there by themselves")]
    OneSuccessor {
        /// The office that is no more.
        office: CommuneCode,
        /// Its successor.
        successor: CommuneCode,
    },
    /// The commune has nothing of the office's territory.
    #[error("{to} has nothing of the territory of office {office}; its successors are: {}", listed(.successors))]
    NoSuccessor {
        /// The office that is no more.
        office: CommuneCode,
        /// The commune that was named.
        to: CommuneCode,
        /// Those that can be named.
        successors: Vec<CommuneCode>,
    },
    /// Nothing was said.
    #[error("say why the case goes to this office")]
    NoReason,
    /// More characters than this.
    #[error("the reason is longer than {0} characters")]
    LongReason(usize),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

fn listed(codes: &[CommuneCode]) -> String {
    match codes {
        [] => "none is known".into(),
        codes => {
            let codes: Vec<&str> = codes.iter().map(CommuneCode::as_str).collect();
            codes.join(", ")
        }
    }
}

/// The communes of `today` in which the territory of an office of then lies.
fn successors(office: CommuneCode, since: NaiveDate, today: NaiveDate) -> Vec<CommuneCode> {
    let found = gazetteer().followed(office, since, today);
    found.into_iter().map(|successor| successor.code).collect()
}

impl Registry {
    /// Cases of offices that are no more and have no one successor, by office and day. For
    /// who runs the installation.
    pub async fn unassigned(&self) -> Result<Vec<Unassigned>, StoreError> {
        let today = legal_day(self.now());
        let mut conn = self.db().read().await?;
        let mut found = Vec::new();
        for (office, since) in transfers::open_offices(&mut conn).await? {
            let Ok(office) = CommuneCode::parse(&office) else {
                continue;
            };
            if competent_on(office, since, today) != Competence::Unknown {
                continue;
            }
            let successors = successors(office, since, today);
            let codes = transfers::received_by(&mut conn, office.as_str(), since, LISTED).await?;
            found.extend(codes.into_iter().map(|code| Unassigned {
                code,
                office,
                since,
                successors: successors.clone(),
            }));
        }
        Ok(found)
    }

    /// Gives a case of an office that is no more to one of the successors of its territory,
    /// with a reason that its history keeps. For who runs the installation, by command.
    pub async fn assign(
        &self,
        code: &str,
        to: CommuneCode,
        reason: &str,
    ) -> Result<(), AssignError> {
        let reason = passage(reason);
        match reason.chars().count() {
            0 => return Err(AssignError::NoReason),
            1..=REASON_MOST => {}
            _ => return Err(AssignError::LongReason(REASON_MOST)),
        }
        let now = self.now();
        let mut tx = self.db().write().await?;
        let case = cases::lock(&mut tx, code).await?;
        let since = transfers::held_since(&mut tx, code).await?;
        let (case, since) = case
            .zip(since)
            .ok_or_else(|| AssignError::NotFound(code.to_owned()))?;
        let office = CommuneCode::parse(&case.office)
            .map_err(|_| AssignError::StillThere(case.office.clone()))?;
        match competent_on(office, since, legal_day(now)) {
            Competence::Still(_) => return Err(AssignError::StillThere(case.office)),
            Competence::Successor(successor) => {
                return Err(AssignError::OneSuccessor { office, successor });
            }
            Competence::Unknown => {}
        }
        let successors = successors(office, since, legal_day(now));
        if !successors.contains(&to) {
            return Err(AssignError::NoSuccessor {
                office,
                to,
                successors,
            });
        }
        give(&mut tx, code, (office.as_str(), to.as_str()), now).await?;
        let event = Event {
            reason: Some(format!("{office} → {to}: {reason}")),
            ..EventKind::Assigned.by_itself(now)
        };
        events::append(&mut tx, code, &event).await?;
        tx.commit().await?;
        tracing::info!(case = code, %office, %to, "a case was assigned");
        Ok(())
    }
}
