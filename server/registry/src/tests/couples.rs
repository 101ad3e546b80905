//! Couples who marry, as both have answered.

use domain::procedure::Answers;

fn date(answers: &mut Answers, question: &str, (day, month, year): (&str, &str, &str)) {
    answers.set(format!("{question}.day"), day);
    answers.set(format!("{question}.month"), month);
    answers.set(format!("{question}.year"), year);
}

/// What every couple answers; `groom` and `bride` begin their inputs.
fn both(foreign: &str, here: &str) -> Answers {
    let mut answers = Answers::from([
        ("requester.relationship", "bride"),
        ("couple.foreign", foreign),
        ("office.whose", "bride"),
        // Asked from March 2027 on.
        ("office.any", here),
        ("copies", "0"),
        ("fee.exemption", "none"),
    ]);
    for who in ["groom", "bride"] {
        for (input, typed) in [
            ("nationality", "VNM"),
            ("ethnicity", "01"),
            ("identity_kind", "pin"),
            ("residence_kind", "permanent"),
            ("residence", here),
            ("marital_status", "single"),
            ("marriage_ordinal", "1"),
            ("kinship", "none"),
            ("capacity", "full"),
            ("free_will", "yes"),
            // Asked with a foreign element.
            ("service", "none"),
        ] {
            answers.set(format!("{who}.{input}"), typed);
        }
    }
    answers
}

/// Two of Hà Nội, filed on 2026-11-10 at 10:15, who mean to sign on the 20th.
pub fn marriage() -> Answers {
    let mut answers = both("no", "Phường Cầu Giấy, Thành phố Hà Nội");
    for (input, typed) in [
        ("groom.name", "Phạm Đức Long"),
        ("groom.pin", "001097900081"),
        ("groom.phone", "0912345081"),
        ("groom.residence_detail", "Số 8 ngõ 20 Trần Thái Tông"),
        ("bride.name", "Đỗ Thùy Linh"),
        ("bride.pin", "001199900082"),
        ("bride.phone", "0912345082"),
    ] {
        answers.set(input, typed);
    }
    date(&mut answers, "groom.birth_date", ("12", "2", "1997"));
    date(&mut answers, "bride.birth_date", ("3", "9", "1999"));
    date(&mut answers, "planned_day", ("20", "11", "2026"));
    answers
}

/// Case 6: with a man of Korea at phường Sài Gòn, filed on 2026-11-12 at 14:00. Without
/// the files.
pub fn marriage_with_foreigner() -> Answers {
    let here = "Phường Sài Gòn, Thành phố Hồ Chí Minh";
    let mut answers = both("yes", here);
    for input in ["groom.ethnicity", "groom.residence"] {
        answers.remove(input);
    }
    for (input, typed) in [
        ("groom.name", "Kim Min-jun"),
        ("groom.nationality", "KOR"),
        ("groom.identity_kind", "passport"),
        ("groom.identity_number", "M70000061"),
        ("groom.identity_issuer", "Bộ Ngoại giao Hàn Quốc"),
        ("groom.phone", "+821012345061"),
        ("groom.residence_kind", "abroad"),
        (
            "groom.residence_abroad",
            "101-1203, 45 Teheran-ro 20-gil, Gangnam-gu, Seoul, Hàn Quốc",
        ),
        ("groom.paper_language", "other"),
        ("bride.name", "Bùi Thanh Trúc"),
        ("bride.pin", "079199900061"),
        ("bride.phone", "0912345061"),
    ] {
        answers.set(input, typed);
    }
    date(&mut answers, "groom.birth_date", ("30", "1", "1996"));
    date(&mut answers, "bride.birth_date", ("19", "7", "1999"));
    date(&mut answers, "groom.status_paper_date", ("20", "5", "2026"));
    for who in ["groom", "bride"] {
        date(
            &mut answers,
            &format!("{who}.medical_paper_date"),
            ("1", "10", "2026"),
        );
    }
    date(&mut answers, "planned_day", ("19", "11", "2026"));
    answers
}
