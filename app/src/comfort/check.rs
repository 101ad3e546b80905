//! Under a field whose answer can be judged alone.

use chrono::NaiveDate;
use domain::{
    date::printed,
    name::LONGEST,
    procedure::{Kind, Problem, Question},
};
use i18n::Questions;
use islands::{Checked, FieldCheck};
use leptos::prelude::*;

/// Warns in the server's own words, once the field is left. Nothing under a question that
/// only the server can judge.
#[component]
pub(crate) fn Check(
    words: Questions,
    question: &'static Question,
    today: NaiveDate,
) -> impl IntoView {
    let kind = match question.kind {
        Kind::Pin => Checked::Pin,
        Kind::NamePart => Checked::NamePart,
        Kind::PersonName => Checked::Name,
        Kind::PastDate | Kind::AnyDate => Checked::Date,
        Kind::PartialDate => Checked::PartialDate,
        _ => return None,
    };
    let last_day = (kind.is_date() && question.kind != Kind::AnyDate).then(|| today.to_string());
    Some(view! {
        <FieldCheck>
            <p class="check" id=format!("{}-check", question.id) aria-live="polite" data-for=question.id
                data-kind=kind.as_str() data-today=last_day data-sentences=sentences(words, question, kind, today)></p>
        </FieldCheck>
    })
}

/// A line for each code: the code, a space, the sentence. What is only known in the
/// browser stands in braces; where it is a part of a date each part has its own line.
fn sentences(
    words: Questions,
    question: &'static Question,
    kind: Checked,
    today: NaiveDate,
) -> String {
    let said = |code: &str, part: &str| {
        words.problem(&Problem {
            question: question.id,
            input: question.id.into(),
            code: code.into(),
            params: vec![
                ("most", LONGEST.to_string()),
                ("last", "{last}".into()),
                ("today", printed(today)),
                ("part", part.into()),
            ],
            rule: false,
        })
    };
    let mut lines = Vec::new();
    for code in kind.codes() {
        if *code == "date-not-understood" {
            lines.extend(
                ["day", "month", "year"].map(|part| format!("{code}-{part} {}", said(code, part))),
            );
        } else {
            lines.push(format!("{code} {}", said(code, "day")));
        }
    }
    if kind.is_date() {
        lines.push(format!("date-future {}", said("date-future", "day")));
    }
    lines.join("\n")
}
