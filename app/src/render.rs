//! From components to an HTTP answer. Pages are rendered at once, on the
//! server, under an owner whose islands alone would hydrate; a page without an
//! island carries no script at all, and its policy allows none.

use std::sync::Arc;

use axum::response::{Html, IntoResponse, Response};
use domain::surroundings::Randomness;
use http::HeaderValue;
use http::header::CONTENT_SECURITY_POLICY;
use hydration_context::SsrSharedContext;
use i18n::Lang;
use leptos::context::provide_context;
use leptos::nonce::Nonce;
use leptos::prelude::*;

use crate::assets::Assets;
use crate::head::PageHead;
use crate::passages;
use crate::shell::Document;
use crate::unbroken;
use crate::voices::Voices;

/// What is the same for every page of one running service.
#[derive(Clone)]
pub struct Site {
    /// Demo mode: said on every page.
    pub demo: bool,
    /// Where the built style sheet and wasm are.
    pub options: LeptosOptions,
    /// For the nonce of pages that carry script.
    pub randomness: Arc<dyn Randomness>,
    /// What pages call the files that they ask for.
    pub assets: Arc<Assets>,
    /// What can be heard of pages.
    pub voices: Arc<Voices>,
}

impl Site {
    /// Address of the style sheet, beside the wasm as `cargo leptos` puts it.
    pub(crate) fn stylesheet(&self) -> String {
        self.assets.address(&self.built("css")).to_owned()
    }

    /// What the script of islands is told: the names of its files begin with the name of
    /// the output, so that it bears the hash of both.
    pub(crate) fn scripts(&self) -> LeptosOptions {
        let plain = self.built("js");
        let named = self.assets.address(&plain);
        let begin = format!("/{}/", self.options.site_pkg_dir);
        let name = named
            .strip_prefix(&begin)
            .and_then(|file| file.strip_suffix(".js"));
        let mut options = self.options.clone();
        if let Some(name) = name {
            options.output_name = name.into();
        }
        options
    }

    fn built(&self, ending: &str) -> String {
        let (folder, name) = (&self.options.site_pkg_dir, &self.options.output_name);
        format!("/{folder}/{name}.{ending}")
    }
}

/// A finished page with the policy that belongs to it. An answer with status
/// 200; `(status, page)` is one with another.
pub struct Page {
    html: String,
    policy: HeaderValue,
}

impl Page {
    /// The document.
    pub fn html(&self) -> &str {
        &self.html
    }

    /// The value of `Content-Security-Policy`.
    pub fn policy(&self) -> &HeaderValue {
        &self.policy
    }
}

impl IntoResponse for Page {
    fn into_response(self) -> Response {
        ([(CONTENT_SECURITY_POLICY, self.policy)], Html(self.html)).into_response()
    }
}

/// Renders `body` inside the shell. `body` is a closure, because components
/// must be made under the owner of their page.
pub fn page<V: IntoView + 'static>(site: &Site, head: PageHead, body: impl FnOnce() -> V) -> Page {
    let nonce = head.islands.then(|| new_nonce(site.randomness.as_ref()));
    let policy = policy(nonce.as_deref(), !site.voices.is_empty());
    let (islands, seal, lang) = (head.islands, nonce.clone(), head.lang);
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    let html = owner.with(|| {
        if let Some(nonce) = nonce {
            provide_context(Nonce::from_value(nonce));
        }
        let body = body().into_any();
        let mut html = String::from("<!DOCTYPE html>");
        let document = view! { <Document site=site.clone() head body/> }.to_html();
        let document = valid(&document, islands, seal.as_deref());
        let document = passages::named(document, lang);
        html.push_str(&match lang {
            Lang::Vi => unbroken::headings(&document),
            Lang::En | Lang::Km => document,
        });
        html
    });
    owner.unset_with_forced_cleanup();
    Page { html, policy }
}

/// Without the marks `<!>` that the renderer leaves between parts: no HTML, though every
/// browser forgives them. An island finds its parts by them, so a page with one keeps them,
/// as the comments that they stand for. The links that fetch the script beforehand carry the
/// nonce where HTML knows only who may see what comes: it means nothing there.
fn valid(document: &str, islands: bool, nonce: Option<&str>) -> String {
    let marked = document.replace("<!>", if islands { "<!---->" } else { "" });
    match nonce {
        Some(nonce) => marked.replace(&format!("crossorigin=\"{nonce}\""), "crossorigin"),
        None => marked,
    }
}

/// 128 random bits, as CSP asks for.
fn new_nonce(randomness: &dyn Randomness) -> String {
    let bytes: [u8; 16] = randomness.bytes();
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Only our own files, our own forms, our own frames. A page with an island
/// also runs its own script and compiles wasm; no `strict-dynamic`, no inline
/// style, nothing from elsewhere.
fn policy(nonce: Option<&str>, heard: bool) -> HeaderValue {
    const ALWAYS: &str = "style-src 'self'; img-src 'self' data:; form-action 'self'; \
                          base-uri 'none'; frame-ancestors 'none'";
    const BARE: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; \
                        form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    let media = if heard { "media-src 'self'; " } else { "" };
    let policy = match nonce {
        Some(nonce) => format!(
            "default-src 'none'; script-src 'self' 'nonce-{nonce}' 'wasm-unsafe-eval'; \
             connect-src 'self'; {media}{ALWAYS}"
        ),
        None if heard => format!("default-src 'none'; {media}{ALWAYS}"),
        None => return HeaderValue::from_static(BARE),
    };
    // A nonce is hexadecimal; if it were not, the strictest policy is right.
    HeaderValue::try_from(policy).unwrap_or(HeaderValue::from_static(BARE))
}

#[cfg(test)]
#[path = "render_tests.rs"]
mod tests;
