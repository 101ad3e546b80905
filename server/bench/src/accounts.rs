//! People with an account each. They are written past the portal with the password of a
//! family of the demo: limits on mailed codes would let nobody register so many at once.

use anyhow::{Context as _, Result};
use guard::new_random_id;
use store::portal::accounts::{self, AccountRow};

use crate::{
    seeded::Seeded,
    stand::{FAMILY, Stand},
};

/// The password of all.
pub const PASSWORD: &str = FAMILY.1;

/// Makes so many; gives their addresses.
pub async fn made(stand: &Stand, count: usize) -> Result<Vec<String>> {
    let db = stand.open().await?;
    let known = accounts::by_email(&mut db.read().await?, FAMILY.0).await?;
    let known = known.context("the demo's family is missing")?;
    let chance = Seeded::new(11);
    let mut tx = db.write().await?;
    let mut emails = Vec::with_capacity(count);
    for number in 0..count {
        let email = format!("nguoi{number}@demo.example");
        let row = AccountRow {
            id: new_random_id(&chance),
            email: email.clone(),
            ..known.clone()
        };
        accounts::insert(&mut tx, &row).await?;
        emails.push(email);
    }
    tx.commit().await?;
    db.close().await;
    Ok(emails)
}
