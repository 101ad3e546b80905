//! What an operator sets: a file (TOML), over it the command line.

use std::{
    collections::BTreeMap,
    net::SocketAddr,
    path::{Path, PathBuf},
};

use chrono::{DateTime, FixedOffset, NaiveTime};
use serde::{Deserialize, Serialize};

pub use crate::{
    fees::Fees,
    log::Log,
    missions::Missions,
    operator::{NotLoopback, OperatorDoor},
    role::{Exchange, ExchangeError, Role},
};

/// All settings of `hotich serve`.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// Demo data, demo banner, "no legal value" on every paper.
    pub demo: bool,
    /// Which side this process is.
    pub role: Role,
    /// The other side, where it is another process.
    pub exchange: Option<Exchange>,
    /// Agencies of interlinked services that are connected, by their names in messages.
    pub agencies: BTreeMap<String, Exchange>,
    /// The operator's own door; unset: there is none.
    pub operator: Option<OperatorDoor>,
    /// Folder for everything that is kept outside the database.
    pub data: PathBuf,
    /// Where to listen.
    pub listen: SocketAddr,
    /// `sqlite:PATH` or `postgres://…`; empty: a SQLite file in `data`.
    pub database: String,
    /// Address people see, without a slash at the end; QR codes lead there.
    pub public_url: String,
    /// The proxy in front sets `X-Forwarded-For`; its last entry is the visitor.
    pub behind_proxy: bool,
    /// Where files are kept.
    pub files: Files,
    /// How mail leaves.
    pub mail: Mail,
    /// How SMS leave; unset: none are sent, or in a demo they lie beside the mail.
    pub sms: Option<Sms>,
    /// When nothing about a death goes out by mail or SMS.
    pub quiet_hours: QuietHours,
    /// How fees are collected; in a demo at a made-up bank.
    pub fees: Fees,
    /// Missions abroad beside those that are compiled in.
    pub missions: Missions,
    /// Key and certificates that sign papers; empty: a demo authority in `data`.
    pub signing: Signing,
    /// How log lines are written.
    pub log: Log,
    /// Demo only: the clock starts at this moment.
    pub clock: Option<DateTime<FixedOffset>>,
    /// Folder with the built site (style, script, pictures).
    pub site: PathBuf,
    /// Folder with recordings of what pages say, in languages that they are not written in;
    /// unset: there are none.
    pub recordings: Option<PathBuf>,
}

/// Where files are kept.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields, rename_all = "snake_case", tag = "kind")]
pub enum Files {
    /// A folder inside `data`.
    #[default]
    Folder,
    /// An S3 bucket.
    S3 {
        /// Bucket.
        bucket: String,
        /// Region.
        region: String,
        /// Address of the service, when it is not Amazon's.
        endpoint: Option<String>,
        /// Key id.
        access_key: String,
        /// File that holds the secret key.
        secret_key_file: PathBuf,
    },
}

/// How mail leaves.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields, rename_all = "snake_case", tag = "kind")]
pub enum Mail {
    /// Written into a folder inside `data`.
    #[default]
    Folder,
    /// Sent by SMTP.
    Smtp {
        /// `smtps://user@host` or `smtp://user@host:587?tls=required` (STARTTLS).
        url: String,
        /// File that holds the password; needs TLS.
        password_file: Option<PathBuf>,
        /// PEM file with the certificate of an authority of one's own, trusted beside the
        /// public ones.
        ca_file: Option<PathBuf>,
        /// Sender, e.g. `Cổng Hộ tịch <no-reply@example.vn>`.
        from: String,
    },
}

/// How SMS leave.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields, rename_all = "snake_case", tag = "kind")]
pub enum Sms {
    /// Written into the folder of mail inside `data`.
    Folder,
    /// Posted to a gateway as JSON: `{"id": …, "to": "+84…", "text": …}`.
    Http {
        /// Where to.
        url: String,
        /// File that holds the secret sent as `Authorization: Bearer`.
        secret_file: PathBuf,
    },
}

/// Part of the day at the office; it may go over midnight.
#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields, default)]
pub struct QuietHours {
    /// From, e.g. `21:00`.
    pub from: NaiveTime,
    /// Until, e.g. `07:00`; the same as `from`: there are none.
    pub to: NaiveTime,
}

impl Default for QuietHours {
    fn default() -> Self {
        portal::QuietHours::default().into()
    }
}

impl From<portal::QuietHours> for QuietHours {
    fn from(hours: portal::QuietHours) -> Self {
        let portal::QuietHours { from, to } = hours;
        Self { from, to }
    }
}

impl From<QuietHours> for portal::QuietHours {
    fn from(hours: QuietHours) -> Self {
        let QuietHours { from, to } = hours;
        Self { from, to }
    }
}

/// Key and certificates that sign papers.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields, default)]
pub struct Signing {
    /// PEM file with the private key (ECDSA P-256, PKCS#8).
    pub key: PathBuf,
    /// PEM file with the signer's certificate and those above it.
    pub chain: PathBuf,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            demo: false,
            role: Role::All,
            exchange: None,
            agencies: BTreeMap::new(),
            operator: None,
            data: "data".into(),
            listen: ([127, 0, 0, 1], 3000).into(),
            database: String::new(),
            public_url: String::new(),
            behind_proxy: false,
            files: Files::Folder,
            mail: Mail::Folder,
            sms: None,
            quiet_hours: QuietHours::default(),
            fees: Fees::default(),
            missions: Missions::default(),
            signing: Signing::default(),
            log: Log::default(),
            clock: None,
            site: "target/site".into(),
            recordings: None,
        }
    }
}

