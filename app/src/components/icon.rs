//! Pictures for the ways in, drawn as lines in the colour of the text.

use leptos::prelude::*;

/// Which picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// A sprout.
    Birth,
    /// Two rings.
    Marriage,
    /// A candle.
    Death,
    /// A written sheet.
    Paper,
    /// A globe.
    Abroad,
    /// A sheet with a tick.
    Check,
    /// A way with a mark.
    Follow,
    /// A person.
    Account,
}

impl Sign {
    /// Paths on a field of 32 × 32.
    fn paths(self) -> &'static [&'static str] {
        match self {
            Self::Birth => &[
                "M16 27V15",
                "M16 17c0-5-3.5-8-9-8 0 5.5 3.5 8 9 8z",
                "M16 14c0-5 3.5-8.5 9.5-8.5 0 6-3.5 8.5-9.5 8.5z",
                "M9 27h14",
            ],
            Self::Marriage => &[
                "M12 12.5a7 7 0 1 0 0 14 7 7 0 0 0 0-14z",
                "M20 12.5a7 7 0 1 1 0 14 7 7 0 0 1 0-14z",
                "M14 4.5l2 3 2-3",
            ],
            Self::Death => &[
                "M12 14h8v12h-8z",
                "M8 26h16",
                "M16 14v-2.5",
                "M16 4.5c2.5 2.8 2.5 6 0 7-2.5-1-2.5-4.2 0-7z",
            ],
            Self::Paper => &[
                "M8 4.5h11l5 5v18H8z",
                "M19 4.5v5h5",
                "M12 15h8",
                "M12 19h8",
                "M12 23h5",
            ],
            Self::Abroad => &[
                "M16 5a11 11 0 1 0 0 22 11 11 0 0 0 0-22z",
                "M5.5 16h21",
                "M16 5c-6 6.5-6 15.5 0 22 6-6.5 6-15.5 0-22z",
            ],
            Self::Check => &[
                "M16 4.5l9 3.5v7c0 6-3.5 10-9 12.5-5.5-2.5-9-6.5-9-12.5V8z",
                "M11.5 16l3.2 3.2 6-6.2",
            ],
            Self::Follow => &[
                "M16 5a11 11 0 1 0 0 22 11 11 0 0 0 0-22z",
                "M16 10v6.5l4.5 2.5",
            ],
            Self::Account => &[
                "M16 5.5a5 5 0 1 0 0 10 5 5 0 0 0 0-10z",
                "M6.5 27c0-5.5 4-8.5 9.5-8.5s9.5 3 9.5 8.5",
            ],
        }
    }
}

/// The picture beside words that say the same: hidden from screen readers
/// (WCAG 1.1.1).
#[component]
pub fn Icon(sign: Sign) -> impl IntoView {
    let paths: Vec<_> = sign
        .paths()
        .iter()
        .map(|path| view! { <path d=*path/> })
        .collect();
    view! {
        <svg class="icon" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">{paths}</svg>
    }
}
