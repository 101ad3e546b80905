//! What people say about a page: words, and which page. Nobody is asked who they are, and
//! what could tell it is taken out before it is kept.

use chrono::{DateTime, TimeDelta, Utc};
use guard::{Attempt, AttemptError, Limited};
use i18n::Lang;
use store::{
    StoreError, paging,
    portal::feedback::{self, FeedbackRow},
};
use uuid::Uuid;

use crate::{Operator, Portal, Visitor};

/// Longest text, in letters: a page of paper.
pub const LONGEST_FEEDBACK: usize = 2_000;

/// Longest name of a page, in letters.
const LONGEST_PAGE: usize = 120;

/// So long it is kept: the operator has a year to act on it.
pub(crate) const KEPT: TimeDelta = TimeDelta::days(365);

/// Said on one page of the operator's list.
const PAGE: usize = 20;

/// Digits in a row that name somebody: a PIN has twelve, a telephone ten, a dossier code
/// sixteen; a date has eight and an amount of money seven.
const MOST_DIGITS: usize = 8;

/// What was said, for the operator.
#[derive(Clone, PartialEq, Eq)]
pub struct Said {
    /// When.
    pub at: DateTime<Utc>,
    /// Language of the page it was written on.
    pub lang: String,
    /// The page as it was named; may be empty.
    pub page: String,
    /// The words.
    pub words: String,
}

/// A page of the operator's list.
#[derive(Clone, PartialEq, Eq)]
pub struct Feedback {
    /// Newest first.
    pub said: Vec<Said>,
    /// Where it goes on.
    pub next: Option<String>,
}

/// Why nothing was kept.
#[derive(Debug, thiserror::Error)]
pub enum FeedbackError {
    /// No words.
    #[error("nothing was said")]
    Empty,
    /// More than [`LONGEST_FEEDBACK`].
    #[error("too long")]
    TooLong,
    /// Too much from one address.
    #[error(transparent)]
    Limited(#[from] Limited),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<AttemptError> for FeedbackError {
    fn from(error: AttemptError) -> Self {
        match error {
            AttemptError::Limited(limited) => Self::Limited(limited),
            AttemptError::Store(error) => Self::Store(error),
        }
    }
}

impl Portal {
    /// Keeps what a visitor says about a page. Who the visitor is is not kept.
    pub async fn give_feedback(
        &self,
        visitor: &Visitor,
        lang: Lang,
        page: &str,
        words: &str,
    ) -> Result<(), FeedbackError> {
        let words = words.trim();
        if words.is_empty() {
            return Err(FeedbackError::Empty);
        }
        if words.chars().count() > LONGEST_FEEDBACK {
            return Err(FeedbackError::TooLong);
        }
        let often = [Attempt::by(self.0.limits.feedback, visitor.address)];
        self.0.attempts.take(&often).await?;
        let page: String = page.trim().chars().take(LONGEST_PAGE).collect();
        let row = FeedbackRow {
            id: self.0.new_id(),
            at: self.0.clock.now(),
            lang: lang.as_str().into(),
            page: anonymous(&page),
            words: anonymous(words),
        };
        let mut tx = self.0.db.write().await?;
        feedback::insert(&mut tx, &row).await?;
        tx.commit().await?;
        tracing::info!("somebody said something about a page");
        Ok(())
    }

    /// What was said, after a place that an earlier page named.
    pub async fn feedback(
        &self,
        _: &Operator,
        after: Option<&str>,
    ) -> Result<Feedback, StoreError> {
        let after = after
            .and_then(paging::place)
            .unwrap_or((self.0.clock.now() + TimeDelta::seconds(1), Uuid::max()));
        let mut conn = self.0.db.read().await?;
        let mut rows = feedback::before(&mut conn, after, paging::one_more(PAGE)).await?;
        let next = paging::cut(&mut rows, PAGE).map(|row| paging::word(row.at, row.id));
        let said = rows
            .into_iter()
            .map(|row| Said {
                at: row.at,
                lang: row.lang,
                page: row.page,
                words: row.words,
            })
            .collect();
        Ok(Feedback { said, next })
    }
}

/// Without long numbers, addresses of mail and signs that are no text: what tells who wrote
/// is not kept, though the page asks to leave it out.
fn anonymous(words: &str) -> String {
    let mut kept = String::with_capacity(words.len());
    let mut number = String::new();
    let end = |number: &mut String, kept: &mut String| {
        let digits = number.chars().filter(char::is_ascii_digit).count();
        let whole = number.trim_end_matches([' ', '.', '-']).len();
        let behind = number.split_off(whole);
        kept.push_str(match digits > MOST_DIGITS {
            true => "…",
            false => number.as_str(),
        });
        kept.push_str(&behind);
        number.clear();
    };
    for c in words.chars().filter(|c| *c == '\n' || !c.is_control()) {
        let goes_on = !number.is_empty() && [' ', '.', '-'].contains(&c);
        if c.is_ascii_digit() || goes_on {
            number.push(c);
        } else {
            end(&mut number, &mut kept);
            kept.push(c);
        }
    }
    end(&mut number, &mut kept);
    let lines = kept.lines().map(|line| {
        let words = line.split(' ');
        let words = words.map(|word| if word.contains('@') { "…" } else { word });
        words.collect::<Vec<_>>().join(" ")
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::anonymous;

    #[test]
    fn numbers_and_addresses_that_name_somebody_are_not_kept() {
        for (said, kept) in [
            ("Tôi là 001 196 900011, gọi 0912.345.678", "Tôi là …, gọi …"),
            ("thư ha@vidu.vn nhé", "thư … nhé"),
            ("hồ sơ H01.017-261110-010412 lỗi", "hồ sơ H… lỗi"),
            ("Ngày 2 11 2026 báo sai.", "Ngày 2 11 2026 báo sai."),
            ("lệ phí 8.000 đồng\ncâu 3", "lệ phí 8.000 đồng\ncâu 3"),
        ] {
            assert_eq!(anonymous(said), kept);
        }
    }
}
