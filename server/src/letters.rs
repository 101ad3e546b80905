//! `hotich exchange`: what has not arrived, trying it again, and new secrets.

use std::io::Write;

use clap::Subcommand;
use domain::surroundings::{Clock as _, Randomness};
use exchange::{Hand, Which, webhook::Secret};
use uuid::Uuid;

use crate::{
    build,
    cli::Settings,
    surroundings::{SystemClock, SystemRandomness},
    trouble::Trouble,
};

/// Dead letters that are listed.
const LISTED: i64 = 1000;

/// What to do about the exchange.
#[derive(Debug, Subcommand)]
pub enum ExchangeCommand {
    /// Tells by receiver how much waits and how much is dead; ends with 1 when
    /// somebody must look.
    Status(Settings),
    /// Lists the messages that could not be delivered, with the reason.
    Dead(Settings),
    /// Tries dead letters again; later messages of their dossiers follow in order.
    Retry {
        #[command(flatten)]
        settings: Settings,
        /// Which one.
        #[arg(required_unless_present = "all")]
        letter: Option<Uuid>,
        /// Every one.
        #[arg(long, conflicts_with = "letter")]
        all: bool,
    },
    /// Prints a new shared secret for a file that both sides know.
    NewSecret,
}

/// Carries it out.
pub async fn carry_out(command: ExchangeCommand) -> Result<(), Trouble> {
    match command {
        ExchangeCommand::Status(settings) => status(settings).await,
        ExchangeCommand::Dead(settings) => dead(settings).await,
        ExchangeCommand::Retry {
            settings, letter, ..
        } => retry(settings, letter).await,
        ExchangeCommand::NewSecret => {
            let chance: &dyn Randomness = &SystemRandomness;
            say(&Secret::written(&chance.bytes()));
            Ok(())
        }
    }
}

async fn status(settings: Settings) -> Result<(), Trouble> {
    let db = build::database(&settings.config()?).await?;
    let backlog = exchange::backlog(&mut db.read().await?).await?;
    if backlog.is_empty() {
        say("everything has arrived");
    }
    let mut dead = 0;
    for line in backlog {
        let count = line.count;
        if line.state == "dead" {
            dead += count;
        }
        say(&format!(
            "{:<12} {:<8} {count:>8}  since {}",
            line.target, line.state, line.oldest
        ));
    }
    if dead == 0 {
        Ok(())
    } else {
        Err(Trouble::Asked(format!(
            "{dead} dead letters: see `hotich exchange dead`"
        )))
    }
}

async fn dead(settings: Settings) -> Result<(), Trouble> {
    let db = build::database(&settings.config()?).await?;
    for letter in exchange::dead(&mut db.read().await?, None, LISTED).await? {
        say(&format!(
            "{}  {}  {} to {}  {}  {} tries, {} wait behind it: {}",
            letter.id,
            letter.at,
            letter.kind,
            letter.target,
            letter.subject,
            letter.tries,
            letter.behind,
            letter.failure.unwrap_or_default()
        ));
    }
    Ok(())
}

async fn retry(settings: Settings, letter: Option<Uuid>) -> Result<(), Trouble> {
    let db = build::database(&settings.config()?).await?;
    let which = letter.map_or(Which::All, Which::One);
    let hand = Hand {
        kind: "command",
        id: None,
        name: None,
        at: SystemClock::default().now(),
    };
    let revived = exchange::send_again(&db, which, hand).await?;
    match letter {
        Some(id) if revived == 0 => Err(Trouble::Asked(format!("there is no dead letter {id}"))),
        _ => {
            say(&format!("{revived} are tried again"));
            Ok(())
        }
    }
}

fn say(line: &str) {
    // A closed pipe is the reader's wish.
    let _ = writeln!(std::io::stdout().lock(), "{line}");
}
