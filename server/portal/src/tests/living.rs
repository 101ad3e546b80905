//! Asking somebody who is declared dead.

use chrono::TimeDelta;
use domain::{
    demo,
    exchange::{DeathRevoked, Message, PORTAL, PersonAsked},
};
use store::testing::both;

use super::{
    House, house,
    registry_says::{at, tell},
    told::death_at_night,
};
use crate::{DossierError, PortalInbox};

/// The number with which case 1 is filed.
fn filed_with() -> String {
    let answers = demo::simple_birth();
    let parent = answers.get("requester.relationship");
    answers.get(&format!("{parent}.pin")).replace(' ', "")
}

async fn asks(house: &House, code: &str, pin: &str) {
    let asked = Message::PersonAsked(PersonAsked {
        at: at("10:40"),
        pin: pin.into(),
        until: at("16:00"),
    });
    let inbox = PortalInbox::new(house.portal.clone());
    tell(house, &inbox, code, 1, asked).await.unwrap();
}

/// What the portal has said to the registry of a dossier.
async fn said(house: &House, code: &str) -> Vec<Message> {
    let mut conn = house.db.read().await.unwrap();
    let sent = store::exchange::sent(&mut conn, PORTAL, code)
        .await
        .unwrap();
    sent.iter()
        .map(|sent| Message::open(&sent.envelope).unwrap())
        .collect()
}

/// Whether the last thing said is that the person was written to.
async fn written(house: &House, code: &str) -> bool {
    match said(house, code).await.last() {
        Some(Message::PersonWritten(told)) => told.written,
        _ => panic!("the registry is answered"),
    }
}

#[tokio::test]
async fn who_is_declared_dead_is_written_to_and_answers_by_one_press() {
    both(async |db| {
        let house = house(db);
        let (person, _) = house.account("lan@example.vn").await;
        house.filed_by(&person).await;
        let (_, code) = death_at_night(&house).await;
        asks(&house, &code, &filed_with()).await;
        assert!(written(&house, &code).await);
        house.later(TimeDelta::minutes(540));
        let letters = house.letters().await;
        let mut to_person = letters.iter().filter(|l| l.text.contains("/toi-con-song/"));
        let letter = to_person.next().unwrap();
        assert_eq!(letter.to, "lan@example.vn");
        assert!(to_person.next().is_none(), "once");
        assert!(!letter.text.contains(&code), "nothing of the other family");
        assert!(letter.stop.is_none(), "it is due");
        let (_, link) = letter.text.split_once("/toi-con-song/").unwrap();
        let link = link.split_whitespace().next().unwrap();
        assert!(!house.portal.life_question(link).await.unwrap());
        house.portal.lives(link).await.unwrap();
        house.portal.lives(link).await.unwrap();
        assert!(house.portal.life_question(link).await.unwrap());
        let told = said(&house, &code).await;
        let lives = told.iter().filter(|m| matches!(m, Message::PersonLives(_)));
        assert_eq!(lives.count(), 1, "pressed twice, told once");
    })
    .await;
}

/// Whoever was asked hears that the entry was revoked; nobody else does.
#[tokio::test]
async fn who_was_asked_is_told_that_the_death_was_revoked() {
    both(async |db| {
        let house = house(db);
        let (person, _) = house.account("lan@example.vn").await;
        house.filed_by(&person).await;
        let (_, code) = death_at_night(&house).await;
        asks(&house, &code, &filed_with()).await;
        let inbox = PortalInbox::new(house.portal.clone());
        let revoked = Message::DeathRevoked(DeathRevoked { at: at("15:00") });
        tell(&house, &inbox, &code, 2, revoked).await.unwrap();
        house.later(TimeDelta::minutes(540));
        let letters = house.letters().await;
        let told: Vec<_> = letters
            .iter()
            .filter(|letter| letter.subject == "Việc khai tử ông/bà đã bị thu hồi")
            .collect();
        let [letter] = told.as_slice() else {
            panic!("one letter, to who was asked")
        };
        assert_eq!(letter.to, "lan@example.vn");
        assert!(!letter.text.contains(&code), "nothing of the other family");
        // The death may be true and the entry of the wrong office: the family reads this.
        assert!(letter.text.contains("không còn trong sổ hộ tịch"));
        assert!(letter.text.contains("xin gia đình bỏ qua thư này"));
        assert!(!letter.text.contains("đang sống"));
    })
    .await;
}

