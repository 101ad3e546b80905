//! People who ask for other papers than those of births, marriages and deaths. Nobody here
//! exists.

use super::date;
use crate::procedure::Answers;

const CAU_GIAY: &str = "Phường Cầu Giấy, Thành phố Hà Nội";

/// Somebody under the questions of a role, living in Cầu Giấy.
pub(super) fn person(
    answers: &mut Answers,
    role: &str,
    (name, pin, sex): (&str, &str, &str),
    born: (&str, &str, &str),
) {
    for (input, typed) in [
        ("name", name),
        ("sex", sex),
        ("nationality", "VNM"),
        ("ethnicity", "01"),
        ("identity_kind", "pin"),
        ("pin", pin),
        ("residence_kind", "permanent"),
        ("residence", CAU_GIAY),
        ("residence_detail", "Ngõ 12 phố Duy Tân"),
    ] {
        answers.set(format!("{role}.{input}"), typed);
    }
    date(answers, &format!("{role}.birth_date"), born);
}

/// A woman of Hà Nội who never married needs a certificate to buy a house.
pub fn marital_status() -> Answers {
    let mut answers = Answers::from([
        ("requester.relationship", "person"),
        ("requester.phone", "0912345201"),
        ("certified.period_where", "home"),
        ("status.kind", "never_married"),
        ("purpose.kind", "other"),
        ("purpose.other", "Làm thủ tục mua bán nhà đất"),
        // Asked from March 2027 on.
        ("office.any", CAU_GIAY),
        ("fee.exemption", "none"),
        ("delivery", "electronic"),
    ]);
    let who = ("Đỗ Thị Mai", "001199900201", "female");
    person(&mut answers, "person", who, ("6", "5", "1999"));
    date(&mut answers, "certified.period_from", ("6", "5", "2017"));
    date(&mut answers, "certified.period_to", ("10", "11", "2026"));
    answers
}

/// A grandmother becomes guardian of her orphaned grandson. Without the file.
pub fn guardianship() -> Answers {
    let mut answers = Answers::from([
        ("requester.relationship", "guardian"),
        ("requester.phone", "0912345211"),
        ("guardianship.kind", "natural"),
        ("guardianship.reason", "orphan"),
        ("guardianship.relation", "grandparent"),
        ("guardian.conditions", "yes"),
        ("office.whose", "guardian"),
        // Asked from March 2027 on.
        ("office.any", CAU_GIAY),
        ("copies", "0"),
        ("fee.exemption", "none"),
        ("delivery", "electronic"),
    ]);
    let guardian = ("Vũ Thị Lụa", "001160900211", "female");
    person(&mut answers, "guardian", guardian, ("12", "3", "1960"));
    let ward = ("Vũ Minh Quân", "001215900212", "male");
    person(&mut answers, "ward", ward, ("20", "8", "2015"));
    answers
}

fn registered(answers: &mut Answers, what: &str, number: &str) {
    for (part, typed) in [("number", number), ("authority", "UBND phường Cầu Giấy")] {
        answers.set(format!("{what}.registered_{part}"), typed);
    }
    date(
        answers,
        &format!("{what}.registered_date"),
        ("10", "11", "2026"),
    );
    answers.set("registered.commune", CAU_GIAY);
}

/// The same guardianship ends: an aunt adopts the boy. Without the file.
pub fn guardianship_end() -> Answers {
    let mut answers = guardianship();
    registered(&mut answers, "guardianship", "1/TLGH");
    answers.set("end.reason", "adopted");
    date(&mut answers, "end.date", ("12", "11", "2026"));
    answers
}

/// An uncle watches over the grandmother's guardianship. Without the file.
pub fn supervision() -> Answers {
    let mut answers = guardianship();
    for (input, typed) in [
        ("requester.relationship", "supervisor"),
        ("guardianship.guardian", "Vũ Thị Lụa"),
        ("supervision.chosen_by", "relatives"),
        ("supervision.deed_number", "không số"),
        (
            "supervision.deed_authority",
            "Những người thân thích của cháu",
        ),
        ("supervision.scope", "Căn nhà số 12 phố Duy Tân"),
        ("supervisor.conditions", "yes"),
    ] {
        answers.set(input, typed);
    }
    date(&mut answers, "supervision.deed_date", ("9", "11", "2026"));
    registered(&mut answers, "guardianship", "1/TLGH");
    let supervisor = ("Vũ Văn Hải", "001085900213", "male");
    person(&mut answers, "supervisor", supervisor, ("1", "2", "1985"));
    answers
}

/// The uncle asks to be released. Without the file.
pub fn supervision_end() -> Answers {
    let mut answers = supervision();
    registered(&mut answers, "supervision", "1/TLGSGH");
    answers.set("end.reason", "asked");
    date(&mut answers, "end.date", ("12", "11", "2026"));
    answers
}
