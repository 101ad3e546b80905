//! What the law asks of an acknowledgement. That the child has another father or mother
//! in the register is seen at the desk.

use chrono::Months;

use crate::{
    law::Term,
    procedure::{
        Declared, Rule, border, mission,
        person::{pin_differs, pin_differs_from, same},
        rule::{stop, warn},
    },
    sex::Sex,
    text::fold,
};

const WITNESSES: &str = "Điều 14 Thông tư 04/2020/TT-BTP";
const KIN: &str = "Điều 24 Luật Hộ tịch";
const IDENTIFICATION: &str = "Luật Căn cước 26/2023";
const OWN_CHECK: &str = "quy tắc kiểm tra của hệ thống";

macro_rules! rules {
    ($($office:expr),*) => {
        &[
            PARENT_IS_CHILD,
            PARENT_TOO_YOUNG,
            WITNESS_TWICE,
            WITNESS_IS_PARTY,
            FOREIGN_WITNESS_TWICE,
            FOREIGN_WITNESS_IS_PARTY,
            border::NO_NEIGHBOUR_OF_KIN,
            mission::NONE,
            mission::NO_CITIZEN,
            mission::PRESENCE,
            $($office,)*
            border::LOOKED_AT,
            PARENT_PIN,
            CHILD_PIN,
        ]
    };
}

/// Where the office hangs on where one of the two lives.
pub(super) const OF_2014: &[Rule] = rules!(OFFICE_ABROAD, NOBODY_LIVES_HERE);
/// Where any commune registers. Law 03/2026 Art. 8.
pub(super) const OF_2026: &[Rule] = rules!();

/// Nobody is the own parent.
const PARENT_IS_CHILD: Rule = stop(
    "parent-is-child",
    KIN,
    &["child.name", "parent.name"],
    |d, _| same(d, "parent", "child"),
);

/// As of every birth: nobody has been a parent younger.
const PARENT_TOO_YOUNG: Rule = stop(
    "parent-too-young",
    OWN_CHECK,
    &["parent.birth_date", "child.birth_date"],
    |d, j| {
        let years = Months::new(j.law.number(Term::ParentLeastAge, j.day) * 12);
        let of = |who: &str| d.partial_date(&format!("{who}.birth_date")).copied();
        of("parent")
            .and_then(|parent| parent.earliest().checked_add_months(years))
            .zip(of("child"))
            .is_some_and(|(first, child)| child.latest() < first)
    },
);

/// Two people see it: not one twice. Circular 04/2020/TT-BTP Art. 14.2.
const WITNESS_TWICE: Rule = stop(
    "witness-twice",
    WITNESSES,
    &["witness2.pin", "witness.pin"],
    |d, _| d.pin("witness.pin").is_some() && d.pin("witness.pin") == d.pin("witness2.pin"),
);

/// Who acknowledges or is acknowledged does not bear witness to it.
const WITNESS_IS_PARTY: Rule = stop(
    "witness-is-party",
    WITNESSES,
    &["witness.pin", "witness2.pin"],
    |d, _| {
        let of = |who: &str| d.pin(&format!("{who}.pin"));
        let parties = [of("parent"), of("child")];
        [of("witness"), of("witness2")]
            .into_iter()
            .any(|witness| witness.is_some() && parties.contains(&witness))
    },
);

/// The same two of who shows a passport, told at the question that was asked.
const FOREIGN_WITNESS_TWICE: Rule = stop(
    "witness-twice",
    WITNESSES,
    &["witness2.passport", "witness.passport"],
    |d, _| {
        let first = passport(d, "witness.passport");
        first.is_some() && first == passport(d, "witness2.passport")
    },
);
const FOREIGN_WITNESS_IS_PARTY: Rule = stop(
    "witness-is-party",
    WITNESSES,
    &["witness.passport", "witness2.passport"],
    |d, _| {
        let parties = ["parent.identity_number", "child.identity_number"].map(|id| passport(d, id));
        ["witness.passport", "witness2.passport"]
            .into_iter()
            .filter_map(|id| passport(d, id))
            .any(|witness| parties.contains(&Some(witness)))
    },
);

/// The number of a passport without the state that may be written behind it.
fn passport(d: &Declared, id: &str) -> Option<String> {
    let number = d.text(id)?.split(',').next()?;
    Some(fold(number))
}

/// Who lives abroad has no commune here. Law 60/2014 Art. 24.
const OFFICE_ABROAD: Rule = stop("kin-office-abroad", KIN, &["office.whose"], |d, _| {
    d.word("office.whose")
        .is_some_and(|whose| d.is(&format!("{whose}.residence_kind"), "abroad"))
});

/// With both abroad no commune registers: a mission does. Law 60/2014 Art. 43, 53.
const NOBODY_LIVES_HERE: Rule = stop(
    "kin-lives-abroad",
    "Điều 43 Luật Hộ tịch",
    // Told where a mission can be chosen, not before.
    &["mission.wanted"],
    |d, _| lives_abroad(d, "parent") && lives_abroad(d, "child") && !mission::at(d),
);

const PARENT_PIN: Rule = warn(
    "parent-pin",
    IDENTIFICATION,
    &["parent.pin", "parent.birth_date", "acknowledgement.kind"],
    |d, _| {
        let sex = match d.word("acknowledgement.kind") {
            Some("father" | "child_father") => Sex::Male,
            Some(_) => Sex::Female,
            None => return false,
        };
        pin_differs_from(d, "parent", sex)
    },
);
const CHILD_PIN: Rule = warn(
    "child-pin",
    IDENTIFICATION,
    &["child.pin", "child.birth_date"],
    |d, _| pin_differs(d, "child"),
);

fn lives_abroad(d: &Declared, who: &str) -> bool {
    d.is(&format!("{who}.residence_kind"), "abroad")
}
