//! Times collected and what is told of them.

use std::time::Duration;

/// How long each of many things took.
#[derive(Clone, Debug, Default)]
pub struct Times(Vec<Duration>);

impl Times {
    /// Adds one.
    pub fn add(&mut self, time: Duration) {
        self.0.push(time);
    }

    /// How many.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// The time that so many of a hundred do not exceed (nearest rank); zero of none.
    pub fn percentile(&self, percent: u32) -> Duration {
        let mut sorted = self.0.clone();
        sorted.sort_unstable();
        let rank = (sorted.len() * percent as usize).div_ceil(100);
        sorted.get(rank.saturating_sub(1)).copied().unwrap_or_default()
    }
}

impl FromIterator<Duration> for Times {
    fn from_iter<I: IntoIterator<Item = Duration>>(times: I) -> Self {
        Self(times.into_iter().collect())
    }
}

/// What one measurement gave.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// Which, e.g. `(a) filing`.
    pub what: String,
    /// Time of each.
    pub times: Times,
    /// From the first request to the last answer.
    pub lasted: Duration,
    /// Seconds of processor used meanwhile: by the service, its database, the driver.
    pub used: Used,
    /// What else there is to say, e.g. syncs.
    pub notes: Vec<String>,
}

/// Processor time, in seconds.
#[derive(Clone, Copy, Debug, Default)]
pub struct Used {
    /// By `hotich`.
    pub server: f64,
    /// By PostgreSQL; with SQLite the server does its work.
    pub database: f64,
    /// By this program.
    pub driver: f64,
}

impl Outcome {
    /// So many in a second.
    pub fn rate(&self) -> f64 {
        self.times.count() as f64 / self.lasted.as_secs_f64().max(f64::EPSILON)
    }

    /// A line of the table.
    pub fn line(&self) -> String {
        let share = |seconds: f64| format!("{:.0} %", 100.0 * seconds / self.lasted.as_secs_f64().max(f64::EPSILON));
        format!(
            "| {} | {} | {} | {} | {} | {} | {} | {} | {} | {} |",
            self.what,
            self.times.count(),
            rounded(self.rate()),
            millis(self.times.percentile(50)),
            millis(self.times.percentile(95)),
            millis(self.times.percentile(99)),
            share(self.used.server),
            share(self.used.database),
            share(self.used.driver),
            self.notes.join("; "),
        )
    }
}

/// The head of the table.
pub const HEAD: &str = "\
| measure | count | per second | p50 ms | p95 ms | p99 ms | CPU server | CPU database | CPU driver | notes |
|---|---|---|---|---|---|---|---|---|---|";

/// Milliseconds with three figures.
pub fn millis(time: Duration) -> String {
    let millis = time.as_secs_f64() * 1000.0;
    if millis < 10.0 { format!("{millis:.2}") } else { rounded(millis) }
}

fn rounded(number: f64) -> String {
    if number < 100.0 { format!("{number:.1}") } else { format!("{number:.0}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(millis: impl IntoIterator<Item = u64>) -> Times {
        millis.into_iter().map(Duration::from_millis).collect()
    }

    #[test]
    fn percentiles_are_times_that_were_measured() {
        let times = of((1..=100).rev());
        assert_eq!(times.percentile(50), Duration::from_millis(50));
        assert_eq!(times.percentile(99), Duration::from_millis(99));
        assert_eq!(times.percentile(100), Duration::from_millis(100));
    }

    #[test]
    fn the_slowest_of_few_stands_for_the_high_percentiles() {
        assert_eq!(of([5, 1, 3]).percentile(99), Duration::from_millis(5));
        assert_eq!(of([7]).percentile(1), Duration::from_millis(7));
        assert_eq!(of([]).percentile(50), Duration::ZERO);
    }

    #[test]
    fn a_line_has_a_cell_under_every_heading() {
        let outcome = Outcome {
            what: "x".into(),
            times: of([1, 2]),
            lasted: Duration::from_secs(1),
            used: Used::default(),
            notes: vec![],
        };
        let cells = |line: &str| line.matches('|').count();
        assert_eq!(cells(&outcome.line()), cells(HEAD.lines().next().unwrap()));
    }
}
