//! The colours of `style/tokens.css`, measured as WCAG 2.2 measures them, in the
//! light and in the dark scheme, and in each where more contrast is asked for.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;

/// Text on its ground, at least 4.5:1 (WCAG 1.4.3); where more is asked for 7:1 (1.4.6).
const TEXT: &[(&str, &str)] = &[
    ("ink", "paper"),
    ("ink", "mist"),
    ("ink", "jade-mist"),
    ("ink", "sky-mist"),
    ("soft", "paper"),
    ("soft", "mist"),
    ("soft", "jade-mist"),
    ("jade", "paper"),
    ("jade", "mist"),
    ("jade", "jade-mist"),
    ("jade-deep", "paper"),
    ("on-jade", "jade"),
    ("on-jade", "jade-deep"),
    ("lacquer", "paper"),
    ("lacquer", "lacquer-mist"),
    ("lacquer-deep", "paper"),
    ("on-lacquer", "lacquer"),
    ("on-lacquer", "lacquer-deep"),
    ("gold-deep", "gold-mist"),
    ("gold-deep", "paper"),
    ("sky", "sky-mist"),
    ("sky", "paper"),
    ("on-gold", "gold"),
    ("gold", "bar"),
    ("on-bar", "bar"),
];

/// Borders, signs and the focus ring, at least 3:1 (WCAG 1.4.11); 4.5:1 where more is asked for.
const SIGNS: &[(&str, &str)] = &[
    ("edge", "paper"),
    ("edge", "mist"),
    ("jade", "paper"),
    ("lacquer", "paper"),
    ("ring", "gold"),
];

type Colours = BTreeMap<String, [u8; 3]>;

/// A scheme: its name, whether it is for who asks for more contrast, its colours.
type Scheme = (&'static str, bool, Colours);

/// Each scheme with what it inherits, as the cascade has it: the sheet is read from above.
fn schemes() -> [Scheme; 4] {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../style/tokens.css");
    let css = std::fs::read_to_string(path).unwrap();
    let parts: Vec<&str> = css.split("\n@media ").collect();
    let [light, dark, more, more_dark] = parts.as_slice() else {
        panic!("{} schemes", parts.len());
    };
    assert!(dark.starts_with("(prefers-color-scheme: dark)"));
    assert!(more.starts_with("(prefers-contrast: more) {"));
    assert!(more_dark.starts_with("(prefers-contrast: more) and (prefers-color-scheme: dark)"));
    let of = |parts: &[&str]| parts.iter().flat_map(|part| colours(part)).collect();
    [
        ("light", false, of(&[light])),
        ("dark", false, of(&[light, dark])),
        ("light, more contrast", true, of(&[light, more])),
        (
            "dark, more contrast",
            true,
            of(&[light, dark, more, more_dark]),
        ),
    ]
}

fn colours(css: &str) -> Colours {
    css.lines()
        .filter_map(|line| {
            let (name, value) = line.trim().strip_prefix("--")?.split_once(": #")?;
            let value = u32::from_str_radix(value.strip_suffix(';')?, 16).ok()?;
            let [_, red, green, blue] = value.to_be_bytes();
            Some((name.to_owned(), [red, green, blue]))
        })
        .collect()
}

/// Relative luminance, WCAG 2.2, "relative luminance".
fn luminance(colour: [u8; 3]) -> f64 {
    let [red, green, blue] = colour.map(|channel| {
        let channel = f64::from(channel) / 255.0;
        if channel <= 0.04045 {
            channel / 12.92
        } else {
            ((channel + 0.055) / 1.055).powf(2.4)
        }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// Pairs below `least`, or below `more` where more contrast is asked for.
fn too_low(pairs: &[(&str, &str)], least: f64, more: f64) -> Vec<String> {
    let mut found = Vec::new();
    for (scheme, asks_for_more, colours) in schemes() {
        let least = if asks_for_more { more } else { least };
        for (above, below) in pairs {
            let ratio = contrast(colours[*above], colours[*below]);
            if ratio < least {
                found.push(format!("{scheme}: {above} on {below} is {ratio:.2}"));
            }
        }
    }
    found
}

#[test]
fn black_on_white_measures_twenty_one() {
    assert!((contrast([0; 3], [255; 3]) - 21.0).abs() < 1e-9);
}

#[test]
fn text_can_be_read_in_every_scheme() {
    assert_eq!(too_low(TEXT, 4.5, 7.0), Vec::<String>::new());
}

#[test]
fn borders_signs_and_focus_can_be_seen_in_every_scheme() {
    assert_eq!(too_low(SIGNS, 3.0, 4.5), Vec::<String>::new());
}

/// What only parts one thing from another may be faint, until more contrast is asked for.
#[test]
fn lines_between_things_can_be_seen_where_more_contrast_is_asked_for() {
    for (scheme, _, colours) in schemes().into_iter().filter(|(_, more, _)| *more) {
        for ground in ["paper", "mist"] {
            let ratio = contrast(colours["line"], colours[ground]);
            assert!(ratio >= 3.0, "{scheme}: line on {ground} is {ratio:.2}");
        }
    }
}
