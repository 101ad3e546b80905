//! What the fields of register entries are called.

use std::borrow::Cow;

use domain::{
    date,
    register::{ActFact, FactValue},
};

use crate::Texts;

/// The name of a field: `child_given_name` of an entry of one of the three great
/// registers; of an act `guardian.name` or the id of a fact.
pub fn entry_field(t: &'static Texts, field: &str) -> Cow<'static, str> {
    let Some((key, what)) = field.split_once('.') else {
        let fact = t.maybe(&format!("act-fact-{field}"));
        return fact
            .unwrap_or_else(|| t.get(&format!("entry-{field}")))
            .into();
    };
    let role = key.trim_end_matches(|c: char| c.is_ascii_digit());
    let role = t.get(&format!("act-role-{role}"));
    let what = t.get(&format!("act-person-{what}"));
    format!("{role} – {what}").into()
}

/// What a fact of an act says, as its paper prints it.
pub fn fact_said(t: &'static Texts, fact: &ActFact) -> String {
    match &fact.value {
        FactValue::Text(text) => text.clone(),
        FactValue::Day(day) => date::printed(*day),
        FactValue::Said { word, with } => {
            let fill: Vec<_> = with
                .iter()
                .map(|(name, value)| (name.as_str(), value.as_str().into()))
                .collect();
            // What changes a field is said alike of all.
            let own = format!("act-fact-{}.{word}", fact.id);
            match t.has(&own) {
                true => t.with(&own, &fill),
                false => t.with(&format!("act-said.{word}"), &fill),
            }
        }
    }
}
