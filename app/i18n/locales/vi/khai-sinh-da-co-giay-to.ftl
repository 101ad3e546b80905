### Khai sinh cho người đã có hồ sơ, giấy tờ cá nhân: chỉ ghi những gì khác với đăng ký lại khai sinh.

khai-sinh-da-co-giay-to = Khai sinh cho người đã có giấy tờ cá nhân
    .like = khai-sinh-lai
    .event = Lớn rồi mà chưa từng khai sinh
    .intro = Dành cho người chưa được đăng ký khai sinh lần nào nhưng đã có căn cước, học bạ, bằng cấp hoặc giấy tờ khác. Làm đến đâu được giữ đến đó.
    .who = Chính người ấy; người chưa đủ 18 tuổi thì cha mẹ hoặc người giám hộ; hoặc người được ủy quyền.
    .cost = Lệ phí theo mức của tỉnh, thành phố; nơi nhận hồ sơ sẽ báo. Bản sao giấy: { $fee } mỗi bản.
    .time = 5 ngày làm việc. Cần hỏi nơi khác thì trong lúc chờ, nhiều nhất 25 ngày làm việc, thời hạn được dừng. Nộp sau { $cutoff } giờ thì tính từ ngày làm việc kế tiếp.
    .time-2026 = Trong { $hours } giờ từ lúc nhận hồ sơ. Trong lúc chờ nơi khác trả lời, thời hạn được dừng.
    .have = Giấy tờ có họ tên, ngày sinh, quê quán, cha mẹ; giấy cam đoan chưa được đăng ký khai sinh. Chụp bằng điện thoại là được.
    .other = Có thể đến Ủy ban nhân dân xã, phường nơi đang ở. Cán bộ sẽ khai giúp.
    .other-2026 = Có thể đến bất kỳ Ủy ban nhân dân xã, phường nào. Cán bộ sẽ khai giúp.
    .button = Bắt đầu
    .submit = Cam đoan và nộp hồ sơ

khai-sinh-da-co-giay-to-page-chua-dang-ky = Chưa từng đăng ký khai sinh
khai-sinh-da-co-giay-to-never_registered = Tôi cam đoan chưa được đăng ký khai sinh ở nơi nào, và chịu trách nhiệm về lời này.
khai-sinh-da-co-giay-to-file-sworn_statement = Giấy cam đoan chưa được đăng ký khai sinh
    .hint = Viết tay cũng được: họ tên, ngày sinh, lời cam đoan, chữ ký.
