//! How people are told: by which way, at which hours, and what of it they want.

mod following;
mod quiet;
mod stopping;
mod wish;

pub use quiet::QuietHours;
pub use stopping::Stopping;
pub use wish::Wish;

/// How an installation tells people of their dossiers.
#[derive(Clone, Copy, Debug, Default)]
pub struct Telling {
    /// There is a way out for SMS: without one none are written.
    pub sms: bool,
    /// When nothing about a death goes out.
    pub quiet: QuietHours,
}
