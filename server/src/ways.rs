//! The ways out for mail and SMS, as the settings say.

use std::{path::Path, sync::Arc};

use portal::{
    FolderGateway, FolderMailer, HttpGateway, Mailer, SmsGateway, SmtpMailer, SmtpSettings,
};

use crate::{
    config::{Config, ConfigError, Mail, Sms},
    trouble::Trouble,
};

/// The way out for mail.
pub fn mailer(config: &Config) -> Result<Arc<dyn Mailer>, Trouble> {
    Ok(match &config.mail {
        Mail::Folder => {
            let folder = config.data.join("mail");
            Arc::new(FolderMailer::new(&folder).map_err(|e| Trouble::File {
                file: folder,
                why: e.to_string(),
            })?)
        }
        Mail::Smtp {
            url,
            password_file,
            ca_file,
            from,
        } => {
            let password = password_file.as_deref().map(secret).transpose()?;
            let authority = ca_file.as_deref().map(secret).transpose()?;
            let mailer = SmtpMailer::new(SmtpSettings {
                url,
                password: password.as_deref(),
                authority: authority.as_deref().map(str::as_bytes),
                from,
            });
            Arc::new(mailer.map_err(ConfigError::Mail)?)
        }
    })
}

/// The way out for SMS, if there is one.
pub fn gateway(config: &Config) -> Result<Option<Arc<dyn SmsGateway>>, Trouble> {
    Ok(match &config.sms {
        None => None,
        Some(Sms::Folder) => {
            let folder = config.data.join("mail");
            let gateway = FolderGateway::new(&folder).map_err(|e| Trouble::File {
                file: folder,
                why: e.to_string(),
            })?;
            Some(Arc::new(gateway))
        }
        Some(Sms::Http { url, secret_file }) => {
            let gateway =
                HttpGateway::new(url, &secret(secret_file)?).map_err(ConfigError::Mail)?;
            Some(Arc::new(gateway))
        }
    })
}

/// A secret from a file, without the line's end.
pub fn secret(file: &Path) -> Result<String, Trouble> {
    std::fs::read_to_string(file)
        .map(|text| text.trim_end().to_owned())
        .map_err(|e| Trouble::File {
            file: file.into(),
            why: e.to_string(),
        })
}
