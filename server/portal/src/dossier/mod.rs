//! What was filed: filing it, following it, taking it back, its papers.

mod access;
mod again;
mod files;
mod followers;
mod keep;
pub(crate) mod legs;
mod list;
mod same_account;
mod submit;
mod track;
mod twin;
mod view;
mod withdraw;

use domain::{
    dossier::DossierCode,
    law::LawPack,
    procedure::{Procedure, Version, procedure},
};
use store::{StoreError, portal::dossiers::DossierRow};

pub use followers::{ComeError, FollowError, Follower, LONGEST_CALLED, MOST_FOLLOWERS};
pub use legs::{LegError, LegView};
pub use list::{DossierLine, DossierList};
pub use submit::{Filed, SubmitError};
pub(crate) use submit::{Filing, LEADS_ON, Owner};
pub use track::{Found, GRANT_SECONDS, TrackError};
pub use view::{DossierView, Event, Outcome};
pub(crate) use view::{read, stage_of};
pub use withdraw::WithdrawError;

fn bad(row: &DossierRow, column: &str) -> StoreError {
    StoreError::bad_row("portal_dossiers", column, row.id)
}

/// The code of a row.
pub(crate) fn code_of(row: &DossierRow) -> Result<DossierCode, StoreError> {
    DossierCode::parse(&row.code).map_err(|_| bad(row, "code"))
}

/// The procedure of a row, as the law had it that judges the dossier.
pub(crate) fn law_of(
    row: &DossierRow,
) -> Result<(&'static Procedure, &'static Version), StoreError> {
    let found = procedure(&row.procedure).ok_or_else(|| bad(row, "procedure"))?;
    let law = LawPack::parse(&row.law).ok_or_else(|| bad(row, "law"))?;
    let version = found.under(law, row.received_on);
    Ok((found, version.ok_or_else(|| bad(row, "law"))?))
}
