//! Choosing, sending, waiting for the link to come back.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, Event, FormData, HtmlElement, HtmlFormElement, HtmlInputElement};

use super::quality::Doubt;
use super::shrink::{Ready, prepared};
use crate::browser::{
    Timer, Xhr, address_of, by_id, callback, chosen, fill, form_of, integer, listen, on, part,
    read_page, say, target, text,
};

/// Waits before each further try, in seconds: soon at first, then patiently. After the
/// last one a person or the browser's word that it is online begins anew.
const WAITS: [i32; 7] = [2, 5, 10, 20, 40, 60, 60];

/// Milliseconds without a byte after which the link is held for gone. A file comes as
/// slowly as it comes, as long as it comes.
const STALLED: f64 = 40_000.0;

/// What is on its way.
struct Parcel {
    form: HtmlFormElement,
    /// Name and value of the button that was pressed.
    button: Option<(String, String)>,
}

/// One file field and what becomes of its files.
struct Sending {
    field: HtmlInputElement,
    id: String,
    /// Bears the sentences.
    whole: Element,
    said: HtmlElement,
    about: HtmlElement,
    progress: HtmlElement,
    camera: HtmlElement,
    again: HtmlElement,
    stop: HtmlElement,
    ready: RefCell<Option<Vec<Ready>>>,
    parcel: RefCell<Option<Parcel>>,
    request: RefCell<Option<Xhr>>,
    tries: Cell<usize>,
    timer: Timer,
    /// Number of the choice: photographs of an older one are not sent.
    choice: Cell<u32>,
    /// The next submission is the browser's own.
    plainly: Cell<bool>,
}

/// Takes the field over.
pub fn wake(whole: &Element) {
    let Some(sending) = found(whole).map(Rc::new) else {
        return;
    };
    let _ = whole.remove_attribute("hidden");
    sending.camera.set_hidden(!is_held_in_hand());
    let own = |call: fn(&Rc<Sending>)| {
        let sending = sending.clone();
        move |_| call(&sending)
    };
    on(
        &sending.camera,
        "click",
        own(|sending| sending.photograph()),
    );
    on(&sending.again, "click", own(|sending| sending.again()));
    on(&sending.stop, "click", own(|sending| sending.stop()));
    on(
        &sending.field,
        "change",
        own(|sending| {
            sending.stop();
            sending.look();
        }),
    );
    listen("online", own(|sending| sending.again()));
    let submitted = sending.clone();
    listen("submit", move |event| submitted.submitted(&event));
    // A browser that comes back to the page may have kept the choice.
    sending.look();
}

fn found(whole: &Element) -> Option<Sending> {
    let id = text(whole, "for");
    let of = |selector| part(whole, selector);
    Some(Sending {
        field: by_id(&id)?,
        said: of(".sending-said")?,
        about: of(".sending-about")?,
        progress: of("progress")?,
        camera: of("[data-part=sending-camera]")?,
        again: of("[data-part=sending-again]")?,
        stop: of("[data-part=sending-stop]")?,
        id,
        whole: whole.clone(),
        ready: RefCell::default(),
        parcel: RefCell::default(),
        request: RefCell::default(),
        tries: Cell::default(),
        timer: Timer::default(),
        choice: Cell::default(),
        plainly: Cell::default(),
    })
}

/// A telephone or a tablet: it has a camera, and a hand that holds it.
fn is_held_in_hand() -> bool {
    let window = window();
    let ask = js_sys::Reflect::get(&window, &"matchMedia".into()).ok();
    let ask = ask.and_then(|ask| ask.dyn_into::<js_sys::Function>().ok());
    let answer = ask.and_then(|ask| ask.call1(&window, &"(pointer: coarse)".into()).ok());
    answer
        .and_then(|answer| js_sys::Reflect::get(&answer, &"matches".into()).ok())
        .is_some_and(|matches| matches.is_truthy())
}

impl Sending {
    fn tell(&self, name: &str) {
        say(&self.said, &text(&self.whole, name));
    }

    /// Which of the parts are seen: `percent` while something leaves, `waits` while the
    /// link is broken.
    fn show(&self, percent: Option<f64>, waits: bool) {
        self.progress.set_hidden(percent.is_none());
        if let Some(percent) = percent {
            let _ = self.progress.set_attribute("value", &integer(percent));
        }
        self.again.set_hidden(!waits);
        self.stop.set_hidden(percent.is_none() && !waits);
    }

    fn is_busy(&self) -> bool {
        self.parcel.borrow().is_some()
    }

    /// Opens the camera instead of the gallery, this once: the field itself offers both.
    fn photograph(&self) {
        let _ = self.field.set_attribute("capture", "environment");
        self.field.click();
        let _ = self.field.remove_attribute("capture");
    }

