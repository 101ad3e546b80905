//! Somebody helps to declare. The one who declares hears or reads it all, in a language they
//! understand, and agrees by a code that comes to their own telephone or mailbox; without
//! that nothing is filed. The receipt says who helped.

use chrono::{DateTime, TimeDelta, Utc};
use domain::account::{EmailAddress, PhoneNumber};
use guard::{Attempt, AttemptError, MailedCode};
use store::{
    StoreError,
    portal::helpers::{self, HelperRow},
};
use uuid::Uuid;

use super::Draft;
use crate::{
    DraftError, Portal, Visitor,
    mail::{NewMail, Reached},
};

/// How long the code holds: reading out takes minutes, finding the telephone too.
const CODE_HOLDS: TimeDelta = TimeDelta::hours(2);

/// Codes that may be tried: five of a million.
const TRIES: i64 = 5;

/// Longest name of who helps, and of a language, in letters.
const LONGEST: usize = 80;

/// Who somebody who helps is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HelperKind {
    /// A nurse, a midwife, a village health worker.
    HealthWorker,
    /// A neighbour.
    Neighbour,
    /// An officer of the commune.
    Officer,
    /// A relative or a friend.
    Relative,
}

impl HelperKind {
    /// All, in the order of the page.
    pub const ALL: [Self; 4] = [
        Self::HealthWorker,
        Self::Neighbour,
        Self::Officer,
        Self::Relative,
    ];

    /// The word kept in the database, and the key of its text: `helper-kind.{word}`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::HealthWorker => "health_worker",
            Self::Neighbour => "neighbour",
            Self::Officer => "officer",
            Self::Relative => "relative",
        }
    }

    /// Reads [`as_str`](Self::as_str) back.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}

/// Who helps with a draft or helped with a dossier.
#[derive(Clone)]
pub struct Helper {
    /// Who they are.
    pub kind: HelperKind,
    /// Their name.
    pub name: String,
    /// The language in which it is read out.
    pub spoken: String,
    /// When the one who declares agreed to what stands now; none while they have not.
    pub agreed_at: Option<DateTime<Utc>>,
}

/// Who helps, as typed.
#[derive(Clone, Debug, Default)]
pub struct HelperTyped {
    /// [`HelperKind`] in a word.
    pub kind: String,
    /// Name.
    pub name: String,
    /// Language.
    pub spoken: String,
}

/// What is to be put right about who helps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HelperFlaws {
    /// Nobody knows who they are.
    pub kind: bool,
    /// No name.
    pub name: bool,
    /// No language.
    pub spoken: bool,
}

/// Why it is not kept who helps.
#[derive(Debug, thiserror::Error)]
pub enum HelpError {
    /// What was typed will not do.
    #[error("typed wrong")]
    Typed(HelperFlaws),
    /// The one who declares gave neither a telephone that is reached nor an address of mail.
    #[error("the one who declares cannot be reached")]
    Unreached,
    /// The code does not fit, is over, or was tried too often.
    #[error("the code does not fit")]
    Code,
    /// The draft cannot be opened, or codes were sent too often.
    #[error(transparent)]
    Draft(#[from] DraftError),
}

impl From<StoreError> for HelpError {
    fn from(error: StoreError) -> Self {
        Self::Draft(error.into())
    }
}

impl From<AttemptError> for HelpError {
    fn from(error: AttemptError) -> Self {
        Self::Draft(error.into())
    }
}

impl Portal {
    /// Who helps with a draft.
    pub async fn helper(&self, visitor: &Visitor, id: Uuid) -> Result<Option<Helper>, DraftError> {
        let mut conn = self.0.db.read().await?;
        let draft = self.open(&mut conn, visitor, id).await?;
        let row = helpers::of_draft(&mut conn, id).await?;
        Ok(row.map(|row| read(row, Some(draft.revision))).transpose()?)
    }

