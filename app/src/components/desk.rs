//! The officer's screen.

use leptos::prelude::*;

/// A case on one screen: what is judged on the left, what judges it on the
/// right (evidence, findings, history), the actions below both and in reach
/// while scrolling. On a narrow screen the same in one column, in the same
/// order, which is also the order of the keyboard (WCAG 2.4.3).
#[component]
pub fn DeskLayout(
    /// Answers.
    main: AnyView,
    /// Evidence, findings, history.
    aside: AnyView,
    /// The buttons allowed now.
    #[prop(optional)]
    actions: Option<AnyView>,
) -> impl IntoView {
    view! {
        <div class="desk">
            <div>{main}</div>
            <div>{aside}</div>
            {actions.map(|actions| view! { <div class="desk-actions">{actions}</div> })}
        </div>
    }
}
