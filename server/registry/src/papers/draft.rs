//! The draft of a paper: what it will print, without what only the entry gives; and
//! which questions stand behind its lines.

use std::collections::BTreeMap;

use domain::{
    paper::{Paper, PaperKind},
    procedure::{Answers, Outcome, Version},
    register::{RegisterContent, RegisterKind},
};
use i18n::{Lang, texts};

use super::{Issue, write};

/// Lines that only the entry gives.
const GIVEN_LATER: [&str; 4] = [
    "child_pin",
    "registration_number",
    "registered_on",
    "valid_until",
];
/// Lines that the registry knows by itself.
const OWN: [&str; 3] = ["office", "death_office", "act_office"];

/// The paper without number, PIN, day and signature; `None` when it is not made from
/// entries. A child that gets no PIN has none in the draft either.
pub(crate) fn draft_of(kind: PaperKind, issue: &Issue<'_>) -> Option<Paper> {
    let gets_pin = match &issue.entry.content {
        RegisterContent::Birth(birth) => birth.gets_pin(),
        RegisterContent::Marriage(_)
        | RegisterContent::Death(_)
        | RegisterContent::Act(_)
        | RegisterContent::Old(_) => false,
    };
    let mut paper = write(kind, issue)?;
    let later = texts(Lang::Vi).get("result-later");
    let lines = paper
        .sections
        .iter_mut()
        .flat_map(|section| &mut section.lines);
    for line in lines.filter(|line| GIVEN_LATER.contains(&line.id.as_str())) {
        // Who gets no number reads so in the draft as on the paper.
        if line.id != "child_pin" || gets_pin {
            line.value = later.into();
        }
    }
    paper.number = String::new();
    paper.place_and_day = String::new();
    paper.signer = None;
    paper.check = None;
    Some(paper)
}

/// The questions behind the lines of a birth certificate. Those of one line stand on
/// one page.
const BIRTH: &[(&str, &[&str])] = &[
    (
        "child_name",
        &["child.family_name", "child.middle_name", "child.given_name"],
    ),
    ("child_birth_date", &["child.birth_date"]),
    ("child_birth_date_words", &["child.birth_date"]),
    ("child_sex", &["child.sex"]),
    ("child_ethnicity", &["child.ethnicity"]),
    ("child_nationality", &["child.nationality"]),
    (
        "child_birthplace",
        &[
            "birth.facility",
            "birth.commune",
            "birth.detail",
            "birth.country",
            "birth.foreign_place",
        ],
    ),
    (
        "child_home_place",
        &["child.hometown_commune", "child.hometown_detail"],
    ),
    ("mother_name", &["mother.name"]),
    ("mother_birth", &["mother.birth_date"]),
    ("mother_ethnicity", &["mother.ethnicity"]),
    ("mother_nationality", &["mother.nationality"]),
    (
        "mother_residence",
        &[
            "mother.residence_kind",
            "mother.residence",
            "mother.residence_detail",
            "mother.residence_abroad",
        ],
    ),
    ("father_name", &["father.name"]),
    ("father_birth", &["father.birth_date"]),
    ("father_ethnicity", &["father.ethnicity"]),
    ("father_nationality", &["father.nationality"]),
    (
        "father_residence",
        &[
            "father.residence_kind",
            "father.died_on",
            "father.residence",
            "father.residence_detail",
            "father.residence_abroad",
        ],
    ),
];

