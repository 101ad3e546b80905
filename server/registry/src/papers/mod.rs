//! From an entry of a register to what a paper prints (law.md section 3). Papers are
//! always in Vietnamese; labels and titles stand in the catalogue.

mod birth;
mod draft;
mod token;

pub(crate) use draft::{draft_of, questions_behind};
pub(crate) use token::{PaperToken, Presented};

use chrono::NaiveDate;
use domain::{
    office::Office,
    paper::{Check, Paper, PaperKind, SignBlock},
    register::{RegisterContent, RegisterKind},
    text::{lower_first, upper_vi},
};
use i18n::{Lang, Texts, date_on_paper, texts};
use store::registry::entries::Entry;

/// What a paper needs beside its entry.
pub(crate) struct Issue<'a> {
    pub entry: &'a Entry,
    /// The office that keeps the book, as it was called on the day of registration.
    pub keeper: &'a Office,
    /// The office that issues the paper.
    pub issuer: &'a Office,
    /// Who signs: title and name.
    pub signer: (&'a str, &'a str),
    /// Printed number.
    pub number: String,
    pub day: NaiveDate,
    pub check: Check,
    pub demo: bool,
}

/// The copy that is made from entries of a register.
pub(crate) fn copy_of(register: RegisterKind) -> PaperKind {
    match register {
        RegisterKind::Birth => PaperKind::BirthExtractCopy,
    }
}

/// The series whose running number a paper bears; none when it bears the entry's.
pub(crate) fn series(kind: PaperKind) -> Option<&'static str> {
    match kind {
        PaperKind::BirthExtractCopy => Some("TLKS-BS"),
        PaperKind::BirthCertificate
        | PaperKind::Receipt
        | PaperKind::Declaration
        | PaperKind::Apology
        | PaperKind::NonAcceptance
        | PaperKind::Refusal
        | PaperKind::Closing => None,
    }
}

/// The paper; `None` when it is not made from entries.
pub(crate) fn write(kind: PaperKind, issue: &Issue<'_>) -> Option<Paper> {
    let t = texts(Lang::Vi);
    let RegisterContent::Birth(birth) = &issue.entry.content;
    let sections = match kind {
        PaperKind::BirthCertificate => birth::certificate(t, birth, issue),
        PaperKind::BirthExtractCopy => birth::extract(t, birth, issue),
        PaperKind::Receipt
        | PaperKind::Declaration
        | PaperKind::Apology
        | PaperKind::NonAcceptance
        | PaperKind::Refusal
        | PaperKind::Closing => return None,
    };
    let key = format!("result-{}", kind.as_str());
    let (title, name) = issue.signer;
    Some(Paper {
        kind,
        title: t.get(&key).into(),
        subtitle: t.maybe(&format!("{key}.subtitle")).map(str::to_owned),
        head_above: upper_vi(&issue.issuer.province),
        head_office: upper_vi(&issue.issuer.name),
        number: issue.number.clone(),
        sections,
        notes: Vec::new(),
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
    })
}

/// `Ủy ban nhân dân phường Cầu Giấy, thành phố Hà Nội`.
fn with_province(office: &Office) -> String {
    format!("{}, {}", office.name, lower_first(&office.province))
}

fn label(t: &'static Texts, line: &str) -> &'static str {
    t.get(&format!("result-line-{line}"))
}
