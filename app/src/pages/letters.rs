//! Messages that could not be delivered: which, since when, why, and buttons to send them
//! again. One page, for administrators at the desk and for the operator of a portal.

use domain::calendar;
use i18n::{Texts, moment};
use leptos::prelude::*;
use registry::{Backlog, DeadLetter, Letters, SentAgain, Which};
use serde::Deserialize;
use uuid::Uuid;

use crate::components::{
    Button, ButtonKind, Column, Facts, Hidden, Notice, NoticeKind, Pagination, PostForm,
    SummaryCard, Table,
};

/// Where in the list, and what has just been done.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    sau: Option<String>,
    xong: String,
}

impl Asked {
    /// Where the page of dead letters begins.
    pub(super) fn after(&self) -> Option<&str> {
        self.sau.as_deref()
    }

    /// What is said above the page.
    pub(super) fn said(&self) -> Option<Said> {
        (self.xong == "1").then_some((NoticeKind::Success, "letters-done"))
    }
}

/// Where a page leads after something was sent again.
pub(super) const DONE: &str = "?xong=1";

/// Words above the page.
pub(super) type Said = (NoticeKind, &'static str);

/// Said when nothing was there to send again: somebody was quicker, or it has arrived.
pub(super) const GONE: Said = (NoticeKind::Important, "letters-gone");

/// What is to be sent again: one letter, or all to a receiver.
#[derive(Deserialize)]
#[serde(default)]
#[derive(Default)]
pub(super) struct Again {
    letter: String,
    to: String,
}

impl Again {
    /// Which letters these are; none where the form names none.
    pub(super) fn which(&self) -> Option<Which<'_>> {
        match self.to.as_str() {
            "" => Uuid::parse_str(&self.letter).ok().map(Which::One),
            to => Some(Which::To(to)),
        }
    }
}

/// Whose letters stand on the page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Whose {
    /// Those about cases of an administrator's office.
    Office,
    /// Everybody's.
    All,
}

/// The whole content. `here` is the page's own address.
pub(super) fn content(
    t: &'static Texts,
    letters: Letters,
    whose: Whose,
    here: &str,
    said: Option<Said>,
) -> AnyView {
    let Letters {
        backlog,
        dead,
        next,
        again,
    } = letters;
    let waits = waiting(t, &backlog);
    let together = together(t, &backlog, here);
    let cards: Vec<_> = dead
        .into_iter()
        .map(|letter| card(t, letter, here.to_owned()))
        .collect();
    let none = cards.is_empty();
    let next = next.map(|next| format!("{here}?sau={next}"));
    let again = sent_again(t, again);
    view! {
        {said.map(|(kind, words)| view! { <Notice t kind><p>{t.get(words)}</p></Notice> })}
        <h1>{t.get("letters")}</h1>
        <p>{t.get("letters.text")}</p>
        {(whose == Whose::Office).then(|| view! { <p>{t.get("letters.office")}</p> })}
        {waits}
        <h2>{t.get("letters-dead")}</h2>
        {none.then(|| view! { <p>{t.get("letters-dead.none")}</p> })}
        {together}
        {cards}
        <Pagination t next/>
        {again}
    }
    .into_any()
}

/// How much is on its way to whom.
fn waiting(t: &'static Texts, backlog: &[Backlog]) -> AnyView {
    if backlog.is_empty() {
        return view! { <p>{t.get("letters-waiting.none")}</p> }.into_any();
    }
    let columns = vec![
        Column::new(t.get("letters-receiver")),
        Column::new(t.get("letters-state")),
        Column::numeric(t.get("letters-count")),
        Column::new(t.get("letters-since")),
    ];
    let rows = backlog
        .iter()
        .map(|line| {
            vec![
                receiver(t, &line.target).into_any(),
                t.get(&format!("letters-state-{}", line.state)).into_any(),
                line.count.to_string().into_any(),
                moment(t.lang(), calendar::local(line.oldest)).into_any(),
            ]
        })
        .collect();
    view! { <Table caption=t.get("letters-waiting") columns rows/> }.into_any()
}

/// A button for each receiver to whom more than one letter is dead.
fn together(t: &'static Texts, backlog: &[Backlog], here: &str) -> Vec<AnyView> {
    backlog
        .iter()
        .filter(|line| line.state == "dead" && line.count > 1)
        .map(|line| {
            let words = t.with(
                "letters-retry-all",
                &[
                    ("receiver", receiver(t, &line.target).into()),
                    ("count", line.count.to_string().into()),
                ],
            );
            let (action, to) = (here.to_owned(), line.target.clone());
            view! {
                <PostForm action>
                    <Hidden name="to" value=to/>
                    <Button kind=ButtonKind::Secondary>{words}</Button>
                </PostForm>
            }
            .into_any()
        })
        .collect()
}

/// One dead letter. Its failure is what the other program said, in its own words.
fn card(t: &'static Texts, letter: DeadLetter, here: String) -> AnyView {
    let facts = vec![
        (t.get("letters-kind").into(), letter.kind.into_any()),
        (
            t.get("letters-receiver").into(),
            receiver(t, &letter.target).into_any(),
        ),
        (
            t.get("letters-since").into(),
            moment(t.lang(), calendar::local(letter.at)).into_any(),
        ),
        (
            t.get("letters-tries").into(),
            letter.tries.to_string().into_any(),
        ),
        (
            t.get("letters-behind").into(),
            letter.behind.to_string().into_any(),
        ),
        (
            t.get("letters-failure").into(),
            letter.failure.unwrap_or_default().into_any(),
        ),
    ];
    let id = letter.id.to_string();
    view! {
        <SummaryCard title=letter.subject.clone()>
            <Facts facts/>
            <PostForm action=here>
                <Hidden name="letter" value=id/>
                <Button kind=ButtonKind::Secondary context=letter.subject>{t.get("letters-retry")}</Button>
            </PostForm>
        </SummaryCard>
    }
    .into_any()
}

/// Who sent what again, and what became of it.
fn sent_again(t: &'static Texts, again: Vec<SentAgain>) -> Option<AnyView> {
    if again.is_empty() {
        return None;
    }
    let columns = vec![
        Column::new(t.get("letters-again-at")),
        Column::new(t.get("letters-again-by")),
        Column::new(t.get("letters-again-what")),
        Column::new(t.get("letters-receiver")),
        Column::new(t.get("letters-state")),
    ];
    let rows = again
        .into_iter()
        .map(|line| {
            let by = line.by_name;
            let by = by.unwrap_or_else(|| t.get("letters-again-command").to_owned());
            vec![
                moment(t.lang(), calendar::local(line.at)).into_any(),
                by.into_any(),
                format!("{} · {}", line.subject, line.kind).into_any(),
                receiver(t, &line.target).into_any(),
                t.get(&format!("letters-state-{}", line.state)).into_any(),
            ]
        })
        .collect();
    Some(view! { <Table caption=t.get("letters-again") columns rows/> }.into_any())
}

/// The receivers have names in both languages; an unknown one is shown as it is called.
pub(super) fn receiver(t: &'static Texts, target: &str) -> String {
    match target {
        "portal" | "registry" | "agency-police" | "agency-insurance" | "agency-protection"
        | "agency-merit" => t.get(&format!("letters-{target}")).to_owned(),
        other => other.to_owned(),
    }
}
