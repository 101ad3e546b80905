### Đăng ký lại khai tử: chỉ ghi những gì khác với đăng ký khai tử.

khai-tu-lai = Đăng ký lại khai tử
    .like = khai-tu
    .event = Mất cả giấy khai tử lẫn sổ gốc
    .intro = Dành cho trường hợp đã khai tử trước ngày 1 tháng 1 năm 2016, nay mất bản chính và nơi đăng ký cũng không còn sổ. Làm đến đâu được giữ đến đó.
    .who = Vợ, chồng, con, cha, mẹ hoặc người thân khác của người đã mất.
    .cost = Lệ phí theo mức của tỉnh, thành phố; nơi nhận hồ sơ sẽ báo. Bản sao giấy: { $fee } mỗi bản.
    .time = 5 ngày làm việc; cần xác minh thì không quá 10 ngày làm việc nữa. Nộp sau { $cutoff } giờ thì tính từ ngày làm việc kế tiếp.
    .time-2026 = Trong { $hours } giờ từ lúc nhận hồ sơ. Cần xác minh thì lâu hơn và sẽ được báo.
    .have = Bản sao giấy khai tử cũ nếu còn; không còn thì giấy tờ có nói đến việc mất. Chụp bằng điện thoại là được.
    .other = Có thể đến Ủy ban nhân dân xã, phường nơi đã đăng ký trước đây. Cán bộ sẽ khai giúp.
    .other-2026 = Có thể đến bất kỳ Ủy ban nhân dân xã, phường nào. Cán bộ sẽ khai giúp.
    .button = Bắt đầu
    .submit = Cam đoan và nộp hồ sơ

khai-tu-lai-page-dang-ky-truoc = Lần đăng ký trước đây
    .intro = Nhớ được gì thì ghi nấy. Số, quyển, trang có khi còn trên bản sao cũ.
khai-tu-lai-page-mat-giay-to = Sổ và giấy bị mất
khai-tu-lai-page-chung-cu = Giấy tờ làm căn cứ

khai-tu-lai-former-commune = Trước đây đăng ký khai tử ở xã, phường nào?
    .hint = Gõ tên cũ hay tên mới đều được, không cần dấu. Xã cũ đã nhập vào xã mới thì chọn xã mới.
khai-tu-lai-former-authority = Tên cơ quan ghi trên giấy cũ
    .hint = Ví dụ UBND xã Sa Pả, huyện Sa Pa. Không nhớ thì để trống.
khai-tu-lai-former-date = Đăng ký ngày nào?
    .hint = Chỉ nhớ năm thì chỉ ghi năm.
khai-tu-lai-former-number = Số
    .hint = Nếu nhớ.
khai-tu-lai-former-book = Quyển số
    .hint = Nếu nhớ.
khai-tu-lai-former-page = Trang
    .hint = Nếu nhớ.
khai-tu-lai-former-original = Bản chính giấy khai tử còn không?
    .lost = Đã mất hoặc không còn dùng được
    .kept = Vẫn còn
khai-tu-lai-former-entry = Sổ ở nơi đăng ký trước đây còn không?
    .lost = Nơi ấy cho biết không còn
    .unknown = Không biết; nhờ cán bộ xem giúp
    .kept = Vẫn còn
khai-tu-lai-former-how_lost = Giấy bị mất thế nào?
    .hint = Ví dụ: lũ cuốn năm 1999, thất lạc khi chuyển nhà.
khai-tu-lai-loss_statement = Tôi cam đoan việc này đã được khai tử, nay không còn bản chính, và chịu trách nhiệm về lời này.
    .why-text = Cam đoan không đúng thì việc đăng ký lại bị hủy.
khai-tu-lai-evidence-kind = Còn giữ được gì?
    .copy = Bản sao giấy khai tử cũ
    .papers = Không còn bản sao, chỉ có giấy tờ khác
khai-tu-lai-file-former_copy = Bản sao giấy khai tử cũ
khai-tu-lai-file-personal_papers = Giấy tờ có nói đến việc mất
    .hint = Sổ hộ khẩu cũ, giấy của nghĩa trang, gia phả. Có bao nhiêu gửi bấy nhiêu.

khai-tu-lai-rule-former-after-2015 = Chỉ đăng ký lại việc đã đăng ký trước ngày 1 tháng 1 năm 2016. Đăng ký từ ngày ấy thì xin bản sao trích lục.
khai-tu-lai-rule-original-kept = Còn bản chính thì không phải đăng ký lại. Cần thêm bản giấy thì xin bản sao trích lục khai tử.
khai-tu-lai-rule-book-kept = Sổ còn thì không phải đăng ký lại. Hãy xin bản sao trích lục khai tử.
khai-tu-lai-rule-former-before-death = Không thể khai tử trước ngày mất. Xin xem lại hai ngày này.
