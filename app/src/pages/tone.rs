//! How a page speaks: quietly about a death, and with a way out where somebody at home may
//! not be meant to see it.

use domain::{
    paper::PaperKind,
    procedure::{Outcome, Procedure, Version},
    register::{ActKind, RegisterKind},
};

use crate::head::PageHead;

impl PageHead {
    /// A page about what is declared under this version: its tone, and its way out.
    pub(super) fn of(self, version: &Version) -> Self {
        self.quiet(is_of_death(version))
            .way_out(is_private(version))
    }
}

/// About somebody who has died: no red, nothing that runs or urges.
pub(super) fn is_of_death(version: &Version) -> bool {
    match version.outcome {
        Outcome::Enter(kind, _) => kind == RegisterKind::Death,
        // Copies of one register only; a procedure for all of them is about anybody.
        Outcome::CopyFrom(_) | Outcome::CopiesOf(_) => {
            let mut copies = version.variants.iter().flat_map(|variant| variant.results);
            copies.all(|paper| *paper == PaperKind::DeathExtractCopy)
        }
    }
}

/// The same of a procedure, whatever the law of the day.
pub(super) fn always_of_death(procedure: &Procedure) -> bool {
    procedure.versions.iter().all(is_of_death)
}

/// Who declares a death for the first time is asked to stop for a moment before: it ends a
/// person's standing at once, in many places. What was registered years ago did so then.
pub(super) fn stops_before(version: &Version) -> bool {
    let first = matches!(version.outcome, Outcome::Enter(RegisterKind::Death, _));
    first && version.question("former.commune").is_none()
}

/// Recognition of a child, change of a name, guardianship: a person of the same house may
/// be the one it is about, and stand behind the chair.
pub(super) fn is_private(version: &Version) -> bool {
    let Outcome::Enter(RegisterKind::Act(kind), _) = version.outcome else {
        return false;
    };
    match kind {
        ActKind::Guardianship
        | ActKind::GuardianshipEnd
        | ActKind::Supervision
        | ActKind::SupervisionEnd
        | ActKind::ParentChild
        | ActKind::Change => true,
        ActKind::MaritalStatus
        | ActKind::Confirmation
        | ActKind::RecordedMarriage
        | ActKind::RecordedDivorce
        | ActKind::OtherRecording => false,
    }
}

/// The same of a procedure, whatever the law of the day.
pub(super) fn always_private(procedure: &Procedure) -> bool {
    procedure.versions.iter().all(is_private)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use domain::procedure::PROCEDURES;

    use super::*;

    /// The procedures of which this holds, under every law.
    fn of(holds: fn(&Version) -> bool) -> Vec<&'static str> {
        let all = PROCEDURES.iter();
        all.filter(|procedure| procedure.versions.iter().all(holds))
            .map(|procedure| procedure.id)
            .collect()
    }

    #[test]
    fn a_death_is_spoken_of_quietly_and_only_a_first_one_is_stopped_before() {
        let quiet = of(is_of_death);
        for id in ["khai-tu", "khai-tu-lai", "trich-luc-khai-tu"] {
            assert!(quiet.contains(&id), "{id}");
        }
        assert!(!quiet.contains(&"khai-sinh"));
        assert_eq!(of(stops_before), ["khai-tu"]);
    }

    #[test]
    fn the_way_out_stands_where_somebody_at_home_may_not_be_meant_to_see() {
        let private = of(is_private);
        for id in [
            "giam-ho",
            "cham-dut-giam-ho",
            "giam-sat-giam-ho",
            "nhan-cha-me-con",
            "thay-doi-cai-chinh",
        ] {
            assert!(private.contains(&id), "{id}");
        }
        for id in ["khai-sinh", "khai-tu", "ket-hon", "tinh-trang-hon-nhan"] {
            assert!(!private.contains(&id), "{id}");
        }
    }
}
