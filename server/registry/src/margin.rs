//! Notes at the margin of the entry that another one concerns: of a marriage that it has
//! ended, of a birth that the child was acknowledged, of both that somebody in them has
//! another name. The entry keeps what it says and
//! gets a version; what is copied from it afterwards tells the note. Law 60/2014 Art.
//! 25.2, 50; Decree 123/2015 Art. 38.

use chrono::{DateTime, Utc};
use domain::{
    date::printed,
    mission::legal_day_at,
    paper::PaperKind,
    register::{ActKind, ActRecord, FactValue, FieldChange, RegisterContent, RegisterKind},
};
use i18n::{Lang, entry_field, fact_said, texts};
use store::{
    Conn, StoreError, Tx,
    registry::{
        cases,
        entries::{self, Entry},
        events::{self, Event},
        parents,
        versions::{self, Former},
    },
};
use uuid::Uuid;

use crate::{
    ActError, EventKind, Officer, Registry,
    acknowledgements::birth_of,
    amending::holding,
    couples,
    granting::office,
    papers::number_of_entry,
    revoking::revoked_since,
    whom::{Whom, couple},
};

/// What such a note is, beside corrections and changes.
pub(crate) const NOTE: &str = "note";

impl Registry {
    /// Notes an act that was just entered at the entry it concerns, if that is here.
    pub(crate) async fn note_at_margin(
        &self,
        tx: &mut Tx,
        officer: &Officer,
        entered: &Entry,
        at: DateTime<Utc>,
    ) -> Result<(), ActError> {
        let RegisterContent::Act(act) = &entered.content else {
            return Ok(());
        };
        for (concerned, field, said) in concerned(tx, act, entered).await? {
            let note = Note {
                field,
                before: String::new(),
                after: said,
                basis: basis(act.kind, entered)?,
            };
            self.write_at_margin(tx, WrittenAt { officer, at }, &concerned, note)
                .await?;
        }
        Ok(())
    }

    /// An act was cancelled: its note at the margin of another entry does not hold any
    /// more, which a second note says. Law 60/2014 Art. 12.2.
    pub(crate) async fn void_at_margin(
        &self,
        tx: &mut Tx,
        officer: &Officer,
        (cancelled, decision): (Uuid, &str),
        at: DateTime<Utc>,
    ) -> Result<(), ActError> {
        let Some(cancelled) = entries::lock(tx, cancelled).await? else {
            return Ok(());
        };
        let RegisterContent::Act(act) = &cancelled.content else {
            return Ok(());
        };
        let basis = basis(act.kind, &cancelled)?;
        for (concerned, field, said) in noted(tx, act, &cancelled, &basis).await? {
            let fill = [
                ("said", said.as_str().into()),
                ("decision", decision.into()),
            ];
            let note = Note {
                field,
                after: texts(Lang::Vi).with("noted-void", &fill),
                before: said,
                basis: basis.clone(),
            };
            self.write_at_margin(tx, WrittenAt { officer, at }, &concerned, note)
                .await?;
        }
        Ok(())
    }

    /// Writes one note: a version of the entry, and a line in the history of its case.
    pub(crate) async fn write_at_margin(
        &self,
        tx: &mut Tx,
        WrittenAt { officer, at }: WrittenAt<'_>,
        concerned: &Entry,
        note: Note,
    ) -> Result<(), ActError> {
        // A colleague who corrects it waits, and has the new version then.
        let Some(concerned) = entries::lock(tx, concerned.id).await? else {
            return Ok(());
        };
        let told = format!("{}: {}", concerned.number, note.after);
        let former = Former {
            version: concerned.version,
            content: concerned.content.clone(),
            noted_on: legal_day_at(&concerned.office, at),
            noted_at: at,
            kind: NOTE.to_owned(),
            changes: vec![FieldChange {
                field: note.field.to_owned(),
                before: note.before,
                after: note.after,
            }],
            basis: note.basis,
            evidence: String::new(),
            consent: String::new(),
            asked_name: officer.name.clone(),
            agreed_name: String::new(),
        };
        versions::append(tx, concerned.id, &former).await?;
        let content = concerned.content.clone();
        let concerned = holding(concerned, content);
        entries::correct(tx, &concerned).await?;
        if let Some(code) = concerned.case()
            && cases::lock(tx, code).await?.is_some()
        {
            let event = Event {
                reason: Some(told),
                ..EventKind::Noted.by(officer, at)
            };
            events::append(tx, code, &event).await?;
        }
        Ok(())
    }
}

/// Who writes, and when.
pub(crate) struct WrittenAt<'a> {
    pub officer: &'a Officer,
    pub at: DateTime<Utc>,
}

/// What is written at the margin.
pub(crate) struct Note {
    pub field: &'static str,
    pub before: String,
    pub after: String,
    /// The paper on which it rests.
    pub basis: String,
}

