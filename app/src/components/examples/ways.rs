//! Examples: ways in, around and out.

use leptos::prelude::*;

use super::{Example, awake::awake, say};
use crate::components::{
    BackLink, Breadcrumbs, DemoBanner, Door, Doors, LanguageSwitch, Pagination, PhaseBanner, Sign,
    SkipLink, TranslationBanner, Way, WayOut, Ways,
};

pub(super) const EXAMPLES: &[Example] = &[
    Example::new("doors", "life-events", |t| {
        let door = |sign, title: &'static str, text: &'static str| Door {
            href: "#".into(),
            title: title.into(),
            text: text.into(),
            sign,
        };
        let doors = vec![
            door(
                Sign::Birth,
                say(t, "Bé mới chào đời", "A child is born"),
                say(
                    t,
                    "Khai sinh, hộ khẩu, bảo hiểm y tế",
                    "Birth, residence, health insurance",
                ),
            ),
            door(
                Sign::Marriage,
                say(t, "Chúng tôi cưới nhau", "We are getting married"),
                say(
                    t,
                    "Đăng ký kết hôn, chọn ngày ký",
                    "Marriage, and the day to sign",
                ),
            ),
            door(
                Sign::Death,
                say(t, "Trong nhà có người mất", "Someone has died"),
                say(t, "Khai tử và các khoản hỗ trợ", "Death and the allowances"),
            ),
            door(
                Sign::Paper,
                say(t, "Tôi cần một tờ giấy", "I need a paper"),
                say(
                    t,
                    "Bản sao trích lục, xác nhận",
                    "Copies of extracts, confirmations",
                ),
            ),
            door(
                Sign::Check,
                say(t, "Kiểm tra một tờ giấy", "Check a paper"),
                say(t, "Giấy này có thật không?", "Is this paper genuine?"),
            ),
            door(
                Sign::Follow,
                say(t, "Làm tiếp hoặc theo dõi", "Continue or follow"),
                say(t, "Bằng mã hồ sơ hoặc tài khoản", "By code or account"),
            ),
        ];
        view! { <Doors doors/> }.into_any()
    }),
    Example::new("ways", "more", |t| {
        let way = |words: &'static str| Way {
            href: "#".into(),
            words: words.into(),
        };
        let ways = vec![
            way(say(t, "Theo dõi hồ sơ đã nộp", "Track a filing")),
            way(say(t, "Kiểm tra một tờ giấy", "Check a paper")),
            way(say(t, "Sửa giấy tờ hộ tịch", "Put a paper right")),
        ];
        view! { <Ways ways/> }.into_any()
    }),
    Example::new("pagination", "middle", |t| {
        view! { <Pagination t previous="#" next="#"/> }.into_any()
    }),
    Example::new("back-link", "plain", |t| {
        view! { <BackLink t href="#"/> }.into_any()
    }),
    Example::new("breadcrumbs", "two", |t| {
        let above = vec![
            (say(t, "Trang đầu", "Home").into(), "#".into()),
            (say(t, "Hồ sơ của tôi", "My dossiers").into(), "#".into()),
        ];
        view! { <Breadcrumbs t above/> }.into_any()
    }),
    Example::new("way-out", "plain", |t| {
        awake(view! { <WayOut t/> }.into_any(), &[])
    }),
    Example::new("language-switch", "plain", |t| {
        view! { <LanguageSwitch t path="/khai-sinh"/> }.into_any()
    })
    .of_shell(),
    Example::new("demo-banner", "plain", |t| {
        view! { <DemoBanner t/> }.into_any()
    })
    .of_shell(),
    Example::new("phase-banner", "plain", |t| {
        view! { <PhaseBanner t/> }.into_any()
    })
    .of_shell(),
    Example::new("translation-banner", "plain", |t| {
        view! { <TranslationBanner t/> }.into_any()
    })
    .of_shell(),
    Example::new("skip-link", "plain", |t| view! { <SkipLink t/> }.into_any()).of_shell(),
];
