//! The table at the end of a run.

use std::time::Duration;

use anyhow::{Result, bail};

use super::tally::Tally;

/// What each step came to, in order.
#[derive(Default)]
pub struct Report {
    rows: Vec<(&'static str, Tally, Duration)>,
}

impl Report {
    /// Adds the row of one step.
    pub fn add(&mut self, name: &'static str, tally: Tally, took: Duration) {
        self.rows.push((name, tally, took));
    }

    /// Prints durations and, alone on the last line, the sum; an error when any failed.
    pub fn close(&self) -> Result<()> {
        let mut sum = Tally::default();
        let mut took = Duration::ZERO;
        println!(
            "\n{:<14}{:>10}{:>10}{:>10}",
            "step", "seconds", "passed", "failed"
        );
        for (name, tally, duration) in &self.rows {
            row(name, *tally, *duration);
            sum += *tally;
            took += *duration;
        }
        row("total", sum, took);
        println!("\n{} passed, {} failed", sum.passed, sum.failed);
        if sum.failed > 0 {
            bail!("there are failures: see above");
        }
        Ok(())
    }
}

fn row(name: &str, tally: Tally, took: Duration) {
    println!(
        "{name:<14}{:>10.1}{:>10}{:>10}",
        took.as_secs_f64(),
        tally.passed,
        tally.failed
    );
}
