//! Papers of invented people, short and long, for tests and for the eye.
#![allow(dead_code)] // each test uses some of them

mod abroad;
mod acts;
mod births;
mod endings;
mod letters;
mod marriages;
mod old_books;
mod process;

use chrono::NaiveDate;
use domain::paper::{Check, Line, Paper, PaperKind, Section, SignBlock};

pub use abroad::*;
pub use acts::*;
pub use births::*;
pub use endings::*;
pub use letters::*;
pub use marriages::*;
pub use old_books::*;
pub use process::*;

/// Every Vietnamese letter, small and capital, and the sign of the currency.
pub const LETTERS: &str = "aàảãáạ ăằẳẵắặ âầẩẫấậ bcdđ eèẻẽéẹ êềểễếệ gh iìỉĩíị klmn oòỏõóọ ôồổỗốộ ơờởỡớợ pqrst uùủũúụ ưừửữứự vx yỳỷỹýỵ \
    AÀẢÃÁẠ ĂẰẲẴẮẶ ÂẦẨẪẤẬ BCDĐ EÈẺẼÉẸ ÊỀỂỄẾỆ GH IÌỈĨÍỊ KLMN OÒỎÕÓỌ ÔỒỔỖỐỘ ƠỜỞỠỚỢ PQRST UÙỦŨÚỤ ƯỪỬỮỨỰ VX YỲỶỸÝỴ ₫";

/// Line breaks by `\`, one `id|label|value` a line; `*` before the id: strong.
fn section(heading: Option<&str>, lines: &str) -> Section {
    let line = |text: &str| {
        let mut parts = text.splitn(3, '|').map(str::trim);
        let mut next = || parts.next().unwrap_or_default();
        let (id, label, value) = (next(), next(), next());
        let line = Line::new(id.trim_start_matches('*'), label, value);
        if id.starts_with('*') {
            line.strong()
        } else {
            line
        }
    };
    Section {
        heading: heading.map(str::to_owned),
        lines: lines.trim().lines().map(line).collect(),
    }
}

fn paper(kind: PaperKind, title: &str) -> Paper {
    Paper {
        kind,
        title: title.into(),
        subtitle: None,
        head_above: "THÀNH PHỐ HÀ NỘI".into(),
        head_office: "ỦY BAN NHÂN DÂN PHƯỜNG CẦU GIẤY".into(),
        number: "412/2026".into(),
        sections: Vec::new(),
        notes: Vec::new(),
        place_and_day: "Cầu Giấy, ngày 10 tháng 11 năm 2026".into(),
        day: NaiveDate::from_ymd_opt(2026, 11, 10).unwrap_or_default(),
        signer: Some(SignBlock {
            caption: "NGƯỜI KÝ GIẤY KHAI SINH".into(),
            title: "CHỦ TỊCH".into(),
            name: "Nguyễn Thị Hồng Nhung".into(),
        }),
        check: Some(Check {
            url: "https://hotich.example/xt/4ZQ7Y0M6T2X9K3W8B5N1RCVD6E".into(),
            short_code: "4ZQ7-Y0M6-T2X9".into(),
        }),
        demo: true,
        lang: "vi".into(),
        annex: None,
    }
}

/// All of them, with a name for the file.
pub fn all() -> Vec<(&'static str, Paper)> {
    let mut all = vec![
        ("giay-khai-sinh", birth_certificate()),
        ("giay-khai-sinh-khong-cha", birth_certificate_blank_father()),
        ("trich-luc-ban-sao", extract_copy()),
        ("trich-luc-nuoc-ngoai", extract_abroad()),
        ("trich-luc-nuoc-ngoai-dai", extract_abroad_long()),
        ("trich-luc-ket-hon-nuoc-ngoai", marriage_extract_abroad()),
        ("trich-luc-khai-tu-nuoc-ngoai", death_extract_abroad()),
        ("giay-ket-hon", marriage_certificate()),
        ("giay-tiep-nhan", receipt()),
        ("giay-tiep-nhan-en", receipt_in_english()),
        ("tu-choi", refusal()),
        ("dong-ho-so", closing()),
        ("xin-loi-hen-lai", apology()),
        ("bao-nguoi-nuoc-ngoai-chet", foreign_death()),
        ("rut-lai-viec-bao-nguoi-chet", foreign_death_taken_back()),
        ("khoa-so", book_closing()),
        ("to-khai", declaration()),
        ("to-khai-dai", declaration_long()),
    ];
    all.extend(hard_to_print());
    all
}

/// Every paper that comes out of a register (law.md section 3) with what is hard to print:
/// nine words of a name and one alone, names of peoples, a year for a day, an address abroad,
/// blanks. Each has to keep to its sheet.
pub fn hard_to_print() -> Vec<(&'static str, Paper)> {
    vec![
        ("giay-khai-sinh-dai", birth_certificate_long()),
        ("giay-khai-sinh-ban-sao", birth_certificate_copy()),
        ("trich-luc-khai-sinh-so-cu", old_birth_extract()),
        ("giay-ket-hon-dai", marriage_certificate_long()),
        ("trich-luc-ket-hon-dai", marriage_extract_long()),
        ("trich-luc-ket-hon-so-cu", old_marriage_extract()),
        ("trich-luc-khai-tu", death_extract()),
        ("giay-chung-tu", death_certificate()),
        ("trich-luc-khai-tu-so-cu", old_death_extract()),
        ("trich-luc-giam-sat", supervision_extract()),
        ("trich-luc-ghi-chu-ket-hon", recorded_marriage_extract()),
        ("trich-luc-cai-chinh-ban-sao", change_extract_copy()),
        ("xac-nhan-tinh-trang-hon-nhan", marital_status_certificate()),
        ("xac-nhan-thong-tin-ho-tich", record_confirmation()),
    ]
}
