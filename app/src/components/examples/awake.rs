//! Examples: what islands show while script runs. Their HTML is the one that every page
//! carries, changed as the island changes it; no script runs in the gallery.

use i18n::Texts;
use leptos::prelude::*;

use super::{Example, say};
use crate::comfort::{Commands, Ending, Kept, Marker, News, PrintedName, SendComfort, StillThere};

/// A sheet with lines of writing, for the marker to be drawn on.
const SHEET: &str = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 70'%3E%3Crect width='100' height='70' fill='%23fff'/%3E%3Cpath d='M12 12h52M12 22h76M12 32h70M12 42h76M12 52h40' stroke='%23777' stroke-width='3'/%3E%3C/svg%3E";

pub(super) const EXAMPLES: &[Example] = &[
    Example::new("dialog", "session-ends", |t| {
        let ending = Ending {
            left: chrono::TimeDelta::minutes(5),
            address: "#".into(),
        };
        let ends = t.get("session-end.ends").replace("{time}", time(t));
        awake(
            view! { <StillThere t ending sign_out="#".into()/> }.into_any(),
            &[
                ("<dialog ", "<dialog open "),
                (POLITE, &filled(POLITE, &ends)),
            ],
        )
    }),
    Example::new("palette", "open", |t| {
        let row = |id: u8, chosen: bool, words: &str| {
            format!(
                "<li class=\"suggestion\" role=\"option\" id=\"palette-row-{id}\" aria-selected=\"{chosen}\">{words}</li>"
            )
        };
        let rows = [
            row(1, true, say(t, "Tiếp nhận hồ sơ", "Take the dossier in")),
            row(2, false, say(t, "Yêu cầu bổ sung", "Ask for more")),
            row(3, false, say(t, "Hàng chờ của tôi", "My queue")),
        ]
        .concat();
        awake(
            view! { <Commands t/> }.into_any(),
            &[
                ("<div hidden ", "<div "),
                ("<dialog ", "<dialog open "),
                ("></ul>", &format!(">{rows}</ul>")),
            ],
        )
    }),
    Example::new("autosave", "saved", |t| {
        kept(t, &t.get("autosave-kept").replace("{time}", time(t)))
    }),
    Example::new("autosave", "not-saved", |t| {
        kept(t, t.get("autosave-broken"))
    }),
    Example::new("sending", "under-way", |t| {
        let smaller = t.get("send-files-smaller");
        let smaller = smaller
            .replace("{before}", say(t, "4,2 MB", "4.2 MB"))
            .replace("{after}", say(t, "0,8 MB", "0.8 MB"));
        let said = format!("{smaller} {}", t.get("send-files-sending"));
        sending(
            t,
            &[
                ("value=\"0\" hidden", "value=\"40\""),
                (SAID, &filled(SAID, &said)),
                ("sending-stop\" hidden", "sending-stop\""),
            ],
        )
    }),
    Example::new("sending", "blurred", |t| {
        sending(
            t,
            &[
                ("sending-camera\" hidden", "sending-camera\""),
                (
                    "role=\"status\" hidden></p>",
                    &format!("role=\"status\">{}</p>", t.get("send-files-blurred")),
                ),
            ],
        )
    }),
    Example::new("sending", "broken-link", |t| {
        let waits = t.get("send-files-waits").replace("{n}", "8");
        sending(
            t,
            &[
                (SAID, &filled(SAID, &waits)),
                ("sending-again\" hidden", "sending-again\""),
                ("sending-stop\" hidden", "sending-stop\""),
            ],
        )
    }),
    Example::new("name-preview", "line", |t| {
        let line = "NGUYỄN THỊ ÁNH NGUYỆT".to_owned();
        let fields = ["", "", ""];
        awake(view! { <PrintedName t line fields/> }.into_any(), &[])
    }),
    Example::new("queue-news", "three", |t| {
        let words = t.get("queue-news-many").replace("{n}", "3");
        awake(
            view! { <News t address="#".into() here="#".into() shown=Vec::new()/> }.into_any(),
            &[
                ("role=\"status\" hidden", "role=\"status\""),
                (" hidden></a>", &format!(">{words}</a>")),
            ],
        )
    }),
    Example::new("marker", "drawn", |t| {
        let drawn = t.get("marker-drawn");
        let drawn = [("{x}", "10"), ("{y}", "50"), ("{w}", "50"), ("{h}", "20")]
            .into_iter()
            .fold(drawn.to_owned(), |words, (mark, side)| {
                words.replace(mark, side)
            });
        awake(
            view! { <Marker t file="file" region="region" base="#".into() pictures=Vec::new()/> }
                .into_any(),
            &[
                ("marker-shown\" hidden", "marker-shown\""),
                ("0 0 1000 1000", "0 0 1000 700"),
                ("<image ", &format!("<image href=\"{SHEET}\" ")),
                ("height=\"1000\"", "height=\"700\""),
                (
                    "<rect ",
                    "<rect x=\"100\" y=\"350\" width=\"500\" height=\"140\" ",
                ),
                (
                    "marker-said\" role=\"status\">",
                    &format!("marker-said\" role=\"status\">{drawn}"),
                ),
                ("marker-clear\" hidden", "marker-clear\""),
            ],
        )
    }),
];

const POLITE: &str = "aria-live=\"polite\"></p>";
const SAID: &str = "class=\"sending-said\" role=\"status\"></p>";

fn time(t: &'static Texts) -> &'static str {
    say(t, "10 giờ 15", "10:15")
}

/// The empty element `before` with words in it.
fn filled(before: &str, words: &str) -> String {
    before.replace("></p>", &format!(">{words}</p>"))
}

fn kept(t: &'static Texts, words: &str) -> AnyView {
    awake(
        view! { <Kept t/> }.into_any(),
        &[
            ("role=\"status\" hidden", "role=\"status\""),
            ("></p>", &format!(">{words}</p>")),
        ],
    )
}

fn sending(t: &'static Texts, changes: &[(&str, &str)]) -> AnyView {
    let field = "file".to_owned();
    let mut all = vec![("<div hidden ", "<div ")];
    all.extend(changes);
    awake(view! { <SendComfort t field/> }.into_any(), &all)
}

/// The HTML under an island, without the element that wakes it, and with each change that
/// it makes: what stands there, and what instead. One that is not there is shown as a text
/// that is missing, which a test finds.
pub(super) fn awake(view: AnyView, changes: &[(&str, &str)]) -> AnyView {
    let mut html = without_island(&view.to_html());
    for (before, after) in changes {
        if !html.contains(before) {
            html.push_str(&format!("⟦{before}⟧"));
        }
        html = html.replacen(before, after, 1);
    }
    view! { <div inner_html=html></div> }.into_any()
}

fn without_island(html: &str) -> String {
    let pieces = html.split('<').filter(|piece| !piece.is_empty());
    let is_mark = |piece: &str| {
        let name = piece.trim_start_matches('/');
        name.starts_with("leptos-island") || name.starts_with("leptos-children")
    };
    pieces
        .map(|piece| match (is_mark(piece), piece.split_once('>')) {
            (true, Some((_, rest))) => rest.to_owned(),
            _ => format!("<{piece}"),
        })
        .collect()
}
