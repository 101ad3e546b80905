//! What may be recorded, and by whom. Whether it stands in a register already, or against
//! the law of Viet Nam, is seen at the desk. Decree 123/2015 Art. 34, 36, 37.

use chrono::{Months, NaiveDate};

use super::RECORDED;
use crate::{
    country::{VIET_NAM, by_code},
    law::Term,
    procedure::{
        Declared, Judging, Rule,
        foreign_paper::{RECORDED_BARE, RECORDED_NO_APOSTILLE},
        mission,
        person::{pin_differs, pin_differs_from, same},
        rule::{stop, warn},
    },
    sex::Sex,
};

const IDENTIFICATION: &str = "Luật Căn cước 26/2023";
const CONDITIONS: &str = "Điều 34 Nghị định 123/2015";
const IN_FORCE: &str = "Điều 37 Nghị định 123/2015";

macro_rules! of_couple {
    ($($own:expr),*) => {
        &[
            NOT_ABROAD,
            NO_CITIZEN,
            HUSBAND_IS_WIFE,
            $($own,)*
            mission::NONE,
            mission::NO_CITIZEN,
            HUSBAND_PIN,
            WIFE_PIN,
            RECORDED_BARE,
            RECORDED_NO_APOSTILLE,
        ]
    };
}

/// Of a marriage; where an office hangs on where one of the two lives.
pub(super) const MARRIAGE_2014: &[Rule] = of_couple!(
    MARRIED_AFTER_PAPER,
    OFFICE_ABROAD,
    OFFICE_OF_FOREIGNER,
    TOO_YOUNG
);
/// The same where any commune records. Law 03/2026 Art. 8.
pub(super) const MARRIAGE_2026: &[Rule] = of_couple!(MARRIED_AFTER_PAPER, TOO_YOUNG);

/// Of a divorce.
pub(super) const DIVORCE_2014: &[Rule] = of_couple!(
    IN_FORCE_BEFORE,
    DIVORCED_BEFORE,
    OFFICE_ABROAD,
    OFFICE_OF_FOREIGNER
);
/// The same where any commune records.
pub(super) const DIVORCE_2026: &[Rule] = of_couple!(IN_FORCE_BEFORE, DIVORCED_BEFORE);

/// Of anything else.
pub(super) const OTHER: &[Rule] = &[
    NOT_ABROAD,
    SUBJECT_NO_CITIZEN,
    OWN_DEATH,
    BEFORE_BIRTH,
    EVENT_AFTER_PAPER,
    mission::NONE,
    mission::NO_CITIZEN,
    SUBJECT_PIN,
    RECORDED_BARE,
    RECORDED_NO_APOSTILLE,
];

/// What was settled in Viet Nam is in a register already.
const NOT_ABROAD: Rule = stop("not-abroad", RECORDED, &["abroad.country"], |d, _| {
    d.word("abroad.country")
        .and_then(by_code)
        .is_some_and(|state| state.code == VIET_NAM || !state.is_place())
});

/// Events of citizens of Viet Nam are recorded. Law 60/2014 Art. 3.2, 48.
const NO_CITIZEN: Rule = stop(
    "no-citizen",
    RECORDED,
    &["husband.nationality", "wife.nationality"],
    |d, _| foreign(d, "husband") && foreign(d, "wife"),
);

/// As [`NO_CITIZEN`].
const SUBJECT_NO_CITIZEN: Rule = stop(
    "subject-no-citizen",
    RECORDED,
    &["subject.nationality"],
    |d, _| foreign(d, "subject"),
);

const HUSBAND_IS_WIFE: Rule = stop(
    "husband-is-wife",
    CONDITIONS,
    &["wife.name", "husband.name"],
    |d, _| same(d, "husband", "wife"),
);

/// A certificate tells of a marriage that was.
const MARRIED_AFTER_PAPER: Rule = stop(
    "married-after-paper",
    CONDITIONS,
    &["abroad.paper_date", "marriage.date"],
    |d, _| earlier(d, "abroad.paper_date", "marriage.date"),
);

