//! A foreigner's death: the ministry is told in writing, so that the state whose citizen
//! died learns of it. From the entry on the letter waits at the desk, until its number and
//! day are written down. Law 60/2014 Art. 52.3. What is revoked is taken back in the same way.

use bytes::Bytes;
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    case::Role,
    date,
    law::{state_is_told, told_of_foreigners},
    mission::legal_day_at,
    paper::Paper,
    place::CommuneCode,
    register::RegisterContent,
};
use i18n::{Lang, texts};
use store::{
    Conn, StoreError, Tx,
    registry::{
        cases::{self, Case},
        entries::{self, Entry},
        events::{self, Event},
        foreign_deaths::{self as rows, LetterKind, Sent},
        staff,
    },
};

use crate::{
    ActError, EventKind, Field, FieldProblem, Officer, RecordError, Registry,
    acting::{locked, printed},
    granting::office,
    papers::{Letter, TakenBack},
    second::has,
};

/// Longest number of a letter: `1234/UBND-TPHT` and more.
const NUMBER_MOST: usize = 40;
/// Where the number is written by hand.
const BLANK: &str = "........";

/// The letter about a foreigner's death that is in hand: of two the one that takes back.
#[derive(Clone, PartialEq, Eq)]
pub struct ForeignDeath {
    /// Who is told.
    pub whom: &'static str,
    /// By which article.
    pub article: &'static str,
    /// The day of the entry, or of its revocation.
    pub since: NaiveDate,
    /// Its number and its day; none while it waits.
    pub sent: Option<(String, NaiveDate)>,
    /// The entry was revoked after a first letter, which this one takes back.
    pub takes_back: Option<CalledBack>,
    /// The entry was revoked before the letter went out: nobody is told any more.
    pub dropped: bool,
    /// This officer may write down that it went out.
    pub may_send: bool,
}

/// What a second letter takes back, and why.
#[derive(Clone, PartialEq, Eq)]
pub struct CalledBack {
    /// Number and day of the first letter.
    pub first: (String, NaiveDate),
    /// The authority and its decision to revoke the entry.
    pub decision: String,
}

/// The letter of a case; none where nobody has to be told.
pub(crate) async fn of_case(
    conn: &mut Conn,
    officer: &Officer,
    case: &Case,
) -> Result<Option<ForeignDeath>, StoreError> {
    let mut letters = rows::of_case(conn, &case.code).await?;
    let Some(letter) = letters.pop() else {
        return Ok(None);
    };
    let first = letters.pop().and_then(|one| one.number.zip(one.sent_on));
    let takes_back = match letter.kind {
        LetterKind::Told => None,
        LetterKind::TakenBack => first.map(|first| CalledBack {
            first,
            decision: letter.decision.unwrap_or_default(),
        }),
    };
    let dropped = letter.dropped_at.is_some();
    let since = legal_day_at(&case.office, letter.since);
    let told = told_of_foreigners(since);
    let sent = letter.number.zip(letter.sent_on);
    Ok(Some(ForeignDeath {
        whom: told.value,
        article: told.article,
        since,
        may_send: sent.is_none() && !dropped && has(officer, &[Role::Registrar, Role::Signatory]),
        sent,
        takes_back,
        dropped,
    }))
}

/// The entry was revoked: a letter that waits has not to go any more, and one that went is
/// taken back by another. Law 60/2014 Art. 12.2.
pub(crate) async fn call_back(
    tx: &mut Tx,
    case: &str,
    decision: &str,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    match rows::drop_waiting(tx, case, at).await? {
        true => Ok(()),
        false => rows::call_back(tx, case, decision, at).await,
    }
}

/// The entry is made: where a state is to be told, the letter waits from now on.
pub(crate) async fn await_letter(
    tx: &mut Tx,
    case: &Case,
    entry: &Entry,
) -> Result<(), StoreError> {
    let RegisterContent::Death(death) = &entry.content else {
        return Ok(());
    };
    let office = CommuneCode::parse(&case.office).ok();
    match office.is_some_and(|office| state_is_told(office, death)) {
        true => rows::wait(tx, &case.code, &case.office, entry.registered_at).await,
        false => Ok(()),
    }
}

impl Registry {
    /// The letter of a case as a file to be printed and signed; none where nobody has to be
    /// told, or for who may not see the case.
    pub async fn foreign_death_letter(
        &self,
        officer: &Officer,
        code: &str,
    ) -> Result<Option<Bytes>, RecordError> {
        match self.letter_about(officer, code).await? {
            Some(letter) => Ok(Some(self.print(letter).await?)),
            None => Ok(None),
        }
    }

