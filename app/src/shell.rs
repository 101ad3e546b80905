//! What every page has around its content.

use i18n::{Lang, Texts};
use leptos::hydration::HydrationScripts;
use leptos::prelude::*;

use crate::comfort::{Commands, StillThere};
use crate::components::{
    BackLink, Breadcrumbs, DemoBanner, LanguageSwitch, PhaseBanner, SkipLink, TranslationBanner,
    WayOut, text_alone,
};
use crate::head::{Layout, NavItem, PageHead, SignedIn};
use crate::render::Site;

/// The whole document but its doctype.
#[component]
pub(crate) fn Document(site: Site, head: PageHead, body: AnyView) -> impl IntoView {
    let t = head.t();
    let title = head.full_title();
    let islands = head.islands;
    let stylesheet = site.stylesheet();
    let icon = |plain| site.assets.address(plain).to_owned();
    let (mark, large_mark) = (icon("/mark.svg"), icon("/mark-180.png"));
    let ending = head
        .signed_in
        .as_ref()
        .map(|who| (who.ending.clone(), who.sign_out.clone()));
    let desk = head.layout == Layout::Desk;
    let commands = ending.is_some() && desk;
    // The door and the administrator's pages are the officers' too, whatever their width.
    let house = head.path.starts_with("/can-bo");
    let main = match head.layout {
        Layout::Column => "main column",
        Layout::Wide => "main",
        Layout::Desk => "main main-desk",
    };
    let class = match (head.layout, head.quiet) {
        (Layout::Desk, _) => Some("wide"),
        (_, true) => Some("quiet"),
        (_, false) => None,
    };
    // The bar around the page is lacquer too, where the browser has one.
    let around = if head.quiet { "#2b2923" } else { "#9b1c1f" };
    view! {
        <html lang=t.lang().as_str() class=class>
            <head>
                <meta charset="utf-8"/>
                <title inner_html=text_alone(&title)></title>
                // No maximum-scale: zooming to 400 % stays possible (WCAG 1.4.4).
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <meta name="theme-color" content=around/>
                // Codes and dates are not telephone numbers.
                <meta name="format-detection" content="telephone=no"/>
                {site.demo.then(|| view! { <meta name="robots" content="noindex"/> })}
                <link rel="stylesheet" href=stylesheet/>
                <link rel="icon" href=mark type="image/svg+xml"/>
                <link rel="apple-touch-icon" href=large_mark/>
                {islands.then(|| view! { <HydrationScripts options=site.scripts() islands=true/> })}
            </head>
            <body>
                <SkipLink t/>
                {site.demo.then(|| view! { <DemoBanner t/> })}
                <header>
                    <Mast t path=head.path.clone() signed_in=head.signed_in/>
                    <Menu t items=head.nav/>
                    {commands.then(|| view! { <Commands t/> })}
                    <PhaseBanner t desk=house path=head.path/>
                    {t.lang().draft().then(|| view! { <TranslationBanner t/> })}
                    {head.way_out.then(|| view! { <WayOut t/> })}
                </header>
                <div class="inside page">
                    {(!head.crumbs.is_empty()).then(|| view! { <Breadcrumbs t above=head.crumbs/> })}
                    {head.back.map(|href| view! { <BackLink t href/> })}
                    <main class=main id="main">{body}</main>
                </div>
                <Foot t desk=house/>
                {ending.map(|(ending, sign_out)| view! { <StillThere t ending sign_out/> })}
            </body>
        </html>
    }
}

