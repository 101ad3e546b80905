//! How long an office really needs, as its registry has measured it.

use chrono::TimeDelta;
use domain::place::CommuneCode;
use i18n::{Lang, Span, texts};
use portal::{DossierView, FEWEST_CASES};

use crate::state::App;

/// The measured time of a dossier's office, while it is not decided.
pub(super) async fn of(app: &App, lang: Lang, dossier: &DossierView) -> Option<String> {
    if dossier.stage.is_final() {
        return None;
    }
    in_words(app, lang, dossier.office, dossier.procedure.id).await
}

/// The measured time in words, or that too few decisions were measured to say one. What
/// cannot be read now is left out: nobody is kept from filing by it.
pub(super) async fn in_words(
    app: &App,
    lang: Lang,
    office: CommuneCode,
    procedure: &str,
) -> Option<String> {
    let t = texts(lang);
    let found = match app.portal.figures(office, procedure).await {
        Ok(found) => found,
        Err(error) => {
            tracing::warn!(%error, "figures cannot be read now");
            return None;
        }
    };
    let Some(figures) = found.filter(|figures| figures.cases >= FEWEST_CASES) else {
        return Some(t.get("real-time-few").to_owned());
    };
    let span = |hours| Span::of(TimeDelta::hours(hours)).in_words(lang);
    Some(t.with(
        "c-clock-real",
        &[
            ("median", span(figures.median_hours).into()),
            ("ninety", span(figures.ninety_hours).into()),
        ],
    ))
}
