//! What islands need of the browser and `web-sys` does not bind here, and small ways
//! to elements, forms and the server.

use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue, closure::Closure, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlElement, HtmlFormElement, HtmlInputElement};

#[wasm_bindgen]
extern "C" {
    /// A request whose sending can be watched; `fetch` tells nothing of it.
    #[wasm_bindgen(js_name = XMLHttpRequest)]
    #[derive(Clone)]
    pub type Xhr;
    #[wasm_bindgen(constructor, js_class = "XMLHttpRequest")]
    pub fn new() -> Xhr;
    #[wasm_bindgen(method, js_class = "XMLHttpRequest", catch)]
    pub fn open(this: &Xhr, method: &str, url: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(method, js_class = "XMLHttpRequest", catch)]
    pub fn send(this: &Xhr, body: &JsValue) -> Result<(), JsValue>;
    #[wasm_bindgen(method, js_class = "XMLHttpRequest")]
    pub fn abort(this: &Xhr);
    #[wasm_bindgen(method, getter, js_class = "XMLHttpRequest")]
    pub fn status(this: &Xhr) -> u16;
    #[wasm_bindgen(method, getter, js_name = responseURL, js_class = "XMLHttpRequest")]
    pub fn response_url(this: &Xhr) -> String;
    #[wasm_bindgen(method, getter, js_name = responseText, js_class = "XMLHttpRequest")]
    pub fn response_text(this: &Xhr) -> String;
    #[wasm_bindgen(method, setter, js_class = "XMLHttpRequest")]
    pub fn set_timeout(this: &Xhr, millis: u32);
    #[wasm_bindgen(method, setter, js_class = "XMLHttpRequest")]
    pub fn set_onloadend(this: &Xhr, call: Option<&js_sys::Function>);
    #[wasm_bindgen(method, getter, js_class = "XMLHttpRequest")]
    pub fn upload(this: &Xhr) -> Upload;

    /// The sending half of a request.
    #[wasm_bindgen(js_name = XMLHttpRequestUpload)]
    pub type Upload;
    #[wasm_bindgen(method, setter, js_class = "XMLHttpRequestUpload")]
    pub fn set_onprogress(this: &Upload, call: Option<&js_sys::Function>);

    /// A file that was chosen.
    #[wasm_bindgen(extends = web_sys::Blob, js_name = File)]
    #[derive(Clone)]
    pub type File;
    #[wasm_bindgen(method, getter, js_class = "File")]
    pub fn name(this: &File) -> String;

    /// A file field.
    #[wasm_bindgen(extends = HtmlInputElement, js_name = HTMLInputElement)]
    type FileField;
    #[wasm_bindgen(method, getter, js_class = "HTMLInputElement")]
    fn files(this: &FileField) -> JsValue;

    /// A decoded picture, turned as the camera was held.
    #[wasm_bindgen(js_name = ImageBitmap)]
    pub type Picture;
    #[wasm_bindgen(method, getter, js_class = "ImageBitmap")]
    pub fn width(this: &Picture) -> f64;
    #[wasm_bindgen(method, getter, js_class = "ImageBitmap")]
    pub fn height(this: &Picture) -> f64;
    #[wasm_bindgen(method, js_class = "ImageBitmap")]
    pub fn close(this: &Picture);
    #[wasm_bindgen(js_name = createImageBitmap, catch)]
    pub fn decode(blob: &web_sys::Blob, options: &JsValue) -> Result<js_sys::Promise, JsValue>;

    /// What draws on a canvas.
    #[wasm_bindgen(js_name = CanvasRenderingContext2D)]
    pub type Brush;
    #[wasm_bindgen(method, setter, js_name = fillStyle, js_class = "CanvasRenderingContext2D")]
    pub fn set_colour(this: &Brush, colour: &str);
    #[wasm_bindgen(method, js_name = fillRect, js_class = "CanvasRenderingContext2D")]
    pub fn fill(this: &Brush, x: f64, y: f64, w: f64, h: f64);
    #[wasm_bindgen(method, js_name = drawImage, js_class = "CanvasRenderingContext2D")]
    pub fn draw(this: &Brush, picture: &Picture, x: f64, y: f64, w: f64, h: f64);
    #[wasm_bindgen(method, js_name = getImageData, js_class = "CanvasRenderingContext2D", catch)]
    fn read(this: &Brush, x: f64, y: f64, w: f64, h: f64) -> Result<Points, JsValue>;

    #[wasm_bindgen(js_name = ImageData)]
    type Points;
    #[wasm_bindgen(method, getter, js_class = "ImageData")]
    fn data(this: &Points) -> js_sys::Uint8ClampedArray;

    #[wasm_bindgen(extends = web_sys::HtmlCanvasElement, js_name = HTMLCanvasElement)]
    pub type Canvas;
    #[wasm_bindgen(method, js_name = toBlob, js_class = "HTMLCanvasElement")]
    pub fn to_blob(this: &Canvas, done: &js_sys::Function, media_type: &str, quality: f64);

    #[wasm_bindgen(js_name = DOMParser)]
    type Parser;
    #[wasm_bindgen(constructor, js_class = "DOMParser")]
    fn parser() -> Parser;
    #[wasm_bindgen(method, js_name = parseFromString, js_class = "DOMParser")]
    fn parse(this: &Parser, text: &str, media_type: &str) -> web_sys::Document;

    /// A drawn element, for where on it a pointer is.
    #[wasm_bindgen(js_name = SVGGraphicsElement)]
    pub type Drawn;
    #[wasm_bindgen(method, js_name = getScreenCTM, js_class = "SVGGraphicsElement")]
    pub fn to_screen(this: &Drawn) -> Option<Matrix>;

    #[wasm_bindgen(js_name = DOMMatrix)]
    pub type Matrix;
    #[wasm_bindgen(method, js_class = "DOMMatrix")]
    pub fn inverse(this: &Matrix) -> Matrix;
    #[wasm_bindgen(method, getter, js_class = "DOMMatrix")]
    pub fn a(this: &Matrix) -> f64;
    #[wasm_bindgen(method, getter, js_class = "DOMMatrix")]
    pub fn b(this: &Matrix) -> f64;
    #[wasm_bindgen(method, getter, js_class = "DOMMatrix")]
    pub fn c(this: &Matrix) -> f64;
    #[wasm_bindgen(method, getter, js_class = "DOMMatrix")]
    pub fn d(this: &Matrix) -> f64;
    #[wasm_bindgen(method, getter, js_class = "DOMMatrix")]
    pub fn e(this: &Matrix) -> f64;
    #[wasm_bindgen(method, getter, js_class = "DOMMatrix")]
    pub fn f(this: &Matrix) -> f64;

    #[wasm_bindgen(js_name = URLSearchParams)]
    type Encoded;
    #[wasm_bindgen(constructor, js_class = "URLSearchParams")]
    fn encoded(form: &JsValue) -> Encoded;
    #[wasm_bindgen(method, js_name = toString, js_class = "URLSearchParams")]
    fn text(this: &Encoded) -> String;

    /// The browser's own SHA-256, which it has where the page came by HTTPS or from the
    /// same machine.
    #[wasm_bindgen(js_namespace = ["crypto", "subtle"], js_name = digest, catch)]
    pub fn digest(algorithm: &str, content: &JsValue) -> Result<js_sys::Promise, JsValue>;

    /// Goes to an address in the place of this page, which leaves the list of pages.
    #[wasm_bindgen(js_namespace = location, js_name = replace)]
    pub fn replace_page(address: &str);

    #[wasm_bindgen(js_name = Element)]
    type Parent;
    #[wasm_bindgen(method, js_name = querySelectorAll, js_class = "Element")]
    fn all(this: &Parent, selector: &str) -> JsValue;
}

