### Đăng ký chấm dứt giám hộ: chỉ ghi những gì khác với đăng ký giám hộ.

cham-dut-giam-ho = Đăng ký chấm dứt giám hộ
    .like = giam-ho
    .event = Không còn cần người giám hộ nữa
    .intro = Dành cho trường hợp đã đăng ký giám hộ, nay người được giám hộ đã đủ 18 tuổi, đã có cha mẹ chăm sóc, được nhận làm con nuôi, đã mất, hoặc phải thay người giám hộ.
    .who = Người giám hộ, hoặc người được nhờ nộp giúp.
    .cost = Không mất tiền. Bản sao giấy: { $fee } mỗi bản.
    .time = 2 ngày làm việc. Nộp sau { $cutoff } giờ thì tính từ ngày làm việc kế tiếp.
    .time-2026 = Trong { $hours } giờ từ lúc nhận hồ sơ.
    .have = Trích lục đăng ký giám hộ; giấy tờ làm căn cứ chấm dứt. Chụp bằng điện thoại là được.
    .other = Có thể đến Ủy ban nhân dân xã, phường nơi đã đăng ký giám hộ. Cán bộ sẽ khai giúp.
    .other-2026 = Có thể đến bất kỳ Ủy ban nhân dân xã, phường nào. Cán bộ sẽ khai giúp.
    .button = Bắt đầu
    .submit = Cam đoan và nộp hồ sơ

cham-dut-giam-ho-page-nguoi-giam-ho = Người giám hộ
cham-dut-giam-ho-page-da-dang-ky = Việc giám hộ đã đăng ký
    .intro = Ghi như trên trích lục đăng ký giám hộ.
cham-dut-giam-ho-page-cham-dut = Vì sao chấm dứt?
cham-dut-giam-ho-registered-commune = Đã đăng ký giám hộ ở xã, phường nào?
    .hint = Gõ tên cũ hay tên mới đều được, không cần dấu.
cham-dut-giam-ho-guardianship-registered_number = Số trên trích lục
    .hint = Ví dụ 3/TLGH.
cham-dut-giam-ho-guardianship-registered_date = Ngày đăng ký
cham-dut-giam-ho-guardianship-registered_authority = Cơ quan đăng ký
cham-dut-giam-ho-end-reason = Lý do
    .of_age = Người được giám hộ đã đủ 18 tuổi
    .capacity = Tòa án đã tuyên bố người được giám hộ có đủ năng lực hành vi
    .died = Người được giám hộ đã mất
    .parents_able = Cha, mẹ đã đủ điều kiện chăm sóc
    .adopted = Người được giám hộ được nhận làm con nuôi
    .guardian_changed = Thay người giám hộ: người giám hộ đã mất, không còn đủ điều kiện hoặc xin thôi
cham-dut-giam-ho-end-date = Từ ngày nào?
cham-dut-giam-ho-file-end_paper = Giấy tờ làm căn cứ chấm dứt
    .hint = Ví dụ quyết định của Tòa án, trích lục khai tử, quyết định cho nhận con nuôi.
cham-dut-giam-ho-rule-ended-before = Việc giám hộ không thể chấm dứt trước ngày đăng ký. Hãy xem lại hai ngày này.
cham-dut-giam-ho-rule-not-of-age = Đến ngày ấy người được giám hộ chưa đủ 18 tuổi. Hãy xem lại ngày sinh, ngày chấm dứt hoặc lý do.
