//! What every file of text must keep to, whoever writes it.
#![allow(clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use unicode_normalization::is_nfc;

use crate::catalogue::SUBJECTS;
use crate::{Lang, texts};

fn resource(name: &str, lang: Lang) -> FluentResource {
    let subject = SUBJECTS
        .iter()
        .find(|subject| subject.name == name)
        .unwrap();
    FluentResource::try_new(subject.source(lang).to_owned())
        .unwrap_or_else(|(_, errors)| panic!("{}/{name}.ftl: {errors:?}", lang.as_str()))
}

/// Every id of a file with the names its sentences are filled with.
fn shape(name: &str, lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
    let resource = resource(name, lang);
    let mut shape = BTreeMap::new();
    for entry in resource.entries() {
        let Entry::Message(message) = entry else {
            continue;
        };
        let id = message.id.name;
        if let Some(value) = &message.value {
            shape.insert(id.to_owned(), filled_with(value));
        }
        for attribute in &message.attributes {
            let id = format!("{id}.{}", attribute.id.name);
            shape.insert(id, filled_with(&attribute.value));
        }
    }
    shape
}

fn filled_with(pattern: &Pattern<&str>) -> BTreeSet<String> {
    fn inline(expression: &InlineExpression<&str>, into: &mut BTreeSet<String>) {
        match expression {
            InlineExpression::VariableReference { id } => {
                into.insert(id.name.to_owned());
            }
            InlineExpression::Placeable { expression } => walk(expression, into),
            _ => {}
        }
    }
    fn walk(expression: &Expression<&str>, into: &mut BTreeSet<String>) {
        match expression {
            Expression::Inline(one) => inline(one, into),
            Expression::Select { selector, variants } => {
                inline(selector, into);
                for variant in variants {
                    into.extend(filled_with(&variant.value));
                }
            }
        }
    }
    let mut into = BTreeSet::new();
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            walk(expression, &mut into);
        }
    }
    into
}

#[test]
fn every_file_parses_and_both_languages_hold_the_same_ids_with_the_same_parameters() {
    for subject in SUBJECTS {
        let vi = shape(subject.name, Lang::Vi);
        let en = shape(subject.name, Lang::En);
        for id in vi.keys().chain(en.keys()).collect::<BTreeSet<_>>() {
            let (vi, en) = (vi.get(id), en.get(id));
            if subject.name == "formats" && vi.is_some() && en.is_some() {
                // Each language takes what it needs of a time: 24 hours, or twelve and a half.
                continue;
            }
            assert_eq!(vi, en, "{}.ftl: {id} (vi left, en right)", subject.name);
        }
    }
}

/// What is begun in a language can be finished in any order, and is never more than there is.
#[test]
fn a_language_that_is_begun_says_nothing_that_vietnamese_does_not_say() {
    for lang in Lang::ALL.into_iter().filter(|lang| lang.draft()) {
        for subject in SUBJECTS {
            let vi = shape(subject.name, Lang::Vi);
            for (id, fill) in shape(subject.name, lang) {
                let there = vi.get(&id);
                let at = format!("{}/{}.ftl: {id}", lang.as_str(), subject.name);
                assert!(there.is_some(), "{at} is not in Vietnamese");
                if subject.name != "formats" {
                    assert_eq!(there, Some(&fill), "{at} (vi left)");
                }
            }
        }
    }
}

/// Half a message would be in two languages: its hint, its choices.
#[test]
fn a_message_of_a_language_that_is_begun_is_translated_whole() {
    for lang in Lang::ALL.into_iter().filter(|lang| lang.draft()) {
        for subject in SUBJECTS {
            let own = shape(subject.name, lang);
            let begun: BTreeSet<_> = own.keys().map(|id| message(id)).collect();
            for id in shape(subject.name, Lang::Vi).keys() {
                let at = format!("{}/{}.ftl: {id}", lang.as_str(), subject.name);
                assert!(!begun.contains(message(id)) || own.contains_key(id), "{at}");
            }
        }
    }
}

