//! Named examples of every component: what the gallery shows, the snapshots
//! compare and the accessibility check walks through. All persons are invented.

mod actions;
mod awake;
mod choices;
mod fields;
mod files;
mod messages;
mod overview;
mod papers;
mod progress;
#[cfg(test)]
mod tests;
mod ways;

use i18n::{Lang, Texts};
use leptos::prelude::AnyView;

/// One component as it stands in a page.
pub struct Example {
    /// The component, e.g. `radios`.
    pub component: &'static str,
    /// What this example shows, e.g. `with-reveal`.
    pub name: &'static str,
    /// Part of the shell: the gallery's own page shows it already, and a page
    /// must not hold two of it.
    pub shell: bool,
    /// Renders it.
    pub view: fn(&'static Texts) -> AnyView,
}

impl Example {
    const fn new(
        component: &'static str,
        name: &'static str,
        view: fn(&'static Texts) -> AnyView,
    ) -> Self {
        Self {
            component,
            name,
            shell: false,
            view,
        }
    }

    const fn of_shell(mut self) -> Self {
        self.shell = true;
        self
    }
}

/// Every example. The error summary comes first: it takes the focus, and the
/// gallery should open at its beginning.
pub fn all() -> impl Iterator<Item = &'static Example> {
    [
        messages::EXAMPLES,
        actions::EXAMPLES,
        fields::EXAMPLES,
        choices::EXAMPLES,
        files::EXAMPLES,
        overview::EXAMPLES,
        papers::EXAMPLES,
        progress::EXAMPLES,
        ways::EXAMPLES,
        awake::EXAMPLES,
    ]
    .into_iter()
    .flatten()
}

/// The words of an example, which are nobody's catalogue.
fn say(t: &'static Texts, vi: &'static str, en: &'static str) -> &'static str {
    match t.lang() {
        Lang::Vi | Lang::Km => vi,
        Lang::En => en,
    }
}
