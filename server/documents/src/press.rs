//! What every paper is set with: the type library, the letters and the templates.
//! Built once for the life of the process.

use std::sync::OnceLock;

use domain::paper::PaperKind;
use i18n::{Lang, texts};
use typst::foundations::Bytes;
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt};

use crate::watermark;

/// Liberation Serif has the metrics of Times New Roman, which Decree 30/2020
/// Annex I prescribes, and every Vietnamese letter.
const LETTERS: [&[u8]; 3] = [
    include_bytes!("../fonts/LiberationSerif-Regular.ttf"),
    include_bytes!("../fonts/LiberationSerif-Bold.ttf"),
    include_bytes!("../fonts/LiberationSerif-Italic.ttf"),
];

const TEMPLATES: [(&str, &str); 12] = [
    ("look.typ", include_str!("../templates/look.typ")),
    ("head.typ", include_str!("../templates/head.typ")),
    ("body.typ", include_str!("../templates/body.typ")),
    ("foot.typ", include_str!("../templates/foot.typ")),
    ("annex.typ", include_str!("../templates/annex.typ")),
    ("page.typ", include_str!("../templates/page.typ")),
    (
        "certificate.typ",
        include_str!("../templates/certificate.typ"),
    ),
    ("marriage.typ", include_str!("../templates/marriage.typ")),
    ("receipt.typ", include_str!("../templates/receipt.typ")),
    ("note.typ", include_str!("../templates/note.typ")),
    (
        "declaration.typ",
        include_str!("../templates/declaration.typ"),
    ),
    ("decision.typ", include_str!("../templates/decision.typ")),
];

/// The name of the template that sets a kind of paper.
pub(crate) fn template_of(kind: PaperKind) -> &'static str {
    match kind {
        PaperKind::BirthCertificate
        | PaperKind::BirthCertificateCopy
        | PaperKind::BirthExtractCopy
        | PaperKind::MarriageExtractCopy
        | PaperKind::DeathExtract
        | PaperKind::DeathCertificate
        | PaperKind::DeathExtractCopy
        | PaperKind::ActExtract
        | PaperKind::ActExtractCopy
        | PaperKind::MaritalStatusCertificate
        | PaperKind::RecordConfirmation => "certificate.typ",
        PaperKind::MarriageCertificate => "marriage.typ",
        PaperKind::Receipt | PaperKind::Apology => "receipt.typ",
        PaperKind::ResumeNote => "note.typ",
        PaperKind::Declaration => "declaration.typ",
        PaperKind::NonAcceptance
        | PaperKind::Refusal
        | PaperKind::Closing
        | PaperKind::BookClosing
        | PaperKind::ForeignDeath => "decision.typ",
    }
}

/// The id typst knows a compiled-in file by. Its table of ids only grows, so only
/// the fixed names of this crate may come here.
pub(crate) fn file(name: &'static str) -> FileId {
    #[allow(clippy::expect_used)] // a name without separators is a path
    let path = VirtualPath::new(name).expect("a plain name is a path");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

/// The library, the letters and the parsed templates.
pub(crate) struct Press {
    pub(crate) library: LazyHash<Library>,
    pub(crate) book: LazyHash<FontBook>,
    pub(crate) fonts: Vec<Font>,
    templates: Vec<Source>,
    /// The demo mark as an SVG picture.
    pub(crate) watermark: Option<Bytes>,
    /// The mark of a draft.
    pub(crate) draft_mark: Option<Bytes>,
}

impl Press {
    /// The one press of this process.
    pub(crate) fn get() -> &'static Self {
        static PRESS: OnceLock<Press> = OnceLock::new();
        PRESS.get_or_init(Self::build)
    }

    fn build() -> Self {
        let mark =
            |words| watermark::svg(texts(Lang::Vi).get(words), LETTERS[1]).map(Bytes::from_string);
        let fonts: Vec<Font> = LETTERS
            .iter()
            .flat_map(|face| Font::iter(Bytes::new(*face)))
            .collect();
        Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            templates: TEMPLATES
                .iter()
                .map(|(name, text)| Source::new(file(name), (*text).to_owned()))
                .collect(),
            watermark: mark("paper-demo"),
            draft_mark: mark("paper-draft"),
        }
    }

    /// The parsed template with this id.
    pub(crate) fn template(&self, id: FileId) -> Option<&Source> {
        self.templates.iter().find(|source| source.id() == id)
    }

    /// Whether every weight of the letters can print this character.
    pub(crate) fn can_print(&self, letter: char) -> bool {
        let code = u32::from(letter);
        letter == '\n'
            || self
                .fonts
                .iter()
                .all(|font| font.info().coverage.contains(code))
    }
}
