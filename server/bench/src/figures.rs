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

    /// The first so many, in the order in which they were begun.
    pub fn first(&self, count: usize) -> Self {
        Self(self.0.iter().copied().take(count).collect())
    }

    /// The time that so many of a hundred do not exceed (nearest rank); zero of none.
    pub fn percentile(&self, percent: u32) -> Duration {
        let mut sorted = self.0.clone();
        sorted.sort_unstable();
        let rank = (sorted.len() * percent as usize).div_ceil(100);
        sorted
            .get(rank.saturating_sub(1))
            .copied()
            .unwrap_or_default()
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
    /// Processor time meanwhile.
    pub used: Used,
    /// What else there is to say, e.g. syncs.
    pub notes: Vec<String>,
}

/// Seconds of processor time.
#[derive(Clone, Copy, Debug, Default)]
pub struct Used {
    /// By `hotich`.
    pub server: f64,
    /// By PostgreSQL; with SQLite the server does its work.
    pub database: f64,
    /// By this program, on the other core.
    pub driver: f64,
    /// By anything on the core of the server, the server among it.
    pub core: f64,
}

impl Used {
    /// What was used between an earlier look and this one.
    pub fn since(self, before: Self) -> Self {
        Self {
            server: self.server - before.server,
            database: self.database - before.database,
            driver: self.driver - before.driver,
            core: self.core - before.core,
        }
    }
}

impl Outcome {
    /// So many in a second.
    pub fn rate(&self) -> f64 {
        self.times.count() as f64 / self.seconds()
    }

    fn seconds(&self) -> f64 {
        self.lasted.as_secs_f64().max(f64::EPSILON)
    }

    /// A line of the table. Where nobody looked at the processor it says nothing of it.
    pub fn line(&self) -> String {
        let looked = self.used.core > 0.0;
        let told = |text: String| if looked { text } else { "–".into() };
        let each =
            |seconds: f64| told(rounded(1000.0 * seconds / self.times.count().max(1) as f64));
        let share = |seconds: f64| {
            told(format!(
                "{:.0} %",
                100.0 * seconds.max(0.0) / self.seconds()
            ))
        };
        format!(
            "| {} | {} | {} | {} | {} | {} | {} | {} | {} | {} | {} |",
            self.what,
            self.times.count(),
            rounded(self.rate()),
            millis(self.times.percentile(50)),
            millis(self.times.percentile(95)),
            millis(self.times.percentile(99)),
            each(self.used.server),
            each(self.used.database),
            share(self.used.core - self.used.server - self.used.database),
            share(self.used.driver),
            self.notes.join("; "),
        )
    }
}

/// The head of the table. `server` and `database` are milliseconds of processor for
/// each; `others` is the share of the server's core that went elsewhere.
pub const HEAD: &str = "\
| measure | count | per second | p50 ms | p95 ms | p99 ms | server ms | database ms | others | driver | notes |
|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---|";

/// Milliseconds with about three figures.
pub fn millis(time: Duration) -> String {
    rounded(time.as_secs_f64() * 1000.0)
}

/// About three figures.
pub fn rounded(number: f64) -> String {
    match number.abs() {
        small if small < 10.0 => format!("{number:.2}"),
        middle if middle < 100.0 => format!("{number:.1}"),
        _ => format!("{number:.0}"),
    }
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
    fn the_first_are_those_that_were_begun_first() {
        assert_eq!(
            of([9, 1, 5]).first(2).percentile(100),
            Duration::from_millis(9)
        );
        assert_eq!(of([9, 1, 5]).first(7).count(), 3);
    }

    #[test]
    fn numbers_keep_three_figures() {
        assert_eq!(
            [0.034, 9.876, 54.32, 1234.5].map(rounded),
            ["0.03", "9.88", "54.3", "1234"]
        );
    }

    #[test]
    fn what_was_used_before_does_not_count() {
        let look = |server, core| Used {
            server,
            core,
            ..Used::default()
        };
        let used = look(5.0, 9.0).since(look(2.0, 4.0));
        assert_eq!((used.server, used.core), (3.0, 5.0));
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
