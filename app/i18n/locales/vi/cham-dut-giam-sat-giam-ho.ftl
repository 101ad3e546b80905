### Đăng ký chấm dứt giám sát việc giám hộ: chỉ ghi những gì khác với đăng ký giám sát.

cham-dut-giam-sat-giam-ho = Đăng ký chấm dứt giám sát việc giám hộ
    .like = giam-sat-giam-ho
    .event = Thôi giám sát việc giám hộ
    .intro = Dành cho trường hợp việc giám hộ đã chấm dứt, hoặc người giám sát xin thôi, không làm được nữa, được thay người khác.
    .who = Người giám sát, hoặc người được nhờ nộp giúp.
    .cost = Không mất tiền. Bản sao giấy: { $fee } mỗi bản.
    .time = 2 ngày làm việc. Nộp sau { $cutoff } giờ thì tính từ ngày làm việc kế tiếp.
    .time-2026 = Trong { $hours } giờ từ lúc nhận hồ sơ.
    .have = Trích lục đăng ký giám sát việc giám hộ; giấy tờ làm căn cứ chấm dứt. Chụp bằng điện thoại là được.
    .other = Có thể đến Ủy ban nhân dân xã, phường nơi đã đăng ký giám sát. Cán bộ sẽ khai giúp.
    .other-2026 = Có thể đến bất kỳ Ủy ban nhân dân xã, phường nào. Cán bộ sẽ khai giúp.
    .button = Bắt đầu
    .submit = Cam đoan và nộp hồ sơ

cham-dut-giam-sat-giam-ho-page-da-dang-ky = Việc giám sát đã đăng ký
    .intro = Ghi như trên trích lục đăng ký giám sát việc giám hộ.
cham-dut-giam-sat-giam-ho-page-cham-dut = Vì sao chấm dứt?
cham-dut-giam-sat-giam-ho-registered-commune = Đã đăng ký giám sát ở xã, phường nào?
    .hint = Gõ tên cũ hay tên mới đều được, không cần dấu.
cham-dut-giam-sat-giam-ho-supervision-registered_number = Số trên trích lục
    .hint = Ví dụ 2/TLGSGH.
cham-dut-giam-sat-giam-ho-supervision-registered_date = Ngày đăng ký
cham-dut-giam-sat-giam-ho-supervision-registered_authority = Cơ quan đăng ký
cham-dut-giam-sat-giam-ho-end-reason = Lý do
    .guardianship_ended = Việc giám hộ đã chấm dứt
    .asked = Người giám sát xin thôi
    .unable = Người giám sát đã mất hoặc không còn đủ điều kiện
    .replaced = Cử người giám sát khác
cham-dut-giam-sat-giam-ho-end-date = Từ ngày nào?
cham-dut-giam-sat-giam-ho-file-end_paper = Giấy tờ làm căn cứ chấm dứt
    .hint = Ví dụ trích lục chấm dứt giám hộ, đơn xin thôi, văn bản cử người khác.
cham-dut-giam-sat-giam-ho-rule-supervision-ended-before = Việc giám sát không thể chấm dứt trước ngày đăng ký. Hãy xem lại hai ngày này.
