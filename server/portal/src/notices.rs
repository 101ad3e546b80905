//! Telling people about their dossiers: once in the portal, and by mail where an address
//! was given. Both say the same. What needs doing goes to the telephone as well.

use chrono::{DateTime, Utc};
use domain::{
    account::{EmailAddress, PhoneNumber},
    calendar::Zone,
    dossier::DossierCode,
    mission::zone_of,
    procedure::{Outcome, PARTY, procedure},
    register::RegisterKind,
};
use i18n::Lang;
use store::{
    StoreError, Tx, paging,
    portal::{
        dossiers::DossierRow,
        notices::{self, NoticeRow},
        parties::{self, PartyRow},
    },
};
use uuid::Uuid;

use crate::{
    DossierError, Portal, Visitor, Wish,
    dossier::law_of,
    mail::{MailKind, NewMail, Words},
};

/// Notices on one page.
const PAGE: usize = 20;

/// Whom to tell, and about what.
pub(crate) struct About<'a> {
    pub dossier: Uuid,
    pub code: DossierCode,
    pub account: Option<Uuid>,
    pub mail_to: Option<&'a EmailAddress>,
    pub phone: Option<PhoneNumber>,
    pub procedure: &'a str,
    /// Where its office is: whose night it is.
    pub zone: Zone,
    pub lang: Lang,
}

/// What was told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// When.
    pub at: DateTime<Utc>,
    /// The subject of the mail.
    pub subject: String,
    /// Its text, a line each.
    pub text: String,
    /// Nobody has marked it as read.
    pub unread: bool,
    /// The dossier, when its code can be read.
    pub code: Option<DossierCode>,
}

/// A page of notices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notices {
    /// Newest first.
    pub rows: Vec<Notice>,
    /// Where the next page begins; none on the last.
    pub next: Option<String>,
}

impl Portal {
    /// Tells of a dossier, in the transaction that it tells of.
    pub(crate) async fn tell<const N: usize>(
        &self,
        tx: &mut Tx,
        about: About<'_>,
        kind: MailKind,
        told: [(&str, Option<String>); N],
    ) -> Result<(), StoreError> {
        let kept = about.account.is_some();
        let mail = told.into_iter().fold(
            NewMail::about(kind, about.mail_to, about.lang, &about.code, kept),
            |mail, (name, text)| mail.saying(name, text),
        );
        let notice = NoticeRow {
            id: self.0.new_id(),
            dossier: about.dossier,
            account: about.account,
            kind: kind.as_str().into(),
            fill: store::portal::Json(mail.fill().clone()),
            at: self.0.clock.now(),
            read_at: None,
        };
        notices::insert(tx, &notice).await?;
        let peace = is_about_a_death(about.procedure);
        let quietly = |mail: NewMail| match peace {
            true => mail.quietly(about.zone),
            false => mail,
        };
        if let Some(to) = about.mail_to
            && self
                .wanted(tx, Wish::of_mail(kind), Some(to), &about)
                .await?
        {
            self.post(tx, quietly(mail)).await?;
        }
        if self.sends_sms()
            && let (Some(wish), Some(to)) = (Wish::of_sms(kind), &about.phone)
            && self.wanted(tx, Some(wish), None, &about).await?
        {
            let sms = NewMail::sms(kind, to, about.lang, &about.code);
            self.post(tx, quietly(sms)).await?;
        }
        Ok(())
    }

    /// What hangs on no wish is always wanted.
    async fn wanted(
        &self,
        tx: &mut Tx,
        wish: Option<Wish>,
        to: Option<&EmailAddress>,
        about: &About<'_>,
    ) -> Result<bool, StoreError> {
        let Some(wish) = wish else { return Ok(true) };
        let to = to.map(EmailAddress::as_str);
        Ok(!self.is_unwanted(tx, wish, to, about.account).await?)
    }

