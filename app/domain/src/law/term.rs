//! The numbers of the law: limits, ages, fees, hours. One dated table each; a new
//! value is a new row, an old one is never edited.

use chrono::NaiveTime;

use super::{
    after_death,
    fact::{BEGINNING, Dated, Fact, SWITCH, fact},
};

/// A number that the law or, where the law is silent, the service has set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Term {
    /// Days after the birth within which the parents register it, the day of birth
    /// not counted.
    BirthOnTimeDays,
    /// Days after the death within which the family registers it, the day of death not
    /// counted.
    DeathOnTimeDays,
    /// Years of age above which a date of birth or death is probably wrong: a warning.
    OldestAge,
    /// Years of age below which nobody can be a parent: a wrong date, a stop.
    ParentLeastAge,
    /// Years of age above which a mother is probably a wrong date: a warning.
    MotherOldestAge,
    /// Full years of a bride.
    BrideLeastAge,
    /// Full years of a groom.
    GroomLeastAge,
    /// Months that a paper on marital status or health of someone who marries is good
    /// for when it names no last day.
    MarriagePaperMonths,
    /// Days after the planned day of a marriage within which a paper that ends is told of.
    MarriagePaperNoticeDays,
    /// Days ahead for which a marriage can be planned.
    MarriagePlannedDays,
    /// Days for which the invitation of the other party of a declaration is open.
    InvitationDays,
    /// Months for which a marital-status certificate is good.
    MaritalStatusMonths,
    /// Full years from which somebody is an adult.
    AdultAge,
    /// Full years from which a child agrees to another name.
    NameConsentAge,
    /// Full years from which a child agrees to another ethnic group.
    EthnicityConsentAge,
    /// Working days for which an acknowledgement with a foreign element is posted.
    AcknowledgementPostingDays,
    /// Letters of a whole name above which to warn.
    LongName,
    /// Days that an unfinished draft nobody's account holds is kept.
    DraftDays,
    /// Days the citizen has to confirm a draft paper, at least; silence is agreement.
    ConfirmDraftDays,
    /// Hours before that time ends at which the citizen is reminded for the last time.
    DraftReminderHours,
    /// Working days for a group of interlinked services.
    BundleDays,
    /// The same when an identity card for a child is in the group.
    BundleWithCardDays,
    /// Working days for the police to end the permanent residence of who has died.
    ResidenceEndDays,
    /// Working days for social insurance to decide on funeral allowance and survivor
    /// benefit.
    SurvivorBenefitDays,
    /// Working days for social protection to decide on the support of a funeral.
    FuneralSupportDays,
    /// Working days for the funeral allowance of a person with merit.
    MeritAllowanceDays,
    /// What social insurance pays for a funeral, in đồng.
    FuneralAllowance,
    /// What social protection pays for a funeral at least, in đồng.
    FuneralSupport,
    /// Years of age from which who has no pension has the social one.
    SocialPensionAge,
    /// Hours for which an answer is waited for of who is declared dead without a paper of a
    /// doctor or an authority.
    PersonSilenceHours,
    /// Minutes within office hours in which an agency confirms that it has a leg.
    LegConfirmMinutes,
    /// Days the citizen has to answer a supplement request.
    SupplementDays,
    /// Working days for the same in an interlinked service.
    SupplementInterlinkedDays,
    /// Days before the end of that time at which we remind.
    SupplementReminderDays,
    /// Hours within which a dossier is decided where the law says nothing else. Only the
    /// 2026 law counts in hours.
    DecisionHours,
    /// Days after a marriage ended within which a child is presumed to be of it.
    ChildOfMarriageDays,
    /// Price of one copy of an extract, in đồng.
    CopyFee,
    /// Records of one family that one request may ask copies of.
    FamilyRecords,
    /// Minute of the day from which a filing counts from the next working day.
    CutOff,
    /// Minute of the day at which offices open.
    OfficeOpens,
    /// Minute of the day at which offices close, the hour printed on receipts.
    OfficeCloses,
    /// Minute of the day at which the break at noon begins.
    NoonFrom,
    /// Minute of the day at which it ends.
    NoonTo,
    /// Minutes of one hand-over of a marriage.
    HandOverMinutes,
    /// Couples that an office receives at the same time.
    HandOverCapacity,
    /// Working days for which hours of hand-over are offered at once.
    HandOverDays,
    /// Minutes after which the claim of an officer on a case lapses without an act.
    ClaimMinutes,
    /// Minutes for which a case handed to a colleague waits for that colleague.
    HandedOverMinutes,
    /// Minutes of office hours before the due hour from which the desk is warned.
    WarnBeforeDue,
    /// Lines that one officer writes into histories on a day above which the head of the desk looks.
    ActsADay,
    /// Cases that one officer opened on a day above which the head of the desk looks.
    CasesOpenedADay,
    /// Lines that one officer writes outside office hours above which the head of the desk looks.
    ActsOutsideHours,
    /// Cases that one officer opens outside office hours above which the head of the desk looks.
    CasesOpenedOutsideHours,
    /// Minutes before opening and after closing in which work is nothing unusual.
    UsualOvertime,
}

