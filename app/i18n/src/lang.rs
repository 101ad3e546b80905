//! The languages a page can be read in. A new one is a value here; the compiler then names
//! every place that must know it, and `docs/languages.md` says what else it takes.

/// A language of the service; the first segment of every address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lang {
    /// Tiếng Việt, the language of the law and of every paper.
    Vi,
    /// English, for those who cannot read Vietnamese; never binding.
    En,
    /// Khmer, begun: the most used pages. What is not translated is in Vietnamese.
    Km,
}

impl Lang {
    /// Every language, in the order the switch shows them.
    pub const ALL: [Self; 3] = [Self::Vi, Self::En, Self::Km];

    /// The languages in which every sentence is written.
    pub const WHOLE: [Self; 2] = [Self::Vi, Self::En];

    /// Reads the first segment of an address, e.g. `vi`.
    pub fn parse(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.as_str() == tag)
    }

    /// The one that stands first among the languages a browser asks for
    /// (`Accept-Language`); Vietnamese when none of ours does.
    pub fn wanted(accept: &str) -> Self {
        let primary = |range: &str| {
            let tag = range.split(['-', ';']).next().unwrap_or_default();
            Self::parse(&tag.trim().to_ascii_lowercase())
        };
        accept.split(',').find_map(primary).unwrap_or(Self::Vi)
    }

    /// The BCP 47 tag: in addresses, in `lang="…"` and in mail headers.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Vi => "vi",
            Self::En => "en",
            Self::Km => "km",
        }
    }

    /// The language of what is missing in this one, while it is only begun.
    pub fn instead(self) -> Option<Self> {
        match self {
            Self::Vi | Self::En => None,
            Self::Km => Some(Self::Vi),
        }
    }

    /// Whether its translation is still a draft that no native reader has checked.
    pub fn draft(self) -> bool {
        self.instead().is_some()
    }

    /// The language of mail, SMS and papers for its readers: one that is whole, for what is
    /// sent cannot be put right afterwards.
    pub fn of_letters(self) -> Self {
        self.instead().unwrap_or(self)
    }

    /// Its name in itself: who cannot read the page can still read this.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::Vi => "Tiếng Việt",
            Self::En => "English",
            Self::Km => "ភាសាខ្មែរ",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Lang;

    #[test]
    fn every_tag_reads_back() {
        for lang in Lang::ALL {
            assert_eq!(Lang::parse(lang.as_str()), Some(lang));
        }
        assert_eq!(Lang::parse("VI"), None);
    }

    #[test]
    fn a_browser_is_led_to_the_first_of_its_languages_that_is_ours() {
        for (accept, lang) in [
            ("km-KH,km;q=0.9,vi;q=0.8", Lang::Km),
            ("en-GB, vi;q=0.5", Lang::En),
            ("fr-FR,fr;q=0.9,VI;q=0.2,en;q=0.1", Lang::Vi),
            ("de", Lang::Vi),
            ("", Lang::Vi),
        ] {
            assert_eq!(Lang::wanted(accept), lang, "{accept}");
        }
    }

    #[test]
    fn letters_are_in_a_language_that_is_whole() {
        for lang in Lang::ALL {
            assert!(Lang::WHOLE.contains(&lang.of_letters()));
            assert_eq!(lang.draft(), !Lang::WHOLE.contains(&lang));
        }
    }
}
