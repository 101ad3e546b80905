//! The last day of what somebody else is to answer, counted again with the calendar: the
//! citizen's answer to a list (law.md 6.4), another office's to a letter (Decree 07/2025
//! amending Decree 123/2015 Art. 3.4). It only ever becomes later: what was told holds.

use chrono::NaiveDate;
use domain::{
    calendar::Holidays,
    case::CaseStage,
    law::verification_days,
    mission::{legal_day_at, zone_of},
    supplement::closes_at,
};
use store::{
    StoreError, Tx,
    registry::{cases::Case, supplements, verifications},
};

use crate::supplement::last_day;

/// Counts the last day of what a case waits for again; gives it where it is later now. The
/// caller has locked the case.
pub(super) async fn recounted(
    tx: &mut Tx,
    case: &Case,
    holidays: &Holidays,
) -> Result<Option<NaiveDate>, StoreError> {
    match case.stage {
        CaseStage::SupplementRequested => of_list(tx, case, holidays).await,
        CaseStage::AwaitingVerification => of_letter(tx, case, holidays).await,
        _ => Ok(None),
    }
}

async fn of_list(
    tx: &mut Tx,
    case: &Case,
    holidays: &Holidays,
) -> Result<Option<NaiveDate>, StoreError> {
    let lists = supplements::of_case(tx, &case.code).await?;
    let Some(list) = lists.iter().find(|list| list.state == "open") else {
        return Ok(None);
    };
    let day = last_day(case, holidays, list.requested_at)?.day;
    if day <= list.answer_by {
        return Ok(None);
    }
    let closes = closes_at(zone_of(&case.office), day);
    supplements::move_last_day(tx, &case.code, list.round, day, closes).await?;
    Ok(Some(day))
}

async fn of_letter(
    tx: &mut Tx,
    case: &Case,
    holidays: &Holidays,
) -> Result<Option<NaiveDate>, StoreError> {
    let letters = verifications::of_case(tx, &case.code).await?;
    let waits = letters
        .last()
        .filter(|letter| letter.answered_at.is_none() && letter.lapsed_at.is_none());
    let Some(letter) = waits else {
        return Ok(None);
    };
    let asked_on = legal_day_at(&case.office, letter.asked_at);
    let term = verification_days(&case.procedure_code, asked_on);
    let day = holidays.due_working_days(letter.asked_at, term.value).day;
    if day <= letter.answer_by {
        return Ok(None);
    }
    verifications::move_last_day(tx, &case.code, letter.ordinal, day).await?;
    Ok(Some(day))
}
