//! Who may use whom. The picture in the README is drawn from this table.
#![allow(clippy::unwrap_used)]

use std::{collections::BTreeSet, fs, path::Path, process::Command};

use serde_json::Value;

/// What each crate of ours may use of ours, in the product itself.
const EDGES: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("i18n", &["domain"]),
    ("islands", &["domain"]),
    ("frontend", &["islands"]),
    (
        "app",
        &[
            "domain",
            "i18n",
            "islands",
            "documents",
            "portal",
            "registry",
        ],
    ),
    ("store", &["domain"]),
    ("exchange", &["domain", "store"]),
    ("documents", &["domain", "i18n"]),
    ("guard", &["domain", "store"]),
    (
        "portal",
        &["domain", "i18n", "store", "exchange", "documents", "guard"],
    ),
    (
        "registry",
        &["domain", "i18n", "store", "exchange", "documents", "guard"],
    ),
    (
        "agencies",
        &["domain", "i18n", "store", "exchange", "guard"],
    ),
    (
        "server",
        &[
            "agencies",
            "app",
            "documents",
            "domain",
            "exchange",
            "guard",
            "i18n",
            "islands",
            "portal",
            "registry",
            "store",
        ],
    ),
    ("bench", &["domain", "guard", "store"]),
    ("xtask", &[]),
];

/// Crates of others that only some of ours may use.
const ONLY: &[(&str, &[&str])] = &[
    ("sqlx", &["store"]),
    ("leptos", &["app", "islands", "frontend", "server"]),
    ("typst", &["documents"]),
    ("object_store", &["store"]),
    ("argon2", &["guard"]),
    ("lettre", &["portal"]),
];

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

/// Each crate of the workspace with what it depends on, tests and builds left out.
fn used() -> Vec<(String, BTreeSet<String>)> {
    let metadata = Command::new(env!("CARGO"))
        .args([
            "metadata",
            "--no-deps",
            "--offline",
            "--format-version",
            "1",
        ])
        .current_dir(root())
        .output()
        .unwrap();
    let metadata: Value = serde_json::from_slice(&metadata.stdout).unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    packages
        .iter()
        .map(|package| {
            let uses = package["dependencies"].as_array().unwrap().iter();
            let uses = uses.filter(|used| used["kind"].is_null());
            let name = |value: &Value| value["name"].as_str().unwrap().to_owned();
            (name(package), uses.map(name).collect())
        })
        .collect()
}

#[test]
fn each_crate_uses_only_what_the_picture_shows() {
    let used = used();
    let ours: BTreeSet<&str> = used.iter().map(|(name, _)| name.as_str()).collect();
    assert!(ours.contains("domain") && ours.contains("registry"));
    let mut wrong = Vec::new();
    for (name, uses) in &used {
        let Some((_, may)) = EDGES.iter().find(|(known, _)| known == name) else {
            wrong.push(format!("{name} is not in the picture"));
            continue;
        };
        let own = uses.iter().filter(|used| ours.contains(used.as_str()));
        wrong.extend(
            own.filter(|used| !may.contains(&used.as_str()))
                .map(|used| format!("{name} may not use {used}")),
        );
        for (only, who) in ONLY {
            if uses.contains(*only) && !who.contains(&name.as_str()) {
                wrong.push(format!("{name} may not use {only}"));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

/// All sources of a folder, tests left out, with comments.
fn sources(folder: &str, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(root().join(folder)).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        let inner = format!("{folder}/{name}");
        if path.is_dir() && name != "tests" {
            sources(&inner, found);
        } else if name.ends_with(".rs") && !name.ends_with("tests.rs") {
            found.push((inner, fs::read_to_string(&path).unwrap()));
        }
    }
}

/// Portal, registry and agencies meet only in messages: none reads another's tables.
#[test]
fn no_side_names_the_tables_of_another() {
    let sides = [
        (
            ["server/portal/src", "server/store/src/portal"],
            ["registry_", "agency_"],
        ),
        (
            ["server/registry/src", "server/store/src/registry"],
            ["portal_", "agency_"],
        ),
        (
            ["server/agencies/src", "server/agencies/src"],
            ["portal_", "registry_"],
        ),
    ];
    let tables: Vec<String> = ["sqlite", "postgres"]
        .iter()
        .flat_map(|engine| fs::read_dir(root().join("migrations").join(engine)).unwrap())
        .map(|file| fs::read_to_string(file.unwrap().path()).unwrap())
        .flat_map(|sql| {
            let made = sql.split("CREATE TABLE ").skip(1);
            made.filter_map(|rest| rest.split_whitespace().next().map(str::to_owned))
                .collect::<Vec<_>>()
        })
        .collect();
    assert!(tables.iter().any(|table| table == "portal_dossiers"));
    let mut wrong = Vec::new();
    for (folders, strangers) in sides {
        let mut found = Vec::new();
        folders
            .iter()
            .for_each(|folder| sources(folder, &mut found));
        assert!(!found.is_empty());
        for (file, source) in found {
            let named = tables.iter().filter(|table| {
                strangers.iter().any(|prefix| table.starts_with(prefix))
                    && source.contains(table.as_str())
            });
            wrong.extend(named.map(|table| format!("{file} names {table}")));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}
