//! A QR code as one vector path.

use std::fmt::Write;

use fast_qr::{ECL, QRBuilder};

/// The light margin a reader needs, in modules (ISO/IEC 18004, 9.1).
const QUIET: usize = 4;

/// The text does not fit into the largest QR code.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct TooLong;

/// Draws `text` as an SVG picture: dark modules of a row are joined, so that no
/// viewer shows hairlines between them. Error correction M: a fold or a thumb may
/// hide 15 % of it.
pub(crate) fn svg(text: &str) -> Result<String, TooLong> {
    let code = QRBuilder::new(text)
        .ecl(ECL::M)
        .build()
        .map_err(|_| TooLong)?;
    let side = code.size + 2 * QUIET;
    let mut path = String::new();
    for y in 0..code.size {
        let row = &code[y];
        let mut x = 0;
        while x < code.size {
            let dark = row[x..code.size]
                .iter()
                .take_while(|module| module.value())
                .count();
            if dark > 0 {
                // Writing to a string cannot fail.
                let _ = write!(path, "M{} {}h{dark}v1h-{dark}z", x + QUIET, y + QUIET);
            }
            x += dark.max(1);
        }
    }
    Ok(format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" width="{side}" height="{side}"><path fill="#1c1b18" d="{path}"/></svg>"##
    ))
}
