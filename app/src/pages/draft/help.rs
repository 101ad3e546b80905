//! Somebody helps to declare: who it is, then everything read out to the one who declares,
//! who agrees by a code on their own telephone.

use axum::{
    extract::{Form, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use domain::procedure::read_so_far;
use i18n::{marks::typed, questions};
use leptos::prelude::*;
use portal::{Draft, HelpError, Helper, HelperFlaws, HelperKind, HelperTyped};
use serde::Deserialize;
use uuid::Uuid;

use super::{link, review};
use crate::{
    components::{
        Button, ButtonKind, Choice, ErrorSummary, Fault, Faults, Field, Hidden, Link, Notice,
        PostForm, Radios, SummaryCard, SummaryList, Typed, Width,
    },
    failure::Failure,
    render,
    state::App,
    visit::{Address, Visit},
};

/// Who helps.
#[derive(Deserialize, Default)]
pub(super) struct Who {
    #[serde(default)]
    kind: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    spoken: String,
}

/// The agreement.
#[derive(Deserialize)]
pub(super) struct Agreed {
    #[serde(default)]
    code: String,
    #[serde(default)]
    revision: i64,
}

async fn open(app: &App, visit: &Visit, id: Uuid) -> Result<(Draft, Option<Helper>), Failure> {
    let failed = |error: portal::DraftError| Failure::from(error).at(visit.lang);
    let draft = app.portal.draft(&visit.visitor, id).await.map_err(failed)?;
    // Two who declare together confirm each for themself.
    if draft.is_of_several() {
        return Err(Failure::not_found().at(visit.lang));
    }
    let helper = app.portal.helper(&visit.visitor, id).await;
    Ok((draft, helper.map_err(failed)?))
}

/// `GET …/khai-giup`
pub(super) async fn ask(
    State(app): State<App>,
    visit: Visit,
    Address((_, id)): Address<(String, Uuid)>,
) -> Result<Response, Failure> {
    let (draft, helper) = open(&app, &visit, id).await?;
    let typed = helper.map_or_else(Who::default, |helper| Who {
        kind: helper.kind.as_str().into(),
        name: helper.name,
        spoken: helper.spoken,
    });
    Ok(form(&app, &visit, &draft, typed, Faults::default()).into_response())
}

/// `POST …/khai-giup`: keeps who helps, sends the code.
pub(super) async fn keep(
    State(app): State<App>,
    visit: Visit,
    Address((_, id)): Address<(String, Uuid)>,
    Form(who): Form<Who>,
) -> Result<Response, Failure> {
    let (draft, _) = open(&app, &visit, id).await?;
    let typed = HelperTyped {
        kind: who.kind.clone(),
        name: who.name.clone(),
        spoken: who.spoken.clone(),
    };
    let faults = match app.portal.set_helper(&visit.visitor, id, &typed).await {
        Ok(()) => return Ok(Redirect::to(&read_out(&visit, id)).into_response()),
        Err(HelpError::Typed(flaws)) => faults(&visit, flaws),
        Err(HelpError::Unreached | HelpError::Code) => {
            vec![Fault::new("kind", visit.t.get("helper-unreached"))].into()
        }
        Err(HelpError::Draft(error)) => return Err(Failure::from(error).at(visit.lang)),
    };
    let page = form(&app, &visit, &draft, who, faults);
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

fn faults(visit: &Visit, flaws: HelperFlaws) -> Faults {
    let HelperFlaws { kind, name, spoken } = flaws;
    [("kind", kind), ("name", name), ("spoken", spoken)]
        .into_iter()
        .filter(|(_, wrong)| *wrong)
        .map(|(field, _)| Fault::new(field, visit.t.get(&format!("helper-{field}.missing"))))
        .collect()
}

fn read_out(visit: &Visit, id: Uuid) -> String {
    link::page(visit, id, "khai-giup/dong-y")
}

fn form(app: &App, visit: &Visit, draft: &Draft, who: Who, faults: Faults) -> render::Page {
    let t = visit.t;
    let back = link::review(visit, draft.id);
    let head = visit
        .head(t.get("helper"))
        .error(!faults.is_empty())
        .of(draft.version)
        .back(back);
    render::page(&app.site, head, move || {
        let [kind, name, spoken] = ["kind", "name", "spoken"].map(|field| faults.of(field));
        let choices = HelperKind::ALL
            .into_iter()
            .map(|kind| {
                Choice::new(
                    kind.as_str(),
                    t.get(&format!("helper-kind.{}", kind.as_str())),
                )
            })
            .collect();
        view! {
            <ErrorSummary t faults/>
            <h1>{t.get("helper")}</h1>
            <p class="lead">{t.get("helper.text")}</p>
            <PostForm>
                <Radios t id="kind" legend=t.get("helper-kind") fault=kind choices chosen=who.kind/>
                <Field t id="name" label=t.get("helper-name") fault=name value=who.name typed=Typed::Name width=Width::Full/>
                <Field t id="spoken" label=t.get("helper-spoken") hint=t.get("helper-spoken.hint") fault=spoken
                    value=who.spoken width=Width::Medium/>
                <p>{t.get("helper.code")}</p>
                <Button>{t.get("c-continue")}</Button>
            </PostForm>
        }
    })
}

/// `GET …/khai-giup/dong-y`
pub(super) async fn read_aloud(
    State(app): State<App>,
    visit: Visit,
    Address((_, id)): Address<(String, Uuid)>,
) -> Result<Response, Failure> {
    let (draft, helper) = open(&app, &visit, id).await?;
    let Some(helper) = helper else {
        return Ok(Redirect::to(&link::page(&visit, id, "khai-giup")).into_response());
    };
    Ok(aloud(&app, &visit, &draft, &helper, None).into_response())
}

/// `POST …/khai-giup/dong-y`
pub(super) async fn agree(
    State(app): State<App>,
    visit: Visit,
    Address((_, id)): Address<(String, Uuid)>,
    Form(Agreed { code, revision }): Form<Agreed>,
) -> Result<Response, Failure> {
    let (draft, helper) = open(&app, &visit, id).await?;
    let Some(helper) = helper else {
        return Ok(Redirect::to(&link::page(&visit, id, "khai-giup")).into_response());
    };
    // Pressed twice.
    if helper.agreed_at.is_some() {
        return Ok(Redirect::to(&link::review(&visit, id)).into_response());
    }
    let (said, status) = if draft.revision != revision {
        ("helper-code.changed", StatusCode::CONFLICT)
    } else {
        match app.portal.agree(&visit.visitor, id, revision, &code).await {
            Ok(()) => return Ok(Redirect::to(&link::review(&visit, id)).into_response()),
            Err(HelpError::Draft(error)) => return Err(Failure::from(error).at(visit.lang)),
            Err(_) => ("helper-code.wrong", StatusCode::UNPROCESSABLE_ENTITY),
        }
    };
    let page = aloud(&app, &visit, &draft, &helper, Some(visit.t.get(said)));
    Ok((status, page).into_response())
}

/// `POST …/khai-giup/bo`: nobody helps after all.
pub(super) async fn alone(
    State(app): State<App>,
    visit: Visit,
    Address((_, id)): Address<(String, Uuid)>,
) -> Result<Response, Failure> {
    let alone = app.portal.without_helper(&visit.visitor, id).await;
    alone.map_err(|error| Failure::from(error).at(visit.lang))?;
    Ok(Redirect::to(&link::review(&visit, id)).into_response())
}

fn aloud(
    app: &App,
    visit: &Visit,
    draft: &Draft,
    helper: &Helper,
    wrong: Option<&'static str>,
) -> render::Page {
    let t = visit.t;
    let words = questions(visit.lang, draft.procedure);
    let declared = read_so_far(draft.version, &draft.answers, &draft.judging);
    let cards: Vec<_> = draft
        .version
        .pages(&draft.answers)
        .map(|page| {
            let rows = review::rows(visit, draft, &declared, words, page);
            (words.page(page), rows)
        })
        .filter(|(_, rows)| !rows.is_empty())
        .collect();
    let faults: Faults = wrong
        .map(|message| Fault::new("code", message))
        .into_iter()
        .collect();
    let head = visit
        .head(t.get("helper-aloud"))
        .error(wrong.is_some())
        .of(draft.version)
        .back(link::page(visit, draft.id, "khai-giup"));
    let fill = named(visit, helper);
    let who = t.with("helper-aloud.who", &fill);
    let revision = draft.revision.to_string();
    let name = words.name();
    let again = link::page(visit, draft.id, "khai-giup");
    let alone = link::page(visit, draft.id, "khai-giup/bo");
    render::page(&app.site, head, move || {
        let fault = faults.of("code");
        view! {
            <ErrorSummary t faults/>
            <h1>{t.get("helper-aloud")}</h1>
            <p class="lead">{who}</p>
            <p>{t.get("helper-aloud.how")}</p>
            <h2>{name}</h2>
            {cards
                .into_iter()
                .map(|(title, rows)| view! { <SummaryCard title><SummaryList t rows/></SummaryCard> })
                .collect_view()}
            <PostForm>
                <h2>{t.get("helper-agree")}</h2>
                <p>{t.get("review-statement")}</p>
                <Hidden name="revision" value=revision/>
                <Field t id="code" label=t.get("helper-code") hint=t.get("helper-code.hint") fault typed=Typed::Digits
                    width=Width::Short autocomplete="one-time-code"/>
                <Button>{t.get("helper-agree.button")}</Button>
            </PostForm>
            <p><Link href=again>{t.get("helper-code.again")}</Link></p>
            <PostForm action=alone><Button kind=ButtonKind::Quiet>{t.get("helper-alone")}</Button></PostForm>
        }
    })
}

/// Who helps and in which language, for a sentence of the page.
fn named(visit: &Visit, helper: &Helper) -> [(&'static str, i18n::Value<'static>); 2] {
    let words = |words: &str| typed(visit.lang, words).into();
    [
        ("name", words(&helper.name)),
        ("spoken", words(&helper.spoken)),
    ]
}

/// How it stands between who declares and who helps, on the check of answers; and whether
/// it may be filed.
pub(super) fn standing(visit: &Visit, draft: &Draft, helper: Option<&Helper>) -> (AnyView, bool) {
    let t = visit.t;
    let here = link::page(visit, draft.id, "khai-giup");
    let Some(helper) = helper else {
        let way = match draft.is_of_several() {
            true => ().into_any(),
            false => view! { <p><Link href=here>{t.get("helper.way")}</Link></p> }.into_any(),
        };
        return (way, true);
    };
    let fill = named(visit, helper);
    let agreed = helper.agreed_at.is_some();
    let said = match agreed {
        true => t.with("helper-agreed", &fill),
        false => t.with("helper-waits", &fill),
    };
    let on = read_out(visit, draft.id);
    let view = view! {
        <Notice t>
            <p>{said}</p>
            {(!agreed).then(|| view! { <p><Link href=on>{t.get("helper-aloud")}</Link></p> })}
        </Notice>
    };
    (view.into_any(), agreed)
}
