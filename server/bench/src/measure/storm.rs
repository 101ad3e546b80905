//! (f) Filings at a steady pace, quiet first, then while many people sign in at once.

use std::time::{Duration, Instant};

use anyhow::{Result, ensure};

use crate::{
    accounts, birth,
    client::Visitor,
    figures::{Outcome, Times, Used, rounded},
    form, load,
    plan::PAUSE,
    stand::{Ready, Stand},
};

/// The session's cookie.
const SESSION: &str = "phien";

/// Measures.
pub async fn measure(stand: &mut Stand) -> Result<Vec<Outcome>> {
    let people = accounts::made(stand, stand.plan.sign_ins).await?;
    let filings = stand.plan.filings_watched();
    let mut ready = stand.ready(2 * filings).await?;
    let in_storm = ready.split_off(filings);
    tokio::time::sleep(Duration::from_secs(2)).await;

    let (quiet, lasted, used) = watched(stand, load::open(ready, PAUSE, file)).await?;
    let visitors = stand.newcomers(people.len())?;
    let storm = async {
        let begun = Instant::now();
        let entering = visitors
            .into_iter()
            .zip(&people)
            .map(|(visitor, email)| sign_in(visitor, email));
        let times: Times = futures::future::try_join_all(entering)
            .await?
            .into_iter()
            .collect();
        anyhow::Ok((times, begun.elapsed()))
    };
    let both = async { futures::future::try_join(load::open(in_storm, PAUSE, file), storm).await };
    let ((filed, (entered, stormed)), lasted_both, _) = watched(stand, both).await?;
    // Those that were due while people were still signing in.
    let due = usize::try_from(stormed.as_millis() / PAUSE.as_millis())? + 1;
    let filed = filed.first(due);
    ensure!(entered.count() == people.len(), "not everybody came in");
    let ratio =
        filed.percentile(95).as_secs_f64() / quiet.percentile(95).as_secs_f64().max(f64::EPSILON);
    let outcome = |what: &str, times, lasted, used, note: String| Outcome {
        what: what.into(),
        times,
        lasted,
        used,
        notes: vec![note],
    };
    Ok(vec![
        outcome(
            "(f) filing, quiet",
            quiet,
            lasted,
            used,
            "20 a second".into(),
        ),
        outcome(
            "(f) filing, in the storm",
            filed,
            stormed,
            Used::default(),
            format!("p95 is {} times that of quiet", rounded(ratio)),
        ),
        outcome(
            "(f) sign-ins at once",
            entered,
            stormed,
            Used::default(),
            format!(
                "all within {} s, beside {} s of filings",
                rounded(stormed.as_secs_f64()),
                rounded(lasted_both.as_secs_f64())
            ),
        ),
    ])
}

async fn watched<T>(
    stand: &Stand,
    work: impl Future<Output = Result<T>>,
) -> Result<(T, Duration, Used)> {
    let (before, begun) = (stand.used()?, Instant::now());
    let done = work.await?;
    Ok((done, begun.elapsed(), stand.used()?.since(before)))
}

async fn file(one: &mut Ready) -> Result<()> {
    birth::file(&mut one.visitor, &one.review).await.map(|_| ())
}

async fn sign_in(mut visitor: Visitor, email: &str) -> Result<Duration> {
    let begun = Instant::now();
    let sent = form::fields([("email", email), ("password", accounts::PASSWORD)]);
    visitor
        .post("/vi/dang-nhap", sent)
        .await?
        .leads_to("/vi", "")?;
    ensure!(visitor.has(SESSION), "{email} has no session");
    Ok(begun.elapsed())
}
