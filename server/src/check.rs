//! `hotich check`: whether rows, numbers, messages and files agree with each other.

use std::io::Write;

use store::{Digest, audit};

use crate::{build, config::Config, trouble::Trouble};

/// Looks, and tells. Fails when something does not agree; `list` names what is kept.
pub async fn check(config: Config, list: bool) -> Result<(), Trouble> {
    let db = build::database(&config).await?;
    let blobs = build::blobs(&config)?;
    let mut audit = audit::audit(&mut db.read().await?).await?;
    for (sha256, size) in &audit.contents {
        let found = match Digest::parse(sha256) {
            Some(digest) => blobs.get(&digest).await,
            None => Ok(None),
        };
        // A content that is not what its digest says is an error of `get`.
        let why = match found {
            Ok(Some(content)) if i64::try_from(content.len()) == Ok(*size) => continue,
            Ok(Some(_)) => "has another length".to_owned(),
            Ok(None) => "is missing".to_owned(),
            Err(error) => error.to_string(),
        };
        audit.problems.push(format!("the file {sha256} {why}"));
    }
    let mut out = std::io::stdout().lock();
    // A closed pipe is the reader's wish.
    let mut say = |line: String| drop(writeln!(out, "{line}"));
    if list {
        for code in &audit.dossiers {
            say(format!("dossier {code}"));
        }
        for code in &audit.cases {
            say(format!("case {code}"));
        }
        for (office, register, year, number, case) in &audit.entries {
            say(format!("entry {office} {register} {year} {number} {case}"));
        }
    }
    say(format!(
        "{} dossiers, {} cases, {} entries, {} files",
        audit.dossiers.len(),
        audit.cases.len(),
        audit.entries.len(),
        audit.contents.len()
    ));
    for problem in &audit.problems {
        say(format!("problem: {problem}"));
    }
    match audit.problems.len() {
        0 => Ok(()),
        count => Err(Trouble::Asked(format!("{count} things do not agree"))),
    }
}
