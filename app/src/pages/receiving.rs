//! Where a declaration is received, on the start page of its procedure: how long that
//! office really needs and when its door is open, before anybody has begun.

use chrono::NaiveDate;
use domain::{
    mission::{Mission, missions},
    office::office_on,
    place::{CommuneCode, gazetteer},
    procedure::Procedure,
};
use i18n::{Lang, Texts};
use leptos::prelude::*;
use serde::Deserialize;

use super::{hours, places, real_time};
use crate::{
    components::{Button, ButtonKind, Candidate, Fault, Faults, GetForm, PlaceField},
    state::App,
    visit::Visit,
};

/// No label of a commune is longer.
const LONGEST: usize = 120;
/// As many as the question of a declaration offers.
const OFFERED: usize = 12;
/// The text field, and the part of the page behind it.
const FIELD: &str = "noi";
const PART: &str = "noi-nhan";

/// Which place is asked about. Place names are public: they may stand in an address.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    noi: String,
    #[serde(rename = "noi.code")]
    code: String,
}

/// What is known of the offices.
pub(super) struct Receiving {
    typed: String,
    chosen: String,
    candidates: Vec<Candidate>,
    offices: Vec<Office>,
    /// The missions abroad are few and all shown; a commune is asked for.
    asks: bool,
    /// What is wrong with what was typed.
    pub faults: Faults,
}

struct Office {
    name: String,
    hours: String,
    real: Option<String>,
    /// What is to be translated of the papers of its host state.
    papers: Vec<String>,
}

/// Finds the office that is asked about; of a procedure of the missions, all of them.
pub(super) async fn of(
    app: &App,
    visit: &Visit,
    procedure: &'static Procedure,
    asked: Asked,
    day: NaiveDate,
) -> Receiving {
    let abroad = procedure
        .on(day)
        .is_some_and(|version| version.competent.is_of_missions());
    let typed: String = asked.noi.trim().chars().take(LONGEST).collect();
    let hits = gazetteer().search(&typed, day, OFFERED);
    let chosen = gazetteer().named(&typed, day).or_else(|| {
        let mut codes = hits.iter().map(|hit| hit.code);
        codes.find(|code| code.as_str() == asked.code)
    });
    let codes: Vec<CommuneCode> = match abroad {
        true => missions().iter().map(|mission| mission.office).collect(),
        false => chosen.into_iter().collect(),
    };
    let mut offices = Vec::new();
    for code in codes {
        if let Some(name) = name(visit.lang, code, day) {
            let real = real_time::in_words(app, visit.lang, code, procedure.id).await;
            let hours = hours::of_office(app, visit.lang, code, day);
            let papers = abroad_at(code).map(|mission| papers(visit.t, &mission.langs));
            let papers = papers.unwrap_or_default();
            offices.push(Office {
                name,
                hours,
                real,
                papers,
            });
        }
    }
    let none = hits.is_empty();
    let missed = !abroad && !typed.is_empty() && chosen.is_none();
    let fault = missed.then(|| {
        let key = if none {
            "error-place-none"
        } else {
            "error-place-many"
        };
        let label = visit.t.get("receiving-place");
        Fault::new(FIELD, visit.t.with(key, &[("label", label.into())]))
    });
    let offered = hits.into_iter().filter(|_| missed);
    Receiving {
        candidates: offered
            .map(|hit| Candidate {
                code: hit.code.to_string(),
                formerly: places::formerly(visit.t, &hit).into(),
                name: hit.label,
            })
            .collect(),
        typed,
        chosen: chosen.map(|code| code.to_string()).unwrap_or_default(),
        offices,
        asks: !abroad,
        faults: fault.into_iter().collect(),
    }
}

/// A mission is called in the reader's language; a commune has no other name.
fn name(lang: Lang, code: CommuneCode, day: NaiveDate) -> Option<String> {
    let office = office_on(code, day)?;
    Some(match (abroad_at(code), lang) {
        (Some(mission), Lang::En) => mission.name_en.to_owned(),
        _ => office.with_place(),
    })
}

