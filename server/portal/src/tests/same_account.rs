//! What the registry is told of the account that asks for a copy.

use domain::{
    exchange::{Message, SameAccount},
    procedure::{Answers, procedure},
};
use i18n::Lang;
use store::testing::both;

use super::{
    House,
    fees::collecting,
    filing::messages,
    house, house_of,
    registry_says::{accepted, decided, tell},
    stranger,
};
use crate::{Limits, PortalInbox, Visitor};

/// The copy that the mother of case 1 asks for, with the fee it is filed with.
fn copy(exemption: &str) -> Answers {
    Answers::from([
        ("requester.relationship", "parent"),
        ("requester.name", "Trần Thu Hà"),
        ("requester.pin", "001196900011"),
        ("requester.phone", "0912345678"),
        ("subject.name", "Nguyễn Minh An"),
        ("subject.birth_date.day", "2"),
        ("subject.birth_date.month", "11"),
        ("subject.birth_date.year", "2026"),
        ("registered.commune", "Phường Cầu Giấy, Thành phố Hà Nội"),
        ("registered.number", "412/2026"),
        ("copies", "1"),
        ("purpose", "Nhập học mẫu giáo"),
        ("fee.exemption", exemption),
        ("delivery", "electronic"),
        ("oath", "yes"),
    ])
}

impl House {
    /// Files a copy, and gives what the registry is told of the account.
    async fn told_of_account(&self, visitor: &Visitor, exemption: &str) -> Option<SameAccount> {
        let law = procedure("trich-luc").unwrap();
        let begun = self.portal.start(visitor, law, Lang::Vi).await.unwrap();
        let visitor = match visitor.account {
            Some(_) => visitor.clone(),
            None => self.browser(None, begun.key.as_ref()).await,
        };
        let draft = begun.draft.id;
        let seen = self.portal.draft(&visitor, draft).await.unwrap().revision;
        let saved = self.portal.save(&visitor, draft, seen, copy(exemption));
        saved.await.unwrap();
        let filed = self.portal.submit(&visitor, draft).await.unwrap();
        let of_it = |(subject, message)| match message {
            Message::Submitted(told) if subject == filed.code.as_str() => Some(told),
            _ => None,
        };
        let told = messages(self).await.into_iter().find_map(of_it);
        told.unwrap().same_account
    }
}

/// An account with a birth that was granted, and its code.
async fn granted(house: &House) -> (Visitor, String) {
    let (mother, _) = house.account("ha@example.vn").await;
    let code = house.filed_by(&mother).await;
    let early = house.told_of_account(&mother, "none").await;
    assert!(early.is_none(), "nothing is granted yet");
    let inbox = PortalInbox::new(house.portal.clone());
    for (sequence, message) in (1..).zip([accepted(), decided()]) {
        tell(house, &inbox, &code, sequence, message).await.unwrap();
    }
    (mother, code)
}

#[tokio::test]
async fn who_filed_the_birth_with_an_account_is_named_with_it_once_it_is_granted() {
    both(async |db| {
        let house = house_of(db, Limits::default(), collecting(&[]));
        let (mother, code) = granted(&house).await;
        let told = house.told_of_account(&mother, "none").await.unwrap();
        assert_eq!(told.dossiers, [code]);
        assert!(told.fee, "word of the fee follows");
        let poor = house.told_of_account(&mother, "poor").await;
        assert!(poor.is_none(), "an exemption is judged by somebody");
        let (other, _) = house.account("huy@example.vn").await;
        assert!(house.told_of_account(&other, "none").await.is_none());
        assert!(house.told_of_account(&stranger(), "none").await.is_none());
    })
    .await;
}

#[tokio::test]
async fn where_a_fee_is_taken_at_the_counter_nothing_goes_out_without_it() {
    both(async |db| {
        let house = house(db);
        let (mother, _) = granted(&house).await;
        assert!(house.told_of_account(&mother, "none").await.is_none());
    })
    .await;
}
