//! Why two births, or two deaths, look like one, or like two.

/// A reason with its points: for one person above nought, for two below.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reason {
    /// Which.
    pub why: Why,
    /// Points.
    pub weight: i32,
}

macro_rules! reasons {
    ($($(#[$doc:meta])* $name:ident = $word:literal, $weight:literal;)*) => {
        /// What was found. Weights are points, not probabilities: they were set by hand
        /// on one half of the test set and judged on the other (`docs/duplicates.md`).
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Why { $($(#[$doc])* $name,)* }

        impl Why {
            /// All.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The key of its text.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $word,)* }
            }

            pub(super) fn weighs(self) -> Reason {
                let weight = match self { $(Self::$name => $weight,)* };
                Reason { why: self, weight }
            }
        }
    };
}

reasons! {
    /// The hospital's notification has one code for each child.
    SameNotice = "same-notice", 70;
    /// One digit of the code differs and the name is the same: mistyped.
    MistypedNotice = "mistyped-notice", -25;
    /// Two notifications: two children.
    OtherNotice = "other-notice", -70;
    /// One PIN.
    SamePin = "same-pin", 100;
    /// Two PINs.
    OtherPin = "other-pin", -60;
    /// Letter for letter.
    SameName = "same-name", 30;
    /// Only marks differ.
    NameMarks = "name-marks", 26;
    /// The same words in another order.
    NameOrder = "name-order", 24;
    /// One slip of the hand.
    NameSlip = "name-slip", 20;
    /// A word is left out.
    NameLeft = "name-left", 14;
    /// Another name.
    OtherName = "other-name", -35;
    /// The same day.
    SameDay = "same-day", 20;
    /// Day and month changed about.
    DaySwapped = "day-swapped", 16;
    /// A few days apart.
    NearDay = "near-day", 6;
    /// One digit of the date differs.
    DaySlip = "day-slip", 8;
    /// Another day.
    OtherDay = "other-day", -50;
    /// To the minute.
    SameTime = "same-time", 6;
    /// Another minute: the second of twins.
    OtherTime = "other-time", -20;
    /// The same sex.
    SameSex = "same-sex", 2;
    /// One male, one female.
    OtherSex = "other-sex", -40;
    /// The mother's PIN.
    MotherPin = "mother-pin", 40;
    /// Her PIN with one slip, her name the same.
    MotherPinSlip = "mother-pin-slip", 30;
    /// Two PINs of mothers.
    OtherMotherPin = "other-mother-pin", -40;
    /// Her name and her birth date.
    MotherNameAndBirth = "mother-name-and-birth", 26;
    /// Her name; her birth date is near enough.
    MotherName = "mother-name", 15;
    /// Another mother by name.
    OtherMother = "other-mother", -35;
    /// Her name is the same, her birth date is not.
    OtherMotherBirth = "other-mother-birth", -15;
    /// The father is the same.
    SameFather = "same-father", 12;
    /// Another father.
    OtherFather = "other-father", -15;
    /// Filed together as twins.
    DeclaredTwins = "declared-twins", -200;
    /// A mother's two births some months or years apart.
    Siblings = "siblings", -60;
    /// One digit of the PIN differs and the name is the same: mistyped.
    PinSlip = "pin-slip", 10;
    /// One number of an identity paper. Two states may count alike: the name tells them
    /// apart.
    SamePaper = "same-paper", 60;
    /// One sign of its number differs and the name is the same: mistyped.
    PaperSlip = "paper-slip", 15;
    /// Two papers: somebody may have had both.
    OtherPaper = "other-paper", -10;
    /// The dead were born on the same day.
    SameBirth = "same-birth", 30;
    /// Day and month of birth changed about.
    BirthSwapped = "birth-swapped", 24;
    /// Born a few days apart.
    NearBirth = "near-birth", 12;
    /// One digit of the day of birth differs.
    BirthSlip = "birth-slip", 8;
    /// The same year, or month, where one side knows no more; of a child in an old book too.
    BirthYear = "birth-year", 12;
    /// One year apart where one side knows no more: the year was told from the age, which
    /// is counted in two ways.
    BirthYearNear = "birth-year-near", -15;
    /// Born at other times: father and son, or two of one name.
    OtherBirth = "other-birth", -60;
    /// Died on the same day.
    SameDeathDay = "same-death-day", 20;
    /// Day and month of death changed about.
    DeathDaySwapped = "death-day-swapped", 16;
    /// Died a few days apart.
    NearDeathDay = "near-death-day", 10;
    /// One digit of the day of death differs.
    DeathDaySlip = "death-day-slip", 8;
    /// Died in the same year, or month, where an old book knows no more.
    DeathYear = "death-year", 5;
    /// Told to have died on another day. It weighs little: nobody dies twice.
    OtherDeathDay = "other-death-day", -10;
    /// Died at the same minute.
    SameDeathTime = "same-death-time", 8;
    /// Died at another minute; the hour is mostly told from memory.
    OtherDeathTime = "other-death-time", -4;
    /// Lived in the same commune.
    SameHome = "same-home", 15;
    /// Lived in another commune.
    OtherHome = "other-home", -18;
    /// Died at the same place.
    SameDeathPlace = "same-death-place", 8;
}
