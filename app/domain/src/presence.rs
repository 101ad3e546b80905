//! What an officer sees to before an acknowledgement is entered: both parties come, are
//! asked, and nobody contests it. Law 60/2014 Art. 25.1.

/// One of these, each for itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PresenceCheck {
    /// The parties are present; nobody stands for them (Law 60/2014 Art. 6.2, 25.1).
    PartiesPresent,
    /// Identity papers compared with the people.
    PapersSeen,
    /// Who acknowledges, and the other side, say that it is true and that they want it.
    PartiesWilling,
    /// Nobody contests it, and the evidence was looked at (Art. 25.2).
    Uncontested,
}

impl PresenceCheck {
    /// All, in the order in which they are seen to.
    pub const ALL: [Self; 4] = [
        Self::PartiesPresent,
        Self::PapersSeen,
        Self::PartiesWilling,
        Self::Uncontested,
    ];

    /// The key of its text, and the name of its box.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::PartiesPresent => "parties_present",
            Self::PapersSeen => "papers_seen",
            Self::PartiesWilling => "parties_willing",
            Self::Uncontested => "uncontested",
        }
    }
}
