### Nộp tại Cơ quan đại diện ở nước ngoài: hỏi như nhau trong mọi thủ tục.

every-page-co-quan-dai-dien = Có nộp cho Cơ quan đại diện không?
    .intro = Người sống ở nước ngoài có thể làm việc này tại đại sứ quán hoặc tổng lãnh sự quán Việt Nam ở nơi đó, không phải về nước.
every-mission-wanted = Nộp ở đâu?
    .no = Ở Việt Nam, tại Ủy ban nhân dân xã, phường
    .yes = Tại Cơ quan đại diện Việt Nam ở nước ngoài
    .hint = Bỏ trống thì hồ sơ nộp ở Việt Nam.
every-mission-book = Việc này trước đây được đăng ký tại Cơ quan đại diện ở nước ngoài
    .hint = Đánh dấu nếu giấy ghi nơi đăng ký là đại sứ quán hoặc tổng lãnh sự quán Việt Nam.
every-mission-country = Cơ quan đại diện Việt Nam ở nước nào?
    .hint = Giờ hẹn tính theo giờ ở nơi đó. Lệ phí theo biểu phí của Bộ Tài chính, tính bằng đô la Mỹ.

## Luật
every-rule-mission-none = Ở đây chưa có Cơ quan đại diện nào nhận hồ sơ của nước ấy. Hãy chọn nước khác, nộp ở Việt Nam, hoặc hỏi trực tiếp Cơ quan đại diện gần nhất.
every-rule-mission-no-citizen = Cơ quan đại diện chỉ đăng ký cho công dân Việt Nam. Hãy xem lại quốc tịch đã khai, hoặc nộp ở Việt Nam.
every-rule-mission-needed = Sổ ở Cơ quan đại diện và người ấy sống ở nước ngoài, nên không có xã, phường nào nhận. Hãy chọn nộp tại Cơ quan đại diện.
every-rule-mission-presence = Trước khi vào sổ, người đi khai phải có mặt tại Cơ quan đại diện để ký tên vào sổ. Cán bộ sẽ gọi điện hẹn giờ.
