//! (g) The desk in a registry of several sizes: pages of the queue, cases, decisions.

use std::{
    cell::RefCell,
    rc::Rc,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result};

use crate::{
    birth, cases,
    client::Visitor,
    figures::{Outcome, millis, rounded},
    measure::papers::{acted, found_right},
    officer::{self, address},
    records::Records,
    seeded::Seeded,
    stand::Stand,
};

/// Officers at work at the same time.
const TOGETHER: usize = 4;

/// Lines of a page of the queue.
const PAGE: usize = 50;

/// Of ten requests one more beforehand, to warm up.
const WARM: usize = 10;

/// Measures among few cases and among many, and tells how they compare.
pub async fn measure(
    stand: &mut Stand,
    records: &Rc<Records>,
    tell: &mut dyn FnMut(Outcome),
) -> Result<()> {
    let mut few: Vec<Duration> = Vec::new();
    for size in [stand.plan.few, stand.plan.many] {
        stand.grow_cases(records, size).await?;
        for (nth, mut outcome) in at(stand, records, size).await?.into_iter().enumerate() {
            let p95 = outcome.times.percentile(95);
            match few.get(nth) {
                Some(before) => outcome.notes.push(format!(
                    "p95 is {} times that among {} ({} ms)",
                    rounded(p95.as_secs_f64() / before.as_secs_f64().max(f64::EPSILON)),
                    stand.plan.few,
                    millis(*before)
                )),
                None => few.push(p95),
            }
            tell(outcome);
        }
    }
    Ok(())
}

async fn at(stand: &mut Stand, records: &Rc<Records>, size: usize) -> Result<Vec<Outcome>> {
    let officer = officer::signed_in(stand, officer::OFFICER).await?;
    let asked = stand.plan.requests / 4;
    let _warm = queue(stand, records, &officer, (size, asked / WARM)).await?;
    let mut queue = queue(stand, records, &officer, (size, asked)).await?;
    queue.notes.push(format!(
        "{} cases of the office; a third each: what is due first, far down, closed",
        cases::of_desk(size)
    ));
    let _warm = case(stand, records, &officer, (size, asked / WARM)).await?;
    let case = case(stand, records, &officer, (size, asked)).await?;
    let mut outcomes = vec![queue, case];
    outcomes.extend(decisions(stand, &officer, size).await?);
    Ok(outcomes)
}

fn officers(stand: &mut Stand, officer: &Visitor) -> Result<Vec<Visitor>> {
    let mut workers = stand.newcomers(TOGETHER)?;
    workers
        .iter_mut()
        .for_each(|worker| worker.cookies_of(officer));
    Ok(workers)
}

async fn queue(
    stand: &mut Stand,
    records: &Rc<Records>,
    officer: &Visitor,
    (size, asked): (usize, usize),
) -> Result<Outcome> {
    let workers = officers(stand, officer)?;
    let (records, chance) = (records.clone(), Seeded::new(17));
    let page = async move |officer: &mut Visitor, number: usize| {
        let path = match number % 3 {
            0 => "/vi/can-bo".to_owned(),
            1 => {
                // As many follow as there are lines on a page: all pages are as long.
                let followed = cases::open_of_desk(size).saturating_sub(PAGE).max(1);
                let nth = usize::try_from(chance.next() % 1_000_000)? % followed;
                let (code, due) = cases::open(&records, size, nth)?;
                format!(
                    "/vi/can-bo?loc=open&sau={}~{}",
                    due.timestamp_micros(),
                    code.as_str()
                )
            }
            _ => "/vi/can-bo?loc=closed".to_owned(),
        };
        let begun = Instant::now();
        officer.get(&path).await?.page_with("<table")?;
        Ok(begun.elapsed())
    };
    let what = format!("(g) queue among {size}");
    Ok(stand.measured(what, (workers, asked), page).await?.0)
}

async fn case(
    stand: &mut Stand,
    records: &Rc<Records>,
    officer: &Visitor,
    (size, asked): (usize, usize),
) -> Result<Outcome> {
    let workers = officers(stand, officer)?;
    let (records, chance) = (records.clone(), Seeded::new(19));
    let page = async move |officer: &mut Visitor, number: usize| {
        let nth = usize::try_from(chance.next() % 1_000_000)?;
        let code = match number.is_multiple_of(2) {
            true => cases::open(&records, size, nth)?.0,
            false => cases::any(&records, size, nth)?,
        };
        let begun = Instant::now();
        officer
            .get(&address(code.as_str()))
            .await?
            .page_with(code.as_str())?;
        Ok(begun.elapsed())
    };
    let what = format!("(g) case among {size}");
    Ok(stand.measured(what, (workers, asked), page).await?.0)
}

/// All that is decided of a case, from its arrival to its papers: taken in, the draft sent
/// after the search for duplicates, entered with its number, signed.
async fn decisions(stand: &mut Stand, officer: &Visitor, size: usize) -> Result<Vec<Outcome>> {
    let mut families = Vec::new();
    for mut ready in stand.ready(stand.plan.decisions).await? {
        let (code, _) = birth::file(&mut ready.visitor, &ready.review).await?;
        families.push((ready.visitor, code));
    }
    let codes: Vec<String> = families.iter().map(|(_, code)| code.clone()).collect();
    let accepted = accepted(stand, officer, &codes, size).await?;
    let what = format!("(g) decision to send the draft among {size}");
    let sent = acted(stand, officer, &codes, "send_draft", what).await?;
    for (family, code) in &mut families {
        found_right(family, code).await?;
    }
    let what = format!("(g) decision to enter among {size}");
    let entered = acted(stand, officer, &codes, "register", what).await?;
    let signatory = officer::signed_in(stand, officer::SIGNATORY).await?;
    let what = format!("(g) signature with the papers among {size}");
    let signed = acted(stand, &signatory, &codes, "sign", what).await?;
    Ok(vec![accepted, sent, entered, signed])
}

async fn accepted(
    stand: &mut Stand,
    officer: &Visitor,
    codes: &[String],
    size: usize,
) -> Result<Outcome> {
    let count = codes.len();
    let codes = Rc::new(RefCell::new(codes.to_vec()));
    let accept = async move |officer: &mut Visitor, _| {
        let next = codes.borrow_mut().pop();
        officer::accept(officer, &next.context("no case is left")?).await
    };
    let what = format!("(g) decision to accept among {size}");
    let workers = officers(stand, officer)?;
    Ok(stand.measured(what, (workers, count), accept).await?.0)
}
