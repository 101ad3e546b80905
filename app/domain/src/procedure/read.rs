//! Reading one answer into its value.

use chrono::{NaiveDate, NaiveTime};
use uuid::Uuid;

use super::{Answers, Judging, Kind, Options, Problem, Question, Value};
use crate::{
    account::{EmailAddress, PhoneNumber},
    country,
    date::{DateError, DateFields, printed},
    ethnicity,
    name::{LONGEST, NameError, NamePart, NamePolicy, PersonName},
    pin::Pin,
    place::{CommuneCode, gazetteer},
    text,
};

/// The value of an answer, `None` when nothing was typed.
pub(super) fn read(
    question: &Question,
    answers: &Answers,
    judging: &Judging,
) -> Result<Option<Value>, Problem> {
    if question
        .inputs()
        .iter()
        .all(|input| answers.trimmed(input).is_empty())
    {
        return Ok(None);
    }
    let typed = answers.trimmed(question.id);
    let wrong = |code: &str| problem(question, code);
    let wrong_name = |error: NameError| Problem {
        params: vec![("most", LONGEST.to_string())],
        ..problem(question, error.code())
    };
    let value = match question.kind {
        Kind::NamePart => {
            let part = NamePart::parse(typed, NamePolicy::Citizen).map_err(wrong_name)?;
            Value::Name(PersonName::parse(part.as_str()).map_err(wrong_name)?)
        }
        Kind::PersonName => Value::Name(PersonName::parse(typed).map_err(wrong_name)?),
        Kind::Line(most) => Value::Text(line(question, typed, most)?),
        Kind::PastDate => Value::Date(past(
            question,
            date_fields(question, answers),
            judging.told_on,
        )?),
        Kind::AnyDate => Value::Date(
            date_fields(question, answers)
                .parse()
                .map_err(|e| wrong_date(question, &e))?,
        ),
        Kind::PartialDate => {
            let fields = date_fields(question, answers);
            let date = fields
                .parse_partial()
                .map_err(|e| wrong_date(question, &e))?;
            if date.certainly_after(judging.told_on) {
                return Err(future(question, judging.told_on));
            }
            Value::PartialDate(date)
        }
        Kind::Time => Value::Time(time(question, answers)?),
        Kind::Pin => Value::Pin(Pin::parse(typed).map_err(|e| wrong(e.code()))?),
        Kind::Choice(options) => Value::Word(word(question, typed, options)?),
        Kind::Ethnicity => Value::Word(
            ethnicity::by_code(typed)
                .map(|group| group.code.to_owned())
                .ok_or_else(|| wrong("choose"))?,
        ),
        Kind::Country => Value::Word(
            country::by_code(typed)
                .map(|found| found.code.to_owned())
                .ok_or_else(|| wrong("choose"))?,
        ),
        Kind::Commune => Value::Commune(commune(question, answers, judging.day)?),
        Kind::Number(least, most) => match typed.parse() {
            Ok(number) if (least..=most).contains(&number) => Value::Number(number),
            _ => {
                return Err(Problem {
                    params: vec![("least", least.to_string()), ("most", most.to_string())],
                    ..wrong("number-range")
                });
            }
        },
        Kind::Phone => Value::Phone(PhoneNumber::parse(typed).map_err(|_| wrong("phone"))?),
        Kind::Email => Value::Email(EmailAddress::parse(typed).map_err(|_| wrong("email"))?),
        Kind::NotificationCode => {
            Value::Text(notification_code(typed).ok_or_else(|| wrong("notification-code"))?)
        }
        Kind::Tick => {
            if typed != "yes" {
                return Ok(None);
            }
            Value::Ticked
        }
        Kind::Files => {
            let files: Vec<Uuid> = answers
                .list(question.id)
                .filter_map(|id| id.parse().ok())
                .collect();
            if files.is_empty() {
                return Ok(None);
            }
            Value::Files(files)
        }
    };
    Ok(Some(value))
}

fn problem(question: &Question, code: &str) -> Problem {
    Problem {
        question: question.id,
        input: question.inputs().into_iter().next().unwrap_or_default(),
        code: code.replace(['.', '_'], "-"),
        params: Vec::new(),
        rule: false,
    }
}

