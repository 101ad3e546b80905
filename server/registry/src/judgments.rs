//! Judgments and decisions of courts and other authorities of Viet Nam: the office that keeps
//! the entry notes them at its margin when it is told, at once and by one officer. Law
//! 60/2014 Art. 30; what was settled abroad is recorded instead.

use chrono::{DateTime, NaiveDate, Utc};
use documents::can_print;
use domain::{
    date::{DateFields, printed},
    mission::legal_day_at,
    register::{ActKind, RegisterKind},
    text::passage,
};
use i18n::{Lang, texts};
use store::{
    Conn, StoreError,
    registry::{
        entries::{self, Entry},
        versions,
    },
};

use crate::{
    ActError, EntryPlace, Officer, Registry, RiskyAct,
    amending::entry_of,
    margin::{Note, WrittenAt},
    second::has,
};

/// What a note calls the end of a marriage by a court here.
pub(crate) const ENDED: &str = "noted_judged_end";
/// What it calls an adoption and its end: in the register alone, on no copy and at no check,
/// for the child's sake. law.md 12.4.
pub(crate) const ADOPTED: &str = "noted_adopted";
/// What it calls anything else that was decided.
const DECIDED: &str = "noted_judged";
/// Characters of one answer.
const MOST: usize = 300;

/// What was decided. Law 60/2014 Art. 30.1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JudgmentKind {
    /// Ly hôn.
    Divorce,
    /// Hủy việc kết hôn.
    Annulment,
    /// Nuôi con nuôi.
    Adoption,
    /// Chấm dứt việc nuôi con nuôi.
    AdoptionEnded,
    /// Xác định cha, mẹ, con.
    Parentage,
    /// Công nhận giám hộ.
    Guardianship,
    /// Mất, hạn chế năng lực hành vi dân sự, khó khăn trong nhận thức; hoặc hủy các quyết
    /// định ấy.
    Capacity,
}

impl JudgmentKind {
    const OF_MARRIAGE: &[Self] = &[Self::Divorce, Self::Annulment];
    const OF_BIRTH: &[Self] = &[
        Self::Adoption,
        Self::AdoptionEnded,
        Self::Parentage,
        Self::Guardianship,
        Self::Capacity,
    ];

    /// What can be noted at entries of a register.
    pub fn of(register: RegisterKind) -> &'static [Self] {
        match register {
            RegisterKind::Birth => Self::OF_BIRTH,
            RegisterKind::Marriage | RegisterKind::Act(ActKind::RecordedMarriage) => {
                Self::OF_MARRIAGE
            }
            RegisterKind::Death | RegisterKind::Act(_) => &[],
        }
    }

    /// The word of the choice, and the key of its texts.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Divorce => "divorce",
            Self::Annulment => "annulment",
            Self::Adoption => "adoption",
            Self::AdoptionEnded => "adoption_ended",
            Self::Parentage => "parentage",
            Self::Guardianship => "guardianship",
            Self::Capacity => "capacity",
        }
    }

    fn field(self) -> &'static str {
        match self {
            Self::Divorce | Self::Annulment => ENDED,
            Self::Adoption | Self::AdoptionEnded => ADOPTED,
            Self::Parentage | Self::Guardianship | Self::Capacity => DECIDED,
        }
    }

    fn ends_marriage(self) -> bool {
        matches!(self, Self::Divorce | Self::Annulment)
    }
}

/// A judgment as it was typed.
#[derive(Clone, Default)]
pub struct Judgment {
    /// The version on the screen.
    pub version: i64,
    /// What was decided, see [`JudgmentKind::as_str`].
    pub kind: String,
    /// Its number.
    pub number: String,
    /// Its day.
    pub judged: String,
    /// Who decided.
    pub authority: String,
    /// Since when it is in force.
    pub effective: String,
    /// About whom or what, where that has to be said: the adoptive parents, the guardian.
    pub about: String,
}

/// What is wrong with an answer; the name of its input goes with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JudgmentFault {
    /// Nothing was chosen or written.
    Missing,
    /// More characters than fit.
    TooLong,
    /// A sign that no paper of ours can print.
    Unprintable,
    /// No day that there is, or one to come.
    Day,
    /// In force before it was decided, or decided before the entry was made.
    Order,
}

/// Why nothing was noted.
#[derive(Debug, thiserror::Error)]
pub enum JudgmentError {
    /// The officer's office has no such entry, or nothing is noted at its margin here.
    #[error("there is no such entry")]
    NotFound,
    /// The role does not allow it.
    #[error("not allowed")]
    NotAllowed,
    /// The entry has another version by now.
    #[error("it stands differently now")]
    Changed,
    /// The same judgment is noted already.
    #[error("it is noted already")]
    Already,
    /// What was typed.
    #[error("answers are wrong")]
    Invalid(Vec<(&'static str, JudgmentFault)>),
    /// The database failed.
    #[error(transparent)]
    Store(StoreError),
}

impl From<StoreError> for JudgmentError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Stale { .. } => Self::Changed,
            error => Self::Store(error),
        }
    }
}

