//! How often a door may be knocked at. Whole households and whole mobile networks share
//! one address, so limits by address are wide; limits by account or code are narrow.

use chrono::TimeDelta;
use guard::Limit;

/// All limits of the citizen's side.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Drafts begun from one address: a village nurse helps thirty families in an hour.
    pub drafts: Limit,
    /// Files begun in pieces from one address: those thirty families, ten files each, each
    /// file begun twice.
    pub uploads: Limit,
    /// Wrong resume codes from one address.
    pub resume: Limit,
    /// Wrong pairs of code and secret from one address.
    pub track_by_address: Limit,
    /// Wrong secrets for one code.
    pub track_by_code: Limit,
    /// Failed sign-ins to one account.
    pub sign_in_by_account: Limit,
    /// Failed sign-ins from one address.
    pub sign_in_by_address: Limit,
    /// Registrations and recoveries begun from one address.
    pub codes_by_address: Limit,
    /// Codes mailed to one address of mail: nobody's mailbox is flooded through us.
    pub codes_by_email: Limit,
    /// Resume codes sent from one address.
    pub sent_by_address: Limit,
    /// Resume codes sent to one address of mail or telephone: nobody is flooded through us.
    pub sent_to: Limit,
    /// The same code to the same one: a second press sends nothing.
    pub sent_once: Limit,
    /// What is said about pages from one address: a whole class may try the site.
    pub feedback: Limit,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            drafts: limit("drafts", 60, TimeDelta::hours(1)),
            uploads: limit("files begun in pieces", 600, TimeDelta::hours(1)),
            resume: limit("resume", 20, TimeDelta::minutes(15)),
            track_by_address: limit("track by address", 20, TimeDelta::minutes(15)),
            track_by_code: limit("track by code", 20, TimeDelta::minutes(15)),
            sign_in_by_account: limit("sign-in by account", 10, TimeDelta::minutes(15)),
            sign_in_by_address: limit("sign-in by address", 50, TimeDelta::minutes(15)),
            codes_by_address: limit("codes by address", 30, TimeDelta::hours(1)),
            codes_by_email: limit("codes by email", 5, TimeDelta::hours(1)),
            sent_by_address: limit("resume codes sent by address", 30, TimeDelta::hours(1)),
            sent_to: limit("resume codes sent to one", 5, TimeDelta::hours(1)),
            sent_once: limit("a resume code sent once", 1, TimeDelta::minutes(10)),
            feedback: limit("feedback by address", 20, TimeDelta::hours(1)),
        }
    }
}

impl Limits {
    /// Longer than any window of either side: older counts can be forgotten.
    pub(crate) const LONGEST: TimeDelta = TimeDelta::days(1);

    /// The same limits, so many times as wide: for a load test that comes from one
    /// address.
    #[must_use]
    pub fn widened(self, times: i64) -> Self {
        let wide = |limit: Limit| Limit {
            most: limit.most.saturating_mul(times),
            ..limit
        };
        Self {
            drafts: wide(self.drafts),
            uploads: wide(self.uploads),
            resume: wide(self.resume),
            track_by_address: wide(self.track_by_address),
            track_by_code: wide(self.track_by_code),
            sign_in_by_account: wide(self.sign_in_by_account),
            sign_in_by_address: wide(self.sign_in_by_address),
            codes_by_address: wide(self.codes_by_address),
            codes_by_email: wide(self.codes_by_email),
            sent_by_address: wide(self.sent_by_address),
            sent_to: wide(self.sent_to),
            sent_once: self.sent_once,
            feedback: wide(self.feedback),
        }
    }
}

const fn limit(what: &'static str, most: i64, window: TimeDelta) -> Limit {
    Limit { what, most, window }
}
