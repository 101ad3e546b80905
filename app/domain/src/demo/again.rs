//! People whose events are registered again, or late in life. Nobody here exists.

use super::{date, spouse};
use crate::procedure::Answers;

const FORMER: [(&str, &str); 6] = [
    ("former.commune", "Phường Sa Pa, Tỉnh Lào Cai"),
    ("former.original", "lost"),
    ("former.entry", "unknown"),
    ("former.how_lost", "Lũ cuốn năm 1999"),
    ("loss_statement", "yes"),
    ("evidence.kind", "copy"),
];

const END: [(&str, &str); 4] = [
    // Asked from March 2027 on.
    ("office.any", "Phường Cầu Giấy, Thành phố Hà Nội"),
    ("copies", "1"),
    ("fee.exemption", "none"),
    ("delivery", "electronic"),
];

fn all(parts: &[&[(&str, &str)]]) -> Answers {
    let mut answers = Answers::default();
    for (input, typed) in parts.iter().flat_map(|part| *part) {
        answers.set(*input, *typed);
    }
    answers
}

const PERSON: [(&str, &str); 26] = [
    ("requester.relationship", "self"),
    ("requester.phone", "0912345101"),
    ("child.family_name", "Hoàng"),
    ("child.middle_name", "Văn"),
    ("child.given_name", "Thái"),
    ("child.sex", "male"),
    ("birth.where", "elsewhere"),
    ("birth.commune", "Phường Sa Pa, Tỉnh Lào Cai"),
    ("child.identity_kind", "pin"),
    ("child.pin", "010068900101"),
    ("mother.known", "yes"),
    ("mother.name", "Lò Thị Mây"),
    ("mother.birth_date.year", "1942"),
    ("mother.nationality", "VNM"),
    ("mother.ethnicity", "02"),
    ("mother.residence_kind", "deceased"),
    ("father.known", "yes"),
    ("father.name", "Hoàng Văn Sơn"),
    ("father.birth_date.year", "1940"),
    ("father.nationality", "VNM"),
    ("father.ethnicity", "02"),
    ("father.residence_kind", "deceased"),
    ("child.nationality", "vietnamese"),
    ("child.other_ethnicity", "02"),
    ("child.hometown_commune", "Phường Sa Pa, Tỉnh Lào Cai"),
    ("person.service", "no"),
];

fn person() -> Answers {
    let home = [("office.residence", "Phường Cầu Giấy, Thành phố Hà Nội")];
    let mut answers = all(&[&PERSON, &END, &home]);
    date(&mut answers, "child.birth_date", ("2", "9", "1968"));
    answers
}

/// Born in Sa Pa in 1968, registered there that year, living in Hà Nội; the papers and the
/// book were lost. Without the file.
pub fn birth_again() -> Answers {
    let mut answers = person();
    for (input, typed) in FORMER {
        answers.set(input, typed);
    }
    answers.set("office.whose", "residence");
    answers.set("former.date.year", "1968");
    answers.set("former.authority", "UBND xã Sa Pả, huyện Sa Pa");
    answers
}

/// The same person, never registered. Without the files.
pub fn late_birth() -> Answers {
    let mut answers = person();
    answers.set("never_registered", "yes");
    answers
}

/// Married in Sa Pa in 1994, living in Hà Nội. Without the file.
pub fn marriage_again() -> Answers {
    let two = [
        ("requester.relationship", "groom"),
        ("couple.foreign", "no"),
        ("groom.still_married", "yes"),
        ("bride.still_married", "yes"),
        ("office.whose", "bride"),
    ];
    let mut answers = all(&[&FORMER, &END, &two]);
    date(&mut answers, "former.date", ("20", "5", "1994"));
    let groom = ("groom", "Hoàng Văn Thái", "010068900101");
    spouse(&mut answers, groom, ("2", "9", "1968"));
    let bride = ("bride", "Nguyễn Thị Hòa", "001170900102");
    spouse(&mut answers, bride, ("14", "6", "1970"));
    for who in ["groom", "bride"] {
        answers.set(
            format!("{who}.residence"),
            "Phường Cầu Giấy, Thành phố Hà Nội",
        );
    }
    answers
}

/// Died in Sa Pa in 1991, registered there. Without the file.
pub fn death_again() -> Answers {
    let death = [
        ("requester.relationship", "child"),
        ("requester.name", "Hoàng Văn Thái"),
        ("requester.pin", "010068900101"),
        ("requester.phone", "0912345101"),
        ("deceased.name", "Hoàng Văn Sơn"),
        ("deceased.birth_date.year", "1940"),
        ("deceased.sex", "male"),
        ("deceased.nationality", "VNM"),
        ("deceased.ethnicity", "02"),
        ("deceased.identity_kind", "none"),
        ("deceased.residence_kind", "permanent"),
        ("deceased.residence", "Phường Sa Pa, Tỉnh Lào Cai"),
        ("death.where", "elsewhere"),
        ("death.commune", "Phường Sa Pa, Tỉnh Lào Cai"),
        ("death.cause", "Ốm"),
    ];
    let mut answers = all(&[&FORMER, &END, &death]);
    date(&mut answers, "death.date", ("3", "3", "1991"));
    answers.set("former.date.year", "1991");
    answers
}
