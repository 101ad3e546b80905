//! What a set paper looks like to others.
#![allow(clippy::unwrap_used)]

mod samples;
mod tools;

use documents::SetError;
use domain::paper::Paper;
use tools::{file, run, text};

#[test]
fn every_paper_is_a_sound_tagged_archive_file() {
    for (name, paper) in samples::all() {
        let (_folder, path) = file(&paper);
        let check = run("qpdf", &["--check".as_ref(), path.as_os_str()]);
        assert!(check.ok, "{name}: {}{}", check.out, check.err);
        assert!(!check.out.contains("WARNING"), "{name}: {}", check.out);
        let info = run("pdfinfo", &[path.as_os_str()]).out;
        assert!(info.contains("Tagged:          yes"), "{name}: {info}");
        assert!(
            info.contains("Page size:       595.276 x 841.89 pts (A4)"),
            "{name}: {info}"
        );
        let meta = run("pdfinfo", &["-meta".as_ref(), path.as_os_str()]).out;
        assert!(
            meta.contains("<pdfaid:part>3</pdfaid:part>"),
            "{name}: {meta}"
        );
        assert!(
            meta.contains("<pdfaid:conformance>A</pdfaid:conformance>"),
            "{name}: {meta}"
        );
        assert!(
            meta.contains("<pdfuaid:part>1</pdfuaid:part>"),
            "{name}: {meta}"
        );
    }
}

#[test]
fn the_document_has_the_title_the_day_and_the_language_of_the_paper() {
    let (_folder, path) = file(&samples::birth_certificate());
    let info = run("pdfinfo", &[path.as_os_str()]).out;
    assert!(
        info.contains("Title:           GIẤY KHAI SINH 412/2026"),
        "{info}"
    );
    assert!(
        info.contains("CreationDate:    Mon Nov  9 17:00:00 2026 UTC"),
        "{info}"
    );
    let catalogue = run(
        "qpdf",
        &["--show-object=trailer".as_ref(), path.as_os_str()],
    )
    .out;
    let root = catalogue
        .split("/Root ")
        .nth(1)
        .unwrap()
        .split(' ')
        .next()
        .unwrap();
    let root = run(
        "qpdf",
        &[format!("--show-object={root}").as_ref(), path.as_os_str()],
    )
    .out;
    assert!(root.contains("/Lang (vi-VN)"), "{root}");
}

/// Lines are read out in the order of the law; every label with its value.
#[test]
fn the_lines_of_a_birth_certificate_are_read_out_in_order() {
    let paper = samples::birth_certificate();
    let (_folder, path) = file(&paper);
    let read = text(&path);
    let mut rest = read.as_str();
    for line in paper.sections.iter().flat_map(|section| &section.lines) {
        let printed = format!("{}: {}", line.label, line.value);
        let at = rest
            .find(&printed)
            .unwrap_or_else(|| panic!("no {printed} in order in {read}"));
        rest = &rest[at + printed.len()..];
    }
    assert!(rest.contains("Nguyễn Thị Hồng Nhung"));
}

/// law.md 3: the wife's lines, the husband's lines, where and when, room for both to sign.
#[test]
fn the_columns_of_a_marriage_certificate_are_read_out_one_after_the_other() {
    let paper = samples::marriage_certificate();
    let (_folder, path) = file(&paper);
    let read = run(
        "pdftotext",
        &["-raw".as_ref(), path.as_os_str(), "-".as_ref()],
    )
    .out;
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let read = words(&read);
    let mut rest = read.as_str();
    for line in paper.sections.iter().flat_map(|section| &section.lines) {
        for printed in [format!("{}:", line.label), words(&line.value)] {
            let at = rest
                .find(&printed)
                .unwrap_or_else(|| panic!("no {printed} in order in {read}"));
            rest = &rest[at + printed.len()..];
        }
    }
    for who in ["Vợ", "Chồng"] {
        let at = rest.find(&format!("{who} (Ký, ghi rõ họ, chữ đệm, tên)"));
        let at = at.unwrap_or_else(|| panic!("no room for {who} in {read}"));
        rest = &rest[at + who.len()..];
    }
    assert!(rest.contains("NGƯỜI KÝ GIẤY CHỨNG NHẬN KẾT HÔN CHỦ TỊCH Nguyễn Thị Hồng Nhung"));
}

