//! Mail written into a folder: for demos and for machines without a mail server.

use std::{
    path::{Path, PathBuf},
    sync::atomic::{AtomicU64, Ordering},
};

use async_trait::async_trait;
use serde::{Deserialize, Serialize};

use super::{Letter, MailError, Mailer};

/// A mail as it lies in the folder.
#[derive(Clone, Serialize, Deserialize)]
pub struct Mailed {
    /// To whom.
    pub to: String,
    /// Subject.
    pub subject: String,
    /// Text.
    pub text: String,
}

/// Writes each mail as a file of its own; newer mails have greater names.
pub struct FolderMailer {
    folder: PathBuf,
    next: AtomicU64,
}

impl FolderMailer {
    /// Goes on after the mails that lie in the folder; makes it when missing.
    pub fn new(folder: &Path) -> std::io::Result<Self> {
        std::fs::create_dir_all(folder)?;
        let last = names(folder)
            .iter()
            .filter_map(|name| name.strip_suffix(".json")?.parse::<u64>().ok())
            .max();
        Ok(Self {
            folder: folder.into(),
            next: AtomicU64::new(last.map_or(1, |last| last + 1)),
        })
    }
}

fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries
        .filter_map(|entry| entry.file_name().into_string().ok())
        .collect();
    names.retain(|name| name.ends_with(".json"));
    names.sort_unstable();
    names
}

#[async_trait]
impl Mailer for FolderMailer {
    async fn send(&self, letter: &Letter) -> Result<(), MailError> {
        let name = format!("{:08}", self.next.fetch_add(1, Ordering::Relaxed));
        let mailed = Mailed {
            to: letter.to.clone(),
            subject: letter.subject.clone(),
            text: letter.text.clone(),
        };
        let content =
            serde_json::to_vec_pretty(&mailed).map_err(|e| MailError::Never(e.to_string()))?;
        let (part, file) = (
            self.folder.join(format!("{name}.part")),
            self.folder.join(format!("{name}.json")),
        );
        let written = async {
            tokio::fs::write(&part, content).await?;
            tokio::fs::rename(&part, &file).await
        };
        written.await.map_err(|e| MailError::Later(e.to_string()))
    }
}

/// The newest mails of a folder, newest first.
pub fn mailbox(folder: &Path, most: usize) -> Vec<Mailed> {
    let names = names(folder);
    let files = names.iter().rev().take(most).map(|name| folder.join(name));
    files
        .filter_map(|file| serde_json::from_slice(&std::fs::read(file).ok()?).ok())
        .collect()
}
