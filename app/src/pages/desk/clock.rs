//! The legal clock at the desk: what is warned of, and the forms of what moves it.

use chrono::{DateTime, Utc};
use domain::{case::ActionKind, date::DateFields};
use i18n::weekday_date;
use leptos::prelude::*;
use registry::{Action, CaseView};
use serde::Deserialize;

use super::Desk;
use crate::components::{DateInput, Faults, Field, Notice, TextArea, Warning};

/// What was typed into the forms of the clock.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    #[serde(rename = "ask_verification.whom")]
    whom: String,
    #[serde(rename = "ask_verification.what")]
    what: String,
    #[serde(rename = "record_verification.answer")]
    answer: String,
    #[serde(rename = "postpone.reason")]
    reason: String,
    #[serde(rename = "postpone.day.day")]
    day: String,
    #[serde(rename = "postpone.day.month")]
    month: String,
    #[serde(rename = "postpone.day.year")]
    year: String,
}

impl Typed {
    /// The action that was asked for; `None` when it is not about the clock.
    pub fn action(&self, kind: ActionKind) -> Option<Action> {
        match kind {
            ActionKind::AskVerification => Some(Action::AskVerification {
                whom: self.whom.clone(),
                what: self.what.clone(),
            }),
            ActionKind::RecordVerification => Some(Action::RecordVerification {
                answer: self.answer.clone(),
            }),
            ActionKind::Postpone => Some(Action::Postpone {
                reason: self.reason.clone(),
                day: DateFields::new(&self.day, &self.month, &self.year)
                    .parse()
                    .ok(),
            }),
            _ => None,
        }
    }

    /// The fields of an action's form; `None` when it is not about the clock. Also tells
    /// whether something in it is to be put right.
    pub fn fields(
        &self,
        t: &'static i18n::Texts,
        kind: ActionKind,
        faults: &Faults,
    ) -> Option<(AnyView, bool)> {
        let typed = self.clone();
        let of = |id: &str| faults.of(id);
        match kind {
            ActionKind::AskVerification => {
                let (whom, what) = (of("ask_verification.whom"), of("ask_verification.what"));
                let wrong = whom.is_some() || what.is_some();
                let fields = view! {
                    <Field t id="ask_verification.whom" label=t.get("desk-whom") hint=t.get("desk-whom.hint") fault=whom value=typed.whom/>
                    <TextArea t id="ask_verification.what" label=t.get("desk-what") hint=t.get("desk-what.hint") fault=what value=typed.what/>
                };
                Some((fields.into_any(), wrong))
            }
            ActionKind::RecordVerification => {
                let fault = of("record_verification.answer");
                let wrong = fault.is_some();
                let fields = view! {
                    <TextArea t id="record_verification.answer" label=t.get("desk-answer") hint=t.get("desk-answer.hint") fault value=typed.answer/>
                };
                Some((fields.into_any(), wrong))
            }
            ActionKind::Postpone => {
                let (reason, day) = (of("postpone.reason"), of("postpone.day"));
                let wrong = reason.is_some() || day.is_some();
                let fields = view! {
                    <TextArea t id="postpone.reason" label=t.get("desk-reason") hint=t.get("desk-postpone-reason.hint") fault=reason value=typed.reason/>
                    <DateInput t id="postpone.day" legend=t.get("desk-day") hint=t.get("desk-day.hint") fault=day day=typed.day month=typed.month year=typed.year/>
                };
                Some((fields.into_any(), wrong))
            }
            _ => None,
        }
    }
}

/// What stands above the case: it will be due soon, it waits for another office, sorry
/// was said.
pub(super) fn banner(desk: &Desk, case: &CaseView, now: DateTime<Utc>) -> impl IntoView + use<> {
    let (t, lang) = (desk.t, desk.lang);
    let at = |time| desk.moment(time);
    let warned = case.clock.is_warned.then(|| {
        let due = [("due", at(case.case.due_at).into())];
        let said = match case.case.due_at < now {
            true => t.with("desk-due-soon.over", &due),
            false => t.with("desk-due-soon", &due),
        };
        // Who may put it off is told so, nobody else.
        let postpone = case.allowed.contains(&ActionKind::Postpone);
        let sorry = postpone.then(|| format!(" {}", t.get("desk-due-soon.postpone")));
        view! { <Warning t>{said}{sorry}</Warning> }
    });
    let waits = case.clock.awaited().map(|letter| {
        let fill = [
            ("whom", letter.whom.as_str().into()),
            ("since", at(letter.asked_at).into()),
            ("by", weekday_date(lang, letter.answer_by).into()),
        ];
        let lapsed = letter.lapsed_at.is_some();
        let key = if lapsed {
            "desk-verifying-lapsed"
        } else {
            "desk-verifying"
        };
        let (said, what) = (t.with(key, &fill), letter.what.clone());
        let over = (case.clock.letter_is_over && !lapsed)
            .then(|| view! { <p><strong>{t.get("desk-verifying.over")}</strong></p> });
        view! { <Notice t><p>{said}</p><p>{what}</p>{over}</Notice> }
    });
    let sorry = case.clock.apologies.last().map(|slip| {
        let fill = [
            ("n", slip.ordinal.to_string().into()),
            ("was", at(slip.was_due_at).into()),
            ("due", at(slip.due_at).into()),
        ];
        let said = t.with("desk-apologised", &fill);
        view! { <Notice t><p>{said}</p></Notice> }
    });
    view! { {warned}{waits}{sorry} }
}
