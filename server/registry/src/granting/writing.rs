//! The papers of a granted case, written down before they are set.

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use documents::can_print_all;
use domain::{
    paper::PaperKind,
    procedure::{Answers, Declared, Outcome},
    register::{RegisterContent, RegisterKind},
};
use store::{
    Conn, StoreError, Tx,
    registry::{
        books, deceased,
        entries::{self, Entry},
        papers::{self as rows, PaperRow, PaperState},
        versions,
    },
};
use uuid::Uuid;

use super::{Granting, blocked, office};
use crate::{
    ActError, Registry,
    deaths::person,
    papers::{self, Died, Issue, PaperToken},
};

/// Extracts say what stands in the register. Law 60/2014 Art. 4.9.
const ENTERED: &str = "khoản 9 Điều 4 Luật Hộ tịch";

/// A paper to be made from an entry.
pub(crate) struct PaperOrder<'a> {
    /// The case it belongs to.
    pub case: &'a str,
    /// Commune code of the office that issues it.
    pub office: &'a str,
    pub kind: PaperKind,
    /// Its place among the papers of the case.
    pub ordinal: i64,
    /// Who signs: title and name.
    pub signer: (&'a str, &'a str),
    pub day: NaiveDate,
    pub at: DateTime<Utc>,
    pub state: PaperState,
    /// The paper in whose place it is made.
    pub replaces: Option<Uuid>,
    /// With the page in three languages.
    pub annex: bool,
}

impl Registry {
    /// Writes down what is to be set and signed, each paper from the entry that it tells
    /// of: of a case the own one, then what was entered beside it.
    pub(super) async fn write_papers(
        &self,
        tx: &mut Tx,
        granting: &Granting<'_>,
        entries: &[Option<&Entry>],
        declared: &Declared,
    ) -> Result<(), ActError> {
        let kinds = kinds(granting, declared);
        let annex = declared.has("annex");
        for (kind, ordinal) in kinds.iter().zip(1..) {
            let entry = made_from(*kind, entries)
                .ok_or_else(|| blocked("entry-cannot-be-printed", ENTERED))?;
            self.write_one(tx, granting, entry, (*kind, ordinal, annex))
                .await?;
        }
        Ok(())
    }

    /// Writes down a copy of each of several entries.
    pub(super) async fn write_copies(
        &self,
        tx: &mut Tx,
        granting: &Granting<'_>,
        all: &[Entry],
    ) -> Result<(), ActError> {
        for (entry, ordinal) in all.iter().zip(1..) {
            let kind = papers::copy_of(entry.register);
            self.write_one(tx, granting, entry, (kind, ordinal, false))
                .await?;
        }
        Ok(())
    }

    async fn write_one(
        &self,
        tx: &mut Tx,
        granting: &Granting<'_>,
        entry: &Entry,
        (kind, ordinal, annex): (PaperKind, i64, bool),
    ) -> Result<(), ActError> {
        let order = PaperOrder {
            case: &granting.case.code,
            office: &granting.case.office,
            kind,
            ordinal,
            signer: (&granting.signatory.title, &granting.signatory.name),
            day: granting.today,
            at: granting.at,
            state: PaperState::Unsigned,
            replaces: None,
            annex,
        };
        let paper = self.paper(tx, entry, &order).await?;
        // One that cannot be set would hold the case for ever.
        if !can_print_all(&paper.content).unwrap_or(false) {
            return Err(blocked("entry-cannot-be-printed", ENTERED));
        }
        rows::insert(tx, &paper).await?;
        Ok(())
    }

    /// Writes one paper down.
    pub(crate) async fn write_paper(
        &self,
        tx: &mut Tx,
        entry: &Entry,
        order: &PaperOrder<'_>,
    ) -> Result<(), StoreError> {
        let paper = self.paper(tx, entry, order).await?;
        rows::insert(tx, &paper).await
    }

