//! Granting: entering an event in its register, or issuing a copy of an entry. One
//! transaction gives the numbers, writes the entry and the papers to be made, and
//! moves the case on; the papers are set and signed afterwards.

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use domain::{
    calendar::legal_day,
    case::CaseStage,
    country::VIET_NAM,
    law::Term,
    office::{Office, office_on},
    paper::PaperKind,
    pin::{Pin, PinPrefix},
    place::{CommuneCode, ProvinceCode, gazetteer},
    procedure::{Answers, Declared, Fee, Judging, Outcome, Severity, Version, declare},
    register::{BirthRecord, EntryNumber, RegisterContent, RegisterKind},
    sex::Sex,
    text::fold,
};
use store::{
    StoreError, Tx,
    registry::{
        books,
        cases::{self, Case},
        entries::{self, Entry},
        events,
        papers::{self as rows, PaperRow, PaperState},
        staff::{self, Staff},
    },
};
use uuid::Uuid;

use crate::{
    ActError, DeskFinding, EventKind, Registry,
    acting::Acting,
    findings,
    papers::{self, Issue, PaperToken},
    subject::{child_keys, name_key},
    view::{candidates, described},
};

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
    /// Enters the event in its register.
    pub(crate) async fn register(&self, acting: &Acting<'_>) -> Result<(), ActError> {
        let mut conn = self.db().read().await?;
        let case = acting.may(cases::by_code(&mut conn, acting.code).await?)?;
        stop_if_found(findings::of_case(&mut conn, &case).await?)?;
        // Whoever signs must be there before a number is asked for.
        signatory(staff::signatory(&mut conn, &case.office).await?)?;
        drop(conn);
        let (at, law) = (self.now(), described(&case)?.1);
        let (RegisterContent::Birth(mut birth), declared) = declared_entry(&case, law)?;
        let on_time = case.law.number(Term::BirthOnTimeDays, case.received_on);
        let age = case
            .received_on
            .signed_duration_since(birth.child.birth_date)
            .num_days();
        birth.overdue = age > i64::from(on_time);
        birth.sibling = case.sibling.clone();
        let pin = self.pin_of(&case, &birth, legal_day(at)).await?;

        let mut tx = self.db().write().await?;
        let case = acting.may(cases::lock(&mut tx, acting.code).await?)?;
        stop_if_found(findings::of_case(&mut tx, &case).await?)?;
        let granting = self.granting(&mut tx, &case, law, at).await?;
        let entry = self.enter(&mut tx, &granting, acting, birth, pin).await?;
        self.write_papers(&mut tx, &granting, &entry, &kinds(&granting, &declared))
            .await?;
        cases::step(&mut tx, &case.code, case.version, CaseStage::Issuing, at).await?;
        events::append(
            &mut tx,
            &case.code,
            &EventKind::Registered.by(acting.officer, at),
        )
        .await?;
        tx.commit().await?;
        self.issue_now(acting.code).await;
        Ok(())
    }

    /// Issues a copy of an entry that the desk was shown for this case.
    pub(crate) async fn issue_copy(
        &self,
        acting: &Acting<'_>,
        entry: Uuid,
    ) -> Result<(), ActError> {
        let at = self.now();
        let mut tx = self.db().write().await?;
        let case = acting.may(cases::lock(&mut tx, acting.code).await?)?;
        let law = described(&case)?.1;
        let declared = declared(&case, law)?;
        let Outcome::CopyFrom(register) = law.outcome else {
            return Err(ActError::NotAllowed);
        };
        let shown = candidates(&mut tx, register, &declared).await?;
        let candidate = shown
            .iter()
            .find(|candidate| candidate.entry == entry)
            .ok_or(ActError::NotFound)?;
        if !candidate.fits {
            return Err(blocked("entry-of-somebody-else", "Điều 63 Luật Hộ tịch"));
        }
        let entry = entries::by_id(&mut tx, entry)
            .await?
            .ok_or(ActError::NotFound)?;
        let granting = self.granting(&mut tx, &case, law, at).await?;
        self.write_papers(&mut tx, &granting, &entry, &kinds(&granting, &declared))
            .await?;
        cases::step(&mut tx, &case.code, case.version, CaseStage::Issuing, at).await?;
        events::append(
            &mut tx,
            &case.code,
            &EventKind::CopyGranted.by(acting.officer, at),
        )
        .await?;
        tx.commit().await?;
        self.issue_now(acting.code).await;
        Ok(())
    }

    async fn granting<'a>(
        &self,
        tx: &mut Tx,
        case: &'a Case,
        law: &'static Version,
        at: DateTime<Utc>,
    ) -> Result<Granting<'a>, ActError> {
        let today = legal_day(at);
        Ok(Granting {
            law,
            signatory: signatory(staff::signatory(tx, &case.office).await?)?,
            office: office(&case.office, today)?,
            case,
            at,
            today,
        })
    }

    /// The number of a Vietnamese child whose sex is known; foreigners get none
    /// (law.md procedure 4).
    async fn pin_of(
        &self,
        case: &Case,
        birth: &BirthRecord,
        today: NaiveDate,
    ) -> Result<Option<Pin>, ActError> {
        let child = &birth.child;
        if child.nationality != VIET_NAM || child.sex == Sex::Undetermined {
            return Ok(None);
        }
        let province = CommuneCode::parse(&case.office)
            .ok()
            .and_then(|commune| gazetteer().province_of(commune, today))
            .and_then(|province| ProvinceCode::parse(province.code).ok())
            .and_then(|province| PinPrefix::for_province(province, today))
            .ok_or_else(|| StoreError::bad_row("registry_cases", "office", &case.code))?;
        let pin = self
            .0
            .parts
            .population
            .pin_for(&case.code, province, child.sex, child.birth_date)
            .await?;
        Ok(Some(pin))
    }

    async fn enter(
        &self,
        tx: &mut Tx,
        granting: &Granting<'_>,
        acting: &Acting<'_>,
        birth: Box<BirthRecord>,
        pin: Option<Pin>,
    ) -> Result<Entry, ActError> {
        let (case, year, register) = (granting.case, granting.today.year(), RegisterKind::Birth);
        let number = books::next_number(tx, &case.office, register.as_str(), year).await?;
        let entry = Entry {
            id: self.new_id(),
            office: case.office.clone(),
            register,
            number: EntryNumber { number, year },
            registered_on: granting.today,
            registered_at: granting.at,
            case_code: case.code.clone(),
            registrar: acting.officer.name.clone(),
            subject_name: birth.child.full_name(),
            name_folded: fold(&birth.child.full_name()),
            birth_date: birth.child.birth_date,
            pin: pin.map(|pin| pin.as_str().to_owned()),
            name_key: name_key(&birth),
            mother_key: child_keys(&birth).map(|child| child.mother),
            mother_name: birth
                .mother
                .as_ref()
                .map(|mother| mother.name.clone())
                .unwrap_or_default(),
            content: RegisterContent::Birth(birth),
        };
        entries::insert(tx, &entry).await.map_err(|error| {
            // Somebody registered the same meanwhile, after the findings were looked at.
            if error.violates("registry_entries_child") {
                blocked("registered-already", "khoản 4 Điều 5 Luật Hộ tịch")
            } else if error.violates("registry_entries_pin") {
                blocked("pin-registered", "Luật Căn cước 26/2023")
            } else {
                error.into()
            }
        })?;
        Ok(entry)
    }

    /// Writes down what is to be set and signed.
    async fn write_papers(
        &self,
        tx: &mut Tx,
        granting: &Granting<'_>,
        entry: &Entry,
        kinds: &[PaperKind],
    ) -> Result<(), ActError> {
        let parts = &self.0.parts;
        let keeper = office(&entry.office, entry.registered_on)?;
        for (kind, ordinal) in kinds.iter().zip(1..) {
            let number = match papers::series(*kind) {
                Some(series) => {
                    let office = &granting.case.office;
                    let number =
                        books::next_number(tx, office, series, granting.today.year()).await?;
                    format!("{number}/{series}")
                }
                None => entry.number.to_string(),
            };
            let token = PaperToken::random(&*parts.randomness);
            let issue = Issue {
                entry,
                keeper: &keeper,
                issuer: &granting.office,
                signer: (&granting.signatory.title, &granting.signatory.name),
                number: number.clone(),
                day: granting.today,
                check: token.check(&parts.public_url),
                demo: parts.demo,
            };
            let content = papers::write(*kind, &issue).ok_or_else(|| {
                StoreError::bad_row("registry_cases", "procedure", &granting.case.code)
            })?;
            let paper = PaperRow {
                id: self.new_id(),
                case_code: granting.case.code.clone(),
                entry: entry.id,
                ordinal,
                kind: *kind,
                number,
                office: granting.case.office.clone(),
                state: PaperState::Pending,
                token_hash: token.hash(),
                short_hash: token.short_hash(),
                content,
                birth_date: entry.birth_date,
                created_at: granting.at,
                issued_at: None,
                sha256: None,
                size: None,
                ended_at: None,
            };
            rows::insert(tx, &paper).await?;
        }
        Ok(())
    }
}

