//! The way of a filing at the desk, whatever its outcome: taken in, looked into, its draft
//! agreed with, entered or copied, signed.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use domain::{
    case::{ActionKind, CaseStage, Role},
    paper::PaperKind,
    presence::PresenceCheck,
    procedure::{ACKNOWLEDGED_ABROAD, Outcome},
    register::{
        ActKind,
        RegisterKind::{self, Act, Birth, Marriage},
    },
};

use super::filed::Filed;
use crate::{
    ActError, Action, CaseView, Officer,
    tests::{
        desk::{
            Desk, Filing, SEND_DRAFT, birth, code, death, guardianship, issue_copy, issue_picked,
            marriage,
        },
        marriages::married,
    },
};

/// What copies are asked of was entered then.
const BEFORE: &str = "2026-11-16T16:10:00+07:00";
/// Longer than an acknowledgement with a foreign element is posted.
const POSTED: TimeDelta = TimeDelta::days(15);

/// Who decides on a case: one with every role, and a second person who signs as well.
struct Staff {
    all: Officer,
    second: Officer,
}

impl Staff {
    async fn of(desk: &Desk, office: &str, word: &str) -> Self {
        let seconds = [Role::Supervisor, Role::Signatory];
        Self {
            all: desk
                .officer(&format!("{word}.all"), office, &Role::ALL)
                .await,
            second: desk
                .officer(&format!("{word}.second"), office, &seconds)
                .await,
        }
    }
}

/// One case at the desk.
struct AtDesk<'a> {
    desk: &'a Desk,
    staff: Staff,
    code: &'a str,
    name: &'a str,
}

impl Filed {
    /// Files it and grants it; the papers are set and signed where that is looked at.
    pub async fn is_granted(&self, desk: &Desk, signed: bool) {
        if let Some(filing) = self.copied_from() {
            desk.clock.set(BEFORE);
            let case = AtDesk::arrived(desk, &filing, &self.name).await;
            case.is_entered(filing.procedure == "ket-hon").await;
        }
        desk.clock.set(&self.at.to_rfc3339());
        let case = AtDesk::arrived(desk, &self.filing, &self.name).await;
        match self.version.outcome {
            Outcome::Enter(register, _) => case.is_entered(register == Marriage).await,
            Outcome::CopyFrom(_) => case.is_copied().await,
            Outcome::CopiesOf(_) => case.are_copied().await,
        }
        let view = case.sees().await;
        let name = &self.name;
        assert_eq!(view.case.stage, CaseStage::AwaitingSignature, "{name}");
        assert_eq!(view.case.procedure_code, self.variant.code, "{name}");
        let papers: Vec<PaperKind> = view.papers.iter().map(|paper| paper.kind).collect();
        assert_eq!(papers, self.variant.results, "{name}");
        let registers: Vec<_> = view.entries.iter().map(|entry| entry.register).collect();
        assert_eq!(registers, self.registers(), "{name}");
        if signed {
            let view = case.does(&case.staff.all, Action::Sign).await;
            assert_eq!(view.case.stage, CaseStage::Decided, "{name}");
        }
    }

    /// Its own register; a birth that is acknowledged is entered in two (law.md 1 row 2).
    fn registers(&self) -> Vec<RegisterKind> {
        let beside =
            self.register == Some(Birth) && self.variant.results.contains(&PaperKind::ActExtract);
        let beside = beside.then_some(Act(ActKind::ParentChild));
        self.register.into_iter().chain(beside).collect()
    }

    /// What is entered before a copy can be made of it.
    fn copied_from(&self) -> Option<Filing> {
        match self.kind {
            "trich-luc" | "ban-sao-so-goc" | "trich-luc-gia-dinh" => Some(birth(2)),
            "trich-luc-ket-hon" => Some(marriage(2)),
            "trich-luc-khai-tu" => Some(death(2)),
            "trich-luc-khac" => Some(guardianship(2)),
            _ => None,
        }
    }
}

