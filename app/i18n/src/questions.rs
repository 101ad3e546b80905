//! The words of a procedure: its pages, questions, answers, rules and errors.
//!
//! Keys follow the ids of the description: `{procedure}-{question}` with points as
//! hyphens, choices as attributes, pages as `{procedure}-page-{id}`, rules as
//! `{procedure}-rule-{id}`. A procedure that names another one as its `.like` says only
//! what it says otherwise, each question whole: the rest is in the other one's words. What
//! all ask alike is written once, under [`EVERY`].

use domain::{
    country, date, ethnicity,
    place::gazetteer,
    procedure::{Kind, Page, Problem, Procedure, Question, Value as Answer},
};

use crate::{
    Lang, Texts, Value, clock_time,
    marks::{CLOSE, OPEN, name, typed, vietnamese},
    numbers::number,
    texts,
};

/// The words of one procedure in one language.
#[derive(Clone, Copy)]
pub struct Questions {
    /// The catalogue.
    pub t: &'static Texts,
    procedure: &'static str,
}

/// The words of `procedure` in `lang`.
pub fn questions(lang: Lang, procedure: &Procedure) -> Questions {
    Questions {
        t: texts(lang),
        procedure: procedure.id,
    }
}

/// Stands for a procedure in the keys of what is asked alike everywhere: about missions.
const EVERY: &str = "every";

/// A procedure is like another one, which may be like a third.
const LIKES: usize = 3;

impl Questions {
    /// The id under which a sentence is written: the own one, else the one of the
    /// procedure it is like. What is said otherwise is said whole: the choices and hints
    /// of an own question are its own too.
    fn id(&self, rest: &str) -> String {
        let whole = rest.split('.').next().unwrap_or_default();
        let mut speaks: &str = self.procedure;
        for _ in 0..LIKES {
            let said = self.t.has(&format!("{speaks}{whole}"));
            match self.t.maybe(&format!("{speaks}.like")) {
                Some(like) if !said => speaks = like.trim_matches([OPEN, CLOSE]),
                _ => break,
            }
        }
        if !self.t.has(&format!("{speaks}{whole}")) && self.t.has(&format!("{EVERY}{whole}")) {
            speaks = EVERY;
        }
        format!("{speaks}{rest}")
    }

    fn key(&self, question: &str, rest: &str) -> String {
        self.id(&format!("-{}{rest}", question.replace('.', "-")))
    }

    /// The name of the procedure.
    pub fn name(&self) -> &'static str {
        self.t.get(self.procedure)
    }

    /// The same where a line is short, as in the title of a window.
    pub fn short_name(&self) -> &'static str {
        self.about_maybe("title").unwrap_or_else(|| self.name())
    }

    /// A sentence of the procedure itself, e.g. `who`, `cost`.
    pub fn about(&self, what: &str) -> &'static str {
        self.t.get(&self.id(&format!(".{what}")))
    }

    /// A sentence of the procedure itself, filled.
    pub fn about_with(&self, what: &str, fill: &[(&str, Value<'_>)]) -> String {
        self.t.with(&self.id(&format!(".{what}")), fill)
    }

    /// The sentence if the procedure has it.
    pub fn about_maybe(&self, what: &str) -> Option<&'static str> {
        self.t.maybe(&format!("{}.{what}", self.procedure))
    }

    /// Whether the procedure has this sentence of itself, filled or not.
    pub fn has_about(&self, what: &str) -> bool {
        self.t.has(&format!("{}.{what}", self.procedure))
    }

    /// The heading of a page.
    pub fn page(&self, page: &Page) -> &'static str {
        self.t.get(&self.id(&format!("-page-{}", page.id)))
    }

    /// The line under the heading, if any.
    pub fn page_intro(&self, page: &Page) -> Option<&'static str> {
        self.t.maybe(&self.id(&format!("-page-{}.intro", page.id)))
    }

    /// What is asked.
    pub fn label(&self, question: &str) -> &'static str {
        self.t.get(&self.key(question, ""))
    }

    /// The hint under it, if any.
    pub fn hint(&self, question: &str) -> Option<&'static str> {
        self.t.maybe(&self.key(question, ".hint"))
    }

    /// Why it is asked, in plain words, if there is more to say than the article.
    pub fn why(&self, question: &str) -> Option<&'static str> {
        self.t.maybe(&self.key(question, ".why-text"))
    }

    /// The words of one choice.
    pub fn option(&self, question: &str, word: &str) -> &'static str {
        self.t.get(&self.key(question, &format!(".{word}")))
    }

    /// What a rule says.
    pub fn rule(&self, rule: &str) -> &'static str {
        self.t.get(&self.id(&format!("-rule-{rule}")))
    }

    /// How to put a problem right.
    pub fn problem(&self, problem: &Problem) -> String {
        if problem.rule {
            return self.rule(&problem.code).to_owned();
        }
        let own = self.key(problem.question, &format!(".{}", problem.code));
        if let Some(sentence) = self.t.maybe(&own) {
            return sentence.to_owned();
        }
        let label = self.label(problem.question);
        let mut fill: Vec<(&str, Value<'_>)> = vec![("label", label.into())];
        fill.extend(problem.params.iter().map(|(name, value)| match *name {
            "part" => (
                "part",
                self.t.get(&format!("c-date-{value}")).to_lowercase().into(),
            ),
            name => (name, value.as_str().into()),
        }));
        self.t.with(&format!("error-{}", problem.code), &fill)
    }

    /// A value as a page shows it: the names of Vietnamese persons and places marked as what
    /// they are.
    pub fn shown(&self, question: &Question, value: &Answer) -> String {
        let lang = self.t.lang();
        let words = self.value(question, value);
        match value {
            Answer::Text(_) | Answer::Name(_) => typed(lang, &words),
            Answer::Commune(_) => vietnamese(lang, &words),
            _ => words,
        }
    }

    /// A value as people read it. Files are only counted.
    pub fn value(&self, question: &Question, value: &Answer) -> String {
        let lang = self.t.lang();
        match value {
            Answer::Text(text) => text.clone(),
            Answer::Name(name) => name.as_str().to_owned(),
            Answer::Date(day) => date::printed(*day),
            Answer::PartialDate(date) => date.printed(),
            Answer::Time(at) => clock_time(lang, *at),
            Answer::Word(word) => match question.kind {
                Kind::Ethnicity => ethnic_group(lang, word),
                Kind::Country => country_name(lang, word),
                _ => self.option(question.id, word).to_owned(),
            },
            Answer::Pin(pin) => pin.grouped(),
            Answer::Commune(code) => gazetteer()
                .newest_label(*code)
                .unwrap_or_else(|| code.to_string()),
            Answer::Number(n) => number(lang, u64::from(*n)),
            Answer::Phone(phone) => phone.spaced(),
            Answer::Email(email) => email.as_str().to_owned(),
            Answer::Ticked => self.t.get("c-ticked").to_owned(),
            Answer::Files(files) => self.t.with("c-files-count", &[("n", files.len().into())]),
        }
    }
}

/// The name of an ethnic group in a language; the code when it is not known.
pub fn ethnic_group(lang: Lang, code: &str) -> String {
    ethnicity::by_code(code).map_or_else(
        || code.to_owned(),
        |group| name(lang, group.name_vi, group.name_en).into_owned(),
    )
}

/// The name of a country in a language; the code when it is not known.
pub fn country_name(lang: Lang, code: &str) -> String {
    country::by_code(code).map_or_else(
        || code.to_owned(),
        |country| name(lang, country.name_vi, country.name_en).into_owned(),
    )
}
