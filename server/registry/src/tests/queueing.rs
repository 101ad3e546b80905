use chrono::TimeDelta;
use domain::case::{CaseStage, Role};

use super::desk::{CAU_GIAY, HAI_CHAU, at_desk, birth_by, code};
use crate::{Action, Filter};

#[tokio::test]
async fn the_queue_is_sorted_by_clock_and_shows_only_the_own_office() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        let foreign = desk.everybody(HAI_CHAU).await;
        for (serial, hours) in [(1, 9), (2, 3), (3, 6)] {
            let mut filing = birth_by(serial);
            filing.due_in = TimeDelta::hours(hours);
            desk.arrives(&filing).await;
        }
        desk.act(&officer, &code(3), Action::Accept).await.unwrap();
        let codes = async |filter| {
            let page = desk.registry.queue(&officer, filter, None).await.unwrap();
            assert!(page.next.is_none());
            page.rows
                .into_iter()
                .map(|row| row.code)
                .collect::<Vec<_>>()
        };
        assert_eq!(codes(Filter::Open).await, [code(2), code(3), code(1)]);
        assert_eq!(
            codes(Filter::Stage(CaseStage::Submitted)).await,
            [code(2), code(1)]
        );
        assert!(codes(Filter::Closed).await.is_empty());
        assert!(
            desk.registry
                .queue(&foreign, Filter::Open, None)
                .await
                .unwrap()
                .rows
                .is_empty()
        );
        let reason = Action::NotAccept {
            reason: "Thiếu giấy.".into(),
            article: "Điều 16 Luật Hộ tịch".into(),
        };
        desk.act(&officer, &code(1), reason).await.unwrap();
        assert_eq!(codes(Filter::Closed).await, [code(1)]);
        assert_eq!(codes(Filter::Open).await, [code(2), code(3)]);
    })
    .await;
}

#[tokio::test]
async fn a_long_queue_comes_in_pages_without_gap_or_double() {
    at_desk(async |desk| {
        let officer = desk.officer("le", CAU_GIAY, &[Role::Reception]).await;
        for serial in 1..=103 {
            let mut filing = birth_by(serial);
            // Many are due at the same moment.
            filing.due_in = TimeDelta::hours(serial % 3);
            desk.arrives(&filing).await;
        }
        let (mut seen, mut place) = (Vec::new(), None);
        loop {
            let page = desk
                .registry
                .queue(&officer, Filter::Open, place.as_ref())
                .await
                .unwrap();
            seen.extend(page.rows.into_iter().map(|row| (row.due_at, row.code)));
            place = page.next;
            if place.is_none() {
                break;
            }
        }
        assert_eq!(seen.len(), 103);
        assert!(seen.is_sorted());
        seen.dedup();
        assert_eq!(seen.len(), 103);
    })
    .await;
}