/// An entry that an act concerns, the field of the note and what it says.
type Concerned = (Entry, &'static str, String);

/// The entries that an act is noted at: of several marriages of the two the newest.
async fn concerned(
    conn: &mut Conn,
    act: &ActRecord,
    entered: &Entry,
) -> Result<Vec<Concerned>, StoreError> {
    let mut all = all_concerned(conn, act, entered).await?;
    if act.kind == ActKind::RecordedDivorce {
        all.drain(..all.len().saturating_sub(1));
    }
    Ok(all)
}

/// The entries that bear the note of an act with this paper: the two may have married again
/// since.
async fn noted(
    conn: &mut Conn,
    act: &ActRecord,
    entered: &Entry,
    basis: &str,
) -> Result<Vec<Concerned>, StoreError> {
    let mut bear = Vec::new();
    for one in all_concerned(conn, act, entered).await? {
        let notes = versions::of_entry(conn, one.0.id).await?;
        if notes.iter().any(|note| note.basis == basis) {
            bear.push(one);
        }
    }
    Ok(bear)
}

/// Every entry that an act can concern, oldest first.
async fn all_concerned(
    conn: &mut Conn,
    act: &ActRecord,
    entered: &Entry,
) -> Result<Vec<Concerned>, StoreError> {
    match act.kind {
        ActKind::RecordedDivorce => {
            let (Some(two), Some(said)) = (couple(&entered.content), divorce(act)) else {
                return Ok(Vec::new());
            };
            let married = couples::marriages(conn, &two, &entered.case_code).await?;
            Ok(married
                .into_iter()
                .map(|entry| (entry, "noted_divorce", said.clone()))
                .collect())
        }
        ActKind::ParentChild => {
            let birth = birth_of(conn, act).await?.map(|(entry, _)| entry);
            Ok(birth
                .zip(acknowledged(act))
                .map(|(entry, said)| (entry, "noted_parent", said))
                .into_iter()
                .collect())
        }
        ActKind::Change => {
            let Some(said) = renamed(act) else {
                return Ok(Vec::new());
            };
            let named = standing_elsewhere(conn, act, entered).await?.into_iter();
            Ok(named
                .map(|entry| (entry, "noted_renamed", said.clone()))
                .collect())
        }
        _ => Ok(Vec::new()),
    }
}

/// What other entries print of somebody beside the own birth.
const PRINTED_ELSEWHERE: [&str; 4] = [
    "child_family_name",
    "child_middle_name",
    "child_given_name",
    "child_birth_date",
];

/// Where else the person stands whose birth was changed: the own marriages, and as a parent
/// in the births of the children. Law 60/2014 Art. 28.2, Decree 123/2015 Art. 7.
async fn standing_elsewhere(
    conn: &mut Conn,
    act: &ActRecord,
    entered: &Entry,
) -> Result<Vec<Entry>, StoreError> {
    let Some(person) = act.who("person") else {
        return Ok(Vec::new());
    };
    let whom = Whom::from(person);
    let married = RegisterKind::Act(ActKind::RecordedMarriage);
    let mut found = Vec::new();
    for register in [RegisterKind::Marriage, married] {
        for entry in whom.entries(conn, register, &entered.case_code).await? {
            let theirs = couple(&entry.content);
            let own = theirs.is_some_and(|two| two.iter().any(|one| one.is(&whom)));
            if own {
                found.push(entry);
            }
        }
    }
    if let Some(pin) = &person.pin {
        for entry in parents::children(conn, pin).await? {
            if revoked_since(conn, entry.id).await?.is_none() {
                found.push(entry);
            }
        }
    }
    Ok(found)
}

fn renamed(act: &ActRecord) -> Option<String> {
    let t = texts(Lang::Vi);
    let changed = act.facts.iter();
    let changed = changed.filter(|fact| PRINTED_ELSEWHERE.contains(&fact.id.as_str()));
    let changes: Vec<String> = changed
        .map(|fact| format!("{} {}", entry_field(t, &fact.id), fact_said(t, fact)))
        .collect();
    let fill = [
        ("person", act.who("person")?.name.as_str().into()),
        ("changes", changes.join("; ").into()),
    ];
    (!changes.is_empty()).then(|| t.with("noted-renamed", &fill))
}

fn divorce(act: &ActRecord) -> Option<String> {
    let FactValue::Said { with, .. } = act.value("abroad")? else {
        return None;
    };
    let FactValue::Day(effective) = act.value("divorce_effective")? else {
        return None;
    };
    let of = |name: &str| with.get(name).cloned().unwrap_or_default();
    let fill = [
        ("number", of("number").into()),
        ("judged", of("day").into()),
        ("authority", of("authority").into()),
        ("country", of("country").into()),
        ("effective", printed(*effective).into()),
    ];
    let kind = act.word("divorce_kind")?;
    Some(texts(Lang::Vi).with(&format!("noted-{kind}"), &fill))
}

fn acknowledged(act: &ActRecord) -> Option<String> {
    let (kind, parent) = (act.word("acknowledgement_kind")?, act.who("parent")?);
    let fill = [("parent", parent.name.as_str().into())];
    Some(texts(Lang::Vi).with(&format!("noted-{kind}"), &fill))
}

/// The paper of what was entered.
fn basis(kind: ActKind, entered: &Entry) -> Result<String, StoreError> {
    let t = texts(Lang::Vi);
    let paper = t.get(&format!("noted-basis.{}", kind.as_str().to_lowercase()));
    let office = office(&entered.office, entered.registered_on)?;
    let fill = [
        ("paper", paper.into()),
        (
            "number",
            number_of_entry(PaperKind::ActExtract, entered).into(),
        ),
        ("office", office.with_place().into()),
    ];
    Ok(t.with("noted-basis", &fill))
}
