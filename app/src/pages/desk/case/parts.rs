//! What stands beside the actions of a case: answers, files, findings, history.

use domain::exchange::FileRef;
use i18n::{
    marks::{typed, vietnamese},
    paper_name, questions,
};
use leptos::prelude::*;
use registry::{CaseView, DeskFinding, LikelyDuplicate, Origin, ParentsMarried};

use super::Desk;
use crate::{
    comfort::Viewer,
    components::{
        Choice, Facts, Link, Notice, Row, Step, StepState, SummaryCard, SummaryList, Warning,
    },
};

/// A finding in words, with its article, the cases and the questions it is about.
pub(in crate::pages::desk) fn finding(desk: &Desk, case: &CaseView, found: &DeskFinding) -> String {
    let words = questions(desk.lang, case.procedure);
    let own = format!("desk-rule-{}", found.finding.rule);
    let said = desk
        .t
        .maybe(&own)
        .unwrap_or_else(|| words.rule(&found.finding.rule));
    let named = |code: &String| {
        let mut shown = case.duplicates.iter();
        let other = shown.find(|other| other.code == *code);
        let named = other.map_or_else(|| code.clone(), LikelyDuplicate::named);
        typed(desk.lang, &named)
    };
    let mut about: Vec<String> = found.related.iter().map(named).collect();
    if found.origin == Origin::Desk {
        let questions = found.finding.questions.iter();
        about.extend(questions.map(|id| words.label(id).to_owned()));
    }
    let article = typed(desk.lang, &found.finding.article);
    format!("{said} ({article}) {}", about.join(", "))
}

/// Whose case a page beside it is about; the title of a page bears nobody's name.
pub(in crate::pages::desk) fn about(case: &CaseView) -> AnyView {
    let (subject, code) = (case.case.subject_name.clone(), case.case.code.clone());
    view! {
        <p class="lead">
            {(!subject.is_empty()).then(|| view! { <span lang="vi">{subject}</span> " · " })}
            {code}
        </p>
    }
    .into_any()
}

/// Code, stage, days and procedure.
pub(super) fn facts(desk: &Desk, case: &CaseView) -> AnyView {
    let t = desk.t;
    let at = |time| desk.moment(time);
    let stage = t.get(&format!("case-{}", case.case.stage.as_str()));
    let facts = vec![
        (
            t.get("dossier-code").into(),
            case.case.code.clone().into_any(),
        ),
        (t.get("dossier-stage").into(), stage.into_any()),
        (t.get("desk-due").into(), at(case.case.due_at).into_any()),
        (
            t.get("dossier-filed").into(),
            at(case.case.submitted_at).into_any(),
        ),
        (
            t.get("office-procedure").into(),
            case.case.procedure_code.clone().into_any(),
        ),
    ];
    view! { <Facts facts/> }.into_any()
}

/// Who helped to declare, how it was read out, and that the one who declares agreed.
pub(super) fn helped(desk: &Desk, case: &CaseView) -> Option<AnyView> {
    let (t, helped) = (desk.t, case.helped.as_ref()?);
    let words = |words: &str| vietnamese(desk.lang, words);
    let said = t.with(
        "desk-helped",
        &[
            ("name", words(&helped.name).into()),
            (
                "kind",
                t.get(&format!("helper-kind.{}", helped.kind)).into(),
            ),
            ("spoken", words(&helped.spoken).into()),
            ("at", desk.moment(helped.agreed_at).into()),
        ],
    );
    Some(view! { <Notice t><p>{said}</p></Notice> }.into_any())
}

/// Who else has the case on the screen.
pub(super) fn others(desk: &Desk, case: &CaseView) -> Option<AnyView> {
    let t = desk.t;
    let names = case.open_by.iter().map(|open| desk.named(&open.name));
    let names: Vec<String> = names.collect();
    (!names.is_empty()).then(|| {
        let words = t.with("desk-open-by", &[("names", names.join(", ").into())]);
        view! { <Notice t><p>{words}</p></Notice> }.into_any()
    })
}

/// The way to the paper of a decision against the citizen.
pub(super) fn decision(desk: &Desk, case: &CaseView, base: &str) -> Option<AnyView> {
    let (t, decision) = (desk.t, case.decision.as_ref()?);
    let paper = paper_name(t, decision.kind);
    let words = t.with("dossier-against.paper", &[("paper", paper.into())]);
    let href = format!("{base}/quyet-dinh.pdf");
    Some(view! { <p><Link href>{words}</Link></p> }.into_any())
}

