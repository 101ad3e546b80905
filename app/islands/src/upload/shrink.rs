//! A photograph as it is sent: no larger than reading it needs, standing as the camera
//! was held, without what the camera wrote about the place.

use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;

use super::{
    key::key_of,
    pieces::PIECE,
    quality::{self, Doubt},
};
use crate::browser::{Brush, Canvas, File, Picture, callback, decode};

/// A page of A4 at 220 dots to the inch: small print is read well.
const LONGEST_SIDE: f64 = 2600.0;

/// A picture of fewer bytes is sent as it is.
const SMALL: f64 = 700_000.0;

/// Side of the picture that is looked at.
const LOOKED_AT: f64 = 800.0;

/// Loss that no reader sees.
const QUALITY: f64 = 0.85;

/// A file ready to be sent.
#[derive(Clone)]
pub struct Ready {
    /// Its name.
    pub name: String,
    /// Its bytes.
    pub content: Blob,
    /// How many it had before, where it was made smaller.
    pub before: Option<f64>,
    /// What may be wrong with it.
    pub doubt: Option<Doubt>,
    /// By what the server knows it again; empty where it goes in one piece.
    pub key: String,
}

/// Prepares a file.
pub async fn prepared(file: File) -> Ready {
    let mut ready = as_it_is_sent(file).await;
    if ready.content.size() > PIECE {
        ready.key = key_of(&ready.content).await;
    }
    ready
}

/// What is no picture, or what the browser cannot open, stays as it is.
async fn as_it_is_sent(file: File) -> Ready {
    let mut ready = Ready {
        name: file.name(),
        content: file.clone().unchecked_into(),
        before: None,
        doubt: None,
        key: String::new(),
    };
    if !["image/jpeg", "image/png"].contains(&file.type_().as_str()) {
        return ready;
    }
    let Some(picture) = opened(&file).await else {
        return ready;
    };
    ready.doubt = doubt(&picture);
    let longest = picture.width().max(picture.height());
    if file.size() > SMALL || longest > LONGEST_SIDE {
        let smaller = redrawn(&picture, (LONGEST_SIDE / longest).min(1.0)).await;
        if let Some(smaller) = smaller.filter(|smaller| smaller.size() < 0.9 * file.size()) {
            ready.before = Some(file.size());
            ready.name = as_jpeg(&ready.name);
            ready.content = smaller;
        }
    }
    picture.close();
    ready
}

async fn opened(file: &File) -> Option<Picture> {
    let how = js_sys::Object::new();
    // The camera writes how it was held beside the points; drawing turns them.
    js_sys::Reflect::set(&how, &"imageOrientation".into(), &"from-image".into()).ok()?;
    let picture = JsFuture::from(decode(file, &how).ok()?).await.ok()?;
    Some(picture.unchecked_into())
}

fn doubt(picture: &Picture) -> Option<Doubt> {
    let scale = (LOOKED_AT / picture.width().max(picture.height())).min(1.0);
    let (_, brush, w, h) = drawn(picture, scale)?;
    quality::doubt(&brush.points(w, h)?, w as usize)
}

async fn redrawn(picture: &Picture, scale: f64) -> Option<Blob> {
    let (canvas, ..) = drawn(picture, scale)?;
    let blob = js_sys::Promise::new(&mut |done, _| {
        let done = callback(move |blob| {
            let _ = done.call1(&JsValue::NULL, &blob);
        });
        canvas.to_blob(&done, "image/jpeg", QUALITY);
    });
    JsFuture::from(blob).await.ok()?.dyn_into().ok()
}

fn drawn(picture: &Picture, scale: f64) -> Option<(Canvas, Brush, f64, f64)> {
    let side = |length: f64| (length * scale).round().max(1.0);
    let (w, h) = (side(picture.width()), side(picture.height()));
    let canvas: web_sys::HtmlCanvasElement =
        document().create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(w as u32);
    canvas.set_height(h as u32);
    let brush: Brush = canvas.get_context("2d").ok()??.unchecked_into();
    // JPEG knows no opacity: what is open lies on paper.
    brush.set_colour("#fff");
    brush.fill(0.0, 0.0, w, h);
    brush.draw(picture, 0.0, 0.0, w, h);
    Some((canvas.unchecked_into(), brush, w, h))
}

fn as_jpeg(name: &str) -> String {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    [stem, ".jpg"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_drawn_anew_is_named_after_what_it_is() {
        assert_eq!(as_jpeg("giấy chứng sinh.PNG"), "giấy chứng sinh.jpg");
        assert_eq!(as_jpeg("anh"), "anh.jpg");
    }
}
