//! The rules of death registration that the portal can judge (law.md 2.3, 4.6, 4.7).
//! That somebody is registered as dead already is seen at the desk.

use chrono::Days;

use crate::{
    law::Term,
    procedure::{
        Declared, Judging, Rule, again, border,
        foreign_paper::{DEATH_BARE, DEATH_NO_APOSTILLE},
        mission,
        rule::{stop, warn},
    },
    sex::Sex,
};

/// What no article says and every registrar looks at.
const OWN_CHECK: &str = "quy tắc kiểm tra của hệ thống";

/// All, in the order in which they are told.
pub(super) const RULES: &[Rule] = &[
    DEATH_BEFORE_BIRTH,
    OWN_DEATH,
    BODY_MANNER,
    PAPER_BEFORE_DEATH,
    NO_OFFICE,
    mission::NONE,
    mission::NO_CITIZEN,
    VERY_OLD,
    PIN_DIFFERS,
    NEWBORN,
    WITHOUT_PAPER,
    ACCOUNT_NUMBER,
    CLAIMANT_NUMBER,
    SUPPORT_BY_AGE,
    LATE,
    BODY_UNIDENTIFIED,
    mission::PRESENCE,
    border::LOOKED_AT,
    DEATH_BARE,
    DEATH_NO_APOSTILLE,
];

/// Of a death that is registered again.
pub(super) const AGAIN_RULES: &[Rule] = &[
    again::FORMER_AFTER_2015,
    again::ORIGINAL_KEPT,
    again::BOOK_KEPT,
    mission::NONE,
    mission::NO_CITIZEN,
    mission::PRESENCE,
    FORMER_BEFORE_DEATH,
    DEATH_BEFORE_BIRTH,
    OWN_DEATH,
    VERY_OLD,
    PIN_DIFFERS,
];

/// Nothing is registered before it was.
const FORMER_BEFORE_DEATH: Rule = stop(
    "former-before-death",
    OWN_CHECK,
    &["death.date", "former.date"],
    |d, _| {
        d.partial_date("former.date")
            .zip(d.date("death.date"))
            .is_some_and(|(former, died)| former.certainly_before(died))
    },
);

const DEATH_BEFORE_BIRTH: Rule = stop(
    "death-before-birth",
    OWN_CHECK,
    &["death.date", "deceased.birth_date"],
    |d, _| {
        d.date("death.date")
            .zip(d.partial_date("deceased.birth_date"))
            .is_some_and(|(died, born)| died < born.earliest())
    },
);

/// A PIN is one person's, and nobody declares the own death. Law 26/2023.
const OWN_DEATH: Rule = stop(
    "own-death",
    "Luật Căn cước 26/2023",
    &["deceased.pin", "requester.pin"],
    |d, _| d.pin("deceased.pin").is_some() && d.pin("deceased.pin") == d.pin("requester.pin"),
);

/// Of a body that nobody knows the police or a forensic opinion tells, or the hospital
/// where it came. Decree 123/2015 Art. 4.2.
const BODY_MANNER: Rule = stop(
    "body-manner",
    "Điều 4 khoản 2 Nghị định 123/2015",
    &["death.manner", "death.where"],
    |d, _| {
        let told = d.is("death.where", "facility") || d.is("death.manner", "sudden");
        d.is("deceased.identified", "no")
            && (d.has("death.manner") || d.is("death.where", "abroad"))
            && !told
    },
);

/// The entry is supplemented once the police have told who it was. Law 60/2014 Art. 29.
const BODY_UNIDENTIFIED: Rule = warn(
    "body-unidentified",
    "Điều 29 Luật Hộ tịch",
    &["deceased.identified"],
    |d, _| d.is("deceased.identified", "no"),
);

/// A paper tells of a death that was. Decree 123/2015 Art. 4.2.
const PAPER_BEFORE_DEATH: Rule = stop(
    "paper-before-death",
    "Điều 4 khoản 2 Nghị định 123/2015",
    &["death_paper.issued_on", "death.date"],
    |d, _| {
        d.date("death_paper.issued_on")
            .zip(d.date("death.date"))
            .is_some_and(|(issued, died)| issued < died)
    },
);

