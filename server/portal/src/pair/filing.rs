//! Filing what both have confirmed: one transaction, as for one person.

use domain::{
    account::EmailAddress,
    dossier::DossierCode,
    mission::zone_of,
    procedure::{PARTY, Problem},
};
use guard::TokenHash;
use i18n::Lang;
use store::{
    Conn, StoreError, Tx,
    portal::{
        accounts,
        drafts::{self, DraftRow},
        files, orphans,
        pairs::{self, PairRow},
        parties::{self, PartyRow},
    },
};

use super::{Against, Beside, beside};
use crate::{
    Draft, DraftError, Filed, Portal, Visitor,
    dossier::{Filing, LEADS_ON, Owner},
    mail::MailKind,
    notices::About,
};

/// What was found of both.
pub(super) enum Both {
    /// One of them was changed at this very moment: to be looked at anew.
    Moved,
    /// No office follows from the answers of both.
    Nobody(Box<Draft>),
    /// It can be filed.
    Ready(Box<Ready>),
}

/// Everything that the transaction needs.
pub(super) struct Ready {
    pair: PairRow,
    filing: Filing,
    /// First and second: draft, revision, owner.
    first: (uuid::Uuid, i64, Owner),
    second: (uuid::Uuid, i64, Owner),
    second_party: String,
    second_phone: Option<String>,
    /// The one who asks is the second.
    asks_second: bool,
}

/// Who can put a problem right: what is on a page of this draft, this one; all else the
/// other.
pub(super) fn sides(draft: &Draft, problems: Vec<Problem>) -> Against {
    let (mine, theirs): (Vec<_>, Vec<_>) = problems.into_iter().partition(|problem| {
        let page = draft.version.question(problem.question);
        page.is_some_and(|(page, _)| page.is_asked_here(&draft.answers))
    });
    Against {
        mine,
        theirs: !theirs.is_empty(),
    }
}

impl Portal {
    pub(super) async fn both(&self, visitor: &Visitor, draft: Draft) -> Result<Both, DraftError> {
        let mut conn = self.0.db.read().await?;
        let Some(Beside { pair, other }) = beside(&mut conn, draft.id, true).await? else {
            return Ok(Both::Moved);
        };
        let (Some((other, files)), Some(own)) = (other, drafts::by_id(&mut conn, draft.id).await?)
        else {
            return Ok(Both::Moved);
        };
        let asks_second = own.id != pair.first;
        let mine = self.owner(&mut conn, &own, Some(visitor), &draft).await?;
        let read = self.read_draft(
            other.clone(),
            files,
            Some(&Beside {
                pair: pair.clone(),
                other: None,
            }),
            Some(&draft.answers),
        )?;
        let theirs = self.owner(&mut conn, &other, None, &read).await?;
        drop(conn);
        let (answers, files) = draft.union(&read);
        let phone = |draft: &Draft| phone(draft);
        let second_phone = match asks_second {
            true => phone(&draft),
            false => phone(&read),
        };
        let own = (draft.id, draft.revision, mine);
        let others = (read.id, read.revision, theirs);
        let (first, second) = match asks_second {
            true => (others, own),
            false => (own, others),
        };
        let mut union = draft.clone();
        union.id = first.0;
        (union.answers, union.files) = (answers, files);
        let Ok(filing) = self.judged(&first.2, union) else {
            return Ok(Both::Nobody(Box::new(draft)));
        };
        Ok(Both::Ready(Box::new(Ready {
            second_party: pair.second_party.clone(),
            pair,
            filing,
            first,
            second,
            second_phone,
            asks_second,
        })))
    }

    /// Who a draft's dossier will belong to.
    async fn owner(
        &self,
        conn: &mut Conn,
        row: &DraftRow,
        visitor: Option<&Visitor>,
        draft: &Draft,
    ) -> Result<Owner, StoreError> {
        let key = visitor.and_then(|visitor| visitor.key.as_ref().map(TokenHash::as_slice));
        let key_hash = match (row.account, key) {
            (Some(_), _) => None,
            (None, Some(key)) => Some(key.to_vec()),
            (None, None) => drafts::a_key(conn, row.id).await?,
        };
        let email = match row.account {
            Some(account) => accounts::by_id(conn, account).await?.map(|row| row.email),
            None => {
                let party = draft.answers.trimmed(PARTY);
                Some(draft.answers.trimmed(&format!("{party}.email")).to_owned())
            }
        };
        Ok(Owner {
            account: row.account,
            key_hash,
            lang: visitor
                .map(|visitor| visitor.lang)
                .or(Lang::parse(&row.lang))
                .unwrap_or(Lang::Vi),
            mail_to: email.and_then(|email| EmailAddress::parse(&email).ok()),
        })
    }

    /// One transaction; nothing when somebody changed something meanwhile.
    pub(super) async fn file_ready(&self, ready: Ready) -> Result<Option<Filed>, DraftError> {
        let Ready {
            pair,
            filing,
            first,
            second,
            ..
        } = &ready;
        let until = filing.now + LEADS_ON;
        let mut tx = self.0.db.write().await?;
        let stands = pairs::stands(&mut tx, pair).await?
            && drafts::filed(&mut tx, first.0, first.1, filing.id, until).await?
            && drafts::filed(&mut tx, second.0, second.1, filing.id, until).await?;
        if !stands {
            tx.rollback().await?;
            return Ok(None);
        }
        let code = self.write(&mut tx, &first.2, filing).await?;
        self.write_second(&mut tx, &ready, &code).await?;
        tx.commit().await?;
        self.0.wake.notify_one();
        self.0.mail.notify_one();
        tracing::info!(dossier = %code, procedure = filing.draft.procedure.id, "filed by two");
        let secret = match ready.asks_second {
            true => self.secret_of_party(filing.id, &ready.second_party),
            false => self.secret_of(filing.id),
        };
        Ok(Some(Filed { code, secret }))
    }

    async fn write_second(
        &self,
        tx: &mut Tx,
        ready: &Ready,
        code: &DossierCode,
    ) -> Result<(), StoreError> {
        let (filing, (draft, _, owner)) = (&ready.filing, &ready.second);
        for file in &filing.files {
            files::hand_over(tx, *draft, file.id, filing.id).await?;
        }
        for sha256 in files::delete_all(tx, *draft).await? {
            orphans::note(tx, &sha256, filing.now).await?;
        }
        let secret = self.secret_of_party(filing.id, &ready.second_party);
        let row = PartyRow {
            dossier: filing.id,
            party: ready.second_party.clone(),
            account: owner.account,
            key_hash: owner.key_hash.clone(),
            secret_hash: secret.hash().as_slice().to_vec(),
            lang: owner.lang.as_str().into(),
            mail_to: owner.mail_to.as_ref().map(|to| to.as_str().into()),
            phone: ready.second_phone.clone(),
            submitted_at: filing.now,
        };
        parties::insert(tx, &row).await?;
        let about = About {
            dossier: filing.id,
            code: code.clone(),
            account: owner.account,
            mail_to: owner.mail_to.as_ref(),
            phone: None,
            procedure: filing.draft.procedure.id,
            zone: zone_of(filing.office.as_str()),
            lang: owner.lang,
        };
        self.tell(tx, about, MailKind::DossierSubmitted, []).await
    }
}

fn phone(draft: &Draft) -> Option<String> {
    let party = draft.answers.trimmed(PARTY);
    let typed = draft.answers.trimmed(&format!("{party}.phone"));
    (!typed.is_empty()).then(|| typed.to_owned())
}
