//! Files that come in pieces.

use bytes::Bytes;
use chrono::TimeDelta;
use domain::upload::{MOST_BYTES, MOST_FILES, PIECE_BYTES};
use store::{Digest, testing::both};
use uuid::Uuid;

use super::{House, house, house_with, stranger, supplementing::with_list};
use crate::{Announced, DraftError, Limits, PieceError, Received, SentFor, Visitor};

const NOTICE: &str = "file.birth_notice";
const PIECE: usize = PIECE_BYTES as usize;

/// A PDF of two pieces and a bit, no two alike.
fn scan(n: usize) -> Bytes {
    let filler = " ".repeat(2 * PIECE + n);
    format!("%PDF-1.7\n{filler}\ntrailer <<>>\nstartxref\n9\n%%EOF\n").into()
}

fn announced<'a>(key: &'a str, content: &[u8]) -> Announced<'a> {
    Announced {
        question: NOTICE,
        name: "quét.pdf",
        length: content.len() as u64,
        key,
    }
}

fn key(content: &[u8]) -> String {
    Digest::of(content).as_str().to_owned()
}

impl House {
    async fn begin(
        &self,
        visitor: &Visitor,
        to: SentFor<'_>,
        content: &[u8],
    ) -> Result<Received, PieceError> {
        let key = key(content);
        self.portal
            .begin_upload(visitor, to, announced(&key, content))
            .await
    }

    /// Sends what is missing of a file, but for so many pieces.
    async fn send(&self, visitor: &Visitor, to: SentFor<'_>, content: &Bytes, but: usize) -> Uuid {
        let Received { id, bytes } = self.begin(visitor, to, content).await.unwrap();
        let mut begins = usize::try_from(bytes).unwrap();
        let pieces = (content.len() - begins).div_ceil(PIECE) - but;
        for _ in 0..pieces {
            let end = (begins + PIECE).min(content.len());
            let piece = content.slice(begins..end);
            let added = self
                .portal
                .add_piece(visitor, to, id, begins as u64, piece)
                .await
                .unwrap();
            assert_eq!(usize::try_from(added.bytes), Ok(end));
            begins = end;
        }
        id
    }
}

#[tokio::test]
async fn a_file_in_pieces_is_the_file_and_is_attached_once() {
    both(async |db| {
        let house = house(db);
        let (visitor, draft) = house.begun().await;
        let (to, content) = (SentFor::Draft(draft.id), scan(0));
        let id = house.send(&visitor, to, &content, 0).await;
        let portal = &house.portal;
        // A form whose answer was lost comes again.
        for _ in 0..2 {
            let found = portal.uploaded(&visitor, to, NOTICE, id).await.unwrap();
            let (name, whole) = found.unwrap();
            assert_eq!((name.as_str(), &whole), ("quét.pdf", &content));
        }
        let with = portal.attach(&visitor, draft.id, NOTICE, "quét.pdf", content.clone());
        assert!(with.await.unwrap().files.len() == 1);
        portal.upload_taken(&visitor, to, id).await.unwrap();
        let again = portal.uploaded(&visitor, to, NOTICE, id).await.unwrap();
        assert!(again.is_none(), "it was attached");
        let begun = house.begin(&visitor, to, &content).await.unwrap();
        assert!(begun.id != id && begun.bytes == 0, "it may be chosen anew");
    })
    .await;
}

#[tokio::test]
async fn the_same_file_begun_again_goes_on_where_the_link_broke() {
    both(async |db| {
        let house = house(db);
        let (visitor, draft) = house.begun().await;
        let (to, content) = (SentFor::Draft(draft.id), scan(0));
        let id = house.send(&visitor, to, &content, 1).await;
        let unfinished = house.portal.uploaded(&visitor, to, NOTICE, id).await;
        assert!(matches!(unfinished, Err(DraftError::NotFound)));
        let begun = house.begin(&visitor, to, &content).await.unwrap();
        assert_eq!((begun.id, begun.bytes), (id, 2 * PIECE as i64));
        let other = house.begin(&visitor, to, &scan(1)).await.unwrap();
        assert!(
            other.id != id && other.bytes == 0,
            "another file is another"
        );
        assert_eq!(house.send(&visitor, to, &content, 0).await, id);
        let whole = house.portal.uploaded(&visitor, to, NOTICE, id).await;
        assert!(whole.unwrap().is_some());
    })
    .await;
}

