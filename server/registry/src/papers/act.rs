//! Papers of acts: whom it is about, what it says in the order of the record, where it
//! stands. Law.md section 3. A further act brings its words, nothing else.

use chrono::{Months, NaiveDate};
use domain::{
    date,
    law::{LawPack, Term},
    paper::{Line, PaperKind, Section},
    register::{ActFact, ActKind, ActPerson, ActRecord, Identified},
    text::upper_vi,
};
use i18n::{Texts, entry_field, fact_said};

use super::{Issue, country_name, ethnicity_name, identity_paper, label, remark_line, section};

/// Whether this register brings about this paper.
pub(super) fn makes(act: ActKind, paper: PaperKind) -> bool {
    match paper {
        PaperKind::MaritalStatusCertificate => act == ActKind::MaritalStatus,
        PaperKind::RecordConfirmation => act == ActKind::Confirmation,
        PaperKind::ActExtract | PaperKind::ActExtractCopy => {
            !matches!(act, ActKind::MaritalStatus | ActKind::Confirmation)
        }
        _ => false,
    }
}

/// `TRÍCH LỤC ĐĂNG KÝ GIÁM HỘ`.
pub(super) fn title(t: &'static Texts, act: ActKind) -> &'static str {
    t.get(&format!("act-paper-{}", act.as_str().to_lowercase()))
}

/// People, facts and the place in the register; of a marital-status certificate how long
/// it is good for.
pub(super) fn sections(
    t: &'static Texts,
    record: &ActRecord,
    paper: PaperKind,
    issue: &Issue<'_>,
) -> Vec<Section> {
    let several = record.persons.len() > 1;
    let mut sections: Vec<Section> = record
        .keyed()
        .map(|(key, one)| Section {
            heading: several.then(|| heading(t, record, &one.role).to_owned()),
            lines: person(t, &key, one),
        })
        .collect();
    sections.push(section(
        record.facts.iter().map(|one| fact(t, one)).collect(),
    ));
    sections.push(section(stands(t, paper, issue)));
    sections
}

/// What somebody is in it; who is acknowledged and who acknowledges by which of the four it
/// is.
fn heading(t: &'static Texts, record: &ActRecord, role: &str) -> &'static str {
    let role = format!("act-role-{role}");
    let kind = record.word("acknowledgement_kind");
    kind.and_then(|kind| t.maybe(&format!("{role}.{kind}")))
        .unwrap_or_else(|| t.get(&role))
}

fn person(t: &'static Texts, key: &str, person: &ActPerson) -> Vec<Line> {
    let line = |what: &str, value: Option<String>| {
        let label = t.get(&format!("act-person-{what}"));
        value.map(|value| Line::new(&format!("{key}_{what}"), label, value))
    };
    let foreign = person.ethnicity.is_none();
    [
        line("name", Some(upper_vi(&person.name))).map(Line::strong),
        line("birth_date", person.birth_date.map(|born| born.printed())),
        line("sex", person.sex.map(|sex| sex.vi().to_owned())),
        line(
            "ethnicity",
            (!foreign).then(|| ethnicity_name(person.ethnicity.as_deref())),
        ),
        line(
            "nationality",
            person.nationality.as_deref().map(country_name),
        ),
        line("residence", person.residence.clone()),
        line(
            "identity",
            person
                .identity_printed()
                .map(|shown| identity_paper(t, &shown)),
        ),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn fact(t: &'static Texts, fact: &ActFact) -> Line {
    let label = entry_field(t, &fact.id);
    Line::new(&fact.id, &label, fact_said(t, fact))
}

fn stands(t: &'static Texts, paper: PaperKind, issue: &Issue<'_>) -> Vec<Line> {
    let line = |id: &str, value: String| Line::new(id, label(t, id), value);
    let entry = issue.entry;
    if let Some(until) = valid_until(paper, entry.registered_on) {
        let fill = [("day", date::printed(until).into())];
        return vec![line("valid_until", t.with("act-valid-until", &fill))];
    }
    let mut lines = vec![
        line("act_office", issue.keeper.with_place()),
        line("registration_number", entry.number.to_string()),
        line("registered_on", date::printed(entry.registered_on)),
    ];
    if paper == PaperKind::ActExtractCopy {
        lines.push(line("remarks", remark_line(t, issue)));
        lines.push(line("source", t.get("result-source-database").into()));
    }
    lines
}

/// The last day on which a paper of this day is good; none where it has no end. Decree
/// 123/2015 Art. 23.
pub(crate) fn valid_until(paper: PaperKind, day: NaiveDate) -> Option<NaiveDate> {
    let months = LawPack::on(day).number(Term::MaritalStatusMonths, day);
    (paper == PaperKind::MaritalStatusCertificate)
        .then(|| day.checked_add_months(Months::new(months)))
        .flatten()
}
