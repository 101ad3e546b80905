//! What happened to a dossier, and what comes next.

use std::borrow::Cow;

use leptos::prelude::*;

use super::Words;

/// Where a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepState {
    /// Behind us.
    Past,
    /// Now.
    Current,
    /// To come.
    Ahead,
}

/// One step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What happened, in words.
    pub title: Cow<'static, str>,
    /// When, as people read it.
    pub when: Words,
    /// When, for machines: `2026-11-10T10:15+07:00`.
    pub datetime: Words,
    /// What it means and who acts.
    pub text: Words,
    /// Where it stands.
    pub state: StepState,
}

/// Steps in their order, the present one marked for the eye and by
/// `aria-current`. No bar that fills up: a bar promises a speed.
#[component]
pub fn Timeline(steps: Vec<Step>) -> impl IntoView {
    let steps: Vec<_> = steps
        .into_iter()
        .map(|step| {
            let (class, current) = match step.state {
                StepState::Past => ("step step-past", None),
                StepState::Current => ("step step-current", Some("step")),
                StepState::Ahead => ("step", None),
            };
            let datetime = step.datetime.get();
            let when = step.when.get().map(|when| {
                view! { <p class="step-when"><time datetime=datetime>{when}</time></p> }
            });
            let text = step.text.get().map(|text| view! { <p>{text}</p> });
            view! {
                <li class=class aria-current=current>
                    <p class="step-title">{step.title}</p>
                    {when}
                    {text}
                </li>
            }
        })
        .collect();
    view! { <ol class="timeline">{steps}</ol> }
}
