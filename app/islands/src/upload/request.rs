//! One request of a field: watched while it leaves, and given up when nothing of it does.

use std::{cell::Cell, rc::Rc};

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::field::Sending;
use crate::browser::{Xhr, callback};

/// Milliseconds without a byte after which the link is held for gone. A file comes as
/// slowly as it comes, as long as it comes.
const STALLED: f64 = 40_000.0;

/// What a request carries of all that is to be sent, in bytes.
#[derive(Clone, Copy)]
pub(super) struct Part {
    pub before: f64,
    pub size: f64,
    pub of: f64,
}

/// What the server answered.
pub(super) struct Answer {
    pub status: u16,
    pub address: String,
    pub text: String,
}

/// This try is over: somebody gave up, or the next one is waited for.
pub(super) struct Over;

impl Sending {
    /// Posts it and waits for the answer; of what carries a part it is shown how far it is.
    pub(super) async fn post(
        self: &Rc<Self>,
        address: &str,
        body: &JsValue,
        part: Option<Part>,
    ) -> Result<Answer, Over> {
        let run = self.run.get();
        let request = Xhr::new();
        request.set_timeout(STALLED as u32);
        if let Some(part) = part {
            self.watch(&request, part);
        }
        let ended = js_sys::Promise::new(&mut |done, _| request.set_onloadend(Some(&done)));
        self.request.replace(Some(request.clone()));
        let sent = request.open("POST", address);
        if sent.and_then(|()| request.send(body)).is_ok() {
            let _ = JsFuture::from(ended).await;
        }
        if self.run.get() != run {
            return Err(Over);
        }
        self.request.take();
        // Not reached, or too busy: the file is still here.
        if matches!(request.status(), 0 | 429 | 502..=504) {
            self.wait();
            return Err(Over);
        }
        Ok(Answer {
            status: request.status(),
            address: request.response_url(),
            text: request.response_text(),
        })
    }

    fn watch(self: &Rc<Self>, request: &Xhr, part: Part) {
        let sending = self.clone();
        let begun = Cell::new(None);
        let progress = callback(move |event| {
            // Counted from the beginning, which is no later than the first word of it.
            let event = event.unchecked_into::<web_sys::ProgressEvent>();
            let now = event.time_stamp();
            let first = begun.get().unwrap_or(now);
            begun.set(Some(first));
            if let Some(request) = &*sending.request.borrow() {
                request.set_timeout((now - first + STALLED) as u32);
            }
            let share = event.loaded() / event.total().max(1.0);
            let left = part.before + part.size * share;
            sending.show(Some(100.0 * left / part.of), false);
            if left >= part.of {
                sending.tell("taking");
            }
        });
        request.upload().set_onprogress(Some(&progress));
    }
}
