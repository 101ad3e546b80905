//! The command that makes an officer's account.

use std::io::BufRead;

use domain::case::Role;
use registry::{NewOfficer, StaffError};

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
    if !config.role.is_registry() {
        return Err(Trouble::Asked(
            "officers belong to the registry: use its settings".into(),
        ));
    }
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
        // A number on a command line would stand in lists of processes: it is entered in the
        // administrator's page.
        pin: String::new(),
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
