//! Files from a phone or a disk.

use std::borrow::Cow;

use i18n::{Texts, file_size, marks::typed};
use leptos::prelude::*;

use super::button::{Button, ButtonKind};
use super::fault::described_by;
use super::label::{ErrorMessage, Hint, Label, block};
use super::status_tag::{StatusTag, Tone};
use super::{Fault, Words};

/// What became of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileState {
    /// Kept.
    Ready,
    /// Kept, and not looked at for viruses yet.
    Checking,
    /// Not kept.
    Refused,
}

/// A file that was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentFile {
    /// What the remove button sends.
    pub id: String,
    /// Its name, made safe.
    pub name: String,
    /// Bytes.
    pub size: u64,
    /// What became of it.
    pub state: FileState,
    /// Where to look at it.
    pub href: Words,
    /// Where its small picture is.
    pub thumbnail: Words,
}

/// A file input with the limits said before choosing and the files sent so far.
/// No `capture`: it would take the gallery away; a phone offers the camera by
/// itself for `accept="image/…"`, and the island has a button of its own for it. Each file is sent by its own button, so that
/// nothing is lost when another answer on the page is wrong.
#[component]
pub fn FileUpload(
    t: &'static Texts,
    /// Id and name of the input.
    #[prop(into)]
    id: Cow<'static, str>,
    #[prop(into)] label: Cow<'static, str>,
    #[prop(optional, into)] hint: Words,
    #[prop(optional_no_strip)] fault: Option<Fault>,
    /// Largest file, bytes.
    max_bytes: u64,
    /// Most files for this question.
    max_files: usize,
    #[prop(optional)] files: Vec<SentFile>,
    #[prop(optional)] optional: bool,
    /// The label is the `h1` of the page.
    #[prop(optional)]
    heading: bool,
    /// The island that makes photographs small and sends them.
    #[prop(optional)]
    island: Option<AnyView>,
) -> impl IntoView {
    let limits = t.with(
        "c-file-hint",
        &[
            ("max", file_size(t.lang(), max_bytes).into()),
            ("files", max_files.into()),
        ],
    );
    let described = described_by(&id, true, fault.is_some());
    let class = block(&fault);
    let invalid = fault.is_some().then_some("true");
    let full = files.len() >= max_files;
    let several = max_files > 1;
    view! {
        <div class=class>
            <Label t id=id.clone() label heading optional/>
            {hint.get().map(|hint| view! { <p class="hint">{hint}</p> })}
            <Hint id=id.clone() hint=format!("{limits} {}", t.get("c-file-camera")).into()/>
            <ErrorMessage t id=id.clone() fault/>
            <SentFiles t files/>
            {(!full).then(|| view! {
                <div class="upload">
                    <div class="file-choice">
                        <input
                            class="file"
                            id=id.clone()
                            name=id.clone()
                            type="file"
                            accept="image/jpeg,image/png,application/pdf"
                            multiple=several
                            aria-describedby=described
                            aria-invalid=invalid
                        />
                        // The browser's own button speaks the browser's language. A second label
                        // is pressed like it, without script too; what has the focus and is read
                        // out stays the input, by the words of both.
                        <label class="button button-secondary file-button" for=id.clone()>
                            {t.get(if several { "c-file-choose.several" } else { "c-file-choose" })}
                        </label>
                    </div>
                    <Button kind=ButtonKind::Secondary name="upload" value=id>
                        {t.get("c-file-upload")}
                    </Button>
                </div>
                {island}
            })}
        </div>
    }
}

#[component]
fn SentFiles(t: &'static Texts, files: Vec<SentFile>) -> impl IntoView {
    if files.is_empty() {
        return None;
    }
    let rows: Vec<_> = files
        .into_iter()
        .map(|file| view! { <Sent t file/> })
        .collect();
    Some(view! { <ul class="files" aria-label=t.get("c-file-list")>{rows}</ul> })
}

#[component]
fn Sent(t: &'static Texts, file: SentFile) -> impl IntoView {
    let (tone, state) = match file.state {
        FileState::Ready => (Tone::Good, "c-file-ready"),
        FileState::Checking => (Tone::Waiting, "c-file-checking"),
        FileState::Refused => (Tone::Problem, "c-file-refused"),
    };
    let name = typed(t.lang(), &file.name);
    let picture = file.thumbnail.get().map(|src| {
        let alt = t.with("c-file-thumbnail", &[("file", file.name.as_str().into())]);
        view! { <img class="file-picture" src=src alt=alt width="64" height="64" loading="lazy"/> }
    });
    view! {
        <li class="sent">
            {picture}
            <div class="sent-words">
                {match file.href.get() {
                    Some(href) => view! { <a href=href>{name}</a> }.into_any(),
                    None => view! { <span>{name}</span> }.into_any(),
                }}
                <span class="sent-size">{file_size(t.lang(), file.size)}</span>
                <StatusTag tone>{t.get(state)}</StatusTag>
            </div>
            <Button kind=ButtonKind::Quiet name="remove" value=file.id context=file.name>
                {t.get("c-remove")}
            </Button>
        </li>
    }
}
