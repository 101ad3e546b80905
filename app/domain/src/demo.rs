//! Made-up families for demos and tests (law.md section 14). Nobody here exists; the
//! PINs lie in the block 9xxxxx that is kept free for demos.

mod abroad;
mod acts;
mod again;
mod kin;

pub use abroad::birth_in_berlin;
pub use acts::{
    birth_correction, confirmation, family_copies, guardianship, guardianship_end, marital_status,
    supervision, supervision_end,
};
pub use again::{birth_again, death_again, late_birth, marriage_again};
pub use kin::{acknowledgement, recorded_birth, recorded_divorce, recorded_marriage};
pub mod people;

use crate::procedure::Answers;

/// Answers shared by every birth of a couple.
fn couple(mother: &[(&str, &str)], father: &[(&str, &str)], here: &str) -> Answers {
    let mut answers = Answers::from([
        ("birth.where", "facility"),
        ("requester.relationship", "father"),
        ("requester.phone", "0912 345 678"),
        ("notice.kind", "notice"),
        ("birth.surrogacy", "no"),
        ("mother.known", "yes"),
        ("mother.nationality", "VNM"),
        ("mother.ethnicity", "01"),
        ("mother.identity_kind", "pin"),
        ("mother.residence_kind", "permanent"),
        ("parents.relation", "married"),
        ("father.nationality", "VNM"),
        ("father.ethnicity", "01"),
        ("father.identity_kind", "pin"),
        ("father.residence_kind", "with_mother"),
        ("child.nationality", "vietnamese"),
        ("child.ethnicity", "as_father"),
        ("child.hometown", "as_father"),
        ("fee.exemption", "none"),
        ("delivery", "electronic"),
    ]);
    for (input, typed) in mother.iter().chain(father) {
        answers.set(*input, *typed);
    }
    for place in [
        "birth.commune",
        "mother.residence",
        "child.hometown_commune",
        // Asked from March 2027 on.
        "office.any",
    ] {
        answers.set(place, here);
    }
    answers
}

fn date(answers: &mut Answers, question: &str, (day, month, year): (&str, &str, &str)) {
    answers.set(format!("{question}.day"), day);
    answers.set(format!("{question}.month"), month);
    answers.set(format!("{question}.year"), year);
}

fn child(
    answers: &mut Answers,
    name: [&str; 3],
    sex: &str,
    born: (&str, &str, &str),
    at: (&str, &str),
) {
    answers.set("child.family_name", name[0]);
    answers.set("child.middle_name", name[1]);
    answers.set("child.given_name", name[2]);
    answers.set("child.sex", sex);
    date(answers, "child.birth_date", born);
    answers.set("child.birth_time.hour", at.0);
    answers.set("child.birth_time.minute", at.1);
}

/// Case 1: a simple birth in Hà Nội, filed on 2026-11-10 at 10:15. Without its file.
pub fn simple_birth() -> Answers {
    let mut answers = couple(
        &[
            ("mother.name", "Trần Thu Hà"),
            ("mother.pin", "001 196 900011"),
        ],
        &[
            ("father.name", "Nguyễn Quang Huy"),
            ("father.pin", "036094900012"),
        ],
        "Phường Cầu Giấy, Thành phố Hà Nội",
    );
    child(
        &mut answers,
        ["Nguyễn", "Minh", "An"],
        "male",
        ("2", "11", "2026"),
        ("6", "42"),
    );
    date(&mut answers, "mother.birth_date", ("14", "3", "1996"));
    date(&mut answers, "father.birth_date", ("21", "8", "1994"));
    answers.set("birth.facility", "Bệnh viện Phụ sản demo Hà Nội");
    answers.set("notice.code", "00412.GCS.01999.26");
    date(&mut answers, "notice.issued_on", ("3", "11", "2026"));
    answers.set("parents.marriage_number", "57/2022");
    date(&mut answers, "parents.marriage_date", ("20", "5", "2022"));
    answers.set("parents.marriage_authority", "UBND phường Dịch Vọng");
    answers.set("copies", "2");
    answers
}

