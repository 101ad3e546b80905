### Xác nhận thông tin hộ tịch.

xac-nhan-thong-tin = Xác nhận thông tin hộ tịch
    .like = tinh-trang-hon-nhan
    .event = Cần giấy xác nhận một người có những đăng ký hộ tịch nào
    .intro = Xin giấy xác nhận các sổ hộ tịch ghi gì về một người: khai sinh, kết hôn, khai tử, hoặc không có đăng ký nào. Chỉ cần một giấy cho nhiều việc.
    .who = Chính người đó, cha mẹ của trẻ em, người giám hộ, người được ủy quyền; vợ, chồng, con, người thừa kế của người đã mất.
    .cost = Lệ phí theo mức của tỉnh, thành phố; nơi nhận hồ sơ sẽ báo. Một số gia đình được miễn.
    .time = 3 ngày làm việc. Phải hỏi nơi khác thì thời gian chờ trả lời không tính. Nộp sau { $cutoff } giờ thì tính từ ngày làm việc kế tiếp.
    .time-2026 = Trong { $hours } giờ từ lúc nhận hồ sơ. Cần hỏi nơi khác thì lâu hơn và sẽ được báo.
    .have = Họ tên, ngày sinh, giấy tờ của người ấy. Số đăng ký nếu nhớ.
    .other = Có thể đến bất kỳ cơ quan nào quản lý dữ liệu hộ tịch, không kể đang ở đâu.
    .button = Bắt đầu
    .submit = Cam đoan và nộp yêu cầu

xac-nhan-thong-tin-page-nguoi-yeu-cau = Ai đang yêu cầu?
xac-nhan-thong-tin-page-nguoi-duoc-xac-nhan = Xác nhận về ai?
    .intro = Ghi như trên giấy tờ hộ tịch của người ấy.
xac-nhan-thong-tin-page-nguoi-duoc-xac-nhan-noi-o = Nơi ở của người ấy
    .intro = Người đã mất thì ghi nơi ở cuối cùng.
xac-nhan-thong-tin-page-thong-tin = Cần xác nhận điều gì?
    .intro = Đánh dấu mọi loại sổ cần tra. Không có đăng ký nào thì giấy ghi rõ là không tìm thấy.
xac-nhan-thong-tin-page-noi-xac-nhan = Nơi xác nhận
xac-nhan-thong-tin-page-giay-to = Giấy tờ kèm theo
    .intro = Chụp bằng điện thoại là được: đủ bốn góc, đọc rõ chữ.
xac-nhan-thong-tin-page-nhan-ket-qua = Lệ phí và cách nhận kết quả

xac-nhan-thong-tin-requester-relationship = Xin cho ai?
    .person = Cho chính mình
    .parent = Cho con chưa đủ 18 tuổi
    .guardian = Cho người mình giám hộ
    .mandate = Cho người đã ủy quyền
    .heir = Cho vợ, chồng, cha, mẹ đã mất, hoặc người đã mất mà mình thừa kế
xac-nhan-thong-tin-ask-birth = Khai sinh
xac-nhan-thong-tin-ask-marriage = Kết hôn
xac-nhan-thong-tin-ask-death = Khai tử
xac-nhan-thong-tin-ask-other = Việc khác: giám hộ, nhận cha mẹ con, thay đổi cải chính, ghi chú
xac-nhan-thong-tin-about = Cần xác nhận rõ điều gì?
    .hint = Ví dụ: đã đăng ký kết hôn với ai trong những năm 1990 đến 2000. Không cần thì để trống.
xac-nhan-thong-tin-purpose = Xin để làm gì?
    .hint = Ví dụ: làm thủ tục thừa kế.
xac-nhan-thong-tin-registered-commune = Xã, phường, đặc khu xác nhận
    .hint = Nên chọn nơi đã đăng ký, nếu biết. Gõ tên cũ hay tên mới đều được, không cần dấu.
xac-nhan-thong-tin-registered-number = Số đăng ký
    .hint = Ví dụ 412/2026, nếu nhớ.
xac-nhan-thong-tin-file-kinship = Giấy tờ cho thấy quan hệ với người đã mất
    .hint = Ví dụ giấy khai sinh, giấy chứng nhận kết hôn, di chúc; và trích lục khai tử nếu có.
xac-nhan-thong-tin-file-mandate = Văn bản ủy quyền hoặc quyết định giám hộ
    .hint = Người được ủy quyền là ông bà, cha mẹ, con, vợ, chồng, anh chị em ruột thì văn bản không phải chứng thực.

## Luật
xac-nhan-thong-tin-rule-confirm-nothing = Chưa đánh dấu loại sổ nào. Hãy đánh dấu ít nhất một loại.
xac-nhan-thong-tin-rule-confirm-adult = Con đã đủ 18 tuổi thì tự yêu cầu, hoặc ủy quyền cho cha mẹ. Hãy chọn lại.
