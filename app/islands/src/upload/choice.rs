//! What is chosen: made ready, and a word about it.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;

use super::{
    field::Sending,
    quality::Doubt,
    shrink::{Ready, prepared},
};
use crate::browser::{chosen, fill, say, text};

impl Sending {
    /// Prepares what is chosen now.
    pub(super) fn look(self: &Rc<Self>) {
        let choice = self.choice.get() + 1;
        self.choice.set(choice);
        self.ready.take();
        let files = chosen(&self.field);
        if files.is_empty() {
            return self.tell_about("");
        }
        let sending = self.clone();
        spawn_local(async move {
            let mut ready = Vec::new();
            for file in files {
                ready.push(prepared(file).await);
            }
            if sending.choice.get() != choice {
                return;
            }
            sending.tell_about(&sending.words_about(&ready));
            sending.ready.replace(Some(ready));
            // Who pressed the button meanwhile waits for no second press.
            if sending.is_busy() {
                sending.send();
            }
        });
    }

    fn tell_about(&self, words: &str) {
        say(&self.about, words);
        self.about.set_hidden(words.is_empty());
    }

    fn words_about(&self, ready: &[Ready]) -> String {
        let mut lines = Vec::new();
        for file in ready {
            let doubt = file.doubt.map(|doubt| match doubt {
                Doubt::Dark => text(&self.whole, "dark"),
                Doubt::Blurred => text(&self.whole, "blurred"),
            });
            let smaller = file.before.map(|before| {
                let said = text(&self.whole, "smaller");
                let said = fill(&said, "before", &self.size(before));
                fill(&said, "after", &self.size(file.content.size()))
            });
            for said in [doubt, smaller].into_iter().flatten() {
                lines.push(match ready.len() {
                    1 => said,
                    _ => [&file.name, ": ", &said].concat(),
                });
            }
        }
        lines.join(" ")
    }

    /// `4,1 MB`.
    fn size(&self, bytes: f64) -> String {
        let tenths = (bytes / 100_000.0).round().max(1.0) as u32;
        let point = text(&self.whole, "point");
        [
            &(tenths / 10).to_string(),
            &*point,
            &(tenths % 10).to_string(),
            " MB",
        ]
        .concat()
    }
}
