//! Portal, registry and agencies as processes of their own: which one this is, and how it
//! reaches the others.

use std::{collections::BTreeMap, path::PathBuf};

use clap::ValueEnum;
use domain::{
    exchange::{PORTAL, REGISTRY},
    leg::{AGENCIES, INSURANCE, MERIT, POLICE, PROTECTION},
};
use http::Uri;
use serde::{Deserialize, Serialize};

/// Which side a process is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, ValueEnum)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Both sides, one database.
    #[default]
    All,
    /// The citizens' pages.
    Portal,
    /// The desk, the registers and the page on which papers are checked.
    Registry,
    /// The commune police of the demo.
    #[serde(rename = "agency-police")]
    #[value(name = "agency-police")]
    Police,
    /// The social insurance of the demo.
    #[serde(rename = "agency-insurance")]
    #[value(name = "agency-insurance")]
    Insurance,
    /// The social protection of the demo.
    #[serde(rename = "agency-protection")]
    #[value(name = "agency-protection")]
    Protection,
    /// The demo's agency for people with merit.
    #[serde(rename = "agency-merit")]
    #[value(name = "agency-merit")]
    Merit,
}

impl Role {
    /// As it is written in settings.
    pub fn word(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Portal => PORTAL,
            Self::Registry => REGISTRY,
            Self::Police => POLICE,
            Self::Insurance => INSURANCE,
            Self::Protection => PROTECTION,
            Self::Merit => MERIT,
        }
    }

    /// Name of the agency that this process is.
    pub fn agency(self) -> Option<&'static str> {
        AGENCIES.into_iter().find(|name| *name == self.word())
    }

    /// Citizens come here.
    pub fn is_portal(self) -> bool {
        matches!(self, Self::All | Self::Portal)
    }

    /// Officers work here.
    pub fn is_registry(self) -> bool {
        matches!(self, Self::All | Self::Registry)
    }

    /// Name of the other side, where that is another process.
    pub fn other(self) -> Option<&'static str> {
        match self {
            Self::All => None,
            Self::Registry => Some(PORTAL),
            Self::Portal | Self::Police | Self::Insurance | Self::Protection | Self::Merit => {
                Some(REGISTRY)
            }
        }
    }
}

/// `[exchange]`: the other side and what is shared with it.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields, default)]
pub struct Exchange {
    /// Where the other side is reached from here, e.g. `https://so.internal:3443`. Its
    /// exchange lies there under `/api/v1/exchange`.
    pub peer: String,
    /// Address of the other side that people see; empty: the same as `peer`.
    pub peer_public_url: String,
    /// Name of this installation in messages; empty: its role.
    pub id: String,
    /// Name of the other installation in messages; empty: its role.
    pub peer_id: String,
    /// Files with the shared secrets. The first one signs, every one is believed.
    pub secret_files: Vec<PathBuf>,
}

/// Settings by which the two sides cannot be brought together.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum ExchangeError {
    /// Not an agency of the law.
    #[error("[agencies.{0}]: there is no such agency; known are {known}", known = AGENCIES.join(", "))]
    NoSuchAgency(String),
    /// Only a registry asks agencies.
    #[error("a section [agencies.…] needs a registry: role = \"registry\" or role = \"all\"")]
    NoRegistry,
    /// The agencies that are programs of ours decide by made-up rules.
    #[error("role = \"{0}\" is an agency of the demo; it decides nothing real: add --demo")]
    DemoAgency(&'static str),
    /// A side alone.
    #[error(
        "role = \"{0}\" speaks to another process: set peer and secret_files in a section [exchange]"
    )]
    Missing(&'static str),
    /// Nobody to speak to.
    #[error(
        "a section [exchange] needs role = \"portal\" or role = \"registry\"; with role = \"all\" nothing travels, so remove it"
    )]
    NobodyElse,
    /// Not an address.
    #[error(
        "exchange.{name} must be an address like https://so.example.vn, without a path (it is {value:?})"
    )]
    Address {
        /// Which setting.
        name: &'static str,
        /// What it says.
        value: String,
    },
    /// Plain HTTP outside a demo.
    #[error(
        "outside a demo exchange.{0} must begin with https://: what travels there is personal data"
    )]
    NotHttps(&'static str),
    /// No secret.
    #[error(
        "exchange.secret_files must name at least one file with a shared secret; make one with `hotich exchange new-secret`"
    )]
    NoSecret,
    /// Both sides have one name.
    #[error("exchange.id and exchange.peer_id must differ (both are {0:?})")]
    SameId(String),
    /// A name that does not fit into messages.
    #[error("exchange.{0} may hold small letters, digits, `-` and `.` only, at most 64 of them")]
    Id(&'static str),
}

/// Fills what follows from the rest and refuses what must not be.
pub fn complete(
    role: Role,
    exchange: Option<&mut Exchange>,
    demo: bool,
) -> Result<(), ExchangeError> {
    if let (Some(agency), false) = (role.agency(), demo) {
        return Err(ExchangeError::DemoAgency(agency));
    }
    match (exchange, role.other()) {
        (None, None) => Ok(()),
        (Some(_), None) => Err(ExchangeError::NobodyElse),
        (None, Some(_)) => Err(ExchangeError::Missing(role.word())),
        (Some(exchange), Some(other)) => complete_one(exchange, role.word(), other, demo),
    }
}