    /// Keeps who helps, and sends the one who declares the code to agree with.
    pub async fn set_helper(
        &self,
        visitor: &Visitor,
        id: Uuid,
        typed: &HelperTyped,
    ) -> Result<(), HelpError> {
        let draft = self.draft(visitor, id).await?;
        if draft.is_of_several() {
            return Err(DraftError::NotFound.into());
        }
        let kind = HelperKind::parse(&typed.kind);
        let [name, spoken] = [&typed.name, &typed.spoken].map(|typed| short(typed));
        let flaws = HelperFlaws {
            kind: kind.is_none(),
            name: name.is_empty(),
            spoken: spoken.is_empty(),
        };
        let Some(kind) = kind.filter(|_| flaws == HelperFlaws::default()) else {
            return Err(HelpError::Typed(flaws));
        };
        let to = self.reach(&draft).ok_or(HelpError::Unreached)?;
        let whom = match &to {
            Reached::Mail(to) => to.key(),
            Reached::Phone(to) => to.as_str().to_owned(),
        };
        let limits = &self.0.limits;
        let often = [
            Attempt::by(limits.sent_by_address, visitor.address),
            Attempt::on(limits.sent_to, &whom),
        ];
        self.0.attempts.take(&often).await?;
        let code = MailedCode::random(&*self.0.randomness);
        let row = HelperRow {
            id: self.0.new_id(),
            draft: Some(id),
            dossier: None,
            kind: kind.as_str().into(),
            name,
            spoken,
            code_mac: self.0.key.mac(PURPOSE, &parts(&id, &code)).to_vec(),
            code_until: self.0.clock.now() + CODE_HOLDS,
            tries: 0,
            agreed_at: None,
            agreed_revision: None,
        };
        let mut tx = self.0.db.write().await?;
        helpers::put(&mut tx, &row).await?;
        self.post(&mut tx, NewMail::agree(&to, visitor.lang, &code))
            .await?;
        tx.commit().await?;
        self.0.mail.notify_one();
        tracing::info!(draft = %id, kind = kind.as_str(), "somebody helps");
        Ok(())
    }

    /// The one who declares agrees to the draft as it stands at `seen`, by the code.
    pub async fn agree(
        &self,
        visitor: &Visitor,
        id: Uuid,
        seen: i64,
        code: &str,
    ) -> Result<(), HelpError> {
        let draft = self.draft(visitor, id).await?;
        // What was read out is not what stands now.
        if draft.revision != seen {
            return Err(DraftError::Busy.into());
        }
        let code = MailedCode::parse(code).ok_or(HelpError::Code)?;
        let now = self.0.clock.now();
        let mut tx = self.0.db.write().await?;
        let row = helpers::try_once(&mut tx, id, TRIES, now).await?;
        let fits = row.is_some_and(|row| {
            let parts = parts(&id, &code);
            self.0.key.verify(PURPOSE, &parts, &row.code_mac)
        });
        if fits {
            helpers::agreed(&mut tx, id, now, seen).await?;
        }
        // A wrong try is counted too.
        tx.commit().await?;
        if fits { Ok(()) } else { Err(HelpError::Code) }
    }

    /// Nobody helps after all.
    pub async fn without_helper(&self, visitor: &Visitor, id: Uuid) -> Result<(), DraftError> {
        self.draft(visitor, id).await?;
        let mut tx = self.0.db.write().await?;
        helpers::delete(&mut tx, id).await?;
        Ok(tx.commit().await?)
    }

    /// Whether somebody helps and the one who declares has not agreed to this revision.
    pub(crate) async fn waits_for_agreement(
        &self,
        id: Uuid,
        revision: i64,
    ) -> Result<bool, StoreError> {
        let mut conn = self.0.db.read().await?;
        let row = helpers::of_draft(&mut conn, id).await?;
        Ok(row.is_some_and(|row| row.agreed_revision != Some(revision)))
    }

    /// How the one who declares is reached: by what they answered themselves.
    fn reach(&self, draft: &Draft) -> Option<Reached> {
        let typed = |input| draft.answers.trimmed(input);
        let phone = PhoneNumber::parse(typed("requester.phone")).ok();
        let phone = phone.filter(|_| self.sends_sms()).map(Reached::Phone);
        phone.or_else(|| {
            let mail = EmailAddress::parse(typed("requester.email")).ok();
            mail.map(Reached::Mail)
        })
    }
}

/// What codes of this kind are made for.
const PURPOSE: &str = "agreement to a helper";

fn parts<'a>(draft: &'a Uuid, code: &'a MailedCode) -> [&'a [u8]; 2] {
    [draft.as_bytes(), code.expose().as_bytes()]
}

/// One line of so many letters.
fn short(typed: &str) -> String {
    let words: Vec<&str> = typed.split_whitespace().collect();
    let line = words.join(" ");
    line.chars()
        .filter(|c| !c.is_control())
        .take(LONGEST)
        .collect()
}

/// Who helps; of a draft with whether the agreement is to what stands now.
pub(crate) fn read(row: HelperRow, revision: Option<i64>) -> Result<Helper, StoreError> {
    let kind = HelperKind::parse(&row.kind);
    let kind = kind.ok_or_else(|| StoreError::bad_row("portal_helpers", "kind", row.id))?;
    let holds = revision.is_none_or(|now| row.agreed_revision == Some(now));
    Ok(Helper {
        kind,
        name: row.name,
        spoken: row.spoken,
        agreed_at: row.agreed_at.filter(|_| holds),
    })
}
