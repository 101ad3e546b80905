//! What the registry tells us: the dossier's stage, history, results and mail follow.

mod news;

use async_trait::async_trait;
use domain::{
    delivery::{Delivery, ResultsKept},
    dossier::Stage,
    exchange::{Envelope, Message, PORTAL, REGISTRY, ResultRef},
};
use exchange::{HandleError, Handler};
use i18n::{Lang, texts};
use store::{
    Tx,
    portal::{
        appointments,
        dossiers::{self, DossierRow},
        draft_papers,
        history::{self, ResultRow},
    },
};

pub(crate) use news::{HANDED_OVER, Heard, News};
use news::{REOPENED, REPLACED, delivered_as, late_words, must_follow, stage_now};

use crate::{Portal, clock, dossier::legs, mail::MailKind};

/// The portal's inbox.
#[derive(Debug)]
pub struct PortalInbox(Portal);

impl PortalInbox {
    /// The inbox of this portal.
    pub fn new(portal: Portal) -> Self {
        Self(portal)
    }
}

#[async_trait]
impl Handler for PortalInbox {
    fn name(&self) -> &'static str {
        "portal"
    }

    async fn handle(&self, tx: &mut Tx, envelope: &Envelope) -> Result<(), HandleError> {
        let message = Message::open(envelope)?;
        if clock::about_offices(tx, &message).await? {
            return Ok(());
        }
        let row = dossiers::by_code(tx, &envelope.subject).await?;
        // The dossier was committed before its message left: it may only be late on a
        // database that was restored.
        let row = row.ok_or_else(|| HandleError::GiveUp("no dossier has this code".into()))?;
        if self.0.move_money(tx, &row, &message).await? {
            return Ok(());
        }
        let (news, due_at, mail) = match message {
            Message::DraftToConfirm(draft) => {
                return self.0.draft_to_confirm(tx, row, *draft).await;
            }
            Message::DraftSettled(settled) => {
                return self.0.draft_settled(tx, row, &settled).await;
            }
            Message::PersonAsked(asked) => {
                return self.0.person_asked(tx, &row, &asked).await;
            }
            Message::DeathRevoked(_) => return Ok(self.0.death_revoked(tx, &row).await?),
            // A leg changes no stage: it stands for itself.
            Message::LegChanged(changed) => {
                let (leg, mail) = (changed.leg, legs::mail(&changed));
                legs::changed(tx, &row, changed).await?;
                let Some(mail) = mail else {
                    return Ok(());
                };
                let t = texts(lang_of(&row));
                let name = t.get(&format!("leg-{}", leg.as_str()));
                let told = [
                    ("leg", Some(name.to_owned())),
                    ("agency", Some(t.get(leg.agency()).to_owned())),
                ];
                return Ok(self.0.tell_of(tx, &row, mail, told).await?);
            }
            Message::Accepted(accepted) => {
                // Accepted and examined are one act at the desk, two stages of the national list.
                let mut news = vec![
                    News::plain(Stage::Accepted, accepted.at),
                    News::plain(Stage::InProcess, accepted.at),
                ];
                if let Some(sum) = self.0.waits_for_money(tx, &row).await? {
                    news.push(News::plain(Stage::PaymentRequested, accepted.at));
                    return self.tell_fee(tx, &row, news, accepted.due_at, sum).await;
                }
                (news, accepted.due_at, Some(MailKind::DossierAccepted))
            }
            Message::NotAccepted(said) => {
                results(tx, &row, said.paper.as_slice()).await?;
                let news = News::reasoned(Stage::NotAccepted.as_str(), Stage::NotAccepted, said);
                (vec![news], row.due_at, Some(MailKind::DossierNotAccepted))
            }
            Message::Refused(said) => {
                appointments::close(tx, row.id).await?;
                results(tx, &row, said.paper.as_slice()).await?;
                let news = News::reasoned("refused", Stage::Stopped, said);
                (vec![news], row.due_at, Some(MailKind::DossierRefused))
            }
            Message::Stopped(stopped) => {
                self.0.close_lists(tx, &row, stopped.at).await?;
                appointments::close(tx, row.id).await?;
                (
                    vec![News::plain(Stage::Stopped, stopped.at)],
                    row.due_at,
                    Some(MailKind::DossierStopped),
                )
            }
            Message::SupplementRequested(asked) => {
                let news = News::plain(Stage::SupplementRequested, asked.at);
                let due_at = asked.due_at.unwrap_or(row.due_at);
                draft_papers::lapse(tx, row.id).await?;
                appointments::close(tx, row.id).await?;
                self.0.keep_list(tx, &row, asked).await?;
                (vec![news], due_at, Some(MailKind::DossierSupplement))
            }
            Message::SlotsOffered(offered) => {
                return self.0.slots_offered(tx, row, offered).await;
            }
            Message::AppointmentSet(set) => {
                return self.0.appointment_set(tx, row, set).await;
            }
            Message::HandOverLapsed(said) => {
                appointments::close(tx, row.id).await?;
                results(tx, &row, said.paper.as_slice()).await?;
                let news = News::reasoned("hand_over_lapsed", Stage::Stopped, said);
                (vec![news], row.due_at, Some(MailKind::HandOverLapsed))
            }
            Message::Expired(said) => {
                self.0.close_lists(tx, &row, said.at).await?;
                results(tx, &row, said.paper.as_slice()).await?;
                let news = News::reasoned("expired", Stage::Stopped, said);
                (vec![news], row.due_at, Some(MailKind::DossierExpired))
            }
            Message::Decided(decided) => {
                must_follow(stage_now(&row)?, Stage::Decided)?;
                appointments::close(tx, row.id).await?;
                results(tx, &row, &decided.results).await?;
                self.results_kept(tx, &row).await?;
                (
                    vec![News::plain(Stage::Decided, decided.at)],
                    row.due_at,
                    Some(MailKind::DossierDecided),
                )
            }
            Message::Delivered(delivered) => {
                let news = News {
                    kind: delivered_as(delivered.way),
                    reason: delivered.to,
                    ..News::plain(Stage::Delivered, delivered.at)
                };
                let mail = match delivered.way {
                    // That a signed file is there was told with the decision.
                    Delivery::Electronic => None,
                    Delivery::Counter => Some(MailKind::DossierCollected),
                    Delivery::Post => Some(MailKind::DossierPosted),
                };
                (vec![news], row.due_at, mail)
            }
            Message::LateWords(words) => {
                let news = News {
                    kind: late_words(words.outcome),
                    reason: words.reason,
                    ..News::plain(stage_now(&row)?, words.at)
                };
                (vec![news], row.due_at, Some(MailKind::LateWords))
            }
            Message::PaperRevoked(revoked) => {
                history::end_result(tx, row.id, revoked.ordinal, revoked.at, (false, None)).await?;
                let news = News {
                    kind: "paper_revoked",
                    reason: Some(revoked.reason),
                    article: Some(format!("{}: {}", revoked.authority, revoked.decision)),
                    ..News::plain(stage_now(&row)?, revoked.at)
                };
                (vec![news], row.due_at, Some(MailKind::PaperRevoked))
            }
            Message::PapersReplaced(said) => {
                for paper in said.papers {
                    let by = paper.by.as_ref().map(|by| by.ordinal);
                    history::end_result(tx, row.id, paper.ordinal, said.at, (true, by)).await?;
                    if let Some(by) = paper.by {
                        add_result(tx, &row, by.ordinal, &by.paper).await?;
                    }
                }
                let news = News {
                    kind: REPLACED,
                    reason: Some(said.reason),
                    ..News::plain(stage_now(&row)?, said.at)
                };
                (vec![news], row.due_at, Some(MailKind::PapersReplaced))
            }
            Message::Reopened(reopened) => {
                // A paper that said no holds no longer, and leaves its place to what comes.
                history::set_results_aside(tx, row.id, reopened.at).await?;
                let news = News {
                    kind: REOPENED,
                    reason: Some(reopened.reason),
                    ..News::plain(Stage::InProcess, reopened.at)
                };
                (vec![news], reopened.due_at, Some(MailKind::DossierReopened))
            }
            Message::VerificationAsked(_)
            | Message::VerificationAnswered(_)
            | Message::Apology(_)
            | Message::DueChanged(_) => clock::about_the_clock(tx, &row, message).await?,
            Message::OfficeFigures(_) | Message::CalendarChanged(_) => return Ok(()),
            Message::Submitted(_)
            | Message::FeeChanged(_)
            | Message::FeeRefunded(_)
            | Message::ExemptionJudged(_)
            | Message::FeeLineNoted(_)
            | Message::Withdrawn(_)
            | Message::Supplemented(_)
            | Message::SlotChosen(_)
            | Message::ResultsKept(_)
            | Message::DraftAnswered(_)
            | Message::LegAsked(_)
            | Message::LegRequested(_)
            | Message::LegWithdrawn(_)
            | Message::LegRevoked(_)
            | Message::LegCorrected(_)
            | Message::PersonWritten(_)
            | Message::PersonLives(_)
            | Message::LegReported(_) => {
                return Err(HandleError::GiveUp(
                    "this message is not for the portal".into(),
                ));
            }
        };
        self.tell(tx, row, news, due_at, mail).await
    }
}

