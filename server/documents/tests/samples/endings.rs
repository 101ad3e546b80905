//! Papers of deaths, and the extract of a marriage, with what is hard to print: one name
//! alone, a name of nine words, a year alone, an address abroad, blanks.

use domain::paper::{Paper, PaperKind};

use super::{marriage_certificate_long, paper, section};

/// The original of the 2014 law: nobody knows the hour, a number or much else.
pub fn death_extract() -> Paper {
    let mut paper = paper(PaperKind::DeathExtract, "TRÍCH LỤC KHAI TỬ");
    paper.head_above = "TỈNH LÀO CAI".into();
    paper.head_office = "ỦY BAN NHÂN DÂN PHƯỜNG SA PA".into();
    paper.number = "31/TLKT".into();
    paper.place_and_day = "Sa Pa, ngày 17 tháng 11 năm 2026".into();
    paper.sections = death(
        "*deceased_name|Họ, chữ đệm, tên|PLƯIH
        deceased_birth_date|Ngày, tháng, năm sinh|1938
        deceased_sex|Giới tính|Nam
        deceased_ethnicity|Dân tộc|Gia Rai
        deceased_nationality|Quốc tịch|Việt Nam
        deceased_residence|Nơi cư trú cuối cùng|
        deceased_paper|Giấy tờ tùy thân|",
        "death_at|Đã chết vào lúc|14/11/2026
        death_at_words|Ghi bằng chữ|Ngày mười bốn tháng mười một năm hai nghìn không trăm hai mươi sáu
        death_place|Nơi chết|Phường Sa Pa, Tỉnh Lào Cai
        death_cause|Nguyên nhân chết|
        death_paper|Giấy báo tử hoặc giấy tờ thay thế|",
    );
    signed(&mut paper, "NGƯỜI KÝ TRÍCH LỤC");
    paper
}

/// The certificate of the 2026 law, of a foreigner who died far from home.
pub fn death_certificate() -> Paper {
    let mut paper = death_extract();
    paper.kind = PaperKind::DeathCertificate;
    paper.title = "GIẤY CHỨNG TỬ".into();
    paper.number = "31/2027".into();
    paper.place_and_day = "Sa Pa, ngày 03 tháng 3 năm 2027".into();
    paper.sections = death(
        "*deceased_name|Họ, chữ đệm, tên|FRANCISCO JAVIER DE LA SANTÍSIMA TRINIDAD RODRÍGUEZ Y GARCÍA-WOLFESCHLEGELSTEINHAUSEN
        deceased_birth_date|Ngày, tháng, năm sinh|02/1938
        deceased_sex|Giới tính|Nam
        deceased_ethnicity|Dân tộc|
        deceased_nationality|Quốc tịch|Cộng hòa Liên bang Đức
        deceased_residence|Nơi cư trú cuối cùng|c/o Familie Obermüller-Lüdenscheidt, Donaudampfschifffahrtsgesellschaftsstraße 1203, Hinterhaus links, 84051 Altheim, Cộng hòa Liên bang Đức
        deceased_paper|Giấy tờ tùy thân|Hộ chiếu C01X00T478, Auswärtiges Amt der Bundesrepublik Deutschland, Generalkonsulat Ho-Chi-Minh-Stadt",
        "death_at|Đã chết vào lúc|3 giờ 05 phút, ngày 28/02/2027
        death_at_words|Ghi bằng chữ|Ngày hai mươi tám tháng hai năm hai nghìn không trăm hai mươi bảy
        death_place|Nơi chết|Bệnh viện Đa khoa tỉnh Lào Cai cơ sở 2 Nguyễn Thị Minh Khai nối dài, Phường Sa Pa, Tỉnh Lào Cai
        death_cause|Nguyên nhân chết|Suy hô hấp cấp do viêm phổi nặng trên nền bệnh phổi tắc nghẽn mạn tính giai đoạn cuối
        death_paper|Giấy báo tử hoặc giấy tờ thay thế|Giấy báo tử số 3/GBT-BVĐK, do Bệnh viện Đa khoa tỉnh Lào Cai cơ sở 2 cấp ngày 01/03/2027",
    );
    signed(&mut paper, "NGƯỜI KÝ GIẤY CHỨNG TỬ");
    paper
}

/// The extract of a marriage of two with long names.
pub fn marriage_extract_long() -> Paper {
    let mut paper = marriage_certificate_long();
    paper.kind = PaperKind::MarriageExtractCopy;
    paper.title = "TRÍCH LỤC KẾT HÔN".into();
    paper.subtitle = Some("(BẢN SAO)".into());
    paper.number = "7/TLKH-BS".into();
    paper.sections[2] = section(
        None,
        "marriage_registration|Đăng ký kết hôn tại|Ủy ban nhân dân phường Buôn Ma Thuột, tỉnh Đắk Lắk
        registration_number|Số|48/2026
        registered_on|Ngày|12/11/2026
        remarks|Ghi chú|Ngày 12/12/2026: Nơi cư trú của chồng cải chính từ \"Seoul\" thành \"Altheim\" (hộ chiếu).
        source|Thực hiện trích lục từ|Cơ sở dữ liệu hộ tịch điện tử",
    );
    paper.notes.clear();
    signed(&mut paper, "NGƯỜI KÝ TRÍCH LỤC");
    paper
}

fn death(who: &str, how: &str) -> Vec<domain::paper::Section> {
    vec![
        section(None, who),
        section(None, how),
        section(
            None,
            "death_office|Đăng ký khai tử tại|Ủy ban nhân dân phường Sa Pa, tỉnh Lào Cai
            registration_number|Số|31/2026
            registered_on|Ngày|17/11/2026
            death_informant|Họ, chữ đệm, tên người đi khai tử|LÝ VĂN PÁO
            informant_paper|Giấy tờ tùy thân|Số định danh cá nhân 010099900072",
        ),
    ]
}

fn signed(paper: &mut Paper, caption: &str) {
    if let Some(signer) = &mut paper.signer {
        signer.caption = caption.into();
    }
}
