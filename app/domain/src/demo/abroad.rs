//! Families abroad. Nobody here exists.

use super::{child, couple, date};
use crate::procedure::Answers;

/// A couple of citizens in Berlin, whose daughter was born there on 2 November 2026. Without
/// its file.
pub fn birth_in_berlin() -> Answers {
    let mut answers = couple(
        &[
            ("mother.name", "Lê Thu Trang"),
            ("mother.pin", "001197900031"),
            ("mother.residence_kind", "abroad"),
            ("mother.residence_country", "DEU"),
            (
                "mother.residence_abroad",
                "Herzbergstraße 128, 10365 Berlin",
            ),
        ],
        &[
            ("father.name", "Phạm Đức Long"),
            ("father.pin", "031095900032"),
        ],
        "Phường Hải Châu, Thành phố Đà Nẵng",
    );
    for unasked in [
        "birth.commune",
        "mother.residence",
        "office.any",
        "notice.kind",
        "birth.surrogacy",
    ] {
        answers.remove(unasked);
    }
    child(
        &mut answers,
        ["Phạm", "Lê Mai", "Chi"],
        "female",
        ("2", "11", "2026"),
        ("3", "20"),
    );
    date(&mut answers, "mother.birth_date", ("5", "6", "1997"));
    date(&mut answers, "father.birth_date", ("17", "9", "1995"));
    for (question, answer) in [
        ("requester.phone", "+493012345678"),
        ("birth.where", "abroad"),
        ("birth.registered_abroad", "no"),
        ("birth.country", "DEU"),
        ("birth.foreign_place", "Berlin"),
        ("office.whose", "mother"),
        ("paper.state", "host"),
        ("paper.language", "vi_en"),
        ("copies", "1"),
    ] {
        answers.set(question, answer);
    }
    answers
}
