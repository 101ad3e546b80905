//! Filing a declaration: one transaction, once.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::{
    account::EmailAddress,
    dossier::{DossierCode, Stage},
    exchange::{FileRef, Helped, Message, PORTAL, REGISTRY, Submitted},
    mission::zone_of,
    office,
    place::CommuneCode,
    procedure::{Answers, Declaration, Problem, Variant, declare},
};
use guard::{SecretCode, TokenHash};
use i18n::Lang;
use store::{
    StoreError, Tx,
    portal::{
        Json,
        dossiers::{self, DossierRow},
        drafts, files,
        helpers::{self, HelperRow},
        history::{self, EventRow},
        life_questions, orphans,
    },
};
use uuid::Uuid;

use super::code_of;
use crate::{Draft, DraftError, Portal, Visitor, mail::MailKind, notices::About};

/// How long a draft that was filed still leads to its dossier: for who presses the
/// button again, or comes back to an old tab.
pub(crate) const LEADS_ON: TimeDelta = TimeDelta::days(30);

/// How often a draft is judged anew that changes while it is being filed.
const TRIES: usize = 4;

/// A declaration was filed.
#[derive(Clone, Debug)]
pub struct Filed {
    /// The code of its dossier.
    pub code: DossierCode,
    /// With the code it opens the dossier without an account.
    pub secret: SecretCode,
}

/// Why a declaration was not filed.
#[derive(Debug, thiserror::Error)]
pub enum SubmitError {
    /// It is not complete or not lawful; everything that is to be put right.
    #[error("{} problems", .1.len())]
    Problems(Box<Draft>, Vec<Problem>),
    /// Somebody helps, and the one who declares has not agreed to what stands now.
    #[error("the one who declares has not agreed")]
    Unagreed,
    /// The draft cannot be opened, or was changed at this very moment.
    #[error(transparent)]
    Draft(#[from] DraftError),
}

impl From<StoreError> for SubmitError {
    fn from(error: StoreError) -> Self {
        Self::Draft(error.into())
    }
}

/// Whose dossier it will be, and how that one is told.
pub(crate) struct Owner {
    pub account: Option<Uuid>,
    /// SHA-256 of the browser's key, where no account has it.
    pub key_hash: Option<Vec<u8>>,
    pub lang: Lang,
    pub mail_to: Option<EmailAddress>,
}

impl Owner {
    fn of(visitor: &Visitor) -> Self {
        let account = visitor.account.as_ref();
        let key = visitor.key.as_ref().filter(|_| account.is_none());
        Self {
            account: visitor.account_id(),
            key_hash: key.map(|key: &TokenHash| key.as_slice().to_vec()),
            lang: visitor.lang,
            mail_to: account.map(|account| account.email.clone()),
        }
    }
}

/// What is decided before the transaction begins.
pub(crate) struct Filing {
    pub id: Uuid,
    pub draft: Draft,
    answers: Answers,
    pub files: Vec<FileRef>,
    declaration: Declaration,
    variant: &'static Variant,
    pub office: CommuneCode,
    agency: &'static office::AgencyCode,
    pub now: DateTime<Utc>,
    due_at: DateTime<Utc>,
    calendar: i64,
    /// The legal day of reception at the office.
    received_on: NaiveDate,
    mail_to: Option<EmailAddress>,
}

impl Portal {
    /// Files a draft. Pressed twice or sent again it gives the same dossier.
    pub async fn submit(&self, visitor: &Visitor, draft: Uuid) -> Result<Filed, SubmitError> {
        for _ in 0..TRIES {
            let draft = match self.draft(visitor, draft).await {
                Ok(draft) => draft,
                Err(DraftError::Filed(_)) => return Ok(self.filed_before(visitor, draft).await?),
                Err(error) => return Err(error.into()),
            };
            // What two declare is filed by the confirmations of both.
            if draft.is_of_several() {
                return Err(DraftError::NotFound.into());
            }
            let (id, revision) = (draft.id, draft.revision);
            if self.waits_for_agreement(id, revision).await? {
                return Err(SubmitError::Unagreed);
            }
            let owner = Owner::of(visitor);
            let filing = match self.judged(&owner, draft) {
                Ok(filing) => filing,
                // Answers and files are read one after the other: what a click finds
                // missing, the other click may just have filed.
                Err(_) if self.moved_on(id, revision).await? => continue,
                Err(problems) => return Err(problems),
            };
            let mut tx = self.0.db.write().await?;
            if drafts::filed(&mut tx, id, revision, filing.id, filing.now + LEADS_ON).await? {
                let code = self.write(&mut tx, &owner, &filing).await?;
                helpers::filed(&mut tx, id, filing.id).await?;
                tx.commit().await?;
                self.0.wake.notify_one();
                self.0.mail.notify_one();
                tracing::info!(dossier = %code, procedure = filing.draft.procedure.id, "filed");
                return Ok(Filed {
                    code,
                    secret: self.secret_of(filing.id),
                });
            }
            // Filed by the other click, or changed by another hand: looked at anew.
            tx.rollback().await?;
        }
        Err(DraftError::Busy.into())
    }

