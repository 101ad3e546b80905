//! What the system tells of processes: their memory and the processor time they used.

use std::{fs, path::Path};

use anyhow::{Context as _, Result, anyhow};

/// Ticks of processor time in a second; Linux tells all programs 100.
const TICKS: f64 = 100.0;

/// Seconds of processor time of a process, with those children that have ended.
pub fn used(pid: u32) -> f64 {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
    ticks(&stat).map_or(0.0, |ticks| ticks as f64 / TICKS)
}

/// Sums of `utime stime cutime cstime`, fields 14 to 17 of proc_pid_stat(5). The second
/// field is a name in parentheses that may hold anything.
fn ticks(stat: &str) -> Option<u64> {
    let (_, after_name) = stat.rsplit_once(')')?;
    let fields: Vec<&str> = after_name.split_whitespace().collect();
    fields
        .get(11..15)?
        .iter()
        .map(|field| field.parse::<u64>().ok())
        .sum()
}

/// Seconds that a core was busy since the machine started, with whatever.
pub fn busy(core: &str) -> f64 {
    let stat = fs::read_to_string("/proc/stat").unwrap_or_default();
    busy_ticks(&stat, core).map_or(0.0, |ticks| ticks as f64 / TICKS)
}

/// The first eight numbers of the core's line in proc_stat(5) without `idle` and
/// `iowait`, the fourth and the fifth.
fn busy_ticks(stat: &str, core: &str) -> Option<u64> {
    let line = stat
        .lines()
        .find_map(|line| line.strip_prefix(&format!("cpu{core} ")))?;
    let ticks: Option<Vec<u64>> = line
        .split_whitespace()
        .take(8)
        .map(|field| field.parse().ok())
        .collect();
    let ticks = ticks?;
    Some(ticks.iter().sum::<u64>() - ticks.get(3)? - ticks.get(4)?)
}

/// Memory of a process in MB of 10^6 bytes: now resident, and the most it ever was.
pub fn memory(pid: u32) -> Result<(f64, f64)> {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).context("the server is gone")?;
    let of = |name: &str| {
        let line = status.lines().find_map(|line| line.strip_prefix(name))?;
        let kib: f64 = line.trim().trim_end_matches("kB").trim().parse().ok()?;
        Some(kib * 1024.0 / 1e6)
    };
    of("VmRSS:")
        .zip(of("VmHWM:"))
        .ok_or_else(|| anyhow!("no memory in /proc/{pid}/status"))
}

/// The process and the children of it, as they are now.
pub fn family(pid: u32) -> Vec<u32> {
    let children =
        fs::read_to_string(format!("/proc/{pid}/task/{pid}/children")).unwrap_or_default();
    std::iter::once(pid)
        .chain(
            children
                .split_whitespace()
                .filter_map(|child| child.parse().ok()),
        )
        .collect()
}

/// Bytes of all files under a folder.
pub fn bytes_in(folder: &Path) -> u64 {
    let Ok(entries) = fs::read_dir(folder) else {
        return 0;
    };
    entries
        .flatten()
        .map(|entry| match entry.metadata() {
            Ok(found) if found.is_dir() => bytes_in(&entry.path()),
            Ok(found) => found.len(),
            Err(_) => 0,
        })
        .sum()
}

/// Cores, kernel, memory and load of this machine, in one line.
pub fn machine() -> String {
    let read = |file: &str| fs::read_to_string(file).unwrap_or_default();
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let cpu = read("/proc/cpuinfo");
    let cpu = cpu
        .lines()
        .find_map(|line| line.strip_prefix("model name"))
        .unwrap_or_default();
    let memory = read("/proc/meminfo");
    let memory: u64 = memory
        .split_whitespace()
        .nth(1)
        .and_then(|kib| kib.parse().ok())
        .unwrap_or(0);
    let kernel = read("/proc/sys/kernel/osrelease");
    let load = read("/proc/loadavg");
    let load: Vec<&str> = load.split(' ').take(3).collect();
    format!(
        "{cores} cores ({}), {} GB of memory, Linux {}, load before the run {}",
        cpu.trim_start_matches(['\t', ' ', ':']),
        memory / 1_000_000,
        kernel.trim(),
        load.join(" ")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_spaces_and_parentheses_does_not_shift_the_fields() {
        let stat = "7 (a) b (c)) S 1 7 7 0 -1 4194560 1 2 3 4 10 20 30 40 20 0 1 0 5";
        assert_eq!(ticks(stat), Some(100));
    }

    #[test]
    fn a_core_is_not_busy_while_it_is_idle_or_waits_for_the_disk() {
        let stat =
            "cpu  9 9 9 9 9 9 9 9 0 0\ncpu0 10 1 20 500 70 2 3 4 0 0\ncpu1 1 1 1 1 1 1 1 1 0 0\n";
        assert_eq!(busy_ticks(stat, "0"), Some(40));
        assert_eq!(busy_ticks(stat, "7"), None);
    }

    #[test]
    fn this_process_uses_memory() {
        let (now, most) = memory(std::process::id()).unwrap();
        assert!(now > 0.0 && most >= now);
    }
}
