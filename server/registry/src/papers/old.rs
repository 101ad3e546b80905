//! Copies of what stands in an old book (law.md section 3): the lines of today's form as
//! far as the book fills them, the office as it was called then and as it is called now,
//! and the book.

use domain::{
    date::PartialDate,
    paper::{Line, Section},
    register::{OldPerson, OldRecord, RegisterKind},
    text::upper_vi,
};
use i18n::{Texts, date_in_words};

use super::{Issue, country_name, ethnicity_name, identity_paper, label, remark_line, section};

/// Trích lục (bản sao) of an entry of an old book.
pub(super) fn extract(t: &'static Texts, old: &OldRecord, issue: &Issue<'_>) -> Vec<Section> {
    let (mut sections, office) = match old.kind {
        RegisterKind::Birth => (birth(t, old), "registration"),
        RegisterKind::Marriage => (marriage(t, old), "marriage_registration"),
        // No other register is read from old books.
        RegisterKind::Death | RegisterKind::Act(_) => (death(t, old), "death_office"),
    };
    let line = |id: &str, value: String| Line::new(id, label(t, id), value);
    sections.push(section(vec![
        line(office, then_and_now(t, old, issue)),
        line("registration_number", issue.entry.number.to_string()),
        line("registered_on", old.registered.printed()),
        line("remarks", remarks(t, old, issue)),
        line("source", source(t, old)),
    ]));
    sections
}

/// Giấy khai sinh (bản sao) of a birth in an old book, which does not tell who declared it.
pub(super) fn certificate_copy(
    t: &'static Texts,
    old: &OldRecord,
    issue: &Issue<'_>,
) -> Vec<Section> {
    let line = |id: &str, value: String| Line::new(id, label(t, id), value);
    let mut sections = birth(t, old);
    sections.push(section(vec![
        line("informant_name", String::new()),
        line("informant_paper", String::new()),
        line("office", then_and_now(t, old, issue)),
        line("registered_on", old.registered.printed()),
    ]));
    sections.push(section(vec![line("remarks", remarks(t, old, issue))]));
    sections
}

/// What the book has at the margin, then what was noted there since it was read: the lines
/// say what the book says, as in a copy that is written from it.
fn remarks(t: &'static Texts, old: &OldRecord, issue: &Issue<'_>) -> String {
    let noted = remark_line(t, issue);
    let both = [old.remarks.as_deref().unwrap_or_default(), noted.as_str()];
    let said: Vec<&str> = both.into_iter().filter(|said| !said.is_empty()).collect();
    said.join(" ")
}

/// `Ủy ban nhân dân phường Phước Tiến, … (nay là Ủy ban nhân dân phường Nha Trang, …)`;
/// the name alone where it is the same.
fn then_and_now(t: &'static Texts, old: &OldRecord, issue: &Issue<'_>) -> String {
    let office = &issue.entry.office;
    let then = old.office_then(office).unwrap_or_else(|| office.clone());
    match old.office_now(office, issue.day) {
        Some(now) if now != then => t.with(
            "result-then-now",
            &[("then", then.into()), ("now", now.into())],
        ),
        _ => then,
    }
}

/// `Sổ đăng ký khai sinh, quyển số 02-1987, trang 13`.
fn source(t: &'static Texts, old: &OldRecord) -> String {
    let register = t.get(match old.kind {
        RegisterKind::Birth => "result-book-ks",
        RegisterKind::Marriage => "result-book-kh",
        RegisterKind::Death | RegisterKind::Act(_) => "result-book-kt",
    });
    let fill = [
        ("register", register.into()),
        ("book", old.book.as_str().into()),
    ];
    let book = t.with("result-source-book", &fill);
    match &old.page {
        Some(page) => {
            let page = t.with("result-source-page", &[("page", page.as_str().into())]);
            format!("{book}, {page}")
        }
        None => book,
    }
}

