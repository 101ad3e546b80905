//! One question as a component, by its kind.

use domain::{
    place::gazetteer,
    procedure::{Kind, Need, Question},
    upload,
};
use i18n::marks::vietnamese;
use leptos::prelude::*;

use super::{
    Sheet, choices,
    foreign_paper::Needed,
    islands::{Preview, picker},
};
use crate::comfort::{Check, SendComfort};
use crate::components::{
    Candidate, Choice, DateInput, Details, Field, FileState, FileUpload, PlaceField, Radios,
    Select, SentFile, Tick, TimeInput, Typed, Width,
};

/// All questions of a page.
#[component]
pub fn Asked(sheet: Sheet) -> impl IntoView {
    let shown: Vec<&'static Question> = sheet.page.shown(sheet.version, &sheet.answers).collect();
    let single = sheet.single_question();
    let questions = shown
        .into_iter()
        .map(|question| view! { <QuestionView sheet=sheet.clone() question heading=single/> })
        .collect_view();
    view! {
        {questions}
        <Preview sheet/>
    }
}

/// About the one who declares: a father declares himself. The telephone knows the name and
/// the birthday of its owner (WCAG 1.3.5).
fn is_askers(sheet: &Sheet, id: &str) -> bool {
    let who = sheet.answers.trimmed("requester.relationship");
    let about = id.split_once('.').map_or("", |(about, _)| about);
    !who.is_empty() && who == about
}

/// One question.
#[component]
pub fn QuestionView(
    sheet: Sheet,
    question: &'static Question,
    #[prop(optional)] heading: bool,
) -> impl IntoView {
    let t = sheet.words.t;
    let id = question.id;
    let label = sheet.words.label(id);
    let hint = sheet.words.hint(id);
    let fault = sheet.faults.of(id);
    let optional = question.need == Need::Optional;
    let answer = |suffix: &str| sheet.answers.get(&format!("{id}{suffix}")).to_owned();
    let own = is_askers(&sheet, id);
    let own_name = own && question.kind == Kind::PersonName;
    let autocomplete = question.autocomplete.or(own_name.then_some("name"));
    let own_birthday = own && id.ends_with(".birth_date");
    let input = match question.kind {
        Kind::NamePart | Kind::PersonName => view! {
            <Field t id label hint fault value=answer("") typed=Typed::Name autocomplete optional heading/>
        }
        .into_any(),
        Kind::Line(most) => {
            let width = if most <= 40 { Width::Medium } else { Width::Full };
            view! { <Field t id label hint fault value=answer("") width autocomplete optional heading/> }.into_any()
        }
        Kind::Pin => view! {
            <Field t id label hint fault value=answer("") typed=Typed::Digits width=Width::Medium optional heading/>
        }
        .into_any(),
        Kind::NotificationCode => view! {
            <Field t id label hint fault value=answer("") typed=Typed::Code width=Width::Medium optional heading/>
        }
        .into_any(),
        Kind::Phone => view! {
            <Field t id label hint fault value=answer("") typed=Typed::Phone width=Width::Medium autocomplete optional heading/>
        }
        .into_any(),
        Kind::Email => view! {
            <Field t id label hint fault value=answer("") typed=Typed::Email autocomplete optional heading/>
        }
        .into_any(),
        Kind::Number(..) => view! {
            <Field t id label hint fault value=answer("") typed=Typed::Digits width=Width::Tiny optional heading/>
        }
        .into_any(),
        Kind::PastDate | Kind::AnyDate | Kind::PartialDate => view! {
            <DateInput t id legend=label hint fault day=answer(".day") month=answer(".month") year=answer(".year") own_birthday optional heading/>
        }
        .into_any(),
        Kind::Time => view! {
            <TimeInput t id legend=label hint fault hour=answer(".hour") minute=answer(".minute") optional heading/>
        }
        .into_any(),
        Kind::Choice(options) => {
            let choices = options.iter().map(|word| choice(&sheet, question, word)).collect::<Vec<_>>();
            view! { <Radios t id legend=label hint fault choices chosen=answer("") optional heading/> }.into_any()
        }
        Kind::Ethnicity => view! {
            <Select t id label hint fault choices=choices::ethnic_groups(t.lang()) chosen=answer("") optional heading/>
        }
        .into_any(),
        Kind::Country => view! {
            <Select t id label hint fault choices=choices::countries(t.lang()) chosen=answer("") optional heading/>
        }
        .into_any(),
        Kind::Commune => {
            let candidates = candidates(&sheet, &answer(""));
            view! {
                <PlaceField t id label hint fault value=answer("") chosen=answer(".code") candidates optional heading
                    island=picker(&sheet, question)/>
            }
            .into_any()
        }
        Kind::Tick => view! { <Tick t id label hint fault checked={answer("") == "yes"}/> }.into_any(),
        Kind::Files => {
            let files = sent(&sheet, id);
            view! {
                <FileUpload t id label hint fault max_bytes=upload::MOST_BYTES max_files=upload::MOST_FILES
                    files optional heading island=view! { <SendComfort t field=id.to_owned()/> }.into_any()/>
            }
            .into_any()
        }
    };
    let needed = question
        .paper_of
        .map(|_| view! { <Needed sheet=sheet.clone() question/> });
    view! {
        {needed}
        {input}
        <Check words=sheet.words question today=sheet.today/>
        <Why sheet question/>
    }
}