/// Nothing was typed where something must be.
pub(super) fn missing(question: &Question) -> Problem {
    let code = match question.kind {
        Kind::Choice(_) | Kind::Ethnicity | Kind::Country => "choose",
        Kind::PastDate | Kind::AnyDate | Kind::PartialDate => "date-empty",
        Kind::Tick => "tick",
        Kind::Files => "file-missing",
        _ => "missing",
    };
    problem(question, code)
}

fn line(question: &Question, typed: &str, most: usize) -> Result<String, Problem> {
    let line = text::nfc(typed);
    if line.chars().count() > most {
        return Err(Problem {
            params: vec![("most", most.to_string())],
            ..problem(question, "too-long")
        });
    }
    if line.contains(text::is_picture) {
        return Err(problem(question, "signs"));
    }
    Ok(line)
}

fn word(question: &Question, typed: &str, options: Options) -> Result<String, Problem> {
    options
        .iter()
        .find(|option| **option == typed)
        .map(|option| (*option).to_owned())
        .ok_or_else(|| problem(question, "choose"))
}

fn date_fields(question: &Question, answers: &Answers) -> DateFields {
    let part = |name: &str| answers.trimmed(&format!("{}.{name}", question.id));
    DateFields::new(part("day"), part("month"), part("year"))
}

fn past(question: &Question, fields: DateFields, today: NaiveDate) -> Result<NaiveDate, Problem> {
    let date = fields.parse().map_err(|e| wrong_date(question, &e))?;
    if date > today {
        Err(future(question, today))
    } else {
        Ok(date)
    }
}

fn future(question: &Question, today: NaiveDate) -> Problem {
    Problem {
        params: vec![("today", printed(today))],
        ..problem(question, "date-future")
    }
}

/// The focus goes to the part that is wrong; the sentence names it.
fn wrong_date(question: &Question, error: &DateError) -> Problem {
    let parts = error.parts();
    let mut found = problem(question, error.code());
    if let Some(part) = parts.first() {
        found.input = format!("{}.{}", question.id, part.as_str());
        found.params.push(("part", part.as_str().into()));
    }
    if let DateError::NoSuchDay { last_day } = error {
        found.params.push(("last", last_day.to_string()));
    }
    found
}

fn time(question: &Question, answers: &Answers) -> Result<NaiveTime, Problem> {
    let part = |name: &str| {
        answers
            .trimmed(&format!("{}.{name}", question.id))
            .parse::<u32>()
            .ok()
    };
    part("hour")
        .zip(part("minute"))
        .and_then(|(hour, minute)| NaiveTime::from_hms_opt(hour, minute, 0))
        .ok_or_else(|| problem(question, "time"))
}

/// `XXXXX.GCS.ZZZZZ.YY`. Circular 22/2025/TT-BYT. The letters and points are the same in
/// every code: who types the digits alone has said it all.
fn notification_code(typed: &str) -> Option<String> {
    let code: String = typed
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '.' | '-'))
        .collect::<String>()
        .to_uppercase();
    let (serial, rest) = code.split_at_checked(5)?;
    let rest = rest.strip_prefix("GCS").unwrap_or(rest);
    let (facility, year) = rest.split_at_checked(5)?;
    let digits =
        |text: &str, count: usize| text.len() == count && text.bytes().all(|b| b.is_ascii_digit());
    (digits(serial, 5) && digits(facility, 5) && digits(year, 2))
        .then(|| format!("{serial}.GCS.{facility}.{year}"))
}

/// A commune is chosen from what a search found, or found alone by its name.
fn commune(
    question: &Question,
    answers: &Answers,
    today: NaiveDate,
) -> Result<CommuneCode, Problem> {
    let typed = answers.trimmed(question.id);
    let chosen = CommuneCode::parse(answers.trimmed(&format!("{}.code", question.id))).ok();
    let known = chosen.filter(|code| gazetteer().commune_on(*code, today).is_some());
    let named = gazetteer().named(typed, today);
    let hits = || gazetteer().search(typed, today, MOST_FOUND);
    match (known, named) {
        // The chosen one must be what the words still say: who retypes searches anew.
        (Some(code), _)
            if typed.is_empty()
                || named == Some(code)
                || hits().iter().any(|hit| hit.code == code) =>
        {
            Ok(code)
        }
        (_, Some(code)) => Ok(code),
        _ => match hits().as_slice() {
            [] => Err(problem(question, "place-none")),
            [only] => Ok(only.code),
            _ => Err(problem(question, "place-many")),
        },
    }
}

/// As many places are offered at most; who means another one types more of its name.
const MOST_FOUND: usize = 20;
