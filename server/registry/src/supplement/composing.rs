//! Writing the list: each line is kept when it is added, so nothing is lost between
//! two pages, two days or two officers.

use domain::{
    case::ActionKind,
    exchange::FileRef,
    mission::legal_day_at,
    procedure::{Answers, Kind, Version},
    supplement::{Deadline, FilePage, Item, LAST_PAGE, MOST_ITEMS, Reason, Region, WORDS_MOST},
    text::passage,
};
use store::{
    Digest,
    registry::{
        cases::{self, Case},
        supplements,
    },
};

use super::{
    SupplementError,
    proposing::{ListStep, is_of, step},
    sending::refused,
};
use crate::{CaseView, Officer, Registry};

/// A line as it was typed.
#[derive(Clone, Default)]
pub struct NewItem {
    /// The question it is about, where it is about an answer or a missing paper.
    pub question: String,
    /// Id of the file it is about.
    pub file: String,
    /// The page of the file; empty means the first.
    pub page: String,
    /// What cannot be read: a name of the grid, `x,y,w,h` in per mille, or empty.
    pub region: String,
    /// Id of the reason.
    pub reason: String,
    /// Free words.
    pub words: String,
}

/// A field of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemField {
    /// Which question or file.
    About,
    /// The page.
    Page,
    /// The part of the page.
    Region,
    /// The reason.
    Reason,
    /// The words.
    Words,
}

/// What is wrong with a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemProblem {
    /// Nothing was chosen or written.
    Missing(ItemField),
    /// Not one of those that can be chosen here.
    Unknown(ItemField),
    /// More letters than this.
    TooLong(ItemField, usize),
    /// The file has no such page, but so many.
    NoSuchPage(u32),
    /// The same line stands there already.
    Twice,
    /// The list is full.
    Full(usize),
}

/// The list being written, and what stands against sending it.
pub struct Composing {
    /// The case.
    pub view: CaseView,
    /// The lines so far.
    pub items: Vec<Item>,
    /// Files of the case that this officer has not opened.
    pub unopened: Vec<FileRef>,
    /// Which round it would be.
    pub round: i64,
    /// What this officer can do with it.
    pub step: ListStep,
    /// No line has changed since it was proposed, if it was.
    pub as_proposed: bool,
    /// When the answer would be due, if it were sent now.
    pub deadline: Deadline,
    /// The reasons of today.
    pub reasons: Vec<&'static Reason>,
}

impl Registry {
    /// The list as it stands, for an officer who may ask.
    pub async fn composing(
        &self,
        officer: &Officer,
        code: &str,
    ) -> Result<Composing, SupplementError> {
        let view = self
            .case(officer, code)
            .await?
            .ok_or(SupplementError::NotFound)?;
        if !view.allowed.contains(&ActionKind::RequestSupplement) {
            return Err(SupplementError::NotAllowed);
        }
        let mut conn = self.db().read().await?;
        let items = supplements::draft(&mut conn, code).await?;
        let seen = supplements::viewed(&mut conn, code, officer.id).await?;
        let now = self.now();
        let rounds = i64::try_from(view.supplements.len()).unwrap_or(i64::MAX);
        let round = rounds.saturating_add(1);
        // In a stage where more can be asked for, that is what waits.
        let waits = view.second.as_ref();
        Ok(Composing {
            step: step(officer, round, waits),
            as_proposed: waits.is_none_or(|proposal| is_of(proposal, &items)),
            items,
            unopened: unopened(&view.case, &seen),
            round,
            deadline: self.answer_by(&view.case, now)?,
            reasons: Reason::on(legal_day_at(&view.case.office, now)).collect(),
            view,
        })
    }

