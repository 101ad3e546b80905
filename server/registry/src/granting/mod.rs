//! Granting: entering an event in its register, or issuing a copy of an entry. One
//! transaction gives the numbers, writes the entry and the papers to be made, and
//! moves the case on; the papers go out once they are signed.

mod at_once;
mod conflict;
mod correcting;
mod drafting;
mod entering;
mod late;
mod marrying;
mod mentions;
mod writing;

pub(crate) use conflict::no_conflict;
pub(crate) use late::{is_late, takes_two};

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    case::CaseStage,
    mission::legal_day_at,
    office::{Office, office_on},
    place::CommuneCode,
    procedure::{Answers, Declared, Judging, Outcome, Severity, Version, declare},
    register::RegisterContent,
};
use store::{
    Conn, StoreError,
    registry::{
        cases::{self, Case},
        entries,
        events::{self, Event},
        staff::{self, Staff},
    },
};
use uuid::Uuid;

use crate::{
    ActError, DeskFinding, EventKind, Field, Registry, RiskyAct, SecondPerson,
    acting::{Acting, judged},
    action::REASON_MOST,
    candidates::{EntrySought, candidates},
    changes, findings, foreign_deaths, living, picking,
    reading::{Reading, described},
    revoking::holds,
    second,
};
pub(crate) use writing::PaperOrder;

/// The entries, the papers and who signs them, at one moment.
struct Granting<'a> {
    case: &'a Case,
    law: &'static Version,
    signatory: Staff,
    office: Office,
    at: DateTime<Utc>,
    today: NaiveDate,
}

impl Registry {
    /// Enters the event in its register. What is late takes a second person
    /// ([`propose_late`](Self::propose_late)).
    pub(crate) async fn register(&self, acting: &Acting<'_>) -> Result<(), ActError> {
        self.enter_case(acting, None).await
    }

    /// Enters, with the proposal of the registrar where it took a second person.
    async fn enter_case(
        &self,
        acting: &Acting<'_>,
        proposed: Option<SecondPerson>,
    ) -> Result<(), ActError> {
        let mut conn = self.db().read().await?;
        let case = acting.may(cases::by_code(&mut conn, acting.code).await?)?;
        let reading = Reading::of(&case)?;
        if proposed.is_none() && takes_two(&case, &reading) {
            return Err(ActError::NotAllowed);
        }
        no_conflict(&mut conn, acting.officer, &case, &reading).await?;
        stop_if_found(findings::of_case(&mut conn, &case).await?)?;
        // Whoever signs must be there before a number is asked for.
        signatory(staff::signatory(&mut conn, &case.office).await?)?;
        drop(conn);
        let (at, law) = (self.now(), described(&case)?.1);
        let (content, declared) = asked_for(&case, law)?;
        let pin = self
            .pin_of(&case, &content, legal_day_at(&case.office, at))
            .await?;

        let mut tx = self.db().write().await?;
        let case = acting.may(cases::lock(&mut tx, acting.code).await?)?;
        changes::may_agree(&reading, acting.officer, proposed.is_some())?;
        let content = picking::completed(&mut tx, &case, &declared, content).await?;
        stop_if_found(findings::of_case(&mut tx, &case).await?)?;
        living::silent_long_enough(&mut tx, &case, &reading, at).await?;
        self.parties_came(&mut tx, &case, &reading, at).await?;
        let granting = self.granting(&mut tx, &case, law, at).await?;
        let registrar = match &proposed {
            Some(proposal) => proposal.asked_name.as_str(),
            None => &acting.officer.name,
        };
        self.as_confirmed(&mut tx, &granting, registrar, &content, &declared)
            .await?;
        let entry = self
            .enter(&mut tx, &granting, registrar, content, pin)
            .await?;
        foreign_deaths::await_letter(&mut tx, &case, &entry).await?;
        let beside = self
            .enter_beside(&mut tx, &granting, registrar, &entry, &declared)
            .await?;
        let both = [Some(&entry), beside.as_ref()];
        self.write_papers(&mut tx, &granting, &both, &declared)
            .await?;
        self.note_at_margin(&mut tx, acting.officer, &entry, at)
            .await?;
        let replaced = match &proposed {
            Some(proposal) => {
                let asked = changes::Asked {
                    case: &case,
                    act: &entry,
                    declared: &declared,
                    proposal,
                };
                self.amend(&mut tx, acting.officer, asked).await?
            }
            None => Vec::new(),
        };
        let stage = CaseStage::AwaitingSignature;
        cases::step(&mut tx, &case.code, case.version, stage, at).await?;
        let entered = match &proposed {
            Some(proposal) => {
                let about = (RiskyAct::RegisterLate, case.code.as_str());
                second::settle(&mut tx, acting.officer, about, (true, None), at).await?;
                let agreed = late::agreed(&case, &reading).by(acting.officer, at);
                events::append(&mut tx, &case.code, &agreed).await?;
                Event {
                    officer: Some(proposal.asked_by),
                    officer_name: Some(proposal.asked_name.clone()),
                    ..EventKind::Registered.by_itself(at)
                }
            }
            None => EventKind::Registered.by(acting.officer, at),
        };
        events::append(&mut tx, &case.code, &entered).await?;
        tx.commit().await?;
        for code in replaced {
            self.issue_now(&code).await;
        }
        Ok(())
    }

