//! Examples: files.

use leptos::prelude::*;

use super::{Example, say};
use crate::components::{Fault, FileState, FileUpload, SentFile, Words};

const TEN_MB: u64 = 10_000_000;

pub(super) const EXAMPLES: &[Example] = &[
    Example::new("file-upload", "empty", |t| {
        view! {
            <FileUpload
                t
                id="files"
                label=say(t, "Giấy chứng sinh", "Birth notification")
                hint=say(t, "Chụp đủ bốn góc, đọc rõ chữ.", "All four corners, easy to read.")
                max_bytes=TEN_MB
                max_files=5
            />
        }
        .into_any()
    }),
    Example::new("file-upload", "sent-and-refused", |t| {
        let file = |id: &str, name: &str, size, state| SentFile {
            id: id.into(),
            name: name.into(),
            size,
            state,
            href: if state == FileState::Ready {
                "#".into()
            } else {
                Words::default()
            },
            thumbnail: Words::default(),
        };
        let files = vec![
            file("1", "giay-chung-sinh.jpg", 1_840_000, FileState::Ready),
            file("2", "mat-sau.jpg", 920_000, FileState::Checking),
        ];
        view! {
            <FileUpload
                t
                id="files-sent"
                label=say(t, "Giấy chứng sinh, hai mặt", "Birth notification, both sides")
                fault=Some(Fault::new("files-sent", say(
                    t,
                    "Tệp “quet.tiff” không phải ảnh JPEG, PNG hay tệp PDF. Hãy gửi ảnh chụp hoặc tệp PDF.",
                    "“quet.tiff” is not a JPEG or PNG picture or a PDF. Send a photo or a PDF.",
                )))
                max_bytes=TEN_MB
                max_files=5
                files
            />
        }
        .into_any()
    }),
];
