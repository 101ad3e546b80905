//! Papers of invented people, short and long, for tests and for the eye.
#![allow(dead_code)] // each test uses some of them

mod abroad;
mod endings;

use chrono::NaiveDate;
use domain::paper::{Check, Line, Paper, PaperKind, Section, SignBlock};

pub use abroad::*;
pub use endings::*;

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

/// The receipt a family keeps.
pub fn receipt() -> Paper {
    let mut paper = paper(
        PaperKind::Receipt,
        "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
    );
    paper.number = "H26.71.00166-261110-0412".into();
    paper.sections = vec![section(None, "
        applicant|Tiếp nhận hồ sơ của ông/bà|NGUYỄN QUANG HUY
        address|Địa chỉ|Số 12 ngõ 165 đường Cầu Giấy, phường Cầu Giấy, thành phố Hà Nội
        phone|Số điện thoại|0912 000 412
        mail|Thư điện tử|huy@example.vn
        procedure|Nội dung yêu cầu giải quyết|Đăng ký khai sinh (1.001193) cho NGUYỄN MINH AN
        parts|Thành phần hồ sơ|Tờ khai điện tử; Giấy chứng sinh số 00412.GCS.01999.26 (tra cứu điện tử)
        copies|Số lượng hồ sơ|01 bộ
        limit|Thời gian giải quyết theo quy định|Trong ngày làm việc
        received|Thời gian nhận hồ sơ|10 giờ 15 phút, ngày 10/11/2026
        due|Thời gian trả kết quả|Trước 17 giờ 00 phút, ngày 10/11/2026
        fee|Lệ phí|16.000 ₫ (02 bản sao trích lục)
        delivery|Nhận kết quả|Bản điện tử qua cổng; bản giấy tại bộ phận một cửa")];
    paper.notes = vec![
        "Theo dõi hồ sơ tại hotich.example/vi/tra-cuu bằng mã hồ sơ và mã bí mật đã gửi cho ông/bà.".into(),
        "Nếu hồ sơ trễ hẹn, cơ quan gửi thư xin lỗi, nêu lý do và hẹn lại ngày trả kết quả.".into(),
    ];
    if let Some(signer) = &mut paper.signer {
        signer.caption = "NGƯỜI TIẾP NHẬN HỒ SƠ".into();
        signer.title = String::new();
        signer.name = "Lê Văn Tâm".into();
    }
    paper
}

/// The same receipt for someone who reads English.
pub fn receipt_in_english() -> Paper {
    let mut paper = receipt();
    paper.lang = "en".into();
    paper.title = "RECEIPT AND APPOINTMENT FOR THE RESULT".into();
    paper.sections = vec![section(
        None,
        "
        applicant|Received from|KIM MIN-JUN
        procedure|Request|Birth registration (1.001193)
        received|Received at|10:15 on 10 November 2026
        due|Result by|17:00 on 10 November 2026
        fee|Fee|16 000 ₫ (2 copies of the extract)",
    )];
    paper.notes = vec![
        "Follow your dossier at hotich.example/en/tra-cuu with its code and your secret.".into(),
    ];
    paper.place_and_day = "Cầu Giấy, 10 November 2026".into();
    if let Some(signer) = &mut paper.signer {
        signer.caption = "RECEIVED BY".into();
    }
    paper
}

/// The printed declaration: nobody signs, headings per section.
pub fn declaration() -> Paper {
    let certificate = birth_certificate();
    let mut paper = paper(PaperKind::Declaration, "TỜ KHAI ĐĂNG KÝ KHAI SINH");
    paper.number = "H26.71.00166-261110-0412".into();
    paper.signer = None;
    let headings = [
        "Người được khai sinh",
        "Người mẹ",
        "Người cha",
        "Người đi khai sinh",
    ];
    paper.sections = headings
        .iter()
        .zip(certificate.sections)
        .map(|(heading, section)| Section {
            heading: Some((*heading).into()),
            lines: section.lines,
        })
        .collect();
    paper.sections.push(section(
        Some("Đề nghị kèm theo"),
        "
        residence|Đăng ký thường trú|Theo mẹ; chủ hộ NGUYỄN VĂN THẮNG
        insurance|Thẻ bảo hiểm y tế|Trạm y tế phường Cầu Giấy
        copies|Bản sao trích lục|02 bản giấy",
    ));
    paper.subtitle = Some("Kính gửi: Ủy ban nhân dân phường Cầu Giấy".into());
    paper.sections.push(section(
        None,
        "
        declarant|Người yêu cầu|NGUYỄN QUANG HUY
        filed|Khai và gửi qua mạng lúc|9 giờ 05 phút, ngày 10/11/2026",
    ));
    paper.notes = vec!["Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật về cam đoan của mình.".into()];
    paper
}

/// A refusal, with a reason in two paragraphs.
pub fn refusal() -> Paper {
    let mut paper = paper(PaperKind::Refusal, "VĂN BẢN TỪ CHỐI GIẢI QUYẾT HỒ SƠ");
    paper.number = "H26.71.00166-261110-0412".into();
    paper.sections = vec![
        section(
            None,
            "
            applicant|Hồ sơ của ông/bà|Nguyễn Quang Huy
            procedure|Nội dung yêu cầu giải quyết|Đăng ký khai sinh (mã thủ tục 1.001193)",
        ),
        section(
            Some("Lý do từ chối"),
            "
            reason|Lý do|Bé đã được đăng ký khai sinh tại phường Hải Châu.
            article|Căn cứ|khoản 1 Điều 16 Luật Hộ tịch 2014",
        ),
    ];
    paper.sections[1].lines[0].value += "\nSố đăng ký: 233/2026.";
    paper
}

/// A declaration that needs more than a page.
pub fn declaration_long() -> Paper {
    let mut paper = declaration();
    let long = birth_certificate_long();
    for (n, section) in long.sections.into_iter().enumerate() {
        paper.sections[n].lines = section.lines;
    }
    let extra = paper.sections.clone();
    paper.sections.extend(extra);
    paper
}

/// All of them, with a name for the file.
/// Two of one town.
pub fn marriage_certificate() -> Paper {
    couple(
        "
            *bride_name|Họ, chữ đệm, tên|ĐỖ THÙY LINH
            bride_birth_date|Ngày, tháng, năm sinh|03/09/1999
            bride_ethnicity|Dân tộc|Kinh
            bride_nationality|Quốc tịch|Việt Nam
            bride_residence|Nơi cư trú|Phường Cầu Giấy, Thành phố Hà Nội
            bride_paper|Giấy tờ tùy thân|Số định danh cá nhân 001199900082",
        "
            *groom_name|Họ, chữ đệm, tên|PHẠM ĐỨC LONG
            groom_birth_date|Ngày, tháng, năm sinh|12/02/1997
            groom_ethnicity|Dân tộc|Kinh
            groom_nationality|Quốc tịch|Việt Nam
            groom_residence|Nơi cư trú|Số 8 ngõ 20 Trần Thái Tông, Phường Cầu Giấy, Thành phố Hà Nội
            groom_paper|Giấy tờ tùy thân|Số định danh cá nhân 001097900081",
        "Ủy ban nhân dân phường Cầu Giấy, thành phố Hà Nội",
    )
}

/// Long names of peoples of Viet Nam, a foreigner's address, a remark at the margin.
pub fn marriage_certificate_long() -> Paper {
    let mut paper = couple(
        "
            *bride_name|Họ, chữ đệm, tên|H'LEN NIÊ KDĂM H'WEN NGUYỄN THỊ CÔNG TẰNG TÔN NỮ HOÀNG PHƯƠNG THẢO NGUYÊN
            bride_birth_date|Ngày, tháng, năm sinh|29/02/2004
            bride_ethnicity|Dân tộc|Ê-đê
            bride_nationality|Quốc tịch|Việt Nam
            bride_residence|Nơi cư trú|Buôn Ako Dhông, số nhà 112/45/7B đường Trần Nhật Duật nối dài, Phường Buôn Ma Thuột, Tỉnh Đắk Lắk
            bride_paper|Giấy tờ tùy thân|Số định danh cá nhân 066304900091",
        "
            *groom_name|Họ, chữ đệm, tên|WOLFESCHLEGELSTEINHAUSENBERGERDORFF MAXIMILIAN-ALEXANDER FRIEDRICH
            groom_birth_date|Ngày, tháng, năm sinh|30/01/1996
            groom_ethnicity|Dân tộc|
            groom_nationality|Quốc tịch|Cộng hòa Liên bang Đức
            groom_residence|Nơi cư trú|c/o Familie Obermüller-Lüdenscheidt, Donaudampfschifffahrtsgesellschaftsstraße 1203, Hinterhaus links, 84051 Altheim, Cộng hòa Liên bang Đức
            groom_paper|Giấy tờ tùy thân|Hộ chiếu C01X00T478, Auswärtiges Amt der Bundesrepublik Deutschland, Generalkonsulat Ho-Chi-Minh-Stadt",
        "Ủy ban nhân dân phường Buôn Ma Thuột, tỉnh Đắk Lắk",
    );
    paper.notes = vec![
        "Ngày 12/12/2026: Nơi cư trú của chồng cải chính từ \"Seoul\" thành \"Altheim\" (hộ chiếu)."
            .into(),
    ];
    paper
}

fn couple(bride: &str, groom: &str, office: &str) -> Paper {
    let mut paper = paper(PaperKind::MarriageCertificate, "GIẤY CHỨNG NHẬN KẾT HÔN");
    paper.number = "48/2026".into();
    if let Some(signer) = &mut paper.signer {
        signer.caption = "NGƯỜI KÝ GIẤY CHỨNG NHẬN KẾT HÔN".into();
    }
    let registered = format!(
        "marriage_office|Nơi đăng ký kết hôn|{office}
        registered_on|Ngày, tháng, năm đăng ký|12/11/2026"
    );
    paper.sections = vec![
        section(Some("Vợ"), bride),
        section(Some("Chồng"), groom),
        section(None, &registered),
    ];
    paper
}

pub fn all() -> Vec<(&'static str, Paper)> {
    vec![
        ("giay-khai-sinh", birth_certificate()),
        ("giay-khai-sinh-khong-cha", birth_certificate_blank_father()),
        ("giay-khai-sinh-dai", birth_certificate_long()),
        ("trich-luc-ban-sao", extract_copy()),
        ("trich-luc-nuoc-ngoai", extract_abroad()),
        ("trich-luc-nuoc-ngoai-dai", extract_abroad_long()),
        ("trich-luc-ket-hon-nuoc-ngoai", marriage_extract_abroad()),
        ("trich-luc-khai-tu-nuoc-ngoai", death_extract_abroad()),
        ("giay-ket-hon", marriage_certificate()),
        ("giay-ket-hon-dai", marriage_certificate_long()),
        ("trich-luc-ket-hon-dai", marriage_extract_long()),
        ("trich-luc-khai-tu", death_extract()),
        ("giay-chung-tu", death_certificate()),
        ("giay-tiep-nhan", receipt()),
        ("giay-tiep-nhan-en", receipt_in_english()),
        ("tu-choi", refusal()),
        ("to-khai", declaration()),
        ("to-khai-dai", declaration_long()),
    ]
}
