//! Officers of the desk that the families of the run belong to.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use crate::{client::Visitor, form, stand::Stand};

/// Commune code of their office.
pub const OFFICE: &str = "00166";

/// Who examines and enters there.
pub const OFFICER: &str = "caugiay.lan";

/// Who signs there.
pub const SIGNATORY: &str = "caugiay.hoa";

/// The password of the demo's officers.
const PASSWORD: &str = "so-ho-tich-trang-giay-moi";

/// How long a message between desk and family may take.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// Between two looks for something that comes by message.
pub const PAUSE: Duration = Duration::from_millis(100);

/// An officer who is signed in.
pub async fn signed_in(stand: &mut Stand, login: &str) -> Result<Visitor> {
    let mut officer = stand.newcomer()?;
    let sent = form::fields([("login", login), ("password", PASSWORD)]);
    officer
        .post("/vi/can-bo/dang-nhap", sent)
        .await?
        .leads_to("/vi/can-bo", "")?;
    Ok(officer)
}

/// The page of a case.
pub fn address(code: &str) -> String {
    format!("/vi/can-bo/ho-so/{code}")
}

/// Takes in a case as soon as it has arrived; gives how long the answer took.
pub async fn accept(officer: &mut Visitor, code: &str) -> Result<Duration> {
    let begun = Instant::now();
    while begun.elapsed() < PATIENCE {
        let page = officer.get(&address(code)).await?;
        if page.status == http::StatusCode::OK {
            let version = page.page_with(code)?.hidden("version")?;
            return act(officer, code, &version, "accept").await;
        }
        tokio::time::sleep(PAUSE).await;
    }
    bail!("{code} did not arrive at the desk")
}

/// Presses a button of the desk; gives how long the answer took.
pub async fn act(
    officer: &mut Visitor,
    code: &str,
    version: &str,
    action: &str,
) -> Result<Duration> {
    let begun = Instant::now();
    let sent = form::fields([("version", version), ("action", action)]);
    officer
        .post(&address(code), sent)
        .await?
        .leads_to(&address(code), "")?;
    Ok(begun.elapsed())
}
