//! (d) Look-up by code and secret, in a database of several sizes.

use std::{
    rc::Rc,
    time::{Duration, Instant},
};

use anyhow::Result;

use crate::{
    client::Visitor,
    figures::{Outcome, millis, rounded},
    form,
    records::Records,
    seeded::Seeded,
    stand::Stand,
};

/// Who asks at the same time.
const TOGETHER: usize = 8;

/// Of ten requests one more beforehand, to warm up.
const WARM: usize = 10;

/// Measures among so many dossiers; `few` is p99 among few.
pub async fn measure(
    stand: &mut Stand,
    records: &Rc<Records>,
    size: usize,
    few: Option<Duration>,
) -> Result<Vec<Outcome>> {
    let first = stand.grow(records, size).await?;
    let asked = stand.plan.requests;
    let _warm = looked_up(stand, records, size, asked / WARM, false).await?;
    let mut outcome = looked_up(stand, records, size, asked, false).await?;
    let p99 = outcome.times.percentile(99);
    outcome.notes.push(format!(
        "database of {} MB; first page {} ms after the start",
        stand.database.bytes() / 1_000_000,
        millis(first)
    ));
    if let Some(few) = few {
        let ratio = p99.as_secs_f64() / few.as_secs_f64().max(f64::EPSILON);
        outcome.notes.push(format!(
            "p99 is {} times that among {}",
            rounded(ratio),
            stand.plan.few
        ));
    }
    let mut page = looked_up(stand, records, size, asked / 2, true).await?;
    page.what = format!("(d) the same and the page it leads to, among {size}");
    Ok(vec![outcome, page])
}

async fn looked_up(
    stand: &mut Stand,
    records: &Rc<Records>,
    size: usize,
    asked: usize,
    page: bool,
) -> Result<Outcome> {
    let (first, _) = stand.families(asked);
    let (records, chance) = (records.clone(), Seeded::new(first.into()));
    let look = async move |visitor: &mut Visitor, number: usize| {
        visitor.becomes(first + u32::try_from(number)?);
        let (code, secret) = records.codes(usize::try_from(chance.next())? % size)?;
        let (code, secret) = (code.as_str(), secret.expose());
        let begun = Instant::now();
        let sent = form::fields([("code", code), ("secret", secret.as_str())]);
        let leads = visitor
            .post("/vi/tra-cuu", sent)
            .await?
            .leads_to("/vi/ho-so/", code)?;
        if page {
            visitor.get(&leads).await?.page_with(code)?;
        }
        Ok(begun.elapsed())
    };
    let what = format!("(d) look-up among {size}");
    let workers = stand.newcomers(TOGETHER)?;
    Ok(stand.measured(what, (workers, asked), look).await?.0)
}
