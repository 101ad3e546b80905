//! Examples: what is typed.

use leptos::prelude::*;

use super::{Example, say};
use crate::components::{DateInput, Fault, Field, TextArea, TimeInput, Typed, Width};

pub(super) const EXAMPLES: &[Example] = &[
    Example::new("field", "with-hint", |t| {
        view! {
            <Field
                t
                id="field-hint"
                label=say(t, "Tên của bé", "Child's given name")
                hint=say(t, "Viết đủ dấu. Tên một chữ cũng được.", "With every mark. One word is fine.")
                typed=Typed::Name
                width=Width::Medium
                value="An"
            />
        }
        .into_any()
    }),
    Example::new("field", "faulty", |t| {
        view! {
            <Field
                t
                id="field-faulty"
                label=say(t, "Họ của bé", "Child's family name")
                hint=say(t, "Họ của cha hoặc của mẹ, theo thỏa thuận.", "The father's or the mother's, as agreed.")
                fault=Some(Fault::new("field-faulty", say(
                    t,
                    "Hãy điền mục “Họ của bé”.",
                    "Fill in “Child's family name”.",
                )))
                typed=Typed::Name
                width=Width::Medium
            />
        }
        .into_any()
    }),
    Example::new("field", "pin", |t| {
        view! {
            <Field
                t
                id="field-pin"
                label=say(t, "Số định danh của mẹ", "Mother's personal identification number")
                hint=t.get("c-pin-hint")
                typed=Typed::Digits
                width=Width::Short
                value="001 196 900 011"
            />
        }
        .into_any()
    }),
    Example::new("field", "code-by-mail", |t| {
        view! {
            <Field
                t
                id="field-code"
                label=say(t, "Mã gồm 6 chữ số trong thư", "The 6-digit code in the e-mail")
                typed=Typed::Digits
                width=Width::Short
                autocomplete="one-time-code"
            />
        }
        .into_any()
    }),
    Example::new("field", "only-question", |t| {
        view! {
            <Field
                t
                id="field-heading"
                label=say(t, "Thư điện tử của người khai", "What is your e-mail address?")
                hint=say(t, "Để nhận tin báo về hồ sơ.", "For news about the dossier.")
                typed=Typed::Email
                autocomplete="email"
                optional=true
                heading=true
            />
        }
        .into_any()
    }),
    Example::new("text-area", "with-value", |t| {
        view! {
            <TextArea
                t
                id="area"
                label=say(t, "Muốn nói gì thêm với cán bộ?", "Anything else for the officer?")
                hint=say(t, "Không cần ghi lại những gì đã khai.", "No need to repeat what you have declared.")
                value=say(t, "Gia đình mới chuyển về phường.", "We have just moved to the ward.")
                optional=true
            />
        }
        .into_any()
    }),
    Example::new("text-area", "faulty", |t| {
        let fault = Fault::new(
            "area-faulty",
            say(t, "Hãy viết lý do.", "Write the reason."),
        );
        view! {
            <TextArea
                t
                id="area-faulty"
                label=say(t, "Vì sao không tiếp nhận?", "Why is it not accepted?")
                fault=Some(fault)
            />
        }
        .into_any()
    }),
    Example::new("field", "long", |t| {
        view! {
            <Field
                t
                id="field-long"
                label=say(
                    t,
                    "Họ, chữ đệm và tên của người nuôi dưỡng, đúng như ghi trên giấy tờ tùy thân, kể cả dấu và những chữ viết liền",
                    "Family, middle and given names of the guardian, as the identity paper has them, with every mark and hyphen",
                )
                hint=say(
                    t,
                    "Tên dài thì viết hết, không viết tắt: trên giấy sẽ in đủ.",
                    "Write a long name out, do not shorten it: the paper prints all of it.",
                )
                typed=Typed::Name
                value="Công Tằng Tôn Nữ Hoàng Thị Nguyệt Minh Phương Thảo Nguyên Anh"
            />
        }
        .into_any()
    }),
    Example::new("date-input", "birth-date", |t| {
        view! {
            <DateInput
                t
                id="date"
                legend=say(t, "Bé sinh ngày nào?", "When was the child born?")
                hint=t.get("c-date-hint")
                day="2"
                month="11"
                year="2026"
            />
        }
        .into_any()
    }),
    Example::new("date-input", "faulty", |t| {
        let fault = Fault::new(
            "date-faulty",
            say(
                t,
                "Mục “Ngày sinh của bé” còn thiếu năm. Hãy ghi đủ bốn chữ số, ví dụ 2026.",
                "“Date of birth” has no year. Add the year in four digits, for example 2026.",
            ),
        )
        .at("date-faulty.year");
        view! {
            <DateInput
                t
                id="date-faulty"
                legend=say(t, "Ngày sinh của bé", "Date of birth")
                hint=t.get("c-date-hint")
                fault=Some(fault)
                day="2"
                month="11"
            />
        }
        .into_any()
    }),
    Example::new("time-input", "birth-hour", |t| {
        view! {
            <TimeInput
                t
                id="time"
                legend=say(t, "Bé sinh lúc mấy giờ?", "At what time was the child born?")
                hint=t.get("c-time-hint")
                hour="6"
                minute="42"
                optional=true
            />
        }
        .into_any()
    }),
    Example::new("time-input", "faulty", |t| {
        let fault = Fault::new(
            "time-faulty",
            say(t, "Giờ từ 0 đến 23.", "Hours go from 0 to 23."),
        );
        view! {
            <TimeInput
                t
                id="time-faulty"
                legend=say(t, "Giờ sinh", "Hour of birth")
                hint=t.get("c-time-hint")
                fault=Some(fault)
                hour="25"
                minute="10"
            />
        }
        .into_any()
    }),
];
