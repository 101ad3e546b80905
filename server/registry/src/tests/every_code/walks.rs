//! Which legal case walks which code.

use domain::register::{
    ActKind,
    RegisterKind::{self, Act, Birth, Death, Marriage},
};

/// A procedure and the cases that lead to its codes, all of them under each law.
pub struct Kind {
    /// Its id.
    pub procedure: &'static str,
    /// The register that it is entered in (law.md 11.7); none of copies.
    pub register: Option<RegisterKind>,
    /// For each code a legal case by its id, and what is changed beside it.
    pub walks: &'static [(&'static str, &'static str)],
}

pub const KINDS: [&[Kind]; 8] = [
    BIRTHS,
    MARRIAGES,
    DEATHS,
    GUARDIANSHIPS,
    CHANGES,
    ACTS,
    AGAIN,
    COPIES,
];

const fn entered(
    procedure: &'static str,
    register: RegisterKind,
    walks: &'static [(&'static str, &'static str)],
) -> Kind {
    Kind {
        procedure,
        register: Some(register),
        walks,
    }
}

const fn copied(procedure: &'static str, walks: &'static [(&'static str, &'static str)]) -> Kind {
    Kind {
        procedure,
        register: None,
        walks,
    }
}

pub const BIRTHS: &[Kind] = &[
    entered(
        "khai-sinh",
        Birth,
        &[
            ("d-morning", ""),
            ("d-three-days", ""),
            ("b-birth-far", ""),
            ("v-birth", ""),
            ("b-birth", ""),
        ],
    ),
    entered(
        "khai-sinh-da-co-giay-to",
        Birth,
        &[("l-birth", ""), ("l-birth-foreigner", "")],
    ),
    entered(
        "khai-sinh-co-quan-dai-dien",
        Birth,
        &[("m-two-vietnamese", ""), ("m-acknowledged", "")],
    ),
];

pub const MARRIAGES: &[Kind] = &[entered(
    "ket-hon",
    Marriage,
    &[
        ("m-simple", ""),
        ("m-civil-servant", ""),
        ("v-marriage", ""),
        ("b-marriage", ""),
        ("mi-marriage", ""),
    ],
)];

pub const DEATHS: &[Kind] = &[entered(
    "khai-tu",
    Death,
    &[
        ("k-case-7", ""),
        ("k-foreigner", ""),
        ("v-death", ""),
        ("b-death", ""),
        ("mi-death", ""),
    ],
)];

pub const GUARDIANSHIPS: &[Kind] = &[
    entered(
        "giam-ho",
        Act(ActKind::Guardianship),
        &[("g-grandmother", ""), ("mi-guardianship", "")],
    ),
    entered(
        "cham-dut-giam-ho",
        Act(ActKind::GuardianshipEnd),
        &[("ge-adopted", ""), ("mi-guardianship-end", "")],
    ),
    entered(
        "giam-sat-giam-ho",
        Act(ActKind::Supervision),
        &[("s-relatives", ""), ("mi-supervision", "")],
    ),
    entered(
        "cham-dut-giam-sat-giam-ho",
        Act(ActKind::SupervisionEnd),
        &[("se-asked", ""), ("mi-supervision-end", "")],
    ),
];

pub const CHANGES: &[Kind] = &[
    entered(
        "thay-doi-cai-chinh",
        Act(ActKind::Change),
        &[
            ("c-mothers-year", ""),
            ("c-foreigner", ""),
            ("mi-change", ""),
        ],
    ),
    entered(
        "tinh-trang-hon-nhan",
        Act(ActKind::MaritalStatus),
        &[("x-never-married", ""), ("mi-marital-status", "")],
    ),
    entered(
        "xac-nhan-thong-tin",
        Act(ActKind::Confirmation),
        &[("i-own", ""), ("mi-confirmation", "")],
    ),
];

pub const ACTS: &[Kind] = &[
    entered(
        "nhan-cha-me-con",
        Act(ActKind::ParentChild),
        &[
            ("k-father", ""),
            ("k-foreign-father", ""),
            ("k-border", ""),
            ("mi-acknowledgement", ""),
        ],
    ),
    entered(
        "ghi-chu-ket-hon",
        Act(ActKind::RecordedMarriage),
        &[("m-seoul", ""), ("mi-recorded-marriage", "")],
    ),
    entered(
        "ghi-chu-ly-hon",
        Act(ActKind::RecordedDivorce),
        &[("l-seoul", ""), ("mi-recorded-divorce", "")],
    ),
    entered(
        "ghi-chu-viec-khac",
        Act(ActKind::OtherRecording),
        &[("o2-birth", ""), ("mi-recorded-birth", "")],
    ),
];

pub const AGAIN: &[Kind] = &[
    entered(
        "khai-sinh-lai",
        Birth,
        &[
            ("a-birth", ""),
            ("a-birth-foreigner", ""),
            ("mi-birth-again", ""),
        ],
    ),
    entered(
        "ket-hon-lai",
        Marriage,
        &[
            ("a-marriage", ""),
            ("a-marriage-foreigner", ""),
            ("mi-marriage-again", ""),
        ],
    ),
    entered(
        "khai-tu-lai",
        Death,
        &[
            ("a-death", ""),
            ("a-death-foreigner", ""),
            ("mi-death-again", ""),
        ],
    ),
];

/// Copies are asked of who was entered before, see [`granted`](super::granted).
const OF_THE_CHILD: &str = "requester.relationship=mandate; purpose=Nhập học; \
    subject.name=Nguyễn Minh An; subject.birth_date=2026-11-02";

pub const COPIES: &[Kind] = &[
    copied(
        "trich-luc",
        &[("e-morning", OF_THE_CHILD), ("mi-extract", OF_THE_CHILD)],
    ),
    copied(
        "trich-luc-ket-hon",
        &[
            (
                "k-self",
                "requester.name=Đỗ Thùy Linh; subject.name=Đỗ Thùy Linh; \
                    subject.birth_date.year=1999",
            ),
            (
                "k-self",
                "requester.name=Đỗ Thùy Linh; subject.name=Đỗ Thùy Linh; \
                    subject.birth_date.year=1999; mission.book=yes; mission.country=DEU",
            ),
        ],
    ),
    copied(
        "trich-luc-khai-tu",
        &[
            ("c-heir", ""),
            ("c-heir", "mission.book=yes; mission.country=DEU"),
        ],
    ),
    copied(
        "trich-luc-khac",
        &[
            (
                "o-guardianship",
                "requester.name=Vũ Thị Lụa; subject.name=Vũ Thị Lụa; \
                    subject.birth_date=1960-03-12",
            ),
            (
                "o-guardianship",
                "requester.name=Vũ Thị Lụa; subject.name=Vũ Thị Lụa; \
                    subject.birth_date=1960-03-12; mission.book=yes; mission.country=DEU",
            ),
        ],
    ),
    copied(
        "ban-sao-so-goc",
        &[
            ("o-book-birth", OF_THE_CHILD),
            ("mi-book-copy", OF_THE_CHILD),
        ],
    ),
    copied(
        "trich-luc-gia-dinh",
        &[("y-one-record", ""), ("mi-family-copies", "r1.more=no")],
    ),
];