/// The answers, page by page as the citizen gave them.
pub(super) fn answers(desk: &Desk, case: &CaseView) -> Vec<AnyView> {
    let (t, words) = (desk.t, questions(desk.lang, case.procedure));
    case.law
        .pages(&case.answers)
        .filter_map(|page| {
            let rows: Vec<Row> = page
                .asked(case.law, &case.answers)
                .filter_map(|question| {
                    let value = words.shown(question, case.declared.value(question.id)?);
                    Some(Row::new(words.label(question.id), value))
                })
                .collect();
            let title = words.page(page);
            (!rows.is_empty()).then(|| {
                view! { <SummaryCard title><SummaryList t rows/></SummaryCard> }.into_any()
            })
        })
        .collect()
}

fn is_picture(file: &FileRef) -> bool {
    file.media_type.starts_with("image/")
}

/// The papers the citizen attached; pictures small, to be opened, or larger beside the answers.
pub(super) fn files(desk: &Desk, case: &CaseView, base: &str) -> AnyView {
    let words = questions(desk.lang, case.procedure);
    let files: Vec<_> = case
        .case
        .files
        .iter()
        .map(|file| {
            let href = format!("{base}/tep/{}", file.id);
            let (label, name) = (words.label(&file.question), file.name.clone());
            let picture = is_picture(file).then(|| {
                let (small, alt) = (format!("{href}?nho=1"), name.clone());
                view! { <a href=href.clone()><img class="evidence" src=small alt=alt loading="lazy"/></a> }
            });
            let name = typed(desk.lang, &name);
            view! { <li><Link href>{label}": "{name}</Link> {picture}</li> }
        })
        .collect();
    let all = &case.case.files;
    let pictures = all.iter().filter(|file| is_picture(file));
    let pictures: Vec<_> = pictures.map(|file| file.id.to_string()).collect();
    let viewer = (!pictures.is_empty()).then(|| {
        let choices = all.iter().map(|file| {
            let label = format!("{}: {}", words.label(&file.question), file.name);
            Choice::new(file.id.to_string(), label)
        });
        let (t, base) = (desk.t, format!("{base}/tep/"));
        view! { <Viewer t files=choices.collect() base pictures/> }
    });
    view! { <ul class="files">{files}</ul> {viewer} }.into_any()
}

/// What the rules and the registers say, stops first.
pub(super) fn findings(desk: &Desk, case: &CaseView) -> AnyView {
    let t = desk.t;
    let stopped = case
        .is_stopped()
        .then(|| view! { <Warning t>{t.get("desk-stopped")}</Warning> });
    let none = case
        .findings
        .is_empty()
        .then(|| view! { <p>{t.get("desk-no-findings")}</p> });
    let found: Vec<_> = case
        .findings
        .iter()
        .map(|found| {
            let stop = found
                .stops()
                .then(|| view! { <strong>{t.get("desk-stop")}" "</strong> });
            view! { <li>{stop}{finding(desk, case, found)}</li> }
        })
        .collect();
    let married = case
        .parents_married
        .as_ref()
        .map(|known| married(desk, known));
    view! { {stopped} {none} <ul>{found}</ul> {married} }.into_any()
}

/// What the registers say of the parents' marriage. What is not where it should be is a
/// finding.
fn married(desk: &Desk, known: &ParentsMarried) -> Vec<AnyView> {
    let t = desk.t;
    let said: Vec<String> = match known {
        ParentsMarried::Here(entries) => entries
            .iter()
            .map(|entry| {
                let fill = [
                    ("number", entry.number.to_string().into()),
                    ("office", desk.named(&entry.office).into()),
                ];
                t.with("desk-parents-married", &fill)
            })
            .collect(),
        ParentsMarried::NotHere => Vec::new(),
        ParentsMarried::NoBooks => vec![t.get("desk-parents-married.no-books").to_owned()],
    };
    said.into_iter()
        .map(|said| view! { <p>{said}</p> }.into_any())
        .collect()
}

/// What happened, in full, oldest first.
pub(super) fn history(desk: &Desk, case: &CaseView) -> Vec<Step> {
    let t = desk.t;
    case.history
        .iter()
        .map(|happened| {
            let said = [&happened.officer, &happened.reason, &happened.article];
            let said = said.into_iter().flatten();
            let said: Vec<String> = said.map(|words| typed(desk.lang, words)).collect();
            Step {
                title: t
                    .get(&format!("desk-event-{}", happened.kind.as_str()))
                    .into(),
                when: desk.moment(happened.at).into(),
                datetime: Default::default(),
                text: said.join(" – ").into(),
                state: StepState::Past,
            }
        })
        .collect()
}
