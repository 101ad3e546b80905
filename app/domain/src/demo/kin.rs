//! People who acknowledge each other, and who were married, divorced or born abroad. Nobody
//! here exists.

use super::{acts::person, date};
use crate::procedure::Answers;

const CAU_GIAY: &str = "Phường Cầu Giấy, Thành phố Hà Nội";

/// What is asked of everybody in the end.
fn filed(asker: &str, phone: &str) -> Answers {
    Answers::from([
        ("requester.relationship", asker),
        ("requester.phone", phone),
        // Asked from March 2027 on.
        ("office.any", CAU_GIAY),
        ("copies", "0"),
        ("fee.exemption", "none"),
        ("delivery", "electronic"),
    ])
}

/// A father acknowledges his son on the conclusion of a laboratory. Without the file.
pub fn acknowledgement() -> Answers {
    let mut answers = filed("parent", "0912345221");
    for (input, typed) in [
        ("acknowledgement.kind", "father"),
        ("parties.present", "yes"),
        ("other_parent.says", "agrees"),
        ("other_parent.name", "Phan Thị Cúc"),
        ("evidence.kind", "conclusion"),
        ("evidence.paper_number", "118/ADN-2026"),
        ("evidence.paper_authority", "Viện Pháp y demo"),
        ("office.whose", "child"),
    ] {
        answers.set(input, typed);
    }
    date(&mut answers, "evidence.paper_date", ("4", "11", "2026"));
    let father = ("Hồ Văn Lâm", "001090900221", "male");
    person(&mut answers, "parent", father, ("7", "7", "1990"));
    let son = ("Phan Gia Khánh", "001220900222", "male");
    person(&mut answers, "child", son, ("15", "1", "2020"));
    answers
}

/// A couple under the questions of both: she is of Cầu Giấy, he of Korea.
fn couple(answers: &mut Answers) {
    let wife = ("Lương Thị Thanh", "001195900232", "female");
    person(answers, "wife", wife, ("19", "9", "1995"));
    person(
        answers,
        "husband",
        ("Park Ji-hoon", "", "male"),
        ("3", "4", "1991"),
    );
    for (input, typed) in [
        ("husband.nationality", "KOR"),
        ("husband.identity_kind", "passport"),
        ("husband.identity_number", "M70000231"),
        ("husband.residence_kind", "abroad"),
        ("husband.residence_abroad", "12 Sejong-daero, Seoul"),
        ("abroad.country", "KOR"),
        ("paper.authentication", "apostille"),
        ("paper.language", "other"),
        ("office.whose", "wife"),
    ] {
        answers.set(input, typed);
    }
}

/// A marriage made in Seoul. Without the files.
pub fn recorded_marriage() -> Answers {
    let mut answers = filed("wife", "0912345231");
    couple(&mut answers);
    for (input, typed) in [
        ("marriage.place", "Quận Jongno, Seoul"),
        ("abroad.paper_number", "2025-0417"),
        ("abroad.paper_authority", "Ủy ban quận Jongno"),
        ("earlier.divorce_abroad", "no"),
    ] {
        answers.set(input, typed);
    }
    date(&mut answers, "marriage.date", ("17", "4", "2025"));
    date(&mut answers, "abroad.paper_date", ("21", "4", "2025"));
    answers
}

/// The same couple, divorced by a court in Seoul. Without the files.
pub fn recorded_divorce() -> Answers {
    let mut answers = filed("wife", "0912345231");
    couple(&mut answers);
    for (input, typed) in [
        ("divorce.kind", "divorce"),
        ("abroad.paper_number", "2026-D-1024"),
        ("abroad.paper_authority", "Tòa án gia đình Seoul"),
        ("registered.where", "commune"),
        ("registered.commune", CAU_GIAY),
        ("marriage.registered_number", "1/TLGCKH"),
        ("marriage.registered_authority", "UBND phường Cầu Giấy"),
    ] {
        answers.set(input, typed);
    }
    date(&mut answers, "abroad.paper_date", ("2", "11", "2026"));
    date(&mut answers, "divorce.effective", ("16", "11", "2026"));
    date(
        &mut answers,
        "marriage.registered_date",
        ("10", "11", "2026"),
    );
    answers
}

/// A girl whose birth was registered in Sydney has come to live in Cầu Giấy; her mother
/// asks. Without the files.
pub fn recorded_birth() -> Answers {
    let mut answers = filed("family", "0912345241");
    let girl = ("Tạ Minh Châu", "", "female");
    person(&mut answers, "subject", girl, ("8", "8", "2024"));
    for (input, typed) in [
        ("requester.name", "Tạ Thị Hạnh"),
        ("requester.pin", "001194900241"),
        ("event.kind", "birth"),
        ("subject.identity_kind", "passport"),
        ("subject.identity_number", "P00000242"),
        ("abroad.country", "AUS"),
        ("event.place", "Sydney, bang New South Wales"),
        ("event.mother", "Tạ Thị Hạnh"),
        ("abroad.paper_number", "2024/188231"),
        ("abroad.paper_authority", "Cơ quan đăng ký New South Wales"),
        ("paper.authentication", "apostille"),
        ("paper.language", "other"),
    ] {
        answers.set(input, typed);
    }
    date(&mut answers, "event.date", ("8", "8", "2024"));
    date(&mut answers, "abroad.paper_date", ("30", "8", "2024"));
    answers
}