/// The questions behind the lines of a death extract.
const DEATH: &[(&str, &[&str])] = &[
    ("deceased_name", &["deceased.name"]),
    (
        "deceased_birth_date",
        &["deceased.birth_date", "deceased.born_about"],
    ),
    ("deceased_marks", &["body.marks", "body.belongings"]),
    ("deceased_sex", &["deceased.sex"]),
    ("deceased_ethnicity", &["deceased.ethnicity"]),
    ("deceased_nationality", &["deceased.nationality"]),
    (
        "deceased_residence",
        &[
            "deceased.residence_kind",
            "deceased.residence",
            "deceased.residence_detail",
            "deceased.residence_abroad",
        ],
    ),
    (
        "deceased_paper",
        &[
            "deceased.identity_kind",
            "deceased.pin",
            "deceased.identity_number",
            "deceased.identity_issuer",
        ],
    ),
    ("death_at", &["death.date", "death.time"]),
    ("death_at_words", &["death.date"]),
    (
        "death_place",
        &[
            "death.facility",
            "death.commune",
            "death.detail",
            "death.country",
            "death.foreign_place",
        ],
    ),
    ("death_cause", &["death.cause"]),
    (
        "death_paper",
        &[
            "death_paper.police",
            "death_paper.number",
            "death_paper.issued_on",
            "death_paper.issuer",
        ],
    ),
    ("death_informant", &["requester.name"]),
];

/// The questions of the same lines where an older person's papers answer them.
const PERSON: &[(&str, &[&str])] = &[("child_ethnicity", &["child.other_ethnicity"])];

/// The lines about who declared, by who it was.
fn of_declarant(line: &str, answers: &Answers) -> Option<&'static [&'static str]> {
    Some(match (line, answers.trimmed("requester.relationship")) {
        ("informant_name", "mother") => &["mother.name"],
        ("informant_name", "father") => &["father.name"],
        ("informant_name", "self") => {
            &["child.family_name", "child.middle_name", "child.given_name"]
        }
        ("informant_name", _) => &["requester.name"],
        ("informant_paper", "mother") => &[
            "mother.identity_kind",
            "mother.pin",
            "mother.identity_number",
            "mother.identity_issuer",
        ],
        ("informant_paper", "father") => &[
            "father.identity_kind",
            "father.pin",
            "father.identity_number",
            "father.identity_issuer",
        ],
        ("informant_paper", "self") => &[
            "child.identity_kind",
            "child.pin",
            "child.identity_number",
            "child.identity_issuer",
        ],
        ("informant_paper", _) => &["requester.pin", "requester.no_pin", "requester.passport"],
        _ => return None,
    })
}

/// The questions behind each line that can be put right. A line whose questions were
/// never asked (the father of a single mother's child) has none: there only words help.
pub(crate) fn questions_behind(
    version: &Version,
    answers: &Answers,
    paper: &Paper,
) -> BTreeMap<String, Vec<String>> {
    let lines = paper.sections.iter().flat_map(|section| &section.lines);
    lines
        .map(|line| line.id.as_str())
        .filter(|line| !GIVEN_LATER.contains(line) && !OWN.contains(line))
        .map(|line| {
            let known = BIRTH.iter().chain(DEATH).chain(PERSON);
            let known = known.filter(|(id, _)| *id == line);
            let behind = of_declarant(line, answers)
                .into_iter()
                .chain(known.map(|(_, questions)| *questions))
                .find(|ids| ids.iter().any(|id| version.asks(id, answers)));
            let behind = match behind {
                Some(ids) => ids.iter().map(|id| (*id).to_owned()).collect(),
                None if is_act(version) => by_name(version, answers, line),
                None => Vec::new(),
            };
            (line.to_owned(), behind)
        })
        .collect()
}

fn is_act(version: &Version) -> bool {
    matches!(version.outcome, Outcome::Enter(RegisterKind::Act(_), _))
}

/// Of an act the line bears the name of its questions: `guardian_residence` was made of
/// `guardian.residence`, `guardian.residence_detail` and so on; a number is an identity.
fn by_name(version: &Version, answers: &Answers, line: &str) -> Vec<String> {
    let pin = line
        .strip_suffix("_identity")
        .map(|role| format!("{role}_pin"));
    let asked = version
        .pages(answers)
        .flat_map(|page| page.asked(version, answers))
        .map(|question| question.id);
    asked
        .filter(|id| {
            let name = id.replace('.', "_");
            name.starts_with(line) || Some(&name) == pin.as_ref()
        })
        .map(str::to_owned)
        .collect()
}
