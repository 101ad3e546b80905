//! Proposing to put an entry right: every field with what it holds, then before and
//! after, then it is sent.

use std::collections::BTreeMap;

use axum::{
    extract::{Form, Path, State},
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    country, ethnicity,
    register::{EntryValue, FieldChange, FieldKind, entry_values},
    sex::Sex,
};
use i18n::{Texts, entry_field};
use leptos::prelude::*;
use registry::{Correction, EntryView};

use super::{Address, changes, entry, named, place, refused};
use crate::{
    ask::countries,
    components::{
        Button, ButtonKind, Choice, ErrorSummary, Fault, Faults, Field, Hidden, PostForm, Select,
        TextArea, Typed, Warning,
    },
    failure::Failure,
    pages::desk::{Desk, done::Step},
    render,
    state::App,
};

/// What was typed, by field, with ground, evidence, consent, version and step.
type Sent = BTreeMap<String, String>;

/// `GET …/cai-chinh`
pub(super) async fn show(
    State(app): State<App>,
    desk: Desk,
    Path(address): Path<Address>,
) -> Result<Response, Failure> {
    let entry = entry(&app, &desk, place(&address, &desk)?).await?;
    let page = page(&app, &desk, &entry, &Sent::new(), Vec::new(), None);
    Ok(page.into_response())
}

/// `POST …/cai-chinh`: shows it before and after, sends it, or goes back to the form.
pub(super) async fn sent(
    State(app): State<App>,
    desk: Desk,
    Path(address): Path<Address>,
    Form(sent): Form<Sent>,
) -> Result<Response, Failure> {
    let place = place(&address, &desk)?;
    let (registry, officer) = (&app.registry, &desk.officer);
    let correction = read(&sent);
    let answer = match text(&sent, "step").as_str() {
        "send" => match registry
            .propose_correction(officer, place, &correction)
            .await
        {
            Ok(()) => {
                let there = desk.href(&format!("/so/{place}"));
                return Ok(Redirect::to(&Step::Proposed.said_at(&there)).into_response());
            }
            Err(error) => Err(error),
        },
        "edit" => {
            let entry = entry(&app, &desk, place).await?;
            let page = page(&app, &desk, &entry, &sent, Vec::new(), None);
            return Ok(page.into_response());
        }
        _ => {
            registry
                .preview_correction(officer, place, &correction)
                .await
        }
    };
    let refusal = match answer {
        Ok(changes) => Err(changes),
        Err(error) => Ok(refused(&desk, error)?),
    };
    let entry = entry(&app, &desk, place).await?;
    Ok(match refusal {
        Err(changes) => preview(&app, &desk, &entry, &sent, &changes).into_response(),
        Ok((status, faults, said)) => {
            let page = page(&app, &desk, &entry, &sent, faults, said);
            (status, page).into_response()
        }
    })
}

fn text(sent: &Sent, name: &str) -> String {
    sent.get(name).cloned().unwrap_or_default()
}

fn read(sent: &Sent) -> Correction {
    Correction {
        version: text(sent, "version").parse().unwrap_or_default(),
        values: sent.clone(),
        basis: text(sent, "basis"),
        evidence: text(sent, "evidence"),
        consent: text(sent, "consent"),
    }
}

fn page(
    app: &App,
    desk: &Desk,
    entry: &EntryView,
    sent: &Sent,
    faults: Vec<Fault>,
    said: Option<&'static str>,
) -> render::Page {
    let t = desk.t;
    let head = desk
        .head(t.get("correction"))
        .error(!faults.is_empty() || said.is_some())
        .back(desk.href(&format!("/so/{}", entry.place)));
    let faults = Faults::from(faults);
    let title = named(desk, entry);
    let inputs: Vec<AnyView> = entry_values(&entry.entry.content)
        .into_iter()
        .map(|value| input(t, value, sent, &faults))
        .collect();
    let [basis, evidence, consent] =
        ["basis", "evidence", "consent"].map(|id| (text(sent, id), faults.of(id)));
    let version = entry.entry.version.to_string();
    render::page(&app.site, head, move || {
        let ((basis, of_basis), (evidence, of_evidence), (consent, of_consent)) =
            (basis, evidence, consent);
        view! {
            <ErrorSummary t faults/>
            <h1>{t.get("correction")}</h1>
            {said.map(|words| view! { <Warning t>{words}</Warning> })}
            <p class="lead">{title}</p>
            <p>{t.get("correction.text")}</p>
            <PostForm>
                <Hidden name="version" value=version/>
                <Hidden name="step" value="preview"/>
                {inputs}
                <TextArea t id="basis" label=t.get("entry-basis") hint=t.get("entry-basis.hint") fault=of_basis value=basis/>
                <TextArea t id="evidence" label=t.get("entry-evidence") hint=t.get("entry-evidence.hint") fault=of_evidence value=evidence/>
                <TextArea t id="consent" label=t.get("entry-consent") hint=t.get("entry-consent.hint") fault=of_consent value=consent optional=true/>
                <Button>{t.get("correction.preview")}</Button>
            </PostForm>
        }
    })
}

