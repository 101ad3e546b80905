//! Demo only: the mail and the SMS that were sent, as a mailbox, so that codes can be read.

use axum::{
    Router,
    extract::State,
    response::{IntoResponse, Response},
    routing::get,
};
use leptos::prelude::*;

use crate::{components::SummaryCard, failure::Failure, render, state::App, visit::Visit};

/// The newest mails shown.
const SHOWN: usize = 30;

/// The addresses of this part.
pub fn routes() -> Router<App> {
    Router::new().route("/{lang}/hom-thu", get(show))
}

/// `GET /{lang}/hom-thu`. Outside a demo there is no such page.
async fn show(State(app): State<App>, visit: Visit) -> Result<Response, Failure> {
    let Some(folder) = app.door.mailbox.clone() else {
        return Err(Failure::not_found().at(visit.lang));
    };
    let mails = tokio::task::spawn_blocking(move || portal::mailbox(&folder, SHOWN))
        .await
        .unwrap_or_default();
    let t = visit.t;
    Ok(render::page(
        &app.site,
        visit.head(t.get("mailbox")).back(visit.href("")),
        move || {
            let none = mails.is_empty();
            let mails: Vec<_> = mails
                .into_iter()
                .map(|mail| {
                    let title = match mail.parts {
                        Some(parts) => t.with("mailbox.sms", &[("parts", parts.into())]),
                        None => mail.subject,
                    };
                    view! {
                        <SummaryCard title>
                            <p class="hint">{mail.to}</p>
                            <pre class="mail">{mail.text}</pre>
                        </SummaryCard>
                    }
                })
                .collect();
            view! {
                <h1>{t.get("mailbox")}</h1>
                <p class="lead">{t.get("mailbox.text")}</p>
                {none.then(|| view! { <p>{t.get("mailbox.none")}</p> })}
                {mails}
            }
        },
    )
    .into_response())
}
