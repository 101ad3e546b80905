//! How far a long command is, for somebody who waits at a terminal.

use std::{
    io::{IsTerminal as _, Write as _},
    time::{Duration, Instant},
};

/// How often it is told.
const EVERY: Duration = Duration::from_millis(200);

/// Counts, and tells the count on a terminal; into a file or a pipe nothing is written.
pub(super) struct Progress {
    what: &'static str,
    count: u64,
    told: Option<Instant>,
}

impl Progress {
    pub fn of(what: &'static str) -> Self {
        let told = std::io::stderr().is_terminal().then(Instant::now);
        Self {
            what,
            count: 0,
            told,
        }
    }

    pub fn step(&mut self) {
        self.count += 1;
        if let Some(told) = &mut self.told
            && told.elapsed() >= EVERY
        {
            *told = Instant::now();
            let _ = write!(std::io::stderr(), "\r{} {}", self.count, self.what);
        }
    }

    /// The count.
    pub fn end(self) -> u64 {
        if self.told.is_some() && self.count > 0 {
            let _ = writeln!(std::io::stderr(), "\r{} {}", self.count, self.what);
        }
        self.count
    }
}

/// A line of what came out. A closed pipe is the reader's wish.
pub(super) fn say(line: String) {
    let _ = writeln!(std::io::stdout(), "{line}");
}
