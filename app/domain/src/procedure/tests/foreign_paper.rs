//! Papers of another state, by article: Decree 196/2025; law.md 8.3.

use super::*;

const ABROAD: [(&str, &str); 4] = [
    ("birth.where", "abroad"),
    ("birth.registered_abroad", "no"),
    ("birth.country", "KOR"),
    ("birth.foreign_place", "Seoul"),
];

/// The warnings of a birth in Seoul whose paper is authenticated so.
fn warnings(how: &str, on: &str) -> Vec<String> {
    let answers = with(simple(), &ABROAD);
    let answers = with(
        answers,
        &[
            ("birth.paper_authentication", how),
            ("child.birth_date.day", "20"),
            ("child.birth_date.month", "8"),
        ],
    );
    let answers = with_file(answers, "file.foreign_birth_paper");
    rules_of(judged("khai-sinh", &answers, on))
        .into_iter()
        .filter(|rule| rule.starts_with("foreign-paper"))
        .collect()
}

#[test]
fn a_foreign_paper_that_nothing_vouches_for_is_asked_about() {
    assert_eq!(warnings("none", "2026-09-11"), ["foreign-paper-bare"]);
    for how in ["legalised", "exempt", "apostille", ""] {
        assert!(warnings(how, "2026-09-11").is_empty(), "{how}");
    }
}

/// The Convention is in force for Viet Nam from 11 September 2026.
#[test]
fn an_apostille_before_its_day_is_asked_about() {
    assert_eq!(
        warnings("apostille", "2026-09-10"),
        ["foreign-paper-apostille"]
    );
}

/// Decree 123/2015 Art. 2.2, as of a recording: what is not in Vietnamese is translated.
#[test]
fn the_paper_of_a_death_abroad_is_vouched_for_and_translated() {
    let judge = |pairs: &[(&str, &str)]| {
        let answers = with_file(demo::death_at_home(), "file.foreign_death_paper");
        let abroad = [
            ("death.where", "abroad"),
            ("death.country", "LAO"),
            ("death.foreign_place", "Viêng Chăn"),
            ("paper.language", "other"),
        ];
        let answers = with(with(answers, &abroad), pairs);
        rules_of(judged("khai-tu", &answers, "2026-11-16"))
    };
    assert_eq!(judge(&[]), ["file.translation file-missing"]);
    assert_eq!(judge(&[("paper.language", "")]), ["paper.language choose"]);
    let read_here = ("paper.language", "vi");
    assert_eq!(judge(&[read_here]), [""; 0]);
    let how = |word| judge(&[read_here, ("death_paper.authentication", word)]);
    assert_eq!(how("legalised"), [""; 0]);
    assert_eq!(how("none"), ["foreign-paper-bare"]);
    assert_eq!(how("apostille"), ["foreign-paper-apostille"]);
}

/// Decree 123/2015 Art. 2.2; each translates the own papers.
#[test]
fn the_papers_of_a_foreigner_who_marries_are_translated() {
    let mut answers = demo::marriage_with_foreigner();
    for paper in [
        "groom_status_paper",
        "groom_medical_paper",
        "groom_photo",
        "bride_medical_paper",
        "bride_photo",
    ] {
        answers = with_file(answers, &format!("file.{paper}"));
    }
    let said = rules_of(judged("ket-hon", &answers, "2026-11-12"));
    assert_eq!(said, ["file.groom_translation file-missing"]);
    let read_here = with(answers, &[("groom.paper_language", "vi")]);
    assert!(judged("ket-hon", &read_here, "2026-11-12").is_ok());
}

/// Each comes with papers of their own; who is Vietnamese is not asked.
#[test]
fn the_paper_of_a_foreigner_who_marries_is_judged_by_the_state_it_comes_from() {
    let warned = |how: &str, state: &str| {
        let mut answers = demo::marriage_with_foreigner();
        for paper in [
            "groom_status_paper",
            "groom_translation",
            "groom_medical_paper",
            "groom_photo",
            "bride_medical_paper",
            "bride_photo",
        ] {
            answers = with_file(answers, &format!("file.{paper}"));
        }
        let changes = [
            ("groom.nationality", state),
            ("groom.paper_authentication", how),
            ("bride.paper_authentication", "none"),
        ];
        rules_of(judged("ket-hon", &with(answers, &changes), "2026-11-12"))
            .into_iter()
            .filter(|rule| rule.starts_with("foreign-paper"))
            .collect::<Vec<_>>()
    };
    assert!(warned("apostille", "KOR").is_empty());
    assert_eq!(warned("apostille", "THA"), ["foreign-paper-apostille"]);
    assert_eq!(warned("none", "KOR"), ["foreign-paper-bare"]);
}
