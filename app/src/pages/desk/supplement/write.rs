//! Writing the list. Each line is kept when it is added.

use axum::{
    extract::{Form, Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use i18n::questions;
use leptos::prelude::*;
use registry::{Composing, NewItem, SupplementError, mark_of};
use serde::Deserialize;

use super::{
    super::{Desk, case::about, second},
    Elsewhere, composing, elsewhere,
    form::{Which, fault, form},
};
use crate::{
    components::{
        Button, ButtonKind, ErrorSummary, Faults, Hidden, Inset, Link, LinkButton, Notice,
        PostForm, Warning,
    },
    pages::supplement::line,
    render,
    state::App,
};

/// A form of the page: a line to be added, or one to be taken out.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    form: String,
    remove: Option<String>,
    question: String,
    file: String,
    page: String,
    region: String,
    answer_reason: String,
    answer_words: String,
    file_reason: String,
    file_words: String,
}

impl Sent {
    fn line(self) -> (Which, NewItem) {
        if self.form == Which::File.as_str() {
            let item = NewItem {
                file: self.file,
                page: self.page,
                region: self.region,
                reason: self.file_reason,
                words: self.file_words,
                ..NewItem::default()
            };
            (Which::File, item)
        } else {
            let item = NewItem {
                question: self.question,
                reason: self.answer_reason,
                words: self.answer_words,
                ..NewItem::default()
            };
            (Which::Answer, item)
        }
    }
}

/// `GET /{lang}/can-bo/ho-so/{code}/bo-sung`
pub(super) async fn show(
    State(app): State<App>,
    desk: Desk,
    Path((_, code)): Path<(String, String)>,
) -> Result<Response, Elsewhere> {
    let composing = composing(&app, &desk, &code).await?;
    Ok(view(&app, &desk, composing, None, Faults::default()).into_response())
}

/// `POST` to the same address: adds a line or takes one out.
pub(super) async fn change(
    State(app): State<App>,
    desk: Desk,
    Path((_, code)): Path<(String, String)>,
    Form(sent): Form<Sent>,
) -> Result<Response, Elsewhere> {
    let here = Redirect::to(&desk.href(&format!("/ho-so/{code}/bo-sung")));
    if let Some(mark) = sent.remove {
        app.registry
            .remove_supplement_item(&desk.officer, &code, &mark)
            .await
            .map_err(|error| elsewhere(&desk, &code, error))?;
        return Ok(here.into_response());
    }
    let (which, item) = sent.line();
    let added = app
        .registry
        .add_supplement_item(&desk.officer, &code, &item)
        .await;
    let problems = match added {
        Ok(()) => return Ok(here.into_response()),
        Err(SupplementError::Invalid(problems)) => problems,
        Err(error) => return Err(elsewhere(&desk, &code, error)),
    };
    let faults: Vec<_> = problems
        .into_iter()
        .map(|problem| fault(desk.t, which, problem))
        .collect();
    let composing = composing(&app, &desk, &code).await?;
    let page = view(&app, &desk, composing, Some((which, item)), faults.into());
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

fn view(
    app: &App,
    desk: &Desk,
    composing: Composing,
    typed: Option<(Which, NewItem)>,
    faults: Faults,
) -> render::Page {
    let t = desk.t;
    let words = questions(desk.lang, composing.view.procedure);
    let case = desk.href(&format!("/ho-so/{}", composing.view.case.code));
    let head = desk
        .head(t.get("supplement-write"))
        .error(!faults.is_empty())
        .back(case.clone());
    let waits = second::waits(desk, &composing.view).map(|notice| {
        view! { {notice} <p>{t.get("supplement-write.changes-proposal")}</p> }
    });
    render::page(&app.site, head, move || {
        let name = |id| {
            let files = &composing.view.case.files;
            files
                .iter()
                .find(|file| file.id == id)
                .map(|file| file.name.clone())
        };
        let lines: Vec<_> = composing
            .items
            .iter()
            .map(|item| {
                let label = words.label(&item.question);
                let file = item.file.and_then(|page| name(page.id));
                let mark = mark_of(std::slice::from_ref(item));
                let said = line(t, item, file);
                view! {
                    <li>
                        <h3>{label}</h3>
                        <Inset>{said}</Inset>
                        <PostForm>
                            <Hidden name="remove" value=mark/>
                            <Button kind=ButtonKind::Quiet context=label>{t.get("supplement-write.remove")}</Button>
                        </PostForm>
                    </li>
                }
            })
            .collect();
        let empty = lines.is_empty();
        let rounds = composing.round - 1;
        let of = |which| match &typed {
            Some((own, item)) if *own == which => item.clone(),
            _ => NewItem {
                page: "1".into(),
                ..NewItem::default()
            },
        };
        let answer = form(
            t,
            words,
            &composing,
            Which::Answer,
            &of(Which::Answer),
            &faults,
        );
        let has_files = !composing.view.case.files.is_empty();
        let file =
            has_files.then(|| form(t, words, &composing, Which::File, &of(Which::File), &faults));
        let unopened = unopened(desk_files(&case, &composing), t);
        view! {
            <ErrorSummary t faults=faults.clone()/>
            <h1>{t.get("supplement-write")}</h1>
            {about(&composing.view)}
            {match rounds {
                0 => view! { <p>{t.get("supplement-write.once")}</p> }.into_any(),
                n => view! { <Warning t>{t.with("supplement-write.again", &[("n", n.into())])}</Warning> }.into_any(),
            }}
            {waits}
            {unopened}
            <h2>{t.get("supplement-write.list")}</h2>
            {empty.then(|| view! { <p>{t.get("supplement-write.empty")}</p> })}
            <ol>{lines}</ol>
            {(!empty).then(|| view! {
                <p><LinkButton href=format!("{case}/bo-sung/xem-truoc")>{t.get("supplement-write.preview")}</LinkButton></p>
            })}
            <p class="hint">{t.get("supplement-write.kept")}</p>
            <h2>{t.get("supplement-write.about-answer")}</h2>
            {answer}
            {file.map(|form| view! { <h2>{t.get("supplement-write.about-file")}</h2> {form} })}
        }
    })
}

/// Files that this officer has not opened: name and address.
pub(super) fn desk_files(case: &str, composing: &Composing) -> Vec<(String, String)> {
    let files = composing.unopened.iter();
    files
        .map(|file| (file.name.clone(), format!("{case}/tep/{}", file.id)))
        .collect()
}

/// What must be opened before sending.
pub(super) fn unopened(files: Vec<(String, String)>, t: &'static i18n::Texts) -> Option<AnyView> {
    if files.is_empty() {
        return None;
    }
    let files: Vec<_> = files
        .into_iter()
        .map(|(name, href)| view! { <li><Link href>{name}</Link></li> })
        .collect();
    let view = view! {
        <Notice t>
            <p id="unopened" tabindex="-1">{t.get("supplement-write.unopened")}</p>
            <ul>{files}</ul>
        </Notice>
    };
    Some(view.into_any())
}
