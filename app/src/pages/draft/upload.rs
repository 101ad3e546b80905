//! Files of a draft: taken in, taken away, looked at.

use axum::{extract::State, response::Response};
use domain::procedure::{Kind, Page, Problem, Question};
use portal::{AttachError, Draft, DraftError, SentFor};
use uuid::Uuid;

use super::form::Sent;
use crate::{
    failure::Failure,
    pages::pieces::brought,
    served::{self, As},
    state::App,
    visit::{Address, Visit},
};

/// Takes in what was sent and takes away what was asked. Each file that cannot be kept
/// has its own sentence; the others are kept.
pub(super) async fn files(
    app: &App,
    visit: &Visit,
    mut draft: Draft,
    page: &'static Page,
    sent: &Sent,
) -> Result<(Draft, Vec<Problem>), DraftError> {
    let mut problems = Vec::new();
    if let Some(file) = sent
        .control("remove")
        .and_then(|id| id.parse::<Uuid>().ok())
    {
        draft = app.portal.detach(&visit.visitor, draft.id, file).await?;
    }
    let asked = sent
        .control("upload")
        .and_then(|id| file_question(page, id));
    let brought = brought(sent, |id| file_question(page, id));
    let came = |question: &Question| brought.iter().any(|(found, _)| found.id == question.id);
    if let Some(question) = asked.filter(|question| !came(question)) {
        problems.push(Problem {
            question: question.id,
            input: question.id.to_owned(),
            code: "file-missing".to_owned(),
            params: Vec::new(),
            rule: false,
        });
    }
    let to = SentFor::Draft(draft.id);
    for (question, file) in &brought {
        let Some((name, content)) = file.opened(app, visit, to, question.id).await? else {
            continue;
        };
        match app
            .portal
            .attach(&visit.visitor, draft.id, question.id, &name, content)
            .await
        {
            Ok(with_file) => {
                file.taken(app, visit, to).await?;
                draft = with_file;
            }
            Err(AttachError::Draft(error)) => return Err(error),
            Err(AttachError::Refused(refusal)) => problems.push(Problem {
                question: question.id,
                input: question.id.to_owned(),
                code: refusal.code().to_owned(),
                params: vec![
                    ("file", domain::upload::safe_file_name(&name)),
                    ("most", refusal.limit(visit.lang)),
                ],
                rule: false,
            }),
        }
    }
    Ok((draft, problems))
}

fn file_question(page: &'static Page, id: &str) -> Option<&'static Question> {
    let mut questions = page.questions.iter();
    questions.find(|q| q.kind == Kind::Files && q.id == id)
}

/// `GET …/tep/{file}`: the file as it was kept, for whom it belongs to. What was kept as
/// it came is only saved.
pub(super) async fn look(
    State(app): State<App>,
    visit: Visit,
    Address((_, draft, file)): Address<(String, Uuid, Uuid)>,
) -> Result<Response, Failure> {
    let found = app
        .portal
        .draft_file(&visit.visitor, draft, file)
        .await
        .map_err(|e| Failure::from(e).at(visit.lang))?;
    Ok(served::file(
        &found.media_type,
        &found.name,
        found.content,
        if found.quarantined {
            As::Download
        } else {
            As::Inline
        },
    ))
}
