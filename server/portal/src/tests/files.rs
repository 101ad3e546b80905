//! Attached files.

use bytes::Bytes;
use domain::{demo, upload::MOST_FILES};
use store::testing::both;
use uuid::Uuid;

use super::{birth, house, picture, stranger};
use crate::{AttachError, DraftError, Refusal};

const NOTICE: &str = "file.birth_notice";

fn pdf(inside: &str) -> Bytes {
    format!("%PDF-1.7\n1 0 obj << {inside} >> endobj\ntrailer <<>>\nstartxref\n9\n%%EOF\n").into()
}

#[tokio::test]
async fn an_attached_file_is_among_the_answers_and_can_be_looked_at_and_taken_off() {
    both(async |db| {
        let house = house(db);
        let (visitor, draft) = house.begun().await;
        let with = house
            .portal
            .attach(&visitor, draft.id, NOTICE, "..\\Ảnh 1.jpeg", picture())
            .await
            .unwrap();
        let file = with.files[0].clone();
        assert_eq!(with.answers.get(NOTICE), file.id.to_string());
        assert_eq!(
            (file.name.as_str(), file.media_type.as_str()),
            ("Ảnh 1.png", "image/png")
        );
        let seen = house
            .portal
            .draft_file(&visitor, draft.id, file.id)
            .await
            .unwrap();
        assert!(seen.content.starts_with(b"\x89PNG") && !seen.quarantined);
        for _ in 0..2 {
            let without = house
                .portal
                .detach(&visitor, draft.id, file.id)
                .await
                .unwrap();
            assert!(without.files.is_empty() && without.answers.get(NOTICE).is_empty());
        }
    })
    .await;
}

#[tokio::test]
async fn a_pdf_is_kept_as_it_came_and_only_handed_out_to_be_saved() {
    both(async |db| {
        let house = house(db);
        let (visitor, draft) = house.begun().await;
        let content = pdf("/Type /Page");
        let with = house
            .portal
            .attach(&visitor, draft.id, NOTICE, "quét", content.clone())
            .await
            .unwrap();
        let seen = house
            .portal
            .draft_file(&visitor, draft.id, with.files[0].id)
            .await
            .unwrap();
        assert!(seen.quarantined && seen.content == content && seen.name == "quét.pdf");
    })
    .await;
}

#[tokio::test]
async fn every_wrong_file_has_its_own_refusal() {
    both(async |db| {
        let house = house(db);
        let (visitor, draft) = house.begun().await;
        let cases: [(Bytes, Refusal); 6] = [
            (Bytes::new(), Refusal::Empty),
            (vec![0; 11 << 20].into(), Refusal::TooBig),
            (Bytes::from_static(b"GIF89a"), Refusal::Type),
            (
                Bytes::from_static(b"\x89PNG\r\n\x1A\nrubbish"),
                Refusal::Unreadable,
            ),
            (pdf("/S /JavaScript"), Refusal::Active),
            (pdf("/Encrypt 4 0 R"), Refusal::Locked),
        ];
        for (content, expected) in cases {
            let Err(AttachError::Refused(refusal)) = house
                .portal
                .attach(&visitor, draft.id, NOTICE, "a.png", content)
                .await
            else {
                panic!("{expected:?} was taken in")
            };
            assert_eq!(refusal, expected);
            for lang in i18n::Lang::ALL {
                let key = format!("error-{}", refusal.code());
                let limit = refusal.limit(lang);
                let fill = [("file", "a.png".into()), ("most", limit.as_str().into())];
                assert!(i18n::texts(lang).maybe_with(&key, &fill).is_some(), "{key}");
            }
        }
        assert!(
            house
                .portal
                .draft(&visitor, draft.id)
                .await
                .unwrap()
                .files
                .is_empty()
        );
    })
    .await;
}

