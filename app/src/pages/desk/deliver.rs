//! Handing the papers over at the desk: by which way, to whom, and what is seen to.

use std::collections::BTreeSet;

use domain::delivery::{Delivery, DeliveryCheck};
use leptos::prelude::*;
use registry::{AwaitsDelivery, CaseView, Given};
use serde::Deserialize;

use super::Desk;
use crate::components::{Choice, Faults, Field, Notice, Radios, TextArea, Tick};

/// What was typed and ticked.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    #[serde(rename = "deliver.how")]
    how: String,
    #[serde(rename = "deliver.receiver")]
    receiver: Option<String>,
    #[serde(rename = "deliver.behalf")]
    behalf: String,
    #[serde(rename = "deliver.parcel")]
    parcel: String,
    #[serde(rename = "handed.both_present")]
    both_present: String,
    #[serde(rename = "handed.identity_seen")]
    identity_seen: String,
    #[serde(rename = "handed.papers_complete")]
    papers_complete: String,
}

impl Typed {
    /// What the desk writes down.
    pub fn given(&self) -> Given {
        Given {
            how: Delivery::parse(&self.how),
            receiver: self.receiver.clone().unwrap_or_default(),
            behalf: self.behalf.clone(),
            parcel: self.parcel.clone(),
            seen: self.seen(),
        }
    }

    fn seen(&self) -> BTreeSet<DeliveryCheck> {
        let ticked = |check: &DeliveryCheck| {
            let word = match check {
                DeliveryCheck::BothPresent => &self.both_present,
                DeliveryCheck::IdentitySeen => &self.identity_seen,
                DeliveryCheck::PapersComplete => &self.papers_complete,
            };
            !word.is_empty()
        };
        DeliveryCheck::ALL.into_iter().filter(ticked).collect()
    }

    /// The fields of the form; what was typed stands in them again.
    pub fn fields(&self, desk: &Desk, waits: &AwaitsDelivery, faults: &Faults) -> AnyView {
        let t = desk.t;
        let of = |id: &str| faults.of(id);
        let ways = waits.ways.iter().map(|way| {
            let words = t.get(&format!("desk-how-{}", way.as_str()));
            Choice::new(way.as_str(), words)
        });
        let chosen = match (self.how.as_str(), waits.ways) {
            ("", [only]) => only.as_str().to_owned(),
            // What was asked for stands there; the desk may do otherwise.
            ("", ways) if ways.contains(&waits.asked) => waits.asked.as_str().to_owned(),
            (typed, _) => typed.to_owned(),
        };
        let receiver = self.receiver.clone();
        let receiver = receiver.unwrap_or_else(|| waits.receiver.clone().unwrap_or_default());
        let whom = (!waits.is_marriage).then(|| {
            let (behalf, parcel) = (self.behalf.clone(), self.parcel.clone());
            view! {
                <Field t id="deliver.receiver" label=t.get("desk-receiver") hint=t.get("desk-receiver.hint") fault=of("deliver.receiver") value=receiver/>
                <TextArea t id="deliver.behalf" label=t.get("desk-behalf") hint=t.get("desk-behalf.hint") fault=of("deliver.behalf") value=behalf/>
                <Field t id="deliver.parcel" label=t.get("desk-parcel") hint=t.get("desk-parcel.hint") fault=of("deliver.parcel") value=parcel/>
            }
        });
        let seen = self.seen();
        let boxes: Vec<_> = waits
            .checks
            .iter()
            .map(|check| {
                let id = format!("handed.{}", check.as_str());
                let (fault, checked) = (of(&id), seen.contains(check));
                let label = t.get(&format!("desk-handed-{}", check.as_str()));
                view! { <Tick t id label fault checked/> }
            })
            .collect();
        view! {
            <Radios t id="deliver.how" legend=t.get("desk-how") fault=of("deliver.how") choices=ways.collect() chosen/>
            {whom}
            <fieldset>
                <legend>{t.get("desk-handed")}</legend>
                {boxes}
            </fieldset>
        }
        .into_any()
    }
}

/// That the result waits, and how it was asked for; nothing before and afterwards.
pub(super) fn waits(desk: &Desk, case: &CaseView) -> Option<AnyView> {
    let waits = case.to_deliver.as_ref()?;
    let t = desk.t;
    let asked = t.get(&format!("desk-asked-{}", waits.asked.as_str()));
    let address = waits.address.clone().map(|address| {
        let said = t.with("desk-asked-address", &[("address", address.into())]);
        view! { <p>{said}</p> }
    });
    Some(view! { <Notice t><p>{asked}</p>{address}</Notice> }.into_any())
}
