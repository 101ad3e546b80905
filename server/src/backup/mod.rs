//! `hotich backup` and `hotich restore`: everything that one installation keeps, in a
//! folder: `database.dump`, `files/`, `keys/`, and `backup.json`, which is written last.

mod manifest;
mod restoring;

pub use restoring::restore;

use std::path::Path;

use bytes::Bytes;
use chrono::{DateTime, Utc};
use domain::surroundings::Clock as _;
use futures::TryStreamExt as _;
use store::{Blobs, Db, dump};

use self::manifest::{Manifest, digest_of};
use crate::{
    build,
    condition::LAST_BACKUP,
    config::Config,
    progress::{Progress, say},
    surroundings::SystemClock,
    trouble::Trouble,
};

const DATABASE: &str = "database.dump";
const FILES: &str = "files";
const KEYS: &str = "keys";

/// Copies the installation while it serves. Files are named by what they hold: one that
/// is there already is not copied again, and what the installation has given up goes from
/// the backup too. The database is copied between two looks at the files, so that each
/// file it names is among them.
pub async fn backup(config: Config, to: &Path) -> Result<(), Trouble> {
    let wrong = |why: std::io::Error| file_trouble(to, why);
    std::fs::create_dir_all(to).map_err(wrong)?;
    private(to)?;
    // Nothing says "whole" while it is being made.
    Manifest::remove(to)?;
    let (ours, theirs) = (build::blobs(&config)?, Blobs::folder(&to.join(FILES))?);
    let mut copied = copy_new(&ours, &theirs).await?;
    let database = to.join(DATABASE);
    remove(&database)?;
    dump::dump(&config.database, &database).await?;
    copied += copy_new(&ours, &theirs).await?;
    let kept = prune(&ours, &theirs).await?;
    copy_keys(&config.data.join(KEYS), &to.join(KEYS))?;
    let manifest = Manifest {
        version: env!("CARGO_PKG_VERSION").into(),
        made_at: SystemClock::default().now(),
        demo: config.demo,
        role: config.role.word().into(),
        engine: dump::engine_of(&config.database)
            .map_err(Trouble::Open)?
            .into(),
        database_sha256: digest_of(&database)?,
        files: kept,
    };
    manifest.write(to)?;
    note(&config, manifest.made_at).await;
    say(format!(
        "{kept} files, of which {copied} new; the database; the keys"
    ));
    Ok(())
}

/// Tells the installation that it has a backup, for its operator's page. The backup is
/// whole without it.
async fn note(config: &Config, at: DateTime<Utc>) {
    let noted = async {
        let db = Db::open(&config.database).await.map_err(Trouble::Open)?;
        let mut tx = db.write().await?;
        store::installation::note(&mut tx, LAST_BACKUP, &at.to_rfc3339()).await?;
        tx.commit().await.map_err(Trouble::Store)
    };
    if let Err(trouble) = noted.await {
        tracing::warn!(%trouble, "the installation does not know of its backup");
    }
}

/// Copies what is not there yet; gives how many.
async fn copy_new(from: &Blobs, to: &Blobs) -> Result<u64, Trouble> {
    let mut progress = Progress::of("files copied", None);
    let mut listed = std::pin::pin!(from.digests());
    while let Some(digest) = listed.try_next().await? {
        if to.exists(&digest).await? {
            continue;
        }
        // Given up since it was listed, or damaged: the check of a restored backup says
        // which row misses it.
        match from.get(&digest).await {
            Ok(Some(content)) => keep(to, content).await?,
            Ok(None) => continue,
            Err(store::StoreError::Damaged(digest)) => {
                tracing::error!(alert = true, digest, "a damaged file is not in the backup");
                continue;
            }
            Err(error) => return Err(error.into()),
        }
        progress.step();
    }
    Ok(progress.end())
}

async fn keep(to: &Blobs, content: Bytes) -> Result<(), Trouble> {
    to.put(content).await?;
    Ok(())
}

/// Removes from the backup what the installation keeps no more; gives how many stay.
async fn prune(ours: &Blobs, theirs: &Blobs) -> Result<u64, Trouble> {
    let mut kept = 0;
    let mut gone = Vec::new();
    let mut listed = std::pin::pin!(theirs.digests());
    while let Some(digest) = listed.try_next().await? {
        match ours.exists(&digest).await? {
            true => kept += 1,
            false => gone.push(digest),
        }
    }
    for digest in gone {
        theirs.delete(&digest).await?;
    }
    Ok(kept)
}

/// The keys of an installation: without them its codes and secrets open nothing.
fn copy_keys(from: &Path, to: &Path) -> Result<(), Trouble> {
    std::fs::create_dir_all(to).map_err(|why| file_trouble(to, why))?;
    private(to)?;
    let entries = match std::fs::read_dir(from) {
        Ok(entries) => entries,
        // Nothing was served yet.
        Err(why) if why.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        Err(why) => return Err(file_trouble(from, why)),
    };
    for entry in entries {
        let entry = entry.map_err(|why| file_trouble(from, why))?;
        let (key, copy) = (entry.path(), to.join(entry.file_name()));
        if key.is_file() {
            // Rights are copied too: for this user only.
            std::fs::copy(&key, &copy).map_err(|why| file_trouble(&copy, why))?;
        }
    }
    Ok(())
}

/// For this user only.
fn private(folder: &Path) -> Result<(), Trouble> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let rights = std::fs::Permissions::from_mode(0o700);
        std::fs::set_permissions(folder, rights).map_err(|why| file_trouble(folder, why))?;
    }
    Ok(())
}

fn remove(file: &Path) -> Result<(), Trouble> {
    match std::fs::remove_file(file) {
        Err(why) if why.kind() != std::io::ErrorKind::NotFound => Err(file_trouble(file, why)),
        _ => Ok(()),
    }
}

fn file_trouble(file: &Path, why: std::io::Error) -> Trouble {
    Trouble::File {
        file: file.into(),
        why: why.to_string(),
    }
}
