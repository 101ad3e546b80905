//! What stops a change, and what the desk is told of.

use super::{
    super::{
        Declared, Judging, Rule, mission,
        rule::{stop, warn},
    },
    fields::{FIELDS, SAME},
};
use crate::{country::VIET_NAM, law::Term, sex::Sex};

/// Another name is given with the agreement of the parents, and of the child of nine.
const CONDITIONS: &str = "Điều 7 Nghị định 123/2015";

const OWN: [Rule; 17] = [
    mission::NONE,
    mission::NO_CITIZEN,
    // A book abroad and a life abroad: no commune has it in hand.
    stop(
        "mission-needed",
        "Thông tư 07/2023/TT-BNG",
        &["mission.wanted"],
        |d, _| {
            d.has("registered.mission")
                && d.is("person.residence_kind", "abroad")
                && !d.has("office.any")
                && !mission::at(d)
        },
    ),
    mission::PRESENCE,
    picked(&["pick.child_family_name"], |d, _| none_picked(d, "birth")),
    picked(&["pick.groom_name"], |d, _| none_picked(d, "marriage")),
    picked(&["pick.deceased_name"], |d, _| none_picked(d, "death")),
    // Foreigners have what was registered here corrected and added to; their names follow
    // the law of their state.
    stop(
        "change-of-foreigner",
        "Điều 46 Luật Hộ tịch",
        &["change.kind", "person.nationality"],
        |d, _| {
            renames(d)
                && d.word("person.nationality")
                    .is_some_and(|state| state != VIET_NAM)
        },
    ),
    // Who is not of age acts through who represents them.
    stop(
        "change-minor-alone",
        "Điều 6 khoản 3 Luật Hộ tịch",
        &["requester.relationship", "person.birth_date"],
        |d, j| d.is("requester.relationship", "person") && younger(d, j, Term::AdultAge),
    ),
    stop(
        "change-child-name",
        "Điều 28 khoản 2 Bộ luật Dân sự",
        &["consent.person"],
        |d, j| d.is("change.kind", "change") && unasked(d, j, Term::NameConsentAge),
    ),
    stop(
        "change-child-ethnicity",
        "Điều 29 khoản 4 Bộ luật Dân sự",
        &["consent.person"],
        |d, j| d.is("change.kind", "ethnicity") && unasked(d, j, Term::EthnicityConsentAge),
    ),
    // A family acts for who has died: of the living, who it is asks, or whoever represents
    // them or has a mandate.
    stop(
        "change-relative-of-living",
        "Điều 6 Luật Hộ tịch",
        &["requester.relationship", "registered.register"],
        |d, _| {
            let of_dead = d.word("registered.register").map(|word| word == "death");
            d.is("requester.relationship", "relative") && (renames(d) || of_dead == Some(false))
        },
    ),
    // An adult chooses the own name.
    stop(
        "change-adult-name",
        "Điều 28 Bộ luật Dân sự",
        &["requester.relationship", "person.birth_date"],
        |d, j| renames(d) && d.is("requester.relationship", "parent") && adult(d, j),
    ),
    // The officer sees to it why the other parent has no say.
    warn(
        "change-parent-alone",
        CONDITIONS,
        &["consent.parents"],
        |d, _| d.is("consent.parents", "alone"),
    ),
    // What one says of the others is not in their own hand.
    warn(
        "change-consent-unwritten",
        CONDITIONS,
        &["file.consent"],
        |d, j| {
            renames(d)
                && by_another(d)
                && d.has("person.birth_date")
                && !adult(d, j)
                && !d.has("file.consent")
        },
    ),
    warn(
        "person-pin",
        "Luật Căn cước 26/2023",
        &["person.pin", "person.birth_date"],
        |d, _| {
            let sex = d.word("person.sex").and_then(Sex::parse);
            d.pin("person.pin")
                .zip(sex)
                .zip(d.partial_date("person.birth_date"))
                .is_some_and(|((pin, sex), born)| !pin.matches(sex, born.year()))
        },
    ),
    // The number of a person tells the sex and the year of birth.
    warn(
        "change-pin",
        "Luật Căn cước 26/2023",
        &["child_birth_date.after", "child_sex.after", "person.pin"],
        |d, _| {
            let year = d
                .date("child_birth_date.after")
                .map(|day| chrono::Datelike::year(&day));
            let sex = d.word("child_sex.after").and_then(Sex::parse);
            d.pin("person.pin").is_some_and(|pin| {
                year.is_some_and(|year| !pin.matches_year(year))
                    || sex.is_some_and(|sex| !pin.matches_sex(sex))
            })
        },
    ),
];

/// All of them.
pub(super) const RULES: [Rule; OWN.len() + SAME.len()] = {
    let mut all = [OWN[0]; OWN.len() + SAME.len()];
    let mut at = 0;
    while at < all.len() {
        all[at] = match at < OWN.len() {
            true => OWN[at],
            false => SAME[at - OWN.len()],
        };
        at += 1;
    }
    all
};

const fn picked(
    questions: &'static [&'static str],
    broken: fn(&Declared, &Judging) -> bool,
) -> Rule {
    stop("change-nothing", "Điều 28 Luật Hộ tịch", questions, broken)
}

/// A name or an ethnic group, which no mistake has made.
fn renames(d: &Declared) -> bool {
    matches!(d.word("change.kind"), Some("change" | "ethnicity"))
}

fn none_picked(d: &Declared, register: &str) -> bool {
    let of = match d.word("change.kind") {
        Some("change") => Some("birth"),
        Some("correction" | "supplement") => d.word("registered.register"),
        _ => None,
    };
    of == Some(register) && !FIELDS.iter().any(|field| d.has(field.pick))
}

/// Certainly below this age on the day of reception.
fn younger(d: &Declared, j: &Judging, term: Term) -> bool {
    let years = j.law.number(term, j.day);
    let ages = d
        .partial_date("person.birth_date")
        .map(|born| born.ages_on(j.day));
    // Born today, or perhaps later this year: no year old.
    ages.is_some_and(|ages| ages.is_none_or(|(_, oldest)| oldest < years))
}

fn adult(d: &Declared, j: &Judging) -> bool {
    let years = j.law.number(Term::AdultAge, j.day);
    d.partial_date("person.birth_date")
        .and_then(|born| born.ages_on(j.day))
        .is_some_and(|(youngest, _)| youngest >= years)
}

/// Somebody else asks: a parent or guardian, or who has a mandate.
fn by_another(d: &Declared) -> bool {
    d.word("requester.relationship")
        .is_some_and(|who| who != "person")
}

/// Old enough to be asked, and has not agreed.
fn unasked(d: &Declared, j: &Judging, term: Term) -> bool {
    by_another(d)
        && d.has("person.birth_date")
        && !d.has("consent.person")
        && !younger(d, j, term)
        && !adult(d, j)
}
