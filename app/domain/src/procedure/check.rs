//! Judging answers: a page at its POST, the whole declaration before it is filed.
//! All errors are collected; none is found one round later.

use super::{Answers, Declared, Judging, Need, Page, Rule, Severity, Version, read};
use crate::exchange::Finding;

/// What is wrong with an answer. The sentence is made from code and parameters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The question.
    pub question: &'static str,
    /// The input that takes the focus.
    pub input: String,
    /// Key of the sentence: `error-{code}`, or `rule-{id}` of the procedure.
    pub code: String,
    /// Named parameters of the sentence.
    pub params: Vec<(&'static str, String)>,
    /// It comes from a rule over several answers.
    pub rule: bool,
}

/// A declaration that may be filed.
#[derive(Clone, Debug)]
pub struct Declaration {
    /// Its values.
    pub declared: Declared,
    /// Warnings for the citizen and the desk.
    pub warnings: Vec<Finding>,
}

/// Reads every answer that applies. What cannot be read is reported.
fn read_all(version: &Version, answers: &Answers, judging: &Judging) -> (Declared, Vec<Problem>) {
    let mut declared = Declared::default();
    let mut problems = Vec::new();
    for page in version.pages(answers) {
        read_page(
            version,
            page,
            answers,
            judging,
            &mut declared,
            &mut problems,
        );
    }
    (declared, problems)
}

fn read_page(
    version: &Version,
    page: &Page,
    answers: &Answers,
    judging: &Judging,
    declared: &mut Declared,
    problems: &mut Vec<Problem>,
) {
    for question in page.asked(version, answers) {
        match read::read(question, answers, judging) {
            Ok(Some(value)) => {
                declared.0.insert(question.id, value);
            }
            Ok(None) if question.need == Need::Required => problems.push(read::missing(question)),
            Ok(None) => {}
            Err(problem) => problems.push(problem),
        }
    }
}

fn broken<'a>(
    version: &'a Version,
    declared: &'a Declared,
    judging: &'a Judging,
) -> impl Iterator<Item = &'a Rule> {
    version
        .rules
        .iter()
        .filter(|rule| (rule.broken)(declared, judging))
}

/// The error of a broken rule. It stands at the first question the rule names, on
/// `page` when one is given: there it can be put right.
fn problem(version: &Version, rule: &Rule, page: Option<&Page>) -> Option<Problem> {
    let question = match page {
        Some(page) => rule
            .questions
            .iter()
            .find_map(|id| page.questions.iter().find(|q| q.id == *id))?,
        None => version.question(rule.questions.first()?)?.1,
    };
    Some(Problem {
        question: question.id,
        input: question.inputs().into_iter().next().unwrap_or_default(),
        code: rule.id.into(),
        params: Vec::new(),
        rule: true,
    })
}

/// What must be put right on one page before going on. A rule stops on the last page
/// that it needs, never on one that people have not seen yet.
pub fn check_page(
    version: &Version,
    page: &Page,
    answers: &Answers,
    judging: &Judging,
) -> Vec<Problem> {
    let mut problems = Vec::new();
    read_page(
        version,
        page,
        answers,
        judging,
        &mut Declared::default(),
        &mut problems,
    );
    if problems.is_empty() {
        let (declared, _) = read_all(version, answers, judging);
        let stops =
            broken(version, &declared, judging).filter(|rule| rule.severity == Severity::Stop);
        problems.extend(stops.filter_map(|rule| problem(version, rule, Some(page))));
    }
    problems
}

/// Judges the whole declaration.
pub fn declare(
    version: &Version,
    answers: &Answers,
    judging: &Judging,
) -> Result<Declaration, Vec<Problem>> {
    let (declared, mut problems) = read_all(version, answers, judging);
    problems.extend(
        broken(version, &declared, judging)
            .filter(|rule| rule.severity == Severity::Stop)
            .filter_map(|rule| problem(version, rule, None)),
    );
    if problems.is_empty() {
        let warnings = findings(version, &declared, judging);
        Ok(Declaration { declared, warnings })
    } else {
        Err(problems)
    }
}

/// The warnings that apply, stops left out.
pub fn findings(version: &Version, declared: &Declared, judging: &Judging) -> Vec<Finding> {
    broken(version, declared, judging)
        .filter(|rule| rule.severity == Severity::Warn)
        .map(|rule| Finding {
            rule: rule.id.into(),
            article: rule.article.into(),
            questions: rule.questions.iter().map(|id| (*id).into()).collect(),
        })
        .collect()
}

/// Everything that can be read of these answers, complete or not.
pub fn read_so_far(version: &Version, answers: &Answers, judging: &Judging) -> Declared {
    read_all(version, answers, judging).0
}
