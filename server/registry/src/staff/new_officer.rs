//! What is needed for an officer's account, judged before it is made.

use documents::can_print;
use domain::{
    case::Role,
    mission::mission,
    pin::Pin,
    place::{CommuneCode, gazetteer},
    text::nfc,
};
use guard::passwords::{Password, Weakness, weakness};

/// What an officer types to sign in: 3 to 40 small letters, digits, dots, hyphens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoginName(String);

impl LoginName {
    /// Reads what was typed; capitals are forgiven.
    pub fn parse(typed: &str) -> Option<Self> {
        let login = typed.trim().to_ascii_lowercase();
        let good = (3..=40).contains(&login.len())
            && login
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"._-".contains(&b));
        good.then_some(Self(login))
    }

    /// As stored.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// An officer's account to be made, as typed.
#[derive(Clone)]
pub struct NewOfficer {
    /// Login name.
    pub login: String,
    /// Full name.
    pub name: String,
    /// The officer's own personal number; empty where it is not known.
    pub pin: String,
    /// Title above the name on papers; needed for who signs. A line break parts two
    /// printed lines: `KT. CHỦ TỊCH` and `PHÓ CHỦ TỊCH`.
    pub title: String,
    /// Commune code of the office.
    pub office: String,
    /// Roles.
    pub roles: Vec<Role>,
    /// First password.
    pub password: String,
}

/// A field of [`NewOfficer`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfficerField {
    /// Login name.
    Login,
    /// Full name.
    Name,
    /// The officer's own number.
    Pin,
    /// Title.
    Title,
    /// Office.
    Office,
    /// Roles.
    Roles,
    /// Password.
    Password,
}

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfficerProblem {
    /// Nothing was given.
    Missing(OfficerField),
    /// It has another form.
    Form(OfficerField),
    /// It holds a sign that no paper of ours can print.
    Unprintable(OfficerField),
    /// The login belongs to somebody.
    LoginTaken,
    /// The password does not stand.
    Weak(Weakness),
}

/// Longest name and title.
const LONGEST: usize = 100;

/// A judged account.
pub(super) struct Judged {
    pub login: LoginName,
    pub name: String,
    pub pin: Option<Pin>,
    pub title: String,
    pub office: CommuneCode,
    pub roles: Vec<Role>,
    pub password: Password,
}

impl NewOfficer {
    /// Everything that is wrong, or the account.
    pub(super) fn judge(&self, today: chrono::NaiveDate) -> Result<Judged, Vec<OfficerProblem>> {
        use OfficerField::{Login, Office};
        let mut problems = Vec::new();
        if self.login.trim().is_empty() {
            problems.push(OfficerProblem::Missing(Login));
        }
        problems.extend(of_details(&self.name, &self.pin, &self.title, &self.roles));
        let login = LoginName::parse(&self.login);
        if login.is_none() && !self.login.trim().is_empty() {
            problems.push(OfficerProblem::Form(Login));
        }
        let office = CommuneCode::parse(self.office.trim()).ok().filter(|code| {
            let mission = || mission(*code).is_some_and(|mission| mission.is_open_on(today));
            gazetteer().commune_on(*code, today).is_some() || mission()
        });
        if office.is_none() {
            problems.push(OfficerProblem::Form(Office));
        }
        let password = Password::typed(&self.password);
        if let Some(weak) = weakness(&password, &[&self.login, &self.name]) {
            problems.push(OfficerProblem::Weak(weak));
        }
        match (login, office, pin(&self.pin)) {
            (Some(login), Some(office), Ok(pin)) if problems.is_empty() => Ok(Judged {
                login,
                name: nfc(&self.name),
                pin,
                title: title(&self.title),
                office,
                roles: in_order(&self.roles),
                password,
            }),
            _ => {
                problems.dedup();
                Err(problems)
            }
        }
    }
}

