//! Electronic mail addresses.

use std::fmt;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::text;

/// An address that mail can be sent to. Whether anybody reads it only a code sent
/// there can tell.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct EmailAddress(String);

/// Not an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("not a mail address")]
pub struct EmailError;

impl EmailAddress {
    /// Reads an address: one `@`, a name of ordinary characters (RFC 5321 dot-string)
    /// and a domain with a dot. The domain becomes small letters; the name keeps its own.
    pub fn parse(typed: &str) -> Result<Self, EmailError> {
        let line = text::nfc(typed);
        let (name, domain) = line.split_once('@').ok_or(EmailError)?;
        let domain = domain.to_ascii_lowercase();
        // RFC 5321 4.5.3.1: 64 before the sign, 254 in all.
        let fits = name.len() <= 64 && name.len() + 1 + domain.len() <= 254;
        match fits && is_name(name) && is_domain(&domain) {
            true => Ok(Self(format!("{name}@{domain}"))),
            false => Err(EmailError),
        }
    }

    /// The address to send to.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The key of an account: no provider keeps two people apart by capitals.
    pub fn key(&self) -> String {
        self.0.to_ascii_lowercase()
    }

    /// As pages show it to whoever may not be its owner: `a***@example.vn`.
    pub fn masked(&self) -> String {
        let (name, domain) = self.0.split_once('@').unwrap_or((&self.0, ""));
        format!("{}***@{domain}", name.get(..1).unwrap_or_default())
    }
}

fn is_name(name: &str) -> bool {
    let ordinary = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+/=?^_`{|}~-".contains(c);
    name.split('.')
        .all(|part| !part.is_empty() && part.chars().all(ordinary))
}

fn is_domain(domain: &str) -> bool {
    let label = |label: &str| {
        (1..=63).contains(&label.len())
            && label
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let top = domain.rsplit('.').next().unwrap_or_default();
    domain.contains('.') && domain.split('.').all(label) && !top.bytes().all(|b| b.is_ascii_digit())
}

/// An address is personal: logs get nothing of it.
impl fmt::Debug for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("EmailAddress(…)")
    }
}

impl TryFrom<String> for EmailAddress {
    type Error = EmailError;
    fn try_from(kept: String) -> Result<Self, EmailError> {
        Self::parse(&kept)
    }
}

impl From<EmailAddress> for String {
    fn from(address: EmailAddress) -> Self {
        address.0
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ordinary_addresses_are_accepted() {
        for address in [
            "ha.tran@example.vn",
            "a+b@mail.example.com.vn",
            "O'Neil_1@xn--t-9ga.vn",
        ] {
            assert!(EmailAddress::parse(address).is_ok(), "{address}");
        }
        let address = EmailAddress::parse(" Ha.Tran@Example.VN ").unwrap();
        assert_eq!(address.as_str(), "Ha.Tran@example.vn");
        assert_eq!(address.key(), "ha.tran@example.vn");
        assert_eq!(address.masked(), "H***@example.vn");
    }

    #[test]
    fn what_mail_cannot_reach_is_refused() {
        let long = format!("{}@example.vn", "a".repeat(65));
        for address in [
            "",
            "@",
            "a@",
            "@b.vn",
            "a@b",
            "a b@c.vn",
            "a@b@c.vn",
            "a..b@c.vn",
            ".a@c.vn",
            "a@-c.vn",
            "a@c..vn",
            "a@127.0.0.1",
            "a@c.vn\r\nBcc: d@e.vn",
            "<a@c.vn>",
            "hà@c.vn",
            &long,
        ] {
            assert_eq!(EmailAddress::parse(address), Err(EmailError), "{address}");
        }
    }

    #[test]
    fn a_log_never_shows_an_address() {
        assert_eq!(
            format!("{:?}", EmailAddress::parse("a@b.vn").unwrap()),
            "EmailAddress(…)"
        );
    }

    proptest! {
        #[test]
        fn nothing_accepted_can_break_a_mail_header(typed in "[a-zA-Z0-9.@\\-+\r\n <>\",;]{0,40}") {
            if let Ok(address) = EmailAddress::parse(&typed) {
                prop_assert!(!address.as_str().contains(['\r', '\n', ' ', '<', '>', '"', ',', ';']));
                prop_assert_eq!(EmailAddress::parse(address.as_str()), Ok(address));
            }
        }
    }
}
