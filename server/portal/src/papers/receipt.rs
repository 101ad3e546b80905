//! Giấy tiếp nhận hồ sơ và hẹn trả kết quả, form BM-VP01.02. It shows day and hour of
//! the result (Decree 07/2025).

use chrono::{DateTime, Timelike, Utc};
use domain::{
    calendar::Zone,
    fee::Currency,
    law::Term,
    paper::{Line, Paper, PaperKind, Section},
    procedure::Limit,
};
use guard::SecretCode;
use i18n::{Lang, Questions, Texts, date_in_digits, named, price, questions, texts};
use store::portal::helpers;

use super::Told;
use crate::{DossierError, Helper, Portal, ShortFee, Visitor, dossier::read, draft::read_helper};

impl Portal {
    /// The receipt, for who may see the dossier. It bears the secret: whoever holds the
    /// paper follows the dossier.
    pub async fn receipt(&self, visitor: &Visitor, code: &str) -> Result<Paper, DossierError> {
        let mut conn = self.0.db.read().await?;
        let row = self.dossier_row(&mut conn, visitor, code).await?;
        let other = self.party_of_visitor(&mut conn, visitor, &row).await?;
        let secret = self.shown_secret(&row, other.as_ref());
        let helper = helpers::of_dossier(&mut conn, row.id).await?;
        let helper = helper.map(|row| read_helper(row, None)).transpose()?;
        let dossier = read(&mut conn, row).await?;
        drop(conn);
        let told = Told::of(&dossier)?;
        let t = texts(Lang::Vi);
        let section = Section {
            heading: None,
            lines: lines(t, &told, secret.as_ref(), helper.as_ref()),
        };
        let address = self
            .0
            .public_url
            .split_once("://")
            .map_or(self.0.public_url.as_str(), |(_, address)| address);
        let notes = vec![
            t.with(
                "receipt-follow",
                &[("address", format!("{address}/vi/tra-cuu").into())],
            ),
            t.get("receipt-apology").into(),
            t.get("receipt-unsigned").into(),
        ];
        Ok(told.paper(
            PaperKind::Receipt,
            t.get("receipt").into(),
            vec![section],
            notes,
            self.0.demo,
        ))
    }
}

fn lines(
    t: &'static Texts,
    told: &Told<'_>,
    secret: Option<&SecretCode>,
    helper: Option<&Helper>,
) -> Vec<Line> {
    let Told {
        dossier, declared, ..
    } = told;
    let words = questions(Lang::Vi, dossier.procedure);
    // What was asked for on the day of filing stands; what is paid at the office is counted
    // by the law alone.
    let (currency, fee) = match dossier.fee {
        Some(fee) => (fee.currency, fee.amount),
        None => {
            let dong = dossier.version.fee.of(
                dossier.version,
                &dossier.answers,
                declared,
                dossier.received_on,
            );
            (Currency::Vnd, i64::try_from(dong).unwrap_or(i64::MAX))
        }
    };
    let procedure = [
        ("name", words.name().into()),
        ("code", dossier.procedure_code.as_str().into()),
    ];
    let values = [
        ("applicant", declared.requester().map(str::to_owned)),
        ("helper", helper.map(|helper| helped(t, told, helper))),
        ("address", address(told)),
        (
            "phone",
            declared
                .phone("requester.phone")
                .map(|phone| phone.spaced()),
        ),
        (
            "mail",
            declared
                .email("requester.email")
                .map(|email| email.as_str().to_owned()),
        ),
        (
            "procedure",
            Some(t.with("receipt-procedure.value", &procedure)),
        ),
        ("parts", Some(parts(t, told, words))),
        ("copies", Some(t.get("receipt-copies.value").into())),
        ("limit", limit(t, told)),
        (
            "received",
            Some(moment(
                t,
                "receipt-received.value",
                told.zone(),
                dossier.submitted_at,
            )),
        ),
        (
            "due",
            Some(moment(t, "receipt-due.value", told.zone(), dossier.due_at)),
        ),
        (
            "fee",
            Some(if fee == 0 {
                t.get("receipt-fee.free").into()
            } else {
                price(Lang::Vi, currency, fee)
            }),
        ),
        ("money", dossier.fee.map(|fee| money_stands(t, fee))),
        (
            "delivery",
            declared
                .word("delivery")
                .map(|word| words.option("delivery", word).to_owned()),
        ),
        ("secret", secret.map(SecretCode::expose_grouped)),
    ];
    values
        .into_iter()
        .filter_map(|(id, value)| {
            let line = Line::new(id, t.get(&format!("receipt-{id}")), value?);
            Some(if id == "due" { line.strong() } else { line })
        })
        .collect()
}

