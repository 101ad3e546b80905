//! Files, stored by what they hold: the SHA-256 of the content is the address, so a
//! file travels by reference and digest and the same file is kept once.

use std::{path::Path, sync::Arc};

use bytes::Bytes;
use futures::{Stream, StreamExt as _};
use object_store::{
    ObjectStore, ObjectStoreExt as _, PutPayload, aws::AmazonS3Builder, local::LocalFileSystem,
    path::Path as Key,
};

use crate::{Digest, StoreError, tls};

/// The file store: a folder or an S3 bucket. Cheap to clone. A file is at most some
/// ten megabytes and goes through memory whole.
#[derive(Clone)]
pub struct Blobs(Arc<dyn ObjectStore>);

/// How to reach an S3 bucket.
pub struct Bucket<'a> {
    /// Name.
    pub bucket: &'a str,
    /// Region.
    pub region: &'a str,
    /// Address of the service when it is not Amazon's.
    pub endpoint: Option<&'a str>,
    /// Key id.
    pub access_key: &'a str,
    /// Secret.
    pub secret_key: &'a str,
}

impl Blobs {
    /// Files in a folder, made when missing. Each file and the folders that lead to it
    /// are synced before [`Blobs::put`] answers.
    pub fn folder(path: &Path) -> Result<Self, StoreError> {
        std::fs::create_dir_all(path).map_err(|error| from_io(&error))?;
        let folder = LocalFileSystem::new_with_prefix(path).map_err(|error| from_object(&error))?;
        Ok(Self(Arc::new(folder.with_fsync(true))))
    }

    /// Files in a bucket.
    pub fn s3(at: Bucket<'_>) -> Result<Self, StoreError> {
        tls::provide();
        let mut builder = AmazonS3Builder::new()
            .with_bucket_name(at.bucket)
            .with_region(at.region)
            .with_access_key_id(at.access_key)
            .with_secret_access_key(at.secret_key);
        if let Some(endpoint) = at.endpoint {
            builder = builder
                .with_endpoint(endpoint)
                .with_allow_http(endpoint.starts_with("http://"));
        }
        Ok(Self(Arc::new(
            builder.build().map_err(|error| from_object(&error))?,
        )))
    }

    /// Files in any object store.
    pub fn objects(store: Arc<dyn ObjectStore>) -> Self {
        Self(store)
    }

    /// Keeps a content; when this answers it is durable. Keeping it again writes it
    /// again, which also mends a damaged one.
    pub async fn put(&self, content: Bytes) -> Result<Digest, StoreError> {
        let digest = Digest::of(&content);
        self.0
            .put(&key(&digest), PutPayload::from(content))
            .await
            .map_err(|error| from_object(&error))?;
        Ok(digest)
    }

    /// The content, checked against its digest; `None` when it is not there.
    pub async fn get(&self, digest: &Digest) -> Result<Option<Bytes>, StoreError> {
        let content = match self.0.get(&key(digest)).await {
            Ok(found) => found.bytes().await.map_err(|error| from_object(&error))?,
            Err(object_store::Error::NotFound { .. }) => return Ok(None),
            Err(error) => return Err(from_object(&error)),
        };
        if Digest::of(&content) == *digest {
            Ok(Some(content))
        } else {
            Err(StoreError::Damaged(digest.to_string()))
        }
    }

    /// The digest of every content that is kept, in no order.
    pub fn digests(&self) -> impl Stream<Item = Result<Digest, StoreError>> + Send + '_ {
        self.0.list(None).filter_map(async |found| match found {
            // What bears no digest is not ours.
            Ok(found) => found.location.filename().and_then(Digest::parse).map(Ok),
            Err(error) => Some(Err(from_object(&error))),
        })
    }

    /// Whether it is there. Its content is not looked at.
    pub async fn exists(&self, digest: &Digest) -> Result<bool, StoreError> {
        match self.0.head(&key(digest)).await {
            Ok(_) => Ok(true),
            Err(object_store::Error::NotFound { .. }) => Ok(false),
            Err(error) => Err(from_object(&error)),
        }
    }

    /// Whether something can be kept and taken away again.
    pub async fn is_well(&self) -> Result<(), StoreError> {
        // No digest, so that it is never taken for a content.
        let trial = Key::from("trial");
        let kept = self.0.put(&trial, PutPayload::from_static(b"well")).await;
        kept.map_err(|error| from_object(&error))?;
        match self.0.delete(&trial).await {
            // Another process tried at the same moment.
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(from_object(&error)),
        }
    }

    /// Removes a content; nothing happens when it is not there. The caller knows that
    /// no row names it any more.
    pub async fn delete(&self, digest: &Digest) -> Result<(), StoreError> {
        match self.0.delete(&key(digest)).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(from_object(&error)),
        }
    }
}

