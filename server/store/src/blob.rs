//! Files, stored by what they hold: the SHA-256 of the content is the address, so a
//! file travels by reference and digest and the same file is kept once.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use bytes::Bytes;
use object_store::{
    ObjectStore, ObjectStoreExt, PutPayload, aws::AmazonS3Builder, path::Path as Key,
};
use sha2::{Digest as _, Sha256};

use crate::{StoreError, hex};

/// SHA-256 of a content, lower-case hexadecimal.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Digest(String);

impl Digest {
    /// The digest of these bytes.
    pub fn of(content: &[u8]) -> Self {
        Self(hex(&Sha256::digest(content)))
    }

    /// Reads 64 hexadecimal digits.
    pub fn parse(text: &str) -> Option<Self> {
        let good = text.len() == 64
            && text
                .bytes()
                .all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
        good.then(|| Self(text.to_owned()))
    }

    /// As kept in rows and messages.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Two levels of folders, so that no folder grows past some thousands of names.
    fn key(&self) -> String {
        format!("{}/{}/{}", &self.0[..2], &self.0[2..4], self.0)
    }
}

/// The file store. Cheap to clone.
#[derive(Clone)]
pub struct Blobs(Backend);

#[derive(Clone)]
enum Backend {
    Folder(Arc<Path>),
    Objects(Arc<dyn ObjectStore>),
}

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
    /// Files in a folder, made when missing.
    pub fn folder(path: &Path) -> Result<Self, StoreError> {
        std::fs::create_dir_all(path).map_err(|e| from_io(&e))?;
        Ok(Self(Backend::Folder(path.into())))
    }

    /// Files in a bucket.
    pub fn s3(at: Bucket<'_>) -> Result<Self, StoreError> {
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
        let store = builder
            .build()
            .map_err(|e| StoreError::Other(e.to_string()))?;
        Ok(Self(Backend::Objects(Arc::new(store))))
    }

    /// Files in any object store.
    pub fn objects(store: Arc<dyn ObjectStore>) -> Self {
        Self(Backend::Objects(store))
    }

    /// Keeps a content; when this returns it is durable. Keeping it again does nothing.
    pub async fn put(&self, content: Bytes) -> Result<Digest, StoreError> {
        let digest = Digest::of(&content);
        match &self.0 {
            Backend::Folder(root) => {
                let path = root.join(digest.key());
                let name = digest.as_str().to_owned();
                blocking(move || write_durably(&path, &name, &content)).await?;
            }
            Backend::Objects(store) => {
                let key = Key::from(digest.key());
                store
                    .put(&key, PutPayload::from(content))
                    .await
                    .map_err(from_object)?;
            }
        }
        Ok(digest)
    }

    /// The content, checked against its digest; `None` when it is not there.
    pub async fn get(&self, digest: &Digest) -> Result<Option<Bytes>, StoreError> {
        let content = match &self.0 {
            Backend::Folder(root) => {
                let path = root.join(digest.key());
                match blocking(move || Ok(std::fs::read(path))).await? {
                    Ok(content) => Bytes::from(content),
                    Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(None),
                    Err(e) => return Err(from_io(&e)),
                }
            }
            Backend::Objects(store) => match store.get(&Key::from(digest.key())).await {
                Ok(found) => found.bytes().await.map_err(from_object)?,
                Err(object_store::Error::NotFound { .. }) => return Ok(None),
                Err(e) => return Err(from_object(e)),
            },
        };
        if Digest::of(&content) == *digest {
            Ok(Some(content))
        } else {
            Err(StoreError::Damaged(digest.0.clone()))
        }
    }

    /// Removes a content; nothing happens when it is not there. The caller knows that
    /// no row names it any more.
    pub async fn delete(&self, digest: &Digest) -> Result<(), StoreError> {
        match &self.0 {
            Backend::Folder(root) => {
                let path = root.join(digest.key());
                match blocking(move || Ok(std::fs::remove_file(path))).await? {
                    Err(e) if e.kind() != std::io::ErrorKind::NotFound => Err(from_io(&e)),
                    _ => Ok(()),
                }
            }
            Backend::Objects(store) => match store.delete(&Key::from(digest.key())).await {
                Err(object_store::Error::NotFound { .. }) | Ok(()) => Ok(()),
                Err(e) => Err(from_object(e)),
            },
        }
    }
}

async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, StoreError> + Send + 'static,
) -> Result<T, StoreError> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|e| StoreError::Other(e.to_string()))?
}

/// Beside its place, synced, then renamed, then the folder synced: after a crash the
/// file is whole or not there.
fn write_durably(path: &PathBuf, name: &str, content: &[u8]) -> Result<(), StoreError> {
    use std::io::Write;
    if path.exists() {
        return Ok(());
    }
    let folder = path
        .parent()
        .ok_or_else(|| StoreError::Other("a file needs a folder".into()))?;
    let ours = |e: std::io::Error| from_io(&e);
    std::fs::create_dir_all(folder).map_err(ours)?;
    // Two writers of the same content write the same bytes: each under its own name.
    let part = folder.join(format!(".{name}.{:?}.part", std::thread::current().id()));
    let written = (|| {
        let mut file = std::fs::File::create(&part)?;
        file.write_all(content)?;
        file.sync_all()?;
        std::fs::rename(&part, path)?;
        std::fs::File::open(folder)?.sync_all()
    })();
    written.map_err(|e| {
        let _ = std::fs::remove_file(&part);
        from_io(&e)
    })
}

fn from_io(error: &std::io::Error) -> StoreError {
    match error.kind() {
        std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => StoreError::DiskFull,
        std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => {
            StoreError::ReadOnly
        }
        _ => StoreError::Unavailable(error.to_string()),
    }
}

fn from_object(error: object_store::Error) -> StoreError {
    StoreError::Unavailable(error.to_string())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    async fn each(body: impl AsyncFn(Blobs)) {
        let folder = tempfile::tempdir().unwrap();
        body(Blobs::folder(folder.path()).unwrap()).await;
        body(Blobs::objects(Arc::new(
            object_store::memory::InMemory::new(),
        )))
        .await;
    }

    #[tokio::test]
    async fn a_file_comes_back_as_it_was_kept() {
        each(async |blobs| {
            let digest = blobs
                .put(Bytes::from_static(b"giay chung sinh"))
                .await
                .unwrap();
            assert_eq!(
                blobs
                    .put(Bytes::from_static(b"giay chung sinh"))
                    .await
                    .unwrap(),
                digest
            );
            assert_eq!(
                blobs.get(&digest).await.unwrap().unwrap(),
                "giay chung sinh"
            );
            blobs.delete(&digest).await.unwrap();
            assert!(blobs.get(&digest).await.unwrap().is_none());
            blobs.delete(&digest).await.unwrap();
        })
        .await;
    }

    #[tokio::test]
    async fn a_damaged_file_is_an_error_not_a_paper() {
        let folder = tempfile::tempdir().unwrap();
        let blobs = Blobs::folder(folder.path()).unwrap();
        let digest = blobs.put(Bytes::from_static(b"one")).await.unwrap();
        std::fs::write(folder.path().join(digest.key()), b"two").unwrap();
        assert!(matches!(
            blobs.get(&digest).await,
            Err(StoreError::Damaged(_))
        ));
    }
}
