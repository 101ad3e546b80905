//! The paper of a decision against the citizen: why, by which article, how to complain
//! (law.md 6.3 and 6.4: in writing). It is set and signed before the decision is written
//! down, so that no refusal goes out without it.

use chrono::{DateTime, Utc};
use domain::{
    case::Role,
    exchange::ResultRef,
    mission::legal_day_at,
    office::Office,
    paper::{Line, Paper, PaperKind, Section, SignBlock},
    text::upper_vi,
};
use i18n::{Lang, date_in_digits, date_on_paper, questions, texts};
use store::{
    StoreError,
    registry::{
        cases::{self, Case},
        decisions::Decision,
        staff,
    },
};

use crate::{
    ActError, Action, Field, Officer, Registry,
    acting::{Acting, printed},
    action::{ARTICLE_MOST, REASON_MOST},
    asker,
    granting::{blocked, office},
    issuing::IssueError,
    reading::Reading,
};

/// The line that names who asks, left out where no form of ours can print it.
const APPLICANT: &str = "applicant";

/// What is decided.
#[derive(Clone, Copy)]
pub(crate) struct Against<'a> {
    /// Which paper says so.
    pub kind: PaperKind,
    /// As the citizen shall read it.
    pub reason: &'a str,
    /// The article it rests on.
    pub article: Option<&'a str>,
}

/// Reason and article as the paper prints them, or everything that is wrong with them.
pub(crate) fn worded(
    reason: &str,
    article: Option<&str>,
) -> Result<(String, Option<String>), ActError> {
    let article = article.map(|article| (Field::Article, article, ARTICLE_MOST));
    let fields: Vec<_> = std::iter::once((Field::Reason, reason, REASON_MOST))
        .chain(article)
        .collect();
    let mut texts = printed(&fields)?.into_iter();
    Ok((texts.next().unwrap_or_default(), texts.next()))
}

impl Registry {
    /// The paper of a decision against the citizen as it would go out now, to be read by who
    /// decides; nothing is written down. What stands in the way of the decision stands in the
    /// way of reading it, and no other action has such a paper.
    pub async fn decision_to_read(
        &self,
        officer: &Officer,
        code: &str,
        version: i64,
        action: &Action,
    ) -> Result<Paper, ActError> {
        self.may_work(officer, code).await?;
        let (kind, (reason, article)) = match action {
            Action::NotAccept { reason, article } => {
                (PaperKind::NonAcceptance, worded(reason, Some(article))?)
            }
            Action::Refuse { reason, article } => {
                (PaperKind::Refusal, worded(reason, Some(article))?)
            }
            _ => return Err(ActError::NotAllowed),
        };
        let acting = Acting {
            officer,
            code,
            version,
            kind: action.kind(),
        };
        let mut conn = self.db().read().await?;
        let found = cases::by_code(&mut conn, code).await?;
        let case = match acting.may(found) {
            Err(ActError::Stale) => {
                drop(conn);
                let now = self.view(officer, code).await?.ok_or(ActError::NotFound)?;
                return Err(ActError::Conflict(Box::new(now)));
            }
            case => case?,
        };
        asker::looked_at_first(&mut conn, &case).await?;
        drop(conn);
        let against = Against {
            kind,
            reason: &reason,
            article: article.as_deref(),
        };
        let mut paper = self
            .against(&case, against, Some(officer), self.now())
            .await?;
        for section in &mut paper.sections {
            let lines = &mut section.lines;
            lines.retain(|line| line.id != APPLICANT || documents::can_print(&line.value));
        }
        Ok(paper)
    }

    /// The paper before it is set. It bears the name of who decided; where a case was closed
    /// by itself, of who signs for the office.
    pub(crate) async fn against(
        &self,
        case: &Case,
        against: Against<'_>,
        decided_by: Option<&Officer>,
        at: DateTime<Utc>,
    ) -> Result<Paper, StoreError> {
        let signed_by = match decided_by {
            Some(officer) => Some((titled(officer), officer.name.clone())),
            None => staff::signatory(&mut self.db().read().await?, &case.office)
                .await?
                .map(|staff| (staff.title, staff.name)),
        };
        let office = office(&case.office, legal_day_at(&case.office, at))?;
        let mut paper = paper(case, against, &office, signed_by, at)?;
        paper.demo = self.0.parts.demo;
        Ok(paper)
    }

