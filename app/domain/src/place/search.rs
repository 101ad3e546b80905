//! Finding a commune by what people type: without marks, by the beginnings of words,
//! by the name before the reform, narrowed by province or old district.

use chrono::NaiveDate;

use super::code::CommuneCode;
use super::gazetteer::Gazetteer;
use super::index::Fit;
use super::succession::REFORM;
use super::unit::{Level, Unit};
use crate::text;

/// A commune of the day asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its code.
    pub code: CommuneCode,
    /// Its label on that day, `Phường Cầu Giấy, Thành phố Hà Nội`.
    pub label: String,
    /// The older unit whose name led here, `Phường Dịch Vọng, Quận Cầu Giấy, Thành phố
    /// Hà Nội`.
    pub former: Option<String>,
    /// First day the older unit no longer existed.
    pub former_until: Option<NaiveDate>,
}

/// A unit that was found; the order of the fields is the order of the list.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    fit: Fit,
    other_marks: bool,
    former: bool,
    halves: usize,
    untyped: usize,
    /// Among the units, which are sorted: equals always stand in the same order.
    place: usize,
}

impl Gazetteer {
    /// At most `limit` communes of `day` for what was typed, best first, each once. The
    /// same words always give the same list. A name before the reform leads to the
    /// communes its unit went into.
    pub fn search(&self, typed: &str, day: NaiveDate, limit: usize) -> Vec<Hit> {
        let tokens = self.index.vocabulary.tokens(typed);
        if tokens.is_empty() || tokens.iter().any(|token| token.begins.is_empty()) {
            return Vec::new();
        }
        // Who typed marks meant them: Cẩm Giàng is not Cẩm Giang; Hòa is Hoà.
        let whole = |text: &str| text::newer_tones(text).to_lowercase();
        let marked = whole(typed);
        let other_marks = |fit, name: &str| {
            fit == Fit::Exact && !marked.is_ascii() && !marked.contains(&whole(name))
        };
        let mut found: Vec<Rank> = Vec::new();
        for (place, unit) in self.units.iter().enumerate() {
            let former = unit.valid_to <= day;
            let is_wanted = match unit.level {
                Level::Commune => former || unit.existed_on(day),
                Level::District => former,
                Level::Province => false,
            };
            if !is_wanted {
                continue;
            }
            match self.index.fit(place, &tokens) {
                Some((Fit::Around, ..)) if former => {}
                Some((fit, halves, untyped)) => {
                    let other_marks = other_marks(fit, unit.name);
                    found.push(Rank {
                        fit,
                        other_marks,
                        former,
                        halves,
                        untyped,
                        place,
                    });
                }
                None => {}
            }
        }
        found.sort_unstable();
        self.hits(&found, day, limit)
    }

    /// The one commune of `day` that was meant: the only one found, or the only one
    /// whose whole label was typed.
    pub fn named(&self, typed: &str, day: NaiveDate) -> Option<CommuneCode> {
        if let Some(code) = self.labelled(&text::nfc(typed), day) {
            return Some(code);
        }
        let whole = |text: &str| text::newer_tones(text).to_lowercase();
        // A full label is matched exactly, so it stands among the very first.
        let hits = self.search(typed, day, 20);
        let same = |key: &dyn Fn(&str) -> String| {
            let typed = key(typed);
            let mut same = hits.iter().filter(|hit| key(&hit.label) == typed);
            same.next().filter(|_| same.next().is_none())
        };
        let only = hits.first().filter(|_| hits.len() == 1);
        only.or_else(|| same(&text::nfc))
            .or_else(|| same(&whole))
            .or_else(|| same(&|label| text::folded_words(label).join(" ")))
            .map(|hit| hit.code)
    }

    fn hits(&self, found: &[Rank], day: NaiveDate, limit: usize) -> Vec<Hit> {
        let mut hits: Vec<Hit> = Vec::new();
        for &Rank { former, place, .. } in found {
            let Some(unit) = self.units.get(place) else {
                continue;
            };
            for code in if former {
                self.leads_to(unit, day)
            } else {
                own(unit)
            } {
                if hits.len() == limit {
                    return hits;
                }
                if hits.iter().any(|hit| hit.code == code) {
                    continue;
                }
                let Some(label) = self.full_label(code, day) else {
                    continue;
                };
                hits.push(Hit {
                    code,
                    label,
                    former: former.then(|| self.label(unit, unit.last_day())),
                    former_until: former.then_some(unit.valid_to),
                });
            }
        }
        hits
    }

    /// The communes of `day` in which an older commune or district lies.
    fn leads_to(&self, unit: &Unit, day: NaiveDate) -> Vec<CommuneCode> {
        if unit.level == Level::Commune {
            let followed = match CommuneCode::parse(unit.code) {
                Ok(code) => self.followed(code, self.just_before(unit), day),
                Err(_) => Vec::new(),
            };
            return followed
                .into_iter()
                .map(|successor| successor.code)
                .collect();
        }
        let communes = self.units.iter().filter(|commune| {
            commune.level == Level::Commune
                && commune.parent == unit.code
                && commune.valid_to == REFORM
        });
        let mut codes: Vec<CommuneCode> = communes
            .map(|commune| commune.code)
            .chain([unit.code])
            .flat_map(|old| self.rows_of(old))
            .filter(|row| row.on == REFORM)
            .filter_map(|row| CommuneCode::parse(row.new).ok())
            .collect();
        codes.sort_unstable();
        codes.dedup();
        // What the reform made may have gone on into another since.
        let mut codes: Vec<CommuneCode> = codes
            .into_iter()
            .flat_map(|code| self.followed(code, REFORM, day))
            .map(|successor| successor.code)
            .collect();
        codes.sort_unstable();
        codes.dedup();
        codes
    }

    /// The last day of a unit; of one renamed before the reform, the reform's eve, when
    /// the unit with its code stood for it.
    fn just_before(&self, unit: &Unit) -> NaiveDate {
        let eve = REFORM.pred_opt().unwrap_or(REFORM);
        let goes_on = unit.valid_to < REFORM && self.unit_on(unit.code, eve).is_some();
        if goes_on { eve } else { unit.last_day() }
    }
}

fn own(unit: &Unit) -> Vec<CommuneCode> {
    CommuneCode::parse(unit.code).into_iter().collect()
}
