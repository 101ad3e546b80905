//! A desk to try things on: a registry with a clock that stands, a signer that can
//! fail, and a portal that writes down what it is told.

use std::{
    collections::BTreeMap,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
};

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use documents::{SignError, Signer};
use domain::{
    case::{ActionKind, Role},
    draft_paper::{Correction, DraftAnswered},
    exchange::{Envelope, Message, PORTAL, PersonWritten, REGISTRY, Submitted},
    leg::AGENCIES,
    mission::legal_day_at,
    procedure::{Judging, procedure, read_so_far},
    surroundings::Clock,
};
use exchange::{Delivery, Dispatcher, Gateway, Handler};
use guard::passwords::Passwords;
use store::{
    Blobs, Db,
    registry::{
        draft_papers,
        staff::{self, Staff},
    },
    testing::{TestClock, TestRandomness, both, sqlite},
};
use tempfile::TempDir;
use tokio::sync::Notify;
use uuid::Uuid;

use crate::{
    ActError, Action, CaseView, EmbeddedPopulation, Entered, Officer, Parts, Proposed, Registry,
    RegistryInbox,
};

pub use super::filings::*;

/// Sends the draft, nothing having been corrected.
pub const SEND_DRAFT: Action = Action::SendDraft { judged: Vec::new() };

/// Issues a copy to who has shown a paper.
pub fn issue_copy(entry: Uuid) -> Action {
    Action::IssueCopy {
        entry,
        grounds: "Đã xem Giấy khai sinh bản chính và căn cước".into(),
    }
}

/// The same of all that were picked.
pub fn issue_picked() -> Action {
    Action::IssuePicked {
        grounds: "Đã xem Giấy chứng nhận kết hôn bản chính".into(),
    }
}

/// What the portal is told of a case that is registered.
pub const REGISTERED: [&str; 4] = [
    "dossier.accepted",
    "dossier.draft_to_confirm",
    "dossier.draft_settled",
    "dossier.decided",
];

pub const CAU_GIAY: &str = "00166";
pub const HAI_CHAU: &str = "20242";
pub const MEO_VAC: &str = "00769";
pub const SA_PA: &str = "03006";

/// Puts a line behind the paper, unless it is told to fail.
#[derive(Default)]
pub struct TestSigner {
    pub fails: AtomicBool,
}

impl Signer for TestSigner {
    fn sign_paper(&self, pdf: &[u8], at: DateTime<Utc>, _: &str) -> Result<Vec<u8>, SignError> {
        if self.fails.load(Ordering::SeqCst) {
            return Err(SignError::CertificateNotValid);
        }
        Ok([pdf, format!("% signed at {at}").as_bytes()].concat())
    }
}

#[derive(Default)]
struct Told(Mutex<Vec<Envelope>>);

#[async_trait]
impl Gateway for Told {
    async fn deliver(&self, messages: &[Envelope]) -> Vec<Delivery> {
        self.0.lock().unwrap().extend(messages.iter().cloned());
        vec![Delivery::Done; messages.len()]
    }
}

pub struct Desk {
    pub db: Db,
    pub clock: Arc<TestClock>,
    pub registry: Registry,
    pub signer: Arc<TestSigner>,
    pub population: Arc<EmbeddedPopulation>,
    pub blobs: Blobs,
    told: Arc<Told>,
    dispatcher: Dispatcher,
    _folder: TempDir,
}

/// Runs a test on a fresh desk of each engine, on a Tuesday at 10:15.
pub async fn at_desk(body: impl AsyncFn(Desk)) {
    both(async |db| body(Desk::new(db)).await).await;
}

/// The same on SQLite alone: for what was seen on both engines by another way.
pub async fn at_desk_of_sqlite(body: impl AsyncFn(Desk)) {
    let folder = tempfile::tempdir().unwrap();
    let db = sqlite(folder.path()).await;
    body(Desk::new(db.clone())).await;
    db.close().await;
}

