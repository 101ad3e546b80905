//! Looking somebody up in the registers, whichever office keeps the book. A name stands in
//! no address: the search is sent, not linked to.

use axum::{
    extract::{Form, Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use domain::{
    case::Role,
    country, date, ethnicity,
    register::{OldPerson, OldRecord, RegisterContent, RegisterKind},
    sex::Sex,
};
use leptos::prelude::*;
use registry::{FoundEntry, FoundLine, FoundPage, SearchError, Sought};
use serde::Deserialize;
use uuid::Uuid;

use super::{
    Desk,
    books::register_name,
    entry::{self, Lines},
    listing, picking,
};
use crate::{
    components::{
        Button, ButtonKind, Choice, ErrorSummary, Facts, Fault, Faults, Field, Hidden, Link,
        PostForm, Select, Typed, Width,
    },
    failure::Failure,
    render,
    state::App,
};

/// What is looked for, as typed.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    name: String,
    born: String,
    mother: String,
    register: String,
    place: String,
    number: String,
    after: String,
}

impl Sent {
    fn sought(&self) -> Sought {
        let Self {
            name,
            born,
            mother,
            register,
            place,
            number,
            after,
        } = self.clone();
        Sought {
            name,
            born,
            mother,
            register,
            place,
            number,
            after,
        }
    }
}

/// `GET /{lang}/can-bo/so/tra-cuu`
pub(super) async fn ask(State(app): State<App>, desk: Desk) -> Result<Response, Failure> {
    desk.sees_cases()?;
    Ok(page(&app, &desk, &Sent::default(), None, &Faults::default()).into_response())
}

/// `POST /{lang}/can-bo/so/tra-cuu`
pub(super) async fn look(
    State(app): State<App>,
    desk: Desk,
    Form(sent): Form<Sent>,
) -> Result<Response, Failure> {
    let found = app
        .registry
        .search_entries(&desk.officer, &sent.sought())
        .await;
    let fault = |id: &'static str, key| Faults::from(vec![Fault::new(id, desk.t.get(key))]);
    let faults = match found {
        Ok(found) => {
            let page = page(&app, &desk, &sent, Some(&found), &Faults::default());
            return Ok(page.into_response());
        }
        Err(SearchError::NotAllowed) => return Err(Failure::not_found().at(desk.lang)),
        Err(SearchError::Store(error)) => return Err(Failure::from(error).at(desk.lang)),
        Err(SearchError::Nothing) => fault("name", "search-nothing"),
        Err(SearchError::Born) => fault("born", "search-born.wrong"),
        Err(SearchError::Number) => fault("number", "search-number.wrong"),
        Err(SearchError::Place) => fault("place", "search-place.wrong"),
    };
    let page = page(&app, &desk, &sent, None, &faults);
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

fn page(
    app: &App,
    desk: &Desk,
    sent: &Sent,
    found: Option<&FoundPage>,
    faults: &Faults,
) -> render::Page {
    let t = desk.t;
    let head = desk
        .head(t.get("search"))
        .error(!faults.is_empty())
        .back(desk.href("/so"));
    let (form, list) = (
        form(desk, sent, faults),
        found.map(|found| list(desk, sent, found)),
    );
    let faults = faults.clone();
    render::page(&app.site, head, move || {
        view! {
            <crate::components::ErrorSummary t faults/>
            <h1>{t.get("search")}</h1>
            <p>{t.get("search.text")}</p>
            {form}
            {list}
        }
    })
}

fn form(desk: &Desk, sent: &Sent, faults: &Faults) -> AnyView {
    let t = desk.t;
    let mut choices = vec![Choice::new("", t.get("search-register.all"))];
    choices.extend(
        RegisterKind::ALL
            .into_iter()
            .map(|kind| Choice::new(kind.as_str(), register_name(desk, kind))),
    );
    let [of_name, of_born, of_place, of_number] =
        ["name", "born", "place", "number"].map(|id| faults.of(id));
    let Sent {
        name,
        born,
        mother,
        register,
        place,
        number,
        ..
    } = sent.clone();
    view! {
        <PostForm>
            <Field t id="name" label=t.get("search-name") hint=t.get("search-name.hint") fault=of_name value=name/>
            <Field t id="born" label=t.get("search-born") hint=t.get("search-born.hint") fault=of_born value=born width=Width::Short/>
            <Field t id="mother" label=t.get("search-mother") value=mother/>
            <Field t id="place" label=t.get("search-place") hint=t.get("search-place.hint") fault=of_place value=place/>
            <Select t id="register" label=t.get("books-register") choices=choices chosen=register/>
            <Field t id="number" label=t.get("search-number") hint=t.get("search-number.hint") fault=of_number value=number typed=Typed::Code width=Width::Short/>
            <Button>{t.get("search-button")}</Button>
        </PostForm>
    }
    .into_any()
}

const COLUMNS: [&str; 6] = [
    "search-name",
    "search-born",
    "search-mother",
    "books-register",
    "search-number",
    "search-place",
];

fn list(desk: &Desk, sent: &Sent, found: &FoundPage) -> AnyView {
    let t = desk.t;
    let rows = found.lines.iter().map(|line| row(desk, line)).collect();
    let table = listing::table(desk, "search-found", &COLUMNS, rows);
    let table = table.unwrap_or_else(|| view! { <p>{t.get("search-none")}</p> }.into_any());
    let next = found.next.clone().map(|after| {
        let Sent {
            name,
            born,
            mother,
            register,
            place,
            number,
            ..
        } = sent.clone();
        view! {
            <PostForm>
                <Hidden name="name" value=name/>
                <Hidden name="born" value=born/>
                <Hidden name="mother" value=mother/>
                <Hidden name="register" value=register/>
                <Hidden name="place" value=place/>
                <Hidden name="number" value=number/>
                <Hidden name="after" value=after/>
                <Button kind=ButtonKind::Secondary>{t.get("search-next")}</Button>
            </PostForm>
        }
    });
    view! { <h2>{t.get("search-found")}</h2> {table} {next} }.into_any()
}

fn row(desk: &Desk, line: &FoundLine) -> Vec<AnyView> {
    let href = desk.href(&format!("/so/muc/{}", line.entry));
    let name = desk.named(&line.name);
    vec![
        view! { <Link href>{name}</Link> }.into_any(),
        line.born.clone().into_any(),
        desk.named(&line.mother).into_any(),
        register_name(desk, line.register).into_any(),
        line.number.to_string().into_any(),
        line.office.clone().into_any(),
    ]
}

/// `GET /{lang}/can-bo/so/muc/{id}`: an entry of whichever office, to be read.
pub(super) async fn read(
    State(app): State<App>,
    desk: Desk,
    Path((_, id)): Path<(String, Uuid)>,
) -> Result<Response, Failure> {
    let found = desk.found(app.registry.found_entry(&desk.officer, id).await)?;
    Ok(entry(&app, &desk, &found, None).into_response())
}

/// `POST /{lang}/can-bo/so/muc/{id}`: brings the entry into a case.
pub(super) async fn bring(
    State(app): State<App>,
    desk: Desk,
    Path((_, id)): Path<(String, Uuid)>,
    Form(into): Form<picking::BringInto>,
) -> Result<Response, Failure> {
    let typed = match picking::bring(&app, &desk, id, into).await? {
        Ok(answer) => return Ok(answer),
        Err(typed) => typed,
    };
    let found = desk.found(app.registry.found_entry(&desk.officer, id).await)?;
    let page = entry(&app, &desk, &found, Some(typed));
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

/// `typed`: the code of a case that it could not be brought into.
fn entry(app: &App, desk: &Desk, found: &FoundEntry, typed: Option<String>) -> render::Page {
    let t = desk.t;
    let head = desk
        .head(t.get("entry"))
        .error(typed.is_some())
        .back(desk.href("/so/tra-cuu"));
    let fault = typed
        .is_some()
        .then(|| Fault::new("code", t.get("picking-here.wrong")));
    let faults = Faults::from(Vec::from_iter(fault));
    let registrar = desk.officer.roles.contains(&Role::Registrar);
    let bring = registrar.then(|| picking::bring_form(desk, &faults, typed.unwrap_or_default()));
    let fill = [
        ("register", register_name(desk, found.entry.register).into()),
        ("number", found.entry.number.to_string().into()),
    ];
    let title = t.with("entry.named", &fill);
    let stands = stands(desk, found);
    let values = entry::values(desk, &found.entry.content);
    let own = found.place.map(|place| {
        let href = desk.href(&format!("/so/{place}"));
        view! { <p><Link href>{t.get("search-own-book")}</Link></p> }.into_any()
    });
    render::page(&app.site, head, move || {
        view! {
            <ErrorSummary t faults/>
            <h1>{title}</h1>
            <Facts facts=stands/>
            <h2>{t.get("search-content")}</h2>
            <Facts facts=values/>
            {own}
            {bring}
        }
    })
}

/// Where the entry stands: office, book, day.
fn stands(desk: &Desk, found: &FoundEntry) -> Lines {
    let mut lines: Vec<(&str, String)> = vec![("search-office-then", found.office_then.clone())];
    if let Some(now) = found
        .office_now
        .clone()
        .filter(|now| *now != found.office_then)
    {
        lines.push(("search-office-now", now));
    }
    match &found.entry.content {
        RegisterContent::Old(old) => {
            lines.push(("entry-registered", old.registered.printed()));
            lines.push(("search-book", old.book.clone()));
            lines.extend(old.page.clone().map(|page| ("search-page", page)));
            lines.extend(old.remarks.clone().map(|words| ("entry-notes", words)));
        }
        _ => lines.push(("entry-registered", date::printed(found.entry.registered_on))),
    }
    facts(desk, lines)
}

/// What an old book says, line by line.
pub(super) fn of_old(desk: &Desk, old: &OldRecord) -> Lines {
    let mut lines = Vec::new();
    for (place, person) in old.people.iter().enumerate() {
        lines.push((
            match (old.kind, place) {
                (RegisterKind::Marriage, 0) => "search-groom",
                (RegisterKind::Marriage, _) => "search-bride",
                _ => "search-name",
            },
            person.name.clone(),
        ));
        lines.extend(of_person(person));
    }
    if old.kind == RegisterKind::Death {
        lines.push(("search-died", old.event.printed()));
    }
    lines.extend(old.place.clone().map(|place| ("search-happened", place)));
    lines.extend(old.cause.clone().map(|cause| ("search-cause", cause)));
    for (label, parent) in [
        ("search-mother", &old.mother),
        ("search-father", &old.father),
    ] {
        if let Some(parent) = parent {
            lines.push((label, parent.name.clone()));
            lines.extend(of_person(parent));
        }
    }
    facts(desk, lines)
}

fn of_person(person: &OldPerson) -> Vec<(&'static str, String)> {
    let group = person.ethnicity.as_deref().and_then(ethnicity::by_code);
    let state = person.nationality.as_deref().and_then(country::by_code);
    [
        ("search-born", person.birth.map(|born| born.printed())),
        ("search-sex", person.sex.map(|sex: Sex| sex.vi().to_owned())),
        (
            "search-ethnicity",
            group.map(|group| group.name_vi.to_owned()),
        ),
        (
            "search-nationality",
            state.map(|state| state.name_vi.to_owned()),
        ),
        ("search-residence", person.residence.clone()),
        ("search-hometown", person.hometown.clone()),
        ("entry-pin", person.pin.clone()),
        ("search-identity", person.identity.clone()),
    ]
    .into_iter()
    .filter_map(|(label, value)| Some((label, value?)))
    .collect()
}

fn facts(desk: &Desk, lines: Vec<(&str, String)>) -> Lines {
    lines
        .into_iter()
        .map(|(label, value)| (desk.t.get(label).into(), value.into_any()))
        .collect()
}
