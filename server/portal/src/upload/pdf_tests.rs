#![allow(clippy::unwrap_used)]
use std::io::Write as _;

use flate2::{Compression, write::ZlibEncoder};
use proptest::prelude::*;

use super::*;

fn pdf(objects: &[u8]) -> Vec<u8> {
    let mut file = b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n".to_vec();
    file.extend(objects);
    file.extend(b"\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF\n");
    file
}

fn packed(objects: &[u8]) -> Vec<u8> {
    let mut packer = ZlibEncoder::new(Vec::new(), Compression::default());
    packer.write_all(objects).unwrap();
    let data = packer.finish().unwrap();
    let mut stream =
        b"5 0 obj\n<< /Type /Obj#53tm /N 1 /First 4 /Filter /FlateDecode >>\nstream\r\n".to_vec();
    stream.extend(data);
    stream.extend(b"\nendstream\nendobj");
    stream
}

#[test]
fn a_plain_scan_is_kept() {
    assert_eq!(
        check(&pdf(b"3 0 obj << /Type /Page /JSize 3 >> endobj")),
        Ok(())
    );
    assert_eq!(check(&pdf(&packed(b"7 0 << /Type /Font >>"))), Ok(()));
}

#[test]
fn pages_are_counted_in_the_open_and_in_packed_objects() {
    let two = b"3 0 obj << /Type /Page >> endobj\n4 0 obj << /Type/Page /Parent 2 0 R >> endobj";
    assert_eq!(pages(&pdf(two)), Some(2));
    let packed = packed(b"7 0 8 30 << /Type /Pages /Count 1 >> << /Type /P#61ge >>");
    assert_eq!(pages(&pdf(&packed)), Some(1));
    assert_eq!(pages(&pdf(b"3 0 obj << /Type /Font >> endobj")), None);
}

#[test]
fn a_program_in_a_file_is_refused_however_its_name_is_written() {
    for action in [
        "/S /JavaScript /JS (app.alert(1))",
        "/S/J#61vaScript",
        "/S /Launch",
        "/S/SubmitForm(",
        "/S/GoToR /F (other.pdf)",
        "/XFA 5 0 R",
    ] {
        let file = pdf(format!("3 0 obj << /OpenAction << {action} >> >> endobj").as_bytes());
        assert_eq!(check(&file), Err(Refusal::Active), "{action}");
    }
}

#[test]
fn a_program_in_packed_objects_is_refused() {
    assert_eq!(
        check(&pdf(&packed(b"7 0 << /S /JavaScript >>"))),
        Err(Refusal::Active)
    );
}

#[test]
fn a_file_in_a_file_is_refused() {
    assert_eq!(
        check(&pdf(b"3 0 obj << /Type /EmbeddedFile >> endobj")),
        Err(Refusal::Active)
    );
}

#[test]
fn a_file_behind_a_password_says_so() {
    let locked = b"%PDF-1.7\ntrailer << /Root 1 0 R /Encrypt 4 0 R >>\nstartxref\n9\n%%EOF\n";
    assert_eq!(check(locked), Err(Refusal::Locked));
}

#[test]
fn a_file_that_breaks_off_is_unreadable() {
    let whole = pdf(b"");
    assert_eq!(check(&whole[..whole.len() - 8]), Err(Refusal::Unreadable));
    assert_eq!(check(b"%PDF-"), Err(Refusal::Unreadable));
    assert_eq!(
        check(b"%PDF-9.9\nstartxref\n%%EOF"),
        Err(Refusal::Unreadable)
    );
}

#[test]
fn packed_objects_that_would_fill_the_memory_are_not_unpacked() {
    assert_eq!(
        check(&pdf(&packed(&vec![b' '; 40 << 20]))),
        Err(Refusal::Unreadable)
    );
}

proptest! {
    #[test]
    fn no_content_makes_it_panic(mut content in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = check(&content);
        content.extend(b"/ObjStm stream\n\x78\x9c");
        let _ = check(&pdf(&content));
    }
}