impl Desk {
    /// The calendar of the country as two change it: an administrator proposes, and one of
    /// another office agrees.
    pub async fn both_change_calendar(&self, officer: &Officer, proposed: &Proposed) {
        let entered = self.registry.change_calendar(officer, proposed).await;
        assert_eq!(entered.unwrap(), Entered::Waits);
        let other = self
            .officer("quantri.sapa", SA_PA, &[Role::Administrator])
            .await;
        let subject = proposed.day.unwrap().to_string();
        self.registry.agree_to_days(&other, &subject).await.unwrap();
    }

    fn new(db: Db) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(TestClock::at("2026-11-10T10:15:00+07:00"));
        let randomness = Arc::new(TestRandomness::default());
        let signer = Arc::new(TestSigner::default());
        let population = Arc::new(EmbeddedPopulation::new(db.clone(), clock.clone()));
        let blobs = Blobs::folder(folder.path()).unwrap();
        let wake = Arc::new(Notify::new());
        let told = Arc::new(Told::default());
        let ways: BTreeMap<_, Arc<dyn Gateway>> = std::iter::once(PORTAL)
            .chain(AGENCIES)
            .map(|to| (to, told.clone() as Arc<dyn Gateway>))
            .collect();
        let registry = Registry::new(Parts {
            db: db.clone(),
            blobs: blobs.clone(),
            clock: clock.clone(),
            randomness: randomness.clone(),
            passwords: Passwords::start(1, 20, randomness.clone()).unwrap(),
            signer: signer.clone(),
            population: population.clone(),
            agencies: AGENCIES.to_vec(),
            portal_elsewhere: false,
            public_url: "https://hotich.example".into(),
            demo: true,
            presses: 2,
            wake: wake.clone(),
        });
        let dispatcher = Dispatcher::new(db.clone(), clock.clone(), randomness, ways, wake);
        Self {
            db,
            clock,
            registry,
            signer,
            population,
            blobs,
            told,
            dispatcher,
            _folder: folder,
        }
    }

    /// An officer who is signed in.
    pub async fn officer(&self, login: &str, office: &str, roles: &[Role]) -> Officer {
        let staff = Staff {
            id: self.registry.new_id(),
            login: login.into(),
            name: format!("Cán bộ {login}"),
            pin: None,
            title: "CHỦ TỊCH".into(),
            office: office.into(),
            password: "x".into(),
            roles: roles.to_vec(),
            disabled: false,
            created_at: self.clock.now(),
        };
        let mut tx = self.db.write().await.unwrap();
        staff::insert(&mut tx, &staff).await.unwrap();
        tx.commit().await.unwrap();
        Officer::of(staff, Uuid::nil(), chrono::TimeDelta::hours(1))
    }

    /// One officer with every role of an office.
    pub async fn everybody(&self, office: &str) -> Officer {
        self.officer(&format!("all.{office}"), office, &Role::ALL)
            .await
    }

    /// The portal hands a filing over.
    pub async fn arrives(&self, filing: &Filing) {
        self.hears(
            &filing.code,
            &Message::Submitted(Box::new(self.submitted(filing))),
        )
        .await;
    }

    /// What the portal says of a filing.
    pub fn submitted(&self, filing: &Filing) -> Submitted {
        let now = self.clock.now();
        let received_on = legal_day_at(filing.office, now);
        let version = procedure(filing.procedure)
            .unwrap()
            .on(received_on)
            .unwrap();
        let judging = Judging::on(received_on);
        let declared = read_so_far(version, &filing.answers, &judging);
        Submitted {
            code: filing.code.clone(),
            procedure: filing.procedure.into(),
            procedure_code: version.variant(&filing.answers).unwrap().code.into(),
            law: judging.law.as_str().into(),
            office: version
                .office(&filing.answers, &declared, received_on)
                .unwrap()
                .as_str()
                .into(),
            submitted_at: now,
            received_on,
            due_at: now + filing.due_in,
            calendar: 0,
            answers: filing.answers.0.clone(),
            files: Vec::new(),
            warnings: Vec::new(),
            lang: "vi".into(),
            sibling: filing.sibling.clone(),
            helped: None,
            same_account: None,
        }
    }

    /// The registry hears a message of the portal.
    pub async fn hears(&self, code: &str, message: &Message) {
        self.hears_from(PORTAL, code, message).await;
    }

    /// The registry hears a message.
    pub async fn hears_from(&self, source: &str, subject: &str, message: &Message) {
        let envelope = message.seal(Uuid::nil(), source, REGISTRY, subject, 1, self.clock.now());
        let mut tx = self.db.write().await.unwrap();
        RegistryInbox::new(self.registry.clone())
            .handle(&mut tx, &envelope)
            .await
            .unwrap();
        tx.commit().await.unwrap();
    }

    /// All that the portal has been told about a dossier.
    pub async fn told(&self, code: &str) -> Vec<Message> {
        while self.dispatcher.round().await.unwrap() > 0 {}
        let told = self.told.0.lock().unwrap();
        told.iter()
            .filter(|envelope| envelope.subject == code)
            .map(|envelope| Message::open(envelope).unwrap())
            .collect()
    }

    /// The same as words: `dossier.accepted`.
    pub async fn told_kinds(&self, code: &str) -> Vec<&'static str> {
        self.told(code).await.iter().map(Message::kind).collect()
    }

    /// A case on the officer's screen.
    pub async fn sees(&self, officer: &Officer, code: &str) -> CaseView {
        let view = self.registry.view(officer, code).await;
        view.unwrap().unwrap()
    }

    /// Acts on the case as it stands; gives it as it stands afterwards.
    pub async fn act(
        &self,
        officer: &Officer,
        code: &str,
        action: Action,
    ) -> Result<CaseView, ActError> {
        let version = self.sees(officer, code).await.case.version;
        self.registry.act(officer, code, version, action).await?;
        Ok(self.sees(officer, code).await)
    }

    /// The citizen answers the newest draft: what is wrong, or nothing.
    pub async fn answers_draft(&self, code: &str, corrections: Vec<Correction>) {
        let mut conn = self.db.read().await.unwrap();
        let draft = draft_papers::newest(&mut conn, code).await.unwrap();
        drop(conn);
        let round = draft.unwrap().round;
        let answered = DraftAnswered {
            at: self.clock.now(),
            round,
            corrections,
        };
        self.hears(code, &Message::DraftAnswered(answered)).await;
    }

    /// The draft is sent, and the citizen agrees with it.
    pub async fn agreed(&self, officer: &Officer, code: &str) -> Result<CaseView, ActError> {
        self.act(officer, code, SEND_DRAFT).await?;
        self.answers_draft(code, Vec::new()).await;
        Ok(self.sees(officer, code).await)
    }

    /// Arrives, is accepted, its draft agreed with, and registered.
    pub async fn registered(&self, officer: &Officer, filing: &Filing) -> CaseView {
        self.arrives(filing).await;
        self.act(officer, &filing.code, Action::Accept)
            .await
            .unwrap();
        self.agreed(officer, &filing.code).await.unwrap();
        self.enters(officer, &filing.code).await;
        self.act(officer, &filing.code, Action::Sign).await.unwrap()
    }

    /// The portal answers whether it could write to who is declared dead.
    pub async fn person_written(&self, code: &str, written: bool) {
        let at = self.clock.now();
        let told = Message::PersonWritten(PersonWritten { at, written });
        self.hears(code, &told).await;
    }

    /// Enters the event, with a second person where it takes one. Of who is declared dead
    /// the portal knows nothing.
    pub async fn enters(&self, officer: &Officer, code: &str) -> CaseView {
        self.person_written(code, false).await;
        let view = self.sees(officer, code).await;
        if view.allowed.contains(&ActionKind::Register) {
            return self.act(officer, code, Action::Register).await.unwrap();
        }
        let reason = "Gia đình nay mới khai".into();
        self.act(officer, code, Action::ProposeLate { reason })
            .await
            .unwrap();
        let login = format!("second.{code}");
        let second = self
            .officer(&login, &officer.office, &[Role::Supervisor])
            .await;
        self.act(&second, code, Action::Agree).await.unwrap()
    }
}