/// Keeps the signed papers that came out.
async fn results(tx: &mut Tx, row: &DossierRow, results: &[ResultRef]) -> Result<(), HandleError> {
    for (number, result) in (1..).zip(results) {
        add_result(tx, row, number, result).await?;
    }
    Ok(())
}

async fn add_result(
    tx: &mut Tx,
    row: &DossierRow,
    number: i64,
    result: &ResultRef,
) -> Result<(), HandleError> {
    let result = ResultRow {
        number,
        kind: result.kind.as_str().into(),
        printed: result.number.clone(),
        sha256: result.sha256.clone(),
        size: result.size,
        issued_at: result.issued_at,
        ended_at: None,
        replaced: false,
        successor: None,
    };
    Ok(history::add_result(tx, row.id, &result).await?)
}

impl PortalInbox {
    /// Says that the signed papers lie where the citizen finds them: what was asked for
    /// electronically is handed over by that (Circular 01/2022/TT-BTP).
    async fn results_kept(&self, tx: &mut Tx, row: &DossierRow) -> Result<(), HandleError> {
        let (id, at) = (self.0.0.new_id(), self.0.0.clock.now());
        let kept = Message::ResultsKept(ResultsKept { at });
        Ok(exchange::send(tx, id, PORTAL, REGISTRY, &row.code, at, &kept).await?)
    }
}

fn lang_of(row: &DossierRow) -> Lang {
    Lang::parse(&row.lang).unwrap_or(Lang::Vi)
}
