//! Tờ khai, as it was filed: every question that was asked, with its answer.

use domain::{
    paper::{Line, Paper, PaperKind, Section},
    procedure::{Kind, Page, Question},
    text::upper_vi,
};
use i18n::{Lang, Questions, questions, texts};

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
            .filter(|section| !section.lines.is_empty());
        let title = t.with("declaration", &[("name", upper_vi(words.name()).into())]);
        let notes = vec![t.get("review-statement").to_owned()];
        Ok(told.paper(
            PaperKind::Declaration,
            title,
            sections.collect(),
            notes,
            self.0.demo,
        ))
    }
}

fn section(told: &Told<'_>, words: Questions, page: &Page) -> Section {
    let asked = page.asked(told.dossier.version, &told.dossier.answers);
    Section {
        heading: Some(words.page(page).to_owned()),
        lines: asked
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
