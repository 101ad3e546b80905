//! Putting a mail or an SMS on its way. Either says what to do, a code and where; never names,
//! numbers or secrets of a dossier. Only who fills in a draft sends its code, to themself.

use std::collections::BTreeMap;

use domain::{
    account::{EmailAddress, PhoneNumber},
    calendar::Zone,
    dossier::DossierCode,
};
use guard::{MailedCode, SecretCode};
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

/// The way of mail, as rows name it.
pub(crate) const MAIL: &str = "mail";
/// The way of SMS.
pub(crate) const SMS: &str = "sms";

/// Who is reached, and how.
pub(crate) enum Reached {
    /// By mail.
    Mail(EmailAddress),
    /// By SMS.
    Phone(PhoneNumber),
}

/// A mail to be written.
pub(crate) struct NewMail {
    channel: &'static str,
    kind: MailKind,
    to: String,
    lang: Lang,
    fill: BTreeMap<String, String>,
    /// It waits for the morning there.
    quiet: Option<Zone>,
}

impl NewMail {
    /// A mail with nothing to fill in.
    pub(crate) fn plain(kind: MailKind, to: &EmailAddress, lang: Lang) -> Self {
        Self {
            channel: MAIL,
            kind,
            to: to.as_str().into(),
            lang,
            fill: BTreeMap::new(),
            quiet: None,
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
            channel: MAIL,
            kind,
            to: to.map_or_else(String::new, |to| to.as_str().into()),
            lang,
            fill: BTreeMap::new(),
            quiet: None,
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

    /// An SMS about a dossier: nothing but its code goes in.
    pub(crate) fn sms(kind: MailKind, to: &PhoneNumber, lang: Lang, code: &DossierCode) -> Self {
        Self {
            channel: SMS,
            kind,
            to: to.as_str().into(),
            lang,
            fill: BTreeMap::from([("dossier".into(), code.as_str().to_owned())]),
            quiet: None,
        }
    }

    /// The code that opens a draft elsewhere, to whom its writer says.
    pub(crate) fn resume(to: &Reached, lang: Lang, code: &SecretCode) -> Self {
        Self::bearing(MailKind::ResumeCode, to, lang, code.expose_grouped())
    }

    /// The code by which the one who declares agrees to what was read out.
    pub(crate) fn agree(to: &Reached, lang: Lang, code: &MailedCode) -> Self {
        Self::bearing(MailKind::HelperCode, to, lang, code.expose().to_owned())
    }

    fn bearing(kind: MailKind, to: &Reached, lang: Lang, code: String) -> Self {
        let (channel, to) = match to {
            Reached::Mail(to) => (MAIL, to.as_str()),
            Reached::Phone(to) => (SMS, to.as_str()),
        };
        Self {
            channel,
            kind,
            to: to.into(),
            lang,
            fill: BTreeMap::from([("code".into(), code)]),
            quiet: None,
        }
    }

    /// The same, that waits for the morning there when it would go out at night.
    pub(crate) fn quietly(self, zone: Zone) -> Self {
        Self {
            quiet: Some(zone),
            ..self
        }
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
    /// Writes a mail or an SMS in the transaction that it tells of.
    pub(crate) async fn post(&self, tx: &mut Tx, mail: NewMail) -> Result<(), StoreError> {
        let row = MailRow {
            id: self.0.new_id(),
            channel: mail.channel.into(),
            kind: mail.kind.as_str().into(),
            recipient: mail.to,
            lang: mail.lang.as_str().into(),
            fill: Json(mail.fill),
            tries: 0,
            quiet: mail.quiet.is_some(),
            zone: mail.quiet.and_then(Zone::id).map(str::to_owned),
            created_at: self.0.clock.now(),
        };
        mails::insert(tx, &row).await
    }
}
