//! Taking a draft along: its code on paper, by mail or by SMS.

use chrono::{DateTime, Utc};
use domain::{
    account::{EmailAddress, PhoneNumber},
    calendar,
    paper::{Line, Paper, PaperKind, Section},
};
use guard::{Attempt, AttemptError, SecretCode};
use i18n::{Lang, date, texts};
use uuid::Uuid;

use crate::{
    DraftError, Portal, Visitor,
    mail::{NewMail, Reached},
};

/// Why a code was not sent.
#[derive(Debug, thiserror::Error)]
pub enum SendCodeError {
    /// Neither an address of mail nor the number of a telephone.
    #[error("nobody can be reached by what was typed")]
    Typed,
    /// A telephone, and no SMS are sent here.
    #[error("no SMS are sent")]
    NoSms,
    /// The draft cannot be opened, or it was sent too often.
    #[error(transparent)]
    Draft(#[from] DraftError),
}

impl From<AttemptError> for SendCodeError {
    fn from(error: AttemptError) -> Self {
        Self::Draft(error.into())
    }
}

impl From<store::StoreError> for SendCodeError {
    fn from(error: store::StoreError) -> Self {
        Self::Draft(error.into())
    }
}

impl Portal {
    /// The code that opens the draft elsewhere, and until when; of a draft that an account
    /// keeps there is none.
    async fn code_to_take(
        &self,
        visitor: &Visitor,
        id: Uuid,
    ) -> Result<(SecretCode, Option<DateTime<Utc>>), DraftError> {
        let draft = self.draft(visitor, id).await?;
        let code = draft.resume.ok_or(DraftError::NotFound)?;
        Ok((code, draft.expires_at))
    }

    /// The code on a sheet to be printed or kept: with where it is typed and until when it
    /// opens, and nothing of who declares what.
    pub async fn resume_note(
        &self,
        visitor: &Visitor,
        id: Uuid,
        lang: Lang,
    ) -> Result<Paper, DraftError> {
        let (code, until) = self.code_to_take(visitor, id).await?;
        // On paper a draft translation would stay for good.
        let (here, lang) = (lang, lang.of_letters());
        let t = texts(lang);
        let day = calendar::local(self.0.clock.now()).date();
        let address = self.0.public_url.split_once("://");
        let address = address.map_or(self.0.public_url.as_str(), |(_, address)| address);
        let mut lines = vec![
            Line::new("code", t.get("resume-code"), code.expose_grouped()).strong(),
            Line::new(
                "address",
                t.get("take-along.where"),
                format!("{address}/{}/tiep-tuc", here.as_str()),
            ),
        ];
        if let Some(until) = until {
            let until = date(lang, calendar::local(until));
            lines.push(Line::new("until", t.get("take-along.kept-until"), until));
        }
        Ok(Paper {
            kind: PaperKind::ResumeNote,
            title: t.get("take-along.paper").into(),
            subtitle: None,
            head_above: String::new(),
            head_office: t.get("shell-service").into(),
            number: String::new(),
            sections: vec![Section {
                heading: None,
                lines,
            }],
            notes: vec![t.get("take-along.paper-note").into()],
            place_and_day: String::new(),
            day,
            signer: None,
            check: None,
            demo: self.0.demo,
            lang: lang.as_str().into(),
            annex: None,
        })
    }

    /// Sends the code, once, to an address of mail or a telephone. The same again within
    /// minutes sends nothing and is no fault.
    pub async fn send_resume_code(
        &self,
        visitor: &Visitor,
        id: Uuid,
        typed: &str,
    ) -> Result<(), SendCodeError> {
        let (code, _) = self.code_to_take(visitor, id).await?;
        let to = reached(typed).ok_or(SendCodeError::Typed)?;
        let whom = match &to {
            Reached::Mail(to) => to.key(),
            Reached::Phone(_) if !self.sends_sms() => return Err(SendCodeError::NoSms),
            Reached::Phone(to) => to.as_str().to_owned(),
        };
        let limits = &self.0.limits;
        let often = [
            Attempt::by(limits.sent_by_address, visitor.address),
            Attempt::on(limits.sent_to, &whom),
        ];
        self.0.attempts.check(&often).await?;
        let once = [Attempt::on(limits.sent_once, &format!("{id} {whom}"))];
        match self.0.attempts.take(&once).await {
            Ok(()) => {}
            Err(AttemptError::Limited(_)) => return Ok(()),
            Err(error) => return Err(error.into()),
        }
        let mut tx = self.0.db.write().await?;
        self.0.attempts.count_in(&mut tx, &often).await?;
        self.post(&mut tx, NewMail::resume(&to, visitor.lang, &code))
            .await?;
        tx.commit().await?;
        self.0.mail.notify_one();
        tracing::info!(draft = %id, "resume code sent");
        Ok(())
    }
}

/// Whom what was typed reaches.
fn reached(typed: &str) -> Option<Reached> {
    if typed.contains('@') {
        return EmailAddress::parse(typed).ok().map(Reached::Mail);
    }
    PhoneNumber::parse(typed).ok().map(Reached::Phone)
}
