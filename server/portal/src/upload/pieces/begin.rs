//! The first word of a file: what it is, and how far it has come when it was begun before.

use domain::upload::{MOST_BYTES, MOST_FILES, safe_file_name};
use guard::{Attempt, new_random_id};
use store::portal::uploads::{self, UploadRow};

use super::{Announced, PieceError, Received, SentFor};
use crate::{DraftError, Portal, Visitor, upload::attach::takes_files};

/// Files on their way from one person: as many as a dossier takes, 100 MB. The oldest makes
/// room, so that what was given up holds nobody up.
const MOST_UNFINISHED: i64 = MOST_FILES as i64;

/// Letters of a key: a SHA-256 in hexadecimal digits.
const LONGEST_KEY: usize = 64;

impl Portal {
    /// Begins a file in pieces, or goes on with the same one where it broke off.
    pub async fn begin_upload(
        &self,
        visitor: &Visitor,
        to: SentFor<'_>,
        file: Announced<'_>,
    ) -> Result<Received, PieceError> {
        match to {
            SentFor::Draft(draft) => {
                takes_files(&self.draft(visitor, draft).await?, file.question)?
            }
            SentFor::Task(code) => {
                self.open_task(visitor, code, file.question).await?;
            }
        }
        if file.length > MOST_BYTES {
            return Err(PieceError::TooLong);
        }
        if !is_key(file.key) {
            return Err(PieceError::Malformed);
        }
        let (object, sender) = self.sender(visitor, to).await?;
        let row = UploadRow {
            // Stands in an address: an id that cannot be guessed.
            id: new_random_id(&*self.0.randomness),
            object,
            sender,
            question: file.question.into(),
            file_key: file.key.into(),
            name: safe_file_name(file.name),
            length: i64::try_from(file.length).map_err(|_| PieceError::TooLong)?,
            received: 0,
            taken: false,
            changed_at: self.0.clock.now(),
        };
        let mut conn = self.0.db.read().await?;
        if let Some(found) = uploads::like(&mut conn, &row).await? {
            return Ok(Received {
                id: found.id,
                bytes: found.received,
            });
        }
        drop(conn);
        let counted = [Attempt::by(self.0.limits.uploads, visitor.address)];
        let attempts = &self.0.attempts;
        attempts.check(&counted).await.map_err(DraftError::from)?;
        let mut tx = self.0.db.write().await?;
        attempts.count_in(&mut tx, &counted).await?;
        uploads::leave(&mut tx, &row.sender, MOST_UNFINISHED - 1).await?;
        uploads::insert(&mut tx, &row).await?;
        tx.commit().await?;
        Ok(Received {
            id: row.id,
            bytes: 0,
        })
    }
}

fn is_key(key: &str) -> bool {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b == b'-';
    (1..=LONGEST_KEY).contains(&key.len()) && key.bytes().all(plain)
}
