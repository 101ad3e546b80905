//! Headings that do not break within a word. A Vietnamese word of two syllables is written
//! with a space, and on a narrow screen a large heading breaks there: "gia | đình". The two
//! are held together by a `span`, not by another space: what is read, copied and searched
//! for stays as it was written.

use std::fmt::Write as _;

/// The class of what does not break.
const WHOLE: &str = "whole";

/// Words that headings have, in order. What is missing only breaks as it did before.
const WORDS: &[&str] = &[
    "bí mật",
    "bản khai",
    "bảo hiểm",
    "bổ sung",
    "chào đời",
    "chú rể",
    "cán bộ",
    "cô dâu",
    "cơ quan",
    "cư trú",
    "cải chính",
    "danh mục",
    "dân tộc",
    "dữ liệu",
    "gia đình",
    "giám hộ",
    "giám sát",
    "giấy tờ",
    "hôm nay",
    "hôn nhân",
    "hồ sơ",
    "hỗ trợ",
    "hộ tịch",
    "khai sinh",
    "khai tử",
    "kiểm tra",
    "kết hôn",
    "kết quả",
    "liên quan",
    "ly hôn",
    "lệ phí",
    "mật khẩu",
    "nước ngoài",
    "qua đời",
    "quyết định",
    "quê quán",
    "quốc tịch",
    "theo dõi",
    "thông báo",
    "thông tin",
    "thường trú",
    "thủ tục",
    "tiếp cận",
    "tiếp nhận",
    "trích lục",
    "trợ giúp",
    "tài khoản",
    "tìm thấy",
    "tình trạng",
    "tạm trú",
    "việt nam",
    "xác nhận",
    "xác thực",
    "yêu cầu",
    "đăng ký",
    "đăng nhập",
    "địa chỉ",
    "ủy ban",
];

/// The page with the words of its headings held together. What an island will wake is left
/// as it is: it counts its parts.
pub(crate) fn headings(html: &str) -> String {
    let mut out = String::with_capacity(html.len() + html.len() / 64);
    let (mut in_heading, mut islands) = (false, 0_usize);
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        let (text, tail) = rest.split_at(start);
        let (tag, after) = tail.split_at(end_of_tag(tail));
        match in_heading && islands == 0 {
            true => held(text, &mut out),
            false => out.push_str(text),
        }
        out.push_str(tag);
        rest = after;
        if is(tag, "<leptos-island") {
            islands += 1;
        } else if is(tag, "</leptos-island") {
            islands = islands.saturating_sub(1);
        } else if is(tag, "<h1") || is(tag, "<h2") {
            in_heading = true;
        } else if is(tag, "</h1") || is(tag, "</h2") {
            in_heading = false;
        }
    }
    out.push_str(rest);
    out
}

/// Where a tag ends: behind its first `>` that stands in no value.
fn end_of_tag(tag: &str) -> usize {
    let mut in_value = false;
    let end = tag.find(|c| {
        in_value ^= c == '"';
        c == '>' && !in_value
    });
    end.map_or(tag.len(), |end| end + 1)
}

/// Whether a tag has this name, and not one that only begins so.
fn is(tag: &str, name: &str) -> bool {
    tag.strip_prefix(name)
        .is_some_and(|rest| rest.starts_with(['>', ' ']))
}

/// A text with its words of two syllables held together.
fn held(text: &str, out: &mut String) {
    let mut syllables = text.split(' ').peekable();
    while let Some(first) = syllables.next() {
        match syllables.peek() {
            Some(second) if is_word(first, second) => {
                // Writing to a string does not fail.
                let _ = write!(out, "<span class=\"{WHOLE}\">{first} {second}</span>");
                syllables.next();
            }
            _ => out.push_str(first),
        }
        if syllables.peek().is_some() {
            out.push(' ');
        }
    }
}

/// Whether two syllables are one word, whatever stands before and behind it.
fn is_word(first: &str, second: &str) -> bool {
    let first = first.trim_start_matches(|c: char| !c.is_alphabetic());
    let second = second.trim_end_matches(|c: char| !c.is_alphabetic());
    let word = format!("{first} {second}").to_lowercase();
    WORDS.binary_search(&word.as_str()).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_of_two_syllables_is_held_together_in_headings_only() {
        let page = "<p>Cần giấy tờ</p><h1 class=\"a\">Cần <a href=\"/ho-so\">Giấy tờ, hồ sơ?</a></h1><p>hồ sơ</p>";
        assert_eq!(
            headings(page),
            "<p>Cần giấy tờ</p><h1 class=\"a\">Cần <a href=\"/ho-so\">\
             <span class=\"whole\">Giấy tờ,</span> <span class=\"whole\">hồ sơ?</span></a></h1><p>hồ sơ</p>"
        );
    }

    #[test]
    fn nothing_is_held_that_only_looks_alike() {
        for same in [
            "<h2>hồ sơn giấy, tờ  hồ</h2>",
            "<header>hồ sơ</header>",
            "<h1></h1>",
            "gia đình",
            "<leptos-island><h2>hồ sơ</h2></leptos-island>",
            "<input value=\"a>b<h1>hồ sơ\"> hồ sơ",
            "<h2>hồ<!---->  sơ</h2> < h",
        ] {
            assert_eq!(headings(same), same);
        }
    }

    #[test]
    fn the_words_are_in_order_and_of_two_syllables() {
        assert!(WORDS.is_sorted());
        for word in WORDS {
            assert_eq!(word.split(' ').count(), 2, "{word}");
            assert_eq!(word.to_lowercase(), *word);
        }
    }
}