    /// Makes the paper and keeps its file. A name that no form of ours can print is left
    /// out: the dossier code says whose paper it is.
    pub(crate) async fn decide(
        &self,
        case: &Case,
        against: Against<'_>,
        decided_by: Option<&Officer>,
        at: DateTime<Utc>,
    ) -> Result<Decision, IssueError> {
        let mut paper = self.against(case, against, decided_by, at).await?;
        let signed = match self.sign(paper.clone()).await {
            Err(IssueError::Letters) => {
                for section in &mut paper.sections {
                    section.lines.retain(|line| line.id != APPLICANT);
                }
                self.sign(paper).await?
            }
            signed => signed?,
        };
        Ok(Decision {
            kind: against.kind,
            sha256: signed.sha256,
            size: signed.size,
            issued_at: signed.at,
        })
    }
}

/// What the officer reads when the paper cannot be made. Reason and article were looked at
/// before: what is left is the name or the title of who signs.
pub(crate) fn unmade(code: &str, error: IssueError) -> ActError {
    const WRITTEN: &str = "khoản 3 Điều 9 Luật Hộ tịch 2014";
    match error {
        IssueError::Letters => blocked("signer-cannot-be-printed", WRITTEN),
        IssueError::Store(error) => ActError::Store(error),
        error => {
            tracing::error!(case = code, %error, "the paper of a decision could not be made");
            blocked("cannot-be-signed", WRITTEN)
        }
    }
}

/// How a message names it: by the dossier code, which is also printed as its number.
pub(crate) fn named(code: &str, decision: &Decision) -> ResultRef {
    ResultRef {
        kind: decision.kind,
        number: code.to_owned(),
        sha256: decision.sha256.clone(),
        size: decision.size,
        issued_at: decision.issued_at,
    }
}

/// The title above the name; who does not sign certificates may have none: then it is
/// the office held, first the one that decides.
fn titled(officer: &Officer) -> String {
    if !officer.title.is_empty() {
        return officer.title.clone();
    }
    let deciding = [
        Role::Registrar,
        Role::Supervisor,
        Role::Signatory,
        Role::Reception,
    ];
    let role = deciding
        .into_iter()
        .find(|role| officer.roles.contains(role));
    let role = role.map(|role| texts(Lang::Vi).get(&format!("staff-role-{}", role.as_str())));
    upper_vi(role.unwrap_or_default())
}

fn paper(
    case: &Case,
    against: Against<'_>,
    office: &Office,
    signed_by: Option<(String, String)>,
    at: DateTime<Utc>,
) -> Result<Paper, StoreError> {
    let t = texts(Lang::Vi);
    let Reading {
        procedure,
        declared,
        ..
    } = Reading::of(case)?;
    let line = |id: &str, value: String| {
        let label = t.get(&format!("result-line-{}", id.replace('_', "-")));
        Line::new(id, label, value)
    };
    let asked = [
        ("name", questions(Lang::Vi, procedure).name().into()),
        ("code", case.procedure_code.as_str().into()),
    ];
    let whose = declared
        .requester()
        .map(|name| line(APPLICANT, name.to_owned()));
    let what = [
        line("procedure", t.with("receipt-procedure.value", &asked)),
        line("received-on", date_in_digits(case.received_on)),
    ];
    let why = line("reason", against.reason.replace('\r', ""));
    let by = against
        .article
        .map(|article| line("article", article.replace('\r', "")));
    let section = |heading: Option<&str>, lines: Vec<Line>| Section {
        heading: heading.map(str::to_owned),
        lines,
    };
    let key = format!("result-{}", against.kind.as_str());
    let complain = [("office", office.name.as_str().into())];
    let day = legal_day_at(&case.office, at);
    Ok(Paper {
        kind: against.kind,
        title: t.get(&key).into(),
        subtitle: None,
        head_above: office.head_above(),
        head_office: office.head(),
        number: case.code.clone(),
        sections: vec![
            section(None, whose.into_iter().chain(what).collect()),
            section(
                Some(t.get("result-why")),
                std::iter::once(why).chain(by).collect(),
            ),
            section(
                Some(t.get("result-rights")),
                vec![
                    line("complain", t.with("result-complain", &complain)),
                    line("again", t.get("result-again").into()),
                ],
            ),
        ],
        notes: Vec::new(),
        place_and_day: format!("{}, {}", office.seat, date_on_paper(day)),
        day,
        signer: signed_by.map(|(title, name)| SignBlock {
            caption: t.get(&format!("{key}.signer")).into(),
            title,
            name,
        }),
        check: None,
        demo: false,
        lang: Lang::Vi.as_str().into(),
        annex: None,
    })
}
