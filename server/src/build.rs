//! Putting the parts together, as the settings say.

use std::{collections::BTreeMap, sync::Arc};

use agencies::{Agency, AgencyInbox};
use app::{App, Door, House, render::Site, voices::Voices};
use domain::{
    exchange::{PORTAL, REGISTRY},
    leg::AGENCIES,
    surroundings::{Clock, Randomness},
};
use exchange::{BuiltIn, Dispatcher, Gateway, webhook::PATH};
use guard::passwords::Passwords;
use leptos::config::LeptosOptions;
use portal::{Limits, Mailer, Online, Portal, PortalInbox, SmsGateway, Telling};
use registry::{EmbeddedPopulation, Registry, RegistryInbox};
use store::{Blobs, Bucket, Db};
use tokio::sync::Notify;

use crate::{
    condition::{self, Watch},
    config::{Config, Files, Mail, Role},
    crossing::{self, Crossing, Ends, Ground},
    in_the_box::{self, InTheBox, Resident},
    keys,
    life::{self, Life},
    paying, site,
    surroundings::{SystemClock, SystemRandomness},
    trouble::Trouble,
    ways,
};

/// Passwords that may wait to be hashed: at 33 ms each a queue of 8 s on one core, about
/// what somebody waits before pressing again. Beyond it the answer is "busy".
const PASSWORDS_WAITING: usize = 240;

/// Everything that serves.
pub struct Built {
    /// For the pages.
    pub app: App,
    /// Carries messages between the two sides.
    pub dispatcher: Arc<Dispatcher>,
    /// The way out for mail.
    pub mailer: Arc<dyn Mailer>,
    /// The way out for SMS, if there is one.
    pub gateway: Option<Arc<dyn SmsGateway>>,
    /// The database.
    pub db: Db,
    /// The embedded population database.
    pub population: Arc<EmbeddedPopulation>,
    /// The agencies of the demo that work in this process.
    pub agencies: Vec<Agency>,
    /// The ways to other processes and the doors for them.
    pub crossings: Vec<Crossing>,
    /// The ways to the agencies in the demo's box, and the doors of these.
    pub in_the_box: Option<InTheBox>,
    /// Where the gateway for payments is told of, and tells.
    pub paying: paying::Paying,
    /// The name under which messages are claimed, as long as the process lives.
    pub life: Life,
    /// Who looks how everything is.
    pub watch: Arc<Watch>,
}

/// Opens the database, brings it to this version, and holds demo and real apart, and the
/// two sides.
pub async fn database(config: &Config) -> Result<Db, Trouble> {
    std::fs::create_dir_all(&config.data).map_err(|e| Trouble::File {
        file: config.data.clone(),
        why: e.to_string(),
    })?;
    let db = Db::open(&config.database).await?;
    db.migrate().await?;
    let asked = if config.demo { "demo" } else { "real" };
    let mut tx = db.write().await?;
    let kept = store::installation::settle(&mut tx, "mode", asked).await?;
    let role = store::installation::settle(&mut tx, "role", config.role.word()).await?;
    if kept != asked {
        return Err(Trouble::Mode { kept, asked });
    }
    if role != config.role.word() {
        return Err(Trouble::Role {
            kept: role,
            asked: config.role.word(),
        });
    }
    tx.commit().await?;
    Ok(db)
}

/// The time, moved where a demo asks for it.
pub fn clock(config: &Config) -> Arc<dyn Clock> {
    Arc::new(match config.clock {
        Some(start) => SystemClock::starting_at(start.to_utc()),
        None => SystemClock::default(),
    })
}

/// The citizens' side.
pub fn portal(
    config: &Config,
    db: &Db,
    blobs: &Blobs,
    clock: Arc<dyn Clock>,
    (passwords, wake, online): (Passwords, Arc<Notify>, Option<Online>),
) -> Result<Portal, Trouble> {
    let randomness: Arc<dyn Randomness> = Arc::new(SystemRandomness);
    Ok(Portal::new(portal::Parts {
        key: keys::server(config, &*randomness)?,
        db: db.clone(),
        blobs: blobs.clone(),
        clock,
        randomness,
        passwords,
        public_url: config.public_url.clone(),
        demo: config.demo,
        wake,
        limits: Limits::default(),
        telling: Telling {
            sms: config.sms.is_some(),
            quiet: config.quiet_hours.into(),
        },
        collecting: config.fees.collecting(config.demo, online)?,
    }))
}

