//! What a filing costs, line by line, with the text each line rests on.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Currency, Tariffs};
use crate::{
    law::{FeeBasis, LawPack, Term},
    paper::PaperKind,
    place::{CommuneCode, gazetteer},
    procedure::{
        ACKNOWLEDGED_ABROAD, Answers, Declared, Judging, MARRIED_TO_FOREIGNER, Outcome, Variant,
        Version, findings,
    },
    register::{ActKind, RegisterKind},
};

/// What is paid for one thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeeLine {
    /// `copy`, or a procedure with what makes it cost, e.g. `khai-sinh.late`.
    pub item: String,
    /// How many.
    pub count: i64,
    /// For one, in đồng or cents; none when the authority's tariff is not known here.
    pub price: Option<i64>,
    /// The text it rests on.
    pub basis: String,
}

/// What a filing costs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assessment {
    /// What the amounts are counted in.
    pub currency: Currency,
    /// What is paid for, before any exemption.
    pub lines: Vec<FeeLine>,
    /// Why the family pays nothing, as declared: `merit`, `poor` or `disability`.
    pub exemption: Option<String>,
    /// The text that the exemption rests on, of the law and the day that judged it; empty where
    /// none was declared, and in what was kept before it was written down.
    #[serde(default)]
    pub exempt_basis: String,
    /// The exemption that was declared, and that the desk found nothing to prove: the fee is
    /// due.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_proven: Option<String>,
}

impl Assessment {
    /// As it is once the desk has judged the exemption that was declared; none when none was.
    #[must_use]
    pub fn judged(mut self, proven: bool) -> Option<Self> {
        let claimed = self.exemption.take().or(self.not_proven.take())?;
        let place = if proven {
            &mut self.exemption
        } else {
            &mut self.not_proven
        };
        *place = Some(claimed);
        Some(self)
    }

    /// What is to pay, in đồng or cents. What is not known is not asked for.
    pub fn total(&self) -> i64 {
        if self.exemption.is_some() {
            return 0;
        }
        self.lines
            .iter()
            .map(|line| line.price.unwrap_or(0).saturating_mul(line.count))
            .fold(0, i64::saturating_add)
    }

    /// Something costs what is not known here: the office says it.
    pub fn is_partly_unknown(&self) -> bool {
        self.exemption.is_none() && self.lines.iter().any(|line| line.price.is_none())
    }
}

/// What a registration may be, as [`FeeLine::item`] names it.
pub const REGISTRATIONS: [&str; 30] = [
    "khai-sinh",
    "khai-sinh.late",
    "khai-sinh.foreign",
    "khai-tu",
    "khai-tu.late",
    "khai-tu.foreign",
    "ket-hon",
    "ket-hon.foreign",
    "khai-sinh.again",
    "ket-hon.again",
    "khai-tu.again",
    "khai-sinh.abroad",
    "khai-sinh.again.abroad",
    "ket-hon.abroad",
    "ket-hon.again.abroad",
    "khai-tu.abroad",
    "khai-tu.again.abroad",
    "giam-ho.abroad",
    "tinh-trang-hon-nhan.abroad",
    "nhan-cha-me-con.abroad",
    "thay-doi.abroad",
    "ghi-chu.abroad",
    "xac-nhan.abroad",
    "giam-ho",
    "tinh-trang-hon-nhan.act",
    "nhan-cha-me-con.act",
    "nhan-cha-me-con.foreign",
    "thay-doi.act",
    "ghi-chu.act",
    "xac-nhan.act",
];

/// The codes of a birth, a birth of who has papers, a marriage and a death with a foreign
/// element: what is free at home costs what the province asks. law.md 1, rows 4, 5, 9 and 14.
const FOREIGN: [&str; 4] = ["2.000528", "1.000893", MARRIED_TO_FOREIGNER, "1.001766"];

/// An acknowledgement with a foreign element: dearer than between citizens who live here.
const FOREIGN_ACKNOWLEDGEMENT: &str = "nhan-cha-me-con.foreign";

/// Judges the answers by the tariffs of the day of reception: being on time makes a
/// registration without a foreign element free from what is declared, an exemption makes
/// everything free.
pub fn assess(
    tariffs: &Tariffs,
    version: &Version,
    answers: &Answers,
    declared: &Declared,
    day: NaiveDate,
) -> Assessment {
    let exemption = claimed_exemption(version, answers).map(str::to_owned);
    let count = version.fee.count(declared).map_or(0, i64::from);
    if version.is_at_mission(answers) {
        let state = version.state(answers, declared);
        let events = at_mission_events(version, answers);
        return Assessment {
            currency: Currency::Usd,
            lines: at_mission(tariffs, version.law, &events, state, count, day),
            exempt_basis: exempt_basis(version.law, exemption.as_deref(), day),
            exemption,
            not_proven: None,
        };
    }
    let office = version.office(answers, declared, day);
    let mut lines = Vec::new();
    if let Outcome::Enter(register, _) = &version.outcome {
        let judging = Judging::accepted(day, version.law);
        let late = findings(version, declared, &judging)
            .iter()
            .any(|finding| finding.rule == "late");
        let again = version.question("former.commune").is_some();
        let variant = version.variant(answers);
        let foreign = has_foreign_element(version, answers);
        // Free is the marriage of citizens who live in the country or with a neighbour at
        // the border, and what is on time and has no foreign element.
        let kinds = [(again, ".again"), (foreign, ".foreign"), (late, ".late")];
        let kind = kinds.into_iter().find(|(is, _)| *is);
        let kind = kind.map_or("", |(_, kind)| kind);
        let event = match variant {
            Some(variant) if variant.code == ACKNOWLEDGED_ABROAD => FOREIGN_ACKNOWLEDGEMENT,
            _ => event(*register),
        };
        lines.push(registration(
            tariffs,
            version.law,
            (event, kind),
            office,
            day,
        ));
        // A birth with the acknowledgement of a parent is two registrations.
        if variant.is_some_and(is_with_acknowledgement) {
            let beside = match foreign {
                true => FOREIGN_ACKNOWLEDGEMENT,
                false => ActKind::ParentChild.fee_item(),
            };
            lines.push(registration(
                tariffs,
                version.law,
                (beside, ""),
                office,
                day,
            ));
        }
    }
    if count > 0 {
        let fact = version.law.fact(Term::CopyFee, day);
        lines.push(FeeLine {
            item: "copy".into(),
            count,
            price: Some(i64::from(fact.value)),
            basis: fact.article.into(),
        });
    }
    Assessment {
        currency: Currency::Vnd,
        lines,
        exempt_basis: exempt_basis(version.law, exemption.as_deref(), day),
        exemption,
        not_proven: None,
    }
}

