//! `make dev`: the portal, rebuilt and restarted whenever a source changes.

use std::fs;
use std::path::Path;
use std::process::Child;
use std::thread::sleep;
use std::time::{Duration, SystemTime};

use anyhow::Result;

use crate::{run, workspace};

/// What the product is made of. Looking at all their dates twice a second costs
/// about a millisecond, so no notification library is needed.
const SOURCES: [&str; 7] = [
    "app",
    "server",
    "style",
    "public",
    "migrations",
    "Cargo.toml",
    "Cargo.lock",
];
const LOOK_EVERY: Duration = Duration::from_millis(500);

/// Runs until it is interrupted. While the sources do not compile, the last
/// version that did keeps serving.
pub fn watch(arguments: &[String]) -> Result<()> {
    let mut running: Option<Child> = None;
    let mut built = None;
    loop {
        let newest = newest_source();
        if newest != built {
            built = newest;
            match run::server(arguments) {
                Ok(mut server) => {
                    stop(running.take());
                    running = Some(server.spawn()?);
                }
                Err(error) => eprintln!("{error:#}"),
            }
        }
        sleep(LOOK_EVERY);
    }
}

fn stop(server: Option<Child>) {
    if let Some(mut server) = server {
        let _ = server.kill();
        let _ = server.wait();
    }
}

/// The latest change and the number of files: a removed file changes the second only.
fn newest_source() -> Option<(SystemTime, usize)> {
    let mut newest = None;
    for source in SOURCES {
        look(&workspace::root().join(source), &mut newest);
    }
    newest
}

fn look(path: &Path, newest: &mut Option<(SystemTime, usize)>) {
    // An editor may remove a file between listing and looking.
    let Ok(about) = fs::metadata(path) else {
        return;
    };
    if let Ok(entries) = fs::read_dir(path) {
        entries
            .flatten()
            .for_each(|entry| look(&entry.path(), newest));
    } else if let Ok(changed) = about.modified() {
        let (latest, count) = newest.unwrap_or((changed, 0));
        *newest = Some((latest.max(changed), count + 1));
    }
}
