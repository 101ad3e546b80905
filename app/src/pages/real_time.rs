//! How long an office really needs, as its registry has measured it.

use chrono::TimeDelta;
use domain::place::CommuneCode;
use i18n::{Lang, Span, texts};
use portal::{DossierView, FEWEST_CASES, FiguresRow};

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
    let found = match app.portal.figures(office, procedure).await {
        Ok(found) => found,
        Err(error) => {
            tracing::warn!(%error, "figures cannot be read now");
            return None;
        }
    };
    Some(said(lang, found))
}

fn said(lang: Lang, found: Option<FiguresRow>) -> String {
    let t = texts(lang);
    let Some(figures) = found.filter(|figures| figures.cases >= FEWEST_CASES) else {
        return t.get("real-time-few").to_owned();
    };
    let span = |hours| Span::of(TimeDelta::hours(hours)).in_words(lang);
    t.with(
        "c-clock-real",
        &[
            ("median", span(figures.median_hours).into()),
            ("ninety", span(figures.ninety_hours).into()),
        ],
    )
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn figures(cases: i64) -> FiguresRow {
        FiguresRow {
            cases,
            median_hours: 3,
            ninety_hours: 30,
            measured_at: "2026-11-10T03:15:00Z".parse().unwrap(),
        }
    }

    #[test]
    fn an_office_that_decided_enough_says_how_long_it_really_needs() {
        assert_eq!(
            said(Lang::Vi, Some(figures(FEWEST_CASES))),
            "Ở nơi này: một nửa xong trong 3 giờ, mười hồ sơ thì chín xong trong 30 giờ"
        );
    }

    #[test]
    fn an_office_with_too_few_decisions_says_so_and_makes_nothing_up() {
        let few = texts(Lang::Vi).get("real-time-few");
        assert_eq!(said(Lang::Vi, Some(figures(FEWEST_CASES - 1))), few);
        assert_eq!(said(Lang::Vi, None), few);
    }
}
