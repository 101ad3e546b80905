//! Going on where a session was over: what the door says, and, once somebody is in
//! again, the form that was stopped, to be sent by their own hand.

use axum::{
    http::{StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use i18n::{Lang, Texts};
use leptos::prelude::*;

use crate::{
    carried::{BACK, Carried},
    components::{Button, Hidden, Link, Notice, PostForm},
    local_path::LocalPath,
    pages::{desk, sign_in},
    render,
    state::App,
    visit::Visit,
};

/// Whose door.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Door {
    /// People with an account.
    Citizen,
    /// Officers.
    Staff,
}

impl Door {
    fn path(self) -> &'static str {
        match self {
            Self::Citizen => "/dang-nhap",
            Self::Staff => "/can-bo/dang-nhap",
        }
    }
}

/// To the door, and from there back to the page that was asked for.
pub(super) fn to_door(lang: Lang, door: Door, back: Option<LocalPath>) -> Response {
    let door = format!("/{}{}", lang.as_str(), door.path());
    let to = match back {
        Some(back) => format!("{door}?{BACK}={}", back.encoded()),
        None => door,
    };
    Redirect::to(&to).into_response()
}

/// The door in place of the answer to a form: the form would be lost on the way there.
pub(super) fn at_door(app: &App, lang: Lang, door: Door, carried: &Carried) -> Response {
    let visit = Visit::of_stranger(lang, door.path());
    let page = match door {
        Door::Citizen => sign_in::view(app, &visit, "", carried, false),
        Door::Staff => desk::door(app, &visit, carried),
    };
    // RFC 9110, 15.5.2: the answer names how to get in; browsers show no window of
    // their own for a scheme that they do not know.
    let how = [(header::WWW_AUTHENTICATE, "Form realm=\"Cong Ho tich\"")];
    (StatusCode::UNAUTHORIZED, how, page).into_response()
}

/// Why somebody stands at the door.
pub(super) fn told(t: &'static Texts, carried: &Carried) -> AnyView {
    match carried {
        Carried { back: None, .. } => view! { <p>{t.get("sign-in.text")}</p> }.into_any(),
        Carried { files: true, .. } => {
            view! { <Notice t><p>{t.get("again-files")}</p></Notice> }.into_any()
        }
        Carried { typed: None, .. } => view! { <p>{t.get("again-back")}</p> }.into_any(),
        _ => view! { <Notice t><p>{t.get("again-over")}</p></Notice> }.into_any(),
    }
}

/// The form that was stopped, with everything in it, for who is in again.
pub(super) fn page(
    app: &App,
    visit: &Visit,
    back: &LocalPath,
    typed: Vec<(String, String)>,
) -> render::Page {
    let t = visit.t;
    let head = visit.head(t.get("again"));
    let (action, back) = (back.as_str().to_owned(), back.as_str().to_owned());
    render::page(&app.site, head, move || {
        let inputs: Vec<_> = typed
            .into_iter()
            .map(|(name, value)| view! { <Hidden name value/> })
            .collect();
        view! {
            <h1>{t.get("again")}</h1>
            <p>{t.get("again.text")}</p>
            <PostForm action>
                {inputs}
                <Button>{t.get("again.send")}</Button>
            </PostForm>
            <p><Link href=back>{t.get("again.leave")}</Link></p>
        }
    })
}
