//! How far a long command is: a bar for who waits at a terminal, a plain line now and then
//! where the output goes into a file or a log.

use std::{
    io::{IsTerminal as _, Write as _},
    time::{Duration, Instant},
};

use indicatif::{ProgressBar, ProgressStyle};

/// How often a line is written where there is no terminal.
const EVERY: Duration = Duration::from_secs(10);

/// How often the bar is drawn anew though nothing moved.
const TICK: Duration = Duration::from_millis(200);

/// A length that is known shows how much is left; of one that is not, what is done.
const KNOWN: &str = "[{bar:30}] {percent}% {msg} ({eta} left)";
const UNKNOWN: &str = "{spinner} {msg}";

/// Counts, and tells the count.
pub struct Progress {
    what: &'static str,
    count: u64,
    shown: Shown,
}

enum Shown {
    Bar(ProgressBar),
    /// When the last line was written.
    Lines(Instant),
}

impl Progress {
    /// Of what comes one by one; `most` is how many there are, if that is known.
    pub fn of(what: &'static str, most: Option<u64>) -> Self {
        let shown = match std::io::stderr().is_terminal() {
            true => Shown::Bar(bar(most)),
            false => Shown::Lines(Instant::now()),
        };
        Self {
            what,
            count: 0,
            shown,
        }
    }

    /// One more.
    pub fn step(&mut self) {
        self.count += 1;
        self.reach(self.count, &format!("{} {}", self.count, self.what));
    }

    /// So far of what it was begun with, in these words.
    pub fn reach(&mut self, done: u64, words: &str) {
        match &mut self.shown {
            Shown::Bar(bar) => {
                bar.set_position(done);
                bar.set_message(words.to_owned());
            }
            Shown::Lines(told) if told.elapsed() >= EVERY => {
                *told = Instant::now();
                line(words);
            }
            Shown::Lines(_) => {}
        }
    }

    /// Takes the bar away; gives the count.
    pub fn end(self) -> u64 {
        if let Shown::Bar(bar) = &self.shown {
            bar.finish_and_clear();
        }
        if self.count > 0 {
            line(&format!("{} {}", self.count, self.what));
        }
        self.count
    }
}

fn bar(most: Option<u64>) -> ProgressBar {
    let bar = most.map_or_else(ProgressBar::new_spinner, ProgressBar::new);
    let template = if most.is_some() { KNOWN } else { UNKNOWN };
    // A template of ours is right; if it were not, the bar's own look will do.
    if let Ok(style) = ProgressStyle::with_template(template) {
        bar.set_style(style.progress_chars("#>."));
    }
    bar.enable_steady_tick(TICK);
    bar
}

/// A terminal or a pipe that is gone is no reason to stop.
fn line(words: &str) {
    let _ = writeln!(std::io::stderr(), "{words}");
}

/// A line of what came out. A closed pipe is the reader's wish.
pub fn say(line: String) {
    let _ = writeln!(std::io::stdout(), "{line}");
}
