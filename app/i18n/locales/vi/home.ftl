### Trang đầu, danh sách thủ tục, trang bắt đầu, các trang giải thích.

home = Hôm nay gia đình cần việc gì?
    .text = Làm tại nhà, theo dõi từng bước, nhận giấy điện tử ai cũng kiểm tra được. Không cần tài khoản để bắt đầu.
home-birth = Bé mới chào đời
    .text = Đăng ký khai sinh cho bé trong khoảng năm phút.
home-marriage = Hai người sắp kết hôn
    .text = Mỗi người tự khai phần của mình, ở đâu cũng được; cùng đến ký một lần.
home-death = Có người thân qua đời
    .text = Đăng ký khai tử tại nhà, lúc nào thuận tiện.
home-paper = Cần giấy tờ hộ tịch
    .text = Xin bản sao trích lục khai sinh.
home-track = Theo dõi hồ sơ đã nộp
    .text = Bằng mã hồ sơ và mã bí mật, không cần tài khoản.
home-resume = Làm tiếp hồ sơ đang dở
    .text = Bằng mã làm tiếp, trên máy này hay máy khác.
home-check = Kiểm tra một tờ giấy
    .text = Xem giấy khai sinh, trích lục có thật và còn giá trị không.
home-all = Tất cả thủ tục
    .text = Những việc làm được ở đây.

procedures = Tất cả thủ tục
    .text = Những việc làm trọn được ở đây. Việc khác, hãy đến Ủy ban nhân dân xã, phường nơi ở.

start-who = Ai khai
start-cost = Tiền
start-time = Bao lâu
start-have = Cần có sẵn
start-other = Cách khác
start-resume = Đã khai dở? Làm tiếp bằng mã
start-private = Bản khai dở được giữ 30 ngày rồi tự xóa, trừ khi được giữ trong tài khoản.

mailbox = Hộp thư demo
    .text = Ở bản demo, thư và tin nhắn không gửi đi đâu mà hiện ở đây.
    .sms = Tin nhắn SMS, { $parts } phần
    .none = Chưa có thư nào.

note-help = Trợ giúp và các cách làm khác
    .p1 = Gọi hoặc đến Ủy ban nhân dân xã, phường, đặc khu nơi ở trong giờ làm việc. Cán bộ sẽ khai giúp, không mất tiền.
    .p2 = Không có điện thoại thông minh, không biết chữ, mắt kém hay tay run: hãy nhờ người nhà hoặc đến trực tiếp; quyền lợi như nhau.
    .p3 = Đang làm dở mà phải dừng: mọi câu trả lời đã được giữ. Dùng mã làm tiếp ở trang bản khai để mở lại trên bất kỳ máy nào.
    .p4 = Đã nộp hồ sơ: theo dõi bằng mã hồ sơ và mã bí mật in trên giấy tiếp nhận.
    .p5 = Không đồng ý với quyết định: có thể khiếu nại đến Chủ tịch Ủy ban nhân dân nơi giải quyết trong 90 ngày.
note-cookies = Cookie
    .p1 = Trang này chỉ dùng cookie thật cần thiết, nên không hỏi xin phép. Không có cookie theo dõi hay quảng cáo.
    .p2 = “phien” giữ việc đăng nhập của người dân, hết hạn khi đăng xuất hoặc sau một thời gian không dùng.
    .p3 = “khach” gắn bản khai dở với máy này, để người khác không mở được.
    .p4 = “tra-cuu” cho xem một hồ sơ trong 30 phút sau khi nhập đúng mã.
    .p5 = “can-bo” giữ việc đăng nhập của cán bộ.
note-accessibility = Hỗ trợ tiếp cận
    .p1 = Mọi việc ở đây làm được bằng bàn phím, bằng trình đọc màn hình, ở màn hình hẹp 320 điểm và khi phóng to 400 %, không cần JavaScript.
    .p2 = Chúng tôi hướng tới chuẩn WCAG 2.2 mức AA và kiểm tra tự động mỗi lần sửa.
    .p3 = Giấy tờ PDF theo chuẩn PDF/UA để trình đọc màn hình đọc được.
    .p4 = Gặp chỗ khó dùng, hãy báo cho Ủy ban nhân dân xã, phường nơi ở hoặc qua trang trợ giúp.
note-privacy = Dữ liệu cá nhân
    .p1 = Chúng tôi chỉ hỏi những gì luật hộ tịch cần. Bên cạnh câu hỏi có ghi căn cứ.
    .p2 = Thông tin đã nộp được gửi đến cơ quan đăng ký hộ tịch có thẩm quyền, không đến nơi nào khác.
    .p3 = Bản khai dở tự xóa sau 30 ngày. Hồ sơ đã nộp được giữ theo quy định về lưu trữ.
    .p4 = Ảnh gửi lên được xóa thông tin ẩn như nơi chụp, máy chụp.
    .p5 = Địa chỉ trang, nhật ký của máy chủ và tin nhắn không chứa họ tên hay số giấy tờ.
    .p6 = Người dân có quyền xem, yêu cầu sửa thông tin về mình theo Luật Bảo vệ dữ liệu cá nhân 91/2025.
