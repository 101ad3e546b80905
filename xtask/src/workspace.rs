//! Where things are in the repository.

use std::path::{Path, PathBuf};

/// The repository's root: the folder above this crate.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_owned()
}

/// Everything that browsers fetch: `target/site`, and `target/site/pkg` in it for
/// what is compiled. The names are those of `[[workspace.metadata.leptos]]`.
pub fn site() -> PathBuf {
    root().join("target/site")
}

/// The server's binary of a cargo profile folder (`debug` or `release`).
pub fn server(profile_folder: &str) -> PathBuf {
    root().join("target").join(profile_folder).join("hotich")
}

/// Every crate but `frontend`, which has no test and would switch `hydrate` on beside `ssr`.
pub const TESTED: [&str; 6] = [
    "--workspace",
    "--exclude",
    "frontend",
    "--lib",
    "--bins",
    "--tests",
];