fn blocked(rule: &str, article: &str) -> ActError {
    ActError::Blocked(vec![DeskFinding::desk(
        rule,
        article,
        Severity::Stop,
        Vec::new(),
    )])
}

fn stop_if_found(findings: Vec<DeskFinding>) -> Result<(), ActError> {
    let stops: Vec<_> = findings.into_iter().filter(DeskFinding::stops).collect();
    if stops.is_empty() {
        Ok(())
    } else {
        Err(ActError::Blocked(stops))
    }
}

/// Nobody's name can stand under the papers: an account must be made first.
fn signatory(found: Option<Staff>) -> Result<Staff, ActError> {
    found.ok_or_else(|| blocked("no-signatory", "Điều 17 Nghị định 123/2015"))
}

fn office(commune: &str, day: NaiveDate) -> Result<Office, StoreError> {
    let found = CommuneCode::parse(commune)
        .ok()
        .and_then(|commune| office_on(commune, day));
    found.ok_or_else(|| StoreError::bad_row("registry_cases", "office", commune))
}

/// The declaration, judged again under the law and the day of its reception.
fn declared(case: &Case, law: &'static Version) -> Result<Declared, ActError> {
    let judging = Judging {
        day: case.received_on,
        law: case.law,
    };
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

/// The papers of the variant that was filed; who asked for copies beside an entry also
/// gets one signed extract.
fn kinds(granting: &Granting<'_>, declared: &Declared) -> Vec<PaperKind> {
    let variant = granting
        .law
        .variants
        .iter()
        .find(|variant| variant.code == granting.case.procedure_code);
    let mut kinds = variant
        .map(|variant| variant.results.to_vec())
        .unwrap_or_default();
    let Fee::PerCopy { copies, .. } = granting.law.fee;
    if let Outcome::Enter(register, _) = granting.law.outcome
        && declared.number(copies).is_some_and(|copies| copies > 0)
    {
        kinds.push(papers::copy_of(register));
    }
    kinds
}
