//! `hotich cases`: cases of offices that are no more, where nothing says which of several
//! successors is competent.

use std::io::Write;

use clap::Subcommand;
use domain::{
    office,
    place::{CodeError, CommuneCode, gazetteer},
};
use registry::{AssignError, Registry};

use crate::{build, cli::Settings, config::Config, trouble::Trouble};

/// What to do about them.
#[derive(Debug, Subcommand)]
pub enum CasesCommand {
    /// Lists the cases that wait to be given to an office: code, office, the day since which
    /// it has them, and the successors of its territory.
    Unassigned(Settings),
    /// Gives a case to one of the successors.
    Assign {
        #[command(flatten)]
        settings: Settings,
        /// Code of the dossier.
        code: String,
        /// Commune code of the successor.
        #[arg(value_parser = commune)]
        to: CommuneCode,
        /// Why it goes there; its history keeps that.
        #[arg(long)]
        reason: String,
    },
}

fn commune(typed: &str) -> Result<CommuneCode, CodeError> {
    CommuneCode::parse(typed)
}

/// Carries it out.
pub async fn carry_out(command: CasesCommand) -> Result<(), Trouble> {
    match command {
        CasesCommand::Unassigned(settings) => unassigned(&settings.config()?).await,
        CasesCommand::Assign {
            settings,
            code,
            to,
            reason,
        } => assign(&settings.config()?, &code, to, &reason).await,
    }
}

async fn registry(config: &Config) -> Result<Registry, Trouble> {
    if !config.role.is_registry() {
        return Err(Trouble::Asked(
            "cases belong to the registry: use its settings".into(),
        ));
    }
    Ok(build::build(config).await?.app.registry)
}

async fn unassigned(config: &Config) -> Result<(), Trouble> {
    let waiting = registry(config).await?.unassigned().await?;
    if waiting.is_empty() {
        say("every case has its office");
    }
    let today = domain::calendar::legal_day(build::clock(config).now());
    for case in waiting {
        let office = office::called_on(case.office, case.since).unwrap_or_default();
        let successors: Vec<String> = case
            .successors
            .iter()
            .map(|code| {
                let label = gazetteer().full_label(*code, today).unwrap_or_default();
                format!("{code} {label}")
            })
            .collect();
        let successors = match &successors[..] {
            [] => "no successor is known".to_owned(),
            successors => successors.join("; "),
        };
        let (code, number, since) = (case.code, case.office, case.since);
        say(&format!(
            "{code}  {number} {office}  since {since}  to: {successors}"
        ));
    }
    Ok(())
}

async fn assign(config: &Config, code: &str, to: CommuneCode, reason: &str) -> Result<(), Trouble> {
    match registry(config).await?.assign(code, to, reason).await {
        Ok(()) => {
            say(&format!("{code} is now with {to}"));
            Ok(())
        }
        Err(AssignError::Store(error)) => Err(error.into()),
        Err(error) => Err(Trouble::Asked(error.to_string())),
    }
}

fn say(line: &str) {
    // A closed pipe is the reader's wish.
    let _ = writeln!(std::io::stdout().lock(), "{line}");
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use clap::Parser as _;

    use super::CasesCommand;
    use crate::cli::{Cli, Command};

    fn read(words: &[&str]) -> Result<Cli, clap::Error> {
        Cli::try_parse_from(["hotich", "cases"].iter().chain(words))
    }

    #[test]
    fn a_case_is_assigned_by_its_code_to_a_commune_with_a_reason() {
        let cli = read(&["assign", "H01.017", "00160", "--reason", "Mẹ bé ở đó."]).unwrap();
        let Command::Cases {
            command: CasesCommand::Assign {
                code, to, reason, ..
            },
        } = cli.command
        else {
            panic!("another command")
        };
        assert_eq!(
            (&*code, to.as_str(), &*reason),
            ("H01.017", "00160", "Mẹ bé ở đó.")
        );
    }

    #[test]
    fn what_is_no_commune_code_and_what_has_no_reason_is_told_at_once() {
        let wrong = read(&["assign", "H01.017", "Nghĩa Đô", "--reason", "x"]);
        assert!(wrong.unwrap_err().to_string().contains("exactly 5 digits"));
        let silent = read(&["assign", "H01.017", "00160"]);
        assert!(silent.unwrap_err().to_string().contains("--reason"));
    }

    #[test]
    fn what_waits_is_listed() {
        let cli = read(&["unassigned"]).unwrap();
        assert!(matches!(
            cli.command,
            Command::Cases {
                command: CasesCommand::Unassigned(_)
            }
        ));
    }
}
