//! Registry offices: the People's Committee of a commune and its electronic agency
//! code. Law 60/2014 Art. 7; Decree 120/2025; Decision 20/2020/QĐ-TTg.

use std::fmt;
use std::sync::OnceLock;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::mission::{mission, missions};
use crate::place::{CommuneCode, gazetteer};
use crate::table::{self, TableError};
use crate::text;

/// An electronic agency code: a letter, two digits and up to three groups of one to
/// three digits, `H01.017`. It begins every dossier code.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct AgencyCode(String);

/// Not of the form of an agency code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("not an agency code")]
pub struct AgencyCodeError;

impl AgencyCode {
    /// Reads a code.
    pub fn parse(text: &str) -> Result<Self, AgencyCodeError> {
        let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        let mut parts = text.split('.');
        let head = parts.next().unwrap_or_default();
        let groups: Vec<&str> = parts.collect();
        let head_is_right = head.len() == 3
            && head.starts_with(|c: char| c.is_ascii_uppercase())
            && digits(&head[1..]);
        let groups_are_right = groups.len() <= 3
            && groups
                .iter()
                .all(|group| (1..=3).contains(&group.len()) && digits(group));
        match head_is_right && groups_are_right {
            true => Ok(Self(text.to_owned())),
            false => Err(AgencyCodeError),
        }
    }

    /// The code.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The office that registers in a commune, as it was called on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Office {
    /// Its commune, or the code of a mission.
    pub commune: CommuneCode,
    /// Its agency code.
    pub agency: AgencyCode,
    /// `Ủy ban nhân dân phường Cầu Giấy`.
    pub name: String,
    /// `Cầu Giấy`: printed before the day of signing.
    pub seat: String,
    /// `Thành phố Hà Nội`; of a mission the country.
    pub province: String,
}

impl Office {
    /// What stands over the office in the head of its papers: the province of a commune;
    /// nothing over a mission, whose own line says all.
    pub fn head_above(&self) -> String {
        match mission(self.commune) {
            Some(_) => String::new(),
            None => text::upper_vi(&self.province),
        }
    }

    /// The office in the head of its papers.
    pub fn head(&self) -> String {
        match mission(self.commune) {
            Some(mission) => text::upper_vi(mission.head_vi),
            None => text::upper_vi(&self.name),
        }
    }

    /// `Ủy ban nhân dân phường Cầu Giấy, thành phố Hà Nội`. The name of a mission says
    /// where it is.
    pub fn with_place(&self) -> String {
        match mission(self.commune) {
            Some(_) => self.name.clone(),
            None => format!("{}, {}", self.name, text::lower_first(&self.province)),
        }
    }
}

/// The office of a commune on a day; `None` when there was no such commune or it had
/// no agency code.
pub fn office_on(commune: CommuneCode, day: NaiveDate) -> Option<Office> {
    if let Some(mission) = mission(commune) {
        return mission.is_open_on(day).then(|| Office {
            commune,
            agency: mission.agency.clone(),
            name: mission.name_vi.to_owned(),
            seat: mission.seat.to_owned(),
            province: mission.country.to_owned(),
        });
    }
    let unit = gazetteer().commune_on(commune, day)?;
    Some(Office {
        commune,
        agency: agency_of(commune, day)?.clone(),
        name: format!("Ủy ban nhân dân {}", text::lower_first(unit.full_name)),
        seat: unit.name.to_owned(),
        province: gazetteer().province_of(commune, day)?.full_name.to_owned(),
    })
}

/// How the office of a commune was called on a day, with all it lay in: `Ủy ban nhân dân
/// phường Phước Tiến, thành phố Nha Trang, tỉnh Khánh Hòa`. Also of days before there were
/// agency codes; `None` when there was no such commune.
pub fn called_on(commune: CommuneCode, day: NaiveDate) -> Option<String> {
    if let Some(mission) = mission(commune) {
        return mission.is_open_on(day).then(|| mission.name_vi.to_owned());
    }
    let label = gazetteer().full_label(commune, day)?;
    let units: Vec<String> = label.split(", ").map(text::lower_first).collect();
    Some(format!("Ủy ban nhân dân {}", units.join(", ")))
}

/// What tells an office from every other that ever was: codes were given again, so the
/// name goes along: `22366 phuoc tien`.
pub fn office_key(office: &str, day: NaiveDate) -> String {
    let unit = CommuneCode::parse(office)
        .ok()
        .and_then(|code| gazetteer().commune_on(code, day));
    match unit {
        Some(unit) => unit.key(),
        None => office.to_owned(),
    }
}

/// The agency code of a commune's People's Committee on a day. The list is imported,
/// never computed; the one compiled in is a demo list.
pub fn agency_of(commune: CommuneCode, day: NaiveDate) -> Option<&'static AgencyCode> {
    if let Some(mission) = mission(commune) {
        return mission.is_open_on(day).then_some(&mission.agency);
    }
    let rows = rows();
    let start = rows.partition_point(|row| row.commune < commune);
    let same = rows
        .get(start..)?
        .iter()
        .take_while(|row| row.commune == commune);
    same.filter(|row| row.valid(day))
        .map(|row| &row.agency)
        .next()
}

