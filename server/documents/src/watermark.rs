//! The demo mark behind the text, drawn as outlines: as letters it would be
//! mixed into the words that programs read out of the page.

use std::fmt::Write;

use ttf_parser::{Face, OutlineBuilder};

/// `words` in one line as an SVG picture, light enough to read over.
pub(crate) fn svg(words: &str, font: &[u8]) -> Option<String> {
    let face = Face::parse(font, 0).ok()?;
    let mut pen = Pen {
        path: String::new(),
        x: 0.0,
        top: f32::from(face.height()),
    };
    for letter in words.chars() {
        let glyph = face.glyph_index(letter)?;
        // White space has no outline.
        let _ = face.outline_glyph(glyph, &mut pen);
        pen.x += f32::from(face.glyph_hor_advance(glyph)?);
    }
    let (width, height) = (pen.x, pen.top - f32::from(face.descender()));
    let path = pen.path;
    Some(format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}"><path fill="#f0eee9" d="{path}"/></svg>"##
    ))
}

/// Font outlines grow upwards from the base line, SVG downwards from the top.
struct Pen {
    path: String,
    x: f32,
    top: f32,
}

impl Pen {
    fn put(&mut self, command: char, points: &[(f32, f32)]) {
        self.path.push(command);
        for (x, y) in points {
            // Writing to a string cannot fail.
            let _ = write!(self.path, "{} {} ", self.x + x, self.top - y);
        }
    }
}

impl OutlineBuilder for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.put('M', &[(x, y)]);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.put('L', &[(x, y)]);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.put('Q', &[(x1, y1), (x, y)]);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.put('C', &[(x1, y1), (x2, y2), (x, y)]);
    }

    fn close(&mut self) {
        self.path.push('Z');
    }
}
