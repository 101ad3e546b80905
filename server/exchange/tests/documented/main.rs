//! `docs/exchange` against the types that read the messages: every kind has a schema and
//! an example, and each schema says exactly what the types take.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod schema;

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use domain::exchange::{Envelope, Message, Stopped};
use exchange::CloudEvent;
use serde_json::Value;

fn docs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/exchange")
}

fn json(path: &str) -> Value {
    let text = fs::read_to_string(docs().join(path));
    let text = text.unwrap_or_else(|why| panic!("docs/exchange/{path} is needed: {why}"));
    serde_json::from_str(&text).unwrap_or_else(|why| panic!("docs/exchange/{path}: {why}"))
}

/// Every kind of message, as the reader itself lists them when it meets none of them.
fn kinds() -> BTreeSet<String> {
    let at = chrono::DateTime::from_timestamp(0, 0).unwrap();
    let mut stranger = Message::Stopped(Stopped { at }).seal(uuid::Uuid::nil(), "", "", "", 1, at);
    stranger.kind = "?".into();
    let why = Message::open(&stranger).err().unwrap().to_string();
    schema::listed(&why).expect("the reader lists what it knows")
}

fn example(kind: &str) -> Envelope {
    let event = json(&format!("examples/{kind}.json"));
    CloudEvent::read(event.to_string().as_bytes()).unwrap()
}

#[test]
fn every_message_has_its_schema_and_example_and_nothing_else_has() {
    let kinds = kinds();
    assert!(kinds.contains("dossier.submitted") && kinds.len() > 10);
    for folder in ["schemas", "examples"] {
        let files = fs::read_dir(docs().join(folder)).unwrap();
        let names: BTreeSet<String> = files
            .map(|file| file.unwrap().file_name().into_string().unwrap())
            .filter_map(|name| name.strip_suffix(".json").map(str::to_owned))
            .filter(|name| name != "event")
            .collect();
        assert_eq!(names, kinds, "docs/exchange/{folder}");
    }
    let named = &json("schemas/event.json")["properties"]["type"]["enum"];
    let named: BTreeSet<String> = serde_json::from_value(named.clone()).unwrap();
    assert_eq!(
        named, kinds,
        "the kinds in docs/exchange/schemas/event.json"
    );
}

#[test]
fn every_example_is_read_and_written_again_without_a_difference() {
    for kind in kinds() {
        let envelope = example(&kind);
        assert_eq!(envelope.kind, kind);
        let message = Message::open(&envelope).unwrap();
        let Envelope {
            id,
            source,
            to,
            subject,
            sequence,
            at,
            data,
            ..
        } = &envelope;
        let again = message.seal(*id, source, to, subject, *sequence, *at);
        assert_eq!(&again.data, data, "{kind}: data");
        let event: Value = serde_json::from_slice(&CloudEvent::from(&again).bytes()).unwrap();
        assert_eq!(event, json(&format!("examples/{kind}.json")), "{kind}");
    }
}

#[test]
fn every_schema_asks_for_what_the_types_ask_for() {
    for kind in kinds() {
        let envelope = example(&kind);
        let open = |data: &Value| {
            let envelope = Envelope {
                data: data.clone(),
                ..envelope.clone()
            };
            Message::open(&envelope)
                .map(|_| ())
                .map_err(|e| e.to_string())
        };
        let described = json(&format!("schemas/{kind}.json"));
        schema::compare(&kind, &described, &envelope.data, &open);
    }
}

#[test]
fn the_schema_of_the_envelope_asks_for_what_the_reader_asks_for() {
    let described = json("schemas/event.json");
    let open = |event: &Value| {
        let read = CloudEvent::read(event.to_string().as_bytes());
        read.map(|_| ()).map_err(|e| e.to_string())
    };
    let event = json("examples/dossier.stopped.json");
    schema::envelope(&described, &event, &open);
}
