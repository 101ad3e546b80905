//! What was typed when a session was over: kept after signing in, on the page it was
//! typed on.

use axum::response::{IntoResponse, Redirect, Response};
use domain::procedure::Answers;
use portal::{DraftError, SaveError};
use uuid::Uuid;

use super::{form::Sent, page::own_inputs, stale};
use crate::{local_path::LocalPath, state::App, visit::Visit};

/// Keeps the inputs if `back` is a page of a draft, and shows that page again. None when
/// it is another page, or when nothing can be kept now. A draft that is somebody else's,
/// or filed already, says so on the way back.
pub(crate) async fn keep(
    app: &App,
    visit: &Visit,
    back: &LocalPath,
    typed: &[(String, String)],
) -> Option<Response> {
    let parts: Vec<&str> = back.parts().collect();
    let ["ho-so", "nhap", draft, page] = parts.as_slice() else {
        return None;
    };
    let sent = Sent {
        inputs: typed.to_vec(),
        ..Sent::default()
    };
    let kept = keep_on(app, visit, draft, page, &sent).await;
    match kept {
        Ok(Some(both_sides)) => Some(both_sides),
        Ok(None) | Err(DraftError::NotFound | DraftError::Filed(_)) => {
            Some(Redirect::to(back.as_str()).into_response())
        }
        Err(error) => {
            tracing::warn!(%error, "what was typed waits in the browser");
            None
        }
    }
}

/// Both sides, where the page was changed meanwhile.
async fn keep_on(
    app: &App,
    visit: &Visit,
    draft: &str,
    page: &str,
    sent: &Sent,
) -> Result<Option<Response>, DraftError> {
    let id: Uuid = draft.parse().map_err(|_| DraftError::NotFound)?;
    let found = app.portal.draft(&visit.visitor, id).await?;
    // The check of answers holds nothing that is typed.
    let Some(page) = found.version.page(page) else {
        return Ok(None);
    };
    let answers: Answers = own_inputs(page, sent);
    let seen = sent.revision();
    match app
        .portal
        .save(&visit.visitor, id, seen, answers.clone())
        .await
    {
        Ok(_) => Ok(None),
        Err(SaveError::Stale(theirs)) => Ok(Some(stale::view(app, visit, &theirs, page, &answers))),
        Err(SaveError::Draft(error)) => Err(error),
    }
}