/// A telephone whose link broke sends again what may have arrived.
#[tokio::test]
async fn the_same_file_sent_twice_is_there_once() {
    both(async |db| {
        let house = house(db);
        let (visitor, draft) = house.begun().await;
        let attach = async |name: &'static str| {
            let portal = &house.portal;
            let with = portal.attach(&visitor, draft.id, NOTICE, name, picture());
            with.await.unwrap().files.len()
        };
        assert_eq!(attach("a.png").await, 1);
        assert_eq!(attach("a.png").await, 1);
        assert_eq!(attach("b.png").await, 2, "another paper may look the same");
    })
    .await;
}

#[tokio::test]
async fn a_dossier_takes_only_so_many_files() {
    both(async |db| {
        let house = house(db);
        let (visitor, draft) = house.begun().await;
        for n in 0..MOST_FILES {
            house
                .portal
                .attach(&visitor, draft.id, NOTICE, &format!("{n}.png"), picture())
                .await
                .unwrap();
        }
        let more = house
            .portal
            .attach(&visitor, draft.id, NOTICE, "a.png", picture())
            .await;
        assert!(matches!(more, Err(AttachError::Refused(Refusal::TooMany))));
    })
    .await;
}

#[tokio::test]
async fn nobody_attaches_to_or_looks_into_another_persons_draft() {
    both(async |db| {
        let house = house(db);
        let (visitor, draft) = house.begun().await;
        let with = house
            .portal
            .attach(&visitor, draft.id, NOTICE, "a.png", picture())
            .await
            .unwrap();
        let file = with.files[0].id;
        let (other, own) = house.begun().await;
        for (who, draft) in [
            (&stranger(), draft.id),
            (&other, draft.id),
            (&other, own.id),
        ] {
            let seen = house.portal.draft_file(who, draft, file).await;
            assert!(matches!(seen, Err(DraftError::NotFound)));
        }
        let attached = house
            .portal
            .attach(&other, draft.id, NOTICE, "a.png", picture())
            .await;
        assert!(matches!(
            attached,
            Err(AttachError::Draft(DraftError::NotFound))
        ));
        // Taking it off one's own draft takes nothing off the other one.
        house.portal.detach(&other, own.id, file).await.unwrap();
        assert!(
            house
                .portal
                .draft_file(&visitor, draft.id, file)
                .await
                .is_ok()
        );
    })
    .await;
}

#[tokio::test]
async fn a_file_answers_a_file_question_only() {
    both(async |db| {
        let house = house(db);
        let (visitor, draft) = house.begun().await;
        for question in ["mother.name", "file.nothing", ""] {
            let attached = house
                .portal
                .attach(&visitor, draft.id, question, "a.png", picture())
                .await;
            assert!(
                matches!(attached, Err(AttachError::Draft(DraftError::NotFound))),
                "{question}"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn a_file_that_an_earlier_answer_made_moot_does_not_go_to_the_desk() {
    both(async |db| {
        let house = house(db);
        let (visitor, id) = house.complete(demo::simple_birth()).await;
        // Asked only for a child born by a surrogate mother.
        house
            .portal
            .attach(&visitor, id, "file.surrogacy_proof", "a.png", picture())
            .await
            .unwrap();
        let filed = house.portal.submit(&visitor, id).await.unwrap();
        let dossier = house
            .portal
            .dossier(&visitor, filed.code.as_str())
            .await
            .unwrap();
        assert_eq!(
            dossier
                .files
                .iter()
                .map(|file| file.question.as_str())
                .collect::<Vec<_>>(),
            [NOTICE]
        );
        let file = dossier.files[0].id;
        assert!(
            house
                .portal
                .attachment(&visitor, filed.code.as_str(), file)
                .await
                .is_ok()
        );
        assert!(
            house
                .portal
                .attachment(&visitor, filed.code.as_str(), Uuid::nil())
                .await
                .is_err()
        );
        assert!(
            house
                .portal
                .attachment(&stranger(), filed.code.as_str(), file)
                .await
                .is_err()
        );
    })
    .await;
}

#[tokio::test]
async fn the_question_of_a_file_is_one_of_the_declaration() {
    assert!(
        crate::draft::file_questions(&birth().versions[0]).any(|question| question.id == NOTICE)
    );
}