/// A field with what was typed, or what it holds.
fn input(t: &'static Texts, value: EntryValue, sent: &Sent, faults: &Faults) -> AnyView {
    let (id, label) = (value.field.clone(), entry_field(t, &value.field));
    let fault = faults.of(&id);
    let shown = sent.get(&id).cloned().unwrap_or(value.typed);
    let choices: Vec<Choice> = match value.kind {
        FieldKind::Sex => [Sex::Male, Sex::Female, Sex::Undetermined]
            .into_iter()
            .map(|sex| Choice::new(sex.as_str(), sex.vi()))
            .collect(),
        FieldKind::Ethnicity => ethnicity::all()
            .iter()
            .map(|group| Choice::new(group.code, group.name_vi))
            .collect(),
        FieldKind::Country => {
            // Old entries name countries that are no more.
            let former = country::all().iter().filter(|country| !country.is_active);
            let former = former.map(|country| Choice::new(country.code, country.name_vi));
            countries(t.lang()).into_iter().chain(former).collect()
        }
        FieldKind::Name | FieldKind::Day | FieldKind::Hour | FieldKind::Text => Vec::new(),
    };
    if !choices.is_empty() {
        return view! { <Select t id label fault choices chosen=shown/> }.into_any();
    }
    let optional = id.ends_with("middle_name");
    let (typed, hint) = match value.kind {
        FieldKind::Name => (Typed::Name, None),
        FieldKind::Day => (Typed::Text, Some(t.get("correction.day"))),
        FieldKind::Hour => (Typed::Text, Some(t.get("correction.hour"))),
        _ => (Typed::Text, None),
    };
    match hint {
        Some(hint) => view! { <Field t id label hint fault value=shown typed/> }.into_any(),
        None => view! { <Field t id label fault value=shown typed optional/> }.into_any(),
    }
}

fn preview(
    app: &App,
    desk: &Desk,
    entry: &EntryView,
    sent: &Sent,
    found: &[FieldChange],
) -> render::Page {
    let t = desk.t;
    let here = desk.href(&format!("/so/{}/cai-chinh", entry.place));
    let head = desk.head(t.get("correction-preview")).back(here);
    let title = named(desk, entry);
    let table = changes(t, t.get("correction-preview"), found);
    let grounds = super::show::grounds(
        desk,
        &text(sent, "basis"),
        &text(sent, "evidence"),
        &text(sent, "consent"),
    );
    let [send, edit] = [sent.clone(), sent.clone()];
    render::page(&app.site, head, move || {
        view! {
            <h1>{t.get("correction-preview")}</h1>
            <p class="lead">{title}</p>
            {table}
            <crate::components::Facts facts=grounds/>
            <PostForm>
                {carried(send, "send")}
                <Button>{t.get("correction.send")}</Button>
            </PostForm>
            <PostForm>
                {carried(edit, "edit")}
                <Button kind=ButtonKind::Secondary>{t.get("correction.edit")}</Button>
            </PostForm>
        }
    })
}

/// What was typed, on its way to the next step.
fn carried(sent: Sent, step: &'static str) -> Vec<AnyView> {
    let typed = sent.into_iter().filter(|(name, _)| name != "step");
    let typed = typed.map(|(name, value)| view! { <Hidden name value/> }.into_any());
    let step = view! { <Hidden name="step" value=step/> }.into_any();
    typed.chain([step]).collect()
}
