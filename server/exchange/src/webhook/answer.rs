//! What a receiver says to a delivery, as both sides read it.

use http::StatusCode;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The outcome of one delivery.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// 200: it has arrived, now or before.
    Done(Uuid),
    /// 409: the message before it is missing. Try again.
    Early(Uuid),
    /// 500: not now; it counts as tried. Says why, without personal data.
    Retry(Uuid, String),
    /// 422: never. Says why, without personal data.
    GiveUp(String),
    /// 401: the signature does not hold.
    Unsigned(&'static str),
    /// 503: come back later.
    Busy,
}

/// The body of an answer.
#[derive(Serialize, Deserialize)]
pub(super) struct Said {
    /// The message that was answered: an answer without it is not ours.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<Uuid>,
    /// What became of it.
    pub outcome: String,
    /// Why.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}

/// The outcome that ends a message.
pub(super) const REFUSED: &str = "refused";

/// Seconds that a busy receiver asks for.
pub(super) const BUSY_SECONDS: u16 = 2;

impl Answer {
    /// Its status.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::Done(_) => StatusCode::OK,
            Self::Early(_) => StatusCode::CONFLICT,
            Self::Retry(..) => StatusCode::INTERNAL_SERVER_ERROR,
            Self::GiveUp(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Unsigned(_) => StatusCode::UNAUTHORIZED,
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    pub(super) fn said(&self) -> Said {
        let (id, outcome, why) = match self {
            Self::Done(id) => (Some(*id), "done", None),
            Self::Early(id) => (
                Some(*id),
                "early",
                Some("the message before it is missing".into()),
            ),
            Self::Retry(id, why) => (Some(*id), "retry", Some(why.clone())),
            Self::GiveUp(why) => (None, REFUSED, Some(why.clone())),
            Self::Unsigned(why) => (None, "unsigned", Some((*why).into())),
            Self::Busy => (None, "busy", None),
        };
        Said {
            id,
            outcome: outcome.into(),
            why,
        }
    }
}
