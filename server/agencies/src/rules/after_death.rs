//! By what the agencies decide after a death. Amounts and ages are those of the day of
//! death (law.md 5.6).

use chrono::NaiveDate;
use domain::{
    exchange::{LegClaim, LegRequested},
    law::{LawPack, Term},
    leg::LegKind,
};
use i18n::{Lang, Texts, money, texts};

use super::place;

/// The result, or why it cannot be done.
pub(super) fn decide(request: &LegRequested) -> Result<String, String> {
    let t = texts(Lang::Vi);
    let incomplete = || t.get("agency-said-incomplete").to_owned();
    let deceased = request.deceased.as_ref().ok_or_else(incomplete)?;
    let number = |term| LawPack::on(deceased.died_on).number(term, deceased.died_on);
    if request.leg == LegKind::ResidenceEnd {
        let home = deceased.commune.as_deref();
        let home = home.ok_or_else(|| t.get("agency-said-no-residence").to_owned())?;
        let home = place(home, &deceased.detail);
        let fill = [
            ("name", deceased.name.as_str().into()),
            ("place", home.as_str().into()),
        ];
        return Ok(t.with("agency-said-residence-end", &fill));
    }
    let claim = request.claim.as_ref().ok_or_else(incomplete)?;
    let (key, amount) = match request.leg {
        LegKind::FuneralSupport => {
            let least = number(Term::SocialPensionAge);
            if !reached(deceased.birth_date.earliest(), deceased.died_on, least) {
                let least = least.to_string();
                return Err(t.with("agency-said-too-young", &[("age", least.into())]));
            }
            ("agency-said-funeral-support", number(Term::FuneralSupport))
        }
        LegKind::MeritAllowance => ("agency-said-merit", number(Term::FuneralAllowance)),
        _ => ("agency-said-survivor", number(Term::FuneralAllowance)),
    };
    let fill = [
        ("amount", money(Lang::Vi, amount.into()).into()),
        ("name", claim.name.as_str().into()),
        ("how", paid(t, claim).into()),
    ];
    Ok(t.with(key, &fill))
}

fn reached(born: NaiveDate, died: NaiveDate, years: u32) -> bool {
    died.years_since(born).is_some_and(|age| age >= years)
}

/// Where the money goes. Of an account only the end of its number is said.
fn paid(t: &'static Texts, claim: &LegClaim) -> String {
    match &claim.account {
        Some(account) => {
            let start = account.number.len().saturating_sub(4);
            let end = account.number.get(start..).unwrap_or_default();
            let fill = [("bank", account.bank.as_str().into()), ("end", end.into())];
            t.with("agency-said-paid-account", &fill)
        }
        None => t.get("agency-said-paid-cash").to_owned(),
    }
}