impl Term {
    /// Every term.
    pub const ALL: &[Self] = &[
        Self::BirthOnTimeDays,
        Self::DeathOnTimeDays,
        Self::OldestAge,
        Self::ParentLeastAge,
        Self::MotherOldestAge,
        Self::BrideLeastAge,
        Self::GroomLeastAge,
        Self::MarriagePaperMonths,
        Self::MarriagePaperNoticeDays,
        Self::MarriagePlannedDays,
        Self::InvitationDays,
        Self::MaritalStatusMonths,
        Self::AdultAge,
        Self::NameConsentAge,
        Self::EthnicityConsentAge,
        Self::AcknowledgementPostingDays,
        Self::LongName,
        Self::DraftDays,
        Self::ConfirmDraftDays,
        Self::DraftReminderHours,
        Self::BundleDays,
        Self::BundleWithCardDays,
        Self::ResidenceEndDays,
        Self::SurvivorBenefitDays,
        Self::FuneralSupportDays,
        Self::MeritAllowanceDays,
        Self::FuneralAllowance,
        Self::FuneralSupport,
        Self::SocialPensionAge,
        Self::PersonSilenceHours,
        Self::LegConfirmMinutes,
        Self::SupplementDays,
        Self::SupplementInterlinkedDays,
        Self::SupplementReminderDays,
        Self::DecisionHours,
        Self::ChildOfMarriageDays,
        Self::CopyFee,
        Self::FamilyRecords,
        Self::CutOff,
        Self::OfficeOpens,
        Self::OfficeCloses,
        Self::NoonFrom,
        Self::NoonTo,
        Self::HandOverMinutes,
        Self::HandOverCapacity,
        Self::HandOverDays,
        Self::ClaimMinutes,
        Self::HandedOverMinutes,
        Self::WarnBeforeDue,
        Self::ActsADay,
        Self::CasesOpenedADay,
        Self::ActsOutsideHours,
        Self::CasesOpenedOutsideHours,
        Self::UsualOvertime,
    ];

