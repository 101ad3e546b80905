//! Setting a paper as PDF: 13 ms of a core, so in turn and never on an async thread.

use std::time::Duration;

use documents::SetError;
use domain::paper::Paper;
use serde_json::Value;

use crate::Portal;

/// How long a paper waits for its turn.
const PATIENCE: Duration = Duration::from_secs(10);

/// Why a paper was not set.
#[derive(Debug, thiserror::Error)]
pub enum PressError {
    /// Too many at once: again in a moment.
    #[error("too many papers wait to be set")]
    Busy,
    /// A template is wrong, or the program.
    #[error("the paper cannot be set: {0}")]
    Broken(String),
}

impl Portal {
    /// The paper as PDF.
    pub async fn set(&self, paper: Paper) -> Result<Vec<u8>, PressError> {
        let turn = tokio::time::timeout(PATIENCE, self.0.heavy.clone().acquire_owned());
        let Ok(Ok(turn)) = turn.await else {
            return Err(PressError::Busy);
        };
        let done = tokio::task::spawn_blocking(move || {
            let pdf = set(&paper);
            drop(turn);
            pdf
        });
        done.await
            .map_err(|error| PressError::Broken(error.to_string()))?
    }
}

fn set(paper: &Paper) -> Result<Vec<u8>, PressError> {
    match documents::set(paper) {
        Ok(pdf) => Ok(pdf.into_bytes()),
        // An address abroad may hold letters that no form of ours prints. The receipt
        // is not withheld for that: each shows as a question mark, the record keeps it.
        Err(SetError::Letters(missing)) => {
            let printable =
                without(paper, &missing).ok_or_else(|| broken(&SetError::Letters(missing)))?;
            documents::set(&printable)
                .map(documents::Pdf::into_bytes)
                .map_err(|error| broken(&error))
        }
        Err(error) => Err(broken(&error)),
    }
}

/// What went wrong, without the template's words: they may quote the paper.
fn broken(error: &SetError) -> PressError {
    PressError::Broken(match error {
        SetError::Template { template, .. } => format!("the template {template} failed"),
        SetError::Letters(_) => "it holds letters that cannot be printed".into(),
        other => other.to_string(),
    })
}

fn without(paper: &Paper, missing: &str) -> Option<Paper> {
    let mut value = serde_json::to_value(paper).ok()?;
    replace(&mut value, missing);
    serde_json::from_value(value).ok()
}

fn replace(value: &mut Value, missing: &str) {
    match value {
        Value::String(text) => {
            *text = text
                .chars()
                .map(|c| if missing.contains(c) { '?' } else { c })
                .collect()
        }
        Value::Array(items) => items.iter_mut().for_each(|item| replace(item, missing)),
        Value::Object(fields) => fields
            .values_mut()
            .for_each(|field| replace(field, missing)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
