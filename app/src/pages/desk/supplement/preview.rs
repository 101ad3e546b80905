//! Exactly what the citizen will see, in the citizen's language, and the button that
//! sends it.

use axum::{
    extract::{Form, Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use domain::supplement::Tasks;
use i18n::{Lang, questions};
use leptos::prelude::*;
use registry::{Composing, SupplementError, mark_of};
use serde::Deserialize;

use super::{
    super::{Desk, case::about},
    composing, elsewhere,
    write::{desk_files, unopened},
};
use crate::{
    components::{Button, ErrorSummary, Fault, Faults, Hidden, PostForm, TextArea},
    pages::supplement::{List, TaskListing},
    render,
    state::App,
};

/// The form.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    version: i64,
    /// Of the lines that were looked at, and the reason that was looked at with them.
    seen: String,
    seen_again: String,
    again: String,
}

/// `GET …/bo-sung/xem-truoc`
pub(super) async fn show(
    State(app): State<App>,
    desk: Desk,
    Path((_, code)): Path<(String, String)>,
) -> Response {
    match composing(&app, &desk, &code).await {
        Ok(composing) if composing.items.is_empty() => writing(&desk, &code).into_response(),
        Ok(composing) => {
            view(&app, &desk, composing, String::new(), Faults::default()).into_response()
        }
        Err(elsewhere) => elsewhere.into_response(),
    }
}

/// `POST` to the same address: sends the list.
pub(super) async fn send(
    State(app): State<App>,
    desk: Desk,
    Path((_, code)): Path<(String, String)>,
    Form(sent): Form<Sent>,
) -> Response {
    let t = desk.t;
    // The family reads the reason too: it is looked at among the lines before it goes out.
    if sent.again.trim() != sent.seen_again.trim() {
        return match composing(&app, &desk, &code).await {
            Ok(composing) => {
                view(&app, &desk, composing, sent.again, Faults::default()).into_response()
            }
            Err(elsewhere) => elsewhere.into_response(),
        };
    }
    let looked = (sent.seen.as_str(), sent.again.as_str());
    let asked = app
        .registry
        .send_supplement(&desk.officer, &code, sent.version, looked)
        .await;
    let (status, faults) = match asked {
        Ok(()) => {
            // The focus lands on what was done, and on the way to the next case.
            let done = format!("/ho-so/{code}?xong=request_supplement#xong");
            return Redirect::to(&desk.href(&done)).into_response();
        }
        Err(SupplementError::Empty) => return writing(&desk, &code).into_response(),
        Err(SupplementError::Unopened(files)) => {
            let names: Vec<_> = files.into_iter().map(|file| file.name).collect();
            let words = format!(
                "{} {}",
                t.get("supplement-write.unopened"),
                names.join(", ")
            );
            (
                StatusCode::UNPROCESSABLE_ENTITY,
                vec![Fault::new("unopened", words)],
            )
        }
        Err(SupplementError::WhyAgain(_)) => (
            StatusCode::UNPROCESSABLE_ENTITY,
            vec![Fault::new(
                "again",
                t.get("supplement-write.why-again-missing"),
            )],
        ),
        Err(SupplementError::SamePerson) => (
            StatusCode::FORBIDDEN,
            vec![Fault::new("send", t.get("supplement-write.same-person"))],
        ),
        Err(SupplementError::Rewritten) => (
            StatusCode::CONFLICT,
            vec![Fault::new("send", t.get("supplement-write.rewritten"))],
        ),
        // The case changed while the list was looked at: look once more, then send.
        Err(SupplementError::Stale) => (
            StatusCode::CONFLICT,
            vec![Fault::new("send", t.get("desk-changed"))],
        ),
        Err(error) => return elsewhere(&desk, &code, error).into_response(),
    };
    match composing(&app, &desk, &code).await {
        Ok(composing) => {
            let page = view(&app, &desk, composing, sent.again, faults.into());
            (status, page).into_response()
        }
        Err(elsewhere) => elsewhere.into_response(),
    }
}

fn writing(desk: &Desk, code: &str) -> Redirect {
    Redirect::to(&desk.href(&format!("/ho-so/{code}/bo-sung")))
}

fn view(
    app: &App,
    desk: &Desk,
    composing: Composing,
    again: String,
    faults: Faults,
) -> render::Page {
    let t = desk.t;
    let case = &composing.view.case;
    let lang = Lang::parse(&case.lang).unwrap_or(Lang::Vi);
    let href = desk.href(&format!("/ho-so/{}", case.code));
    let second = composing.round > 1;
    let list = TaskListing {
        words: questions(lang, composing.view.procedure),
        items: composing.items.clone(),
        tasks: Tasks::of(composing.view.law, &composing.items),
        files: case
            .files
            .iter()
            .map(|file| (file.id, file.name.clone()))
            .collect(),
        theirs: Vec::new(),
        done: Vec::new(),
        base: None,
        answer_by: composing.deadline.day,
        article: composing.deadline.article.into(),
        again: (second && !again.trim().is_empty()).then(|| again.clone()),
    };
    let version = case.version.to_string();
    let (seen, seen_again) = (mark_of(&composing.items), again.clone());
    // The first press shows the reason where the family will read it.
    let button = t.get(match second && again.trim().is_empty() {
        true => "supplement-write.look-again",
        false => "supplement-write.send",
    });
    let files = desk_files(&href, &composing);
    let about = about(&composing.view);
    let head = desk
        .head(t.get("supplement-write.preview"))
        .error(!faults.is_empty())
        .back(format!("{href}/bo-sung"));
    let own = lang.as_str();
    render::page(&app.site, head, move || {
        let fault = faults.of("again");
        view! {
            <ErrorSummary t faults=faults.clone()/>
            <h1>{t.get("supplement-write.preview")}</h1>
            {about}
            {unopened(files, t)}
            <p>{t.get("supplement.preview")}</p>
            <div class="preview" lang=own><List list/></div>
            <PostForm>
                <Hidden name="version" value=version/>
                <Hidden name="seen" value=seen/>
                <Hidden name="seen_again" value=seen_again/>
                {second.then(|| view! {
                    <TextArea t id="again" label=t.get("supplement-write.why-again")
                        hint=t.get("supplement-write.why-again-hint") fault value=again/>
                })}
                <div id="send" tabindex="-1"><Button>{button}</Button></div>
            </PostForm>
        }
    })
}
