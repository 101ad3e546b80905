//! A large file goes in pieces before its form. After a broken link the server says how far
//! it has come, and it goes on from there: also on a page that was opened anew, when the
//! same file is chosen again.

use std::rc::Rc;

use web_sys::FormData;

use super::{
    PIECES,
    field::Sending,
    request::{Answer, Over, Part},
    shrink::Ready,
};
use crate::browser::{integer, without_files};

/// Bytes of a piece. A file of no more goes with its form.
pub(super) const PIECE: f64 = domain::upload::PIECE_BYTES as f64;

/// So often a file is begun in one try: another window may send the same one meanwhile.
const BEGINNINGS: usize = 3;

impl Sending {
    /// Sends what the server has not got of a file, the one after so many of all bytes.
    /// Gives the name by which the form brings it; none when the form is to carry it.
    pub(super) async fn in_pieces(
        self: &Rc<Self>,
        file: &Ready,
        before: f64,
        of: f64,
    ) -> Result<Option<String>, Over> {
        let size = file.content.size();
        if size <= PIECE {
            return Ok(None);
        }
        for _ in 0..BEGINNINGS {
            let Some(said) = self.announced(file) else {
                break;
            };
            let begun = self.post(PIECES, &without_files(&said), None).await?;
            let Some((id, mut at)) = place(&begun) else {
                break;
            };
            while at < size {
                self.reached((before + at) / of);
                let end = (at + PIECE).min(size);
                let kind = "application/octet-stream";
                let content = &file.content;
                let Ok(piece) = content.slice_with_f64_and_f64_and_content_type(at, end, kind)
                else {
                    return Ok(None);
                };
                let address = [PIECES, "/", &id, "?tu=", &integer(at)].concat();
                let part = Part {
                    before: before + at,
                    size: end - at,
                    of,
                };
                if self.post(&address, &piece, Some(part)).await?.status != 200 {
                    break;
                }
                at = end;
                // The link is there: what breaks next is waited for as the first time.
                self.tries.set(0);
            }
            if at >= size {
                self.reached((before + size) / of);
                return Ok(Some(id));
            }
        }
        Ok(None)
    }

    fn announced(&self, file: &Ready) -> Option<FormData> {
        let data = FormData::new().ok()?;
        for (name, value) in [
            ("question", &self.id),
            ("name", &file.name),
            ("length", &integer(file.content.size())),
            ("key", &file.key),
        ] {
            data.append_with_str(name, value).ok()?;
        }
        Some(data)
    }

    /// So much the server has: a try that follows begins to be shown here.
    fn reached(&self, share: f64) {
        self.far.set(100.0 * share);
        self.show(Some(100.0 * share), false);
    }
}

/// `id bytes`: under which name the file comes, and how much of it is there.
fn place(answer: &Answer) -> Option<(String, f64)> {
    let (id, bytes) = answer.text.split_once(' ')?;
    let bytes: u32 = bytes.parse().ok()?;
    (answer.status == 200).then(|| (id.to_owned(), f64::from(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(status: u16, text: &str) -> Option<(String, f64)> {
        place(&Answer {
            status,
            address: String::new(),
            text: text.to_owned(),
        })
    }

    #[test]
    fn only_a_name_with_a_number_is_a_place_in_a_file() {
        assert_eq!(
            said(200, "6f1e 262144"),
            Some(("6f1e".to_owned(), 262_144.0))
        );
        assert_eq!(said(200, "<!DOCTYPE html> 3"), None);
        assert_eq!(said(200, "<h1>Hồ sơ đã nộp</h1>"), None);
        assert_eq!(said(404, "6f1e 262144"), None);
    }
}