/// Who neither lived nor died in a commune here is registered at a mission, or the death
/// is recorded from the foreign paper. Law 60/2014 Art. 32, 48–49.
const NO_OFFICE: Rule = stop(
    "no-office",
    "Điều 32 Luật Hộ tịch",
    // Told where a mission can be chosen, not before.
    &["mission.wanted"],
    |d, _| {
        let lived = d.word("deceased.residence_kind");
        d.is("death.where", "abroad")
            && matches!(lived, Some("abroad" | "unknown"))
            && !mission::at(d)
    },
);

/// Few have grown older than this: a year is probably wrong.
const VERY_OLD: Rule = warn(
    "very-old",
    OWN_CHECK,
    &["deceased.birth_date", "death.date"],
    |d, j| {
        let most = j.law.number(Term::OldestAge, j.day);
        d.date("death.date")
            .zip(d.partial_date("deceased.birth_date"))
            .and_then(|(died, born)| died.years_since(born.latest()))
            .is_some_and(|age| age > most)
    },
);

/// A PIN tells sex and year of birth. Law 26/2023 on identification.
const PIN_DIFFERS: Rule = warn(
    "deceased-pin",
    "Luật Căn cước 26/2023",
    &["deceased.pin", "deceased.birth_date", "deceased.sex"],
    |d, _| {
        let sex = d.word("deceased.sex").and_then(Sex::parse);
        let year = d
            .partial_date("deceased.birth_date")
            .map(|date| date.year());
        d.pin("deceased.pin")
            .zip(sex)
            .zip(year)
            .is_some_and(|((pin, sex), year)| !pin.matches(sex, year))
    },
);

/// A child that lived for a day has a birth and a death registered; one that lived
/// shorter only when the parents ask for it. Civil Code Art. 30.
const NEWBORN: Rule = warn(
    "newborn",
    "Điều 30 Bộ luật Dân sự",
    &["deceased.birth_date", "death.date"],
    |d, _| {
        d.date("death.date")
            .zip(d.partial_date("deceased.birth_date"))
            .is_some_and(|(died, born)| {
                born.earliest() == born.latest()
                    && (0..=1).contains(&(died - born.earliest()).num_days())
            })
    },
);

/// Who died long ago without a paper is registered on evidence that an agency confirms:
/// the desk verifies. Circular 04/2020/TT-BTP Art. 13.
const WITHOUT_PAPER: Rule = warn(
    "without-paper",
    "Điều 13 Thông tư 04/2020/TT-BTP",
    &["death.manner"],
    |d, _| d.is("death.manner", "long_ago"),
);

/// Banks number their accounts with digits.
const ACCOUNT_NUMBER: Rule = stop("account-number", OWN_CHECK, &["benefit.account"], |d, _| {
    d.text("benefit.account").is_some_and(|number| {
        let digits = number.chars().filter(|c| !c.is_whitespace());
        !(6..=19).contains(&digits.clone().count()) || !digits.clone().all(|c| c.is_ascii_digit())
    })
});

/// Agencies know by number whom they pay: who has none names somebody else. Decree 63/2024.
const CLAIMANT_NUMBER: Rule = stop(
    "claimant-number",
    "Nghị định 63/2024/NĐ-CP",
    &["benefit.claimant", "requester.no_pin"],
    |d, _| d.is("benefit.claimant", "requester") && d.has("requester.no_pin"),
);

/// Social protection pays for who had its monthly allowance, or was of the age of the
/// social pension. Decree 20/2021; Law 41/2024 Art. 21.
const SUPPORT_BY_AGE: Rule = warn(
    "support-by-age",
    "Điều 11 Nghị định 20/2021/NĐ-CP",
    &["benefit.scheme", "deceased.birth_date"],
    |d, j| {
        let least = d
            .date("death.date")
            .map(|died| j.law.number(Term::SocialPensionAge, died));
        d.is("benefit.scheme", "bao_tro")
            && d.date("death.date")
                .zip(d.partial_date("deceased.birth_date"))
                .and_then(|(died, born)| died.years_since(born.earliest()))
                .zip(least)
                .is_some_and(|(age, least)| age < least)
    },
);

/// Later than the lawful days: a flag, never a refusal. Law 60/2014 Art. 33.1.
const LATE: Rule = warn(
    "late",
    "Điều 33 khoản 1 Luật Hộ tịch",
    &["death.date"],
    overdue,
);

fn overdue(d: &Declared, j: &Judging) -> bool {
    let days = u64::from(j.law.number(Term::DeathOnTimeDays, j.day));
    d.date("death.date")
        .and_then(|died| died.checked_add_days(Days::new(days)))
        .is_some_and(|last| j.day > last)
}
