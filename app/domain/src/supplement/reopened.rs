//! What a request opens again: the questions it names, and questions that apply only
//! because of a new answer to them. Nothing else can be changed.

use std::collections::BTreeSet;

use super::Item;
use crate::procedure::{Answers, Judging, Kind, Page, Problem, Question, Version, check_page};

/// The tasks of a list: one for each question it names, in the order of the pages.
#[derive(Clone, Debug)]
pub struct Tasks {
    version: &'static Version,
    named: Vec<&'static str>,
}

impl Tasks {
    /// The tasks of a list. A question that the procedure does not have is none.
    pub fn of(version: &'static Version, items: &[Item]) -> Self {
        let named = version
            .pages
            .iter()
            .flat_map(|page| page.questions)
            .map(|question| question.id)
            .filter(|id| items.iter().any(|item| item.question == *id))
            .collect();
        Self { version, named }
    }

    /// The questions it names.
    pub fn named(&self) -> &[&'static str] {
        &self.named
    }

    /// The task with this question.
    pub fn task(&self, question: &str) -> Option<&'static str> {
        self.named.iter().copied().find(|id| *id == question)
    }

    /// The questions of a task: its own, then those that its new answers have opened.
    /// `before` is what was filed, `changed` what was typed since.
    pub fn questions(
        &self,
        task: &'static str,
        before: &Answers,
        changed: &Answers,
    ) -> Vec<(&'static Page, &'static Question)> {
        let mut taken = BTreeSet::new();
        let mut own = BTreeSet::new();
        for id in &self.named {
            let opened: BTreeSet<_> = self
                .opened(id, before, changed)
                .difference(&taken)
                .copied()
                .collect();
            taken.extend(opened.iter().copied());
            if *id == task {
                own = opened;
            }
        }
        // What only several new answers together have opened goes to the last task.
        if self.named.last() == Some(&task) {
            let asked = self.asked(&over(before, changed));
            let first = self.asked(before);
            own.extend(asked.difference(&first).filter(|id| !taken.contains(*id)));
        }
        std::iter::once(task)
            .chain(
                own.into_iter()
                    .filter(|id| *id != task && !self.named.contains(id)),
            )
            .filter_map(|id| self.version.question(id))
            .collect()
    }

    /// What of `typed` belongs to a task. The task's own question comes first: its
    /// answer tells which further questions are taken.
    pub fn own(
        &self,
        task: &'static str,
        before: &Answers,
        changed: &Answers,
        typed: &Answers,
    ) -> Answers {
        let mut own = Answers::default();
        loop {
            let now = over(changed, &own);
            let questions = self.questions(task, before, &now);
            let found: Vec<(String, &String)> = questions
                .iter()
                .filter(|(_, question)| question.kind != Kind::Files)
                .flat_map(|(_, question)| question.inputs())
                .filter(|input| !own.0.contains_key(input))
                .filter_map(|input| typed.0.get(&input).map(|value| (input, value)))
                .collect();
            if found.is_empty() {
                return own;
            }
            for (input, value) in found {
                own.set(input, value.clone());
            }
        }
    }

    /// A question of the list and all that follows from its new answer alone.
    fn opened(
        &self,
        task: &'static str,
        before: &Answers,
        changed: &Answers,
    ) -> BTreeSet<&'static str> {
        let first = self.asked(before);
        let mut own = BTreeSet::from([task]);
        loop {
            let mut now = before.clone();
            for input in own
                .iter()
                .filter_map(|id| self.version.question(id))
                .flat_map(|(_, question)| question.inputs())
            {
                if let Some(typed) = changed.0.get(&input) {
                    now.set(input, typed.clone());
                }
            }
            let asked = self.asked(&now);
            let size = own.len();
            own.extend(asked.difference(&first).copied());
            if own.len() == size {
                return own;
            }
        }
    }

    fn asked(&self, answers: &Answers) -> BTreeSet<&'static str> {
        self.version
            .pages(answers)
            .flat_map(|page| page.asked(self.version, answers))
            .map(|question| question.id)
            .collect()
    }
}

/// `before` with what has changed since.
fn over(before: &Answers, changed: &Answers) -> Answers {
    let mut now = before.clone();
    for (input, typed) in &changed.0 {
        now.set(input.clone(), typed.clone());
    }
    now
}

