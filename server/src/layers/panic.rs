//! A panic in a handler becomes an honest page, not a broken connection.

use std::any::Any;

use axum::response::{IntoResponse, Response};

/// The answer after a panic. What panicked is in the log by the hook of the runtime;
/// its message may quote data and is not repeated here.
pub fn answer(_: Box<dyn Any + Send + 'static>) -> Response {
    tracing::error!("a handler panicked");
    app::failure::broken().into_response()
}
