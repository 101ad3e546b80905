//! Relatives who follow a dossier with an account hear where it has got to, and nothing of
//! what is asked of the one who filed it.

use domain::{account::EmailAddress, dossier::DossierCode, mission::zone_of};
use i18n::{Lang, texts};
use store::{
    StoreError, Tx,
    portal::{dossiers::DossierRow, followers},
};

use crate::{Portal, mail::MailKind, notices::About};

impl Portal {
    /// Tells everybody who follows, each in the language of their account.
    pub(crate) async fn tell_followers(
        &self,
        tx: &mut Tx,
        row: &DossierRow,
        code: &DossierCode,
        kind: MailKind,
    ) -> Result<(), StoreError> {
        if !is_news(kind) {
            return Ok(());
        }
        for reader in followers::readers(tx, row.id).await? {
            let lang = Lang::parse(&reader.lang).unwrap_or(Lang::Vi);
            let mail_to = EmailAddress::parse(&reader.email).ok();
            let about = About {
                dossier: row.id,
                code: code.clone(),
                account: Some(reader.account),
                mail_to: mail_to.as_ref(),
                phone: None,
                procedure: &row.procedure,
                zone: zone_of(&row.office),
                lang,
            };
            let news = texts(lang).get(&format!("followed-{}", kind.as_str()));
            let told = [("news", Some(news.to_owned()))];
            self.tell(tx, about, MailKind::DossierFollowed, told)
                .await?;
        }
        Ok(())
    }
}

/// What was told to the one who filed is news to a relative too: it asks nothing of anybody.
fn is_news(kind: MailKind) -> bool {
    NEWS.contains(&kind)
}

/// Each with its words `followed-{kind}`.
pub(crate) const NEWS: [MailKind; 18] = [
    MailKind::DossierAccepted,
    MailKind::FeeDue,
    MailKind::DossierNotAccepted,
    MailKind::DossierRefused,
    MailKind::DossierStopped,
    MailKind::DossierDecided,
    MailKind::DossierCollected,
    MailKind::DossierPosted,
    MailKind::DossierExpired,
    MailKind::DossierApology,
    MailKind::DossierDueChanged,
    MailKind::DossierReopened,
    MailKind::PaperRevoked,
    MailKind::PapersReplaced,
    MailKind::LegDone,
    MailKind::LegFailed,
    MailKind::LegLate,
    MailKind::LegLateAfterDeath,
];
