### Cấp bản sao trích lục kết hôn.

trich-luc-ket-hon = Cấp bản sao trích lục kết hôn
    .like = trich-luc
    .event = Cần trích lục kết hôn
    .intro = Xin bản sao trích lục kết hôn của mình, hoặc của người mình được xin thay.
    .who = Vợ hoặc chồng, người được một trong hai người ủy quyền; con hoặc người thừa kế của người đã mất.
    .cost = { $fee } mỗi bản. Một số gia đình được miễn.
    .time = Có ngay trong ngày làm việc nếu nộp trước { $cutoff } giờ; sau đó thì ngày làm việc kế tiếp.
    .time-2026 = Có trong { $hours } giờ từ lúc nhận yêu cầu.
    .have = Họ tên, ngày sinh của vợ hoặc chồng; nơi đã đăng ký kết hôn. Số đăng ký nếu nhớ.
    .other = Có thể đến bất kỳ cơ quan nào quản lý dữ liệu hộ tịch, không kể đang ở đâu.
    .button = Bắt đầu
    .submit = Cam đoan và nộp yêu cầu

trich-luc-ket-hon-page-cua-ai = Người yêu cầu
trich-luc-ket-hon-page-vo-hoac-chong = Vợ hoặc chồng
    .intro = Chỉ cần một trong hai người; xin cho chính mình thì ghi tên mình.
trich-luc-ket-hon-page-noi-dang-ky = Nơi đã đăng ký kết hôn
trich-luc-ket-hon-page-ban-sao = Bản sao và cách nhận

trich-luc-ket-hon-requester-relationship = Xin cho ai?
    .self = Cho chính mình
    .mandate = Cho người đã ủy quyền
    .child = Cho cha hoặc mẹ đã mất
    .heir = Cho người đã mất mà mình thừa kế
trich-luc-ket-hon-requester-name = Họ và tên người yêu cầu
trich-luc-ket-hon-requester-pin = Số định danh của người yêu cầu
    .hint = 12 chữ số trên thẻ căn cước.
trich-luc-ket-hon-requester-phone = Số điện thoại
    .hint = Tin nhắn SMS khi có kết quả cũng gửi đến đây.
trich-luc-ket-hon-requester-email = Thư điện tử
    .hint = Để nhận tin báo. Không có cũng được.
trich-luc-ket-hon-file-kinship = Giấy tờ cho thấy quan hệ với người đã mất
    .hint = Ví dụ giấy khai sinh, giấy chứng nhận kết hôn, di chúc.
trich-luc-ket-hon-file-mandate = Văn bản ủy quyền

trich-luc-ket-hon-subject-name = Họ và tên
trich-luc-ket-hon-subject-birth_date = Ngày sinh
    .hint = Chỉ nhớ năm thì chỉ ghi năm.

trich-luc-ket-hon-registered-commune = Đã đăng ký kết hôn ở xã, phường nào?
    .hint = Gõ tên ngày trước hay tên bây giờ đều được, không cần dấu.
trich-luc-ket-hon-registered-number = Số đăng ký
    .hint = Ví dụ 48/2026, nếu nhớ.

trich-luc-ket-hon-copies = Cần mấy bản?
    .hint = Từ 1 đến 20.
trich-luc-ket-hon-purpose = Xin để làm gì?
    .hint = Ví dụ khai nhận di sản, làm hộ chiếu.
trich-luc-ket-hon-fee-exemption = Gia đình có thuộc diện được miễn lệ phí không?
    .none = Không
    .merit = Người có công với cách mạng
    .poor = Hộ nghèo
    .disability = Người khuyết tật
trich-luc-ket-hon-delivery = Nhận kết quả thế nào?
    .electronic = Bản điện tử, tải về từ trang này
    .counter = Bản giấy tại nơi cấp, và bản điện tử
    .post = Bản giấy gửi đến nhà, và bản điện tử
trich-luc-ket-hon-delivery-address = Gửi đến địa chỉ nào?
trich-luc-ket-hon-rule-own-name = Xin cho chính mình thì tên người trong trích lục phải là tên của bạn. Hãy xem lại, hoặc chọn xin cho người khác.
