//! What the registers know of a couple: marriages registered or recorded, and their ends
//! that were recorded or noted at their margin.

use domain::register::{ActKind, RegisterContent, RegisterKind};
use store::{Conn, StoreError, registry::entries::Entry};

use crate::{
    judgments::ended_by_court,
    whom::{Whom, couple, same_couple},
};

const RECORDED: RegisterKind = RegisterKind::Act(ActKind::RecordedMarriage);
const MARRIAGES: [RegisterKind; 2] = [RegisterKind::Marriage, RECORDED];
const ENDS: [RegisterKind; 1] = [RegisterKind::Act(ActKind::RecordedDivorce)];

/// The marriages of these two, oldest entry first.
pub(crate) async fn marriages(
    conn: &mut Conn,
    two: &[Whom; 2],
    except: &str,
) -> Result<Vec<Entry>, StoreError> {
    of_both(conn, two, &MARRIAGES, except).await
}

/// The recorded ends of marriages of these two.
pub(crate) async fn ends(
    conn: &mut Conn,
    two: &[Whom; 2],
    except: &str,
) -> Result<Vec<Entry>, StoreError> {
    of_both(conn, two, &ENDS, except).await
}

/// Marriages of one of them with somebody else, of which no end is recorded.
pub(crate) async fn others(
    conn: &mut Conn,
    two: &[Whom; 2],
    except: &str,
) -> Result<Vec<Entry>, StoreError> {
    let mut found: Vec<Entry> = Vec::new();
    for one in two {
        for entry in standing(conn, one, &MARRIAGES, except).await? {
            let theirs = couple(&entry.content);
            let other = theirs.is_some_and(|theirs| !same_couple(two, &theirs));
            if other && !found.iter().any(|known| known.id == entry.id) {
                found.push(entry);
            }
        }
    }
    Ok(found)
}

/// Marriages of somebody, registered or recorded, of which no end is recorded.
pub(crate) async fn of_one(
    conn: &mut Conn,
    whom: &Whom,
    except: &str,
) -> Result<Vec<Entry>, StoreError> {
    standing(conn, whom, &MARRIAGES, except).await
}

/// Recorded marriages of somebody of which no end is recorded.
pub(crate) async fn recorded(
    conn: &mut Conn,
    whom: &Whom,
    except: &str,
) -> Result<Vec<Entry>, StoreError> {
    standing(conn, whom, &[RECORDED], except).await
}

async fn standing(
    conn: &mut Conn,
    whom: &Whom,
    registers: &[RegisterKind],
    except: &str,
) -> Result<Vec<Entry>, StoreError> {
    let mut found = Vec::new();
    for register in registers {
        for entry in whom.entries(conn, *register, except).await? {
            let Some(two) = couple(&entry.content) else {
                continue;
            };
            if !two.iter().any(|one| one.is(whom)) {
                continue;
            }
            let (married, ended) = (
                marriages(conn, &two, except).await?.len(),
                ends(conn, &two, except).await?.len(),
            );
            if ended < married && !ended_by_court(conn, &entry).await? {
                found.push(entry);
            }
        }
    }
    Ok(found)
}

async fn of_both(
    conn: &mut Conn,
    two: &[Whom; 2],
    registers: &[RegisterKind],
    except: &str,
) -> Result<Vec<Entry>, StoreError> {
    let [husband, _] = two;
    let mut found = Vec::new();
    for register in registers {
        let entries = husband.entries(conn, *register, except).await?;
        found.extend(entries.into_iter().filter(|entry| {
            let theirs = couple(&entry.content);
            theirs.is_some_and(|theirs| same_couple(two, &theirs))
        }));
    }
    // An old book was read in long after the day.
    found.sort_by_key(|entry| (entry.registered_on, entry.registered_at));
    Ok(found)
}

/// Whether it was read from an old book: what is noted at it here has to be written by hand
/// in the paper book, too.
pub(crate) fn of_old_book(entry: &Entry) -> bool {
    matches!(entry.content, RegisterContent::Old(_))
}
