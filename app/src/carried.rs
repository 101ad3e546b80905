//! What travels through a sign-in: where somebody was stopped, and what had been typed
//! there. It stays in the visitor's own browser, inside the form, until somebody has
//! shown who they are; nothing of it is kept for a stranger.

use leptos::prelude::*;
use serde::Deserialize;

use crate::{components::Hidden, local_path::LocalPath};

/// Name of the input with the way back; also what stands behind the question mark.
pub(crate) const BACK: &str = "ve";
/// Name of the input with what was typed.
const TYPED: &str = "da-go";

/// The way back and what was typed there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Carried {
    pub back: Option<LocalPath>,
    /// Inputs of the form that was stopped, in order; none where no form was sent.
    pub typed: Option<Vec<(String, String)>>,
    /// Files were sent there: they cannot be carried.
    pub files: bool,
}

/// The two as a form or an address carries them.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct CarriedForm {
    #[serde(rename = "ve")]
    back: String,
    #[serde(rename = "da-go")]
    typed: String,
}

impl CarriedForm {
    /// What can be read of it; what is not ours is dropped.
    pub fn read(&self) -> Carried {
        Carried {
            back: LocalPath::parse(&self.back),
            typed: serde_json::from_str(&self.typed).ok(),
            files: false,
        }
    }
}

impl Carried {
    /// Only the way back: of an address nothing typed is read, another site could have
    /// written it.
    pub fn back_to(back: Option<LocalPath>) -> Self {
        Self {
            back,
            ..Self::default()
        }
    }

    /// The inputs that carry it on.
    pub fn inputs(&self) -> AnyView {
        let back = self
            .back
            .as_ref()
            .map(|back| view! { <Hidden name=BACK value=back.as_str().to_owned()/> });
        let typed = self
            .typed
            .as_ref()
            .map(|typed| serde_json::to_string(typed).unwrap_or_default())
            .map(|typed| view! { <Hidden name=TYPED value=typed/> });
        view! { {back} {typed} }.into_any()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(back: &str, typed: &str) -> CarriedForm {
        CarriedForm {
            back: back.into(),
            typed: typed.into(),
        }
    }

    #[test]
    fn what_was_typed_comes_through_in_order() {
        let carried = form("/vi/ho-so", r#"[["a","1"],["b","Hà"]]"#).read();
        assert_eq!(
            carried.typed,
            Some(vec![("a".into(), "1".into()), ("b".into(), "Hà".into())])
        );
        assert!(carried.back.is_some());
    }

    #[test]
    fn what_is_not_ours_is_dropped() {
        let carried = form("https://khac.example", "not a list").read();
        assert_eq!(carried, Carried::default());
    }
}
