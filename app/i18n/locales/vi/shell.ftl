### Khung chung của mọi trang: đầu trang, chân trang, thông báo bản demo.

shell-service = Cổng Hộ tịch
    .tagline = Khai sinh, kết hôn, khai tử và giấy tờ hộ tịch
    .home = – về trang đầu
# Tiêu đề thẻ trình duyệt: tên trang rồi tên dịch vụ.
shell-title = { $page } – Cổng Hộ tịch
shell-title-error = Lỗi: { $page } – Cổng Hộ tịch
shell-skip = Đến thẳng nội dung chính
shell-demo = Bản demo – không có giá trị pháp lý
    .explain = Mọi người, hồ sơ và giấy tờ ở đây đều là bịa.
shell-phase = Thử nghiệm
    .text = Đây là dịch vụ mới.
    .link = Góp ý
    .link-more = giúp chúng tôi làm tốt hơn
shell-translation = Bản dịch nháp
    .text = Bản dịch này là bản nháp, chưa được người bản ngữ đọc soát. Chỗ nào khác nhau thì theo bản tiếng Việt.
    .who = Ai phải soát
shell-way-out = Thoát nhanh
    .text = Rời trang ngay và mở trang thời tiết. Máy này quên bản khai; mở lại bằng mã làm tiếp hoặc tài khoản.
shell-language = Ngôn ngữ
shell-menu = Các mục chính
shell-account = Tài khoản
shell-sign-in = Đăng nhập
shell-sign-out = Đăng xuất

shell-help = Cần giúp?
    .text = Gọi hoặc đến Ủy ban nhân dân xã, phường, đặc khu nơi ở trong giờ làm việc. Khai giúp không mất tiền.
    .link = Trợ giúp và các cách làm khác
    .desk = Quên mật khẩu, thiếu quyền, hay trang có lỗi: hỏi người quản trị của cơ quan.
shell-footer = Thông tin về trang này
shell-footer-cookies = Cookie
shell-footer-accessibility = Hỗ trợ tiếp cận
shell-footer-privacy = Dữ liệu cá nhân
shell-footer-check = Kiểm tra một tờ giấy
shell-footer-returns = Các lần yêu cầu bổ sung
shell-footer-status = Tình trạng dịch vụ
shell-footer-about = Trang này chạy trên mã nguồn mở. Bản tiếng Việt là bản chính.
