//! A JSON Schema held against a reader: what it asks for is taken away, and what it
//! forbids is put in, and the reader must agree each time.

use std::collections::BTreeSet;

use serde_json::{Value, json};

/// Whether the reader takes this.
pub type Open<'a> = &'a dyn Fn(&Value) -> Result<(), String>;

/// The words that a reader names in "expected one of `a`, `b`" or "expected `a`".
pub fn listed(why: &str) -> Option<BTreeSet<String>> {
    let (_, words) = why.split_once("expected ")?;
    let words = words.split('`').skip(1).step_by(2).map(str::to_owned);
    Some(words.collect::<BTreeSet<_>>()).filter(|words| !words.is_empty())
}

/// A whole message, described by `schema`, with every part that it can have.
pub fn compare(kind: &str, schema: &Value, whole: &Value, open: Open<'_>) {
    assert_eq!(open(whole), Ok(()), "{kind}");
    let case = Case { kind, whole, open };
    case.part(schema, "");
}

/// The envelope has fixed words as well, and its `data` is described elsewhere.
pub fn envelope(schema: &Value, whole: &Value, open: Open<'_>) {
    let case = Case {
        kind: "event",
        whole,
        open,
    };
    case.fields(schema, "", |_, _| {});
    for (name, field) in schema["properties"].as_object().unwrap() {
        if field.get("const").is_some() {
            assert!(case.with(&format!("/{name}"), json!("other")).is_err());
        }
    }
    assert!(case.with("/sequence", json!("0")).is_err());
    assert!(case.with("/id", json!("other")).is_err());
}

struct Case<'a> {
    kind: &'a str,
    whole: &'a Value,
    open: Open<'a>,
}

impl Case<'_> {
    fn at(&self, path: &str) -> &Value {
        let found = self.whole.pointer(path);
        found.unwrap_or_else(|| panic!("{}: the example has no {path}", self.kind))
    }

    fn with(&self, path: &str, value: Value) -> Result<(), String> {
        let mut whole = self.whole.clone();
        *whole.pointer_mut(path).unwrap() = value;
        (self.open)(&whole)
    }

    fn without(&self, path: &str, name: &str) -> Result<(), String> {
        let mut whole = self.whole.clone();
        let part = whole.pointer_mut(path).unwrap().as_object_mut().unwrap();
        part.remove(name);
        (self.open)(&whole)
    }

    fn part(&self, schema: &Value, path: &str) {
        let here = format!("{}{path}", self.kind);
        // `anyOf` is only used for what may be nothing.
        if let Some(inner) = schema["anyOf"].as_array() {
            assert_eq!(self.with(path, Value::Null), Ok(()), "{here} may be null");
            return self.part(&inner[0], path);
        }
        if let Some(words) = schema["enum"].as_array() {
            return self.words(words, path);
        }
        let types: Vec<&str> = match &schema["type"] {
            Value::String(one) => vec![one],
            Value::Array(several) => several.iter().map(|one| one.as_str().unwrap()).collect(),
            other => panic!("{here}: no type ({other})"),
        };
        if !path.is_empty() {
            let nothing = self.with(path, Value::Null).is_ok();
            // Where `anyOf` leads here, null was judged before.
            assert!(
                nothing == types.contains(&"null") || types == ["object"],
                "{here}: null"
            );
            let wrong = match types[0] {
                "string" => json!(7),
                _ => json!("?"),
            };
            assert!(
                self.with(path, wrong).is_err(),
                "{here}: not a {}",
                types[0]
            );
        }
        if ["date-time", "date", "uuid"].contains(&schema["format"].as_str().unwrap_or_default()) {
            assert!(self.with(path, json!("?")).is_err(), "{here}: format");
        }
        match types[0] {
            "object" if schema.get("properties").is_some() => {
                self.fields(schema, path, |field, path| self.part(field, path));
            }
            "object" => {
                let (name, _) = self.at(path).as_object().unwrap().iter().next().unwrap();
                self.part(&schema["additionalProperties"], &format!("{path}/{name}"));
            }
            "array" => self.part(&schema["items"], &format!("{path}/0")),
            "integer" => assert!(self.with(path, json!(1.5)).is_err(), "{here}: integer"),
            _ => {}
        }
    }

    fn fields(&self, schema: &Value, path: &str, each: impl Fn(&Value, &str)) {
        let here = format!("{}{path}", self.kind);
        let properties = schema["properties"].as_object().unwrap();
        let shown: BTreeSet<&String> = self.at(path).as_object().unwrap().keys().collect();
        assert_eq!(shown, properties.keys().collect(), "{here}");
        let required: BTreeSet<&str> = schema["required"]
            .as_array()
            .unwrap()
            .iter()
            .map(|name| name.as_str().unwrap())
            .collect();
        for (name, field) in properties {
            let needed = self.without(path, name).is_err();
            assert_eq!(
                needed,
                required.contains(name.as_str()),
                "{here}/{name}: required"
            );
            each(field, &format!("{path}/{name}"));
        }
    }

    fn words(&self, words: &[Value], path: &str) {
        let here = format!("{}{path}", self.kind);
        for word in words {
            assert_eq!(self.with(path, word.clone()), Ok(()), "{here}: {word}");
        }
        // Where the type is an enumeration too, it knows no other word.
        if let Err(why) = self.with(path, json!("?")) {
            let known = listed(&why).unwrap_or_else(|| panic!("{here}: {why}"));
            let words = words.iter().map(|word| word.as_str().unwrap().to_owned());
            assert_eq!(words.collect::<BTreeSet<_>>(), known, "{here}");
        }
    }
}
