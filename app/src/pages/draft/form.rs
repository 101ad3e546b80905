//! What a page sends: answers, files, and which button was pressed.

use axum::{
    body::Bytes,
    extract::{Form, FromRequest, Multipart, Request},
    http::header,
};

use crate::{
    failure::{Failure, Reason},
    state::App,
};

/// A page as it was sent.
#[derive(Default)]
pub(in crate::pages) struct Sent {
    /// Text inputs in order.
    pub inputs: Vec<(String, String)>,
    /// Files: input name, file name, content.
    pub files: Vec<(String, String, Bytes)>,
}

impl Sent {
    /// The last value of an input that is not an answer (`revision`, a button).
    pub fn control(&self, name: &str) -> Option<&str> {
        self.inputs
            .iter()
            .rev()
            .find(|(found, _)| found == name)
            .map(|(_, value)| value.as_str())
    }

    /// The revision of the draft that the page was opened with. A form without a
    /// readable one was opened with none that there is: nothing is overwritten by it.
    pub fn revision(&self) -> i64 {
        let typed = self
            .control("revision")
            .and_then(|typed| typed.parse().ok());
        typed.unwrap_or(-1)
    }
}

impl FromRequest<App> for Sent {
    type Rejection = Failure;

    async fn from_request(request: Request, app: &App) -> Result<Self, Failure> {
        let lang = i18n::Lang::parse(request.uri().path().split('/').nth(1).unwrap_or_default())
            .unwrap_or(i18n::Lang::Vi);
        let kind = request
            .headers()
            .get(header::CONTENT_TYPE)
            .and_then(|v| v.to_str().ok())
            .unwrap_or_default();
        let sent = if kind.starts_with("multipart/form-data") {
            multipart(request, app).await
        } else {
            match Form::<Vec<(String, String)>>::from_request(request, app).await {
                Ok(Form(inputs)) => Ok(Self {
                    inputs,
                    files: Vec::new(),
                }),
                Err(rejection) => Err(rejection_reason(rejection.status())),
            }
        };
        sent.map_err(|reason| Failure::new(reason).at(lang))
    }
}

fn rejection_reason(status: axum::http::StatusCode) -> Reason {
    if status == axum::http::StatusCode::PAYLOAD_TOO_LARGE {
        Reason::TooLarge
    } else {
        Reason::Unreadable
    }
}

async fn multipart(request: Request, app: &App) -> Result<Sent, Reason> {
    let mut parts = Multipart::from_request(request, app)
        .await
        .map_err(|_| Reason::Unreadable)?;
    let mut sent = Sent::default();
    while let Some(part) = parts
        .next_field()
        .await
        .map_err(|e| rejection_reason(e.status()))?
    {
        let name = part.name().unwrap_or_default().to_owned();
        match part.file_name().map(str::to_owned) {
            Some(file) => {
                let content = part
                    .bytes()
                    .await
                    .map_err(|e| rejection_reason(e.status()))?;
                // An empty file field is sent without a name.
                if !file.is_empty() {
                    sent.files.push((name, file, content));
                }
            }
            None => {
                let text = part
                    .text()
                    .await
                    .map_err(|e| rejection_reason(e.status()))?;
                sent.inputs.push((name, text));
            }
        }
    }
    Ok(sent)
}
