//! The forms of this part: a few inputs and a button each.

use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use leptos::prelude::*;
use portal::LENGTH_LEAST;

use crate::{
    components::{Button, ErrorSummary, Fault, Faults, Field, Link, PostForm, Typed, Width},
    render,
    state::App,
    visit::Visit,
};

/// What a form of this part shows.
pub(super) struct Page {
    pub(super) title: &'static str,
    pub(super) text: Option<&'static str>,
    pub(super) fields: &'static [Input],
    pub(super) button: &'static str,
    pub(super) links: &'static [(&'static str, &'static str)],
}

/// An input of such a form.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Input {
    Email,
    NewPassword,
    Code,
    Present,
}

pub(super) fn form(
    app: &App,
    visit: &Visit,
    page: &'static Page,
    email: &str,
    faults: Vec<Fault>,
) -> render::Page {
    let t = visit.t;
    let wrong = !faults.is_empty();
    let head = visit
        .head(t.get(page.title))
        .error(wrong)
        .back(visit.href(""));
    let email = email.to_owned();
    let links: Vec<_> = page
        .links
        .iter()
        .map(|(path, key)| (visit.href(path), t.get(key)))
        .collect();
    render::page(&app.site, head, move || {
        let faults = Faults::from(faults);
        let fields: Vec<AnyView> = page
            .fields
            .iter()
            .map(|input| field(t, *input, &email, &faults))
            .collect();
        view! {
            <ErrorSummary t faults/>
            <h1>{t.get(page.title)}</h1>
            {page.text.map(|key| view! { <p>{t.get(key)}</p> })}
            <PostForm>
                {fields}
                <Button>{t.get(page.button)}</Button>
            </PostForm>
            {links.into_iter().map(|(href, words)| view! { <p><Link href>{words}</Link></p> }).collect_view()}
        }
    })
}

pub(super) fn field(
    t: &'static i18n::Texts,
    input: Input,
    email: &str,
    faults: &Faults,
) -> AnyView {
    match input {
        Input::Email => {
            let (fault, value) = (faults.of("email"), email.to_owned());
            view! { <Field t id="email" label=t.get("account-email") fault value typed=Typed::Email autocomplete="username"/> }.into_any()
        }
        Input::NewPassword => {
            let fault = faults.of("password");
            let hint = t.with("register-password.hint", &[("least", LENGTH_LEAST.into())]);
            view! { <Field t id="password" label=t.get("register-password") hint fault typed=Typed::Password autocomplete="new-password"/> }.into_any()
        }
        Input::Code => {
            let fault = faults.of("code");
            view! { <Field t id="code" label=t.get("mailed-code") hint=t.get("mailed-code.hint") fault typed=Typed::Digits width=Width::Short autocomplete="one-time-code"/> }.into_any()
        }
        Input::Present => {
            let fault = faults.of("present");
            view! { <Field t id="present" label=t.get("account-present") fault typed=Typed::Password autocomplete="current-password"/> }.into_any()
        }
    }
}

/// The form again, with what is wrong at which input by the key of its sentence.
pub(super) fn wrong(
    app: &App,
    visit: &Visit,
    page: &'static Page,
    email: &str,
    flaws: impl IntoIterator<Item = (&'static str, &'static str)>,
) -> Response {
    let params = [
        ("least", LENGTH_LEAST.into()),
        ("label", visit.t.get("account-email").into()),
    ];
    let faults = flaws
        .into_iter()
        .map(|(at, key)| Fault::new(at, visit.t.with(key, &params)))
        .collect();
    (
        StatusCode::UNPROCESSABLE_ENTITY,
        form(app, visit, page, email, faults),
    )
        .into_response()
}
