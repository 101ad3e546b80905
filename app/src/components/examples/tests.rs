//! What the examples look like in HTML, and what all of them must keep to.
#![allow(clippy::unwrap_used)]

use std::{
    collections::BTreeSet,
    fs::{read_dir, read_to_string},
    path::Path,
    sync::Arc,
};

use hydration_context::SsrSharedContext;
use i18n::{Lang, texts};
use leptos::prelude::*;

use super::{Example, all};

fn html(example: &Example, lang: Lang) -> String {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    let html = owner.with(|| (example.view)(texts(lang)).to_html());
    owner.unset_with_forced_cleanup();
    html
}

/// One tag a line, so that a difference shows where it is.
fn in_lines(html: &str) -> String {
    html.replace("<!>", "").replace("><", ">\n<")
}

#[test]
fn every_example_looks_as_it_did() {
    for example in all() {
        let name = format!("{}__{}", example.component, example.name);
        insta::assert_snapshot!(name, in_lines(&html(example, Lang::Vi)));
    }
}

#[test]
fn every_component_speaks_both_languages() {
    for example in all() {
        for lang in Lang::ALL {
            let html = html(example, lang);
            assert!(
                !html.contains('⟦'),
                "{} {}: {html}",
                example.component,
                example.name
            );
        }
    }
}

#[test]
fn every_example_has_a_name_of_its_own() {
    let names: Vec<_> = all()
        .map(|example| (example.component, example.name))
        .collect();
    assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len());
}

/// What has no example of its own, and why.
const WITHOUT_EXAMPLE: &[(&str, &str)] = &[
    ("ErrorMessage", "stands in every example with an error"),
    ("GetForm", "draws nothing: what is in it has examples"),
    ("Hidden", "is not seen"),
    ("Icon", "stands in each of the doors"),
    ("PostForm", "draws nothing: what is in it has examples"),
];

#[test]
fn every_component_has_an_example_or_a_reason_for_none() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/components");
    let list = read_to_string(folder.join("mod.rs")).unwrap();
    let exported: BTreeSet<&str> = list
        .split("use ")
        .skip(1)
        .filter_map(|rest| rest.split(';').next())
        .flat_map(|names| names.split(|letter: char| !letter.is_alphanumeric()))
        .collect();
    let (sources, examples) = (sources(&folder), sources(&folder.join("examples")));
    let without: BTreeSet<&str> = sources
        .split("#[component]")
        .skip(1)
        .filter_map(|rest| rest.split_once("fn ")?.1.split('(').next())
        .filter(|component| exported.contains(component) && !draws(&examples, component))
        .collect();
    let excused: BTreeSet<&str> = WITHOUT_EXAMPLE.iter().map(|(name, _)| *name).collect();
    assert_eq!(without, excused);
}

/// All sources of a folder, one after the other.
fn sources(folder: &Path) -> String {
    read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|kind| kind == "rs"))
        .map(|path| read_to_string(path).unwrap())
        .collect()
}

/// Whether an example has the component in it, and not one whose name only begins alike.
fn draws(examples: &str, component: &str) -> bool {
    let tag = format!("<{component}");
    let mut after = examples.split(tag.as_str()).skip(1);
    after.any(|rest| !rest.starts_with(char::is_alphanumeric))
}

/// What people type into goes wrong: how that looks is part of the component.
#[test]
fn every_component_that_takes_an_answer_has_an_example_with_an_error() {
    for component in [
        "field",
        "text-area",
        "date-input",
        "time-input",
        "radios",
        "checkboxes",
        "tick",
        "select",
        "place-field",
        "file-upload",
    ] {
        let faulty = all()
            .filter(|example| example.component == component)
            .any(|example| html(example, Lang::Vi).contains("class=\"error"));
        assert!(faulty, "{component}");
    }
}

/// A dangling reference is read as silence (WCAG 1.3.1, 4.1.2).
#[test]
fn every_reference_between_elements_leads_somewhere() {
    for example in all() {
        let html = html(example, Lang::Vi);
        let ids: BTreeSet<_> = values(&html, " id=\"").into_iter().collect();
        for attribute in [" for=\"", " aria-describedby=\"", " aria-labelledby=\""] {
            for value in values(&html, attribute) {
                for id in value.split(' ') {
                    assert!(
                        ids.contains(id),
                        "{} {}: {id}",
                        example.component,
                        example.name
                    );
                }
            }
        }
    }
}

/// Of two elements with one id the second is never described, nor led to.
#[test]
fn no_example_has_an_id_twice() {
    for example in all() {
        let html = html(example, Lang::Vi);
        let ids = values(&html, " id=\"");
        let once: BTreeSet<_> = ids.iter().collect();
        assert_eq!(
            once.len(),
            ids.len(),
            "{} {}: {ids:?}",
            example.component,
            example.name
        );
    }
}

#[test]
fn no_component_carries_script_or_style() {
    for example in all() {
        let html = html(example, Lang::Vi);
        for forbidden in ["<script", " style=", " onclick", "javascript:"] {
            assert!(
                !html.contains(forbidden),
                "{} {}",
                example.component,
                example.name
            );
        }
    }
}

fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    html.split(attribute)
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect()
}