/// Settings that cannot be served.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The file cannot be read.
    #[error("cannot read the settings in {file}: {why}")]
    File {
        /// Which file.
        file: PathBuf,
        /// What is wrong.
        why: String,
    },
    /// A moved clock outside a demo.
    #[error("a moved clock (--clock) is for demos only; remove it or add --demo")]
    ClockOutsideDemo,
    /// No signing key outside a demo.
    #[error("outside a demo the papers need a real key: set signing.key and signing.chain")]
    NoKey,
    /// A mail server or a gateway for SMS that cannot be used so.
    #[error(transparent)]
    Mail(portal::MailError),
    /// Plain HTTP outside a demo.
    #[error("outside a demo public_url must begin with https:// (it is {0:?})")]
    NotHttps(String),
    /// A gateway for SMS by plain HTTP outside a demo.
    #[error("outside a demo sms.url must begin with https://: telephone numbers travel there")]
    SmsNotHttps,
    /// An account nobody can pay to.
    #[error("[fees.account]: {0}")]
    Account(domain::fee::BankAccountError),
    /// A gateway for payments that cannot be used so.
    #[error("[fees.gateway]: {0}")]
    Gateway(String),
    /// Tables of missions that cannot be used.
    #[error("[missions]: {0}")]
    Missions(#[from] domain::mission::OwnMissionsError),
    /// An operator's door that others can reach.
    #[error(transparent)]
    Operator(#[from] NotLoopback),
    /// The two sides cannot be brought together so.
    #[error(transparent)]
    Exchange(#[from] ExchangeError),
}

impl Config {
    /// Reads a settings file.
    pub fn read(file: &Path) -> Result<Self, ConfigError> {
        let wrong = |why: String| ConfigError::File {
            file: file.into(),
            why,
        };
        let text = std::fs::read_to_string(file).map_err(|e| wrong(e.to_string()))?;
        toml::from_str(&text).map_err(|e| wrong(e.to_string()))
    }

    /// Fills what follows from the rest and refuses what must not be.
    pub fn complete(mut self) -> Result<Self, ConfigError> {
        if self.database.is_empty() {
            self.database = format!("sqlite:{}", self.data.join("hotich.sqlite").display());
        }
        if self.public_url.is_empty() && self.demo {
            self.public_url = format!("http://{}", self.listen);
        }
        if self.sms.is_none() && self.demo {
            self.sms = Some(Sms::Folder);
        }
        if let Some(Sms::Http { url, .. }) = &self.sms
            && !self.demo
            && !url.starts_with("https://")
        {
            return Err(ConfigError::SmsNotHttps);
        }
        self.fees.complete(self.demo)?;
        if let Some(door) = &self.operator {
            door.complete()?;
        }
        crate::role::complete(self.role, self.exchange.as_mut(), self.demo)?;
        crate::role::complete_agencies(self.role, &mut self.agencies, self.demo)?;
        if !self.demo {
            if self.clock.is_some() {
                return Err(ConfigError::ClockOutsideDemo);
            }
            let unset = |file: &PathBuf| file.as_os_str().is_empty();
            let signs = self.role.is_registry();
            if signs && (unset(&self.signing.key) || unset(&self.signing.chain)) {
                return Err(ConfigError::NoKey);
            }
            if !self.public_url.starts_with("https://") {
                return Err(ConfigError::NotHttps(self.public_url));
            }
        }
        Ok(self)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_clock_cannot_be_moved_outside_a_demo() {
        let clock = DateTime::parse_from_rfc3339("2026-11-10T10:15:00+07:00").ok();
        let config = Config {
            clock,
            ..Config::default()
        };
        assert!(matches!(
            config.clone().complete(),
            Err(ConfigError::ClockOutsideDemo)
        ));
        assert!(
            Config {
                demo: true,
                ..config
            }
            .complete()
            .is_ok()
        );
    }

    #[test]
    fn real_papers_need_a_real_key() {
        assert!(matches!(
            Config::default().complete(),
            Err(ConfigError::NoKey)
        ));
    }

    #[test]
    fn telephone_numbers_do_not_travel_in_the_clear() {
        let mut config: Config = toml::from_str(
            "[sms]\nkind = \"http\"\nurl = \"http://sms.example.vn\"\nsecret_file = \"s\"",
        )
        .unwrap();
        assert!(matches!(
            config.clone().complete(),
            Err(ConfigError::SmsNotHttps)
        ));
        config.demo = true;
        assert!(config.complete().is_ok());
    }

    #[test]
    fn quiet_hours_are_read_as_people_write_them() {
        let config: Config = toml::from_str("[quiet_hours]\nfrom = \"22:30\"").unwrap();
        let hours = config.quiet_hours;
        assert_eq!(
            (hours.from.to_string(), hours.to.to_string()),
            ("22:30:00".into(), "07:00:00".into())
        );
    }

    #[test]
    fn a_setting_with_a_wrong_name_is_refused() {
        assert!(toml::from_str::<Config>("demmo = true").is_err());
    }

    /// What the documentation shows is what the program reads.
    #[test]
    fn the_example_settings_are_complete() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/settings");
        for (file, role) in [
            ("whole.toml", Role::All),
            ("portal.toml", Role::Portal),
            ("registry.toml", Role::Registry),
            ("agency-police.toml", Role::Police),
        ] {
            let config = Config::read(&folder.join(file))
                .unwrap()
                .complete()
                .unwrap();
            assert_eq!(config.role, role, "{file}");
        }
    }
}
