//! The legal clock on the citizen's side: the calendar of working days, what the registry
//! tells about the clock of a dossier, and how long offices really need.

use domain::{
    calendar::Calendar,
    clock::{Apology, DueChanged, VerificationAnswered, VerificationAsked},
    date::printed,
    dossier::Stage,
    exchange::Message,
    place::CommuneCode,
};
use exchange::HandleError;
use i18n::Lang;
use store::{
    StoreError, Tx,
    portal::{
        clock::{self, ApologyRow, FiguresRow, VerificationRow},
        dossiers::DossierRow,
    },
};

use crate::{
    Portal,
    inbox::{Heard, News},
    mail::MailKind,
    supplement::later_last_day,
};

/// Events after which a dossier stands where it stood: they may come in any stage that
/// is not final.
pub(crate) const WITHIN_A_STAGE: [&str; 6] = [
    "verification_asked",
    "verification_answered",
    "verification_lapsed",
    "apology",
    "due_changed",
    "last_day_changed",
];

/// Fewer decisions say nothing about the next one.
pub const FEWEST_CASES: i64 = 5;

impl Portal {
    /// The calendar that this process goes by.
    pub fn calendar(&self) -> Calendar {
        self.0.calendar.get()
    }

    /// Looks whether the registry has told of a change, to whatever process.
    pub async fn look_at_calendar(&self) -> Result<(), StoreError> {
        let mut conn = self.0.db.read().await?;
        if clock::calendar_version(&mut conn).await? != self.calendar().version {
            let changes = clock::calendar_changes(&mut conn).await?;
            self.0.calendar.hang(Calendar::after(changes));
        }
        Ok(())
    }

    /// How long an office really needed of late; `None` when it has told nothing.
    pub async fn figures(
        &self,
        office: CommuneCode,
        procedure: &str,
    ) -> Result<Option<FiguresRow>, StoreError> {
        clock::figures(&mut self.0.db.read().await?, office.as_str(), procedure).await
    }
}

/// Takes in what is about no dossier; false when it is about one.
pub(crate) async fn about_offices(tx: &mut Tx, message: &Message) -> Result<bool, HandleError> {
    match message {
        Message::OfficeFigures(figures) => clock::set_figures(tx, figures).await?,
        Message::CalendarChanged(changed) => {
            clock::change_calendar(tx, changed.version, &changed.change).await?;
        }
        _ => return Ok(false),
    }
    Ok(true)
}

/// Takes in what is about the clock of a dossier.
pub(crate) async fn about_the_clock(
    tx: &mut Tx,
    row: &DossierRow,
    message: Message,
) -> Result<Heard, HandleError> {
    let stage = Stage::parse(&row.stage)
        .ok_or_else(|| HandleError::GiveUp("the dossier's stage".into()))?;
    let news = |kind, at, reason| News {
        kind,
        reason,
        ..News::plain(stage, at)
    };
    Ok(match message {
        Message::VerificationAsked(VerificationAsked {
            at,
            whom,
            answer_by,
        }) => {
            let letter = VerificationRow {
                asked_at: at,
                whom: whom.clone(),
                answer_by,
                answered_at: None,
            };
            clock::ask_verification(tx, row.id, &letter).await?;
            let news = news("verification_asked", at, Some(whom));
            (vec![news], row.due_at, Some(MailKind::DossierVerifying))
        }
        Message::VerificationAnswered(VerificationAnswered { at, due_at, lapsed }) => {
            clock::answer_verification(tx, row.id, at).await?;
            let (kind, mail) = match lapsed {
                true => ("verification_lapsed", MailKind::DossierNotVerified),
                false => ("verification_answered", MailKind::DossierVerified),
            };
            (vec![news(kind, at, None)], due_at, Some(mail))
        }
        Message::Apology(Apology {
            number,
            at,
            was_due_at,
            due_at,
            reason,
        }) => {
            let slip = ApologyRow {
                number,
                at,
                was_due_at,
                due_at,
                reason: reason.clone(),
            };
            clock::add_apology(tx, row.id, &slip).await?;
            let news = news("apology", at, reason);
            (vec![news], due_at, Some(MailKind::DossierApology))
        }
        Message::DueChanged(DueChanged {
            at,
            due_at,
            answer_by,
            changes,
        }) => {
            if let Some(day) = answer_by
                && !later_last_day(tx, row, day).await?
            {
                clock::move_last_day(tx, row.id, day).await?;
            }
            let lang = Lang::parse(&row.lang).unwrap_or(Lang::Vi);
            let said: Vec<String> = changes
                .iter()
                .map(|change| {
                    let name = match lang {
                        Lang::Vi | Lang::Km => &change.name_vi,
                        Lang::En => &change.name_en,
                    };
                    format!("{name} ({})", printed(change.day))
                })
                .collect();
            // More time alone is read on the page; a day that is promised anew is told.
            let (kind, mail) = match answer_by.is_some() && due_at == row.due_at {
                true => ("last_day_changed", None),
                false => ("due_changed", Some(MailKind::DossierDueChanged)),
            };
            (vec![news(kind, at, Some(said.join("; ")))], due_at, mail)
        }
        other => {
            let why = format!("{} is not about a clock", other.kind());
            return Err(HandleError::GiveUp(why));
        }
    })
}
