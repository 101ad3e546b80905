//! `docs/traceability.md` names, for each promise and each rule, the test or page that
//! shows it. Every name must exist, and so must every path that the README names.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("the repository")
        .to_owned()
}

/// Names of all tests: functions in Rust, titles in the journeys.
fn tests() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let mut folders = vec![
        root().join("app"),
        root().join("server"),
        root().join("xtask"),
        root().join("end2end"),
    ];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let path = entry.path();
            if path.is_dir() {
                if !["node_modules", "target"]
                    .contains(&entry.file_name().to_str().unwrap_or_default())
                {
                    folders.push(path);
                }
                continue;
            }
            match path.extension().and_then(|e| e.to_str()) {
                Some("rs") => names.extend(rust_tests(&fs::read_to_string(&path).unwrap())),
                Some("mjs") => names.extend(journey_titles(&fs::read_to_string(&path).unwrap())),
                _ => {}
            }
        }
    }
    names
}

fn rust_tests(source: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut marked = false;
    for line in source.lines().map(str::trim) {
        if line.starts_with("#[test]") || line.starts_with("#[tokio::test") {
            marked = true;
        } else if let Some(rest) = line
            .strip_prefix("fn ")
            .or_else(|| line.strip_prefix("async fn "))
        {
            if marked || rest.contains("()") {
                names.push(rest.split(['(', '<']).next().unwrap_or_default().to_owned());
            }
            marked = false;
        }
    }
    names
}

fn journey_titles(source: &str) -> Vec<String> {
    source
        .split("test(")
        .skip(1)
        .filter_map(|rest| {
            let quote = rest
                .trim_start()
                .chars()
                .next()
                .filter(|c| ['\'', '"', '`'].contains(c))?;
            rest.trim_start()[1..]
                .split(quote)
                .next()
                .map(str::to_owned)
        })
        .collect()
}

/// The names in backticks in the last column of every table row.
fn named(text: &str) -> Vec<(usize, String)> {
    text.lines()
        .enumerate()
        .filter(|(_, line)| {
            line.starts_with('|') && !line.starts_with("|---") && line.contains('`')
        })
        .flat_map(|(n, line)| {
            let last = line
                .trim_end_matches('|')
                .rsplit('|')
                .next()
                .unwrap_or_default();
            let names: Vec<_> = last
                .split('`')
                .skip(1)
                .step_by(2)
                .map(|name| (n + 1, name.to_owned()))
                .collect();
            names
        })
        .collect()
}

#[test]
fn every_test_named_in_the_traceability_page_exists() {
    let page =
        fs::read_to_string(root().join("docs/traceability.md")).expect("docs/traceability.md");
    let tests = tests();
    let missing: Vec<_> = named(&page)
        .into_iter()
        .filter(|(_, name)| !tests.contains(name) && !root().join(name).exists())
        .map(|(line, name)| format!("line {line}: {name}"))
        .collect();
    assert!(
        missing.is_empty(),
        "named but not there:\n{}",
        missing.join("\n")
    );
    assert!(
        named(&page).len() > 40,
        "the page names too little to be worth anything"
    );
}

/// The paths of ours between backticks: none of a page, of another house or of what is built
/// here. Of a pattern its folder counts.
fn paths(page: &str) -> Vec<String> {
    let mut fenced = false;
    let prose = page.lines().filter(|line| {
        let fence = line.starts_with("```");
        fenced ^= fence;
        !fence && !fenced
    });
    let prose = prose.collect::<Vec<_>>().join("\n");
    let quoted = prose.split('`').skip(1).step_by(2);
    quoted
        .filter(|word| word.contains('/') && !word.contains([' ', '\n']))
        .filter(|word| !word.contains("://") && !word.starts_with('/'))
        .filter(|word| !word.starts_with("target/"))
        .flat_map(each)
        .collect()
}

/// `a/{b,c}/*.d` names the folders `a/b` and `a/c`.
fn each(word: &str) -> Vec<String> {
    let choice = word
        .split_once('{')
        .and_then(|(before, rest)| Some((before, rest.split_once('}')?)));
    match choice {
        Some((before, (words, after))) => words
            .split(',')
            .map(|word| fixed(&format!("{before}{word}{after}")))
            .collect(),
        None => vec![fixed(word)],
    }
}

fn fixed(path: &str) -> String {
    let pattern = path.split_once(['*', '<']);
    let folder = pattern.and_then(|(fixed, _)| fixed.rsplit_once('/'));
    folder.map_or(path, |(folder, _)| folder).to_owned()
}

#[test]
fn every_path_named_in_the_readme_exists() {
    let page = fs::read_to_string(root().join("README.md")).expect("README.md");
    let paths = paths(&page);
    assert!(paths.len() > 30, "{paths:?}");
    let missing: Vec<_> = paths
        .iter()
        .filter(|path| !root().join(path).exists())
        .collect();
    assert!(missing.is_empty(), "named but not there: {missing:?}");
}

#[test]
fn every_rule_of_every_procedure_is_traced() {
    let page =
        fs::read_to_string(root().join("docs/traceability.md")).expect("docs/traceability.md");
    for procedure in domain::procedure::PROCEDURES {
        for rule in procedure.versions.iter().flat_map(|version| version.rules) {
            assert!(
                page.contains(&format!("`{}`", rule.id)),
                "rule {} of {} is not traced",
                rule.id,
                procedure.id
            );
        }
    }
}
