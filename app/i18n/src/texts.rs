//! One language's catalogue, and the ways to ask it for a sentence.

use std::collections::{BTreeSet, HashMap};
use std::fmt::Write as _;
use std::sync::{LazyLock, Mutex, PoisonError};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};

use fluent_syntax::ast::Pattern;

use crate::Lang;
use crate::catalogue::SUBJECTS;
use crate::marks::around;
use crate::numbers::spoken_number;

/// What a sentence can be filled with: words or a number. Numbers choose the
/// plural form and are grouped for the language; pass a year as words.
pub type Value<'a> = FluentValue<'a>;

/// Every sentence in one language.
pub struct Texts {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
    /// Who speaks where this language, only begun, has nothing yet.
    instead: Option<&'static Texts>,
    /// Sentences that need no filling, by id: most of a page, so no page
    /// formats them twice.
    plain: HashMap<String, String>,
}

/// The catalogue of a language, read once from the texts compiled in.
pub fn texts(lang: Lang) -> &'static Texts {
    static VI: LazyLock<Texts> = LazyLock::new(|| Texts::load(Lang::Vi));
    static EN: LazyLock<Texts> = LazyLock::new(|| Texts::load(Lang::En));
    static KM: LazyLock<Texts> = LazyLock::new(|| Texts::load(Lang::Km));
    match lang {
        Lang::Vi => &VI,
        Lang::En => &EN,
        Lang::Km => &KM,
    }
}

impl Texts {
    /// Takes what parses and logs the rest: a broken line must not take the
    /// service down, and a test refuses it long before.
    fn load(lang: Lang) -> Self {
        let tag = lang.as_str().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // The marks U+2068/2069 are for mixed writing directions; here they
        // would only end up in what people copy, in mail and in papers.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match lang {
            Lang::Vi => |value, _| spoken_number(Lang::Vi, value),
            Lang::En => |value, _| spoken_number(Lang::En, value),
            Lang::Km => |value, _| spoken_number(Lang::Km, value),
        }));
        let mut ids = Vec::new();
        for subject in SUBJECTS {
            let source = subject.source(lang);
            let resource =
                FluentResource::try_new(source.to_owned()).unwrap_or_else(|(partial, _)| {
                    tracing::error!(
                        lang = lang.as_str(),
                        subject = subject.name,
                        "text does not parse"
                    );
                    partial
                });
            ids.extend(crate::ids::of(&resource));
            if bundle.add_resource(resource).is_err() {
                tracing::error!(
                    lang = lang.as_str(),
                    subject = subject.name,
                    "text id used twice"
                );
            }
        }
        let mut texts = Self {
            lang,
            bundle,
            instead: lang.instead().map(texts),
            plain: HashMap::with_capacity(ids.len()),
        };
        for id in ids {
            let mut errors = Vec::new();
            if let Some(text) = texts.format(&id, None, &mut errors)
                && errors.is_empty()
            {
                texts.plain.insert(id, text);
            }
        }
        if let Some(instead) = texts.instead {
            let missing = instead.plain.iter().filter(|(id, _)| !texts.own(id));
            let marked: Vec<_> = missing
                .map(|(id, text)| (id.clone(), around(text)))
                .collect();
            texts.plain.extend(marked);
        }
        texts
    }

    /// The language of this catalogue.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Whether there is such a sentence, filled or plain.
    pub fn has(&self, id: &str) -> bool {
        self.own(id) || self.instead.is_some_and(|instead| instead.has(id))
    }

    /// Whether it is written in this very language.
    pub(crate) fn own(&self, id: &str) -> bool {
        self.pattern(id).is_some()
    }

    /// The sentence `id`, or its attribute as `id.attribute`. An unknown id
    /// gives `⟦id⟧`: seen at once by whoever looks at the page, and logged.
    pub fn get(&'static self, id: &str) -> &'static str {
        self.maybe(id).unwrap_or_else(|| missing(self.lang, id))
    }

    /// The sentence `id` if there is one: hints, reasons, help.
    pub fn maybe(&'static self, id: &str) -> Option<&'static str> {
        self.plain.get(id).map(String::as_str)
    }

    /// The sentence `id` filled with `fill`, e.g. `("n", 3.into())`.
    pub fn with(&'static self, id: &str, fill: &[(&str, Value<'_>)]) -> String {
        self.maybe_with(id, fill)
            .unwrap_or_else(|| missing(self.lang, id).to_owned())
    }

    /// [`with`](Self::with), if there is such a sentence.
    pub fn maybe_with(&'static self, id: &str, fill: &[(&str, Value<'_>)]) -> Option<String> {
        if let Some(plain) = self.maybe(id) {
            return Some(plain.to_owned());
        }
        if let Some(instead) = self.instead
            && !self.own(id)
        {
            return Some(around(&instead.maybe_with(id, fill)?));
        }
        let mut args = FluentArgs::with_capacity(fill.len());
        for (name, value) in fill {
            args.set(*name, value.clone());
        }
        let mut errors = Vec::new();
        let text = self.format(id, Some(&args), &mut errors);
        if text.is_some() && !errors.is_empty() {
            tracing::warn!(lang = self.lang.as_str(), id, "text not completely filled");
        }
        text
    }

    fn pattern(&self, id: &str) -> Option<&Pattern<&str>> {
        match id.split_once('.') {
            Some((message, attribute)) => Some(
                self.bundle
                    .get_message(message)?
                    .get_attribute(attribute)?
                    .value(),
            ),
            None => self.bundle.get_message(id)?.value(),
        }
    }

    fn format(
        &self,
        id: &str,
        args: Option<&FluentArgs<'_>>,
        errors: &mut Vec<FluentError>,
    ) -> Option<String> {
        let pattern = self.pattern(id)?;
        Some(
            self.bundle
                .format_pattern(pattern, args, errors)
                .into_owned(),
        )
    }
}

/// The mark shown for an id nobody wrote. Kept, so that it costs its memory
/// once; bounded, so that ids built from what a visitor sends cost nothing.
fn missing(lang: Lang, id: &str) -> &'static str {
    const MOST: usize = 500;
    static SEEN: Mutex<BTreeSet<&'static str>> = Mutex::new(BTreeSet::new());
    tracing::warn!(lang = lang.as_str(), id, "text is missing");
    let mut mark = String::with_capacity(id.len() + 6);
    let _ = write!(mark, "⟦{id}⟧");
    let mut seen = SEEN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = seen.get(mark.as_str()) {
        return known;
    }
    if seen.len() >= MOST {
        return "⟦…⟧";
    }
    let mark: &'static str = mark.leak();
    seen.insert(mark);
    mark
}
