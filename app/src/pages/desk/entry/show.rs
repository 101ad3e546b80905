//! The page of an entry, and the answer of the second person.

use axum::{
    extract::{Form, Path, Query, State},
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    calendar, date,
    register::{FactValue, Identified, RegisterContent, entry_values},
};
use i18n::{entry_field, fact_said, moment};
use leptos::prelude::*;
use registry::{CONSENT, CorrectError, EVIDENCE, EntryView};
use serde::Deserialize;

use super::{Address, changes, entry, named, place, refused};
use crate::{
    components::{
        Button, ButtonKind, Details, ErrorSummary, Facts, Fault, Faults, Hidden, Link, LinkButton,
        Notice, PostForm, TextArea, Warning,
    },
    failure::Failure,
    pages::desk::{
        Desk,
        done::{Done, Step},
        search,
    },
    render,
    state::App,
};

/// `GET …/so/{register}/{year}/{number}`
pub(super) async fn show(
    State(app): State<App>,
    desk: Desk,
    Path(address): Path<Address>,
    Query(done): Query<Done>,
) -> Result<Response, Failure> {
    let entry = entry(&app, &desk, place(&address, &desk)?).await?;
    let done = done.notice(&desk, "entry");
    Ok(page(&app, &desk, &entry, done, Said::default()).into_response())
}

/// What the second person says.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    act: String,
    reason: String,
}

/// `POST …/so/{register}/{year}/{number}`
pub(super) async fn settle(
    State(app): State<App>,
    desk: Desk,
    Path(address): Path<Address>,
    Form(sent): Form<Sent>,
) -> Result<Response, Failure> {
    let (place, registry) = (place(&address, &desk)?, &app.registry);
    let (reason, declines) = (sent.reason.as_str(), sent.act == "decline");
    let done = if declines {
        registry
            .decline_correction(&desk.officer, place, reason)
            .await
    } else {
        registry.agree_to_correction(&desk.officer, place).await
    };
    let Err(error) = done else {
        let step = match declines {
            true => Step::Declined,
            false => Step::Agreed,
        };
        let here = desk.href(&format!("/so/{place}"));
        return Ok(Redirect::to(&step.said_at(&here)).into_response());
    };
    let no_reason = declines && matches!(error, CorrectError::Invalid(_));
    let (status, mut faults, said) = refused(&desk, error)?;
    if no_reason {
        faults = vec![Fault::new(
            "reason",
            desk.t.get("entry-reason-back.missing"),
        )];
    }
    let entry = entry(&app, &desk, place).await?;
    let refused = Said {
        reason,
        faults,
        words: said,
    };
    let page = page(&app, &desk, &entry, None, refused);
    Ok((status, page).into_response())
}

/// What was typed and is refused, and why.
#[derive(Default)]
struct Said<'a> {
    reason: &'a str,
    faults: Vec<Fault>,
    words: Option<&'static str>,
}

