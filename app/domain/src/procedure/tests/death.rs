//! The rules of death registration (law.md 2.3, 4.6, 4.7), on the family of case 7.

use super::*;
use crate::{
    leg::{self, LegKind},
    register::RegisterContent,
};

const FILED: &str = "2026-11-16";

fn at_home() -> Answers {
    with_file(demo::death_at_home(), "file.death_notice")
}

fn judge(answers: &Answers, on: &str) -> Result<Declaration, Vec<String>> {
    judged("khai-tu", answers, on)
}

fn changed(pairs: &[(&str, &str)]) -> Answers {
    with(at_home(), pairs)
}

fn broken(pairs: &[(&str, &str)], on: &str) -> Vec<String> {
    rules_of(judge(&changed(pairs), on))
}

fn breaks(pairs: &[(&str, &str)], rule: &str) {
    assert_found(&broken(pairs, FILED), rule);
}

fn record(answers: &Answers, on: &str) -> crate::register::DeathRecord {
    let declared = judge(answers, on).unwrap().declared;
    let Outcome::Enter(_, entry) = version("khai-tu", on).outcome else {
        panic!("a death enters a register")
    };
    match entry(&declared).unwrap() {
        RegisterContent::Death(death) => *death,
        _ => panic!("not a death"),
    }
}

/// Case 7: only the year of birth is known; the commune of the last residence decides.
#[test]
fn case_7_a_death_at_home_goes_to_the_commune_of_the_last_residence() {
    let declaration = judge(&at_home(), FILED).unwrap();
    assert_eq!(declaration.warnings, []);
    let version = version("khai-tu", FILED);
    let variant = version.variant(&at_home()).unwrap();
    assert_eq!((variant.code, variant.limit), ("1.000656", Limit::SameDay));
    let office = version
        .office(&at_home(), &declaration.declared, day(FILED))
        .unwrap();
    assert_eq!(office.as_str(), "03006");
    let death = record(&at_home(), FILED);
    assert_eq!(death.deceased.birth_date.printed(), "1938");
    assert_eq!(death.paper.as_ref().unwrap().kind, "gbt_commune");
    assert!(!death.attested());
}

/// Law 60/2014 Art. 32: without a last residence the place of death decides.
#[test]
fn who_had_no_home_is_registered_where_the_death_was() {
    let answers = changed(&[
        ("deceased.residence_kind", "unknown"),
        ("death.commune", "Phường Cầu Giấy, Thành phố Hà Nội"),
    ]);
    let declaration = judge(&answers, FILED).unwrap();
    let office = version("khai-tu", FILED).office(&answers, &declaration.declared, day(FILED));
    assert_eq!(office.unwrap().as_str(), "00166");
}

/// Law 03/2026: any commune, 24 hours, and the paper is a Giấy chứng tử.
#[test]
fn from_march_2027_the_paper_is_a_death_certificate() {
    let version = version("khai-tu", "2027-03-01");
    let variant = version.variant(&at_home()).unwrap();
    assert_eq!(variant.limit, Limit::LawHours);
    assert_eq!(variant.results, [crate::paper::PaperKind::DeathCertificate]);
}

/// Decree 123/2015 Art. 4.2: who tells of a death depends on place and manner.
#[test]
fn the_paper_of_a_death_follows_from_place_and_manner() {
    let kinds = [
        (
            vec![("death.where", "facility"), ("death.facility", "Trạm y tế")],
            "file.death_notice",
            "gbt_facility",
        ),
        (
            vec![("death.manner", "court")],
            "file.court_decision",
            "court_decision",
        ),
        (
            vec![("death.manner", "execution")],
            "file.execution_paper",
            "execution_confirmation",
        ),
        (
            vec![
                ("death.manner", "sudden"),
                ("death_paper.police", "forensic_result"),
            ],
            "file.police_paper",
            "forensic_result",
        ),
    ];
    for (pairs, file, kind) in kinds {
        let answers = with_file(changed(&pairs), file);
        let death = record(&answers, FILED);
        assert_eq!(death.paper.as_ref().unwrap().kind, kind);
        assert!(death.attested());
    }
}

/// Circular 04/2020 Art. 13: without a paper the desk verifies evidence.
#[test]
fn a_death_of_long_ago_is_declared_on_evidence() {
    let answers = with_file(
        changed(&[("death.manner", "long_ago")]),
        "file.death_evidence",
    );
    let declaration = judge(&answers, FILED).unwrap();
    assert_eq!(declaration.warnings[0].rule, "without-paper");
    assert!(record(&answers, FILED).paper.is_none());
}

/// Law 60/2014 Art. 33.1: fifteen days, the day of death not counted.
#[test]
fn the_sixteenth_day_after_a_death_is_late_and_only_a_warning() {
    assert!(broken(&[], "2026-11-29").is_empty());
    assert_eq!(broken(&[], "2026-11-30"), ["late"]);
}

/// law.md 4.7: death before birth is a stop; a year of birth is its first day.
#[test]
fn nobody_dies_before_being_born() {
    breaks(&[("deceased.birth_date.year", "2027")], "date-future");
    breaks(
        &[
            ("deceased.birth_date.year", "2026"),
            ("deceased.birth_date.month", "11"),
            ("deceased.birth_date.day", "15"),
        ],
        "death-before-birth",
    );
}

