//! A page with one code to type, which opens what it was given out for.

use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use leptos::prelude::*;
use serde::Deserialize;

use crate::{
    components::{Button, ErrorSummary, Fault, Faults, Field, PostForm, Typed as TypedAs, Width},
    pages::draft,
    render,
    state::App,
    visit::Visit,
};

/// What the door is given.
#[derive(Deserialize)]
pub(super) struct Typed {
    #[serde(default)]
    pub code: String,
}

/// The page of a link: the code of its address is typed in already, and nothing is opened
/// before the button is pressed. The address bears a secret: it goes nowhere from here.
pub(super) fn of_link(code: &str, page: impl FnOnce(&str) -> render::Page) -> Response {
    let kept: String = code.chars().take(60).collect();
    let mut response = page(&kept).into_response();
    let nowhere = HeaderValue::from_static("no-referrer");
    let headers = response.headers_mut();
    headers.insert(header::REFERRER_POLICY, nowhere);
    response
}

/// What stands on it.
pub(super) struct CodeDoor {
    pub title: &'static str,
    pub text: &'static str,
    /// Of the code.
    pub label: &'static str,
    pub hint: &'static str,
    pub button: &'static str,
    /// Where the code is sent.
    pub action: String,
    /// What can be gone on with here without a code.
    pub begun: Vec<draft::Begun>,
}

impl CodeDoor {
    /// The page, with what was typed and what is wrong with it.
    pub fn page(
        self,
        app: &App,
        visit: &Visit,
        typed: &str,
        wrong: Option<&'static str>,
    ) -> render::Page {
        let t = visit.t;
        let faults: Faults = wrong
            .map(|message| Fault::new("code", message))
            .into_iter()
            .collect();
        let head = visit
            .head(self.title)
            .error(wrong.is_some())
            .back(visit.href(""));
        let typed = typed.to_owned();
        render::page(&app.site, head, move || {
            let fault = faults.of("code");
            let action = self.action;
            view! {
                <ErrorSummary t faults/>
                <h1>{self.title}</h1>
                {draft::lines(t, self.begun)}
                <p>{self.text}</p>
                <PostForm action>
                    <Field t id="code" label=self.label hint=self.hint fault value=typed typed=TypedAs::Code
                        width=Width::Full/>
                    <Button>{self.button}</Button>
                </PostForm>
            }
        })
    }
}
