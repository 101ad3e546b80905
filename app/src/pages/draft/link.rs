//! Addresses of a draft and its pages.

use domain::procedure::{Judging, Page, Version, check_page};
use portal::Draft;
use uuid::Uuid;

use crate::visit::Visit;

/// The page of a draft.
pub(super) fn page(visit: &Visit, draft: Uuid, page: &str) -> String {
    visit.href(&format!("/ho-so/nhap/{draft}/{page}"))
}

/// The last page, where answers are checked.
pub(super) fn review(visit: &Visit, draft: Uuid) -> String {
    page(visit, draft, "kiem-tra")
}

/// The page after `current`, or the check of answers.
pub(super) fn after(visit: &Visit, draft: &Draft, current: &Page) -> String {
    let mut pages = draft
        .version
        .pages(&draft.answers)
        .skip_while(|page| page.id != current.id)
        .skip(1);
    pages.next().map_or_else(
        || review(visit, draft.id),
        |next| page(visit, draft.id, next.id),
    )
}

/// The page before `current`; on the first page none.
pub(super) fn before(visit: &Visit, draft: &Draft, current: &Page) -> Option<String> {
    let before = draft
        .version
        .pages(&draft.answers)
        .take_while(|page| page.id != current.id)
        .last();
    before.map(|before| page(visit, draft.id, before.id))
}

/// The first page that still lacks something, or the check of answers: where somebody
/// goes on who comes back or has changed one answer.
pub(super) fn onward(visit: &Visit, draft: &Draft, judging: &Judging) -> String {
    let version: &'static Version = draft.version;
    let lacking = version
        .pages(&draft.answers)
        .find(|page| !check_page(version, page, &draft.answers, judging).is_empty());
    lacking.map_or_else(
        || review(visit, draft.id),
        |next| page(visit, draft.id, next.id),
    )
}

/// Where somebody goes on who comes back with the code: the question after the last one
/// that has an answer, or an earlier one that lacks something.
pub(super) fn left_at(visit: &Visit, draft: &Draft) -> String {
    let pages: Vec<&Page> = draft.version.pages(&draft.answers).collect();
    let is_answered = |page: &Page| {
        let mut inputs = page.questions.iter().flat_map(|question| question.inputs());
        inputs.any(|input| !draft.answers.trimmed(&input).is_empty())
    };
    let lacks =
        |page: &Page| !check_page(draft.version, page, &draft.answers, &draft.judging).is_empty();
    let next = pages.iter().rposition(|page| is_answered(page));
    let next = next.map_or(0, |last| last + 1);
    let lacking = pages.iter().position(|page| lacks(page));
    match pages.get(lacking.map_or(next, |lacking| lacking.min(next))) {
        Some(there) => page(visit, draft.id, there.id),
        None => review(visit, draft.id),
    }
}

/// Where a draft begins.
pub(crate) fn first(visit: &Visit, draft: &Draft) -> String {
    let first = draft.version.pages(&draft.answers).next();
    first.map_or_else(
        || review(visit, draft.id),
        |first| page(visit, draft.id, first.id),
    )
}

/// Where a draft of a list goes on: its first page, which leads further.
pub(crate) fn first_of(
    visit: &Visit,
    id: Uuid,
    procedure: &domain::procedure::Procedure,
) -> String {
    let first = procedure
        .versions
        .first()
        .and_then(|version| version.pages.first());
    first.map_or_else(|| review(visit, id), |first| page(visit, id, first.id))
}
