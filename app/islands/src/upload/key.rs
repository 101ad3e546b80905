//! By what the server knows a file again.

use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;

use crate::browser::{digest, integer};

/// Its SHA-256 in hexadecimal digits: chosen again on a page that was opened anew, it goes
/// on where it was. Where the browser makes none a word by chance, good for this choice.
pub async fn key_of(content: &Blob) -> String {
    match sha256(content).await {
        Some(digest) => hex(&digest),
        None => ["x", &by_chance(), "-", &by_chance()].concat(),
    }
}

async fn sha256(content: &Blob) -> Option<Vec<u8>> {
    let whole = JsFuture::from(content.array_buffer()).await.ok()?;
    let made = digest("SHA-256", &whole).ok()?;
    let made = JsFuture::from(made).await.ok()?;
    Some(js_sys::Uint8Array::new(&made).to_vec())
}

fn hex(bytes: &[u8]) -> String {
    let halves = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    halves
        .filter_map(|half| char::from_digit(u32::from(half), 16))
        .collect()
}

fn by_chance() -> String {
    integer(js_sys::Math::random() * 1e9)
}

#[cfg(test)]
mod tests {
    use super::hex;

    #[test]
    fn every_byte_has_two_small_digits() {
        assert_eq!(hex(&[0x00, 0x0f, 0xa0, 0xff]), "000fa0ff");
    }
}
