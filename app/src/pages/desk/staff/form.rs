//! The form of an officer's account: what was typed, its fields, and what is wrong.

use domain::{case::Role, pin::Pin};
use i18n::Texts;
use leptos::prelude::*;
use portal::LENGTH_LEAST;
use registry::{OfficerField, OfficerLine, OfficerProblem};

use crate::components::{Checkboxes, Choice, Fault, Faults, Field, TextArea, Typed, Width};

/// What was typed. Roles come once for each box that is ticked, so the form is read as
/// the list of its pairs.
#[derive(Clone, Default)]
pub(super) struct Sent {
    pub act: String,
    pub login: String,
    pub name: String,
    pub pin: String,
    pub title: String,
    pub roles: Vec<Role>,
    pub password: String,
}

impl Sent {
    /// Reads the pairs of a form; what it does not ask for is passed over.
    pub fn read(pairs: Vec<(String, String)>) -> Self {
        let mut sent = Self::default();
        for (name, value) in pairs {
            match name.as_str() {
                "act" => sent.act = value,
                "login" => sent.login = value,
                "name" => sent.name = value,
                "pin" => sent.pin = value,
                "title" => sent.title = value,
                "roles" => sent.roles.extend(Role::parse(&value)),
                "password" => sent.password = value,
                _ => {}
            }
        }
        sent
    }

    /// What the account says now.
    pub fn of(line: &OfficerLine) -> Self {
        Self {
            login: line.login.clone(),
            name: line.name.clone(),
            pin: line.pin.as_ref().map(Pin::grouped).unwrap_or_default(),
            title: line.title.clone(),
            roles: line.roles.clone(),
            ..Self::default()
        }
    }
}

/// The words for what is wrong, each at its field.
pub(super) fn faults(t: &'static Texts, problems: &[OfficerProblem]) -> Vec<Fault> {
    let mut faults: Vec<Fault> = problems.iter().map(|problem| fault(t, *problem)).collect();
    // As the fields stand on the page.
    faults.sort_by_key(|fault| ORDER.iter().position(|field| *field == fault.question));
    faults
}

const ORDER: [&str; 6] = ["login", "name", "pin", "title", "roles", "password"];

fn fault(t: &'static Texts, problem: OfficerProblem) -> Fault {
    let input = |field| match field {
        // The office is the administrator's own and is not asked for.
        OfficerField::Login | OfficerField::Office => "login",
        OfficerField::Name => "name",
        OfficerField::Pin => "pin",
        OfficerField::Title => "title",
        OfficerField::Roles => "roles",
        OfficerField::Password => "password",
    };
    let (at, kind) = match problem {
        OfficerProblem::Missing(field) => (input(field), "missing"),
        OfficerProblem::Form(field) => (input(field), "form"),
        OfficerProblem::Unprintable(field) => (input(field), "signs"),
        OfficerProblem::LoginTaken => ("login", "taken"),
        OfficerProblem::Weak(_) => {
            let least = [("least", LENGTH_LEAST.into())];
            return Fault::new("password", t.with("error-password-weak", &least));
        }
    };
    Fault::new(at, t.get(&format!("staff-{at}.{kind}")))
}

/// Name, number, title and roles.
pub(super) fn details(t: &'static Texts, sent: &Sent, faults: &Faults) -> AnyView {
    let choices = Role::ALL
        .into_iter()
        .map(|role| {
            let key = format!("staff-role-{}", role.as_str());
            Choice::new(role.as_str(), t.get(&key)).hint(t.get(&format!("{key}.hint")))
        })
        .collect();
    let chosen = sent
        .roles
        .iter()
        .map(|role| role.as_str().to_owned())
        .collect();
    let (name, pin, title) = (sent.name.clone(), sent.pin.clone(), sent.title.clone());
    let [of_name, of_pin, of_title, of_roles] =
        ["name", "pin", "title", "roles"].map(|field| faults.of(field));
    view! {
        <Field t id="name" label=t.get("staff-name") fault=of_name value=name typed=Typed::Name/>
        <Field t id="pin" label=t.get("staff-pin") hint=t.get("staff-pin.hint") fault=of_pin value=pin typed=Typed::Digits width=Width::Medium autocomplete="off" optional=true/>
        <TextArea t id="title" label=t.get("staff-title") hint=t.get("staff-title.hint") fault=of_title value=title rows=2 optional=true/>
        <Checkboxes t id="roles" legend=t.get("staff-roles") hint=t.get("staff-roles.hint") fault=of_roles choices chosen/>
    }
    .into_any()
}

/// The sign-in name of a new account.
pub(super) fn login(t: &'static Texts, sent: &Sent, faults: &Faults) -> AnyView {
    let (fault, value) = (faults.of("login"), sent.login.clone());
    view! { <Field t id="login" label=t.get("desk-login") hint=t.get("staff-login.hint") fault value typed=Typed::Email width=Width::Medium autocomplete="off"/> }
        .into_any()
}

/// A password to be handed to the officer; never shown again.
pub(super) fn password(t: &'static Texts, faults: &Faults) -> AnyView {
    let fault = faults.of("password");
    let hint = t.with("staff-password.hint", &[("least", LENGTH_LEAST.into())]);
    view! { <Field t id="password" label=t.get("staff-password") hint fault typed=Typed::Password autocomplete="new-password"/> }
        .into_any()
}

#[cfg(test)]
mod tests {
    use i18n::{Lang, texts};

    use super::*;

    #[test]
    fn every_problem_of_an_account_has_its_words_at_its_field() {
        use OfficerField::{Login, Name, Office, Pin, Roles, Title};
        let problems = [
            OfficerProblem::Missing(Login),
            OfficerProblem::Form(Login),
            OfficerProblem::Form(Office),
            OfficerProblem::LoginTaken,
            OfficerProblem::Missing(Name),
            OfficerProblem::Form(Name),
            OfficerProblem::Form(Pin),
            OfficerProblem::Missing(Title),
            OfficerProblem::Form(Title),
            OfficerProblem::Missing(Roles),
            OfficerProblem::Weak(portal::Weakness::Common),
        ];
        for lang in Lang::ALL {
            for fault in faults(texts(lang), &problems) {
                assert!(ORDER.contains(&&*fault.question), "{}", fault.question);
                assert!(!fault.message.contains('⟦'), "{}", fault.message);
            }
        }
    }

    #[test]
    fn faults_stand_in_the_order_of_the_fields() {
        let problems = [
            OfficerProblem::Missing(OfficerField::Roles),
            OfficerProblem::LoginTaken,
        ];
        let faults = faults(texts(Lang::Vi), &problems);
        let at: Vec<_> = faults.iter().map(|fault| &*fault.question).collect();
        assert_eq!(at, ["login", "roles"]);
    }

    #[test]
    fn each_ticked_role_is_read_and_nothing_else() {
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let sent = Sent::read(vec![
            pair("roles", "registrar"),
            pair("roles", "king"),
            pair("roles", "signatory"),
            pair("office", "00001"),
        ]);
        assert_eq!(sent.roles, [Role::Registrar, Role::Signatory]);
    }
}
