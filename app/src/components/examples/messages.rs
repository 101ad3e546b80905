//! Examples: errors, warnings, notices, details.

use leptos::prelude::*;

use super::{Example, say};
use crate::components::{
    Details, ErrorSummary, Fault, Faults, Inset, Notice, NoticeKind, StatusTag, Tone, Warning, Why,
};

pub(super) const EXAMPLES: &[Example] = &[
    Example::new("error-summary", "two-faults", |t| {
        let faults =
            Faults::from(vec![
            Fault::new("field-faulty", say(
                t,
                "Hãy điền mục “Họ của bé”.",
                "Fill in “Child's family name”.",
            )),
            Fault::new("date-faulty", say(
                t,
                "Mục “Ngày sinh của bé” còn thiếu năm. Hãy ghi đủ bốn chữ số, ví dụ 2026.",
                "“Date of birth” has no year. Add the year in four digits, for example 2026.",
            ))
            .at("date-faulty.year"),
        ]);
        view! { <ErrorSummary t faults/> }.into_any()
    }),
    Example::new("inset", "consequence", |t| {
        view! {
            <Inset>
                <p>{say(
                    t,
                    "Tên của bé sẽ được in trên giấy khai sinh đúng như đã viết, kể cả dấu.",
                    "The name will be printed on the birth certificate exactly as written, marks included.",
                )}</p>
            </Inset>
        }
        .into_any()
    }),
    Example::new("warning", "false-statement", |t| {
        view! {
            <Warning t>
                {say(
                    t,
                    "Khai sai sự thật có thể bị phạt tiền và giấy khai sinh bị thu hồi.",
                    "A false statement can bring a fine, and the certificate can be revoked.",
                )}
            </Warning>
        }
        .into_any()
    }),
    Example::new("notice", "important", |t| {
        view! {
            <Notice t>
                <p>{say(
                    t,
                    "Ngày 24 tháng 11 là ngày nghỉ. Hồ sơ nộp hôm nay được xem vào thứ Tư.",
                    "24 November is a public holiday. What is filed today is looked at on Wednesday.",
                )}</p>
            </Notice>
        }
        .into_any()
    }),
    Example::new("notice", "success", |t| {
        view! {
            <Notice t kind=NoticeKind::Success>
                <p>{say(t, "Đã lưu. Có thể đóng trang và làm tiếp sau.", "Saved. You can close the page and go on later.")}</p>
            </Notice>
        }
        .into_any()
    }),
    Example::new("details", "closed", |t| {
        view! {
            <Details summary=say(t, "Không có giấy chứng sinh", "No birth notification")>
                <p>{say(
                    t,
                    "Người làm chứng việc sinh viết giấy, hoặc cha mẹ viết giấy cam đoan. Cán bộ sẽ hướng dẫn.",
                    "A witness of the birth writes a statement, or the parents do. The officer will help.",
                )}</p>
            </Details>
        }
        .into_any()
    }),
    Example::new("why", "marriage-reference", |t| {
        view! {
            <Why t article=say(t, "Điều 16 Luật Hộ tịch 2014", "Law on Civil Status 2014, Article 16")>
                {say(
                    t,
                    "Để tìm giấy kết hôn trong sổ, gia đình không phải nộp bản sao.",
                    "So that we can look up the marriage and you need not send a copy.",
                )}
            </Why>
        }
        .into_any()
    }),
    Example::new("status-tag", "tones", |t| {
        view! {
            <p class="row">
                <StatusTag>{say(t, "Mới gửi", "Submitted")}</StatusTag>
                <StatusTag tone=Tone::Active>{say(t, "Đang xử lý", "In process")}</StatusTag>
                <StatusTag tone=Tone::Waiting>{say(t, "Chờ bổ sung", "Waiting for you")}</StatusTag>
                <StatusTag tone=Tone::Good>{say(t, "Đã xong", "Decided")}</StatusTag>
                <StatusTag tone=Tone::Problem>{say(t, "Quá hẹn", "Late")}</StatusTag>
            </p>
        }
        .into_any()
    }),
];
