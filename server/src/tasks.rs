//! Work behind the requests. Each finds what is to do by its state, so that nothing is
//! lost with the process.

use std::{collections::BTreeMap, sync::Arc, time::Duration};

use agencies::Agency;
use app::App;
use exchange::{Dispatcher, Wiper, webhook::Secrets};
use portal::{Mailer, SmsGateway, StoreError};
use registry::Registry;

use crate::{
    cli::Settings,
    crossing::{self, Crossing},
    trouble::Trouble,
};

/// How long mail and papers wait for a wake-up that was missed.
const PAUSE: Duration = Duration::from_secs(2);
/// Mergers of places take effect at midnight; nobody works then.
const HOUR: Duration = Duration::from_secs(3600);

/// How often it is looked for requests whose time is over.
const SWEEP: Duration = Duration::from_secs(10 * 60);

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

/// Carries messages and forgets them when they have arrived: on each side.
pub fn carry(dispatcher: Arc<Dispatcher>, wiper: Wiper) {
    tokio::spawn(async move { dispatcher.run().await });
    tokio::spawn(async move { wiper.run().await });
}

/// On SIGHUP reads the settings and the secrets of the exchange anew, without a restart.
/// When they cannot be read the ones before go on to hold.
#[cfg(unix)]
pub fn reread(settings: Settings, crossings: &[Crossing]) {
    use tokio::signal::unix::{SignalKind, signal};
    let mut hung_up = match signal(SignalKind::hangup()) {
        Ok(hung_up) => hung_up,
        Err(error) => {
            tracing::warn!(%error, "SIGHUP cannot be listened to: new secrets need a restart");
            return;
        }
    };
    let kept: Vec<_> = crossings
        .iter()
        .map(|crossing| (crossing.from, crossing.secrets.clone()))
        .collect();
    tokio::spawn(async move {
        while hung_up.recv().await.is_some() {
            match read_secrets(&settings) {
                Ok(read) => {
                    for (from, secrets) in &kept {
                        if let Some(read) = read.get(*from) {
                            secrets.replace(read);
                        }
                    }
                    tracing::info!("the secrets of the exchange are read anew");
                }
                Err(trouble) => {
                    tracing::error!(alert = true, %trouble, "the secrets before go on to hold");
                }
            }
        }
    });
}

/// There is no such signal here: new secrets need a restart.
#[cfg(not(unix))]
pub fn reread(_: Settings, _: &[Crossing]) {}

/// The secrets of every way, by the name of the process over there.
#[cfg(unix)]
fn read_secrets(settings: &Settings) -> Result<BTreeMap<String, Secrets>, Trouble> {
    let config = settings.clone().config()?;
    let other = config.role.other().zip(config.exchange);
    let other = other.map(|(from, exchange)| (from.to_owned(), exchange));
    let ways = other.into_iter().chain(config.agencies);
    ways.map(|(from, exchange)| Ok((from, crossing::secrets(&exchange.secret_files)?)))
        .collect()
}

/// What the portal does by itself.
pub fn of_portal(app: &App, mailer: Arc<dyn Mailer>, gateway: Option<Arc<dyn SmsGateway>>) {
    if let Some(gateway) = gateway {
        let portal = app.portal.clone();
        tokio::spawn(async move {
            loop {
                if let Err(error) = portal.send_sms(&*gateway).await {
                    tracing::warn!(%error, "SMS cannot be looked for now");
                }
                tokio::time::sleep(PAUSE).await;
            }
        });
    }
    let portal = app.portal.clone();
    tokio::spawn(async move {
        loop {
            if let Err(error) = portal.send_mails(&*mailer).await {
                tracing::warn!(%error, "mail cannot be looked for now");
            }
            portal.mail_written(PAUSE).await;
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
    let portal = app.portal.clone();
    tokio::spawn(async move {
        loop {
            if let Err(error) = portal.look_at_calendar().await {
                tracing::warn!(%error, "the calendar cannot be looked at now");
            }
            tokio::time::sleep(PAUSE).await;
        }
    });
    let portal = app.portal.clone();
    tokio::spawn(async move {
        loop {
            if let Err(error) = portal.ask_about_payments().await {
                tracing::warn!(%error, "payments cannot be asked about now; trying again");
            }
            tokio::time::sleep(SWEEP).await;
        }
    });
    let portal = app.portal.clone();
    tokio::spawn(async move {
        loop {
            if let Err(error) = portal.send_refunds().await {
                tracing::warn!(%error, "refunds cannot be asked for now; trying again");
            }
            tokio::time::sleep(PAUSE).await;
        }
    });
    let portal = app.portal.clone();
    tokio::spawn(async move { portal.sweep().await });
}

/// What the registry does by itself.
pub fn of_registry(app: &App) {
    let registry = app.registry.clone();
    tokio::spawn(async move {
        loop {
            if let Err(error) = clocks(&registry).await {
                tracing::warn!(%error, "clocks cannot be looked at now");
            }
            tokio::time::sleep(PAUSE).await;
        }
    });
    let registry = app.registry.clone();
    tokio::spawn(async move {
        loop {
            if let Err(error) = registry.issue_at_once().await {
                tracing::warn!(%error, "copies cannot be looked at now; trying again");
            }
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
    let registry = app.registry.clone();
    tokio::spawn(async move {
        loop {
            if let Err(error) = registry.make_searchable().await {
                tracing::warn!(%error, "entries cannot be made findable now; trying again");
            }
            if let Err(error) = registry.make_comparable().await {
                tracing::warn!(%error, "what came before keys cannot be compared now; trying again");
            }
            if let Err(error) = registry.follow_mergers().await {
                tracing::warn!(%error, "mergers cannot be followed now; trying again");
            }
            tokio::time::sleep(HOUR).await;
        }
    });
    let registry = app.registry.clone();
    tokio::spawn(async move {
        loop {
            if let Err(error) = hand_overs(&registry).await {
                tracing::warn!(%error, "hand-overs cannot be looked at now; trying again");
            }
            if let Err(error) = registry.close_unanswered_supplements().await {
                tracing::warn!(%error, "unanswered requests cannot be closed now; trying again");
            }
            if let Err(error) = registry.end_overdue_verifications().await {
                tracing::warn!(%error, "overdue letters cannot be looked at now; trying again");
            }
            tokio::time::sleep(SWEEP).await;
        }
    });
}

/// Marriages that wait for the two: what nobody came to sign is cancelled, the others hear
/// of the hours that are free now.
async fn hand_overs(registry: &Registry) -> Result<(), StoreError> {
    registry.cancel_unsigned_marriages().await?;
    registry.tell_free_hours().await?;
    Ok(())
}

/// The legal clocks: open cases are counted again when the calendar has changed, what is
/// late gets its slip, and offices tell how long they need.
async fn clocks(registry: &Registry) -> Result<(), StoreError> {
    registry.look_at_calendar().await?;
    // Before anybody is told that it is late: a new day off may have moved it.
    registry.recount_due().await?;
    registry.recount_legs().await?;
    registry.apologise_for_late().await?;
    registry.tell_late_legs().await?;
    registry.tell_figures().await?;
    Ok(())
}
