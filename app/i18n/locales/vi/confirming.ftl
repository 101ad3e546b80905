### Giấy xác nhận thông tin hộ tịch: nội dung và bàn làm việc.

act-fact-ask_birth = Khai sinh
act-fact-ask_marriage = Kết hôn
act-fact-ask_death = Khai tử
act-fact-ask_other = Việc hộ tịch khác
act-fact-about = Điều cần xác nhận
confirm-record = Số { $number }, đăng ký ngày { $day } tại { $office }: { $who }
confirm-record-act = { $what }: số { $number }, đăng ký ngày { $day } tại { $office }: { $who }
confirm-person = { $name }, sinh { $born }
confirm-person-dead = { $name }, sinh { $born }, chết ngày { $day }
desk-rule-copies-not-picked = Chưa chọn đủ, hoặc chọn chưa đúng: mỗi bản sao được xin ứng với một đăng ký mang đúng họ tên, năm sinh đã khai.
desk-rule-confirm-not-picked = Chưa tra sổ cho hồ sơ này. Hãy chọn các đăng ký tìm được, hoặc ghi là không có.
desk-rule-confirm-other-person = Có đăng ký được chọn không mang họ tên, ngày sinh của người được xác nhận. Hãy đối chiếu.
desk-rule-confirm-other-register = Đăng ký được chọn thuộc loại sổ mà hồ sơ không hỏi.
