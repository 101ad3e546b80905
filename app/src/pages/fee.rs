//! Words of fees that several pages say.

use chrono::NaiveDate;
use domain::{
    fee::{Assessment, FeeLine},
    law::{FeeBasis, LawPack, Term},
    procedure::Version,
};
use i18n::{Texts, Value, price};
use leptos::prelude::*;

use crate::visit::Visit;

/// Why this much is asked for, a line for each thing, each with its text of law.
pub(super) fn why(visit: &Visit, assessed: &Assessment) -> Vec<String> {
    let t = visit.t;
    let mut lines: Vec<String> = assessed
        .lines
        .iter()
        .map(|line| basis(t, item(visit, assessed, line), &line.basis))
        .collect();
    if let Some(word) = &assessed.exemption
        && let Some(words) = t.maybe(&format!("fee-exempt-{word}"))
    {
        // What was kept before the text was written down is of the old law.
        let text = match assessed.exempt_basis.as_str() {
            "" => LawPack::Vn2014.fee_basis(FeeBasis::Exempt, NaiveDate::MIN),
            text => text,
        };
        lines.push(basis(t, words.to_owned(), text));
    }
    if assessed.not_proven.is_some() {
        lines.push(t.get("fee-not-proven").to_owned());
    }
    lines
}

fn basis(t: &'static Texts, line: String, basis: &str) -> String {
    t.with(
        "fee-basis",
        &[("line", line.into()), ("basis", basis.into())],
    )
}

fn item(visit: &Visit, assessed: &Assessment, line: &FeeLine) -> String {
    let key = format!("fee-item-{}", line.item.replace('.', "-"));
    let Some(one) = line.price else {
        return visit.t.get(&format!("{key}.unknown")).to_owned();
    };
    let fill = [
        ("count", line.count.to_string().into()),
        ("price", price(visit.lang, assessed.currency, one).into()),
    ];
    visit.t.with(&key, &fill)
}

/// The sum, and whether something comes to it that only the office can tell: what is not
/// known is never said to be free.
pub(super) fn to_pay(visit: &Visit, assessed: &Assessment) -> String {
    let t = visit.t;
    let sum = || price(visit.lang, assessed.currency, assessed.total());
    match (assessed.total(), assessed.is_partly_unknown()) {
        (0, true) => t.get("office-fee.unknown").to_owned(),
        (0, false) => t.get("office-fee.free").to_owned(),
        (_, true) => t.with("office-fee.and-more", &[("sum", sum().into())]),
        (_, false) => sum(),
    }
}

/// What the start page says of fees: by which texts, those of the missions where only they
/// have it in hand, and that filing comes first.
pub(super) fn on_start_page(
    t: &'static Texts,
    version: Option<&Version>,
    law: LawPack,
    day: NaiveDate,
) -> AnyView {
    let exempt = law.fee_basis(FeeBasis::Exempt, day);
    if version.is_some_and(|version| version.competent.is_of_missions()) {
        let tariff = law.fee_basis(FeeBasis::Mission, day);
        let laws = [("tariff", tariff), ("exempt", exempt)];
        return with_law(t, "fee-start-mission", &laws);
    }
    let copy = law.fact(Term::CopyFee, day).article;
    with_law(t, "fee-start-why", &[("copy", copy), ("exempt", exempt)])
}

/// A sentence filled with names of laws, which are Vietnamese on every page (WCAG 3.1.2).
fn with_law(t: &'static Texts, id: &str, laws: &[(&str, &str)]) -> AnyView {
    // Two marks that no text has: what stands between them is Vietnamese.
    const MARKS: [char; 2] = ['\u{e000}', '\u{e001}'];
    let [from, to] = MARKS;
    let marked: Vec<(&str, Value<'_>)> = laws
        .iter()
        .map(|(name, law)| (*name, format!("{from}{law}{to}").into()))
        .collect();
    let said = t.with(id, &marked);
    let parts: Vec<_> = said
        .split(MARKS)
        .enumerate()
        .map(|(n, part)| match (n % 2, part.to_owned()) {
            (0, part) => part.into_any(),
            (_, law) => view! { <span lang="vi">{law}</span> }.into_any(),
        })
        .collect();
    parts.into_any()
}

#[cfg(test)]
mod tests {
    use domain::fee::REGISTRATIONS;
    use i18n::{Lang, texts};

    #[test]
    fn everything_that_may_cost_has_its_words_also_where_no_price_is_known() {
        for lang in Lang::ALL {
            for item in REGISTRATIONS {
                let key = format!("fee-item-{}", item.replace('.', "-"));
                let said = texts(lang).with(&key, &[("price", "8.000 đồng".into())]);
                assert!(!said.contains(['⟦', '{']), "{said}");
                let unknown = texts(lang).maybe(&format!("{key}.unknown"));
                assert_eq!(unknown.is_some(), item.contains('.'), "{key}.unknown");
            }
        }
    }
}
