//! Beginning a draft, with or without an account.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    dossier::DossierCode,
    law::{LawPack, Term},
    procedure::{Answers, Procedure},
};
use guard::{Attempt, Token, TokenHash, new_random_id};
use i18n::Lang;
use store::portal::{
    Json,
    drafts::{self, DraftRow},
};

use super::Draft;
use crate::{DraftError, Portal, Visitor};

/// A draft just begun.
#[derive(Clone, Debug)]
pub struct Started {
    /// The draft.
    pub draft: Draft,
    /// A key for the browser, when it had none and no account keeps the draft. It opens
    /// every draft that is begun with it.
    pub key: Option<Token>,
}

impl Portal {
    /// Begins a draft.
    pub async fn start(
        &self,
        visitor: &Visitor,
        procedure: &'static Procedure,
        lang: Lang,
    ) -> Result<Started, DraftError> {
        self.start_with(visitor, procedure, lang, Answers::default(), None)
            .await
    }

    pub(crate) async fn start_with(
        &self,
        visitor: &Visitor,
        procedure: &'static Procedure,
        lang: Lang,
        answers: Answers,
        sibling: Option<&DossierCode>,
    ) -> Result<Started, DraftError> {
        let counted = [Attempt::by(self.0.limits.drafts, visitor.address)];
        self.0.attempts.check(&counted).await?;
        let (row, key, key_hash) = self.new_draft(visitor, procedure, lang, answers, sibling);
        let mut tx = self.0.db.write().await?;
        self.0.attempts.count_in(&mut tx, &counted).await?;
        drafts::insert(&mut tx, &row, self.resume_code(row.id).hash().as_slice()).await?;
        if let Some(hash) = key_hash {
            drafts::add_key(&mut tx, row.id, hash.as_slice()).await?;
        }
        tx.commit().await?;
        tracing::info!(draft = %row.id, procedure = procedure.id, "draft begun");
        Ok(Started {
            draft: self.read_draft(row, Vec::new(), None, None)?,
            key,
        })
    }

    /// A new draft of the visitor's, with the key that opens it: the browser's own, or a new
    /// one when it has none and no account keeps the draft.
    pub(crate) fn new_draft(
        &self,
        visitor: &Visitor,
        procedure: &'static Procedure,
        lang: Lang,
        answers: Answers,
        sibling: Option<&DossierCode>,
    ) -> (DraftRow, Option<Token>, Option<TokenHash>) {
        let now = self.0.clock.now();
        let account = visitor.account_id();
        let row = DraftRow {
            // In an address before anybody signs in: an id that cannot be guessed.
            id: new_random_id(&*self.0.randomness),
            account,
            procedure: procedure.id.into(),
            lang: lang.as_str().into(),
            revision: 1,
            sibling: sibling.map(|code| code.as_str().to_owned()),
            dossier: None,
            created_at: now,
            changed_at: now,
            expires_at: account.is_none().then(|| self.expiry()),
            marks: Json::default(),
            answers: Json(answers),
        };
        let (key, key_hash) = self.key_for(visitor);
        (row, key, key_hash)
    }

    /// What a visitor without an account is known by later: the key of the browser, made
    /// anew, and to be left there, when it has none.
    pub(crate) fn key_for(&self, visitor: &Visitor) -> (Option<Token>, Option<TokenHash>) {
        match (visitor.account_id(), &visitor.key) {
            (Some(_), _) => (None, None),
            (None, Some(known)) => (None, Some(*known)),
            (None, None) => {
                let key = Token::random(&*self.0.randomness);
                let hash = key.hash();
                (Some(key), Some(hash))
            }
        }
    }

    /// When a draft that no account keeps is deleted, counted from its last change.
    pub(crate) fn expiry(&self) -> DateTime<Utc> {
        let now = self.0.clock.now();
        let day = self.calendar().holidays.received_on(now);
        now + TimeDelta::days(i64::from(LawPack::on(day).number(Term::DraftDays, day)))
    }
}