/// Who helped, how it was read out, and when the one who declares agreed.
fn helped(t: &'static Texts, told: &Told<'_>, helper: &Helper) -> String {
    let at = helper
        .agreed_at
        .map(|at| moment(t, "receipt-received.value", told.zone(), at));
    let fill = [
        ("name", helper.name.as_str().into()),
        (
            "kind",
            t.get(&format!("helper-kind.{}", helper.kind.as_str()))
                .into(),
        ),
        ("spoken", helper.spoken.as_str().into()),
        ("at", at.unwrap_or_default().into()),
    ];
    t.with("receipt-helper.value", &fill)
}

/// Where the money stands on the day the receipt is printed.
fn money_stands(t: &'static Texts, fee: ShortFee) -> String {
    let sum = |amount| price(Lang::Vi, fee.currency, amount);
    let fill = [
        ("sum", sum(fee.amount).into()),
        ("due", sum(fee.still_due).into()),
        ("back", sum(fee.owed_back).into()),
    ];
    t.with(&format!("receipt-money.{}", fee.state.as_str()), &fill)
}

/// Where a parent who files lives; others are not asked.
fn address(told: &Told<'_>) -> Option<String> {
    let Told {
        declared, dossier, ..
    } = told;
    let parent = declared.word("requester.relationship")?;
    let who = match declared.is(&format!("{parent}.residence_kind"), "with_mother") {
        true => "mother",
        false => parent,
    };
    let commune = declared.commune(&format!("{who}.residence"))?;
    let place = domain::place::gazetteer().full_label(commune, dossier.received_on)?;
    Some(match declared.text(&format!("{who}.residence_detail")) {
        Some(detail) => format!("{detail}, {place}"),
        None => place,
    })
}

/// The declaration and the papers attached, by what they answer.
fn parts(t: &'static Texts, told: &Told<'_>, words: Questions) -> String {
    let files = told
        .dossier
        .files
        .iter()
        .map(|file| format!("{} ({})", words.label(&file.question), file.name));
    std::iter::once(t.get("receipt-parts.declaration").to_owned())
        .chain(files)
        .collect::<Vec<_>>()
        .join("; ")
}

fn limit(t: &'static Texts, told: &Told<'_>) -> Option<String> {
    let code = &told.dossier.procedure_code;
    let variant = told
        .dossier
        .version
        .variants
        .iter()
        .find(|variant| variant.code == code)?;
    Some(match variant.limit {
        Limit::SameDay => t.get("receipt-limit.same-day").into(),
        Limit::LawHours => {
            let law = told.dossier.version.law;
            let hours = law.number(Term::DecisionHours, told.dossier.received_on);
            t.with("receipt-limit.hours", &[("hours", hours.into())])
        }
        Limit::WorkingDays(days) => t.with("receipt-limit.days", &[("days", days.into())]),
    })
}

/// `10 giờ 15 phút, ngày 10/11/2026`: hour first, as the form has it, by the clocks of the
/// office.
pub(super) fn moment(t: &'static Texts, key: &str, zone: Zone, at: DateTime<Utc>) -> String {
    let two = |n: u32| format!("{n:02}");
    let at = zone.local(at);
    let shown = t.with(
        key,
        &[
            ("hour", two(at.hour()).into()),
            ("minute", two(at.minute()).into()),
            ("day", date_in_digits(at.date()).into()),
        ],
    );
    named(t.lang(), zone, shown)
}
