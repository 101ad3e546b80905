//! What people can choose. What is legally due comes by mail whatever they choose.

use store::{
    Conn, StoreError,
    portal::{accounts, unwanted},
};
use uuid::Uuid;

use crate::{DossierError, Portal, Visitor, mail::MailKind};

/// A group of events on one way, that somebody may not want.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Mail: the time to answer is nearly over.
    MailReminders,
    /// Mail: a step of another agency.
    MailSteps,
    /// Mail: what the registry does meanwhile.
    MailWork,
    /// Mail: of a dossier that somebody else has filed.
    MailFollowed,
    /// SMS: something is to be done.
    SmsToDo,
    /// SMS: the result, whatever it is.
    SmsResult,
    /// SMS: it is late.
    SmsLate,
}

impl Wish {
    /// All, in the order of the page.
    pub const ALL: [Self; 7] = [
        Self::MailReminders,
        Self::MailSteps,
        Self::MailWork,
        Self::MailFollowed,
        Self::SmsToDo,
        Self::SmsResult,
        Self::SmsLate,
    ];

    /// The word kept in the database, and the key of its text: `told-{word}`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::MailReminders => "mail-reminders",
            Self::MailSteps => "mail-steps",
            Self::MailWork => "mail-work",
            Self::MailFollowed => "mail-followed",
            Self::SmsToDo => "sms-todo",
            Self::SmsResult => "sms-result",
            Self::SmsLate => "sms-late",
        }
    }

    /// Reads [`as_str`](Self::as_str) back.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|wish| wish.as_str() == word)
    }

    /// By mail, not by SMS.
    pub fn is_mail(self) -> bool {
        matches!(
            self,
            Self::MailReminders | Self::MailSteps | Self::MailWork | Self::MailFollowed
        )
    }

    /// The wish that such a mail hangs on; none: it is due, or somebody just asked for it.
    pub(crate) fn of_mail(kind: MailKind) -> Option<Self> {
        match kind {
            MailKind::DraftHalfway
            | MailKind::DraftReminder
            | MailKind::DossierSupplementReminder => Some(Self::MailReminders),
            MailKind::LegDone | MailKind::LegFailed => Some(Self::MailSteps),
            MailKind::DossierVerifying
            | MailKind::DossierVerified
            | MailKind::DossierNotVerified => Some(Self::MailWork),
            MailKind::DossierFollowed => Some(Self::MailFollowed),
            MailKind::RegisterCode
            | MailKind::RegisterKnown
            | MailKind::RecoverCode
            | MailKind::RecoverUnknown
            | MailKind::PasswordChanged
            | MailKind::ResumeCode
            | MailKind::HelperCode
            | MailKind::DossierSubmitted
            | MailKind::DossierWithdrawn
            | MailKind::DossierAccepted
            | MailKind::DossierNotAccepted
            | MailKind::DossierRefused
            | MailKind::DossierStopped
            | MailKind::DossierDecided
            | MailKind::DossierCollected
            | MailKind::DossierPosted
            | MailKind::DraftToConfirm
            | MailKind::DraftSilent
            | MailKind::LateWords
            | MailKind::DossierSupplement
            | MailKind::DossierExpired
            | MailKind::DossierApology
            | MailKind::LegLate
            | MailKind::LegLateAfterDeath
            | MailKind::DossierDueChanged
            | MailKind::FeeDue
            | MailKind::FeePaid
            | MailKind::FeeRefunded
            | MailKind::FeeNotExempt
            | MailKind::PaperRevoked
            | MailKind::PapersReplaced
            | MailKind::DossierReopened
            | MailKind::ChooseHour
            | MailKind::HourTaken
            | MailKind::HourSet
            | MailKind::HandOverLapsed
            | MailKind::ReportedDead
            | MailKind::DeathRevoked
            | MailKind::DeathRevokedLives => None,
        }
    }

    /// The wish that an SMS of this hangs on; none: there is no SMS of it.
    pub(crate) fn of_sms(kind: MailKind) -> Option<Self> {
        match kind {
            MailKind::DossierSupplement
            | MailKind::DraftToConfirm
            | MailKind::DraftHalfway
            | MailKind::DraftReminder
            | MailKind::FeeDue
            | MailKind::ChooseHour
            | MailKind::HourTaken
            | MailKind::HourSet => Some(Self::SmsToDo),
            MailKind::DossierDecided
            | MailKind::DossierNotAccepted
            | MailKind::DossierRefused
            | MailKind::DossierExpired
            | MailKind::HandOverLapsed => Some(Self::SmsResult),
            MailKind::DossierApology | MailKind::LegLate | MailKind::LegLateAfterDeath => {
                Some(Self::SmsLate)
            }
            _ => None,
        }
    }
}

impl Portal {
    /// Under what the wishes of an address are kept.
    pub(super) fn wishes_of(&self, address: &str) -> Uuid {
        let address = address.to_ascii_lowercase();
        Uuid::from_bytes(self.0.key.half("wishes", &[address.as_bytes()]))
    }

    /// Whether the one who is told, by this address or as this account, does not want it.
    pub(crate) async fn is_unwanted(
        &self,
        conn: &mut Conn,
        wish: Wish,
        address: Option<&str>,
        account: Option<Uuid>,
    ) -> Result<bool, StoreError> {
        let account = match account {
            Some(id) => accounts::by_id(conn, id).await?.map(|row| row.email),
            None => None,
        };
        let mut whom = [address, account.as_deref()]
            .into_iter()
            .flatten()
            .map(|address| self.wishes_of(address));
        let Some(first) = whom.next() else {
            return Ok(false);
        };
        let second = whom.next().unwrap_or(first);
        unwanted::is(conn, [first, second], wish.as_str()).await
    }

    /// What the visitor's account wants.
    pub async fn wishes(&self, visitor: &Visitor) -> Result<Vec<Wish>, DossierError> {
        let account = visitor.account.as_ref().ok_or(DossierError::NotFound)?;
        let mut conn = self.0.db.read().await?;
        let unwanted = unwanted::all(&mut conn, self.wishes_of(account.email.as_str())).await?;
        let wanted = Wish::ALL.into_iter();
        Ok(wanted
            .filter(|wish| !unwanted.iter().any(|what| what == wish.as_str()))
            .collect())
    }

    /// Keeps what the visitor's account wants, and that it does not want the rest.
    pub async fn set_wishes(&self, visitor: &Visitor, wanted: &[Wish]) -> Result<(), DossierError> {
        let account = visitor.account.as_ref().ok_or(DossierError::NotFound)?;
        let whom = self.wishes_of(account.email.as_str());
        let mut tx = self.0.db.write().await?;
        for wish in Wish::ALL {
            unwanted::set(&mut tx, whom, wish.as_str(), wanted.contains(&wish)).await?;
        }
        Ok(tx.commit().await?)
    }

    /// Whether SMS are sent at all.
    pub fn sends_sms(&self) -> bool {
        self.0.telling.sms
    }
}
