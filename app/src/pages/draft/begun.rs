//! What this browser or account has begun and not filed, where one would begin again.

use chrono::{DateTime, Utc};
use domain::{
    calendar,
    procedure::{Procedure, read_so_far},
};
use i18n::{Lang, Texts, clock_time, date, questions, texts};
use leptos::prelude::*;
use portal::{Draft, DraftError, DraftLine};

use super::link;
use crate::{
    components::{Inset, Link},
    pages::{real_time, tone},
    state::App,
    visit::Visit,
};

/// As many as fit above a page's own content; the list of an account has all.
const SHOWN: usize = 3;

/// A draft as a line shows it: what it declares and when it was kept, never about whom.
pub(crate) struct Begun {
    said: String,
    name: &'static str,
    href: String,
    /// How long its office really needs, once the answers tell which one it is. The office
    /// is not named: where somebody lives is nobody's business who opens this page.
    real: Option<String>,
}

/// The drafts last kept, of one procedure or of all; none where somebody at home may not be
/// meant to see that there is one. Without its database a page shows without them.
pub(crate) async fn begun(app: &App, visit: &Visit, of: Option<&Procedure>) -> Vec<Begun> {
    match last_kept(app, visit, of).await {
        Ok(begun) => begun,
        Err(error) => {
            tracing::warn!(%error, "drafts cannot be listed");
            Vec::new()
        }
    }
}

async fn last_kept(
    app: &App,
    visit: &Visit,
    of: Option<&Procedure>,
) -> Result<Vec<Begun>, DraftError> {
    let now = app.clock.now();
    let lines = app.portal.drafts(&visit.visitor).await?;
    let shown = lines.into_iter().filter(|line| {
        let asked_for = of.is_none_or(|of| of.id == line.procedure.id);
        asked_for && !line.procedure.versions.iter().any(tone::is_private)
    });
    let shown: Vec<DraftLine> = shown.take(SHOWN).collect();
    let mut begun = Vec::new();
    for line in shown {
        let draft = match app.portal.draft(&visit.visitor, line.id).await {
            Ok(draft) => draft,
            // Filed or given up since the list was read.
            Err(DraftError::NotFound | DraftError::Filed(_)) => continue,
            Err(error) => return Err(error),
        };
        let name = questions(visit.lang, line.procedure).name();
        let fill = [
            ("name", name.into()),
            ("when", kept(visit.lang, line.changed_at, now).into()),
        ];
        begun.push(Begun {
            said: visit.t.with("begun", &fill),
            name,
            href: link::left_at(visit, &draft),
            real: real(app, visit.lang, &draft).await,
        });
    }
    Ok(begun)
}

async fn real(app: &App, lang: Lang, draft: &Draft) -> Option<String> {
    let declared = read_so_far(draft.version, &draft.answers, &draft.judging);
    let day = draft.judging.day;
    let office = draft.version.office(&draft.answers, &declared, day)?;
    real_time::in_words(app, lang, office, draft.procedure.id).await
}

/// `lúc 10 giờ 24` on the same day, `ngày 5 tháng 2 năm 2026` later.
fn kept(lang: Lang, at: DateTime<Utc>, now: DateTime<Utc>) -> String {
    let (at, texts) = (calendar::local(at), texts(lang));
    match at.date() == calendar::legal_day(now) {
        true => texts.with("begun.at", &[("time", clock_time(lang, at).into())]),
        false => texts.with("begun.on", &[("day", date(lang, at).into())]),
    }
}

/// The lines, each with the way on; nothing where nothing was begun.
pub(crate) fn lines(t: &'static Texts, begun: Vec<Begun>) -> Option<impl IntoView + use<>> {
    if begun.is_empty() {
        return None;
    }
    let lines: Vec<_> = begun
        .into_iter()
        .map(
            |Begun {
                 said,
                 name,
                 href,
                 real,
             }| {
                view! {
                    <p>{said}" "<Link href context=name>{t.get("begun.way")}</Link></p>
                    {real.map(|real| view! { <p class="hint">{real}</p> })}
                }
            },
        )
        .collect();
    Some(view! { <Inset>{lines}</Inset> })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_draft_of_today_names_the_hour_and_an_older_one_the_day() {
        let at = |moment: &str| moment.parse::<DateTime<Utc>>().unwrap();
        let now = at("2026-11-10T09:00:00Z");
        let today = kept(Lang::Vi, at("2026-11-10T03:24:00Z"), now);
        assert_eq!(today, "lúc 10 giờ 24");
        let before = kept(Lang::Vi, at("2026-11-09T03:24:00Z"), now);
        assert_eq!(before, "ngày 9 tháng 11 năm 2026");
    }
}
