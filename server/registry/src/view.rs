//! A case on one screen.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    case::{ActionKind, CaseStage, allowed},
    duplicate::Facts,
    exchange::Helped,
    mission::legal_day_at,
    paper::PaperKind,
    procedure::{Answers, Declared, Outcome, Procedure, Version},
    register::MarriageRecord,
};
use store::{
    StoreError,
    registry::{
        cases::{self, Case},
        claims,
        decisions::{self, Decision},
        draft_papers::{self, DraftPaper},
        events, fees,
        hand_overs::{self, HandOver},
        helpers,
        late_words::{self, LateWord},
        legs,
        notes::{self, Note},
        papers::{self, PaperState},
        presence,
        proposals::Proposal,
        supplements::{self, SupplementRow},
    },
};

use crate::{
    AwaitsDelivery, Candidate, CaseClock, CaseLeg, DeskFinding, EntryPlace, Happened, Holder,
    LikelyDuplicate, Officer, Registry, asker,
    candidates::{EntrySought, candidates},
    changes, delivering, duplicates,
    exempting::Exemption,
    findings,
    foreign_deaths::{self, ForeignDeath},
    granting::{is_late, takes_two},
    marriages,
    parents_married::{self, ParentsMarried},
    picking::{self, Picking},
    reading::Reading,
    reopening::act_in,
    second,
};

/// Who opened a case so recently is told of: without script nobody says good-bye.
const PRESENT: TimeDelta = TimeDelta::minutes(10);
/// Looking again within this time is not written down again.
const PRESENCE_EVERY: TimeDelta = TimeDelta::minutes(1);

/// Everything an officer needs to decide.
#[derive(Clone)]
pub struct CaseView {
    /// The case as it stands: its `version` goes back with every action.
    pub case: Case,
    /// The procedure.
    pub procedure: &'static Procedure,
    /// The procedure under the law of the case.
    pub law: &'static Version,
    /// Every answer as typed.
    pub answers: Answers,
    /// What they say.
    pub declared: Declared,
    /// Findings, stops first.
    pub findings: Vec<DeskFinding>,
    /// What the registers say of the marriage of the parents, while it is looked at.
    pub parents_married: Option<ParentsMarried>,
    /// What tells the declared child, or the dead, from others; none of other events.
    pub facts: Option<Facts>,
    /// Births that may be the same child's, or deaths of the same person, likeliest first.
    pub duplicates: Vec<LikelyDuplicate>,
    /// Entries a copy may be made from.
    pub candidates: Vec<Candidate>,
    /// What happened, oldest first.
    pub history: Vec<Happened>,
    /// What the citizen was asked for, first to last.
    pub supplements: Vec<SupplementRow>,
    /// Papers made for it.
    pub papers: Vec<CasePaper>,
    /// Where the entries stand that it led to, once papers are made of them: its own first,
    /// then what was entered beside it.
    pub entries: Vec<EntryPlace>,
    /// The paper of a decision against the citizen.
    pub decision: Option<Decision>,
    /// The draft that was sent last.
    pub draft: Option<DraftPaper>,
    /// Where the money stands, when anything is to pay.
    pub fee: Option<fees::CaseFee>,
    /// The exemption from fees that was declared.
    pub exemption: Option<Exemption>,
    /// Interlinked services that went to other agencies.
    pub legs: Vec<CaseLeg>,
    /// What its due moment rests on, and whether the desk is warned.
    pub clock: CaseClock,
    /// What waits for a second person.
    pub second: Option<Proposal>,
    /// It waits for this officer, a supervisor, to look: who asks has died meanwhile.
    pub may_look: bool,
    /// Both parties have to come, and this officer may write down that they did.
    pub parties_may_come: bool,
    /// A birth that is declared after the lawful days.
    pub is_late: bool,
    /// A change or a correction of an entry is asked for.
    pub is_change: bool,
    /// The entries that it is about, where the registrar picks them.
    pub picking: Option<Picking>,
    /// Both who marry, as they would be entered.
    pub marriage: Option<MarriageRecord>,
    /// How a marriage waits for the two.
    pub hand_over: Option<HandOver>,
    /// What the citizen said was wrong after the entry was made.
    pub late_words: Option<LateWord>,
    /// The result waits to be handed over.
    pub to_deliver: Option<AwaitsDelivery>,
    /// A foreigner's death is entered: the ministry is told.
    pub foreign_death: Option<ForeignDeath>,
    /// Free hours of the office, for who sets the day.
    pub free_hours: Vec<DateTime<Utc>>,
    /// What this officer may do now.
    pub allowed: Vec<ActionKind>,
    /// Who has it in hand now.
    pub held: Option<Holder>,
    /// Notes among officers, oldest first.
    pub notes: Vec<Note>,
    /// Other officers who have it open.
    pub open_by: Vec<OpenBy>,
    /// Who helped to declare, and when the one who declares agreed.
    pub helped: Option<Helped>,
}

