//! From an entry of a register to what a paper prints (law.md section 3). Papers are
//! always in Vietnamese; labels and titles stand in the catalogue.

mod act;
mod annex;
mod birth;
mod death;
mod draft;
mod foreign_death;
mod marriage;
mod old;
mod token;

pub(crate) use act::valid_until;
pub(crate) use annex::Mention;
pub(crate) use draft::{draft_of, questions_behind};
pub(crate) use foreign_death::{Letter, TakenBack};
pub(crate) use token::{PaperToken, Presented};

use chrono::NaiveDate;
use domain::{
    country, date, ethnicity,
    law::act_suffix,
    office::Office,
    paper::{Check, Line, Paper, PaperKind, Section, SignBlock},
    register::{Identified, RegisterContent, RegisterKind},
};
use i18n::{Lang, Texts, date_on_paper, entry_field, texts};
use store::registry::{entries::Entry, versions::Former};

use crate::judgments::ADOPTED;

/// What a paper needs beside its entry.
pub(crate) struct Issue<'a> {
    pub entry: &'a Entry,
    /// The office that keeps the book, as it was called on the day of registration. An
    /// old book names its own.
    pub keeper: &'a Office,
    /// The office that issues the paper.
    pub issuer: &'a Office,
    /// Who signs: title and name.
    pub signer: (&'a str, &'a str),
    /// Printed number.
    pub number: String,
    pub day: NaiveDate,
    pub check: Check,
    /// The notes at the margin of the entry, oldest first.
    pub notes: &'a [Former],
    /// The page in three languages is wanted; what it tells by symbols.
    pub annex: Option<&'a [Mention]>,
    pub demo: bool,
}

/// The copy that is made from entries of a register.
pub(crate) fn copy_of(register: RegisterKind) -> PaperKind {
    match register {
        RegisterKind::Birth => PaperKind::BirthExtractCopy,
        RegisterKind::Marriage => PaperKind::MarriageExtractCopy,
        RegisterKind::Death => PaperKind::DeathExtractCopy,
        RegisterKind::Act(_) => PaperKind::ActExtractCopy,
    }
}

/// The series whose running number a paper bears; none when it bears the entry's.
pub(crate) fn series(kind: PaperKind, entry: &Entry, day: NaiveDate) -> Option<String> {
    match (kind, entry.register) {
        (PaperKind::BirthExtractCopy, _) => Some("TLKS-BS".into()),
        (PaperKind::MarriageExtractCopy, _) => Some("TLKH-BS".into()),
        (PaperKind::DeathExtractCopy, _) => Some("TLKT-BS".into()),
        (PaperKind::ActExtractCopy, RegisterKind::Act(act)) => {
            Some(format!("{}-BS", act_suffix(act, day).value))
        }
        _ => None,
    }
}

/// Whether it is a copy: it tells on a line of its own what stands at the margin.
pub(crate) fn is_copy(kind: PaperKind) -> bool {
    matches!(
        kind,
        PaperKind::BirthCertificateCopy
            | PaperKind::BirthExtractCopy
            | PaperKind::MarriageExtractCopy
            | PaperKind::DeathExtractCopy
            | PaperKind::ActExtractCopy
    )
}

/// How a paper prints the number of its entry.
pub(crate) fn number_of_entry(kind: PaperKind, entry: &Entry) -> String {
    let number = entry.number;
    match (kind, entry.register) {
        (PaperKind::DeathExtract, _) => format!("{}/TLKT", number.number),
        (
            PaperKind::ActExtract
            | PaperKind::MaritalStatusCertificate
            | PaperKind::RecordConfirmation,
            RegisterKind::Act(act),
        ) => {
            format!(
                "{}/{}",
                number.number,
                act_suffix(act, entry.registered_on).value
            )
        }
        _ => number.to_string(),
    }
}