/// Builds everything.
pub async fn build(config: &Config) -> Result<Built, Trouble> {
    let randomness: Arc<dyn Randomness> = Arc::new(SystemRandomness);
    let clock = clock(config);
    let db = database(config).await?;
    let blobs = blobs(config)?;
    let (signer, signs_until) = keys::signer(config, &*randomness, clock.now())?;
    let wake = Arc::new(Notify::new());
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let passwords =
        Passwords::start(cores, PASSWORDS_WAITING, randomness.clone()).map_err(Trouble::Runtime)?;
    let paying = paying::open(config, &randomness)?;
    let portal = portal(
        config,
        &db,
        &blobs,
        clock.clone(),
        (passwords.clone(), wake.clone(), paying.online.clone()),
    )?;
    // The demo has agencies of its own in place of those that are not connected.
    let (connected, in_box): (Vec<&'static str>, Vec<_>) = AGENCIES
        .into_iter()
        .partition(|name| config.agencies.contains_key(*name));
    let in_box = if config.demo && config.role.is_registry() {
        in_box
    } else {
        Vec::new()
    };
    let population = Arc::new(EmbeddedPopulation::new(db.clone(), clock.clone()));
    let registry = Registry::new(registry::Parts {
        db: db.clone(),
        blobs: blobs.clone(),
        clock: clock.clone(),
        randomness: randomness.clone(),
        passwords,
        signer,
        population: population.clone(),
        agencies: [connected, in_box.clone()].concat(),
        portal_elsewhere: !config.role.is_portal(),
        public_url: config.public_url.clone(),
        demo: config.demo,
        presses: cores,
        wake: wake.clone(),
    });
    let agencies: Vec<Agency> = config
        .role
        .agency()
        .into_iter()
        .chain(in_box)
        .map(|name| {
            Agency::new(agencies::Parts {
                name,
                db: db.clone(),
                clock: clock.clone(),
                randomness: randomness.clone(),
                wake: wake.clone(),
            })
        })
        .collect();
    let to_registry = || {
        let handler = Arc::new(RegistryInbox::new(registry.clone()));
        BuiltIn::new(db.clone(), clock.clone(), handler)
    };
    let to_portal = || {
        let handler = Arc::new(PortalInbox::new(portal.clone()));
        BuiltIn::new(db.clone(), clock.clone(), handler)
    };
    let to_agency = |agency: &Agency| {
        let handler = Arc::new(AgencyInbox::new(agency.clone()));
        BuiltIn::new(db.clone(), clock.clone(), handler)
    };
    let mut gateways: BTreeMap<&'static str, Arc<dyn Gateway>> = BTreeMap::new();
    if config.role.is_registry() {
        gateways.insert(REGISTRY, Arc::new(to_registry()));
    }
    if config.role.is_portal() {
        gateways.insert(PORTAL, Arc::new(to_portal()));
    }
    let ground = Ground {
        db: db.clone(),
        blobs: blobs.clone(),
        clock: clock.clone(),
        randomness: randomness.clone(),
    };
    let mut crossings = Vec::new();
    if let (Some(settings), Some(from)) = (&config.exchange, config.role.other()) {
        let (there, inbox) = match (config.role.agency(), agencies.first()) {
            (Some(name), Some(agency)) => (crossing::agency_door(name), to_agency(agency)),
            _ if config.role.is_portal() => (PATH.into(), to_portal()),
            _ => (PATH.into(), to_registry()),
        };
        let door = PATH.into();
        let ends = Ends {
            from,
            there,
            door,
            inbox,
        };
        crossings.push(crossing::open(settings, &ground, ends)?);
    }
    for (name, settings) in &config.agencies {
        let Some(from) = AGENCIES.into_iter().find(|agency| agency == name) else {
            continue;
        };
        let ends = Ends {
            from,
            there: PATH.into(),
            door: crossing::agency_door(from),
            inbox: to_registry(),
        };
        crossings.push(crossing::open(settings, &ground, ends)?);
    }
    for crossing in &crossings {
        gateways.insert(crossing.from, crossing.peer.clone());
    }
    // An agency alone in its process has its door among the crossings.
    let residents = agencies.iter().filter(|_| config.role.is_registry());
    let residents = residents.map(|agency| Resident {
        name: agency.name(),
        of_agency: to_agency(agency),
        of_registry: to_registry(),
    });
    let in_the_box = in_the_box::open(residents.collect(), &ground).await?;
    if let Some(in_the_box) = &in_the_box {
        in_the_box.connect(&mut gateways);
    }
    let life = life::begin(config, &*randomness)?;
    let dispatcher = Dispatcher::new(
        db.clone(),
        clock.clone(),
        randomness.clone(),
        gateways,
        wake,
    );
    let dispatcher = Arc::new(dispatcher.named(life.name));
    let known = crossings.iter().map(Crossing::known);
    let boxed = in_the_box.iter().flat_map(InTheBox::known);
    let watch = Arc::new(Watch::new(condition::Parts {
        config: config.clone(),
        db: db.clone(),
        blobs,
        clock: clock.clone(),
        portal: portal.clone(),
        registry: registry.clone(),
        peers: known.chain(boxed).collect(),
        signs_until,
    }));
    let app = App {
        portal,
        registry,
        clock,
        condition: watch.clone(),
        site: Site {
            demo: config.demo,
            options: leptos_options(config),
            randomness,
            assets: Arc::new(site::assets(&config.site)),
            voices: Arc::new(voices(config)?),
        },
        door: Arc::new(Door {
            public_url: config.public_url.clone(),
            behind_proxy: config.behind_proxy,
            mailbox: (config.demo && matches!(config.mail, Mail::Folder))
                .then(|| config.data.join("mail")),
            house: house(config),
        }),
    };
    Ok(Built {
        app,
        dispatcher,
        mailer: ways::mailer(config)?,
        gateway: ways::gateway(config)?,
        db,
        population,
        agencies,
        crossings,
        in_the_box,
        paying,
        life,
        watch,
    })
}

/// Which pages are here, and where the others are.
fn house(config: &Config) -> House {
    let there = config.exchange.as_ref();
    let there = there.map_or_else(String::new, |there| there.peer_public_url.clone());
    match config.role {
        Role::All => House::Whole,
        Role::Portal => House::Portal { registry: there },
        Role::Registry | Role::Police | Role::Insurance | Role::Protection | Role::Merit => {
            House::Registry { portal: there }
        }
    }
}

/// What can be heard of pages.
fn voices(config: &Config) -> Result<Voices, Trouble> {
    let Some(folder) = &config.recordings else {
        return Ok(Voices::default());
    };
    Voices::read(folder).map_err(|why| Trouble::File {
        file: folder.clone(),
        why: why.to_string(),
    })
}

fn leptos_options(config: &Config) -> LeptosOptions {
    LeptosOptions::builder()
        .output_name("hotich")
        .site_root(config.site.display().to_string())
        .site_pkg_dir("pkg")
        .site_addr(config.listen)
        .build()
}

/// Opens the store of files.
pub fn blobs(config: &Config) -> Result<Blobs, Trouble> {
    Ok(match &config.files {
        Files::Folder => Blobs::folder(&config.data.join("files"))?,
        Files::S3 {
            bucket,
            region,
            endpoint,
            access_key,
            secret_key_file,
        } => {
            let secret = ways::secret(secret_key_file)?;
            Blobs::s3(Bucket {
                bucket,
                region,
                endpoint: endpoint.as_deref(),
                access_key,
                secret_key: &secret,
            })?
        }
    })
}
