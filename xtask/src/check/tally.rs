//! How many tests a runner passed and failed, read from the lines it closes with.

use std::io::{BufRead, BufReader};
use std::ops::AddAssign;
use std::process::{Command, Stdio};

use anyhow::{Context, Result};

use crate::process;

/// Numbers of tests; a step that runs none of its own counts as one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub passed: usize,
    pub failed: usize,
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl Tally {
    /// The step as a whole went well, or not.
    pub fn of_step(passed: bool) -> Self {
        Self {
            passed: usize::from(passed),
            failed: usize::from(!passed),
        }
    }

    /// What failed was run once more: the second look decides.
    pub fn looked_at_again(self, again: Self) -> Self {
        Self {
            passed: self.passed + self.failed.saturating_sub(again.failed),
            failed: again.failed,
        }
    }

    /// Runs a test runner with its output shown and counts what it says. A runner
    /// that fails without naming a failed test (it did not compile, say), and one
    /// that ran no test at all, count as one failure.
    pub fn of_runner(command: &mut Command) -> Result<Self> {
        let shown = process::line(command);
        let mut runner = command
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| format!("cannot start `{shown}`"))?;
        let mut tally = Self::default();
        if let Some(output) = runner.stdout.take() {
            for line in BufReader::new(output).lines() {
                let line = line?;
                println!("{line}");
                tally += Self::of_line(&line);
            }
        }
        let status = runner.wait()?;
        if tally == Self::default() {
            eprintln!("`{shown}` ran no test");
            tally.failed = 1;
        } else if !status.success() && tally.failed == 0 {
            eprintln!("`{shown}` ended with {status}");
            tally.failed = 1;
        }
        Ok(tally)
    }

    /// `test result: ok. 3 passed; 0 failed; …` of cargo, `ℹ pass 3` and `ℹ fail 0` of Node.
    fn of_line(line: &str) -> Self {
        let number = |text: &str| text.trim().parse::<usize>().unwrap_or(0);
        let mut tally = Self::default();
        if let Some(result) = line.strip_prefix("test result: ") {
            for part in result.split([';', '.']) {
                if let Some(passed) = part.strip_suffix(" passed") {
                    tally.passed = number(passed);
                } else if let Some(failed) = part.strip_suffix(" failed") {
                    tally.failed = number(failed);
                }
            }
        } else if let Some(passed) = line.strip_prefix("ℹ pass ") {
            tally.passed = number(passed);
        } else if let Some(failed) = line.strip_prefix("ℹ fail ") {
            tally.failed = number(failed);
        }
        tally
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_closing_line_of_cargo_is_counted() {
        let line = "test result: FAILED. 12 passed; 3 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.05s";
        assert_eq!(
            Tally::of_line(line),
            Tally {
                passed: 12,
                failed: 3
            }
        );
    }

    #[test]
    fn the_closing_lines_of_node_are_counted() {
        assert_eq!(
            Tally::of_line("ℹ pass 7"),
            Tally {
                passed: 7,
                failed: 0
            }
        );
        assert_eq!(
            Tally::of_line("ℹ fail 2"),
            Tally {
                passed: 0,
                failed: 2
            }
        );
        assert_eq!(Tally::of_line("ℹ tests 9"), Tally::default());
    }

    #[test]
    fn what_fails_twice_has_failed() {
        let first = Tally {
            passed: 9,
            failed: 2,
        };
        let again = |failed| Tally { passed: 5, failed };
        assert_eq!(
            first.looked_at_again(again(0)),
            Tally {
                passed: 11,
                failed: 0
            }
        );
        assert_eq!(
            first.looked_at_again(again(1)),
            Tally {
                passed: 10,
                failed: 1
            }
        );
    }

    #[test]
    fn other_lines_count_nothing() {
        assert_eq!(
            Tally::of_line("test a_pass_is_not_counted_twice ... ok"),
            Tally::default()
        );
    }

    #[test]
    fn a_runner_that_dies_silently_or_runs_nothing_is_one_failure() {
        let failure = Tally {
            passed: 0,
            failed: 1,
        };
        assert_eq!(
            Tally::of_runner(&mut Command::new("false")).unwrap(),
            failure
        );
        assert_eq!(
            Tally::of_runner(&mut Command::new("true")).unwrap(),
            failure
        );
    }
}
