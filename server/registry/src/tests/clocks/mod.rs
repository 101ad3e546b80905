//! The legal clock at the desk: what stops it, what is late, what the calendar moves,
//! and how long the office really needs.

mod apologising;
mod calendar;
mod figures;
mod verifying;

use chrono::{DateTime, NaiveDate, Utc};
use domain::calendar::ChangeKind;

use super::desk::{CAU_GIAY, Desk, birth, code};
use crate::{Action, Officer, Proposed};

fn at(text: &str) -> DateTime<Utc> {
    format!("{text}:00+07:00").parse().unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Arrives on Tuesday 10 November 2026 at 10:15, due the same day at 17:15, accepted.
async fn accepted(desk: &Desk) -> Officer {
    let officer = desk.everybody(CAU_GIAY).await;
    desk.arrives(&birth(1)).await;
    desk.act(&officer, &code(1), Action::Accept).await.unwrap();
    officer
}

fn swapped_monday() -> Proposed {
    Proposed {
        office: None,
        kind: Some(ChangeKind::Off),
        day: Some(day("2026-11-16")),
        worked: Some(Ok(day("2026-11-21"))),
        name_vi: "Nghỉ hoán đổi ngày làm việc".into(),
        name_en: "Day off in exchange".into(),
        reason: "Thông báo 15/TB-BNV ngày 05/11/2026".into(),
    }
}
