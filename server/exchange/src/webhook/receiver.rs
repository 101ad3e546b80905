//! What comes from the other side: believed by its signature, whole with its files,
//! handled once.

use std::{sync::Arc, time::Duration};

use bytes::Bytes;
use domain::{
    exchange::{Envelope, NamedFile, named_files},
    surroundings::Clock,
};
use futures::{FutureExt as _, StreamExt as _, TryStreamExt as _, future::BoxFuture};
use http::HeaderMap;
use store::{Blobs, Db, Digest, StoreError};
use tokio::sync::Semaphore;

use super::{
    Answer, FILES, Names,
    peer::{Fetched, Peer},
    secret::{Secrets, Unsigned},
};
use crate::{BuiltIn, CloudEvent, HandleError};

/// Messages received at the same time; more are asked to come back. Each holds its body
/// and perhaps a file of ten megabytes.
const AT_ONCE: usize = 16;

/// Files fetched at the same time for one message.
const FILES_AT_ONCE: usize = 3;

/// Files that are not here after this time are looked for at the next try: what came
/// meanwhile stays. Below the patience of whoever delivers.
const FILES_PATIENCE: Duration = Duration::from_secs(9);

/// What a [`Receiver`] is made of.
pub struct ReceiverParts {
    /// Name of the other side inside, the only one that is listened to.
    pub from: &'static str,
    /// What both sides are called on the wire.
    pub names: Names,
    /// The inbox of this side.
    pub inbox: BuiltIn,
    /// The way to the other side, for files.
    pub peer: Arc<Peer>,
    /// What we share with it.
    pub secrets: Secrets,
    /// The true time, which both sides share.
    pub true_time: Arc<dyn Clock>,
    /// This side's database.
    pub db: Db,
    /// This side's files.
    pub blobs: Blobs,
}

/// The door for the other side.
pub struct Receiver {
    parts: ReceiverParts,
    at_once: Semaphore,
}

impl Receiver {
    /// A door.
    pub fn new(parts: ReceiverParts) -> Self {
        Self {
            parts,
            at_once: Semaphore::new(AT_ONCE),
        }
    }

    /// Takes a delivery.
    pub async fn receive(&self, headers: &HeaderMap, body: &[u8]) -> Answer {
        let Ok(_place) = self.at_once.try_acquire() else {
            return Answer::Busy;
        };
        let id = match self
            .parts
            .secrets
            .verify(headers, body, self.parts.true_time.now())
        {
            Ok(id) => id,
            Err(unsigned) => return refused(unsigned),
        };
        let message = match CloudEvent::read(body) {
            Ok(message) => message,
            Err(unreadable) => return Answer::GiveUp(unreadable.to_string()),
        };
        if message.id.to_string() != id {
            return Answer::GiveUp("webhook-id is not the id of the event".into());
        }
        let (from, to) = (self.parts.from, self.parts.inbox.name());
        match self.parts.names.incoming(message, from, to) {
            Some(message) => self.take(&message).await,
            None => Answer::GiveUp("source or recipient are not the two of this exchange".into()),
        }
    }

    async fn take(&self, message: &Envelope) -> Answer {
        let files = named_files(&message.data);
        let kept = tokio::time::timeout(FILES_PATIENCE, self.keep(files)).await;
        let kept =
            kept.unwrap_or_else(|_| Err("the files take longer; going on at the next try".into()));
        if let Err(why) = kept {
            return Answer::Retry(message.id, why);
        }
        match self.parts.inbox.take(message).await {
            Ok(()) => Answer::Done(message.id),
            Err(HandleError::Early) => Answer::Early(message.id),
            Err(HandleError::Retry(why)) => Answer::Retry(message.id, why),
            Err(HandleError::GiveUp(why)) => Answer::GiveUp(why),
        }
    }

    /// Every named file is in our store, or the message is not taken.
    async fn keep(&self, files: Vec<NamedFile>) -> Result<(), String> {
        let kept: Vec<BoxFuture<'_, Result<(), String>>> = files
            .into_iter()
            .map(|file| self.keep_one(file).boxed())
            .collect();
        futures::stream::iter(kept)
            .buffer_unordered(FILES_AT_ONCE)
            .try_collect::<Vec<()>>()
            .await
            .map(|_| ())
    }

    async fn keep_one(&self, file: NamedFile) -> Result<(), String> {
        let digest = Digest::parse(&file.sha256).ok_or("a digest cannot be read")?;
        // A damaged one is fetched again: keeping it mends it.
        if matches!(self.parts.blobs.get(&digest).await, Ok(Some(_))) {
            return Ok(());
        }
        match self.parts.peer.fetch(&file).await {
            Fetched::Content(content) => {
                let kept = self.parts.blobs.put(content).await;
                kept.map(|_| ()).map_err(|error| error.to_string())
            }
            Fetched::Failed(why) => Err(why),
        }
    }

    /// A content for the other side: only what a message to it has named.
    pub async fn content(
        &self,
        headers: &HeaderMap,
        sha256: &str,
    ) -> Result<Option<Bytes>, ContentError> {
        let signed = format!("{FILES}/{sha256}");
        self.parts
            .secrets
            .verify(headers, signed.as_bytes(), self.parts.true_time.now())?;
        let Some(digest) = Digest::parse(sha256) else {
            return Ok(None);
        };
        let mut conn = self.parts.db.read().await?;
        let shared = store::exchange::is_shared(&mut conn, self.parts.from, sha256).await?;
        drop(conn);
        if !shared {
            return Ok(None);
        }
        Ok(self.parts.blobs.get(&digest).await?)
    }
}

/// Why a content is not given.
#[derive(Debug, thiserror::Error)]
pub enum ContentError {
    /// Not asked by the other side.
    #[error(transparent)]
    Unsigned(#[from] Unsigned),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

fn refused(unsigned: Unsigned) -> Answer {
    tracing::warn!(%unsigned, "a delivery was not believed");
    Answer::Unsigned(match unsigned {
        Unsigned::Headers => "the three headers of Standard Webhooks must be there",
        Unsigned::Time => "the timestamp is more than five minutes away",
        Unsigned::Signature => "no signature fits",
    })
}
