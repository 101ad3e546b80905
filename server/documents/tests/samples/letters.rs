//! What an office writes beside the papers of a register: that a case is closed, that it is
//! late, that a foreigner has died and that this is taken back, that a book is closed.

use domain::paper::{Paper, PaperKind};

use super::{paper, section};

const DOSSIER: &str = "H26.71.00166-261110-0412";

/// A marriage whose two did not come in time.
pub fn closing() -> Paper {
    let mut paper = paper(PaperKind::Closing, "THÔNG BÁO ĐÓNG HỒ SƠ");
    paper.number = DOSSIER.into();
    paper.place_and_day = "Cầu Giấy, ngày 12 tháng 01 năm 2027".into();
    paper.sections = vec![
        section(
            None,
            "applicant|Hồ sơ của ông/bà|Phạm Đức Long
            procedure|Nội dung yêu cầu giải quyết|Đăng ký kết hôn (mã thủ tục 1.000894)
            received_on|Ngày nhận hồ sơ|10/11/2026",
        ),
        section(
            Some("Vì sao"),
            "reason|Lý do|Hai người chưa cùng đến ký Giấy chứng nhận kết hôn trong thời hạn, ngày cuối cùng là 11/01/2027.
            article|Căn cứ|khoản 3 Điều 32 Nghị định 123/2015",
        ),
        section(
            Some("Quyền của người nộp hồ sơ"),
            "complain|Khiếu nại|Nếu không đồng ý, ông/bà có quyền khiếu nại đến Chủ tịch Ủy ban nhân dân phường Cầu Giấy trong 90 ngày kể từ ngày nhận được văn bản này, hoặc khởi kiện vụ án hành chính tại Tòa án (Điều 7 và Điều 9 Luật Khiếu nại 2011).
            again|Nộp lại|Ông/bà có thể nộp hồ sơ mới bất cứ lúc nào khi đã khắc phục lý do nêu trên.",
        ),
    ];
    without_check(&mut paper, "NGƯỜI KÝ THÔNG BÁO");
    paper
}

/// The slip of who was kept waiting, form BM-VP01.04. Nobody signs it.
pub fn apology() -> Paper {
    let mut paper = paper(
        PaperKind::Apology,
        "PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ",
    );
    paper.number = DOSSIER.into();
    paper.place_and_day = "Cầu Giấy, ngày 10 tháng 11 năm 2026".into();
    paper.signer = None;
    paper.check = None;
    paper.sections = vec![section(
        None,
        "applicant|Kính gửi ông/bà|Francisco Javier de la Santísima Trinidad Rodríguez y García-Wolfeschlegelsteinhausen
        code|Mã hồ sơ|H26.71.00166-261110-0412
        procedure|Nội dung yêu cầu giải quyết|Đăng ký khai sinh
        received|Thời gian nhận hồ sơ|10 giờ 15 phút, ngày 10/11/2026
        was-due|Đã hẹn trả kết quả|Trước 17 giờ 00 phút, ngày 10/11/2026
        reason|Lý do chưa trả kết quả đúng hẹn|Đường truyền tới cơ sở dữ liệu quốc gia về dân cư bị gián đoạn từ 14 giờ.
        *due|Hẹn lại thời gian trả kết quả|Trước 17 giờ 00 phút, ngày 11/11/2026",
    )];
    paper.notes = vec![
        "Cơ quan giải quyết xin lỗi ông/bà vì sự chậm trễ này và mong được thông cảm.".into(),
        "Phiếu này do hệ thống lập tự động; thông tin có giá trị là thông tin lưu trên hệ thống."
            .into(),
    ];
    paper
}

/// Law 60/2014 Art. 52.3: the ministry is told, so that the state learns of it.
pub fn foreign_death() -> Paper {
    foreign_death_letter(
        "THÔNG BÁO VỀ VIỆC NGƯỜI NƯỚC NGOÀI CHẾT",
        "told|Kính gửi|Bộ Ngoại giao
        told_why|Nội dung|Thông báo để báo cho cơ quan có thẩm quyền của nước mà người chết là công dân
        article|Căn cứ|khoản 3 Điều 52 Luật Hộ tịch 2014",
        "215/UBND",
        "Trích lục khai tử (bản sao)",
    )
}

