//! Setting, signing and handing out the papers of granted cases. Work is found by
//! state: whatever was cut short, and wherever, is done again from the written paper.

use std::sync::Arc;

use bytes::Bytes;
use chrono::{DateTime, Utc};
use documents::{SetError, SignError};
use domain::{
    case::CaseStage,
    exchange::{Decided, Message, PaperReplaced, PapersReplaced, ResultRef, Successor},
    paper::Paper,
};
use i18n::{Lang, texts};
use store::{
    StoreError, Tx,
    registry::{
        cases, entries, events,
        papers::{self, PaperRow, PaperState},
        versions,
    },
};
use uuid::Uuid;

use crate::{EventKind, Registry};

/// Why the papers of a case could not be made now.
#[derive(Debug, thiserror::Error)]
pub(crate) enum IssueError {
    #[error("a paper cannot be set: letters are missing")]
    Letters,
    #[error("a paper cannot be set: {0}")]
    Set(&'static str),
    #[error("a paper cannot be signed: {0}")]
    Sign(#[from] SignError),
    #[error("the thread that makes papers ended")]
    Thread,
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A type setter's message may quote the paper: only its kind is told.
impl From<SetError> for IssueError {
    fn from(error: SetError) -> Self {
        match error {
            SetError::Letters(_) => Self::Letters,
            SetError::CheckAddress => Self::Set("the check address is too long"),
            SetError::Data(_) => Self::Set("the data cannot be written"),
            SetError::Template { .. } => Self::Set("the template failed"),
        }
    }
}

/// A paper of a granted case that was signed.
struct Made {
    id: Uuid,
    signed: SignedPaper,
}

/// A signed paper in the file store.
pub(crate) struct SignedPaper {
    pub sha256: String,
    pub size: i64,
    pub at: DateTime<Utc>,
}

/// Papers looked at together.
const BATCH: i64 = 100;

impl Registry {
    /// Makes all papers that wait, oldest first. One that cannot be made holds up no
    /// other. Gives how many cases were finished.
    pub async fn issue_pending(&self) -> Result<usize, StoreError> {
        let mut after = (DateTime::UNIX_EPOCH, Uuid::nil());
        let mut finished = 0;
        loop {
            let waiting = papers::waiting(&mut self.db().read().await?, after, BATCH).await?;
            let Some(last) = waiting.last() else {
                return Ok(finished);
            };
            after = (last.created_at, last.id);
            let mut cases: Vec<&str> = waiting
                .iter()
                .map(|paper| paper.case_code.as_str())
                .collect();
            cases.dedup();
            for code in cases {
                finished += usize::from(self.issue_now(code).await);
            }
        }
    }

    /// Makes the papers of a case. What fails is logged and found again by
    /// [`issue_pending`](Self::issue_pending).
    pub(crate) async fn issue_now(&self, code: &str) -> bool {
        match self.issue(code).await {
            Ok(finished) => finished,
            Err(error) => {
                tracing::error!(case = code, %error, "papers could not be made; trying again later");
                false
            }
        }
    }

    async fn issue(&self, code: &str) -> Result<bool, IssueError> {
        let papers = papers::of_case(&mut self.db().read().await?, code).await?;
        let mut made = Vec::new();
        for paper in papers
            .into_iter()
            .filter(|paper| paper.state == PaperState::Pending)
        {
            made.push(Made {
                id: paper.id,
                signed: self.sign(paper.content).await?,
            });
        }
        if made.is_empty() {
            return Ok(false);
        }
        let mut tx = self.db().write().await?;
        let finished = self.finish(&mut tx, code, &made).await?;
        tx.commit().await?;
        self.0.parts.wake.notify_one();
        Ok(finished)
    }

    /// Sets and signs outside of any transaction, no more at a time than there are
    /// presses, and keeps the file.
    pub(crate) async fn sign(&self, content: Paper) -> Result<SignedPaper, IssueError> {
        let permit = self
            .0
            .presses
            .acquire()
            .await
            .map_err(|_| IssueError::Thread)?;
        let (at, signer) = (self.now(), Arc::clone(&self.0.parts.signer));
        let signed = tokio::task::spawn_blocking(move || -> Result<Vec<u8>, IssueError> {
            let reason = texts(Lang::Vi).get(&format!("result-{}.reason", content.kind.as_str()));
            let pdf = documents::set(&content)?;
            Ok(signer.sign_paper(pdf.as_bytes(), at, reason)?)
        });
        let signed = signed.await.map_err(|_| IssueError::Thread)??;
        drop(permit);
        let size = i64::try_from(signed.len()).unwrap_or(i64::MAX);
        let digest = self.0.parts.blobs.put(Bytes::from(signed)).await?;
        Ok(SignedPaper {
            sha256: digest.as_str().to_owned(),
            size,
            at,
        })
    }

    /// Sets a paper that is printed and signed by hand.
    pub(crate) async fn print(&self, content: Paper) -> Result<Bytes, IssueError> {
        let permit = self.0.presses.acquire().await;
        let permit = permit.map_err(|_| IssueError::Thread)?;
        let set = tokio::task::spawn_blocking(move || documents::set(&content));
        let pdf = set.await.map_err(|_| IssueError::Thread)??;
        drop(permit);
        Ok(Bytes::from(pdf.into_bytes()))
    }

    /// Hands the papers out: all of a case, its decision and the message, or nothing.
    async fn finish(&self, tx: &mut Tx, code: &str, made: &[Made]) -> Result<bool, StoreError> {
        let Some(case) = cases::lock(tx, code).await? else {
            return Err(StoreError::NotFound {
                table: "registry_cases",
            });
        };
        let replaces = case.stage.is_granted();
        if case.stage != CaseStage::Issuing && !replaces {
            // Another process was faster; its papers stand.
            return Ok(false);
        }
        let mut out = Vec::new();
        for made in made {
            let signed = &made.signed;
            if papers::issue(tx, made.id, &signed.sha256, signed.size, signed.at).await? {
                out.push(made.id);
            }
        }
        let issued = papers::of_case(tx, code).await?;
        if replaces {
            return self.tell_replaced(tx, code, &issued, &out).await;
        }
        let Some(results) = issued.iter().map(result).collect::<Option<Vec<_>>>() else {
            return Ok(false);
        };
        let at = self.now();
        cases::step(tx, code, case.version, CaseStage::Decided, at).await?;
        events::append(tx, code, &EventKind::Decided.by_itself(at)).await?;
        self.count_decision(tx, &case, at).await?;
        self.tell(tx, code, &Message::Decided(Decided { at, results }))
            .await?;
        self.await_delivery(tx, &case, at).await?;
        if let Some(entry) = entries::of_case(tx, code).await? {
            self.open_legs(tx, &case, &entry, at).await?;
        }
        Ok(true)
    }
}

impl Registry {
    /// Papers of a decided case are made anew only in the place of others.
    async fn tell_replaced(
        &self,
        tx: &mut Tx,
        code: &str,
        papers: &[PaperRow],
        out: &[Uuid],
    ) -> Result<bool, StoreError> {
        let mut replaced = Vec::new();
        let mut entry = None;
        for paper in papers.iter().filter(|paper| out.contains(&paper.id)) {
            let former = papers.iter().find(|old| Some(old.id) == paper.replaces);
            let (Some(former), Some(result)) = (former, result(paper)) else {
                return Err(StoreError::bad_row("registry_papers", "replaces", paper.id));
            };
            entry = Some(paper.entry);
            replaced.push(PaperReplaced {
                ordinal: former.ordinal,
                number: former.number.clone(),
                by: Some(Successor {
                    ordinal: paper.ordinal,
                    paper: result,
                }),
            });
        }
        let Some(entry) = entry else {
            return Ok(false);
        };
        let notes = versions::of_entry(tx, entry).await?;
        let message = Message::PapersReplaced(PapersReplaced {
            at: self.now(),
            reason: notes
                .last()
                .map(|note| note.basis.clone())
                .unwrap_or_default(),
            papers: replaced,
        });
        self.tell(tx, code, &message).await?;
        Ok(true)
    }
}

/// `None` while it is not out.
fn result(paper: &PaperRow) -> Option<ResultRef> {
    Some(ResultRef {
        kind: paper.kind,
        number: paper.number.clone(),
        sha256: paper.sha256.clone()?,
        size: paper.size?,
        issued_at: paper.issued_at?,
    })
}