    pub(crate) async fn letter_about(
        &self,
        officer: &Officer,
        code: &str,
    ) -> Result<Option<Paper>, StoreError> {
        if !officer.sees_cases() {
            return Ok(None);
        }
        let mut conn = self.db().read().await?;
        let Some(case) = cases::of_office(&mut conn, &officer.office, code).await? else {
            return Ok(None);
        };
        let letter = of_case(&mut conn, officer, &case).await?;
        let entry = entries::of_case(&mut conn, code).await?;
        let (Some(letter), Some(entry)) = (letter.filter(|one| !one.dropped), entry) else {
            return Ok(None);
        };
        let RegisterContent::Death(death) = &entry.content else {
            return Ok(None);
        };
        let signatory = staff::signatory(&mut conn, &case.office).await?;
        let today = legal_day_at(&case.office, self.now());
        let (number, day) = match &letter.sent {
            Some((number, day)) => (number.as_str(), *day),
            None => (BLANK, today),
        };
        let office = office(&case.office, day)?;
        let paper = Letter {
            whom: letter.whom,
            article: letter.article,
            number,
            day,
            takes_back: letter.takes_back.as_ref().map(|back| TakenBack {
                first: (back.first.0.as_str(), back.first.1),
                decision: &back.decision,
            }),
            office: &office,
            signer: signatory
                .as_ref()
                .map(|staff| (staff.title.as_str(), staff.name.as_str())),
            demo: self.0.parts.demo,
        };
        Ok(Some(paper.about(death, &entry)))
    }

    /// Writes down under which number and on which day the letter went out.
    pub async fn letter_has_gone(
        &self,
        officer: &Officer,
        code: &str,
        number: &str,
        day: Option<NaiveDate>,
    ) -> Result<(), ActError> {
        self.may_work(officer, code).await?;
        let at = self.now();
        let mut tx = self.db().write().await?;
        let case = locked(&mut tx, officer, code).await?;
        let letter = of_case(&mut tx, officer, &case).await?;
        let letter = letter.ok_or(ActError::NotFound)?;
        if !letter.may_send {
            return Err(ActError::NotAllowed);
        }
        let today = legal_day_at(&case.office, at);
        let (number, on) = judged(number, day, (letter.since, today))?;
        let sent = Sent {
            at,
            on,
            number: &number,
            officer: officer.id,
            officer_name: &officer.name,
        };
        let (kind, happened) = match letter.takes_back {
            None => (LetterKind::Told, EventKind::MinistryTold),
            Some(_) => (LetterKind::TakenBack, EventKind::MinistryCalledBack),
        };
        rows::send(&mut tx, code, kind, &sent).await?;
        let fill = [
            ("number", number.as_str().into()),
            ("day", date::printed(on).into()),
        ];
        let event = Event {
            reason: Some(texts(Lang::Vi).with("foreign-death-sent", &fill)),
            article: Some(letter.article.into()),
            ..happened.by(officer, at)
        };
        events::append(&mut tx, code, &event).await?;
        tx.commit().await?;
        tracing::info!(case = code, officer = %officer.id, "the letter about a foreigner's death went out");
        Ok(())
    }
}

/// Number and day, or everything that is wrong: no letter goes out before the entry, or on
/// a day that has not come.
fn judged(
    number: &str,
    day: Option<NaiveDate>,
    (since, today): (NaiveDate, NaiveDate),
) -> Result<(String, NaiveDate), ActError> {
    let mut problems = Vec::new();
    let number = match printed(&[(Field::Outgoing, number, NUMBER_MOST)]) {
        Ok(mut texts) => texts.pop().unwrap_or_default(),
        Err(ActError::Invalid(found)) => {
            problems.extend(found);
            String::new()
        }
        Err(error) => return Err(error),
    };
    let possible = day.filter(|day| (since..=today).contains(day));
    if possible.is_none() {
        problems.push(match day {
            Some(_) => FieldProblem::NotPossible(Field::SentOn),
            None => FieldProblem::Missing(Field::SentOn),
        });
    }
    match possible.filter(|_| problems.is_empty()) {
        Some(day) => Ok((number, day)),
        None => Err(ActError::Invalid(problems)),
    }
}
