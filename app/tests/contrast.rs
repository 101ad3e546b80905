//! The colours of `style/tokens.css`, measured as WCAG 2.2 measures them, in the
//! light and in the dark scheme.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;

/// Text on its ground, at least 4.5:1 (WCAG 1.4.3).
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

/// Borders, signs and the focus ring, at least 3:1 (WCAG 1.4.11).
const SIGNS: &[(&str, &str)] = &[
    ("edge", "paper"),
    ("edge", "mist"),
    ("jade", "paper"),
    ("lacquer", "paper"),
    ("ring", "gold"),
];

type Colours = BTreeMap<String, [u8; 3]>;

/// The colours of the light scheme and those of the dark one, which inherits.
fn schemes() -> [(&'static str, Colours); 2] {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../style/tokens.css");
    let css = std::fs::read_to_string(path).unwrap();
    let (light, dark) = css
        .split_once("@media (prefers-color-scheme: dark)")
        .unwrap();
    let light = colours(light);
    let mut both = light.clone();
    both.extend(colours(dark));
    [("light", light), ("dark", both)]
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

fn too_low(pairs: &[(&str, &str)], least: f64) -> Vec<String> {
    let mut found = Vec::new();
    for (scheme, colours) in schemes() {
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
fn text_can_be_read_in_both_schemes() {
    assert_eq!(too_low(TEXT, 4.5), Vec::<String>::new());
}

#[test]
fn borders_signs_and_focus_can_be_seen_in_both_schemes() {
    assert_eq!(too_low(SIGNS, 3.0), Vec::<String>::new());
}
