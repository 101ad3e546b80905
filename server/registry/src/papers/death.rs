//! The extract of a death, original and copy, and the death certificate of the 2026 law.
//! Law.md section 3; Circular 04/2024/TT-BTP; Decree 301/2026 Art. 18.2.

use chrono::{NaiveDate, NaiveTime, Timelike};
use domain::{
    date,
    paper::{Line, Section},
    register::{BodyRecord, DeathPaper, DeathRecord, DeceasedRecord},
    text::upper_vi,
};
use i18n::{Texts, date_in_words};

use super::{
    Issue, country_name, ethnicity_name, identity_of, identity_paper, label, remark_line, section,
};

/// Trích lục khai tử, or Giấy chứng tử: the facts, where they stand, who declared.
pub(super) fn original(t: &'static Texts, death: &DeathRecord, issue: &Issue<'_>) -> Vec<Section> {
    let line = |id: &str, value: String| Line::new(id, label(t, id), value);
    let mut sections = facts(t, death);
    let declarant = &death.declarant;
    sections.push(section(vec![
        line("death_office", issue.keeper.with_place()),
        line("registration_number", issue.entry.number.to_string()),
        line("registered_on", date::printed(issue.entry.registered_on)),
        line("death_informant", upper_vi(&declarant.name)),
        line("informant_paper", identity_paper(t, &declarant.identity)),
    ]));
    sections
}

/// Trích lục khai tử (bản sao): the same facts and where they stand.
pub(super) fn copy(t: &'static Texts, death: &DeathRecord, issue: &Issue<'_>) -> Vec<Section> {
    let line = |id: &str, value: String| Line::new(id, label(t, id), value);
    let mut sections = facts(t, death);
    sections.push(section(vec![
        line("death_office", issue.keeper.with_place()),
        line("registration_number", issue.entry.number.to_string()),
        line("registered_on", date::printed(issue.entry.registered_on)),
        line("remarks", remark_line(t, issue)),
        line("source", t.get("result-source-database").into()),
    ]));
    sections
}

/// Who died, when, where and of what.
pub(super) fn facts(t: &'static Texts, death: &DeathRecord) -> Vec<Section> {
    let line = |id: &str, value: String| Line::new(id, label(t, id), value);
    let deceased = &death.deceased;
    let mut who = vec![
        line("deceased_name", upper_vi(&deceased.name)).strong(),
        line("deceased_birth_date", born(t, deceased)),
        line("deceased_sex", deceased.sex.vi().into()),
        line(
            "deceased_ethnicity",
            ethnicity_name(deceased.ethnicity.as_deref()),
        ),
        line("deceased_nationality", country_name(&deceased.nationality)),
        line(
            "deceased_residence",
            deceased.residence.clone().unwrap_or_default(),
        ),
        line("deceased_paper", identity_of(t, deceased)),
    ];
    who.extend(deceased.body.as_ref().map(|body| marks(t, body)));
    vec![
        section(who),
        section(vec![
            line("death_at", moment(t, death.died_on, death.died_at)),
            line("death_at_words", date_in_words(death.died_on)),
            line("death_place", death.death_place.clone()),
            line("death_cause", death.cause.clone()),
            line(
                "death_paper",
                death
                    .paper
                    .as_ref()
                    .map_or_else(String::new, |paper| death_paper(t, paper)),
            ),
        ]),
    ]
}

/// The day of birth; of a body that nobody knows the year, by opinion.
fn born(t: &'static Texts, deceased: &DeceasedRecord) -> String {
    let printed = deceased.birth_date.printed();
    match &deceased.body {
        Some(body) if body.born_about => {
            t.with("result-born-about", &[("year", printed.as_str().into())])
        }
        _ => printed,
    }
}

/// What a body was known by while nobody knew whose it was.
fn marks(t: &'static Texts, body: &BodyRecord) -> Line {
    let said = match &body.belongings {
        Some(belongings) => format!("{}; {belongings}", body.marks),
        None => body.marks.clone(),
    };
    Line::new("deceased_marks", label(t, "deceased_marks"), said)
}

/// `3 giờ 30 phút, ngày 14/11/2026`; the day alone where nobody knows the hour.
fn moment(t: &'static Texts, day: NaiveDate, at: Option<NaiveTime>) -> String {
    let day = date::printed(day);
    match at {
        Some(at) => t.with(
            "result-moment",
            &[
                ("hour", at.hour().to_string().into()),
                ("minute", format!("{:02}", at.minute()).into()),
                ("day", day.into()),
            ],
        ),
        None => day,
    }
}

fn death_paper(t: &'static Texts, paper: &DeathPaper) -> String {
    let kind = t.get(&format!("result-death-paper-{}", paper.kind));
    let fill = [
        ("kind", kind.into()),
        ("number", paper.number.as_str().into()),
        ("issuer", paper.issuer.as_str().into()),
        ("day", date::printed(paper.issued_on).into()),
    ];
    t.with("result-death-paper", &fill)
}
