//! Nothing in a page is styled on its own: every class is one of `style/`, every class of
//! `style/` is used, and no page writes a style into an element.
#![allow(clippy::unwrap_used)]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

/// Classes that a page carries for others than the style sheet, each with its reason.
const NOT_OF_THE_SHEET: &[(&str, &str)] = &[(
    "preview",
    "marks what the family will read, for the journeys; it is to look as it does there",
)];

/// Colours that are written where they are used, each with its reason; every other one is a
/// token, and so differs by scheme, for paper and where more contrast is asked for.
const COLOURS: &[(&str, &str)] = &[
    ("style/tokens.css", "they are the tokens"),
    ("style/print.css", "paper is white and ink is black"),
    ("stroke: #fff", "our mark looks the same everywhere"),
    ("fill: #fff", "our mark"),
    ("fill: #9b1c1f", "our mark"),
    ("fill: #2b2923", "our mark on a page without red"),
    (
        "background: #fff",
        "a code that a telephone reads stands on white",
    ),
    (
        "background: rgb(0 0 0 / 0.55)",
        "what lies behind a dialog is dimmed alike",
    ),
];

/// Colours that only print has, each with its reason.
const OF_PAPERS: &[(&str, &str)] = &[(
    "hair",
    "hair lines and dots are darker in print than a line on a screen",
)];

/// Classes that no source spells out, each with where they come from.
const PUT_TOGETHER: &[(&str, &str)] = &[];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn files(folder: &Path, end: &str, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        if path.is_dir() {
            if !["target", "node_modules", "tests", "snapshots", "locales"].contains(&name) {
                files(&path, end, found);
            }
        } else if name.ends_with(end) && !name.ends_with("tests.rs") {
            let shown = path
                .strip_prefix(root())
                .unwrap_or(&path)
                .display()
                .to_string();
            found.push((shown, fs::read_to_string(&path).unwrap()));
        }
    }
}

fn sources() -> Vec<(String, String)> {
    let mut found = Vec::new();
    files(&root().join("app/src"), ".rs", &mut found);
    files(&root().join("app/islands/src"), ".rs", &mut found);
    assert!(found.len() > 100);
    found
}

/// Every class that a selector of the style sheet names.
fn defined() -> BTreeSet<String> {
    let mut sheets = Vec::new();
    files(&root().join("style"), ".css", &mut sheets);
    let mut classes = BTreeSet::new();
    for (_, sheet) in sheets {
        for selector in selectors(&without_comments(&sheet)) {
            classes.extend(classes_of(&selector));
        }
    }
    classes
}

fn without_comments(sheet: &str) -> String {
    let mut parts = sheet.split("/*");
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        kept.push_str(part.split_once("*/").map_or("", |(_, rest)| rest));
    }
    kept
}

/// What stands before each brace: selectors, also nested ones.
fn selectors(sheet: &str) -> Vec<String> {
    let pieces: Vec<&str> = sheet.split('{').collect();
    let before = |piece: &str| {
        let begun = piece.rfind(['}', ';']).map_or(0, |at| at + 1);
        piece[begun..].to_owned()
    };
    let (_, heads) = pieces.split_last().unwrap();
    heads.iter().map(|piece| before(piece)).collect()
}

fn classes_of(selector: &str) -> Vec<String> {
    let name = |rest: &str| -> String {
        rest.chars()
            .take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c))
            .collect()
    };
    let rest = selector.split('.').skip(1).map(name);
    rest.filter(|name| name.starts_with(|c: char| c.is_ascii_lowercase()))
        .collect()
}

/// Words in quotes, wherever they stand.
fn quoted(source: &str) -> Vec<String> {
    let mut found = Vec::new();
    for line in source
        .lines()
        .map(str::trim)
        .filter(|line| !line.starts_with("//"))
    {
        let words = line.split('"').skip(1).step_by(2);
        found.extend(
            words
                .flat_map(|text| text.split_whitespace())
                .map(str::to_owned),
        );
    }
    found
}

/// The classes of `class="…"` as it stands in a view.
fn written(source: &str) -> Vec<String> {
    let parts = source.split(" class=\"").skip(1);
    parts
        .filter_map(|rest| rest.split('"').next())
        .flat_map(|classes| classes.split_whitespace().map(str::to_owned))
        .collect()
}

#[test]
fn no_page_writes_a_style_into_an_element() {
    let found: Vec<_> = sources()
        .into_iter()
        .filter(|(_, source)| {
            [" style=", "style:", "<style"]
                .iter()
                .any(|one| source.contains(one))
        })
        .map(|(file, _)| file)
        .collect();
    assert_eq!(found, Vec::<String>::new());
}

