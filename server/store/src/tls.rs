//! The one cryptography of all connections that leave this house: ring, which the
//! database's and the mail's already bring.

use rustls::crypto::{CryptoProvider, ring};

/// Lets clients be made; may be called before each of them.
pub fn provide() {
    if CryptoProvider::get_default().is_none() {
        // Another thread may have been faster: it put in the same.
        let _ = ring::default_provider().install_default();
    }
}