/// The paper; `None` when it is not made from entries.
pub(crate) fn write(kind: PaperKind, issue: &Issue<'_>) -> Option<Paper> {
    let t = texts(Lang::Vi);
    let sections = match (&issue.entry.content, kind) {
        (RegisterContent::Birth(birth), PaperKind::BirthCertificate) => {
            birth::certificate(t, birth, issue)
        }
        (RegisterContent::Birth(birth), PaperKind::BirthCertificateCopy) => {
            birth::certificate_copy(t, birth, issue)
        }
        (RegisterContent::Birth(birth), PaperKind::BirthExtractCopy) => {
            birth::extract(t, birth, issue)
        }
        (RegisterContent::Marriage(marriage), PaperKind::MarriageCertificate) => {
            marriage::certificate(t, marriage, issue)
        }
        (RegisterContent::Marriage(marriage), PaperKind::MarriageExtractCopy) => {
            marriage::extract(t, marriage, issue)
        }
        (RegisterContent::Death(death), PaperKind::DeathExtract | PaperKind::DeathCertificate) => {
            death::original(t, death, issue)
        }
        (RegisterContent::Death(death), PaperKind::DeathExtractCopy) => {
            death::copy(t, death, issue)
        }
        (RegisterContent::Act(record), _) if act::makes(record.kind, kind) => {
            act::sections(t, record, kind, issue)
        }
        (RegisterContent::Old(old), PaperKind::BirthCertificateCopy)
            if old.kind == RegisterKind::Birth =>
        {
            old::certificate_copy(t, old, issue)
        }
        (RegisterContent::Old(old), kind) if kind == copy_of(old.kind) => {
            old::extract(t, old, issue)
        }
        _ => return None,
    };
    let key = format!("result-{}", kind.as_str());
    let (title, name) = issue.signer;
    Some(Paper {
        kind,
        title: match &issue.entry.content {
            RegisterContent::Act(record) => act::title(t, record.kind),
            _ => t.get(&key),
        }
        .into(),
        subtitle: t.maybe(&format!("{key}.subtitle")).map(str::to_owned),
        head_above: issue.issuer.head_above(),
        head_office: issue.issuer.head(),
        number: issue.number.clone(),
        sections,
        notes: match is_copy(kind) {
            true => Vec::new(),
            false => remarks(t, issue).collect(),
        },
        place_and_day: format!("{}, {}", issue.issuer.seat, date_on_paper(issue.day)),
        day: issue.day,
        signer: Some(SignBlock {
            caption: t.get(&format!("{key}.signer")).into(),
            title: title.into(),
            name: name.into(),
        }),
        check: Some(issue.check.clone()),
        demo: issue.demo,
        lang: Lang::Vi.as_str().into(),
        annex: issue.annex.and_then(|told| annex::annex(issue, told)),
    })
}

/// What stands at the margin of the entry (Ghi chú; law.md section 3).
fn remarks<'a>(t: &'static Texts, issue: &'a Issue<'_>) -> impl Iterator<Item = String> + 'a {
    let again = registered_again(t, &issue.entry.content);
    let told = issue.notes.iter().filter(|note| {
        let mut changes = note.changes.iter();
        changes.any(|change| change.field != ADOPTED)
    });
    again.into_iter().chain(told.map(move |note| {
        let changes: Vec<String> = note
            .changes
            .iter()
            .map(|change| {
                // What another entry brought about is no correction.
                let noted = format!("result-remark-{}", change.field);
                let key = match (change.before.is_empty(), note.kind.as_str()) {
                    _ if t.has(&noted) => noted.as_str(),
                    (true, _) => "result-remark-added",
                    (false, "change") => "result-remark-changed",
                    (false, "ethnicity") => "result-remark-ethnicity",
                    (false, _) => "result-remark-corrected",
                };
                let fill = [
                    ("field", entry_field(t, &change.field).into()),
                    ("before", change.before.as_str().into()),
                    ("after", change.after.as_str().into()),
                ];
                t.with(key, &fill)
            })
            .collect();
        let fill = [
            ("day", date::printed(note.noted_on).into()),
            ("changes", changes.join("; ").into()),
            ("basis", note.basis.as_str().into()),
        ];
        t.with("result-remark", &fill)
    }))
}

/// That it was registered again; of a marriage from which day it counts: Decree 123/2015
/// Art. 27.
fn registered_again(t: &'static Texts, content: &RegisterContent) -> Option<String> {
    let former = content.former()?;
    let fill = [
        ("authority", former.authority.as_str().into()),
        ("day", former.registered_on.printed().into()),
        ("from", date::printed(former.counts_from()).into()),
    ];
    let key = match content {
        RegisterContent::Marriage(_) => "result-registered-again-marriage",
        _ => "result-registered-again",
    };
    Some(t.with(key, &fill))
}

/// The same on one line.
fn remark_line(t: &'static Texts, issue: &Issue<'_>) -> String {
    remarks(t, issue).collect::<Vec<_>>().join(" ")
}

fn section(lines: Vec<Line>) -> Section {
    Section {
        heading: None,
        lines,
    }
}

/// What shows who somebody is; nothing where nothing does.
fn identity_of(t: &'static Texts, somebody: &impl Identified) -> String {
    let shown = somebody.identity_printed();
    shown.map_or_else(String::new, |shown| identity_paper(t, &shown))
}

/// A number of twelve digits is a PIN and is called so; other papers name themselves.
fn identity_paper(t: &'static Texts, identity: &str) -> String {
    match domain::pin::Pin::parse(identity) {
        Ok(pin) => t.with("result-pin", &[("pin", pin.as_str().to_owned().into())]),
        Err(_) => identity.to_owned(),
    }
}

/// Codes in entries were read by the same lists; one that left its list prints itself.
fn country_name(code: &str) -> String {
    country::by_code(code)
        .map_or(code, |country| country.name_vi)
        .to_owned()
}

fn ethnicity_name(code: Option<&str>) -> String {
    code.map(|code| {
        ethnicity::by_code(code)
            .map_or(code, |group| group.name_vi)
            .to_owned()
    })
    .unwrap_or_default()
}

fn label(t: &'static Texts, line: &str) -> &'static str {
    t.get(&format!("result-line-{line}"))
}
