//! Examples: papers to be read on a page.

use domain::paper::{Line, Paper, PaperKind, Section};
use leptos::prelude::*;

use super::{Example, say};
use crate::components::{Link, PaperSheet};

pub(super) const EXAMPLES: &[Example] = &[Example::new("paper-sheet", "draft", |t| {
    let lines = vec![
        Line::new("child_name", "Họ, chữ đệm, tên", "NGUYỄN MINH AN").strong(),
        Line::new("child_sex", "Giới tính", "Nam"),
        Line::new("father_name", "Họ, chữ đệm, tên người cha", ""),
    ];
    let paper = Paper {
        kind: PaperKind::BirthCertificate,
        title: "GIẤY KHAI SINH".into(),
        subtitle: None,
        head_above: "THÀNH PHỐ HÀ NỘI".into(),
        head_office: "ỦY BAN NHÂN DÂN PHƯỜNG CẦU GIẤY".into(),
        number: String::new(),
        sections: vec![Section {
            heading: None,
            lines,
        }],
        notes: Vec::new(),
        place_and_day: String::new(),
        day: Default::default(),
        signer: None,
        check: None,
        demo: true,
        lang: "vi".into(),
        annex: None,
    };
    let beside = move |line: &Line| {
        let (context, words) = (line.label.clone(), say(t, "Sai ở đây", "This is wrong"));
        let link = view! { <Link href="#" context lang=t.lang().as_str()>{words}</Link> };
        Some(link.into_any())
    };
    let mark = say(
        t,
        "BẢN NHÁP – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ",
        "DRAFT – WITHOUT LEGAL VALUE",
    );
    view! { <PaperSheet paper mark beside/> }.into_any()
})];
