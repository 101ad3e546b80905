### Cấp bản sao trích lục việc hộ tịch khác.

trich-luc-khac = Cấp bản sao trích lục việc hộ tịch khác
    .like = trich-luc
    .event = Cần trích lục giám hộ, nhận cha mẹ con, cải chính, ghi chú
    .intro = Xin bản sao trích lục giám hộ, nhận cha mẹ con, thay đổi cải chính, hoặc việc đã ghi chú ở nước ngoài.
    .who = Người có tên trong sổ, người đại diện, người được ủy quyền; vợ, chồng, con, người thừa kế của người đã mất.
    .cost = { $fee } mỗi bản. Một số gia đình được miễn.
    .time = Có ngay trong ngày làm việc nếu nộp trước { $cutoff } giờ; sau đó thì ngày làm việc kế tiếp.
    .time-2026 = Có trong { $hours } giờ từ lúc nhận yêu cầu.
    .have = Họ tên, năm sinh của người có tên trong sổ; nơi đã đăng ký. Số đăng ký nếu nhớ.
    .other = Có thể đến bất kỳ cơ quan nào quản lý dữ liệu hộ tịch, không kể đang ở đâu.
    .button = Bắt đầu
    .submit = Cam đoan và nộp yêu cầu

trich-luc-khac-page-loai-so = Bản sao của việc gì?
trich-luc-khac-page-nguoi-dung-ten = Người có tên trong sổ
    .intro = Một người là đủ. Ghi như trên giấy đã cấp, nếu có.
trich-luc-khac-page-noi-dang-ky = Nơi đã đăng ký
trich-luc-khac-registered-register = Bản sao của việc gì?
    .guardianship = Giám hộ
    .guardianship_end = Chấm dứt giám hộ
    .supervision = Giám sát việc giám hộ
    .supervision_end = Chấm dứt giám sát việc giám hộ
    .parent_child = Nhận cha, mẹ, con
    .change = Thay đổi, cải chính, bổ sung hộ tịch
    .recorded_marriage = Ghi chú kết hôn ở nước ngoài
    .recorded_divorce = Ghi chú ly hôn ở nước ngoài
    .other_recording = Ghi chú việc hộ tịch khác ở nước ngoài
trich-luc-khac-subject-name = Họ và tên
trich-luc-khac-subject-birth_date = Ngày sinh
    .hint = Chỉ nhớ năm thì chỉ ghi năm.
trich-luc-khac-subject-died_on = Ngày mất