impl<'a> AtDesk<'a> {
    /// It arrives and is taken in.
    async fn arrived(desk: &'a Desk, filing: &'a Filing, name: &'a str) -> Self {
        let office = desk.submitted(filing).office;
        // One account for each filing: nobody is there twice.
        let word = if filing.code == code(1) {
            "asked"
        } else {
            "before"
        };
        let staff = Staff::of(desk, &office, word).await;
        desk.arrives(filing).await;
        let case = Self {
            desk,
            staff,
            code: &filing.code,
            name,
        };
        case.does(&case.staff.all, Action::Accept).await;
        case
    }

    async fn sees(&self) -> CaseView {
        self.desk.sees(&self.staff.all, self.code).await
    }

    /// Does it, or says which rules stand against it.
    async fn does(&self, officer: &Officer, action: Action) -> CaseView {
        let kind = action.kind();
        match self.desk.act(officer, self.code, action).await {
            Ok(view) => view,
            Err(error) => panic!("{}: {}: {}", self.name, kind.as_str(), why(&error)),
        }
    }

    /// Looked into, and entered; two who marry come for it.
    async fn is_entered(&self, marries: bool) {
        self.is_looked_into().await;
        if marries {
            self.does(&self.staff.all, Action::OfferDays).await;
            self.does(&self.staff.all, married()).await;
            return;
        }
        self.does(&self.staff.all, SEND_DRAFT).await;
        self.desk.answers_draft(self.code, Vec::new()).await;
        // Of who is declared dead the portal knows nothing.
        self.desk.person_written(self.code, false).await;
        if self.sees().await.case.procedure_code == ACKNOWLEDGED_ABROAD {
            self.desk.clock.advance(POSTED);
        }
        let view = self.sees().await;
        if view.allowed.contains(&ActionKind::Register) {
            self.does(&self.staff.all, Action::Register).await;
            return;
        }
        let reason = "Đã xem giấy tờ bản chính".into();
        self.does(&self.staff.all, Action::ProposeLate { reason })
            .await;
        self.does(&self.staff.second, Action::Agree).await;
    }

    /// What an officer has to see to first: the former office is asked, the entries are
    /// picked, both parties come.
    async fn is_looked_into(&self) {
        let (officer, registry) = (&self.staff.all, &self.desk.registry);
        let finds = |view: &CaseView, rule: &str| {
            let mut found = view.findings.iter();
            found.any(|found| found.finding.rule == rule)
        };
        if finds(&self.sees().await, "former-office-not-asked") {
            let asked = Action::AskVerification {
                whom: "Ủy ban nhân dân phường Sa Pa".into(),
                what: "Sổ hộ tịch còn lưu giữ không".into(),
            };
            self.does(officer, asked).await;
            let answer = "Công văn 87: không còn lưu giữ".into();
            self.does(officer, Action::RecordVerification { answer })
                .await;
        }
        let view = self.sees().await;
        if view.picking.is_some() {
            registry
                .pick_entries(officer, self.code, view.case.version, &[])
                .await
                .unwrap();
        }
        if view.parties_may_come {
            let seen = BTreeSet::from(PresenceCheck::ALL);
            registry
                .parties_have_come(officer, self.code, &seen)
                .await
                .unwrap();
        }
    }

    /// From the entry that fits.
    async fn is_copied(&self) {
        let candidates = self.sees().await.candidates;
        let fits = candidates.iter().find(|candidate| candidate.fits);
        let fits = fits.unwrap_or_else(|| panic!("{}: no entry fits", self.name));
        self.does(&self.staff.all, issue_copy(fits.entry)).await;
    }

    /// From the entries that are offered.
    async fn are_copied(&self) {
        let view = self.sees().await;
        let offered = view.picking.unwrap().offered;
        let picked: Vec<_> = offered.iter().map(|one| one.entry).collect();
        let registry = &self.desk.registry;
        registry
            .pick_entries(&self.staff.all, self.code, view.case.version, &picked)
            .await
            .unwrap();
        self.does(&self.staff.all, issue_picked()).await;
    }
}

/// The rules that stop it, else what is said.
fn why(error: &ActError) -> String {
    match error {
        ActError::Blocked(found) => {
            let rules = found.iter().map(|found| found.finding.rule.as_str());
            rules.collect::<Vec<_>>().join(" ")
        }
        error => error.to_string(),
    }
}
