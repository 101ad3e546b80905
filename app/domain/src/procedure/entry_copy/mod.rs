//! Copies of extracts from the registers (cấp bản sao trích lục): of a birth, a marriage, a
//! death, of what the other registers hold; of a birth certificate; and copies from the
//! original book. Law 60/2014 Art. 63–64; Decree 123/2015; procedure 2.000635. Who may have
//! one of another person: law.md 12.2.

mod pages;

use pages::*;

use super::{
    Competence, Declared, Judging, Limit, Outcome, Page, Procedure, Rule, Variant, Version, When,
    mission,
    rule::stop,
    shared::{Under, under_both},
};
use crate::{
    paper::PaperKind,
    register::{ActKind, RegisterKind},
};

/// Of a birth.
pub static EXTRACT_COPY: Procedure = Procedure {
    id: "trich-luc",
    versions: &copies(
        [
            &[
                CERTIFICATE_AT_MISSION,
                at_mission(BIRTH),
                CERTIFICATE,
                BIRTH,
            ],
            &[
                in_hours(CERTIFICATE_AT_MISSION),
                in_hours(at_mission(BIRTH)),
                in_hours(CERTIFICATE),
                in_hours(BIRTH),
            ],
        ],
        &OF_BIRTH,
    ),
};

/// Of a marriage.
pub static MARRIAGE_COPY: Procedure = Procedure {
    id: "trich-luc-ket-hon",
    versions: &copies(
        [
            &[at_mission(MARRIAGE), MARRIAGE],
            &[in_hours(at_mission(MARRIAGE)), in_hours(MARRIAGE)],
        ],
        &OF_MARRIAGE,
    ),
};

/// Of a death.
pub static DEATH_COPY: Procedure = Procedure {
    id: "trich-luc-khai-tu",
    versions: &copies(
        [
            &[at_mission(DEATH), DEATH],
            &[in_hours(at_mission(DEATH)), in_hours(DEATH)],
        ],
        &OF_DEATH,
    ),
};

/// Of what the other registers hold.
pub static ACT_COPY: Procedure = Procedure {
    id: "trich-luc-khac",
    versions: &copies(
        [
            &[at_mission(ACT), ACT],
            &[in_hours(at_mission(ACT)), in_hours(ACT)],
        ],
        &OF_ACT,
    ),
};

/// Copies from the original book (cấp bản sao từ sổ gốc), whichever register: 2.000908.
/// Decree 23/2015 Art. 15–17.
pub static BOOK_COPY: Procedure = Procedure {
    id: "ban-sao-so-goc",
    versions: &copies(
        [
            &[
                book_at_mission(BOOK_BIRTH, IN_BOOK_BIRTH),
                book_at_mission(BOOK_MARRIAGE, IN_BOOK_MARRIAGE),
                book_at_mission(BOOK_DEATH, IN_BOOK_DEATH),
                book_at_mission(BOOK_ACT, mission::AT_MISSION),
                BOOK_BIRTH,
                BOOK_MARRIAGE,
                BOOK_DEATH,
                BOOK_ACT,
            ],
            &[
                in_hours(book_at_mission(BOOK_BIRTH, IN_BOOK_BIRTH)),
                in_hours(book_at_mission(BOOK_MARRIAGE, IN_BOOK_MARRIAGE)),
                in_hours(book_at_mission(BOOK_DEATH, IN_BOOK_DEATH)),
                in_hours(book_at_mission(BOOK_ACT, mission::AT_MISSION)),
                BOOK_BIRTH.within(Limit::LawHours),
                BOOK_MARRIAGE.within(Limit::LawHours),
                BOOK_DEATH.within(Limit::LawHours),
                BOOK_ACT.within(Limit::LawHours),
            ],
        ],
        &OF_BOOK,
    ),
};

const fn in_hours(variant: Variant) -> Variant {
    variant.within(Limit::LawHours)
}

/// Of what a mission has registered, by that mission. Circular 07/2023/TT-BNG: the same day.
const fn at_mission(copy: Variant) -> Variant {
    Variant {
        when: mission::AT_MISSION,
        code: "9.970018",
        ..copy
    }
}

/// The same from the original book of a mission.
const fn book_at_mission(copy: Variant, when: When) -> Variant {
    Variant {
        when,
        code: "9.970019",
        ..copy
    }
}

const IN_BOOK_BIRTH: When = When::All(&[mission::AT_MISSION, BOOK_BIRTH.when]);
const IN_BOOK_MARRIAGE: When = When::All(&[mission::AT_MISSION, BOOK_MARRIAGE.when]);
const IN_BOOK_DEATH: When = When::All(&[mission::AT_MISSION, BOOK_DEATH.when]);

const ACT: Variant = copy(&[PaperKind::ActExtractCopy]);
const BOOK_ACT: Variant = Variant {
    code: "2.000908",
    ..ACT
};
const BOOK_BIRTH: Variant = of_book(&["birth"], BIRTH);
const BOOK_MARRIAGE: Variant = of_book(&["marriage"], MARRIAGE);
const BOOK_DEATH: Variant = of_book(&["death"], DEATH);