/// Case 2: the first of twins born around midnight in Đà Nẵng, filed on 2026-11-06 at
/// 15:20. Without its file.
pub fn first_twin() -> Answers {
    let mut answers = couple(
        &[
            ("mother.name", "Phạm Ngọc Lan"),
            ("mother.pin", "048198900021"),
        ],
        &[
            ("father.name", "Lê Văn Tuấn"),
            ("father.pin", "049095900022"),
        ],
        "Phường Hải Châu, Thành phố Đà Nẵng",
    );
    child(
        &mut answers,
        ["Lê", "Gia", "Bảo"],
        "male",
        ("30", "10", "2026"),
        ("23", "58"),
    );
    date(&mut answers, "mother.birth_date", ("5", "12", "1998"));
    date(&mut answers, "father.birth_date", ("9", "1", "1995"));
    answers.set("birth.facility", "Bệnh viện Phụ sản demo Đà Nẵng");
    answers.set("notice.code", "00877.GCS.48999.26");
    date(&mut answers, "notice.issued_on", ("31", "10", "2026"));
    answers.set("copies", "1");
    answers
}

/// Case 2: the second twin, born six minutes later, in another month's first hour.
pub fn second_twin() -> Answers {
    let mut answers = first_twin();
    child(
        &mut answers,
        ["Lê", "Gia", "Hân"],
        "female",
        ("31", "10", "2026"),
        ("0", "4"),
    );
    answers.set("notice.code", "00878.GCS.48999.26");
    answers
}

/// Case 4: a single mother, a birth at home, a poor household. Without its file.
pub fn single_mother() -> Answers {
    let mut answers = Answers::from([
        ("birth.where", "elsewhere"),
        ("requester.relationship", "mother"),
        ("requester.phone", "0987654321"),
        ("notice.kind", "witness"),
        ("birth.commune", "Xã Mèo Vạc, Tỉnh Tuyên Quang"),
        ("mother.name", "Giàng Thị Mỷ"),
        ("mother.nationality", "VNM"),
        ("mother.ethnicity", "08"),
        ("mother.identity_kind", "pin"),
        ("mother.pin", "002305900041"),
        ("mother.residence_kind", "permanent"),
        ("mother.residence", "Xã Mèo Vạc, Tỉnh Tuyên Quang"),
        ("parents.relation", "none"),
        ("child.nationality", "vietnamese"),
        ("child.ethnicity", "as_mother"),
        ("child.hometown", "as_mother"),
        ("child.hometown_commune", "Xã Mèo Vạc, Tỉnh Tuyên Quang"),
        ("office.any", "Xã Mèo Vạc, Tỉnh Tuyên Quang"),
        ("fee.exemption", "poor"),
        ("delivery", "counter"),
        ("copies", "2"),
    ]);
    child(
        &mut answers,
        ["Giàng", "Thị", "Sua"],
        "female",
        ("11", "11", "2026"),
        ("4", "10"),
    );
    date(&mut answers, "mother.birth_date", ("9", "9", "2005"));
    answers
}

/// Two Vietnamese who marry in Cầu Giấy, each for the first time; filed on 2026-11-10. Each
/// half answers the own pages, the groom begins.
pub fn marriage() -> Answers {
    let mut answers = Answers::from([
        ("requester.relationship", "groom"),
        ("couple.foreign", "no"),
        // Asked with a foreign element.
        ("groom.service", "none"),
        ("bride.service", "none"),
        ("office.whose", "bride"),
        // Asked from March 2027 on.
        ("office.any", "Phường Cầu Giấy, Thành phố Hà Nội"),
        ("copies", "2"),
        ("fee.exemption", "none"),
    ]);
    date(&mut answers, "planned_day", ("12", "11", "2026"));
    let groom = ("groom", "Đỗ Quang Minh", "001098900081");
    spouse(&mut answers, groom, ("12", "4", "1998"));
    answers.set("groom.residence", "Phường Hải Châu, Thành phố Đà Nẵng");
    let bride = ("bride", "Vũ Ngọc Anh", "001300900082");
    spouse(&mut answers, bride, ("3", "9", "2000"));
    answers.set("bride.residence", "Phường Cầu Giấy, Thành phố Hà Nội");
    answers
}

