//! The marriage certificate and the extract of a marriage. Law 60/2014 Art. 17.2 and
//! 18; law.md section 3; Circular 04/2024/TT-BTP.

use domain::{
    date,
    paper::{Line, Section},
    register::{MarriageRecord, SpouseRecord},
    text::upper_vi,
};
use i18n::Texts;

use super::{Issue, country_name, ethnicity_name, identity_of, label, remark_line, section};

/// Giấy chứng nhận kết hôn: the wife, the husband, where and when. Both sign below.
pub(super) fn certificate(
    t: &'static Texts,
    marriage: &MarriageRecord,
    issue: &Issue<'_>,
) -> Vec<Section> {
    let line = |id: &str, value: String| Line::new(id, label(t, id), value);
    let mut sections = both(t, marriage);
    sections.push(section(vec![
        line("marriage_office", issue.keeper.with_place()),
        line("registered_on", date::printed(issue.entry.registered_on)),
    ]));
    sections
}

/// Trích lục kết hôn: the same facts and where they stand.
pub(super) fn extract(
    t: &'static Texts,
    marriage: &MarriageRecord,
    issue: &Issue<'_>,
) -> Vec<Section> {
    let line = |id: &str, value: String| Line::new(id, label(t, id), value);
    let mut sections = both(t, marriage);
    sections.push(section(vec![
        line("marriage_registration", issue.keeper.with_place()),
        line("registration_number", issue.entry.number.to_string()),
        line("registered_on", date::printed(issue.entry.registered_on)),
        line("remarks", remark_line(t, issue)),
        line("source", t.get("result-source-database").into()),
    ]));
    sections
}

/// The wife, then the husband, as the form has them from left to right.
fn both(t: &'static Texts, marriage: &MarriageRecord) -> Vec<Section> {
    vec![
        spouse(t, "bride", &marriage.bride),
        spouse(t, "groom", &marriage.groom),
    ]
}

fn spouse(t: &'static Texts, who: &str, spouse: &SpouseRecord) -> Section {
    let line = |fact: &str, value: String| {
        let id = format!("{who}_{fact}");
        Line::new(&id, label(t, &id), value)
    };
    Section {
        heading: Some(t.get(&format!("result-heading-{who}")).into()),
        lines: vec![
            line("name", upper_vi(&spouse.name)).strong(),
            line("birth_date", date::printed(spouse.birth_date)),
            line("ethnicity", ethnicity_name(spouse.ethnicity.as_deref())),
            line("nationality", country_name(&spouse.nationality)),
            line("residence", spouse.residence.clone()),
            line("paper", identity_of(t, spouse)),
        ],
    }
}
