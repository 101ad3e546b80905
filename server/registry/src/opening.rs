//! Taking an office into service.

use domain::register::RegisterKind;
use store::{StoreError, registry::books};

use crate::Registry;

impl Registry {
    /// Continues a register that the office kept elsewhere this year, after its number
    /// `last`. False when it has entries here already.
    pub async fn continue_register(
        &self,
        office: &str,
        register: RegisterKind,
        year: i32,
        last: i64,
    ) -> Result<bool, StoreError> {
        let mut tx = self.db().write().await?;
        let begun = books::start(&mut tx, office, register.as_str(), year, last).await?;
        tx.commit().await?;
        Ok(begun)
    }
}
