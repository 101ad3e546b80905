//! For each procedure a start page that says who, how much, how long and what to have at
//! hand. The list of all is `find`.

use axum::{
    Router,
    extract::{Path, Query, State},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use domain::{
    law::{LawPack, Term},
    procedure::{Outcome, PROCEDURES, Procedure, procedure},
    register::RegisterKind,
};
use i18n::{money, questions};
use leptos::prelude::*;

use super::receiving::{self, Asked};
use crate::{
    components::{Button, ErrorSummary, Facts, Link, Notice, PostForm, Sign},
    cookies,
    failure::Failure,
    pages::draft,
    state::App,
    visit::{Visit, today},
    voices::Heard,
};

/// The addresses of this part.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/{lang}/thu-tuc/{id}", get(show).post(start))
        // The everyday names of those that are asked for most.
        .route("/{lang}/khai-sinh", get(birth))
        .route("/{lang}/ket-hon", get(marriage))
        .route("/{lang}/khai-tu", get(death))
        .route("/{lang}/trich-luc", get(extract))
        .route("/{lang}/khai-sinh/bat-dau", post(start_birth))
}

async fn birth(app: State<App>, visit: Visit) -> Result<Response, Failure> {
    everyday(&app, visit, "khai-sinh").await
}

async fn marriage(app: State<App>, visit: Visit) -> Result<Response, Failure> {
    everyday(&app, visit, "ket-hon").await
}

async fn death(app: State<App>, visit: Visit) -> Result<Response, Failure> {
    everyday(&app, visit, "khai-tu").await
}

async fn extract(app: State<App>, visit: Visit) -> Result<Response, Failure> {
    everyday(&app, visit, "trich-luc").await
}

async fn start_birth(app: State<App>, visit: Visit) -> Result<Response, Failure> {
    begin(&app, visit, "khai-sinh").await
}

async fn everyday(app: &App, visit: Visit, id: &str) -> Result<Response, Failure> {
    named(app, visit, id, Asked::default()).await
}

/// `GET /{lang}/thu-tuc/{id}`; with `?noi=`, what is known of the office of that place.
async fn show(
    app: State<App>,
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    named(&app, visit, &id, asked).await
}

/// `POST /{lang}/thu-tuc/{id}`: begins a draft.
async fn start(
    app: State<App>,
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Failure> {
    begin(&app, visit, &id).await
}

fn known(visit: &Visit, id: &str) -> Result<&'static Procedure, Failure> {
    procedure(id).ok_or_else(|| Failure::not_found().at(visit.lang))
}

async fn begin(app: &App, visit: Visit, id: &str) -> Result<Response, Failure> {
    let procedure = known(&visit, id)?;
    let failed = |error: portal::DraftError| Failure::from(error).at(visit.lang);
    let started = app
        .portal
        .start(&visit.visitor, procedure, visit.visitor.lang)
        .await
        .map_err(failed)?;
    let to = draft::entrance(&visit, &started.draft);
    Ok(cookies::led_with_key(&app.door, &to, started.key.as_ref()))
}

/// Whether copies of what is recorded already are asked for.
fn copies(procedure: &Procedure) -> bool {
    let mut versions = procedure.versions.iter();
    versions.any(|version| matches!(version.outcome, Outcome::CopyFrom(_) | Outcome::CopiesOf(_)))
}

/// Where copies from one register are asked for, the copies from the others.
fn other_copies(procedure: &Procedure) -> impl Iterator<Item = &'static Procedure> + use<> {
    let (id, is_copy) = (procedure.id, copies(procedure));
    let all = PROCEDURES.iter().copied();
    all.filter(move |other| is_copy && other.id != id && copies(other))
}

/// The picture of what a procedure is about.
pub(super) fn sign(procedure: &Procedure) -> Sign {
    match procedure.versions.first().map(|version| &version.outcome) {
        Some(Outcome::Enter(RegisterKind::Birth, _)) => Sign::Birth,
        Some(Outcome::Enter(RegisterKind::Marriage, _)) => Sign::Marriage,
        Some(Outcome::Enter(RegisterKind::Death, _)) => Sign::Death,
        Some(
            Outcome::Enter(RegisterKind::Act(_), _) | Outcome::CopyFrom(_) | Outcome::CopiesOf(_),
        )
        | None => Sign::Paper,
    }
}

