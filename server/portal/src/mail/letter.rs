//! A mail in words, and as it travels.

use std::{collections::BTreeMap, time::SystemTime};

use chrono::{DateTime, Utc};
use i18n::{Lang, Value, texts};
use lettre::{
    Message,
    message::{
        Mailbox, MultiPart,
        header::{Header, HeaderName, HeaderValue},
    },
};
use store::{StoreError, portal::mails::MailRow};
use uuid::Uuid;

use super::{MailError, MailKind, html};
use crate::{Portal, Wish};

/// A mail ready to be sent.
#[derive(Clone)]
pub struct Letter {
    /// Its id, the same at every try: who gets it twice can tell.
    pub id: Uuid,
    /// To whom.
    pub to: String,
    /// Subject.
    pub subject: String,
    /// Plain text.
    pub text: String,
    /// The same as a page.
    pub html: String,
    /// The address by which its reader stops such mail; none where it is due.
    pub stop: Option<String>,
    /// When it was written.
    pub at: DateTime<Utc>,
}

impl Letter {
    /// The mail of a row, in its language.
    pub(super) fn of(row: &MailRow, portal: &Portal) -> Result<(MailKind, Self), StoreError> {
        let bad = |column| StoreError::bad_row("portal_mails", column, row.id);
        let kind = MailKind::parse(&row.kind).ok_or_else(|| bad("kind"))?;
        let lang = Lang::parse(&row.lang).ok_or_else(|| bad("lang"))?;
        let public_url = &portal.0.public_url;
        let stop = Wish::of_mail(kind).map(|wish| {
            let link = portal.stop_link(wish, &row.recipient);
            format!("{public_url}/{}/thoi-nhan/{link}", lang.as_str())
        });
        let words =
            Words::of(kind, lang, &row.fill.0, public_url).stopped_at(lang, stop.as_deref());
        let letter = Self {
            id: row.id,
            to: row.recipient.clone(),
            text: words.text(),
            html: html::page(lang, &words.subject, &words.said, &words.foot),
            subject: words.subject,
            stop,
            at: row.created_at,
        };
        Ok((kind, letter))
    }

    /// As it travels: RFC 5322, in UTF-8, as text and as a page (RFC 2046, 5.1.4).
    pub(super) fn message(&self, from: &Mailbox) -> Result<Message, MailError> {
        let to: Mailbox = self
            .to
            .parse()
            .map_err(|_| MailError::Never("its address cannot be read".into()))?;
        let mut builder = Message::builder();
        if let Some(stop) = &self.stop {
            builder = builder
                .header(ListUnsubscribe(format!("<{stop}>")))
                .header(ListUnsubscribePost);
        }
        builder
            .from(from.clone())
            .to(to)
            .subject(self.subject.clone())
            .date(SystemTime::from(self.at))
            .message_id(Some(format!("<{}@{}>", self.id, from.email.domain())))
            .header(AutoSubmitted)
            .multipart(MultiPart::alternative_plain_html(
                self.text.clone(),
                self.html.clone(),
            ))
            .map_err(|error| MailError::Never(error.to_string()))
    }
}

/// What a mail says.
pub(crate) struct Words {
    pub subject: String,
    pub said: String,
    foot: String,
}

impl Words {
    pub(crate) fn of(
        kind: MailKind,
        lang: Lang,
        fill: &BTreeMap<String, String>,
        public_url: &str,
    ) -> Self {
        let t = texts(lang);
        let site = format!("{public_url}/{}", lang.as_str());
        let mut values: Vec<(&str, Value<'_>)> = vec![("site", site.as_str().into())];
        // A registry elsewhere may name no article; mail of an older version has no reason.
        let said = ["reason", "article"].into_iter();
        values.extend(
            said.filter(|name| !fill.contains_key(*name))
                .map(|name| (name, "–".into())),
        );
        if !fill.contains_key("by") {
            values.push(("by", t.get("mail-by-page").into()));
        }
        values.extend(
            fill.iter()
                .map(|(name, value)| (name.as_str(), value.as_str().into())),
        );
        let key = format!("mail-{}", kind.as_str());
        Self {
            subject: t.with(&format!("{key}.subject"), &values),
            said: t.with(&key, &values),
            foot: t.with("mail-foot", &values),
        }
    }

    /// The same with the line that says how such mail stops.
    fn stopped_at(mut self, lang: Lang, stop: Option<&str>) -> Self {
        if let Some(stop) = stop {
            let line = texts(lang).with("mail-foot-stop", &[("stop", stop.into())]);
            self.foot = format!("{}\n{line}", self.foot);
        }
        self
    }

    fn text(&self) -> String {
        format!("{}\n\n{}\n", self.said, self.foot)
    }
}

/// Nobody's out-of-office note answers this. RFC 3834, 5.
#[derive(Clone)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".into())
    }
}

/// Where such mail is stopped. RFC 2369, 3.2.
#[derive(Clone)]
struct ListUnsubscribe(String);

impl Header for ListUnsubscribe {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("List-Unsubscribe")
    }

    fn parse(value: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self(value.into()))
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), self.0.clone())
    }
}

/// A post there is enough. RFC 8058, 3.1.
#[derive(Clone)]
struct ListUnsubscribePost;

impl Header for ListUnsubscribePost {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("List-Unsubscribe-Post")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "List-Unsubscribe=One-Click".into())
    }
}

