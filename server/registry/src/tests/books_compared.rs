//! law.md 4.7 and 4.8: what stands in an old book is not registered a second time either.

use domain::{duplicate::Why, procedure::Severity};
use store::registry::without_keys;

use super::{
    deaths::sa_pa,
    desk::{CAU_GIAY, Desk, SEND_DRAFT, at_desk, birth, code, death},
    importing::import,
};
use crate::{ActError, Action, EventKind, LineRead, Officer, Source};

const HEAD: &str = "register,office,number,registered_on,book,page,name,birth,sex,residence,\
    mother_name,mother_birth,father_name,died_on\n";

/// A child of the parents of case 1 is read from a book.
async fn child_in_book(desk: &Desk, name: &str, born: &str) {
    let file = format!(
        "{HEAD}KS,{CAU_GIAY},40,05/11/2026,01-2026,7,{name},{born},Nam,,\
        Trần Thu Hà,1996,Nguyễn Quang Huy,\n"
    );
    read(desk, &file).await;
}

async fn read(desk: &Desk, file: &str) {
    let lines = import(desk, file).await;
    assert!(
        lines.iter().all(|line| line.read == LineRead::New),
        "{lines:?}"
    );
}

/// What the desk finds in a case of others that are like it.
async fn alike(desk: &Desk, officer: &Officer) -> Vec<(String, Severity)> {
    let findings = desk.sees(officer, &code(1)).await.findings;
    findings
        .into_iter()
        .filter(|found| !found.related.is_empty())
        .map(|found| (found.finding.rule, found.severity))
        .collect()
}

fn one(rule: &str, severity: Severity) -> [(String, Severity); 1] {
    [(rule.to_owned(), severity)]
}

#[tokio::test]
async fn a_child_in_an_old_book_waits_until_an_officer_has_compared() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        child_in_book(&desk, "Nguyễn Minh An", "02/11/2026").await;
        desk.arrives(&birth(1)).await;
        let stops = one("likely-child-in-book", Severity::Stop);
        assert_eq!(alike(&desk, &officer).await, stops);
        desk.act(&officer, &code(1), Action::Accept).await.unwrap();
        let waits = desk.act(&officer, &code(1), SEND_DRAFT).await;
        assert!(matches!(waits, Err(ActError::Blocked(_))));

        let shown = desk.sees(&officer, &code(1)).await.duplicates;
        let [other] = &shown[..] else {
            panic!("{}", shown.len());
        };
        let Source::Book(book) = &other.source else {
            panic!("a case")
        };
        assert_eq!(
            (book.book.as_str(), book.page.as_deref()),
            ("01-2026", Some("7"))
        );
        assert_eq!(book.registered.printed(), "05/11/2026");
        let named = other.named();
        assert!(named.starts_with("01-2026, 40/2026, "), "{named}");
        assert!(named.contains("phường Cầu Giấy"), "{named}");
        let whys: Vec<Why> = other.likeness.reasons.iter().map(|one| one.why).collect();
        for why in [
            Why::SameName,
            Why::SameDay,
            Why::MotherName,
            Why::SameFather,
        ] {
            assert!(whys.contains(&why), "{why:?}");
        }

        let reason = "Đã xem sổ: bé kia của gia đình khác.";
        desk.registry
            .found_two(&officer, &code(1), &other.code, reason)
            .await
            .unwrap();
        let told = one("compared-book", Severity::Warn);
        assert_eq!(alike(&desk, &officer).await, told);
        desk.agreed(&officer, &code(1)).await.unwrap();
        let done = desk.enters(&officer, &code(1)).await;
        let compared = done
            .history
            .iter()
            .find(|line| line.kind == EventKind::Compared);
        let said = compared.unwrap().reason.clone().unwrap();
        assert_eq!(said, format!("{named}: {reason}"));
    })
    .await;
}

#[tokio::test]
async fn a_twin_in_an_old_book_is_another_child() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        child_in_book(&desk, "Nguyễn Minh Khôi", "02/11/2026").await;
        desk.arrives(&birth(1)).await;
        assert_eq!(alike(&desk, &officer).await, []);
        assert!(desk.sees(&officer, &code(1)).await.duplicates.is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_child_whose_year_or_month_of_birth_alone_the_book_knows_is_worth_a_look() {
    for known in ["2026", "11/2026"] {
        at_desk(async |desk| {
            let officer = desk.everybody(CAU_GIAY).await;
            child_in_book(&desk, "Nguyễn Minh An", known).await;
            desk.arrives(&birth(1)).await;
            let told = one("maybe-child-in-book", Severity::Warn);
            assert_eq!(alike(&desk, &officer).await, told, "{known}");
        })
        .await;
    }
}

#[tokio::test]
async fn a_death_in_an_old_book_waits_until_an_officer_has_compared() {
    at_desk(async |desk| {
        let officer = sa_pa(&desk).await;
        let file = format!(
            "{HEAD}KT,{CAU_GIAY},3,15/11/2026,01-2026,,Lý A Chô,1938,Nam,\
            \"Phường Sa Pa, Tỉnh Lào Cai\",,,,14/11/2026\n"
        );
        read(&desk, &file).await;
        desk.arrives(&death(1)).await;
        let stops = one("likely-person-in-book", Severity::Stop);
        assert_eq!(alike(&desk, &officer).await, stops);
    })
    .await;
}

#[tokio::test]
async fn what_an_earlier_version_read_from_a_book_gets_its_keys() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        child_in_book(&desk, "Nguyễn Minh An", "02/11/2026").await;
        let mut tx = desk.db.write().await.unwrap();
        without_keys::forget_all(&mut tx).await.unwrap();
        tx.commit().await.unwrap();
        desk.arrives(&birth(1)).await;
        assert_eq!(alike(&desk, &officer).await, []);
        // Once more does no harm.
        for _ in 0..2 {
            desk.registry.make_comparable().await.unwrap();
            let stops = one("likely-child-in-book", Severity::Stop);
            assert_eq!(alike(&desk, &officer).await, stops);
        }
        let mut conn = desk.db.read().await.unwrap();
        let waiting = without_keys::waiting(&mut conn, 1).await.unwrap();
        assert_eq!(waiting, Vec::<String>::new());
    })
    .await;
}
