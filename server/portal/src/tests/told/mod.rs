//! By which way people are told, at which hours, and what of it they want.

mod night;
mod other_office;
mod telephone;
mod wishes;

use std::sync::{
    Mutex,
    atomic::{AtomicBool, Ordering},
};

use async_trait::async_trait;
use chrono::{NaiveDate, TimeDelta};
use domain::{clock::VerificationAsked, demo, exchange::Message, procedure::procedure};
use i18n::Lang;

use super::{
    House, picture,
    registry_says::{accepted, at, decided, tell},
};
use crate::{MailError, PortalInbox, Sms, SmsGateway, Visitor};

/// SMS that would have been sent.
#[derive(Default)]
pub(super) struct Phones {
    got: Mutex<Vec<Sms>>,
    down: AtomicBool,
}

#[async_trait]
impl SmsGateway for Phones {
    async fn send(&self, sms: &Sms) -> Result<(), MailError> {
        if self.down.load(Ordering::Relaxed) {
            return Err(MailError::Later("the gateway answers 503".into()));
        }
        self.got.lock().unwrap().push(sms.clone());
        Ok(())
    }
}

fn verifying() -> Message {
    Message::VerificationAsked(VerificationAsked {
        at: at("11:00"),
        whom: "Công an phường".into(),
        answer_by: NaiveDate::from_ymd_opt(2026, 11, 16).unwrap(),
    })
}

impl House {
    /// Files case 1 with an address for mail, in this visitor's hands.
    pub(super) async fn filed_by(&self, visitor: &Visitor) -> String {
        let draft = self
            .portal
            .start(visitor, super::birth(), Lang::Vi)
            .await
            .unwrap();
        let visitor = match visitor.account {
            Some(_) => visitor.clone(),
            None => self.browser(None, draft.key.as_ref()).await,
        };
        let mut answers = demo::simple_birth();
        answers.set("requester.email", "huy@example.vn");
        self.fill(&visitor, draft.draft.id, answers).await;
        let filed = self.portal.submit(&visitor, draft.draft.id).await.unwrap();
        filed.code.as_str().to_owned()
    }

    /// The registry accepts, asks another office, and decides.
    async fn goes_its_way(&self, code: &str) {
        let inbox = PortalInbox::new(self.portal.clone());
        for (sequence, message) in (1..).zip([accepted(), verifying(), decided()]) {
            tell(self, &inbox, code, sequence, message).await.unwrap();
        }
    }

    /// Subjects of the mail about dossiers so far.
    async fn subjects(&self) -> Vec<String> {
        let letters = self.letters().await.into_iter();
        letters
            .map(|letter| letter.subject)
            .filter(|subject| subject.contains("ồ sơ"))
            .collect()
    }

    /// Sends what waits, and gives all SMS so far.
    pub(super) async fn texts(&self, phones: &Phones) -> Vec<Sms> {
        self.portal.send_sms(phones).await.unwrap();
        phones.got.lock().unwrap().clone()
    }
}

/// Declares case 7 at ten in the evening, with an address for mail.
pub(super) async fn death_at_night(house: &House) -> (Visitor, String) {
    house.later(TimeDelta::days(6) + TimeDelta::minutes(705));
    let (account, _) = house.account("pao@example.vn").await;
    let death = procedure("khai-tu").unwrap();
    let draft = house.portal.start(&account, death, Lang::Vi).await;
    let draft = draft.unwrap().draft;
    let saved = house
        .portal
        .save(&account, draft.id, draft.revision, demo::death_at_home())
        .await;
    saved.unwrap();
    let file = house
        .portal
        .attach(&account, draft.id, "file.death_notice", "g.png", picture())
        .await;
    file.unwrap();
    let filed = house.portal.submit(&account, draft.id).await.unwrap();
    (account, filed.code.as_str().to_owned())
}
