//! What people can count on, on both databases.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod accounts;
mod asked_in_time;
mod attempts;
mod corrections;
mod draft_papers;
mod drafts;
mod exempting;
mod feedback;
mod fees;
mod files;
mod filing;
mod followers;
mod following;
mod helping;
mod hours;
mod late_legs;
mod letters;
mod living;
mod mails;
mod missions;
mod notices;
mod online;
mod pairs;
mod papers;
mod pieces;
mod recovering;
mod refunds;
mod registry_says;
mod same_account;
mod same_go;
mod saving;
mod sessions;
mod supplementing;
mod sweeping;
mod taking_along;
mod told;
mod withdrawing;

use std::sync::{
    Arc, Mutex,
    atomic::{AtomicBool, Ordering},
};

use async_trait::async_trait;
use bytes::Bytes;
use chrono::TimeDelta;
use domain::{
    demo,
    procedure::{Answers, Procedure, procedure},
};
use guard::{ServerKey, Token, passwords::Passwords};
use i18n::Lang;
use store::{
    Blobs, Db,
    testing::{TestClock, TestRandomness},
};
use tokio::sync::Notify;
use uuid::Uuid;

use crate::{
    Collecting, Draft, Filed, Letter, Limits, MailError, Mailer, Parts, Portal, Telling, Visitor,
};

/// A portal on a fresh database, with a clock that stands and mail that is caught.
struct House {
    db: Db,
    clock: Arc<TestClock>,
    portal: Portal,
    mail: Arc<Caught>,
    files: tempfile::TempDir,
}

/// Mail that would have been sent.
#[derive(Default)]
struct Caught {
    letters: Mutex<Vec<Letter>>,
    down: AtomicBool,
}

#[async_trait]
impl Mailer for Caught {
    async fn send(&self, letter: &Letter) -> Result<(), MailError> {
        if self.down.load(Ordering::Relaxed) {
            return Err(MailError::Later("the mail server is down".into()));
        }
        self.letters.lock().unwrap().push(letter.clone());
        Ok(())
    }
}

/// Tuesday 10 November 2026, 10:15: case 1 of law.md 14.
const MORNING: &str = "2026-11-10T10:15:00+07:00";

fn house(db: Db) -> House {
    house_with(db, Limits::default())
}

fn house_with(db: Db, limits: Limits) -> House {
    house_of(db, limits, Collecting::default())
}

fn house_of(db: Db, limits: Limits, collecting: Collecting) -> House {
    let clock = Arc::new(TestClock::at(MORNING));
    let randomness = Arc::new(TestRandomness::default());
    let files = tempfile::tempdir().expect("a folder for files");
    let portal = Portal::new(Parts {
        db: db.clone(),
        blobs: Blobs::folder(files.path()).expect("a file store"),
        clock: clock.clone(),
        randomness: randomness.clone(),
        key: ServerKey::new([7; 32]),
        passwords: Passwords::start(1, 64, randomness).expect("threads"),
        public_url: "https://hotich.example".into(),
        demo: true,
        wake: Arc::new(Notify::new()),
        limits,
        telling: Telling {
            sms: true,
            ..Telling::default()
        },
        collecting,
    });
    House {
        db,
        clock,
        portal,
        mail: Arc::default(),
        files,
    }
}

fn birth() -> &'static Procedure {
    procedure("khai-sinh").unwrap()
}

fn stranger() -> Visitor {
    Visitor::stranger("203.0.113.7".parse().unwrap(), Lang::Vi)
}

/// A picture of one white pixel.
fn picture() -> Bytes {
    let mut png = Vec::new();
    image::DynamicImage::new_rgb8(1, 1)
        .write_to(&mut std::io::Cursor::new(&mut png), image::ImageFormat::Png)
        .unwrap();
    png.into()
}

impl House {
    /// The visitor that a browser with these cookies is.
    async fn browser(&self, session: Option<&Token>, key: Option<&Token>) -> Visitor {
        let (session, key) = (session.map(Token::expose), key.map(Token::expose));
        let address = stranger().address;
        self.portal
            .visitor(address, session.as_deref(), key.as_deref(), None, Lang::Vi)
            .await
            .unwrap()
    }