fn page(
    app: &App,
    desk: &Desk,
    entry: &EntryView,
    done: Option<AnyView>,
    refused: Said<'_>,
) -> render::Page {
    let t = desk.t;
    let Said {
        reason,
        faults,
        words: said,
    } = refused;
    let head = desk
        .head(t.get("entry"))
        .error(!faults.is_empty() || said.is_some())
        .back(desk.href("/so"));
    let faults = Faults::from(faults);
    let title = named(desk, entry);
    let facts = facts(desk, entry);
    let version = [("version", entry.entry.version.to_string().into())];
    let now = t.with("entry-now", &version);
    let values = values(desk, &entry.entry.content);
    let waits = waits(desk, entry);
    let own = entry
        .open()
        .is_some_and(|open| open.asked_by == desk.officer.id);
    let settles = (entry.may_settle || own)
        .then(|| settling(desk, entry.may_settle, reason.to_owned(), &faults));
    let (notes, former, declined) = (
        notes(desk, entry),
        former(desk, entry),
        declined(desk, entry),
    );
    let way = desk.href(&format!("/so/{}/cai-chinh", entry.place));
    let propose = entry.may_propose.then(|| {
        view! { <p><LinkButton href=way>{t.get("correction")}</LinkButton></p> }.into_any()
    });
    // The paper book is the original: what is noted here has to stand there, too.
    let by_hand = matches!(entry.entry.content, RegisterContent::Old(_))
        .then(|| view! { <Notice t><p>{t.get("entry-old-book")}</p></Notice> }.into_any());
    let way = desk.href(&format!("/so/{}/ban-an", entry.place));
    let judgment = entry.may_note.then(|| {
        view! { <p><LinkButton href=way kind=ButtonKind::Secondary>{t.get("judgment")}</LinkButton></p> }
            .into_any()
    });
    render::page(&app.site, head, move || {
        let none = notes.is_empty();
        view! {
            <ErrorSummary t faults/>
            <h1>{title}</h1>
            {said.map(|words| view! { <Warning t>{words}</Warning> })}
            {done}
            <Facts facts/>
            {by_hand}
            {waits}
            {settles}
            <h2>{now}</h2>
            <Facts facts=values/>
            {propose}
            <h2>{t.get("entry-notes")}</h2>
            {none.then(|| view! { <p>{t.get("entry-notes.none")}</p> })}
            {notes}
            {judgment}
            {declined}
            {former}
        }
    })
}

