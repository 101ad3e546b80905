//! What a registrar makes of the citizen's corrections. What is taken over goes through
//! the procedure's own questions: it is read and judged by the law's rules again.

use domain::{draft_paper::Decision, procedure::Version, text::passage};
use store::registry::{cases::Case, draft_papers::DraftPaper};

use super::blocked;
use crate::{
    ActError, Judged, JudgementProblem,
    action::{REASON_MOST, Unjudged},
    competence::{COMPETENT, OTHER_OFFICE, is_of_another_office},
    reading::judge_anew,
};

/// The decisions, when every correction has one; `case` then has the answers that were
/// taken over. Judged in full even when nothing was: the law may have changed its mind
/// about the rest.
pub(super) fn judge(
    case: &mut Case,
    law: &'static Version,
    draft: &DraftPaper,
    judged: &[Judged],
) -> Result<Vec<Decision>, ActError> {
    let mut problems = Vec::new();
    let mut decisions = Vec::new();
    for correction in &draft.corrections {
        let found = judged.iter().find(|judged| judged.line == correction.line);
        let problem = match found {
            None => Some(JudgementProblem::Missing),
            Some(judged) if judged.taken => {
                // Free words change no answer: they are declined, or the case is refused.
                (correction.answers.is_empty()).then_some(JudgementProblem::Words)
            }
            Some(judged) => match passage(&judged.reason).chars().count() {
                0 => Some(JudgementProblem::NoReason),
                letters if letters > REASON_MOST => Some(JudgementProblem::LongReason(REASON_MOST)),
                _ => None,
            },
        };
        match (problem, found) {
            (Some(what), _) => problems.push(Unjudged {
                line: correction.line.clone(),
                what,
            }),
            (None, Some(judged)) => decisions.push(Decision {
                correction: correction.clone(),
                taken: judged.taken,
                reason: if judged.taken {
                    String::new()
                } else {
                    passage(&judged.reason)
                },
            }),
            (None, None) => {}
        }
    }
    if !problems.is_empty() {
        return Err(ActError::Unjudged(problems));
    }
    take_over(case, law, &decisions)?;
    Ok(decisions)
}

fn take_over(
    case: &mut Case,
    law: &'static Version,
    decisions: &[Decision],
) -> Result<(), ActError> {
    let taken = decisions.iter().filter(|decision| decision.taken);
    for (input, typed) in taken.flat_map(|decision| &decision.correction.answers) {
        case.answers.insert(input.clone(), typed.clone());
    }
    // What the law's rules stop is found again, and told, by whoever grants.
    let Some(declared) = judge_anew(case, law) else {
        return Ok(());
    };
    if is_of_another_office(case, law, &declared) {
        return Err(blocked(OTHER_OFFICE, COMPETENT));
    }
    Ok(())
}
