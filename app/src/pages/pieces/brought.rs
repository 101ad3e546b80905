//! The files of a form, whichever way they came.

use axum::body::Bytes;
use domain::{procedure::Question, upload::MOST_FILES};
use portal::{DraftError, SentFor};
use uuid::Uuid;

use crate::{pages::draft::form::Sent, state::App, visit::Visit};

/// A file that a form brings.
pub(in crate::pages) enum Brought<'a> {
    /// In it: name and content.
    Within(&'a str, &'a Bytes),
    /// In pieces before it, which the form names in the place of the file.
    Before(Uuid),
}

/// The files of a form, each with its question as `asked` knows it. Of those in pieces no
/// more than a dossier takes are looked for.
pub(in crate::pages) fn brought<'a>(
    sent: &'a Sent,
    asked: impl Fn(&str) -> Option<&'static Question>,
) -> Vec<(&'static Question, Brought<'a>)> {
    let before = sent.inputs.iter().filter_map(|(input, named)| {
        let question = asked(input)?;
        Some((question, Brought::Before(named.parse().ok()?)))
    });
    let within = sent.files.iter().filter_map(|(input, name, content)| {
        let question = asked(input)?;
        Some((question, Brought::Within(name, content)))
    });
    before.take(MOST_FILES).chain(within).collect()
}

impl Brought<'_> {
    /// Its name and content; none of one that the same form brought before, when its answer
    /// was lost on the way.
    pub(in crate::pages) async fn opened(
        &self,
        app: &App,
        visit: &Visit,
        to: SentFor<'_>,
        question: &str,
    ) -> Result<Option<(String, Bytes)>, DraftError> {
        match self {
            Self::Within(name, content) => Ok(Some(((*name).to_owned(), (*content).clone()))),
            Self::Before(upload) => {
                let portal = &app.portal;
                portal.uploaded(&visit.visitor, to, question, *upload).await
            }
        }
    }

    /// It is attached.
    pub(in crate::pages) async fn taken(
        &self,
        app: &App,
        visit: &Visit,
        to: SentFor<'_>,
    ) -> Result<(), DraftError> {
        match self {
            Self::Within(..) => Ok(()),
            Self::Before(upload) => app.portal.upload_taken(&visit.visitor, to, *upload).await,
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use domain::procedure::procedure;

    use super::*;

    const NOTICE: &str = "file.birth_notice";

    #[test]
    fn a_form_brings_files_within_it_and_names_those_that_came_before() {
        let version = &procedure("khai-sinh").unwrap().versions[0];
        let asked = |id: &str| {
            let (_, question) = version.question(id)?;
            (id == NOTICE).then_some(question)
        };
        let upload = Uuid::from_u128(7);
        let mut inputs = vec![
            (NOTICE.to_owned(), "không phải mã".to_owned()),
            ("remove".to_owned(), upload.to_string()),
        ];
        inputs.extend((0..20).map(|_| (NOTICE.to_owned(), upload.to_string())));
        let file = (NOTICE.to_owned(), "a.pdf".to_owned(), Bytes::new());
        let sent = Sent {
            inputs,
            files: vec![file],
        };
        let found = brought(&sent, asked);
        assert_eq!(found.len(), MOST_FILES + 1);
        assert!(
            matches!(found[0], (question, Brought::Before(id)) if question.id == NOTICE && id == upload)
        );
        assert!(matches!(found[MOST_FILES].1, Brought::Within("a.pdf", _)));
    }
}
