//! Mail by SMTP.

use std::time::Duration;

use async_trait::async_trait;
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Tokio1Executor,
    message::Mailbox,
    transport::smtp::{
        authentication::Credentials,
        client::{Certificate, Tls, TlsParameters},
    },
};

use super::{Letter, MailError, Mailer};

/// A server that does not answer in this time is down.
const PATIENCE: Duration = Duration::from_secs(30);

/// A mail server and how to speak with it.
#[derive(Clone, Copy, Default)]
pub struct SmtpSettings<'a> {
    /// `smtps://user@host` (TLS from the first byte) or `smtp://user@host:587?tls=required`
    /// (STARTTLS, or no mail at all).
    pub url: &'a str,
    /// Goes with the user of the URL, and never without TLS.
    pub password: Option<&'a str>,
    /// PEM certificate of an authority that is trusted beside the public ones.
    pub authority: Option<&'a [u8]>,
    /// Sender: `Name <address>`.
    pub from: &'a str,
}

/// Sends by a mail server; connections are kept and shared.
pub struct SmtpMailer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

impl SmtpMailer {
    /// Judges the settings; the server is met with the first mail.
    pub fn new(settings: SmtpSettings<'_>) -> Result<Self, MailError> {
        let wrong = |what: &str| MailError::Settings(what.to_owned());
        let url = settings.url;
        // What cannot be read is not told: it may hold a password.
        let mut builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
            .map_err(|_| wrong("the server is not of the form smtps://user@host:port"))?
            .timeout(Some(PATIENCE));
        let always_tls = url.starts_with("smtps:") || url.contains("tls=required");
        if let Some(pem) = settings.authority {
            // A file without any certificate would be read as an authority of nothing.
            let has_one = String::from_utf8_lossy(pem).contains("-----BEGIN CERTIFICATE-----");
            let authority = Certificate::from_pem(pem).ok().filter(|_| has_one);
            let authority =
                authority.ok_or_else(|| wrong("the authority's certificate cannot be read"))?;
            let tls = host_of(url)
                .and_then(|host| {
                    let known = TlsParameters::builder(host.to_owned());
                    known.add_root_certificate(authority).build().ok()
                })
                .ok_or_else(|| wrong("the authority's certificate cannot be used"))?;
            builder = builder.tls(match url.starts_with("smtps:") {
                true => Tls::Wrapper(tls),
                false if always_tls => Tls::Required(tls),
                false => return Err(wrong("an authority needs smtps:// or ?tls=required")),
            });
        }
        if let (Some(password), Some(user)) = (settings.password, user_of(url)) {
            // Who listens in between could take the encryption away and read it.
            if !always_tls {
                return Err(wrong("a password needs smtps:// or ?tls=required"));
            }
            builder = builder.credentials(Credentials::new(user.to_owned(), password.to_owned()));
        }
        Ok(Self {
            transport: builder.build(),
            from: settings
                .from
                .parse()
                .map_err(|_| wrong("the sender is not of the form Name <address>"))?,
        })
    }
}

fn user_of(url: &str) -> Option<&str> {
    url.split_once("://")?
        .1
        .rsplit_once('@')
        .map(|(user, _)| user)
}

fn host_of(url: &str) -> Option<&str> {
    let rest = url.split_once("://")?.1;
    let rest = rest.rsplit_once('@').map_or(rest, |(_, rest)| rest);
    rest.split([':', '/', '?']).next()
}

#[async_trait]
impl Mailer for SmtpMailer {
    async fn send(&self, letter: &Letter) -> Result<(), MailError> {
        match self.transport.send(letter.message(&self.from)?).await {
            Ok(_) => Ok(()),
            // What the server says may quote the address: only its code is kept.
            Err(error) if refuses_the_mail(&error) => Err(MailError::Never(reason(&error))),
            Err(error) => Err(MailError::Later(reason(&error))),
        }
    }
}

/// The server will never take this mail. What it says of our own password or of
/// encryption (RFC 4954, 6: 530 to 538) is the operator's to put right: the mail waits.
fn refuses_the_mail(error: &lettre::transport::smtp::Error) -> bool {
    let own = error
        .status()
        .is_some_and(|code| (530..540).contains(&u16::from(code)));
    error.is_permanent() && !own
}

fn reason(error: &lettre::transport::smtp::Error) -> String {
    match error.status() {
        Some(code) => format!("the mail server answered {code}"),
        None if error.is_timeout() => "the mail server did not answer in time".into(),
        None => "the mail server cannot be reached".into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FROM: &str = "A <a@b.vn>";

    fn refused(settings: SmtpSettings<'_>) -> String {
        let refused = SmtpMailer::new(settings).err();
        refused.map(|error| error.to_string()).unwrap_or_default()
    }

    #[test]
    fn wrong_settings_are_told_without_the_password() {
        let said = refused(SmtpSettings {
            url: "gopher://lan:geheim@host",
            from: FROM,
            ..SmtpSettings::default()
        });
        assert!(
            said.contains("smtps://") && !said.contains("geheim"),
            "{said}"
        );
    }

    #[test]
    fn a_password_is_never_sent_without_tls() {
        for (url, refuses) in [
            ("smtp://lan@mail.example.vn", true),
            ("smtp://lan@mail.example.vn?tls=opportunistic", true),
            ("smtp://lan@mail.example.vn:587?tls=required", false),
            ("smtps://lan@mail.example.vn", false),
        ] {
            let said = refused(SmtpSettings {
                url,
                password: Some("geheim"),
                from: FROM,
                authority: None,
            });
            assert_eq!(!said.is_empty(), refuses, "{url}: {said}");
            assert!(!said.contains("geheim"));
        }
    }

    #[test]
    fn an_authority_that_cannot_be_read_stops_the_start() {
        let said = refused(SmtpSettings {
            url: "smtps://mail.example.vn",
            authority: Some(b"no certificate"),
            from: FROM,
            password: None,
        });
        assert!(said.contains("authority"), "{said}");
    }

    #[test]
    fn user_and_host_are_read_from_the_address() {
        let url = "smtps://khong-tra-loi@hotich.example@mail.example.vn:465";
        assert_eq!(user_of(url), Some("khong-tra-loi@hotich.example"));
        assert_eq!(host_of(url), Some("mail.example.vn"));
        assert_eq!(host_of("smtp://localhost?tls=required"), Some("localhost"));
    }

    #[tokio::test]
    async fn a_mail_server_that_is_down_is_tried_again() {
        let Ok(mailer) = SmtpMailer::new(SmtpSettings {
            url: "smtp://127.0.0.1:1",
            from: FROM,
            ..SmtpSettings::default()
        }) else {
            unreachable!("the settings are right")
        };
        let letter = Letter {
            id: uuid::Uuid::nil(),
            to: "lan@example.vn".into(),
            subject: "x".into(),
            text: "x".into(),
            html: "x".into(),
            stop: None,
            at: chrono::DateTime::UNIX_EPOCH,
        };
        assert!(matches!(
            mailer.send(&letter).await,
            Err(MailError::Later(_))
        ));
    }
}
