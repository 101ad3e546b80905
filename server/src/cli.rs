//! The commands of `hotich`.

use std::{net::SocketAddr, path::PathBuf};

use chrono::{DateTime, FixedOffset};
use clap::{Args, Parser, Subcommand};

use crate::{
    cases::CasesCommand,
    config::{Config, ConfigError, Role},
    fees::FeesCommand,
    import::ImportCommand,
    letters::ExchangeCommand,
    log::Log,
};

/// Cổng Hộ tịch: civil registration from home.
#[derive(Debug, Parser)]
#[command(name = "hotich", version, about)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serves the portal, the registry desk, or both in one process.
    Serve(Settings),
    /// Prints the settings that hold, every secret masked. Ends with 2 when they cannot be
    /// served.
    Config(Settings),
    /// Brings the database to this version and stops.
    Migrate(Settings),
    /// Tells whether a signed paper is genuine and unchanged.
    Verify {
        /// The PDF.
        file: PathBuf,
        /// PEM file with the root certificates to trust; without it those of `data`.
        #[arg(long)]
        roots: Option<PathBuf>,
        /// Folder of the installation.
        #[arg(long, default_value = "data")]
        data: PathBuf,
    },
    /// Adds a staff account; the password is read from standard input.
    StaffAdd {
        #[command(flatten)]
        settings: Settings,
        /// Sign-in name.
        #[arg(long)]
        login: String,
        /// Full name, as it is printed under papers.
        #[arg(long)]
        name: String,
        /// Title printed above the name of a signatory.
        #[arg(long, default_value = "CÔNG CHỨC TƯ PHÁP - HỘ TỊCH")]
        title: String,
        /// Commune code of the office.
        #[arg(long)]
        office: String,
        /// reception, registrar, signatory, supervisor, administrator; several by comma.
        #[arg(long, value_delimiter = ',', required = true)]
        roles: Vec<String>,
    },
    /// Tells whether rows, numbers, messages and files agree: after a crash, or on a
    /// restored backup. Ends with 1 when they do not.
    Check {
        #[command(flatten)]
        settings: Settings,
        /// Name every dossier, case and entry.
        #[arg(long)]
        list: bool,
    },
    /// Copies everything into a folder while the server runs: database, files, keys. Into
    /// the same folder again, it adds the files that are new and takes the place of the
    /// rest.
    Backup {
        #[command(flatten)]
        settings: Settings,
        /// The folder; it holds personal data and keys.
        #[arg(long)]
        to: PathBuf,
    },
    /// Puts a backup into an empty installation, brings it to this version and checks it.
    Restore {
        #[command(flatten)]
        settings: Settings,
        /// The folder of the backup.
        #[arg(long)]
        from: PathBuf,
    },
    /// Looks after fees.
    Fees {
        /// What to do.
        #[command(subcommand)]
        command: FeesCommand,
    },
    /// Reads what was kept elsewhere before.
    Import {
        /// What to read.
        #[command(subcommand)]
        command: ImportCommand,
    },
    /// Looks after cases whose office is no more.
    Cases {
        /// What to do.
        #[command(subcommand)]
        command: CasesCommand,
    },
    /// Looks after the messages between the two sides.
    Exchange {
        /// What to do.
        #[command(subcommand)]
        command: ExchangeCommand,
    },
}

impl Command {
    /// How this command writes its log. Settings that cannot be read are told of in words,
    /// when the command reads them.
    pub fn log(&self) -> Log {
        let settings = match self {
            Self::Serve(settings) | Self::Config(settings) | Self::Migrate(settings) => settings,
            Self::StaffAdd { settings, .. } | Self::Check { settings, .. } => settings,
            Self::Backup { settings, .. } | Self::Restore { settings, .. } => settings,
            Self::Verify { .. } | Self::Fees { .. } => return Log::default(),
            Self::Import { .. } | Self::Cases { .. } => return Log::default(),
            Self::Exchange { .. } => return Log::default(),
        };
        let read = settings.config.as_deref().map(Config::read);
        read.and_then(Result::ok)
            .map(|config| config.log)
            .unwrap_or_default()
    }
}

/// Where and how to serve. What is not given comes from the settings file.
#[derive(Clone, Debug, Args)]
pub struct Settings {
    /// Settings file (TOML).
    #[arg(long, env = "HOTICH_CONFIG")]
    pub config: Option<PathBuf>,
    /// Which side: both in one process, or one that speaks to the other over HTTP.
    #[arg(long, value_enum, env = "HOTICH_ROLE")]
    pub role: Option<Role>,
    /// Demo: made-up people, papers without legal value.
    #[arg(long)]
    pub demo: bool,
    /// Folder for everything kept outside the database.
    #[arg(long, env = "HOTICH_DATA")]
    pub data: Option<PathBuf>,
    /// Address to listen on.
    #[arg(long)]
    pub listen: Option<SocketAddr>,
    /// `sqlite:PATH` or `postgres://…`.
    #[arg(long, env = "HOTICH_DATABASE", hide_env_values = true)]
    pub database: Option<String>,
    /// Address that people see.
    #[arg(long)]
    pub public_url: Option<String>,
    /// Demo only: the clock starts at this moment.
    #[arg(long)]
    pub clock: Option<DateTime<FixedOffset>>,
    /// Folder with the built site.
    #[arg(long)]
    pub site: Option<PathBuf>,
}

impl Settings {
    /// The settings that hold.
    pub fn config(self) -> Result<Config, ConfigError> {
        let mut config = match &self.config {
            Some(file) => Config::read(file)?,
            None => Config::default(),
        };
        config.demo |= self.demo;
        config.role = self.role.unwrap_or(config.role);
        config.data = self.data.unwrap_or(config.data);
        config.listen = self.listen.unwrap_or(config.listen);
        config.database = self.database.unwrap_or(config.database);
        config.public_url = self.public_url.unwrap_or(config.public_url);
        config.clock = self.clock.or(config.clock);
        config.site = self.site.unwrap_or(config.site);
        let config = config.complete()?;
        config.missions.add()?;
        Ok(config)
    }
}
