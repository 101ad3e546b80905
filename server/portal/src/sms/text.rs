//! What an SMS says.

use domain::text::unmarked;
use i18n::{Lang, texts};
use store::{StoreError, portal::mails::MailRow};

use super::{Sms, parts};
use crate::mail::MailKind;

/// Parts that nobody pays more than.
const MOST: usize = 2;

/// The SMS of a row, in its language.
pub(crate) fn of(row: &MailRow, public_url: &str) -> Result<(MailKind, Sms), StoreError> {
    let bad = |column| StoreError::bad_row("portal_mails", column, row.id);
    let kind = MailKind::parse(&row.kind).ok_or_else(|| bad("kind"))?;
    let lang = Lang::parse(&row.lang).ok_or_else(|| bad("lang"))?;
    let code = ["dossier", "code"]
        .into_iter()
        .find_map(|name| row.fill.0.get(name))
        .ok_or_else(|| bad("fill"))?;
    let sms = Sms {
        id: row.id,
        to: row.recipient.clone(),
        text: said(kind, lang, code, public_url),
        at: row.created_at,
    };
    Ok((kind, sms))
}

/// Only what is to be done, the code and the portal's address go in: nothing else is known
/// here. Vietnamese keeps its marks where that fits; with a long address of the portal it
/// goes without, as telephones have always written it.
fn said(kind: MailKind, lang: Lang, code: &str, public_url: &str) -> String {
    let site = format!("{public_url}/{}", lang.as_str());
    let values = [
        ("dossier", code.into()),
        ("code", code.into()),
        ("site", site.as_str().into()),
    ];
    let text = texts(lang).with(&format!("sms-{}", kind.as_str()), &values);
    if parts(&text) <= MOST {
        text
    } else {
        unmarked(&text)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::Wish;

    const CODE: &str = "H01.017.123-261110-01041212";

    /// What bears a code of its own, asked for by who gets it.
    const BEARING: [MailKind; 2] = [MailKind::ResumeCode, MailKind::HelperCode];

    fn all(public_url: &str) -> Vec<String> {
        let kinds = MailKind::ALL
            .into_iter()
            .filter(|kind| Wish::of_sms(*kind).is_some() || BEARING.contains(kind));
        kinds
            .flat_map(|kind| Lang::WHOLE.map(|lang| said(kind, lang, CODE, public_url)))
            .collect()
    }

    #[test]
    fn each_sms_is_of_two_parts_at_most_in_both_languages() {
        let told = all("https://hotich.example.vn");
        assert_eq!(told.len(), 36);
        for text in told {
            assert!(parts(&text) <= MOST, "{} parts: {text}", parts(&text));
            assert!(!text.contains(['⟦', '{', '}', '$']), "{text}");
        }
    }

    #[test]
    fn at_a_long_address_vietnamese_goes_without_marks() {
        let long = "https://dang-ky-ho-tich-truc-tuyen.mot-cua.tinh-dong-nai.example.gov.vn";
        for text in all(long) {
            assert!(parts(&text) <= MOST, "{} parts: {text}", parts(&text));
        }
        let text = said(MailKind::DossierDecided, Lang::Vi, CODE, long);
        assert!(text.is_ascii() && text.contains("da co ket qua"), "{text}");
    }

    /// What is filled in is the code and the address; the rest is the same for everybody.
    #[test]
    fn an_sms_says_what_to_do_the_code_and_where() {
        let site = "https://hotich.example.vn";
        for text in all(site) {
            assert!(text.contains(CODE) && text.contains(site), "{text}");
            let rest = text.replace(CODE, "").replace(site, "");
            assert!(!rest.chars().any(|c| c.is_ascii_digit()), "{text}");
        }
    }
}
