//! A family on its way from the first page to the dossier's code: every page is asked
//! for, answered with what it shows, and sent, as a browser without script would.

use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, anyhow, ensure};
use domain::procedure::{Answers, Kind, Version, procedure};

use crate::{
    answer::Answer,
    child::birth,
    client::Visitor,
    form::{self, Upload},
};

/// The paper that a family attaches: media type, file name, content.
pub type Paper = (&'static str, &'static str, Vec<u8>);

/// More pages than any journey has: one that goes in circles is broken.
const MOST_PAGES: usize = 40;

/// The procedure as it stood on the day of the run.
pub fn version() -> Result<&'static Version> {
    let day = crate::service::first_day();
    procedure("khai-sinh")
        .and_then(|birth| birth.on(day))
        .ok_or_else(|| anyhow!("no birth on {day}"))
}

/// Fills in the `number`-th birth up to the check of answers; gives the address of that
/// page.
pub async fn fill_in(visitor: &mut Visitor, number: usize, paper: &Paper) -> Result<String> {
    let answers = birth(number);
    let begun = visitor
        .post("/vi/thu-tuc/khai-sinh", form::fields([]))
        .await?;
    let mut at = begun.leads_to("/vi/ho-so/nhap/", "")?;
    for _ in 0..MOST_PAGES {
        if at.ends_with("/kiem-tra") {
            return Ok(at);
        }
        let page = visitor.get(&at).await?.page_with("name=\"revision\"")?;
        at = answer_page(visitor, &at, &page, &answers, paper).await?;
    }
    Err(anyhow!("the journey does not end; it stands at {at}"))
}

async fn answer_page(
    visitor: &mut Visitor,
    at: &str,
    page: &Answer,
    answers: &Answers,
    paper: &Paper,
) -> Result<String> {
    let id = at.rsplit('/').next().unwrap_or_default();
    let known = version()?
        .page(id)
        .with_context(|| format!("there is no page {id}"))?;
    let (revision, shown) = (page.hidden("revision")?, page.hidden("shown")?);
    let mut sent = vec![
        ("revision".to_owned(), revision),
        ("shown".to_owned(), shown.clone()),
    ];
    let mut file_input = None;
    for question in known
        .questions
        .iter()
        .filter(|question| shown.split(' ').any(|id| id == question.id))
    {
        if question.kind == Kind::Files {
            file_input = file_input.or(Some(question.id));
            continue;
        }
        let typed = question
            .inputs()
            .into_iter()
            .map(|input| (input.clone(), answers.get(&input).to_owned()));
        sent.extend(typed.filter(|(_, typed)| !typed.is_empty()));
    }
    let pairs = sent
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()));
    let body = match file_input {
        Some(input) => {
            let (media_type, name, content) = paper;
            form::with_file(
                pairs,
                &Upload {
                    input,
                    name,
                    media_type,
                    content,
                },
            )
        }
        None => form::fields(pairs),
    };
    visitor
        .post(at, body)
        .await?
        .leads_to("/vi/ho-so/nhap/", "")
}

/// Presses the button under the declaration; gives the dossier's code and how long the
/// answer took.
pub async fn file(visitor: &mut Visitor, review: &str) -> Result<(String, Duration)> {
    let begun = Instant::now();
    let filed = visitor
        .post(review, form::fields([("statement", "yes")]))
        .await?;
    let took = begun.elapsed();
    Ok((code_in(&filed)?, took))
}

fn code_in(filed: &Answer) -> Result<String> {
    let address = filed.leads_to("/vi/ho-so/", "/da-nop")?;
    let code = address.split('/').nth(3).unwrap_or_default();
    ensure!(
        domain::dossier::DossierCode::parse(code).is_ok(),
        "{code:?} is no code"
    );
    Ok(code.to_owned())
}

/// The whole way: start page, questions, check of answers, filing, the page with the
/// codes. Gives the dossier's code.
pub async fn whole_journey(visitor: &mut Visitor, number: usize, paper: &Paper) -> Result<String> {
    visitor
        .get("/vi/khai-sinh")
        .await?
        .page_with("/vi/thu-tuc/khai-sinh")?;
    let review = fill_in(visitor, number, paper).await?;
    visitor
        .get(&review)
        .await?
        .page_with("name=\"statement\"")?;
    let (code, _) = file(visitor, &review).await?;
    visitor
        .get(&format!("/vi/ho-so/{code}/da-nop"))
        .await?
        .page_with(&code)?;
    Ok(code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use bytes::Bytes;
    use http::{HeaderMap, StatusCode, header};

    #[test]
    fn the_code_of_a_dossier_is_read_from_where_filing_leads() {
        let mut headers = HeaderMap::new();
        headers.insert(
            header::LOCATION,
            "/vi/ho-so/H26.001-261110-010001/da-nop".parse().unwrap(),
        );
        let mut filed = Answer {
            asked: String::new(),
            status: StatusCode::SEE_OTHER,
            headers,
            body: Bytes::new(),
        };
        assert_eq!(code_in(&filed).unwrap(), "H26.001-261110-010001");
        filed
            .headers
            .insert(header::LOCATION, "/vi/ho-so/x/da-nop".parse().unwrap());
        assert!(code_in(&filed).is_err());
    }
}