    /// A paper with a number of its own.
    async fn paper(
        &self,
        tx: &mut Tx,
        entry: &Entry,
        order: &PaperOrder<'_>,
    ) -> Result<PaperRow, StoreError> {
        let parts = &self.0.parts;
        let number = match papers::series(order.kind, entry, order.day) {
            Some(series) => {
                let year = order.day.year();
                let number = books::next_number(tx, order.office, &series, year).await?;
                format!("{number}/{series}")
            }
            None => papers::number_of_entry(order.kind, entry),
        };
        // An entry of one version has nothing at its margin.
        let notes = match entry.version {
            1 => Vec::new(),
            _ => versions::of_entry(tx, entry.id).await?,
        };
        let deaths = match order.annex {
            true => Some(deaths_of(tx, entry).await?),
            false => None,
        };
        let token = PaperToken::random(&*parts.randomness);
        let issuer = office(order.office, order.day)?;
        let keeper = match &entry.content {
            RegisterContent::Old(_) => issuer.clone(),
            _ => office(&entry.office, entry.registered_on)?,
        };
        let issue = Issue {
            entry,
            keeper: &keeper,
            issuer: &issuer,
            signer: order.signer,
            number: number.clone(),
            day: order.day,
            check: token.check(&parts.public_url),
            notes: &notes,
            annex: deaths.as_deref(),
            demo: parts.demo,
        };
        let content = papers::write(order.kind, &issue)
            .ok_or_else(|| StoreError::bad_row("registry_cases", "procedure", order.case))?;
        Ok(PaperRow {
            id: self.new_id(),
            case_code: order.case.to_owned(),
            entry: entry.id,
            ordinal: order.ordinal,
            kind: order.kind,
            number,
            office: order.office.to_owned(),
            state: order.state,
            token_hash: token.hash(),
            short_hash: token.short_hash(),
            content,
            birth_date: fact_day(&entry.content, order.day),
            created_at: order.at,
            issued_at: None,
            sha256: None,
            size: None,
            ended_at: None,
            replaces: order.replaces,
        })
    }
}

/// The first of these entries whose register brings about the paper; papers of births,
/// marriages and deaths have no other.
fn made_from<'a>(kind: PaperKind, entries: &[Option<&'a Entry>]) -> Option<&'a Entry> {
    let of_act = matches!(kind, PaperKind::ActExtract | PaperKind::ActExtractCopy);
    let mut entries = entries.iter().copied().flatten();
    match of_act {
        true => entries.find(|entry| matches!(entry.register, RegisterKind::Act(_))),
        false => entries.next(),
    }
}

/// The deaths, as the registers know them, of those an entry is about: by their numbers,
/// which name one person without doubt. An entry of a death tells its own.
async fn deaths_of(conn: &mut Conn, entry: &Entry) -> Result<Vec<Died>, StoreError> {
    let people: Vec<(&'static str, Option<String>)> = match &entry.content {
        RegisterContent::Birth(birth) => {
            let pin = entry.pin.as_deref().or(birth.child.pin.as_deref());
            vec![("subject", person(pin, None, ""))]
        }
        RegisterContent::Marriage(marriage) => marriage
            .spouses()
            .map(|(side, spouse)| {
                let identity = spouse.identity.as_deref();
                (side, person(spouse.pin.as_deref(), identity, &spouse.name))
            })
            .into(),
        RegisterContent::Old(old) => match (old.kind, old.people.as_slice()) {
            (RegisterKind::Birth, [child]) => {
                vec![("subject", person(child.pin.as_deref(), None, ""))]
            }
            (RegisterKind::Marriage, [groom, bride]) => vec![
                ("groom", person(groom.pin.as_deref(), None, "")),
                ("bride", person(bride.pin.as_deref(), None, "")),
            ],
            _ => Vec::new(),
        },
        _ => Vec::new(),
    };
    let mut deaths = Vec::new();
    for (side, known) in people {
        let Some(known) = known else { continue };
        let Some((case, _)) = deceased::of(conn, &known).await? else {
            continue;
        };
        let found = entries::of_case(conn, &case).await?;
        if let Some(RegisterContent::Death(death)) = found.map(|entry| entry.content) {
            deaths.push(Died {
                side,
                on: death.died_on,
                place: death.death_place,
            });
        }
    }
    Ok(deaths)
}

/// The day that opens the paper to a stranger: of the event, of an act the birth of its
/// first person; where less than the day is known, that of the paper itself.
fn fact_day(content: &RegisterContent, printed: NaiveDate) -> NaiveDate {
    match content {
        RegisterContent::Old(old) => old.event.exact().unwrap_or(printed),
        RegisterContent::Act(act) => act.opens_with().unwrap_or(printed),
        _ => content.event_day(),
    }
}

/// The papers of the variant that was filed; who asked for copies beside an entry also
/// gets one signed extract.
pub(super) fn kinds(granting: &Granting<'_>, declared: &Declared) -> Vec<PaperKind> {
    // Under one code papers of several registers can be asked for.
    let variant = granting
        .law
        .variant(&Answers(granting.case.answers.clone()));
    let mut kinds = variant
        .map(|variant| variant.results.to_vec())
        .unwrap_or_default();
    if let Outcome::Enter(register, _) = granting.law.outcome
        && granting
            .law
            .fee
            .count(declared)
            .is_some_and(|copies| copies > 0)
        && !kinds.contains(&papers::copy_of(register))
    {
        kinds.push(papers::copy_of(register));
    }
    kinds
}
