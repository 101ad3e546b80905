//! Taking a filing back.

use domain::dossier::Stage;
use exchange::Handler as _;
use store::testing::both;

use super::{
    house,
    registry_says::{accepted, decided, tell},
};
use crate::{PortalInbox, WithdrawError};

/// law.md 6.2: before the decision the citizen may withdraw.
#[tokio::test]
async fn a_filing_is_taken_back_once_and_the_registry_is_told_once() {
    both(async |db| {
        let house = house(db);
        let (visitor, filed) = house.filed().await;
        let code = filed.code.as_str();
        for _ in 0..2 {
            house.portal.withdraw(&visitor, code).await.unwrap();
        }
        let dossier = house.portal.dossier(&visitor, code).await.unwrap();
        assert_eq!(dossier.stage, Stage::WithdrawalRequested);
        assert_eq!(dossier.events.len(), 2);
        assert!(!dossier.may_withdraw);
        let mut conn = house.db.read().await.unwrap();
        let row = store::portal::dossiers::by_code(&mut conn, code)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(row.version, 2);
    })
    .await;
}

/// law.md 6.2: after 9 no withdrawal.
#[tokio::test]
async fn after_the_decision_it_is_too_late() {
    both(async |db| {
        let house = house(db);
        let (visitor, filed) = house.filed().await;
        let code = filed.code.as_str();
        let inbox = PortalInbox::new(house.portal.clone());
        assert_eq!(inbox.name(), "portal");
        tell(&house, &inbox, code, 1, accepted()).await.unwrap();
        tell(&house, &inbox, code, 2, decided()).await.unwrap();
        let Err(WithdrawError::TooLate(dossier)) = house.portal.withdraw(&visitor, code).await
        else {
            panic!("withdrawn")
        };
        assert_eq!(dossier.stage, Stage::Decided);
    })
    .await;
}
