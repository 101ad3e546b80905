//! What can be done with the list that is looked at: sent, proposed, given back.

use i18n::Texts;
use leptos::prelude::*;
use registry::{Composing, ListStep, mark_of};

use crate::components::{Button, ButtonKind, Details, Faults, Hidden, PostForm, TextArea};

/// Words of the forms: what is done with the list; sending is the rest.
pub(super) const PROPOSE: &str = "propose";
pub(super) const BACK: &str = "back";
const SEND: &str = "send";

/// The forms, with the reasons as they were typed.
pub(super) fn forms(
    t: &'static Texts,
    composing: &Composing,
    again: String,
    back: String,
    faults: &Faults,
) -> AnyView {
    let onward = match composing.step {
        ListStep::Send => Some((SEND, "supplement-write.send")),
        ListStep::Propose => Some((PROPOSE, "supplement-write.propose")),
        ListStep::Settle if composing.as_proposed => Some((SEND, "supplement-write.send")),
        ListStep::Settle | ListStep::TakeBack | ListStep::Wait => None,
    };
    let backward = match composing.step {
        ListStep::Settle => Some("desk-act-send_back"),
        ListStep::TakeBack => Some("second-take-back"),
        ListStep::Send | ListStep::Propose | ListStep::Wait => None,
    };
    let onward = onward.map(|(act, words)| onwards(t, composing, act, words, again, faults));
    let backward = backward.map(|words| backwards(t, composing, words, back, faults));
    view! { <div id="send" tabindex="-1">{onward}{backward}</div> }.into_any()
}

/// Sends or proposes; a second list with the reason.
fn onwards(
    t: &'static Texts,
    composing: &Composing,
    act: &'static str,
    words: &'static str,
    again: String,
    faults: &Faults,
) -> AnyView {
    let second = composing.round > 1;
    // The first press shows the reason where the family will read it.
    let words = t.get(match second && again.trim().is_empty() {
        true => "supplement-write.look-again",
        false => words,
    });
    let hint = t.get(match act {
        PROPOSE => "supplement-write.why-propose-hint",
        _ => "supplement-write.why-again-hint",
    });
    let version = composing.view.case.version.to_string();
    let (seen, seen_again) = (mark_of(&composing.items), again.clone());
    let fault = faults.of("again");
    view! {
        <PostForm>
            <Hidden name="act" value=act/>
            <Hidden name="version" value=version/>
            <Hidden name="seen" value=seen/>
            <Hidden name="seen_again" value=seen_again/>
            {second.then(|| view! {
                <TextArea t id="again" label=t.get("supplement-write.why-again") hint fault value=again/>
            })}
            <Button>{words}</Button>
        </PostForm>
    }
    .into_any()
}

/// Gives the list back, or takes the own proposal back; folded until it is wanted.
fn backwards(
    t: &'static Texts,
    composing: &Composing,
    words: &'static str,
    back: String,
    faults: &Faults,
) -> AnyView {
    let words = t.get(words);
    let version = composing.view.case.version.to_string();
    let fault = faults.of("back");
    let open = fault.is_some();
    view! {
        <Details summary=words open>
            <PostForm>
                <Hidden name="act" value=BACK/>
                <Hidden name="version" value=version/>
                <TextArea t id="back" label=t.get("desk-reason") hint=t.get("second-reason-back") fault value=back/>
                <Button kind=ButtonKind::Warning>{words}</Button>
            </PostForm>
        </Details>
    }
    .into_any()
}
