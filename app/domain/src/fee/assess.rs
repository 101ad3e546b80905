//! What a filing costs, line by line, with the text each line rests on.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Currency, Tariffs};
use crate::{
    law::Term,
    paper::PaperKind,
    place::{CommuneCode, gazetteer},
    procedure::{
        ACKNOWLEDGED_ABROAD, Answers, Declared, Fee, Judging, MARRIED_TO_FOREIGNER, Outcome,
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
}

impl Assessment {
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
pub const REGISTRATIONS: [&str; 16] = [
    "khai-sinh",
    "khai-sinh.late",
    "khai-tu",
    "khai-tu.late",
    "ket-hon",
    "ket-hon.foreign",
    "khai-sinh.again",
    "ket-hon.again",
    "khai-tu.again",
    "khai-sinh.abroad",
    "giam-ho",
    "tinh-trang-hon-nhan.act",
    "nhan-cha-me-con.act",
    "nhan-cha-me-con.foreign",
    "thay-doi.act",
    "ghi-chu.act",
];

/// An acknowledgement with a foreign element: dearer than between citizens who live here.
const FOREIGN_ACKNOWLEDGEMENT: &str = "nhan-cha-me-con.foreign";

/// Registered within the lawful days, a marriage of citizens who live in the country, or
/// guardianship: free of charge. Law 60/2014 Art. 11.
const ON_TIME: &str = "điểm b khoản 1 Điều 11 Luật Hộ tịch 2014";
/// Who is exempt from everything. Law 60/2014 Art. 11.
pub const EXEMPT: &str = "điểm a khoản 1 Điều 11 Luật Hộ tịch 2014";

/// Judges the answers by the tariffs of the day of reception: being on time makes a
/// registration free from what is declared, an exemption makes everything free.
pub fn assess(
    tariffs: &Tariffs,
    version: &Version,
    answers: &Answers,
    declared: &Declared,
    day: NaiveDate,
) -> Assessment {
    let free = version.fee.free();
    let exempt = free.holds(version, answers) && !answers.get("fee.exemption").is_empty();
    let exemption = exempt.then(|| answers.get("fee.exemption").to_owned());
    let count = version.fee.count(declared).map_or(0, i64::from);
    if matches!(version.fee, Fee::AtMission { .. }) {
        let state = version.state(answers, declared);
        return Assessment {
            currency: Currency::Usd,
            lines: at_mission(tariffs, &version.outcome, state, count, day),
            exemption,
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
        // Free is the marriage of citizens who live in the country or with a neighbour at
        // the border, and what is on time.
        let kind = match variant {
            _ if again => ".again",
            _ if late => ".late",
            Some(variant) if variant.code == MARRIED_TO_FOREIGNER => ".foreign",
            _ => "",
        };
        let event = match variant {
            Some(variant) if variant.code == ACKNOWLEDGED_ABROAD => FOREIGN_ACKNOWLEDGEMENT,
            _ => event(*register),
        };
        lines.push(registration(tariffs, (event, kind), office, day));
        // A birth with the acknowledgement of a parent is two registrations.
        if *register == RegisterKind::Birth
            && variant.is_some_and(|variant| variant.results.contains(&PaperKind::ActExtract))
        {
            let beside = ActKind::ParentChild.fee_item();
            lines.push(registration(tariffs, (beside, ""), office, day));
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
        exemption,
    }
}

/// What missions abroad ask, in US cents: for the registration and for each copy. Where
/// they ask less of who lives in a country, its own rows say so (law.md 8.2).
fn at_mission(
    tariffs: &Tariffs,
    outcome: &Outcome,
    state: Option<&str>,
    copies: i64,
    day: NaiveDate,
) -> Vec<FeeLine> {
    let line = |item: String, asked: &str, count| {
        let own = state.and_then(|state| tariffs.price(&format!("mission-{state}"), asked, day));
        let price = own.or_else(|| tariffs.price("mission", asked, day));
        FeeLine {
            item,
            count,
            price: price
                .filter(|price| price.currency == Currency::Usd)
                .map(|price| price.amount),
            basis: price.map_or(MISSIONS, |price| price.basis.as_str()).into(),
        }
    };
    let registration = match outcome {
        Outcome::Enter(register, _) => Some(event(*register)),
        Outcome::CopyFrom(_) | Outcome::CopiesOf(_) => None,
    };
    let registration = registration.map(|event| line(format!("{event}.abroad"), event, 1));
    let copies = (copies > 0).then(|| line("copy".into(), "copy", copies));
    registration.into_iter().chain(copies).collect()
}

/// The tariff of missions.
const MISSIONS: &str = "Thông tư 264/2016/TT-BTC";

/// What a registration is called in tariffs, whichever procedure brings it about.
fn event(register: RegisterKind) -> &'static str {
    match register {
        RegisterKind::Birth => "khai-sinh",
        RegisterKind::Marriage => "ket-hon",
        RegisterKind::Death => "khai-tu",
        RegisterKind::Act(kind) => kind.fee_item(),
    }
}

/// Free in time; late, registered again, or an act that is not free, for what the
/// province asks.
fn registration(
    tariffs: &Tariffs,
    (event, kind): (&str, &str),
    office: Option<CommuneCode>,
    day: NaiveDate,
) -> FeeLine {
    let item = format!("{event}{kind}");
    let (item, price, basis) = if item.contains('.') {
        let province = office.and_then(|office| gazetteer().province_of(office, day));
        let price = province.and_then(|unit| tariffs.price(unit.code, &item, day));
        let basis = price.map_or(
            "nghị quyết của hội đồng nhân dân cấp tỉnh",
            |price| price.basis.as_str(),
        );
        let amount = price
            .filter(|price| price.currency == Currency::Vnd)
            .map(|price| price.amount);
        (item, amount, basis.to_owned())
    } else {
        (item, Some(0), ON_TIME.to_owned())
    };
    FeeLine {
        item,
        count: 1,
        price,
        basis,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        demo,
        procedure::{procedure, read_so_far},
    };

    fn of(tariffs: &Tariffs, changes: &[(&str, &str)], on: &str) -> Assessment {
        let day: NaiveDate = on.parse().expect("a day");
        let birth = procedure("khai-sinh").expect("a procedure");
        let version = birth.on(day).expect("a version");
        let mut answers = demo::simple_birth();
        for (name, value) in changes {
            answers.set(*name, *value);
        }
        let declared = read_so_far(version, &answers, &Judging::on(day));
        assess(tariffs, version, &answers, &declared, day)
    }

    /// law.md 14, case 1.
    #[test]
    fn a_birth_on_time_costs_its_copies_only() {
        let fee = of(&Tariffs::built_in(), &[], "2026-11-10");
        assert_eq!((fee.total(), fee.currency), (16_000, Currency::Vnd));
        let items: Vec<_> = fee.lines.iter().map(|line| line.item.as_str()).collect();
        assert_eq!(items, ["khai-sinh", "copy"]);
        assert_eq!(fee.lines[0].price, Some(0));
        assert!(fee.lines.iter().all(|line| !line.basis.is_empty()));
    }

    /// law.md 1, rows 6, 11 and 17: what the province asks, never free for being on time.
    #[test]
    fn what_is_registered_again_costs_what_its_province_asks() {
        let day: NaiveDate = "2026-11-10".parse().expect("a day");
        for (id, answers, item) in [
            ("khai-sinh-lai", demo::birth_again(), "khai-sinh.again"),
            ("ket-hon-lai", demo::marriage_again(), "ket-hon.again"),
            ("khai-tu-lai", demo::death_again(), "khai-tu.again"),
            (
                "khai-sinh-da-co-giay-to",
                demo::late_birth(),
                "khai-sinh.late",
            ),
        ] {
            let asked = procedure(id).expect("a procedure");
            let version = asked.on(day).expect("a version");
            let declared = read_so_far(version, &answers, &Judging::on(day));
            let fee = assess(&Tariffs::built_in(), version, &answers, &declared, day);
            assert_eq!(fee.lines[0].item, item);
            assert!(fee.is_partly_unknown(), "{id}");
        }
    }

    /// law.md 1, rows 2 and 18.
    #[test]
    fn an_acknowledgement_costs_what_its_province_asks_also_with_a_birth() {
        let items = |fee: &Assessment| -> Vec<String> {
            fee.lines.iter().map(|line| line.item.clone()).collect()
        };
        let acknowledged = [("parents.relation", "acknowledged")];
        let with_birth = of(&Tariffs::built_in(), &acknowledged, "2026-11-10");
        assert_eq!(
            items(&with_birth),
            ["khai-sinh", "nhan-cha-me-con.act", "copy"]
        );
        assert!(with_birth.is_partly_unknown());
        let day: NaiveDate = "2026-11-10".parse().expect("a day");
        let version = procedure("nhan-cha-me-con")
            .and_then(|procedure| procedure.on(day))
            .expect("a version");
        let item = |state: &str| {
            let mut answers = demo::acknowledgement();
            answers.set("parent.nationality", state);
            let declared = read_so_far(version, &answers, &Judging::on(day));
            let fee = assess(&Tariffs::built_in(), version, &answers, &declared, day);
            items(&fee).remove(0)
        };
        assert_eq!(item("VNM"), "nhan-cha-me-con.act");
        assert_eq!(item("KOR"), "nhan-cha-me-con.foreign");
    }

    /// law.md 14, case 4.
    #[test]
    fn a_family_that_is_exempt_pays_nothing_and_reads_why() {
        let poor = of(
            &Tariffs::built_in(),
            &[("fee.exemption", "poor")],
            "2026-11-10",
        );
        assert_eq!((poor.total(), poor.exemption.as_deref()), (0, Some("poor")));
    }

    #[test]
    fn a_late_birth_costs_what_its_province_asks_and_nothing_is_made_up() {
        let late = [
            ("child.birth_date.day", "2"),
            ("child.birth_date.month", "1"),
        ];
        let known = of(&Tariffs::demo(), &late, "2026-11-10");
        assert_eq!(known.lines[0].item, "khai-sinh.late");
        assert_eq!((known.total(), known.is_partly_unknown()), (24_000, false));
        let unknown = of(&Tariffs::built_in(), &late, "2026-11-10");
        assert_eq!(
            (unknown.total(), unknown.is_partly_unknown()),
            (16_000, true)
        );
        let exempt = [late[0], late[1], ("fee.exemption", "disability")];
        assert_eq!(of(&Tariffs::demo(), &exempt, "2026-11-10").total(), 0);
    }

    /// law.md 1, rows 8 and 9.
    #[test]
    fn a_marriage_is_free_and_with_a_foreigner_costs_what_the_province_asks() {
        let day: NaiveDate = "2026-11-10".parse().expect("a day");
        let marriage = procedure("ket-hon").expect("a procedure");
        let version = marriage.on(day).expect("a version");
        let of = |mut answers: Answers, foreign: &str| {
            answers.set("couple.foreign", foreign);
            let declared = read_so_far(version, &answers, &Judging::on(day));
            let tariffs = Tariffs::built_in();
            let mut fee = assess(&tariffs, version, &answers, &declared, day);
            assert!(REGISTRATIONS.contains(&fee.lines[0].item.as_str()));
            fee.lines.remove(0)
        };
        let here = of(demo::marriage(), "no");
        assert_eq!((here.item.as_str(), here.price), ("ket-hon", Some(0)));
        let foreign = of(demo::marriage(), "yes");
        assert_eq!(
            (foreign.item.as_str(), foreign.price),
            ("ket-hon.foreign", Some(1_000_000))
        );
        let elsewhere = of(demo::marriage_with_foreigner(), "yes");
        assert_eq!(elsewhere.price, None);
    }

    /// law.md 1, row 26: as inland.
    #[test]
    fn a_marriage_with_a_neighbour_at_the_border_is_free() {
        let day: NaiveDate = "2026-11-12".parse().expect("a day");
        let marriage = procedure("ket-hon").expect("a procedure");
        let version = marriage.on(day).expect("a version");
        let mut answers = demo::marriage_with_foreigner();
        answers.set("groom.nationality", "KHM");
        answers.set("border.area", "yes");
        let declared = read_so_far(version, &answers, &Judging::on(day));
        let fee = assess(&Tariffs::built_in(), version, &answers, &declared, day);
        let line = &fee.lines[0];
        assert_eq!((line.item.as_str(), line.price), ("ket-hon", Some(0)));
    }

    /// law.md 8.2: five dollars for the birth, five for the copy; who lives in China, Laos,
    /// Thailand or Cambodia pays a fifth.
    #[test]
    fn at_a_mission_a_birth_and_its_copies_cost_dollars_and_less_in_some_countries() {
        let day: NaiveDate = "2026-11-10".parse().expect("a day");
        let version = procedure("khai-sinh-co-quan-dai-dien")
            .and_then(|procedure| procedure.on(day))
            .expect("a version");
        let cost = |state: &str| {
            let mut answers = demo::birth_in_berlin();
            answers.set("mother.residence_country", state);
            let declared = read_so_far(version, &answers, &Judging::on(day));
            assess(&Tariffs::built_in(), version, &answers, &declared, day)
        };
        let in_germany = cost("DEU");
        assert_eq!(
            (in_germany.currency, in_germany.total()),
            (Currency::Usd, 1_000)
        );
        let items: Vec<_> = in_germany
            .lines
            .iter()
            .map(|line| line.item.as_str())
            .collect();
        assert_eq!(items, ["khai-sinh.abroad", "copy"]);
        for state in ["CHN", "LAO", "THA", "KHM"] {
            assert_eq!(cost(state).total(), 200, "{state}");
        }
    }
}
