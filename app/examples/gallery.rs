//! Writes the gallery to standard output, for looking at it without a server:
//! `cargo run -p app --example gallery -- en > gallery.html`.

use std::io::{Error, Write, stdout};
use std::sync::Arc;

use app::components::gallery::gallery;
use app::render::Site;
use domain::surroundings::Randomness;
use i18n::Lang;
use leptos::prelude::LeptosOptions;

/// The gallery has no island, so nothing is drawn.
struct Never;

impl Randomness for Never {
    fn fill(&self, _: &mut [u8]) {}
}

fn main() -> Result<(), Error> {
    let lang = std::env::args()
        .nth(1)
        .and_then(|tag| Lang::parse(&tag))
        .unwrap_or(Lang::Vi);
    let site = Site {
        demo: true,
        options: LeptosOptions::builder()
            .output_name("hotich")
            .site_pkg_dir("pkg")
            .build(),
        randomness: Arc::new(Never),
        assets: Arc::default(),
        voices: Arc::default(),
    };
    stdout().write_all(gallery(&site, lang).html().as_bytes())
}
