//! Who stands with a parent in a register already.

use super::{entered, of_that_child};
use crate::tests::{
    desk::{CAU_GIAY, acknowledgement, at_desk, birth, code},
    marriages::found,
};

/// Law on Marriage and Family 2014 Art. 101; Law 60/2014 Art. 5.4.
#[tokio::test]
async fn a_child_with_a_father_in_the_register_is_acknowledged_by_no_other() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.registered(&officer, &birth(1)).await;
        let other = of_that_child(&desk, 2, 1).await;
        desk.arrives(&other).await;
        let says = found(&desk, &officer, &code(2)).await;
        assert!(
            says.contains(&("child-has-parent".into(), true)),
            "{says:?}"
        );
        let mut same = of_that_child(&desk, 3, 1).await;
        for (input, typed) in [
            ("parent.name", "Nguyễn Quang Huy"),
            ("parent.pin", "036094900012"),
            ("parent.birth_date.day", "21"),
            ("parent.birth_date.month", "8"),
            ("parent.birth_date.year", "1994"),
        ] {
            same.answers.set(input, typed);
        }
        desk.arrives(&same).await;
        let says = found(&desk, &officer, &code(3)).await;
        assert!(says.contains(&("parent-in-birth".into(), true)), "{says:?}");
    })
    .await;
}

#[tokio::test]
async fn nobody_acknowledges_the_same_child_twice() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        entered(&desk, &officer, &acknowledgement(1)).await;
        desk.arrives(&acknowledgement(2)).await;
        let says = found(&desk, &officer, &code(2)).await;
        assert!(
            says.contains(&("acknowledged-already".into(), true)),
            "{says:?}"
        );
    })
    .await;
}