fn message(id: &str) -> &str {
    id.split('.').next().unwrap_or_default()
}

/// What the script of a page shows cannot be marked as another language.
#[test]
fn what_islands_and_parts_of_pages_say_is_in_every_language() {
    for lang in Lang::ALL.into_iter().filter(|lang| lang.draft()) {
        for subject in ["shell", "components", "formats", "status"] {
            let own = shape(subject, lang);
            for id in shape(subject, Lang::Vi).keys() {
                assert!(
                    own.contains_key(id),
                    "{}/{subject}.ftl: {id}",
                    lang.as_str()
                );
            }
        }
    }
}

#[test]
fn what_is_not_translated_is_in_vietnamese_and_marked_as_such() {
    let (vi, km) = (texts(Lang::Vi), texts(Lang::Km));
    let marked = crate::marks::around(vi.get("desk-queue"));
    assert_eq!(km.get("desk-queue"), marked);
    assert!(km.has("desk-queue"));
    let filled = km.with("error-foreign-no-such", &[]);
    assert_eq!(filled, "⟦error-foreign-no-such⟧");
    // One that is translated is its own.
    assert_ne!(km.get("home"), vi.get("home"));
    assert_eq!(crate::marks::unmarked(km.get("home")), km.get("home"));
}

#[test]
fn a_procedure_that_is_like_another_one_finds_its_words_in_every_language() {
    use domain::procedure::procedure;
    for lang in Lang::ALL {
        let words = crate::questions(lang, procedure("khai-sinh-lai").unwrap());
        assert!(!words.label("child.family_name").contains('⟦'));
    }
}

#[test]
fn no_id_is_written_twice() {
    for lang in Lang::ALL {
        let mut seen = BTreeMap::new();
        for subject in SUBJECTS {
            for entry in resource(subject.name, lang).entries() {
                let Entry::Message(message) = entry else {
                    continue;
                };
                let before = seen.insert(message.id.name.to_owned(), subject.name);
                assert_eq!(
                    before, None,
                    "{} is in two files or twice in one",
                    message.id.name
                );
            }
        }
    }
}

#[test]
fn every_file_in_the_folders_is_listed() {
    for lang in Lang::ALL {
        let folder = format!("{}/locales/{}", env!("CARGO_MANIFEST_DIR"), lang.as_str());
        for file in std::fs::read_dir(folder).unwrap() {
            let name = file.unwrap().file_name().into_string().unwrap();
            let name = name.strip_suffix(".ftl").unwrap_or(&name).to_owned();
            assert!(
                SUBJECTS.iter().any(|subject| subject.name == name),
                "list {name} in catalogue.rs"
            );
        }
    }
}

/// Names are compared and searched in NFC; a text in another form would look
/// the same and never match.
#[test]
fn every_text_is_normalised() {
    for lang in Lang::ALL {
        for subject in SUBJECTS {
            for (number, line) in subject.source(lang).lines().enumerate() {
                assert!(
                    is_nfc(line),
                    "{}/{}.ftl:{}",
                    lang.as_str(),
                    subject.name,
                    number + 1
                );
            }
        }
    }
}

#[test]
fn a_missing_sentence_shows_its_id_and_stops_nothing() {
    let vi = texts(Lang::Vi);
    assert_eq!(vi.get("no-such-sentence"), "⟦no-such-sentence⟧");
    assert_eq!(vi.with("no-such-sentence", &[]), "⟦no-such-sentence⟧");
    assert_eq!(vi.maybe("no-such-sentence.hint"), None);
}

#[test]
fn sentences_are_filled_without_invisible_marks() {
    let said = texts(Lang::En).with(
        "error-too-long",
        &[("label", "Name".into()), ("most", 50.into())],
    );
    assert!(said.contains("50"), "{said}");
    assert!(!said.contains('\u{2068}'));
}