#[component]
fn Mast(t: &'static Texts, path: String, signed_in: Option<SignedIn>) -> impl IntoView {
    let home = format!("/{}", t.lang().as_str());
    let who = match signed_in {
        Some(who) => view! { <Who t who/> }.into_any(),
        None => {
            let href = format!("{home}/dang-nhap");
            view! { <a class="mast-link" href=href>{t.get("shell-sign-in")}</a> }.into_any()
        }
    };
    view! {
        <div class="mast">
            <div class="inside mast-inner">
                // The name of the service is Vietnamese in every language.
                <a class="brand" href=home>
                    <Mark/>
                    <span class="brand-words">
                        <span class="brand-name" lang=Lang::Vi.as_str()>{t.get("shell-service")}</span>
                        <span class="brand-line">{t.get("shell-service.tagline")}</span>
                        <span class="unseen">{t.get("shell-service.home")}</span>
                    </span>
                </a>
                <div class="mast-ways">
                    <LanguageSwitch t path/>
                    {who}
                </div>
            </div>
        </div>
    }
}

/// Signing out changes something, so it is a form.
#[component]
fn Who(t: &'static Texts, who: SignedIn) -> impl IntoView {
    // An officer's name is Vietnamese in both languages; a citizen is shown by an address.
    let lang = (!who.name.contains('@')).then_some(Lang::Vi.as_str());
    view! {
        <div class="who">
            <a class="mast-link" href=who.account>
                <span class="unseen">{t.get("shell-account")}": "</span>
                <span lang=lang>{who.name}</span>
            </a>
            <form method="post" action=who.sign_out>
                <button class="button-quiet" type="submit">{t.get("shell-sign-out")}</button>
            </form>
        </div>
    }
}

#[component]
fn Menu(t: &'static Texts, items: Vec<NavItem>) -> impl IntoView {
    if items.is_empty() {
        return None;
    }
    let items: Vec<_> = items
        .into_iter()
        .map(|item| {
            let current = item.current.then_some("page");
            view! { <li><a href=item.href aria-current=current>{item.words}</a></li> }
        })
        .collect();
    Some(view! {
        <nav class="menu" aria-label=t.get("shell-menu")><ul class="inside">{items}</ul></nav>
    })
}

/// Help stands at the same place on every page (WCAG 3.2.6); an officer's is in the house.
#[component]
fn Foot(t: &'static Texts, desk: bool) -> impl IntoView {
    let at = |path: &str| format!("/{}/{path}", t.lang().as_str());
    let links: Vec<_> = [
        ("xac-thuc", "shell-footer-check"),
        ("tra-lai", "shell-footer-returns"),
        ("trang-thai", "shell-footer-status"),
        ("du-lieu-ca-nhan", "shell-footer-privacy"),
        ("cookie", "shell-footer-cookies"),
        ("tiep-can", "shell-footer-accessibility"),
    ]
    .into_iter()
    .map(|(path, id)| view! { <li><a href=at(path)>{t.get(id)}</a></li> })
    .collect();
    view! {
        <footer class="foot">
            <div class="inside foot-inner">
                <section class="help" aria-labelledby="help">
                    <h2 class="help-title" id="help">{t.get("shell-help")}</h2>
                    {match desk {
                        true => view! { <p>{t.get("shell-help.desk")}</p> }.into_any(),
                        false => view! {
                            <p>{t.get("shell-help.text")}</p>
                            <p><a href=at("tro-giup")>{t.get("shell-help.link")}</a></p>
                        }
                        .into_any(),
                    }}
                </section>
                <nav aria-label=t.get("shell-footer")>
                    <ul class="foot-links">{links}</ul>
                </nav>
                <p class="foot-about">{t.get("shell-footer-about")}</p>
            </div>
        </footer>
    }
}

/// Our mark: a village gate with a person in it. The same lines as `public/mark.svg`.
#[component]
fn Mark() -> impl IntoView {
    view! {
        <svg class="mark" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true" focusable="false">
            <rect width="40" height="40" rx="7"/>
            <path d="M6 15.5c5-.4 10-2.3 14-6 4 3.7 9 5.6 14 6M10.5 19.5h19M13 19.5v12.5M27 19.5v12.5M16.5 32c0-3.7 1.4-5.5 3.5-5.5s3.5 1.8 3.5 5.5"/>
            <circle cx="20" cy="23.4" r="1.9"/>
        </svg>
    }
}
