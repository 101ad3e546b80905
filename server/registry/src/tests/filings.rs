//! Filings as they arrive.

use chrono::TimeDelta;
use domain::{demo, procedure::Answers};
use uuid::Uuid;

use super::couples;

/// A filing as the portal hands it over.
#[derive(Clone)]
pub struct Filing {
    pub code: String,
    pub procedure: &'static str,
    pub answers: Answers,
    pub sibling: Option<String>,
    pub due_in: TimeDelta,
    /// Whose clocks say on which day it was received: a mission's, or Viet Nam's.
    pub office: &'static str,
}

pub fn code(serial: i64) -> String {
    format!("H01.017-261110-01{serial:04}")
}

fn filing(serial: i64, procedure: &'static str, mut answers: Answers, file: &str) -> Filing {
    answers.set(file, Uuid::from_u128(7).to_string());
    Filing {
        code: code(serial),
        procedure,
        answers,
        sibling: None,
        due_in: TimeDelta::hours(7),
        office: "",
    }
}

pub fn birth(serial: i64) -> Filing {
    filing(
        serial,
        "khai-sinh",
        demo::simple_birth(),
        "file.birth_notice",
    )
}

/// A birth by the mother of this number: nobody's twin and nobody's duplicate.
pub fn birth_by(serial: i64) -> Filing {
    let mut filing = noticed(birth(serial), serial);
    filing
        .answers
        .set("mother.pin", format!("0011969{serial:05}"));
    // Numbers that follow each other look mistyped: the names tell the mothers apart.
    let middle = [
        "Đào", "Mai", "Cúc", "Trúc", "Sen", "Quế", "Liễu", "Thảo", "Ngân", "Lê",
    ];
    let given = [
        "An", "Bình", "Chi", "Dung", "Giang", "Hoa", "Khanh", "Trang", "My", "Nga",
    ];
    let digit = |place: i64| usize::try_from(serial / place % 10).unwrap();
    let name = format!("Trần {} {}", middle[digit(10)], given[digit(1)]);
    filing.answers.set("mother.name", name);
    filing
}

/// The filing with the hospital's notification of this number.
pub fn noticed(mut filing: Filing, number: i64) -> Filing {
    filing
        .answers
        .set("notice.code", format!("{number:05}.GCS.01999.26"));
    filing
}

pub fn single_mother(serial: i64) -> Filing {
    filing(
        serial,
        "khai-sinh",
        demo::single_mother(),
        "file.witness_statement",
    )
}

pub fn twins(serial: i64) -> [Filing; 2] {
    let mut first = filing(serial, "khai-sinh", demo::first_twin(), "file.birth_notice");
    let mut second = filing(
        serial + 1,
        "khai-sinh",
        demo::second_twin(),
        "file.birth_notice",
    );
    first.sibling = Some(second.code.clone());
    second.sibling = Some(first.code.clone());
    [first, second]
}

/// Case 7 of law.md section 14.
pub fn death(serial: i64) -> Filing {
    filing(
        serial,
        "khai-tu",
        demo::death_at_home(),
        "file.death_notice",
    )
}

/// Two of Hà Nội.
pub fn marriage(serial: i64) -> Filing {
    Filing {
        code: code(serial),
        procedure: "ket-hon",
        answers: couples::marriage(),
        sibling: None,
        due_in: TimeDelta::hours(31),
        office: "",
    }
}

/// Case 6 of law.md section 14.
pub fn marriage_with_foreigner(serial: i64) -> Filing {
    let mut answers = couples::marriage_with_foreigner();
    for file in [
        "file.groom_status_paper",
        "file.groom_translation",
        "file.groom_medical_paper",
        "file.bride_medical_paper",
        "file.groom_photo",
        "file.bride_photo",
    ] {
        answers.set(file, Uuid::from_u128(7).to_string());
    }
    Filing {
        answers,
        due_in: TimeDelta::days(7),
        ..marriage(serial)
    }
}

