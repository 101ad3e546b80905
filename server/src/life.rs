//! The name under which this process claims messages: kept over restarts, and never that
//! of another process that lives.

use std::{
    fs::{File, OpenOptions},
    io::{Read as _, Seek as _, Write as _},
};

use domain::surroundings::Randomness;
use uuid::Uuid;

use crate::{config::Config, trouble::Trouble};

/// Where the name is kept, in the folder of data.
const FILE: &str = "dispatcher.id";

/// A name, held as long as this lives.
pub struct Life {
    /// The name.
    pub name: Uuid,
    _held: Option<File>,
}

/// Takes the name of the folder of data. The operating system holds the lock on its file
/// and lets it go with the process, however that ends. Where another process has the lock,
/// this one is somebody else: it gets a name for this life alone.
pub fn begin(config: &Config, randomness: &dyn Randomness) -> Result<Life, Trouble> {
    let path = config.data.join(FILE);
    let trouble = |e: std::io::Error| Trouble::File {
        file: path.clone(),
        why: e.to_string(),
    };
    let new = uuid::Builder::from_random_bytes(randomness.bytes()).into_uuid();
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    let mut file = options.open(&path).map_err(trouble)?;
    if file.try_lock().is_err() {
        return Ok(Life {
            name: new,
            _held: None,
        });
    }
    let mut kept = Vec::new();
    file.read_to_end(&mut kept).map_err(trouble)?;
    let kept = std::str::from_utf8(&kept)
        .ok()
        .and_then(|kept| Uuid::parse_str(kept.trim()).ok());
    let name = kept.unwrap_or(new);
    if kept.is_none() {
        file.rewind().map_err(trouble)?;
        file.set_len(0).map_err(trouble)?;
        file.write_all(name.to_string().as_bytes())
            .map_err(trouble)?;
    }
    Ok(Life {
        name,
        _held: Some(file),
    })
}
