//! Places as entries print them.

use crate::{place::gazetteer, procedure::Declared};

/// A commune with its province as they are called now, after the free detail: codes were
/// used again in 2025, so the name of an earlier day could be another place's.
pub(crate) fn place(d: &Declared, commune: &str, detail: &str) -> Option<String> {
    let label = gazetteer().newest_label(d.commune(commune)?)?;
    Some(
        d.text(detail)
            .map_or_else(|| label.clone(), |detail| format!("{detail}, {label}")),
    )
}
