### Cấp bản sao trích lục, bản sao Giấy khai sinh.

trich-luc = Cấp bản sao trích lục khai sinh
    .event = Cần giấy tờ hộ tịch
    .intro = Xin bản sao trích lục khai sinh của mình hoặc của người mình được khai giúp.
    .who = Chính người đó, cha mẹ, người giám hộ, người được ủy quyền; vợ, chồng, con, người thừa kế của người đã mất.
    .cost = { $fee } mỗi bản. Một số gia đình được miễn.
    .time = Có ngay trong ngày làm việc nếu nộp trước { $cutoff } giờ; sau đó thì ngày làm việc kế tiếp.
    .time-2026 = Có trong { $hours } giờ từ lúc nhận yêu cầu.
    .have = Họ tên, ngày sinh, nơi đã đăng ký khai sinh. Số đăng ký nếu nhớ.
    .other = Có thể đến bất kỳ cơ quan nào quản lý dữ liệu hộ tịch, không kể đang ở đâu. Ai đã khai sinh ở đây bằng tài khoản thì xin bằng chính tài khoản ấy: ở nơi đã cho phép, bản điện tử có ngay sau khi trả phí.
    .button = Bắt đầu
    .submit = Cam đoan và nộp yêu cầu

trich-luc-page-cua-ai = Người yêu cầu
trich-luc-page-nguoi-duoc-khai-sinh = Trích lục khai sinh của ai?
trich-luc-page-noi-dang-ky = Nơi đã đăng ký khai sinh
trich-luc-page-ban-sao = Bản sao và cách nhận

trich-luc-requester-relationship = Xin cho ai?
    .self = Cho chính mình
    .parent = Cho con chưa đủ 18 tuổi
    .guardian = Cho người mình giám hộ
    .mandate = Cho người đã ủy quyền
    .spouse = Cho vợ hoặc chồng đã mất
    .child = Cho cha hoặc mẹ đã mất
    .heir = Cho người đã mất mà mình thừa kế
trich-luc-requester-name = Họ và tên người yêu cầu
trich-luc-requester-pin = Số định danh của người yêu cầu
    .hint = 12 chữ số trên thẻ căn cước.
trich-luc-requester-no_pin = Tôi là người nước ngoài, không có số định danh
trich-luc-requester-passport = Số hộ chiếu
    .hint = Kèm tên nước cấp, ví dụ: M70000061, Hàn Quốc.
trich-luc-requester-phone = Số điện thoại
    .hint = Tin nhắn SMS khi có kết quả cũng gửi đến đây.
trich-luc-requester-email = Thư điện tử
    .hint = Để nhận tin báo. Không có cũng được.
trich-luc-file-kinship = Giấy tờ cho thấy quan hệ với người đã mất
    .hint = Ví dụ giấy khai sinh, giấy chứng nhận kết hôn, di chúc; và trích lục khai tử nếu có.
trich-luc-file-mandate = Văn bản ủy quyền hoặc quyết định giám hộ

trich-luc-subject-name = Họ và tên trên giấy khai sinh
trich-luc-subject-birth_date = Ngày sinh
    .hint = Chỉ nhớ năm thì chỉ ghi năm.
trich-luc-subject-mother_name = Họ và tên mẹ
    .hint = Giúp tìm nhanh hơn khi trùng tên. Không có cũng được.

trich-luc-registered-commune = Đã đăng ký ở xã, phường nào?
    .hint = Gõ tên ngày trước hay tên bây giờ đều được, không cần dấu.
trich-luc-registered-number = Số đăng ký
    .hint = Ví dụ 412/2026, nếu nhớ.
trich-luc-office-any = Muốn nhận bản sao ở xã, phường khác?
    .hint = Nơi nào tiện cũng được, không cần về nơi đã đăng ký. Để trống thì nơi đã đăng ký cấp.

trich-luc-copies = Cần mấy bản?
    .hint = Từ 1 đến 20.
trich-luc-certificate = Cấp bản sao Giấy khai sinh thay cho trích lục
    .hint = Bản sao này ghi cả người đi đăng ký khai sinh và mang số của Giấy khai sinh. Không đánh dấu thì nhận bản sao trích lục.
trich-luc-use = Trích lục dùng ở đâu?
    .home = Ở Việt Nam
    .abroad = Ở nước ngoài
trich-luc-use-country = Dùng ở nước nào?
    .hint = Khi có kết quả, trang này cho biết trích lục cần chứng nhận gì để nước ấy chấp nhận.
trich-luc-annex = In thêm trang tiếng Việt, Anh, Pháp
    .hint = Giúp người nước ngoài đọc trích lục. Trang này không thay cho bản dịch có chứng thực.
trich-luc-purpose = Xin để làm gì?
trich-luc-fee-exemption = Gia đình có thuộc diện được miễn lệ phí không?
    .none = Không
    .merit = Người có công với cách mạng
    .poor = Hộ nghèo
    .disability = Người khuyết tật
trich-luc-delivery = Nhận kết quả thế nào?
    .electronic = Bản điện tử, tải về từ trang này
    .counter = Bản giấy tại nơi cấp, và bản điện tử
    .post = Bản giấy gửi đến nhà, và bản điện tử
trich-luc-delivery-address = Gửi đến địa chỉ nào?

trich-luc-rule-own-name = Xin cho chính mình thì hai tên phải giống nhau. Hãy xem lại, hoặc chọn xin cho người khác.
