//! Why a command ended badly: a sentence for the operator and an exit code for scripts.

use std::{net::SocketAddr, path::PathBuf, process::ExitCode};

use crate::config::ConfigError;

/// A command that could not do its work.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// Exit code 2.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// Exit code 3.
    #[error(transparent)]
    Open(#[from] store::OpenError),
    /// Exit code 3.
    #[error(transparent)]
    Migrate(#[from] store::MigrateError),
    /// Exit code 3.
    #[error("the database failed: {0}")]
    Store(#[from] store::StoreError),
    /// Exit code 3: no copy of the database, or none put back.
    #[error(transparent)]
    Dump(#[from] store::dump::DumpError),
    /// Exit code 3: a demo on real data, or the other way round.
    #[error("this database belongs to a {kept} installation and cannot be served as a {asked} one: {}", advice(.asked))]
    Mode {
        /// What the database says.
        kept: String,
        /// What was asked for.
        asked: &'static str,
    },
    /// Exit code 3: the database of the other side, or of a whole installation.
    #[error(
        "this database belongs to `--role {kept}` and cannot be served as `--role {asked}`: each side has a database of its own"
    )]
    Role {
        /// What the database says.
        kept: String,
        /// What was asked for.
        asked: &'static str,
    },
    /// Exit code 4.
    #[error("cannot listen on {address}: {why}. Is another program using it?")]
    Listen {
        /// Where.
        address: SocketAddr,
        /// What the system says.
        why: std::io::Error,
    },
    /// Exit code 5: a key, a certificate or a folder.
    #[error("cannot use {file}: {why}")]
    File {
        /// Which.
        file: PathBuf,
        /// What is wrong with it.
        why: String,
    },
    /// Exit code 1: something typed on the command line does not fit.
    #[error("{0}")]
    Asked(String),
    /// Exit code 1.
    #[error("the program cannot start its threads: {0}")]
    Runtime(std::io::Error),
}

fn advice(asked: &str) -> &'static str {
    match asked {
        "demo" => "never use demo mode with real data; give the demo a folder of its own",
        _ => "give the real service a database of its own",
    }
}

impl Trouble {
    /// What scripts see.
    pub fn exit_code(&self) -> ExitCode {
        ExitCode::from(match self {
            Self::Config(_) => 2,
            Self::Open(_) | Self::Migrate(_) | Self::Store(_) => 3,
            Self::Dump(_) | Self::Mode { .. } | Self::Role { .. } => 3,
            Self::Listen { .. } => 4,
            Self::File { .. } => 5,
            Self::Asked(_) | Self::Runtime(_) => 1,
        })
    }
}
