//! The birth certificate, its copy and the copy of its extract. Circular 04/2020/TT-BTP and
//! annex 5 as renewed by Circular 04/2024/TT-BTP.

use domain::{
    date,
    paper::{Line, Section},
    register::{BirthRecord, ParentRecord},
    text::upper_vi,
};
use i18n::{Texts, date_in_words};

use super::{Issue, country_name, ethnicity_name, identity_paper, label, remark_line, section};

/// Giấy khai sinh.
pub(super) fn certificate(
    t: &'static Texts,
    birth: &BirthRecord,
    issue: &Issue<'_>,
) -> Vec<Section> {
    let line = |id: &str, value: String| Line::new(id, label(t, id), value);
    let mut sections = facts(t, birth, issue);
    let declarant = &birth.declarant;
    sections.push(section(vec![
        line("informant_name", upper_vi(&declarant.name)),
        line("informant_paper", identity_paper(t, &declarant.identity)),
        line("office", issue.keeper.with_place()),
        line("registered_on", date::printed(issue.entry.registered_on)),
    ]));
    sections
}

/// Giấy khai sinh (bản sao): the lines of the certificate, and the notes at the margin on
/// one of their own.
pub(super) fn certificate_copy(
    t: &'static Texts,
    birth: &BirthRecord,
    issue: &Issue<'_>,
) -> Vec<Section> {
    let mut sections = certificate(t, birth, issue);
    let remarks = Line::new("remarks", label(t, "remarks"), remark_line(t, issue));
    sections.push(section(vec![remarks]));
    sections
}

/// Trích lục khai sinh (bản sao): the same facts and where they stand.
pub(super) fn extract(t: &'static Texts, birth: &BirthRecord, issue: &Issue<'_>) -> Vec<Section> {
    let line = |id: &str, value: String| Line::new(id, label(t, id), value);
    let mut sections = facts(t, birth, issue);
    sections.push(section(vec![
        line("registration", issue.keeper.with_place()),
        line("registration_number", issue.entry.number.to_string()),
        line("registered_on", date::printed(issue.entry.registered_on)),
        line("remarks", remark_line(t, issue)),
        line("source", t.get("result-source-database").into()),
    ]));
    sections
}

/// Child, mother, father.
fn facts(t: &'static Texts, birth: &BirthRecord, issue: &Issue<'_>) -> Vec<Section> {
    let line = |id: &str, value: String| Line::new(id, label(t, id), value);
    let child = &birth.child;
    let born = child.birth_date;
    let child_lines = vec![
        line("child_name", upper_vi(&child.full_name())).strong(),
        line("child_birth_date", date::printed(born)),
        line("child_birth_date_words", date_in_words(born)),
        line("child_sex", child.sex.vi().into()),
        line(
            "child_ethnicity",
            ethnicity_name(child.ethnicity.as_deref()),
        ),
        line("child_nationality", country_name(&child.nationality)),
        line("child_birthplace", child.birth_place.clone()),
        line(
            "child_home_place",
            child.hometown.clone().unwrap_or_default(),
        ),
        line(
            "child_pin",
            issue.entry.pin.clone().unwrap_or_else(|| no_pin(t, birth)),
        ),
    ];
    vec![
        section(child_lines),
        parent(t, "mother", birth.mother.as_ref()),
        parent(t, "father", birth.father.as_ref()),
    ]
}

/// A number tells the sex: while it is undetermined the line says when the number comes.
/// A foreigner gets none, and the line stays empty.
fn no_pin(t: &'static Texts, birth: &BirthRecord) -> String {
    if birth.lacks_pin_for_sex() {
        t.get("result-pin-after-sex").into()
    } else {
        String::new()
    }
}

/// An unknown parent, and the father whom nobody acknowledged, leaves the lines empty
/// (Decree 123/2015 Art. 15).
fn parent(t: &'static Texts, who: &str, parent: Option<&ParentRecord>) -> Section {
    let line = |fact: &str, value: Option<String>| {
        let id = format!("{who}_{fact}");
        Line::new(&id, label(t, &id), value.unwrap_or_default())
    };
    section(vec![
        line("name", parent.map(|p| upper_vi(&p.name))),
        line("birth", parent.map(|p| p.birth_date.year().to_string())),
        line(
            "ethnicity",
            parent.map(|p| ethnicity_name(p.ethnicity.as_deref())),
        ),
        line("nationality", parent.map(|p| country_name(&p.nationality))),
        line("residence", parent.map(|p| p.residence.clone())),
    ])
}