    pub(super) fn dated(self) -> &'static Dated<u32> {
        match self {
            Self::BirthOnTimeDays => &BIRTH_ON_TIME_DAYS,
            Self::DeathOnTimeDays => &DEATH_ON_TIME_DAYS,
            Self::OldestAge => &OLDEST_AGE,
            Self::ParentLeastAge => &PARENT_LEAST_AGE,
            Self::MotherOldestAge => &MOTHER_OLDEST_AGE,
            Self::BrideLeastAge => &BRIDE_LEAST_AGE,
            Self::GroomLeastAge => &GROOM_LEAST_AGE,
            Self::MarriagePaperMonths => &MARRIAGE_PAPER_MONTHS,
            Self::MarriagePaperNoticeDays => &MARRIAGE_PAPER_NOTICE_DAYS,
            Self::MarriagePlannedDays => &MARRIAGE_PLANNED_DAYS,
            Self::InvitationDays => &INVITATION_DAYS,
            Self::MaritalStatusMonths => &MARITAL_STATUS_MONTHS,
            Self::AdultAge => &ADULT_AGE,
            Self::NameConsentAge => &NAME_CONSENT_AGE,
            Self::EthnicityConsentAge => &ETHNICITY_CONSENT_AGE,
            Self::AcknowledgementPostingDays => &ACKNOWLEDGEMENT_POSTING_DAYS,
            Self::LongName => &LONG_NAME,
            Self::DraftDays => &DRAFT_DAYS,
            Self::ConfirmDraftDays => &CONFIRM_DRAFT_DAYS,
            Self::DraftReminderHours => &DRAFT_REMINDER_HOURS,
            Self::BundleDays => &BUNDLE_DAYS,
            Self::BundleWithCardDays => &BUNDLE_WITH_CARD_DAYS,
            Self::ResidenceEndDays => &after_death::RESIDENCE_END_DAYS,
            Self::SurvivorBenefitDays => &after_death::SURVIVOR_BENEFIT_DAYS,
            Self::FuneralSupportDays => &after_death::FUNERAL_SUPPORT_DAYS,
            Self::MeritAllowanceDays => &after_death::MERIT_ALLOWANCE_DAYS,
            Self::FuneralAllowance => &after_death::FUNERAL_ALLOWANCE,
            Self::FuneralSupport => &after_death::FUNERAL_SUPPORT,
            Self::SocialPensionAge => &after_death::SOCIAL_PENSION_AGE,
            Self::PersonSilenceHours => &after_death::PERSON_SILENCE_HOURS,
            Self::LegConfirmMinutes => &LEG_CONFIRM_MINUTES,
            Self::SupplementDays => &SUPPLEMENT_DAYS,
            Self::SupplementInterlinkedDays => &SUPPLEMENT_INTERLINKED_DAYS,
            Self::SupplementReminderDays => &SUPPLEMENT_REMINDER_DAYS,
            Self::DecisionHours => &DECISION_HOURS,
            Self::ChildOfMarriageDays => &CHILD_OF_MARRIAGE_DAYS,
            Self::CopyFee => &COPY_FEE,
            Self::FamilyRecords => &FAMILY_RECORDS,
            Self::CutOff => &CUT_OFF,
            Self::OfficeOpens => &OFFICE_OPENS,
            Self::OfficeCloses => &OFFICE_CLOSES,
            Self::NoonFrom => &NOON_FROM,
            Self::NoonTo => &NOON_TO,
            Self::HandOverMinutes => &HAND_OVER_MINUTES,
            Self::HandOverCapacity => &HAND_OVER_CAPACITY,
            Self::HandOverDays => &HAND_OVER_DAYS,
            Self::ClaimMinutes => &CLAIM_MINUTES,
            Self::HandedOverMinutes => &HANDED_OVER_MINUTES,
            Self::WarnBeforeDue => &WARN_BEFORE_DUE,
            Self::ActsADay => &ACTS_A_DAY,
            Self::CasesOpenedADay => &CASES_OPENED_A_DAY,
            Self::ActsOutsideHours => &ACTS_OUTSIDE_HOURS,
            Self::CasesOpenedOutsideHours => &CASES_OPENED_OUTSIDE_HOURS,
            Self::UsualOvertime => &USUAL_OVERTIME,
        }
    }
}

/// A value of the 2014 law that we carry over because the text of the 2026 law and
/// its decree were not at hand: look here first when they are.
const fn carried_over(value: u32, article: &'static str, assumed: &'static str) -> [Fact<u32>; 2] {
    let old = Fact {
        valid_to: Some(SWITCH),
        ..fact(value, BEGINNING, article)
    };
    [old, fact(value, SWITCH, assumed)]
}

const ON_TIME: [Fact<u32>; 2] = carried_over(
    60,
    "khoản 1 Điều 15 Luật Hộ tịch 2014",
    "tạm lấy theo khoản 1 Điều 15 Luật Hộ tịch 2014",
);
static BIRTH_ON_TIME_DAYS: Dated<u32> = Dated {
    first: ON_TIME[0],
    later: &[ON_TIME[1]],
};

