//! Saying what is wrong in a draft, line by line. What is typed is kept at once, right
//! or not; it is judged when it is shown and before it is sent.

use std::collections::BTreeMap;

use domain::{
    draft_paper::Correction,
    mission::zone_of,
    procedure::{
        Answers, Judging, Kind, Page, Problem, Procedure, Question, Version, check_page,
        read_so_far,
    },
    text::passage,
};
use i18n::{Lang, questions};
use store::portal::{
    Json,
    corrections::{self, CorrectionRow},
};

use super::{AnswerError, DraftPaper, DraftPaperState};
use crate::{DossierError, Portal, Visitor, dossier::law_of};

/// Longest value in free words and longest note, in letters: an address with room.
const MOST: usize = 500;

/// What somebody typed about a line.
#[derive(Clone, Default)]
pub struct Wrong {
    /// Id of the line.
    pub line: String,
    /// Answers, by input name.
    pub typed: Answers,
    /// In free words, where no question stands behind the line.
    pub words: String,
    /// Why.
    pub note: String,
}

/// What is to be put right before it can be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WrongProblem {
    /// An answer.
    Answer(Problem),
    /// The right value is the one that is printed.
    Same,
    /// No words.
    NoWords,
    /// More letters than this.
    LongWords(usize),
    /// More letters than this.
    LongNote(usize),
}

/// The page of the questions behind a line, and those that are shown.
pub struct Behind {
    /// The page they stand on.
    pub page: &'static Page,
    /// Those that are shown with what was typed; others may be beneath a choice.
    pub questions: Vec<&'static Question>,
}

impl DraftPaper {
    /// The answers with what was typed about a line.
    pub fn answers_with(&self, wrong: &Wrong) -> Answers {
        let mut answers = self.answers.clone();
        for (input, typed) in &wrong.typed.0 {
            answers.set(input.clone(), typed.clone());
        }
        answers
    }

    /// The questions behind a line; `None` when it is put right in free words.
    pub fn behind(&self, version: &'static Version, wrong: &Wrong) -> Option<Behind> {
        let ids = self.questions.get(&wrong.line)?;
        let (page, _) = version.question(ids.first()?)?;
        let answers = self.answers_with(wrong);
        let shown = page.shown(version, &answers);
        Some(Behind {
            page,
            questions: shown
                .filter(|question| ids.iter().any(|id| id == question.id))
                .collect(),
        })
    }

    /// Everything that keeps what was typed about a line from being sent.
    pub fn problems(
        &self,
        version: &'static Version,
        judging: &Judging,
        wrong: &Wrong,
    ) -> Vec<WrongProblem> {
        let mut problems = Vec::new();
        if let Some(behind) = self.behind(version, wrong) {
            let answers = self.answers_with(wrong);
            let ours = behind.all();
            let found = check_page(version, behind.page, &answers, judging);
            problems.extend(
                found
                    .into_iter()
                    .filter(|problem| ours.iter().any(|question| question.id == problem.question))
                    .map(WrongProblem::Answer),
            );
            let (before, after) = (
                read_so_far(version, &self.answers, judging),
                read_so_far(version, &answers, judging),
            );
            if problems.is_empty()
                && ours
                    .iter()
                    .all(|question| before.value(question.id) == after.value(question.id))
            {
                problems.push(WrongProblem::Same);
            }
        } else {
            match passage(&wrong.words).chars().count() {
                0 => problems.push(WrongProblem::NoWords),
                letters if letters > MOST => problems.push(WrongProblem::LongWords(MOST)),
                _ => {}
            }
        }
        if passage(&wrong.note).chars().count() > MOST {
            problems.push(WrongProblem::LongNote(MOST));
        }
        problems
    }

    /// The answers that differ from those of the draft.
    fn changed(&self, wrong: &Wrong) -> BTreeMap<String, String> {
        let typed = wrong.typed.0.iter();
        typed
            .filter(|(input, typed)| self.answers.get(input) != typed.as_str())
            .map(|(input, typed)| (input.clone(), typed.clone()))
            .collect()
    }