/// Whether it has a foreign element. A birth with the acknowledgement of a parent has one
/// code with and without: what it would be otherwise tells.
fn has_foreign_element(version: &Version, answers: &Answers) -> bool {
    let mut variants = version.variants.iter();
    variants
        .find(|variant| !is_with_acknowledgement(variant) && variant.when.holds(version, answers))
        .is_some_and(|variant| FOREIGN.contains(&variant.code))
}

/// A birth together with the acknowledgement of a parent: two papers.
fn is_with_acknowledgement(variant: &Variant) -> bool {
    [PaperKind::BirthCertificate, PaperKind::ActExtract]
        .iter()
        .all(|paper| variant.results.contains(paper))
}

fn exempt_basis(law: LawPack, exemption: Option<&str>, day: NaiveDate) -> String {
    let article = |_| law.fee_basis(FeeBasis::Exempt, day).to_owned();
    exemption.map(article).unwrap_or_default()
}

/// Why a family pays nothing, as it declares: a word of the choices of `fee.exemption`. It
/// holds until the desk finds that neither data nor paper proves it; Law 60/2014 Art. 11.1 a
/// names who is exempt and no paper, so what proves it is for the officer to judge.
pub fn claimed_exemption<'a>(version: &Version, answers: &'a Answers) -> Option<&'a str> {
    let claimed = answers.get("fee.exemption");
    (!claimed.is_empty() && version.fee.free().holds(version, answers)).then_some(claimed)
}

/// What missions abroad ask, in US cents: for each registration and for each copy. Where
/// they ask less of who lives in a country, its own rows say so (law.md 8.2).
fn at_mission(
    tariffs: &Tariffs,
    law: LawPack,
    events: &[String],
    state: Option<&str>,
    copies: i64,
    day: NaiveDate,
) -> Vec<FeeLine> {
    let missions = law.fee_basis(FeeBasis::Mission, day);
    let line = |item: String, asked: &str, count| {
        let own = state.and_then(|state| tariffs.price(&format!("mission-{state}"), asked, day));
        let price = own.or_else(|| tariffs.price("mission", asked, day));
        FeeLine {
            item,
            count,
            price: price
                .filter(|price| price.currency == Currency::Usd)
                .map(|price| price.amount),
            basis: price.map_or(missions, |price| price.basis.as_str()).into(),
        }
    };
    let registrations = events
        .iter()
        .map(|event| line(format!("{event}.abroad"), event, 1));
    let copies = (copies > 0).then(|| line("copy".into(), "copy", copies));
    registrations.chain(copies).collect()
}

/// What the tariff of missions calls the registrations: `khai-sinh`, `ket-hon.again`, beside
/// a birth the acknowledgement of a parent; none where a copy is made.
fn at_mission_events(version: &Version, answers: &Answers) -> Vec<String> {
    let Outcome::Enter(register, _) = &version.outcome else {
        return Vec::new();
    };
    let of_act = |event: &'static str| event.trim_end_matches(".act");
    let again = version.question("former.commune").is_some();
    let event = of_act(event(*register));
    let own = format!("{event}{}", if again { ".again" } else { "" });
    let beside = version
        .variant(answers)
        .is_some_and(is_with_acknowledgement)
        .then(|| of_act(ActKind::ParentChild.fee_item()).to_owned());
    [own].into_iter().chain(beside).collect()
}

/// What a registration is called in tariffs, whichever procedure brings it about.
fn event(register: RegisterKind) -> &'static str {
    match register {
        RegisterKind::Birth => "khai-sinh",
        RegisterKind::Marriage => "ket-hon",
        RegisterKind::Death => "khai-tu",
        RegisterKind::Act(kind) => kind.fee_item(),
    }
}

/// Free in time; late, registered again, with a foreign element, or an act that is not free,
/// for what the province asks.
fn registration(
    tariffs: &Tariffs,
    law: LawPack,
    (event, kind): (&str, &str),
    office: Option<CommuneCode>,
    day: NaiveDate,
) -> FeeLine {
    let item = format!("{event}{kind}");
    let (item, price, basis) = if item.contains('.') {
        let province = office.and_then(|office| gazetteer().province_of(office, day));
        let price = province.and_then(|unit| tariffs.price(unit.code, &item, day));
        let basis = price.map_or(law.fee_basis(FeeBasis::Province, day), |price| {
            price.basis.as_str()
        });
        let amount = price
            .filter(|price| price.currency == Currency::Vnd)
            .map(|price| price.amount);
        (item, amount, basis.to_owned())
    } else {
        (
            item,
            Some(0),
            law.fee_basis(FeeBasis::OnTime, day).to_owned(),
        )
    };
    FeeLine {
        item,
        count: 1,
        price,
        basis,
    }
}

#[cfg(test)]
mod tests;
