//! Recordings of what pages say, for who hears better than reads, in languages that these
//! pages are not written in: a folder for each language, a file for each page.
//!
//! `FOLDER/hmong/name.txt` holds what the language is called, in itself and in Vietnamese;
//! `FOLDER/hmong/khai-sinh.ten.mp3` what the page `ten` of `khai-sinh` says. Who speaks is a
//! person: nothing is made by a machine, and no page waits for a recording.

use std::{collections::BTreeSet, io, path::Path};

use i18n::Texts;
use leptos::prelude::*;

/// The address under which the folder is served.
pub const HERE: &str = "/ghi-am";

/// How a recording's file may end; every browser plays these.
const ENDINGS: [&str; 2] = ["mp3", "m4a"];

/// What was found in the folder when the service began.
#[derive(Debug, Default)]
pub struct Voices(Vec<Tongue>);

#[derive(Debug)]
struct Tongue {
    folder: String,
    called: String,
    files: BTreeSet<String>,
}

/// A recording of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recording {
    /// What its language is called.
    pub called: String,
    /// Where it is fetched.
    pub address: String,
}

impl Voices {
    /// Looks through a folder. What has another shape is left alone.
    ///
    /// # Errors
    /// When the folder cannot be read, or the name of a language not.
    pub fn read(folder: &Path) -> io::Result<Self> {
        let mut tongues = Vec::new();
        for entry in std::fs::read_dir(folder)? {
            let path = entry?.path();
            let Some(name) = plain(&path).filter(|_| path.is_dir()) else {
                continue;
            };
            let called = std::fs::read_to_string(path.join("name.txt"))?;
            let mut files = BTreeSet::new();
            for file in std::fs::read_dir(&path)? {
                let file = file?.path();
                let ending = file.extension().and_then(|ending| ending.to_str());
                if ending.is_some_and(|ending| ENDINGS.contains(&ending)) {
                    files.extend(plain(&file));
                }
            }
            tongues.push(Tongue {
                folder: name,
                called: called.trim().to_owned(),
                files,
            });
        }
        tongues.sort_by(|a, b| a.folder.cmp(&b.folder));
        Ok(Self(tongues))
    }

    /// Whether there is any.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|tongue| tongue.files.is_empty())
    }

    /// The recordings of a page, e.g. `khai-sinh.ten`.
    pub(crate) fn of(&self, page: &str) -> Vec<Recording> {
        let tongues = self.0.iter();
        tongues
            .filter_map(|tongue| {
                let mut names = ENDINGS.iter().map(|ending| format!("{page}.{ending}"));
                let file = names.find(|name| tongue.files.contains(name))?;
                Some(Recording {
                    called: tongue.called.clone(),
                    address: format!("{HERE}/{}/{file}", tongue.folder),
                })
            })
            .collect()
    }
}

/// A name that needs no writing otherwise in an address.
fn plain(path: &Path) -> Option<String> {
    let name = path.file_name()?.to_str()?;
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    (!name.starts_with('.') && name.chars().all(plain)).then(|| name.to_owned())
}

/// The recordings of a page, to be heard on it; nothing where there is none. Nothing is
/// fetched before somebody presses.
#[component]
pub(crate) fn Heard(t: &'static Texts, recordings: Vec<Recording>) -> impl IntoView {
    let heard: Vec<_> = recordings
        .into_iter()
        .map(|Recording { called, address }| {
            let name = t.with("c-heard", &[("language", called.into())]);
            view! {
                <figure class="heard">
                    <figcaption>{name.clone()}</figcaption>
                    <audio controls preload="none" src=address aria-label=name></audio>
                </figure>
            }
        })
        .collect();
    heard
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::fs;

    use super::*;

    #[test]
    fn a_page_is_heard_in_each_language_that_somebody_has_spoken_it_in() {
        let folder = std::env::temp_dir().join(format!("hotich-voices-{}", std::process::id()));
        for (tongue, called) in [("hmong", "tiếng H’Mông\n"), ("tay", "tiếng Tày")] {
            fs::create_dir_all(folder.join(tongue)).unwrap();
            fs::write(folder.join(tongue).join("name.txt"), called).unwrap();
        }
        for file in [
            "hmong/khai-sinh.ten.mp3",
            "tay/khai-sinh.ten.m4a",
            "tay/khai-sinh.me.mp3",
            "tay/khai-sinh.cha.exe",
        ] {
            fs::write(folder.join(file), "").unwrap();
        }
        let voices = Voices::read(&folder).unwrap();
        fs::remove_dir_all(&folder).unwrap();
        assert!(!voices.is_empty());
        let found = voices.of("khai-sinh.ten");
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].called, "tiếng H’Mông");
        assert_eq!(found[0].address, "/ghi-am/hmong/khai-sinh.ten.mp3");
        assert_eq!(voices.of("khai-sinh.me").len(), 1);
        assert!(voices.of("khai-sinh.cha").is_empty());
    }

    #[test]
    fn without_a_folder_nothing_is_heard_and_a_wrong_one_is_told() {
        assert!(Voices::default().of("khai-sinh.ten").is_empty());
        assert!(Voices::read(Path::new("/no/such/folder")).is_err());
    }
}
