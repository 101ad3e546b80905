//! What the registry's messages about supplements do to a dossier.

use chrono::{DateTime, Utc};
use domain::{
    law::LawPack,
    mission::zone_of,
    procedure::Answers,
    supplement::{Requested, remind_at},
};
use exchange::HandleError;
use store::{
    StoreError, Tx,
    portal::{
        Json,
        dossiers::DossierRow,
        files, orphans,
        supplements::{self, SupplementRow},
    },
};

use crate::Portal;

impl Portal {
    /// Keeps a list that has come.
    pub(crate) async fn keep_list(
        &self,
        tx: &mut Tx,
        row: &DossierRow,
        asked: Requested,
    ) -> Result<(), HandleError> {
        let law = LawPack::parse(&row.law)
            .ok_or_else(|| HandleError::GiveUp("the dossier's law".into()))?;
        let list = SupplementRow {
            dossier: row.id,
            round: asked.round,
            state: "open".into(),
            remind_at: Some(remind_at(
                law,
                zone_of(&row.office),
                asked.at,
                asked.answer_by,
            )),
            requested_at: asked.at,
            answer_by: asked.answer_by,
            article: asked.article,
            again: asked.again,
            ended_at: None,
            revision: 1,
            items: Json(asked.items),
            answers: Json(Answers::default()),
            replaced: None,
        };
        Ok(supplements::insert(tx, &list).await?)
    }

    /// Nothing is expected any more: what was typed stays, unsent files go.
    pub(crate) async fn close_lists(
        &self,
        tx: &mut Tx,
        row: &DossierRow,
        at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        if supplements::close(tx, row.id, at).await? {
            for sha256 in files::delete_all_supplement(tx, row.id).await? {
                orphans::note(tx, &sha256, self.0.clock.now()).await?;
            }
        }
        Ok(())
    }
}
