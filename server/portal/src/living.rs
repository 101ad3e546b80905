//! Asking somebody who is declared dead, where accounts that filed with their number tell
//! how to reach them. Whoever knows the number can file with it: each of them is asked, and
//! any answer counts.

use domain::{
    account::EmailAddress,
    exchange::{Message, PORTAL, PersonAsked, PersonLives, PersonWritten, REGISTRY},
    mission::zone_of,
};
use exchange::HandleError;
use guard::Token;
use i18n::Lang;
use store::{
    StoreError, Tx,
    portal::{accounts, dossiers::DossierRow, life_questions},
};
use uuid::Uuid;

use crate::{
    DossierError, Portal,
    mail::{MailKind, NewMail},
};

/// Accounts that are written to. A person has one, seldom a second that was made anew;
/// who files with the number of another to get the question comes behind the ones before.
const MOST: usize = 5;

impl Portal {
    /// Writes to the person, and tells the registry whether there was a way. An account
    /// that declares the death itself is not asked whether it is true.
    pub(crate) async fn person_asked(
        &self,
        tx: &mut Tx,
        row: &DossierRow,
        asked: &PersonAsked,
    ) -> Result<(), HandleError> {
        let written = self.write_to_person(tx, row, &asked.pin).await?;
        let at = self.0.clock.now();
        let told = Message::PersonWritten(PersonWritten { at, written });
        let id = self.0.new_id();
        Ok(exchange::send(tx, id, PORTAL, REGISTRY, &row.code, at, &told).await?)
    }

    async fn write_to_person(
        &self,
        tx: &mut Tx,
        row: &DossierRow,
        pin: &str,
    ) -> Result<bool, StoreError> {
        // One more: the account that declares the death is left out.
        let most = i64::try_from(MOST + 1).unwrap_or(i64::MAX);
        let all = life_questions::accounts_of(tx, pin, most).await?;
        let others = all.into_iter().filter(|one| row.account != Some(*one));
        let mut written = false;
        for account in others.take(MOST) {
            written |= self.write_to_account(tx, row, account).await?;
        }
        Ok(written)
    }

    /// False where there is no way to this account.
    async fn write_to_account(
        &self,
        tx: &mut Tx,
        row: &DossierRow,
        account: Uuid,
    ) -> Result<bool, StoreError> {
        let Some(account) = accounts::by_id(tx, account).await? else {
            return Ok(false);
        };
        let Ok(to) = EmailAddress::parse(&account.email) else {
            return Ok(false);
        };
        let token = Token::random(&*self.0.randomness);
        let (at, hash) = (self.0.clock.now(), token.hash());
        if life_questions::ask(tx, row.id, account.id, hash.as_slice(), at).await? {
            let lang = Lang::parse(&account.lang).unwrap_or(Lang::Vi);
            let mail = NewMail::plain(MailKind::ReportedDead, &to, lang)
                .saying("link", Some(token.expose()))
                .quietly(zone_of(&row.office));
            self.post(tx, mail).await?;
        }
        Ok(true)
    }

    /// The entry of the death was revoked: every account that was asked is told so. Only who
    /// has answered is told to be alive: an entry is revoked for a wrong office or wrong data,
    /// too, and then the family reads the mail.
    pub(crate) async fn death_revoked(
        &self,
        tx: &mut Tx,
        row: &DossierRow,
    ) -> Result<(), StoreError> {
        for (account, answered) in life_questions::asked_of(tx, row.id).await? {
            let Some(account) = accounts::by_id(tx, account).await? else {
                continue;
            };
            let Ok(to) = EmailAddress::parse(&account.email) else {
                continue;
            };
            let lang = Lang::parse(&account.lang).unwrap_or(Lang::Vi);
            let kind = match answered {
                true => MailKind::DeathRevokedLives,
                false => MailKind::DeathRevoked,
            };
            let mail = NewMail::plain(kind, &to, lang);
            self.post(tx, mail.quietly(zone_of(&row.office))).await?;
        }
        Ok(())
    }

    /// Whether a link is one of ours, and whether it was answered before.
    pub async fn life_question(&self, link: &str) -> Result<bool, DossierError> {
        let token = Token::parse(link).ok_or(DossierError::NotFound)?;
        let mut conn = self.0.db.read().await?;
        let found = life_questions::by_token(&mut conn, token.hash().as_slice()).await?;
        let (_, answered) = found.ok_or(DossierError::NotFound)?;
        Ok(answered)
    }

    /// The person behind a link lives: the registry is told, once.
    pub async fn lives(&self, link: &str) -> Result<(), DossierError> {
        let token = Token::parse(link).ok_or(DossierError::NotFound)?;
        let hash = token.hash();
        let at = self.0.clock.now();
        let mut tx = self.0.db.write().await?;
        let found = life_questions::by_token(&mut tx, hash.as_slice()).await?;
        let (code, _) = found.ok_or(DossierError::NotFound)?;
        if life_questions::answer(&mut tx, hash.as_slice(), at).await? {
            let lives = Message::PersonLives(PersonLives { at });
            let id = self.0.new_id();
            exchange::send(&mut tx, id, PORTAL, REGISTRY, &code, at, &lives).await?;
        }
        tx.commit().await?;
        self.0.wake.notify_one();
        tracing::info!(dossier = code, "who was declared dead has answered");
        Ok(())
    }
}
