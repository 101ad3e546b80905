//! A name for the content of the site.

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

use super::Files;

/// The first 48 bits of SHA-256 over names and contents, as 12 hexadecimal digits:
/// enough to tell two of our own builds apart, and nobody gains by forging it.
pub fn of(files: &Files) -> String {
    let mut sorted: Vec<_> = files.iter().collect();
    sorted.sort();
    let mut digest = Sha256::new();
    for (name, content) in sorted {
        let name = name.as_os_str().as_encoded_bytes();
        // Lengths first, so that no content can pass for the next name.
        digest.update((name.len() as u64).to_le_bytes());
        digest.update(name);
        digest.update((content.len() as u64).to_le_bytes());
        digest.update(content);
    }
    digest
        .finalize()
        .iter()
        .take(6)
        .fold(String::new(), |mut hex, byte| {
            let _ = write!(hex, "{byte:02x}");
            hex
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(entries: &[(&str, &str)]) -> Files {
        entries
            .iter()
            .map(|(name, text)| (name.into(), text.as_bytes().to_vec()))
            .collect()
    }

    #[test]
    fn the_order_of_files_does_not_matter() {
        let one = of(&files(&[("a", "1"), ("b", "2")]));
        assert_eq!(one, of(&files(&[("b", "2"), ("a", "1")])));
        assert_eq!(one.len(), 12);
    }

    #[test]
    fn any_change_of_a_name_or_a_content_changes_the_version() {
        let one = of(&files(&[("a", "1"), ("b", "2")]));
        assert_ne!(one, of(&files(&[("a", "1"), ("b", "3")])));
        assert_ne!(one, of(&files(&[("a", "1"), ("c", "2")])));
        assert_ne!(one, of(&files(&[("a", "1b"), ("", "2")])));
    }
}