    /// Begins a declaration of birth in a new browser.
    async fn begun(&self) -> (Visitor, Draft) {
        let started = self
            .portal
            .start(&stranger(), birth(), Lang::Vi)
            .await
            .unwrap();
        (
            self.browser(None, started.key.as_ref()).await,
            started.draft,
        )
    }

    /// A declaration of birth that lacks nothing, in a new browser.
    async fn complete(&self, answers: Answers) -> (Visitor, Uuid) {
        let (visitor, draft) = self.begun().await;
        self.fill(&visitor, draft.id, answers).await;
        (visitor, draft.id)
    }

    async fn fill(&self, visitor: &Visitor, draft: Uuid, answers: Answers) {
        let seen = self.portal.draft(visitor, draft).await.unwrap().revision;
        let saved = self
            .portal
            .save(visitor, draft, seen, answers)
            .await
            .unwrap();
        let question = match saved.answers.get("notice.kind") {
            "witness" => "file.witness_statement",
            _ => "file.birth_notice",
        };
        self.portal
            .attach(visitor, draft, question, "giấy.png", picture())
            .await
            .unwrap();
    }

    /// Case 1, filed in a new browser.
    async fn filed(&self) -> (Visitor, Filed) {
        let (visitor, draft) = self.complete(demo::simple_birth()).await;
        let filed = self.portal.submit(&visitor, draft).await.unwrap();
        (visitor, filed)
    }

    /// An account, signed in, in a browser without a key.
    async fn account(&self, email: &str) -> (Visitor, Token) {
        self.account_in(&stranger(), email).await
    }

    /// An account made in this browser.
    async fn account_in(&self, visitor: &Visitor, email: &str) -> (Visitor, Token) {
        let begun = self
            .portal
            .register(visitor, email, PASSWORD)
            .await
            .unwrap();
        let code = self.code_mailed_to(email).await;
        let ticket = begun.ticket.expose();
        let entered = self
            .portal
            .confirm(visitor, Some(&ticket), &code, "Firefox")
            .await
            .unwrap();
        (
            Visitor {
                account: Some(entered.account),
                ..visitor.clone()
            },
            entered.session,
        )
    }

    /// Sends what waits, and gives all mail so far.
    async fn letters(&self) -> Vec<Letter> {
        self.portal.send_mails(&*self.mail).await.unwrap();
        self.mail.letters.lock().unwrap().clone()
    }

    /// An account that waits for its code: the ticket and the code that was mailed.
    async fn registering(&self, email: &str) -> (String, String) {
        let begun = self.portal.register(&stranger(), email, PASSWORD).await;
        let ticket = begun.expect("a ticket").ticket.expose();
        (ticket, self.code_mailed_to(email).await)
    }

    /// A password that is being set anew: the ticket and the code that was mailed.
    async fn recovering(&self, email: &str) -> (String, String) {
        let begun = self.portal.recover(&stranger(), email).await;
        let ticket = begun.expect("a ticket").ticket.expose();
        (ticket, self.code_mailed_to(email).await)
    }

    /// The code of six digits in the newest mail to an address.
    async fn code_mailed_to(&self, email: &str) -> String {
        let letters = self.letters().await;
        let letter = letters
            .iter()
            .rev()
            .find(|letter| letter.to.eq_ignore_ascii_case(email))
            .expect("a mail");
        let words = letter.text.split(|c: char| !c.is_ascii_digit());
        words
            .into_iter()
            .find(|word| word.len() == 6)
            .expect("a code")
            .to_owned()
    }

    fn later(&self, by: TimeDelta) {
        self.clock.advance(by);
    }

    /// How many contents lie in the file store.
    fn contents(&self) -> usize {
        fn count(folder: &std::path::Path) -> usize {
            let entries = std::fs::read_dir(folder)
                .unwrap()
                .map(|entry| entry.unwrap().path());
            entries
                .map(|path| if path.is_dir() { count(&path) } else { 1 })
                .sum()
        }
        count(self.files.path())
    }
}

const PASSWORD: &str = "chiếc thuyền ngoài xa bến cũ";
