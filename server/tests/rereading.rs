//! The secrets of the exchange change while a process serves: the settings are read anew on
//! SIGHUP, from outside as an operator does it.
#![cfg(unix)]
#![allow(clippy::unwrap_used)]
// Signatures carry the true time.
#![allow(clippy::disallowed_methods)]

use std::{
    fs,
    io::{Read as _, Write as _},
    net::{SocketAddr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread::sleep,
    time::{Duration, Instant},
};

use exchange::webhook::{Secret, Secrets};

const OLD: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const NEW: &str = "whsec_bmV3ZXIgc2VjcmV0IGZvciB0aGUgdGVzdHM=";

/// A delivery that is believed and cannot be read is refused with this.
const BELIEVED: u16 = 422;
const NOT_BELIEVED: u16 = 401;

/// A portal that speaks to a registry that is not there.
struct Portal {
    process: Child,
    address: SocketAddr,
    folder: PathBuf,
}

impl Portal {
    fn starts() -> Self {
        let folder = std::env::temp_dir().join(format!("hotich-rereading-{}", std::process::id()));
        fs::create_dir_all(folder.join("site")).unwrap();
        let free = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = free.local_addr().unwrap();
        drop(free);
        let written = |name: &str, text: &str| {
            let path = folder.join(name);
            fs::write(&path, text).unwrap();
            path
        };
        written("one.secret", OLD);
        let settings = written("hotich.toml", &settings(&folder, "one.secret"));
        let process = Command::new(env!("CARGO_BIN_EXE_hotich"))
            .args(["serve", "--demo", "--listen", &address.to_string()])
            .args(["--public-url", &format!("http://{address}")])
            .arg("--config")
            .arg(settings)
            .arg("--data")
            .arg(folder.join("data"))
            .arg("--site")
            .arg(folder.join("site"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let portal = Self {
            process,
            address,
            folder,
        };
        portal.comes_to(OLD, BELIEVED);
        portal
    }

    /// How a delivery is answered that is signed with this secret.
    fn answers(&self, secret: &str) -> Option<u16> {
        let secrets = Secrets::new(Secret::parse(secret).unwrap(), Vec::new());
        let body = "{}";
        let mut request = format!(
            "POST /api/v1/exchange/messages HTTP/1.1\r\nhost: {}\r\nconnection: close\r\n\
            content-type: application/cloudevents+json\r\ncontent-length: {}\r\n",
            self.address,
            body.len()
        );
        for (name, value) in &secrets.sign("a", chrono::Utc::now(), body.as_bytes()) {
            request += &format!("{name}: {}\r\n", value.to_str().unwrap());
        }
        let mut stream = TcpStream::connect(self.address).ok()?;
        write!(stream, "{request}\r\n{body}").ok()?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).ok()?;
        answer.split(' ').nth(1)?.parse().ok()
    }

    /// Waits until it is answered so.
    fn comes_to(&self, secret: &str, status: u16) {
        let begun = Instant::now();
        loop {
            let answer = self.answers(secret);
            if answer == Some(status) {
                return;
            }
            assert!(
                begun.elapsed() < Duration::from_secs(60),
                "answered with {answer:?} instead of {status}"
            );
            sleep(Duration::from_millis(50));
        }
    }

    fn writes(&self, name: &str, text: &str) {
        fs::write(self.folder.join(name), text).unwrap();
    }

    fn hangs_up(&self) {
        let pid = self.process.id().to_string();
        let told = Command::new("kill").args(["-HUP", &pid]).status().unwrap();
        assert!(told.success());
    }
}

impl Drop for Portal {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn settings(folder: &Path, secret: &str) -> String {
    format!(
        "role = \"portal\"\n[exchange]\npeer = \"http://127.0.0.1:9\"\n\
        secret_files = [\"{}\"]\n",
        folder.join(secret).display()
    )
}

#[test]
fn new_secrets_are_taken_over_without_a_restart_and_unreadable_ones_change_nothing() {
    let portal = Portal::starts();
    assert_eq!(portal.answers(NEW), Some(NOT_BELIEVED));

    portal.writes("one.secret", "not a secret");
    portal.hangs_up();
    sleep(Duration::from_millis(500));
    assert_eq!(portal.answers(OLD), Some(BELIEVED));

    // Another file is named in the settings.
    portal.writes("two.secret", NEW);
    portal.writes("hotich.toml", &settings(&portal.folder, "two.secret"));
    portal.hangs_up();
    portal.comes_to(NEW, BELIEVED);
    assert_eq!(portal.answers(OLD), Some(NOT_BELIEVED));
}