/// Why we ask: the article, and a plain sentence where the article alone says little.
#[component]
fn Why(sheet: Sheet, question: &'static Question) -> impl IntoView {
    let t = sheet.words.t;
    let plain = sheet.words.why(question.id);
    let article = question
        .article
        .map(|article| vietnamese(t.lang(), article))
        .map(|article| t.with("c-why.article", &[("article", article.into())]));
    (plain.is_some() || article.is_some()).then(|| {
        view! {
            <Details summary=t.get("c-why")>
                {plain.map(|plain| view! { <p>{plain}</p> })}
                {article.map(|article| view! { <p>{article}</p> })}
            </Details>
        }
    })
}

fn choice(sheet: &Sheet, question: &'static Question, word: &'static str) -> Choice {
    let choice = Choice::new(word, sheet.words.option(question.id, word));
    let beneath: Vec<&'static Question> = sheet.page.beneath(question.id, word).collect();
    if beneath.is_empty() {
        return choice;
    }
    let sheet = sheet.clone();
    choice.reveal(
        beneath
            .into_iter()
            .map(|question| view! { <QuestionView sheet=sheet.clone() question/> })
            .collect_view(),
    )
}

/// Places that the typed words may mean, unless they mean exactly one.
fn candidates(sheet: &Sheet, typed: &str) -> Vec<Candidate> {
    let meant = gazetteer().named(typed.trim(), sheet.today);
    if typed.trim().is_empty() || meant.is_some() {
        return Vec::new();
    }
    gazetteer()
        .search(typed, sheet.today, 12)
        .into_iter()
        .map(|hit| Candidate {
            code: hit.code.to_string(),
            formerly: formerly(sheet, &hit).into(),
            name: hit.label,
        })
        .collect()
}

/// What the place was called before, when that is what was typed.
fn formerly(sheet: &Sheet, hit: &domain::place::Hit) -> Option<String> {
    crate::pages::places::formerly(sheet.words.t, hit)
}

fn sent(sheet: &Sheet, question: &str) -> Vec<SentFile> {
    sheet
        .files
        .iter()
        .filter(|file| file.question == question)
        .map(|file| SentFile {
            id: file.id.to_string(),
            name: file.name.clone(),
            size: file.size,
            state: FileState::Ready,
            href: file.href.clone().into(),
            thumbnail: file.picture.then(|| file.href.clone()).into(),
        })
        .collect()
}
