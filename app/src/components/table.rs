//! Rows that are compared with each other.

use std::borrow::Cow;

use leptos::prelude::*;

/// One column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    label: Cow<'static, str>,
    numeric: bool,
}

impl Column {
    /// A column of words.
    pub fn new(label: impl Into<Cow<'static, str>>) -> Self {
        Self {
            label: label.into(),
            numeric: false,
        }
    }

    /// A column of numbers: set to the right, so that places stand under each other.
    pub fn numeric(label: impl Into<Cow<'static, str>>) -> Self {
        Self {
            label: label.into(),
            numeric: true,
        }
    }
}

/// A table with caption and heads. On a narrow screen each row becomes a small
/// card, its heads repeated before the values, so that nothing scrolls sideways
/// (WCAG 1.4.10). The roles are written out, for browsers drop them when the
/// style makes blocks of the cells.
#[component]
pub fn Table(
    #[prop(into)] caption: Cow<'static, str>,
    columns: Vec<Column>,
    /// One cell for each column; the first names its row.
    rows: Vec<Vec<AnyView>>,
) -> impl IntoView {
    let heads: Vec<_> = columns
        .iter()
        .map(|column| {
            let class = column.numeric.then_some("numeric");
            view! { <th role="columnheader" scope="col" class=class>{column.label.clone()}</th> }
        })
        .collect();
    let rows: Vec<_> = rows
        .into_iter()
        .map(|cells| {
            let cells: Vec<_> = cells
                .into_iter()
                .zip(&columns)
                .enumerate()
                .map(|(n, (cell, column))| {
                    let class = column.numeric.then_some("numeric");
                    let label = column.label.clone();
                    if n == 0 {
                        view! { <th role="rowheader" scope="row">{cell}</th> }.into_any()
                    } else {
                        view! { <td role="cell" class=class data-label=label>{cell}</td> }
                            .into_any()
                    }
                })
                .collect();
            view! { <tr role="row">{cells}</tr> }
        })
        .collect();
    view! {
        <table class="table" role="table">
            <caption>{caption}</caption>
            <thead role="rowgroup"><tr role="row">{heads}</tr></thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
}
