//! Tờ khai, as it was filed: every question that was asked, with its answer.

use chrono::Timelike;
use domain::{
    paper::{Line, Paper, PaperKind, Section},
    procedure::{Kind, Page, Question},
    text::upper_vi,
};
use i18n::{Lang, Questions, Texts, date_in_digits, questions, texts};

use super::Told;
use crate::{DossierError, Portal, Visitor};

impl Portal {
    /// The declaration, for who may see the dossier.
    pub async fn declaration(&self, visitor: &Visitor, code: &str) -> Result<Paper, DossierError> {
        let dossier = self.dossier(visitor, code).await?;
        let told = Told::of(&dossier)?;
        let t = texts(Lang::Vi);
        let words = questions(Lang::Vi, dossier.procedure);
        // What one of several confided to the office alone, the others do not read.
        let pages = dossier.pages();
        let sections = pages
            .map(|page| section(&told, words, page))
            .filter(|section| !section.lines.is_empty())
            .chain([declarant(t, &told)]);
        let title = t.with("declaration", &[("name", upper_vi(words.name()).into())]);
        let notes = vec![t.get("review-statement").to_owned()];
        let mut paper = told.paper(
            PaperKind::Declaration,
            title,
            sections.collect(),
            notes,
            self.0.demo,
        );
        let office = [("office", told.office.name.clone().into())];
        paper.subtitle = Some(t.with("declaration-to", &office));
        Ok(paper)
    }
}

fn section(told: &Told<'_>, words: Questions, page: &Page) -> Section {
    let asked = page.asked(told.dossier.version, &told.dossier.answers);
    Section {
        heading: Some(words.page(page).to_owned()),
        lines: asked
            .filter(|question| question.kind != Kind::Tick || ticked(told, question))
            .map(|question| {
                Line::new(
                    question.id,
                    words.label(question.id),
                    answer(told, words, question),
                )
            })
            .collect(),
    }
}

/// A box that was left empty says nothing; it is not printed.
fn ticked(told: &Told<'_>, question: &Question) -> bool {
    told.declared.value(question.id).is_some()
}

/// Who declares it all, and when.
fn declarant(t: &'static Texts, told: &Told<'_>) -> Section {
    let filed = told.zone().local(told.dossier.submitted_at);
    let moment = [
        ("hour", filed.hour().into()),
        ("minute", format!("{:02}", filed.minute()).into()),
        ("day", date_in_digits(filed.date()).into()),
    ];
    let who = told.declared.requester().unwrap_or_default();
    let line = |id: &str, value| Line::new(id, t.get(&format!("declaration-{id}")), value);
    Section {
        heading: None,
        lines: vec![
            line("declarant", upper_vi(who)).strong(),
            line("filed", t.with("declaration-filed.value", &moment)),
        ],
    }
}

/// The answer as people read it; empty when the question was left open.
fn answer(told: &Told<'_>, words: Questions, question: &Question) -> String {
    if question.kind == Kind::Files {
        let files = told
            .dossier
            .files
            .iter()
            .filter(|file| file.question == question.id);
        return files
            .map(|file| file.name.as_str())
            .collect::<Vec<_>>()
            .join("; ");
    }
    told.declared
        .value(question.id)
        .map(|value| words.value(question, value))
        .unwrap_or_default()
}