const DEATH_ON_TIME: [Fact<u32>; 2] = carried_over(
    15,
    "khoản 1 Điều 33 Luật Hộ tịch 2014",
    "tạm lấy theo khoản 1 Điều 33 Luật Hộ tịch 2014",
);
static DEATH_ON_TIME_DAYS: Dated<u32> = Dated {
    first: DEATH_ON_TIME[0],
    later: &[DEATH_ON_TIME[1]],
};
/// No article: hardly anybody has grown older.
static OLDEST_AGE: Dated<u32> = Dated::always(115, "quy tắc kiểm tra của hệ thống");

const THREE_O_CLOCK: [Fact<u32>; 2] = carried_over(
    15 * 60,
    "khoản 3 Điều 5 Luật Hộ tịch 2014",
    "tạm lấy theo khoản 3 Điều 5 Luật Hộ tịch 2014",
);
static CUT_OFF: Dated<u32> = Dated {
    first: THREE_O_CLOCK[0],
    later: &[THREE_O_CLOCK[1]],
};

/// No article sets a number: who needs more asks again. Another number is a new row, and a
/// version of the procedure with as many pages.
static FAMILY_RECORDS: Dated<u32> = Dated::always(5, "quy tắc kiểm tra của hệ thống");

/// No article: nobody has been a parent younger.
static PARENT_LEAST_AGE: Dated<u32> = Dated::always(12, "quy tắc kiểm tra của hệ thống");
static MOTHER_OLDEST_AGE: Dated<u32> = Dated::always(60, "quy tắc kiểm tra của hệ thống");

const MARRIAGE_AGE: &str = "điểm a khoản 1 Điều 8 Luật Hôn nhân và gia đình 2014";
static BRIDE_LEAST_AGE: Dated<u32> = Dated::always(18, MARRIAGE_AGE);
static GROOM_LEAST_AGE: Dated<u32> = Dated::always(20, MARRIAGE_AGE);

const PAPER_MONTHS: [Fact<u32>; 2] = carried_over(
    6,
    "Điều 30 Nghị định 123/2015",
    "tạm lấy theo Điều 30 Nghị định 123/2015",
);
static MARRIAGE_PAPER_MONTHS: Dated<u32> = Dated {
    first: PAPER_MONTHS[0],
    later: &[PAPER_MONTHS[1]],
};
/// As long as a verification of ten working days takes.
static MARRIAGE_PAPER_NOTICE_DAYS: Dated<u32> = Dated::always(14, "cấu hình của hệ thống");
/// Half a year: as long as the papers of the two are good for.
static MARRIAGE_PLANNED_DAYS: Dated<u32> = Dated::always(183, "quy tắc kiểm tra của hệ thống");
static INVITATION_DAYS: Dated<u32> = Dated::always(14, "cấu hình của hệ thống");

/// The law only says "not too long"; from here a name no longer fits on one line of
/// the certificate at its normal size.
static LONG_NAME: Dated<u32> = Dated::always(50, "Điều 6 Thông tư 04/2020/TT-BTP");

static MARITAL_STATUS_MONTHS: Dated<u32> = Dated::always(6, "Điều 23 Nghị định 123/2015");
static ACKNOWLEDGEMENT_POSTING_DAYS: Dated<u32> =
    Dated::always(5, "khoản 2 Điều 44 Luật Hộ tịch; Nghị định 120/2025");
static ADULT_AGE: Dated<u32> = Dated::always(18, "Điều 20 Bộ luật Dân sự 2015");
static NAME_CONSENT_AGE: Dated<u32> = Dated::always(9, "khoản 2 Điều 28 Bộ luật Dân sự 2015");
static ETHNICITY_CONSENT_AGE: Dated<u32> = Dated::always(15, "khoản 4 Điều 29 Bộ luật Dân sự 2015");

static DECISION_HOURS: Dated<u32> = Dated {
    first: fact(24, SWITCH, "Luật Hộ tịch 2026 (03/2026/QH16)"),
    later: &[],
};

static CHILD_OF_MARRIAGE_DAYS: Dated<u32> =
    Dated::always(300, "khoản 1 Điều 88 Luật Hôn nhân và gia đình 2014");

