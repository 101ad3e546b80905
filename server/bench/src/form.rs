//! Forms as browsers send them.

use crate::client::Body;

/// The boundary between the parts of a form with files; no content of ours holds it.
const BOUNDARY: &str = "----hotich-bench-7f3a9c";

/// A plain form.
pub fn fields<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Body {
    let mut content = String::new();
    for (name, value) in pairs {
        if !content.is_empty() {
            content.push('&');
        }
        encode(name, &mut content);
        content.push('=');
        encode(value, &mut content);
    }
    Body {
        content_type: "application/x-www-form-urlencoded".into(),
        content: content.into(),
    }
}

/// A file of a form.
pub struct Upload<'a> {
    /// The input it was chosen in.
    pub input: &'a str,
    /// Its name.
    pub name: &'a str,
    /// What the browser takes it for.
    pub media_type: &'a str,
    /// Its content.
    pub content: &'a [u8],
}

/// A form with a file.
pub fn with_file<'a>(
    pairs: impl IntoIterator<Item = (&'a str, &'a str)>,
    file: &Upload<'_>,
) -> Body {
    let mut content = Vec::with_capacity(file.content.len() + 1024);
    for (name, value) in pairs {
        let part = format!(
            "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
        );
        content.extend_from_slice(part.as_bytes());
    }
    let Upload {
        input,
        name,
        media_type,
        ..
    } = file;
    let head = format!(
        "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{input}\"; filename=\"{name}\"\r\nContent-Type: {media_type}\r\n\r\n"
    );
    content.extend_from_slice(head.as_bytes());
    content.extend_from_slice(file.content);
    content.extend_from_slice(format!("\r\n--{BOUNDARY}--\r\n").as_bytes());
    Body {
        content_type: format!("multipart/form-data; boundary={BOUNDARY}"),
        content: content.into(),
    }
}

fn encode(text: &str, into: &mut String) {
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'*' => {
                into.push(char::from(byte))
            }
            b' ' => into.push('+'),
            other => into.push_str(&format!("%{other:02X}")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_with_marks_travel_percent_encoded() {
        let body = fields([("mother.name", "Trần Hà"), ("a&b", "1+1")]);
        assert_eq!(
            &body.content[..],
            b"mother.name=Tr%E1%BA%A7n+H%C3%A0&a%26b=1%2B1"
        );
    }

    #[test]
    fn a_file_stands_in_its_own_part() {
        let file = Upload {
            input: "file.x",
            name: "a.pdf",
            media_type: "application/pdf",
            content: b"%PDF-",
        };
        let body = with_file([("revision", "3")], &file);
        let text = String::from_utf8(body.content.to_vec()).unwrap();
        assert_eq!(text.matches(BOUNDARY).count(), 3);
        assert!(text.contains(
            "name=\"file.x\"; filename=\"a.pdf\"\r\nContent-Type: application/pdf\r\n\r\n%PDF-\r\n"
        ));
        assert!(body.content_type.ends_with(BOUNDARY));
    }
}
