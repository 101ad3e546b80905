//! Commands about officers and about messages that got stuck.

use std::io::{BufRead, Write};

use domain::case::Role;
use registry::{NewOfficer, StaffError};
use uuid::Uuid;

use crate::{build, config::Config, trouble::Trouble};

/// An officer's account as asked for on the command line.
pub struct New {
    /// Sign-in name.
    pub login: String,
    /// Full name.
    pub name: String,
    /// Title on papers.
    pub title: String,
    /// Commune code.
    pub office: String,
    /// Words of roles.
    pub roles: Vec<String>,
}

/// `hotich staff-add`: the password is one line of standard input, so that it stands in
/// no list of processes and no history.
pub async fn add(config: Config, new: New) -> Result<(), Trouble> {
    let mut password = String::new();
    std::io::stdin()
        .lock()
        .read_line(&mut password)
        .map_err(Trouble::Runtime)?;
    let roles = new
        .roles
        .iter()
        .map(|word| {
            Role::parse(word.trim())
                .ok_or_else(|| Trouble::Asked(format!("there is no role {word:?}")))
        })
        .collect::<Result<Vec<_>, _>>()?;
    let built = build::build(&config).await?;
    let officer = NewOfficer {
        login: new.login,
        name: new.name,
        title: new.title,
        office: new.office,
        roles,
        password: password.trim_end_matches(['\r', '\n']).to_owned(),
    };
    built
        .app
        .registry
        .install_officer(&officer)
        .await
        .map(|_| ())
        .map_err(|error| match error {
            StaffError::Invalid(problems) => {
                Trouble::Asked(format!("the account cannot be made so: {problems:?}"))
            }
            other => Trouble::Asked(other.to_string()),
        })
}

/// `hotich dead-letters`.
pub async fn dead_letters(config: Config, retry: Option<Uuid>) -> Result<(), Trouble> {
    let built = build::build(&config).await?;
    if let Some(id) = retry {
        let mut tx = built.db.write().await?;
        let found = exchange::revive(&mut tx, id, built.app.clock.now()).await?;
        tx.commit().await?;
        return if found {
            Ok(())
        } else {
            Err(Trouble::Asked(format!("there is no dead letter {id}")))
        };
    }
    let letters = exchange::dead(&mut built.db.read().await?, 100).await?;
    let mut out = std::io::stdout().lock();
    for letter in letters {
        let failure = letter.failure.unwrap_or_default();
        // A closed pipe is the reader's wish.
        let _ = writeln!(
            out,
            "{}  {}  {}  {}  {} tries  {failure}",
            letter.id, letter.at, letter.kind, letter.subject, letter.tries
        );
    }
    Ok(())
}
