### Giờ tiếp nhận của từng nơi: người dân đọc, người quản trị đặt.

hours-now = Giờ tiếp nhận: { $hours }.
hours-from = Từ { $day }: { $hours }.
hours-days = { $first } đến { $last }
hours-span = { $from } đến { $until }
hours-online = Nộp qua mạng thì lúc nào cũng được.

hours = Giờ tiếp nhận
    .text = Người dân đọc giờ này trước khi nộp và ở hồ sơ của mình. Ngày hẹn trả kết quả cũng kết thúc theo giờ đóng cửa ở đây; hồ sơ đang mở được tính lại và người dân được báo.
hours-change = Đặt giờ mới
    .text = Ghi giờ mở và giờ đóng của từng buổi, ví dụ: 7:30 - 11:30. Buổi nào không tiếp thì để trống. Ngày làm việc phải mở đến ít nhất 15 giờ, vì ai nộp trước 15 giờ thì được giải quyết trong ngày (khoản 3 Điều 5 Luật Hộ tịch).
    .saturday = Tiếp dân sáng thứ Bảy không làm thứ Bảy thành ngày làm việc: hồ sơ nộp hôm đó vẫn tính từ thứ Hai. Thứ Bảy làm bù cho một ngày nghỉ thì theo giờ của thứ Hai.
hours-valid = Áp dụng từ ngày
    .missing = Hãy ghi đủ ngày, tháng, năm bắt đầu áp dụng.
    .past = Ngày này đã qua hoặc là hôm nay, mà giờ đã hẹn thì giữ nguyên. Hãy chọn từ ngày mai.
hours-morning = Sáng { $day }
hours-afternoon = Chiều { $day }
hours-unreadable = Không đọc được giờ ở mục “{ $field }”. Hãy ghi giờ mở và giờ đóng, ví dụ: 7:30 - 11:30, hoặc để trống nếu không tiếp.
hours-shut = Ngày làm việc phải có giờ tiếp nhận. Hãy ghi ít nhất một buổi của { $day }.
hours-early = Giờ đóng cửa { $day } sớm hơn 15 giờ, trong khi người nộp trước 15 giờ phải được giải quyết trong ngày. Hãy ghi giờ đóng cửa từ 15 giờ trở đi.
hours-overlap = Buổi chiều { $day } bắt đầu khi buổi sáng chưa hết. Hãy xem lại hai giờ này.
hours-no-change = Từ ngày đó giờ tiếp nhận đã như vậy rồi. Hãy sửa ít nhất một buổi.
hours-button = Đặt giờ tiếp nhận
hours-done = Đã đặt. Ngày hẹn của các hồ sơ đang mở sẽ được tính lại ngay.
hours-changed = { $said } { $who } ghi lúc { $at }, căn cứ: { $why }
calendar-name-hours = Giờ tiếp nhận mới
