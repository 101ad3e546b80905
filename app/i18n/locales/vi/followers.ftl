### Người thân cùng theo dõi một hồ sơ.

followers = Người thân cùng theo dõi
    .text = Người thân được mời xem được hồ sơ đến đâu và tải được kết quả. Họ không xem được tờ khai, giấy tờ đã gửi, tiền nong, và không thay bạn làm gì được.
    .offer = Anh chị em, con cháu ở xa cũng xem được hồ sơ này đến đâu, nếu bạn mời.
    .way = Mời người thân
    .you = Bạn đang theo dõi hồ sơ này theo lời mời của người nộp. Việc cần làm với hồ sơ thì người nộp làm.
    .list = Hồ sơ của người thân mà bạn theo dõi
follower-invite = Mời thêm một người
    .button = Tạo lời mời
follower-called = Bạn gọi người ấy là gì?
    .hint = Ví dụ: chị Hoa, chú Năm. Chỉ bạn đọc được tên này.
    .missing = Hãy ghi bạn gọi người ấy là gì, để sau này còn biết lời mời nào của ai.
    .long = Tên gọi dài quá { $most } chữ. Hãy ghi ngắn hơn.
    .many = Bạn đã mời { $most } người. Hãy thôi mời một người rồi mới mời thêm được.
follower-came = Đã vào xem từ { $at }.
follower-until = Lời mời dùng được một lần, đến hết { $day }.
follower-over = Lời mời này đã hết hạn { $day }. Hãy rút lại rồi tạo lời mời khác.
follower-end = Không cho xem nữa
    .invitation = Rút lời mời
follower-door = Mở lời mời cùng theo dõi
    .text = Người thân của bạn đã nộp một hồ sơ và mời bạn cùng theo dõi. Muốn xem được lâu và trên máy khác, hãy đăng nhập trước rồi mới mở.
    .button = Xem hồ sơ
    .way = Được người thân mời theo dõi? Mở lời mời bằng mã
follower-code =
    .used = Lời mời này đã có người dùng. Nếu chính bạn đã mở, hãy mở lại trên máy ấy hoặc đăng nhập tài khoản bạn đã dùng. Nếu không phải bạn, hãy báo người mời.

followed-dossier-accepted = Hồ sơ đã được tiếp nhận và đang giải quyết.
followed-fee-due = Hồ sơ đã được tiếp nhận.
followed-dossier-not-accepted = Hồ sơ chưa được tiếp nhận.
followed-dossier-refused = Hồ sơ bị từ chối.
followed-dossier-stopped = Hồ sơ đã dừng.
followed-dossier-decided = Hồ sơ đã có kết quả.
followed-dossier-expired = Hồ sơ đã đóng vì quá hạn chưa nhận được bổ sung.
followed-dossier-apology = Hồ sơ bị chậm; cơ quan giải quyết đã xin lỗi và hẹn ngày khác.
followed-dossier-due-changed = Ngày trả kết quả đã đổi theo lịch nghỉ mới.
followed-dossier-reopened = Hồ sơ được mở lại và giải quyết tiếp.
followed-paper-revoked = Một giấy đã cấp bị thu hồi.
followed-papers-replaced = Giấy đã cấp được thay bằng giấy mới, vì thông tin trong sổ đã được sửa.
followed-leg-done = Một việc ở cơ quan khác đã xong.
followed-leg-failed = Một việc ở cơ quan khác chưa làm được. Người nộp hồ sơ đã được báo cách làm tiếp.
followed-leg-late = Một cơ quan trả lời chậm hơn hẹn; người nộp hồ sơ đã nhận lời xin lỗi. Không ai phải nộp lại gì.
followed-leg-late-after-death = Một cơ quan trả lời chậm hơn hẹn; gia đình đã nhận lời xin lỗi. Không ai phải nộp lại gì.
mail-dossier-followed = Hồ sơ { $dossier } mà bạn cùng theo dõi có tin mới. { $news }
    Xem tại { $site }/{ $way }
    .subject = Tin mới của hồ sơ { $dossier } bạn theo dõi
