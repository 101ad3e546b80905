//! By which way people are told, at which hours, and what of it they want.

use std::sync::{
    Mutex,
    atomic::{AtomicBool, Ordering},
};

use async_trait::async_trait;
use chrono::{NaiveDate, TimeDelta};
use domain::{
    account::EmailAddress,
    calendar::Zone,
    clock::{DueChanged, VerificationAnswered, VerificationAsked},
    demo,
    exchange::Message,
    procedure::{Answers, procedure},
    surroundings::Clock,
};
use i18n::Lang;
use store::testing::both;

use super::{
    House,
    draft_papers::{draft, drafted},
    house, picture,
    registry_says::{accepted, at, decided, tell},
    stranger,
};
use crate::{
    DossierError, MailError, PortalInbox, Sms, SmsGateway, Visitor, Wish,
    mail::{MailKind, NewMail},
    parts,
};

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

#[tokio::test]
async fn who_was_told_of_a_letter_is_told_as_well_that_nobody_answered_it() {
    both(async |db| {
        let house = house(db);
        let code = house.filed_by(&stranger()).await;
        let inbox = PortalInbox::new(house.portal.clone());
        let lapsed = Message::VerificationAnswered(VerificationAnswered {
            at: at("15:00"),
            due_at: at("16:00"),
            lapsed: true,
        });
        for (sequence, message) in (1..).zip([accepted(), verifying(), lapsed]) {
            tell(&house, &inbox, &code, sequence, message)
                .await
                .unwrap();
        }
        let last = house.letters().await.pop().unwrap();
        assert!(last.text.contains("chưa trả lời đúng hạn"), "{}", last.text);
    })
    .await;
}

#[tokio::test]
async fn a_later_last_day_of_a_letter_is_read_on_the_page() {
    both(async |db| {
        let house = house(db);
        let (visitor, filed) = house.filed().await;
        let code = filed.code.as_str();
        let inbox = PortalInbox::new(house.portal.clone());
        let day = NaiveDate::from_ymd_opt(2026, 11, 17);
        let later = Message::DueChanged(DueChanged {
            at: at("12:00"),
            due_at: at("16:00"),
            answer_by: day,
            changes: Vec::new(),
        });
        for (sequence, message) in (1..).zip([accepted(), verifying(), later]) {
            tell(&house, &inbox, code, sequence, message).await.unwrap();
        }
        let dossier = house.portal.dossier(&visitor, code).await.unwrap();
        assert_eq!(dossier.verifying.map(|letter| letter.answer_by), day);
    })
    .await;
}

#[tokio::test]
async fn the_telephone_is_told_what_needs_doing_and_nothing_of_the_family() {
    both(async |db| {
        let (house, phones) = (house(db), Phones::default());
        let code = house.filed_by(&stranger()).await;
        assert!(house.texts(&phones).await.is_empty(), "a receipt is no SMS");
        house.goes_its_way(&code).await;
        let [sms] = house.texts(&phones).await.try_into().unwrap();
        assert_eq!(sms.to, "+84912345678");
        assert!(sms.text.contains(&code) && sms.text.contains("đã có kết quả"));
        assert!(parts(&sms.text) <= 2, "{}", sms.text);
        let Answers(answers) = demo::simple_birth();
        for (input, typed) in answers.iter().filter(|(_, typed)| typed.len() > 5) {
            let told = sms.text.to_uppercase();
            assert!(!told.contains(&typed.to_uppercase()), "{input}");
        }
        assert_eq!(house.texts(&phones).await.len(), 1, "sent once");
    })
    .await;
}

