//! Numbers, money and sizes: Vietnamese and Khmer group with a dot and have a decimal
//! comma, English the other way round.

use domain::fee::Currency;
use fluent_bundle::FluentValue;

use crate::{Lang, texts};

impl Lang {
    fn thousands(self) -> char {
        match self {
            Self::Vi | Self::Km => '.',
            Self::En => ',',
        }
    }

    fn decimal(self) -> char {
        match self {
            Self::Vi | Self::Km => ',',
            Self::En => '.',
        }
    }
}

/// `3.321` · `3,321`.
pub fn number(lang: Lang, n: u64) -> String {
    grouped(lang, &n.to_string())
}

/// `16.000 đồng` · `16,000 VND`.
pub fn money(lang: Lang, dong: u64) -> String {
    texts(lang).with("money", &[("amount", number(lang, dong).into())])
}

/// `16.000 đồng`, `5,00 USD`: whole đồng, or US cents.
pub fn price(lang: Lang, currency: Currency, amount: i64) -> String {
    let amount = amount.unsigned_abs();
    match currency {
        Currency::Vnd => money(lang, amount),
        Currency::Usd => {
            let (whole, cents) = (number(lang, amount / 100), amount % 100);
            format!("{whole}{}{cents:02} USD", lang.decimal())
        }
    }
}

/// `350 kB`, `1,2 MB`: powers of ten, as phones count.
pub fn file_size(lang: Lang, bytes: u64) -> String {
    const KB: u64 = 1_000;
    const MB: u64 = 1_000_000;
    if bytes < MB {
        return format!("{} kB", bytes.div_ceil(KB));
    }
    match (bytes / MB, bytes % MB / (MB / 10)) {
        (whole, 0) => format!("{whole} MB"),
        (whole, tenth) => format!("{whole}{}{tenth} MB", lang.decimal()),
    }
}

/// How a number inside a sentence is written. Whole numbers of up to four
/// digits stay as they are, so that no year is ever torn apart.
pub(crate) fn spoken_number(lang: Lang, value: &FluentValue<'_>) -> Option<String> {
    const SHORT: usize = 4;
    let FluentValue::Number(number) = value else {
        return None;
    };
    let digits = number.as_string();
    let (whole, fraction) = match digits.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (digits.as_ref(), None),
    };
    let mut text = if whole.len() > SHORT {
        grouped(lang, whole)
    } else {
        whole.to_owned()
    };
    if let Some(fraction) = fraction {
        text.push(lang.decimal());
        text.push_str(fraction);
    }
    Some(text)
}

fn grouped(lang: Lang, digits: &str) -> String {
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(lang.thousands());
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use Lang::{En, Vi};

    #[test]
    fn money_is_grouped_as_the_language_does() {
        assert_eq!(money(Vi, 16_000), "16.000 đồng");
        assert_eq!(money(En, 16_000), "16,000 VND");
        assert_eq!(money(Vi, 0), "0 đồng");
        assert_eq!(number(Vi, 3_000_000), "3.000.000");
    }

    #[test]
    fn sizes_read_as_a_phone_shows_them() {
        assert_eq!(file_size(Vi, 1), "1 kB");
        assert_eq!(file_size(Vi, 350_000), "350 kB");
        assert_eq!(file_size(Vi, 1_250_000), "1,2 MB");
        assert_eq!(file_size(En, 1_250_000), "1.2 MB");
        assert_eq!(file_size(En, 10_000_000), "10 MB");
    }

    #[test]
    fn a_year_in_a_sentence_is_never_grouped() {
        assert_eq!(spoken_number(Vi, &2026.into()), Some("2026".into()));
        assert_eq!(spoken_number(Vi, &12_000.into()), Some("12.000".into()));
        assert_eq!(spoken_number(Vi, &1.5.into()), Some("1,5".into()));
        assert_eq!(spoken_number(Vi, &"2026".into()), None);
    }
}
