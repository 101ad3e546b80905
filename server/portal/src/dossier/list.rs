//! The dossiers of an account, a page at a time.

use chrono::{DateTime, Utc};
use domain::{
    dossier::{DossierCode, Stage},
    procedure::{Procedure, procedure},
};
use store::{
    StoreError, paging,
    portal::{dossiers, followers},
};

use crate::{DossierError, DraftLine, Portal, Visitor};

/// Dossiers on one page.
const PAGE: usize = 20;

/// A page of the list.
#[derive(Clone, Debug)]
pub struct DossierList {
    /// Newest first.
    pub rows: Vec<DossierLine>,
    /// Where the next page begins; none on the last.
    pub next: Option<String>,
    /// Unfinished drafts; on the first page only.
    pub drafts: Vec<DraftLine>,
    /// Dossiers of relatives that the account follows; on the first page only.
    pub followed: Vec<DossierLine>,
}

/// A dossier in a list.
#[derive(Clone, Debug)]
pub struct DossierLine {
    /// Its code.
    pub code: DossierCode,
    /// What it asks for.
    pub procedure: &'static Procedure,
    /// Where it stands.
    pub stage: Stage,
    /// When it was filed.
    pub submitted_at: DateTime<Utc>,
    /// When the result is due.
    pub due_at: DateTime<Utc>,
}

impl Portal {
    /// The dossiers of the visitor's account after `after`, which an earlier page named.
    /// Without an account there is no list.
    pub async fn dossiers(
        &self,
        visitor: &Visitor,
        after: Option<&str>,
    ) -> Result<DossierList, DossierError> {
        let account = visitor.account_id().ok_or(DossierError::NotFound)?;
        let after = after.and_then(paging::place);
        let mut conn = self.0.db.read().await?;
        let most = paging::one_more(PAGE);
        let mut rows = dossiers::of_account(&mut conn, account, after, most).await?;
        let followed = match after {
            None => followers::followed(&mut conn, account, PAGE as i64).await?,
            Some(_) => Vec::new(),
        };
        drop(conn);
        let next = paging::cut(&mut rows, PAGE).map(|row| paging::word(row.submitted_at, row.id));
        let drafts = if after.is_none() {
            self.drafts(visitor).await?
        } else {
            Vec::new()
        };
        let lines = |rows: Vec<dossiers::DossierLine>| {
            let lines = rows.into_iter().map(line);
            lines.collect::<Result<Vec<_>, _>>()
        };
        Ok(DossierList {
            rows: lines(rows)?,
            next,
            drafts,
            followed: lines(followed)?,
        })
    }
}

fn line(row: dossiers::DossierLine) -> Result<DossierLine, StoreError> {
    let bad = |column| StoreError::bad_row("portal_dossiers", column, row.id);
    Ok(DossierLine {
        code: DossierCode::parse(&row.code).map_err(|_| bad("code"))?,
        procedure: procedure(&row.procedure).ok_or_else(|| bad("procedure"))?,
        stage: Stage::parse(&row.stage).ok_or_else(|| bad("stage"))?,
        submitted_at: row.submitted_at,
        due_at: row.due_at,
    })
}
