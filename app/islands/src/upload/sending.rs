//! Sending, stopping, waiting for the link to come back.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Event, FormData};

use super::{
    field::{Parcel, Sending},
    request::{Over, Part},
    shrink::Ready,
};
use crate::browser::{address_of, chosen, fill, form_of, say, target, text};

/// Waits before each further try, in seconds: soon at first, then patiently. After the
/// last one a person or the browser's word that it is online begins anew.
const WAITS: [i32; 7] = [2, 5, 10, 20, 40, 60, 60];

impl Sending {
    /// A form of the page is sent.
    pub(super) fn submitted(self: &Rc<Self>, event: &Event) {
        let form = form_of(&self.field);
        let ours = target(event).zip(form).filter(|(at, form)| **at == ***form);
        let Some((_, form)) = ours else { return };
        if event.default_prevented() || self.plainly.get() || chosen(&self.field).is_empty() {
            return;
        }
        event.prevent_default();
        if self.is_busy() {
            return;
        }
        let button = event.unchecked_ref::<web_sys::SubmitEvent>().submitter();
        let button = button.and_then(|button| {
            let name = button
                .get_attribute("name")
                .filter(|name| !name.is_empty())?;
            Some((name, button.get_attribute("value").unwrap_or_default()))
        });
        self.tries.set(0);
        self.far.set(0.0);
        self.parcel.replace(Some(Parcel { form, button }));
        self.tell("sending");
        self.show(Some(0.0), false);
        if self.ready.borrow().is_some() {
            self.send();
        }
    }

    /// Tries once more, now.
    pub(super) fn again(self: &Rc<Self>) {
        if self.is_busy() && self.request.borrow().is_none() && self.ready.borrow().is_some() {
            self.tries.set(0);
            self.timer.stop();
            self.send();
        }
    }

    /// Gives up; what was chosen stays chosen.
    pub(super) fn stop(&self) {
        self.timer.stop();
        self.parcel.take();
        self.run.set(self.run.get() + 1);
        if let Some(request) = self.request.take() {
            request.abort();
        }
        self.show(None, false);
        say(&self.said, "");
    }

    /// Sends what the server has not got yet.
    pub(super) fn send(self: &Rc<Self>) {
        let sending = self.clone();
        spawn_local(async move {
            let _ = sending.try_once().await;
        });
    }

    /// Large files in pieces, then the form.
    async fn try_once(self: &Rc<Self>) -> Result<(), Over> {
        self.run.set(self.run.get() + 1);
        self.show(Some(self.far.get()), false);
        self.tell("sending");
        let files = self.ready.borrow().clone().unwrap_or_default();
        let sizes = files.iter().map(|file| file.content.size());
        let of = sizes.sum::<f64>().max(1.0);
        let mut before = 0.0;
        let mut came = Vec::new();
        for file in &files {
            let name = self.in_pieces(file, before, of).await?;
            if name.is_some() {
                before += file.content.size();
            }
            came.push(name);
        }
        let Some((address, data)) = self.contents(&files, &came) else {
            self.plainly();
            return Ok(());
        };
        let size = of - before;
        let answer = self
            .post(&address, &data, Some(Part { before, size, of }))
            .await?;
        self.answered(&answer);
        Ok(())
    }

    /// The form as the browser would send it, but for the photographs, and for the names in
    /// the place of files that the server has.
    fn contents(&self, files: &[Ready], came: &[Option<String>]) -> Option<(String, FormData)> {
        let parcel = self.parcel.borrow();
        let Parcel { form, button } = parcel.as_ref()?;
        let data = FormData::new_with_form(form).ok()?;
        data.delete(&self.id);
        for (file, came) in files.iter().zip(came) {
            let added = match came {
                Some(name) => data.append_with_str(&self.id, name),
                None => data.append_with_blob_and_filename(&self.id, &file.content, &file.name),
            };
            added.ok()?;
        }
        if let Some((name, value)) = button {
            data.append_with_str(name, value).ok()?;
        }
        Some((address_of(form), data))
    }

    /// Until the next try.
    pub(super) fn wait(self: &Rc<Self>) {
        self.show(None, true);
        let tried = self.tries.get();
        let Some(seconds) = WAITS.get(tried).copied() else {
            return self.tell("broken");
        };
        self.tries.set(tried + 1);
        let waits = text(&self.whole, "waits");
        say(&self.said, &fill(&waits, "n", &seconds.to_string()));
        let sending = self.clone();
        self.timer.start(1000 * seconds, move || sending.send());
    }
}