    /// Adds a line, or says everything that is wrong with it.
    pub async fn add_supplement_item(
        &self,
        officer: &Officer,
        code: &str,
        typed: &NewItem,
    ) -> Result<(), SupplementError> {
        self.may_work(officer, code).await.map_err(refused)?;
        let composing = self.composing(officer, code).await?;
        let today = legal_day_at(&composing.view.case.office, self.now());
        let item = read(&composing.view, typed, today).map_err(SupplementError::Invalid)?;
        let mut tx = self.db().write().await?;
        cases::lock(&mut tx, code).await?;
        let mut items = supplements::draft(&mut tx, code).await?;
        // A reason without a word of its own adds nothing to a line that gives it already.
        let adds_nothing = item.file.is_none() && item.words.is_empty();
        let is_said = items.iter().any(|old| {
            *old == item
                || (adds_nothing
                    && old.file.is_none()
                    && old.question == item.question
                    && old.reason == item.reason)
        });
        if is_said {
            return Err(SupplementError::Invalid(vec![ItemProblem::Twice]));
        }
        if items.len() >= MOST_ITEMS {
            return Err(SupplementError::Invalid(vec![ItemProblem::Full(
                MOST_ITEMS,
            )]));
        }
        items.push(item);
        supplements::keep_draft(&mut tx, code, &items, self.now()).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Takes the line out that bears this mark. One that is not there is no error: it was
    /// taken out a moment ago.
    pub async fn remove_supplement_item(
        &self,
        officer: &Officer,
        code: &str,
        mark: &str,
    ) -> Result<(), SupplementError> {
        self.may_work(officer, code).await.map_err(refused)?;
        self.composing(officer, code).await?;
        let mut tx = self.db().write().await?;
        cases::lock(&mut tx, code).await?;
        let mut items = supplements::draft(&mut tx, code).await?;
        items.retain(|item| mark_of(std::slice::from_ref(item)) != mark);
        supplements::keep_draft(&mut tx, code, &items, self.now()).await?;
        tx.commit().await?;
        Ok(())
    }
}

/// Tells lines from other lines: what is sent has to be what was looked at.
pub fn mark_of(items: &[Item]) -> String {
    let written = serde_json::to_vec(items).unwrap_or_default();
    Digest::of(&written).as_str().to_owned()
}

/// The files of a case that are not among the seen ones.
pub(super) fn unopened(case: &Case, seen: &[uuid::Uuid]) -> Vec<FileRef> {
    let unseen = case.files.iter().filter(|file| !seen.contains(&file.id));
    unseen.cloned().collect()
}

/// Whether a question applies to these answers, and whether it takes papers.
fn asked(law: &'static Version, answers: &Answers, id: &str) -> Option<bool> {
    law.pages(answers)
        .flat_map(|page| page.asked(law, answers))
        .find(|question| question.id == id)
        .map(|question| question.kind == Kind::Files)
}

fn read(
    view: &CaseView,
    typed: &NewItem,
    today: chrono::NaiveDate,
) -> Result<Item, Vec<ItemProblem>> {
    let mut problems = Vec::new();
    let mut file = None;
    let mut question = None;
    let about = (typed.file.trim(), typed.question.trim());
    let paper = match about {
        ("", "") => {
            problems.push(ItemProblem::Missing(ItemField::About));
            None
        }
        ("", id) => {
            let paper = asked(view.law, &view.answers, id);
            question = paper.map(|_| id.to_owned());
            paper
        }
        (id, _) => {
            let found = view
                .case
                .files
                .iter()
                .find(|file| file.id.to_string() == id);
            question = found.map(|file| file.question.clone());
            file = found.map(|file| file.id);
            found.map(|_| true)
        }
    };
    if problems.is_empty() && paper.is_none() {
        problems.push(ItemProblem::Unknown(ItemField::About));
    }
    let pages = view.case.files.iter().find(|one| Some(one.id) == file);
    let pages = pages.and_then(|one| one.pages).filter(|pages| *pages > 0);
    let page = match typed.page.trim() {
        "" => Some(1),
        page => page
            .parse()
            .ok()
            .filter(|page| (1..=pages.unwrap_or(LAST_PAGE)).contains(page)),
    };
    let region = match typed.region.trim() {
        "" => Some(None),
        region => Region::parse(region).map(Some),
    };
    if file.is_some() && page.is_none() {
        problems.push(match pages {
            Some(pages) => ItemProblem::NoSuchPage(pages),
            None => ItemProblem::Unknown(ItemField::Page),
        });
    }
    if file.is_some() && region.is_none() {
        problems.push(ItemProblem::Unknown(ItemField::Region));
    }
    let words = passage(&typed.words);
    let reason = match typed.reason.trim() {
        "" => {
            problems.push(ItemProblem::Missing(ItemField::Reason));
            None
        }
        id => {
            let found = Reason::by_id(id, today)
                .filter(|reason| paper.is_none_or(|paper| reason.fits(paper)));
            if found.is_none() {
                problems.push(ItemProblem::Unknown(ItemField::Reason));
            }
            found
        }
    };
    if words.is_empty() && reason.is_some_and(|reason| reason.needs_words) {
        problems.push(ItemProblem::Missing(ItemField::Words));
    }
    if words.chars().count() > WORDS_MOST {
        problems.push(ItemProblem::TooLong(ItemField::Words, WORDS_MOST));
    }
    match (question, reason, page, region) {
        (Some(question), Some(reason), page, region) if problems.is_empty() => Ok(Item {
            question,
            file: file.map(|id| FilePage {
                id,
                page: page.unwrap_or(1),
                region: region.flatten(),
            }),
            reason: reason.id.into(),
            words,
        }),
        _ => Err(problems),
    }
}
