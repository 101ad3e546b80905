//! What a page says about itself: to the tab, to the mast, to the language switch.

use std::borrow::Cow;

use i18n::{Lang, Texts, texts};

use crate::comfort::Ending;

/// How much room the content takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// One column of at most 38 rem: everything that is read or filled in.
    #[default]
    Column,
    /// The width of the mast: first page, lists.
    Wide,
    /// As wide as the screen is useful: the officer's desk.
    Desk,
}

/// Who is signed in, as far as the mast shows it.
#[derive(Clone, PartialEq, Eq)]
pub struct SignedIn {
    /// Name shown; never in the title of the page.
    pub name: String,
    /// Where the account is.
    pub account: String,
    /// Where the sign-out form is sent.
    pub sign_out: String,
    /// How the session ends.
    pub ending: Ending,
}

/// An entry of the menu under the mast.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NavItem {
    /// Where it leads.
    pub href: Cow<'static, str>,
    /// Its words.
    pub words: Cow<'static, str>,
    /// The page is this one or below it.
    pub current: bool,
}

/// Everything around the content of one page.
pub struct PageHead {
    pub(crate) lang: Lang,
    pub(crate) title: Cow<'static, str>,
    pub(crate) error: bool,
    /// The path behind the language: where the switch leads.
    pub(crate) path: String,
    pub(crate) signed_in: Option<SignedIn>,
    pub(crate) nav: Vec<NavItem>,
    pub(crate) layout: Layout,
    pub(crate) islands: bool,
    pub(crate) back: Option<Cow<'static, str>>,
    pub(crate) quiet: bool,
    pub(crate) way_out: bool,
    pub(crate) crumbs: Vec<(Cow<'static, str>, Cow<'static, str>)>,
}

impl PageHead {
    /// A page at `/{lang}{path}`; `path` starts with a stroke or is empty.
    /// `title` is the words of the `h1`, without anybody's name or number.
    pub fn new(lang: Lang, title: impl Into<Cow<'static, str>>, path: &str) -> Self {
        Self {
            lang,
            title: title.into(),
            error: false,
            path: path.to_owned(),
            signed_in: None,
            nav: Vec::new(),
            layout: Layout::Column,
            islands: false,
            back: None,
            quiet: false,
            way_out: false,
            crumbs: Vec::new(),
        }
    }

    /// Something has to be put right: the title says so first, for it is the
    /// first thing read when the page has loaded (WCAG 2.4.2).
    pub fn error(mut self, error: bool) -> Self {
        self.error = error;
        self
    }

    /// Shows who is signed in, and asks before the session ends.
    pub fn signed_in(mut self, who: Option<SignedIn>) -> Self {
        self.islands |= who.is_some();
        self.signed_in = who;
        self
    }

    /// A menu under the mast.
    pub fn nav(mut self, items: Vec<NavItem>) -> Self {
        self.nav = items;
        self
    }

    /// Takes more room than one column.
    pub fn layout(mut self, layout: Layout) -> Self {
        self.layout = layout;
        self
    }

    /// The page has an island; only then does it carry script.
    pub fn islands(mut self) -> Self {
        self.islands = true;
        self
    }

    /// A link to the page before, above the content.
    pub fn back(mut self, href: impl Into<Cow<'static, str>>) -> Self {
        self.back = Some(href.into());
        self
    }

    /// A page about somebody who has died: without red.
    pub fn quiet(mut self, quiet: bool) -> Self {
        self.quiet = quiet;
        self
    }

    /// With a way to leave at once, for who must not be seen here; script takes the page out
    /// of the browser's list.
    pub fn way_out(mut self, way_out: bool) -> Self {
        self.islands |= way_out;
        self.way_out = way_out;
        self
    }

    /// The pages above this one: words and address, the nearest last.
    pub fn crumbs(mut self, above: Vec<(Cow<'static, str>, Cow<'static, str>)>) -> Self {
        self.crumbs = above;
        self
    }

    /// The catalogue of the page.
    pub fn t(&self) -> &'static Texts {
        texts(self.lang)
    }

    /// The title of the browser's tab.
    pub(crate) fn full_title(&self) -> String {
        let id = if self.error {
            "shell-title-error"
        } else {
            "shell-title"
        };
        self.t().with(id, &[("page", self.title.as_ref().into())])
    }
}
