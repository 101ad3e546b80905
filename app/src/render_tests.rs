//! What every page keeps to, with and without an island.
#![allow(clippy::unwrap_used)]

use std::sync::Arc;

use domain::surroundings::Randomness;
use i18n::Lang;
use leptos::prelude::*;

use super::{Page, Site, page};
use crate::head::{PageHead, SignedIn};

struct Sevens;

impl Randomness for Sevens {
    fn fill(&self, bytes: &mut [u8]) {
        bytes.fill(0x77);
    }
}

fn site(demo: bool) -> Site {
    Site {
        demo,
        options: LeptosOptions::builder()
            .output_name("hotich")
            .site_pkg_dir("pkg")
            .build(),
        randomness: Arc::new(Sevens),
        assets: Arc::default(),
        voices: Arc::default(),
    }
}

fn render(head: PageHead) -> Page {
    page(&site(true), head, || view! { <h1>"Khai sinh"</h1> })
}

#[test]
fn a_page_without_an_island_carries_no_script_and_allows_none() {
    let page = render(PageHead::new(Lang::Vi, "Khai sinh", "/khai-sinh"));
    assert!(!page.html().contains("<script"), "{}", page.html());
    assert!(!page.policy().to_str().unwrap().contains("script-src"));
    assert!(
        page.policy()
            .to_str()
            .unwrap()
            .starts_with("default-src 'none'")
    );
}

#[test]
fn a_page_with_an_island_runs_only_the_script_of_its_nonce() {
    let page = render(PageHead::new(Lang::Vi, "Khai sinh", "/khai-sinh").islands());
    let nonce = "77".repeat(16);
    let policy = page.policy().to_str().unwrap();
    assert!(policy.contains(&format!(
        "script-src 'self' 'nonce-{nonce}' 'wasm-unsafe-eval'"
    )));
    assert_eq!(page.html().matches("<script").count(), 1);
    // What marks the parts of an island for its script would be read in a title.
    let title = "<title>Khai sinh – Cổng Hộ tịch</title>";
    assert!(page.html().contains(title), "{}", page.html());
    assert!(
        page.html()
            .contains(&format!("<script type=\"module\" nonce=\"{nonce}\""))
    );
    assert!(page.html().contains("/pkg/hotich_bg.wasm"));
}

#[test]
fn a_page_asks_for_its_files_by_names_that_change_with_them() {
    let list = "/pkg/hotich.css /pkg/hotich.aaaaaaaaaaaa.css\n\
                /pkg/hotich.js /pkg/hotich.bbbbbbbbbbbb.js\n\
                /pkg/hotich_bg.wasm /pkg/hotich.bbbbbbbbbbbb_bg.wasm\n\
                /mark.svg /mark.cccccccccccc.svg\n";
    let site = Site {
        assets: Arc::new(crate::assets::Assets::read(list)),
        ..site(true)
    };
    let head = PageHead::new(Lang::Vi, "Khai sinh", "").islands();
    let page = page(&site, head, || ());
    for named in list.lines().filter_map(|line| line.split(' ').nth(1)) {
        assert!(page.html().contains(&format!("=\"{named}\"")), "{named}");
    }
    // The script that fetches both is told one name.
    assert!(page.html().contains("\"hotich.bbbbbbbbbbbb\""));
    assert!(!page.html().contains("/hotich.css"));
}

#[test]
fn a_page_starts_with_its_doctype_and_says_its_language() {
    for lang in Lang::ALL {
        let page = render(PageHead::new(lang, "Khai sinh", ""));
        let start = format!("<!DOCTYPE html><html lang=\"{}\"", lang.as_str());
        assert!(page.html().starts_with(&start), "{}", page.html());
    }
}

#[test]
fn a_page_with_faults_says_so_at_the_start_of_its_title() {
    let head = PageHead::new(Lang::Vi, "Tên của bé", "").error(true);
    assert!(
        render(head)
            .html()
            .contains("<title>Lỗi: Tên của bé – Cổng Hộ tịch</title>")
    );
    let head = PageHead::new(Lang::En, "The child's name", "").error(true);
    assert!(
        render(head)
            .html()
            .contains("<title>Error: The child's name – ")
    );
}

#[test]
fn the_language_switch_stays_on_the_page() {
    let page = render(PageHead::new(Lang::Vi, "Khai sinh", "/khai-sinh"));
    assert!(page.html().contains("href=\"/en/khai-sinh\""));
    assert!(page.html().contains("lang=\"en\""));
}

#[test]
fn the_demo_says_so_on_every_page_and_only_the_demo() {
    let head = || PageHead::new(Lang::Vi, "Khai sinh", "");
    assert!(
        render(head())
            .html()
            .contains("Bản demo – không có giá trị pháp lý")
    );
    let production = page(&site(false), head(), || ());
    assert!(!production.html().contains("demo"));
}

#[test]
fn a_name_in_the_mast_is_text_and_never_in_the_title() {
    let who = SignedIn {
        name: "<b>Trần Thu Hà</b>".into(),
        account: "/vi/tai-khoan".into(),
        sign_out: "/vi/dang-xuat".into(),
        ending: crate::comfort::Ending {
            left: chrono::TimeDelta::hours(2),
            address: "/vi/phien".into(),
        },
    };
    let page = render(PageHead::new(Lang::Vi, "Hồ sơ", "/ho-so").signed_in(Some(who)));
    assert!(page.html().contains("&lt;b&gt;Trần Thu Hà"));
    let title = page.html().split("</title>").next().unwrap();
    assert!(!title.contains("Hà"));
}

/// The renderer parts its pieces by `<!>`, which no HTML has; an island finds its own by
/// what these stand for.
#[test]
fn what_is_sent_is_html_and_what_was_typed_stays_whole() {
    let typed = "a<!>b";
    let body = move || view! { <p>{typed}{"c"}</p> <input value=typed/> };
    let plain = page(&site(true), PageHead::new(Lang::Vi, "Khai sinh", ""), body);
    let waking = page(
        &site(true),
        PageHead::new(Lang::Vi, "Khai sinh", "").islands(),
        body,
    );
    for page in [&plain, &waking] {
        assert!(!page.html().contains("<!>"), "{}", page.html());
        assert_eq!(page.html().matches("a&lt;!&gt;b").count(), 2);
    }
    assert!(!plain.html().contains("<!--"), "{}", plain.html());
    assert!(waking.html().contains("<!---->"), "{}", waking.html());
}