static DRAFT_DAYS: Dated<u32> = Dated::always(30, "cấu hình của hệ thống");
static CONFIRM_DRAFT_DAYS: Dated<u32> = Dated::always(1, "Quyết định 1833/QĐ-BTP");
/// Three hours: a lunch break and the way home still leave one.
static DRAFT_REMINDER_HOURS: Dated<u32> = Dated::always(3, "cấu hình của hệ thống");
static BUNDLE_DAYS: Dated<u32> = Dated::always(3, "Nghị định 63/2024/NĐ-CP");
/// The draft of Decree 301/2026 had 9; its final text was not at hand.
static BUNDLE_WITH_CARD_DAYS: Dated<u32> =
    Dated::always(9, "tạm lấy theo dự thảo Nghị định 301/2026/NĐ-CP");
static LEG_CONFIRM_MINUTES: Dated<u32> = Dated::always(120, "Nghị định 63/2024/NĐ-CP");

/// No article sets it: 30 to 90 days are in use. Each office may ask for another.
static SUPPLEMENT_DAYS: Dated<u32> = Dated::always(
    30,
    "cấu hình của hệ thống (luật không ấn định số ngày chờ bổ sung)",
);
static SUPPLEMENT_INTERLINKED_DAYS: Dated<u32> = Dated::always(7, "Điều 8 Nghị định 63/2024/NĐ-CP");
static SUPPLEMENT_REMINDER_DAYS: Dated<u32> = Dated::always(3, "cấu hình của hệ thống");

static COPY_FEE: Dated<u32> = Dated::always(8_000, "Thông tư 281/2016/TT-BTC");

/// Typical hours; each province decides its own (law of working time: 8 h a day).
static OFFICE_OPENS: Dated<u32> = Dated::always(7 * 60 + 30, "cấu hình của hệ thống");
static OFFICE_CLOSES: Dated<u32> = Dated::always(17 * 60, "cấu hình của hệ thống");

static NOON_FROM: Dated<u32> = Dated::always(11 * 60 + 30, "cấu hình của hệ thống");
static NOON_TO: Dated<u32> = Dated::always(13 * 60 + 30, "cấu hình của hệ thống");
/// Papers compared, both asked, book and certificates signed, without haste.
static HAND_OVER_MINUTES: Dated<u32> = Dated::always(60, "cấu hình của hệ thống");
static HAND_OVER_CAPACITY: Dated<u32> = Dated::always(2, "cấu hình của hệ thống");
/// Two weeks: time to ask for a day off, and to bring the family.
static HAND_OVER_DAYS: Dated<u32> = Dated::always(10, "cấu hình của hệ thống");

/// As long as the session of an officer who does nothing.
static CLAIM_MINUTES: Dated<u32> = Dated::always(60, "cấu hình của hệ thống");
/// Until the colleague's next day at the desk.
static HANDED_OVER_MINUTES: Dated<u32> = Dated::always(24 * 60, "cấu hình của hệ thống");
/// Two hours: time enough to finish a case, or to say sorry before it is late.
static WARN_BEFORE_DUE: Dated<u32> = Dated::always(2 * 60, "cấu hình của hệ thống");

/// Sixty cases of five lines in their histories are a full day; twice that is not one
/// person's.
static ACTS_A_DAY: Dated<u32> = Dated::always(600, "cấu hình của hệ thống");
/// Each of sixty cases is opened a few times.
static CASES_OPENED_A_DAY: Dated<u32> = Dated::always(250, "cấu hình của hệ thống");
/// A handful of cases finished late in the evening is nothing.
static ACTS_OUTSIDE_HOURS: Dated<u32> = Dated::always(10, "cấu hình của hệ thống");
/// The same handful, each opened a few times while it is worked on.
static CASES_OPENED_OUTSIDE_HOURS: Dated<u32> = Dated::always(25, "cấu hình của hệ thống");
static USUAL_OVERTIME: Dated<u32> = Dated::always(2 * 60, "cấu hình của hệ thống");

/// A minute of the day as an hour; a table that says more than a day means its end.
pub(super) fn hour(minute: u32) -> NaiveTime {
    NaiveTime::from_num_seconds_from_midnight_opt(minute * 60, 0).unwrap_or(END_OF_DAY)
}

const END_OF_DAY: NaiveTime = match NaiveTime::from_hms_opt(23, 59, 59) {
    Some(end) => end,
    None => NaiveTime::MIN,
};
