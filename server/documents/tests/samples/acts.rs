//! Papers of acts (guardianship, recordings, changes) and the two certificates of the
//! register, with what is hard to print.

use domain::paper::{Paper, PaperKind, Section};

use super::{paper, section};

/// Somebody under a role: name, birth and the rest of the lines.
fn person(heading: Option<&str>, key: &str, [name, birth, sex]: [&str; 3], rest: &str) -> Section {
    let lines = format!(
        "*{key}_name|Họ, chữ đệm, tên|{name}
        {key}_birth_date|Ngày, tháng, năm sinh|{birth}
        {key}_sex|Giới tính|{sex}
        {}",
        rest.trim().replace('@', key),
    );
    section(heading, &lines)
}

/// A woman of the Gia Rai with a long name and a long address.
fn of_pleiku(heading: Option<&str>, key: &str) -> Section {
    person(
        heading,
        key,
        [
            "RMAH H'NGUYÊN CÔNG TẰNG TÔN NỮ HOÀNG PHƯƠNG THẢO NGUYÊN",
            "05/1987",
            "Nữ",
        ],
        "@_ethnicity|Dân tộc|Gia Rai (nhóm Tơ Buăn)
        @_nationality|Quốc tịch|Việt Nam, Cộng hòa Liên bang Đức
        @_residence|Nơi cư trú|Căn hộ số 1704, tòa nhà chung cư Phú Mỹ Thuận Hưng Thịnh Residence, số 1205/48/17 đường Nguyễn Thị Minh Khai nối dài, tổ dân phố Plei Ốp 12, Phường Pleiku, Tỉnh Gia Lai
        @_identity|Giấy tờ tùy thân|Số định danh cá nhân 064187900301",
    )
}

/// A man of one name, of whom the year alone is known, at an address in Germany.
fn of_altheim(heading: Option<&str>, key: &str) -> Section {
    person(
        heading,
        key,
        ["PLƯIH", "1985", "Nam"],
        "@_nationality|Quốc tịch|Cộng hòa Liên bang Đức
        @_residence|Nơi cư trú|c/o Familie Obermüller-Lüdenscheidt, Donaudampfschifffahrtsgesellschaftsstraße 1203, Hinterhaus links, 84051 Altheim, Cộng hòa Liên bang Đức
        @_identity|Giấy tờ tùy thân|Hộ chiếu số C01X00T478, Generalkonsulat der Bundesrepublik Deutschland Ho-Chi-Minh-Stadt",
    )
}

fn of_act(kind: PaperKind, title: &str, number: &str, caption: &str) -> Paper {
    let mut paper = paper(kind, title);
    paper.head_above = "TỈNH GIA LAI".into();
    paper.head_office = "ỦY BAN NHÂN DÂN PHƯỜNG PLEIKU".into();
    paper.number = number.into();
    paper.place_and_day = "Pleiku, ngày 10 tháng 11 năm 2026".into();
    if let Some(signer) = &mut paper.signer {
        signer.caption = caption.into();
        signer.title = "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH".into();
    }
    paper
}

/// Where an act stands in its register.
fn stands(more: &str) -> Section {
    section(
        None,
        &format!(
            "act_office|Nơi đăng ký|Ủy ban nhân dân phường Pleiku, tỉnh Gia Lai
            registration_number|Số|1/2026
            registered_on|Ngày, tháng, năm đăng ký|10/11/2026{more}"
        ),
    )
}

/// The supervision of a guardianship, with the longest title of all.
pub fn supervision_extract() -> Paper {
    let title = "TRÍCH LỤC ĐĂNG KÝ GIÁM SÁT VIỆC GIÁM HỘ";
    let mut paper = of_act(
        PaperKind::ActExtract,
        title,
        "1/TLGSGH",
        "NGƯỜI KÝ TRÍCH LỤC",
    );
    paper.sections = vec![
        of_pleiku(Some("Người giám sát việc giám hộ"), "supervisor"),
        of_altheim(Some("Người được giám hộ"), "ward"),
        section(
            None,
            "guardianship_guardian|Người giám hộ|Y BHĂM ÊNUÔL
            guardianship_registered|Đã đăng ký giám hộ|Số 1/TLGH ngày 10/11/2026 tại Ủy ban nhân dân phường Pleiku, tỉnh Gia Lai
            supervision_chosen_by|Người cử giám sát|Những người thân thích của người được giám hộ thỏa thuận cử
            supervision_deed|Văn bản cử người giám sát|Số 118/VBTT-2026 ngày 09/11/2026 của Những người thân thích của cháu
            supervision_scope|Phạm vi giám sát|Căn hộ số 1704 và sổ tiết kiệm đứng tên người được giám hộ",
        ),
        stands(""),
    ];
    paper
}

/// A marriage abroad; a foreigner has no ethnicity on it.
pub fn recorded_marriage_extract() -> Paper {
    let title = "TRÍCH LỤC GHI CHÚ KẾT HÔN";
    let mut paper = of_act(
        PaperKind::ActExtract,
        title,
        "1/TLGCKH",
        "NGƯỜI KÝ TRÍCH LỤC",
    );
    paper.sections = vec![
        of_altheim(Some("Người chồng"), "husband"),
        of_pleiku(Some("Người vợ"), "wife"),
        section(
            None,
            "marriage_date|Ngày kết hôn|17/04/2025
            marriage_place|Nơi kết hôn|Standesamt der Verbandsgemeinde Altheim-Obermüllersdorf, bang Bayern
            abroad|Giấy tờ của nước ngoài|Số 2025-0417/E-118 do Standesamt der Verbandsgemeinde Altheim-Obermüllersdorf (Cộng hòa Liên bang Đức) cấp ngày 21/04/2025",
        ),
        stands(""),
    ];
    paper
}

