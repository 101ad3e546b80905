//! (c) The list of an account's dossiers: its first page, and pages far down.

use std::{rc::Rc, time::Instant};

use anyhow::{Context as _, Result};

use crate::{
    client::Visitor,
    figures::{Outcome, rounded},
    form,
    records::Records,
    seeded::Seeded,
    stand::{FAMILY, Stand},
};

/// Who asks at the same time.
const TOGETHER: usize = 8;

/// Of ten requests one more beforehand, to warm up.
const WARM: usize = 10;

/// Dossiers on a page.
const PAGE: usize = 20;

/// Measures the page as it is, and packed as browsers ask for it.
pub async fn measure(stand: &mut Stand, records: &Rc<Records>) -> Result<Vec<Outcome>> {
    let listed = stand.plan.listed;
    stand.grow(records, listed).await?;
    let mut family = stand.newcomer()?;
    let sent = form::fields([("email", FAMILY.0), ("password", FAMILY.1)]);
    family
        .post("/vi/dang-nhap", sent)
        .await?
        .leads_to("/vi", "")?;
    let asked = stand.plan.requests;
    let _warm = pages(stand, records, &family, (asked / WARM, false)).await?;
    let mut plain = pages(stand, records, &family, (asked, false)).await?;
    plain.notes.push(format!(
        "half of them first pages, half far down; {} dossiers of the account",
        listed
    ));
    let mut packed = pages(stand, records, &family, (asked / 2, true)).await?;
    packed.what.push_str(", packed with gzip");
    let (resident, _) = stand.memory()?;
    packed
        .notes
        .push(format!("{} MB resident", rounded(resident)));
    Ok(vec![plain, packed])
}

async fn pages(
    stand: &mut Stand,
    records: &Rc<Records>,
    family: &Visitor,
    (asked, packed): (usize, bool),
) -> Result<Outcome> {
    let mut workers = stand.newcomers(TOGETHER)?;
    for worker in &mut workers {
        worker.cookies_of(family);
        worker.compressed = packed;
    }
    let listed = stand.plan.listed;
    let (records, chance) = (records.clone(), Seeded::new(7));
    let page = async move |family: &mut Visitor, number: usize| {
        // Newest first; below a dossier stand those before it.
        let (path, newest) = if number.is_multiple_of(2) {
            ("/vi/ho-so".to_owned(), listed - 1)
        } else {
            let below = PAGE + usize::try_from(chance.next())? % (listed - PAGE);
            let row = records.row(below, None)?;
            let place = format!(
                "{}-{}",
                row.submitted_at.timestamp_micros(),
                row.id.simple()
            );
            (format!("/vi/ho-so?sau={place}"), below - 1)
        };
        let (code, _) = records.codes(newest)?;
        let begun = Instant::now();
        let answer = family.get(&path).await?;
        let took = begun.elapsed();
        let rows = answer
            .page_with(code.as_str())?
            .text()
            .matches("<tr")
            .count();
        (rows > PAGE)
            .then_some(took)
            .with_context(|| format!("{path}: only {rows} rows"))
    };
    let what = format!("(c) my dossiers among {listed}");
    Ok(stand.measured(what, (workers, asked), page).await?.0)
}
