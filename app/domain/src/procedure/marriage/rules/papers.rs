//! How long the papers of a marriage with a foreigner are good for: as long as they say,
//! else six months from their day. Decree 123/2015 Art. 30; law.md case 6.

use chrono::{Days, Months, NaiveDate};

use crate::{
    law::Term,
    procedure::{
        Declared, Judging, Rule,
        rule::{stop, warn},
    },
};

const VALID: &str = "Điều 30 Nghị định 123/2015";

/// The last day on which a paper is good.
fn ends(d: &Declared, j: &Judging, paper: &str) -> Option<NaiveDate> {
    let months = j.law.number(Term::MarriagePaperMonths, j.day);
    d.date(&format!("{paper}_until")).or_else(|| {
        d.date(&format!("{paper}_date"))?
            .checked_add_months(Months::new(months))
    })
}

fn over(d: &Declared, j: &Judging, paper: &str) -> bool {
    ends(d, j, paper).is_some_and(|end| end < j.day)
}

/// It is good today, but ends before the planned day, or so soon after it that a
/// verification would outlast it.
fn ends_soon(d: &Declared, j: &Judging, paper: &str) -> bool {
    let days = u64::from(j.law.number(Term::MarriagePaperNoticeDays, j.day));
    let Some(end) = ends(d, j, paper).filter(|end| *end >= j.day) else {
        return false;
    };
    d.date("planned_day")
        .and_then(|day| day.checked_add_days(Days::new(days)))
        .is_some_and(|needed| end < needed)
}

macro_rules! paper_rules {
    ($($over:ident, $ends:ident: $paper:literal, $id:literal;)*) => {
        $(
            /// A paper that is over today proves nothing.
            pub(super) const $over: Rule = stop(
                concat!($id, "-over"),
                VALID,
                &[concat!($paper, "_date")],
                |d, j| over(d, j, $paper),
            );
            /// A paper that ends has to be renewed or the day moved forward.
            pub(super) const $ends: Rule = warn(
                concat!($id, "-ends"),
                VALID,
                &[concat!($paper, "_date"), "planned_day"],
                |d, j| ends_soon(d, j, $paper),
            );
        )*
    };
}

paper_rules! {
    GROOM_STATUS_OVER, GROOM_STATUS_ENDS: "groom.status_paper", "groom-status-paper";
    BRIDE_STATUS_OVER, BRIDE_STATUS_ENDS: "bride.status_paper", "bride-status-paper";
    GROOM_MEDICAL_OVER, GROOM_MEDICAL_ENDS: "groom.medical_paper", "groom-medical-paper";
    BRIDE_MEDICAL_OVER, BRIDE_MEDICAL_ENDS: "bride.medical_paper", "bride-medical-paper";
}
