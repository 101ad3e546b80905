//! The papers of the citizen's side: the receipt with the appointment, the declaration
//! as it was filed, the slip that says sorry. Nobody signs them; they are set when asked for. Always
//! in Vietnamese, the language of the file.

mod apology;
mod declaration;
mod press;
mod receipt;

use domain::{
    calendar::Zone,
    mission::zone_of,
    office::{Office, office_on},
    paper::{Paper, PaperKind, Section},
    procedure::{Declared, read_so_far},
};
use i18n::date_on_paper;
use store::StoreError;

use crate::dossier::DossierView;

pub use press::PressError;

/// A dossier with its answers read and its office found.
pub(super) struct Told<'a> {
    pub dossier: &'a DossierView,
    pub declared: Declared,
    pub office: Office,
}

impl<'a> Told<'a> {
    fn of(dossier: &'a DossierView) -> Result<Self, StoreError> {
        let judging = dossier.judging();
        let office = office_on(dossier.office, dossier.received_on)
            .ok_or_else(|| StoreError::bad_row("portal_dossiers", "office", &dossier.code))?;
        Ok(Self {
            declared: read_so_far(dossier.version, &dossier.answers, &judging),
            dossier,
            office,
        })
    }

    /// Whose clocks the paper goes by: those of the office.
    fn zone(&self) -> Zone {
        zone_of(self.dossier.office.as_str())
    }

    /// A paper of the dossier, without signature: the office, the code, the day.
    fn paper(
        &self,
        kind: PaperKind,
        title: String,
        sections: Vec<Section>,
        notes: Vec<String>,
        demo: bool,
    ) -> Paper {
        let day = self.zone().local(self.dossier.submitted_at).date();
        Paper {
            kind,
            title,
            subtitle: None,
            head_above: self.office.head_above(),
            head_office: self.office.head(),
            number: self.dossier.code.to_string(),
            sections,
            notes,
            place_and_day: format!("{}, {}", self.office.seat, date_on_paper(day)),
            day,
            signer: None,
            check: None,
            demo,
            lang: i18n::Lang::Vi.as_str().into(),
            annex: None,
        }
    }
}
