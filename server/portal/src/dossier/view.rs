//! A dossier as it is shown to who may see it.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    dossier::{DossierCode, Stage},
    exchange::FileRef,
    mission::zone_of,
    paper::PaperKind,
    place::CommuneCode,
    procedure::{Answers, Judging, Page, Procedure, Version},
};
use store::{
    Conn, StoreError,
    portal::{
        clock::{self, ApologyRow, VerificationRow},
        dossiers::DossierRow,
        fees,
        files::{self, Of},
        history,
    },
};

use super::{LegView, bad, code_of, law_of, legs};
use crate::{
    Appointment, DossierError, DraftPaper, Portal, ShortFee, Visitor, appointment, draft::file_ref,
    draft_paper,
};

/// A dossier.
#[derive(Clone)]
pub struct DossierView {
    /// Its code.
    pub code: DossierCode,
    /// What it asks for.
    pub procedure: &'static Procedure,
    /// The procedure under the law that judges it.
    pub version: &'static Version,
    /// National code of the variant.
    pub procedure_code: String,
    /// Where it stands.
    pub stage: Stage,
    /// The commune whose office decides.
    pub office: CommuneCode,
    /// When it was filed.
    pub submitted_at: DateTime<Utc>,
    /// Legal day of reception.
    pub received_on: NaiveDate,
    /// When the result is due.
    pub due_at: DateTime<Utc>,
    /// What happened, first to last.
    pub events: Vec<Event>,
    /// The papers that came out, in order.
    pub results: Vec<Outcome>,
    /// What other agencies do in the same go, each for itself.
    pub legs: Vec<LegView>,
    /// Where the money stands, when anything is to pay.
    pub fee: Option<ShortFee>,
    /// What was declared; only what was asked.
    pub answers: Answers,
    /// The papers attached.
    pub files: Vec<FileRef>,
    /// It can still be taken back.
    pub may_withdraw: bool,
    /// Another child of the same birth can be declared.
    pub may_add_sibling: bool,
    /// It ended without a grant, and what it says can become a new draft.
    pub may_file_again: bool,
    /// An account keeps it.
    pub kept: bool,
    /// Dossier of a twin.
    pub sibling: Option<DossierCode>,
    /// The draft of the paper that was sent last.
    pub draft_paper: Option<DraftPaper>,
    /// Who reads it follows it, and changes nothing.
    pub follower: bool,
    /// Which of several parties reads it.
    pub reader: Option<String>,
    /// Another office was asked and has not answered: the clock stands.
    pub verifying: Option<VerificationRow>,
    /// Two who marry choose the hour to come, or have one.
    pub appointment: Option<Appointment>,
    /// Slips that say sorry, oldest first.
    pub apologies: Vec<ApologyRow>,
}

/// Something that happened.
#[derive(Clone)]
pub struct Event {
    /// What: key of its words, `event-{kind}`.
    pub kind: String,
    /// The stage it led to.
    pub stage: Stage,
    /// When.
    pub at: DateTime<Utc>,
    /// Why, as the registry wrote it.
    pub reason: Option<String>,
    /// The article it rests on.
    pub article: Option<String>,
}

/// A signed paper that came out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Which paper.
    pub kind: PaperKind,
    /// Number printed on it.
    pub number: String,
    /// Length in bytes.
    pub size: i64,
    /// When it was issued.
    pub issued_at: DateTime<Utc>,
    /// When it was taken back, or replaced.
    pub ended_at: Option<DateTime<Utc>>,
    /// Another stands in its place.
    pub replaced: bool,
    /// Number and day of issue of the one in its place; none when it has to be asked for.
    pub replaced_by: Option<(String, DateTime<Utc>)>,
}

impl Portal {
    /// The dossier, for who has it.
    pub async fn dossier(
        &self,
        visitor: &Visitor,
        code: &str,
    ) -> Result<DossierView, DossierError> {
        let mut conn = self.0.db.read().await?;
        let row = self.dossier_row(&mut conn, visitor, code).await?;
        Ok(self.read_as(&mut conn, visitor, row).await?)
    }

    /// The dossier to be read, for who has it and for who follows it.
    pub async fn dossier_to_read(
        &self,
        visitor: &Visitor,
        code: &str,
    ) -> Result<DossierView, DossierError> {
        let mut conn = self.0.db.read().await?;
        let (row, follower) = self.readable_row(&mut conn, visitor, code).await?;
        let mut view = self.read_as(&mut conn, visitor, row).await?;
        if let Some(follower) = follower {
            view.followed_by(follower.account.is_some());
        }
        Ok(view)
    }
}

impl Portal {
    /// Everything about a dossier, as the visitor reads it.
    pub(crate) async fn read_as(
        &self,
        conn: &mut Conn,
        visitor: &Visitor,
        row: DossierRow,
    ) -> Result<DossierView, StoreError> {
        let reader = self.reads_as(conn, visitor, &row).await?;
        let other = self.party_of_visitor(conn, visitor, &row).await?;
        let mut view = read(conn, row).await?;
        view.reader = reader;
        if let Some(other) = other {
            view.kept = other.account.is_some();
        }
        Ok(view)
    }
}

