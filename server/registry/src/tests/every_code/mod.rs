//! Every national code of every version of every procedure, from the day it is filed to its
//! signed papers: what the law lists and the portal offers, the desk can grant. law.md 1.
//!
//! The facts are those of the table of legal cases (`app/domain/tests/cases`), which says of
//! each that nothing stops it; here the papers and the book it ends in are looked at. A code
//! that has no walk fails these tests, and so does a walk whose code is gone.
//!
//! Setting papers is what costs time. Each code is walked on both engines under the law that
//! stands last, and on SQLite alone under those before it, for what the engines do alike no
//! law changes. On PostgreSQL and under an earlier law only the first code of a procedure is
//! signed as well.

mod filed;
mod granted;
#[path = "../../../../../app/domain/tests/cases/table.rs"]
mod table;
mod walks;

use std::collections::BTreeSet;

use domain::procedure::{PROCEDURES, procedure};
use store::EngineKind;

use super::desk::{at_desk, at_desk_of_sqlite};
use filed::Filed;
use walks::{ACTS, AGAIN, BIRTHS, CHANGES, COPIES, DEATHS, GUARDIANSHIPS, KINDS, Kind, MARRIAGES};

/// Files and grants every code of these procedures.
async fn walk(kinds: &[Kind]) {
    for kind in kinds {
        let versions = procedure(kind.procedure).unwrap().versions;
        for (nth, version) in versions.iter().enumerate() {
            let stands_last = nth + 1 == versions.len();
            let mut walked = BTreeSet::new();
            for (turn, way) in kind.walks.iter().enumerate() {
                let filed = Filed::of(kind, version, *way);
                walked.insert(filed.variant.code);
                if stands_last {
                    at_desk(async |desk| {
                        let signed = turn == 0 || desk.db.engine() == EngineKind::Sqlite;
                        Box::pin(filed.is_granted(&desk, signed)).await;
                    })
                    .await;
                } else {
                    at_desk_of_sqlite(async |desk| {
                        Box::pin(filed.is_granted(&desk, turn == 0)).await;
                    })
                    .await;
                }
            }
            let variants = version.variants.iter();
            let all: BTreeSet<&str> = variants.map(|variant| variant.code).collect();
            let (id, valid) = (kind.procedure, version.valid.begins());
            assert_eq!(walked, all, "{id} from {valid}");
        }
    }
}

#[tokio::test]
async fn every_code_of_births_is_granted() {
    walk(BIRTHS).await;
}

#[tokio::test]
async fn every_code_of_marriages_is_granted() {
    walk(MARRIAGES).await;
}

#[tokio::test]
async fn every_code_of_deaths_is_granted() {
    walk(DEATHS).await;
}

#[tokio::test]
async fn every_code_of_guardianships_is_granted() {
    walk(GUARDIANSHIPS).await;
}

#[tokio::test]
async fn every_code_of_changes_and_confirmations_is_granted() {
    walk(CHANGES).await;
}

#[tokio::test]
async fn every_code_of_acknowledgements_and_recordings_is_granted() {
    walk(ACTS).await;
}

#[tokio::test]
async fn every_code_of_what_is_registered_again_is_granted() {
    walk(AGAIN).await;
}

#[tokio::test]
async fn every_code_of_copies_is_granted() {
    walk(COPIES).await;
}

#[test]
fn every_procedure_is_walked() {
    let walked: Vec<&str> = KINDS
        .iter()
        .copied()
        .flatten()
        .map(|kind| kind.procedure)
        .collect();
    let each: BTreeSet<&str> = walked.iter().copied().collect();
    assert_eq!(each.len(), walked.len(), "each once");
    let all: BTreeSet<&str> = PROCEDURES.iter().map(|procedure| procedure.id).collect();
    assert_eq!(each, all);
}
