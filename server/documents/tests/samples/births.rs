//! Papers of births: whole, without a father, as long as life brings them, and their copies.

use domain::paper::{Paper, PaperKind};

use super::{paper, section};

/// Case 1: two parents, everything known.
pub fn birth_certificate() -> Paper {
    let mut paper = paper(PaperKind::BirthCertificate, "GIẤY KHAI SINH");
    paper.sections = vec![
        section(None, "
            *child_name|Họ, chữ đệm, tên|NGUYỄN MINH AN
            child_birth_date|Ngày, tháng, năm sinh|02/11/2026
            child_birth_date_words|Ghi bằng chữ|Ngày mồng hai tháng mười một năm hai nghìn không trăm hai mươi sáu
            child_sex|Giới tính|Nam
            child_ethnicity|Dân tộc|Kinh
            child_nationality|Quốc tịch|Việt Nam
            child_birthplace|Nơi sinh|Bệnh viện Phụ sản Hà Nội, phường Giảng Võ, thành phố Hà Nội
            child_home_place|Quê quán|Phường Cầu Giấy, thành phố Hà Nội
            child_pin|Số định danh cá nhân|001226900101"),
        section(None, "
            mother_name|Họ, chữ đệm, tên người mẹ|TRẦN THU HÀ
            mother_birth|Năm sinh|1996
            mother_ethnicity|Dân tộc|Kinh
            mother_nationality|Quốc tịch|Việt Nam
            mother_residence|Nơi cư trú|Số 12 ngõ 165 đường Cầu Giấy, phường Cầu Giấy, thành phố Hà Nội"),
        section(None, "
            father_name|Họ, chữ đệm, tên người cha|NGUYỄN QUANG HUY
            father_birth|Năm sinh|1994
            father_ethnicity|Dân tộc|Kinh
            father_nationality|Quốc tịch|Việt Nam
            father_residence|Nơi cư trú|Số 12 ngõ 165 đường Cầu Giấy, phường Cầu Giấy, thành phố Hà Nội"),
        section(None, "
            informant_name|Họ, chữ đệm, tên người đi khai sinh|NGUYỄN QUANG HUY
            informant_paper|Giấy tờ tùy thân|Căn cước số 036094900012, Bộ Công an cấp ngày 20/5/2024
            office|Nơi đăng ký khai sinh|Ủy ban nhân dân phường Cầu Giấy, thành phố Hà Nội
            registered_on|Ngày, tháng, năm đăng ký|10/11/2026"),
    ];
    paper
}

/// Case 4: a single mother's child; the father's block is blank.
pub fn birth_certificate_blank_father() -> Paper {
    let mut paper = birth_certificate();
    paper.head_above = "TỈNH TUYÊN QUANG".into();
    paper.head_office = "ỦY BAN NHÂN DÂN XÃ MÈO VẠC".into();
    paper.place_and_day = "Mèo Vạc, ngày 16 tháng 11 năm 2026".into();
    let mut put = |section: usize, line: usize, value: &str| {
        paper.sections[section].lines[line].value = value.into();
    };
    put(0, 0, "GIÀNG THỊ SUA");
    put(0, 1, "11/11/2026");
    put(0, 3, "Nữ");
    put(0, 4, "Mông");
    put(1, 0, "GIÀNG THỊ MỶ");
    put(1, 1, "2005");
    put(1, 2, "Mông");
    for line in 0..5 {
        put(2, line, "");
    }
    paper.demo = false;
    paper
}

/// The longest that life brings: three-line addresses, long names, two citizenships.
pub fn birth_certificate_long() -> Paper {
    let mut paper = birth_certificate();
    paper.head_above = "THÀNH PHỐ HỒ CHÍ MINH".into();
    paper.head_office = "ỦY BAN NHÂN DÂN PHƯỜNG BÀ RỊA – VŨNG TÀU MỞ RỘNG".into();
    let address = "Căn hộ số 1704, tòa nhà chung cư Phú Mỹ Thuận Hưng Thịnh Residence, số 1205/48/17 đường Nguyễn Thị Minh Khai nối dài, khu phố Đông Hưng Thuận 12, phường Bà Rịa – Vũng Tàu mở rộng, thành phố Hồ Chí Minh";
    let mut put = |section: usize, line: usize, value: &str| {
        paper.sections[section].lines[line].value = value.into();
    };
    put(
        0,
        0,
        "CÔNG TẰNG TÔN NỮ NGỌC HOÀNG PHƯƠNG KHÁNH AN NHIÊN MARIA CONCEPCIÓN",
    );
    put(0, 4, "Gia Rai (nhóm Tơ Buăn)");
    put(0, 5, "Việt Nam, Hợp chủng quốc Hoa Kỳ");
    put(
        0,
        6,
        &format!("Bệnh viện Đa khoa Quốc tế Hoàn Mỹ Sài Gòn – Vũng Tàu, {address}"),
    );
    put(
        0,
        7,
        "Thôn Đông Trung, xã Thọ Xuân Phú Yên (trước ngày 01/7/2025: xã Xuân Trường), tỉnh Thanh Hóa",
    );
    for (section, name) in [
        (1, "CÔNG TẰNG TÔN NỮ NGỌC HOÀNG PHƯƠNG THẢO NGUYÊN"),
        (
            2,
            "FRANCISCO JAVIER DE LA SANTÍSIMA TRINIDAD RODRÍGUEZ Y GARCÍA",
        ),
    ] {
        put(section, 0, name);
        put(section, 2, "Gia Rai (nhóm Tơ Buăn)");
        put(section, 3, "Việt Nam, Hợp chủng quốc Hoa Kỳ");
        put(section, 4, address);
    }
    put(
        3,
        0,
        "FRANCISCO JAVIER DE LA SANTÍSIMA TRINIDAD RODRÍGUEZ Y GARCÍA",
    );
    put(
        3,
        1,
        "Hộ chiếu số XK1234567, cơ quan đại diện ngoại giao Tây Ban Nha tại Hà Nội cấp ngày 20/5/2024, có giá trị đến ngày 20/5/2034",
    );
    paper
}

/// A copy of the extract, told from the electronic book.
pub fn extract_copy() -> Paper {
    let mut paper = birth_certificate();
    paper.kind = PaperKind::BirthExtractCopy;
    paper.title = "TRÍCH LỤC KHAI SINH".into();
    paper.subtitle = Some("(BẢN SAO)".into());
    paper.number = "1203/TLKS-BS".into();
    paper.sections[3] = section(
        None,
        "
        registration|Đăng ký khai sinh tại|Ủy ban nhân dân phường Cầu Giấy, thành phố Hà Nội
        registration_number|Số|412/2026
        registered_on|Ngày|10/11/2026
        remarks|Ghi chú|
        source|Thực hiện trích lục từ|Cơ sở dữ liệu hộ tịch điện tử",
    );
    if let Some(signer) = &mut paper.signer {
        signer.caption = "NGƯỜI KÝ TRÍCH LỤC".into();
        signer.title = "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH".into();
    }
    paper
}

/// A copy of the longest certificate: its lines, and the notes on one of their own.
pub fn birth_certificate_copy() -> Paper {
    let mut paper = birth_certificate_long();
    paper.kind = PaperKind::BirthCertificateCopy;
    paper.subtitle = Some("(BẢN SAO)".into());
    paper.sections.push(section(
        None,
        "remarks|Ghi chú|Ngày 12/12/2026: cải chính Năm sinh của mẹ từ “1996” thành “1997”. Căn cứ: 3/TLTĐCC",
    ));
    if let Some(signer) = &mut paper.signer {
        signer.caption = "NGƯỜI KÝ BẢN SAO".into();
    }
    paper
}