fn abroad_at(code: CommuneCode) -> Option<&'static Mission> {
    missions().iter().find(|mission| mission.office == code)
}

/// Missions read Vietnamese and English; what is in another language is translated. Circular
/// 07/2023/TT-BNG; law.md 8.1.
fn papers(t: &'static Texts, langs: &[&str]) -> Vec<String> {
    let (english, others): (Vec<&str>, Vec<&str>) =
        langs.iter().copied().partition(|lang| *lang == "en");
    let mut said = Vec::new();
    if !others.is_empty() {
        // An operator's missions may write in any language; not each has its words here.
        let named: Option<Vec<&str>> = others
            .iter()
            .map(|lang| t.maybe(&format!("language-{lang}")))
            .collect();
        said.push(match named {
            Some(named) => {
                let languages = named.join(", ");
                t.with("receiving-papers", &[("languages", languages.into())])
            }
            None => t.get("receiving-papers.other").to_owned(),
        });
    }
    if !english.is_empty() {
        said.push(t.get("receiving-papers.english").to_owned());
    }
    said
}

/// The part of the page. `action` is the page itself: the question is sent in its address.
pub(super) fn part(t: &'static Texts, action: &str, receiving: Receiving) -> impl IntoView + use<> {
    let Receiving {
        typed,
        chosen,
        candidates,
        offices,
        asks,
        faults,
    } = receiving;
    let offices: Vec<_> = offices
        .into_iter()
        .map(|office| {
            let papers: Vec<_> = office
                .papers
                .into_iter()
                .map(|papers| view! { <p>{papers}</p> })
                .collect();
            view! {
                <h3>{office.name}</h3>
                {office.real.map(|real| view! { <p>{real}</p> })}
                <p>{office.hours}" "{t.get("hours-online")}</p>
                {papers}
            }
        })
        .collect();
    // The answer is read where it was asked for, not from the top again.
    let action = format!("{action}#{PART}");
    let chooses = (!candidates.is_empty())
        .then(|| view! { <Button kind=ButtonKind::Secondary>{t.get("receiving-button")}</Button> });
    let question = asks.then(|| {
        view! {
            <GetForm action>
                <PlaceField t id=FIELD label=t.get("receiving-place") fault=faults.of(FIELD) value=typed chosen candidates/>
                {chooses}
            </GetForm>
        }
    });
    view! {
        <section id=PART>
            <h2>{t.get("receiving")}</h2>
            <p>{t.get(if asks { "receiving.text" } else { "receiving.abroad" })}</p>
            {question}
            <div role="status">{offices}</div>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use i18n::texts;

    use super::*;

    #[test]
    fn the_languages_of_every_host_state_have_their_words() {
        for lang in [Lang::Vi, Lang::En] {
            for mission in missions() {
                let said = papers(texts(lang), &mission.langs).join(" ");
                assert!(!said.is_empty() && !said.contains('⟦'), "{said}");
            }
        }
    }

    #[test]
    fn a_language_without_words_is_translated_as_well() {
        for lang in [Lang::Vi, Lang::En] {
            let swahili = papers(texts(lang), &["fr", "sw"]).join(" ");
            assert!(!swahili.is_empty() && !swahili.contains('⟦'), "{swahili}");
        }
        let french = papers(texts(Lang::Vi), &["fr"]).join(" ");
        assert!(french.contains("tiếng Pháp"), "{french}");
    }

    #[test]
    fn only_what_a_mission_cannot_read_is_to_be_translated() {
        let of = |state: &str| {
            let mission = missions().iter().find(|mission| mission.state == state);
            mission.map(|mission| papers(texts(Lang::En), &mission.langs).join(" "))
        };
        let germany = of("DEU").unwrap_or_default();
        assert!(germany.contains("German") && germany.contains("translated"));
        let australia = of("AUS").unwrap_or_default();
        assert!(australia.contains("no translation"), "{australia}");
    }
}
