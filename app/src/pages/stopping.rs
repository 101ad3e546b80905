//! Where the link in a mail leads by which its reader stops such mail: without signing in,
//! and by one post, as mail programs send it (RFC 8058).

use axum::{
    Router,
    extract::{Form, Path, State, rejection::FormRejection},
    response::{IntoResponse, Response},
    routing::get,
};
use leptos::prelude::*;

use crate::{
    components::{Button, ButtonKind, Hidden, Notice, NoticeKind, PostForm},
    failure::Failure,
    render,
    state::App,
    visit::Visit,
};

/// The second part of the address.
const HERE: &str = "thoi-nhan";

/// Name of the input that asks for such mail again.
const AGAIN: &str = "nhan-lai";

/// The addresses of this part.
pub fn routes() -> Router<App> {
    Router::new().route("/{lang}/thoi-nhan/{group}/{token}", get(show).post(stop))
}

/// A post to this path is no form of ours: a mail program sends it, without saying from
/// where. Its sealed token is what allows it; no cookie counts for anything there.
pub fn posted_by_mail_programs(path: &str) -> bool {
    path.split('/').nth(2) == Some(HERE)
}

/// What has just been done.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Done {
    Nothing,
    Stopped,
    Again,
}

/// `GET …`: asks; nothing is done by looking.
async fn show(
    State(app): State<App>,
    visit: Visit,
    Path((_, group, token)): Path<(String, String, String)>,
) -> Result<Response, Failure> {
    page(&app, &visit, &group, &token, Done::Nothing).await
}

/// `POST …`: whatever is in it, such mail stops, unless it is asked for again.
async fn stop(
    State(app): State<App>,
    visit: Visit,
    Path((_, group, token)): Path<(String, String, String)>,
    sent: Result<Form<Vec<(String, String)>>, FormRejection>,
) -> Result<Response, Failure> {
    let sent = sent.map(|Form(sent)| sent).unwrap_or_default();
    let again = sent.iter().any(|(name, _)| name == AGAIN);
    let done = if again { Done::Again } else { Done::Stopped };
    page(&app, &visit, &group, &token, done).await
}

async fn page(
    app: &App,
    visit: &Visit,
    group: &str,
    token: &str,
    done: Done,
) -> Result<Response, Failure> {
    let failed = |e| Failure::from(e).at(visit.lang);
    let stopping = app.portal.stopping(group, token).map_err(failed)?;
    if done != Done::Nothing {
        let wanted = done == Done::Again;
        app.portal.stop(stopping, wanted).await.map_err(failed)?;
    }
    let t = visit.t;
    let group = t.get(&format!("told-{}", stopping.wish.as_str()));
    let which = t.with("stopping.which", &[("group", group.into())]);
    let head = visit.head(t.get("stopping")).back(visit.href(""));
    Ok(render::page(&app.site, head, move || {
        let told = match done {
            Done::Nothing => None,
            Done::Stopped => Some("stopping.done"),
            Done::Again => Some("stopping.back"),
        };
        let told = told.map(|told| {
            view! { <Notice t kind=NoticeKind::Success>{t.get(told)}</Notice> }
        });
        let button = match done {
            Done::Stopped => view! {
                <p>{t.get("stopping.mistake")}</p>
                <PostForm>
                    <Hidden name=AGAIN value="1"/>
                    <Button kind=ButtonKind::Secondary>{t.get("stopping.again")}</Button>
                </PostForm>
            }
            .into_any(),
            _ => {
                view! { <PostForm><Button>{t.get("stopping.press")}</Button></PostForm> }.into_any()
            }
        };
        view! {
            {told}
            <h1>{t.get("stopping")}</h1>
            <p>{which}</p>
            <p>{t.get("stopping.still")}</p>
            {button}
        }
    })
    .into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_page_that_stops_mail_is_posted_by_mail_programs() {
        assert!(posted_by_mail_programs("/vi/thoi-nhan/mail-work/00"));
        for other in ["/vi/dang-nhap", "/thoi-nhan", "/vi/ho-so/thoi-nhan", "/"] {
            assert!(!posted_by_mail_programs(other), "{other}");
        }
    }
}
