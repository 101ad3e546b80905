//! An open list with what was answered so far.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    exchange::FileRef,
    mission::zone_of,
    procedure::{Answers, Judging, Kind, Page, Question},
    supplement::{Item, Tasks, closes_at, judge},
};
use store::{
    Conn, StoreError,
    portal::{
        dossiers::DossierRow,
        files::{self, Of},
        supplements::{self, SupplementRow},
    },
};

use crate::{DossierError, DossierView, Portal, Visitor, draft::file_ref};

/// An open list of a dossier.
#[derive(Clone)]
pub struct Supplement {
    /// The dossier as it was filed.
    pub dossier: DossierView,
    /// Which round: 1 is the only one there should be.
    pub round: i64,
    /// When it was asked.
    pub requested_at: DateTime<Utc>,
    /// Last day for the answer.
    pub answer_by: NaiveDate,
    /// What sets that day.
    pub article: String,
    /// Why it was asked again.
    pub again: Option<String>,
    /// The list.
    pub items: Vec<Item>,
    /// What opens again.
    pub tasks: Tasks,
    /// What was typed anew.
    pub changed: Answers,
    /// The new papers.
    pub files: Vec<FileRef>,
    /// Grows with every change.
    pub revision: i64,
    /// When it was read.
    pub(super) seen_at: DateTime<Utc>,
}

impl Supplement {
    pub(super) fn of(
        dossier: DossierView,
        row: SupplementRow,
        files: Vec<FileRef>,
        seen_at: DateTime<Utc>,
    ) -> Self {
        Self {
            tasks: Tasks::of(dossier.version, &row.items.0),
            dossier,
            round: row.round,
            requested_at: row.requested_at,
            answer_by: row.answer_by,
            article: row.article,
            again: row.again,
            items: row.items.0,
            changed: row.answers.0,
            files,
            revision: row.revision,
            seen_at,
        }
    }

    /// The day and the law of reception judge the new answers as well; a new paper may be of
    /// a later day.
    pub fn judging(&self) -> Judging {
        self.dossier.judging_at(self.seen_at)
    }

    /// What the dossier would say with the new answers. A paper that was asked for
    /// anew takes the place of the one that was shown to be wrong.
    pub fn answers(&self) -> Answers {
        let mut answers = self.dossier.answers.clone();
        for (input, typed) in &self.changed.0 {
            answers.set(input.clone(), typed.clone());
        }
        for question in self.file_questions() {
            let new: Vec<String> = self
                .files
                .iter()
                .filter(|file| file.question == question)
                .map(|file| file.id.to_string())
                .collect();
            if new.is_empty() {
                continue;
            }
            let wrong = |id: &str| {
                self.items
                    .iter()
                    .filter_map(|item| item.file)
                    .any(|file| file.id.to_string() == id)
            };
            let kept = self.dossier.answers.list(question);
            let ids: Vec<String> = kept
                .filter(|id| !wrong(id))
                .map(str::to_owned)
                .chain(new)
                .collect();
            answers.set(question, ids.join(" "));
        }
        answers
    }

    fn file_questions(&self) -> impl Iterator<Item = &str> {
        let mut questions: Vec<&str> = self
            .files
            .iter()
            .map(|file| file.question.as_str())
            .collect();
        questions.dedup();
        questions.into_iter()
    }

    /// The questions of a task, its own first.
    pub fn questions(&self, task: &'static str) -> Vec<(&'static Page, &'static Question)> {
        self.tasks
            .questions(task, &self.dossier.answers, &self.changed)
    }

    /// Whether a task was answered, and nothing is wrong with it.
    pub fn is_done(&self, task: &'static str) -> bool {
        let questions = self.questions(task);
        let Some((_, own)) = questions.first() else {
            return false;
        };
        let answered = if own.kind == Kind::Files {
            self.files.iter().any(|file| file.question == task)
        } else {
            own.inputs()
                .iter()
                .any(|input| self.changed.0.contains_key(input))
        };
        answered
            && judge(
                self.dossier.version,
                &questions,
                &self.answers(),
                &self.judging(),
            )
            .is_empty()
    }

    /// Whether it is the reader's to answer: with several parties, of another's questions
    /// only that they are asked is known.
    pub fn is_mine(&self, question: &str) -> bool {
        let page = self.dossier.version.question(question);
        page.is_none_or(|(page, _)| {
            page.party.is_none() || page.party == self.dossier.reader.as_deref()
        })
    }

    /// Whether nothing is left to be answered.
    pub fn is_complete(&self) -> bool {
        self.tasks.named().iter().all(|task| self.is_done(task))
    }
}

impl std::fmt::Debug for Supplement {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Supplement({:?}, round {})", self.dossier, self.round)
    }
}

impl Portal {
    /// The open list of a dossier that the visitor may see; `None` when nothing is
    /// asked, or the time for it is over.
    pub async fn supplement(
        &self,
        visitor: &Visitor,
        code: &str,
    ) -> Result<Option<Supplement>, DossierError> {
        let mut conn = self.0.db.read().await?;
        let row = self.dossier_row(&mut conn, visitor, code).await?;
        let Some(open) = self.open_list(&mut conn, &row).await? else {
            return Ok(None);
        };
        let files = files::list(&mut conn, Of::Supplement(row.id)).await?;
        let dossier = self.read_as(&mut conn, visitor, row).await?;
        let files = files.into_iter().map(file_ref).collect();
        Ok(Some(Supplement::of(
            dossier,
            open,
            files,
            self.0.clock.now(),
        )))
    }

    /// The list of a dossier that can still be answered.
    pub(super) async fn open_list(
        &self,
        conn: &mut Conn,
        dossier: &DossierRow,
    ) -> Result<Option<SupplementRow>, StoreError> {
        let lists = supplements::of_dossier(conn, dossier.id).await?;
        let (now, zone) = (self.0.clock.now(), zone_of(&dossier.office));
        Ok(lists
            .into_iter()
            .find(|list| list.state == "open" && now < closes_at(zone, list.answer_by)))
    }
}
