//! Which files of text exist. A new subject is one line here and one file for
//! each language under `locales/`; a test finds files that nobody listed.

use crate::Lang;

/// The text of one subject in every language.
pub(crate) struct Subject {
    /// File name without its ending.
    pub name: &'static str,
    vi: &'static str,
    en: &'static str,
    /// Of the languages that are begun, those in which there is something of it.
    begun: &'static [(Lang, &'static str)],
}

impl Subject {
    /// The Fluent source in `lang`; empty in a language that has not begun with it.
    pub fn source(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => self.vi,
            Lang::En => self.en,
            Lang::Km => self
                .begun
                .iter()
                .find(|(begun, _)| *begun == lang)
                .map_or("", |(_, source)| source),
        }
    }
}

/// `"shell" + Km "km"`: the folder of a language that is begun stands behind its value.
macro_rules! subjects {
    ($($name:literal $(+ $lang:ident $folder:literal)*)*) => {
        /// Every subject.
        pub(crate) const SUBJECTS: &[Subject] = &[$(Subject {
            name: $name,
            vi: include_str!(concat!("../locales/vi/", $name, ".ftl")),
            en: include_str!(concat!("../locales/en/", $name, ".ftl")),
            begun: &[$((
                Lang::$lang,
                include_str!(concat!("../locales/", $folder, "/", $name, ".ftl")),
            )),*],
        }),*];
    };
}

subjects! {
    "shell" + Km "km"
    "components" + Km "km"
    "islands" + Km "km"
    "formats" + Km "km"
    "errors" + Km "km"
    "home" + Km "km"
    "hours"
    "account" + Km "km"
    "dossier" + Km "km"
    "draft-paper"
    "desk"
    "staff"
    "duplicates"
    "hands"
    "papers"
    "results"
    "mail"
    "supplement"
    "clock"
    "revocation"
    "second-person"
    "standing"
    "books"
    "entries"
    "acts"
    "changes"
    "confirming"
    "recordings"
    "judgments"
    "search"
    "import"
    "notices"
    "fees" + Km "km"
    "followers"
    "khai-sinh" + Km "km"
    "khai-sinh-lai"
    "khai-sinh-da-co-giay-to"
    "khai-sinh-co-quan-dai-dien"
    "missions"
    "ket-hon"
    "ket-hon-lai"
    "pair"
    "khai-tu"
    "khai-tu-lai"
    "tinh-trang-hon-nhan"
    "thay-doi-cai-chinh"
    "xac-nhan-thong-tin"
    "giam-ho"
    "cham-dut-giam-ho"
    "giam-sat-giam-ho"
    "cham-dut-giam-sat-giam-ho"
    "nhan-cha-me-con"
    "ghi-chu-ket-hon"
    "ghi-chu-ly-hon"
    "ghi-chu-viec-khac"
    "trich-luc"
    "trich-luc-ket-hon"
    "trich-luc-khai-tu"
    "trich-luc-khac"
    "ban-sao-so-goc"
    "trich-luc-gia-dinh"
    "foreign-papers"
    "legs"
    "after-death"
    "letters"
    "told"
    "hand-over"
    "delivery"
    "status" + Km "km"
    "operator"
    "feedback" + Km "km"
}