    /// Prepares what is chosen now.
    fn look(self: &Rc<Self>) {
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

    /// A form of the page is sent.
    fn submitted(self: &Rc<Self>, event: &Event) {
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
        self.parcel.replace(Some(Parcel { form, button }));
        self.tell("sending");
        self.show(Some(0.0), false);
        if self.ready.borrow().is_some() {
            self.send();
        }
    }

    /// Tries once more, now.
    fn again(self: &Rc<Self>) {
        if self.is_busy() && self.request.borrow().is_none() && self.ready.borrow().is_some() {
            self.tries.set(0);
            self.timer.stop();
            self.send();
        }
    }

    /// Gives up; what was chosen stays chosen.
    fn stop(&self) {
        self.timer.stop();
        self.parcel.take();
        if let Some(request) = self.request.take() {
            request.set_onloadend(None);
            request.abort();
        }
        self.show(None, false);
        say(&self.said, "");
    }

    /// The form as the browser would send it, but for the photographs.
    fn contents(&self) -> Option<(String, FormData)> {
        let parcel = self.parcel.borrow();
        let Parcel { form, button } = parcel.as_ref()?;
        let data = FormData::new_with_form(form).ok()?;
        data.delete(&self.id);
        for file in self.ready.borrow().iter().flatten() {
            let added = data.append_with_blob_and_filename(&self.id, &file.content, &file.name);
            added.ok()?;
        }
        if let Some((name, value)) = button {
            data.append_with_str(name, value).ok()?;
        }
        Some((address_of(form), data))
    }

    fn send(self: &Rc<Self>) {
        let request = Xhr::new();
        let opened = self.contents().and_then(|(address, data)| {
            request.open("POST", &address).ok()?;
            Some(data)
        });
        let Some(data) = opened else {
            return self.plainly();
        };
        request.set_timeout(STALLED as u32);
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
            sending.show(Some(100.0 * share), false);
            if share >= 1.0 {
                sending.tell("taking");
            }
        });
        request.upload().set_onprogress(Some(&progress));
        let sending = self.clone();
        request.set_onloadend(Some(&callback(move |_| sending.answered())));
        self.show(Some(0.0), false);
        self.tell("sending");
        let sent = request.send(&data);
        self.request.replace(Some(request));
        if sent.is_err() {
            self.answered();
        }
    }

    fn answered(self: &Rc<Self>) {
        let Some(request) = self.request.take() else {
            return;
        };
        match request.status() {
            // Not reached, or too busy: the file is still here.
            0 | 429 | 502..=504 => self.wait(),
            200 => {
                self.tell("sent");
                let _ = window().location().assign(&request.response_url());
            }
            422 => self.refused(&request.response_text()),
            _ => self.plainly(),
        }
    }

    fn wait(self: &Rc<Self>) {
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

    /// The server's own words about what it did not take, without losing what was typed
    /// and chosen here: its summary at the top, where it always stands.
    fn refused(&self, html: &str) {
        let page = read_page(html);
        let errors = page.get_element_by_id("errors");
        let main = document().query_selector("main").ok().flatten();
        let (Some(errors), Some(main)) = (errors, main) else {
            return self.plainly();
        };
        self.stop();
        if let Some(old) = document().get_element_by_id("errors") {
            old.remove();
        }
        let Ok(errors) = document().import_node_with_deep(&errors, true) else {
            return;
        };
        let _ = main.insert_before(&errors, main.first_child().as_ref());
        document().set_title(&page.title());
        take_over(&page, "revision");
        if let Some(errors) = errors.dyn_ref::<HtmlElement>() {
            let _ = errors.focus();
        }
    }

    /// The browser sends it itself, with whatever comes of it.
    fn plainly(&self) {
        let Some(Parcel { form, button }) = self.parcel.take() else {
            return;
        };
        self.plainly.set(true);
        if let Some((name, value)) = button
            && let Ok(input) = document().create_element("input")
        {
            for (attribute, set) in [("type", "hidden"), ("name", &*name), ("value", &*value)] {
                let _ = input.set_attribute(attribute, set);
            }
            let _ = form.append_child(&input);
        }
        let _ = form.submit();
    }
}

/// A hidden input as the answer has it: what was kept meanwhile is no change by others.
fn take_over(page: &web_sys::Document, name: &str) {
    let selector = ["input[name=", name, "]"].concat();
    let of = |page: &web_sys::Document| -> Option<HtmlInputElement> {
        page.query_selector(&selector).ok()??.dyn_into().ok()
    };
    if let (Some(new), Some(old)) = (of(page), of(&document())) {
        old.set_value(&new.value());
    }
}