fn birth(t: &'static Texts, old: &OldRecord) -> Vec<Section> {
    let line = |id: &str, value: String| Line::new(id, label(t, id), value);
    let Some(child) = old.people.first() else {
        return Vec::new();
    };
    let parent = |who: &str, parent: Option<&OldPerson>| {
        let line = |fact: &str, value: Option<String>| {
            let id = format!("{who}_{fact}");
            Line::new(&id, label(t, &id), value.unwrap_or_default())
        };
        section(vec![
            line("name", parent.map(|one| upper_vi(&one.name))),
            line(
                "birth",
                parent.and_then(|one| one.birth).map(PartialDate::printed),
            ),
            line("ethnicity", parent.map(ethnicity)),
            line("nationality", parent.map(nationality)),
            line("residence", parent.and_then(|one| one.residence.clone())),
        ])
    };
    vec![
        section(vec![
            line("child_name", upper_vi(&child.name)).strong(),
            line("child_birth_date", old.event.printed()),
            line("child_birth_date_words", in_words(old.event)),
            line("child_sex", sex(child)),
            line("child_ethnicity", ethnicity(child)),
            line("child_nationality", nationality(child)),
            line("child_birthplace", old.place.clone().unwrap_or_default()),
            line(
                "child_home_place",
                child.hometown.clone().unwrap_or_default(),
            ),
            line("child_pin", child.pin.clone().unwrap_or_default()),
        ]),
        parent("mother", old.mother.as_ref()),
        parent("father", old.father.as_ref()),
    ]
}

/// The wife, then the husband, as the form has them from left to right.
fn marriage(t: &'static Texts, old: &OldRecord) -> Vec<Section> {
    let spouse = |who: &str, spouse: &OldPerson| {
        let line = |fact: &str, value: String| {
            let id = format!("{who}_{fact}");
            Line::new(&id, label(t, &id), value)
        };
        Section {
            heading: Some(t.get(&format!("result-heading-{who}")).into()),
            lines: vec![
                line("name", upper_vi(&spouse.name)).strong(),
                line(
                    "birth_date",
                    spouse.birth.map(PartialDate::printed).unwrap_or_default(),
                ),
                line("ethnicity", ethnicity(spouse)),
                line("nationality", nationality(spouse)),
                line("residence", spouse.residence.clone().unwrap_or_default()),
                line("paper", identity(t, spouse)),
            ],
        }
    };
    match old.people.as_slice() {
        [groom, bride] => vec![spouse("bride", bride), spouse("groom", groom)],
        _ => Vec::new(),
    }
}

fn death(t: &'static Texts, old: &OldRecord) -> Vec<Section> {
    let line = |id: &str, value: String| Line::new(id, label(t, id), value);
    let Some(deceased) = old.people.first() else {
        return Vec::new();
    };
    let born = deceased.birth.map(PartialDate::printed);
    vec![
        section(vec![
            line("deceased_name", upper_vi(&deceased.name)).strong(),
            line("deceased_birth_date", born.unwrap_or_default()),
            line("deceased_sex", sex(deceased)),
            line("deceased_ethnicity", ethnicity(deceased)),
            line("deceased_nationality", nationality(deceased)),
            line(
                "deceased_residence",
                deceased.residence.clone().unwrap_or_default(),
            ),
            line("deceased_paper", identity(t, deceased)),
        ]),
        section(vec![
            line("death_at", old.event.printed()),
            line("death_at_words", in_words(old.event)),
            line("death_place", old.place.clone().unwrap_or_default()),
            line("death_cause", old.cause.clone().unwrap_or_default()),
        ]),
    ]
}

/// Nothing where the day is not known: a year is written in digits alone.
fn in_words(date: PartialDate) -> String {
    date.exact().map(date_in_words).unwrap_or_default()
}

fn sex(one: &OldPerson) -> String {
    one.sex.map(|sex| sex.vi().to_owned()).unwrap_or_default()
}

fn ethnicity(one: &OldPerson) -> String {
    ethnicity_name(one.ethnicity.as_deref())
}

fn nationality(one: &OldPerson) -> String {
    one.nationality
        .as_deref()
        .map(country_name)
        .unwrap_or_default()
}

fn identity(t: &'static Texts, one: &OldPerson) -> String {
    let identity = one.pin.as_ref().or(one.identity.as_ref());
    identity.map_or_else(String::new, |identity| identity_paper(t, identity))
}