/// Two levels of folders, so that no folder grows past some thousands of names.
fn key(digest: &Digest) -> Key {
    let digest = digest.as_str();
    Key::from(format!("{}/{}/{digest}", &digest[..2], &digest[2..4]))
}

fn from_io(error: &std::io::Error) -> StoreError {
    use std::io::ErrorKind;
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => StoreError::DiskFull,
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => StoreError::ReadOnly,
        _ => StoreError::Unavailable(error.to_string()),
    }
}

/// What the file system said lies somewhere behind what object_store says.
fn from_object(error: &object_store::Error) -> StoreError {
    let mut cause: Option<&dyn std::error::Error> = Some(error);
    while let Some(behind) = cause {
        if let Some(error) = behind.downcast_ref::<std::io::Error>() {
            return from_io(error);
        }
        cause = behind.source();
    }
    StoreError::Unavailable(error.to_string())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    async fn each(body: impl AsyncFn(Blobs)) {
        let folder = tempfile::tempdir().unwrap();
        body(Blobs::folder(&folder.path().join("files")).unwrap()).await;
        body(Blobs::objects(Arc::new(
            object_store::memory::InMemory::new(),
        )))
        .await;
    }

    #[tokio::test]
    async fn a_file_comes_back_as_it_was_kept_until_it_is_removed() {
        each(async |blobs| {
            let notice = Bytes::from_static("Giấy chứng sinh".as_bytes());
            let digest = blobs.put(notice.clone()).await.unwrap();
            assert_eq!(blobs.put(notice.clone()).await.unwrap(), digest);
            assert_eq!(blobs.get(&digest).await.unwrap().unwrap(), notice);
            assert!(blobs.exists(&digest).await.unwrap());
            blobs.delete(&digest).await.unwrap();
            assert!(!blobs.exists(&digest).await.unwrap());
            assert!(blobs.get(&digest).await.unwrap().is_none());
            blobs.delete(&digest).await.unwrap();
        })
        .await;
    }

    #[tokio::test]
    async fn every_file_that_is_kept_is_listed() {
        each(async |blobs| {
            let mut kept = Vec::new();
            for content in ["one", "two", "three"] {
                kept.push(
                    blobs
                        .put(Bytes::from_static(content.as_bytes()))
                        .await
                        .unwrap(),
                );
            }
            let mut listed: Vec<_> = blobs.digests().map(Result::unwrap).collect().await;
            kept.sort();
            listed.sort();
            assert_eq!(listed, kept);
        })
        .await;
    }

    #[tokio::test]
    async fn a_damaged_file_is_an_error_until_it_is_kept_again() {
        let folder = tempfile::tempdir().unwrap();
        let blobs = Blobs::folder(folder.path()).unwrap();
        let digest = blobs.put(Bytes::from_static(b"one")).await.unwrap();
        std::fs::write(folder.path().join(key(&digest).as_ref()), b"two").unwrap();
        assert!(matches!(
            blobs.get(&digest).await,
            Err(StoreError::Damaged(_))
        ));
        blobs.put(Bytes::from_static(b"one")).await.unwrap();
        assert_eq!(blobs.get(&digest).await.unwrap().unwrap(), "one");
    }

    #[tokio::test]
    async fn writers_of_the_same_file_do_not_disturb_each_other() {
        let folder = tempfile::tempdir().unwrap();
        let blobs = Blobs::folder(folder.path()).unwrap();
        let content = Bytes::from(vec![7; 100_000]);
        let puts = (0..8).map(|_| blobs.put(content.clone()));
        let digests = futures::future::try_join_all(puts).await.unwrap();
        assert_eq!(blobs.get(&digests[0]).await.unwrap().unwrap(), content);
    }

    #[tokio::test]
    async fn a_trial_leaves_nothing_behind_and_fails_where_nothing_can_be_kept() {
        each(async |blobs| {
            blobs.is_well().await.unwrap();
            assert_eq!(blobs.digests().count().await, 0);
        })
        .await;
        let folder = tempfile::tempdir().unwrap();
        let blobs = Blobs::folder(&folder.path().join("files")).unwrap();
        std::fs::remove_dir(folder.path().join("files")).unwrap();
        std::fs::write(folder.path().join("files"), b"").unwrap();
        assert!(blobs.is_well().await.is_err());
    }

    #[tokio::test]
    async fn a_folder_that_cannot_be_made_says_so() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("file");
        std::fs::write(&file, b"").unwrap();
        assert!(matches!(
            Blobs::folder(&file.join("files")),
            Err(StoreError::Unavailable(_))
        ));
    }
}