/// What must be put right in these questions, read with all answers under the law and
/// the day of reception. A rule that also names other questions is reported at the
/// first of these, where it can be put right.
pub fn judge(
    version: &'static Version,
    questions: &[(&'static Page, &'static Question)],
    answers: &Answers,
    judging: &Judging,
) -> Vec<Problem> {
    let Some((_, main)) = questions.first() else {
        return Vec::new();
    };
    let ours = |id: &str| questions.iter().find(|(_, question)| question.id == id);
    let mut pages: Vec<&'static Page> = Vec::new();
    for (page, _) in questions {
        if !pages.iter().any(|known| known.id == page.id) {
            pages.push(page);
        }
    }
    let mut found: Vec<Problem> = Vec::new();
    for page in pages {
        for mut problem in check_page(version, page, answers, judging) {
            if ours(problem.question).is_none() {
                let rule = version
                    .rules
                    .iter()
                    .find(|rule| problem.rule && rule.id == problem.code);
                let Some(rule) = rule else { continue };
                let here = rule.questions.iter().find_map(|id| ours(id));
                let question = here.map_or(main, |(_, question)| question);
                problem.question = question.id;
                problem.input = question.inputs().into_iter().next().unwrap_or_default();
            }
            if !found.contains(&problem) {
                found.push(problem);
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use chrono::NaiveDate;

    use super::*;
    use crate::{demo, procedure::procedure};

    fn birth() -> &'static Version {
        let day = NaiveDate::from_ymd_opt(2026, 11, 10).unwrap();
        procedure("khai-sinh").unwrap().on(day).unwrap()
    }

    fn tasks(questions: &[&str]) -> Tasks {
        let items: Vec<Item> = questions
            .iter()
            .map(|question| Item {
                question: (*question).into(),
                file: None,
                reason: "other".into(),
                words: "?".into(),
            })
            .collect();
        Tasks::of(birth(), &items)
    }

    fn ids(questions: &[(&'static Page, &'static Question)]) -> Vec<&'static str> {
        questions.iter().map(|(_, question)| question.id).collect()
    }

    #[test]
    fn only_what_the_list_names_reopens() {
        let tasks = tasks(&["mother.name", "no.such"]);
        assert_eq!(tasks.named(), ["mother.name"]);
        assert_eq!(tasks.task("father.name"), None);
        let typed = Answers::from([("mother.name", "Trần Thu Hà"), ("father.name", "Ai đó")]);
        let before = demo::simple_birth();
        let own = tasks.own("mother.name", &before, &Answers::default(), &typed);
        assert_eq!(own, Answers::from([("mother.name", "Trần Thu Hà")]));
    }

    /// A new answer opens a question that was not asked before: it belongs to the task.
    #[test]
    fn what_a_new_answer_opens_belongs_to_its_task() {
        let tasks = tasks(&["mother.name", "father.residence_kind"]);
        let mut before = demo::simple_birth();
        before.set("father.residence_kind", "with_mother");
        let typed = Answers::from([
            ("father.residence_kind", "own"),
            ("father.residence", "Phường Cầu Giấy, Thành phố Hà Nội"),
            ("mother.pin", "1"),
        ]);
        let own = tasks.own(
            "father.residence_kind",
            &before,
            &Answers::default(),
            &typed,
        );
        assert!(!own.0.contains_key("mother.pin"));
        let opened = ids(&tasks.questions("father.residence_kind", &before, &own));
        assert_eq!(opened[0], "father.residence_kind");
        if birth().question("father.residence").is_some() {
            let elsewhere = ids(&tasks.questions("mother.name", &before, &own));
            assert_eq!(elsewhere, ["mother.name"]);
        }
    }

    #[test]
    fn an_answer_is_judged_by_the_law_of_the_day_of_reception() {
        let tasks = tasks(&["child.birth_date"]);
        let day = NaiveDate::from_ymd_opt(2026, 11, 10).unwrap();
        let judging = Judging::on(day);
        let mut answers = demo::simple_birth();
        let questions = tasks.questions("child.birth_date", &answers, &Answers::default());
        let file = "00000000000000000000000000000007";
        answers.set("file.birth_notice", file);
        assert_eq!(judge(birth(), &questions, &answers, &judging), []);
        answers.set("child.birth_date.year", "2099");
        let problems = judge(birth(), &questions, &answers, &judging);
        assert_eq!(problems[0].question, "child.birth_date");
    }
}
