### Góp ý về trang, và danh sách góp ý của người vận hành.

feedback = Góp ý về trang này
    .text = Chỗ nào khó hiểu, sai hay không dùng được? Mỗi góp ý đều có người đọc.
    .kept = Chúng tôi giữ lời góp ý trong một năm, không giữ ai đã viết. Vì thế chúng tôi không trả lời được từng người.
    .button = Gửi góp ý
feedback-page = Trang nào?
    .hint = Tên trang hay địa chỉ trang. Không nhớ thì để trống.
feedback-words = Bạn muốn nói gì?
    .hint = Đừng ghi họ tên, số điện thoại, số giấy tờ hay mã hồ sơ: dãy số dài và địa chỉ thư sẽ được bỏ đi.
    .missing = Hãy viết vài lời về chỗ khó hiểu, sai hay không dùng được.
    .too-long = Lời góp ý dài quá. Hãy viết gọn lại, nhiều nhất { $most } ký tự.
feedback-thanks = Cảm ơn bạn đã góp ý
    .text = Chúng tôi đã nhận được.
    .filing = Việc gấp về một hồ sơ thì gọi hoặc đến Ủy ban nhân dân xã, phường, đặc khu nơi giải quyết.

feedback-list = Góp ý của người dân
    .text = Mới nhất ở trên. Mỗi góp ý được giữ một năm.
    .none = Chưa có góp ý nào.
    .about = Trang { $page }, ngôn ngữ { $lang }