/// Asks for a copy of the entry of case 1.
pub fn copy(serial: i64, number: &str) -> Filing {
    let answers = Answers::from([
        ("requester.relationship", "parent"),
        ("requester.name", "Trần Thu Hà"),
        ("requester.pin", "001196900011"),
        ("requester.phone", "0912345678"),
        ("subject.name", "nguyễn minh an"),
        ("subject.birth_date.day", "2"),
        ("subject.birth_date.month", "11"),
        ("subject.birth_date.year", "2026"),
        ("registered.commune", "Phường Cầu Giấy, Thành phố Hà Nội"),
        ("registered.number", number),
        ("copies", "1"),
        ("purpose", "Nhập học mẫu giáo"),
        ("fee.exemption", "none"),
        ("delivery", "electronic"),
    ]);
    Filing {
        code: code(serial),
        procedure: "trich-luc",
        answers,
        sibling: None,
        due_in: TimeDelta::hours(7),
        office: "",
    }
}

/// A death with everything passed on.
pub fn death_passed_on(serial: i64) -> Filing {
    let mut filing = death(serial);
    for (question, answer) in [
        ("residence_end.wanted", "yes"),
        ("benefit.scheme", "bao_tro"),
        ("benefit.claimant", "requester"),
        ("benefit.payment", "account"),
        ("benefit.bank", "Ngân hàng thử"),
        ("benefit.account", "0123 456 789"),
    ] {
        filing.answers.set(question, answer);
    }
    filing
}

/// The grandson asks for a copy of the extract of case 7.
pub fn death_copy(serial: i64, died_on: &str) -> Filing {
    let answers = Answers::from([
        ("requester.relationship", "heir"),
        ("requester.name", "Lý Văn Páo"),
        ("requester.pin", "010099900072"),
        ("requester.phone", "0912345072"),
        ("subject.name", "ly a cho"),
        ("subject.birth_date.year", "1938"),
        ("subject.died_on.day", died_on),
        ("subject.died_on.month", "11"),
        ("subject.died_on.year", "2026"),
        ("registered.commune", "Phường Sa Pa, Tỉnh Lào Cai"),
        ("copies", "1"),
        ("purpose", "Khai nhận di sản"),
        ("fee.exemption", "none"),
        ("delivery", "electronic"),
    ]);
    filing(serial, "trich-luc-khai-tu", answers, "file.kinship")
}

/// Registered in Sa Pa in 1968, living in Cầu Giấy.
pub fn birth_again(serial: i64) -> Filing {
    let answers = demo::birth_again();
    filing(serial, "khai-sinh-lai", answers, "file.former_copy")
}

/// The same person, never registered.
pub fn late_birth(serial: i64) -> Filing {
    let (id, answers) = ("khai-sinh-da-co-giay-to", demo::late_birth());
    let mut filing = filing(serial, id, answers, "file.personal_papers");
    let sworn = Uuid::from_u128(8).to_string();
    filing.answers.set("file.sworn_statement", sworn);
    filing
}

/// Married in Sa Pa in 1994, living in Cầu Giấy.
pub fn marriage_again(serial: i64) -> Filing {
    let answers = demo::marriage_again();
    filing(serial, "ket-hon-lai", answers, "file.former_copy")
}

/// Died in Sa Pa in 1991.
pub fn death_again(serial: i64) -> Filing {
    let answers = demo::death_again();
    filing(serial, "khai-tu-lai", answers, "file.former_copy")
}

pub const BERLIN: &str = "97001";

/// A birth at the embassy in Berlin, the number its own.
pub fn birth_in_berlin(serial: i64) -> Filing {
    let answers = demo::birth_in_berlin();
    Filing {
        code: format!("G97.001-261110-01{serial:04}"),
        office: BERLIN,
        ..filing(
            serial,
            "khai-sinh-co-quan-dai-dien",
            answers,
            "file.foreign_birth_paper",
        )
    }
}
/// Who lived in Berlin has died there.
pub fn death_in_berlin(serial: i64) -> Filing {
    let mut filing = filing(
        serial,
        "khai-tu",
        demo::death_at_home(),
        "file.foreign_death_paper",
    );
    for (input, typed) in [
        ("deceased.residence_kind", "abroad"),
        ("deceased.residence_abroad", "Torstraße 1, Berlin"),
        ("death.where", "abroad"),
        ("death.country", "DEU"),
        ("death.foreign_place", "Berlin"),
        ("death_paper.authentication", "none"),
        ("paper.language", "en"),
        ("mission.wanted", "yes"),
        ("mission.country", "DEU"),
    ] {
        filing.answers.set(input, typed);
    }
    Filing {
        code: format!("G97.001-261110-02{serial:04}"),
        office: BERLIN,
        ..filing
    }
}

