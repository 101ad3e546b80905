//! `[fees]`: how fees are collected; `hotich fees`: statements of the account that collects.

use std::{
    io::Write,
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
};

use chrono::NaiveDate;
use clap::Subcommand;
use domain::{
    fee::{BankAccount, Tariffs},
    surroundings::Randomness,
};
use guard::passwords::Passwords;
use portal::{BookError, Collecting, Online, PaidFirst, Portal, ReadLine, statement};
use serde::{Deserialize, Serialize};
use tokio::sync::Notify;

use crate::{
    build,
    cli::Settings,
    config::{Config, ConfigError},
    surroundings::SystemRandomness,
    trouble::Trouble,
};

/// How fees are collected.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields, default)]
pub struct Fees {
    /// Table of prices over those that are compiled in: the columns of
    /// `app/domain/data/fees/tariffs.csv`.
    pub tariffs: Option<PathBuf>,
    /// Where transfers go; unset: fees are paid at the office.
    pub account: Option<Account>,
    /// Who takes payments online, beside transfers; in a demo one in the box.
    pub gateway: Option<GatewaySettings>,
    /// Procedures whose fee is paid before the decision.
    pub first: Vec<First>,
}

/// Who takes payments online.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct GatewaySettings {
    /// What people call it.
    pub name: String,
    /// Where it is asked, e.g. `https://pay.example.vn/v1`.
    pub url: String,
    /// File that holds the secret sent as `Authorization: Bearer`.
    pub secret_file: PathBuf,
    /// Files of the secrets that sign what it tells us; every one is believed.
    pub webhook_secret_files: Vec<PathBuf>,
}

/// The account that collects.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Account {
    /// BIN of the bank at NAPAS, six digits.
    pub bin: String,
    /// Name of the bank.
    pub bank: String,
    /// Account number.
    pub number: String,
    /// Name of its holder.
    pub holder: String,
}

/// A procedure whose fee is paid before the decision, for dossiers received on these days.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct First {
    /// Its id, e.g. `trich-luc`.
    pub procedure: String,
    /// First day.
    pub from: NaiveDate,
    /// First day it no longer holds.
    #[serde(default)]
    pub until: Option<NaiveDate>,
}

impl Fees {
    /// Fills what follows from the rest and refuses what must not be.
    pub fn complete(&mut self, demo: bool) -> Result<(), ConfigError> {
        if self.account.is_none() && demo {
            self.account = Some(Account {
                bin: "999999".into(),
                bank: "Ngân hàng mẫu (không có thật)".into(),
                number: "0000DEMO0000".into(),
                holder: "TAI KHOAN MAU".into(),
            });
        }
        if let Some(gateway) = &self.gateway {
            let wrong = |what: &str| Err(ConfigError::Gateway(what.into()));
            if self.account.is_none() {
                return wrong("money that does not come that way needs [fees.account]");
            }
            if !demo && !gateway.url.starts_with("https://") {
                return wrong("outside a demo its url must begin with https://");
            }
            if gateway.webhook_secret_files.is_empty() {
                return wrong("what it tells is believed by webhook_secret_files only");
            }
        }
        self.checked().map_err(ConfigError::Account).map(|_| ())
    }

    fn checked(&self) -> Result<Option<BankAccount>, domain::fee::BankAccountError> {
        let account = self.account.clone().map(|account| {
            BankAccount {
                bin: account.bin,
                bank: account.bank,
                number: account.number,
                holder: account.holder,
            }
            .checked()
        });
        account.transpose()
    }

    /// What the portal is told of it.
    pub fn collecting(&self, demo: bool, online: Option<Online>) -> Result<Collecting, Trouble> {
        let known = if demo {
            Tariffs::demo()
        } else {
            Tariffs::built_in()
        };
        let tariffs = match &self.tariffs {
            None => known,
            Some(file) => {
                let text = read(file)?;
                let own = Tariffs::read(&text).map_err(|e| unreadable(file, e.to_string()))?;
                known.with(own)
            }
        };
        let first = self.first.iter().map(|rule| PaidFirst {
            procedure: rule.procedure.clone(),
            from: rule.from,
            until: rule.until,
        });
        Ok(Collecting {
            tariffs,
            account: self
                .checked()
                .map_err(|error| Trouble::Config(ConfigError::Account(error)))?,
            first: first.collect(),
            online,
        })
    }
}

/// What to do about fees.
#[derive(Debug, Subcommand)]
pub enum FeesCommand {
    /// Reads a statement of the account that collects, line by line: CSV with the columns
    /// transaction_id,booked_on,amount,currency,purpose. Read again, or after a stop, it
    /// counts what is new. Ends with 1 when somebody must look.
    Statement {
        #[command(flatten)]
        settings: Settings,
        /// The file.
        file: PathBuf,
    },
}

/// Carries it out.
pub async fn carry_out(command: FeesCommand) -> Result<ExitCode, Trouble> {
    let FeesCommand::Statement { settings, file } = command;
    let config = settings.config()?;
    let Some(account) = config.fees.account.clone() else {
        let why = "no account collects fees here: set [fees.account]";
        return Err(Trouble::Asked(why.into()));
    };
    let lines = statement(&read(&file)?, &account.number);
    let lines = lines.map_err(|error| unreadable(&file, error.to_string()))?;
    let portal = portal(&config).await?;
    let (mut new, mut known, mut look) = (0, 0, 0);
    for (number, line) in lines {
        let said = match line {
            ReadLine::Wrong(column) => {
                look += 1;
                format!("cannot be read: {column}")
            }
            ReadLine::Out => "money that went out".into(),
            ReadLine::In(money) => {
                let booked = portal.book(&money).await.map_err(|error| match error {
                    BookError::Store(error) => Trouble::Store(error),
                    BookError::Busy => {
                        Trouble::Asked(format!("line {number}: {error}; read the file again"))
                    }
                })?;
                let dossier = booked.dossier.as_deref().unwrap_or("-");
                let word = booked.outcome.as_str();
                if booked.known {
                    known += 1;
                    format!("{} {word} {dossier} (known before)", money.bank_id)
                } else {
                    new += 1;
                    look += usize::from(booked.outcome.needs_a_look());
                    format!("{} {word} {dossier}", money.bank_id)
                }
            }
        };
        say(&format!("line {number}: {said}"));
    }
    say(&format!(
        "{new} new, {known} known before, {look} to look at"
    ));
    Ok(if look > 0 {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}

/// The citizens' side without its pages.
async fn portal(config: &Config) -> Result<Portal, Trouble> {
    let randomness: Arc<dyn Randomness> = Arc::new(SystemRandomness);
    let passwords = Passwords::start(1, 1, randomness).map_err(Trouble::Runtime)?;
    let db = build::database(config).await?;
    let blobs = build::blobs(config)?;
    let wake = Arc::new(Notify::new());
    let unlinked = (passwords, wake, None);
    build::portal(config, &db, &blobs, build::clock(config), unlinked)
}

fn read(file: &Path) -> Result<String, Trouble> {
    std::fs::read_to_string(file).map_err(|e| unreadable(file, e.to_string()))
}

fn unreadable(file: &Path, why: String) -> Trouble {
    Trouble::File {
        file: file.into(),
        why,
    }
}

fn say(line: &str) {
    // A closed pipe is the reader's wish.
    let _ = writeln!(std::io::stdout(), "{line}");
}
