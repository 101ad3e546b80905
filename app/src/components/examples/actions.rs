//! Examples: buttons and links.

use leptos::prelude::*;

use super::{Example, say};
use crate::components::{Button, ButtonGroup, ButtonKind, Link, LinkButton};

pub(super) const EXAMPLES: &[Example] = &[
    Example::new("button", "start", |t| {
        view! {
            <LinkButton href="#" start=true>{say(t, "Bắt đầu khai sinh", "Start a birth declaration")}</LinkButton>
        }
        .into_any()
    }),
    Example::new("button", "group", |t| {
        view! {
            <ButtonGroup>
                <Button>{t.get("c-continue")}</Button>
                <Button kind=ButtonKind::Secondary name="action" value="later">
                    {say(t, "Lưu và làm tiếp sau", "Save and go on later")}
                </Button>
                <Button kind=ButtonKind::Quiet name="action" value="cancel">{t.get("c-cancel")}</Button>
            </ButtonGroup>
        }
        .into_any()
    }),
    Example::new("button", "warning", |t| {
        view! {
            <Button kind=ButtonKind::Warning>{say(t, "Rút hồ sơ", "Withdraw the dossier")}</Button>
        }
        .into_any()
    }),
    Example::new("link", "with-context", |t| {
        view! {
            <p>
                <Link href="#" context=say(t, "tên của bé", "the child's name")>{t.get("c-change")}</Link>
            </p>
        }
        .into_any()
    }),
];
