//! Examples: how far something is.

use leptos::prelude::*;

use super::{Example, say};
use crate::components::{
    Clock, RealTime, Running, Step, StepState, Task, TaskList, TaskState, Timeline,
};

pub(super) const EXAMPLES: &[Example] = &[
    Example::new("task-list", "marriage", |t| {
        let tasks = vec![
            Task::new(
                say(t, "Thông tin của anh Nam", "Nam's part"),
                "#",
                TaskState::Done,
            ),
            Task::new(
                say(t, "Thông tin của chị Lan", "Lan's part"),
                "#",
                TaskState::ToDo,
            ),
            Task::new(say(t, "Giấy tờ", "Files"), "#", TaskState::Problem).hint(say(
                t,
                "Một ảnh không đọc được",
                "One picture cannot be read",
            )),
            Task::new(
                say(t, "Chị Lan xác nhận", "Lan confirms"),
                None::<String>,
                TaskState::Awaited,
            ),
            Task::new(
                say(t, "Chọn ngày ký", "Choose the day"),
                "#",
                TaskState::Blocked,
            )
            .hint(say(t, "Khi cả hai đã xác nhận", "Once both have confirmed")),
        ];
        view! { <TaskList t id="tasks" tasks/> }.into_any()
    }),
    Example::new("timeline", "in-process", |t| {
        let step =
            |title, when: &'static str, datetime: &'static str, text: &'static str, state| Step {
                title,
                when: when.into(),
                datetime: datetime.into(),
                text: text.into(),
                state,
            };
        let steps = vec![
            step(
                say(t, "Đã nộp", "Filed").into(),
                say(
                    t,
                    "thứ Ba, ngày 10 tháng 11 năm 2026, 10 giờ 15",
                    "Tuesday 10 November 2026, 10:15 am",
                ),
                "2026-11-10T10:15+07:00",
                "",
                StepState::Past,
            ),
            step(
                say(t, "Đang xử lý", "In process").into(),
                say(t, "từ 10 giờ 40", "since 10:40 am"),
                "2026-11-10T10:40+07:00",
                say(
                    t,
                    "Cán bộ hộ tịch phường Cầu Giấy đang xem hồ sơ. Chưa cần làm gì.",
                    "The registrar of phường Cầu Giấy is reading it. There is nothing to do for you.",
                ),
                StepState::Current,
            ),
            step(
                say(t, "Có giấy khai sinh", "Certificate ready").into(),
                "",
                "",
                "",
                StepState::Ahead,
            ),
        ];
        view! { <Timeline steps/> }.into_any()
    }),
    Example::new("clock", "running", |t| {
        let real = RealTime {
            median: say(t, "3 giờ", "3 hours").into(),
            ninety: say(t, "1 ngày làm việc", "1 working day").into(),
        };
        view! {
            <Clock
                t
                due=say(t, "thứ Ba, ngày 10 tháng 11 năm 2026, 17 giờ", "Tuesday 10 November 2026, 5 pm")
                datetime="2026-11-10T17:00+07:00"
                running=Running::Left(say(t, "4 giờ", "4 hours").into())
                limit=say(t, "trong ngày", "the same day")
                real=Some(real)
            />
        }
        .into_any()
    }),
    Example::new("clock", "paused", |t| {
        view! {
            <Clock
                t
                due=say(t, "thứ Hai, ngày 16 tháng 11 năm 2026, 17 giờ", "Monday 16 November 2026, 5 pm")
                running=Running::Paused
            />
        }
        .into_any()
    }),
    Example::new("clock", "late", |t| {
        view! {
            <Clock
                t
                due=say(t, "thứ Hai, ngày 9 tháng 11 năm 2026, 17 giờ", "Monday 9 November 2026, 5 pm")
                running=Running::Late(say(t, "1 ngày làm việc", "1 working day").into())
            />
        }
        .into_any()
    }),
];
