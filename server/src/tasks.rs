//! Work behind the requests. Each finds what is to do by its state, so that nothing is
//! lost with the process.

use std::{sync::Arc, time::Duration};

use agencies::Agency;
use app::App;
use exchange::{Dispatcher, Wiper};
use portal::{Mailer, StoreError};
use registry::Registry;

/// How long mail and papers wait for a wake-up that was missed.
const PAUSE: Duration = Duration::from_secs(2);
/// Mergers of places take effect at midnight; nobody works then.
const HOUR: Duration = Duration::from_secs(3600);

/// Has an agency of the demo answer what it was asked.
pub fn answer(agency: Agency) {
    tokio::spawn(async move {
        loop {
            if let Err(error) = agency.work().await {
                tracing::warn!(%error, agency = agency.name(), "cannot be answered now");
            }
            tokio::time::sleep(PAUSE).await;
        }
    });
}

/// The legal clocks: both sides look at the calendar, cases are counted again when it
/// has changed, what is late gets its slip, and offices tell how long they need.
fn clocks(app: &App) {
    let (portal, registry) = (app.portal.clone(), app.registry.clone());
    tokio::spawn(async move {
        loop {
            if let Err(error) = portal.look_at_calendar().await {
                tracing::warn!(%error, "the calendar cannot be looked at now");
            }
            if let Err(error) = kept(&registry).await {
                tracing::warn!(%error, "clocks cannot be looked at now");
            }
            tokio::time::sleep(PAUSE).await;
        }
    });
}

async fn kept(registry: &Registry) -> Result<(), StoreError> {
    registry.look_at_calendar().await?;
    // Before anybody is told that it is late: a new day off may have moved it.
    registry.recount_due().await?;
    registry.apologise_for_late().await?;
    registry.tell_figures().await?;
    Ok(())
}

/// Starts all of them.
pub fn start(app: &App, dispatcher: Arc<Dispatcher>, wiper: Wiper, mailer: Arc<dyn Mailer>) {
    tokio::spawn(async move { dispatcher.run().await });
    tokio::spawn(async move { wiper.run().await });
    let portal = app.portal.clone();
    tokio::spawn(async move {
        loop {
            if let Err(error) = portal.send_mails(&*mailer).await {
                tracing::warn!(%error, "mail cannot be looked for now");
            }
            portal.mail_written(PAUSE).await;
        }
    });
    let registry = app.registry.clone();
    tokio::spawn(async move {
        loop {
            if let Err(error) = registry.issue_pending().await {
                tracing::warn!(%error, "papers cannot be made now; trying again");
            }
            tokio::time::sleep(PAUSE).await;
        }
    });
    let registry = app.registry.clone();
    tokio::spawn(async move {
        loop {
            if let Err(error) = registry.close_unanswered_drafts().await {
                tracing::warn!(%error, "drafts cannot be looked for now; trying again");
            }
            tokio::time::sleep(PAUSE).await;
        }
    });
    let portal = app.portal.clone();
    tokio::spawn(async move {
        loop {
            if let Err(error) = portal.remind_of_drafts().await {
                tracing::warn!(%error, "drafts to remind of cannot be looked for now; trying again");
            }
            tokio::time::sleep(PAUSE).await;
        }
    });
    let registry = app.registry.clone();
    tokio::spawn(async move {
        loop {
            if let Err(error) = registry.follow_mergers().await {
                tracing::warn!(%error, "mergers cannot be followed now; trying again");
            }
            tokio::time::sleep(HOUR).await;
        }
    });
    let portal = app.portal.clone();
    tokio::spawn(async move { portal.sweep().await });
    clocks(app);
}
