//! Extracts with the page in three languages for use abroad.

use domain::annex::{Annex, Cell, Coded, Form, Part, Row, Words, coded, symbol, text};

use super::*;

fn unknown() -> Coded {
    let words = Words {
        vi: "?".into(),
        en: "?".into(),
        fr: "?".into(),
    };
    Coded {
        code: "?".into(),
        words,
    }
}

/// Rows of a form: `key|text`, two texts for two people; a date of digits before a `;`.
fn part(form: Form, heads: &[&str], rows: &[&str]) -> Part {
    let of = |key: &str| coded(form, key).unwrap_or_else(unknown);
    let cell = |said: &str| match said.split_once(';') {
        Some((date, text)) => match date.parse() {
            Ok(date) => Cell::dated(date, text.trim()),
            Err(_) => Cell::text(said),
        },
        None => Cell::text(said),
    };
    Part {
        heads: heads.iter().map(|key| of(key)).collect(),
        rows: rows
            .iter()
            .map(|row| {
                let mut parts = row.split('|');
                let key = parts.next().unwrap_or_default();
                Row {
                    of: of(key),
                    cells: parts.map(|said| vec![cell(said.trim())]).collect(),
                }
            })
            .collect(),
    }
}

fn annex(form: Form, parts: Vec<Part>) -> Option<Annex> {
    let word = |key| text(key).unwrap_or_else(|| unknown().words);
    Some(Annex {
        form,
        title: word("title"),
        notice: word("notice"),
        columns: [word("code"), word("item"), word("particulars")],
        parts,
        legend_title: word("legend"),
        legend: [
            "day",
            "month",
            "year",
            "male",
            "female",
            "marriage",
            "separation",
            "divorce",
            "annulment",
            "death",
            "death_of_husband",
            "death_of_wife",
            "blank",
        ]
        .into_iter()
        .filter_map(symbol)
        .collect(),
    })
}

const ISSUED: &str = "issue|2026-11-10; Chữ ký số của giấy tờ này bao trùm cả trang này / The digital signature of the document covers this page / La signature numérique du document couvre aussi cette page";

/// The extract of case 1 for use abroad, with form A.
pub fn extract_abroad() -> Paper {
    let mut paper = extract_copy();
    let form = Form::A;
    paper.annex = annex(
        form,
        vec![
            part(
                form,
                &[],
                &[
                    "state|VIET NAM",
                    "office|Ủy ban nhân dân phường Cầu Giấy, thành phố Hà Nội",
                    "record|412/2026",
                    "event|2026-11-02; Bệnh viện Phụ sản Hà Nội, Phường Giảng Võ, Thành phố Hà Nội, VIET NAM",
                    "name|NGUYỄN",
                    "forenames|MINH AN",
                    "sex|M",
                ],
            ),
            part(
                form,
                &["father", "mother"],
                &["name|NGUYỄN|TRẦN", "forenames|QUANG HUY|THU HÀ"],
            ),
            part(form, &[], &["other|VIET NAM 001226900101"]),
            part(form, &[], &[ISSUED]),
        ],
    );
    paper
}

/// Form A with the longest names and places, and a father nobody acknowledged.
pub fn extract_abroad_long() -> Paper {
    let mut paper = birth_certificate_long();
    paper.kind = PaperKind::BirthExtractCopy;
    paper.title = "TRÍCH LỤC KHAI SINH".into();
    paper.subtitle = Some("(BẢN SAO)".into());
    let form = Form::A;
    let whole = "CÔNG TẰNG TÔN NỮ NGỌC HOÀNG PHƯƠNG KHÁNH AN NHIÊN MARIA CONCEPCIÓN";
    paper.annex = annex(
        form,
        vec![
            part(
                form,
                &[],
                &[
                    "state|VIET NAM",
                    "office|Ủy ban nhân dân phường Bà Rịa – Vũng Tàu mở rộng, thành phố Hồ Chí Minh",
                    "record|412/2026",
                    "event|2026-11-02; Bệnh viện Đa khoa Quốc tế Hoàn Mỹ Sài Gòn – Vũng Tàu, số 1205/48/17 đường Nguyễn Thị Minh Khai nối dài, khu phố Đông Hưng Thuận 12, Phường Bà Rịa – Vũng Tàu mở rộng, Thành phố Hồ Chí Minh, VIET NAM",
                    &format!("name|{whole}"),
                    "forenames|– (Họ tên ghi liền như trong sổ / Name not divided in the record / Nom non divisé dans l'acte)",
                    "sex|F",
                ],
            ),
            part(
                form,
                &["father", "mother"],
                &[
                    &format!("name||{whole}"),
                    "forenames||WOLFESCHLEGELSTEINHAUSENBERGERDORFF",
                ],
            ),
            part(form, &[], &["other|VIET NAM 001226900101"]),
            part(form, &[], &[ISSUED]),
        ],
    );
    paper
}

/// A marriage of an old book for use abroad, with form B: of the dates some are years.
pub fn marriage_extract_abroad() -> Paper {
    let mut paper = couple(
        "*bride_name|Họ, chữ đệm, tên|PHẠM THỊ CÚC
        bride_birth_date|Ngày, tháng, năm sinh|02/1968",
        "*groom_name|Họ, chữ đệm, tên|TRẦN VĂN BÌNH
        groom_birth_date|Ngày, tháng, năm sinh|1965",
        "Ủy ban nhân dân phường Phước Tiến",
    );
    paper.kind = PaperKind::MarriageExtractCopy;
    paper.title = "TRÍCH LỤC KẾT HÔN".into();
    let form = Form::B;
    let mut other = part(form, &[], &["other|1999-05-12; Nha Trang, VIET NAM"]);
    other.rows[0].cells[0][0] = other.rows[0].cells[0][0].clone().marked("Dm");
    paper.annex = annex(
        form,
        vec![
            part(
                form,
                &[],
                &[
                    "state|VIET NAM",
                    "office|Ủy ban nhân dân phường Phước Tiến, thành phố Nha Trang, tỉnh Khánh Hoà",
                    "record|12/1990",
                    "event|1990-05; Ủy ban nhân dân phường Phước Tiến, thành phố Nha Trang, tỉnh Khánh Hoà, VIET NAM",
                ],
            ),
            part(
                form,
                &["husband", "wife"],
                &[
                    "name_before|TRẦN|PHẠM",
                    "forenames|VĂN BÌNH|THỊ CÚC",
                    "born|1965;|1968-02;",
                    "name_after|TRẦN|PHẠM",
                ],
            ),
            other,
            part(form, &[], &[ISSUED]),
        ],
    );
    paper
}

/// A death for use abroad, with form C.
pub fn death_extract_abroad() -> Paper {
    let mut paper = extract_copy();
    paper.kind = PaperKind::DeathExtractCopy;
    paper.title = "TRÍCH LỤC KHAI TỬ".into();
    let form = Form::C;
    paper.annex = annex(
        form,
        vec![
            part(
                form,
                &[],
                &[
                    "state|VIET NAM",
                    "office|Ủy ban nhân dân phường Sa Pa, tỉnh Lào Cai",
                    "record|31/2026",
                    "event|2026-11-14; Phường Sa Pa, Tỉnh Lào Cai, VIET NAM",
                    "name|PLƯIH",
                    "forenames|",
                    "sex|M",
                    "born|1938;",
                    "spouse_name|",
                    "spouse_forenames|",
                    "other|VIET NAM 010038900071",
                ],
            ),
            part(form, &["father", "mother"], &["name||", "forenames||"]),
            part(form, &[], &[ISSUED]),
        ],
    );
    paper
}
