//! Two people on one screen: who marries, when both come, and what is seen to before the
//! marriage is entered.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use domain::{
    calendar, country, date, ethnicity,
    hand_over::HandOverCheck,
    register::{Identified, SpouseRecord},
};
use i18n::{moment, weekday_date};
use leptos::prelude::*;
use registry::CaseView;
use serde::Deserialize;

use super::{Desk, case::Said};
use crate::components::{Choice, Column, Faults, Notice, Select, Table, Tick};

/// What was chosen and ticked.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    #[serde(rename = "set_day.slot")]
    slot: String,
    #[serde(rename = "seen.both_present")]
    both_present: String,
    #[serde(rename = "seen.papers_seen")]
    papers_seen: String,
    #[serde(rename = "seen.groom_willing")]
    groom_willing: String,
    #[serde(rename = "seen.bride_willing")]
    bride_willing: String,
    #[serde(rename = "seen.lines_read")]
    lines_read: String,
}

impl Typed {
    /// The hour; none when nothing that can be read was chosen.
    pub fn slot(&self) -> Option<DateTime<Utc>> {
        self.slot.parse().ok()
    }

    /// What was ticked.
    pub fn seen(&self) -> BTreeSet<HandOverCheck> {
        let ticked = |check: &HandOverCheck| {
            let word = match check {
                HandOverCheck::BothPresent => &self.both_present,
                HandOverCheck::PapersSeen => &self.papers_seen,
                HandOverCheck::GroomWilling => &self.groom_willing,
                HandOverCheck::BrideWilling => &self.bride_willing,
                HandOverCheck::LinesRead => &self.lines_read,
            };
            !word.is_empty()
        };
        HandOverCheck::ALL.into_iter().filter(ticked).collect()
    }

    /// The same in words, for showing them again.
    pub fn words(&self) -> Vec<&'static str> {
        self.seen().iter().map(|check| check.as_str()).collect()
    }
}

/// Both side by side as they would be entered, and when they come; nothing for other
/// procedures.
pub(super) fn both(desk: &Desk, case: &CaseView, now: DateTime<Utc>) -> Option<AnyView> {
    let marriage = case.marriage.as_ref()?;
    let t = desk.t;
    let columns = ["line", "bride", "groom"]
        .map(|key| Column::new(t.get(&format!("desk-couple-{key}"))))
        .to_vec();
    let (bride, groom) = (lines(&marriage.bride), lines(&marriage.groom));
    let rows = bride
        .into_iter()
        .zip(groom)
        .map(|((key, bride), (_, groom))| {
            vec![
                t.get(&format!("desk-couple-{key}")).into_any(),
                bride.into_any(),
                groom.into_any(),
            ]
        })
        .collect();
    let waits = waits(desk, case, now);
    Some(
        view! {
            {waits}
            <Table caption=t.get("desk-couple") columns rows/>
        }
        .into_any(),
    )
}

fn lines(spouse: &SpouseRecord) -> [(&'static str, String); 7] {
    let group = spouse.ethnicity.as_deref().and_then(ethnicity::by_code);
    let state = country::by_code(&spouse.nationality);
    [
        ("name", spouse.name.clone()),
        ("birth_date", date::printed(spouse.birth_date)),
        (
            "ethnicity",
            group.map_or_else(|| "–".into(), |group| group.name_vi.into()),
        ),
        (
            "nationality",
            state.map_or_else(
                || spouse.nationality.clone(),
                |state| state.name_vi.to_owned(),
            ),
        ),
        ("residence", spouse.residence.clone()),
        ("paper", spouse.identity_printed().unwrap_or_default()),
        ("ordinal", spouse.ordinal.to_string()),
    ]
}

/// When both come, and the last day on which they can.
fn waits(desk: &Desk, case: &CaseView, now: DateTime<Utc>) -> Option<AnyView> {
    let (t, lang) = (desk.t, desk.lang);
    let waits = case.hand_over.as_ref()?;
    let said = match waits.starts_at {
        None => t.get("desk-couple-none").to_owned(),
        Some(at) => {
            let key = if at.date_naive() < now.date_naive() {
                "desk-couple-missed"
            } else {
                "desk-couple-at"
            };
            t.with(key, &[("when", moment(lang, calendar::local(at)).into())])
        }
    };
    let by = waits.sign_by.map(|day| {
        let day = weekday_date(lang, day);
        t.with("desk-couple-by", &[("day", day.into())])
    });
    Some(view! { <Notice t><p>{said}</p>{by.map(|by| view! { <p>{by}</p> })}</Notice> }.into_any())
}

/// The free hours of the office.
pub(super) fn hours(desk: &Desk, case: &CaseView, faults: &Faults) -> AnyView {
    let t = desk.t;
    let choices: Vec<Choice> = case
        .free_hours
        .iter()
        .map(|hour| {
            let value = hour.format("%Y-%m-%dT%H:%M:%SZ").to_string();
            Choice::new(value, moment(desk.lang, calendar::local(*hour)))
        })
        .collect();
    let fault = faults.of("set_day.slot");
    view! { <Select t id="set_day.slot" label=t.get("desk-slot") fault choices/> }.into_any()
}

/// What is seen to while both are present, a box each.
pub(super) fn seen(desk: &Desk, said: &Said, faults: &Faults) -> AnyView {
    let t = desk.t;
    let boxes: Vec<_> = HandOverCheck::ALL
        .into_iter()
        .map(|check| {
            let id = format!("seen.{}", check.as_str());
            let (fault, checked) = (faults.of(&id), said.seen.contains(&check.as_str()));
            let label = t.get(&format!("desk-seen-{}", check.as_str()));
            view! { <Tick t id label fault checked/> }
        })
        .collect();
    view! {
        <fieldset>
            <legend>{t.get("desk-seen")}</legend>
            <p class="hint">{t.get("desk-seen.hint")}</p>
            {boxes}
        </fieldset>
    }
    .into_any()
}