    /// Issues a copy of an entry that the desk was shown for this case.
    pub(crate) async fn issue_copy(
        &self,
        acting: &Acting<'_>,
        entry: Uuid,
        grounds: &str,
    ) -> Result<(), ActError> {
        let at = self.now();
        let mut tx = self.db().write().await?;
        let case = acting.may(cases::lock(&mut tx, acting.code).await?)?;
        let law = described(&case)?.1;
        let declared = declared(&case, law)?;
        let Outcome::CopyFrom(register) = law.outcome else {
            return Err(ActError::NotAllowed);
        };
        let register = register(&declared).ok_or(ActError::NotAllowed)?;
        let sought = EntrySought::of_copy(register, &declared);
        let shown = candidates(&mut tx, &sought).await?;
        let candidate = shown
            .iter()
            .find(|candidate| candidate.entry == entry)
            .ok_or(ActError::NotFound)?;
        if !candidate.fits {
            return Err(blocked("entry-of-somebody-else", "Điều 63 Luật Hộ tịch"));
        }
        stop_if_found(findings::of_case(&mut tx, &case).await?)?;
        // No correction comes between reading and writing.
        let entry = entries::lock(&mut tx, entry)
            .await?
            .ok_or(ActError::NotFound)?;
        holds(&mut tx, entry.id).await?;
        let reason = link_shown(&[sought.names_asker(&entry)], grounds)?;
        let granting = self.granting(&mut tx, &case, law, at).await?;
        self.write_papers(&mut tx, &granting, &[Some(&entry)], &declared)
            .await?;
        let stage = CaseStage::AwaitingSignature;
        cases::step(&mut tx, &case.code, case.version, stage, at).await?;
        let granted = Event {
            reason,
            ..EventKind::CopyGranted.by(acting.officer, at)
        };
        events::append(&mut tx, &case.code, &granted).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Issues a copy of each record that is asked for, from the entries that were picked.
    pub(crate) async fn issue_picked(
        &self,
        acting: &Acting<'_>,
        grounds: &str,
    ) -> Result<(), ActError> {
        let at = self.now();
        let mut tx = self.db().write().await?;
        let case = acting.may(cases::lock(&mut tx, acting.code).await?)?;
        let law = described(&case)?.1;
        let declared = declared(&case, law)?;
        stop_if_found(findings::of_case(&mut tx, &case).await?)?;
        let (mut copied, mut named) = (Vec::new(), Vec::new());
        for (sought, entry) in picking::of_records(&mut tx, &case, law, &declared).await? {
            // No correction comes between reading and writing.
            let entry = entries::lock(&mut tx, entry.id).await?;
            let entry = entry.ok_or(ActError::NotFound)?;
            holds(&mut tx, entry.id).await?;
            named.push(sought.names_asker(&entry));
            copied.push(entry);
        }
        let reason = link_shown(&named, grounds)?;
        let granting = self.granting(&mut tx, &case, law, at).await?;
        self.write_copies(&mut tx, &granting, &copied).await?;
        let stage = CaseStage::AwaitingSignature;
        cases::step(&mut tx, &case.code, case.version, stage, at).await?;
        let granted = Event {
            reason,
            ..EventKind::CopyGranted.by(acting.officer, at)
        };
        events::append(&mut tx, &case.code, &granted).await?;
        tx.commit().await?;
        Ok(())
    }

    async fn granting<'a>(
        &self,
        conn: &mut Conn,
        case: &'a Case,
        law: &'static Version,
        at: DateTime<Utc>,
    ) -> Result<Granting<'a>, ActError> {
        let today = legal_day_at(&case.office, at);
        Ok(Granting {
            law,
            signatory: signatory(staff::signatory(conn, &case.office).await?)?,
            office: office(&case.office, today)?,
            case,
            at,
            today,
        })
    }
}

