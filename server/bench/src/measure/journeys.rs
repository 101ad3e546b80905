//! (b) Whole journeys: every page asked for and sent, a paper attached, filed.

use anyhow::{Context as _, Result};
use std::{rc::Rc, time::Instant};

use crate::{
    birth,
    evidence::Kind,
    figures::{Outcome, rounded},
    stand::Stand,
};

/// Families on their way at the same time.
const TOGETHER: usize = 16;

/// Measures both kinds of paper.
pub async fn measure(stand: &mut Stand) -> Result<Vec<Outcome>> {
    let pdf = journeys(
        stand,
        "(b) journey with a PDF",
        Kind::Pdf,
        stand.plan.journeys,
    )
    .await?;
    let mut jpeg = journeys(
        stand,
        "(b) journey with a JPEG",
        Kind::Jpeg,
        stand.plan.photographs,
    )
    .await?;
    let (_, most) = stand.memory()?;
    jpeg.notes
        .push(format!("{} MB resident at most", rounded(most)));
    Ok(vec![pdf, jpeg])
}

async fn journeys(stand: &mut Stand, what: &str, kind: Kind, count: usize) -> Result<Outcome> {
    let (visitor, birth) = stand.families(count);
    let papers: Vec<_> = (0..count)
        .map(|number| stand.evidence.of(kind, birth + number))
        .collect::<Result<_>>()?;
    let (bytes, papers) = (
        papers.first().map_or(0, |(.., content)| content.len()),
        Rc::new(papers),
    );
    let workers = stand.newcomers(TOGETHER)?;
    let journey = async move |family: &mut crate::client::Visitor, number: usize| {
        family.becomes(visitor + u32::try_from(number)?);
        let paper = papers.get(number).context("no paper")?;
        let begun = Instant::now();
        birth::whole_journey(family, birth + number, paper).await?;
        Ok(begun.elapsed())
    };
    let (mut outcome, _) = stand.measured(what, (workers, count), journey).await?;
    outcome.notes.push(format!(
        "{TOGETHER} at a time; a paper of {} KB",
        bytes / 1000
    ));
    Ok(outcome)
}