impl Brush {
    /// Red, green, blue and opacity of each point.
    pub fn points(&self, w: f64, h: f64) -> Option<Vec<u8>> {
        Some(self.read(0.0, 0.0, w, h).ok()?.data().to_vec())
    }
}

/// The element of this id, if it is one of this kind.
pub fn by_id<T: JsCast>(id: &str) -> Option<T> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// Every element below that fits the selector.
pub fn all_in(parent: &Element, selector: &str) -> Vec<HtmlElement> {
    let found = parent.unchecked_ref::<Parent>().all(selector);
    js_sys::Array::from(&found)
        .iter()
        .filter_map(|found| found.dyn_into().ok())
        .collect()
}

/// The files that were chosen in a field.
pub fn chosen(field: &HtmlInputElement) -> Vec<File> {
    let files = field.unchecked_ref::<FileField>().files();
    js_sys::Array::from(&files)
        .iter()
        .map(JsCast::unchecked_into)
        .collect()
}

/// The form around an element.
pub fn form_of(element: &Element) -> Option<HtmlFormElement> {
    element.closest("form").ok()??.dyn_into().ok()
}

/// Where a form is sent.
pub fn address_of(form: &HtmlFormElement) -> String {
    // The attribute: an input named "action" would hide the property.
    let told = form.get_attribute("action").filter(|told| !told.is_empty());
    told.unwrap_or_else(|| window().location().href().unwrap_or_default())
}

/// The text of a form as it would be sent, without its files.
pub fn typed_in(form: &HtmlFormElement) -> Option<String> {
    let data = web_sys::FormData::new_with_form(form).ok()?;
    for field in all_in(form, "input[type=file]") {
        data.delete(&field.get_attribute("name").unwrap_or_default());
    }
    Some(Encoded::encoded(&data).text())
}