#[test]
fn long_values_keep_their_words_in_order() {
    let paper = samples::birth_certificate_long();
    let (_folder, path) = file(&paper);
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let read = words(&text(&path));
    for line in paper.sections.iter().flat_map(|section| &section.lines) {
        assert!(
            read.contains(&words(&line.value)),
            "{} in {read}",
            line.value
        );
    }
}

#[test]
fn every_vietnamese_letter_is_printed_and_read_back() {
    let mut paper = samples::birth_certificate();
    for line in &mut paper.sections[0].lines[..2] {
        line.value = samples::LETTERS.into();
    }
    paper.place_and_day = samples::LETTERS.into();
    let (_folder, path) = file(&paper);
    let letters = |text: &str| text.split_whitespace().collect::<String>();
    let read = letters(&text(&path));
    // Strong, plain and slanted.
    let count = read.matches(&letters(samples::LETTERS)).count();
    assert_eq!(count, 3, "{read}");
}

#[test]
fn a_word_without_end_does_not_run_off_the_page() {
    let mut paper = samples::birth_certificate();
    let word = "Ngườiđikhaisinhquênmấtdấucách".repeat(12);
    paper.sections[0].lines[0].value = word.clone();
    paper.sections[0].lines[6].value = word.clone();
    let (_folder, path) = file(&paper);
    let read: String = text(&path).split(['\u{200b}', '\n', ' ']).collect();
    assert_eq!(read.matches(&word).count(), 2, "{read}");
}

/// law.md 8.5: the annex is one page behind the extract, under the same signature.
#[test]
fn an_extract_for_abroad_has_one_page_more() {
    for paper in [
        samples::extract_abroad(),
        samples::extract_abroad_long(),
        samples::marriage_extract_abroad(),
        samples::death_extract_abroad(),
    ] {
        let pages = documents::set(&paper).unwrap().pages();
        assert_eq!(pages, 2, "{}", paper.title);
    }
}

/// Each number with its words in three languages, then what the register says of it.
#[test]
fn the_numbers_of_an_annex_are_read_out_in_order() {
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    for (paper, dates) in [
        (samples::extract_abroad(), vec!["Jo Mo An 02 11 2026"]),
        (
            samples::marriage_extract_abroad(),
            vec![
                "Jo Mo An – 05 1990",
                "Jo Mo An – – 1965",
                "Jo Mo An – 02 1968",
                "Dm Jo Mo An 12 05 1999",
            ],
        ),
        (
            samples::death_extract_abroad(),
            vec!["Jo Mo An 14 11 2026", "Jo Mo An – – 1938"],
        ),
    ] {
        let (_folder, path) = file(&paper);
        let page = ["-raw", "-f", "2", "-l", "2"].map(str::as_ref);
        let read = run(
            "pdftotext",
            &[&page[..], &[path.as_os_str(), "-".as_ref()]].concat(),
        )
        .out;
        let read = words(&read);
        let annex = paper.annex.unwrap();
        for notice in [&annex.notice.vi, &annex.notice.en, &annex.notice.fr] {
            assert!(read.contains(&words(notice)), "{notice} in {read}");
        }
        let mut rest = read.as_str();
        for row in annex.parts.iter().flat_map(|part| &part.rows) {
            let said = format!("{} {}", row.of.code, row.of.words.vi);
            let at = rest
                .find(&said)
                .unwrap_or_else(|| panic!("no {said} in order in {read}"));
            rest = &rest[at + said.len()..];
            for cell in row.cells.iter().flatten() {
                assert!(rest.contains(&words(&cell.text)), "{} in {rest}", cell.text);
            }
        }
        for date in dates {
            assert!(read.contains(date), "{date} in {read}");
        }
        assert!(rest.contains("Nguyễn Thị Hồng Nhung"), "{rest}");
    }
}

