#![allow(clippy::unwrap_used)]
use super::*;
use image::{GrayImage, Rgb, RgbImage, Rgba, RgbaImage};

/// Left half black, right half white.
fn halves(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, _| {
        Rgb([if x < width / 2 { 0 } else { 255 }; 3])
    })
}

fn jpeg(picture: &RgbImage) -> Vec<u8> {
    encode(&DynamicImage::ImageRgb8(picture.clone()), FileKind::Jpeg).unwrap()
}

/// A JPEG with an EXIF block after its first marker: orientation and a place.
fn with_exif(jpeg: &[u8], orientation: u8) -> Vec<u8> {
    let mut exif = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    exif.extend([orientation, 0, 0, 0, 0, 0, 0]);
    exif.extend(b"GPS 21.0368 N 105.7906 E");
    let length = u16::try_from(exif.len() + 2).unwrap();
    let mut file = jpeg[..2].to_vec();
    file.extend([0xff, 0xe1]);
    file.extend(length.to_be_bytes());
    file.extend(exif);
    file.extend(&jpeg[2..]);
    file
}

fn contains(haystack: &[u8], needle: &[u8]) -> bool {
    haystack
        .windows(needle.len())
        .any(|window| window == needle)
}

#[test]
fn where_a_photograph_was_taken_does_not_stay_in_it() {
    let photograph = with_exif(&jpeg(&halves(64, 32)), 1);
    assert!(contains(&photograph, b"GPS 21.0368"));
    let (kind, kept) = rewrite(&photograph, FileKind::Jpeg).unwrap();
    assert_eq!(kind, FileKind::Jpeg);
    assert!(!contains(&kept, b"GPS") && !contains(&kept, b"Exif"));
}

#[test]
fn a_photograph_taken_sideways_is_kept_upright() {
    // 6: the top of the picture is at its right side; turning it makes left top.
    let (_, kept) = rewrite(&with_exif(&jpeg(&halves(64, 32)), 6), FileKind::Jpeg).unwrap();
    let kept = image::load_from_memory(&kept).unwrap().into_luma8();
    assert_eq!(kept.dimensions(), (32, 64));
    assert!(kept.get_pixel(16, 8).0[0] < 50 && kept.get_pixel(16, 56).0[0] > 200);
}

#[test]
fn what_is_transparent_becomes_white() {
    let picture = RgbaImage::from_pixel(8, 8, Rgba([0, 0, 0, 0]));
    let mut png = Vec::new();
    DynamicImage::ImageRgba8(picture)
        .write_with_encoder(PngEncoder::new(&mut png))
        .unwrap();
    let (kind, kept) = rewrite(&png, FileKind::Png).unwrap();
    assert_eq!(kind, FileKind::Png);
    assert_eq!(
        image::load_from_memory(&kept)
            .unwrap()
            .into_rgb8()
            .get_pixel(3, 3),
        &Rgb([255; 3])
    );
}

#[test]
fn a_grey_scan_stays_grey() {
    let grey = DynamicImage::ImageLuma8(GrayImage::new(16, 16));
    let (_, kept) = rewrite(&encode(&grey, FileKind::Png).unwrap(), FileKind::Png).unwrap();
    assert_eq!(
        image::load_from_memory(&kept).unwrap().color(),
        image::ColorType::L8
    );
}

#[test]
fn a_picture_larger_than_any_page_is_made_smaller() {
    let (_, kept) = rewrite(&jpeg(&RgbImage::new(5_000, 100)), FileKind::Jpeg).unwrap();
    let kept = image::load_from_memory(&kept).unwrap();
    assert_eq!((kept.width(), kept.height()), (4_096, 82));
}

#[test]
fn a_picture_that_breaks_off_is_unreadable() {
    let whole = encode(&DynamicImage::ImageRgb8(halves(64, 64)), FileKind::Png).unwrap();
    assert_eq!(
        rewrite(&whole[..whole.len() / 2], FileKind::Png).unwrap_err(),
        Refusal::Unreadable
    );
    assert_eq!(
        rewrite(b"\xFF\xD8\xFF\xE0 nothing", FileKind::Jpeg).unwrap_err(),
        Refusal::Unreadable
    );
}

/// A PNG header that promises 100,000 by 100,000 pixels.
#[test]
fn a_bomb_is_refused_before_it_is_opened() {
    let mut png = encode(
        &DynamicImage::ImageLuma8(GrayImage::new(1, 1)),
        FileKind::Png,
    )
    .unwrap();
    png[16..20].copy_from_slice(&100_000_u32.to_be_bytes());
    png[20..24].copy_from_slice(&100_000_u32.to_be_bytes());
    let checksum = crc(&png[12..29]);
    png[29..33].copy_from_slice(&checksum.to_be_bytes());
    assert_eq!(rewrite(&png, FileKind::Png).unwrap_err(), Refusal::Pixels);
}

fn crc(bytes: &[u8]) -> u32 {
    let mut crc = flate2::Crc::new();
    crc.update(bytes);
    crc.sum()
}
