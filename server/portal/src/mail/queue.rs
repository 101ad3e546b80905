//! Putting a mail on its way. A mail says what to do, a code and where; never names,
//! numbers or secrets of a dossier.

use std::collections::BTreeMap;

use domain::{account::EmailAddress, dossier::DossierCode};
use guard::MailedCode;
use i18n::Lang;
use store::{
    StoreError, Tx,
    portal::{
        Json,
        mails::{self, MailRow},
    },
};

use super::MailKind;
use crate::Portal;

/// A mail to be written.
pub(crate) struct NewMail {
    kind: MailKind,
    to: String,
    lang: Lang,
    fill: BTreeMap<String, String>,
}

impl NewMail {
    /// A mail with nothing to fill in.
    pub(crate) fn plain(kind: MailKind, to: &EmailAddress, lang: Lang) -> Self {
        Self {
            kind,
            to: to.as_str().into(),
            lang,
            fill: BTreeMap::new(),
        }
    }

    /// A mail with a code of six digits.
    pub(crate) fn code(kind: MailKind, to: &EmailAddress, lang: Lang, code: &MailedCode) -> Self {
        let mut mail = Self::plain(kind, to, lang);
        mail.fill.insert("code".into(), code.expose().to_owned());
        mail
    }

    /// A mail about a dossier; `kept` when an account has it and its page opens by
    /// signing in. Without an address it has words only.
    pub(crate) fn about(
        kind: MailKind,
        to: Option<&EmailAddress>,
        lang: Lang,
        code: &DossierCode,
        kept: bool,
    ) -> Self {
        let mut mail = Self {
            kind,
            to: to.map_or_else(String::new, |to| to.as_str().into()),
            lang,
            fill: BTreeMap::new(),
        };
        mail.fill.insert("dossier".into(), code.as_str().to_owned());
        let way = if kept {
            format!("ho-so/{code}")
        } else {
            "tra-cuu".to_owned()
        };
        mail.fill.insert("way".into(), way);
        mail
    }

    /// The same with a text that only this mail says.
    pub(crate) fn saying(mut self, name: &str, text: Option<String>) -> Self {
        if let Some(text) = text {
            self.fill.insert(name.into(), text);
        }
        self
    }

    /// What its text is filled with.
    pub(crate) fn fill(&self) -> &BTreeMap<String, String> {
        &self.fill
    }
}

impl Portal {
    /// Writes a mail in the transaction that it tells of.
    pub(crate) async fn post(&self, tx: &mut Tx, mail: NewMail) -> Result<(), StoreError> {
        let row = MailRow {
            id: self.0.new_id(),
            kind: mail.kind.as_str().into(),
            recipient: mail.to,
            lang: mail.lang.as_str().into(),
            fill: Json(mail.fill),
            tries: 0,
            created_at: self.0.clock.now(),
        };
        mails::insert(tx, &row).await
    }
}
