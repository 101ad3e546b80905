### Tài khoản, đăng nhập, quên mật khẩu.

sign-in = Đăng nhập
    .text = Không cần tài khoản để khai và nộp. Tài khoản giúp xem mọi hồ sơ ở một chỗ.
sign-in-password = Mật khẩu
sign-in-wrong = Tên hoặc mật khẩu chưa đúng. Hãy thử lại, hoặc đặt lại mật khẩu.
register = Lập tài khoản
    .text = Chúng tôi gửi một mã sáu chữ số đến địa chỉ thư này.
register-password = Mật khẩu mới
    .hint = Ít nhất { $least } ký tự; vài từ không liên quan với nhau là tốt nhất.
recover = Đặt lại mật khẩu
    .text = Chúng tôi gửi một mã sáu chữ số đến địa chỉ thư đã đăng ký.
new-password = Đặt mật khẩu mới
mailed = Nhập mã trong thư
    .text = Thư có mã sáu chữ số đã được gửi; mã dùng được trong 15 phút.
mailed-code = Mã sáu chữ số
    .hint = Có thể dán từ thư.
    .wrong = Mã này không đúng hoặc đã hết hạn. Hãy xem lại thư, hoặc xin mã mới.
account = Tài khoản
account-email = Địa chỉ thư điện tử
account-present = Mật khẩu hiện tại
    .wrong = Mật khẩu hiện tại chưa đúng.
account-sessions = Các phiên đăng nhập
account-here = (phiên này)
account-end = Kết thúc
account-end-others = Kết thúc mọi phiên khác
account-password = Đổi mật khẩu
