//! Demo data: eight offices with officers, three of them missions abroad, three families, a handful of dossiers in
//! different states. Everybody is made up. Written by the same use cases as real data.

mod dossiers;
mod families;
mod offices;

use std::io::Write;

use app::House;

use crate::{build::Built, config::Config, trouble::Trouble};

pub use families::FAMILIES;
pub use offices::{OFFICE_PASSWORD, OFFICES};

/// Fills an empty demo; a demo that has its data is left as it is.
pub async fn fill(built: &Built) -> Result<(), Trouble> {
    let mut tx = built.db.write().await?;
    let state = store::installation::settle(&mut tx, "demo-data", "begun").await?;
    tx.commit().await?;
    if state == "done" {
        return Ok(());
    }
    tracing::info!("writing demo data");
    let failed = |what: &'static str| {
        move |error: String| Trouble::Asked(format!("demo data ({what}): {error}"))
    };
    let house = &built.app.door.house;
    if !matches!(house, House::Portal { .. }) {
        offices::fill(built).await.map_err(failed("offices"))?;
    }
    if !matches!(house, House::Registry { .. }) {
        families::fill(&built.app)
            .await
            .map_err(failed("families"))?;
    }
    // Two processes begin without dossiers: neither can do the other's part.
    if *house == House::Whole {
        dossiers::fill(built).await.map_err(failed("dossiers"))?;
    }
    let mut tx = built.db.write().await?;
    store::installation::change(&mut tx, "demo-data", "done").await?;
    tx.commit().await?;
    Ok(())
}

/// Tells where to go and who one can be.
pub fn welcome(config: &Config) {
    let base = &config.public_url;
    let mut out = std::io::stdout().lock();
    let mut line = |text: String| {
        // A closed pipe is the reader's wish.
        let _ = writeln!(out, "{text}");
    };
    line("\n  Cổng Hộ tịch (demo, no legal value)\n".into());
    if config.role.is_portal() {
        line(format!("  portal    {base}/vi"));
        line(format!("  mailbox   {base}/vi/hom-thu"));
    }
    if config.role.is_registry() {
        line(format!("  desk      {base}/vi/can-bo"));
    }
    line(String::new());
    if config.role.is_portal() {
        line("  citizens".into());
        for family in FAMILIES {
            line(format!("    {:<28} {}", family.email, family.password));
        }
    }
    if config.role.is_registry() {
        line(format!("  officers (password of all: {OFFICE_PASSWORD})"));
        for office in OFFICES {
            let logins: Vec<_> = office
                .officers
                .iter()
                .map(|officer| officer.login)
                .collect();
            line(format!("    {:<28} {}", office.name, logins.join("  ")));
        }
    }
    line(String::new());
}
