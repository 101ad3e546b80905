### Những điều đã báo: cùng nội dung với thư.

notices = Thông báo
    .text = Những điều đã báo về hồ sơ giữ trong tài khoản này; thư gửi đi có cùng nội dung.
    .none = Chưa có thông báo nào.
notices-new = Mới
notices-open = Mở hồ sơ
notices-read = Đánh dấu tất cả là đã đọc
