//! Figures of this process for a program that watches it, in the text format of
//! OpenMetrics, which Prometheus reads (<https://prometheus.io/docs/specs/om/open_metrics_spec/>).
//! Nothing in them is about a person: requests by the template of their route, never by
//! the address as typed.

mod gauges;

use std::{sync::Arc, time::Duration};

use axum::{
    Router,
    extract::State,
    http::{Method, StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use prometheus_client::{
    encoding::{
        EncodeLabelSet,
        text::{encode_eof, encode_registry},
    },
    metrics::{family::Family, histogram::Histogram},
    registry::{Registry, Unit},
};

use crate::condition::Watch;

/// Where they are, at the operator's door.
pub const PATH: &str = "/metrics";

/// Upper ends in seconds: from what a page takes on a quiet machine (4 ms) to what nobody
/// waits for.
const SECONDS: [f64; 10] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0];

/// What requests are told apart by.
#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Asked {
    method: &'static str,
    route: String,
    status: &'static str,
}

/// Requests by what they are told apart by.
type Requests = Family<Asked, Histogram, fn() -> Histogram>;

/// What is counted while the process lives. Cheap to clone.
#[derive(Clone)]
pub struct Metrics {
    requests: Requests,
    registry: Arc<Registry>,
}

impl Metrics {
    /// Nothing has happened yet.
    pub fn new() -> Self {
        let requests = Requests::new_with_constructor(|| Histogram::new(SECONDS));
        let mut registry = Registry::with_prefix("hotich");
        registry.register_with_unit(
            "request_duration",
            "Requests answered, by method, route and class of status",
            Unit::Seconds,
            requests.clone(),
        );
        Self {
            requests,
            registry: Arc::new(registry),
        }
    }

    /// A request was answered. `route` is the template of its route.
    pub fn answered(&self, method: &Method, route: &str, status: StatusCode, took: Duration) {
        let asked = Asked {
            method: method_of(method),
            route: route.to_owned(),
            status: class_of(status),
        };
        let requests = self.requests.get_or_create(&asked);
        requests.observe(took.as_secs_f64());
    }
}

/// Anybody can make methods up; figures do not grow by them.
fn method_of(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        _ => "other",
    }
}

fn class_of(status: StatusCode) -> &'static str {
    match status.as_u16() / 100 {
        1 => "1xx",
        2 => "2xx",
        3 => "3xx",
        4 => "4xx",
        _ => "5xx",
    }
}

/// `GET /metrics`.
pub fn routes(metrics: Metrics, watch: Arc<Watch>) -> Router {
    Router::new()
        .route(PATH, get(show))
        .with_state((metrics, watch))
}

async fn show(State((metrics, watch)): State<(Metrics, Arc<Watch>)>) -> Response {
    let now = gauges::now(&watch).await;
    let mut text = String::new();
    let written = encode_registry(&mut text, &metrics.registry)
        .and_then(|()| encode_registry(&mut text, &now))
        .and_then(|()| encode_eof(&mut text));
    if written.is_err() {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    }
    let kind = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    ([(header::CONTENT_TYPE, kind)], text).into_response()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn text(metrics: &Metrics) -> String {
        let mut text = String::new();
        encode_registry(&mut text, &metrics.registry).unwrap();
        text
    }

    #[test]
    fn requests_are_counted_by_the_template_of_their_route() {
        let metrics = Metrics::new();
        let route = "/{lang}/ho-so/{code}";
        for millis in [3, 30] {
            let took = Duration::from_millis(millis);
            metrics.answered(&Method::GET, route, StatusCode::OK, took);
        }
        let text = text(&metrics);
        let labels = "method=\"GET\",route=\"/{lang}/ho-so/{code}\",status=\"2xx\"";
        let name = "hotich_request_duration_seconds";
        assert!(
            text.contains(&format!("{name}_count{{{labels}}} 2")),
            "{text}"
        );
        assert!(
            text.contains(&format!("{name}_bucket{{le=\"0.005\",{labels}}} 1")),
            "{text}"
        );
    }

    #[test]
    fn made_up_methods_and_odd_statuses_make_no_figures_of_their_own() {
        let metrics = Metrics::new();
        for (method, status) in [("BREW", 418), ("PROPFIND", 405)] {
            let method = Method::from_bytes(method.as_bytes()).unwrap();
            let status = StatusCode::from_u16(status).unwrap();
            metrics.answered(&method, "-", status, Duration::ZERO);
        }
        let text = text(&metrics);
        assert!(
            text.contains("_count{method=\"other\",route=\"-\",status=\"4xx\"} 2"),
            "{text}"
        );
    }
}
