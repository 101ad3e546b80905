//! (e) Papers: an officer enters births the families have agreed with, and the head of the
//! office signs them: the papers are set, sealed and kept before the desk has its answer.

use std::{cell::RefCell, rc::Rc, time::Instant};

use anyhow::{Context as _, Result, bail, ensure};

use crate::{
    birth,
    client::Visitor,
    figures::{Outcome, rounded},
    form,
    officer::{self, OFFICER, PATIENCE, PAUSE, SIGNATORY, act, address},
    stand::Stand,
};

/// Cases worked on at the same time.
const TOGETHER: usize = 4;

/// What every signed paper holds (PAdES).
const SIGNED: &[u8] = b"/ETSI.CAdES.detached";

/// Measures.
pub async fn measure(stand: &mut Stand) -> Result<Vec<Outcome>> {
    let mut families = Vec::new();
    for mut ready in stand.ready(stand.plan.registrations).await? {
        let (code, _) = birth::file(&mut ready.visitor, &ready.review).await?;
        families.push((ready.visitor, code));
    }
    let mut officer = officer::signed_in(stand, OFFICER).await?;
    for (family, code) in &mut families {
        officer::accept(&mut officer, code).await?;
        agreed(&mut officer, family, code).await?;
    }
    let codes: Vec<String> = families.iter().map(|(_, code)| code.clone()).collect();
    let what = "(e) registration".to_owned();
    let entered = acted(stand, &officer, &codes, "register", what).await?;
    let signatory = officer::signed_in(stand, SIGNATORY).await?;
    let what = "(e) signing with the papers".to_owned();
    let mut outcome = acted(stand, &signatory, &codes, "sign", what).await?;
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
    Ok(vec![entered, outcome])
}

/// Sends the draft and has the family find it right.
async fn agreed(officer: &mut Visitor, family: &mut Visitor, code: &str) -> Result<()> {
    let page = officer.get(&address(code)).await?.page_with(code)?;
    act(officer, code, &page.hidden("version")?, "send_draft").await?;
    found_right(family, code).await
}

/// Has the family find its draft right, as soon as it has come.
pub(super) async fn found_right(family: &mut Visitor, code: &str) -> Result<()> {
    let draft = format!("/vi/ho-so/{code}/ban-thao");
    let begun = Instant::now();
    loop {
        let page = family.get(&draft).await?;
        if let Ok(round) = page.hidden("round") {
            let sent = form::fields([("round", round.as_str())]);
            family
                .post(&format!("{draft}/xac-nhan"), sent)
                .await?
                .leads_to("/vi/ho-so/", "")?;
            return Ok(());
        }
        if begun.elapsed() > PATIENCE {
            bail!("the draft of {code} did not come");
        }
        tokio::time::sleep(PAUSE).await;
    }
}

/// Does the same with every case, as soon as it is offered, and measures.
pub(super) async fn acted(
    stand: &mut Stand,
    officer: &Visitor,
    codes: &[String],
    action: &'static str,
    what: String,
) -> Result<Outcome> {
    let mut workers = stand.newcomers(TOGETHER)?;
    workers
        .iter_mut()
        .for_each(|worker| worker.cookies_of(officer));
    let offered = format!("value=\"{action}\"");
    for code in codes {
        let begun = Instant::now();
        while workers[0]
            .get(&address(code))
            .await?
            .page_with(&offered)
            .is_err()
        {
            if begun.elapsed() > PATIENCE {
                bail!("{code}: {action} is not offered");
            }
            tokio::time::sleep(PAUSE).await;
        }
    }
    let (count, waiting) = (codes.len(), Rc::new(RefCell::new(codes.to_vec())));
    let work = async move |officer: &mut Visitor, _| {
        let next = waiting.borrow_mut().pop();
        let code = next.context("no case is left")?;
        let version = officer
            .get(&address(&code))
            .await?
            .page_with(&code)?
            .hidden("version")?;
        act(officer, &code, &version, action).await
    };
    Ok(stand.measured(what, (workers, count), work).await?.0)
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
