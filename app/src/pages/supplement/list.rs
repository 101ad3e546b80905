//! The list as the citizen sees it: on the dossier's page, and at the desk before it is
//! sent.

use chrono::NaiveDate;
use domain::supplement::{Item, Tasks};
use i18n::{Questions, date};
use leptos::prelude::*;
use portal::Supplement;
use uuid::Uuid;

use super::line::sentence;
use crate::{
    components::{Details, Link, LinkButton, Notice, Task, TaskList, TaskState},
    visit::Visit,
};

/// A list and how far it is answered.
#[derive(Clone)]
pub(in crate::pages) struct TaskListing {
    /// The words, in the citizen's language.
    pub words: Questions,
    /// The lines.
    pub items: Vec<Item>,
    /// Its tasks.
    pub tasks: Tasks,
    /// Names of the files the lines are about.
    pub files: Vec<(Uuid, String)>,
    /// Tasks that are answered.
    pub done: Vec<&'static str>,
    /// Tasks of another party: only that they are asked is told.
    pub theirs: Vec<&'static str>,
    /// Address of the tasks; none where nothing can be answered (at the desk).
    pub base: Option<String>,
    /// Last day for the answer.
    pub answer_by: NaiveDate,
    /// What sets it.
    pub article: String,
    /// Why it was asked again.
    pub again: Option<String>,
}

impl TaskListing {
    /// The list of a dossier, for whoever may answer it.
    pub fn of(visit: &Visit, found: &Supplement) -> Self {
        let named = found.tasks.named().iter().copied();
        Self {
            words: i18n::questions(visit.lang, found.dossier.procedure),
            items: found.items.clone(),
            tasks: found.tasks.clone(),
            files: found
                .dossier
                .files
                .iter()
                .map(|file| (file.id, file.name.clone()))
                .collect(),
            theirs: found
                .tasks
                .named()
                .iter()
                .copied()
                .filter(|task| !found.is_mine(task))
                .collect(),
            done: named.filter(|task| found.is_done(task)).collect(),
            base: Some(visit.href(&format!("/ho-so/{}/bo-sung", found.dossier.code))),
            answer_by: found.answer_by,
            article: found.article.clone(),
            again: found.again.clone(),
        }
    }

    /// The name of a file.
    pub fn file(&self, item: &Item) -> Option<String> {
        let page = item.file?;
        let found = self.files.iter().find(|(id, _)| *id == page.id);
        found.map(|(_, name)| name.clone())
    }
}

/// The list as tasks, with the day and what follows.
#[component]
pub(in crate::pages) fn List(list: TaskListing) -> impl IntoView {
    let t = list.words.t;
    let day = date(t.lang(), list.answer_by);
    let ready = list.done.len() == list.tasks.named().len();
    let check = list.base.as_ref().map(|base| format!("{base}/kiem-tra"));
    let tasks: Vec<Task> = list
        .tasks
        .named()
        .iter()
        .map(|task| {
            let hint = list
                .items
                .iter()
                .filter(|item| item.question == *task)
                .map(|item| sentence(t, item, list.file(item)))
                .collect::<Vec<_>>()
                .join(" ");
            let state = match list.done.contains(task) {
                true => TaskState::Done,
                false => TaskState::ToDo,
            };
            if list.theirs.contains(task) {
                let state = match list.done.contains(task) {
                    true => TaskState::Done,
                    false => TaskState::Awaited,
                };
                let label = list.words.label(task);
                return Task::new(label, None::<String>, state).hint(t.get("pair-task-theirs"));
            }
            let href = list.base.as_ref().map(|base| format!("{base}/{task}"));
            Task::new(list.words.label(task), href, state).hint(hint)
        })
        .collect();
    let article = t.with(
        "supplement.article",
        &[("article", list.article.clone().into())],
    );
    view! {
        <section id="bo-sung">
            <h2>{t.get("supplement")}</h2>
            {list.again.map(|reason| view! {
                <Notice t>
                    <p><strong>{t.get("supplement-again")}</strong></p>
                    <p lang="vi">{t.with("supplement-again.text", &[("reason", reason.into())])}</p>
                </Notice>
            })}
            <p>{t.get("supplement.intro")}</p>
            <p><strong>{t.with("supplement.by", &[("day", day.into())])}</strong>" "{t.get("supplement.pause")}</p>
            <TaskList t id="supplement-task" tasks/>
            {check.map(|href| match ready {
                true => view! { <p><LinkButton href>{t.get("supplement.check")}</LinkButton></p> }.into_any(),
                false => view! { <p><Link href>{t.get("supplement.check")}</Link></p> }.into_any(),
            })}
            <Details summary=t.get("c-why")>
                <p>{article}</p>
                <p>{t.get("supplement.after")}</p>
            </Details>
        </section>
    }
}
