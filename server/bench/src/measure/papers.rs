//! (e) Papers: an officer enters births the families have agreed with, and the head of the
//! office signs them: the papers are set, sealed and kept before the desk has its answer.

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

/// Who signs there.
const SIGNATORY: &str = "caugiay.hoa";

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
    let mut officer = signed_in(stand, OFFICER.0).await?;
    for (family, code) in &mut families {
        accepted(&mut officer, code).await?;
        agreed(&mut officer, family, code).await?;
    }
    let codes: Vec<String> = families.iter().map(|(_, code)| code.clone()).collect();
    let entered = acted(stand, &officer, &codes, "register", "(e) registration").await?;
    let signatory = signed_in(stand, SIGNATORY).await?;
    let what = "(e) signing with the papers";
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

/// Sends the draft and has the family find it right.
async fn agreed(officer: &mut Visitor, family: &mut Visitor, code: &str) -> Result<()> {
    let page = officer.get(&address(code)).await?.page_with(code)?;
    act(officer, code, &page.hidden("version")?, "send_draft").await?;
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

/// An officer who is signed in.
async fn signed_in(stand: &mut Stand, login: &str) -> Result<Visitor> {
    let mut officer = stand.newcomer()?;
    let sent = form::fields([("login", login), ("password", OFFICER.1)]);
    officer
        .post("/vi/can-bo/dang-nhap", sent)
        .await?
        .leads_to("/vi/can-bo", "")?;
    Ok(officer)
}

/// Does the same with every case, as soon as it is offered, and measures.
async fn acted(
    stand: &mut Stand,
    officer: &Visitor,
    codes: &[String],
    action: &'static str,
    what: &'static str,
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
