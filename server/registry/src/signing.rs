//! Signing: the head of the office or a deputy looks at what is entered and lets its
//! papers out. Law 60/2014 Art. 16.2; law.md 12.1.

use domain::{
    case::{CaseStage, Role},
    paper::{Paper, SignBlock},
};
use store::{
    StoreError,
    registry::{
        cases, events,
        papers::{self, PaperState},
    },
};

use crate::{
    ActError, Action, EventKind, Officer, Registry, acting::Acting, asker, granting::no_conflict,
    reading::Reading, revoking::holds,
};

/// Cases signed in one go: a page of the queue.
pub const SIGNED_AT_ONCE: usize = 50;

/// What became of a batch.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signed {
    /// Codes of the cases that were signed.
    pub signed: Vec<String>,
    /// Codes of those that were not: changed since they were on the screen, in a
    /// colleague's hand, or more than are signed in one go.
    pub left: Vec<String>,
}

impl Registry {
    /// The papers of a case as they will be printed, while they wait for a signature; none
    /// for who signs nothing in its office.
    pub async fn to_sign(&self, officer: &Officer, code: &str) -> Result<Vec<Paper>, StoreError> {
        if !officer.roles.contains(&Role::Signatory) {
            return Ok(Vec::new());
        }
        let mut conn = self.db().read().await?;
        if cases::of_office(&mut conn, &officer.office, code)
            .await?
            .is_none()
        {
            return Ok(Vec::new());
        }
        let all = papers::of_case(&mut conn, code).await?;
        let waiting = all
            .into_iter()
            .filter(|paper| paper.state == PaperState::Unsigned);
        Ok(waiting.map(|paper| paper.content).collect())
    }

    /// Signs the papers of several cases, each as it was seen. What changed meanwhile is
    /// left for a second look and keeps no other from being signed.
    pub async fn sign_all(
        &self,
        officer: &Officer,
        seen: &[(String, i64)],
    ) -> Result<Signed, StoreError> {
        let mut done = Signed::default();
        for (code, version) in seen.iter().take(SIGNED_AT_ONCE) {
            match self.act(officer, code, *version, Action::Sign).await {
                Ok(_) => done.signed.push(code.clone()),
                Err(ActError::Store(error)) => return Err(error),
                Err(_) => done.left.push(code.clone()),
            }
        }
        let too_many = seen.iter().skip(SIGNED_AT_ONCE);
        done.left.extend(too_many.map(|(code, _)| code.clone()));
        Ok(done)
    }

    /// Puts the name of who signs on the papers and lets them be set and sealed.
    pub(crate) async fn sign_papers(&self, acting: &Acting<'_>) -> Result<(), ActError> {
        let at = self.now();
        let mut tx = self.db().write().await?;
        let case = acting.may(cases::lock(&mut tx, acting.code).await?)?;
        asker::looked_at_first(&mut tx, &case).await?;
        no_conflict(&mut tx, acting.officer, &case, &Reading::of(&case)?).await?;
        for paper in papers::of_case(&mut tx, &case.code).await? {
            if paper.state != PaperState::Unsigned {
                continue;
            }
            // Taken back since the copy was granted.
            holds(&mut tx, paper.entry).await?;
            let mut content = paper.content;
            content.signer = content.signer.map(|block| SignBlock {
                title: acting.officer.title.clone(),
                name: acting.officer.name.clone(),
                ..block
            });
            if !papers::release(&mut tx, paper.id, &content).await? {
                return Err(StoreError::bad_row("registry_papers", "state", paper.id).into());
            }
        }
        cases::step(&mut tx, &case.code, case.version, CaseStage::Issuing, at).await?;
        let event = EventKind::Signed.by(acting.officer, at);
        events::append(&mut tx, &case.code, &event).await?;
        tx.commit().await?;
        self.issue_now(acting.code).await;
        Ok(())
    }
}
