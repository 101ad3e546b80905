//! One line of text.

use std::borrow::Cow;

use i18n::Texts;
use leptos::prelude::*;

use super::fault::described_by;
use super::label::{ErrorMessage, Hint, Label, block};
use super::{Fault, Words};

/// What is typed into a field: chooses the keyboard of the phone and switches
/// off what would spoil the answer (capitals, spelling, "corrections").
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Typed {
    /// Words.
    #[default]
    Text,
    /// A person's name: no spelling help, it knows no names.
    Name,
    /// Digits that are not a quantity: PIN, code by mail. Text with a number
    /// pad; `type=number` would drop noughts and change on scrolling.
    Digits,
    /// Letters and digits: a dossier code.
    Code,
    /// E-mail address.
    Email,
    /// Telephone number.
    Phone,
    /// Password. Pasting is allowed (WCAG 3.3.8).
    Password,
    /// Words to search for.
    Search,
}

impl Typed {
    fn kind(self) -> &'static str {
        match self {
            Self::Text | Self::Name | Self::Digits | Self::Code => "text",
            Self::Email => "email",
            Self::Phone => "tel",
            Self::Password => "password",
            Self::Search => "search",
        }
    }

    fn keyboard(self) -> Option<&'static str> {
        (self == Self::Digits).then_some("numeric")
    }

    fn spelling(self) -> Option<&'static str> {
        matches!(
            self,
            Self::Name | Self::Digits | Self::Code | Self::Email | Self::Password
        )
        .then_some("false")
    }

    fn capitals(self) -> Option<&'static str> {
        match self {
            Self::Name => Some("words"),
            Self::Code => Some("characters"),
            Self::Email | Self::Password => Some("none"),
            _ => None,
        }
    }
}

/// How wide a field is: its width says how long an answer is expected.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Width {
    /// The whole column.
    #[default]
    Full,
    /// About 20 characters: a name, a telephone number.
    Medium,
    /// About 12 characters: a PIN, a code.
    Short,
    /// About 4 characters: a year, a number of copies.
    Tiny,
}

impl Width {
    pub(crate) fn class(self) -> &'static str {
        match self {
            Self::Full => "input",
            Self::Medium => "input input-medium",
            Self::Short => "input input-short",
            Self::Tiny => "input input-tiny",
        }
    }
}

/// A labelled line of text. The label is always seen (a placeholder vanishes
/// while typing, WCAG 3.3.2); hint and error are tied by `aria-describedby`;
/// `autocomplete` lets the phone fill in the asker's own data (1.3.5).
#[component]
pub fn Field(
    t: &'static Texts,
    /// Id and name of the input.
    #[prop(into)]
    id: Cow<'static, str>,
    #[prop(into)] label: Cow<'static, str>,
    #[prop(optional, into)] hint: Words,
    #[prop(optional_no_strip)] fault: Option<Fault>,
    /// What was typed before.
    #[prop(optional, into)]
    value: Words,
    #[prop(optional)] typed: Typed,
    #[prop(optional)] width: Width,
    #[prop(optional, into)] autocomplete: Words,
    #[prop(optional)] optional: bool,
    /// The label is the `h1` of the page.
    #[prop(optional)]
    heading: bool,
    /// Language of the answer, when it is not that of the page (WCAG 3.1.2).
    #[prop(optional, into)]
    lang: Words,
) -> impl IntoView {
    let described = described_by(&id, hint.is_some(), fault.is_some());
    let class = block(&fault);
    let invalid = fault.is_some().then_some("true");
    view! {
        <div class=class>
            <Label t id=id.clone() label heading optional/>
            <Hint id=id.clone() hint/>
            <ErrorMessage t id=id.clone() fault/>
            <input
                class=width.class()
                id=id.clone()
                name=id
                type=typed.kind()
                value=value.get()
                inputmode=typed.keyboard()
                autocomplete=autocomplete.get()
                autocapitalize=typed.capitals()
                spellcheck=typed.spelling()
                aria-describedby=described
                aria-invalid=invalid
                lang=lang.get()
            />
        </div>
    }
}
