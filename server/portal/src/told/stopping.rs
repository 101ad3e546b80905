//! The link in a mail by which its reader stops mail of its group, without signing in.
//!
//! It names the group and half of an HMAC of the address, and is sealed by another HMAC
//! under the server's key: it tells no address and none can be guessed.

use store::portal::unwanted;
use uuid::Uuid;

use super::Wish;
use crate::{DossierError, Portal};

/// Of which mail, and whose. Only a link that we have written makes one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stopping {
    /// What the mail hung on.
    pub wish: Wish,
    whom: Uuid,
}

impl Portal {
    /// The end of such a link: the word of the group and the sealed name of the address.
    pub(crate) fn stop_link(&self, wish: Wish, address: &str) -> String {
        let whom = self.wishes_of(address);
        let parts: [&[u8]; 2] = [wish.as_str().as_bytes(), whom.as_bytes()];
        let seal = Uuid::from_bytes(self.0.key.half("stop", &parts));
        format!("{}/{}{}", wish.as_str(), whom.simple(), seal.simple())
    }

    /// Reads the two parts of a link. What we have not written is not found.
    pub fn stopping(&self, word: &str, token: &str) -> Result<Stopping, DossierError> {
        let read = |part: Option<&str>| part.and_then(|part| Uuid::try_parse(part).ok());
        let wish = Wish::parse(word).filter(|wish| wish.is_mail());
        let (whom, seal) = (read(token.get(..32)), read(token.get(32..)));
        let (Some(wish), Some(whom), Some(seal)) = (wish, whom, seal) else {
            return Err(DossierError::NotFound);
        };
        let parts: [&[u8]; 2] = [wish.as_str().as_bytes(), whom.as_bytes()];
        match self.0.key.verify_half("stop", &parts, seal.as_bytes()) {
            true => Ok(Stopping { wish, whom }),
            false => Err(DossierError::NotFound),
        }
    }

    /// Stops mail of this group to this address, or lets it come again.
    pub async fn stop(&self, stopping: Stopping, wanted: bool) -> Result<(), DossierError> {
        let mut tx = self.0.db.write().await?;
        unwanted::set(&mut tx, stopping.whom, stopping.wish.as_str(), wanted).await?;
        Ok(tx.commit().await?)
    }
}
