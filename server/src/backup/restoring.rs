//! `hotich restore`.

use std::path::Path;

use store::{Blobs, Digest, audit, dump};

use super::{
    DATABASE, FILES, KEYS, copy_keys, file_trouble,
    manifest::{Engine, Manifest, digest_of},
};
use crate::{
    build, check,
    config::Config,
    progress::{Progress, say},
    trouble::Trouble,
};

/// Puts a backup into an empty installation: database, the files that its rows name,
/// keys. Then it is brought to this version and looked at as `hotich check` does.
pub async fn restore(config: Config, from: &Path) -> Result<(), Trouble> {
    let manifest = Manifest::read(from)?;
    fits(&manifest, &config)?;
    let database = from.join(DATABASE);
    if digest_of(&database)? != manifest.database_sha256 {
        return Err(Trouble::Asked(format!(
            "{} is damaged: it is not what backup.json says. Take another backup",
            database.display()
        )));
    }
    let keys = config.data.join(KEYS);
    if keys.exists() {
        return Err(Trouble::Asked(format!(
            "{} exists: restore into an empty installation",
            keys.display()
        )));
    }
    std::fs::create_dir_all(&config.data).map_err(|why| file_trouble(&config.data, why))?;
    dump::load(&config.database, &database).await?;
    copy_keys(&from.join(KEYS), &keys)?;
    let db = build::database(&config).await?;
    let named = audit::audit(&mut db.read().await?).await?.contents;
    let (theirs, ours) = (Blobs::folder(&from.join(FILES))?, build::blobs(&config)?);
    let mut progress = Progress::of("files restored", u64::try_from(named.len()).ok());
    for digest in named.keys().filter_map(|named| Digest::parse(named)) {
        // What is missing or damaged is named by the check below.
        if let Ok(Some(content)) = theirs.get(&digest).await {
            ours.put(content).await?;
            progress.step();
        }
    }
    let files = progress.end();
    drop(db);
    say(format!(
        "{files} files restored, as of {}",
        manifest.made_at.format("%Y-%m-%d %H:%M:%S UTC")
    ));
    check::check(config, false).await
}

/// A backup goes back to where it can be read and belongs.
fn fits(manifest: &Manifest, config: &Config) -> Result<(), Trouble> {
    let engine = Engine::from(dump::engine_of(&config.database)?);
    let said = match () {
        _ if manifest.engine != engine => {
            "of another database engine: name a database of the same kind"
        }
        _ if manifest.demo != config.demo => "a demo's, or not one: say --demo as it was then",
        _ if manifest.role != config.role.word() => "of another side: say --role as it was then",
        _ => return Ok(()),
    };
    Err(Trouble::Asked(format!("this backup is {said}")))
}
