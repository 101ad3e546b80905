### Cấp bản sao từ sổ gốc.

ban-sao-so-goc = Cấp bản sao từ sổ gốc
    .like = trich-luc
    .event = Cần bản sao từ sổ gốc
    .intro = Xin bản sao của điều đã ghi trong sổ hộ tịch gốc, có giá trị thay bản chính trong giao dịch.
    .who = Người có tên trong sổ, người đại diện, người được ủy quyền; vợ, chồng, con, người thừa kế của người đã mất.
    .cost = { $fee } mỗi bản. Một số gia đình được miễn.
    .time = Có ngay trong ngày làm việc nếu nộp trước { $cutoff } giờ; sau đó thì ngày làm việc kế tiếp.
    .time-2026 = Có trong { $hours } giờ từ lúc nhận yêu cầu.
    .have = Họ tên, năm sinh của người có tên trong sổ; nơi đã đăng ký. Số đăng ký nếu nhớ.
    .other = Có thể đến thẳng nơi đang giữ sổ gốc, không kể đang ở đâu.
    .button = Bắt đầu
    .submit = Cam đoan và nộp yêu cầu

ban-sao-so-goc-page-loai-so = Bản sao của việc gì?
ban-sao-so-goc-page-nguoi-dung-ten = Người có tên trong sổ
    .intro = Một người là đủ. Ghi như trên giấy đã cấp, nếu có.
ban-sao-so-goc-page-noi-dang-ky = Nơi đã đăng ký
ban-sao-so-goc-registered-register = Bản sao của việc gì?
    .birth = Khai sinh
    .marriage = Kết hôn
    .death = Khai tử
    .guardianship = Giám hộ
    .guardianship_end = Chấm dứt giám hộ
    .supervision = Giám sát việc giám hộ
    .supervision_end = Chấm dứt giám sát việc giám hộ
    .parent_child = Nhận cha, mẹ, con
    .change = Thay đổi, cải chính, bổ sung hộ tịch
    .recorded_marriage = Ghi chú kết hôn ở nước ngoài
    .recorded_divorce = Ghi chú ly hôn ở nước ngoài
    .other_recording = Ghi chú việc hộ tịch khác ở nước ngoài
ban-sao-so-goc-subject-name = Họ và tên
ban-sao-so-goc-subject-birth_date = Ngày sinh
    .hint = Chỉ nhớ năm thì chỉ ghi năm.
ban-sao-so-goc-subject-died_on = Ngày mất
