//! Everything a question needs to be shown again as it was left.

use domain::procedure::{Answers, Kind, Page, Problem, Question, Version};
use i18n::Questions;

use crate::components::{Fault, Faults};

/// A page of questions with its answers.
#[derive(Clone)]
pub struct Sheet {
    /// The words.
    pub words: Questions,
    /// The procedure as it is judged today.
    pub version: &'static Version,
    /// The page.
    pub page: &'static Page,
    /// What was typed so far.
    pub answers: Answers,
    /// What is to be put right.
    pub faults: Faults,
    /// Files that were sent.
    pub files: Vec<Attached>,
    /// Today by law, for place names.
    pub today: chrono::NaiveDate,
}

/// A file that was sent.
#[derive(Clone, Debug)]
pub struct Attached {
    /// Its id.
    pub id: uuid::Uuid,
    /// The question it answers.
    pub question: String,
    /// Its safe name.
    pub name: String,
    /// Bytes.
    pub size: u64,
    /// Where it can be looked at.
    pub href: String,
    /// It is a picture.
    pub picture: bool,
}

impl Sheet {
    /// Takes over what the law's reader found.
    pub fn with_problems(mut self, problems: &[Problem]) -> Self {
        self.faults = problems
            .iter()
            .map(|problem| {
                Fault::new(problem.question, self.words.problem(problem)).at(problem.input.clone())
            })
            .collect();
        self
    }

    /// The questions on the page, also those that lie folded beneath an answer.
    fn drawn(&self) -> impl Iterator<Item = &'static Question> {
        let folded = self.page.questions.iter();
        self.page
            .shown(self.version, &self.answers)
            .chain(folded.filter(|question| question.when.beneath().is_some()))
    }

    /// Their ids, for the form to say what it showed.
    pub fn shown(&self) -> String {
        let ids: Vec<&str> = self.drawn().map(|question| question.id).collect();
        ids.join(" ")
    }

    /// Whether a page holds files and must be sent as a multipart form.
    pub fn takes_files(&self) -> bool {
        self.page
            .questions
            .iter()
            .any(|question| question.kind == Kind::Files)
    }

    /// A page with one question whose words are the heading of the page.
    pub fn single_question(&self) -> bool {
        let mut shown = self.page.shown(self.version, &self.answers);
        match (shown.next(), shown.next()) {
            (Some(only), None) => self.words.page(self.page) == self.words.label(only.id),
            _ => false,
        }
    }
}
