//! Every paper that comes out of a register (law.md section 3) with what is hard to print:
//! it keeps its words, their order and its sheet.
#![allow(clippy::unwrap_used)]

mod samples;
mod tools;

use domain::paper::{Paper, PaperKind};
use tools::{file, run, text_as_written};

/// law.md 3: names of nine words and of one, of all peoples, years alone, addresses abroad and
/// blanks, on every paper that comes out of a register.
#[test]
fn long_names_and_foreign_addresses_keep_their_words_on_every_paper_of_a_register() {
    for (name, paper) in samples::hard_to_print() {
        let (_folder, path) = file(&paper);
        let letters = |text: &str| text.split(['\u{200b}', '\n', ' ']).collect::<String>();
        let read = letters(
            &run(
                "pdftotext",
                &["-raw".as_ref(), path.as_os_str(), "-".as_ref()],
            )
            .out,
        );
        for line in paper.sections.iter().flat_map(|section| &section.lines) {
            assert!(
                read.contains(&letters(&line.value)),
                "{name}: {} in {read}",
                line.value
            );
        }
    }
}

#[test]
fn every_paper_of_a_register_is_tried_with_what_is_hard_to_print() {
    let tried: Vec<PaperKind> = samples::hard_to_print()
        .iter()
        .map(|(_, paper)| paper.kind)
        .collect();
    for kind in [
        PaperKind::BirthCertificate,
        PaperKind::BirthCertificateCopy,
        PaperKind::BirthExtractCopy,
        PaperKind::MarriageCertificate,
        PaperKind::MarriageExtractCopy,
        PaperKind::DeathExtract,
        PaperKind::DeathCertificate,
        PaperKind::DeathExtractCopy,
        PaperKind::ActExtract,
        PaperKind::ActExtractCopy,
        PaperKind::MaritalStatusCertificate,
        PaperKind::RecordConfirmation,
    ] {
        assert!(tried.contains(&kind), "{}", kind.as_str());
    }
}

/// Every label, a blank line's too, in the order of the file, which is that of a screen reader;
/// then who signs.
fn labels_are_read_out_in_order(paper: &Paper) {
    let (_folder, path) = file(paper);
    let words = |text: &str| {
        let text = text.replace('\u{200b}', "");
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let read = words(&text_as_written(&path));
    let mut rest = read.as_str();
    for line in paper.sections.iter().flat_map(|section| &section.lines) {
        let printed = format!("{}:", line.label);
        let at = rest
            .find(&printed)
            .unwrap_or_else(|| panic!("no {printed} in order in {read}"));
        rest = &rest[at + printed.len()..];
    }
    let signer = paper.signer.as_ref().unwrap();
    assert!(rest.contains(&words(&signer.caption)), "{rest}");
}

/// law.md 3: every line of a death with its value, a blank one as a blank.
#[test]
fn the_lines_of_a_death_are_read_out_in_order() {
    for paper in [samples::death_extract(), samples::death_certificate()] {
        labels_are_read_out_in_order(&paper);
    }
}

/// law.md 3: of guardianships, recordings and changes, of the two certificates of the register,
/// of old books, and of the copy of a birth certificate.
#[test]
fn the_lines_of_acts_and_of_old_books_are_read_out_in_order() {
    for paper in [
        samples::supervision_extract(),
        samples::recorded_marriage_extract(),
        samples::change_extract_copy(),
        samples::marital_status_certificate(),
        samples::record_confirmation(),
        samples::old_birth_extract(),
        samples::old_marriage_extract(),
        samples::old_death_extract(),
        samples::birth_certificate_copy(),
    ] {
        labels_are_read_out_in_order(&paper);
    }
}

#[test]
fn papers_keep_to_one_page_even_when_life_is_long() {
    let mut papers = vec![
        samples::birth_certificate(),
        samples::birth_certificate_blank_father(),
        samples::extract_copy(),
        samples::marriage_certificate(),
        samples::receipt(),
        samples::receipt_in_english(),
        samples::declaration(),
        samples::closing(),
        samples::apology(),
        samples::foreign_death(),
        samples::foreign_death_taken_back(),
        samples::book_closing(),
    ];
    papers.extend(samples::hard_to_print().into_iter().map(|(_, paper)| paper));
    for paper in papers {
        assert_eq!(
            documents::set(&paper).unwrap().pages(),
            1,
            "{}",
            paper.title
        );
    }
}
