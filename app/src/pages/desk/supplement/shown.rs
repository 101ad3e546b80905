//! What was asked and what came: old and new side by side, round by round.

use domain::{
    procedure::{Answers, Declared, Judging, Kind, Question, read_so_far},
    supplement::Tasks,
};
use i18n::{date, questions};
use leptos::prelude::*;
use registry::{CaseView, SupplementRow};

use super::super::Desk;
use crate::{
    components::{Column, Link, Table},
    pages::supplement::line,
};

/// One round as it is shown.
struct Shown {
    title: String,
    asked: String,
    state: &'static str,
    again: Option<String>,
    rows: Vec<Vec<AnyView>>,
    columns: Vec<Column>,
}

/// All rounds of a case, last first.
pub(in super::super) fn rounds(desk: &Desk, case: &CaseView) -> Vec<AnyView> {
    let mut now = case.answers.clone();
    let mut shown = Vec::new();
    for row in case.supplements.iter().rev() {
        let mut before = now.clone();
        if let Some(changes) = &row.changes {
            for (input, typed) in &changes.before {
                match typed.is_empty() {
                    true => before.remove(input),
                    false => before.set(input.clone(), typed.clone()),
                }
            }
        }
        shown.push(view_of(one(desk, case, row, &before, &now)));
        now = before;
    }
    shown
}

fn view_of(round: Shown) -> AnyView {
    view! {
        <section class="card">
            <h2 class="card-title">{round.title.clone()}" – "{round.state}</h2>
            <div class="card-inner">
                <p>{round.asked}</p>
                {round.again.map(|again| view! { <p>{again}</p> })}
                <Table caption=round.title columns=round.columns rows=round.rows/>
            </div>
        </section>
    }
    .into_any()
}

fn one(desk: &Desk, case: &CaseView, row: &SupplementRow, old: &Answers, new: &Answers) -> Shown {
    let t = desk.t;
    let words = questions(desk.lang, case.procedure);
    let base = desk.href(&format!("/ho-so/{}/tep", case.case.code));
    let judging = Judging::accepted(case.case.received_on, case.case.law);
    let (old_values, new_values) = (
        read_so_far(case.law, old, &judging),
        read_so_far(case.law, new, &judging),
    );
    let value = |declared: &Declared, question: &Question| {
        declared
            .value(question.id)
            .map_or(t.get("c-not-provided").to_owned(), |value| {
                words.shown(question, value)
            })
    };
    let answered = row.changes.is_some();
    let name = |id| {
        let found = case.case.files.iter().find(|file| file.id == id);
        found.map(|file| file.name.clone())
    };
    let links = |ids: Vec<(String, String)>| {
        let links: Vec<_> = ids
            .into_iter()
            .map(|(id, name)| view! { <li><Link href=format!("{base}/{id}")>{name}</Link></li> })
            .collect();
        view! { <ul>{links}</ul> }.into_any()
    };
    let named = |answers: &Answers, question: &str| -> Vec<(String, String)> {
        answers
            .list(question)
            .filter_map(|id| {
                let file = case
                    .case
                    .files
                    .iter()
                    .find(|file| file.id.to_string() == id)?;
                Some((id.to_owned(), file.name.clone()))
            })
            .collect()
    };
    let tasks = Tasks::of(case.law, &row.items.0);
    let changed = Answers(
        row.changes
            .as_ref()
            .map(|changes| changes.after.clone())
            .unwrap_or_default(),
    );
    let rows = tasks
        .named()
        .iter()
        .flat_map(|task| tasks.questions(task, old, &changed))
        .map(|(_, question)| {
            let reasons: Vec<AnyView> = row
                .items
                .iter()
                .filter(|item| item.question == question.id)
                .map(|item| line(t, item, item.file.and_then(|page| name(page.id))))
                .collect();
            let (before, after) = match question.kind {
                Kind::Files => (
                    links(named(old, question.id)),
                    match answered {
                        true => links(named(new, question.id)),
                        false => "–".into_any(),
                    },
                ),
                _ => {
                    let (before, after) =
                        (value(&old_values, question), value(&new_values, question));
                    let after = match (answered, before == after) {
                        (false, _) => "–".to_owned(),
                        (true, true) => format!("{after} ({})", t.get("supplement-check.same")),
                        (true, false) => after,
                    };
                    (before.into_any(), after.into_any())
                }
            };
            vec![
                words.label(question.id).into_any(),
                view! { <div>{reasons}</div> }.into_any(),
                before,
                after,
            ]
        })
        .collect();
    let columns = [
        "supplement-check.question",
        "supplement-write.reason",
        "supplement-check.old",
        "supplement-check.new",
    ];
    let fill = [
        ("officer", desk.named(&row.officer_name).into()),
        ("at", desk.moment(row.requested_at).into()),
        ("day", date(desk.lang, row.answer_by).into()),
    ];
    Shown {
        title: t.with("supplement-round", &[("n", row.round.into())]),
        asked: t.with("supplement-round.asked", &fill),
        state: t.get(&format!("supplement-round.{}", row.state)),
        again: row
            .again
            .as_ref()
            .map(|why| format!("{}: {why}", t.get("supplement-write.why-again"))),
        rows,
        columns: columns.map(|column| Column::new(t.get(column))).into(),
    }
}
