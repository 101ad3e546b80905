//! Mail written into a folder: for demos and for machines without a mail server.

use std::path::{Path, PathBuf};

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use lettre::message::Mailbox;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Letter, MailError, Mailer};

/// Who such mail is from.
const FROM: &str = "Cổng Hộ tịch <hotich@localhost>";

/// A mail or an SMS as the mailbox page shows it.
#[derive(Clone, Serialize, Deserialize)]
pub struct Mailed {
    /// To whom.
    pub to: String,
    /// Subject.
    pub subject: String,
    /// Text.
    pub text: String,
    /// Parts of an SMS; none: it is a mail.
    #[serde(default)]
    pub parts: Option<usize>,
}

/// Writes each mail as an `.eml` file that mail programs open, and beside it as `.json`
/// what the mailbox page shows. Names begin with the time: newer mails have greater ones.
#[derive(Clone, Debug)]
pub struct FolderMailer {
    folder: PathBuf,
}

impl FolderMailer {
    /// Mail into this folder, made when missing.
    pub fn new(folder: &Path) -> std::io::Result<Self> {
        std::fs::create_dir_all(folder)?;
        Ok(Self {
            folder: folder.into(),
        })
    }

    fn write(&self, letter: &Letter) -> Result<(), MailError> {
        let from: Mailbox = FROM
            .parse()
            .map_err(|_| MailError::Settings("the sender".into()))?;
        let message = letter.message(&from)?.formatted();
        let mailed = Mailed {
            to: letter.to.clone(),
            subject: letter.subject.clone(),
            text: letter.text.clone(),
            parts: None,
        };
        let shown =
            serde_json::to_vec_pretty(&mailed).map_err(|e| MailError::Never(e.to_string()))?;
        let name = name_of(letter.at, letter.id);
        put(&self.folder, &format!("{name}.eml"), &message)
            .and_then(|()| put(&self.folder, &format!("{name}.json"), &shown))
            .map_err(|e| MailError::Later(e.to_string()))
    }
}

/// Newer ones have greater names.
pub(crate) fn name_of(at: DateTime<Utc>, id: Uuid) -> String {
    format!("{}-{}", at.format("%Y%m%dT%H%M%S%6f"), id.simple())
}

/// Under another name first: who looks sees whole files only.
pub(crate) fn put(folder: &Path, name: &str, content: &[u8]) -> std::io::Result<()> {
    let part = folder.join(format!(".{name}.part"));
    std::fs::write(&part, content)?;
    std::fs::rename(part, folder.join(name))
}

#[async_trait]
impl Mailer for FolderMailer {
    async fn send(&self, letter: &Letter) -> Result<(), MailError> {
        let (mailer, letter) = (self.clone(), letter.clone());
        tokio::task::spawn_blocking(move || mailer.write(&letter))
            .await
            .unwrap_or_else(|error| Err(MailError::Later(error.to_string())))
    }
}

/// The newest mails of a folder, newest first. What cannot be read is left out: this is
/// a page of a demo. Blocks.
pub fn mailbox(folder: &Path, most: usize) -> Vec<Mailed> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut mails: Vec<PathBuf> = entries
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|end| end == "json"))
        .collect();
    mails.sort_unstable();
    let newest = mails.iter().rev().take(most);
    newest
        .filter_map(|mail| serde_json::from_slice(&std::fs::read(mail).ok()?).ok())
        .collect()
}

impl std::fmt::Debug for Mailed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Mailed(…)")
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use chrono::TimeDelta;

    fn letter(n: u8) -> Letter {
        Letter {
            id: Uuid::from_u128(n.into()),
            to: "lan@example.vn".into(),
            subject: format!("Thư số {n}"),
            text: "Mã: 123456".into(),
            html: String::new(),
            stop: None,
            at: DateTime::UNIX_EPOCH + TimeDelta::seconds(n.into()),
        }
    }

    #[tokio::test]
    async fn a_mail_lies_in_the_folder_as_a_file_and_on_the_page() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path().join("mail");
        let mailer = FolderMailer::new(&folder).unwrap();
        for n in 1..=3 {
            mailer.send(&letter(n)).await.unwrap();
        }
        // Sent again after a crash it is still one mail.
        mailer.send(&letter(3)).await.unwrap();
        let shown: Vec<String> = mailbox(&folder, 2)
            .into_iter()
            .map(|mail| mail.subject)
            .collect();
        assert_eq!(shown, ["Thư số 3", "Thư số 2"]);
        let files = std::fs::read_dir(&folder).unwrap();
        let mails =
            files.filter(|file| file.as_ref().unwrap().path().extension().unwrap() == "eml");
        assert_eq!(mails.count(), 3);
    }

    #[test]
    fn a_folder_that_is_not_there_is_an_empty_mailbox() {
        assert!(mailbox(Path::new("/nowhere/at/all"), 10).is_empty());
    }
}
