### Được báo tin thế nào: lựa chọn trong tài khoản, và thôi nhận một loại thư.

told = Báo tin
    .due = Thư báo đã nhận hồ sơ, cần bổ sung, bản nháp cần đọc lại, từ chối, kết quả và lời xin lỗi khi trễ hạn thì luôn được gửi: pháp luật yêu cầu báo cho bạn. Những tin dưới đây thì bạn chọn.
    .save = Giữ lựa chọn
    .saved = Đã giữ lựa chọn về báo tin.
told-mail = Thư điện tử
    .hint = Bỏ chọn loại nào thì không gửi thư loại đó nữa. Trang Thông báo vẫn có đủ.
told-sms = Tin nhắn SMS
    .hint = Gửi đến số điện thoại ghi trong hồ sơ. Tin nhắn chỉ có việc cần làm, mã hồ sơ và địa chỉ cổng.
told-mail-reminders = Lời nhắc khi sắp hết giờ trả lời
told-mail-steps = Từng việc ở cơ quan khác, như đăng ký thường trú, thẻ bảo hiểm y tế
told-mail-work = Việc đang làm trong lúc giải quyết, như hỏi cơ quan khác để xác minh
told-mail-followed = Tin mới của hồ sơ người thân mà bạn cùng theo dõi
told-sms-todo = Khi có việc cần bạn làm
told-sms-result = Khi có kết quả
told-sms-late = Khi hồ sơ trễ hạn

stopping = Thôi nhận loại thư này
    .which = Loại thư: { $group }.
    .still = Thư báo đã nhận hồ sơ, cần bổ sung, bản nháp cần đọc lại, từ chối, kết quả và lời xin lỗi khi trễ hạn vẫn được gửi: pháp luật yêu cầu báo cho bạn.
    .press = Thôi nhận
    .done = Loại thư này sẽ không gửi đến địa chỉ của bạn nữa.
    .mistake = Bấm nhầm? Có thể nhận lại bất cứ lúc nào.
    .again = Nhận lại
    .back = Loại thư này sẽ được gửi như trước.
