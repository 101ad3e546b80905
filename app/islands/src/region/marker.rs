//! What happens when the officer chooses a file, draws, presses a key.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, HtmlElement, HtmlImageElement, HtmlOptionElement, HtmlSelectElement,
    KeyboardEvent, PointerEvent,
};

use super::shape::Shape;
use super::sight::{Sight, WIDTH};
use crate::browser::{Drawn, by_id, callback, fill, integer, on, part, say, text};

/// The page that is drawn on.
struct Marker {
    /// The list of files.
    file: HtmlSelectElement,
    /// The list of parts of a page; none where a page is only looked at.
    region: Option<HtmlSelectElement>,
    /// Bears the sentences and the addresses.
    whole: Element,
    /// Said of what is no picture.
    other: HtmlElement,
    /// Everything that needs a picture.
    shown: HtmlElement,
    /// The window on the page.
    window: Element,
    /// Everything that turns with the page.
    page: Element,
    picture: Element,
    rectangle: Element,
    /// These two belong to that list.
    said: Option<HtmlElement>,
    clear: Option<HtmlElement>,
    shape: Cell<Option<Shape>>,
    sight: Cell<Sight>,
    /// Where the pointer went down.
    from: Cell<Option<(f64, f64)>>,
}

/// What an event does.
type Act = fn(&Rc<Marker>, &Event);

/// Takes the two lists over.
pub fn wake(whole: &Element) {
    let Some(marker) = found(whole).map(Rc::new) else {
        return;
    };
    let own = |call: Act| {
        let marker = marker.clone();
        move |event: Event| call(&marker, &event)
    };
    on(&marker.file, "change", own(|marker, _| marker.look()));
    if let Some(region) = &marker.region {
        on(region, "change", own(|marker, _| marker.take_over()));
    }
    on(
        &marker.window,
        "pointerdown",
        own(|marker, event| marker.pointed(event)),
    );
    on(
        &marker.window,
        "pointermove",
        own(|marker, event| marker.moved(event)),
    );
    on(
        &marker.window,
        "pointerup",
        own(|marker, event| marker.lifted(event)),
    );
    on(
        &marker.window,
        "keydown",
        own(|marker, event| marker.pressed(event)),
    );
    if let Some(clear) = &marker.clear {
        on(clear, "click", own(|marker, _| marker.clear()));
    }
    // A list that is of no use without script.
    if let Some(choice) = part(whole, "[data-part=marker-choice]") {
        choice.set_hidden(false);
    }
    let ways: [(&str, Act); 3] = [
        ("[data-part=marker-larger]", |marker, _| {
            marker.see(marker.sight.get().zoomed(1))
        }),
        ("[data-part=marker-smaller]", |marker, _| {
            marker.see(marker.sight.get().zoomed(-1))
        }),
        ("[data-part=marker-turn]", |marker, _| {
            marker.see(marker.sight.get().turned())
        }),
    ];
    for (button, way) in ways {
        if let Some(button) = part(&marker.whole, button) {
            on(&button, "click", own(way));
        }
    }
    marker.look();
}

fn found(whole: &Element) -> Option<Marker> {
    let of = |selector| part(whole, selector);
    let drawn = |selector: &str| whole.query_selector(selector).ok().flatten();
    Some(Marker {
        file: by_id(&text(whole, "file"))?,
        region: by_id(&text(whole, "region")),
        other: of("[data-part=marker-other]")?,
        shown: of("[data-part=marker-shown]")?,
        window: drawn("svg")?,
        page: drawn("g")?,
        picture: drawn("image")?,
        rectangle: drawn("rect")?,
        said: of(".marker-said"),
        clear: of("[data-part=marker-clear]"),
        whole: whole.clone(),
        shape: Cell::default(),
        sight: Cell::new(Sight::of(1.0)),
        from: Cell::default(),
    })
}

impl Marker {
    /// Shows the file that is chosen, if it is a picture.
    fn look(self: &Rc<Self>) {
        self.take_over();
        self.shown.set_hidden(true);
        let file = self.file.value();
        let pictures = text(&self.whole, "pictures");
        let is_picture = pictures.split(' ').any(|known| known == file) && !file.is_empty();
        self.other.set_hidden(is_picture || file.is_empty());
        let Some(picture) = HtmlImageElement::new().ok().filter(|_| is_picture) else {
            return;
        };
        let address = [&text(&self.whole, "base"), &*file].concat();
        let (marker, loaded, asked) = (self.clone(), picture.clone(), address.clone());
        let loaded = callback(move |_| {
            let (w, h) = (loaded.natural_width(), loaded.natural_height());
            if w > 0 && marker.file.value() == file {
                let _ = marker.picture.set_attribute("href", &asked);
                marker.see(Sight::of(f64::from(h) / f64::from(w)));
                marker.shown.set_hidden(false);
            }
        });
        picture.set_onload(Some(&loaded));
        picture.set_src(&address);
    }