impl DossierView {
    /// What a relative who follows reads: where it stands and what came out, nothing that was
    /// declared beyond that, no money, nothing to do.
    fn followed_by(&mut self, kept: bool) {
        self.follower = true;
        self.kept = kept;
        self.fee = None;
        self.files.clear();
        self.may_withdraw = false;
        self.may_add_sibling = false;
        self.may_file_again = false;
        self.draft_paper = None;
        self.appointment = None;
        // Who collected the papers is for who filed.
        for event in &mut self.events {
            if crate::inbox::HANDED_OVER.contains(&event.kind.as_str()) {
                event.reason = None;
            }
        }
    }

    /// The day and the law of reception, to read what was accepted.
    pub fn judging(&self) -> Judging {
        Judging::accepted(self.received_on, self.version.law)
    }

    /// The same for what is told at this moment, where the office is.
    pub fn judging_at(&self, now: DateTime<Utc>) -> Judging {
        let today = zone_of(self.office.as_str()).local(now).date();
        self.judging().told_on(today)
    }

    /// The pages that the reader may read, in order.
    pub fn pages(&self) -> impl Iterator<Item = &'static Page> {
        let pages = self.version.pages(&self.answers);
        pages.filter(|page| page.is_read_by(self.reader.as_deref()))
    }

    /// Whether the reader may read what was answered to a question.
    pub fn shows(&self, question: &str) -> bool {
        let page = self.version.question(question);
        page.is_none_or(|(page, _)| page.is_read_by(self.reader.as_deref()))
    }
}

/// Everything about a dossier, without saying who reads it.
pub(crate) async fn read(conn: &mut Conn, row: DossierRow) -> Result<DossierView, StoreError> {
    let events = history::events(conn, row.id).await?;
    let results = history::results(conn, row.id).await?;
    let files = files::list(conn, Of::Dossier(row.id)).await?;
    let draft_paper = draft_paper::newest(conn, &row).await?;
    let legs = legs::of(conn, &row).await?;
    let fee = fees::of_dossier(conn, row.id).await?;
    let mut verifications = clock::verifications(conn, row.id).await?;
    let apologies = clock::apologies(conn, row.id).await?;
    let appointment = appointment::of(conn, &row).await?;
    let stage = stage_of(&row)?;
    let (procedure, version) = law_of(&row)?;
    Ok(DossierView {
        legs,
        fee: fee.as_ref().map(ShortFee::of),
        code: code_of(&row)?,
        procedure,
        version,
        stage,
        office: CommuneCode::parse(&row.office).map_err(|_| bad(&row, "office"))?,
        submitted_at: row.submitted_at,
        received_on: row.received_on,
        due_at: row.due_at,
        events: events
            .into_iter()
            .map(|event| read_event(&row, event))
            .collect::<Result<_, _>>()?,
        results: results
            .iter()
            .map(|result| read_result(&row, result, &results))
            .collect::<Result<_, _>>()?,
        files: files.into_iter().map(file_ref).collect(),
        kept: row.account.is_some(),
        may_withdraw: stage.may_withdraw() || stage == Stage::PaymentRequested,
        verifying: verifications
            .pop()
            .filter(|letter| letter.answered_at.is_none() && !stage.is_final()),
        apologies,
        appointment: appointment.filter(|_| stage == Stage::InProcess),
        may_add_sibling: super::twin::declares_children(version),
        may_file_again: super::again::may_begin_again(stage, version),
        sibling: row
            .sibling
            .as_deref()
            .map(DossierCode::parse)
            .transpose()
            .map_err(|_| bad(&row, "sibling"))?,
        draft_paper,
        follower: false,
        reader: None,
        procedure_code: row.procedure_code,
        answers: row.answers.0,
    })
}

/// Where the dossier of a row stands.
pub(crate) fn stage_of(row: &DossierRow) -> Result<Stage, StoreError> {
    Stage::parse(&row.stage).ok_or_else(|| bad(row, "stage"))
}

fn read_event(row: &DossierRow, event: history::EventRow) -> Result<Event, StoreError> {
    let stage = Stage::parse(&event.stage)
        .ok_or_else(|| StoreError::bad_row("portal_events", "stage", row.id))?;
    Ok(Event {
        kind: event.kind,
        stage,
        at: event.at,
        reason: event.reason,
        article: event.article,
    })
}

fn read_result(
    row: &DossierRow,
    result: &history::ResultRow,
    all: &[history::ResultRow],
) -> Result<Outcome, StoreError> {
    let by = all
        .iter()
        .find(|other| Some(other.number) == result.successor);
    let replaced_by = by.map(|by| (by.printed.clone(), by.issued_at));
    let kind = PaperKind::parse(&result.kind)
        .ok_or_else(|| StoreError::bad_row("portal_results", "kind", row.id))?;
    Ok(Outcome {
        kind,
        number: result.printed.clone(),
        size: result.size,
        issued_at: result.issued_at,
        ended_at: result.ended_at,
        replaced: result.replaced,
        replaced_by,
    })
}

impl std::fmt::Debug for DossierView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "DossierView({}, {})", self.code, self.stage.as_str())
    }
}
