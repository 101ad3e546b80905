//! The same mail as a page: for programs that show one. Nothing is loaded from anywhere
//! and nobody learns that it was opened.

use std::fmt::Write as _;

use i18n::{Lang, texts};

/// Colours of `style/tokens.css`: a mail has no style sheet to read them from. Lacquer is
/// none of them: any of these may come after a death, where nothing is red.
const BODY: &str = "margin:0;background:#f6f4ef";
const SHEET: &str = "max-width:38rem;margin:0 auto;padding:1.5rem 1rem;background:#ffffff;\
    border-top:4px solid #2b2923;color:#1c1b18;\
    font:1rem/1.6 system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',Arial,sans-serif";
/// Our mark as letters, for a mail brings no picture and most programs drop a drawing; in the
/// colour that it has on a page without red.
const MARK: &str = "margin:0 0 1.5rem;font-weight:bold";
const LETTERS: &str = "padding:0.35rem 0.5rem;margin-right:0.5rem;border-radius:0.375rem;\
    background:#2b2923;color:#ffffff";
const TITLE: &str = "margin:0 0 1rem;font-size:1.25rem;line-height:1.3";
const LINE: &str = "margin:0 0 0.75rem";
const FOOT: &str = "margin:1.5rem 0 0;padding-top:0.75rem;border-top:1px solid #d9d3c6;\
    color:#5a564c;font-size:0.9375rem";
const LINK: &str = "color:#0b6350";

/// The page of a mail: its subject as heading, each line of the text, the foot apart.
pub(super) fn page(lang: Lang, subject: &str, text: &str, foot: &str) -> String {
    let title = escaped(subject);
    let mut page = format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n</head>\n\
         <body style=\"{BODY}\">\n<div style=\"{SHEET}\">\n\
         <p style=\"{MARK}\"><span aria-hidden=\"true\" style=\"{LETTERS}\">HT</span>\
         <span lang=\"vi\">{service}</span></p>\n\
         <h1 style=\"{TITLE}\">{title}</h1>\n",
        lang = lang.as_str(),
        service = texts(Lang::Vi).get("shell-service"),
    );
    for line in text.lines().filter(|line| !line.is_empty()) {
        // Writing to a string does not fail.
        let _ = writeln!(page, "<p style=\"{LINE}\">{}</p>", linked(line));
    }
    let foot: Vec<String> = foot.lines().map(linked).collect();
    let _ = write!(
        page,
        "<p style=\"{FOOT}\">{}</p>\n</div>\n</body>\n</html>\n",
        foot.join("<br>\n")
    );
    page
}

/// The line with its addresses as links.
fn linked(line: &str) -> String {
    line.split(' ')
        .map(|word| {
            let address = word.trim_end_matches(['.', ',', ';']);
            if address.starts_with("https://") || address.starts_with("http://") {
                let rest = word.get(address.len()..).unwrap_or_default();
                let address = escaped(address);
                format!("<a style=\"{LINK}\" href=\"{address}\">{address}</a>{rest}")
            } else {
                escaped(word)
            }
        })
        .collect::<Vec<_>>()
        .join(" ")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_officer_typed_is_never_markup() {
        let page = page(Lang::Vi, "Hồ sơ", "Lý do: <b>\"mờ\"</b> & tối", "Chân");
        assert!(page.contains("Lý do: &lt;b&gt;&quot;mờ&quot;&lt;/b&gt; &amp; tối"));
    }

    #[test]
    fn an_address_is_a_link_without_the_full_stop_behind_it() {
        assert_eq!(
            linked("Xem https://a.vn/vi, rồi trả lời."),
            format!(
                "Xem <a style=\"{LINK}\" href=\"https://a.vn/vi\">https://a.vn/vi</a>, rồi trả lời."
            )
        );
    }

    /// Nothing of a mail is red (product: rules, 9), and whoever shows no styles reads the name.
    #[test]
    fn a_mail_bears_our_mark_without_a_picture_and_without_red() {
        let page = page(Lang::En, "A", "b", "c");
        assert!(page.contains(">HT</span><span lang=\"vi\">Cổng Hộ tịch</span></p>"));
        assert!(!page.contains("#9b1c1f"));
    }

    #[test]
    fn nothing_is_loaded_from_anywhere() {
        let page = page(Lang::En, "A", "b", "c");
        for loads in ["<img", "src=", "url(", "<link", "<script", "@import"] {
            assert!(!page.contains(loads), "{loads}");
        }
    }
}
