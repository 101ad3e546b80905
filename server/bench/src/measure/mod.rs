//! What is measured: a file for each figure.

mod desk;
mod filing;
mod journeys;
mod list;
mod lookup;
mod message;
mod papers;
mod search;
mod start;
mod storm;

use std::rc::Rc;

use anyhow::Result;

use crate::{figures::Outcome, plan::Figure, records::Records, stand::Stand};

/// Measures the figures chosen, those that need many rows last. Each outcome is told as
/// soon as it is there.
pub async fn all(
    stand: &mut Stand,
    figures: &[Figure],
    tell: &mut dyn FnMut(Outcome),
) -> Result<()> {
    // The demo is written at the first start.
    let first = stand.start().await?;
    for figure in Figure::ALL
        .into_iter()
        .filter(|figure| figures.contains(figure))
    {
        let outcomes = match figure {
            Figure::Start => start::measure(stand, first).await?,
            Figure::Filing => filing::measure(stand).await?,
            Figure::Journeys => journeys::measure(stand).await?,
            Figure::Papers => papers::measure(stand).await?,
            Figure::Storm => storm::measure(stand).await?,
            Figure::Message => message::measure(stand).await?,
            // They need a database of several sizes, one after the other.
            Figure::LookUp | Figure::List | Figure::Desk | Figure::Search => continue,
        };
        outcomes.into_iter().for_each(&mut *tell);
    }
    let records = Rc::new(Records::new());
    let looks = figures.contains(&Figure::LookUp);
    let mut few = None;
    if looks {
        let outcomes = lookup::measure(stand, &records, stand.plan.few, None).await?;
        few = outcomes.first().map(|outcome| outcome.times.percentile(99));
        outcomes.into_iter().for_each(&mut *tell);
    }
    if figures.contains(&Figure::List) {
        list::measure(stand, &records)
            .await?
            .into_iter()
            .for_each(&mut *tell);
    }
    if looks {
        lookup::measure(stand, &records, stand.plan.many, few)
            .await?
            .into_iter()
            .for_each(&mut *tell);
    }
    if figures.contains(&Figure::Desk) {
        desk::measure(stand, &records, tell).await?;
    }
    if figures.contains(&Figure::Search) {
        search::measure(stand, tell).await?;
    }
    stand.stop()
}
