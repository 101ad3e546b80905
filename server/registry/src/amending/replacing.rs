//! The papers of an entry that was put right: those that are out hold no longer; the
//! office makes its own anew and whoever has others is told to ask for them.

use std::collections::BTreeMap;

use domain::{
    exchange::{Message, PaperReplaced, PapersReplaced},
    mission::legal_day_at,
};
use store::{
    StoreError, Tx,
    registry::{
        cases,
        entries::Entry,
        papers::{self, PaperRow, PaperState},
        versions::Former,
    },
};

use super::CorrectError;
use crate::{Officer, Registry, granting::PaperOrder};

impl Registry {
    /// Ends what is out. Gives the cases whose new papers are to be set and signed, in
    /// the name of the officer who agreed.
    pub(super) async fn replace_papers(
        &self,
        tx: &mut Tx,
        officer: &Officer,
        entry: &Entry,
        made: Vec<PaperRow>,
        note: &Former,
    ) -> Result<Vec<String>, CorrectError> {
        let mut by_case: BTreeMap<String, Vec<PaperRow>> = BTreeMap::new();
        for paper in made {
            if papers::end(tx, paper.id, PaperState::Replaced, note.noted_at).await? {
                by_case
                    .entry(paper.case_code.clone())
                    .or_default()
                    .push(paper);
            }
        }
        let mut to_issue = Vec::new();
        for (code, ended) in by_case {
            cases::lock(tx, &code).await?;
            if ended.iter().any(|paper| paper.office != officer.office) {
                self.tell_of_ended(tx, &code, &ended, note).await?;
                continue;
            }
            let last = papers::of_case(tx, &code).await?;
            let last = last.last().map_or(0, |paper| paper.ordinal);
            for (paper, ordinal) in ended.iter().zip(last + 1..) {
                let order = PaperOrder {
                    case: &code,
                    office: &officer.office,
                    kind: paper.kind,
                    ordinal,
                    signer: (&officer.title, &officer.name),
                    day: legal_day_at(&officer.office, note.noted_at),
                    at: note.noted_at,
                    state: PaperState::Pending,
                    replaces: Some(paper.id),
                    annex: paper.content.annex.is_some(),
                };
                self.write_paper(tx, entry, &order).await?;
            }
            to_issue.push(code);
        }
        Ok(to_issue)
    }

    /// Another office issued them: it is asked for new ones.
    async fn tell_of_ended(
        &self,
        tx: &mut Tx,
        code: &str,
        ended: &[PaperRow],
        note: &Former,
    ) -> Result<(), StoreError> {
        let papers = ended
            .iter()
            .map(|paper| PaperReplaced {
                ordinal: paper.ordinal,
                number: paper.number.clone(),
                by: None,
            })
            .collect();
        let message = Message::PapersReplaced(PapersReplaced {
            at: note.noted_at,
            reason: note.basis.clone(),
            papers,
        });
        self.tell(tx, code, &message).await
    }
}
