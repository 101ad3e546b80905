//! The desk: officers sign in, see their queue and decide on one case at a time.

mod act;
mod against;
mod asker;
mod behind;
mod books;
mod calendar;
mod case;
mod clash;
mod clock;
mod compare;
mod couple;
mod deliver;
mod done;
mod door;
mod draft;
mod entry;
mod exempt;
mod foreign_death;
mod hands;
mod hours;
mod late_words;
mod legs;
mod letters;
mod listing;
mod money;
mod national;
mod paper;
mod picking;
mod presence;
mod queue;
mod search;
mod second;
mod session;
mod sign;
mod staff;
mod standing;
mod supplement;
mod unusual;

pub(crate) use door::view as door;

use axum::{
    Router,
    extract::FromRequestParts,
    http::request::Parts,
    routing::{get, post},
};
use chrono::{DateTime, Utc};
use domain::{case::Role, mission::zone_of};
use i18n::{Lang, Texts, marks::vietnamese, moment_of_office, texts};
use portal::Token;
use registry::{CaseView, Officer};

use crate::{
    comfort::Ending,
    cookies,
    failure::{Failure, Reason},
    head::{Layout, NavItem, PageHead, SignedIn},
    state::App,
    visit::address,
};

/// The addresses of this part.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/{lang}/can-bo", get(queue::show))
        .route("/{lang}/can-bo/moi", get(queue::codes))
        .route(
            "/{lang}/can-bo/phien",
            get(session::left).post(session::stay),
        )
        .route(
            "/{lang}/can-bo/lich",
            get(calendar::show).post(calendar::change),
        )
        .route("/{lang}/can-bo/lich/dong-y", post(national::agree))
        .route("/{lang}/can-bo/lich/tra-lai", post(national::send_back))
        .route(
            "/{lang}/can-bo/gio-tiep-nhan",
            get(hours::show).post(hours::set),
        )
        .route("/{lang}/can-bo/dang-nhap", get(door::ask).post(door::enter))
        .route("/{lang}/can-bo/dang-xuat", post(door::leave))
        .route(
            "/{lang}/can-bo/ho-so/{code}",
            get(case::show).post(act::act),
        )
        .route("/{lang}/can-bo/ho-so/{code}/tep/{file}", get(case::file))
        .route("/{lang}/can-bo/ho-so/{code}/ban-thao", post(draft::judge))
        .route("/{lang}/can-bo/ho-so/{code}/ban-thao.pdf", get(draft::file))
        .route(
            "/{lang}/can-bo/ho-so/{code}/bao-sai",
            post(late_words::decline),
        )
        .route(
            "/{lang}/can-bo/ho-so/{code}/lien-thong/{leg}",
            post(legs::ask),
        )
        .merge(foreign_death::routes())
        .merge(letters::routes())
        .route(
            "/{lang}/can-bo/ho-so/{code}/quyet-dinh.pdf",
            get(case::decision),
        )
        .route(
            "/{lang}/can-bo/ho-so/{code}/giay/{ordinal}",
            get(paper::show).post(paper::act),
        )
        .route(
            "/{lang}/can-bo/ho-so/{code}/giay/{ordinal}/ban-in.pdf",
            get(paper::file),
        )
        .route("/{lang}/can-bo/nguoi-thu-hai", get(second::show))
        .route("/{lang}/can-bo/lien-thong", get(behind::show))
        .route("/{lang}/can-bo/so", get(books::show).post(books::close))
        .route("/{lang}/can-bo/so/tim", get(books::find))
        .route(
            "/{lang}/can-bo/so/bien-ban/{register}/{year}/khoa-so.pdf",
            get(books::record),
        )
        .route(
            "/{lang}/can-bo/so/tra-cuu",
            get(search::ask).post(search::look),
        )
        .route(
            "/{lang}/can-bo/so/muc/{id}",
            get(search::read).post(search::bring),
        )
        .merge(entry::routes())
        .route(
            "/{lang}/can-bo/bat-thuong",
            get(unusual::show).post(unusual::look),
        )
        .route("/{lang}/can-bo/le-phi", get(money::show).post(money::act))
        .route("/{lang}/can-bo/ky", get(sign::show).post(sign::sign))
        .route(
            "/{lang}/can-bo/cap-ngay",
            get(standing::show).post(standing::give),
        )
        .route("/{lang}/can-bo/cap-ngay/thoi", post(standing::end))
        .merge(staff::routes())
        .route("/{lang}/can-bo/tiep", post(hands::next))
        .route("/{lang}/can-bo/ho-so/{code}/nhan", post(hands::take))
        .route(
            "/{lang}/can-bo/ho-so/{code}/ban-giao",
            get(hands::ask_hand_over).post(hands::hand_over),
        )
        .route("/{lang}/can-bo/ho-so/{code}/ghi-chu", post(hands::note))
        .route("/{lang}/can-bo/ho-so/{code}/da-xem", post(asker::look))
        .route(
            "/{lang}/can-bo/ho-so/{code}/mien-le-phi",
            post(exempt::judge),
        )
        .route("/{lang}/can-bo/ho-so/{code}/dang-ky", post(picking::pick))
        .route("/{lang}/can-bo/ho-so/{code}/co-mat", post(presence::come))
        .route(
            "/{lang}/can-bo/ho-so/{code}/doi-chieu",
            get(compare::show).post(compare::found_two),
        )
        .merge(supplement::routes())
}

