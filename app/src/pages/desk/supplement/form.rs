//! The two forms that add a line: about an answer, about a page of a file. Two, because
//! a form without script cannot hide what does not apply.

use domain::supplement::{GRID, Region};
use i18n::{Questions, Texts};
use leptos::prelude::*;
use registry::{Composing, ItemField, ItemProblem, NewItem};

use crate::comfort::{Marker, drawn};
use crate::components::{
    Button, ButtonKind, Choice, Fault, Faults, Field, Hidden, PostForm, Select, TextArea, Typed,
    Width,
};

/// Which of the forms.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Which {
    Answer,
    File,
}

impl Which {
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Answer => "answer",
            Self::File => "file",
        }
    }

    /// The id of a field of this form.
    pub(super) fn id(self, field: ItemField) -> &'static str {
        match (self, field) {
            (Self::Answer, ItemField::About) => "question",
            (Self::File, ItemField::About) => "file",
            (_, ItemField::Page) => "page",
            (_, ItemField::Region) => "region",
            (Self::Answer, ItemField::Reason) => "answer_reason",
            (Self::File, ItemField::Reason) => "file_reason",
            (Self::Answer, ItemField::Words) => "answer_words",
            (Self::File, ItemField::Words) => "file_words",
        }
    }
}

/// What is wrong, at its field of its form.
pub(super) fn fault(t: &'static Texts, which: Which, problem: ItemProblem) -> Fault {
    let said = |kind: &str, field: ItemField| {
        let name = match field {
            ItemField::About => "about",
            ItemField::Page => "page",
            ItemField::Region => "region",
            ItemField::Reason => "reason",
            ItemField::Words => "words",
        };
        format!("supplement-problem-{kind}-{name}")
    };
    match problem {
        ItemProblem::Missing(ItemField::About) => {
            let id = which.id(ItemField::About);
            Fault::new(id, t.get(&format!("supplement-problem-missing-{id}")))
        }
        ItemProblem::Missing(field) => Fault::new(which.id(field), t.get(&said("missing", field))),
        ItemProblem::Unknown(field) => Fault::new(which.id(field), t.get(&said("unknown", field))),
        ItemProblem::TooLong(field, most) => {
            let words = t.with(&said("long", field), &[("most", most.into())]);
            Fault::new(which.id(field), words)
        }
        ItemProblem::NoSuchPage(pages) => Fault::new(
            which.id(ItemField::Page),
            t.with("supplement-problem-pages", &[("pages", pages.into())]),
        ),
        ItemProblem::Twice => Fault::new(
            which.id(ItemField::About),
            t.get("supplement-problem-twice"),
        ),
        ItemProblem::Full(most) => Fault::new(
            which.id(ItemField::About),
            t.with("supplement-problem-full", &[("most", most.into())]),
        ),
    }
}

/// The form, with what was typed where it is to be put right.
pub(super) fn form(
    t: &'static Texts,
    words: Questions,
    composing: &Composing,
    which: Which,
    typed: &NewItem,
    faults: &Faults,
) -> AnyView {
    let id = move |field| which.id(field);
    // The parts of a form outlive this call: they own what was typed.
    let (typed, faults) = (typed.clone(), faults.clone());
    let fault = move |field| faults.of(which.id(field));
    let reasons: Vec<Choice> = composing
        .reasons
        .iter()
        .filter(|reason| which == Which::File || reason.fits(false) || reason.id == "missing-paper")
        .map(|reason| {
            Choice::new(
                reason.id,
                t.get(&format!("supplement-reason-{}", reason.id)),
            )
        })
        .collect();
    let about = match which {
        Which::Answer => {
            let choices = questions(words, composing);
            view! {
                <Select t id=id(ItemField::About) label=t.get("supplement-write.question")
                    fault=fault(ItemField::About) choices chosen=typed.question.clone()/>
            }
            .into_any()
        }
        Which::File => {
            let choices = composing.view.case.files.iter().map(|file| {
                let mut label = format!("{} – {}", words.label(&file.question), file.name);
                if let Some(pages) = file.pages {
                    let pages = t.with("supplement-write-pages", &[("pages", pages.into())]);
                    label = format!("{label} ({pages})");
                }
                Choice::new(file.id.to_string(), label)
            });
            let choices: Vec<_> = choices.collect();
            let named = GRID
                .iter()
                .map(|(name, _)| Choice::new(*name, t.get(&format!("supplement-region-{name}"))));
            let own = Region::parse(&typed.region)
                .filter(|_| GRID.iter().all(|(name, _)| *name != typed.region))
                .map(|region| Choice::new(region.to_string(), drawn(t, region)));
            let parts: Vec<_> = named.chain(own).collect();
            let case = &composing.view.case;
            let base = format!("/{}/can-bo/ho-so/{}/tep/", t.lang().as_str(), case.code);
            let pictures = case
                .files
                .iter()
                .filter(|file| file.media_type.starts_with("image/"))
                .map(|file| file.id.to_string())
                .collect();
            view! {
                <Select t id=id(ItemField::About) label=t.get("supplement-write.file")
                    fault=fault(ItemField::About) choices chosen=typed.file.clone()/>
                <Field t id=id(ItemField::Page) label=t.get("supplement-write.page")
                    fault=fault(ItemField::Page) value=typed.page.clone() typed=Typed::Digits width=Width::Tiny/>
                <Select t id=id(ItemField::Region) label=t.get("supplement-write.region")
                    hint=t.get("supplement-write.region-hint") fault=fault(ItemField::Region)
                    choices=parts chosen=typed.region.clone() optional=true/>
                <Marker t file=id(ItemField::About) region=id(ItemField::Region) base pictures/>
            }
            .into_any()
        }
    };
    view! {
        <PostForm>
            <Hidden name="form" value=which.as_str()/>
            {about}
            <Select t id=id(ItemField::Reason) label=t.get("supplement-write.reason")
                fault=fault(ItemField::Reason) choices=reasons chosen=typed.reason.clone()/>
            <TextArea t id=id(ItemField::Words) label=t.get("supplement-write.words")
                hint=t.get("supplement-write.words-hint") fault=fault(ItemField::Words)
                value=typed.words.clone() rows=3 optional=true/>
            <Button kind=ButtonKind::Secondary name="add" value="1">{t.get("supplement-write.add")}</Button>
        </PostForm>
    }
    .into_any()
}

/// Every question that applies, under the name of its page.
fn questions(words: Questions, composing: &Composing) -> Vec<Choice> {
    let view = &composing.view;
    view.law
        .pages(&view.answers)
        .flat_map(|page| {
            let title = words.page(page);
            page.asked(view.law, &view.answers)
                .map(move |question| (title, question.id))
        })
        .map(|(title, id)| match words.label(id) {
            // A page of one question bears its words already.
            label if label == title => Choice::new(id, label),
            label => Choice::new(id, format!("{title} – {label}")),
        })
        .collect()
}
