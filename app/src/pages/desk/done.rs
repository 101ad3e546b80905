//! What was just done with an entry or a paper, said once on the page that it leads back to.

use leptos::prelude::*;
use serde::Deserialize;

use super::Desk;
use crate::components::{Notice, NoticeKind};

/// A step that was just taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// One has proposed it; a second person is waited for.
    Proposed,
    /// The second person has agreed: it is done.
    Agreed,
    /// It was sent back, or taken back by who had proposed it.
    Declined,
    /// It needs no second person and stands in the register.
    Noted,
}

impl Step {
    const ALL: [Self; 4] = [Self::Proposed, Self::Agreed, Self::Declined, Self::Noted];

    /// The word in the address, and the end of the key of its text.
    fn as_str(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Agreed => "agreed",
            Self::Declined => "declined",
            Self::Noted => "noted",
        }
    }

    /// The address of the page that says so. The focus lands on what was done.
    pub fn said_at(self, page: &str) -> String {
        format!("{page}?xong={}#xong", self.as_str())
    }
}

/// What was just done, in the address of the page.
#[derive(Default, Deserialize)]
pub(super) struct Done {
    xong: Option<String>,
}

impl Done {
    /// Its notice, in the words `{of}-done-{step}`; none where nothing was done.
    pub fn notice(&self, desk: &Desk, of: &str) -> Option<AnyView> {
        let word = self.xong.as_deref()?;
        let step = Step::ALL.into_iter().find(|step| step.as_str() == word)?;
        let t = desk.t;
        let words = t.maybe(&format!("{of}-done-{}", step.as_str()))?;
        Some(
            view! {
                <div id="xong" tabindex="-1">
                    <Notice t kind=NoticeKind::Success><p>{words}</p></Notice>
                </div>
            }
            .into_any(),
        )
    }
}
