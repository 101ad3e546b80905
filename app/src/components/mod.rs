//! The parts that pages are made of. Each renders on the server only, works
//! without script, and has named examples (`examples/`) that are shown in the
//! gallery, compared with their snapshots and checked for accessibility.
//!
//! Conventions: `t` is the catalogue of the page's language; `id` is the id and
//! the name of the input; `fault` is what is wrong with the answer.

mod banners;
mod button;
mod checkboxes;
mod choice;
mod clock;
mod date_input;
mod desk;
mod details;
mod doors;
mod error_summary;
pub mod examples;
mod fault;
mod field;
mod file_upload;
mod form;
pub mod gallery;
mod icon;
mod label;
mod link;
mod messages;
mod pagination;
mod panel;
mod paper;
mod place_field;
mod radios;
mod select;
mod status_tag;
mod summary_list;
mod table;
mod task_list;
mod text_area;
mod timeline;
mod way;
mod words;

pub use banners::{DemoBanner, PhaseBanner, TranslationBanner, WayOut};
pub use button::{Button, ButtonGroup, ButtonKind, LinkButton};
pub use checkboxes::{Checkboxes, Tick};
pub use choice::Choice;
pub use clock::{Clock, RealTime, Running};
pub use date_input::{DateInput, TimeInput};
pub use desk::DeskLayout;
pub use details::{Details, Why};
pub use doors::{Door, Doors, Facts, Way, Ways};
pub use error_summary::ErrorSummary;
pub use fault::{Fault, Faults};
pub use field::{Field, Typed, Width};
pub use file_upload::{FileState, FileUpload, SentFile};
pub use form::{GetForm, Hidden, PostForm};
pub use icon::{Icon, Sign};
pub(crate) use label::ErrorMessage;
pub use link::Link;
pub use messages::{Inset, Notice, NoticeKind, Warning};
pub use pagination::Pagination;
pub use panel::{Keep, Panel};
pub use paper::PaperSheet;
pub use place_field::{Candidate, PlaceField};
pub use radios::Radios;
pub use select::Select;
pub use status_tag::{StatusTag, Tone};
pub use summary_list::{Row, SummaryCard, SummaryList};
pub use table::{Column, Table};
pub use task_list::{Task, TaskList, TaskState};
pub use text_area::TextArea;
pub(crate) use text_area::text_alone;
pub use timeline::{Step, StepState, Timeline};
pub use way::{BackLink, Breadcrumbs, LanguageSwitch, SkipLink};
pub use words::Words;
