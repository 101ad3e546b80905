//! What is kept of the site, and for how long.
#![allow(clippy::unwrap_used)]

use std::{fs, sync::Arc};

use axum::{body::Body, extract::Request, http::header};
use tower::ServiceExt as _;

use super::{assets, routes};

const NAMED: &str = "/pkg/hotich.0123456789ab.css";

/// A site of one style sheet; the answer to each address: status, how long it is kept, text.
async fn asked(addresses: &[&str]) -> Vec<(u16, Option<String>, String)> {
    let site = tempfile::tempdir().unwrap();
    fs::create_dir(site.path().join("pkg")).unwrap();
    for name in ["/pkg/hotich.css", NAMED] {
        fs::write(site.path().join(&name[1..]), "a{}").unwrap();
    }
    fs::write(site.path().join("mark.svg"), "<svg/>").unwrap();
    let list = format!("/pkg/hotich.css {NAMED}\n");
    fs::write(site.path().join("assets"), list).unwrap();
    let routes = routes(site.path(), Arc::new(assets(site.path())));
    let mut answers = Vec::new();
    for address in addresses {
        let request = Request::get(*address).body(Body::empty()).unwrap();
        let answer = routes.clone().oneshot(request).await.unwrap();
        let status = answer.status().as_u16();
        let kept = answer.headers().get(header::CACHE_CONTROL);
        let kept = kept.map(|value| value.to_str().unwrap().to_owned());
        let text = axum::body::to_bytes(answer.into_body(), 1_000).await;
        let text = String::from_utf8(text.unwrap().to_vec()).unwrap();
        answers.push((status, kept, text));
    }
    answers
}

#[tokio::test]
async fn a_file_is_kept_for_a_year_by_the_name_of_its_content_and_an_hour_by_its_plain_one() {
    let answers = asked(&[NAMED, "/pkg/hotich.css", "/mark.svg"]).await;
    let kept: Vec<_> = answers
        .iter()
        .map(|(status, kept, _)| (*status, kept.as_deref().unwrap()))
        .collect();
    let hour = (200, "public, max-age=3600");
    let for_ever = (200, "public, max-age=31536000, immutable");
    assert_eq!(kept, [for_ever, hour, hour]);
}

/// Two versions behind one proxy: a page of the one may ask the other.
#[tokio::test]
async fn the_name_of_another_version_gets_the_file_of_this_one_and_is_not_kept() {
    let answers = asked(&["/pkg/hotich.ffffffffffff.css"]).await;
    let expected = (200, Some("no-store".to_owned()), "a{}".to_owned());
    assert_eq!(answers, [expected]);
}

#[tokio::test]
async fn what_is_not_there_is_not_kept_and_the_list_is_nobodys() {
    for (status, kept, _) in asked(&["/pkg/absent.css", "/assets"]).await {
        assert_eq!((status, kept), (404, None));
    }
}