/// Whether an officer of this office may note a judgment at an entry.
pub(crate) fn may_note(officer: &Officer, entry: &Entry) -> bool {
    has(officer, RiskyAct::Correct.proposes()) && !JudgmentKind::of(entry.register).is_empty()
}

/// Whether a court here has ended this marriage, as the note at its margin says.
pub(crate) async fn ended_by_court(conn: &mut Conn, entry: &Entry) -> Result<bool, StoreError> {
    let notes = versions::of_entry(conn, entry.id).await?;
    let mut changes = notes.iter().flat_map(|note| &note.changes);
    Ok(changes.any(|change| change.field == ENDED))
}

impl Registry {
    /// Notes a judgment at the margin of an entry: the entry keeps what it says and gets a
    /// version; copies made of it afterwards tell the note.
    pub async fn note_judgment(
        &self,
        officer: &Officer,
        place: EntryPlace,
        judgment: &Judgment,
    ) -> Result<(), JudgmentError> {
        let at = self.now();
        let mut tx = self.db().write().await?;
        let entry = entry_of(&mut tx, officer, place, at).await;
        let entry = entry.map_err(|_| JudgmentError::NotFound)?;
        let entry = entries::lock(&mut tx, entry.id).await?;
        let entry = entry.ok_or(JudgmentError::NotFound)?;
        if JudgmentKind::of(entry.register).is_empty() {
            return Err(JudgmentError::NotFound);
        }
        if !may_note(officer, &entry) {
            return Err(JudgmentError::NotAllowed);
        }
        if entry.version != judgment.version {
            return Err(JudgmentError::Changed);
        }
        let read = read(&entry, judgment, at).map_err(JudgmentError::Invalid)?;
        let notes = versions::of_entry(&mut tx, entry.id).await?;
        if notes.iter().any(|note| note.basis == read.basis) {
            return Err(JudgmentError::Already);
        }
        self.write_at_margin(&mut tx, WrittenAt { officer, at }, &entry, read)
            .await
            .map_err(|error| match error {
                ActError::Store(error) => error.into(),
                _ => JudgmentError::NotFound,
            })?;
        tx.commit().await?;
        Ok(())
    }
}

/// The note, or every answer that cannot stand.
fn read(
    entry: &Entry,
    judgment: &Judgment,
    at: DateTime<Utc>,
) -> Result<Note, Vec<(&'static str, JudgmentFault)>> {
    use JudgmentFault::{Day, Missing, Order, TooLong, Unprintable};
    let kinds = JudgmentKind::of(entry.register).iter().copied();
    let kind = { kinds }.find(|kind| kind.as_str() == judgment.kind);
    let needs_about = kind.is_some_and(|kind| !kind.ends_marriage());
    let mut wrong = Vec::new();
    if kind.is_none() {
        wrong.push(("kind", Missing));
    }
    for (name, typed, needed) in [
        ("number", &judgment.number, true),
        ("authority", &judgment.authority, true),
        ("about", &judgment.about, needs_about),
    ] {
        let text = passage(typed);
        match text.chars().count() {
            0 if needed => wrong.push((name, Missing)),
            length if length > MOST => wrong.push((name, TooLong)),
            _ if !can_print(&text) => wrong.push((name, Unprintable)),
            _ => {}
        }
    }
    let today = legal_day_at(&entry.office, at);
    let mut day = |name, typed: &str| -> Option<NaiveDate> {
        if typed.trim().is_empty() {
            wrong.push((name, Missing));
            return None;
        }
        let day = DateFields::new(typed.trim(), "", "").parse().ok();
        let day = day.filter(|day| *day <= today);
        if day.is_none() {
            wrong.push((name, Day));
        }
        day
    };
    let judged = day("judged", &judgment.judged);
    let effective = day("effective", &judgment.effective);
    if judged.is_some_and(|judged| judged < entry.content.event_day()) {
        wrong.push(("judged", Order));
    }
    if judged
        .zip(effective)
        .is_some_and(|(judged, effective)| effective < judged)
    {
        wrong.push(("effective", Order));
    }
    let (Some(kind), Some(judged), Some(effective), true) =
        (kind, judged, effective, wrong.is_empty())
    else {
        return Err(wrong);
    };
    let t = texts(Lang::Vi);
    let fill = [
        ("about", passage(&judgment.about).into()),
        ("number", passage(&judgment.number).into()),
        ("judged", printed(judged).into()),
        ("authority", passage(&judgment.authority).into()),
        ("effective", printed(effective).into()),
    ];
    Ok(Note {
        field: kind.field(),
        before: String::new(),
        after: t.with(&format!("judged-{}", kind.as_str()), &fill),
        basis: t.with("judged-basis", &fill),
    })
}
