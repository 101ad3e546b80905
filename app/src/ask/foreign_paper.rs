//! What a foreign paper needs on the day it is filed, above the question that asks for it.

use domain::{
    authentication::{Authentication, needed},
    country,
    mission::mission,
    procedure::{Judging, Question, read_so_far},
};
use i18n::country_name;
use leptos::prelude::*;

use super::Sheet;
use crate::components::Notice;

/// Nothing while no state is known.
#[component]
pub(super) fn Needed(sheet: Sheet, question: &'static Question) -> impl IntoView {
    let t = sheet.words.t;
    let state = question
        .paper_of
        .and_then(|state| country::by_code(sheet.answers.trimmed(state)))
        .filter(|state| state.is_place());
    state.map(|state| {
        let declared = read_so_far(sheet.version, &sheet.answers, &Judging::on(sheet.today));
        let office = sheet.version.office(&sheet.answers, &declared, sheet.today);
        let needs = needed(state.code, office, sheet.today);
        let fill = [("country", country_name(t.lang(), state.code).into())];
        let authentication = t.with(&format!("foreign-paper-{}", needs.as_str()), &fill);
        let translation = match office.and_then(mission) {
            Some(_) => t.get("foreign-paper-translation-mission"),
            None => t.get("foreign-paper-translation"),
        };
        let unconfirmed = (needs != Authentication::HostState)
            .then(|| view! { <p>{t.get("foreign-paper-unconfirmed")}</p> });
        view! {
            <Notice t>
                <p>{authentication}</p>
                <p>{translation}</p>
                {unconfirmed}
            </Notice>
        }
    })
}
