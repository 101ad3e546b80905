//! (e) Papers: an officer enters births, and with each entry its papers are set, signed
//! and kept before the desk has its answer.

use std::{
    cell::RefCell,
    rc::Rc,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, bail, ensure};

use crate::{
    birth,
    client::Visitor,
    figures::{Outcome, rounded},
    form,
    stand::Stand,
};

/// An officer of the office that the families of the run belong to.
const OFFICER: (&str, &str) = ("caugiay.lan", "so-ho-tich-trang-giay-moi");

/// Cases worked on at the same time.
const TOGETHER: usize = 4;

/// How long a message from the desk to the family may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// Between two looks for something that comes by message.
const PAUSE: Duration = Duration::from_millis(100);

/// What every signed paper holds (PAdES).
const SIGNED: &[u8] = b"/ETSI.CAdES.detached";

/// Measures.
pub async fn measure(stand: &mut Stand) -> Result<Vec<Outcome>> {
    let mut families = Vec::new();
    for mut ready in stand.ready(stand.plan.registrations).await? {
        let (code, _) = birth::file(&mut ready.visitor, &ready.review).await?;
        families.push((ready.visitor, code));
    }
    let mut officer = stand.newcomer()?;
    let sent = form::fields([("login", OFFICER.0), ("password", OFFICER.1)]);
    officer
        .post("/vi/can-bo/dang-nhap", sent)
        .await?
        .leads_to("/vi/can-bo", "")?;
    for (_, code) in &families {
        accepted(&mut officer, code).await?;
    }
    let mut outcome = registered(stand, &officer, &families).await?;
    let mut papers = 0;
    for (family, code) in &mut families {
        papers += received(family, code).await?;
    }
    let each = papers as f64 / families.len().max(1) as f64;
    outcome.notes.push(format!(
        "{TOGETHER} at a time; {} signed papers each, {} papers a second",
        rounded(each),
        rounded(each * outcome.rate())
    ));
    Ok(vec![outcome])
}

/// Takes in a case as soon as it has arrived.
async fn accepted(officer: &mut Visitor, code: &str) -> Result<()> {
    let begun = Instant::now();
    while begun.elapsed() < PATIENCE {
        let page = officer.get(&address(code)).await?;
        if page.status == http::StatusCode::OK {
            let version = page.page_with(code)?.hidden("version")?;
            act(officer, code, &version, "accept").await?;
            return Ok(());
        }
        tokio::time::sleep(PAUSE).await;
    }
    bail!("{code} did not arrive at the desk")
}

async fn registered(
    stand: &mut Stand,
    officer: &Visitor,
    families: &[(Visitor, String)],
) -> Result<Outcome> {
    let mut workers = stand.newcomers(TOGETHER)?;
    workers
        .iter_mut()
        .for_each(|worker| worker.cookies_of(officer));
    let codes: Vec<String> = families.iter().map(|(_, code)| code.clone()).collect();
    let (count, waiting) = (codes.len(), Rc::new(RefCell::new(codes)));
    let register = async move |officer: &mut Visitor, _| {
        let next = waiting.borrow_mut().pop();
        let code = next.context("no case is left")?;
        let version = officer
            .get(&address(&code))
            .await?
            .page_with(&code)?
            .hidden("version")?;
        act(officer, &code, &version, "register").await
    };
    Ok(stand
        .measured(
            "(e) registration with its papers",
            (workers, count),
            register,
        )
        .await?
        .0)
}

/// Presses a button of the desk; gives how long the answer took.
async fn act(officer: &mut Visitor, code: &str, version: &str, action: &str) -> Result<Duration> {
    let begun = Instant::now();
    let sent = form::fields([("version", version), ("action", action)]);
    officer
        .post(&address(code), sent)
        .await?
        .leads_to(&address(code), "")?;
    Ok(begun.elapsed())
}

fn address(code: &str) -> String {
    format!("/vi/can-bo/ho-so/{code}")
}

/// Waits until the family has its papers; checks each and gives how many.
async fn received(family: &mut Visitor, code: &str) -> Result<usize> {
    let begun = Instant::now();
    let mut papers = 0;
    loop {
        let paper = family
            .get(&format!("/vi/ho-so/{code}/ket-qua/{}.pdf", papers + 1))
            .await?;
        if paper.status == http::StatusCode::NOT_FOUND {
            match papers {
                0 if begun.elapsed() < PATIENCE => tokio::time::sleep(PAUSE).await,
                0 => bail!("{code}: no paper came"),
                _ => return Ok(papers),
            }
            continue;
        }
        let paper = paper.pdf()?;
        ensure!(
            paper.body.windows(SIGNED.len()).any(|part| part == SIGNED),
            "{}: not signed",
            paper.asked
        );
        papers += 1;
    }
}
