//! The legal time limit of a dossier, said truly.

use std::borrow::Cow;

use i18n::Texts;
use leptos::prelude::*;

use super::Words;
use super::status_tag::{StatusTag, Tone};

/// How the time runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Running {
    /// So much is left, in words: `2 ngày làm việc`.
    Left(String),
    /// The day has come.
    Today,
    /// It is over by so much, in words.
    Late(String),
    /// It stands still while the citizen is asked for more.
    Paused,
    /// The dossier is at an end; when the result was given, in words, where there is one.
    Stopped(Option<String>),
}

/// What the office really needs, measured.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RealTime {
    /// Half of the dossiers are ready within this, in words.
    pub median: String,
    /// Nine in ten.
    pub ninety: String,
}

/// The day the result is due, what is left of it, the limit of the law and what
/// this office really needs. Nothing ticks: a moving number presses people and
/// cannot be stopped (WCAG 2.2.2).
#[component]
pub fn Clock(
    t: &'static Texts,
    /// The due moment in words (`i18n::moment`).
    #[prop(into)]
    due: Cow<'static, str>,
    /// The due moment for machines.
    #[prop(optional, into)]
    datetime: Words,
    running: Running,
    /// The legal limit in words.
    #[prop(optional, into)]
    limit: Words,
    #[prop(optional_no_strip)] real: Option<RealTime>,
) -> impl IntoView {
    let paused = running == Running::Paused;
    let label = match running {
        Running::Stopped(_) => "c-clock-due.over",
        _ => "c-clock-due",
    };
    let mut given = None;
    let (tone, state): (_, Cow<'static, str>) = match running {
        Running::Left(left) => (
            Tone::Active,
            t.with("c-clock-left", &[("left", left.into())]).into(),
        ),
        Running::Today => (Tone::Active, t.get("c-clock-today").into()),
        Running::Late(by) => (
            Tone::Problem,
            t.with("c-clock-late", &[("by", by.into())]).into(),
        ),
        Running::Paused => (Tone::Waiting, t.get("c-clock-paused").into()),
        Running::Stopped(at) => {
            given = at;
            (Tone::Neutral, t.get("c-clock-stopped").into())
        }
    };
    let given = given.map(|at| {
        view! { <p class="clock-note">{t.with("c-clock-stopped.at", &[("at", at.into())])}</p> }
    });
    let limit = limit.get().map(|limit| {
        view! { <p class="clock-note">{t.with("c-clock-limit", &[("limit", limit.into())])}</p> }
    });
    let real = real.map(|real| {
        let fill = [
            ("median", real.median.into()),
            ("ninety", real.ninety.into()),
        ];
        view! { <p class="clock-note">{t.with("c-clock-real", &fill)}</p> }
    });
    view! {
        <div class="clock" role="group" aria-label=t.get("c-clock")>
            <p class="clock-head">
                <span class="clock-label">{t.get(label)}</span>
                <StatusTag tone>{state}</StatusTag>
            </p>
            <p class="clock-due"><time datetime=datetime.get()>{due}</time></p>
            {given}
            {paused.then(|| view! { <p class="clock-note">{t.get("c-clock-paused.text")}</p> })}
            {limit}
            {real}
        </div>
    }
}