/// A component that brings a colour of its own is read in one scheme only.
#[test]
fn every_colour_of_the_style_sheet_is_a_token() {
    let mut sheets = Vec::new();
    files(&root().join("style"), ".css", &mut sheets);
    let mut found = Vec::new();
    for (file, sheet) in sheets {
        for line in without_comments(&sheet).lines() {
            let known = COLOURS
                .iter()
                .any(|(one, _)| file.ends_with(one) || line.contains(one));
            let colour = ["#", "rgb(", "rgba(", "hsl(", "oklch("]
                .iter()
                .any(|mark| line.split(": ").skip(1).any(|value| value.contains(mark)));
            if colour && !known {
                found.push(format!("{file}: {}", line.trim()));
            }
        }
    }
    assert_eq!(found, Vec::<String>::new());
}

/// The tokens of the light scheme by their names, those that are a colour.
fn tokens() -> BTreeMap<String, String> {
    let sheet = fs::read_to_string(root().join("style/tokens.css")).unwrap();
    let light = sheet.split("@media").next().unwrap();
    light
        .lines()
        .filter_map(|line| line.trim().strip_prefix("--")?.split_once(": "))
        .filter(|(_, value)| value.starts_with('#'))
        .map(|(name, value)| (name.to_owned(), value.trim_end_matches(';').to_owned()))
        .collect()
}

/// Papers and pages are of one hand.
#[test]
fn the_colours_of_papers_are_the_tokens_of_the_same_name() {
    let tokens = tokens();
    let mut sheets = Vec::new();
    files(
        &root().join("server/documents/templates"),
        ".typ",
        &mut sheets,
    );
    let mut compared = 0;
    for (file, sheet) in sheets {
        for line in sheet.lines().filter(|line| line.contains("rgb(")) {
            let (name, colour) = line
                .strip_prefix("#let ")
                .and_then(|line| line.split_once(" = rgb(\""))
                .unwrap_or_else(|| panic!("{file}: {line} names no colour"));
            if OF_PAPERS.iter().any(|(one, _)| *one == name) {
                continue;
            }
            let colour = colour.trim_end_matches("\")");
            assert_eq!(
                tokens.get(name).map(String::as_str),
                Some(colour),
                "{file}: {name}"
            );
            compared += 1;
        }
    }
    assert_eq!(compared, 4);
}

/// A mail has no style sheet: what it writes into its elements is a token of the light scheme.
#[test]
fn the_colours_of_mails_are_tokens() {
    let tokens = tokens();
    let mail = fs::read_to_string(root().join("server/portal/src/mail/html.rs")).unwrap();
    let (mail, _) = mail.split_once("#[cfg(test)]").unwrap();
    let colours: BTreeSet<&str> = mail
        .match_indices('#')
        .filter_map(|(at, _)| mail.get(at..at + 7))
        .filter(|colour| colour[1..].chars().all(|c| c.is_ascii_hexdigit()))
        .collect();
    let of_no_token: Vec<_> = colours
        .iter()
        .filter(|colour| tokens.values().all(|token| token != *colour))
        .collect();
    assert_eq!(of_no_token, Vec::<&&str>::new());
    assert!(colours.len() > 5);
}

#[test]
fn every_class_in_a_page_is_one_of_the_style_sheet() {
    let defined = defined();
    let mut unknown: BTreeMap<String, String> = BTreeMap::new();
    for (file, source) in sources() {
        for class in written(&source) {
            let known =
                defined.contains(&class) || NOT_OF_THE_SHEET.iter().any(|(one, _)| *one == class);
            if !known {
                unknown.insert(class, file.clone());
            }
        }
    }
    assert_eq!(unknown, BTreeMap::new());
}

#[test]
fn every_class_of_the_style_sheet_is_used() {
    let used: BTreeSet<String> = sources()
        .iter()
        .flat_map(|(_, source)| quoted(source))
        .collect();
    let unused: Vec<_> = defined()
        .into_iter()
        .filter(|class| !used.contains(class))
        .filter(|class| PUT_TOGETHER.iter().all(|(one, _)| one != class))
        .collect();
    assert_eq!(unused, Vec::<String>::new());
}

#[test]
fn classes_are_found_in_selectors_and_numbers_are_not() {
    let sheet =
        "/* .no */ .a .b-c:hover, .d::before { margin: .5rem 1.5rem } @media (x) { .e { top: 0 } }";
    let found: Vec<_> = selectors(&without_comments(sheet))
        .iter()
        .flat_map(|selector| classes_of(selector))
        .collect();
    assert_eq!(found, ["a", "b-c", "d", "e"]);
}
