//! Papers of the process: the receipt, the declaration, the refusal.

use domain::paper::{Paper, PaperKind, Section};

use super::{birth_certificate, birth_certificate_long, paper, section};

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