pub(in crate::pages::desk) type Lines = Vec<(std::borrow::Cow<'static, str>, AnyView)>;

fn facts(desk: &Desk, view: &EntryView) -> Lines {
    let (t, entry) = (desk.t, &view.entry);
    let mut facts: Lines = vec![
        (
            t.get("entry-registered").into(),
            date::printed(entry.registered_on).into_any(),
        ),
        (
            t.get("entry-registrar").into(),
            entry.registrar.clone().into_any(),
        ),
    ];
    if let Some(code) = entry.case().map(str::to_owned) {
        let href = desk.href(&format!("/ho-so/{code}"));
        facts.push((
            t.get("entry-case").into(),
            view! { <Link href>{code}</Link> }.into_any(),
        ));
    }
    if let Some(pin) = entry.pin.clone() {
        facts.push((t.get("entry-pin").into(), pin.into_any()));
    }
    facts
}

/// What an entry says, line by line: what can be put right, then what an act has decided.
pub(in crate::pages::desk) fn values(desk: &Desk, content: &RegisterContent) -> Lines {
    let t = desk.t;
    let fields = entry_values(content)
        .into_iter()
        .map(|value| (entry_field(t, &value.field), value.printed().into_any()));
    let act = match content {
        RegisterContent::Act(act) => act,
        RegisterContent::Old(old) => return search::of_old(desk, old),
        _ => return fields.collect(),
    };
    let identities = act.keyed().filter_map(|(key, person)| {
        let number = person.identity_printed()?;
        let label = entry_field(t, &format!("{key}.identity"));
        Some((label, number.into_any()))
    });
    let decided = act
        .facts
        .iter()
        .filter(|fact| matches!(fact.value, FactValue::Said { .. }))
        .map(|fact| (entry_field(t, &fact.id), fact_said(t, fact).into_any()));
    fields.chain(identities).chain(decided).collect()
}

/// Ground, evidence and consent.
pub(super) fn grounds(desk: &Desk, basis: &str, evidence: &str, consent: &str) -> Lines {
    [
        ("entry-basis", basis),
        ("entry-evidence", evidence),
        ("entry-consent", consent),
    ]
    .into_iter()
    .filter(|(_, words)| !words.is_empty())
    .map(|(key, words)| (desk.t.get(key).into(), words.to_owned().into_any()))
    .collect()
}

fn waits(desk: &Desk, entry: &EntryView) -> Option<AnyView> {
    let (t, open) = (desk.t, entry.open()?);
    let mut facts = grounds(desk, &open.reason, open.term(EVIDENCE), open.term(CONSENT));
    let asked = desk.moment(open.asked_at);
    let asked = format!("{}, {asked}", open.asked_name);
    facts.insert(0, (t.get("second-who").into(), asked.into_any()));
    let changes = changes(t, t.get("entry-changes"), &entry.proposed);
    let next = (!entry.may_settle).then(|| view! { <p>{t.get("correction-second")}</p> });
    Some(view! { <h2>{t.get("correction-waits")}</h2> {changes} <Facts facts/> {next} }.into_any())
}

/// What the second person says; who made the proposal can take it back.
fn settling(desk: &Desk, second: bool, reason: String, faults: &Faults) -> AnyView {
    let t = desk.t;
    let fault = faults.of("reason");
    let [decline, label, hint] = match second {
        true => [
            "correction-decline",
            "entry-reason-back",
            "entry-reason-back.hint",
        ],
        false => [
            "second-take-back",
            "entry-reason-back.own",
            "entry-reason-back.own-hint",
        ],
    }
    .map(|id| t.get(id));
    let agrees = second.then(|| {
        view! {
            <p>{t.get("correction-means")}</p>
            <PostForm>
                <Hidden name="act" value="agree"/>
                <Button kind=ButtonKind::Warning>{t.get("correction-agree")}</Button>
            </PostForm>
        }
    });
    view! {
        {agrees}
        <PostForm>
            <Hidden name="act" value="decline"/>
            <TextArea t id="reason" label hint fault value=reason/>
            <Button kind=ButtonKind::Secondary>{decline}</Button>
        </PostForm>
    }
    .into_any()
}

/// The notes at the margin, oldest first.
fn notes(desk: &Desk, entry: &EntryView) -> Vec<AnyView> {
    let t = desk.t;
    entry
        .former
        .iter()
        .map(|note| {
            let fill = [
                ("day", date::printed(note.noted_on).into()),
                ("asked", note.asked_name.as_str().into()),
                ("agreed", note.agreed_name.as_str().into()),
            ];
            // What another entry brought about no second person had to agree to.
            let key = match note.agreed_name.is_empty() {
                true => "entry-noted-beside",
                false => "entry-noted",
            };
            let noted = t.with(key, &fill);
            let changes = changes(t, t.get("entry-changes"), &note.changes);
            let facts = grounds(desk, &note.basis, &note.evidence, &note.consent);
            view! { <h3>{noted}</h3> {changes} <Facts facts/> }.into_any()
        })
        .collect()
}

/// What the entry held before, each version whole.
fn former(desk: &Desk, entry: &EntryView) -> Option<AnyView> {
    let t = desk.t;
    let versions: Vec<_> = entry
        .former
        .iter()
        .map(|former| {
            let fill = [
                ("version", former.version.to_string().into()),
                ("day", date::printed(former.noted_on).into()),
            ];
            let summary = t.with("entry-version", &fill);
            let facts = values(desk, &former.content);
            view! { <Details summary><Facts facts/></Details> }
        })
        .collect();
    (!versions.is_empty())
        .then(|| view! { <h2>{t.get("entry-versions")}</h2> {versions} }.into_any())
}

/// Proposals that were sent back, with the reason.
fn declined(desk: &Desk, entry: &EntryView) -> Vec<AnyView> {
    let t = desk.t;
    entry
        .proposals
        .iter()
        .filter(|proposal| proposal.agreed == Some(false))
        .map(|proposal| {
            let at = proposal.settled_at.map(calendar::local);
            let fill = [
                ("asked", proposal.asked_name.as_str().into()),
                (
                    "who",
                    proposal.settled_name.clone().unwrap_or_default().into(),
                ),
                (
                    "at",
                    at.map(|at| moment(desk.lang, at))
                        .unwrap_or_default()
                        .into(),
                ),
                ("reason", proposal.answer.clone().unwrap_or_default().into()),
            ];
            let words = t.with("correction-was-declined", &fill);
            view! { <Notice t><p>{words}</p></Notice> }.into_any()
        })
        .collect()
}
