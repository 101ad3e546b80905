### Tình trạng dịch vụ: việc nào đang làm được, việc nào phải chờ.

status = Tình trạng dịch vụ
    .caption = Từng việc lúc này
    .looked = Cập nhật lúc { $at }.
    .again = Tải lại trang để xem tình trạng mới nhất.
status-service = Việc
status-state = Lúc này
status-state-well = Bình thường
status-state-slow = Chậm hơn mọi khi
status-state-down = Tạm ngừng
status-all-well = Mọi việc đều làm được như thường lệ.
status-all-slow = Mọi việc vẫn làm được, có việc chậm hơn mọi khi. Chúng tôi đã biết.
status-all-down = Có việc tạm thời chưa làm được. Chúng tôi đã biết và đang sửa. Không cần gọi điện báo.
status-reading = Đọc hướng dẫn, xem cần giấy tờ gì
    .not = Trang hướng dẫn tạm thời không mở được.
status-filing = Khai, nộp và theo dõi hồ sơ
    .not = Chưa khai và nộp tiếp được. Hãy đợi ít phút rồi mở lại đúng trang đang làm dở; việc gấp thì đến Ủy ban nhân dân xã, phường nơi ở trong giờ làm việc.
status-papers = Tải giấy và kiểm tra giấy
    .not = Chưa tải được giấy và chưa kiểm tra được mã trên giấy. Tờ giấy đã cấp vẫn có giá trị như trước.
status-desk = Bàn làm việc của cán bộ
    .not = Cán bộ chưa mở được hồ sơ. Hồ sơ vẫn nằm nguyên chỗ cũ.
status-exchange = Chuyển hồ sơ tới nơi giải quyết
    .not = Hồ sơ vẫn nộp được và được giữ lại; chúng tới nơi giải quyết muộn hơn một chút. Không phải nộp lại.
status-messages = Thư điện tử và tin nhắn
    .not = Thư và tin nhắn có thể đến muộn. Nội dung vẫn xem được ở mục Thông báo của tài khoản.
status-kept = Những gì đã nộp vẫn còn
    .text = Hồ sơ đã nộp và những gì đã lưu không mất khi dịch vụ tạm ngừng. Thời hạn giải quyết tính từ lúc nộp, không tính lại.
