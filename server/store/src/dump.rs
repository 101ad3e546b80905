//! The whole database as one file, and back: for backups. SQLite makes the copy itself,
//! while the server runs; of PostgreSQL its own programs do (`pg_dump`, `pg_restore`).

use std::{
    path::{Path, PathBuf},
    process::Stdio,
};

use sqlx::{Connection as _, query};
use tokio::process::Command;
use url::Url;

use crate::{EngineKind, OpenError, sqlite};

/// Why no copy was made, or none was put back.
#[derive(Debug, thiserror::Error)]
pub enum DumpError {
    /// The database cannot be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// SQLite refused.
    #[error("SQLite: {0}")]
    Sqlite(#[from] sqlx::Error),
    /// A file cannot be written or read.
    #[error("{}: {why}", .file.display())]
    File {
        /// Which.
        file: PathBuf,
        /// What the system says.
        why: std::io::Error,
    },
    /// A program of PostgreSQL is missing.
    #[error("the program {0} is missing; install the client programs of PostgreSQL")]
    NoProgram(&'static str),
    /// A program of PostgreSQL failed.
    #[error("{program}: {said}")]
    Program {
        /// Which.
        program: &'static str,
        /// Its own words.
        said: String,
    },
    /// There is something in the database already.
    #[error("the database is not empty; restore into an empty one")]
    NotEmpty,
}

/// The engine that an address names.
pub fn engine_of(address: &str) -> Result<EngineKind, OpenError> {
    match address {
        _ if address.starts_with("sqlite:") => Ok(EngineKind::Sqlite),
        _ if address.starts_with("postgres://") || address.starts_with("postgresql://") => {
            Ok(EngineKind::Postgres)
        }
        _ => Err(OpenError::Address),
    }
}

/// Writes the database as it is at this moment into a new file, which only this user can
/// read. Those who write to it meanwhile are not held up.
pub async fn dump(address: &str, to: &Path) -> Result<(), DumpError> {
    match engine_of(address)? {
        EngineKind::Sqlite => {
            let from = sqlite_file(address);
            // `VACUUM INTO` writes into an empty file as well, and keeps its rights.
            secret_file(to)?;
            let mut connection = sqlite::alone(from).await?;
            query("VACUUM INTO ?")
                .bind(to.to_string_lossy().into_owned())
                .execute(&mut connection)
                .await?;
            connection.close().await?;
            sync(to)
        }
        EngineKind::Postgres => {
            secret_file(to)?;
            let file = format!("--file={}", to.display());
            postgres("pg_dump", address, &["--format=custom", &file], None).await?;
            sync(to)
        }
    }
}

/// Puts a dump into an empty database, all of it or nothing.
pub async fn load(address: &str, from: &Path) -> Result<(), DumpError> {
    match engine_of(address)? {
        EngineKind::Sqlite => {
            let to = PathBuf::from(sqlite_file(address));
            let wrong = |why| DumpError::File {
                file: to.clone(),
                why,
            };
            if to.exists() {
                return Err(DumpError::NotEmpty);
            }
            let part = to.with_extension("part");
            tokio::fs::copy(from, &part).await.map_err(wrong)?;
            sync(&part)?;
            std::fs::rename(&part, &to).map_err(wrong)
        }
        EngineKind::Postgres => {
            let asked = [
                "-Atqc",
                "SELECT COUNT(*) FROM pg_tables WHERE schemaname = 'public'",
            ];
            if postgres("psql", address, &asked, None).await?.trim() != "0" {
                return Err(DumpError::NotEmpty);
            }
            let options = ["--no-owner", "--exit-on-error", "--single-transaction"];
            postgres("pg_restore", address, &options, Some(from)).await?;
            Ok(())
        }
    }
}

fn sqlite_file(address: &str) -> &str {
    let path = address.strip_prefix("sqlite:").unwrap_or(address);
    path.strip_prefix("//").unwrap_or(path)
}

/// Runs a program of PostgreSQL; gives what it printed. The password goes by its
/// surroundings, for other users of the machine can read command lines.
async fn postgres(
    program: &'static str,
    address: &str,
    options: &[&str],
    file: Option<&Path>,
) -> Result<String, DumpError> {
    let mut url = Url::parse(address).map_err(|_| OpenError::Address)?;
    let mut command = Command::new(program);
    if let Some(password) = url.password() {
        command.env("PGPASSWORD", decoded(password));
        // A URL that bears a password bears a host.
        let _ = url.set_password(None);
    }
    let named = format!("--dbname={url}");
    command.args(options).arg(named).args(file);
    command.stdin(Stdio::null());
    let ended = command.output().await.map_err(|why| match why.kind() {
        std::io::ErrorKind::NotFound => DumpError::NoProgram(program),
        _ => DumpError::File {
            file: program.into(),
            why,
        },
    })?;
    if ended.status.success() {
        return Ok(String::from_utf8_lossy(&ended.stdout).into_owned());
    }
    let said = String::from_utf8_lossy(&ended.stderr).trim().to_owned();
    Err(DumpError::Program { program, said })
}

/// Takes the percent signs out of a part of an address.
fn decoded(part: &str) -> String {
    url::form_urlencoded::parse(format!("p={}", part.replace('+', "%2B")).as_bytes())
        .next()
        .map(|(_, value)| value.into_owned())
        .unwrap_or_default()
}

fn secret_file(file: &Path) -> Result<(), DumpError> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(file).map(drop).map_err(|why| DumpError::File {
        file: file.into(),
        why,
    })
}

fn sync(file: &Path) -> Result<(), DumpError> {
    let opened = std::fs::OpenOptions::new().write(true).open(file);
    opened
        .and_then(|file| file.sync_all())
        .map_err(|why| DumpError::File {
            file: file.into(),
            why,
        })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_password_reaches_the_programs_as_it_is() {
        assert_eq!(decoded("b%C3%AD+m%40t"), "bí+m@t");
        assert_eq!(decoded("plain"), "plain");
    }

    #[test]
    fn the_file_of_an_address_is_found_with_slashes_or_without() {
        assert_eq!(sqlite_file("sqlite:data/h.sqlite"), "data/h.sqlite");
        assert_eq!(sqlite_file("sqlite:///var/h.sqlite"), "/var/h.sqlite");
    }

    #[tokio::test]
    async fn a_copy_is_put_into_an_empty_database_only() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        let address = |name: &str| format!("sqlite:{}", at(name).display());
        let db = crate::Db::open(&address("a.sqlite")).await.unwrap();
        db.migrate().await.unwrap();
        // While the server has it open.
        dump(&address("a.sqlite"), &at("dump")).await.unwrap();
        load(&address("b.sqlite"), &at("dump")).await.unwrap();
        assert!(crate::Db::open(&address("b.sqlite")).await.is_ok());
        assert!(matches!(
            load(&address("b.sqlite"), &at("dump")).await,
            Err(DumpError::NotEmpty)
        ));
        // A file that stands there is not written over.
        assert!(matches!(
            dump(&address("a.sqlite"), &at("dump")).await,
            Err(DumpError::File { .. })
        ));
    }
}
