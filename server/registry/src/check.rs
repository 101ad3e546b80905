//! Checking a paper by its QR code or the short code beside it (law.md 12.5). Who
//! only has the code learns that the paper is genuine; who also knows a fact that it
//! prints may read it. Nothing here can be searched or walked.

use std::net::IpAddr;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::{
    calendar::legal_day,
    name::PersonName,
    office::office_on,
    paper::{Paper, PaperKind},
    place::CommuneCode,
    register::RegisterContent,
};
use guard::{Attempt, AttemptError, Limit, Limited};
use store::{
    Conn, StoreError,
    registry::{
        deceased,
        entries::{self, Entry},
        papers::{self, PaperRow, PaperState},
        versions,
    },
};

use crate::{
    Registry,
    deaths::person,
    judgments::ADOPTED,
    margin::NOTE,
    papers::{Presented, valid_until},
    revoking::revoked_since,
};

/// Unknown codes and wrong facts from one address. A person mistypes a few times; at
/// this pace 75 bits last longer than the paper.
const BY_ADDRESS: Limit = Limit {
    what: "paper check by address",
    most: 20,
    window: TimeDelta::minutes(15),
};
/// Wrong birth dates on one paper: a hundred years have 36,500 days.
const ON_PAPER: Limit = Limit {
    what: "paper reveal on paper",
    most: 10,
    window: TimeDelta::hours(1),
};

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub enum CheckError {
    /// Too many failures.
    #[error(transparent)]
    Limited(#[from] Limited),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<AttemptError> for CheckError {
    fn from(error: AttemptError) -> Self {
        match error {
            AttemptError::Limited(limited) => Self::Limited(limited),
            AttemptError::Store(error) => Self::Store(error),
        }
    }
}

/// What a code opens.
#[derive(Clone, PartialEq)]
pub enum Checked {
    /// The paper is genuine; its state says whether it still stands.
    Genuine(Box<Genuine>),
    /// No paper has this code.
    NotKnown,
}

/// A genuine paper, as much as its code tells.
#[derive(Clone, PartialEq)]
pub struct Genuine {
    /// Which paper.
    pub kind: PaperKind,
    /// Printed number.
    pub number: String,
    /// Name of the office that issued it.
    pub office: String,
    /// When it was issued.
    pub issued_at: DateTime<Utc>,
    /// Issued, replaced or revoked.
    pub state: PaperState,
    /// When it was replaced or revoked.
    pub ended_at: Option<DateTime<Utc>>,
    /// Number and day of issue of the paper in its place; none when it has to be asked for.
    pub replaced_by: Option<(String, DateTime<Utc>)>,
    /// The last day on which it is good, where it has one.
    pub valid_until: Option<NaiveDate>,
    /// That day is past.
    pub over: bool,
    /// `N*** M*** A***`.
    pub masked_name: String,
    /// Who it is about is registered as dead; of papers of a death nothing is said twice.
    pub holder_died: bool,
    /// The entry has got a note at its margin since it was made: a new copy tells it.
    pub noted_since: bool,
    /// SHA-256 of the file, lower-case hex, to be compared.
    pub sha256: String,
}

/// What code and fact open together.
#[derive(Clone, PartialEq)]
pub enum Revealed {
    /// What the paper prints.
    Paper(Box<Paper>),
    /// The fact is another one.
    WrongFact,
    /// The paper does not stand any more: its content is not told.
    Ended,
    /// No paper has this code.
    NotKnown,
}

impl Registry {
    /// Looks a paper up by what the address or the form holds.
    pub async fn check(&self, address: IpAddr, code: &str) -> Result<Checked, CheckError> {
        let tries = [Attempt::by(BY_ADDRESS, address)];
        self.0.attempts.check(&tries).await?;
        let mut conn = self.db().read().await?;
        let Some((paper, _)) = find(&mut conn, code).await? else {
            drop(conn);
            self.0.attempts.count(&tries).await?;
            return Ok(Checked::NotKnown);
        };
        let bad = |column| StoreError::bad_row("registry_papers", column, paper.id);
        // The name as this paper prints it, whatever its entry holds by now.
        let mut lines = paper.content.sections.iter().flat_map(|part| &part.lines);
        let name = lines.find(|line| line.strong).map(|line| &line.value);
        let name = name.and_then(|name| PersonName::parse(name).ok());
        let name = name.ok_or_else(|| bad("content"))?;
        let holder_died = holder_died(&mut conn, &paper).await?;
        let noted_since = noted_since(&mut conn, &paper).await?;
        let (state, ended_at) = standing(&mut conn, &paper).await?;
        let replaced_by = match state {
            PaperState::Replaced => papers::successor(&mut conn, paper.id).await?,
            _ => None,
        };
        let office = CommuneCode::parse(&paper.office)
            .ok()
            .and_then(|commune| office_on(commune, paper.content.day));
        let until = valid_until(paper.kind, paper.content.day);
        Ok(Checked::Genuine(Box::new(Genuine {
            office: office.ok_or_else(|| bad("office"))?.name,
            issued_at: paper.issued_at.ok_or_else(|| bad("issued_at"))?,
            sha256: paper.sha256.ok_or_else(|| bad("sha256"))?,
            over: until.is_some_and(|until| until < legal_day(self.now())),
            valid_until: until,
            kind: paper.kind,
            number: paper.number,
            state,
            ended_at,
            replaced_by,
            masked_name: name.masked(),
            holder_died,
            noted_since,
        })))
    }

    /// Shows what a paper prints to who knows the day of the event on it: of birth, or
    /// of death.
    pub async fn reveal(
        &self,
        address: IpAddr,
        code: &str,
        day: NaiveDate,
    ) -> Result<Revealed, CheckError> {
        let by = Attempt::by(BY_ADDRESS, address);
        self.0.attempts.check(std::slice::from_ref(&by)).await?;
        let mut conn = self.db().read().await?;
        let Some((paper, key)) = find(&mut conn, code).await? else {
            drop(conn);
            self.0.attempts.count(&[by]).await?;
            return Ok(Revealed::NotKnown);
        };
        let (state, _) = standing(&mut conn, &paper).await?;
        drop(conn);
        let tries = [by, Attempt::on(ON_PAPER, &key)];
        self.0.attempts.check(&tries).await?;
        if state != PaperState::Issued {
            return Ok(Revealed::Ended);
        }
        if paper.birth_date != day {
            self.0.attempts.count(&tries).await?;
            return Ok(Revealed::WrongFact);
        }
        Ok(Revealed::Paper(Box::new(paper.content)))
    }
}

/// Whether the one with the number of this paper's entry is registered as dead.
async fn holder_died(conn: &mut Conn, paper: &PaperRow) -> Result<bool, StoreError> {
    let entry = entries::by_id(conn, paper.entry).await?;
    let Some(holder) = entry.as_ref().and_then(holder) else {
        return Ok(false);
    };
    Ok(deceased::of(conn, &holder).await?.is_some())
}

/// Whether something was noted at the margin of the entry after the paper was made.
async fn noted_since(conn: &mut Conn, paper: &PaperRow) -> Result<bool, StoreError> {
    let notes = versions::of_entry(conn, paper.entry).await?;
    let mut notes = notes.iter().filter(|note| {
        let mut changes = note.changes.iter();
        note.kind == NOTE && changes.any(|change| change.field != ADOPTED)
    });
    Ok(notes.any(|note| paper.issued_at.is_some_and(|issued| note.noted_at > issued)))
}

/// Whom a paper is about; of an act the first it names, a foreigner by the passport.
fn holder(entry: &Entry) -> Option<String> {
    let first = match &entry.content {
        RegisterContent::Act(act) => act.persons.first(),
        _ => None,
    };
    let identity = first.and_then(|person| person.identity.as_deref());
    let name = first.map_or("", |person| person.name.as_str());
    person(entry.pin.as_deref(), identity, name)
}

/// Whether the paper stands, and since when it does not. What was made from the entry of an
/// original that was taken back falls with it, however it is kept.
async fn standing(
    conn: &mut Conn,
    paper: &PaperRow,
) -> Result<(PaperState, Option<DateTime<Utc>>), StoreError> {
    if paper.state == PaperState::Issued
        && let Some(since) = revoked_since(conn, paper.entry).await?
    {
        return Ok((PaperState::Revoked, Some(since)));
    }
    Ok((paper.state, paper.ended_at))
}

/// The paper of a code, once it is out, and the key under which tries on it count.
async fn find(conn: &mut Conn, code: &str) -> Result<Option<(PaperRow, String)>, StoreError> {
    let Some(presented) = Presented::parse(code) else {
        return Ok(None);
    };
    let paper = match &presented {
        Presented::Token(hash) => papers::by_token(conn, hash).await?,
        Presented::Short(hash) => papers::by_short_code(conn, hash).await?,
    };
    Ok(paper
        .filter(|paper| !matches!(paper.state, PaperState::Unsigned | PaperState::Pending))
        .map(|paper| {
            let key = paper.id.to_string();
            (paper, key)
        }))
}
