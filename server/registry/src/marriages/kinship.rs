//! Whether the two are parent and child, or children of one parent, as their births that stand
//! here tell, whatever they declare. Law on Marriage and Family 2014 Art. 5.2 d, 8.1 d.

use domain::{
    procedure::Severity,
    register::{MarriageRecord, RegisterContent, SpouseRecord},
};
use store::{Conn, StoreError, registry::entries};

use crate::DeskFinding;

const RELATED: &str = "điểm d khoản 2 Điều 5 Luật Hôn nhân và gia đình 2014";

/// The birth of one of the two, entered here.
struct Birth {
    code: String,
    /// The numbers of the parents that it names.
    parents: Vec<String>,
    /// Something was noted or put right since: an adoptive parent may stand in it.
    changed: bool,
}

impl Birth {
    /// Found by the number alone, which one entry bears.
    async fn of(conn: &mut Conn, spouse: &SpouseRecord) -> Result<Option<Self>, StoreError> {
        let Some(pin) = &spouse.pin else {
            return Ok(None);
        };
        let Some(entry) = entries::by_pin(conn, pin).await? else {
            return Ok(None);
        };
        let RegisterContent::Birth(birth) = &entry.content else {
            return Ok(None);
        };
        let parents = [&birth.mother, &birth.father].into_iter().flatten();
        let parents: Vec<String> = parents.filter_map(|one| one.pin.clone()).collect();
        Ok(Some(Self {
            code: entry.case_code.clone(),
            parents,
            changed: entry.version > 1,
        }))
    }

    fn names(&self, spouse: &SpouseRecord) -> bool {
        let pin = spouse.pin.as_ref();
        pin.is_some_and(|pin| self.parents.contains(pin))
    }
}

/// What the births say of the two; nothing where they stand elsewhere or name no numbers.
pub(super) async fn finding(
    conn: &mut Conn,
    marriage: &MarriageRecord,
) -> Result<Option<DeskFinding>, StoreError> {
    let groom = Birth::of(conn, &marriage.groom).await?;
    let bride = Birth::of(conn, &marriage.bride).await?;
    for (birth, other) in [(&groom, &marriage.bride), (&bride, &marriage.groom)] {
        if let Some(birth) = birth
            && birth.names(other)
        {
            let code = vec![birth.code.clone()];
            return Ok(Some(of_both("spouse-is-parent", Severity::Stop, code)));
        }
    }
    let (Some(groom), Some(bride)) = (groom, bride) else {
        return Ok(None);
    };
    let found = siblings(&groom, &bride);
    Ok(found.map(|(rule, severity)| of_both(rule, severity, vec![groom.code, bride.code])))
}

/// Children whom one parent adopted are not of one blood, Art. 3.18: where an entry was
/// changed, an officer looks.
fn siblings(one: &Birth, other: &Birth) -> Option<(&'static str, Severity)> {
    let shared = one.parents.iter().any(|pin| other.parents.contains(pin));
    shared.then_some(match one.changed || other.changed {
        true => ("spouses-maybe-siblings", Severity::Warn),
        false => ("spouses-share-parent", Severity::Stop),
    })
}

fn of_both(rule: &str, severity: Severity, births: Vec<String>) -> DeskFinding {
    let mut found = DeskFinding::desk(rule, RELATED, severity, births);
    found.finding.questions = vec!["groom.name".into(), "bride.name".into()];
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn birth(parents: &[&str], changed: bool) -> Birth {
        Birth {
            code: "H01.017-261110-010001".into(),
            parents: parents.iter().map(|pin| (*pin).to_owned()).collect(),
            changed,
        }
    }

    #[test]
    fn an_officer_looks_whether_a_parent_of_both_in_a_changed_birth_is_an_adoptive_one() {
        let one = birth(&["001170900001", "001068900002"], false);
        let half = birth(&["001172900003", "001068900002"], false);
        let changed = birth(&["001068900002"], true);
        let stranger = birth(&["001172900003"], false);
        let stop = ("spouses-share-parent", Severity::Stop);
        let look = ("spouses-maybe-siblings", Severity::Warn);
        assert_eq!(siblings(&one, &half), Some(stop));
        assert_eq!(siblings(&one, &changed), Some(look));
        assert_eq!(siblings(&one, &stranger), None);
        assert_eq!(siblings(&birth(&[], false), &birth(&[], false)), None);
    }
}
