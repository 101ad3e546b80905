//! The hour at which two who marry come to the office: what the registry offers, what they
//! choose, what is set. Either of the two may choose and move it.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    calendar::local,
    dossier::Stage,
    exchange::{Message, PORTAL, REGISTRY},
    hand_over::{AppointmentSet, SetBy, SlotChosen, SlotsOffered},
};
use exchange::HandleError;
use i18n::{Lang, moment};
use store::{
    Conn, StoreError, Tx,
    portal::{
        Json,
        appointments::{self, AppointmentRow},
        dossiers::{self, DossierRow},
        history::{self, EventRow},
    },
};

use crate::{DossierError, Portal, Visitor, mail::MailKind};

/// An appointment, or hours to choose from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appointment {
    /// Hours that are free, as the office told last; none of them is over.
    pub hours: Vec<DateTime<Utc>>,
    /// Last day to come and sign, where the law sets one.
    pub sign_by: Option<NaiveDate>,
    /// The hour that is theirs.
    pub starts_at: Option<DateTime<Utc>>,
    /// The hour that one of them has asked for; the office has not answered yet.
    pub asked_for: Option<DateTime<Utc>>,
}

/// Why no hour was asked for.
#[derive(Debug, thiserror::Error)]
pub enum AppointmentError {
    /// The office does not offer it, or nothing is to be chosen any more.
    #[error("this hour is not offered")]
    NotOffered,
    /// The dossier cannot be seen, or changed at this very moment.
    #[error(transparent)]
    Dossier(#[from] DossierError),
}

impl From<StoreError> for AppointmentError {
    fn from(error: StoreError) -> Self {
        Self::Dossier(error.into())
    }
}

/// The appointment of a dossier, while it waits for the two.
pub(crate) async fn of(
    conn: &mut Conn,
    row: &DossierRow,
) -> Result<Option<Appointment>, StoreError> {
    let found = appointments::of_dossier(conn, row.id).await?;
    Ok(found.map(|found| Appointment {
        hours: found.slots.0,
        sign_by: found.sign_by,
        starts_at: found.starts_at,
        asked_for: found.asked_for,
    }))
}

impl Portal {
    /// Asks for an hour. The registry answers by message: it is theirs, or it was taken
    /// meanwhile. Pressed twice, it is asked for once.
    pub async fn choose_hour(
        &self,
        visitor: &Visitor,
        code: &str,
        hour: DateTime<Utc>,
    ) -> Result<(), AppointmentError> {
        let at = self.0.clock.now();
        let mut tx = self.0.db.write().await?;
        let row = self.dossier_row(&mut tx, visitor, code).await?;
        let waits = appointments::of_dossier(&mut tx, row.id).await?;
        let waits = waits.filter(|_| row.stage == Stage::InProcess.as_str());
        let waits = waits.ok_or(AppointmentError::NotOffered)?;
        if waits.asked_for == Some(hour)
            || waits.asked_for.is_none() && waits.starts_at == Some(hour)
        {
            return Ok(tx.rollback().await?);
        }
        if hour <= at || !waits.slots.0.contains(&hour) {
            return Err(AppointmentError::NotOffered);
        }
        appointments::ask(&mut tx, row.id, hour).await?;
        let chosen = Message::SlotChosen(SlotChosen { at, slot: hour });
        let id = self.0.new_id();
        exchange::send(&mut tx, id, PORTAL, REGISTRY, &row.code, at, &chosen).await?;
        tx.commit().await?;
        self.0.wake.notify_one();
        tracing::info!(dossier = row.code, "an hour was asked for");
        Ok(())
    }

    /// Free hours have come: for the first time, anew, or because one was taken. What is
    /// only told anew is no news.
    pub(crate) async fn slots_offered(
        &self,
        tx: &mut Tx,
        row: DossierRow,
        offered: SlotsOffered,
    ) -> Result<(), HandleError> {
        let before = appointments::of_dossier(tx, row.id).await?;
        let kept = AppointmentRow {
            slots: Json(offered.slots),
            offered_at: offered.at,
            sign_by: offered.sign_by,
            starts_at: before.as_ref().and_then(|before| before.starts_at),
            // What was asked for meanwhile is still on its way.
            asked_for: match offered.taken {
                Some(_) => None,
                None => before.as_ref().and_then(|before| before.asked_for),
            },
        };
        appointments::put(tx, row.id, &kept).await?;
        let (kind, mail, when) = match (offered.taken, before) {
            (Some(taken), _) => ("slot_taken", MailKind::HourTaken, Some(taken)),
            (None, None) => ("slots_offered", MailKind::ChooseHour, None),
            (None, Some(_)) => return Ok(()),
        };
        self.news_of_hour(tx, &row, (kind, offered.at, when), mail)
            .await
    }

    /// The hour is theirs.
    pub(crate) async fn appointment_set(
        &self,
        tx: &mut Tx,
        row: DossierRow,
        set: AppointmentSet,
    ) -> Result<(), HandleError> {
        let before = appointments::of_dossier(tx, row.id).await?;
        let kept = AppointmentRow {
            slots: Json(set.slots),
            offered_at: set.at,
            sign_by: before.and_then(|before| before.sign_by),
            starts_at: Some(set.slot),
            asked_for: None,
        };
        appointments::put(tx, row.id, &kept).await?;
        let kind = match set.by {
            SetBy::Couple => "appointment_set",
            SetBy::Office => "appointment_set_by_office",
        };
        let news = (kind, set.at, Some(set.slot));
        self.news_of_hour(tx, &row, news, MailKind::HourSet).await
    }

    /// A line in the history of a dossier that stays in its stage, and a mail.
    async fn news_of_hour(
        &self,
        tx: &mut Tx,
        row: &DossierRow,
        (kind, at, hour): (&str, DateTime<Utc>, Option<DateTime<Utc>>),
        mail: MailKind,
    ) -> Result<(), HandleError> {
        let lang = Lang::parse(&row.lang).unwrap_or(Lang::Vi);
        let when = hour.map(|hour| moment(lang, local(hour)));
        let last = history::events(tx, row.id).await?.last().map(|e| e.number);
        let event = EventRow {
            number: last.map_or(1, |last| last + 1),
            kind: kind.into(),
            stage: row.stage.clone(),
            at,
            reason: when.clone(),
            article: None,
        };
        history::add_event(tx, row.id, &event).await?;
        if !dossiers::advance(tx, row.id, row.version, &row.stage, row.due_at).await? {
            return Err(HandleError::Retry(
                "the dossier changed at this very moment".into(),
            ));
        }
        Ok(self.tell_of(tx, row, mail, [("when", when)]).await?)
    }
}
