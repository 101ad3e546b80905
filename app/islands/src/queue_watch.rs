//! A list at the desk that looks by itself whether there is more, and moves no row under
//! anybody's hand.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;

use crate::browser::{ask, fill, part, pause, say, text};
use crate::over::over;

/// Between two looks, in milliseconds.
const EVERY: i32 = 30_000;

/// Over the list. Asks for the codes of the page that is shown and says how many of them
/// are new, with a link to see them. A page that nobody looks at does not ask.
#[island]
pub fn QueueWatch(children: Children) -> impl IntoView {
    over(children, ".queue-news", |news| {
        let _ = news.remove_attribute("hidden");
        spawn_local(watch(news.clone()));
    })
}

async fn watch(news: Element) {
    let (address, shown) = (text(&news, "address"), text(&news, "shown"));
    loop {
        pause(EVERY).await;
        if document().hidden() {
            continue;
        }
        match ask(&address, None).await {
            Some(answer) if answer.status == 200 => tell(&news, unknown(&answer.text, &shown)),
            // Signed out: nothing more is told.
            Some(answer) if answer.status < 500 => return,
            _ => {}
        }
    }
}

fn tell(news: &Element, new: usize) {
    let said = match new {
        0 => String::new(),
        1 => text(news, "one"),
        n => fill(&text(news, "many"), "n", &n.to_string()),
    };
    if let Some(link) = part(news, "a") {
        link.set_hidden(new == 0);
        say(&link, &said);
    }
}

/// How many of these codes, one a line, are not among those known, a space between them.
fn unknown(codes: &str, known: &str) -> usize {
    let is_known = |code: &str| known.split(' ').any(|known| known == code);
    let codes = codes.lines().filter(|code| !code.is_empty());
    codes.filter(|code| !is_known(code)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_not_shown_yet_is_new() {
        assert_eq!(unknown("H01-2\nH01-3\nH01-4\n", "H01-1 H01-2"), 2);
        assert_eq!(unknown("", "H01-1"), 0);
    }
}
