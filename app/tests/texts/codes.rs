//! Every sentence whose id ends with the code of what it names. A code without one would be
//! shown as its id.

use app::condition::{Service, State};
use domain::{
    authentication::Authentication,
    case::{ActionKind, CaseStage, Role},
    delivery::{Delivery, DeliveryCheck},
    dossier::Stage,
    draft_paper::LateOutcome,
    duplicate::Why,
    fee::{FeeState, LineOutcome, PaymentState},
    hand_over::HandOverCheck,
    leg::{AGENCIES, LegKind, LegState},
    national::EVENTS,
    paper::PaperKind,
    presence::PresenceCheck,
    register::{ActKind, RegisterKind},
    supplement::{GRID, REASONS},
};
use i18n::{Lang, texts};
use portal::Wish;
use registry::{Filter, PaperState, StaffChangeKind};

/// Each code has its sentence `{family}-{code}`, and nothing is to be filled into it: a page
/// asks for it as it is.
fn all_named(family: &str, codes: impl IntoIterator<Item = impl AsRef<str>>) {
    for code in codes {
        let id = format!("{family}-{}", code.as_ref());
        for lang in Lang::ALL {
            assert!(texts(lang).maybe(&id).is_some(), "{id} in {lang:?}");
        }
    }
}

#[test]
fn where_a_dossier_stands_has_its_words_for_citizens_and_at_the_desk() {
    all_named("stage", Stage::all().map(Stage::as_str));
    // What leads to a stage is called by it, where it has no name of its own.
    all_named("event", Stage::all().map(Stage::as_str));
    all_named("case", CaseStage::all().map(CaseStage::as_str));
    all_named("desk-filter", Filter::OFFERED.map(Filter::as_str));
}

#[test]
fn each_event_of_a_life_has_its_words() {
    all_named("event", EVENTS);
}

#[test]
fn what_an_officer_does_and_sees_to_has_its_words() {
    all_named("desk-act", ActionKind::ALL.map(ActionKind::as_str));
    all_named("desk-came", PresenceCheck::ALL.map(PresenceCheck::as_str));
    all_named("desk-seen", HandOverCheck::ALL.map(HandOverCheck::as_str));
    all_named("desk-handed", DeliveryCheck::ALL.map(DeliveryCheck::as_str));
    all_named("desk-asked", Delivery::ALL.map(Delivery::as_str));
    all_named("desk-how", Delivery::ON_PAPER.map(Delivery::as_str));
}

#[test]
fn what_an_officer_is_told_of_a_case_has_its_words() {
    all_named("desk-why", Why::ALL.iter().map(|why| why.as_str()));
    all_named("desk-late-words", LateOutcome::ALL.map(LateOutcome::as_str));
    all_named("supplement-reason", REASONS.iter().map(|reason| reason.id));
    all_named("supplement-region", GRID.map(|(name, _)| name));
}

#[test]
fn roles_of_officers_and_what_is_done_to_their_accounts_have_their_words() {
    all_named("staff-role", Role::ALL.map(Role::as_str));
    let kinds = StaffChangeKind::ALL.map(StaffChangeKind::as_str);
    all_named("staff-change", kinds);
}

/// Before a paper is out no page names its state.
#[test]
fn papers_that_are_out_and_registers_have_their_words() {
    let out = PaperState::ALL
        .into_iter()
        .filter(|state| !matches!(state, PaperState::Unsigned | PaperState::Pending));
    all_named("paper-state", out.map(PaperState::as_str));
    let registers = RegisterKind::ALL.map(|kind| kind.as_str().to_lowercase());
    all_named("books", registers);
    let acts = ActKind::ALL.map(|kind| kind.as_str().to_lowercase());
    all_named("act-paper", acts);
}

/// The portal prints the titles of its own papers by other sentences.
#[test]
fn each_paper_of_an_office_has_its_title() {
    use PaperKind::{Apology, Declaration, Receipt, ResumeNote};
    let of_offices = PaperKind::ALL
        .into_iter()
        .filter(|kind| !matches!(kind, Receipt | Declaration | Apology | ResumeNote));
    all_named("result", of_offices.map(PaperKind::as_str));
}

#[test]
fn where_the_money_stands_has_its_words() {
    all_named("fee-state", FeeState::ALL.map(FeeState::as_str));
    all_named("fee-line", LineOutcome::ALL.map(LineOutcome::as_str));
    all_named("demo-gateway", PaymentState::ALL.map(PaymentState::as_str));
}

#[test]
fn agencies_and_what_they_are_asked_for_have_their_words() {
    all_named("leg", LegKind::ALL.map(LegKind::as_str));
    all_named("leg-state", LegState::all().map(LegState::as_str));
    all_named("letters", AGENCIES);
    all_named("operator-part", AGENCIES);
}

#[test]
fn what_people_may_want_to_be_told_has_its_words() {
    all_named("told", Wish::ALL.map(Wish::as_str));
}

#[test]
fn services_and_how_they_are_have_their_words() {
    all_named("status", Service::ALL.map(Service::as_str));
    let failing = Service::ALL.map(|service| format!("{}.not", service.as_str()));
    all_named("status", failing);
    all_named("status-state", State::ALL.map(State::as_str));
    all_named("status-all", State::ALL.map(State::as_str));
}

/// They name the country.
#[test]
fn what_a_foreign_paper_needs_has_its_words() {
    for needs in Authentication::ALL {
        let id = format!("foreign-paper-{}", needs.as_str());
        for lang in Lang::ALL {
            assert!(texts(lang).has(&id), "{id} in {lang:?}");
        }
    }
}
