//! The draft as it will be printed.

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use domain::{dossier::Stage, procedure::Judging};
use i18n::{Texts, questions};
use leptos::prelude::*;
use portal::{DossierView, DraftPaper, DraftPaperState, Wrong};

use crate::{
    components::{
        Button, ButtonKind, Hidden, Inset, Link, Notice, PaperSheet, PostForm, Row, SummaryCard,
        SummaryList,
    },
    failure::Failure,
    pages::dossier::words,
    render,
    served::{self, As},
    state::App,
    visit::Visit,
};

/// `GET …/ban-thao`
pub(super) async fn show(
    State(app): State<App>,
    visit: Visit,
    Path((_, code)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let (dossier, draft) = open(&app, &visit, &code).await?;
    Ok(view(&app, &visit, &dossier, draft, None).into_response())
}

/// `GET …/ban-thao.pdf`
pub(super) async fn file(
    State(app): State<App>,
    visit: Visit,
    Path((_, code)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let found = app
        .portal
        .draft_paper_file(&visit.visitor, &code)
        .await
        .map_err(|e| Failure::from(e).at(visit.lang))?;
    Ok(served::file(
        "application/pdf",
        &found.name,
        found.content,
        As::Inline,
    ))
}

/// The dossier and its draft, for who may see them.
pub(super) async fn open(
    app: &App,
    visit: &Visit,
    code: &str,
) -> Result<(DossierView, DraftPaper), Failure> {
    let mut dossier = app
        .portal
        .dossier(&visit.visitor, code)
        .await
        .map_err(|e| Failure::from(e).at(visit.lang))?;
    match dossier.draft_paper.take() {
        Some(draft) => Ok((dossier, draft)),
        None => Err(Failure::not_found().at(visit.lang)),
    }
}

/// The draft is not the one that was answered.
pub(super) const CHANGED: &str = "draft-paper-changed";

/// It can be answered now.
pub(super) fn waits(app: &App, dossier: &DossierView, draft: &DraftPaper) -> bool {
    dossier.stage == Stage::InProcess && draft.waits(app.clock.now())
}

/// The page; `said` why an answer was not taken.
pub(super) fn view(
    app: &App,
    visit: &Visit,
    dossier: &DossierView,
    draft: DraftPaper,
    said: Option<&'static str>,
) -> render::Page {
    let t = visit.t;
    let base = visit.href(&format!("/ho-so/{}", dossier.code));
    let here = format!("{base}/ban-thao");
    let name = questions(visit.lang, dossier.procedure).name();
    let open = waits(app, dossier, &draft);
    let by = words::at_office(visit.lang, dossier, draft.confirm_by);
    let state = match draft.state {
        _ if open => None,
        DraftPaperState::Waiting => Some("draft-paper-over"),
        DraftPaperState::Confirmed => Some("draft-paper-confirmed"),
        // Decided otherwise meanwhile: no new draft will come.
        DraftPaperState::Corrected if dossier.stage.is_final() => Some("draft-paper-over"),
        DraftPaperState::Corrected => Some("draft-paper-corrected"),
        DraftPaperState::Silent => Some("draft-paper-silent"),
        DraftPaperState::Lapsed if dossier.stage.is_final() => Some("draft-paper-over"),
        DraftPaperState::Lapsed => Some("draft-paper-lapsed"),
    };
    let round = draft.round.to_string();
    let judging = dossier.judging_at(app.clock.now());
    let wrong: Vec<Marked> = draft
        .corrections
        .iter()
        .map(|wrong| Marked::of(visit, dossier, &judging, &draft, wrong))
        .collect();
    let decisions = decided(visit, &draft);
    let tappable: Vec<String> = draft.questions.keys().filter(|_| open).cloned().collect();
    let head = visit
        .head(t.get("draft-paper"))
        .of(dossier.version)
        .error(said.is_some())
        .back(base);
    render::page(&app.site, head, move || {
        let sai = format!("{here}/sai");
        let corrected = !wrong.is_empty();
        let list = wrong
            .into_iter()
            .map(|wrong| wrong.view(t, &sai, &round, open))
            .collect_view();
        let beside = {
            let sai = sai.clone();
            move |line: &domain::paper::Line| {
                tappable.contains(&line.id).then(|| {
                    let (href, context) = (format!("{sai}/{}", line.id), line.label.clone());
                    view! { <Link href context lang=t.lang().as_str()>{t.get("draft-paper-here")}</Link> }.into_any()
                })
            }
        };
        let (action, button) = if corrected {
            ("gui-cho-sua", "draft-paper-send")
        } else {
            ("xac-nhan", "draft-paper-confirm")
        };
        view! {
            <h1>{t.get("draft-paper")}</h1>
            <p>{name}</p>
            {said.map(|said| view! { <Notice t><p>{t.get(said)}</p></Notice> })}
            {state.map(|state| view! { <Notice t><p>{t.get(state)}</p></Notice> })}
            {open.then(|| view! {
                <p class="lead">{t.get("draft-paper.lead")}</p>
                <Inset><p>{t.with("draft-paper-by", &[("by", by.into())])}</p></Inset>
            })}
            {decisions}
            <PaperSheet paper=draft.paper mark=t.get("draft-paper-mark") beside/>
            <p>{t.get("draft-paper-later")}</p>
            <p><Link href=format!("{here}.pdf")>{t.get("draft-paper-pdf")}</Link></p>
            {corrected.then(|| view! { <h2 id="sai">{t.get("draft-paper-list")}</h2> {list} })}
            {open.then(|| view! {
                {corrected.then(|| view! { <p>{t.get("draft-paper-list.text")}</p> })}
                <PostForm action=format!("{here}/{action}")>
                    <Hidden name="round" value=round/>
                    <Button>{t.get(button)}</Button>
                </PostForm>
            })}
        }
    })
}

/// A line that was said to be wrong.
struct Marked {
    line: String,
    label: String,
    shown: String,
    right: String,
    note: String,
    finished: bool,
}

impl Marked {
    fn of(
        visit: &Visit,
        dossier: &DossierView,
        judging: &Judging,
        draft: &DraftPaper,
        wrong: &Wrong,
    ) -> Self {
        let line = draft.line(&wrong.line);
        let finished = draft.problems(dossier.version, judging, wrong).is_empty();
        let (procedure, version) = (dossier.procedure, dossier.version);
        Self {
            label: line.map(|line| line.label.clone()).unwrap_or_default(),
            shown: line.map(|line| line.value.clone()).unwrap_or_default(),
            right: draft.right(procedure, version, judging, visit.lang, wrong),
            note: wrong.note.clone(),
            line: wrong.line.clone(),
            finished,
        }
    }

    fn view(self, t: &'static Texts, sai: &str, round: &str, open: bool) -> AnyView {
        let (href, round) = (format!("{sai}/{}", self.line), round.to_owned());
        let right = if self.finished {
            Row::new(t.get("draft-paper-right"), self.right)
        } else {
            Row::new(t.get("draft-paper-right"), t.get("draft-paper-unfinished"))
        };
        let right = if open {
            right.change(href.clone(), self.label.clone())
        } else {
            right
        };
        let mut rows = vec![Row::new(t.get("draft-paper-printed"), self.shown), right];
        if !self.note.trim().is_empty() {
            rows.push(Row::new(t.get("draft-paper-note"), self.note));
        }
        let context = self.label.clone();
        view! {
            <SummaryCard title=self.label>
                <SummaryList t rows/>
                {open.then(|| view! {
                    <PostForm action=format!("{href}/bo")>
                        <Hidden name="round" value=round/>
                        <Button kind=ButtonKind::Quiet context>{t.get("draft-paper-drop")}</Button>
                    </PostForm>
                })}
            </SummaryCard>
        }
        .into_any()
    }
}

/// What became of the corrections of the draft before.
fn decided(visit: &Visit, draft: &DraftPaper) -> Option<AnyView> {
    let t = visit.t;
    if draft.decisions.is_empty() {
        return None;
    }
    let cards = draft.decisions.iter().map(|decision| {
        let label = draft.line(&decision.correction.line);
        let title = label.map(|line| line.label.clone()).unwrap_or_default();
        let mut rows = vec![Row::new(
            t.get("draft-paper-asked"),
            decision.correction.right.clone(),
        )];
        rows.push(if decision.taken {
            Row::new(t.get("draft-paper-decision"), t.get("draft-paper-taken"))
        } else {
            Row::new(t.get("draft-paper-declined"), decision.reason.clone())
        });
        view! { <SummaryCard title><SummaryList t rows/></SummaryCard> }
    });
    let cards = cards.collect_view();
    Some(view! { <h2>{t.get("draft-paper-decisions")}</h2> {cards} }.into_any())
}
