//! The entry in the register: its PIN, its number, its content.

use chrono::{Datelike, NaiveDate};
use domain::{
    pin::{Pin, PinPrefix},
    place::{CommuneCode, ProvinceCode, gazetteer},
    register::{BirthRecord, EntryNumber, RegisterContent, RegisterKind},
    text::fold,
};
use store::{
    StoreError, Tx,
    registry::{
        books,
        cases::Case,
        entries::{self, Entry},
    },
};

use super::{Granting, blocked};
use crate::{
    ActError, Registry,
    subject::{child_keys, name_key},
};

impl Registry {
    /// The number of a Vietnamese child whose sex is known; foreigners get none
    /// (law.md procedure 4).
    pub(super) async fn pin_of(
        &self,
        case: &Case,
        birth: &BirthRecord,
        today: NaiveDate,
    ) -> Result<Option<Pin>, ActError> {
        let child = &birth.child;
        if !birth.gets_pin() {
            return Ok(None);
        }
        let province = CommuneCode::parse(&case.office)
            .ok()
            .and_then(|commune| gazetteer().province_of(commune, today))
            .and_then(|province| ProvinceCode::parse(province.code).ok())
            .and_then(|province| PinPrefix::for_province(province, today))
            .ok_or_else(|| StoreError::bad_row("registry_cases", "office", &case.code))?;
        let pin = self
            .0
            .parts
            .population
            .pin_for(&case.code, province, child.sex, child.birth_date)
            .await?;
        Ok(Some(pin))
    }

    pub(super) async fn enter(
        &self,
        tx: &mut Tx,
        granting: &Granting<'_>,
        registrar: &str,
        birth: Box<BirthRecord>,
        pin: Option<Pin>,
    ) -> Result<Entry, ActError> {
        let (case, year, register) = (granting.case, granting.today.year(), RegisterKind::Birth);
        let number = books::next_number(tx, &case.office, register.as_str(), year).await?;
        let entry = self.entry(granting, registrar, birth, EntryNumber { number, year }, pin);
        entries::insert(tx, &entry).await.map_err(|error| {
            // Somebody registered the same meanwhile, after the findings were looked at.
            if error.violates("registry_entries_child") {
                blocked("registered-already", "khoản 4 Điều 5 Luật Hộ tịch")
            } else if error.violates("registry_entries_pin") {
                blocked("pin-registered", "Luật Căn cước 26/2023")
            } else {
                error.into()
            }
        })?;
        Ok(entry)
    }

    /// The entry that is made of a birth.
    pub(super) fn entry(
        &self,
        granting: &Granting<'_>,
        registrar: &str,
        birth: Box<BirthRecord>,
        number: EntryNumber,
        pin: Option<Pin>,
    ) -> Entry {
        Entry {
            id: self.new_id(),
            office: granting.case.office.clone(),
            register: RegisterKind::Birth,
            number,
            registered_on: granting.today,
            registered_at: granting.at,
            case_code: granting.case.code.clone(),
            registrar: registrar.to_owned(),
            subject_name: birth.child.full_name(),
            name_folded: fold(&birth.child.full_name()),
            birth_date: birth.child.birth_date,
            pin: pin.map(|pin| pin.as_str().to_owned()),
            name_key: name_key(&birth),
            mother_key: child_keys(&birth).map(|child| child.mother),
            mother_name: birth
                .mother
                .as_ref()
                .map(|mother| mother.name.clone())
                .unwrap_or_default(),
            content: RegisterContent::Birth(birth),
        }
    }
}