    /// Shows the part that is chosen in the list, if it was drawn.
    fn take_over(&self) {
        let region = self.region.as_ref();
        self.draw(region.and_then(|region| Shape::parse(&region.value())));
        self.say("");
        self.see(self.sight.get());
    }

    fn say(&self, words: &str) {
        if let Some(said) = &self.said {
            say(said, words);
        }
    }

    fn see(&self, sight: Sight) {
        self.sight.set(sight);
        let set = |on: &Element, name: &str, value: &str| {
            let _ = on.set_attribute(name, value);
        };
        set(&self.window, "viewBox", &sight.view_box(self.shape.get()));
        set(&self.page, "transform", &sight.transform());
        set(&self.picture, "height", &integer(sight.height()));
        self.draw(self.shape.get());
    }

    fn draw(&self, shape: Option<Shape>) {
        self.shape.set(shape);
        if let Some(clear) = &self.clear {
            clear.set_hidden(shape.is_none());
        }
        let seen = if shape.is_some() { "visible" } else { "hidden" };
        let _ = self.rectangle.set_attribute("visibility", seen);
        let Some(shape) = shape else { return };
        let ratio = self.sight.get().ratio;
        let [x, y, w, h] = shape.sides().map(f64::from);
        for (name, side) in [
            ("x", x),
            ("y", y * ratio),
            ("width", w),
            ("height", h * ratio),
        ] {
            let _ = self.rectangle.set_attribute(name, &integer(side));
        }
    }

    fn pointed(&self, event: &Event) {
        let Some(event) = event.dyn_ref::<PointerEvent>() else {
            return;
        };
        if let Some(at) = self.place_of(event).filter(|_| event.button() == 0) {
            event.prevent_default();
            let _ = self.window.set_pointer_capture(event.pointer_id());
            self.from.set(Some(at));
        }
    }

    fn moved(&self, event: &Event) {
        let to = event.dyn_ref().and_then(|event| self.place_of(event));
        if let (Some(from), Some(to)) = (self.from.get(), to) {
            self.draw(Some(Shape::between(from, to)));
        }
    }

    fn lifted(&self, event: &Event) {
        let to = event.dyn_ref().and_then(|event| self.place_of(event));
        if let (Some(from), Some(to)) = (self.from.take(), to) {
            self.choose(Shape::between(from, to));
        }
    }

    fn pressed(&self, event: &Event) {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let pressed = key.key();
        let moved = match self.shape.get() {
            Some(shape) => shape.pressed(&pressed, key.shift_key()),
            // The first arrow draws one to be moved.
            None => Shape::MIDDLE
                .pressed(&pressed, false)
                .map(|_| Shape::MIDDLE),
        };
        match (moved, pressed.as_str()) {
            (Some(shape), _) => self.choose(shape),
            (None, "+") => self.see(self.sight.get().zoomed(1)),
            (None, "-") => self.see(self.sight.get().zoomed(-1)),
            _ => return,
        }
        event.prevent_default();
    }

    fn clear(&self) {
        if let Some(region) = &self.region {
            region.set_value("");
        }
        self.take_over();
        let _ = self.window.unchecked_ref::<HtmlElement>().focus();
    }

    /// Chooses the drawn part in the list, as a place of its own. Where there is no list, what
    /// was pointed at comes to the middle.
    fn choose(&self, shape: Shape) {
        self.draw(Some(shape));
        let Some(region) = &self.region else {
            return self.see(self.sight.get());
        };
        let mut words = text(&self.whole, "drawn");
        for (mark, side) in ["x", "y", "w", "h"].iter().zip(shape.sides()) {
            words = fill(&words, mark, &((side + 5) / 10).to_string());
        }
        let own = region.query_selector("option[value*=',']").ok().flatten();
        let own = own.and_then(|own| own.dyn_into::<HtmlOptionElement>().ok());
        let option = own.or_else(|| {
            let made = HtmlOptionElement::new().ok()?;
            region.append_child(&made).ok()?;
            Some(made)
        });
        if let Some(option) = option {
            option.set_value(&shape.value());
            option.set_text(&words);
            region.set_value(&shape.value());
        }
        self.say(&words);
    }

    /// Where on the page the pointer is, in per mille of its sides.
    fn place_of(&self, event: &PointerEvent) -> Option<(f64, f64)> {
        let to_page = self.page.unchecked_ref::<Drawn>().to_screen()?.inverse();
        let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
        let across = to_page.a() * x + to_page.c() * y + to_page.e();
        let down = to_page.b() * x + to_page.d() * y + to_page.f();
        Some((across, down * WIDTH / self.sight.get().height()))
    }
}
