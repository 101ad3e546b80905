//! Why two births look like one, or like two.

/// A reason with its points: for one child above nought, for two below.
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
    /// A boy and a girl.
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
}