    /// The draft was filed or changed since this revision of it was read.
    async fn moved_on(&self, draft: Uuid, revision: i64) -> Result<bool, StoreError> {
        let mut conn = self.0.db.read().await?;
        Ok(!drafts::stands(&mut conn, draft, revision).await?)
    }

    pub(crate) async fn filed_before(
        &self,
        visitor: &Visitor,
        draft: Uuid,
    ) -> Result<Filed, DraftError> {
        let mut conn = self.0.db.read().await?;
        let row = dossiers::by_draft(&mut conn, draft)
            .await?
            .ok_or(DraftError::Busy)?;
        let others = self.party_of_visitor(&mut conn, visitor, &row).await?;
        Ok(Filed {
            code: code_of(&row)?,
            secret: match others {
                Some(other) => self.secret_of_party(row.id, &other.party),
                None => self.secret_of(row.id),
            },
        })
    }

    pub(crate) fn judged(&self, owner: &Owner, draft: Draft) -> Result<Filing, SubmitError> {
        let now = self.0.clock.now();
        let calendar = self.calendar();
        let declaration = match declare(draft.version, &draft.answers, &draft.judging) {
            Ok(declaration) => declaration,
            Err(problems) => return Err(SubmitError::Problems(Box::new(draft), problems)),
        };
        let office = draft
            .version
            .office(&draft.answers, &declaration.declared, draft.judging.day);
        let agency = office.and_then(|office| office::agency_of(office, draft.judging.day));
        let variant = draft.version.variant(&draft.answers);
        let (Some(office), Some(agency), Some(variant)) = (office, agency, variant) else {
            let problems = nobody_decides(&draft);
            return Err(SubmitError::Problems(Box::new(draft), problems));
        };
        let mail_to = owner
            .mail_to
            .clone()
            .or_else(|| declaration.declared.email("requester.email").cloned());
        let (answers, files) = asked(&draft);
        Ok(Filing {
            id: self.0.new_id(),
            due_at: variant.limit.due(&calendar.of(office.as_str()), now).at(),
            calendar: calendar.version,
            received_on: calendar.of(office.as_str()).received_on(now),
            draft,
            answers,
            files,
            declaration,
            variant,
            office,
            agency,
            now,
            mail_to,
        })
    }

