//! A decision against the citizen as the citizen will get it, on a page of its own: it goes
//! out at once, and no officer takes it back alone.

use axum::response::{IntoResponse, Response};
use domain::{
    case::ActionKind,
    paper::{Line, Paper},
};
use leptos::prelude::*;
use serde::Deserialize;

use super::{
    Desk,
    case::{Said, about},
};
use crate::{
    components::{Button, ButtonKind, Hidden, PaperSheet, PostForm, Warning},
    failure::Failure,
    render,
    state::App,
};

/// What the two forms of the page say, beside the words of the decision.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Read {
    #[serde(rename = "against.read")]
    read: String,
    #[serde(rename = "against.rewrite")]
    rewrite: String,
}

impl Read {
    /// The paper was on the screen.
    pub fn is_read(&self) -> bool {
        !self.read.is_empty()
    }

    /// It is to say something else.
    pub fn wants_other_words(&self) -> bool {
        !self.rewrite.is_empty()
    }
}

/// Whether an action ends a case against the citizen, in writing.
pub(super) fn is_one(kind: ActionKind) -> bool {
    matches!(kind, ActionKind::NotAccept | ActionKind::Refuse)
}

/// The paper, the button that sends it, and the way back to its words. `seen` is the action
/// and the version of the case that was on the screen.
pub(super) async fn view(
    app: &App,
    desk: &Desk,
    code: &str,
    seen: (ActionKind, i64),
    said: Said,
    paper: Paper,
) -> Result<Response, Failure> {
    let t = desk.t;
    let case = desk.case(app, code).await?;
    let about = about(&case);
    let (kind, version) = seen;
    let here = desk.href(&format!("/ho-so/{code}"));
    let rewriting = format!("{here}#viec");
    let head = desk.head(t.get("desk-against")).back(here.clone());
    let signed = paper.signer.clone();
    let signed = signed.map(|signer| (paper.place_and_day.clone(), signer.title, signer.name));
    let page = render::page(&app.site, head, move || {
        let words = move || {
            let named = |field: &str| format!("{}.{field}", kind.as_str());
            view! {
                <Hidden name="version" value=version.to_string()/>
                <Hidden name="action" value=kind.as_str()/>
                <Hidden name=named("reason") value=said.reason.clone()/>
                <Hidden name=named("article") value=said.article.clone()/>
            }
        };
        let (sent, rewritten) = (words(), words());
        let beside = |_: &Line| None::<AnyView>;
        view! {
            <h1>{t.get("desk-against")}</h1>
            {about}
            <div class="preview">
                <PaperSheet paper mark=t.get("desk-against.mark") beside/>
                {signed.map(|(day, title, name)| view! {
                    <p lang="vi">{day}<br/>{title}<br/><strong>{name}</strong></p>
                })}
            </div>
            <Warning t>{t.get("desk-against.text")}</Warning>
            <PostForm action=here>
                {sent}
                <Hidden name="against.read" value="yes"/>
                <Button kind=ButtonKind::Warning>{t.get("desk-against.send")}</Button>
            </PostForm>
            <PostForm action=rewriting>
                {rewritten}
                <Hidden name="against.rewrite" value="yes"/>
                <Button kind=ButtonKind::Quiet>{t.get("desk-against.rewrite")}</Button>
            </PostForm>
        }
    });
    Ok(page.into_response())
}
