//! Examples: answers, tables, codes, the desk.

use leptos::prelude::*;

use super::{Example, say};
use crate::components::{
    Button, ButtonGroup, ButtonKind, Column, DeskLayout, Facts, Keep, Link, Panel, Row,
    SummaryCard, SummaryList, Table,
};

pub(super) const EXAMPLES: &[Example] = &[
    Example::new("summary-list", "card-with-changes", |t| {
        let context = say(t, "tên của bé", "the child's name");
        let rows = vec![
            Row::new(say(t, "Tên của bé", "Child's name"), "Nguyễn Minh An").change("#", context),
            Row::new(say(t, "Ngày sinh", "Date of birth"), "02/11/2026")
                .change("#", say(t, "ngày sinh", "the date of birth")),
            Row::new(say(t, "Giờ sinh", "Hour of birth"), None::<&str>)
                .change("#", say(t, "giờ sinh", "the hour of birth")),
        ];
        view! {
            <SummaryCard title=say(t, "Về bé", "The child")>
                <SummaryList t rows/>
            </SummaryCard>
        }
        .into_any()
    }),
    Example::new("summary-list", "nothing-provided", |t| {
        let rows = vec![
            Row::new(say(t, "Điện thoại", "Telephone"), None::<&str>),
            Row::new(say(t, "Thư điện tử", "E-mail"), None::<&str>),
        ];
        view! { <SummaryList t rows/> }.into_any()
    }),
    Example::new("table", "empty", |t| {
        let columns = vec![
            Column::new(say(t, "Hồ sơ", "Filing")),
            Column::numeric(say(t, "Số giấy", "Papers")),
        ];
        view! { <Table caption=say(t, "Chưa có hồ sơ nào", "No filings yet") columns rows=vec![]/> }
            .into_any()
    }),
    Example::new("facts", "start-page", |t| {
        let fact = |term: &'static str, words: &'static str| (term.into(), words.into_any());
        let facts = vec![
            fact(
                say(t, "Ai khai", "Who"),
                say(
                    t,
                    "Cha hoặc mẹ; không được thì ông bà, người thân",
                    "The father or mother; else a grandparent or relative",
                ),
            ),
            fact(
                say(t, "Mất bao nhiêu", "Cost"),
                say(t, "Không mất tiền trong 60 ngày đầu", "Free within 60 days"),
            ),
            fact(
                say(t, "Bao lâu", "How long"),
                say(
                    t,
                    "Trong ngày nếu nộp trước 15 giờ",
                    "The same day when filed before 3 pm",
                ),
            ),
            fact(
                say(t, "Cần có", "Have at hand"),
                say(
                    t,
                    "Giấy chứng sinh, số định danh của cha mẹ",
                    "The birth notification and the parents' numbers",
                ),
            ),
        ];
        view! { <Facts facts/> }.into_any()
    }),
    Example::new("table", "dossiers", |t| {
        let columns = vec![
            Column::new(say(t, "Mã hồ sơ", "Dossier")),
            Column::new(say(t, "Việc", "What")),
            Column::new(say(t, "Hẹn trả", "Due")),
            Column::numeric(say(t, "Lệ phí", "Fee")),
        ];
        let cell = |words: &'static str| words.into_any();
        let code = |code: &'static str| view! { <Link href="#">{code}</Link> }.into_any();
        let rows = vec![
            vec![
                code("H01.166-261110-010412"),
                cell(say(t, "Khai sinh", "Birth")),
                cell("10/11/2026"),
                cell(say(t, "16.000 đồng", "16,000 VND")),
            ],
            vec![
                code("H01.166-261112-010087"),
                cell(say(t, "Bản sao trích lục", "Copy of an extract")),
                cell("12/11/2026"),
                cell(say(t, "8.000 đồng", "8,000 VND")),
            ],
        ];
        view! { <Table caption=say(t, "Hồ sơ của tôi", "My dossiers") columns rows/> }.into_any()
    }),
    Example::new("panel", "submitted", |t| {
        let codes = vec![
            Keep {
                label: say(t, "Mã hồ sơ", "Dossier code").into(),
                code: "H01.166-261110-010412".into(),
            },
            Keep {
                label: say(t, "Mã bí mật", "Secret").into(),
                code: "KM4R-7PXT-2WQD".into(),
            },
        ];
        view! {
            <Panel t title=say(t, "Đã nộp hồ sơ khai sinh", "The birth declaration is filed") codes>
                <p>{say(
                    t,
                    "Phường Cầu Giấy trả kết quả trước 17 giờ hôm nay, thứ Ba, ngày 10 tháng 11 năm 2026.",
                    "Phường Cầu Giấy will answer by 5 pm today, Tuesday 10 November 2026.",
                )}</p>
            </Panel>
        }
        .into_any()
    }),
    Example::new("desk", "case", |t| {
        let rows = vec![
            Row::new(say(t, "Tên của bé", "Child's name"), "Nguyễn Minh An"),
            Row::new(say(t, "Mẹ", "Mother"), "Trần Thu Hà"),
        ];
        let main = view! {
            <SummaryCard title=say(t, "Tờ khai", "Declaration")><SummaryList t rows/></SummaryCard>
        };
        let aside = view! {
            <SummaryCard title=say(t, "Kiểm tra", "Findings")>
                <p>{say(t, "Không có điều gì cần lưu ý.", "Nothing to note.")}</p>
            </SummaryCard>
        };
        let actions = view! {
            <ButtonGroup>
                <Button name="action" value="register">{say(t, "Đăng ký", "Register")}</Button>
                <Button kind=ButtonKind::Secondary name="action" value="refuse">
                    {say(t, "Từ chối", "Refuse")}
                </Button>
            </ButtonGroup>
        };
        view! {
            <DeskLayout main=main.into_any() aside=aside.into_any() actions=actions.into_any()/>
        }
        .into_any()
    }),
];