/// From the title to the small print, as it is read out: that a case is closed or late, that a
/// foreigner has died and that this is taken back (Law 60/2014 Art. 52.3), that a book is
/// closed (Art. 59.2).
#[test]
fn the_letters_of_an_office_are_read_out_in_full() {
    for (paper, said) in [
        (samples::closing(), include_str!("read_out/dong-ho-so.txt")),
        (
            samples::apology(),
            include_str!("read_out/xin-loi-hen-lai.txt"),
        ),
        (
            samples::foreign_death(),
            include_str!("read_out/bao-nguoi-nuoc-ngoai-chet.txt"),
        ),
        (
            samples::foreign_death_taken_back(),
            include_str!("read_out/rut-lai-viec-bao-nguoi-chet.txt"),
        ),
        (
            samples::book_closing(),
            include_str!("read_out/khoa-so.txt"),
        ),
    ] {
        let (_folder, path) = file(&paper);
        let read = tools::text_as_written(&path);
        // Where a line breaks is the page's affair.
        let letters = |text: &str| {
            text.split(['\u{200b}', '\u{c}', '\n', ' '])
                .collect::<String>()
        };
        assert!(letters(&read).ends_with(&letters(said)), "{said}\n{read}");
        assert!(letters(&read).contains(&letters(&paper.number)), "{read}");
    }
}

#[test]
fn a_long_declaration_has_numbered_pages() {
    let paper = samples::declaration_long();
    let (_folder, path) = file(&paper);
    let pages = documents::set(&paper).unwrap().pages();
    assert!(pages > 1);
    assert!(text(&path).contains(&format!("Trang 1/{pages}")));
}

#[test]
fn a_demo_paper_says_in_plain_words_that_it_has_no_legal_value() {
    const WORDS: &str = "BẢN DEMO – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ";
    for (name, mut paper) in samples::all() {
        paper.demo = true;
        let (_folder, path) = file(&paper);
        assert!(text(&path).contains(WORDS), "{name}");
        paper.demo = false;
        let (_folder, path) = file(&paper);
        assert!(!text(&path).contains(WORDS), "{name}");
    }
}

#[test]
fn the_data_is_attached_as_canonical_json() {
    let paper = samples::birth_certificate_long();
    let (folder, path) = file(&paper);
    let out = folder.path().join("data.json");
    let saved = run(
        "pdfdetach",
        &[
            "-savefile".as_ref(),
            "data.json".as_ref(),
            "-o".as_ref(),
            out.as_os_str(),
            path.as_os_str(),
        ],
    );
    assert!(saved.ok, "{}", saved.err);
    let data = std::fs::read(out).unwrap();
    assert!(serde_json::from_slice::<Paper>(&data).unwrap() == paper);
    assert!(data.starts_with(br#"{"check":{"short_code":"#));
}

/// It is typed by hand: whatever its letters, it is neither broken nor spaced.
#[test]
fn the_code_to_check_a_paper_with_stands_on_one_line() {
    for code in [
        "WWWWW-WWWWW-WWWWW",
        "MWMWM-QQQQQ-WMWMW",
        "TAVAT-AVAYA-WAVAT",
        "11111-J1J1J-1J111",
        "PA4V7-YT7A1-F4J7V",
    ] {
        let mut paper = samples::birth_certificate();
        paper.check.as_mut().unwrap().short_code = code.into();
        let (_folder, path) = file(&paper);
        let text = tools::text(&path);
        assert!(text.contains(code), "{code} in {text}");
    }
}

#[test]
fn the_same_paper_gives_the_same_bytes() {
    for (name, paper) in samples::all() {
        assert!(
            documents::set(&paper).unwrap() == documents::set(&paper).unwrap(),
            "{name}"
        );
    }
}

#[test]
fn what_people_type_is_never_read_as_markup() {
    let mut paper = samples::birth_certificate();
    let typed = r##"#pagebreak() *a* $x$ @b <c> // d /* e \ f `g` _h_ = i"##;
    paper.sections[0].lines[6].value = typed.into();
    let (_folder, path) = file(&paper);
    assert!(text(&path).contains(typed));
}

#[test]
fn letters_that_cannot_be_printed_are_named() {
    let mut paper = samples::birth_certificate();
    paper.sections[0].lines[0].value = "金 MIN-JUN".into();
    match documents::set(&paper) {
        Err(SetError::Letters(letters)) => assert_eq!(letters, "金"),
        other => panic!("{:?}", other.map(|pdf| pdf.pages())),
    }
}