#[test]
fn nobody_declares_the_own_death() {
    breaks(&[("requester.pin", "010038900071")], "own-death");
}

#[test]
fn a_paper_is_not_older_than_the_death() {
    breaks(&[("death_paper.issued_on.day", "13")], "paper-before-death");
}

/// Law 60/2014 Art. 32: neither lived nor died here: a mission, or a recording.
#[test]
fn who_lived_and_died_abroad_has_no_commune_here() {
    let pairs = [
        ("deceased.residence_kind", "abroad"),
        ("deceased.residence_abroad", "Berlin"),
        ("death.where", "abroad"),
        ("death.country", "DEU"),
        ("death.foreign_place", "Berlin"),
    ];
    breaks(&pairs, "no-office");
}

/// Civil Code Art. 30: a day of life is registered as birth and death.
#[test]
fn the_family_of_a_newborn_is_told_of_both_registrations() {
    let pairs = [
        ("deceased.identity_kind", "none"),
        ("deceased.birth_date.day", "14"),
        ("deceased.birth_date.month", "11"),
        ("deceased.birth_date.year", "2026"),
    ];
    assert_eq!(broken(&pairs, FILED), ["newborn"]);
}

#[test]
fn a_great_age_and_a_number_of_another_are_asked_about() {
    assert_eq!(
        broken(&[("deceased.birth_date.year", "1909")], FILED),
        ["very-old", "deceased-pin"]
    );
    assert_eq!(
        broken(&[("deceased.sex", "female")], FILED),
        ["deceased-pin"]
    );
}

/// Law 60/2014 Art. 51: a foreigner's death is the other national procedure.
#[test]
fn the_death_of_a_foreigner_has_its_own_code() {
    let answers = changed(&[
        ("deceased.nationality", "KOR"),
        ("deceased.identity_kind", "passport"),
        ("deceased.identity_number", "M70000061"),
    ]);
    let variant = version("khai-tu", FILED).variant(&answers).unwrap();
    assert_eq!(variant.code, "1.001766");
    assert_eq!(record(&answers, FILED).deceased.ethnicity, None);
}

const CLAIM: [(&str, &str); 3] = [
    ("benefit.scheme", "bhxh"),
    ("benefit.claimant", "requester"),
    ("benefit.payment", "cash"),
];

/// law.md 5.6: what is wanted, each by its own agency; what is left open goes nowhere.
#[test]
fn a_family_has_passed_on_what_it_asks_for_and_nothing_else() {
    let asked =
        |pairs: &[(&str, &str)]| LegKind::asked(&judge(&changed(pairs), FILED).unwrap().declared);
    assert_eq!(asked(&[]), []);
    assert_eq!(asked(&CLAIM), [LegKind::SurvivorBenefit]);
    let mut both = CLAIM.to_vec();
    both.push(("residence_end.wanted", "yes"));
    assert_eq!(
        asked(&both),
        [LegKind::ResidenceEnd, LegKind::SurvivorBenefit]
    );
    let mut unnumbered = both;
    unnumbered.push(("deceased.identity_kind", "none"));
    assert_eq!(asked(&unnumbered), [], "agencies know people by number");
}

#[test]
fn who_claims_is_the_declarant_or_is_named() {
    let declared = judge(&changed(&CLAIM), FILED).unwrap().declared;
    let claim = leg::claim(&declared).unwrap();
    assert_eq!(claim.name, "Lý Văn Páo");
    assert_eq!(claim.relationship.as_deref(), Some("grandchild"));
    assert!(claim.account.is_none());
    let other = [
        ("benefit.scheme", "nguoi_co_cong"),
        ("benefit.claimant", "other"),
        ("claimant.name", "Lý Thị Mẩy"),
        ("claimant.pin", "010170900073"),
        ("benefit.payment", "account"),
        ("benefit.bank", "Ngân hàng thử"),
        ("benefit.account", "1234 5678"),
    ];
    let declared = judge(&changed(&other), FILED).unwrap().declared;
    let claim = leg::claim(&declared).unwrap();
    assert_eq!(
        (claim.name.as_str(), claim.relationship),
        ("Lý Thị Mẩy", None)
    );
    assert_eq!(claim.account.unwrap().number, "12345678");
}

#[test]
fn an_account_number_has_digits_only() {
    for (number, wrong) in [("12", true), ("12a4567", true), ("0123 4567 89", false)] {
        let mut pairs = CLAIM.to_vec();
        pairs[2] = ("benefit.payment", "account");
        pairs.push(("benefit.bank", "Ngân hàng thử"));
        pairs.push(("benefit.account", number));
        let found = rules_of(judge(&changed(&pairs), FILED));
        let stopped = found.iter().any(|rule| rule.ends_with("account-number"));
        assert_eq!(stopped, wrong, "{number}");
    }
}

/// Law 41/2024 Art. 21: 75 years since 1 July 2025, 80 before.
#[test]
fn who_was_young_for_the_support_is_asked_about() {
    let warned = |year: &str| {
        let pairs = [
            ("deceased.birth_date.year", year),
            ("benefit.scheme", "bao_tro"),
            CLAIM[1],
            CLAIM[2],
        ];
        let warnings = judge(&changed(&pairs), FILED).unwrap().warnings;
        warnings.iter().any(|found| found.rule == "support-by-age")
    };
    assert!(warned("1952"));
    assert!(!warned("1951"));
}
