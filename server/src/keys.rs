//! Keys of this installation: the server's own, and the one that signs papers.

use std::{
    io::Write,
    path::{Path, PathBuf},
    sync::Arc,
};

use chrono::{DateTime, Utc};
use documents::{
    KeySigner, SignError, Signer,
    authority::{self, AuthorityNames},
};
use domain::surroundings::Randomness;
use guard::ServerKey;

use crate::{config::Config, trouble::Trouble};

/// Where the demo authority's root certificate lies: what `hotich verify` trusts.
pub const DEMO_ROOT: &str = "keys/demo-root.pem";

/// The server's key, made at the first start. Secrets of dossiers hang on it: it is
/// backed up with the database.
pub fn server(config: &Config, randomness: &dyn Randomness) -> Result<ServerKey, Trouble> {
    let file = config.data.join("keys/server.key");
    let bytes = match std::fs::read(&file) {
        Ok(bytes) => bytes,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => {
            let bytes = randomness.bytes::<32>().to_vec();
            write_secret(&file, &bytes)?;
            bytes
        }
        Err(e) => {
            return Err(Trouble::File {
                file,
                why: e.to_string(),
            });
        }
    };
    let bytes: [u8; 32] = bytes.try_into().map_err(|_| Trouble::File {
        file,
        why: "it must hold 32 bytes".into(),
    })?;
    Ok(ServerKey::new(bytes))
}

/// For the portal, where no paper is issued.
struct SignsNothing;

impl Signer for SignsNothing {
    fn sign_paper(&self, _: &[u8], _: DateTime<Utc>, _: &str) -> Result<Vec<u8>, SignError> {
        Err(SignError::NotAPaper)
    }
}

/// The signer of papers, and when its certificate ends.
pub type SignsUntil = (Arc<dyn Signer>, Option<DateTime<Utc>>);

/// The signer of papers: configured, or in a demo an authority made at the first start.
pub fn signer(
    config: &Config,
    randomness: &dyn Randomness,
    now: DateTime<Utc>,
) -> Result<SignsUntil, Trouble> {
    if !config.role.is_registry() {
        return Ok((Arc::new(SignsNothing), None));
    }
    let (key, chain) = if config.signing.key.as_os_str().is_empty() {
        let (key, chain) = (
            config.data.join("keys/demo-signer.key.pem"),
            config.data.join("keys/demo-signer.chain.pem"),
        );
        if !key.exists() {
            let names = AuthorityNames {
                authority: "Demo - khong co gia tri phap ly - CA",
                signer: "Demo - khong co gia tri phap ly - Ho tich",
                organisation: "Cong Ho tich (demo)",
            };
            let files = authority::create(randomness, now, &names).map_err(|e| Trouble::File {
                file: key.clone(),
                why: e.to_string(),
            })?;
            write_secret(&config.data.join(DEMO_ROOT), files.root.as_bytes())?;
            write_secret(&chain, files.chain.as_bytes())?;
            write_secret(&key, files.key.as_bytes())?;
        }
        (key, chain)
    } else {
        (config.signing.key.clone(), config.signing.chain.clone())
    };
    let (key_pem, chain_pem) = (read(&key)?, read(&chain)?);
    let signer = KeySigner::from_pem(&key_pem, &chain_pem).map_err(|e| Trouble::File {
        file: key,
        why: e.to_string(),
    })?;
    let ends_at = signer.ends_at();
    Ok((Arc::new(signer), ends_at))
}

fn read(file: &Path) -> Result<String, Trouble> {
    std::fs::read_to_string(file).map_err(|e| Trouble::File {
        file: file.into(),
        why: e.to_string(),
    })
}

/// For this user only, whole or not at all.
fn write_secret(file: &PathBuf, content: &[u8]) -> Result<(), Trouble> {
    let wrong = |e: std::io::Error| Trouble::File {
        file: file.clone(),
        why: e.to_string(),
    };
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder).map_err(wrong)?;
    }
    let part = file.with_extension("part");
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut written = options.open(&part).map_err(wrong)?;
    written
        .write_all(content)
        .and_then(|()| written.sync_all())
        .map_err(wrong)?;
    std::fs::rename(&part, file).map_err(wrong)
}
