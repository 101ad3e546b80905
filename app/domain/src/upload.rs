//! Attached files: which kinds, how big, how many, under which name.

use crate::text;

/// Largest file, in bytes: 10 MB. A page scanned in colour at 300 dpi makes 1–3 MB,
/// a photograph of a 50-megapixel telephone 8–10 MB.
pub const MOST_BYTES: u64 = 10_000_000;

/// Most files of one dossier: 10. The longest list of a birth with a foreign parent is
/// the notification, two identity papers of two sides each, the marriage paper, the
/// agreement on nationality, a foreign paper with its translation, and one to spare.
pub const MOST_FILES: usize = 10;

/// A piece of a file that is sent in pieces, in bytes: 256 KiB. So much at most is sent
/// again after a broken link; at 0.1 Mbit/s it takes 20 seconds, and the largest file has 39
/// of them.
pub const PIECE_BYTES: u64 = 256 * 1024;

/// Most pixels of an image that is opened: 64 million. Larger than any telephone's
/// photograph; opened in three bytes a pixel it takes 192 MB for a moment.
pub const MOST_PIXELS: u64 = 64_000_000;

/// The kinds of file that are accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FileKind {
    /// A photograph.
    Jpeg,
    /// A picture.
    Png,
    /// A document.
    Pdf,
}

impl FileKind {
    /// All, in the order in which they are named to people.
    pub const ALL: [Self; 3] = [Self::Jpeg, Self::Png, Self::Pdf];

    /// Judged by the first bytes of the content, whatever its name or the browser says.
    pub fn of_content(content: &[u8]) -> Option<Self> {
        // Readers accept a PDF whose header begins within the first 1024 bytes; a file
        // that is two kinds at once is not wanted here, so it must be the very first.
        let begins: [(&[u8], Self); 3] = [
            (b"\xFF\xD8\xFF", Self::Jpeg),
            (b"\x89PNG\r\n\x1A\n", Self::Png),
            (b"%PDF-", Self::Pdf),
        ];
        begins
            .into_iter()
            .find(|(start, _)| content.starts_with(start))
            .map(|(_, kind)| kind)
    }

    /// Media type, as it is kept and sent.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Pdf => "application/pdf",
        }
    }

    /// Reads [`media_type`](Self::media_type) back.
    pub fn parse(media_type: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.media_type() == media_type)
    }

    /// Whether a file of this kind is written anew when it is taken in, so that nothing
    /// of what came is left but its pixels. Anything else is kept as it came: it may be
    /// saved by who opens it, but is never shown inside a page.
    pub fn is_written_anew(self) -> bool {
        match self {
            Self::Jpeg | Self::Png => true,
            Self::Pdf => false,
        }
    }

    /// Ending of file names.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Pdf => "pdf",
        }
    }

    /// The safe name of a file of this kind, ending as its kind does whatever it was
    /// called before: a picture written anew as JPEG is no longer `.png`.
    pub fn file_name(self, typed: &str) -> String {
        let safe = safe_file_name(typed);
        let stem = safe
            .rsplit_once('.')
            .map_or(safe.as_str(), |(stem, _)| stem);
        format!("{stem}.{}", self.extension())
    }

    /// Whether it is an image that is opened and written anew without its metadata.
    pub fn is_image(self) -> bool {
        self != Self::Pdf
    }
}

/// Most letters of a kept file name: it fits on a line and into any file system
/// (255 bytes) even with three bytes a letter.
const LONGEST_NAME: usize = 80;

/// A name under which a file may be kept, shown and downloaded: the last part of the
/// path, one line, letters, digits, spaces and `-_.()` only. Of an unusable name `tep`
/// is left.
pub fn safe_file_name(typed: &str) -> String {
    let name = text::nfc(typed.rsplit(['/', '\\']).next().unwrap_or_default());
    let (stem, ending) = match name.rsplit_once('.') {
        Some((stem, ending)) if is_ending(ending) => (stem, Some(ending)),
        _ => (name.as_str(), None),
    };
    let plain: String = stem
        .chars()
        .map(|c| {
            if c.is_alphanumeric() || "-_.() ".contains(c) {
                c
            } else {
                '_'
            }
        })
        .take(LONGEST_NAME)
        .collect();
    let stem = plain.trim_matches(|c: char| !c.is_alphanumeric() && c != '(' && c != ')');
    let stem = if stem.chars().any(char::is_alphanumeric) {
        stem
    } else {
        "tep"
    };
    match ending {
        Some(ending) => format!("{stem}.{}", ending.to_ascii_lowercase()),
        None => stem.replace('.', "_"),
    }
}

fn is_ending(text: &str) -> bool {
    (1..=5).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_kind_is_judged_by_the_content() {
        assert_eq!(FileKind::of_content(b"%PDF-1.7 ..."), Some(FileKind::Pdf));
        assert_eq!(
            FileKind::of_content(b"\xFF\xD8\xFF\xE0..."),
            Some(FileKind::Jpeg)
        );
        assert_eq!(
            FileKind::of_content(b"\x89PNG\r\n\x1A\n..."),
            Some(FileKind::Png)
        );
        for content in [
            &b""[..],
            b"GIF89a",
            b"<svg>",
            b"MZ",
            b"\n%PDF-1.7",
            b"\x89PNG",
        ] {
            assert_eq!(FileKind::of_content(content), None);
        }
    }

    #[test]
    fn media_types_read_back() {
        for kind in FileKind::ALL {
            assert_eq!(FileKind::parse(kind.media_type()), Some(kind));
        }
        assert_eq!(FileKind::parse("text/html"), None);
    }

    #[test]
    fn a_name_keeps_its_words_and_nothing_dangerous() {
        for (typed, safe) in [
            ("Giấy chứng sinh (bản 1).PDF", "Giấy chứng sinh (bản 1).pdf"),
            ("../../etc/passwd", "passwd"),
            ("C:\\fakepath\\scan.jpeg", "scan.jpeg"),
            ("a\r\nSet-Cookie: x=1\".pdf", "a Set-Cookie_ x_1.pdf"),
            ("gpj.\u{202e}exe", "gpj.exe"),
            ("giấy.tờ số 1", "giấy_tờ số 1"),
            (".htaccess", "htaccess"),
            ("...", "tep"),
            ("().png", "tep.png"),
            ("", "tep"),
        ] {
            assert_eq!(safe_file_name(typed), safe, "{typed}");
        }
    }

    #[test]
    fn a_kept_file_ends_as_its_kind_does() {
        assert_eq!(FileKind::Jpeg.file_name("ảnh.PNG"), "ảnh.jpg");
        assert_eq!(FileKind::Pdf.file_name("quét"), "quét.pdf");
    }

    proptest! {
        #[test]
        fn every_name_becomes_safe_and_stays_so(typed: String) {
            let safe = safe_file_name(&typed);
            prop_assert!(!safe.is_empty() && !safe.starts_with('.') && safe.len() <= 255);
            prop_assert!(!safe.contains(['/', '\\', '"', '\n', '\r', '\0', ';', '<']));
            prop_assert_eq!(safe_file_name(&safe), safe.clone());
            prop_assert!(FileKind::Png.file_name(&typed).ends_with(".png"));
        }
    }
}
