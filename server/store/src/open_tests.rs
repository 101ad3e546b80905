//! A database that cannot be used stops the start, with words that help.
#![allow(clippy::unwrap_used)]

use std::fs;

use sqlx::query;

use crate::{Db, OpenError, StoreError, rows, testing};

fn address(path: &std::path::Path) -> String {
    format!("sqlite:{}", path.display())
}

#[tokio::test]
async fn an_unknown_kind_of_address_is_refused() {
    assert!(matches!(
        Db::open("mysql://x").await,
        Err(OpenError::Address)
    ));
    assert!(matches!(
        Db::open("sqlite::memory:").await,
        Err(OpenError::InMemory)
    ));
}

#[tokio::test]
async fn a_missing_folder_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let error = Db::open(&address(&folder.path().join("nowhere/hotich.sqlite")))
        .await
        .unwrap_err();
    assert!(
        matches!(&error, OpenError::NoFolder(named) if named.ends_with("nowhere")),
        "{error}"
    );
}

#[tokio::test]
async fn a_read_only_file_is_named() {
    let folder = tempfile::tempdir().unwrap();
    testing::sqlite(folder.path()).await.close().await;
    let file = folder.path().join("test.sqlite");
    let mut permissions = fs::metadata(&file).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&file, permissions).unwrap();
    let error = Db::open(&address(&file)).await.unwrap_err();
    assert!(
        matches!(&error, OpenError::ReadOnly(named) if *named == file),
        "{error}"
    );
}

#[tokio::test]
async fn a_file_that_is_no_database_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("letter.sqlite");
    fs::write(&file, "Kính gửi Ủy ban nhân dân ".repeat(100)).unwrap();
    let error = Db::open(&address(&file)).await.unwrap_err();
    assert!(
        matches!(&error, OpenError::NotADatabase { path, .. } if *path == file),
        "{error}"
    );
}

#[tokio::test]
async fn a_file_that_somebody_keeps_locked_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let db = testing::sqlite(folder.path()).await;
    let held = db.write().await.unwrap();
    let error = Db::open(&address(&folder.path().join("test.sqlite")))
        .await
        .unwrap_err();
    assert!(matches!(error, OpenError::Locked(_)), "{error}");
    drop(held);
}

#[tokio::test]
async fn a_full_disk_is_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    let db = testing::sqlite(folder.path()).await;
    let mut tx = db.write().await.unwrap();
    rows!(tx, query("PRAGMA max_page_count = 1")).unwrap();
    // More than the pages that migrations have left free.
    let much = "CREATE TABLE pages AS SELECT zeroblob(1000000) AS page";
    rows!(tx, query(much)).map_or_else(
        |error| assert!(matches!(error, StoreError::DiskFull), "{error}"),
        |_| panic!("there was room"),
    );
}

#[tokio::test]
async fn after_a_full_disk_the_next_transaction_writes_again() {
    let folder = tempfile::tempdir().unwrap();
    let db = testing::sqlite(folder.path()).await;
    let mut tx = db.write().await.unwrap();
    rows!(tx, query("CREATE TABLE pages (page BLOB) STRICT")).unwrap();
    tx.commit().await.unwrap();
    let mut tx = db.write().await.unwrap();
    rows!(tx, query("PRAGMA max_page_count = 1")).unwrap();
    let fill = "INSERT INTO pages (page) VALUES (zeroblob(100000))";
    let full = rows!(tx, query(fill)).unwrap_err();
    assert!(matches!(full, StoreError::DiskFull), "{full}");
    drop(tx);
    let mut tx = db.write().await.unwrap();
    rows!(tx, query(fill)).unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn a_postgres_that_does_not_answer_is_named_without_its_password() {
    let error = Db::open("postgres://clerk:s3cret@127.0.0.1:1/hotich")
        .await
        .unwrap_err();
    let said = error.to_string();
    assert!(
        said.contains("127.0.0.1:1/hotich") && !said.contains("s3cret"),
        "{said}"
    );
}

#[tokio::test]
async fn sqlite_before_the_fix_of_its_log_is_too_old() {
    assert!(crate::sqlite::numbers("3.51.2") < crate::sqlite::OLDEST);
    assert!(crate::sqlite::numbers("3.51.3") >= crate::sqlite::OLDEST);
    assert!(crate::sqlite::numbers("3.100.0") >= crate::sqlite::OLDEST);
}
