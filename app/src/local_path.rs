//! Where somebody goes on after signing in: an address of this site, whatever was sent.

use i18n::Lang;

/// Longest address that is carried along: those of a dossier's pages have 80 letters.
const LONGEST: usize = 300;

/// The address of one of our own pages. What a browser could read as another site
/// (`//host`, `/\host`, `https:…`) is none, nor is what holds more than plain letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocalPath(String);

impl LocalPath {
    /// Reads an address that came from a visitor.
    pub fn parse(text: &str) -> Option<Self> {
        let plain = text.bytes().all(|b| b.is_ascii_graphic() && b != b'\\');
        let mut parts = text.split(['/', '?', '#']);
        // Every page begins with its language, so nothing stands before the first stroke.
        let ours = parts.next() == Some("") && parts.next().and_then(Lang::parse).is_some();
        (plain && ours && text.starts_with('/') && text.len() <= LONGEST)
            .then(|| Self(text.to_owned()))
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Its parts behind the language, without what follows the question mark.
    pub fn parts(&self) -> impl Iterator<Item = &str> {
        let path = self.0.split(['?', '#']).next().unwrap_or_default();
        path.split('/').skip(2)
    }

    /// As a value behind a question mark.
    pub fn encoded(&self) -> String {
        let letters = self.0.bytes().map(|b| match b {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'/' | b'-' | b'.' | b'_' => {
                char::from(b).to_string()
            }
            other => format!("%{other:02X}"),
        });
        letters.collect()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_way_back_leads_to_a_page_of_this_site() {
        for ours in [
            "/vi",
            "/en/ho-so",
            "/vi/ho-so/nhap/6f1f3c1e-0000-4000-8000-000000000000/ten?sua=1",
            "/vi?x=https://khac.example",
        ] {
            assert_eq!(LocalPath::parse(ours).unwrap().as_str(), ours);
        }
    }

    #[test]
    fn a_way_back_never_leads_to_another_site() {
        for theirs in [
            "",
            "vi/ho-so",
            "//khac.example/vi",
            "/\\khac.example",
            "/vi\\..\\..",
            "https://khac.example/vi",
            "javascript:alert(1)",
            "/xt/abc",
            "/fr/x",
            "/vi/ho-so\r\nSet-Cookie: a=b",
            "/vi/hồ-sơ",
            "?/vi",
            &format!("/vi/{}", "a".repeat(400)),
        ] {
            assert_eq!(LocalPath::parse(theirs), None, "{theirs}");
        }
    }

    #[test]
    fn an_address_is_carried_whole_behind_a_question_mark() {
        let path = LocalPath::parse("/vi/can-bo?loc=open&sau=1").unwrap();
        assert_eq!(path.encoded(), "/vi/can-bo%3Floc%3Dopen%26sau%3D1");
        assert_eq!(path.parts().collect::<Vec<_>>(), ["can-bo"]);
    }
}
