//! What carries requests to the other side.

use std::time::Duration;

use reqwest::{Client, ClientBuilder, redirect};

/// A delivery may take so long: the other side fetches the files meanwhile.
pub(super) const PATIENCE: Duration = Duration::from_secs(12);

/// What carries requests. Cheap to clone; any number of ways may share one.
#[derive(Clone)]
pub struct Wire(pub(super) Client);

impl Wire {
    /// To wherever an address leads, with the authorities that this machine trusts.
    pub fn new() -> Result<Self, String> {
        Self::of(Client::builder())
    }

    /// Within this machine, by plain HTTP: it trusts no authority, so that none is read.
    pub fn within() -> Result<Self, String> {
        Self::of(Client::builder().tls_certs_only([]))
    }

    fn of(client: ClientBuilder) -> Result<Self, String> {
        store::tls::provide();
        let client = client
            .redirect(redirect::Policy::none())
            .connect_timeout(Duration::from_secs(3))
            .timeout(PATIENCE)
            .no_proxy()
            .build();
        client.map(Self).map_err(|error| error.to_string())
    }
}
