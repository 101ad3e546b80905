//! What a declaration says, read once under the law that judges it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::{
    law::LawPack,
    procedure::{
        Answers, Declared, Judging, Outcome, Procedure, Version, declare, procedure, read_so_far,
    },
    register::RegisterContent,
};
use store::{StoreError, registry::cases::Case};

use crate::subject::Subject;

/// The procedure of a case and its version.
pub(crate) fn described(case: &Case) -> Result<(&'static Procedure, &'static Version), StoreError> {
    let bad = || StoreError::bad_row("registry_cases", "procedure", &case.code);
    let procedure = procedure(&case.procedure).ok_or_else(bad)?;
    let law = procedure.under(case.law, case.received_on);
    Ok((procedure, law.ok_or_else(bad)?))
}

/// Judges the answers of a case anew after some of them changed: what the citizen is
/// warned of, the procedure's code and whom it is about follow from them. Gives what they
/// say; none, and nothing changes, while something is missing.
pub(crate) fn judge_anew(case: &mut Case, law: &'static Version) -> Option<Declared> {
    let judging = Judging::accepted(case.received_on, case.law);
    let answers = Answers(case.answers.clone());
    let declaration = declare(law, &answers, &judging).ok()?;
    if let Some(variant) = law.variant(&answers) {
        case.procedure_code = variant.code.into();
    }
    let subject = Subject::of(&law.outcome, &declaration.declared);
    case.warnings = declaration.warnings;
    case.subject_name = subject.name;
    case.child = subject.child;
    Some(declaration.declared)
}

/// A declaration as far as it can be read.
pub(crate) struct Reading {
    pub procedure: &'static Procedure,
    pub law: &'static Version,
    pub declared: Declared,
    /// The event that is asked to be entered; none for other procedures, or while
    /// something is missing.
    pub event: Option<RegisterContent>,
}

impl Reading {
    /// Reads what a case declares.
    pub(crate) fn of(case: &Case) -> Result<Self, StoreError> {
        let (procedure, _) = described(case)?;
        Self::under(procedure, case.law, case.received_on, &case.answers)
            .ok_or_else(|| StoreError::bad_row("registry_cases", "law", &case.code))
    }

    /// Reads answers under a law; none where the procedure has no version under it.
    pub(crate) fn under(
        procedure: &'static Procedure,
        law: LawPack,
        day: NaiveDate,
        answers: &BTreeMap<String, String>,
    ) -> Option<Self> {
        let version = procedure.under(law, day)?;
        let declared = read_so_far(
            version,
            &Answers(answers.clone()),
            &Judging::accepted(day, law),
        );
        let event = match version.outcome {
            Outcome::Enter(_, entry) => entry(&declared),
            Outcome::CopyFrom(_) | Outcome::CopiesOf(_) => None,
        };
        Some(Self {
            procedure,
            law: version,
            declared,
            event,
        })
    }
}
