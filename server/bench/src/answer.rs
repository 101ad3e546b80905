//! What the server answered, and whether it is what had to come. Every answer of a
//! measurement goes through here: a fast error page is no result.

use anyhow::{Result, anyhow, ensure};
use bytes::Bytes;
use http::{HeaderMap, StatusCode, header};

/// One answer.
#[derive(Debug)]
pub struct Answer {
    /// Method and path, for the error.
    pub asked: String,
    /// Status.
    pub status: StatusCode,
    /// Headers.
    pub headers: HeaderMap,
    /// Body, unpacked.
    pub body: Bytes,
}

impl Answer {
    /// A page that holds this text.
    pub fn page_with(self, text: &str) -> Result<Self> {
        self.is(StatusCode::OK)?;
        ensure!(
            contains(&self.body, text.as_bytes()),
            "{}: {text:?} is not on the page",
            self.asked
        );
        ensure!(
            self.body.ends_with(b"</html>"),
            "{}: the page breaks off",
            self.asked
        );
        Ok(self)
    }

    /// A PDF.
    pub fn pdf(self) -> Result<Self> {
        self.is(StatusCode::OK)?;
        ensure!(self.body.starts_with(b"%PDF-"), "{}: no PDF", self.asked);
        Ok(self)
    }

    /// The address it leads to, which begins and ends with these.
    pub fn leads_to(&self, beginning: &str, end: &str) -> Result<String> {
        self.is(StatusCode::SEE_OTHER)?;
        let location = self
            .headers
            .get(header::LOCATION)
            .and_then(|value| value.to_str().ok())
            .ok_or_else(|| anyhow!("{}: leads nowhere", self.asked))?;
        let fits = location.starts_with(beginning) && location.ends_with(end);
        ensure!(
            fits,
            "{}: leads to {location}, not to {beginning}…{end}",
            self.asked
        );
        Ok(location.to_owned())
    }

    fn is(&self, wanted: StatusCode) -> Result<()> {
        if self.status == wanted {
            return Ok(());
        }
        let text = self.text();
        let wrong: Vec<&str> = text
            .match_indices("class=\"error")
            .filter_map(|(at, _)| text.get(at..)?.split_once('>')?.1.split('<').next())
            .take(5)
            .collect();
        Err(anyhow!(
            "{}: {} instead of {wanted} {wrong:?}",
            self.asked,
            self.status
        ))
    }

    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The value of a hidden input of the page's form.
    pub fn hidden(&self, name: &str) -> Result<String> {
        hidden(&self.text(), name).ok_or_else(|| anyhow!("{}: no hidden input {name}", self.asked))
    }
}

fn contains(haystack: &[u8], needle: &[u8]) -> bool {
    haystack
        .windows(needle.len())
        .any(|window| window == needle)
}

fn hidden(page: &str, name: &str) -> Option<String> {
    let at = page.find(&format!("name=\"{name}\""))?;
    let tag = &page[page[..at].rfind('<')?..];
    let tag = &tag[..tag.find('>')?];
    let (_, value) = tag.split_once("value=\"")?;
    value.split('"').next().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(status: u16, body: &str) -> Answer {
        Answer {
            asked: "GET /vi".into(),
            status: StatusCode::from_u16(status).unwrap(),
            headers: HeaderMap::new(),
            body: Bytes::copy_from_slice(body.as_bytes()),
        }
    }

    #[test]
    fn an_error_page_is_not_the_page_that_was_asked_for() {
        assert!(
            answer(500, "Khai sinh</html>")
                .page_with("Khai sinh")
                .is_err()
        );
        assert!(answer(200, "Lỗi</html>").page_with("Khai sinh").is_err());
        assert!(answer(200, "Khai sinh").page_with("Khai sinh").is_err());
        assert!(
            answer(200, "Khai sinh</html>")
                .page_with("Khai sinh")
                .is_ok()
        );
    }

    #[test]
    fn a_hidden_input_is_read_wherever_its_name_stands_in_the_tag() {
        let page = r#"<input name="a" value="1"><input type="hidden" value="2" name="revision"/><p name="b">"#;
        assert_eq!(hidden(page, "revision").as_deref(), Some("2"));
        assert_eq!(hidden(page, "a").as_deref(), Some("1"));
        assert_eq!(hidden(page, "b"), None);
        assert_eq!(hidden(page, "c"), None);
    }

    #[test]
    fn a_redirect_elsewhere_is_an_error() {
        let mut moved = answer(303, "");
        moved
            .headers
            .insert(header::LOCATION, "/vi/dang-nhap".parse().unwrap());
        assert!(moved.leads_to("/vi/ho-so/", "/da-nop").is_err());
        assert!(moved.leads_to("/vi/", "").is_ok());
    }
}
