//! After a death is registered: what the family may come to, made from what was
//! declared. Nothing here is urgent, and nothing is said twice that an agency does
//! already.

use chrono::NaiveDate;
use domain::{
    law::{LawPack, Term},
    leg::LegKind,
    paper::PaperKind,
    procedure::{Declared, Outcome, read_so_far},
    register::RegisterKind,
};
use i18n::money;
use leptos::prelude::*;
use portal::DossierView;

use crate::{components::Link, visit::Visit};

/// From this age people own, drive and are insured on their own. Civil Code Art. 20.
const OF_AGE: u32 = 18;

/// One thing, with the way to it.
pub(super) struct Step {
    title: &'static str,
    text: String,
    link: Option<(String, &'static str)>,
}

/// Whether the page is one after a registered death.
pub(super) fn is_after_death(dossier: &DossierView) -> bool {
    let entered = matches!(
        dossier.version.outcome,
        Outcome::Enter(RegisterKind::Death, _)
    );
    // What was registered years ago and is registered again has nothing after it.
    let again = dossier.version.question("former.commune").is_some();
    entered && !again && dossier.stage.is_granted()
}

/// What may be to do; nothing while no death is registered, or when its paper was taken
/// back.
pub(super) fn steps(visit: &Visit, dossier: &DossierView) -> Option<Vec<Step>> {
    let original = [PaperKind::DeathExtract, PaperKind::DeathCertificate];
    let stands = dossier
        .results
        .iter()
        .any(|paper| original.contains(&paper.kind) && paper.ended_at.is_none());
    if !is_after_death(dossier) || !stands {
        return None;
    }
    let judging = dossier.judging();
    let declared = read_so_far(dossier.version, &dossier.answers, &judging);
    let asked: Vec<LegKind> = dossier.legs.iter().map(|leg| leg.kind).collect();
    let keys = wanted(&declared, &asked, judging.law, judging.day);
    Some(
        keys.into_iter()
            .map(|key| step(visit, key, judging.day))
            .collect(),
    )
}

/// The keys of what fits this family, in order.
fn wanted(d: &Declared, asked: &[LegKind], law: LawPack, day: NaiveDate) -> Vec<&'static str> {
    let age = d
        .date("death.date")
        .zip(d.partial_date("deceased.birth_date"))
        .and_then(|(died, born)| died.years_since(born.earliest()));
    let of_age = age.is_none_or(|age| age >= OF_AGE);
    let pensioner = age.is_some_and(|age| age >= law.number(Term::SocialPensionAge, day));
    let paid = asked.iter().any(|leg| leg.pays());
    let lived_here = d.commune("deceased.residence").is_some();
    let rows = [
        ("copies", true),
        (
            "residence",
            lived_here && !asked.contains(&LegKind::ResidenceEnd),
        ),
        ("insurance", of_age && !paid),
        ("support", pensioner && !paid),
        ("health", d.is("deceased.nationality", "VNM")),
        ("property", of_age),
        ("spouse", d.is("requester.relationship", "spouse") && of_age),
        ("bank", of_age),
        ("vehicle", of_age),
        ("open", d.pin("deceased.pin").is_some()),
    ];
    rows.into_iter()
        .filter(|(_, fits)| *fits)
        .map(|(key, _)| key)
        .collect()
}

fn step(visit: &Visit, key: &str, day: NaiveDate) -> Step {
    let t = visit.t;
    let law = LawPack::on(day);
    let id = format!("after-death-{key}");
    let amount = match key {
        "support" => Term::FuneralSupport,
        _ => Term::FuneralAllowance,
    };
    let amount = money(visit.lang, law.number(amount, day).into());
    let age = law.number(Term::SocialPensionAge, day).to_string();
    let fill = [("amount", amount.into()), ("age", age.into())];
    let href = || visit.href("/thu-tuc/trich-luc-khai-tu");
    Step {
        title: t.get(&id),
        text: t.with(&format!("{id}.text"), &fill),
        link: (key == "copies").then(|| (href(), t.get(&format!("{id}.link")))),
    }
}

/// The section of the dossier's page.
pub(super) fn section(visit: &Visit, steps: Option<Vec<Step>>) -> Option<AnyView> {
    let t = visit.t;
    let items = steps?.into_iter().map(|step| {
        view! {
            <li class="leg">
                <h3>{step.title}</h3>
                <p>{step.text}</p>
                {step.link.map(|(href, words)| view! { <p><Link href>{words}</Link></p> })}
            </li>
        }
    });
    Some(
        view! {
            <h2 id="viec-khac">{t.get("after-death")}</h2>
            <p>{t.get("after-death.text")}</p>
            <ul class="legs">{items.collect_view()}</ul>
        }
        .into_any(),
    )
}
