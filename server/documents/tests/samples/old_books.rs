//! Extracts of old books: the office as it was called then and now, the book and its page,
//! and blanks where the book says nothing.

use domain::paper::{Paper, PaperKind, Section};

use super::{paper, section};

fn of_old_book(kind: PaperKind, title: &str, number: &str) -> Paper {
    let mut paper = paper(kind, title);
    paper.subtitle = Some("(BẢN SAO)".into());
    paper.head_above = "TỈNH KHÁNH HOÀ".into();
    paper.head_office = "ỦY BAN NHÂN DÂN PHƯỜNG NHA TRANG".into();
    paper.number = number.into();
    paper.place_and_day = "Nha Trang, ngày 23 tháng 11 năm 2026".into();
    if let Some(signer) = &mut paper.signer {
        signer.caption = "NGƯỜI KÝ TRÍCH LỤC".into();
    }
    paper
}

/// Where it stands: under the label of its register.
fn stands((id, label): (&str, &str), book: &str) -> Section {
    section(
        None,
        &format!(
            "{id}|{label}|Ủy ban nhân dân phường Phước Tiến, thành phố Nha Trang, tỉnh Phú Khánh (nay là Ủy ban nhân dân phường Nha Trang, tỉnh Khánh Hoà)
            registration_number|Số|64/1987
            registered_on|Ngày, tháng, năm đăng ký|10/1987
            remarks|Ghi chú|Đăng ký quá hạn; tên đệm viết lại theo quyết định số 17/QĐ-UB ngày 02/09/1988 của Ủy ban nhân dân thành phố Nha Trang
            source|Thực hiện trích lục từ|{book}, quyển số 02-1987, trang 13"
        ),
    )
}

/// One name alone, a year alone, and a father of whom the book says nothing.
pub fn old_birth_extract() -> Paper {
    let title = "TRÍCH LỤC KHAI SINH";
    let mut paper = of_old_book(PaperKind::BirthExtractCopy, title, "7/TLKS-BS");
    paper.sections = vec![
        section(
            None,
            "*child_name|Họ, chữ đệm, tên|PLƯIH
            child_birth_date|Ngày, tháng, năm sinh|1987
            child_birth_date_words|Ghi bằng chữ|
            child_sex|Giới tính|Nam
            child_ethnicity|Dân tộc|Gia Rai
            child_nationality|Quốc tịch|Việt Nam
            child_birthplace|Nơi sinh|Bệnh viện Khánh Hòa
            child_home_place|Quê quán|Xã Vĩnh Ngọc, Thành phố Nha Trang, Tỉnh Phú Khánh
            child_pin|Số định danh cá nhân|",
        ),
        section(
            None,
            "mother_name|Họ, chữ đệm, tên người mẹ|RMAH H'NGUYÊN CÔNG TẰNG TÔN NỮ HOÀNG PHƯƠNG THẢO NGUYÊN
            mother_birth|Năm sinh|1960
            mother_ethnicity|Dân tộc|
            mother_nationality|Quốc tịch|
            mother_residence|Nơi cư trú|17 Trần Phú, phường Phước Tiến, thành phố Nha Trang, tỉnh Phú Khánh",
        ),
        section(
            None,
            "father_name|Họ, chữ đệm, tên người cha|
            father_birth|Năm sinh|
            father_ethnicity|Dân tộc|
            father_nationality|Quốc tịch|
            father_residence|Nơi cư trú|",
        ),
        stands(
            ("registration", "Đăng ký khai sinh tại"),
            "Sổ đăng ký khai sinh",
        ),
    ];
    paper
}

/// A marriage of a foreigner in an old book: months and years for days.
pub fn old_marriage_extract() -> Paper {
    let title = "TRÍCH LỤC KẾT HÔN";
    let mut paper = of_old_book(PaperKind::MarriageExtractCopy, title, "7/TLKH-BS");
    paper.sections = vec![
        section(
            Some("Vợ"),
            "*bride_name|Họ, chữ đệm, tên|RMAH H'NGUYÊN CÔNG TẰNG TÔN NỮ HOÀNG PHƯƠNG THẢO NGUYÊN
            bride_birth_date|Ngày, tháng, năm sinh|02/1968
            bride_ethnicity|Dân tộc|
            bride_nationality|Quốc tịch|
            bride_residence|Nơi cư trú|
            bride_paper|Giấy tờ tùy thân|",
        ),
        section(
            Some("Chồng"),
            "*groom_name|Họ, chữ đệm, tên|WOLFESCHLEGELSTEINHAUSENBERGERDORFF MAXIMILIAN-ALEXANDER FRIEDRICH
            groom_birth_date|Ngày, tháng, năm sinh|1965
            groom_ethnicity|Dân tộc|
            groom_nationality|Quốc tịch|Cộng hòa Dân chủ Đức
            groom_residence|Nơi cư trú|c/o Familie Obermüller-Lüdenscheidt, Donaudampfschifffahrtsgesellschaftsstraße 1203, Hinterhaus links, Karl-Marx-Stadt, Cộng hòa Dân chủ Đức
            groom_paper|Giấy tờ tùy thân|Hộ chiếu C01X00T478",
        ),
        stands(
            ("marriage_registration", "Đăng ký kết hôn tại"),
            "Sổ đăng ký kết hôn",
        ),
    ];
    paper
}

/// A death of which the book tells the year.
pub fn old_death_extract() -> Paper {
    let title = "TRÍCH LỤC KHAI TỬ";
    let mut paper = of_old_book(PaperKind::DeathExtractCopy, title, "7/TLKT-BS");
    paper.sections = vec![
        section(
            None,
            "*deceased_name|Họ, chữ đệm, tên|Y BHĂM ÊNUÔL CÔNG TẰNG TÔN THẤT HOÀNG PHƯƠNG NGUYÊN
            deceased_birth_date|Ngày, tháng, năm sinh|1909
            deceased_sex|Giới tính|Nam
            deceased_ethnicity|Dân tộc|Ê-đê
            deceased_nationality|Quốc tịch|
            deceased_residence|Nơi cư trú cuối cùng|c/o Familie Obermüller-Lüdenscheidt, Donaudampfschifffahrtsgesellschaftsstraße 1203, Hinterhaus links, Karl-Marx-Stadt, Cộng hòa Dân chủ Đức
            deceased_paper|Giấy tờ tùy thân|",
        ),
        section(
            None,
            "death_at|Đã chết vào lúc|1987
            death_at_words|Ghi bằng chữ|
            death_place|Nơi chết|Nha Trang
            death_cause|Nguyên nhân chết|",
        ),
        stands(
            ("death_office", "Đăng ký khai tử tại"),
            "Sổ đăng ký khai tử",
        ),
    ];
    paper
}
