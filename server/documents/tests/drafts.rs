//! The draft of a paper: the same lines, and no doubt that it is none yet.
#![allow(clippy::unwrap_used)]

mod samples;
mod tools;

use tools::{run, text};

const MARK: &str = "BẢN NHÁP – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ";

fn draft() -> domain::paper::Paper {
    domain::paper::Paper {
        number: String::new(),
        place_and_day: String::new(),
        signer: None,
        check: None,
        demo: false,
        ..samples::birth_certificate()
    }
}

#[test]
fn a_draft_is_marked_on_its_page_and_in_its_data_and_prints_the_lines_of_the_paper() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("draft.pdf");
    let paper = draft();
    std::fs::write(&path, documents::set_draft(&paper).unwrap().as_bytes()).unwrap();
    let check = run("qpdf", &["--check".as_ref(), path.as_os_str()]);
    assert!(check.ok && !check.out.contains("WARNING"), "{}", check.out);
    let read = text(&path);
    let mut rest = &read[read.find(MARK).unwrap()..];
    for line in paper.sections.iter().flat_map(|section| &section.lines) {
        let printed = format!("{}: {}", line.label, line.value);
        let at = rest.find(&printed).unwrap();
        rest = &rest[at + printed.len()..];
    }
    assert!(
        !read.contains("Số: ") && !read.contains("NGƯỜI KÝ"),
        "{read}"
    );
    let info = run("pdfinfo", &[path.as_os_str()]).out;
    assert!(
        info.contains("Title:           GIẤY KHAI SINH (bản nháp)"),
        "{info}"
    );
    let data = folder.path().join("data.json");
    run(
        "pdfdetach",
        &[
            "-savefile".as_ref(),
            "data.json".as_ref(),
            "-o".as_ref(),
            data.as_os_str(),
            path.as_os_str(),
        ],
    );
    let data = std::fs::read_to_string(&data).unwrap();
    assert!(data.contains("\"draft\":true"), "{data}");
}

#[test]
fn the_paper_itself_is_no_draft() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("paper.pdf");
    std::fs::write(&path, documents::set(&draft()).unwrap().as_bytes()).unwrap();
    assert!(!text(&path).contains("BẢN NHÁP"));
}
