//! How the account is told of its dossiers: what may be left out is left to choose.

use axum::{
    extract::{Form, State},
    response::{IntoResponse, Redirect, Response},
};
use i18n::Texts;
use leptos::prelude::*;
use portal::Wish;

use crate::{
    components::{Button, ButtonKind, Checkboxes, Choice, Notice, NoticeKind, PostForm},
    failure::{Failure, Reason},
    state::App,
    visit::Visit,
};

/// Name of the boxes for mail.
const MAIL: &str = "mail";
/// Name of the boxes for SMS.
const SMS: &str = "sms";

/// The part of the account page; `saved` when it was just sent. SMS are offered where
/// they are sent at all.
pub(super) fn part(
    t: &'static Texts,
    action: String,
    wanted: &[Wish],
    sms: bool,
    saved: bool,
) -> AnyView {
    let boxes = |id: &'static str, mail: bool| {
        let group = Wish::ALL.into_iter().filter(move |w| w.is_mail() == mail);
        let choices: Vec<Choice> = group
            .map(|wish| Choice::new(wish.as_str(), t.get(&format!("told-{}", wish.as_str()))))
            .collect();
        let chosen: Vec<String> = wanted.iter().map(|wish| wish.as_str().into()).collect();
        let key = format!("told-{id}");
        let (legend, hint) = (t.get(&key), t.get(&format!("{key}.hint")));
        view! { <Checkboxes t id legend hint choices chosen/> }
    };
    let mail = boxes(MAIL, true);
    let sms = sms.then(|| boxes(SMS, false));
    view! {
        <h2 id="bao-tin">{t.get("told")}</h2>
        {saved.then(|| view! { <Notice t kind=NoticeKind::Success>{t.get("told.saved")}</Notice> })}
        <p>{t.get("told.due")}</p>
        <PostForm action=action>
            {mail}
            {sms}
            <Button kind=ButtonKind::Secondary>{t.get("told.save")}</Button>
        </PostForm>
    }
    .into_any()
}

/// `POST /{lang}/tai-khoan/bao-tin`: a box that is not ticked is not wanted. Where no SMS
/// are sent their boxes are not there, and what was chosen of them stays.
pub(super) async fn choose(
    State(app): State<App>,
    visit: Visit,
    Form(ticked): Form<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    if visit.visitor.account.is_none() {
        return Err(Failure::new(Reason::SignIn).at(visit.lang));
    }
    let failed = |e| Failure::from(e).at(visit.lang);
    let mut wanted: Vec<Wish> = ticked
        .iter()
        .filter(|(name, _)| [MAIL, SMS].contains(&name.as_str()))
        .filter_map(|(_, word)| Wish::parse(word))
        .collect();
    if !app.portal.sends_sms() {
        let before = app.portal.wishes(&visit.visitor).await.map_err(failed)?;
        wanted.extend(before.into_iter().filter(|wish| !wish.is_mail()));
    }
    app.portal
        .set_wishes(&visit.visitor, &wanted)
        .await
        .map_err(failed)?;
    Ok(Redirect::to(&visit.href("/tai-khoan?xong=1#bao-tin")).into_response())
}
