//! Two minutes before a session ends somebody is asked whether they are still there.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlDialogElement, HtmlElement, HtmlFormElement};

use crate::autosave;
use crate::browser::{Timer, all_in, ask, clock_time, fill, listen, on, part, say, text};
use crate::over::over;

/// How long before the end it is said, in seconds. WCAG 2.2.1 asks for twenty at least.
const BEFORE: f64 = 120.0;

/// How far behind what the page knew the true end may lie and still count as near.
const SLACK: f64 = 5.0;

/// On every page of somebody who is signed in. What the page knows of the end is only
/// when to ask: another tab may have kept the session open. The server's answer counts.
#[island]
pub fn SessionEnd(children: Children) -> impl IntoView {
    over(children, "[data-part=session-end]", wake)
}

struct Watch {
    /// Bears the sentences and the addresses.
    dialog: HtmlDialogElement,
    said: HtmlElement,
    stay: HtmlElement,
    leave: HtmlElement,
    /// In milliseconds of the browser's clock.
    ends_at: Cell<f64>,
    is_over: Cell<bool>,
    timer: Timer,
}

fn wake(dialog: &Element) {
    let found = || {
        Some(Watch {
            said: part(dialog, "[data-part=session-said]")?,
            stay: part(dialog, "[data-part=session-stay]")?,
            leave: part(dialog, "[data-part=session-leave]")?,
            dialog: dialog.clone().dyn_into().ok()?,
            ends_at: Cell::default(),
            is_over: Cell::default(),
            timer: Timer::default(),
        })
    };
    let Some(watch) = found().map(Rc::new) else {
        return;
    };
    watch.ends_in(number(&text(&watch.dialog, "left")));
    let stay = watch.clone();
    on(&watch.stay, "click", move |_| {
        spawn_local(stay.clone().stay())
    });
    let leave = watch.clone();
    on(&watch.leave, "click", move |_| {
        spawn_local(leave.clone().leave())
    });
    let escaped = watch.clone();
    on(&watch.dialog, "cancel", move |event| {
        event.prevent_default();
        spawn_local(escaped.clone().stay());
    });
    // A laptop that was shut counts no time.
    listen("visibilitychange", move |_| {
        if !document().hidden() && watch.left() < BEFORE && !watch.is_over.get() {
            spawn_local(watch.clone().look());
        }
    });
}

/// Seconds in an answer; what is none says that nothing is left.
fn number(text: &str) -> f64 {
    text.trim().parse::<i32>().map_or(0.0, f64::from)
}

impl Watch {
    fn left(&self) -> f64 {
        (self.ends_at.get() - js_sys::Date::now()) / 1000.0
    }

    fn ends_in(self: &Rc<Self>, seconds: f64) {
        self.ends_at.set(js_sys::Date::now() + seconds * 1000.0);
        let near = seconds <= BEFORE + SLACK;
        self.wake_in(if near {
            seconds + 1.0
        } else {
            seconds - BEFORE
        });
    }

    fn wake_in(self: &Rc<Self>, seconds: f64) {
        let watch = self.clone();
        let look = move || spawn_local(watch.clone().look());
        self.timer.start((seconds.max(1.0) * 1000.0) as i32, look);
    }

    /// Asks how long it really is.
    async fn look(self: Rc<Self>) {
        match ask(&text(&self.dialog, "address"), None).await {
            Some(answer) if answer.status == 200 => self.known(number(&answer.text)),
            _ => self.wake_in(30.0),
        }
    }

    fn known(self: &Rc<Self>, left: f64) {
        let keeps = autosave::keeps();
        if left > BEFORE + SLACK {
            self.ends_in(left);
            self.dialog.close();
        } else if left > 0.0 {
            self.ends_in(left);
            self.tell("ends", left);
            let leave = if keeps { "keep-and-leave" } else { "leave" };
            say(&self.leave, &text(&self.dialog, leave));
            self.open();
        } else {
            self.timer.stop();
            self.is_over.set(true);
            self.tell(if keeps { "over-kept" } else { "over" }, 0.0);
            say(&self.stay, &text(&self.dialog, "close"));
            self.leave.set_hidden(true);
            self.open();
        }
    }

    fn tell(&self, name: &str, left: f64) {
        let time = clock_time(&text(&self.dialog, "lang"), left * 1000.0);
        say(&self.said, &fill(&text(&self.dialog, name), "time", &time));
    }

    fn open(&self) {
        if !self.dialog.open() {
            let _ = self.dialog.show_modal();
            let _ = self.stay.focus();
        }
    }

    async fn stay(self: Rc<Self>) {
        if self.is_over.get() {
            return self.dialog.close();
        }
        match ask(&text(&self.dialog, "address"), Some("")).await {
            Some(answer) if answer.status == 200 => {
                let left = number(&answer.text);
                self.known(left);
                if left > 0.0 && left <= BEFORE + SLACK {
                    // A session has a longest time, however busy it is.
                    self.tell("longest", left);
                }
            }
            _ => self.tell("broken", 0.0),
        }
    }

    async fn leave(self: Rc<Self>) {
        autosave::keep_now().await;
        let Some(body) = document().body() else {
            return;
        };
        let address = text(&self.dialog, "sign-out");
        let mut forms = all_in(&body, "form").into_iter();
        let form = forms.find(|form| form.get_attribute("action").as_ref() == Some(&address));
        if let Some(form) = form {
            let _ = form.unchecked_into::<HtmlFormElement>().submit();
        }
    }
}
