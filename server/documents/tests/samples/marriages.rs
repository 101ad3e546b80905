//! Certificates of marriages: of two of one town, and with names and addresses that are hard
//! to print.

use domain::paper::{Paper, PaperKind};

use super::{paper, section};

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

pub(super) fn couple(bride: &str, groom: &str, office: &str) -> Paper {
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
