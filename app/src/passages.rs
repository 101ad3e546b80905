//! Puts elements in the place of the marks that sentences carry around passages in another
//! language (`i18n::marks`), so that a screen reader changes its voice there (WCAG 3.1.2).

use i18n::{
    Lang,
    marks::{CLOSE, OPEN, unmarked},
};

/// The document with every marked passage as `<span lang="vi">`. Where no element can stand,
/// in values and titles and in what an island wakes, only the words remain; an option
/// says its language itself.
pub(crate) fn named(html: String, lang: Lang) -> String {
    if !html.contains([OPEN, CLOSE]) {
        return html;
    }
    let mut out = String::with_capacity(html.len() + html.len() / 16);
    let mut at = Place::default();
    let mut rest = html.as_str();
    while let Some(start) = rest.find('<') {
        let (text, tail) = rest.split_at(start);
        at.write(text, lang, &mut out);
        let (tag, after) = tail.split_at(end_of_tag(tail));
        out.push_str(&unmarked(tag));
        at.pass(tag);
        rest = after;
    }
    at.write(rest, lang, &mut out);
    out
}

/// Where in the document the pass is.
#[derive(Default)]
struct Place {
    /// Inside `<title>` or `<textarea>`, which hold text alone.
    text_alone: bool,
    /// Directly behind the tag of an option.
    option: bool,
    /// Islands (`true`) and what they carry of the page (`false`), the innermost last.
    waking: Vec<bool>,
    /// Marks that are open.
    open: usize,
}

impl Place {
    fn pass(&mut self, tag: &str) {
        let is = |name: &str| {
            tag.strip_prefix(name)
                .is_some_and(|rest| rest.starts_with(['>', ' ']))
        };
        self.option = is("<option");
        if is("<title") || is("<textarea") {
            self.text_alone = true;
        } else if is("</title") || is("</textarea") {
            self.text_alone = false;
        } else if is("<leptos-island") {
            self.waking.push(true);
        } else if is("<leptos-children") {
            self.waking.push(false);
        } else if is("</leptos-island") || is("</leptos-children") {
            self.waking.pop();
        }
    }

    fn write(&mut self, text: &str, lang: Lang, out: &mut String) {
        if self.option && text.starts_with(OPEN) && out.ends_with('>') {
            out.pop();
            out.push_str(" lang=\"vi\">");
        }
        if self.option || self.text_alone || self.waking.last() == Some(&true) {
            out.push_str(&unmarked(text));
            return;
        }
        let mut inside = false;
        for part in text.split_inclusive([OPEN, CLOSE]) {
            let mark = part.chars().next_back();
            let words = part.trim_end_matches([OPEN, CLOSE]);
            self.words(words, lang, out, &mut inside);
            match mark {
                Some(OPEN) => self.open += 1,
                Some(CLOSE) => self.open = self.open.saturating_sub(1),
                _ => {}
            }
            // What follows, a space first of all, is the page's own again.
            if inside && self.open == 0 {
                out.push_str("</span>");
                inside = false;
            }
        }
        if inside {
            out.push_str("</span>");
        }
    }

    /// Words between two marks. A date in the page's own script inside of a Vietnamese
    /// sentence is not Vietnamese.
    fn words(&self, words: &str, lang: Lang, out: &mut String, inside: &mut bool) {
        let own = |c: char| lang == Lang::Km && ('\u{1780}'..='\u{17FF}').contains(&c);
        for word in words.split_inclusive(' ') {
            let foreign = self.open > 0 && !word.contains(own) && !word.trim().is_empty();
            let space = word.trim().is_empty();
            if !space && foreign != *inside {
                out.push_str(if foreign {
                    "<span lang=\"vi\">"
                } else {
                    "</span>"
                });
                *inside = foreign;
            }
            out.push_str(word);
        }
    }
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

#[cfg(test)]
mod tests {
    use super::named;
    use i18n::{Lang, marks::vietnamese};

    fn en(html: impl Into<String>) -> String {
        named(html.into(), Lang::En)
    }

    #[test]
    fn a_vietnamese_name_in_a_sentence_becomes_a_passage() {
        let name = vietnamese(Lang::En, "Trần Thu Hà");
        assert_eq!(
            en(format!("<p>{name} was born.</p><p>x</p>")),
            "<p><span lang=\"vi\">Trần Thu Hà</span> was born.</p><p>x</p>"
        );
    }

    #[test]
    fn where_no_element_can_stand_the_words_remain() {
        let name = vietnamese(Lang::En, "Hà");
        assert_eq!(
            en(format!("<title>{name}</title><input value=\"{name}\">")),
            "<title>Hà</title><input value=\"Hà\">"
        );
        assert_eq!(
            en(format!(
                "<select><option value=\"1\">{name}</option></select>"
            )),
            "<select><option value=\"1\" lang=\"vi\">Hà</option></select>"
        );
        assert_eq!(
            en(format!("<textarea>{name}</textarea>")),
            "<textarea>Hà</textarea>"
        );
    }

    /// An island counts its parts; what it carries of the page it leaves alone.
    #[test]
    fn an_island_keeps_its_parts() {
        let name = vietnamese(Lang::En, "Hà");
        let island = |words: &str| {
            format!(
                "<leptos-island><p>{words}</p><leptos-children>{words}</leptos-children></leptos-island>"
            )
        };
        assert_eq!(
            en(island(&name)),
            "<leptos-island><p>Hà</p><leptos-children><span lang=\"vi\">Hà</span>\
             </leptos-children></leptos-island>"
        );
    }

    #[test]
    fn a_khmer_date_in_a_sentence_that_is_not_translated_stays_khmer() {
        let day = "ថ្ងៃទី 2";
        let html = named(
            format!("<p>{}</p>", vietnamese(Lang::Km, &format!("Nộp {day} nhé"))),
            Lang::Km,
        );
        assert_eq!(
            html,
            "<p><span lang=\"vi\">Nộp </span>ថ្ងៃទី <span lang=\"vi\">2 nhé</span></p>"
        );
    }

    #[test]
    fn a_passage_ends_with_its_element_even_when_tags_are_inside() {
        let name = vietnamese(Lang::En, "Hà<b>Lê</b>");
        assert_eq!(
            en(format!("<p>{name}</p>y")),
            "<p><span lang=\"vi\">Hà</span><b><span lang=\"vi\">Lê</span></b></p>y"
        );
    }
}