/// The entry was revoked afterwards.
pub fn foreign_death_taken_back() -> Paper {
    let mut paper = foreign_death_letter(
        "THÔNG BÁO VỀ VIỆC THU HỒI THÔNG BÁO NGƯỜI NƯỚC NGOÀI CHẾT",
        "told|Kính gửi|Bộ Ngoại giao
        told_why|Nội dung|Rút lại thông báo đã gửi: việc khai tử dưới đây đã bị thu hồi, hủy bỏ. Đề nghị báo lại cho cơ quan có thẩm quyền của nước mà người này là công dân
        article|Căn cứ|khoản 3 Điều 52 Luật Hộ tịch 2014
        first_letter|Thông báo đã gửi|Công văn số 215/UBND, ngày 18/11/2026
        revoked_by|Thu hồi theo|Ủy ban nhân dân tỉnh Lào Cai, Quyết định số 1288/QĐ-UBND ngày 02/12/2026",
        "231/UBND",
        "Quyết định thu hồi, hủy bỏ (bản sao)",
    );
    paper.place_and_day = "Sa Pa, ngày 04 tháng 12 năm 2026".into();
    paper
}

fn foreign_death_letter(title: &str, whom: &str, number: &str, enclosed: &str) -> Paper {
    let mut paper = paper(PaperKind::ForeignDeath, title);
    paper.head_above = "TỈNH LÀO CAI".into();
    paper.head_office = "ỦY BAN NHÂN DÂN PHƯỜNG SA PA".into();
    paper.number = number.into();
    paper.place_and_day = "Sa Pa, ngày 18 tháng 11 năm 2026".into();
    paper.sections = vec![
        section(None, whom),
        section(
            None,
            "*deceased_name|Họ, chữ đệm, tên|KIM MIN-JUN
            deceased_birth_date|Ngày, tháng, năm sinh|1938
            deceased_sex|Giới tính|Nam
            deceased_nationality|Quốc tịch|Hàn Quốc
            deceased_residence|Nơi cư trú cuối cùng|101-1203, 45 Teheran-ro 20-gil, Gangnam-gu, Seoul, Hàn Quốc
            deceased_paper|Giấy tờ tùy thân|Hộ chiếu M70000061, Bộ Ngoại giao Hàn Quốc",
        ),
        section(
            None,
            "death_at|Đã chết vào lúc|3 giờ 30 phút, ngày 14/11/2026
            death_place|Nơi chết|Phường Sa Pa, Tỉnh Lào Cai",
        ),
        section(
            None,
            &format!(
                "death_office|Đăng ký khai tử tại|Ủy ban nhân dân phường Sa Pa, tỉnh Lào Cai
                registration_number|Số|31/2026
                registered_on|Ngày, tháng, năm đăng ký|17/11/2026
                enclosed|Kèm theo|{enclosed}"
            ),
        ),
    ];
    without_check(&mut paper, "NGƯỜI KÝ THÔNG BÁO");
    paper
}

/// Law 60/2014 Art. 59.2: the totals of a year's book.
pub fn book_closing() -> Paper {
    let mut paper = paper(PaperKind::BookClosing, "BIÊN BẢN KHÓA SỔ HỘ TỊCH");
    paper.number = "KS/2026".into();
    paper.place_and_day = "Cầu Giấy, ngày 31 tháng 12 năm 2026".into();
    paper.sections = vec![section(
        None,
        "register|Sổ|Sổ khai sinh
        year|Năm|2026
        entries|Tổng số sự kiện đã đăng ký|412
        numbers|Từ số đến số|1 – 412
        books|Số quyển|3
        pages|Tổng số trang đã dùng|412
        closed-at|Khóa lúc|thứ Năm, ngày 31 tháng 12 năm 2026, 17 giờ 05",
    )];
    paper.notes = vec![
        "Sau khi khóa, không ghi thêm số nào vào sổ của năm này. Điều 59 Luật Hộ tịch 2014.".into(),
    ];
    without_check(&mut paper, "NGƯỜI KHÓA SỔ");
    paper
}

/// Nobody checks these by a code.
fn without_check(paper: &mut Paper, caption: &str) {
    paper.check = None;
    if let Some(signer) = &mut paper.signer {
        signer.caption = caption.into();
    }
}
