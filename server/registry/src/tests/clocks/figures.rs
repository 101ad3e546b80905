//! How long the office really needs.

use chrono::TimeDelta;
use domain::exchange::Message;

use crate::{
    Action,
    tests::desk::{CAU_GIAY, at_desk, code, copy},
};

#[tokio::test]
async fn how_long_the_office_really_needs_is_told_to_the_portal() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.arrives(&copy(1, "412/2026")).await;
        desk.act(&officer, &code(1), Action::Accept).await.unwrap();
        desk.clock.advance(TimeDelta::minutes(150));
        let refused = Action::Refuse {
            reason: "Không có tên trong sổ".into(),
            article: "Luật 60/2014/QH13 Điều 64".into(),
        };
        desk.act(&officer, &code(1), refused).await.unwrap();
        assert_eq!(desk.registry.tell_figures().await.unwrap(), 1);
        assert_eq!(desk.registry.tell_figures().await.unwrap(), 0);
        let told = desk.told(CAU_GIAY).await;
        let Some(Message::OfficeFigures(figures)) = told.last() else {
            panic!("the portal is told")
        };
        assert_eq!(
            (
                figures.procedure.as_str(),
                figures.cases,
                figures.median_hours,
                figures.ninety_hours
            ),
            ("trich-luc", 1, 3, 3)
        );
        // After thirty days it is about nothing any more.
        desk.clock.advance(TimeDelta::days(31));
        assert_eq!(desk.registry.tell_figures().await.unwrap(), 1);
        let told = desk.told(CAU_GIAY).await;
        assert!(matches!(told.last(), Some(Message::OfficeFigures(figures)) if figures.cases == 0));
    })
    .await;
}
