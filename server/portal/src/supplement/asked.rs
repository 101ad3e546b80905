//! What the registry's messages about supplements do to a dossier.

use chrono::{DateTime, NaiveDate, Utc};
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

/// Gives the open list a later last day, and reminds of it by that. False when no list is
/// open.
pub(crate) async fn later_last_day(
    tx: &mut Tx,
    row: &DossierRow,
    day: NaiveDate,
) -> Result<bool, HandleError> {
    let law =
        LawPack::parse(&row.law).ok_or_else(|| HandleError::GiveUp("the dossier's law".into()))?;
    let lists = supplements::of_dossier(tx, row.id).await?;
    let Some(list) = lists.into_iter().find(|list| list.state == "open") else {
        return Ok(false);
    };
    // Who was reminded already is not reminded again.
    let remind = list
        .remind_at
        .map(|_| remind_at(law, zone_of(&row.office), list.requested_at, day));
    let later = SupplementRow {
        answer_by: day,
        remind_at: remind,
        ..list
    };
    supplements::move_last_day(tx, &later).await?;
    Ok(true)
}

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
