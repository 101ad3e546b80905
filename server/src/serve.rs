//! `hotich serve`.

use std::net::SocketAddr;

use exchange::Wiper;
use tokio::net::TcpListener;

use crate::{
    build, cli::Settings, demo, metrics::Metrics, operator, paying, router, tasks, trouble::Trouble,
};

/// Serves until told to stop.
pub async fn serve(settings: Settings) -> Result<(), Trouble> {
    let config = settings.clone().config()?;
    let mut built = build::build(&config).await?;
    let listener = TcpListener::bind(config.listen)
        .await
        .map_err(|why| Trouble::Listen {
            address: config.listen,
            why,
        })?;
    let operators = match &config.operator {
        Some(door) => Some(operator::open(door).await?),
        None => None,
    };
    let metrics = Metrics::new();
    // Before the first message goes anywhere.
    if let Some(in_the_box) = built.in_the_box.take() {
        in_the_box.answer(&metrics);
    }
    if config.demo && config.role.agency().is_none() {
        demo::fill(&built).await?;
    }
    // Nothing is promised by an old calendar.
    built.app.portal.look_at_calendar().await?;
    built.app.registry.look_at_calendar().await?;
    tasks::reread(settings, &built.crossings);
    let wiper = Wiper::new(built.db.clone(), built.app.clock.clone());
    tasks::carry(built.dispatcher.clone(), wiper);
    if config.role.is_portal() {
        tasks::of_portal(&built.app, built.mailer.clone(), built.gateway.clone());
    }
    if config.role.is_registry() {
        tasks::of_registry(&built.app);
    }
    built.agencies.iter().cloned().for_each(tasks::answer);
    let payments = paying::routes(built.app.portal.clone(), built.paying);
    let doors = router::doors(built.db.clone(), &built.crossings, &metrics)
        .merge(router::behind_layers(payments, &metrics));
    let router = match config.role.agency() {
        Some(_) => doors,
        None => router::pages(
            built.app.clone(),
            (&config.site, config.recordings.as_deref()),
            &metrics,
        )
        .merge(doors),
    };
    if let Some(door) = operators {
        let figures = (&metrics, built.watch.clone());
        door.answer(built.app.clone(), &config.site, figures);
    }
    tracing::info!(address = %config.listen, role = config.role.word(), "serving");
    if config.demo {
        demo::welcome(&config);
    }
    axum::serve(
        listener,
        router.into_make_service_with_connect_info::<SocketAddr>(),
    )
    .with_graceful_shutdown(told_to_stop())
    .await
    .map_err(|why| Trouble::Listen {
        address: config.listen,
        why,
    })?;
    built.db.close().await;
    drop(built.life);
    Ok(())
}

/// Ctrl-C, or the signal of a service manager.
async fn told_to_stop() {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! { _ = interrupt => {}, _ = terminate.recv() => {} }
            return;
        }
    }
    let _ = interrupt.await;
}
