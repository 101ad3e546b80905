//! One dossier: where it stands, what happened, what comes next, its papers.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    calendar::legal_day, delivery::Delivery, dossier::Stage, office, procedure::read_so_far,
};
use i18n::{marks::vietnamese, paper_name, questions};
use leptos::prelude::*;
use portal::{DossierView, Outcome, Supplement, WithdrawError};

use super::{abroad, after_death, clock, fee, followers, keep, words};
use crate::{
    components::{
        Button, ButtonKind, Clock, Facts, Link, Notice, NoticeKind, PostForm, StatusTag, Timeline,
        Warning,
    },
    failure::Failure,
    pages::{
        hours, real_time,
        supplement::{List, TaskListing},
    },
    render,
    state::App,
    visit::{Visit, today},
};

/// `GET /{lang}/ho-so/{code}`
pub(super) async fn show(
    State(app): State<App>,
    visit: Visit,
    Path((_, code)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let dossier = app
        .portal
        .dossier_to_read(&visit.visitor, &code)
        .await
        .map_err(|e| Failure::from(e).at(visit.lang))?;
    let asked = match dossier.stage {
        Stage::SupplementRequested if !dossier.follower => app
            .portal
            .supplement(&visit.visitor, &code)
            .await
            .map_err(|e| Failure::from(e).at(visit.lang))?,
        _ => None,
    };
    let real = real_time::of(&app, visit.lang, &dossier).await;
    Ok(view(&app, &visit, &dossier, asked.as_ref(), false, real).into_response())
}

/// The page of a dossier, for whoever may see it. `asked`: what the citizen is asked for
/// now. `leg_late`: what was wished of an agency is not possible any more.
pub(super) fn view(
    app: &App,
    visit: &Visit,
    dossier: &DossierView,
    asked: Option<&Supplement>,
    leg_late: bool,
    real: Option<String>,
) -> render::Page {
    let t = visit.t;
    let base = visit.href(&format!("/ho-so/{}", dossier.code));
    let words_of = questions(visit.lang, dossier.procedure);
    let steps = words::steps(visit, dossier);
    let running = words::running(visit, dossier, app.clock.now());
    let due = words::at_office(visit.lang, dossier, dossier.due_at);
    let tone = words::tone(dossier.stage);
    let refused = dossier
        .events
        .last()
        .is_some_and(|last| last.kind == "refused");
    let stage = match refused {
        true => t.get("stage-refused"),
        false => words::stage(visit, dossier.stage),
    };
    let office = office::office_on(dossier.office, legal_day(dossier.submitted_at))
        .map(|office| vietnamese(visit.lang, &office.name))
        .unwrap_or_default();
    let facts = vec![
        (
            t.get("dossier-code").into(),
            dossier.code.to_string().into_any(),
        ),
        (t.get("office-name").into(), office.into_any()),
        (
            t.get("dossier-filed").into(),
            words::at_office(visit.lang, dossier, dossier.submitted_at).into_any(),
        ),
    ];
    let why = words::against(visit, dossier);
    let open = hours::of_office(app, visit.lang, dossier.office, today(app));
    let results: Vec<_> = dossier
        .results
        .iter()
        .enumerate()
        .map(|(n, result)| {
            let kind = paper_name(t, result.kind);
            let href = format!("{base}/ket-qua/{}.pdf", n + 1);
            let alike = dossier.results.iter().enumerate();
            let alike: Vec<_> = alike.filter(|(_, it)| are_alike(result, it)).collect();
            let nth = alike.iter().filter(|(at, _)| *at <= n).count();
            let of = alike.len();
            let key = match (why.is_some(), of) {
                (true, _) => "dossier-against.paper",
                (false, 0 | 1) => "dossier-result",
                (false, _) => "dossier-result.of-several",
            };
            let named = t.with(
                key,
                &[
                    ("paper", kind.into()),
                    ("number", result.number.as_str().into()),
                    ("n", nth.into()),
                    ("of", of.into()),
                ],
            );
            match result.ended_at {
                None => view! { <li><Link href>{named}</Link></li> }.into_any(),
                Some(at) => {
                    let (number, issued) = match &result.replaced_by {
                        Some((number, issued)) => (
                            number.clone(),
                            words::at_office(visit.lang, dossier, *issued),
                        ),
                        None => Default::default(),
                    };
                    let fill = [
                        ("paper", named.into()),
                        ("at", words::at_office(visit.lang, dossier, at).into()),
                        ("issued", issued.into()),
                        ("number", number.into()),
                    ];
                    let key = if result.replaced_by.is_some() {
                        "dossier-result-replaced-by"
                    } else if result.replaced {
                        "dossier-result-replaced"
                    } else {
                        "dossier-result-revoked"
                    };
                    view! { <li>{t.with(key, &fill)}</li> }.into_any()
                }
            }
        })
        .collect();
    // Papers of a grant and of a decision against it never stand together.
    let (results, papers) = if why.is_some() {
        (Vec::new(), results)
    } else {
        (results, Vec::new())
    };
    let list = asked.map(|asked| TaskListing::of(visit, asked));
    let mine = !dossier.follower;
    let over = mine && dossier.stage == Stage::SupplementRequested && list.is_none();
    let decided = dossier.stage.is_granted();
    let may_withdraw = dossier.may_withdraw;
    let no_pin = decided && lacks_number(dossier);
    let on_paper = (mine && dossier.stage == Stage::Decided)
        .then(|| on_paper(dossier))
        .flatten();
    let draft_by = dossier
        .draft_paper
        .as_ref()
        .filter(|draft| dossier.stage == Stage::InProcess && draft.waits(app.clock.now()))
        .map(|draft| {
            (
                words::at_office(visit.lang, dossier, draft.confirm_by),
                format!("{base}/ban-thao"),
            )
        });
    let has_draft = dossier.draft_paper.is_some() && !decided;
    let appointment = super::appointment::standing(visit, dossier, app.clock.now());
    let legs = super::legs::rows(app, visit, dossier);
    let money = fee::on_dossier(visit, dossier, &base);
    let others = after_death::section(visit, after_death::steps(visit, dossier));
    let abroad = abroad::section(visit, dossier, legal_day(app.clock.now()));
    // A page after a death shows nothing that runs, and nothing runs towards no result.
    let towards_result = !matches!(
        dossier.stage,
        Stage::Stopped | Stage::NotAccepted | Stage::WithdrawalRequested
    );
    let clock = (towards_result && !after_death::is_after_death(dossier)).then_some((due, running));
    let followers = followers::on_dossier(visit, dossier);
    // Nobody is offered a second child on a page that says no to the first, or takes it back.
    let twin = (dossier.may_add_sibling && towards_result).then(|| format!("{base}/them-con"));
    let anew = dossier.may_file_again.then(|| format!("{base}/nop-lai"));
    let keep = keep::offered(visit, dossier).then(|| base.clone());
    let (said, slips) = (clock::said(visit, dossier), clock::slips(visit, dossier));
    let head = visit
        .head(words_of.short_name())
        .of(dossier.version)
        .back(visit.href(if visit.visitor.account.is_some() {
            "/ho-so"
        } else {
            "/tra-cuu"
        }));
    render::page(&app.site, head, move || {
        view! {
            <h1>{words_of.short_name()}</h1>
            <p><StatusTag tone>{stage}</StatusTag></p>
            {list.map(|list| view! { <List list/> })}
            {over.then(|| view! { <Notice t><p>{t.get("supplement.over")}</p></Notice> })}
            {decided.then(|| view! {
                <Notice t kind=NoticeKind::Success>
                    <p>{t.get("dossier-results")}</p>
                    <ul>{results}</ul>
                    {on_paper.map(|key| view! { <p>{t.get(key)}</p> })}
                </Notice>
            })}
            {why.map(|facts| view! {
                <section>
                    <h2>{t.get("dossier-against")}</h2>
                    <Facts facts/>
                    <p>{t.get("dossier-complain")}</p>
                    {(!papers.is_empty()).then(|| view! { <ul>{papers}</ul> })}
                </section>
            })}
            {anew.map(|action| view! {
                <PostForm action>
                    <p>{t.get("dossier-again.text")}</p>
                    <Button kind=ButtonKind::Secondary>{t.get("dossier-again")}</Button>
                </PostForm>
            })}
            {no_pin.then(|| view! {
                <Notice t>
                    <p><strong>{t.get("dossier-no-pin")}</strong></p>
                    <p>{t.get("dossier-no-pin.why")}</p>
                    <p>{t.get("dossier-no-pin.how")}</p>
                </Notice>
            })}
            {draft_by.map(|(by, href)| view! {
                <Notice t>
                    <p>{t.with("dossier-draft-paper", &[("by", by.into())])}</p>
                    <p><Link href>{t.get("draft-paper")}</Link></p>
                </Notice>
            })}
            {appointment}
            <Facts facts/>
            {said}
            {clock.map(|(due, running)| view! { <Clock t due running/> })}
            {real.map(|real| view! { <p class="clock-note">{real}</p> })}
            <p class="clock-note">{open}</p>
            {money}
            {super::legs::section(t, legs, leg_late)}
            {others}
            {abroad}
            <h2>{t.get("dossier-history")}</h2>
            <Timeline steps/>
            {mine.then(|| view! {
                <h2>{t.get("dossier-papers")}</h2>
                <ul>
                    <li><Link href=format!("{base}/giay-tiep-nhan.pdf")>{t.get("paper-receipt")}</Link></li>
                    <li><Link href=format!("{base}/to-khai.pdf")>{t.get("paper-declaration")}</Link></li>
                    {has_draft.then(|| view! { <li><Link href=format!("{base}/ban-thao")>{t.get("paper-draft-paper")}</Link></li> })}
                    {slips}
                </ul>
            })}
            {followers}
            {keep.map(|base| keep::button(t, &base))}
            {twin.map(|action| view! {
                <PostForm action>
                    <Button kind=ButtonKind::Secondary>{t.get("dossier-twin")}</Button>
                </PostForm>
            })}
            {may_withdraw.then(|| view! { <p><Link href=format!("{base}/rut")>{t.get("withdraw")}</Link></p> })}
        }
    })
}

/// Whether both stand under one number: the two originals of a couple.
fn are_alike(one: &Outcome, other: &Outcome) -> bool {
    let stand = one.ended_at.is_none() && other.ended_at.is_none();
    stand && one.kind == other.kind && one.number == other.number
}

/// How the papers on paper come, while they wait at the office.
fn on_paper(dossier: &DossierView) -> Option<&'static str> {
    let declared = read_so_far(dossier.version, &dossier.answers, &dossier.judging());
    match Delivery::asked(&declared) {
        Delivery::Electronic => None,
        Delivery::Counter => Some("dossier-on-paper.counter"),
        Delivery::Post => Some("dossier-on-paper.post"),
    }
}