/// What shows that who asks may have the copies. Where their number stands in each entry
/// nothing more is needed; else the registrar writes what was seen: a paper of kinship, a
/// mandate, a decision. Law 60/2014 Art. 6.3, 63; law.md 12.2.
fn link_shown(named: &[Option<bool>], grounds: &str) -> Result<Option<String>, ActError> {
    let stands = named.iter().all(|named| *named == Some(true));
    if stands && grounds.trim().is_empty() {
        return Ok(None);
    }
    let grounds = judged(&[(Field::Grounds, grounds, REASON_MOST)])?.pop();
    Ok(grounds)
}

pub(crate) fn blocked(rule: &str, article: &str) -> ActError {
    ActError::Blocked(vec![DeskFinding::desk(
        rule,
        article,
        Severity::Stop,
        Vec::new(),
    )])
}

pub(crate) fn stop_if_found(findings: Vec<DeskFinding>) -> Result<(), ActError> {
    let stops: Vec<_> = findings.into_iter().filter(DeskFinding::stops).collect();
    if stops.is_empty() {
        Ok(())
    } else {
        Err(ActError::Blocked(stops))
    }
}

/// Nobody's name can stand under the papers: an account must be made first.
pub(crate) fn signatory(found: Option<Staff>) -> Result<Staff, ActError> {
    found.ok_or_else(|| blocked("no-signatory", "Điều 17 Nghị định 123/2015"))
}

pub(crate) fn office(commune: &str, day: NaiveDate) -> Result<Office, StoreError> {
    let found = CommuneCode::parse(commune)
        .ok()
        .and_then(|commune| office_on(commune, day));
    found.ok_or_else(|| StoreError::bad_row("registry_cases", "office", commune))
}

/// The declaration, judged again under the law and the day of its reception.
fn declared(case: &Case, law: &'static Version) -> Result<Declared, ActError> {
    let judging = Judging::accepted(case.received_on, case.law);
    match declare(law, &Answers(case.answers.clone()), &judging) {
        Ok(declaration) => Ok(declaration.declared),
        Err(problems) => {
            let mut finding = DeskFinding::desk(
                "incomplete",
                "khoản 2 Điều 16 Luật Hộ tịch",
                Severity::Stop,
                Vec::new(),
            );
            finding.finding.questions = problems
                .iter()
                .map(|problem| problem.question.to_owned())
                .collect();
            finding.finding.questions.dedup();
            Err(ActError::Blocked(vec![finding]))
        }
    }
}

/// The event as it is asked to be entered, and the whole declaration.
fn asked_for(case: &Case, law: &'static Version) -> Result<(RegisterContent, Declared), ActError> {
    let (mut content, declared) = declared_entry(case, law)?;
    let overdue = late::after_the_lawful_days(case, &content);
    match &mut content {
        RegisterContent::Birth(birth) => {
            birth.overdue = overdue;
            birth.sibling = case.sibling.clone();
        }
        // Nobody marries late; the day is the one on which both come. No act is late.
        RegisterContent::Marriage(_) | RegisterContent::Act(_) => {}
        // Old books are read from files.
        RegisterContent::Old(_) => return Err(ActError::NotAllowed),
        RegisterContent::Death(death) => death.overdue = overdue,
    }
    Ok((content, declared))
}

fn declared_entry(
    case: &Case,
    law: &'static Version,
) -> Result<(RegisterContent, Declared), ActError> {
    let declared = declared(case, law)?;
    let Outcome::Enter(_, entry) = law.outcome else {
        return Err(ActError::NotAllowed);
    };
    let content =
        entry(&declared).ok_or_else(|| blocked("incomplete", "khoản 2 Điều 16 Luật Hộ tịch"))?;
    Ok((content, declared))
}
