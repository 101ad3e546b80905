//! What is done in the same go as a birth, by the day of reception. Decree 63/2024; Decree
//! 301/2026; law.md 5.3.

use super::*;
use crate::leg::LegKind;

/// A child born in August 2026, with everything in the same go but the card.
fn in_august(pairs: &[(&str, &str)]) -> Answers {
    let august = changed(&[
        ("child.birth_date.month", "8"),
        ("notice.issued_on.month", "8"),
        ("bundle.wanted", "yes"),
        ("household.head", "mother"),
        ("household.consent", "yes"),
        ("insurance.clinic", "Trạm y tế phường Cầu Giấy"),
    ]);
    with(august, pairs)
}

/// Decree 301/2026: the identity card for a child under 6, from 1 September 2026.
#[test]
fn the_identity_card_is_in_the_group_from_september_2026() {
    let answers = in_august(&[("idcard.wanted", "yes")]);
    let legs = |on: &str| LegKind::asked(&judge(&answers, on).unwrap().declared);
    let before = [LegKind::Residence, LegKind::InsuranceCard];
    let since = [before[0], before[1], LegKind::IdentityCard];
    assert_eq!(legs("2026-08-31"), before);
    for on in ["2026-09-01", "2027-02-28", "2027-03-01"] {
        assert_eq!(legs(on), since, "{on}");
    }
}

/// Decree 301/2026: a draft is judged by the day on which it is filed, not by the one on
/// which it was begun.
#[test]
fn who_files_from_september_2026_on_is_asked_about_the_card() {
    let begun = in_august(&[]);
    assert!(judge(&begun, "2026-08-31").is_ok());
    let judged = judge(&begun, "2026-09-01").map(|_| ());
    assert_eq!(judged, Err(vec!["idcard.wanted choose".to_owned()]));
}

#[test]
fn what_the_law_of_the_day_does_not_ask_is_told_of() {
    let answers = in_august(&[("idcard.wanted", "yes")]);
    let told = |on: &str| {
        let birth = procedure("khai-sinh").unwrap();
        let found = birth.not_asked(version("khai-sinh", on), &answers);
        found.iter().any(|question| question.id == "idcard.wanted")
    };
    assert!(told("2026-08-31"));
    assert!(!told("2026-09-01"));
    assert!(!told("2027-03-01"));
}

/// What was received under one law is read again as it was accepted.
#[test]
fn a_dossier_keeps_the_version_of_its_day_of_reception() {
    use crate::law::LawPack;
    let birth = procedure("khai-sinh").unwrap();
    let asks = |on: &str| {
        let version = birth.under(LawPack::Vn2014, day(on)).unwrap();
        assert_eq!(version.law, LawPack::Vn2014);
        version.question("idcard.wanted").is_some()
    };
    assert!(!asks("2015-12-31"));
    assert!(!asks("2026-08-31"));
    assert!(asks("2026-09-01"));
    assert!(
        asks("2027-03-01"),
        "received under the old law, whatever the day"
    );
}

/// The card and the code of its group come with one decree.
#[test]
fn the_card_comes_with_the_code_of_its_group() {
    use crate::{law::bundle_code, register::RegisterKind};
    for on in ["2026-08-31", "2026-09-01", "2027-03-01"] {
        let card = version("khai-sinh", on).question("idcard.wanted").is_some();
        let code = bundle_code(RegisterKind::Birth, day(on)).value;
        assert_eq!(card, code == "3.000722", "{on}");
    }
}
