//! Pictures are opened and written anew: what comes out holds the picture and nothing
//! else, no place where it was taken, no telephone's number, no hidden file.

use std::io::Cursor;

use domain::upload::{FileKind, MOST_BYTES, MOST_PIXELS};
use image::{
    DynamicImage, ImageDecoder, ImageReader, Limits, codecs::png::PngEncoder, metadata::Orientation,
};
use jpeg_encoder::{ColorType, Encoder};

use super::Refusal;

/// Longest side kept. A page of A4 at 300 dpi has 3508: nothing that can be read is
/// lost, and an officer's screen opens it at once.
const LONGEST_SIDE: u32 = 4_096;

/// Small print stays readable; about a quarter of a telephone's own file.
const QUALITY: u8 = 85;

/// The picture alone, upright.
pub(super) fn rewrite(content: &[u8], kind: FileKind) -> Result<(FileKind, Vec<u8>), Refusal> {
    let (picture, orientation) = open(content, kind)?;
    let mut picture = shrunk(picture);
    picture.apply_orientation(orientation);
    let picture = plain(picture);
    if kind == FileKind::Png {
        let png = encode(&picture, FileKind::Png)?;
        // A photograph kept as PNG can grow beyond what anybody may send.
        if png.len() as u64 <= MOST_BYTES {
            return Ok((FileKind::Png, png));
        }
    }
    Ok((FileKind::Jpeg, encode(&picture, FileKind::Jpeg)?))
}

fn open(content: &[u8], kind: FileKind) -> Result<(DynamicImage, Orientation), Refusal> {
    let format = match kind {
        FileKind::Png => image::ImageFormat::Png,
        _ => image::ImageFormat::Jpeg,
    };
    let mut decoder = ImageReader::with_format(Cursor::new(content), format)
        .into_decoder()
        .map_err(|_| Refusal::Unreadable)?;
    let (width, height) = decoder.dimensions();
    // The size stands in the header: a bomb is refused before it is opened.
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(Refusal::Pixels);
    }
    let mut limits = Limits::default();
    // Up to four channels of 16 bits for each pixel, and as much again to work with.
    limits.max_alloc = Some(MOST_PIXELS * 8 * 2);
    decoder.set_limits(limits).map_err(|_| Refusal::Pixels)?;
    // Without the tag, or with one that is not understood, the picture is upright.
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let picture = DynamicImage::from_decoder(decoder).map_err(|_| Refusal::Unreadable)?;
    Ok((picture, orientation))
}

fn shrunk(picture: DynamicImage) -> DynamicImage {
    if picture.width().max(picture.height()) > LONGEST_SIDE {
        picture.thumbnail(LONGEST_SIDE, LONGEST_SIDE)
    } else {
        picture
    }
}

/// Eight bits a channel, grey or coloured; what is transparent becomes white.
fn plain(picture: DynamicImage) -> DynamicImage {
    match picture {
        grey @ DynamicImage::ImageLuma8(_) => grey,
        colour @ DynamicImage::ImageRgb8(_) => colour,
        DynamicImage::ImageLuma16(_) => DynamicImage::ImageLuma8(picture.into_luma8()),
        other if !other.color().has_alpha() => DynamicImage::ImageRgb8(other.into_rgb8()),
        transparent => {
            let mut flat = image::RgbImage::from_pixel(
                transparent.width(),
                transparent.height(),
                image::Rgb([255; 3]),
            );
            for (ground, pixel) in flat.pixels_mut().zip(transparent.into_rgba8().pixels()) {
                let [red, green, blue, opacity] = pixel.0;
                let over = |colour: u8| {
                    let mixed =
                        u16::from(colour) * u16::from(opacity) + 255 * (255 - u16::from(opacity));
                    u8::try_from(mixed / 255).unwrap_or(u8::MAX)
                };
                ground.0 = [over(red), over(green), over(blue)];
            }
            DynamicImage::ImageRgb8(flat)
        }
    }
}

fn encode(picture: &DynamicImage, kind: FileKind) -> Result<Vec<u8>, Refusal> {
    let mut bytes = Vec::new();
    if kind == FileKind::Png {
        let written = picture.write_with_encoder(PngEncoder::new(&mut bytes));
        return written.map(|()| bytes).map_err(|_| Refusal::Unreadable);
    }
    let colours = match picture {
        DynamicImage::ImageLuma8(_) => ColorType::Luma,
        _ => ColorType::Rgb,
    };
    let side = |pixels: u32| u16::try_from(pixels).map_err(|_| Refusal::Pixels);
    let (width, height) = (side(picture.width())?, side(picture.height())?);
    Encoder::new(&mut bytes, QUALITY)
        .encode(picture.as_bytes(), width, height, colours)
        .map_err(|_| Refusal::Unreadable)?;
    Ok(bytes)
}

#[cfg(test)]
#[path = "image_tests.rs"]
mod tests;
