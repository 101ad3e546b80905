//! Sealed grants: a short-lived permission kept by the visitor, not by us. Whoever
//! gave code and secret of a dossier may look at it for half an hour, and no look
//! writes to the database.

use chrono::{DateTime, Utc};

use crate::{ServerKey, crockford};

/// Seals and opens grants of one purpose, e.g. `tracking`.
#[derive(Clone, Debug)]
pub struct CookieSeal {
    key: ServerKey,
    purpose: &'static str,
}

impl CookieSeal {
    /// A seal for one purpose.
    pub fn new(key: ServerKey, purpose: &'static str) -> Self {
        Self { key, purpose }
    }

    /// A cookie that says `what` until `until`. `what` can be read by the visitor:
    /// an id or a code, never personal data.
    pub fn seal(&self, what: &str, until: DateTime<Utc>) -> String {
        let until = until.timestamp().to_string();
        let mac = self
            .key
            .mac(self.purpose, &[what.as_bytes(), until.as_bytes()]);
        format!("{}.{until}.{what}", crockford::encode(&mac))
    }

    /// What a cookie says; `None` when it is over, altered or of another purpose.
    pub fn open(&self, cookie: &str, now: DateTime<Utc>) -> Option<String> {
        let (mac, rest) = cookie.split_once('.')?;
        let (until, what) = rest.split_once('.')?;
        let mac: [u8; 32] = crockford::decode(mac)?;
        let parts = [what.as_bytes(), until.as_bytes()];
        let genuine = self.key.verify(self.purpose, &parts, &mac);
        (genuine && until.parse::<i64>().ok()? > now.timestamp()).then(|| what.to_owned())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use chrono::TimeDelta;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::seconds(1_794_000_000 + seconds)
    }

    fn seal(purpose: &'static str) -> CookieSeal {
        CookieSeal::new(ServerKey::new([1; 32]), purpose)
    }

    #[test]
    fn a_grant_opens_until_its_time_is_over() {
        let cookie = seal("tracking").seal("H01.017-261110-010412", at(1800));
        let open = |now| seal("tracking").open(&cookie, now);
        assert_eq!(open(at(1799)).unwrap(), "H01.017-261110-010412");
        assert_eq!(open(at(1800)), None);
    }

    #[test]
    fn an_altered_grant_opens_nothing() {
        let cookie = seal("tracking").seal("H01.017-261110-010412", at(1800));
        for altered in [
            cookie.replace("010412", "010413"),
            cookie.replacen("179400", "179500", 1),
            cookie[1..].to_owned(),
            String::new(),
            "a.b.c".to_owned(),
        ] {
            assert_eq!(seal("tracking").open(&altered, at(0)), None, "{altered}");
        }
    }

    #[test]
    fn a_grant_for_one_purpose_does_not_serve_another() {
        let cookie = seal("tracking").seal("x", at(1800));
        assert_eq!(seal("paper").open(&cookie, at(0)), None);
    }
}
