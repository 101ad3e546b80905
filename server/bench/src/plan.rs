//! What is measured, and with how many of everything.

use std::time::Duration;

use anyhow::{Result, bail};

/// What can be measured for itself. The letters are those of `docs/benchmarks.md`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// First answer after a start, memory.
    Start,
    /// (a) the post that files, and its syncs.
    Filing,
    /// (b) whole journeys.
    Journeys,
    /// (c) the list of an account's dossiers.
    List,
    /// (d) look-up by code and secret.
    LookUp,
    /// (e) papers made and signed.
    Papers,
    /// (f) filings while many sign in at once.
    Storm,
    /// (g) the desk: queue, case, decision.
    Desk,
    /// (h) a message to the registry and the one that answers it.
    Message,
    /// (i) looking somebody up in the registers.
    Search,
}

impl Figure {
    /// All, in the order in which they are measured.
    pub const ALL: [Self; 10] = [
        Self::Start,
        Self::Filing,
        Self::Journeys,
        Self::Papers,
        Self::Message,
        Self::Storm,
        Self::LookUp,
        Self::List,
        Self::Desk,
        Self::Search,
    ];

    /// Its letter, or `start`.
    pub fn letter(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Filing => "a",
            Self::Journeys => "b",
            Self::List => "c",
            Self::LookUp => "d",
            Self::Papers => "e",
            Self::Storm => "f",
            Self::Desk => "g",
            Self::Message => "h",
            Self::Search => "i",
        }
    }

    /// Reads letters with commas between: `a,c`. All of nothing.
    pub fn several(letters: &str) -> Result<Vec<Self>> {
        let mut chosen = Vec::new();
        for letter in letters
            .split(',')
            .map(str::trim)
            .filter(|letter| !letter.is_empty())
        {
            let Some(figure) = Self::ALL
                .into_iter()
                .find(|figure| figure.letter() == letter)
            else {
                bail!("no figure `{letter}`; there are start and a to i");
            };
            chosen.push(figure);
        }
        Ok(if chosen.is_empty() {
            Self::ALL.to_vec()
        } else {
            chosen
        })
    }
}

/// So many of everything.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
    /// (a) declarations filed by several at once.
    pub filings: usize,
    /// (a) filings that are watched for syncs, first one by one, then together.
    pub watched: usize,
    /// (b) journeys with a PDF.
    pub journeys: usize,
    /// (b) journeys with a photograph.
    pub photographs: usize,
    /// (c), (d) and (g) requests.
    pub requests: usize,
    /// (d) dossiers of the smaller look-up, (g) cases of the smaller registry.
    pub few: usize,
    /// (c) dossiers of the account whose list is asked for.
    pub listed: usize,
    /// (d) dossiers of the larger look-up, (g) cases of the larger registry, (i) people
    /// in the registers.
    pub many: usize,
    /// (e) registrations.
    pub registrations: usize,
    /// (g) cases accepted, (h) dossiers taken back.
    pub decisions: usize,
    /// (f) who sign in at once.
    pub sign_ins: usize,
    /// (f) how long filings are watched without a storm, and in it.
    pub watch: Duration,
}

/// (f) a filing every 50 ms, 20 a second.
pub const PAUSE: Duration = Duration::from_millis(50);

impl Plan {
    /// What the figures of `docs/benchmarks.md` were made with.
    pub const FULL: Self = Self {
        filings: 1_500,
        watched: 100,
        journeys: 600,
        photographs: 80,
        requests: 12_000,
        few: 10_000,
        listed: 100_000,
        many: 1_000_000,
        registrations: 150,
        decisions: 200,
        sign_ins: 200,
        watch: Duration::from_secs(10),
    };

    /// Whether everything still works, in a minute.
    pub const QUICK: Self = Self {
        filings: 60,
        watched: 10,
        journeys: 20,
        photographs: 4,
        requests: 400,
        few: 1_000,
        listed: 2_000,
        many: 10_000,
        registrations: 8,
        decisions: 10,
        sign_ins: 20,
        watch: Duration::from_secs(2),
    };

    /// (f) filings in the time that is watched.
    pub fn filings_watched(&self) -> usize {
        usize::try_from(self.watch.as_millis() / PAUSE.as_millis()).unwrap_or(usize::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_chosen_by_their_letters() {
        assert_eq!(
            Figure::several("a, c").unwrap(),
            [Figure::Filing, Figure::List]
        );
        assert_eq!(Figure::several("").unwrap().len(), Figure::ALL.len());
        assert!(Figure::several("a,x").is_err());
    }

    #[test]
    fn twenty_are_filed_in_a_second() {
        assert_eq!(Plan::FULL.filings_watched(), 200);
    }
}
