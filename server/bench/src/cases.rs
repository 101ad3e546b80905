//! Cases of two years, made up, for the measurements of the desk. They are written past
//! the registry, as all offices of the country would have them; every tenth belongs to
//! the desk that is asked.

use anyhow::{Context as _, Result};
use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use domain::{
    calendar,
    case::CaseStage,
    date::PartialDate,
    dossier::DossierCode,
    duplicate::{BirthFacts, BlockKeys, ParentFacts},
    law::LawPack,
    sex::Sex,
};
use store::{
    bulk::Kept,
    registry::cases::{Case, ChildKeys},
};

use crate::{child, officer::OFFICE, records::Records, service::first_day};

/// Every so many-th case belongs to the desk.
const SHARE: usize = 10;

/// A desk has so many open cases at most, however long its history is: every second of
/// its first ones. Of the others none is open.
const OPEN: usize = 200;

/// Serials of the day begin above those of the families of the run.
const SERIALS: i64 = 5_000;

/// How many of so many cases are the desk's.
pub fn of_desk(size: usize) -> usize {
    size / SHARE
}

/// How many of the desk's are open.
pub fn open_of_desk(size: usize) -> usize {
    of_desk(size).div_ceil(2).min(OPEN)
}

/// Its `nth` open case among so many, wrapping around: code and due moment. In order of
/// the hour when they are due.
pub fn open(records: &Records, size: usize, nth: usize) -> Result<(DossierCode, DateTime<Utc>)> {
    let number = nth % open_of_desk(size).max(1) * 2 * SHARE;
    Ok((code(records, number)?, due(number)))
}

/// The code of the desk's `nth` case among so many, wrapping around.
pub fn any(records: &Records, size: usize, nth: usize) -> Result<DossierCode> {
    code(records, nth % of_desk(size).max(1) * SHARE)
}

/// The `number`-th case.
pub fn case(records: &Records, number: usize) -> Result<Kept> {
    let code = code(records, number)?;
    let own = number.is_multiple_of(SHARE);
    let is_open = own && (number / SHARE).is_multiple_of(2) && number / SHARE < 2 * OPEN;
    let filed = records.filed_at(number);
    let born = filed.date_naive() - Days::new(5);
    let facts = facts(&code, number, born).context("no facts")?;
    let mut answers = child::of_other_family(child::birth_filed_on(number, filed.date_naive()));
    let born_on = [("day", "%-d"), ("month", "%-m"), ("year", "%Y")];
    for (part, format) in born_on {
        let typed = born.format(format).to_string();
        answers.set(format!("child.birth_date.{part}"), typed);
    }
    let mother = facts.mother.as_ref().context("no mother")?;
    let case = Case {
        code: code.as_str().into(),
        procedure: "khai-sinh".into(),
        procedure_code: "1.001193".into(),
        law: LawPack::Vn2014,
        office: office(records, number)?,
        submitted_at: filed,
        received_on: calendar::legal_day(filed),
        due_at: due(number),
        answers: answers.0,
        files: Vec::new(),
        warnings: Vec::new(),
        lang: "vi".into(),
        sibling: None,
        stage: if is_open {
            CaseStage::InProcess
        } else {
            CaseStage::Stopped
        },
        version: 1,
        changed_at: filed,
        subject_name: facts.name.clone(),
        child: Some(ChildKeys {
            mother: format!("pin {}", mother.pin.as_deref().unwrap_or_default()),
            birth_date: born,
            name: facts.name.to_lowercase(),
        }),
    };
    Ok((case, BlockKeys::of(&facts)))
}

/// The desk's own cases are told by their number alone: where the country's turn falls
/// upon the desk, its neighbour has the case.
fn office(records: &Records, number: usize) -> Result<String> {
    if number.is_multiple_of(SHARE) {
        return Ok(OFFICE.into());
    }
    let turn = records.office(number)?.0;
    let other = match turn.as_str() == OFFICE {
        true => records.office(number + 1)?.0,
        false => turn,
    };
    Ok(other.as_str().into())
}

/// Nobody is late: slips that say sorry are no part of what is measured.
fn due(number: usize) -> DateTime<Utc> {
    let day = first_day() + Days::new(20);
    let second = i64::try_from(number).unwrap_or_default();
    day.and_time(chrono::NaiveTime::MIN).and_utc() + TimeDelta::seconds(second)
}

fn code(records: &Records, number: usize) -> Result<DossierCode> {
    let (_, agency) = records.office(number)?;
    let (round, day) = records.round_and_day(number);
    let serial = SERIALS + i64::try_from(round)?;
    Ok(DossierCode::new(agency, day, serial))
}

fn facts(code: &DossierCode, number: usize, born: NaiveDate) -> Option<BirthFacts> {
    let answers = child::of_other_family(child::birth(number));
    let name = ["family_name", "middle_name", "given_name"]
        .map(|part| answers.get(&format!("child.{part}")).to_owned())
        .join(" ");
    Some(BirthFacts {
        code: code.as_str().into(),
        sibling: None,
        name,
        born: PartialDate::of_day(born)?,
        time: None,
        sex: Some(Sex::Female),
        notice: Some(answers.get("notice.code").to_owned()),
        pin: None,
        mother: Some(ParentFacts {
            name: answers.get("mother.name").to_owned(),
            born: Some(PartialDate::of_year(1996)?),
            pin: Some(answers.get("mother.pin").to_owned()),
        }),
        father: None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_case_has_a_code_of_its_own() {
        let records = Records::new();
        let codes: BTreeSet<_> = (0..20_000)
            .map(|n| code(&records, n * 50).unwrap().as_str().to_owned())
            .collect();
        assert_eq!(codes.len(), 20_000);
    }

    #[test]
    fn the_desk_has_a_tenth_and_some_of_it_is_open() {
        let records = Records::new();
        let cases: Vec<Case> = (0..1_000).map(|n| case(&records, n).unwrap().0).collect();
        let own = cases.iter().filter(|case| case.office == OFFICE).count();
        assert_eq!((own, of_desk(1_000)), (100, 100));
        let open_codes: Vec<&str> = cases
            .iter()
            .filter(|case| case.stage.is_open())
            .map(|case| case.code.as_str())
            .collect();
        let told: Vec<_> = (0..open_of_desk(1_000))
            .map(|nth| open(&records, 1_000, nth).unwrap().0)
            .collect();
        assert_eq!(open_codes.len(), 50);
        assert!(
            open_codes
                .into_iter()
                .eq(told.iter().map(DossierCode::as_str))
        );
    }
}