/// The same of any other paper.
const EVENT_AFTER_PAPER: Rule = stop(
    "event-after-paper",
    RECORDED,
    &["abroad.paper_date", "event.date"],
    |d, _| earlier(d, "abroad.paper_date", "event.date"),
);

/// Who lives abroad has no commune here. Law 60/2014 Art. 48.1.
const OFFICE_ABROAD: Rule = stop("office-abroad", RECORDED, &["office.whose"], |d, _| {
    d.word("office.whose")
        .is_some_and(|whose| d.is(&format!("{whose}.residence_kind"), "abroad"))
});

/// It is recorded where a citizen of Viet Nam lives. Law 60/2014 Art. 48.1.
const OFFICE_OF_FOREIGNER: Rule = stop(
    "office-of-foreigner",
    RECORDED,
    &["office.whose"],
    |d, _| {
        d.word("office.whose")
            .is_some_and(|whose| foreign(d, whose))
    },
);

/// Too young on that day by the law of Viet Nam: it is recorded where that has been put
/// right since, or for the sake of the citizen and the children. Decree 123/2015 Art.
/// 34.2.
const TOO_YOUNG: Rule = warn(
    "too-young-then",
    CONDITIONS,
    &["marriage.date", "husband.birth_date", "wife.birth_date"],
    |d, j| {
        too_young(d, j, "husband", Term::GroomLeastAge)
            || too_young(d, j, "wife", Term::BrideLeastAge)
    },
);

/// A judgment is in force on its day at the earliest. Decree 123/2015 Art. 37.
const IN_FORCE_BEFORE: Rule = stop(
    "in-force-before",
    IN_FORCE,
    &["divorce.effective", "abroad.paper_date"],
    |d, _| earlier(d, "divorce.effective", "abroad.paper_date"),
);

/// Who is divorced was married before. A marriage made abroad may have been recorded only
/// after it had ended: the day of recording says nothing.
const DIVORCED_BEFORE: Rule = warn(
    "divorced-before-marriage",
    IN_FORCE,
    &["divorce.effective", "marriage.registered_date"],
    |d, _| earlier(d, "divorce.effective", "marriage.registered_date"),
);

/// Nobody tells of the own death.
const OWN_DEATH: Rule = stop(
    "own-death",
    RECORDED,
    &["requester.relationship", "event.kind"],
    |d, _| d.is("requester.relationship", "subject") && d.is("event.kind", "death"),
);

/// Nothing happens to who is not born yet.
const BEFORE_BIRTH: Rule = stop(
    "event-before-birth",
    RECORDED,
    &["event.date", "subject.birth_date"],
    |d, _| {
        d.date("event.date")
            .zip(d.partial_date("subject.birth_date"))
            .is_some_and(|(day, born)| born.certainly_after(day))
    },
);

const HUSBAND_PIN: Rule = warn(
    "husband-pin",
    IDENTIFICATION,
    &["husband.pin", "husband.birth_date"],
    |d, _| pin_differs_from(d, "husband", Sex::Male),
);
const WIFE_PIN: Rule = warn(
    "wife-pin",
    IDENTIFICATION,
    &["wife.pin", "wife.birth_date"],
    |d, _| pin_differs_from(d, "wife", Sex::Female),
);
const SUBJECT_PIN: Rule = warn(
    "subject-pin",
    IDENTIFICATION,
    &["subject.pin", "subject.birth_date"],
    |d, _| pin_differs(d, "subject"),
);

fn foreign(d: &Declared, who: &str) -> bool {
    d.word(&format!("{who}.nationality"))
        .is_some_and(|state| state != VIET_NAM)
}

fn earlier(d: &Declared, one: &str, other: &str) -> bool {
    d.date(one)
        .zip(d.date(other))
        .is_some_and(|(one, other)| one < other)
}

/// Certainly too young to marry on the day of the marriage.
fn too_young(d: &Declared, j: &Judging, who: &str, term: Term) -> bool {
    let years = Months::new(j.law.number(term, j.day) * 12);
    let of_age: Option<NaiveDate> = d
        .partial_date(&format!("{who}.birth_date"))
        .and_then(|born| born.earliest().checked_add_months(years));
    d.date("marriage.date")
        .zip(of_age)
        .is_some_and(|(day, of_age)| day < of_age)
}