/// A copy of the extract of a correction, with a note at the margin.
pub fn change_extract_copy() -> Paper {
    let title = "TRÍCH LỤC THAY ĐỔI, CẢI CHÍNH HỘ TỊCH";
    let mut paper = of_act(
        PaperKind::ActExtractCopy,
        title,
        "1/TLTĐCC-BS",
        "NGƯỜI KÝ TRÍCH LỤC",
    );
    paper.subtitle = Some("(BẢN SAO)".into());
    paper.sections = vec![
        of_pleiku(None, "person"),
        section(
            None,
            "change_kind|Việc đăng ký|Cải chính hộ tịch
            change_in|Trong nội dung đăng ký|Khai sinh số 412/1987, đăng ký 05/1987 tại Ủy ban nhân dân xã Ia Kring, thị xã Pleiku, tỉnh Gia Lai – Kon Tum
            child_name|Họ, chữ đệm, tên|từ “Rmah H'Nguyên” thành “Rmah H'Nguyên Công Tằng Tôn Nữ Hoàng Phương Thảo Nguyên”
            father_name|Họ, chữ đệm, tên người cha|từ “” thành “Plưih”
            change_reason|Lý do|Khi đăng ký, người ghi sổ viết thiếu chữ đệm và bỏ trống phần người cha; học bạ, sổ hộ khẩu cũ đều ghi đủ",
        ),
        stands(
            "
            remarks|Ghi chú|Ngày 12/12/2026: cải chính Nơi cư trú từ “Phường Hoa Lư” thành “Phường Pleiku”. Căn cứ: 3/TLTĐCC
            source|Thực hiện trích lục từ|Cơ sở dữ liệu hộ tịch điện tử",
        ),
    ];
    paper
}

/// Divorced, to marry somebody abroad: every line of it is a long sentence.
pub fn marital_status_certificate() -> Paper {
    let title = "GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN";
    let mut paper = of_act(
        PaperKind::MaritalStatusCertificate,
        title,
        "1/UBND-XNTTHN",
        "NGƯỜI KÝ GIẤY XÁC NHẬN",
    );
    paper.sections = vec![
        of_pleiku(None, "person"),
        section(
            None,
            "certified_period|Thời gian xác nhận|Trong thời gian cư trú tại Buôn Ako Dhông, số nhà 112/45/7B đường Trần Nhật Duật nối dài, Phường Pleiku, Tỉnh Gia Lai, từ ngày 06/05/2017 đến ngày 10/11/2026
            status|Tình trạng hôn nhân|Đã đăng ký kết hôn, nhưng đã ly hôn theo bản án, quyết định số 118/2024/QĐST-HNGĐ ngày 02/11/2024 của Tòa án nhân dân khu vực 1 – Gia Lai; hiện tại chưa đăng ký kết hôn với ai
            purpose|Giấy này được cấp để|Đăng ký kết hôn với người nước ngoài ở nước ngoài, tại Cộng hòa Liên bang Đức; giấy không có giá trị sử dụng cho mục đích khác
            partner|Người sẽ kết hôn|WOLFESCHLEGELSTEINHAUSENBERGERDORFF MAXIMILIAN-ALEXANDER, sinh 1985, quốc tịch Cộng hòa Liên bang Đức, giấy tờ tùy thân C01X00T478, nơi cư trú Donaudampfschifffahrtsgesellschaftsstraße 1203, 84051 Altheim",
        ),
        section(
            None,
            "valid_until|Giá trị sử dụng|Đến hết ngày 10/05/2027 (6 tháng kể từ ngày cấp), hoặc đến khi tình trạng hôn nhân thay đổi nếu sớm hơn",
        ),
    ];
    paper
}

/// What several registers hold about one person, and that one of them holds nothing.
pub fn record_confirmation() -> Paper {
    let title = "GIẤY XÁC NHẬN THÔNG TIN HỘ TỊCH";
    let mut paper = of_act(
        PaperKind::RecordConfirmation,
        title,
        "1/UBND-XNTTHT",
        "NGƯỜI KÝ GIẤY XÁC NHẬN",
    );
    paper.sections = vec![
        of_pleiku(None, "person"),
        section(
            None,
            "ask_birth|Khai sinh|Số 412/1987, đăng ký 05/1987 tại Ủy ban nhân dân xã Ia Kring, thị xã Pleiku, tỉnh Gia Lai – Kon Tum: RMAH H'NGUYÊN, sinh 1987
            ask_marriage|Kết hôn|Số 48/2010, đăng ký ngày 20/05/2010 tại Ủy ban nhân dân phường Hoa Lư, thành phố Pleiku, tỉnh Gia Lai: PLƯIH, sinh 1985; RMAH H'NGUYÊN CÔNG TẰNG TÔN NỮ HOÀNG PHƯƠNG THẢO NGUYÊN, sinh 05/1987
            ask_death|Khai tử|Không tìm thấy đăng ký nào trong các sổ đã tra
            about|Điều cần xác nhận|Người có tên trong hai đăng ký trên là cùng một người
            purpose|Giấy này được cấp để|Làm thủ tục thừa kế tại Cộng hòa Liên bang Đức",
        ),
        stands(""),
    ];
    paper
}