    /// The same, about a dossier as it is kept. One whose code cannot be read is told of
    /// nothing.
    pub(crate) async fn tell_of<const N: usize>(
        &self,
        tx: &mut Tx,
        row: &DossierRow,
        kind: MailKind,
        told: [(&str, Option<String>); N],
    ) -> Result<(), StoreError> {
        let mail_to = row
            .mail_to
            .as_deref()
            .and_then(|to| EmailAddress::parse(to).ok());
        let Ok(code) = DossierCode::parse(&row.code) else {
            return Ok(());
        };
        let about = About {
            dossier: row.id,
            code,
            account: row.account,
            mail_to: mail_to.as_ref(),
            phone: phone_of(row),
            procedure: &row.procedure,
            zone: zone_of(&row.office),
            lang: Lang::parse(&row.lang).unwrap_or(Lang::Vi),
        };
        for other in self.others_of(tx, row).await? {
            let mail_to = other
                .mail_to
                .as_deref()
                .and_then(|to| EmailAddress::parse(to).ok());
            let about = About {
                dossier: row.id,
                code: about.code.clone(),
                account: other.account,
                mail_to: mail_to.as_ref(),
                phone: other
                    .phone
                    .as_deref()
                    .and_then(|phone| PhoneNumber::parse(phone).ok()),
                procedure: &row.procedure,
                zone: about.zone,
                lang: Lang::parse(&other.lang).unwrap_or(Lang::Vi),
            };
            self.tell(tx, about, kind, told.clone()).await?;
        }
        self.tell_followers(tx, row, &about.code, kind).await?;
        self.tell(tx, about, kind, told).await
    }

    /// The other parties of a dossier; nobody is looked for where one person declares.
    async fn others_of(&self, tx: &mut Tx, row: &DossierRow) -> Result<Vec<PartyRow>, StoreError> {
        let several = law_of(row).is_ok_and(|(_, version)| !version.parties.is_empty());
        match several {
            true => parties::of_dossier(tx, row.id).await,
            false => Ok(Vec::new()),
        }
    }

    /// What the visitor's account was told, after `after`, which an earlier page named.
    /// Without an account there is no list.
    pub async fn notices(
        &self,
        visitor: &Visitor,
        after: Option<&str>,
    ) -> Result<Notices, DossierError> {
        let account = visitor.account_id().ok_or(DossierError::NotFound)?;
        let after = after
            .and_then(paging::place)
            .unwrap_or((self.0.clock.now(), Uuid::max()));
        let mut conn = self.0.db.read().await?;
        let most = paging::one_more(PAGE);
        let mut rows = notices::of_account(&mut conn, account, after, most).await?;
        drop(conn);
        let next = paging::cut(&mut rows, PAGE).map(|row| paging::word(row.at, row.id));
        let rows = rows
            .iter()
            .map(|row| self.read(row, visitor.lang))
            .collect::<Result<_, _>>()?;
        Ok(Notices { rows, next })
    }

    fn read(&self, row: &NoticeRow, lang: Lang) -> Result<Notice, StoreError> {
        let kind = MailKind::parse(&row.kind)
            .ok_or_else(|| StoreError::bad_row("portal_notices", "kind", row.id))?;
        let words = Words::of(kind, lang, &row.fill.0, &self.0.public_url);
        let code = row.fill.0.get("dossier");
        Ok(Notice {
            at: row.at,
            subject: words.subject,
            text: words.said,
            unread: row.read_at.is_none(),
            code: code.and_then(|code| DossierCode::parse(code).ok()),
        })
    }

    /// Marks everything that the visitor's account was told up to a moment as read.
    pub async fn mark_notices_read(
        &self,
        visitor: &Visitor,
        until: DateTime<Utc>,
    ) -> Result<(), DossierError> {
        let account = visitor.account_id().ok_or(DossierError::NotFound)?;
        let mut tx = self.0.db.write().await?;
        notices::mark_read(&mut tx, account, until, self.0.clock.now()).await?;
        Ok(tx.commit().await?)
    }
}

/// The telephone of the one who filed, as requester or as one of several parties.
fn phone_of(row: &DossierRow) -> Option<PhoneNumber> {
    let answers = &row.answers.0;
    let party = format!("{}.phone", answers.trimmed(PARTY));
    [REQUESTER_PHONE, party.as_str()]
        .into_iter()
        .find_map(|question| PhoneNumber::parse(answers.get(question)).ok())
}

const REQUESTER_PHONE: &str = "requester.phone";

/// What such a procedure enters in the registers: its family is left in peace at night.
fn is_about_a_death(id: &str) -> bool {
    let outcomes = procedure(id).into_iter().flat_map(|known| known.versions);
    outcomes
        .map(|version| version.outcome)
        .any(|outcome| matches!(outcome, Outcome::Enter(RegisterKind::Death, _)))
}
