//! Where measurements are made: a database, a server over it that can be stopped and
//! started, visitors, and a watch over the processor.

use std::{path::Path, time::Duration};

use anyhow::{Context as _, Result};
use store::Db;

use crate::{
    birth::{self, Paper},
    cases,
    client::Visitor,
    database::Database,
    evidence::{Evidence, Kind},
    figures::{Outcome, Used},
    load, people,
    plan::Plan,
    process,
    records::Records,
    service::{CORE, Recipe, Service},
};

/// A family of the demo, by address and password.
pub const FAMILY: (&str, &str) = ("mai@demo.example", "khe ngot sau vuon nha");

/// A database with a server in front.
pub struct Stand {
    /// How much is done.
    pub plan: Plan,
    /// The database.
    pub database: Database,
    /// Papers to attach.
    pub evidence: Evidence,
    recipe: Recipe,
    service: Option<Service>,
    /// Visitors so far: each has an address of its own.
    visitors: u32,
    /// Births so far: each is another child.
    births: usize,
    /// Dossiers written past the portal so far.
    grown: usize,
    /// Cases written past the registry so far.
    opened: usize,
}

/// Who filled in a declaration, and where the button waits.
pub struct Ready {
    /// The family.
    pub visitor: Visitor,
    /// Address of the check of answers.
    pub review: String,
}

impl Stand {
    /// Before the first start.
    pub fn new(plan: Plan, database: Database, evidence: Evidence, recipe: Recipe) -> Self {
        Self {
            plan,
            database,
            evidence,
            recipe,
            service: None,
            visitors: 1,
            births: 0,
            grown: 0,
            opened: 0,
        }
    }

    /// Starts the server, once more if it runs; gives the time to its first answer.
    pub async fn start(&mut self) -> Result<Duration> {
        self.stop()?;
        let (service, first) = Service::start(&self.recipe).await?;
        self.service = Some(service);
        Ok(first)
    }

    /// Stops the server.
    pub fn stop(&mut self) -> Result<()> {
        self.service.take().map_or(Ok(()), Service::stop)
    }

    /// Its data folder.
    pub fn folder(&self) -> &Path {
        &self.recipe.data
    }

    fn running(&self) -> Result<&Service> {
        self.service.as_ref().context("the server does not run")
    }

    /// The processes that write: server and database.
    pub fn processes(&self) -> Result<Vec<u32>> {
        let mut processes = vec![self.running()?.pid()];
        processes.extend(self.database.processes());
        Ok(processes)
    }

    /// Memory of the server in MB: now, and the most so far.
    pub fn memory(&self) -> Result<(f64, f64)> {
        process::memory(self.running()?.pid())
    }

    /// Somebody who was not here before.
    pub fn newcomer(&mut self) -> Result<Visitor> {
        self.visitors += 1;
        Ok(Visitor::new(self.running()?.address, self.visitors))
    }

    /// So many of them.
    pub fn newcomers(&mut self, count: usize) -> Result<Vec<Visitor>> {
        (0..count).map(|_| self.newcomer()).collect()
    }

    /// Numbers of visitors to become, and of births, for so many families.
    pub fn families(&mut self, count: usize) -> (u32, usize) {
        let first = (self.visitors + 1, self.births);
        self.visitors += u32::try_from(count).unwrap_or(u32::MAX);
        self.births += count;
        first
    }

    /// So many families that have filled in everything and have not filed yet. Each keeps
    /// its connection.
    pub async fn ready(&mut self, count: usize) -> Result<Vec<Ready>> {
        let visitors = self.newcomers(count)?;
        let (_, first) = self.families(count);
        let papers: Vec<Paper> = (first..first + count)
            .map(|number| self.evidence.of(Kind::Pdf, number))
            .collect::<Result<_>>()?;
        let mut coming = visitors.into_iter().zip(papers).enumerate();
        let mut ready = Vec::with_capacity(count);
        // Eight at a time: quick, and no part of any measurement.
        loop {
            let several: Vec<_> = coming.by_ref().take(8).collect();
            if several.is_empty() {
                return Ok(ready);
            }
            let filling = several
                .into_iter()
                .map(|(number, (mut visitor, paper))| async move {
                    let review = birth::fill_in(&mut visitor, first + number, &paper).await?;
                    anyhow::Ok(Ready { visitor, review })
                });
            ready.extend(futures::future::try_join_all(filling).await?);
        }
    }

    /// Opens the database beside the server.
    pub async fn open(&self) -> Result<Db> {
        Ok(Db::open(&self.database.address()).await?)
    }

    /// Writes what years would bring, past the portal, until there are so many dossiers;
    /// the first [`Plan::listed`] of them in the account of [`FAMILY`]. Starts the server
    /// anew; gives the time to its first answer.
    pub async fn grow(&mut self, records: &Records, to: usize) -> Result<Duration> {
        self.stop()?;
        let db = self.open().await?;
        let account = store::bulk::account(&db, FAMILY.0)
            .await?
            .context("the demo's family is missing")?;
        let mut failed = None;
        let rows = (self.grown..to).map_while(|number| {
            let account = (number < self.plan.listed).then_some(account);
            records
                .row(number, account)
                .map_err(|error| failed = Some(error))
                .ok()
        });
        store::bulk::dossiers(&db, rows).await?;
        if let Some(error) = failed {
            return Err(error);
        }
        self.grown = self.grown.max(to);
        store::bulk::settle(&db).await?;
        db.close().await;
        self.start().await
    }

    /// Writes cases past the registry until there are so many. Starts the server anew.
    pub async fn grow_cases(&mut self, records: &Records, to: usize) -> Result<()> {
        self.stop()?;
        let db = self.open().await?;
        let mut failed = None;
        let rows = (self.opened..to).map_while(|number| {
            cases::case(records, number)
                .map_err(|error| failed = Some(error))
                .ok()
        });
        store::bulk::cases(&db, rows).await?;
        if let Some(error) = failed {
            return Err(error);
        }
        self.opened = self.opened.max(to);
        store::bulk::settle(&db).await?;
        db.close().await;
        self.start().await?;
        Ok(())
    }

    /// Writes so many people into the registers. Starts the server anew.
    pub async fn grow_people(&mut self, count: usize) -> Result<()> {
        self.stop()?;
        let db = self.open().await?;
        let people = people::entries(u64::try_from(count)?);
        store::bulk::entries(&db, people).await?;
        store::bulk::settle(&db).await?;
        db.close().await;
        self.start().await?;
        Ok(())
    }

    /// Processor time used so far.
    pub fn used(&self) -> Result<Used> {
        Ok(Used {
            server: process::used(self.running()?.pid()),
            database: self
                .database
                .processes()
                .into_iter()
                .map(process::used)
                .sum(),
            driver: process::used(std::process::id()),
            core: process::busy(CORE),
        })
    }

    /// Measures `count` times `work` by these workers; gives the workers back.
    pub async fn measured<W: 'static>(
        &self,
        what: impl Into<String>,
        (workers, count): (Vec<W>, usize),
        work: impl AsyncFn(&mut W, usize) -> Result<Duration> + 'static,
    ) -> Result<(Outcome, Vec<W>)> {
        let before = self.used()?;
        let (times, lasted, workers) = load::closed(workers, count, work).await?;
        let used = self.used()?.since(before);
        let outcome = Outcome {
            what: what.into(),
            times,
            lasted,
            used,
            notes: Vec::new(),
        };
        Ok((outcome, workers))
    }
}