const fn of_book(words: &'static [&'static str], copy: Variant) -> Variant {
    Variant {
        when: When::Is("registered.register", words),
        code: "2.000908",
        ..copy
    }
}

/// Of the certificate itself, where that is asked for; law.md section 3.
const CERTIFICATE: Variant = Variant {
    when: CERTIFICATE_WANTED,
    ..copy(&[PaperKind::BirthCertificateCopy])
};
const CERTIFICATE_AT_MISSION: Variant = Variant {
    when: When::All(&[mission::AT_MISSION, CERTIFICATE_WANTED]),
    ..at_mission(CERTIFICATE)
};
const BIRTH: Variant = copy(&[PaperKind::BirthExtractCopy]);
const MARRIAGE: Variant = copy(&[PaperKind::MarriageExtractCopy]);
const DEATH: Variant = copy(&[PaperKind::DeathExtractCopy]);

const fn copy(results: &'static [PaperKind]) -> Variant {
    Variant {
        when: When::Always,
        code: "2.000635",
        limit: Limit::SameDay,
        results,
    }
}

/// Any authority of the database, wherever one lives and wherever the entry stands: the one
/// that is chosen, else the one of the entry. Law 60/2014 Art. 63.
const ANYWHERE: Competence = Competence::CommuneOf(&[
    (When::Always, "office.any"),
    (When::Always, "registered.commune"),
]);

/// Who keeps the original book, and nobody else, copies from it. Decree 23/2015 Art. 4.1.
const WHO_KEEPS_THE_BOOK: Competence =
    Competence::CommuneOf(&[(When::Always, "registered.commune")]);

/// What the copies of one register ask for.
struct Of {
    register: fn(&Declared) -> Option<RegisterKind>,
    competent: Competence,
    pages: &'static [Page],
    rules: &'static [Rule],
}

const OF_BIRTH: Of = Of {
    register: |_| Some(RegisterKind::Birth),
    competent: ANYWHERE,
    pages: &[WHOSE_BIRTH, BORN, ENTRY, COPIES_OF_BIRTH],
    rules: RULES,
};

const OF_MARRIAGE: Of = Of {
    register: |_| Some(RegisterKind::Marriage),
    competent: ANYWHERE,
    pages: &[WHOSE_MARRIAGE, MARRIED, ENTRY, COPIES],
    rules: RULES,
};

const OF_DEATH: Of = Of {
    register: |_| Some(RegisterKind::Death),
    competent: ANYWHERE,
    pages: &[WHO, DECEASED, ENTRY, COPIES_FOR_A_PURPOSE],
    rules: &[mission::NONE],
};

const OF_ACT: Of = Of {
    register: asked,
    competent: ANYWHERE,
    pages: &[WHOSE_RECORD, ACT_OF, RECORDED, ENTRY, COPIES],
    rules: RULES,
};

const OF_BOOK: Of = Of {
    register: asked,
    competent: WHO_KEEPS_THE_BOOK,
    pages: &[WHOSE_RECORD, BOOK_OF, RECORDED, BOOK_ENTRY, COPIES],
    rules: RULES,
};

/// The registers by the words of the question. A certificate of marital status serves one
/// purpose: no copy is made of it, nor of a confirmation.
const ACTS: [(&str, ActKind); 9] = [
    ("guardianship", ActKind::Guardianship),
    ("guardianship_end", ActKind::GuardianshipEnd),
    ("supervision", ActKind::Supervision),
    ("supervision_end", ActKind::SupervisionEnd),
    ("parent_child", ActKind::ParentChild),
    ("change", ActKind::Change),
    ("recorded_marriage", ActKind::RecordedMarriage),
    ("recorded_divorce", ActKind::RecordedDivorce),
    ("other_recording", ActKind::OtherRecording),
];

/// The register that was chosen.
fn asked(d: &Declared) -> Option<RegisterKind> {
    Some(match d.word("registered.register")? {
        "birth" => RegisterKind::Birth,
        "marriage" => RegisterKind::Marriage,
        "death" => RegisterKind::Death,
        word => {
            let (_, kind) = ACTS.into_iter().find(|(known, _)| *known == word)?;
            RegisterKind::Act(kind)
        }
    })
}

/// The same under both laws but for the time limit.
const fn copies([old, new]: [&'static [Variant]; 2], of: &Of) -> [Version; 2] {
    let laws = [under(old, of), under(new, of)];
    under_both(laws, Outcome::CopyFrom(of.register))
}

const fn under(variants: &'static [Variant], of: &Of) -> Under {
    Under {
        competent: of.competent,
        variants,
        pages: of.pages,
        rules: of.rules,
    }
}

const RULES: &[Rule] = &[
    mission::NONE,
    stop(
        "own-name",
        "Điều 63 Luật Hộ tịch",
        &["subject.name", "requester.name"],
        other_person,
    ),
];

/// Who asks for an own extract gives the own name.
fn other_person(d: &Declared, _: &Judging) -> bool {
    let fold = |id: &str| d.name(id).map(|name| crate::text::fold(name.as_str()));
    d.is("requester.relationship", "self")
        && fold("subject.name").is_some()
        && fold("subject.name") != fold("requester.name")
}
