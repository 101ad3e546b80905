//! What is done and what is left, for long cases and for two parties.

use std::borrow::Cow;

use i18n::Texts;
use leptos::prelude::*;

use super::Words;
use super::status_tag::{StatusTag, Tone};

/// How far a task is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TaskState {
    /// Everything is there.
    Done,
    /// Can be done now.
    ToDo,
    /// Waits for another task.
    Blocked,
    /// Waits for another person.
    Awaited,
    /// Has to be put right.
    Problem,
}

/// One task.
pub struct Task {
    name: Cow<'static, str>,
    href: Words,
    hint: Words,
    state: TaskState,
}

impl Task {
    /// A task that leads somewhere.
    pub fn new(
        name: impl Into<Cow<'static, str>>,
        href: impl Into<Words>,
        state: TaskState,
    ) -> Self {
        Self {
            name: name.into(),
            href: href.into(),
            hint: Words::default(),
            state,
        }
    }

    /// A line under it: what it waits for, what is wrong.
    pub fn hint(mut self, hint: impl Into<Words>) -> Self {
        self.hint = hint.into();
        self
    }
}

/// The tasks with their states. The state is tied to the link, so it is heard
/// with it; a task that cannot start is no link.
#[component]
pub fn TaskList(
    t: &'static Texts,
    /// Start of the ids of the states; one list, one name.
    #[prop(into)]
    id: Cow<'static, str>,
    tasks: Vec<Task>,
) -> impl IntoView {
    let rows: Vec<_> = tasks
        .into_iter()
        .enumerate()
        .map(|(n, task)| {
            let state_id = format!("{id}-{}", n + 1);
            let (tone, words) = match task.state {
                TaskState::Done => (Tone::Good, "c-task-done"),
                TaskState::ToDo => (Tone::Active, "c-task-todo"),
                TaskState::Blocked => (Tone::Neutral, "c-task-blocked"),
                TaskState::Awaited => (Tone::Waiting, "c-task-awaited"),
                TaskState::Problem => (Tone::Problem, "c-task-problem"),
            };
            let name = match task.href.get() {
                Some(href) if !matches!(task.state, TaskState::Blocked | TaskState::Awaited) => {
                    view! {
                        <a href=href aria-describedby=state_id.clone()>{task.name}</a>
                    }
                    .into_any()
                }
                _ => view! { <span>{task.name}</span> }.into_any(),
            };
            let hint = task
                .hint
                .get()
                .map(|hint| view! { <span class="task-hint">{hint}</span> });
            view! {
                <li class="task">
                    <div class="task-words">{name} {hint}</div>
                    <div id=state_id><StatusTag tone>{t.get(words)}</StatusTag></div>
                </li>
            }
        })
        .collect();
    view! { <ul class="tasks">{rows}</ul> }
}
