//! Dossiers of two years, made up, for the measurements of lists and look-ups. They are
//! written past the portal, so their codes and secrets are made here: as long and as
//! random as real ones, and the same in every run, so that they can be asked for.

use anyhow::{Context as _, Result};
use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};
use domain::{
    calendar,
    dossier::DossierCode,
    law::LawPack,
    office,
    place::{CommuneCode, gazetteer},
    procedure::Answers,
    surroundings::Clock,
};
use guard::{SecretCode, new_id, new_random_id};
use store::portal::{Json, dossiers::DossierRow};
use uuid::Uuid;

use crate::{child::birth_filed_on, seeded::Seeded, service::first_day};

/// Days over which they were filed.
const DAYS: u64 = 730;

/// The offices of the country, and what every dossier has.
pub struct Records {
    offices: Vec<(CommuneCode, &'static str)>,
}

struct Then(DateTime<Utc>);

impl Clock for Then {
    fn now(&self) -> DateTime<Utc> {
        self.0
    }
}

impl Records {
    /// All communes of the day of the run.
    pub fn new() -> Self {
        let day = first_day();
        let communes = gazetteer()
            .communes_on(day)
            .filter_map(|unit| CommuneCode::parse(unit.code).ok());
        let offices = communes
            .filter_map(|commune| Some((commune, office::agency_of(commune, day)?.as_str())))
            .collect();
        Self { offices }
    }

    /// Code and secret of the `number`-th dossier.
    pub fn codes(&self, number: usize) -> Result<(DossierCode, SecretCode)> {
        let (_, agency) = self.office(number)?;
        let (round, day) = self.round_and_day(number);
        let serial = i64::try_from(round)? + 1;
        let secret =
            SecretCode::random(&Seeded::new(u64::try_from(number)? ^ 0x5ec2_e700_0000_0000));
        Ok((DossierCode::new(agency, day, serial), secret))
    }

    /// How often all offices have filed on this day before, and the day.
    pub fn round_and_day(&self, number: usize) -> (usize, NaiveDate) {
        let each_day = self.offices.len().max(1) * DAYS as usize;
        (number / each_day, self.filed_at(number).date_naive())
    }

    /// The office of the `number`-th dossier, and its code among agencies.
    pub fn office(&self, number: usize) -> Result<(CommuneCode, &'static str)> {
        self.offices
            .get(number % self.offices.len().max(1))
            .copied()
            .context("no office")
    }

    /// All offices file on one day before the next day begins: rows come in by time.
    pub fn filed_at(&self, number: usize) -> DateTime<Utc> {
        let offices = self.offices.len().max(1);
        let day = (number / offices) as u64 % DAYS;
        let day = first_day() - Days::new(DAYS) + Days::new(day);
        let second = (number % offices) as i64 * 10;
        day.and_time(NaiveTime::MIN).and_utc() + TimeDelta::seconds(second)
    }

    /// The row of the `number`-th dossier.
    pub fn row(&self, number: usize, account: Option<Uuid>) -> Result<DossierRow> {
        let (code, secret) = self.codes(number)?;
        let (commune, _) = self.office(number)?;
        let at = self.filed_at(number);
        let chance = Seeded::new(u64::try_from(number)?);
        Ok(DossierRow {
            id: new_id(&Then(at), &chance),
            code: code.as_str().into(),
            draft: new_random_id(&chance),
            account,
            key_hash: None,
            secret_hash: secret.hash().as_slice().to_vec(),
            procedure: "khai-sinh".into(),
            procedure_code: "1.001193".into(),
            law: LawPack::Vn2014.as_str().into(),
            office: commune.as_str().into(),
            lang: "vi".into(),
            stage: if number.is_multiple_of(50) {
                "submitted"
            } else {
                "decided"
            }
            .into(),
            submitted_at: at,
            received_on: calendar::legal_day(at),
            due_at: at + TimeDelta::hours(8),
            sibling: None,
            version: 1,
            mail_to: None,
            warnings: Json(Vec::new()),
            answers: Json(self.answers(number, at.date_naive())),
        })
    }

    fn answers(&self, number: usize, day: NaiveDate) -> Answers {
        let mut answers = birth_filed_on(number, day);
        answers.set("file.birth_notice", "0192d2f0-7c00-7000-8000-000000000001");
        answers
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_dossier_has_a_code_and_a_secret_of_its_own() {
        let records = Records::new();
        let made: Vec<_> = (0..30_000)
            .map(|n| records.codes(n * 101).unwrap())
            .collect();
        let codes: BTreeSet<_> = made
            .iter()
            .map(|(code, _)| code.as_str().to_owned())
            .collect();
        let secrets: BTreeSet<_> = made.iter().map(|(_, secret)| secret.expose()).collect();
        assert_eq!((codes.len(), secrets.len()), (30_000, 30_000));
    }

    #[test]
    fn a_code_is_one_that_people_may_type() {
        let (code, _) = Records::new().codes(123_456).unwrap();
        assert_eq!(DossierCode::parse(code.as_str()), Ok(code));
    }
}
