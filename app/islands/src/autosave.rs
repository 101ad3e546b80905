//! What is typed on a page of questions is kept by itself: after a pause, and when the
//! page is left.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, Event, HtmlElement, HtmlFormElement, HtmlInputElement};

use crate::browser::{
    Timer, address_of, ask, clock_time, fill, form_of, listen, part, pause, say, target, text,
    typed_in,
};
use crate::over::over;

/// Long enough for a thought, short enough that a dead battery costs a word.
const PAUSE: i32 = 2_000;

/// Before the next try when the server was not reached.
const AGAIN: i32 = 8_000;

thread_local! {
    /// The page's own, for who leaves it by another island.
    static ON_PAGE: RefCell<Option<Rc<Saver>>> = const { RefCell::new(None) };
}

/// In a form of questions: sends its text to the form's own address with `autosave`
/// beside it. The server keeps it as it keeps every page and judges nothing; its answer
/// is the new revision.
#[island]
pub fn Autosave(children: Children) -> impl IntoView {
    over(children, ".autosave", wake)
}

/// Keeps what is typed on the page now, if the page keeps anything.
pub(crate) async fn keep_now() {
    let saver = ON_PAGE.with_borrow(Clone::clone);
    if let Some(saver) = saver {
        saver.keep().await;
    }
}

/// Whether the page keeps what is typed.
pub(crate) fn keeps() -> bool {
    ON_PAGE.with_borrow(Option::is_some)
}

struct Saver {
    form: HtmlFormElement,
    /// Says what became of it, and bears the sentences.
    said: HtmlElement,
    /// What was said last is that it was kept: a later moment is shown, and not said again.
    is_told: Cell<bool>,
    /// The text of the form as the server has it.
    kept: RefCell<String>,
    /// Something is on its way. Until it is answered nothing else goes: the server would
    /// take an answer that we do not know of for a change by somebody else.
    under_way: Cell<bool>,
    timer: Timer,
    /// The form itself goes, or the server no longer takes anything from this page.
    over: Cell<bool>,
    /// The button that was pressed while something was on its way.
    pressed: RefCell<Option<HtmlElement>>,
}

fn wake(said: &Element) {
    let (Some(said), Some(form)) = (said.dyn_ref::<HtmlElement>().cloned(), form_of(said)) else {
        return;
    };
    let saver = Rc::new(Saver {
        kept: RefCell::new(typed_in(&form).unwrap_or_default()),
        form,
        said,
        is_told: Cell::default(),
        under_way: Cell::default(),
        timer: Timer::default(),
        over: Cell::default(),
        pressed: RefCell::default(),
    });
    saver.said.set_hidden(false);
    ON_PAGE.set(Some(saver.clone()));
    let typed = saver.clone();
    listen("input", move |event| typed.typed(&event));
    let submitted = saver.clone();
    listen("submit", move |event| submitted.submitted(&event));
    for leaving in ["beforeunload", "pagehide", "visibilitychange"] {
        let saver = saver.clone();
        listen(leaving, move |_| {
            if leaving != "visibilitychange" || document().hidden() {
                saver.clone().start();
            }
        });
    }
    // Back on a page that the browser kept as it was left.
    listen("pageshow", move |event| {
        if event
            .unchecked_ref::<web_sys::PageTransitionEvent>()
            .persisted()
        {
            saver.over.set(false);
            saver.kept.take();
            saver.clone().start();
        }
    });
}

impl Saver {
    fn is_ours(&self, event: &Event) -> bool {
        let form = target(event).and_then(|at| form_of(&at));
        form.is_some_and(|form| form == self.form)
    }

    fn typed(self: &Rc<Self>, event: &Event) {
        if self.is_ours(event) {
            self.soon();
        }
    }

    fn soon(self: &Rc<Self>) {
        let saver = self.clone();
        self.timer.start(PAUSE, move || saver.clone().start());
    }

    fn start(self: Rc<Self>) {
        spawn_local(self.keep());
    }

    /// The form goes by itself: nothing is kept beside it. What is on its way arrives
    /// first, so that the form names the revision that it makes.
    fn submitted(&self, event: &Event) {
        if event.default_prevented() || !self.is_ours(event) {
            return;
        }
        self.timer.stop();
        if self.under_way.get() && !self.over.get() {
            event.prevent_default();
            let button = event.unchecked_ref::<web_sys::SubmitEvent>().submitter();
            self.pressed.replace(button);
        } else {
            self.over.set(true);
        }
    }

    async fn keep(self: Rc<Self>) {
        self.timer.stop();
        let Some(typed) = typed_in(&self.form) else {
            return;
        };
        if self.under_way.get() || self.over.get() || same(&typed, &self.kept.borrow()) {
            return;
        }
        self.under_way.set(true);
        let address = address_of(&self.form);
        let body = [&typed, "&autosave=1"].concat();
        // The same again until it is answered: sent twice it changes nothing more.
        let answer = loop {
            match ask(&address, Some(&body)).await {
                Some(answer) if answer.status < 500 => break answer,
                _ => {
                    self.tell("broken");
                    self.go_on();
                    pause(AGAIN).await;
                }
            }
        };
        self.under_way.set(false);
        self.kept.replace(typed);
        match (answer.status, answer.text.trim().parse::<i64>()) {
            (200, Ok(revision)) => self.kept_as(revision),
            (status, _) => {
                self.over.set(true);
                self.tell(match status {
                    401 => "signed-out",
                    409 => "elsewhere",
                    _ => "not-kept",
                });
            }
        }
        self.go_on();
    }

    fn kept_as(self: &Rc<Self>, revision: i64) {
        let field = part(&self.form, "input[name=revision]");
        if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) {
            field.set_value(&revision.to_string());
        }
        // Read aloud once (WCAG 4.1.3): every minute anew it would talk over who is typing.
        if self.is_told.replace(true) {
            let _ = self.said.set_attribute("aria-live", "off");
        }
        let time = clock_time(&text(&self.said, "lang"), 0.0);
        say(&self.said, &fill(&text(&self.said, "kept"), "time", &time));
        let typed_meanwhile =
            typed_in(&self.form).is_some_and(|now| !same(&now, &self.kept.borrow()));
        if typed_meanwhile {
            self.soon();
        }
    }

    /// What went wrong is read aloud, and so is that it was kept after all.
    fn tell(&self, name: &str) {
        self.is_told.set(false);
        let _ = self.said.remove_attribute("aria-live");
        say(&self.said, &text(&self.said, name));
    }

    /// The press that waited.
    fn go_on(&self) {
        if let Some(button) = self.pressed.take() {
            self.over.set(true);
            button.click();
        }
    }
}

/// Whether two texts of the form say the same, whichever revision they name.
fn same(one: &str, other: &str) -> bool {
    let answers = |text: &'_ str| -> Vec<String> {
        let inputs = text
            .split('&')
            .filter(|input| !input.starts_with("revision="));
        inputs.map(str::to_owned).collect()
    };
    answers(one) == answers(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_newer_revision_alone_is_no_change() {
        assert!(same("revision=3&a=1", "revision=4&a=1"));
        assert!(!same("revision=3&a=1", "revision=3&a=2"));
    }
}