/// A code without a sentence would be shown as its id to a mother at midnight.
#[test]
fn every_fault_the_domain_knows_has_its_sentence() {
    use domain::{date::DateError, identity::IdentityError, name::NameError, pin::PinError};
    // What `procedure::read` says by itself.
    let own = [
        "choose",
        "date-future",
        "email",
        "file-missing",
        "notification-code",
        "number-range",
        "signs",
        "phone",
        "place-many",
        "place-none",
        "tick",
        "time",
    ];
    let codes = [
        DateError::CODES,
        IdentityError::CODES,
        NameError::CODES,
        PinError::CODES,
        &own,
    ];
    for lang in Lang::ALL {
        for code in codes.into_iter().flatten() {
            assert!(texts(lang).has(&format!("error-{code}")), "error-{code}");
        }
    }
}

/// Whoever is given a paper reads what it is, not its code.
#[test]
fn every_kind_of_paper_has_its_name() {
    use domain::paper::PaperKind;
    for (index, kind) in PaperKind::ALL.into_iter().enumerate() {
        assert_eq!(kind as usize, index);
        assert_eq!(PaperKind::parse(kind.as_str()), Some(kind));
        for lang in Lang::ALL {
            let name = crate::paper_name(texts(lang), kind);
            assert!(!name.contains('⟦'), "{kind:?}: {name}");
        }
    }
}

/// Nobody meets an id on a page: whatever a procedure asks, offers or forbids is written,
/// by itself or by the procedure it is like.
#[test]
fn every_page_question_choice_and_rule_of_every_procedure_has_its_sentence() {
    use domain::procedure::{Kind, PROCEDURES};
    let mut missing = BTreeSet::new();
    for (lang, procedure) in Lang::ALL
        .into_iter()
        .flat_map(|lang| PROCEDURES.iter().map(move |procedure| (lang, *procedure)))
    {
        let words = crate::questions(lang, procedure);
        let mut said = vec![words.name()];
        let own = [
            "event", "intro", "who", "cost", "time", "have", "other", "button", "submit",
        ];
        for what in own {
            if !words.has_about(what) {
                missing.insert(format!("{} {}.{what}", lang.as_str(), procedure.id));
            }
        }
        for version in procedure.versions {
            said.extend(version.pages.iter().map(|page| words.page(page)));
            said.extend(version.rules.iter().map(|rule| words.rule(rule.id)));
            for question in version.pages.iter().flat_map(|page| page.questions) {
                said.push(words.label(question.id));
                if let Kind::Choice(options) = question.kind {
                    said.extend(options.iter().map(|word| words.option(question.id, word)));
                }
            }
        }
        let holes = said.into_iter().filter(|sentence| sentence.contains('⟦'));
        missing.extend(holes.map(|hole| format!("{} {hole}", lang.as_str())));
    }
    assert_eq!(missing, BTreeSet::new());
}

#[test]
fn what_a_procedure_says_otherwise_is_said_whole_and_the_rest_is_its_likes() {
    use domain::procedure::procedure;
    let again = crate::questions(Lang::Vi, procedure("khai-sinh-lai").unwrap());
    let first = crate::questions(Lang::Vi, procedure("khai-sinh").unwrap());
    assert_eq!(
        again.label("child.family_name"),
        first.label("child.family_name")
    );
    assert_eq!(again.hint("requester.phone"), first.hint("requester.phone"));
    assert_ne!(again.label("birth.where"), first.label("birth.where"));
    assert_ne!(
        again.hint("child.birth_date"),
        first.hint("child.birth_date")
    );
    // The hint of the mother's name goes with the question that is asked otherwise.
    assert!(first.hint("mother.name").is_some());
    assert_eq!(again.hint("mother.name"), None);
    let page = first_page("khai-sinh-lai", "giay-to");
    assert_eq!(again.page_intro(page), first.page_intro(page));
}

fn first_page(id: &str, page: &str) -> &'static domain::procedure::Page {
    let version = &domain::procedure::procedure(id).unwrap().versions[0];
    version.page(page).unwrap()
}
