//! The paper of the birth, the name, the sex, by article.

use super::{breaks, broken, changed, judge, judged, keeps, simple, with};

/// Circular 22/2025/TT-BYT: a notification tells of a birth that was.
#[test]
fn a_notification_is_not_older_than_the_birth() {
    breaks(&[("notice.issued_on.day", "1")], "notice-before-birth");
    keeps(&[("notice.issued_on.day", "2")], "notice-before-birth");
}

/// Circular 22/2025/TT-BYT: `XXXXX.GCS.ZZZZZ.YY`.
#[test]
fn of_a_notification_code_the_digits_are_enough() {
    for typed in [
        "00412.GCS.01999.26",
        "00412 gcs 01999 26",
        "004120199926",
        "00412-01999-26",
    ] {
        let declared = judge(&changed(&[("notice.code", typed)]), "2026-11-10").unwrap();
        assert_eq!(
            declared.declared.text("notice.code").map(String::as_str),
            Some("00412.GCS.01999.26"),
            "{typed}"
        );
    }
    for typed in [
        "00412019992",
        "00412.GCS.01999",
        "0041201999266",
        "ấ0412.GCS.01999.26",
    ] {
        let judged = judge(&changed(&[("notice.code", typed)]), "2026-11-10");
        assert!(judged.is_err(), "{typed}");
    }
}

/// Circular 04/2020/TT-BTP Art. 6: not too long. No limit of the law: only a warning.
#[test]
fn a_name_of_more_than_fifty_letters_is_asked_about() {
    let fifty = "Minhminhminhminhminhminhminhminhminhminhmin"; // 43 + Nguyễn 6 + A 1
    let pairs = [("child.middle_name", fifty), ("child.given_name", "A")];
    assert_eq!(fifty.chars().count(), 43);
    keeps(&pairs, "long-name");
    let pairs = [("child.middle_name", fifty), ("child.given_name", "An")];
    breaks(&pairs, "long-name");
    assert!(judge(&changed(&pairs), "2026-11-10").is_ok());
}

/// Civil Code Art. 36: the birth is registered, and the change when medicine has told.
#[test]
fn a_child_of_undetermined_sex_is_registered_and_the_desk_is_told() {
    let undetermined = [("child.sex", "undetermined")];
    assert_eq!(broken(&undetermined), ["sex-undetermined"]);
    let declaration = judge(&changed(&undetermined), "2026-11-10").unwrap();
    assert_eq!(declaration.warnings[0].article, "Điều 36 Bộ luật Dân sự");
    keeps(&[], "sex-undetermined");
}

/// Decree 63/2024: each agency takes the child's number; without one nothing is promised.
#[test]
fn without_a_number_nothing_is_passed_on_to_agencies() {
    let mut pairs = vec![
        ("child.sex", "undetermined"),
        ("bundle.wanted", "yes"),
        ("household.head", "father"),
        ("household.consent", "yes"),
        ("insurance.clinic", "Trạm y tế phường Cầu Giấy"),
        ("idcard.wanted", "no"),
    ];
    breaks(&pairs, "bundle-without-number");
    pairs[0] = ("child.sex", "male");
    assert!(judge(&changed(&pairs), "2026-11-10").is_ok());
}

/// People read an article or a plain word beside a finding, never our own notes.
#[test]
fn every_rule_names_an_article_that_people_can_look_up() {
    for procedure in super::PROCEDURES {
        for rule in procedure.versions.iter().flat_map(|version| version.rules) {
            let own = rule.article == "quy tắc kiểm tra của hệ thống";
            let law = ["Điều", "khoản", "Luật", "Nghị định", "Thông tư"];
            assert!(
                own || law.iter().any(|word| rule.article.starts_with(word)),
                "{}: {}",
                rule.id,
                rule.article
            );
        }
    }
}

/// Phones offer smileys everywhere; no paper prints them.
#[test]
fn a_picture_in_an_answer_is_told_at_its_question() {
    let told = |typed: &str| {
        let answers = with(simple(), &[("mother.residence_detail", typed)]);
        judged("khai-sinh", &answers, "2026-11-10").map(|_| ())
    };
    let wrong = vec!["mother.residence_detail signs".to_owned()];
    assert_eq!(told("Ngõ 12 🏠"), Err(wrong));
    assert_eq!(told("Ngõ 12/5, tổ 3 (cạnh chợ)"), Ok(()));
}