#[tokio::test]
async fn who_answered_is_told_to_be_alive_by_the_registers() {
    both(async |db| {
        let house = house(db);
        let (person, _) = house.account("lan@example.vn").await;
        house.filed_by(&person).await;
        let (_, code) = death_at_night(&house).await;
        asks(&house, &code, &filed_with()).await;
        house.later(TimeDelta::minutes(540));
        let link = links(&house).await.remove(0).1;
        house.portal.lives(&link).await.unwrap();
        let inbox = PortalInbox::new(house.portal.clone());
        let revoked = Message::DeathRevoked(DeathRevoked { at: at("15:00") });
        tell(&house, &inbox, &code, 2, revoked).await.unwrap();
        house.later(TimeDelta::minutes(1_440));
        let letters = house.letters().await;
        let told: Vec<_> = letters
            .iter()
            .filter(|letter| letter.subject == "Việc khai tử ông/bà đã bị thu hồi")
            .collect();
        assert_eq!(told.len(), 1);
        assert!(told[0].text.contains("theo sổ hộ tịch, ông/bà đang sống"));
    })
    .await;
}

/// The links that were mailed, with whom they went to.
async fn links(house: &House) -> Vec<(String, String)> {
    let letters = house.letters().await;
    let mut found: Vec<_> = letters
        .iter()
        .filter_map(|letter| {
            let (_, link) = letter.text.split_once("/toi-con-song/")?;
            let link = link.split_whitespace().next()?;
            Some((letter.to.clone(), link.to_owned()))
        })
        .collect();
    found.sort();
    found
}

/// Who knows the number of another files with it, to get the question in their place.
#[tokio::test]
async fn who_files_later_with_a_strangers_number_takes_the_question_from_nobody() {
    both(async |db| {
        let house = house(db);
        let (person, _) = house.account("lan@example.vn").await;
        house.filed_by(&person).await;
        house.later(TimeDelta::minutes(1));
        let (stranger, _) = house.account("la@example.vn").await;
        house.filed_by(&stranger).await;
        house.filed_by(&stranger).await;
        let (_, code) = death_at_night(&house).await;
        asks(&house, &code, &filed_with()).await;
        assert!(written(&house, &code).await);
        house.later(TimeDelta::minutes(540));
        let sent = links(&house).await;
        let to: Vec<&str> = sent.iter().map(|(to, _)| to.as_str()).collect();
        assert_eq!(to, ["la@example.vn", "lan@example.vn"], "each once");
        assert_ne!(sent[0].1, sent[1].1, "each has a link of its own");
        // The stranger keeps silent; the person answers.
        house.portal.lives(&sent[1].1).await.unwrap();
        assert!(!house.portal.life_question(&sent[0].1).await.unwrap());
        let told = said(&house, &code).await;
        assert!(told.iter().any(|m| matches!(m, Message::PersonLives(_))));
    })
    .await;
}

/// However many file with the number, the first of them are asked.
#[tokio::test]
async fn of_many_accounts_the_ones_that_filed_first_are_asked() {
    both(async |db| {
        let house = house(db);
        for n in 1..=6 {
            let (person, _) = house.account(&format!("p{n}@example.vn")).await;
            house.filed_by(&person).await;
            house.later(TimeDelta::minutes(1));
        }
        let (_, code) = death_at_night(&house).await;
        asks(&house, &code, &filed_with()).await;
        house.later(TimeDelta::minutes(540));
        let sent = links(&house).await;
        let to: Vec<String> = sent.into_iter().map(|(to, _)| to).collect();
        let first: Vec<String> = (1..=5).map(|n| format!("p{n}@example.vn")).collect();
        assert_eq!(to, first);
    })
    .await;
}

#[tokio::test]
async fn a_link_that_was_never_written_answers_for_nobody() {
    both(async |db| {
        let house = house(db);
        let other = guard::Token::random(&store::testing::TestRandomness::default()).expose();
        for link in ["", "x", other.as_str()] {
            let asked = house.portal.life_question(link).await;
            assert!(matches!(asked, Err(DossierError::NotFound)));
            let answered = house.portal.lives(link).await;
            assert!(matches!(answered, Err(DossierError::NotFound)));
        }
    })
    .await;
}

#[tokio::test]
async fn where_no_way_is_known_the_registry_is_told_so() {
    both(async |db| {
        let house = house(db);
        let (_, code) = death_at_night(&house).await;
        asks(&house, &code, "010038900071").await;
        assert!(!written(&house, &code).await);
        // Who declares the death is not asked whether it is true.
        asks_of_the_declarant(&house, &code).await;
        house.later(TimeDelta::minutes(540));
        let letters = house.letters().await;
        assert!(letters.iter().all(|l| !l.text.contains("/toi-con-song/")));
    })
    .await;
}

/// The number with which the grandson's own account has filed.
async fn asks_of_the_declarant(house: &House, code: &str) {
    asks(house, code, "010099900072").await;
    assert!(!written(house, code).await);
}
