//! Another child of the same birth: the parents are declared once.

use domain::procedure::{Answers, Version};

use super::{again::without_papers, view};
use crate::{DossierError, Portal, Started, Visitor};

/// What is each child's own. Its family name, nationality, ethnicity and home place are
/// those of its twin until somebody says otherwise.
const OWN: [&str; 7] = [
    "child.middle_name",
    "child.given_name",
    "child.birth_date",
    "child.birth_time",
    "child.sex",
    "notice.code",
    "notice.issued_on",
];

/// Whether it declares newborn children, of whom there may be another one.
pub(super) fn declares_children(version: &Version) -> bool {
    OWN.iter().all(|id| version.question(id).is_some())
}

impl Portal {
    /// Begins a draft for another child of the birth that a dossier declares.
    pub async fn another_child(
        &self,
        visitor: &Visitor,
        code: &str,
    ) -> Result<Started, DossierError> {
        let mut conn = self.0.db.read().await?;
        let row = self.dossier_row(&mut conn, visitor, code).await?;
        let dossier = view::read(&mut conn, row).await?;
        drop(conn);
        if !dossier.may_add_sibling {
            return Err(DossierError::NotFound);
        }
        let answers = shared(dossier.version, dossier.answers);
        let started = self
            .start_with(
                visitor,
                dossier.procedure,
                visitor.lang,
                answers,
                Some(&dossier.code),
            )
            .await?;
        Ok(started)
    }
}

/// The answers that hold for every child of a birth.
fn shared(version: &'static Version, mut answers: Answers) -> Answers {
    answers = without_papers(version, answers);
    let questions = version.pages.iter().flat_map(|page| page.questions);
    for question in questions.filter(|question| OWN.contains(&question.id)) {
        for input in question.inputs() {
            answers.remove(&input);
        }
    }
    answers
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use domain::procedure::{PROCEDURES, procedure};

    #[test]
    fn each_childs_own_questions_are_questions_of_the_declaration() {
        for version in procedure("khai-sinh").unwrap().versions {
            for id in OWN {
                assert!(version.question(id).is_some(), "{id}");
            }
        }
        assert!(!PROCEDURES.is_empty());
    }

    #[test]
    fn only_a_newborn_has_a_twin_to_be_declared() {
        let ids = PROCEDURES
            .iter()
            .filter(|known| known.versions.iter().any(declares_children))
            .map(|known| known.id);
        assert_eq!(
            ids.collect::<Vec<_>>(),
            ["khai-sinh", "khai-sinh-co-quan-dai-dien"]
        );
    }

    #[test]
    fn a_twin_keeps_the_parents_and_nothing_of_its_sibling() {
        let answers = shared(
            &procedure("khai-sinh").unwrap().versions[0],
            domain::demo::first_twin(),
        );
        assert_eq!(
            answers.get("mother.name"),
            domain::demo::first_twin().get("mother.name")
        );
        assert_eq!(
            answers.get("child.family_name"),
            domain::demo::first_twin().get("child.family_name")
        );
        assert!(
            answers
                .0
                .keys()
                .all(|input| OWN.iter().all(|own| !input.starts_with(own)))
        );
    }
}
