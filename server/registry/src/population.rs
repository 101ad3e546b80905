//! The population database: it alone gives personal identification numbers.

use std::sync::Arc;

use async_trait::async_trait;
use chrono::{Datelike, NaiveDate};
use domain::{
    pin::{Pin, PinPrefix},
    sex::Sex,
    surroundings::Clock,
};
use store::{Db, StoreError, population as rows};

/// First serial of the numbers that a demo may give: `9xxxxx` belongs to no real
/// person (law.md 5.1).
const FIRST_SERIAL: i64 = 900_000;
/// One past the last.
const END_SERIAL: i64 = 1_000_000;

/// Why no number was given.
#[derive(Debug, thiserror::Error)]
pub enum PopulationError {
    /// Not reachable; the same call may succeed later.
    #[error("the population database is not available: {0}")]
    Unavailable(String),
    /// The dossier got a number for somebody of another sex or birth day.
    #[error("the dossier has a number for other data")]
    OtherData,
    /// The law has no number for this sex or year.
    #[error("there is no number for this sex or year")]
    NoNumber,
    /// All numbers of the province, sex and year are given.
    #[error("no number is left")]
    NoneLeft,
}

/// Who gives personal identification numbers. Asked again for the same dossier it
/// gives the same number.
#[async_trait]
pub trait PopulationDb: Send + Sync {
    /// The number of a newborn, registered in a province or at a mission abroad.
    async fn pin_for(
        &self,
        dossier: &str,
        province: PinPrefix,
        sex: Sex,
        birth_date: NaiveDate,
    ) -> Result<Pin, PopulationError>;
}

/// The population database in the box: a real allocator for demos and tests.
pub struct EmbeddedPopulation {
    db: Db,
    clock: Arc<dyn Clock>,
}

impl EmbeddedPopulation {
    /// Gives numbers from this database.
    pub fn new(db: Db, clock: Arc<dyn Clock>) -> Self {
        Self { db, clock }
    }

    /// Lets the numbers of a province, sex and year go on after the serial `last`
    /// (`900100`). False when numbers have been given already.
    pub async fn continue_after(
        &self,
        province: PinPrefix,
        sex: Sex,
        year: i32,
        last: u32,
    ) -> Result<bool, PopulationError> {
        let prefix = prefix(province, sex, year)?;
        let mut tx = self.db.write().await.map_err(unavailable)?;
        let begun = rows::start(&mut tx, &prefix, i64::from(last))
            .await
            .map_err(unavailable)?;
        tx.commit().await.map_err(unavailable)?;
        Ok(begun)
    }

    async fn give(
        &self,
        dossier: &str,
        province: PinPrefix,
        sex: Sex,
        birth_date: NaiveDate,
    ) -> Result<Pin, GiveError> {
        let prefix = prefix(province, sex, birth_date.year())?;
        let mut tx = self.db.write().await?;
        // Taking the serial locks the block: who asks for the same dossier at the same
        // time waits here and then finds the number below.
        let serial = rows::next_serial(&mut tx, &prefix, FIRST_SERIAL).await?;
        if let Some(given) = rows::of_dossier(&mut tx, dossier).await? {
            tx.rollback().await?;
            return known(&given, sex, birth_date);
        }
        let serial = u32::try_from(serial)
            .ok()
            .filter(|serial| i64::from(*serial) < END_SERIAL);
        let pin = serial
            .and_then(|serial| Pin::compose(province, sex, birth_date.year(), serial))
            .ok_or(PopulationError::NoneLeft)?;
        let given = rows::Given {
            dossier: dossier.into(),
            pin: pin.as_str().into(),
            sex: sex.as_str().into(),
            birth_date,
            given_at: self.clock.now(),
        };
        rows::insert(&mut tx, &given).await?;
        tx.commit().await?;
        Ok(pin)
    }
}

#[async_trait]
impl PopulationDb for EmbeddedPopulation {
    async fn pin_for(
        &self,
        dossier: &str,
        province: PinPrefix,
        sex: Sex,
        birth_date: NaiveDate,
    ) -> Result<Pin, PopulationError> {
        match self.give(dossier, province, sex, birth_date).await {
            Ok(pin) => Ok(pin),
            Err(GiveError::Population(error)) => Err(error),
            // Another call gave this dossier a number of another block meanwhile.
            Err(GiveError::Store(error)) if error.violates("population_pins_pkey") => {
                Err(PopulationError::OtherData)
            }
            Err(GiveError::Store(error)) => Err(unavailable(error)),
        }
    }
}

enum GiveError {
    Population(PopulationError),
    Store(StoreError),
}

impl From<PopulationError> for GiveError {
    fn from(error: PopulationError) -> Self {
        Self::Population(error)
    }
}

impl From<StoreError> for GiveError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

fn unavailable(error: StoreError) -> PopulationError {
    PopulationError::Unavailable(error.to_string())
}

/// The first six digits: province, century and sex, year.
fn prefix(province: PinPrefix, sex: Sex, year: i32) -> Result<String, PopulationError> {
    let first = Pin::compose(province, sex, year, 0).ok_or(PopulationError::NoNumber)?;
    Ok(first.as_str().chars().take(6).collect())
}

fn known(given: &rows::Given, sex: Sex, birth_date: NaiveDate) -> Result<Pin, GiveError> {
    if given.sex != sex.as_str() || given.birth_date != birth_date {
        return Err(PopulationError::OtherData.into());
    }
    Pin::parse(&given.pin)
        .map_err(|_| StoreError::bad_row("population_pins", "pin", &given.dossier).into())
}