#[tokio::test]
async fn a_piece_goes_where_the_file_has_come_to_and_nowhere_else() {
    both(async |db| {
        let house = house(db);
        let (visitor, draft) = house.begun().await;
        let (to, content) = (SentFor::Draft(draft.id), scan(0));
        let id = house.send(&visitor, to, &content, 2).await;
        let add = async |begins: usize, end: usize| {
            let piece = content.slice(begins..end);
            let added = house
                .portal
                .add_piece(&visitor, to, id, begins as u64, piece);
            added.await
        };
        for begins in [0, 1, 2 * PIECE] {
            let elsewhere = add(begins, content.len().min(begins + PIECE)).await;
            assert!(matches!(elsewhere, Err(PieceError::Elsewhere)), "{begins}");
        }
        for end in [PIECE, PIECE + 1, 2 * PIECE - 1] {
            let cut = add(PIECE, end).await;
            assert!(matches!(cut, Err(PieceError::Malformed)), "{end}");
        }
        let long = add(PIECE, 2 * PIECE + 1).await;
        assert!(matches!(long, Err(PieceError::TooLong)));
        let begun = house.begin(&visitor, to, &content).await.unwrap();
        assert_eq!(begun.bytes, PIECE as i64, "nothing of it was kept");
    })
    .await;
}

#[tokio::test]
async fn no_more_comes_than_was_announced_and_no_more_is_announced_than_a_file_may_have() {
    both(async |db| {
        let house = house(db);
        let (visitor, draft) = house.begun().await;
        let to = SentFor::Draft(draft.id);
        let begin = async |length: u64, key: &'static str| {
            let file = Announced {
                length,
                ..announced(key, b"")
            };
            house.portal.begin_upload(&visitor, to, file).await
        };
        let id = begin(100, "a-1").await.unwrap().id;
        let more = house
            .portal
            .add_piece(&visitor, to, id, 0, vec![0; 101].into());
        assert!(matches!(more.await, Err(PieceError::TooLong)));
        let large = begin(MOST_BYTES + 1, "a-1").await;
        assert!(matches!(large, Err(PieceError::TooLong)));
        for key in ["", "a b", "../a"] {
            let unknown = begin(100, key).await;
            assert!(matches!(unknown, Err(PieceError::Malformed)), "{key}");
        }
    })
    .await;
}

#[tokio::test]
async fn what_is_not_the_file_that_was_announced_is_thrown_away() {
    both(async |db| {
        let house = house(db);
        let (visitor, draft) = house.begun().await;
        let to = SentFor::Draft(draft.id);
        let piece = Bytes::from_static(b"another file");
        let key = key(b"the file");
        let file = announced(&key, &piece);
        let portal = &house.portal;
        let id = portal.begin_upload(&visitor, to, file).await.unwrap().id;
        portal.add_piece(&visitor, to, id, 0, piece).await.unwrap();
        let whole = portal.uploaded(&visitor, to, NOTICE, id).await;
        assert!(matches!(whole, Err(DraftError::NotFound)));
        let begun = portal.begin_upload(&visitor, to, file).await.unwrap();
        assert!(begun.id != id && begun.bytes == 0);
    })
    .await;
}

#[tokio::test]
async fn nobody_sends_pieces_for_another_person_or_takes_their_file() {
    both(async |db| {
        let house = house(db);
        let (visitor, draft) = house.begun().await;
        let (to, content) = (SentFor::Draft(draft.id), scan(0));
        let id = house.send(&visitor, to, &content, 0).await;
        let (other, own) = house.begun().await;
        for (who, to) in [
            (&stranger(), to),
            (&other, to),
            (&other, SentFor::Draft(own.id)),
        ] {
            let piece = house.portal.add_piece(who, to, id, 0, content.slice(..9));
            assert!(matches!(
                piece.await,
                Err(PieceError::Draft(DraftError::NotFound))
            ));
            let whole = house.portal.uploaded(who, to, NOTICE, id).await;
            assert!(matches!(whole, Err(DraftError::NotFound)));
            let taken = house.portal.upload_taken(who, to, id).await;
            assert!(matches!(taken, Err(DraftError::NotFound)));
        }
        let begun = house.begin(&other, to, &content).await;
        assert!(matches!(
            begun,
            Err(PieceError::Draft(DraftError::NotFound))
        ));
        let another = house.portal.uploaded(&visitor, to, "mother.name", id).await;
        assert!(matches!(another, Err(DraftError::NotFound)));
    })
    .await;
}

