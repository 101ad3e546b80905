//! (a) The post that files a declaration, alone: everything before it is prepared.

use std::{cell::RefCell, rc::Rc, time::Duration};

use anyhow::{Result, bail};

use crate::{
    birth,
    figures::{Outcome, rounded},
    stand::{Ready, Stand},
    syncs::{self, Watch},
};

/// Families who press the button at the same time.
const TOGETHER: usize = 16;

/// Until messages and mail of the last filing are handed over.
const SETTLED: Duration = Duration::from_secs(3);

/// Measures.
pub async fn measure(stand: &mut Stand) -> Result<Vec<Outcome>> {
    let ready = stand.ready(stand.plan.filings).await?;
    tokio::time::sleep(SETTLED).await;
    let mut outcome = filed(stand, "(a) filing", TOGETHER, ready).await?;
    let (_, most) = stand.memory()?;
    outcome.notes.push(format!(
        "{TOGETHER} at a time; {} MB resident at most",
        rounded(most)
    ));
    let mut outcomes = vec![outcome];
    for workers in [1, TOGETHER] {
        outcomes.extend(watched(stand, workers).await?);
    }
    Ok(outcomes)
}

/// Files all of them, so many at a time.
pub async fn filed(
    stand: &Stand,
    what: &str,
    workers: usize,
    ready: Vec<Ready>,
) -> Result<Outcome> {
    let count = ready.len();
    let waiting = Rc::new(RefCell::new(ready));
    let file = async move |(): &mut (), _| {
        let next = waiting.borrow_mut().pop();
        let Some(mut one) = next else {
            bail!("nobody is left to file")
        };
        Ok(birth::file(&mut one.visitor, &one.review).await?.1)
    };
    Ok(stand
        .measured(what, (vec![(); workers], count), file)
        .await?
        .0)
}

/// The same under strace, which makes it slower: only its syncs count. Until the last
/// answer, and until messages and mail are handed over, too.
async fn watched(stand: &mut Stand, workers: usize) -> Result<Option<Outcome>> {
    let ready = stand.ready(stand.plan.watched).await?;
    tokio::time::sleep(SETTLED).await;
    let Some(watch) = Watch::on(&stand.processes()?, stand.folder()).await? else {
        return Ok(None);
    };
    let begun = syncs::now();
    let what = format!("(a) under strace, {workers} at a time");
    let mut outcome = filed(stand, &what, workers, ready).await?;
    let answered = syncs::now();
    tokio::time::sleep(SETTLED).await;
    let (handed_over, seen) = (syncs::now(), watch.end()?);
    let each = |until| {
        rounded(
            syncs::ended_between(&seen, begun, until) as f64 / outcome.times.count().max(1) as f64,
        )
    };
    outcome.notes.push(format!(
        "syncs for each filing: {} until the answer of all, {} with hand-over and mail",
        each(answered),
        each(handed_over)
    ));
    Ok(Some(outcome))
}
