### Words that belong to the form of a paper, not to one paper's data.

## The head, on every paper in Vietnamese (Decree 30/2020, annex I, II.1).

paper-nation = CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
paper-motto = Độc lập - Tự do - Hạnh phúc
paper-demo = BẢN DEMO – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ
paper-draft = BẢN NHÁP – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ
    .title = (bản nháp)

## Labels.

paper-sign-wife = Vợ
paper-sign-husband = Chồng
paper-sign-here = (Ký, ghi rõ họ, chữ đệm, tên)
paper-number = Số
paper-dossier-code = Mã hồ sơ
paper-check = Kiểm tra giấy này
# Read aloud instead of the QR code.
paper-check-picture = Mã QR mở trang kiểm tra giấy này: { $address }
paper-page = Trang
# The description of the file attached to the paper.
paper-data = Dữ liệu của giấy này để máy đọc
# The name of the field that holds the signature.
paper-signature = Chữ ký số của { $signer }

## Giấy tiếp nhận hồ sơ và hẹn trả kết quả (mẫu BM-VP01.02) và tờ khai đã nộp.

receipt = GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ
receipt-applicant = Tiếp nhận hồ sơ của ông/bà
receipt-helper = Người giúp khai
    .value = { $name } ({ $kind }). Người khai đã nghe hoặc đọc lại bằng { $spoken } và đồng ý lúc { $at }.
receipt-address = Địa chỉ
receipt-phone = Số điện thoại
receipt-mail = Thư điện tử
receipt-procedure = Nội dung yêu cầu giải quyết
    .value = { $name } (mã thủ tục { $code })
receipt-parts = Thành phần hồ sơ nộp gồm
    .declaration = Tờ khai điện tử
receipt-copies = Số lượng hồ sơ
    .value = 01 bộ (bản điện tử)
receipt-limit = Thời gian giải quyết theo quy định
    .same-day = Ngay trong ngày làm việc; nhận hồ sơ sau 15 giờ thì trả kết quả trong ngày làm việc tiếp theo
    .hours = { $hours } giờ từ lúc nhận hồ sơ
    .days = { $days } ngày làm việc
receipt-received = Thời gian nhận hồ sơ
    .value = { $hour } giờ { $minute } phút, ngày { $day }
receipt-due = Thời gian trả kết quả giải quyết hồ sơ
    .value = Trước { $hour } giờ { $minute } phút, ngày { $day }
receipt-fee = Lệ phí
    .free = Không thu
receipt-delivery = Đăng ký nhận kết quả tại
receipt-secret = Mã bí mật
receipt-follow = Theo dõi hồ sơ tại { $address } bằng mã hồ sơ và mã bí mật. Không đưa mã bí mật cho người khác.
receipt-apology = Trường hợp không trả kết quả đúng hẹn, cơ quan giải quyết gửi thư xin lỗi, nêu rõ lý do và hẹn lại thời gian trả kết quả.
receipt-unsigned = Giấy này do hệ thống lập tự động khi nhận hồ sơ trực tuyến; thông tin có giá trị là thông tin lưu trên hệ thống.
declaration = TỜ KHAI { $name }
declaration-to = Kính gửi: { $office }
declaration-declarant = Người yêu cầu
declaration-filed = Khai và gửi qua mạng lúc
    .value = { $hour } giờ { $minute } phút, ngày { $day }