async fn named(app: &App, visit: Visit, id: &str, asked: Asked) -> Result<Response, Failure> {
    let procedure = known(&visit, id)?;
    let begun = draft::begun(app, &visit, Some(procedure)).await;
    let words = questions(visit.lang, procedure);
    let t = visit.t;
    let day = today(app);
    let law = LawPack::on(day);
    let fee = money(visit.lang, u64::from(law.number(Term::CopyFee, day)));
    let hours = law.number(Term::DecisionHours, day).to_string();
    let cutoff = (law.number(Term::CutOff, day) / 60).to_string();
    let records = law.number(Term::FamilyRecords, day).to_string();
    let fact = |what: &str| {
        // What the law of the day has changed, where the procedure says so.
        let changed = format!("{what}-2026");
        let said = match law {
            LawPack::Vn2026 if words.has_about(&changed) => changed.as_str(),
            _ => what,
        };
        let words = words.about_with(
            said,
            &[
                ("fee", fee.as_str().into()),
                ("hours", hours.as_str().into()),
                ("cutoff", cutoff.as_str().into()),
                ("records", records.as_str().into()),
            ],
        );
        (t.get(&format!("start-{what}")).into(), words.into_any())
    };
    // As the law calls it, where the heading is shorter.
    let in_full = Some(words.name()).filter(|name| *name != words.short_name());
    let facts = ["who", "cost", "time", "have", "other"].map(fact).into();
    let version = procedure.on(day);
    let fees = super::fee::on_start_page(t, version, law, day);
    let receiving = receiving::of(app, &visit, procedure, asked, day).await;
    let faults = receiving.faults.clone();
    let head = visit
        .head(words.short_name())
        .error(!faults.is_empty())
        .quiet(version.is_some_and(super::tone::is_of_death))
        .way_out(version.is_some_and(super::tone::is_private))
        .back(visit.href(""));
    let action = visit.href(&format!("/thu-tuc/{}", procedure.id));
    let button = match begun.is_empty() {
        true => words.about("button"),
        false => t.get("begun.another"),
    };
    let recordings = app.site.voices.of(&format!("{}.bat-dau", procedure.id));
    let resume = visit.href("/tiep-tuc");
    let mut versions = procedure.versions.iter();
    let invited = versions
        .any(|version| !version.parties.is_empty())
        .then(|| visit.href("/loi-moi"));
    // Who filed the event here has its electronic paper already, and needs no copy of it.
    let own = copies(procedure).then(|| visit.href("/tra-cuu"));
    let others: Vec<(String, &'static str)> = other_copies(procedure)
        .map(|other| {
            let href = visit.href(&format!("/thu-tuc/{}", other.id));
            (href, questions(visit.lang, other).name())
        })
        .collect();
    Ok(crate::render::page(&app.site, head, move || {
        let others = (!others.is_empty()).then(|| {
            let links: Vec<_> = others
                .into_iter()
                .map(|(href, name)| view! { <p><Link href>{name}</Link></p> })
                .collect();
            view! { <h2>{t.get("start-other-copies")}</h2> {links} }
        });
        view! {
            <ErrorSummary t faults/>
            <h1>{words.short_name()}</h1>
            {in_full.map(|name| view! { <p class="hint">{name}</p> })}
            <p class="lead">{words.about("intro")}</p>
            <Heard t recordings/>
            <Facts facts/>
            <p class="hint">{fees}</p>
            {own.map(|href| view! {
                <Notice t>
                    <p>{t.get("start-own-papers")}</p>
                    <p><Link href>{t.get("start-own-papers.way")}</Link></p>
                </Notice>
            })}
            {draft::lines(t, begun)}
            <PostForm action=action.clone()>
                <Button>{button}</Button>
            </PostForm>
            <p><Link href=resume>{t.get("start-resume")}</Link></p>
            {receiving::part(t, &action, receiving)}
            {others}
            {invited.map(|href| view! { <p><Link href>{t.get("pair-door.way")}</Link></p> })}
            {words.about_maybe("sad").map(|sad| view! { <p class="aside">{sad}</p> })}
            <p class="aside">{t.get("start-private")}</p>
        }
    })
    .into_response())
}
