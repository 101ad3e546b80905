//! The page was changed elsewhere after it had been opened: both sides are shown and
//! nothing is overwritten unasked.

use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use domain::procedure::{Answers, Page};
use i18n::questions;
use leptos::prelude::*;
use portal::Draft;

use super::link;
use crate::{
    components::{Button, Column, Hidden, Link, PostForm, Table},
    render,
    state::App,
    visit::Visit,
};

/// Both sides: what is kept, and what was typed here.
pub(super) fn view(
    app: &App,
    visit: &Visit,
    theirs: &Draft,
    page: &'static Page,
    mine: &Answers,
) -> Response {
    let t = visit.t;
    let words = questions(visit.lang, theirs.procedure);
    let rows: Vec<(String, String, String)> = page
        .questions
        .iter()
        .flat_map(|question| {
            question
                .inputs()
                .into_iter()
                .map(move |input| (question, input))
        })
        .filter(|(_, input)| {
            mine.0.contains_key(input) && mine.get(input) != theirs.answers.get(input)
        })
        .map(|(question, input)| {
            (
                words.label(question.id).to_owned(),
                theirs.answers.get(&input).to_owned(),
                mine.get(&input).to_owned(),
            )
        })
        .collect();
    let head = visit
        .head(t.get("draft-stale"))
        .error(true)
        .of(theirs.version);
    let (action, revision, mine) = (
        link::page(visit, theirs.id, page.id),
        theirs.revision.to_string(),
        mine.clone(),
    );
    let page = render::page(&app.site, head, move || {
        let columns = [
            "draft-stale.question",
            "draft-stale.kept",
            "draft-stale.typed",
        ]
        .map(|id| Column::new(t.get(id)));
        let rows = rows
            .into_iter()
            .map(|(label, kept, typed)| vec![label.into_any(), kept.into_any(), typed.into_any()]);
        let inputs: Vec<_> = mine
            .0
            .into_iter()
            .map(|(name, value)| view! { <Hidden name value/> })
            .collect();
        view! {
            <h1>{t.get("draft-stale")}</h1>
            <p>{t.get("draft-stale.text")}</p>
            <Table caption=t.get("draft-stale.caption") columns=columns.into() rows=rows.collect()/>
            <PostForm action=action.clone()>
                <Hidden name="revision" value=revision/>
                {inputs}
                <Button>{t.get("draft-stale.mine")}</Button>
            </PostForm>
            <p><Link href=action>{t.get("draft-stale.theirs")}</Link></p>
        }
    });
    (StatusCode::CONFLICT, page).into_response()
}