/// A woman of Cầu Giấy who never married.
pub fn marital_status(serial: i64) -> Filing {
    Filing {
        code: code(serial),
        procedure: "tinh-trang-hon-nhan",
        answers: demo::marital_status(),
        sibling: None,
        due_in: TimeDelta::days(3),
        office: "",
    }
}

/// A grandmother and her grandson.
pub fn guardianship(serial: i64) -> Filing {
    filing(serial, "giam-ho", demo::guardianship(), "file.kinship")
}

/// Their guardianship ends.
pub fn guardianship_end(serial: i64) -> Filing {
    let answers = demo::guardianship_end();
    filing(serial, "cham-dut-giam-ho", answers, "file.end_paper")
}

/// An uncle watches over it.
pub fn supervision(serial: i64) -> Filing {
    let answers = demo::supervision();
    filing(serial, "giam-sat-giam-ho", answers, "file.supervision_deed")
}

/// He is released.
pub fn supervision_end(serial: i64) -> Filing {
    let (id, answers) = ("cham-dut-giam-sat-giam-ho", demo::supervision_end());
    filing(serial, id, answers, "file.end_paper")
}

/// A father has the mother's year of birth put right in the entry of case 1.
pub fn birth_correction(serial: i64) -> Filing {
    let mut filing = filing(
        serial,
        "thay-doi-cai-chinh",
        demo::birth_correction(),
        "file.evidence",
    );
    filing.due_in = TimeDelta::days(3);
    filing
}

/// A woman of Cầu Giấy asks what the registers hold about her.
pub fn confirmation(serial: i64) -> Filing {
    Filing {
        procedure: "xac-nhan-thong-tin",
        answers: demo::confirmation(),
        ..marital_status(serial)
    }
}

/// Somebody with a mandate asks for a copy from a book.
pub fn book_copy(serial: i64, register: &str, name: &str, year: &str) -> Filing {
    let answers = Answers::from([
        ("requester.relationship", "mandate"),
        ("requester.name", "Đỗ Văn Sơn"),
        ("requester.pin", "001095900202"),
        ("requester.phone", "0912345678"),
        ("registered.register", register),
        ("subject.name", name),
        ("subject.birth_date.year", year),
        ("registered.commune", "Phường Cầu Giấy, Thành phố Hà Nội"),
        ("copies", "1"),
        ("purpose", "Làm thủ tục thừa kế"),
        ("fee.exemption", "none"),
        ("delivery", "electronic"),
    ]);
    filing(serial, "ban-sao-so-goc", answers, "file.mandate")
}

/// A mother asks for copies of two records.
pub fn family_copies(serial: i64) -> Filing {
    Filing {
        procedure: "trich-luc-gia-dinh",
        answers: demo::family_copies(),
        due_in: TimeDelta::hours(7),
        ..marital_status(serial)
    }
}

/// A father acknowledges his son.
pub fn acknowledgement(serial: i64) -> Filing {
    filing(
        serial,
        "nhan-cha-me-con",
        demo::acknowledgement(),
        "file.conclusion",
    )
}

/// Case 1, its parents not married: the father acknowledges the child with the birth.
pub fn birth_acknowledged(serial: i64) -> Filing {
    let mut filing = birth(serial);
    let evidence = Uuid::from_u128(8).to_string();
    filing.answers.set("parents.relation", "acknowledged");
    filing.answers.set("file.parentage_evidence", evidence);
    filing
}

/// What was settled abroad, with its paper and the translation.
fn recording(serial: i64, procedure: &'static str, answers: Answers) -> Filing {
    let mut filing = filing(serial, procedure, answers, "file.foreign_paper");
    let translation = Uuid::from_u128(8).to_string();
    filing.answers.set("file.translation", translation);
    filing
}

/// A marriage made in Seoul.
pub fn recorded_marriage(serial: i64) -> Filing {
    recording(serial, "ghi-chu-ket-hon", demo::recorded_marriage())
}

/// Its end.
pub fn recorded_divorce(serial: i64) -> Filing {
    recording(serial, "ghi-chu-ly-hon", demo::recorded_divorce())
}

/// A birth registered in Sydney.
pub fn recorded_birth(serial: i64) -> Filing {
    recording(serial, "ghi-chu-viec-khac", demo::recorded_birth())
}
