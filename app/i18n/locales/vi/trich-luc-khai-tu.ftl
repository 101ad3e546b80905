### Cấp bản sao trích lục khai tử.

trich-luc-khai-tu = Cấp bản sao trích lục khai tử
    .like = trich-luc
    .event = Cần thêm trích lục khai tử
    .intro = Xin bản sao trích lục khai tử của người thân, khi đã đăng ký khai tử.
    .who = Vợ, chồng, con, cha, mẹ, người thừa kế khác, hoặc người được họ ủy quyền.
    .cost = { $fee } mỗi bản. Một số gia đình được miễn.
    .time = Có ngay trong ngày làm việc nếu nộp trước { $cutoff } giờ; sau đó thì ngày làm việc kế tiếp.
    .time-2026 = Có trong { $hours } giờ từ lúc nhận yêu cầu.
    .have = Họ tên, năm sinh, ngày mất của người ấy; nơi đã đăng ký khai tử; giấy tờ cho thấy quan hệ.
    .other = Có thể đến bất kỳ cơ quan nào quản lý dữ liệu hộ tịch, không kể đang ở đâu.
    .button = Bắt đầu
    .submit = Cam đoan và nộp yêu cầu

trich-luc-khai-tu-page-nguoi-yeu-cau = Người yêu cầu
trich-luc-khai-tu-page-nguoi-da-mat = Người đã mất
    .intro = Ghi như trên trích lục khai tử, nếu có.
trich-luc-khai-tu-page-noi-dang-ky = Nơi đã đăng ký khai tử
trich-luc-khai-tu-page-ban-sao = Bản sao và cách nhận

trich-luc-khai-tu-requester-relationship = Người yêu cầu là gì của người đã mất?
    .spouse = Vợ hoặc chồng
    .child = Con
    .parent = Cha hoặc mẹ
    .heir = Người thừa kế khác
    .mandate = Người được gia đình ủy quyền
trich-luc-khai-tu-requester-name = Họ và tên người yêu cầu
trich-luc-khai-tu-requester-pin = Số định danh của người yêu cầu
    .hint = 12 chữ số trên thẻ căn cước.
trich-luc-khai-tu-requester-phone = Số điện thoại
    .hint = Tin nhắn SMS khi có kết quả cũng gửi đến đây.
trich-luc-khai-tu-requester-email = Thư điện tử
    .hint = Để nhận tin báo. Không có cũng được.
trich-luc-khai-tu-file-kinship = Giấy tờ cho thấy quan hệ với người đã mất
    .hint = Ví dụ giấy khai sinh, giấy chứng nhận kết hôn, di chúc.
trich-luc-khai-tu-file-mandate = Văn bản ủy quyền

trich-luc-khai-tu-subject-name = Họ và tên
trich-luc-khai-tu-subject-birth_date = Ngày sinh
    .hint = Chỉ nhớ năm thì chỉ ghi năm.
trich-luc-khai-tu-subject-died_on = Ngày mất (dương lịch)
    .hint = Ví dụ 14 11 2026.

trich-luc-khai-tu-registered-commune = Đã đăng ký khai tử ở xã, phường nào?
    .hint = Gõ tên ngày trước hay tên bây giờ đều được, không cần dấu.
trich-luc-khai-tu-registered-number = Số đăng ký
    .hint = Ví dụ 31/2026, nếu nhớ.

trich-luc-khai-tu-copies = Cần mấy bản?
    .hint = Từ 1 đến 20.
trich-luc-khai-tu-purpose = Xin để làm gì?
    .hint = Ví dụ khai nhận di sản, làm trợ cấp.
trich-luc-khai-tu-fee-exemption = Gia đình có thuộc diện được miễn lệ phí không?
    .none = Không
    .merit = Người có công với cách mạng
    .poor = Hộ nghèo
    .disability = Người khuyết tật
trich-luc-khai-tu-delivery = Nhận kết quả thế nào?
    .electronic = Bản điện tử, tải về từ trang này
    .counter = Bản giấy tại nơi cấp, và bản điện tử
    .post = Bản giấy gửi đến nhà, và bản điện tử
trich-luc-khai-tu-delivery-address = Gửi đến địa chỉ nào?