/// A request of an officer.
pub(super) struct Desk {
    pub lang: Lang,
    pub t: &'static Texts,
    pub path: String,
    pub officer: Officer,
}

impl Desk {
    /// Stops who sees no cases: nothing is here for them.
    fn sees_cases(&self) -> Result<(), Failure> {
        match self.officer.sees_cases() {
            true => Ok(()),
            false => Err(Failure::not_found().at(self.lang)),
        }
    }

    /// What was looked for. Where there is none, or none for this officer, nothing is here.
    fn found<T, E>(&self, found: Result<Option<T>, E>) -> Result<T, Failure>
    where
        Failure: From<E>,
    {
        found
            .map_err(|error| Failure::from(error).at(self.lang))?
            .ok_or_else(|| Failure::not_found().at(self.lang))
    }

    /// A case of the officer's office.
    async fn case(&self, app: &App, code: &str) -> Result<CaseView, Failure> {
        self.found(app.registry.case(&self.officer, code).await)
    }

    /// A Vietnamese name (of a person, an office, a place) for a page in the desk's language.
    fn named(&self, words: &str) -> String {
        vietnamese(self.lang, words)
    }

    fn head(&self, title: impl Into<std::borrow::Cow<'static, str>>) -> PageHead {
        let home = format!("/{}/can-bo", self.lang.as_str());
        PageHead::new(self.lang, title, &self.path)
            .layout(Layout::Desk)
            .nav(self.menu())
            .signed_in(Some(SignedIn {
                name: self.officer.name.clone(),
                account: home.clone(),
                sign_out: format!("{home}/dang-xuat"),
                ending: Ending {
                    left: self.officer.left,
                    address: format!("{home}/phien"),
                },
            }))
    }

    /// What this officer can go to; nothing where there is but one thing.
    fn menu(&self) -> Vec<NavItem> {
        let cases = self.officer.sees_cases().then_some(("desk-queue", ""));
        let signs = self
            .officer
            .roles
            .contains(&Role::Signatory)
            .then_some(("desk-sign", "/ky"));
        let seconds = [Role::Supervisor, Role::Signatory]
            .iter()
            .any(|role| self.officer.roles.contains(role))
            .then_some([("second", second::HERE), ("standing", standing::HERE)]);
        let books = self.officer.sees_cases().then_some(("books", "/so"));
        let watches = [Role::Supervisor, Role::Administrator]
            .iter()
            .any(|role| self.officer.roles.contains(role))
            .then_some([("unusual", "/bat-thuong"), ("desk-money", "/le-phi")]);
        let administration = [
            ("staff", "/tai-khoan"),
            ("calendar", "/lich"),
            ("hours", hours::HERE),
            ("letters", letters::HERE),
        ]
        .into_iter()
        .filter(|_| self.officer.is_administrator());
        let ways: Vec<_> = cases
            .into_iter()
            .chain(signs)
            .chain(seconds.into_iter().flatten())
            .chain(books)
            .chain(watches.into_iter().flatten())
            .chain(administration)
            .collect();
        if ways.len() < 2 {
            return Vec::new();
        }
        let at = |path: &str| self.path.starts_with(&format!("/can-bo{path}"));
        let elsewhere = ways.iter().any(|&(_, path)| !path.is_empty() && at(path));
        ways.iter()
            .map(|&(key, path)| NavItem {
                href: self.href(path).into(),
                words: self.t.get(key).into(),
                current: if path.is_empty() {
                    !elsewhere
                } else {
                    at(path)
                },
            })
            .collect()
    }

    /// A moment as clocks at the officer's office show it.
    fn moment(&self, at: DateTime<Utc>) -> String {
        moment_of_office(self.lang, zone_of(&self.officer.office), at)
    }

    fn href(&self, path: &str) -> String {
        format!("/{}/can-bo{path}", self.lang.as_str())
    }
}

impl FromRequestParts<App> for Desk {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Failure> {
        let (lang, path) = address(parts)?;
        let token = cookies::read(&parts.headers, cookies::STAFF).and_then(Token::parse);
        let officer = match token {
            Some(token) => app
                .registry
                .officer(&token)
                .await
                .map_err(|e| Failure::from(e).at(lang))?,
            None => None,
        };
        let officer = officer.ok_or_else(|| Failure::new(Reason::StaffSignIn).at(lang))?;
        Ok(Self {
            lang,
            t: texts(lang),
            path,
            officer,
        })
    }
}