#[tokio::test]
async fn the_oldest_of_too_many_files_on_their_way_makes_room() {
    both(async |db| {
        let house = house(db);
        let (visitor, draft) = house.begun().await;
        let to = SentFor::Draft(draft.id);
        for n in 0..=MOST_FILES {
            house.send(&visitor, to, &scan(n), 1).await;
            house.later(TimeDelta::minutes(1));
        }
        let bytes = async |n: usize| house.begin(&visitor, to, &scan(n)).await.unwrap().bytes;
        assert_eq!(bytes(MOST_FILES).await, 2 * PIECE as i64);
        assert_eq!(bytes(1).await, 2 * PIECE as i64);
        assert_eq!(bytes(0).await, 0, "it begins anew");
    })
    .await;
}

#[tokio::test]
async fn an_address_begins_only_so_many_files_and_goes_on_with_those() {
    both(async |db| {
        let limits = Limits::default();
        let one = guard::Limit {
            most: 1,
            ..limits.uploads
        };
        let house = house_with(
            db,
            Limits {
                uploads: one,
                ..limits
            },
        );
        let (visitor, draft) = house.begun().await;
        let to = SentFor::Draft(draft.id);
        house.send(&visitor, to, &scan(0), 1).await;
        let second = house.begin(&visitor, to, &scan(1)).await;
        assert!(matches!(
            second,
            Err(PieceError::Draft(DraftError::Limited(_)))
        ));
        house.send(&visitor, to, &scan(0), 0).await;
    })
    .await;
}

#[tokio::test]
async fn what_nobody_goes_on_with_is_gone_after_a_day_and_with_its_draft() {
    both(async |db| {
        let house = house(db);
        let (visitor, draft) = house.begun().await;
        let (to, content) = (SentFor::Draft(draft.id), scan(0));
        let id = house.send(&visitor, to, &content, 1).await;
        house.later(TimeDelta::hours(23));
        house.portal.sweep_once().await.unwrap();
        assert_eq!(house.send(&visitor, to, &content, 1).await, id);
        house.later(TimeDelta::hours(25));
        assert_eq!(house.portal.sweep_uploads().await.unwrap(), 1);
        let begun = house.begin(&visitor, to, &content).await.unwrap();
        assert!(begun.id != id && begun.bytes == 0);
        house.portal.delete_draft(&visitor, draft.id).await.unwrap();
        house.later(TimeDelta::hours(25));
        assert_eq!(house.portal.sweep_uploads().await.unwrap(), 0);
    })
    .await;
}

#[tokio::test]
async fn a_paper_that_was_asked_for_comes_in_pieces_as_well() {
    both(async |db| {
        let house = house(db);
        let (visitor, code, _) = with_list(&house).await;
        let (to, content) = (SentFor::Task(&code), scan(0));
        house.send(&visitor, to, &content, 1).await;
        let id = house.send(&visitor, to, &content, 0).await;
        let portal = &house.portal;
        let found = portal.uploaded(&visitor, to, NOTICE, id).await.unwrap();
        let (name, content) = found.unwrap();
        portal
            .attach_to_task(&visitor, &code, NOTICE, &name, content.clone())
            .await
            .unwrap();
        for (who, question) in [(&visitor, "file.residence"), (&stranger(), NOTICE)] {
            let file = Announced {
                question,
                ..announced("a-1", &content)
            };
            let begun = portal.begin_upload(who, to, file).await;
            assert!(matches!(
                begun,
                Err(PieceError::Draft(DraftError::NotFound))
            ));
        }
    })
    .await;
}