    pub(crate) async fn write(
        &self,
        tx: &mut Tx,
        owner: &Owner,
        filing: &Filing,
    ) -> Result<DossierCode, StoreError> {
        let Filing { id, draft, now, .. } = filing;
        let day = filing.received_on;
        let serial = dossiers::next_serial(tx, filing.agency.as_str(), day).await?;
        let code = DossierCode::new(filing.agency.as_str(), day, serial);
        let account = owner.account;
        let row = DossierRow {
            id: *id,
            code: code.as_str().into(),
            draft: draft.id,
            account,
            key_hash: owner.key_hash.clone(),
            secret_hash: self.secret_of(*id).hash().as_slice().to_vec(),
            procedure: draft.procedure.id.into(),
            procedure_code: filing.variant.code.into(),
            law: draft.judging.law.as_str().into(),
            office: filing.office.as_str().into(),
            lang: owner.lang.as_str().into(),
            stage: Stage::Submitted.as_str().into(),
            submitted_at: *now,
            received_on: day,
            due_at: filing.due_at,
            sibling: draft.sibling.as_ref().map(|code| code.as_str().into()),
            version: 1,
            mail_to: filing.mail_to.as_ref().map(|email| email.as_str().into()),
            warnings: Json(filing.declaration.warnings.clone()),
            answers: Json(filing.answers.clone()),
        };
        dossiers::insert(tx, &row).await?;
        if let Some(pin) = filing.declaration.declared.requester_pin() {
            life_questions::keep_requester(tx, *id, pin.as_str()).await?;
        }
        for file in &filing.files {
            files::hand_over(tx, draft.id, file.id, *id).await?;
        }
        // Files of questions that an earlier answer has made moot.
        if filing.files.len() < draft.files.len() {
            for sha256 in files::delete_all(tx, draft.id).await? {
                orphans::note(tx, &sha256, *now).await?;
            }
        }
        let stage = Stage::Submitted.as_str();
        let event = EventRow {
            number: 1,
            kind: stage.into(),
            stage: stage.into(),
            at: *now,
            reason: None,
            article: None,
        };
        history::add_event(tx, *id, &event).await?;
        let helper = helpers::of_draft(tx, draft.id).await?;
        let fee = self.fee_of(
            draft.version,
            &filing.answers,
            &filing.declaration.declared,
            day,
        );
        let mut message = filing.message(&code, owner, helper.and_then(helped));
        message.same_account = self.same_account(tx, filing, account, &fee).await?;
        let message = Message::Submitted(Box::new(message));
        exchange::send(
            tx,
            self.0.new_id(),
            PORTAL,
            REGISTRY,
            code.as_str(),
            *now,
            &message,
        )
        .await?;
        self.open_fee(tx, *id, &code, (draft.procedure.id, day), fee)
            .await?;
        let about = About {
            dossier: *id,
            code: code.clone(),
            account,
            mail_to: filing.mail_to.as_ref(),
            // Receiving it asks nothing of anybody: no SMS.
            phone: None,
            procedure: draft.procedure.id,
            zone: zone_of(filing.office.as_str()),
            lang: owner.lang,
        };
        self.tell(tx, about, MailKind::DossierSubmitted, []).await?;
        Ok(code)
    }
}

impl Filing {
    fn message(&self, code: &DossierCode, owner: &Owner, helped: Option<Helped>) -> Submitted {
        Submitted {
            code: code.as_str().into(),
            procedure: self.draft.procedure.id.into(),
            procedure_code: self.variant.code.into(),
            law: self.draft.judging.law.as_str().into(),
            office: self.office.as_str().into(),
            submitted_at: self.now,
            received_on: self.received_on,
            due_at: self.due_at,
            calendar: self.calendar,
            answers: self.answers.0.clone(),
            files: self.files.clone(),
            warnings: self.declaration.warnings.clone(),
            lang: owner.lang.as_str().into(),
            sibling: self.draft.sibling.as_ref().map(|code| code.as_str().into()),
            helped,
            same_account: None,
        }
    }
}

/// Who helped, for the registrar; nothing is filed before the one who declares agreed.
fn helped(row: HelperRow) -> Option<Helped> {
    Some(Helped {
        agreed_at: row.agreed_at?,
        kind: row.kind,
        name: row.name,
        spoken: row.spoken,
    })
}

/// The answers and files of the questions that apply: what an earlier answer has made
/// moot is nobody's business.
fn asked(draft: &Draft) -> (Answers, Vec<FileRef>) {
    let pages = draft.version.pages(&draft.answers);
    let asked: Vec<_> = pages
        .flat_map(|page| page.asked(draft.version, &draft.answers))
        .collect();
    let mut answers = Answers::default();
    for input in asked.iter().flat_map(|question| question.inputs()) {
        let typed = draft.answers.get(&input).to_owned();
        if !typed.is_empty() {
            answers.set(input, typed);
        }
    }
    let files = draft
        .files
        .iter()
        .filter(|file| asked.iter().any(|question| question.id == file.question));
    (answers, files.cloned().collect())
}

/// No office follows from the answers: the place is to be chosen anew.
fn nobody_decides(draft: &Draft) -> Vec<Problem> {
    let places = draft.version.competent.questions();
    let applies = places
        .iter()
        .find(|(_, question)| draft.version.asks(question, &draft.answers));
    let question = applies
        .or(places.last())
        .map_or("", |(_, question)| *question);
    vec![Problem {
        question,
        input: question.into(),
        code: "place-none".into(),
        params: Vec::new(),
        rule: false,
    }]
}
