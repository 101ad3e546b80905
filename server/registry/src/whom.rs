//! Whether two entries name one person or one couple: by their numbers, and where one has
//! none by name and day of birth.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::{
    date::PartialDate,
    register::{ActPerson, OldPerson, ParentRecord, RegisterContent, RegisterKind, SpouseRecord},
    text::{fold, word_set},
};
use store::{
    Conn, StoreError,
    registry::{
        entries::Entry,
        names::{self, Wanted},
    },
};

use crate::revoking::revoked_since;

/// Entries under one name that are looked at.
const MOST: i64 = 20;

/// Somebody whom an entry or a declaration names.
pub(crate) struct Whom {
    pin: Option<String>,
    name: String,
    born: (NaiveDate, NaiveDate),
}

impl Whom {
    /// Somebody of this number, name and birth.
    pub(crate) fn new(pin: Option<&str>, name: &str, born: PartialDate) -> Self {
        Self {
            pin: pin.map(str::to_owned),
            name: name.to_owned(),
            born: (born.earliest(), born.latest()),
        }
    }

    /// The own number, where it was given.
    pub(crate) fn pin(&self) -> Option<&str> {
        self.pin.as_deref()
    }

    /// The whole name.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// The own number; where it was left out the one that the registers of births and
    /// marriages know. None where people of several numbers are called so and born then.
    pub(crate) async fn number(&self, conn: &mut Conn) -> Result<Option<String>, StoreError> {
        if self.pin.is_some() {
            return Ok(self.pin.clone());
        }
        let name = fold(&self.name);
        let mut numbers = BTreeSet::new();
        for register in [RegisterKind::Birth, RegisterKind::Marriage] {
            for entry in self.entries(conn, register, "").await? {
                let named = people(&entry).into_iter();
                let called_so = named.filter(|one| fold(&one.name) == name);
                numbers.extend(called_so.filter_map(|one| one.pin));
            }
        }
        Ok(numbers.pop_first().filter(|_| numbers.is_empty()))
    }

    /// Whether it is the same: one number; without numbers one name and one day of birth.
    pub(crate) fn is(&self, other: &Self) -> bool {
        match (&self.pin, &other.pin) {
            (Some(own), Some(theirs)) => own == theirs,
            _ => fold(&self.name) == fold(&other.name) && self.born == other.born,
        }
    }

    /// Entries of a register that hold and are found under this name and birth, but for
    /// those of a case.
    pub(crate) async fn entries(
        &self,
        conn: &mut Conn,
        register: RegisterKind,
        except: &str,
    ) -> Result<Vec<Entry>, StoreError> {
        let wanted = Wanted {
            words: word_set(&self.name),
            born: Some(self.born),
            register: Some(register),
            ..Wanted::default()
        };
        let mut found: Vec<Entry> = Vec::new();
        for one in names::find(conn, &wanted, MOST).await? {
            let entry = one.entry;
            let known = found.iter().any(|known| known.id == entry.id);
            if !known && entry.case_code != except && revoked_since(conn, entry.id).await?.is_none()
            {
                found.push(entry);
            }
        }
        Ok(found)
    }
}

impl From<&ActPerson> for Whom {
    fn from(one: &ActPerson) -> Self {
        Self {
            pin: one.pin.clone(),
            name: one.name.clone(),
            born: one.born(),
        }
    }
}

impl From<&SpouseRecord> for Whom {
    fn from(one: &SpouseRecord) -> Self {
        Self {
            pin: one.pin.clone(),
            name: one.name.clone(),
            born: (one.birth_date, one.birth_date),
        }
    }
}

impl From<&ParentRecord> for Whom {
    fn from(one: &ParentRecord) -> Self {
        Self::new(one.pin.as_deref(), &one.name, one.birth_date)
    }
}

fn of_old(one: &OldPerson) -> Option<Whom> {
    Some(Whom::new(one.pin.as_deref(), &one.name, one.birth?))
}

/// Whom an entry of a birth or a marriage is about.
fn people(entry: &Entry) -> Vec<Whom> {
    let child = || Whom {
        pin: entry.pin.clone(),
        name: entry.subject_name.clone(),
        born: (entry.birth_date, entry.birth_date),
    };
    couple(&entry.content).map_or_else(|| vec![child()], Vec::from)
}

/// The husband and the wife of a marriage, or of its end; none of anything else.
pub(crate) fn couple(content: &RegisterContent) -> Option<[Whom; 2]> {
    match content {
        RegisterContent::Marriage(marriage) => {
            Some([(&marriage.groom).into(), (&marriage.bride).into()])
        }
        RegisterContent::Act(act) => Some([act.who("husband")?.into(), act.who("wife")?.into()]),
        RegisterContent::Old(old) => match old.people.as_slice() {
            [groom, bride] if old.kind == RegisterKind::Marriage => {
                Some([of_old(groom)?, of_old(bride)?])
            }
            _ => None,
        },
        RegisterContent::Birth(_) | RegisterContent::Death(_) => None,
    }
}

/// Whether both are the same two.
pub(crate) fn same_couple(one: &[Whom; 2], other: &[Whom; 2]) -> bool {
    one.iter().zip(other).all(|(one, other)| one.is(other))
}
