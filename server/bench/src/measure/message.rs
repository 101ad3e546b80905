//! (h) A message to the registry and the one that answers it: a family takes its dossier
//! back, the desk stops, the family's page says so.

use std::{
    cell::RefCell,
    rc::Rc,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, bail};

use crate::{birth, client::Visitor, figures::Outcome, form, officer, stand::Stand};

/// Between two looks at the dossier's page.
const LOOK: Duration = Duration::from_millis(1);

/// What the page says of a dossier that was stopped.
const STOPPED: &str = "Đã dừng";

/// Measures, one dossier after the other: the way of a message, not a crowd of them.
pub async fn measure(stand: &mut Stand) -> Result<Vec<Outcome>> {
    let mut officer = officer::signed_in(stand, officer::OFFICER).await?;
    let mut families = Vec::new();
    for mut ready in stand.ready(stand.plan.decisions).await? {
        let (code, _) = birth::file(&mut ready.visitor, &ready.review).await?;
        families.push((ready.visitor, code));
    }
    for (_, code) in &families {
        arrived(&mut officer, code).await?;
    }
    let count = families.len();
    let families = Rc::new(RefCell::new(families));
    let work = async move |(): &mut (), _| {
        let next = families.borrow_mut().pop();
        let (mut family, code) = next.context("no family is left")?;
        taken_back(&mut family, &code).await
    };
    let what = "(h) taken back: to the registry and back";
    let (mut outcome, _) = stand.measured(what, (vec![()], count), work).await?;
    outcome
        .notes
        .push("from the family's press until its page says that the registry has stopped".into());
    Ok(vec![outcome])
}

async fn arrived(officer: &mut Visitor, code: &str) -> Result<()> {
    let begun = Instant::now();
    while begun.elapsed() < officer::PATIENCE {
        if officer.get(&officer::address(code)).await?.status == http::StatusCode::OK {
            return Ok(());
        }
        tokio::time::sleep(officer::PAUSE).await;
    }
    bail!("{code} did not arrive at the desk")
}

async fn taken_back(family: &mut Visitor, code: &str) -> Result<Duration> {
    let page = format!("/vi/ho-so/{code}");
    let begun = Instant::now();
    family
        .post(&format!("{page}/rut"), form::fields([]))
        .await?
        .leads_to(&page, "")?;
    while begun.elapsed() < officer::PATIENCE {
        if family.get(&page).await?.page_with(STOPPED).is_ok() {
            return Ok(begun.elapsed());
        }
        tokio::time::sleep(LOOK).await;
    }
    bail!("{code} was not stopped")
}
