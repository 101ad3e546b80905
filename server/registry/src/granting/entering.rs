//! The entry in the register: its PIN, its number, its content.

use chrono::{Datelike, NaiveDate};
use domain::{
    paper::PaperKind,
    pin::{Pin, PinPrefix},
    place::CommuneCode,
    procedure::Declared,
    register::{EntryNumber, RegisterContent, RegisterKind, acknowledged_with},
    text::fold,
};
use store::{
    StoreError, Tx,
    registry::{
        books,
        cases::Case,
        closings, deceased,
        entries::{self, Entry},
    },
};

use super::{Granting, blocked, writing::kinds};
use crate::{
    ActError, Registry,
    deaths::Dead,
    marriages,
    subject::{child_keys, name_key},
};

/// The number of who had one before the entry.
pub(super) fn own_pin(content: &RegisterContent) -> Option<Pin> {
    match content {
        RegisterContent::Birth(birth) => Pin::parse(birth.child.pin.as_deref()?).ok(),
        RegisterContent::Marriage(_)
        | RegisterContent::Death(_)
        | RegisterContent::Act(_)
        | RegisterContent::Old(_) => None,
    }
}

/// The next number in a book of the year, unless that is closed.
async fn next_in(
    tx: &mut Tx,
    granting: &Granting<'_>,
    register: RegisterKind,
) -> Result<EntryNumber, ActError> {
    let (office, year) = (&granting.case.office, granting.today.year());
    let number = books::next_number(tx, office, register.as_str(), year).await?;
    match closings::is_closed(tx, office, register, year).await? {
        true => Err(blocked("book-closed", "Điều 59 Luật Hộ tịch")),
        false => Ok(EntryNumber { number, year }),
    }
}

impl Registry {
    /// The number of a Vietnamese child whose sex is known; foreigners get none
    /// (law.md procedure 4), and who has one already keeps it.
    pub(super) async fn pin_of(
        &self,
        case: &Case,
        content: &RegisterContent,
        today: NaiveDate,
    ) -> Result<Option<Pin>, ActError> {
        if let Some(own) = own_pin(content) {
            return Ok(Some(own));
        }
        let child = match content {
            RegisterContent::Birth(birth) if birth.gets_pin() => &birth.child,
            _ => return Ok(None),
        };
        let prefix = CommuneCode::parse(&case.office)
            .ok()
            .and_then(|office| PinPrefix::for_office(office, today))
            .ok_or_else(|| StoreError::bad_row("registry_cases", "office", &case.code))?;
        let pin = self
            .0
            .parts
            .population
            .pin_for(&case.code, prefix, child.sex, child.birth_date)
            .await?;
        Ok(Some(pin))
    }

    pub(super) async fn enter(
        &self,
        tx: &mut Tx,
        granting: &Granting<'_>,
        registrar: &str,
        content: RegisterContent,
        pin: Option<Pin>,
    ) -> Result<Entry, ActError> {
        let case = granting.case;
        let number = next_in(tx, granting, content.kind()).await?;
        let entry = self.entry(granting, registrar, content, number, pin);
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
        if let Some(dead) = Dead::of(&entry.content) {
            deceased::enter(
                tx,
                &case.code,
                dead.once().as_deref(),
                dead.paper().as_deref(),
            )
            .await
            .map_err(|error| match error.violates("registry_deceased_once") {
                true => blocked("death-registered-already", "khoản 4 Điều 5 Luật Hộ tịch"),
                false => error.into(),
            })?;
        }
        if let RegisterContent::Marriage(marriage) = &entry.content {
            marriages::enter(tx, &case.code, marriage).await?;
        }
        Ok(entry)
    }

    /// Enters what a birth brings along: the acknowledgement of a parent, in its own book.
    pub(super) async fn enter_beside(
        &self,
        tx: &mut Tx,
        granting: &Granting<'_>,
        registrar: &str,
        entry: &Entry,
        declared: &Declared,
    ) -> Result<Option<Entry>, ActError> {
        let RegisterContent::Birth(birth) = &entry.content else {
            return Ok(None);
        };
        if !kinds(granting, declared).contains(&PaperKind::ActExtract) {
            return Ok(None);
        }
        let Some(record) = acknowledged_with(birth, entry.pin.as_deref()) else {
            return Err(blocked("incomplete", "khoản 2 Điều 16 Luật Hộ tịch"));
        };
        let content = record.into_content();
        let number = next_in(tx, granting, content.kind()).await?;
        let beside = Entry {
            beside: true,
            ..self.entry(granting, registrar, content, number, None)
        };
        entries::insert(tx, &beside).await?;
        Ok(Some(beside))
    }

    /// The entry that is made of an event.
    pub(super) fn entry(
        &self,
        granting: &Granting<'_>,
        registrar: &str,
        content: RegisterContent,
        number: EntryNumber,
        pin: Option<Pin>,
    ) -> Entry {
        let subject = content.subject_name();
        let birth = match &content {
            RegisterContent::Birth(birth) => Some(birth),
            RegisterContent::Marriage(_)
            | RegisterContent::Death(_)
            | RegisterContent::Act(_)
            | RegisterContent::Old(_) => None,
        };
        Entry {
            id: self.new_id(),
            office: granting.case.office.clone(),
            register: content.kind(),
            number,
            registered_on: granting.today,
            registered_at: granting.at,
            case_code: granting.case.code.clone(),
            beside: false,
            registrar: registrar.to_owned(),
            name_folded: fold(&subject),
            name_key: name_key(&subject),
            subject_name: subject,
            birth_date: content.born_from(),
            pin: pin.map(|pin| pin.as_str().to_owned()),
            mother_key: birth
                .and_then(|birth| child_keys(birth))
                .map(|child| child.mother),
            mother_name: content.mother_name().to_owned(),
            content,
            version: 1,
        }
    }
}
