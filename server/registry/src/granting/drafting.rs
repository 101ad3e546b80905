//! Sending the draft of a paper to be proof-read. It is made by the same hands as the
//! paper; what is entered later must print the same.

use bytes::Bytes;
use domain::{
    case::CaseStage,
    draft_paper::{DraftPdf, DraftToConfirm, confirm_by},
    exchange::Message,
    paper::Paper,
    procedure::{Answers, Declared},
    register::{EntryNumber, RegisterContent},
};
use store::{
    Conn, StoreError,
    registry::{
        cases,
        draft_papers::{self, DraftPaper, DraftState},
        events, former_answers,
    },
};

use super::{
    Granting, asked_for, blocked, correcting::judge, entering::own_pin, office, stop_if_found,
    writing::kinds,
};
use crate::{
    ActError, EventKind, Judged, Registry,
    acting::Acting,
    duplicates, findings,
    papers::{self, Issue, draft_of, questions_behind},
    picking,
    reading::{Reading, described},
};

/// The paper prints what the citizen agreed with.
const AGREED: &str = "Quyết định 1833/QĐ-BTP";

impl Registry {
    /// Sends the draft. What would stop the registration stops the draft too: nobody is
    /// asked to read a paper that cannot come.
    ///
    /// After corrections a new draft always goes out, also when none was taken over: the
    /// citizen reads the reasons before anything is entered, and the time to confirm runs
    /// anew. The decision on each and the draft that follows from them are one act.
    pub(crate) async fn send_draft(
        &self,
        acting: &Acting<'_>,
        judged: Vec<Judged>,
    ) -> Result<(), ActError> {
        let at = self.now();
        let mut conn = self.db().read().await?;
        let mut case = acting.may(cases::by_code(&mut conn, acting.code).await?)?;
        let law = described(&case)?.1;
        let before = draft_papers::newest(&mut conn, &case.code).await?;
        let decisions = match &before {
            Some(before) if case.stage == CaseStage::DraftCorrected => {
                judge(&mut case, law, before, &judged)?
            }
            _ => Vec::new(),
        };
        stop_if_found(findings::of_case(&mut conn, &case).await?)?;
        let granting = self.granting(&mut conn, &case, law, at).await?;
        let (asked, declared) = asked_for(&case, law)?;
        let asked = picking::completed(&mut conn, &case, &declared, asked).await?;
        drop(conn);
        let content = self.draft(&granting, &acting.officer.name, &asked, &declared)?;
        let pdf = self.set_draft(content.clone()).await?;

        let mut tx = self.db().write().await?;
        // Unchanged since it was read: what was judged is what is there.
        acting.may(cases::lock(&mut tx, acting.code).await?)?;
        stop_if_found(findings::of_case(&mut tx, &case).await?)?;
        if decisions.iter().any(|decision| decision.taken) {
            former_answers::replace(&mut tx, &case, acting.officer.id, at).await?;
            duplicates::keep_keys(&mut tx, &case, &Reading::of(&case)?).await?;
        }
        // A corrected number is another person's.
        self.ask_person(&mut tx, &case, &Reading::of(&case)?)
            .await?;
        let draft = DraftPaper {
            round: before.map_or(1, |before| before.round + 1),
            state: DraftState::Sent,
            sent_at: at,
            confirm_by: confirm_by(case.law, &self.calendar().of(&case.office), at),
            answered_at: None,
            sha256: pdf.sha256.clone(),
            size: pdf.size,
            content,
            corrections: Vec::new(),
            decisions,
        };
        draft_papers::insert(&mut tx, &case.code, &draft).await?;
        cases::step(&mut tx, &case.code, case.version, CaseStage::DraftSent, at).await?;
        let sent = EventKind::DraftSent.by(acting.officer, at);
        events::append(&mut tx, &case.code, &sent).await?;
        let answers = Answers(case.answers.clone());
        let message = Message::DraftToConfirm(Box::new(DraftToConfirm {
            at,
            round: draft.round,
            confirm_by: draft.confirm_by,
            questions: questions_behind(law, &answers, &draft.content),
            answers: answers.0,
            paper: draft.content,
            pdf,
            decisions: draft.decisions,
        }));
        self.tell(&mut tx, &case.code, &message).await?;
        tx.commit().await?;
        Ok(())
    }

    /// What the paper will print, as far as it is known before the entry.
    fn draft(
        &self,
        granting: &Granting<'_>,
        registrar: &str,
        content: &RegisterContent,
        declared: &Declared,
    ) -> Result<Paper, ActError> {
        let number = EntryNumber { number: 0, year: 0 };
        let pin = own_pin(content);
        let entry = self.entry(granting, registrar, content.clone(), number, pin);
        let token = papers::PaperToken::random(&*self.0.parts.randomness);
        let issue = Issue {
            entry: &entry,
            keeper: &office(&entry.office, entry.registered_on)?,
            issuer: &granting.office,
            signer: (&granting.signatory.title, &granting.signatory.name),
            number: String::new(),
            day: granting.today,
            check: token.check(&self.0.parts.public_url),
            notes: &[],
            annex: None,
            demo: self.0.parts.demo,
        };
        let kind = kinds(granting, declared).into_iter().next();
        let draft = kind.and_then(|kind| draft_of(kind, &issue));
        Ok(draft.ok_or_else(|| {
            StoreError::bad_row("registry_cases", "procedure", &granting.case.code)
        })?)
    }

    /// The paper to be entered prints what the citizen agreed with, to the letter.
    /// Names of offices and places change by law: then a new draft is due.
    pub(super) async fn as_confirmed(
        &self,
        conn: &mut Conn,
        granting: &Granting<'_>,
        registrar: &str,
        content: &RegisterContent,
        declared: &Declared,
    ) -> Result<(), ActError> {
        let confirmed = draft_papers::newest(conn, &granting.case.code).await?;
        let confirmed = confirmed
            .ok_or_else(|| blocked("no-draft", AGREED))?
            .content;
        let now = Paper {
            day: confirmed.day,
            ..self.draft(granting, registrar, content, declared)?
        };
        if now == confirmed {
            Ok(())
        } else {
            Err(blocked("draft-differs", AGREED))
        }
    }

    /// Sets the draft outside of any transaction, no more at a time than there are
    /// presses, and keeps the file.
    async fn set_draft(&self, paper: Paper) -> Result<DraftPdf, ActError> {
        let unprintable = || blocked("cannot-be-printed", AGREED);
        let permit = self.0.presses.acquire().await.map_err(|_| unprintable())?;
        let set = tokio::task::spawn_blocking(move || documents::set_draft(&paper));
        let pdf = match set.await {
            Ok(Ok(pdf)) => pdf.into_bytes(),
            // A type setter's message may quote the paper: it stays out of the log.
            Ok(Err(_)) | Err(_) => {
                tracing::error!("the draft of a paper could not be set");
                return Err(unprintable());
            }
        };
        drop(permit);
        let size = i64::try_from(pdf.len()).unwrap_or(i64::MAX);
        let digest = self.0.parts.blobs.put(Bytes::from(pdf)).await?;
        Ok(DraftPdf {
            sha256: digest.as_str().to_owned(),
            size,
        })
    }
}
