//! The papers of a granted case, written down before they are set.

use chrono::Datelike;
use domain::{
    paper::PaperKind,
    procedure::{Declared, Fee, Outcome},
};
use store::{
    StoreError, Tx,
    registry::{
        books,
        entries::Entry,
        papers::{self as rows, PaperRow, PaperState},
    },
};

use super::{Granting, office};
use crate::{
    ActError, Registry,
    papers::{self, Issue, PaperToken},
};

impl Registry {
    /// Writes down what is to be set and signed.
    pub(super) async fn write_papers(
        &self,
        tx: &mut Tx,
        granting: &Granting<'_>,
        entry: &Entry,
        kinds: &[PaperKind],
    ) -> Result<(), ActError> {
        let parts = &self.0.parts;
        let keeper = office(&entry.office, entry.registered_on)?;
        for (kind, ordinal) in kinds.iter().zip(1..) {
            let number = match papers::series(*kind) {
                Some(series) => {
                    let office = &granting.case.office;
                    let number =
                        books::next_number(tx, office, series, granting.today.year()).await?;
                    format!("{number}/{series}")
                }
                None => papers::number_of_entry(*kind, entry.number),
            };
            let token = PaperToken::random(&*parts.randomness);
            let issue = Issue {
                entry,
                keeper: &keeper,
                issuer: &granting.office,
                signer: (&granting.signatory.title, &granting.signatory.name),
                number: number.clone(),
                day: granting.today,
                check: token.check(&parts.public_url),
                demo: parts.demo,
            };
            let content = papers::write(*kind, &issue).ok_or_else(|| {
                StoreError::bad_row("registry_cases", "procedure", &granting.case.code)
            })?;
            let paper = PaperRow {
                id: self.new_id(),
                case_code: granting.case.code.clone(),
                entry: entry.id,
                ordinal,
                kind: *kind,
                number,
                office: granting.case.office.clone(),
                state: PaperState::Unsigned,
                token_hash: token.hash(),
                short_hash: token.short_hash(),
                content,
                birth_date: entry.content.event_day(),
                created_at: granting.at,
                issued_at: None,
                sha256: None,
                size: None,
                ended_at: None,
            };
            rows::insert(tx, &paper).await?;
        }
        Ok(())
    }
}

/// The papers of the variant that was filed; who asked for copies beside an entry also
/// gets one signed extract.
pub(super) fn kinds(granting: &Granting<'_>, declared: &Declared) -> Vec<PaperKind> {
    let variant = granting
        .law
        .variants
        .iter()
        .find(|variant| variant.code == granting.case.procedure_code);
    let mut kinds = variant
        .map(|variant| variant.results.to_vec())
        .unwrap_or_default();
    let Fee::PerCopy { copies, .. } = granting.law.fee;
    if let Outcome::Enter(register, _) = granting.law.outcome
        && declared.number(copies).is_some_and(|copies| copies > 0)
    {
        kinds.push(papers::copy_of(register));
    }
    kinds
}