    /// The right value, as people read it.
    pub fn right(
        &self,
        procedure: &'static Procedure,
        version: &'static Version,
        judging: &Judging,
        lang: Lang,
        wrong: &Wrong,
    ) -> String {
        let Some(behind) = self.behind(version, wrong) else {
            return passage(&wrong.words);
        };
        let before = read_so_far(version, &self.answers, judging);
        let declared = read_so_far(version, &self.answers_with(wrong), judging);
        let words = questions(lang, procedure);
        let mut ours = behind.all();
        // A choice that stays says nothing; a commune stands behind its street.
        ours.retain(|question| {
            !matches!(question.kind, Kind::Choice(_))
                || before.value(question.id) != declared.value(question.id)
        });
        ours.sort_by_key(|question| question.kind == Kind::Commune);
        let between = if ours.iter().all(|question| question.kind == Kind::NamePart) {
            " "
        } else {
            ", "
        };
        let values = ours.iter().filter_map(|question| {
            declared
                .value(question.id)
                .map(|value| words.value(question, value))
        });
        values.collect::<Vec<_>>().join(between)
    }
}

impl Behind {
    /// The questions that are shown and those beneath their answers.
    pub fn all(&self) -> Vec<&'static Question> {
        let mut all = Vec::new();
        for question in &self.questions {
            all.push(*question);
            if let Kind::Choice(words) = question.kind {
                for word in words {
                    all.extend(self.page.beneath(question.id, word));
                }
            }
        }
        all
    }
}

impl Portal {
    /// Keeps what was typed about a line of a draft that waits.
    pub async fn keep_correction(
        &self,
        visitor: &Visitor,
        code: &str,
        round: i64,
        wrong: &Wrong,
    ) -> Result<(), AnswerError> {
        let (row, draft) = self.draft_of(visitor, code, round).await?;
        self.must_wait(&draft)?;
        if !draft.questions.contains_key(&wrong.line) {
            return Err(DossierError::NotFound.into());
        }
        let kept = CorrectionRow {
            line: wrong.line.clone(),
            typed: Json(wrong.typed.clone()),
            words: wrong.words.clone(),
            note: wrong.note.clone(),
        };
        let mut tx = self.0.db.write().await?;
        corrections::keep(&mut tx, row.id, draft.round, &kept).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Forgets what was typed about a line.
    pub async fn drop_correction(
        &self,
        visitor: &Visitor,
        code: &str,
        round: i64,
        line: &str,
    ) -> Result<(), AnswerError> {
        let (row, draft) = self.draft_of(visitor, code, round).await?;
        self.must_wait(&draft)?;
        let mut tx = self.0.db.write().await?;
        corrections::remove(&mut tx, row.id, draft.round, line).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Sends everything that was said to be wrong. Sent twice, it arrives once.
    pub async fn send_corrections(
        &self,
        visitor: &Visitor,
        code: &str,
        round: i64,
    ) -> Result<(), AnswerError> {
        let (row, draft) = self.draft_of(visitor, code, round).await?;
        if draft.state == DraftPaperState::Corrected {
            return Ok(());
        }
        self.must_wait(&draft)?;
        let (procedure, version) = law_of(&row)?;
        let judging = Judging::accepted(row.received_on, version.law)
            .told_on(zone_of(&row.office).local(self.0.clock.now()).date());
        let unfinished = |wrong| !draft.problems(version, &judging, wrong).is_empty();
        if draft.corrections.is_empty() || draft.corrections.iter().any(unfinished) {
            return Err(AnswerError::Unfinished);
        }
        let corrections = draft
            .corrections
            .iter()
            .map(|wrong| Correction {
                line: wrong.line.clone(),
                shown: draft
                    .line(&wrong.line)
                    .map(|line| line.value.clone())
                    .unwrap_or_default(),
                // The language of the file.
                right: draft.right(procedure, version, &judging, Lang::Vi, wrong),
                answers: draft.changed(wrong),
                note: passage(&wrong.note),
            })
            .collect();
        self.answer(&row, &draft, corrections).await
    }

    fn must_wait(&self, draft: &DraftPaper) -> Result<(), AnswerError> {
        match draft.state {
            DraftPaperState::Waiting if draft.waits(self.0.clock.now()) => Ok(()),
            DraftPaperState::Waiting | DraftPaperState::Silent => Err(AnswerError::Over),
            DraftPaperState::Confirmed | DraftPaperState::Corrected | DraftPaperState::Lapsed => {
                Err(AnswerError::Changed)
            }
        }
    }
}
