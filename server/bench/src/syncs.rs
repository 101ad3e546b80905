//! How often the disk was asked to keep what was written: `strace` watches every
//! process that writes, while one filing after the other is made.

use std::{
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Duration,
};

use anyhow::{Context as _, Result, ensure};

/// A running watch.
pub struct Watch {
    strace: Child,
    log: PathBuf,
}

/// A sync: seconds since 1970 of its beginning, seconds it took.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sync {
    at: f64,
    took: f64,
}

impl Watch {
    /// Watches these processes. None where `strace` is missing or may not watch.
    pub async fn on(processes: &[u32], folder: &Path) -> Result<Option<Self>> {
        let log = folder.join("syncs.log");
        let mut command = Command::new("strace");
        command
            .args([
                "-f",
                "-ttt",
                "-T",
                "-qq",
                "-e",
                "trace=fsync,fdatasync,sync_file_range",
            ])
            .arg("-o")
            .arg(&log);
        for pid in processes {
            command.args(["-p", &pid.to_string()]);
        }
        let Ok(mut strace) = command.stderr(Stdio::null()).spawn() else {
            return Ok(None);
        };
        tokio::time::sleep(Duration::from_secs(1)).await;
        Ok(strace.try_wait()?.is_none().then_some(Self { strace, log }))
    }

    /// Ends the watch; the syncs in the order in which they ended.
    pub fn end(mut self) -> Result<Vec<Sync>> {
        let pid = i32::try_from(self.strace.id())
            .ok()
            .and_then(rustix::process::Pid::from_raw);
        let pid = pid.context("strace is gone")?;
        rustix::process::kill_process(pid, rustix::process::Signal::INT)?;
        self.strace.wait()?;
        let text = std::fs::read_to_string(&self.log)?;
        let syncs = read(&text);
        ensure!(!syncs.is_empty(), "strace saw no sync at all");
        Ok(syncs)
    }
}

/// Lines like `4711 1794000000.123456 fdatasync(9) = 0 <0.000310>`, or in two halves
/// when another thread came between.
fn read(log: &str) -> Vec<Sync> {
    let sync = |line: &str| {
        let took: f64 = line
            .trim_end()
            .strip_suffix('>')?
            .rsplit_once('<')?
            .1
            .parse()
            .ok()?;
        let at: f64 = line.split_whitespace().nth(1)?.parse().ok()?;
        // The second half carries the time of the end.
        let at = if line.contains("resumed>") {
            at - took
        } else {
            at
        };
        Some(Sync { at, took })
    };
    log.lines().filter_map(sync).collect()
}

/// Seconds since 1970, as strace tells them.
#[allow(clippy::disallowed_methods)] // of this machine, like those of strace
pub fn now() -> f64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    since.map_or(0.0, |since| since.as_secs_f64())
}

/// How many of them ended between two moments.
pub fn ended_between(syncs: &[Sync], from: f64, until: f64) -> usize {
    syncs
        .iter()
        .filter(|sync| (from..=until).contains(&(sync.at + sync.took)))
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOG: &str = "\
7 100.000100 fdatasync(9)   = 0 <0.000200>
8 100.001000 fsync(4 <unfinished ...>
7 100.001100 fdatasync(9)   = 0 <0.000300>
8 100.002000 <... fsync resumed>) = 0 <0.001000>
";

    #[test]
    fn a_sync_that_another_thread_came_between_counts_once() {
        let syncs = read(LOG);
        assert_eq!(syncs.len(), 3);
        assert!((syncs[2].at - 100.001).abs() < 1e-6);
    }

    #[test]
    fn only_what_ended_in_the_time_counts() {
        assert_eq!(ended_between(&read(LOG), 100.0, 100.0005), 1);
        assert_eq!(ended_between(&read(LOG), 100.0, 100.0015), 2);
        assert_eq!(ended_between(&read(LOG), 0.0, 200.0), 3);
    }
}
