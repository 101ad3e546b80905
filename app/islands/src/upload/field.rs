//! One file field: its parts on the page, and what happens to them.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use leptos::prelude::window;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlFormElement, HtmlInputElement};

use super::shrink::Ready;
use crate::browser::{Timer, Xhr, by_id, integer, listen, on, part, say, text};

/// What is on its way.
pub(super) struct Parcel {
    pub(super) form: HtmlFormElement,
    /// Name and value of the button that was pressed.
    pub(super) button: Option<(String, String)>,
}

/// One file field and what becomes of its files.
pub(super) struct Sending {
    pub(super) field: HtmlInputElement,
    pub(super) id: String,
    /// Bears the sentences.
    pub(super) whole: Element,
    pub(super) said: HtmlElement,
    pub(super) about: HtmlElement,
    pub(super) progress: HtmlElement,
    pub(super) camera: HtmlElement,
    pub(super) again: HtmlElement,
    pub(super) stop: HtmlElement,
    pub(super) ready: RefCell<Option<Vec<Ready>>>,
    pub(super) parcel: RefCell<Option<Parcel>>,
    pub(super) request: RefCell<Option<Xhr>>,
    pub(super) tries: Cell<usize>,
    /// Number of the try: who waits for an answer of an older one waits no longer.
    pub(super) run: Cell<u32>,
    /// Hundredths of all bytes that the server has.
    pub(super) far: Cell<f64>,
    pub(super) timer: Timer,
    /// Number of the choice: photographs of an older one are not sent.
    pub(super) choice: Cell<u32>,
    /// The next submission is the browser's own.
    pub(super) plainly: Cell<bool>,
}

/// Takes the field over.
pub(super) fn wake(whole: &Element) {
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
        run: Cell::default(),
        far: Cell::default(),
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
    pub(super) fn tell(&self, name: &str) {
        say(&self.said, &text(&self.whole, name));
    }

    /// Which of the parts are seen: `percent` while something leaves, `waits` while the
    /// link is broken.
    pub(super) fn show(&self, percent: Option<f64>, waits: bool) {
        self.progress.set_hidden(percent.is_none());
        if let Some(percent) = percent {
            let _ = self.progress.set_attribute("value", &integer(percent));
        }
        self.again.set_hidden(!waits);
        self.stop.set_hidden(percent.is_none() && !waits);
    }

    pub(super) fn is_busy(&self) -> bool {
        self.parcel.borrow().is_some()
    }

    /// Opens the camera instead of the gallery, this once: the field itself offers both.
    fn photograph(&self) {
        let _ = self.field.set_attribute("capture", "environment");
        self.field.click();
        let _ = self.field.remove_attribute("capture");
    }
}
