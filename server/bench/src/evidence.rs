//! The papers that families attach: a scan as PDF, a photograph as JPEG. Each is a
//! little different, because equal contents are stored once.

use anyhow::Result;
use image::{ImageBuffer, Rgb, codecs::jpeg::JpegEncoder};

use crate::seeded::Seeded;

/// Papers to attach.
pub struct Evidence {
    pdf: Vec<u8>,
    page: Page,
}

type Page = ImageBuffer<Rgb<u8>, Vec<u8>>;

/// Which paper a family attaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A scan of 200 KB.
    Pdf,
    /// A photograph of three million pixels.
    Jpeg,
}

/// Size of the scan.
const PDF_BYTES: usize = 200_000;

impl Evidence {
    /// Draws them.
    pub fn new() -> Result<Self> {
        let page = drawn(2_000, 1_500);
        // The scan in the PDF is a piece of the picture; nobody opens it.
        Ok(Self {
            pdf: pdf(&encoded(&page)?),
            page,
        })
    }

    /// Media type, file name, and the content of the `number`-th family's paper.
    pub fn of(&self, kind: Kind, number: usize) -> Result<(&'static str, &'static str, Vec<u8>)> {
        Ok(match kind {
            Kind::Pdf => {
                let mut content = self.pdf.clone();
                content.extend_from_slice(format!("%{number:016}\n").as_bytes());
                ("application/pdf", "giay-chung-sinh.pdf", content)
            }
            // Stamped with its number in black and white squares, so that the pictures
            // differ after they were written anew, too.
            Kind::Jpeg => {
                let mut page = self.page.clone();
                for bit in (0..24_u32).filter(|bit| number >> bit & 1 == 1) {
                    for (x, y) in (0..16).flat_map(|x| (0..16).map(move |y| (x, y))) {
                        page.put_pixel(16 + bit * 16 + x, 16 + y, Rgb([0, 0, 0]));
                    }
                }
                ("image/jpeg", "giay-chung-sinh.jpg", encoded(&page)?)
            }
        })
    }
}

/// A page with lines of "text" on paper that is not quite even.
fn drawn(width: u32, height: u32) -> Page {
    let grain = Seeded::new(7);
    ImageBuffer::from_fn(width, height, |x, y| {
        let noise = (grain.next() % 12) as u8;
        let ink = y % 50 < 18 && (x / 9 * 7 + y / 50 * 13) % 5 < 3 && x > 150 && x < width - 150;
        let light = if ink {
            40
        } else {
            225 - (x * 20 / width) as u8
        };
        Rgb([light + noise, light + noise, light + noise / 2])
    })
}

fn encoded(page: &Page) -> Result<Vec<u8>> {
    let mut jpeg = Vec::new();
    JpegEncoder::new_with_quality(&mut jpeg, 85).encode_image(page)?;
    Ok(jpeg)
}

fn pdf(picture: &[u8]) -> Vec<u8> {
    let scan: Vec<u8> = picture
        .iter()
        .copied()
        .cycle()
        .take(PDF_BYTES - 700)
        .collect();
    let mut pdf = b"%PDF-1.7\n".to_vec();
    let mut places = Vec::new();
    let mut object = |pdf: &mut Vec<u8>, text: &str, stream: &[u8]| {
        places.push(pdf.len());
        pdf.extend_from_slice(format!("{} 0 obj\n{text}\n", places.len()).as_bytes());
        if !stream.is_empty() {
            pdf.extend_from_slice(b"stream\n");
            pdf.extend_from_slice(stream);
            pdf.extend_from_slice(b"\nendstream\n");
        }
        pdf.extend_from_slice(b"endobj\n");
    };
    object(&mut pdf, "<< /Type /Catalog /Pages 2 0 R >>", b"");
    object(&mut pdf, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", b"");
    let page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /P 5 0 R >> >> >>";
    object(&mut pdf, page, b"");
    object(
        &mut pdf,
        "<< /Length 27 >>",
        b"595 0 0 842 0 0 cm /P Do    ",
    );
    let head = format!(
        "<< /Type /XObject /Subtype /Image /Width 2000 /Height 1500 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length {} >>",
        scan.len()
    );
    object(&mut pdf, &head, &scan);
    let table = pdf.len();
    pdf.extend_from_slice(
        format!("xref\n0 {}\n0000000000 65535 f \n", places.len() + 1).as_bytes(),
    );
    for place in &places {
        pdf.extend_from_slice(format!("{place:010} 00000 n \n").as_bytes());
    }
    let end = format!(
        "trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n",
        places.len() + 1
    );
    pdf.extend_from_slice(end.as_bytes());
    pdf
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_families_attach_the_same_paper() {
        let evidence = Evidence::new().unwrap();
        let content = |kind, number| evidence.of(kind, number).unwrap().2;
        assert!(content(Kind::Pdf, 1) != content(Kind::Pdf, 2));
        let pixels = |number| {
            image::load_from_memory(&content(Kind::Jpeg, number))
                .unwrap()
                .to_rgb8()
        };
        assert!(pixels(1) != pixels(2));
    }

    #[test]
    fn the_scan_weighs_what_it_says() {
        let (.., scan) = Evidence::new().unwrap().of(Kind::Pdf, 1).unwrap();
        assert!(scan.len().abs_diff(PDF_BYTES) < 1_000, "{}", scan.len());
    }
}
