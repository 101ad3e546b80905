//! Two who declare together.

mod confirming;
mod filing;
mod inviting;
mod privacy;

use domain::{
    demo,
    procedure::{Answers, PARTY, procedure},
};
use i18n::Lang;
use uuid::Uuid;

use super::{House, stranger};
use crate::{Confirmed, Draft, Filed, PairError, Portal, Visitor};

/// One of the two, in an own browser.
struct One {
    who: Visitor,
    draft: Uuid,
}

impl One {
    async fn seen(&self, portal: &Portal) -> Draft {
        portal.draft(&self.who, self.draft).await.unwrap()
    }

    async fn answer(&self, portal: &Portal, answers: Answers) -> Draft {
        let seen = self.seen(portal).await.revision;
        portal
            .save(&self.who, self.draft, seen, answers)
            .await
            .unwrap()
    }

    async fn confirm(&self, portal: &Portal) -> Result<Confirmed, PairError> {
        let seen = self.seen(portal).await.confirms();
        portal.confirm_part(&self.who, self.draft, &seen).await
    }
}

impl House {
    /// The groom has begun and answered everything of his and of both.
    async fn groom(&self) -> One {
        let marriage = procedure("ket-hon").unwrap();
        let started = self
            .portal
            .start(&stranger(), marriage, Lang::Vi)
            .await
            .unwrap();
        let one = One {
            who: self.browser(None, started.key.as_ref()).await,
            draft: started.draft.id,
        };
        // Whose pages they are follows from the first answer.
        one.answer(&self.portal, only(&[(PARTY, "groom")])).await;
        one.answer(&self.portal, demo::marriage()).await;
        one
    }

    /// The code of an invitation that was made now.
    async fn invitation(&self, groom: &One) -> String {
        let draft = self.portal.invite(&groom.who, groom.draft).await.unwrap();
        let (code, _) = draft.pair.unwrap().invitation.unwrap();
        code.expose_grouped()
    }

    /// The bride has come in an own browser.
    async fn came(&self, groom: &One) -> One {
        let code = self.invitation(groom).await;
        let (draft, key) = self.portal.come(&stranger(), &code).await.unwrap();
        One {
            who: self.browser(None, key.as_ref()).await,
            draft: draft.id,
        }
    }

    /// Both have answered everything.
    async fn couple(&self) -> (One, One) {
        let groom = self.groom().await;
        let bride = self.came(&groom).await;
        bride.answer(&self.portal, demo::marriage()).await;
        (groom, bride)
    }

    async fn married(&self) -> (One, One, Filed) {
        let (groom, bride) = self.couple().await;
        groom.confirm(&self.portal).await.unwrap();
        let Confirmed::Filed(filed) = bride.confirm(&self.portal).await.unwrap() else {
            panic!("both confirmed")
        };
        (groom, bride, filed)
    }
}

fn only(pairs: &[(&str, &str)]) -> Answers {
    let mut answers = Answers::default();
    for (input, typed) in pairs {
        answers.set(*input, *typed);
    }
    answers
}