/// Names and values, to be sent as a form without files is.
pub fn without_files(data: &web_sys::FormData) -> JsValue {
    Encoded::encoded(data).into()
}

/// A document that the server sent as an answer.
pub fn read_page(text: &str) -> web_sys::Document {
    Parser::parser().parse(text, "text/html")
}

/// An answer of the server.
pub struct Answer {
    /// Its status.
    pub status: u16,
    /// Its text.
    pub text: String,
}

/// Asks the server; nothing when it is not reached. A text is sent as a form is, and
/// goes out also when the page is left.
pub async fn ask(address: &str, form: Option<&str>) -> Option<Answer> {
    let how = web_sys::RequestInit::new();
    if let Some(text) = form {
        how.set_method("POST");
        how.set_body(&JsValue::from_str(text));
        let headers = web_sys::Headers::new().ok()?;
        headers
            .set("Content-Type", "application/x-www-form-urlencoded")
            .ok()?;
        how.set_headers(&headers);
        js_sys::Reflect::set(&how, &"keepalive".into(), &JsValue::TRUE).ok()?;
    }
    let asked = window().fetch_with_str_and_init(address, &how);
    let answer: web_sys::Response = JsFuture::from(asked).await.ok()?.dyn_into().ok()?;
    let text = JsFuture::from(answer.text().ok()?).await.ok()?;
    Some(Answer {
        status: answer.status(),
        text: text.as_string().unwrap_or_default(),
    })
}

/// A wait.
pub async fn pause(millis: i32) {
    let over = js_sys::Promise::new(&mut |done, _| {
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&done, millis);
    });
    let _ = JsFuture::from(over).await;
}

/// What a moment from now is called on the reader's clock: `10:32`.
pub fn clock_time(lang: &str, millis_from_now: f64) -> String {
    let at = js_sys::Date::new(&JsValue::from_f64(js_sys::Date::now() + millis_from_now));
    let how = js_sys::Object::new();
    for part in ["hour", "minute"] {
        let _ = js_sys::Reflect::set(&how, &part.into(), &"2-digit".into());
    }
    String::from(at.to_locale_time_string_with_options(lang, &how))
}

/// Letters composed by the browser's own tables.
pub fn composed(typed: &str) -> String {
    String::from(js_sys::JsString::from(typed).normalize("NFC"))
}

/// A function that JavaScript calls.
pub fn callback(call: impl Fn(JsValue) + 'static) -> js_sys::Function {
    let call: Box<dyn Fn(JsValue)> = Box::new(call);
    // It lives as long as the page.
    Closure::wrap(call).into_js_value().unchecked_into()
}

/// Listens for as long as the page lives.
pub fn on(target: &web_sys::EventTarget, event: &str, call: impl Fn(web_sys::Event) + 'static) {
    let call = callback(move |event| call(event.unchecked_into()));
    let _ = target.add_event_listener_with_callback(event, &call);
}

/// The same at the window, where what happens anywhere on the page arrives.
pub fn listen(event: &str, call: impl Fn(web_sys::Event) + 'static) {
    on(&window(), event, call);
}

/// What an event happened to.
pub fn target(event: &web_sys::Event) -> Option<HtmlElement> {
    event.target()?.dyn_into().ok()
}

/// The first element below that fits the selector.
pub fn part(whole: &Element, selector: &str) -> Option<HtmlElement> {
    whole.query_selector(selector).ok()??.dyn_into().ok()
}

/// A sentence that the server wrote beside its element: `data-{name}`.
pub fn text(of: &Element, name: &str) -> String {
    of.get_attribute(&["data-", name].concat())
        .unwrap_or_default()
}

/// A sentence with `{mark}` replaced.
pub fn fill(sentence: &str, mark: &str, value: &str) -> String {
    sentence.replace(&["{", mark, "}"].concat(), value)
}

/// Says it, unless it is what was said last: a live region that repeats itself drowns
/// what somebody does.
pub fn say(at: &Element, words: &str) {
    if at.text_content().as_deref() != Some(words) {
        at.set_text_content(Some(words));
    }
}

/// A call that waits, and can be waited for no longer.
#[derive(Default)]
pub struct Timer(std::cell::Cell<Option<i32>>);

impl Timer {
    /// Calls after so many milliseconds, unless called off.
    pub fn start(&self, millis: i32, call: impl Fn() + 'static) {
        self.stop();
        let call = callback(move |_| call());
        let started = window().set_timeout_with_callback_and_timeout_and_arguments_0(&call, millis);
        self.0.set(started.ok());
    }

    /// Calls it off.
    pub fn stop(&self) {
        if let Some(waiting) = self.0.take() {
            window().clear_timeout_with_handle(waiting);
        }
    }
}

/// A whole number: what prints fractions would be a tenth of the wasm.
pub fn integer(number: f64) -> String {
    (number.round() as i32).to_string()
}