/// The commune whose People's Committee had this agency code on a day.
pub fn commune_of(agency: &AgencyCode, day: NaiveDate) -> Option<CommuneCode> {
    let row = rows()
        .iter()
        .find(|row| row.agency == *agency && row.valid(day));
    let mission = || {
        let open = missions().iter().filter(|mission| mission.is_open_on(day));
        open.filter(|mission| mission.agency == *agency)
            .map(|mission| mission.office)
            .next()
    };
    row.map(|row| row.commune).or_else(mission)
}

#[derive(Debug, PartialEq)]
struct Row {
    commune: CommuneCode,
    agency: AgencyCode,
    valid_from: NaiveDate,
    valid_to: Option<NaiveDate>,
}

impl Row {
    fn valid(&self, day: NaiveDate) -> bool {
        self.valid_from <= day && self.valid_to.is_none_or(|end| day < end)
    }
}

fn rows() -> &'static [Row] {
    static ROWS: OnceLock<Vec<Row>> = OnceLock::new();
    // A test reads the same table: it cannot fail in a build that was tested.
    ROWS.get_or_init(|| read(include_str!("../data/agency-codes.csv")).unwrap_or_default())
}

fn read(table: &str) -> Result<Vec<Row>, TableError> {
    let columns = ["commune_code", "agency_code", "valid_from", "valid_to"];
    let mut rows = Vec::with_capacity(3_400);
    for row in table::rows(table, columns)? {
        let (line, [commune, agency, from, to]) = row?;
        let wrong = || TableError::Line { line };
        rows.push(Row {
            commune: CommuneCode::parse(commune).map_err(|_| wrong())?,
            agency: AgencyCode::parse(agency).map_err(|_| wrong())?,
            valid_from: from.parse().map_err(|_| wrong())?,
            valid_to: match to {
                "" => None,
                _ => Some(to.parse().map_err(|_| wrong())?),
            },
        });
    }
    rows.sort_by_key(|row| (row.commune, row.valid_from));
    Ok(rows)
}

impl fmt::Display for AgencyCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for AgencyCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "AgencyCode({self})")
    }
}

impl TryFrom<String> for AgencyCode {
    type Error = AgencyCodeError;
    fn try_from(kept: String) -> Result<Self, AgencyCodeError> {
        Self::parse(&kept)
    }
}

impl From<AgencyCode> for String {
    fn from(code: AgencyCode) -> Self {
        code.0
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::collections::BTreeSet;

    use super::*;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
    }

    #[test]
    fn codes_of_the_known_forms_are_accepted() {
        for code in [
            "H01",
            "H26.1",
            "H01.017",
            "G09.20",
            "H01.017.02",
            "H01.1.2.3",
        ] {
            assert!(AgencyCode::parse(code).is_ok(), "{code}");
        }
    }

    #[test]
    fn other_forms_are_refused() {
        for code in [
            "",
            "H",
            "H1",
            "h01",
            "H01.",
            "H01.0001",
            "H01.1.2.3.4",
            "H01-1",
            "ĐH1",
            "H0١",
        ] {
            assert_eq!(AgencyCode::parse(code), Err(AgencyCodeError), "{code}");
        }
    }

    #[test]
    fn every_commune_of_today_has_one_agency_of_its_own() {
        read(include_str!("../data/agency-codes.csv")).unwrap();
        let mut seen = BTreeSet::new();
        for unit in gazetteer().communes_on(today()) {
            let commune = CommuneCode::parse(unit.code).unwrap();
            let agency = agency_of(commune, today()).unwrap();
            assert!(seen.insert(agency.clone()), "{agency} stands twice");
            assert!(agency.as_str().starts_with(&format!("H{}.", unit.parent)));
        }
        assert_eq!(seen.len(), rows().len());
    }

    #[test]
    fn an_office_is_called_after_its_commune() {
        let cau_giay = CommuneCode::parse("00166").unwrap();
        let office = office_on(cau_giay, today()).unwrap();
        assert_eq!(office.name, "Ủy ban nhân dân phường Cầu Giấy");
        assert_eq!(office.seat, "Cầu Giấy");
        assert_eq!(office.province, "Thành phố Hà Nội");
        assert_eq!(commune_of(&office.agency, today()), Some(cau_giay));
        assert_eq!(
            office.with_place(),
            "Ủy ban nhân dân phường Cầu Giấy, thành phố Hà Nội"
        );
        let before = NaiveDate::from_ymd_opt(2025, 6, 30).unwrap();
        assert_eq!(office_on(cau_giay, before), None);
    }

    #[test]
    fn the_papers_of_a_mission_are_headed_by_the_mission_alone() {
        let berlin = CommuneCode::parse("97001").unwrap();
        let office = office_on(berlin, today()).unwrap();
        assert_eq!(office.head_above(), "");
        assert_eq!(
            office.head(),
            "ĐẠI SỨ QUÁN NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM TẠI CỘNG HÒA LIÊN BANG ĐỨC"
        );
        assert_eq!(
            office.with_place(),
            "Đại sứ quán Việt Nam tại Cộng hòa Liên bang Đức"
        );
    }
}