/// The same for `[agencies.…]`: the ways to the agencies that are connected.
pub fn complete_agencies(
    role: Role,
    agencies: &mut BTreeMap<String, Exchange>,
    demo: bool,
) -> Result<(), ExchangeError> {
    if !agencies.is_empty() && !role.is_registry() {
        return Err(ExchangeError::NoRegistry);
    }
    for (name, exchange) in agencies {
        if !AGENCIES.contains(&name.as_str()) {
            return Err(ExchangeError::NoSuchAgency(name.clone()));
        }
        complete_one(exchange, REGISTRY, name, demo)?;
    }
    Ok(())
}

fn complete_one(
    exchange: &mut Exchange,
    ours: &str,
    theirs: &str,
    demo: bool,
) -> Result<(), ExchangeError> {
    if exchange.peer_public_url.is_empty() {
        exchange.peer_public_url.clone_from(&exchange.peer);
    }
    for (name, value) in [
        ("peer", &mut exchange.peer),
        ("peer_public_url", &mut exchange.peer_public_url),
    ] {
        value.truncate(value.trim_end_matches('/').len());
        let scheme = scheme(value).ok_or_else(|| ExchangeError::Address {
            name,
            value: value.clone(),
        })?;
        if scheme != "https" && !demo {
            return Err(ExchangeError::NotHttps(name));
        }
    }
    for (name, id, otherwise) in [
        ("id", &mut exchange.id, ours),
        ("peer_id", &mut exchange.peer_id, theirs),
    ] {
        if id.is_empty() {
            id.push_str(otherwise);
        }
        let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-.".contains(c);
        if id.len() > 64 || !id.chars().all(fits) {
            return Err(ExchangeError::Id(name));
        }
    }
    if exchange.id == exchange.peer_id {
        return Err(ExchangeError::SameId(exchange.id.clone()));
    }
    if exchange.secret_files.is_empty() {
        return Err(ExchangeError::NoSecret);
    }
    Ok(())
}

/// The scheme of an address that names a host and nothing behind it.
fn scheme(address: &str) -> Option<String> {
    let uri: Uri = address.parse().ok()?;
    let scheme = uri.scheme_str().filter(|s| ["http", "https"].contains(s))?;
    let bare = uri.host().is_some_and(|host| !host.is_empty())
        && uri.path() == "/"
        && uri.query().is_none()
        && !address.contains(['@', '#']);
    bare.then(|| scheme.to_owned())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn settings() -> Exchange {
        Exchange {
            peer: "https://so.example.vn/".into(),
            secret_files: vec!["/etc/hotich/exchange.secret".into()],
            ..Exchange::default()
        }
    }

    fn refused(change: impl FnOnce(&mut Exchange)) -> ExchangeError {
        let mut settings = settings();
        change(&mut settings);
        complete(Role::Portal, Some(&mut settings), false).unwrap_err()
    }

    #[test]
    fn each_side_is_called_by_its_role_unless_it_has_a_name() {
        let mut settings = settings();
        complete(Role::Portal, Some(&mut settings), false).unwrap();
        let Exchange { id, peer_id, .. } = &settings;
        assert_eq!((id.as_str(), peer_id.as_str()), (PORTAL, REGISTRY));
        assert_eq!(settings.peer_public_url, "https://so.example.vn");
    }

    #[test]
    fn a_side_needs_another_and_a_whole_needs_none() {
        assert_eq!(
            complete(Role::Registry, None, true),
            Err(ExchangeError::Missing("registry"))
        );
        assert_eq!(
            complete(Role::All, Some(&mut settings()), true),
            Err(ExchangeError::NobodyElse)
        );
        assert_eq!(complete(Role::All, None, true), Ok(()));
    }

    #[test]
    fn what_cannot_be_reached_or_believed_is_refused_by_its_name() {
        for wrong in [
            "",
            "so.example.vn",
            "ftp://a.vn",
            "https://a.vn/x",
            "https://u@a.vn",
        ] {
            let error = refused(|settings| settings.peer = wrong.into());
            assert!(
                matches!(error, ExchangeError::Address { .. }),
                "{wrong}: {error}"
            );
        }
        let plain = refused(|settings| settings.peer = "http://so.example.vn".into());
        assert_eq!(plain, ExchangeError::NotHttps("peer"));
        let bare = refused(|settings| settings.secret_files.clear());
        assert_eq!(bare, ExchangeError::NoSecret);
        let same = refused(|settings| settings.id = REGISTRY.into());
        assert_eq!(same, ExchangeError::SameId(REGISTRY.into()));
        let odd = refused(|settings| settings.id = "Cổng".into());
        assert_eq!(odd, ExchangeError::Id("id"));
    }

    #[test]
    fn agencies_are_connected_by_their_names_and_only_to_a_registry() {
        let one = |name: &str| BTreeMap::from([(name.to_owned(), settings())]);
        let mut police = one(POLICE);
        complete_agencies(Role::Registry, &mut police, false).unwrap();
        assert_eq!(police[POLICE].peer_id, POLICE);
        assert_eq!(police[POLICE].id, REGISTRY);
        assert_eq!(
            complete_agencies(Role::All, &mut one("tax"), false),
            Err(ExchangeError::NoSuchAgency("tax".into()))
        );
        assert_eq!(
            complete_agencies(Role::Portal, &mut one(POLICE), false),
            Err(ExchangeError::NoRegistry)
        );
    }

    #[test]
    fn an_agency_of_the_demo_decides_nothing_real() {
        assert_eq!(
            complete(Role::Police, Some(&mut settings()), false),
            Err(ExchangeError::DemoAgency(POLICE))
        );
        assert_eq!(complete(Role::Police, Some(&mut settings()), true), Ok(()));
    }
}
