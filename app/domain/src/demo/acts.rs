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

/// The father of case 1 has the mother's year of birth put right: it was written as 1996.
/// Without the file.
pub fn birth_correction() -> Answers {
    let mut answers = Answers::from([
        ("change.kind", "correction"),
        ("requester.relationship", "parent"),
        ("requester.name", "Nguyễn Quang Huy"),
        ("requester.pin", "036094900012"),
        ("requester.phone", "0912345012"),
        ("registered.register", "birth"),
        ("registered.commune", CAU_GIAY),
        ("pick.mother_birth", "yes"),
        ("mother_birth.before", "14/03/1996"),
        ("ground.mistake", "requester"),
        (
            "ground.reason",
            "Khai nhầm năm sinh của mẹ; căn cước của mẹ ghi 1997",
        ),
        ("office.whose", "registered"),
        // Asked from March 2027 on.
        ("office.any", CAU_GIAY),
        ("copies", "0"),
        ("fee.exemption", "none"),
        ("delivery", "electronic"),
    ]);
    let who = ("Nguyễn Minh An", "001226900101", "male");
    person(&mut answers, "person", who, ("2", "11", "2026"));
    date(&mut answers, "mother_birth.after", ("14", "3", "1997"));
    answers
}

/// The woman of Hà Nội wants one paper that says what the registers hold about her.
pub fn confirmation() -> Answers {
    let mut answers = Answers::from([
        ("requester.relationship", "person"),
        ("requester.phone", "0912345201"),
        ("ask.birth", "yes"),
        ("ask.marriage", "yes"),
        ("purpose", "Làm thủ tục thừa kế"),
        ("registered.commune", CAU_GIAY),
        ("fee.exemption", "none"),
        ("delivery", "electronic"),
    ]);
    let who = ("Đỗ Thị Mai", "001199900201", "female");
    person(&mut answers, "person", who, ("6", "5", "1999"));
    answers
}

/// The mother of case 1 needs her child's birth extract and her own marriage extract.
pub fn family_copies() -> Answers {
    Answers::from([
        ("requester.name", "Trần Thu Hà"),
        ("requester.pin", "001196900011"),
        ("requester.phone", "0912345678"),
        ("r1.register", "birth"),
        ("r1.whose", "minor"),
        ("r1.name", "Nguyễn Minh An"),
        ("r1.birth_date.year", "2026"),
        ("r1.copies", "2"),
        ("r1.form", "paper"),
        ("r1.more", "yes"),
        ("r2.register", "marriage"),
        ("r2.whose", "self"),
        ("r2.name", "Trần Thu Hà"),
        ("r2.birth_date.year", "1996"),
        ("r2.copies", "1"),
        ("r2.form", "electronic"),
        ("r2.more", "no"),
        ("registered.commune", CAU_GIAY),
        ("purpose", "Làm hộ chiếu cho con"),
        ("fee.exemption", "none"),
        ("delivery", "electronic"),
    ])
}
