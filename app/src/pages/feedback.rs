//! Saying what is hard to understand, wrong or broken on a page; and the operator's list of
//! what was said.

use axum::{
    Router,
    extract::{Form, Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use domain::calendar;
use i18n::{Texts, marks::typed, moment};
use leptos::prelude::*;
use portal::{Feedback, FeedbackError, LONGEST_FEEDBACK};
use serde::Deserialize;

use crate::{
    components::{
        Button, ErrorSummary, Fault, Faults, Field, Link, Notice, NoticeKind, Pagination, PostForm,
        SummaryCard, TextArea,
    },
    failure::Failure,
    render,
    state::App,
    visit::Visit,
};

/// The address behind the language.
pub(crate) const HERE: &str = "/gop-y";

/// The addresses of this part.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/{lang}/gop-y", get(ask).post(keep))
        .route("/{lang}/gop-y/cam-on", get(thanks))
}

/// Where the link of a page leads: it names the page by its address, as far as that names
/// nobody: no codes, no ids.
pub(crate) fn about(t: &'static Texts, path: &str) -> String {
    let lang = t.lang().as_str();
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let plain =
        |part: &&str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
    let parts: Vec<&str> = path.split('/').filter(plain).collect();
    match parts.is_empty() {
        true => format!("/{lang}{HERE}"),
        false => format!("/{lang}{HERE}?trang={}", parts.join("/")),
    }
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct About {
    trang: String,
}

/// What somebody says.
#[derive(Deserialize, Default)]
#[serde(default)]
struct Said {
    page: String,
    words: String,
}

/// `GET /{lang}/gop-y`
async fn ask(
    State(app): State<App>,
    visit: Visit,
    Query(About { trang }): Query<About>,
) -> Response {
    let said = Said {
        page: trang.chars().take(120).collect(),
        words: String::new(),
    };
    view(&app, &visit, said, None).into_response()
}

/// `POST /{lang}/gop-y`
async fn keep(
    State(app): State<App>,
    visit: Visit,
    Form(said): Form<Said>,
) -> Result<Response, Failure> {
    let (who, words) = (&visit.visitor, said.words.as_str());
    let given = app.portal.give_feedback(who, visit.lang, &said.page, words);
    let wrong = match given.await {
        Ok(()) => {
            let thanks = visit.href(&format!("{HERE}/cam-on"));
            return Ok(Redirect::to(&thanks).into_response());
        }
        Err(FeedbackError::Empty) => visit.t.get("feedback-words.missing").to_owned(),
        Err(FeedbackError::TooLong) => {
            let most = [("most", LONGEST_FEEDBACK.into())];
            visit.t.with("feedback-words.too-long", &most)
        }
        Err(FeedbackError::Limited(limited)) => {
            return Err(Failure::too_many(limited).at(visit.lang));
        }
        Err(FeedbackError::Store(error)) => return Err(Failure::from(error).at(visit.lang)),
    };
    let page = view(&app, &visit, said, Some(wrong));
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

fn view(app: &App, visit: &Visit, said: Said, wrong: Option<String>) -> render::Page {
    let t = visit.t;
    let head = visit
        .head(t.get("feedback"))
        .error(wrong.is_some())
        .back(visit.href("/tro-giup"));
    let action = visit.href(HERE);
    let faults: Faults = wrong
        .map(|message| Fault::new("words", message))
        .into_iter()
        .collect();
    render::page(&app.site, head, move || {
        let fault = faults.of("words");
        view! {
            <ErrorSummary t faults/>
            <h1>{t.get("feedback")}</h1>
            <p class="lead">{t.get("feedback.text")}</p>
            <PostForm action>
                <Field t id="page" label=t.get("feedback-page") hint=t.get("feedback-page.hint") value=said.page optional=true/>
                <TextArea t id="words" label=t.get("feedback-words") hint=t.get("feedback-words.hint") fault value=said.words rows=6/>
                <p>{t.get("feedback.kept")}</p>
                <Button>{t.get("feedback.button")}</Button>
            </PostForm>
        }
    })
}

/// `GET /{lang}/gop-y/cam-on`: has an address of its own, so that loading it again sends
/// nothing.
async fn thanks(State(app): State<App>, visit: Visit) -> Response {
    let t = visit.t;
    let home = visit.href("");
    let head = visit.head(t.get("feedback-thanks")).back(home.clone());
    render::page(&app.site, head, move || {
        view! {
            <h1>{t.get("feedback-thanks")}</h1>
            <Notice t kind=NoticeKind::Success><p>{t.get("feedback-thanks.text")}</p></Notice>
            <p>{t.get("feedback-thanks.filing")}</p>
            <p><Link href=home>{t.get("failure-home")}</Link></p>
        }
    })
    .into_response()
}

/// The operator's list of what was said.
pub(super) fn list(t: &'static Texts, feedback: Feedback, here: &str) -> AnyView {
    let next = feedback.next.map(|next| format!("{here}?sau={next}"));
    let none = feedback.said.is_empty();
    let cards: Vec<_> = feedback
        .said
        .into_iter()
        .map(|said| {
            let title = moment(t.lang(), calendar::local(said.at));
            let about = (!said.page.is_empty()).then(|| {
                let fill = [("page", said.page.into()), ("lang", said.lang.into())];
                view! { <p>{t.with("feedback-list.about", &fill)}</p> }
            });
            let lines: Vec<_> = said
                .words
                .lines()
                .map(|line| view! { <p>{typed(t.lang(), line)}</p> })
                .collect();
            view! { <SummaryCard title>{about} {lines}</SummaryCard> }
        })
        .collect();
    view! {
        <h1>{t.get("feedback-list")}</h1>
        <p>{t.get("feedback-list.text")}</p>
        {none.then(|| view! { <p>{t.get("feedback-list.none")}</p> })}
        {cards}
        <Pagination t next/>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::about;
    use i18n::{Lang, texts};

    #[test]
    fn a_page_is_named_without_codes_and_ids() {
        let t = texts(Lang::Vi);
        for (path, led) in [
            ("", "/vi/gop-y"),
            ("/khai-sinh", "/vi/gop-y?trang=khai-sinh"),
            (
                "/ho-so/nhap/6f1f3c1e-0000-4000-8000-000000000000/ten?sua=1",
                "/vi/gop-y?trang=ho-so/nhap/ten",
            ),
            ("/ho-so/H01.017-261110-010412", "/vi/gop-y?trang=ho-so"),
        ] {
            assert_eq!(about(t, path), led);
        }
    }
}
