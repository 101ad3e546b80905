### Giấy tờ của các sổ khác: giám hộ, nhận cha mẹ con, thay đổi cải chính, tình trạng hôn nhân, ghi chú.

act-paper-gh = TRÍCH LỤC ĐĂNG KÝ GIÁM HỘ
act-paper-cdgh = TRÍCH LỤC ĐĂNG KÝ CHẤM DỨT GIÁM HỘ
act-paper-gsgh = TRÍCH LỤC ĐĂNG KÝ GIÁM SÁT VIỆC GIÁM HỘ
act-paper-cdgsgh = TRÍCH LỤC ĐĂNG KÝ CHẤM DỨT GIÁM SÁT VIỆC GIÁM HỘ
act-paper-cmc = TRÍCH LỤC ĐĂNG KÝ NHẬN CHA, MẸ, CON
act-paper-tdcc = TRÍCH LỤC THAY ĐỔI, CẢI CHÍNH HỘ TỊCH
act-paper-xntthn = GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN
act-paper-xnttht = GIẤY XÁC NHẬN THÔNG TIN HỘ TỊCH
act-paper-gc-kh = TRÍCH LỤC GHI CHÚ KẾT HÔN
act-paper-gc-lh = TRÍCH LỤC GHI CHÚ LY HÔN
act-paper-gc-khac = TRÍCH LỤC GHI CHÚ HỘ TỊCH

act-person-name = Họ, chữ đệm, tên
act-person-birth_date = Ngày, tháng, năm sinh
act-person-sex = Giới tính
act-person-ethnicity = Dân tộc
act-person-nationality = Quốc tịch
act-person-residence = Nơi cư trú
act-person-identity = Giấy tờ tùy thân

act-valid-until = Đến hết ngày { $day } (6 tháng kể từ ngày cấp), hoặc đến khi tình trạng hôn nhân thay đổi nếu sớm hơn

## Giấy xác nhận tình trạng hôn nhân.

act-role-person = Người đứng tên
act-fact-certified_period = Thời gian xác nhận
    .lived = Trong thời gian cư trú tại { $place }, từ ngày { $from } đến ngày { $to }
act-fact-status = Tình trạng hôn nhân
    .never_married = Chưa đăng ký kết hôn với ai
    .married = Hiện đang có vợ (chồng) là { $spouse }, Giấy chứng nhận kết hôn số { $number } do { $authority } cấp ngày { $day }
    .divorced = Đã đăng ký kết hôn, nhưng đã ly hôn theo bản án, quyết định số { $number } ngày { $day } của { $authority }; hiện tại chưa đăng ký kết hôn với ai
    .widowed = Đã đăng ký kết hôn, nhưng vợ (chồng) là { $spouse } đã chết theo trích lục khai tử số { $number } do { $authority } cấp ngày { $day }; hiện tại chưa đăng ký kết hôn với ai
act-fact-purpose = Giấy này được cấp để
    .marriage_vn_vn = Đăng ký kết hôn với công dân Việt Nam tại { $place }
    .marriage_vn_foreigner = Đăng ký kết hôn với người nước ngoài tại { $place }
    .marriage_abroad_vn = Đăng ký kết hôn với công dân Việt Nam ở nước ngoài, tại { $place }; giấy không có giá trị sử dụng cho mục đích khác
    .marriage_abroad_foreigner = Đăng ký kết hôn với người nước ngoài ở nước ngoài, tại { $place }; giấy không có giá trị sử dụng cho mục đích khác
act-fact-partner = Người sẽ kết hôn
    .named = { $name }, sinh { $born }, quốc tịch { $nationality }, giấy tờ tùy thân { $identity }, nơi cư trú { $residence }

desk-rule-status-married-here = Sổ kết hôn đang có đăng ký của người này, mà hồ sơ khai chưa kết hôn lần nào. Không cấp được giấy như đã khai.
desk-rule-status-person-dead = Người này đã được đăng ký khai tử.
desk-rule-status-old-book = Sổ kết hôn cũ có người cùng tên, cùng ngày sinh. Hãy tra cứu và xem có phải cùng một người không.
desk-rule-status-paper-stands = Người này đã được cấp giấy cho cùng mục đích và giấy ấy còn giá trị. Xem có thu lại giấy cũ không.
desk-rule-status-elsewhere = Thời gian cần xác nhận là ở xã, phường khác. Hãy gửi văn bản hỏi nơi ấy; trả lời trong 3 ngày làm việc.

