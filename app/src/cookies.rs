//! The few cookies of this site: all strictly necessary, none readable by script.

use axum::{
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Redirect, Response},
};

use crate::state::Door;

/// A citizen's session.
pub const SESSION: &str = "phien";
/// The visitor's key: drafts without an account are bound to it.
pub const VISITOR: &str = "khach";
/// An officer's session.
pub const STAFF: &str = "can-bo";
/// What waits for a mailed code.
pub const TICKET: &str = "ma";
/// Access to one dossier after its code and secret were given.
pub const TRACKING: &str = "tra-cuu";

/// The value of a cookie that the browser sent.
pub fn read<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(found, _)| strip(found) == name)
        .map(|(_, value)| value)
}

/// The name without the prefix that binds it to this host.
fn strip(name: &str) -> &str {
    name.strip_prefix("__Host-").unwrap_or(name)
}

/// A header that sets a cookie for so many seconds; `None` until the browser closes.
/// `SameSite=Lax`: a link in a mail still finds the session, a foreign post does not.
pub fn set(door: &Door, name: &str, value: &str, seconds: Option<i64>) -> HeaderValue {
    let (prefix, secure) = if door.is_https() {
        ("__Host-", "; Secure")
    } else {
        ("", "")
    };
    let age = seconds
        .map(|seconds| format!("; Max-Age={seconds}"))
        .unwrap_or_default();
    HeaderValue::from_str(&format!(
        "{prefix}{name}={value}; Path=/; HttpOnly; SameSite=Lax{secure}{age}"
    ))
    .unwrap_or(HeaderValue::from_static(""))
}

/// Leads to a page and leaves the visitor's key in the browser, where a new one was made.
pub fn led_with_key(door: &Door, to: &str, key: Option<&portal::Token>) -> Response {
    let mut response = Redirect::to(to).into_response();
    if let Some(key) = key {
        let cookie = set(door, VISITOR, &key.expose(), Some(portal::VISITOR_SECONDS));
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

/// A header that leaves a mark in place of a session that its owner has ended: a form
/// still open in another tab then finds the door with all that was typed in it, not a
/// page that cannot be found. The mark opens nothing.
pub fn ended(door: &Door, name: &str) -> HeaderValue {
    set(door, name, "het", None)
}

/// A header that removes a cookie.
pub fn clear(door: &Door, name: &str) -> HeaderValue {
    set(door, name, "", Some(0))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn door(public_url: &str) -> Door {
        Door {
            public_url: public_url.into(),
            behind_proxy: false,
            mailbox: None,
            house: crate::House::Whole,
        }
    }

    #[test]
    fn a_cookie_is_found_among_others() {
        let mut headers = HeaderMap::new();
        headers.insert(
            header::COOKIE,
            HeaderValue::from_static("a=1; __Host-phien=xyz; khach=k"),
        );
        assert_eq!(read(&headers, SESSION), Some("xyz"));
        assert_eq!(read(&headers, VISITOR), Some("k"));
        assert_eq!(read(&headers, STAFF), None);
    }

    #[test]
    fn every_cookie_is_named_on_the_page_about_cookies() {
        let names = include_str!("cookies.rs")
            .lines()
            .filter_map(|line| line.strip_prefix("pub const "))
            .filter_map(|constant| constant.split('"').nth(1));
        let names: Vec<&str> = names.collect();
        assert!(names.contains(&SESSION) && names.contains(&TICKET));
        for lang in [i18n::Lang::Vi, i18n::Lang::En] {
            let texts = i18n::texts(lang);
            let said: String = (1..)
                .map_while(|n| texts.maybe(&format!("note-cookies.p{n}")))
                .collect();
            for name in &names {
                assert!(said.contains(&format!("“{name}”")), "{name} in {lang:?}");
            }
        }
    }

    #[test]
    fn over_https_a_cookie_is_bound_to_the_host() {
        let cookie = set(&door("https://a.vn"), SESSION, "v", None);
        assert_eq!(
            cookie,
            "__Host-phien=v; Path=/; HttpOnly; SameSite=Lax; Secure"
        );
    }
}