/// Case 6: a Vietnamese bride and a groom of the Republic of Korea, filed on 2026-11-12 at
/// 14:00. Without the files.
pub fn marriage_with_foreigner() -> Answers {
    let mut answers = marriage();
    answers.set("requester.relationship", "bride");
    answers.set("couple.foreign", "yes");
    answers.set("office.any", "Phường Sài Gòn, Thành phố Hồ Chí Minh");
    date(&mut answers, "planned_day", ("19", "11", "2026"));
    let bride = ("bride", "Bùi Thanh Trúc", "079199900061");
    spouse(&mut answers, bride, ("19", "7", "1999"));
    answers.set("bride.residence", "Phường Sài Gòn, Thành phố Hồ Chí Minh");
    date(
        &mut answers,
        "bride.medical_paper_date",
        ("1", "10", "2026"),
    );
    spouse(
        &mut answers,
        ("groom", "Kim Min-jun", ""),
        ("30", "1", "1996"),
    );
    for (input, typed) in [
        ("groom.nationality", "KOR"),
        ("groom.identity_kind", "passport"),
        ("groom.identity_number", "M70000061"),
        ("groom.residence_kind", "abroad"),
        ("groom.residence_abroad", "Seoul, Hàn Quốc"),
        ("groom.paper_language", "other"),
    ] {
        answers.set(input, typed);
    }
    date(&mut answers, "groom.status_paper_date", ("20", "5", "2026"));
    date(
        &mut answers,
        "groom.medical_paper_date",
        ("1", "10", "2026"),
    );
    answers
}

fn spouse(answers: &mut Answers, (who, name, pin): (&str, &str, &str), born: (&str, &str, &str)) {
    for (what, typed) in [
        ("name", name),
        ("nationality", "VNM"),
        ("ethnicity", "01"),
        ("identity_kind", "pin"),
        ("pin", pin),
        ("phone", "0912345081"),
        ("residence_kind", "permanent"),
        ("marital_status", "single"),
        ("marriage_ordinal", "1"),
        ("kinship", "none"),
        ("capacity", "full"),
        ("free_will", "yes"),
    ] {
        answers.set(format!("{who}.{what}"), typed);
    }
    date(answers, &format!("{who}.birth_date"), born);
}

/// Case 7: a death at home without a doctor, only the year of birth known, filed on
/// 2026-11-16 at 16:10. Without its file.
pub fn death_at_home() -> Answers {
    let mut answers = Answers::from([
        ("requester.relationship", "grandchild"),
        ("requester.name", "Lý Văn Páo"),
        ("requester.pin", "010099900072"),
        ("requester.phone", "0912345072"),
        ("deceased.name", "Lý A Chô"),
        ("deceased.birth_date.year", "1938"),
        ("deceased.sex", "male"),
        ("deceased.nationality", "VNM"),
        // Dao.
        ("deceased.ethnicity", "09"),
        ("deceased.identity_kind", "pin"),
        ("deceased.pin", "010038900071"),
        ("deceased.residence_kind", "permanent"),
        ("deceased.residence", "Phường Sa Pa, Tỉnh Lào Cai"),
        ("death.where", "elsewhere"),
        ("death.manner", "natural"),
        ("death.commune", "Phường Sa Pa, Tỉnh Lào Cai"),
        ("death.cause", "Già yếu"),
        ("death_paper.number", "17/GBT-UBND"),
        ("death_paper.issuer", "UBND phường Sa Pa"),
        // Asked from March 2027 on.
        ("office.any", "Phường Sa Pa, Tỉnh Lào Cai"),
        ("copies", "2"),
        ("fee.exemption", "none"),
        ("delivery", "electronic"),
    ]);
    date(&mut answers, "death.date", ("14", "11", "2026"));
    answers.set("death.time.hour", "3");
    answers.set("death.time.minute", "30");
    date(&mut answers, "death_paper.issued_on", ("16", "11", "2026"));
    answers
}