/// What is wrong with name, number, title and roles: the same for a new account and a change.
pub(super) fn of_details(
    name: &str,
    pin: &str,
    title: &str,
    roles: &[Role],
) -> Vec<OfficerProblem> {
    use OfficerField::{Name, Roles, Title};
    let mut problems = Vec::new();
    if nfc(name).is_empty() {
        problems.push(OfficerProblem::Missing(Name));
    } else if name.chars().count() > LONGEST {
        problems.push(OfficerProblem::Form(Name));
    } else if !can_print(&nfc(name)) {
        problems.push(OfficerProblem::Unprintable(Name));
    }
    problems.extend(self::pin(pin).err());
    if nfc(title).is_empty() && roles.contains(&Role::Signatory) {
        problems.push(OfficerProblem::Missing(Title));
    } else if title.chars().count() > LONGEST {
        problems.push(OfficerProblem::Form(Title));
    } else if !can_print(&self::title(title)) {
        problems.push(OfficerProblem::Unprintable(Title));
    }
    if roles.is_empty() {
        problems.push(OfficerProblem::Missing(Roles));
    }
    problems
}

/// The number that was typed; none where nothing was.
pub(super) fn pin(typed: &str) -> Result<Option<Pin>, OfficerProblem> {
    match typed.trim() {
        "" => Ok(None),
        typed => Pin::parse(typed)
            .map(Some)
            .map_err(|_| OfficerProblem::Form(OfficerField::Pin)),
    }
}

/// Each line in normal form.
pub(super) fn title(typed: &str) -> String {
    typed
        .lines()
        .map(nfc)
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join("\n")
}

/// Each role once, in the order of the list.
pub(super) fn in_order(roles: &[Role]) -> Vec<Role> {
    Role::ALL
        .into_iter()
        .filter(|role| roles.contains(role))
        .collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn officer() -> NewOfficer {
        NewOfficer {
            login: "Nhung.CauGiay".into(),
            name: "Nguyễn Thị Hồng Nhung".into(),
            pin: String::new(),
            title: "CHỦ TỊCH".into(),
            office: "00166".into(),
            roles: vec![Role::Signatory, Role::Registrar, Role::Signatory],
            password: "chiếc thuyền ngoài xa bến cũ".into(),
        }
    }

    fn judge(officer: &NewOfficer) -> Result<Judged, Vec<OfficerProblem>> {
        officer.judge(chrono::NaiveDate::from_ymd_opt(2026, 11, 10).unwrap())
    }

    #[test]
    fn capitals_in_a_login_are_forgiven_and_roles_counted_once() {
        let judged = judge(&officer()).ok().unwrap();
        assert_eq!(judged.login.as_str(), "nhung.caugiay");
        assert_eq!(judged.roles, [Role::Registrar, Role::Signatory]);
    }

    #[test]
    fn everything_that_is_wrong_is_told_at_once() {
        let wrong = NewOfficer {
            login: "ông nào".into(),
            name: " ".into(),
            pin: "079".into(),
            title: String::new(),
            office: "99999".into(),
            roles: vec![Role::Signatory],
            password: "123".into(),
        };
        let problems = judge(&wrong).err().unwrap();
        for problem in [
            OfficerProblem::Form(OfficerField::Login),
            OfficerProblem::Missing(OfficerField::Name),
            OfficerProblem::Form(OfficerField::Pin),
            OfficerProblem::Missing(OfficerField::Title),
            OfficerProblem::Form(OfficerField::Office),
            OfficerProblem::Weak(Weakness::TooShort),
        ] {
            assert!(problems.contains(&problem), "{problem:?}");
        }
    }

    #[test]
    fn a_mission_abroad_can_be_the_office() {
        let abroad = |office: &str| NewOfficer {
            office: office.into(),
            ..officer()
        };
        let judged = judge(&abroad("97001")).ok().unwrap();
        assert_eq!(judged.office.as_str(), "97001");
        assert!(judge(&abroad("97999")).is_err());
    }

    #[test]
    fn who_does_not_sign_needs_no_title() {
        let reception = NewOfficer {
            roles: vec![Role::Reception],
            title: String::new(),
            ..officer()
        };
        assert!(judge(&reception).is_ok());
    }

    /// Name and title stand under every paper.
    #[test]
    fn a_name_or_title_that_no_paper_prints_is_refused() {
        let smiling = NewOfficer {
            name: "Nhung 🌸".into(),
            title: "CHỦ TỊCH 🌟".into(),
            ..officer()
        };
        let problems = judge(&smiling).err().unwrap();
        assert_eq!(
            problems,
            [OfficerField::Name, OfficerField::Title].map(OfficerProblem::Unprintable)
        );
    }
}
