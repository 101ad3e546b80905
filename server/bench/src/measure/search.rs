//! (i) Looking somebody up among many people, with the published queries.

use std::{rc::Rc, time::Instant};

use anyhow::{Context as _, Result};
use domain::demo::people::QUERIES;

use crate::{client::Visitor, figures::Outcome, form, officer, stand::Stand};

/// Officers who look at the same time.
const TOGETHER: usize = 4;

/// Of ten requests one more beforehand, to warm up.
const WARM: usize = 10;

/// Measures.
pub async fn measure(stand: &mut Stand, tell: &mut dyn FnMut(Outcome)) -> Result<()> {
    let size = stand.plan.many;
    stand.grow_people(size).await?;
    let asked = stand.plan.requests / 4;
    let _warm = looked(stand, size, asked / WARM).await?;
    let mut outcome = looked(stand, size, asked).await?;
    outcome.notes.push(format!(
        "database of {} MB; the published queries, one after the other",
        stand.database.bytes() / 1_000_000
    ));
    tell(outcome);
    Ok(())
}

async fn looked(stand: &mut Stand, size: usize, asked: usize) -> Result<Outcome> {
    let officer = officer::signed_in(stand, officer::OFFICER).await?;
    let mut workers = stand.newcomers(TOGETHER)?;
    workers
        .iter_mut()
        .for_each(|worker| worker.cookies_of(&officer));
    let queries: Rc<Vec<Vec<&str>>> = Rc::new(
        QUERIES
            .lines()
            .skip(1)
            .map(|line| line.split(',').collect())
            .collect(),
    );
    let look = async move |officer: &mut Visitor, number: usize| {
        let query = queries.get(number % queries.len()).context("no query")?;
        let names = ["name", "born", "mother", "register", "place"];
        let sent = form::fields(names.into_iter().zip(query.iter().copied()));
        let begun = Instant::now();
        officer
            .post("/vi/can-bo/so/tra-cuu", sent)
            .await?
            .page_with("Kết quả")?;
        Ok(begun.elapsed())
    };
    let what = format!("(i) search among {size}");
    Ok(stand.measured(what, (workers, asked), look).await?.0)
}
