//! The agencies in the demo's box. They are asked and they answer as those elsewhere do, by
//! signed HTTP and nothing else: at a door of this machine alone, which only this process
//! knows, so that it matters nowhere what lies before the server's own door. Their secrets
//! end with the process; what was under way is signed anew by the next one.

use std::{
    collections::BTreeMap,
    net::{Ipv4Addr, Ipv6Addr, SocketAddr},
    sync::Arc,
};

use domain::exchange::REGISTRY;
use exchange::{
    BuiltIn, BySource, Gateway,
    webhook::{Names, PATH, Secret, Secrets, Wire},
};
use tokio::net::TcpListener;

use crate::{
    crossing::{self, Agreed, Crossing, Ends, Ground, Neighbour},
    metrics::Metrics,
    router,
    trouble::Trouble,
};

#[cfg(test)]
#[path = "in_the_box_tests.rs"]
mod tests;

/// An agency in the box, and the inboxes at both ends of the way to it.
pub struct Resident {
    /// Its name in messages.
    pub name: &'static str,
    /// What it takes.
    pub of_agency: BuiltIn,
    /// What the registry takes.
    pub of_registry: BuiltIn,
}

/// The agencies, and their door, open for requests that nobody answers yet.
pub struct InTheBox {
    listener: TcpListener,
    ways: Vec<Way>,
}

/// One way, from both of its ends.
struct Way {
    agency: &'static str,
    /// How the registry reaches the agency, and where it is told.
    of_registry: Crossing,
    /// How the agency reaches the registry, and where it is asked.
    of_agency: Crossing,
}

/// Listens, when there is somebody in the box.
pub async fn open(residents: Vec<Resident>, ground: &Ground) -> Result<Option<InTheBox>, Trouble> {
    if residents.is_empty() {
        return Ok(None);
    }
    let (listener, address) = listen().await?;
    let wire = Wire::within().map_err(Trouble::Asked)?;
    let ways = residents
        .into_iter()
        .map(|resident| way(resident, &address, &wire, ground))
        .collect();
    Ok(Some(InTheBox { listener, ways }))
}

/// At a port that the system chooses.
async fn listen() -> Result<(TcpListener, String), Trouble> {
    let here = [
        SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
        SocketAddr::from((Ipv6Addr::LOCALHOST, 0)),
    ];
    let trouble = |why| Trouble::Listen {
        address: here[0],
        why,
    };
    let listener = TcpListener::bind(&here[..]).await.map_err(trouble)?;
    let address = listener.local_addr().map_err(trouble)?;
    Ok((listener, format!("http://{address}")))
}

/// Where an agency is asked: each under its name, for they share one door.
fn agencys_door(agency: &str) -> String {
    format!("/{agency}{PATH}")
}

fn way(resident: Resident, address: &str, wire: &Wire, ground: &Ground) -> Way {
    let agency = resident.name;
    let (registrys, agencys) = (crossing::agency_door(agency), agencys_door(agency));
    let secrets = Secrets::new(Secret::new(ground.randomness.bytes()), Vec::new());
    let end = |ours: &str, theirs: &str, ends: Ends| {
        let agreed = Agreed {
            address: address.to_owned(),
            names: Names {
                ours: ours.to_owned(),
                theirs: theirs.to_owned(),
            },
            secrets: secrets.clone(),
        };
        crossing::between(agreed, wire.clone(), ground, ends)
    };
    let of_registry = Ends {
        from: agency,
        there: agencys.clone(),
        door: registrys.clone(),
        inbox: resident.of_registry,
    };
    let of_agency = Ends {
        from: REGISTRY,
        there: registrys,
        door: agencys,
        inbox: resident.of_agency,
    };
    Way {
        agency,
        of_registry: end(REGISTRY, agency, of_registry),
        of_agency: end(agency, REGISTRY, of_agency),
    }
}

impl InTheBox {
    /// As the operator sees each agency.
    pub fn known(&self) -> Vec<Neighbour> {
        let known = self.ways.iter().map(|way| Neighbour {
            in_the_box: true,
            ..way.of_registry.known()
        });
        known.collect()
    }

    /// Lets messages to the agencies, and theirs to the registry, go by these ways; what
    /// others say to the registry goes as before.
    pub fn connect(&self, gateways: &mut BTreeMap<&'static str, Arc<dyn Gateway>>) {
        let mut answers: BTreeMap<&'static str, Arc<dyn Gateway>> = BTreeMap::new();
        for way in &self.ways {
            gateways.insert(way.agency, way.of_registry.peer.clone());
            answers.insert(way.agency, way.of_agency.peer.clone());
        }
        if let Some(common) = gateways.remove(REGISTRY) {
            gateways.insert(REGISTRY, Arc::new(BySource::new(common, answers)));
        }
    }

    /// Answers until the process ends.
    pub fn answer(self, metrics: &Metrics) {
        let ends = self.ways.iter();
        let ends = ends.flat_map(|way| [&way.of_registry, &way.of_agency]);
        let doors = router::behind_layers(router::exchange(ends), metrics);
        tokio::spawn(async move {
            if let Err(error) = axum::serve(self.listener, doors).await {
                tracing::error!(alert = true, %error, "the door of the agencies in the box is shut");
            }
        });
    }
}
