//! Whether a paper is genuine: what its QR code opens, and the form for its code.

use axum::{
    Router,
    extract::{Form, Path, State},
    http::{HeaderMap, StatusCode, header, request::Parts},
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use domain::{
    calendar,
    date::{self, DateFields},
    paper::PaperKind,
};
use i18n::{Lang, marks::vietnamese, moment, paper_name, texts};
use leptos::prelude::*;
use registry::{CheckError, Checked, PaperState, Revealed};
use serde::Deserialize;

use crate::{
    components::{
        Button, DateInput, ErrorSummary, Facts, Fault, Faults, Field, Link, Notice, NoticeKind,
        PostForm, Row, SummaryList, Typed, Warning, Width,
    },
    failure::Failure,
    head::PageHead,
    render,
    state::App,
    visit::{Visit, client_address},
};

/// The addresses of this part.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/xt/{token}", get(show).post(reveal))
        .route("/{lang}/xac-thuc", get(ask).post(find))
}

/// The language of who scans: the QR code has none.
fn lang_of(headers: &HeaderMap) -> Lang {
    let wanted = headers
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|v| v.to_str().ok())
        .unwrap_or_default()
        .to_ascii_lowercase();
    match (wanted.find("vi"), wanted.find("en")) {
        (None, Some(_)) => Lang::En,
        _ => Lang::Vi,
    }
}

fn failed(error: CheckError, lang: Lang) -> Failure {
    match error {
        CheckError::Limited(limited) => Failure::too_many(limited).at(lang),
        CheckError::Store(error) => Failure::from(error).at(lang),
    }
}

/// `GET /xt/{token}`: genuine, ended or not known.
async fn show(
    State(app): State<App>,
    Path(token): Path<String>,
    parts: Parts,
) -> Result<Response, Failure> {
    let lang = lang_of(&parts.headers);
    let address = client_address(&parts, app.door.behind_proxy);
    let checked = app
        .registry
        .check(address, &token)
        .await
        .map_err(|e| failed(e, lang))?;
    let status = if matches!(checked, Checked::NotKnown) {
        StatusCode::NOT_FOUND
    } else {
        StatusCode::OK
    };
    Ok((
        status,
        view(&app, lang, checked, None, DateFields::default()),
    )
        .into_response())
}

/// `POST /xt/{token}`: one fact that the paper prints, then the rest of it.
async fn reveal(
    State(app): State<App>,
    Path(token): Path<String>,
    parts: Parts,
    Form(form): Form<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    let lang = lang_of(&parts.headers);
    let t = texts(lang);
    let address = client_address(&parts, app.door.behind_proxy);
    let part = |name: &str| {
        form.iter()
            .find(|(n, _)| n == name)
            .map_or("", |(_, v)| v.as_str())
    };
    let fields = DateFields::new(part("born.day"), part("born.month"), part("born.year"));
    let wrong = match fields.parse() {
        Err(_) => t.get("check-born.missing"),
        Ok(born) => match app
            .registry
            .reveal(address, &token, born)
            .await
            .map_err(|e| failed(e, lang))?
        {
            Revealed::Paper(paper) => {
                let rows: Vec<(String, String)> = paper
                    .sections
                    .iter()
                    .flat_map(|section| &section.lines)
                    .map(|line| (line.label.clone(), line.value.clone()))
                    .collect();
                let (title, number) = (paper.title.clone(), paper.number.clone());
                let issued = paper.place_and_day.clone();
                return Ok(render::page(
                    &app.site,
                    PageHead::new(lang, t.get("check"), "/xac-thuc"),
                    move || {
                        let rows = rows
                            .into_iter()
                            .map(|(label, value)| Row::new(label, value))
                            .collect::<Vec<_>>();
                        view! {
                            <h1 lang="vi">{title}</h1>
                            <Notice t kind=NoticeKind::Success>
                                <p>{t.get("check-genuine")}</p>
                                <p lang="vi">{issued}</p>
                            </Notice>
                            <p>{number}</p>
                            <SummaryList t rows/>
                        }
                    },
                )
                .into_response());
            }
            Revealed::WrongFact => t.get("check-born.wrong"),
            Revealed::Ended | Revealed::NotKnown => t.get("check-ended"),
        },
    };
    let checked = app
        .registry
        .check(address, &token)
        .await
        .map_err(|e| failed(e, lang))?;
    Ok((
        StatusCode::UNPROCESSABLE_ENTITY,
        view(&app, lang, checked, Some(wrong), fields),
    )
        .into_response())
}

