//! Phiếu xin lỗi và hẹn lại ngày trả kết quả, form BM-VP01.04. It names the reason and
//! the new day and hour. Decree 07/2025; Decision 1833/QĐ-BTP.

use domain::paper::{Line, Paper, PaperKind, Section};
use i18n::{Lang, date_on_paper, questions, texts};

use super::{Told, receipt};
use crate::{DossierError, Portal, Visitor};

impl Portal {
    /// The `number`-th slip of a dossier, for who may see it.
    pub async fn apology(
        &self,
        visitor: &Visitor,
        code: &str,
        number: i64,
    ) -> Result<Paper, DossierError> {
        let dossier = self.dossier(visitor, code).await?;
        let slip = dossier.apologies.iter().find(|slip| slip.number == number);
        let slip = slip.ok_or(DossierError::NotFound)?;
        let told = Told::of(&dossier)?;
        let t = texts(Lang::Vi);
        let words = questions(Lang::Vi, dossier.procedure);
        let moment = |key, at| receipt::moment(t, key, told.zone(), at);
        let reason = slip.reason.as_deref();
        let values = [
            ("applicant", told.declared.requester().map(str::to_owned)),
            ("code", Some(dossier.code.to_string())),
            ("procedure", Some(words.name().to_owned())),
            (
                "received",
                Some(moment("receipt-received.value", dossier.submitted_at)),
            ),
            (
                "was-due",
                Some(moment("receipt-due.value", slip.was_due_at)),
            ),
            (
                "reason",
                Some(reason.unwrap_or(t.get("slip-reason.standard")).to_owned()),
            ),
            ("due", Some(moment("receipt-due.value", slip.due_at))),
        ];
        let lines = values
            .into_iter()
            .filter_map(|(id, value)| {
                let line = Line::new(id, t.get(&format!("slip-{id}")), value?);
                Some(if id == "due" { line.strong() } else { line })
            })
            .collect();
        let section = Section {
            heading: None,
            lines,
        };
        let notes = vec![t.get("slip-sorry").into(), t.get("slip-unsigned").into()];
        let day = told.zone().local(slip.at).date();
        let seat = told.office.seat.clone();
        Ok(Paper {
            day,
            place_and_day: format!("{seat}, {}", date_on_paper(day)),
            ..told.paper(
                PaperKind::Apology,
                t.get("slip").into(),
                vec![section],
                notes,
                self.0.demo,
            )
        })
    }
}