## Giám hộ và giám sát việc giám hộ.

act-role-guardian = Người giám hộ
act-role-ward = Người được giám hộ
act-role-supervisor = Người giám sát việc giám hộ
act-fact-guardianship_kind = Hình thức giám hộ
    .natural = Giám hộ đương nhiên
    .appointed = Giám hộ được cử
act-fact-guardianship_reason = Lý do đăng ký giám hộ
    .orphan = Người chưa thành niên không còn cha, mẹ hoặc không xác định được cha, mẹ
    .parents_unable = Người chưa thành niên có cha, mẹ nhưng cha, mẹ không có điều kiện chăm sóc, giáo dục hoặc không thể đại diện
    .lost_capacity = Người mất năng lực hành vi dân sự
    .difficulty = Người có khó khăn trong nhận thức, làm chủ hành vi
act-fact-guardianship_relation = Quan hệ với người được giám hộ
    .sibling = Anh, chị ruột
    .grandparent = Ông, bà
    .uncle_aunt = Bác, chú, cậu, cô, dì ruột
    .spouse = Vợ, chồng
    .child = Con
    .parent = Cha, mẹ
act-fact-guardianship_deed = Văn bản cử người giám hộ
    .paper = Số { $number } ngày { $day } của { $authority }
act-fact-guardianship_registered = Đã đăng ký giám hộ
    .paper = Số { $number } ngày { $day } tại { $authority }
act-fact-guardianship_guardian = Người giám hộ
act-fact-end_reason = Lý do chấm dứt
    .of_age = Người được giám hộ đã thành niên
    .capacity = Người được giám hộ đã có năng lực hành vi dân sự đầy đủ
    .died = Người được giám hộ chết
    .parents_able = Cha, mẹ của người được giám hộ đã có đủ điều kiện để thực hiện quyền, nghĩa vụ của mình
    .adopted = Người được giám hộ được nhận làm con nuôi
    .guardian_changed = Thay đổi người giám hộ
    .guardianship_ended = Việc giám hộ đã chấm dứt
    .asked = Người giám sát đề nghị thôi giám sát
    .unable = Người giám sát chết hoặc không còn đủ điều kiện
    .replaced = Thay đổi người giám sát
act-fact-end_date = Chấm dứt từ ngày
act-fact-supervision_chosen_by = Người cử giám sát
    .relatives = Những người thân thích của người được giám hộ thỏa thuận cử
    .commune = Ủy ban nhân dân cấp xã cử
    .court = Tòa án chỉ định
act-fact-supervision_deed = Văn bản cử người giám sát
    .paper = Số { $number } ngày { $day } của { $authority }
act-fact-supervision_scope = Phạm vi giám sát
act-fact-supervision_registered = Đã đăng ký giám sát việc giám hộ
    .paper = Số { $number } ngày { $day } tại { $authority }

desk-rule-ward-has-guardian = Người được giám hộ đang có người giám hộ đã đăng ký, chưa chấm dứt. Một người chỉ có một người giám hộ, trừ khi cha, mẹ hoặc ông, bà cùng giám hộ.
desk-rule-ward-has-guardian-maybe = Người cùng tên, cùng ngày sinh đang có người giám hộ đã đăng ký. Xem có phải cùng một người, hoặc ông bà cùng giám hộ không.
desk-rule-act-person-dead = Một người trong hồ sơ đã được đăng ký khai tử.
desk-rule-guardianship-not-here = Không thấy việc giám hộ này trong sổ điện tử. Hãy xem sổ giấy hoặc hỏi nơi đã đăng ký.
desk-rule-guardianship-ended = Việc giám hộ của người này đã được đăng ký chấm dứt.
desk-rule-supervision-not-here = Không thấy việc giám sát này trong sổ điện tử. Hãy xem sổ giấy hoặc hỏi nơi đã đăng ký.