fn view(
    app: &App,
    lang: Lang,
    checked: Checked,
    wrong: Option<&'static str>,
    typed: DateFields,
) -> render::Page {
    let t = texts(lang);
    let faults: Faults = wrong
        .map(|message| Fault::new("born", message).at("born.day"))
        .into_iter()
        .collect();
    let head = PageHead::new(lang, t.get("check"), "/xac-thuc").error(wrong.is_some());
    let again = format!("/{}/xac-thuc", lang.as_str());
    render::page(&app.site, head, move || match checked {
        Checked::NotKnown => view! {
            <h1>{t.get("check-unknown")}</h1>
            <p>{t.get("check-unknown.text")}</p>
            <p><Link href=again>{t.get("check-again")}</Link></p>
        }
        .into_any(),
        Checked::Genuine(paper) => {
            let state = match paper.state {
                PaperState::Replaced => "check-replaced",
                PaperState::Revoked => "check-revoked",
                _ => "check-genuine",
            };
            let stands = state == "check-genuine";
            let kind = paper_name(t, paper.kind);
            let mut facts = vec![
                (t.get("check-kind").into(), kind.into_any()),
                (
                    t.get("check-number").into(),
                    paper.number.clone().into_any(),
                ),
                (
                    t.get("check-office").into(),
                    vietnamese(lang, &paper.office).into_any(),
                ),
                (
                    t.get("check-issued").into(),
                    moment(lang, calendar::local(paper.issued_at)).into_any(),
                ),
                (
                    t.get("check-name").into(),
                    vietnamese(lang, &paper.masked_name).into_any(),
                ),
                (
                    t.get("check-sha").into(),
                    view! { <code class="digest">{paper.sha256.clone()}</code> }.into_any(),
                ),
            ];
            if let Some((number, at)) = &paper.replaced_by {
                let at = moment(lang, calendar::local(*at));
                let fill = [("number", number.as_str().into()), ("at", at.into())];
                facts.push((
                    t.get("check-replaced-by").into(),
                    t.with("check-replaced-by.value", &fill).into_any(),
                ));
            }
            if let Some(until) = paper.valid_until {
                facts.push((t.get("check-until").into(), date::printed(until).into_any()));
            }
            if let Some(ended_at) = paper.ended_at {
                let at = moment(lang, calendar::local(ended_at));
                facts.push((t.get("check-ended-at").into(), at.into_any()));
            }
            let fault = faults.of("born");
            let (legend, hint) = match paper.kind {
                PaperKind::DeathExtract
                | PaperKind::DeathCertificate
                | PaperKind::DeathExtractCopy => (t.get("check-died"), t.get("check-died.hint")),
                PaperKind::MarriageCertificate | PaperKind::MarriageExtractCopy => {
                    (t.get("check-married"), t.get("check-married.hint"))
                }
                PaperKind::ActExtract
                | PaperKind::ActExtractCopy
                | PaperKind::MaritalStatusCertificate
                | PaperKind::RecordConfirmation => {
                    (t.get("check-first"), t.get("check-first.hint"))
                }
                _ => (t.get("check-born"), t.get("check-born.hint")),
            };
            view! {
                <ErrorSummary t faults/>
                <h1>{t.get(state)}</h1>
                {if stands {
                    view! { <Notice t kind=NoticeKind::Success><p>{t.get("check-genuine.text")}</p></Notice> }.into_any()
                } else {
                    view! { <Warning t>{t.get("check-ended")}</Warning> }.into_any()
                }}
                {(stands && paper.over).then(|| view! { <Warning t>{t.get("check-over")}</Warning> })}
                {(stands && paper.noted_since).then(|| view! { <Notice t><p>{t.get("check-noted-since")}</p></Notice> })}
                {(stands && paper.holder_died).then(|| view! { <Notice t><p>{t.get("check-holder-died")}</p></Notice> })}
                <Facts facts/>
                {stands.then(|| view! {
                    <PostForm>
                        <DateInput t id="born" legend hint fault
                            day=typed.day month=typed.month year=typed.year/>
                        <Button>{t.get("check-reveal")}</Button>
                    </PostForm>
                })}
            }
            .into_any()
        }
    })
}

/// The form.
#[derive(Deserialize)]
struct Code {
    #[serde(default)]
    code: String,
}

/// `GET /{lang}/xac-thuc`
async fn ask(State(app): State<App>, visit: Visit) -> Response {
    form(&app, &visit, None).into_response()
}

/// `POST /{lang}/xac-thuc`: to the page of the code.
async fn find(State(app): State<App>, visit: Visit, Form(typed): Form<Code>) -> Response {
    let code: String = typed
        .code
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .take(64)
        .collect();
    if code.is_empty() {
        let page = form(&app, &visit, Some(visit.t.get("check-code.missing")));
        return (StatusCode::UNPROCESSABLE_ENTITY, page).into_response();
    }
    Redirect::to(&format!("/xt/{code}")).into_response()
}

fn form(app: &App, visit: &Visit, wrong: Option<&'static str>) -> render::Page {
    let t = visit.t;
    let faults: Faults = wrong
        .map(|message| Fault::new("code", message))
        .into_iter()
        .collect();
    let head = visit
        .head(t.get("check"))
        .error(wrong.is_some())
        .back(visit.href(""));
    render::page(&app.site, head, move || {
        let fault = faults.of("code");
        view! {
            <ErrorSummary t faults/>
            <h1>{t.get("check")}</h1>
            <p class="lead">{t.get("check.text")}</p>
            <PostForm>
                <Field t id="code" label=t.get("check-code") hint=t.get("check-code.hint") fault typed=Typed::Code width=Width::Medium/>
                <Button>{t.get("check.button")}</Button>
            </PostForm>
        }
    })
}
