//! What was settled abroad and is to be recorded: whether it stands in a register already,
//! and what the registers say against it. Decree 123/2015 Art. 34, 36, 37.

use domain::{
    procedure::Severity::{self, Stop, Warn},
    register::{ActKind, ActRecord, RegisterContent, RegisterKind},
};
use store::{
    Conn, StoreError,
    registry::{cases::Case, entries::Entry},
};

use crate::{
    DeskFinding, couples,
    findings::ONCE,
    reading::Reading,
    whom::{Whom, couple},
};

const CONDITIONS: &str = "Điều 34 Nghị định 123/2015";
const DIVORCES: &str = "Điều 37 Nghị định 123/2015";
const NOTED: &str = "Điều 38 Nghị định 123/2015";
const RECORDED: &str = "Điều 48 Luật Hộ tịch";

/// The event stands in a register of births or deaths known here.
pub(crate) const REGISTERED_HERE: &str = "event-registered-here";
/// What happens once in a life.
const ONCE_IN_LIFE: [&str; 2] = ["birth", "death"];

/// What the registers known here say of what is to be recorded.
pub(crate) async fn findings(
    conn: &mut Conn,
    case: &Case,
    reading: &Reading,
    found: &mut Vec<DeskFinding>,
) -> Result<(), StoreError> {
    let Some(content @ RegisterContent::Act(act)) = &reading.event else {
        return Ok(());
    };
    let mut told = |rule: &str, article: &str, severity: Severity, entries: Vec<Entry>| {
        let related = entries.iter().filter_map(Entry::case).map(str::to_owned);
        let related = related.collect();
        found.push(DeskFinding::desk(rule, article, severity, related));
    };
    match (act.kind, couple(content)) {
        (ActKind::RecordedMarriage, Some(two)) => {
            let married = couples::marriages(conn, &two, &case.code).await?;
            let ended = couples::ends(conn, &two, &case.code).await?;
            if married.len() > ended.len() {
                told("marriage-recorded-already", ONCE, Stop, married);
            }
            let others = couples::others(conn, &two, &case.code).await?;
            if !others.is_empty() {
                told("other-marriage", CONDITIONS, Warn, others);
            }
        }
        (ActKind::RecordedDivorce, Some(two)) => {
            let married = couples::marriages(conn, &two, &case.code).await?;
            let ended = couples::ends(conn, &two, &case.code).await?;
            if !ended.is_empty() && ended.len() >= married.len() {
                told("divorce-recorded-already", ONCE, Stop, ended);
            } else if !married.is_empty() {
                let by_hand = married.last().is_some_and(couples::of_old_book);
                told("marriage-is-noted", NOTED, Warn, married);
                if by_hand {
                    told("marriage-old-book", NOTED, Warn, Vec::new());
                }
            } else {
                told("marriage-not-here", DIVORCES, Warn, married);
            }
        }
        (ActKind::OtherRecording, _) => {
            let Some(person) = act.who("subject") else {
                return Ok(());
            };
            let whom = Whom::from(person);
            let kind = RegisterKind::Act(ActKind::OtherRecording);
            let recorded = whom.entries(conn, kind, &case.code).await?;
            let same: Vec<Entry> = recorded
                .into_iter()
                .filter(|entry| is_same_event(act, &whom, entry))
                .collect();
            if !same.is_empty() {
                told("event-recorded-already", ONCE, Stop, same);
            }
            let register = match act.word("event_kind") {
                Some("birth") => RegisterKind::Birth,
                Some("death") => RegisterKind::Death,
                _ => return Ok(()),
            };
            let here = whom.entries(conn, register, &case.code).await?;
            if !here.is_empty() {
                told(REGISTERED_HERE, RECORDED, Warn, here);
            }
        }
        _ => {}
    }
    Ok(())
}

/// The same event of the same person: a birth or a death is one; of anything else the
/// foreign paper tells.
fn is_same_event(act: &ActRecord, whom: &Whom, entry: &Entry) -> bool {
    let RegisterContent::Act(other) = &entry.content else {
        return false;
    };
    let same = |fact: &str| act.value(fact) == other.value(fact);
    let once = act
        .word("event_kind")
        .is_some_and(|kind| ONCE_IN_LIFE.contains(&kind));
    other
        .who("subject")
        .is_some_and(|person| whom.is(&person.into()))
        && same("event_kind")
        && (once || same("abroad"))
}
