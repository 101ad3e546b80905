//! What an extract still needs to be believed in the state it was asked for: law.md 8.3.

use chrono::NaiveDate;
use domain::{
    authentication::abroad,
    country,
    procedure::{Outcome, read_so_far},
};
use i18n::country_name;
use leptos::prelude::*;
use portal::DossierView;

use crate::visit::Visit;

/// The section of a dossier's page; nothing unless an extract for abroad is out. By the
/// law of `today`: the paper is used now.
pub(super) fn section(visit: &Visit, dossier: &DossierView, today: NaiveDate) -> Option<AnyView> {
    let copy = matches!(
        dossier.version.outcome,
        Outcome::CopyFrom(_) | Outcome::CopiesOf(_)
    );
    let decided = dossier.stage.is_granted();
    let stands = dossier.results.iter().any(|paper| paper.ended_at.is_none());
    let declared = read_so_far(dossier.version, &dossier.answers, &dossier.judging());
    let state = declared.word("use.country").and_then(country::by_code)?;
    let elsewhere = state.is_place() && state.code != country::VIET_NAM;
    if !copy || !decided || !stands || !elsewhere {
        return None;
    }
    let t = visit.t;
    let fill = [("country", country_name(visit.lang, state.code).into())];
    let needs = abroad(state.code, today);
    let authentication = t.with(&format!("abroad-next.{}", needs.as_str()), &fill);
    Some(
        view! {
            <h2 id="dung-o-nuoc-ngoai">{t.with("abroad-next", &fill)}</h2>
            <ul>
                <li>{t.get("abroad-next.paper")}</li>
                <li>{authentication}</li>
                <li>{t.get("abroad-next.translation")}</li>
            </ul>
            <p>{t.get("foreign-paper-unconfirmed")}</p>
        }
        .into_any(),
    )
}