#[tokio::test]
async fn while_the_gateway_is_down_an_sms_waits_and_mail_goes_on() {
    both(async |db| {
        let (house, phones) = (house(db), Phones::default());
        let code = house.filed_by(&stranger()).await;
        house.goes_its_way(&code).await;
        phones.down.store(true, Ordering::Relaxed);
        assert_eq!(house.portal.send_sms(&phones).await.unwrap(), 1);
        assert_eq!(house.portal.send_sms(&phones).await.unwrap(), 0);
        assert_eq!(house.subjects().await.len(), 4);
        phones.down.store(false, Ordering::Relaxed);
        house.later(TimeDelta::hours(1));
        assert_eq!(house.texts(&phones).await.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn an_account_that_wants_nothing_still_gets_by_mail_what_is_due() {
    both(async |db| {
        let (house, phones) = (house(db), Phones::default());
        let (account, _) = house.account("huy@example.vn").await;
        assert_eq!(house.portal.wishes(&account).await.unwrap(), Wish::ALL);
        house.portal.set_wishes(&account, &[]).await.unwrap();
        assert!(house.portal.wishes(&account).await.unwrap().is_empty());
        let code = house.filed_by(&account).await;
        house.goes_its_way(&code).await;
        let subjects = house.subjects().await.join("\n");
        for due in ["Đã nhận", "được tiếp nhận", "đã xong"] {
            assert!(subjects.contains(due), "{due}: {subjects}");
        }
        assert_eq!(subjects.lines().count(), 3, "{subjects}");
        assert!(house.texts(&phones).await.is_empty());
        let told = house.portal.notices(&account, None).await.unwrap();
        assert_eq!(told.rows.len(), 4, "in the portal there is everything");
    })
    .await;
}

#[tokio::test]
async fn what_is_wanted_again_comes_again() {
    both(async |db| {
        let (house, phones) = (house(db), Phones::default());
        let (account, _) = house.account("huy@example.vn").await;
        house.portal.set_wishes(&account, &[]).await.unwrap();
        let wanted = [Wish::MailWork, Wish::SmsResult];
        house.portal.set_wishes(&account, &wanted).await.unwrap();
        assert_eq!(house.portal.wishes(&account).await.unwrap(), wanted);
        let code = house.filed_by(&account).await;
        house.goes_its_way(&code).await;
        assert_eq!(house.subjects().await.len(), 4);
        assert_eq!(house.texts(&phones).await.len(), 1);
        let (other, _) = house.account("lan@example.vn").await;
        assert_eq!(house.portal.wishes(&other).await.unwrap(), Wish::ALL);
        let nobody = house.portal.wishes(&stranger()).await;
        assert!(matches!(nobody, Err(DossierError::NotFound)));
    })
    .await;
}

/// The two parts of the link in the mail about verification.
async fn link(house: &House) -> (String, String) {
    let letters = house.letters().await;
    let stops: Vec<_> = letters
        .iter()
        .filter_map(|letter| letter.stop.as_deref().map(|stop| (letter, stop)))
        .collect();
    let [(letter, stop)] = stops.as_slice() else {
        panic!("one mail may be stopped")
    };
    assert!(letter.text.contains(stop), "{}", letter.text);
    let end = stop.strip_prefix("https://hotich.example/vi/thoi-nhan/");
    let (word, token) = end.unwrap().split_once('/').unwrap();
    (word.to_owned(), token.to_owned())
}

#[tokio::test]
async fn a_link_in_the_mail_stops_such_mail_for_this_address_and_lets_it_come_again() {
    both(async |db| {
        let house = house(db);
        let code = house.filed_by(&stranger()).await;
        house.goes_its_way(&code).await;
        assert_eq!(house.subjects().await.len(), 4);
        let (word, token) = link(&house).await;
        let stopping = house.portal.stopping(&word, &token).unwrap();
        assert_eq!(stopping.wish, Wish::MailWork);
        // Twice, as a mail program may press it.
        house.portal.stop(stopping, false).await.unwrap();
        house.portal.stop(stopping, false).await.unwrap();
        let code = house.filed_by(&stranger()).await;
        house.goes_its_way(&code).await;
        assert_eq!(house.subjects().await.len(), 4 + 3);
        house.portal.stop(stopping, true).await.unwrap();
        let code = house.filed_by(&stranger()).await;
        house.goes_its_way(&code).await;
        assert_eq!(house.subjects().await.len(), 4 + 3 + 4);
    })
    .await;
}

#[tokio::test]
async fn what_waits_while_its_reader_stops_it_does_not_go_out() {
    both(async |db| {
        let house = house(db);
        let code = house.filed_by(&stranger()).await;
        house.goes_its_way(&code).await;
        let (word, token) = link(&house).await;
        assert_eq!(house.subjects().await.len(), 4);
        house.mail.down.store(true, Ordering::Relaxed);
        let code = house.filed_by(&stranger()).await;
        house.goes_its_way(&code).await;
        house.portal.send_mails(&*house.mail).await.unwrap();
        let stopping = house.portal.stopping(&word, &token).unwrap();
        house.portal.stop(stopping, false).await.unwrap();
        house.mail.down.store(false, Ordering::Relaxed);
        house.later(TimeDelta::hours(1));
        assert_eq!(house.subjects().await.len(), 4 + 3);
    })
    .await;
}

#[tokio::test]
async fn a_link_tells_no_address_and_no_other_one_can_be_made_of_it() {
    both(async |db| {
        let house = house(db);
        let code = house.filed_by(&stranger()).await;
        house.goes_its_way(&code).await;
        let (word, token) = link(&house).await;
        assert_eq!((word.as_str(), token.len()), ("mail-work", 64));
        let mut wrong = vec![
            ("mail-reminders".to_owned(), token.clone()),
            ("sms-result".to_owned(), token.clone()),
            ("mail-due".to_owned(), token.clone()),
            (word.clone(), String::new()),
            (word.clone(), token[..63].to_owned()),
            (word.clone(), "ồ".repeat(20)),
        ];
        for place in 0..64 {
            let mut other = token.clone();
            let digit = if &token[place..=place] == "0" {
                "1"
            } else {
                "0"
            };
            other.replace_range(place..=place, digit);
            wrong.push((word.clone(), other));
        }
        for (word, token) in wrong {
            let read = house.portal.stopping(&word, &token);
            assert!(
                matches!(read, Err(DossierError::NotFound)),
                "{word}/{token}"
            );
        }
    })
    .await;
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

#[tokio::test]
async fn nothing_about_a_death_goes_out_at_night() {
    both(async |db| {
        let (house, phones) = (house(db), Phones::default());
        let (account, code) = death_at_night(&house).await;
        house.goes_its_way(&code).await;
        assert!(house.subjects().await.is_empty());
        assert!(house.texts(&phones).await.is_empty());
        let told = house.portal.notices(&account, None).await.unwrap();
        assert_eq!(told.rows.len(), 4, "in the portal it is there at once");
        // 22:00 and nearly nine hours.
        house.later(TimeDelta::minutes(539));
        assert!(house.subjects().await.is_empty());
        assert!(house.texts(&phones).await.is_empty());
        house.later(TimeDelta::minutes(1));
        assert_eq!(house.subjects().await.len(), 4);
        assert_eq!(house.texts(&phones).await.len(), 1);
    })
    .await;
}

/// A mail server that comes back at night does not wake the family either.
#[tokio::test]
async fn a_second_try_waits_for_the_morning_as_well() {
    both(async |db| {
        let house = house(db);
        house.later(TimeDelta::hours(-2));
        let (_, code) = death_at_night(&house).await;
        house.mail.down.store(true, Ordering::Relaxed);
        let inbox = PortalInbox::new(house.portal.clone());
        tell(&house, &inbox, &code, 1, accepted()).await.unwrap();
        for _ in 0..12 {
            house.portal.send_mails(&*house.mail).await.unwrap();
            house.later(TimeDelta::minutes(10));
        }
        // 22:00.
        house.mail.down.store(false, Ordering::Relaxed);
        house.later(TimeDelta::hours(1));
        assert!(house.subjects().await.is_empty());
        house.later(TimeDelta::hours(8));
        assert_eq!(house.subjects().await.len(), 2);
    })
    .await;
}

/// A death whose draft was sent so long before ten in the evening.
async fn death_with_draft(house: &House, before: TimeDelta) -> String {
    let (_, code) = death_at_night(house).await;
    let inbox = PortalInbox::new(house.portal.clone());
    let sent = house.clock.now() - before;
    tell(house, &inbox, &code, 1, accepted()).await.unwrap();
    tell(house, &inbox, &code, 2, draft(1, sent)).await.unwrap();
    code
}

/// Sent at three in the afternoon: half of the day is over at three in the night.
#[tokio::test]
async fn who_mourns_is_reminded_in_the_morning() {
    both(async |db| {
        let house = house(db);
        let code = death_with_draft(&house, TimeDelta::hours(7)).await;
        house.later(TimeDelta::hours(5));
        assert_eq!(house.portal.remind_of_drafts().await.unwrap(), 1);
        assert!(house.subjects().await.is_empty());
        house.later(TimeDelta::hours(4));
        let subject = format!("Nhắc đọc lại bản nháp của hồ sơ {code}");
        assert!(house.subjects().await.contains(&subject));
    })
    .await;
}

/// It ends at eleven in the evening.
#[tokio::test]
async fn a_reminder_that_would_come_after_the_end_does_not_come() {
    both(async |db| {
        let house = house(db);
        let code = death_with_draft(&house, TimeDelta::hours(23)).await;
        assert_eq!(house.portal.remind_of_drafts().await.unwrap(), 1);
        assert!(house.subjects().await.is_empty());
        house.later(TimeDelta::hours(9));
        let late = format!("Sắp hết giờ đọc lại bản nháp {code}");
        let subjects = house.subjects().await;
        assert!(!subjects.is_empty() && !subjects.contains(&late));
    })
    .await;
}

/// Ten in the evening in Viet Nam is four in the afternoon in Berlin.
#[tokio::test]
async fn the_night_of_a_mission_is_its_own() {
    both(async |db| {
        let house = house(db);
        let to = EmailAddress::parse("pao@example.vn").unwrap();
        let berlin = Zone::parse("Europe/Berlin").unwrap();
        let writes = async |zone| {
            let mail = NewMail::plain(MailKind::PasswordChanged, &to, Lang::Vi);
            let mut tx = house.db.write().await.unwrap();
            let written = house.portal.post(&mut tx, mail.quietly(zone)).await;
            written.unwrap();
            tx.commit().await.unwrap();
        };
        house.clock.set("2026-11-10T22:00:00+07:00");
        writes(Zone::VIET_NAM).await;
        assert_eq!(house.letters().await.len(), 0);
        writes(berlin).await;
        assert_eq!(house.letters().await.len(), 1);
        // Nine in the morning, and three in the night.
        house.clock.set("2026-11-11T09:00:00+07:00");
        assert_eq!(house.letters().await.len(), 2);
        writes(berlin).await;
        assert_eq!(house.letters().await.len(), 2);
    })
    .await;
}

#[tokio::test]
async fn a_draft_is_called_to_mind_by_telephone_too() {
    both(async |db| {
        let (house, phones) = (house(db), Phones::default());
        drafted(&house).await;
        assert_eq!(house.texts(&phones).await.len(), 1);
        for (at, words) in [
            ("2026-11-10T22:40:00+07:00", "vẫn chờ bạn đọc lại"),
            ("2026-11-11T07:40:00+07:00", "sắp hết giờ"),
        ] {
            house.clock.set(at);
            house.portal.remind_of_drafts().await.unwrap();
            let last = house.texts(&phones).await.pop().unwrap();
            assert!(last.text.contains(words), "{}", last.text);
        }
    })
    .await;
}

#[tokio::test]
async fn a_birth_is_told_at_any_hour() {
    both(async |db| {
        let (house, phones) = (house(db), Phones::default());
        house.later(TimeDelta::hours(13));
        let code = house.filed_by(&stranger()).await;
        house.goes_its_way(&code).await;
        assert_eq!(house.subjects().await.len(), 4);
        assert_eq!(house.texts(&phones).await.len(), 1);
    })
    .await;
}
