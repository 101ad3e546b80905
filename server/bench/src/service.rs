//! The server that is measured: the optimised binary, on the first core, in a folder of
//! its own.

use std::{
    net::{SocketAddr, TcpListener},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, bail};
use chrono::{DateTime, FixedOffset, NaiveDate};

use crate::client::Visitor;

/// The core of the service and its database. The driver has the other one.
pub const CORE: &str = "0";

/// The core of the driver.
pub const DRIVER: usize = 1;

/// The server's clock stands at this moment when the run begins, so that the made-up
/// family of the law's example files in time whenever the run is made.
const FIRST_MOMENT: &str = "2026-11-10T08:00:00+07:00";

fn first_moment() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(FIRST_MOMENT).unwrap_or_default()
}

/// The legal day of the run.
pub fn first_day() -> NaiveDate {
    first_moment().date_naive()
}

/// What to start.
#[derive(Clone, Debug)]
pub struct Recipe {
    /// The binary.
    pub binary: PathBuf,
    /// The built site.
    pub site: PathBuf,
    /// Folder for everything it keeps.
    pub data: PathBuf,
    /// Its database.
    pub database: String,
    /// When the run began: the server's clock goes on over restarts.
    pub begun: Instant,
}

/// A running server; ends with this value.
pub struct Service {
    child: Child,
    /// Where it listens.
    pub address: SocketAddr,
}

impl Service {
    /// Starts it; gives it and how long it took until the first page was answered.
    pub async fn start(recipe: &Recipe) -> Result<(Self, Duration)> {
        std::fs::create_dir_all(&recipe.data)?;
        let settings = recipe.data.join("bench.toml");
        // Visitors are told apart by the address that a proxy in front would give.
        std::fs::write(&settings, "behind_proxy = true\n")?;
        let address = TcpListener::bind("127.0.0.1:0")?.local_addr()?;
        let elapsed = chrono::TimeDelta::from_std(recipe.begun.elapsed())?;
        let begun = Instant::now();
        let child = Command::new("taskset")
            .args(["-c", CORE])
            .arg(&recipe.binary)
            .args(["serve", "--demo", "--config"])
            .arg(&settings)
            .arg("--data")
            .arg(&recipe.data)
            .arg("--site")
            .arg(&recipe.site)
            .args([
                "--database",
                &recipe.database,
                "--listen",
                &address.to_string(),
            ])
            .args(["--clock", &(first_moment() + elapsed).to_rfc3339()])
            .stdout(Stdio::null())
            .stderr(std::fs::File::create(recipe.data.join("server.log"))?)
            .spawn()
            .context("cannot start the server")?;
        let mut service = Self { child, address };
        service.wait_for_first_answer(&recipe.data).await?;
        Ok((service, begun.elapsed()))
    }

    async fn wait_for_first_answer(&mut self, data: &Path) -> Result<()> {
        let mut visitor = Visitor::new(self.address, 1);
        for _ in 0..60_000 {
            if let Ok(page) = visitor.get("/vi").await {
                page.page_with("/vi/khai-sinh")?;
                return Ok(());
            }
            if let Some(status) = self.child.try_wait()? {
                let log = std::fs::read_to_string(data.join("server.log")).unwrap_or_default();
                bail!("the server ended with {status}: {log}");
            }
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        bail!("the server did not answer within a minute")
    }

    /// Its process.
    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// Tells it to stop and waits until it has.
    pub fn stop(mut self) -> Result<()> {
        terminate(&self.child);
        self.child.wait()?;
        Ok(())
    }
}

fn terminate(child: &Child) {
    let pid = i32::try_from(child.id())
        .ok()
        .and_then(rustix::process::Pid::from_raw);
    if let Some(pid) = pid {
        // One that is gone already needs no signal.
        let _ = rustix::process::kill_process(pid, rustix::process::Signal::TERM);
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        if matches!(self.child.try_wait(), Ok(None)) {
            let _ = self.child.kill();
            let _ = self.child.wait();
        }
    }
}