impl std::fmt::Debug for Letter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Letter({})", self.id)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn filled(kind: MailKind, lang: Lang) -> Words {
        let fill = [
            ("code", "123456"),
            ("dossier", "H01.017-261110-010412"),
            ("way", "tra-cuu"),
            ("reason", "Ảnh bị mờ"),
            ("article", "Điều 15"),
            ("leg", "Thẻ bảo hiểm y tế"),
            ("agency", "Bảo hiểm xã hội"),
            ("sum", "16.000 đồng"),
            ("bank", "FT26314000123"),
            ("by", "thứ Tư, ngày 11 tháng 11 năm 2026, 17 giờ"),
            ("when", "thứ Năm, 03/12/2026, 9 giờ 30"),
            ("link", "4ZQ7Y0M6T2X9ABC"),
            ("news", "Hồ sơ đã có kết quả."),
        ];
        let fill = fill
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect();
        let stop = format!("https://hotich.example/{}/thoi-nhan/…", lang.as_str());
        let stop = Wish::of_mail(kind).map(|_| stop);
        Words::of(kind, lang, &fill, "https://hotich.example").stopped_at(lang, stop.as_deref())
    }

    /// Every mail in a language, one after the other: as text, and as a page.
    fn all(lang: Lang) -> [String; 2] {
        let mut whole = [String::new(), String::new()];
        for kind in MailKind::ALL {
            let words = filled(kind, lang);
            let page = html::page(lang, &words.subject, &words.said, &words.foot);
            whole[0] += &format!(
                "=== {}\n{}\n\n{}\n",
                kind.as_str(),
                words.subject,
                words.text()
            );
            whole[1] += &format!("<!-- {} -->\n{page}\n", kind.as_str());
        }
        whole
    }

    /// What people get is looked at before it changes: the files beside this one are read
    /// by a person. What differs is written as `….new`: look at it and put it in place.
    #[test]
    fn every_mail_says_what_was_looked_at() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/mail/snapshots");
        let mut other = Vec::new();
        for lang in Lang::WHOLE {
            for (end, now) in ["txt", "html"].into_iter().zip(all(lang)) {
                let file = folder.join(format!("{}.{end}", lang.as_str()));
                if std::fs::read_to_string(&file).unwrap_or_default() != now {
                    let new = file.with_extension(format!("{end}.new"));
                    std::fs::write(&new, &now).unwrap();
                    other.push(new);
                }
            }
        }
        assert!(other.is_empty(), "look at these: {other:?}");
    }

    #[test]
    fn every_mail_has_its_words_in_both_languages() {
        for kind in MailKind::ALL {
            for lang in Lang::WHOLE {
                let words = filled(kind, lang);
                let (subject, text) = (&words.subject, words.text());
                let whole = format!("{subject}\n{text}");
                assert!(!whole.contains(['⟦', '{', '}', '$']), "{whole}");
                assert!(text.contains("https://hotich.example/"), "{whole}");
                assert!(subject.chars().count() <= 78, "{subject}");
            }
        }
    }

    #[test]
    fn kinds_read_back() {
        for kind in MailKind::ALL {
            assert_eq!(MailKind::parse(kind.as_str()), Some(kind));
        }
    }

    #[test]
    fn a_mail_travels_with_its_own_id_and_asks_for_no_answer() {
        let letter = Letter {
            id: Uuid::from_u128(7),
            to: "lan@example.vn".into(),
            subject: "Đã nhận hồ sơ".into(),
            text: "Xin chào".into(),
            html: "<p>Xin chào</p>".into(),
            stop: None,
            at: DateTime::UNIX_EPOCH,
        };
        let from = "Cổng Hộ tịch <hotich@example.vn>".parse().unwrap();
        let wire = String::from_utf8(letter.message(&from).unwrap().formatted()).unwrap();
        for header in [
            "Message-ID: <00000000-0000-0000-0000-000000000007@example.vn>",
            "Auto-Submitted: auto-generated",
            "Content-Type: multipart/alternative;",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Type: text/html; charset=utf-8",
            "Date: Thu, 01 Jan 1970 00:00:00 +0000",
        ] {
            assert!(wire.contains(header), "{wire}");
        }
        assert!(!wire.contains("List-Unsubscribe"), "{wire}");
    }

    /// RFC 8058: the two headers, each whole on its line.
    #[test]
    fn mail_that_may_be_stopped_travels_with_the_address_that_stops_it() {
        let stop = format!(
            "https://hotich.example.vn/vi/thoi-nhan/mail-reminders/{}",
            "0123456789abcdef".repeat(4)
        );
        let letter = Letter {
            id: Uuid::from_u128(7),
            to: "lan@example.vn".into(),
            subject: "Sắp hết giờ".into(),
            text: "Xin chào".into(),
            html: String::new(),
            stop: Some(stop.clone()),
            at: DateTime::UNIX_EPOCH,
        };
        let from = "Cổng Hộ tịch <hotich@example.vn>".parse().unwrap();
        let wire = String::from_utf8(letter.message(&from).unwrap().formatted()).unwrap();
        for header in [
            format!("List-Unsubscribe: <{stop}>\r\n"),
            "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n".into(),
        ] {
            assert!(wire.contains(&header), "{wire}");
        }
    }
}