/// A Vietnamese child was registered without a PIN because its sex is not determined.
fn lacks_number(dossier: &DossierView) -> bool {
    let declared = read_so_far(dossier.version, &dossier.answers, &dossier.judging());
    declared.is("child.sex", "undetermined") && declared.is("child.nationality", "vietnamese")
}

/// `GET …/rut`: one page before an act that cannot be undone.
pub(super) async fn ask_withdraw(
    State(app): State<App>,
    visit: Visit,
    Path((_, code)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let dossier = app
        .portal
        .dossier(&visit.visitor, &code)
        .await
        .map_err(|e| Failure::from(e).at(visit.lang))?;
    Ok(ask(&app, &visit, &dossier).into_response())
}

fn ask(app: &App, visit: &Visit, dossier: &DossierView) -> render::Page {
    let t = visit.t;
    let base = visit.href(&format!("/ho-so/{}", dossier.code));
    let may = dossier.may_withdraw;
    let head = visit
        .head(t.get("withdraw"))
        .of(dossier.version)
        .back(base.clone());
    render::page(&app.site, head, move || {
        view! {
            <h1>{t.get("withdraw")}</h1>
            {if may {
                view! {
                    <Warning t>{t.get("withdraw.text")}</Warning>
                    <PostForm><Button kind=ButtonKind::Warning>{t.get("withdraw.button")}</Button></PostForm>
                }
                .into_any()
            } else {
                view! { <p>{t.get("withdraw.late")}</p> }.into_any()
            }}
            <p><Link href=base>{t.get("withdraw.keep")}</Link></p>
        }
    })
}

/// `POST …/rut`
pub(super) async fn withdraw(
    State(app): State<App>,
    visit: Visit,
    Path((_, code)): Path<(String, String)>,
) -> Result<Response, Failure> {
    match app.portal.withdraw(&visit.visitor, &code).await {
        Ok(()) => Ok(Redirect::to(&visit.href(&format!("/ho-so/{code}"))).into_response()),
        // Decided meanwhile: said on the same page, with the status of a conflict.
        Err(WithdrawError::TooLate(dossier)) => {
            Ok((StatusCode::CONFLICT, ask(&app, &visit, &dossier)).into_response())
        }
        Err(WithdrawError::Dossier(error)) => Err(Failure::from(error).at(visit.lang)),
    }
}