impl CaseView {
    /// Whether something keeps it from being granted.
    pub fn is_stopped(&self) -> bool {
        self.findings.iter().any(DeskFinding::stops)
    }
}

/// A paper made for a case.
#[derive(Clone, PartialEq, Eq)]
pub struct CasePaper {
    /// Its place among the papers of the case, from 1.
    pub ordinal: i64,
    /// Which paper.
    pub kind: PaperKind,
    /// Printed number.
    pub number: String,
    /// Whether it stands.
    pub state: PaperState,
    /// Number of the paper of this case that stands in its place.
    pub replaced_by: Option<String>,
}

/// An officer who has the case open.
#[derive(Clone, PartialEq, Eq)]
pub struct OpenBy {
    /// Name.
    pub name: String,
    /// Since when, at least.
    pub seen_at: DateTime<Utc>,
}

impl Registry {
    /// Opens a case of the officer's office; `None` when there is none, or none for
    /// this officer. Others who open it meanwhile are told.
    pub async fn case(
        &self,
        officer: &Officer,
        code: &str,
    ) -> Result<Option<CaseView>, StoreError> {
        let view = self.view(officer, code).await?;
        if view.is_some() {
            self.note_presence(officer, code).await?;
        }
        Ok(view)
    }

    pub(crate) async fn view(
        &self,
        officer: &Officer,
        code: &str,
    ) -> Result<Option<CaseView>, StoreError> {
        if !officer.sees_cases() {
            return Ok(None);
        }
        let mut conn = self.db().read().await?;
        let Some(case) = cases::of_office(&mut conn, &officer.office, code).await? else {
            return Ok(None);
        };
        let reading = Reading::of(&case)?;
        let candidates = match (reading.law.outcome, case.stage.is_open()) {
            (Outcome::CopyFrom(register), true) => match register(&reading.declared) {
                Some(register) => {
                    let sought = EntrySought::of_copy(register, &reading.declared);
                    candidates(&mut conn, &sought).await?
                }
                None => Vec::new(),
            },
            _ => Vec::new(),
        };
        let (duplicates, mut findings, parents_married) = if case.stage.may_withdraw() {
            let likely = duplicates::of_case(&mut conn, &case, &reading).await?;
            let married = parents_married::looked_up(&mut conn, &case, &reading).await?;
            let found =
                findings::with_duplicates(&mut conn, &case, &reading, &likely, married.as_ref())
                    .await?;
            (likely, found, married)
        } else {
            let mut found = Vec::new();
            if case.stage == CaseStage::AwaitingSignature {
                asker::findings(&mut conn, &case, &reading, &mut found).await?;
            }
            (Vec::new(), found, None)
        };
        let history = events::of_case(&mut conn, code).await?;
        let papers = papers::of_case(&mut conn, code).await?;
        let entries = match (reading.law.outcome, papers.is_empty()) {
            (Outcome::Enter(..), false) => self.entries_of_case(&mut conn, code).await?,
            _ => Vec::new(),
        };
        let decision = decisions::of_case(&mut conn, code).await?;
        let draft = draft_papers::newest(&mut conn, code).await?;
        let hours = self.calendar().of(&case.office);
        let legs = legs::of_case(&mut conn, code).await?;
        let fee = fees::of_case(&mut conn, code).await?;
        let held = claims::of_case(&mut conn, code, self.now()).await?;
        let notes = notes::of_case(&mut conn, code).await?;
        let helped = helpers::of_case(&mut conn, code).await?;
        let supplements = supplements::of_case(&mut conn, code).await?;
        let clock = self.clock_of(&mut conn, &case).await?;
        let act = act_in(case.stage);
        let second = second::about_case(&mut conn, act, code).await?;
        let is_late = is_late(&case, &reading);
        let takes_two = takes_two(&case, &reading);
        let is_change = changes::declared(&reading).is_some();
        let picking = picking::of_case(&mut conn, &case, &reading, officer).await?;
        let parties_may_come =
            crate::presence::may_note(&mut conn, &case, &reading, officer).await?;
        let settles = act
            .zip(second.as_ref())
            .is_some_and(|(act, proposal)| second::may_settle(officer, act, proposal));
        let declines = act
            .zip(second.as_ref())
            .is_some_and(|(act, proposal)| second::may_decline(officer, act, proposal));
        let present = presence::since(&mut conn, code, self.now() - PRESENT).await?;
        let marriage = marriages::declared(&reading).cloned();
        let hand_over = match case.stage {
            CaseStage::AwaitingHandOver => hand_overs::of_case(&mut conn, code).await?,
            _ => None,
        };
        let late_words = late_words::of_case(&mut conn, code).await?;
        let to_deliver = delivering::of_case(&mut conn, &case, &reading).await?;
        let foreign_death = foreign_deaths::of_case(&mut conn, officer, &case).await?;
        let free_hours = match &hand_over {
            Some(waits) => {
                self.free_hours(&mut conn, &case, &reading, waits.sign_by)
                    .await?
            }
            None => Vec::new(),
        };
        if hand_over.is_some() {
            findings.extend(marriages::on_the_day(
                &case,
                &reading,
                legal_day_at(&case.office, self.now()),
            ));
            findings.sort_by_key(|finding| !finding.stops());
        }
        let history = history
            .into_iter()
            .map(|event| Happened::read(code, event))
            .collect::<Result<Vec<_>, _>>()?;
        let answers = Answers(case.answers.clone());
        Ok(Some(CaseView {
            exemption: Exemption::of(reading.law, &answers, &history, case.stage),
            procedure: reading.procedure,
            law: reading.law,
            answers,
            may_look: asker::is_supervisor(officer) && asker::waits_for_look(&findings),
            findings,
            parents_married,
            facts: duplicates::facts_of(&case, &reading),
            duplicates,
            candidates,
            history,
            papers: papers
                .iter()
                .map(|paper| CasePaper {
                    ordinal: paper.ordinal,
                    kind: paper.kind,
                    number: paper.number.clone(),
                    state: paper.state,
                    replaced_by: papers
                        .iter()
                        .find(|other| other.replaces == Some(paper.id))
                        .map(|other| other.number.clone()),
                })
                .collect(),
            entries,
            decision,
            draft,
            fee,
            legs: legs
                .into_iter()
                .map(|leg| CaseLeg::read(leg, &hours, self.now(), officer))
                .collect(),
            held: held.map(|claim| Holder::of(claim, officer)),
            notes,
            helped,
            allowed: allowed(case.stage, &officer.roles, &reading.law.outcome)
                .into_iter()
                .filter(|kind| clock.allows(*kind, &officer.roles))
                .filter(|kind| match kind {
                    ActionKind::Agree => settles && changes::agrees(is_change, officer),
                    ActionKind::SendBack => declines,
                    ActionKind::ProposeReopening => second.is_none(),
                    ActionKind::ProposeLate => takes_two,
                    ActionKind::Register => !takes_two,
                    ActionKind::Deliver => to_deliver.is_some(),
                    _ => true,
                })
                .collect(),
            declared: reading.declared,
            supplements,
            second,
            parties_may_come,
            is_late,
            is_change,
            picking,
            clock,
            marriage,
            hand_over,
            late_words,
            to_deliver,
            foreign_death,
            free_hours,
            open_by: present
                .into_iter()
                .filter(|seen| seen.officer != officer.id)
                .map(|seen| OpenBy {
                    name: seen.name,
                    seen_at: seen.seen_at,
                })
                .collect(),
            case,
        }))
    }

    async fn note_presence(&self, officer: &Officer, code: &str) -> Result<(), StoreError> {
        let now = self.now();
        let seen =
            presence::since(&mut self.db().read().await?, code, now - PRESENCE_EVERY).await?;
        if seen.iter().any(|seen| seen.officer == officer.id) {
            return Ok(());
        }
        let mut tx = self.db().write().await?;
        presence::note(&mut tx, code, officer.id, now).await?;
        tx.commit().await
    }
}
