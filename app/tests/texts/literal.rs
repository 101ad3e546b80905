//! Every sentence that the code asks for by a literal id.

use std::fs::{read_dir, read_to_string};
use std::path::{Path, PathBuf};

use i18n::{Lang, texts};

fn sources(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            // Tests ask answers and tables, not the catalogue.
            if !path.ends_with("tests") {
                sources(&path, into);
            }
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            into.push(path);
        }
    }
}

/// The literals in `t.get("…")`, `t.with("…", …)` and their kin.
fn asked(source: &str) -> impl Iterator<Item = &str> {
    ["t.get(", "t.with(", "t.maybe(", "t.maybe_with("]
        .into_iter()
        .flat_map(|call| {
            source
                .split(call)
                .skip(1)
                .filter_map(|rest| rest.trim_start().strip_prefix('"')?.split('"').next())
        })
}

#[test]
fn every_sentence_the_code_asks_for_is_written() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    for folder in [
        "src",
        "i18n/src",
        "../server/portal/src",
        "../server/registry/src",
    ] {
        sources(&root.join(folder), &mut files);
    }
    let mut missing = Vec::new();
    for file in files {
        let source = read_to_string(&file).unwrap();
        for id in asked(&source).filter(|id| !texts(Lang::Vi).has(id)) {
            missing.push(format!("{}: {id}", file.display()));
        }
    }
    assert_eq!(missing, Vec::<String>::new());
}
