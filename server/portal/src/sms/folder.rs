//! SMS written into a folder: for demos. They lie beside the mail and are shown with it.

use std::path::{Path, PathBuf};

use async_trait::async_trait;

use super::{Sms, SmsGateway, parts};
use crate::{
    MailError, Mailed,
    mail::{name_of, put},
};

/// Writes each message as a `.json` file that the mailbox page shows.
#[derive(Clone, Debug)]
pub struct FolderGateway {
    folder: PathBuf,
}

impl FolderGateway {
    /// SMS into this folder, made when missing.
    pub fn new(folder: &Path) -> std::io::Result<Self> {
        std::fs::create_dir_all(folder)?;
        Ok(Self {
            folder: folder.into(),
        })
    }

    fn write(&self, sms: &Sms) -> Result<(), MailError> {
        let shown = Mailed {
            to: sms.to.clone(),
            subject: String::new(),
            text: sms.text.clone(),
            parts: Some(parts(&sms.text)),
        };
        let shown =
            serde_json::to_vec_pretty(&shown).map_err(|e| MailError::Never(e.to_string()))?;
        let name = format!("{}.json", name_of(sms.at, sms.id));
        put(&self.folder, &name, &shown).map_err(|e| MailError::Later(e.to_string()))
    }
}

#[async_trait]
impl SmsGateway for FolderGateway {
    async fn send(&self, sms: &Sms) -> Result<(), MailError> {
        let (gateway, sms) = (self.clone(), sms.clone());
        tokio::task::spawn_blocking(move || gateway.write(&sms))
            .await
            .unwrap_or_else(|error| Err(MailError::Later(error.to_string())))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::mailbox;
    use chrono::DateTime;
    use uuid::Uuid;

    #[tokio::test]
    async fn an_sms_lies_in_the_folder_once_with_its_parts() {
        let folder = tempfile::tempdir().unwrap();
        let gateway = FolderGateway::new(folder.path()).unwrap();
        let sms = Sms {
            id: Uuid::from_u128(7),
            to: "+84912345678".into(),
            text: "Hồ sơ cần bổ sung".into(),
            at: DateTime::UNIX_EPOCH,
        };
        gateway.send(&sms).await.unwrap();
        gateway.send(&sms).await.unwrap();
        let [shown] = mailbox(folder.path(), 10).try_into().unwrap();
        assert_eq!((shown.to, shown.text), (sms.to, sms.text));
        assert_eq!(shown.parts, Some(1));
    }
}
