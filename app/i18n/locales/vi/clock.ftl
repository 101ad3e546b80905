### Thời hạn theo luật: tạm dừng, trễ hẹn, lịch làm việc, thời gian thật.

## Người dân đọc.
verifying = Chúng tôi đã gửi thư hỏi { $whom } từ { $since }, mong có trả lời trước { $by }.
    .clock = Trong khi chờ, thời hạn tạm dừng. Không cần làm gì thêm; có trả lời là thời hạn chạy tiếp và chúng tôi báo ngày hẹn mới.
apology = Xin lỗi vì chưa trả kết quả đúng hẹn ({ $was }). Hẹn lại: trước { $due }.
apology-because = Lý do: { $reason }
apology-standard = Nơi giải quyết chưa làm xong hồ sơ trong thời hạn. Hồ sơ vẫn đang được làm; không cần nộp lại hay gửi thêm gì.
paper-apology = Phiếu xin lỗi và hẹn lại ngày trả kết quả
    .link = Phiếu xin lỗi và hẹn lại ngày trả kết quả, lần { $number } (PDF)
real-time-few = Trong 30 ngày qua nơi này có quá ít hồ sơ để ước tính thời gian thực tế.
event-verification_asked = Chờ nơi khác xác minh
    .reason = Đã hỏi: { $reason }. Thời hạn tạm dừng.
event-verification_lapsed = Nơi được hỏi chưa trả lời đúng hạn
    .text = Thời hạn chạy tiếp; cơ quan giải quyết theo những gì đang có. Ngày hẹn mới ở phần “Trả kết quả trước”.
event-verification_answered = Đã có trả lời xác minh
    .text = Thời hạn chạy tiếp.
event-apology = Xin lỗi và hẹn lại ngày
    .text = Hồ sơ chưa xong đúng hẹn. Ngày hẹn mới ở phần “Trả kết quả trước”.
event-due_changed = Ngày hẹn thay đổi theo lịch nghỉ
    .reason = Lịch làm việc thay đổi: { $reason }. Ngày hẹn mới ở phần “Trả kết quả trước”.
event-last_day_changed = Thêm thời gian trả lời vì lịch nghỉ thay đổi
    .reason = Lịch làm việc thay đổi: { $reason }. Ngày cuối mới ghi ở phần trên.

## Phiếu xin lỗi và hẹn lại ngày trả kết quả (mẫu BM-VP01.04).
slip = PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ
slip-applicant = Kính gửi ông/bà
slip-code = Mã hồ sơ
slip-procedure = Nội dung yêu cầu giải quyết
slip-received = Thời gian nhận hồ sơ
slip-was-due = Đã hẹn trả kết quả
slip-reason = Lý do chưa trả kết quả đúng hẹn
    .standard = Cơ quan giải quyết chưa hoàn thành hồ sơ trong thời hạn.
slip-due = Hẹn lại thời gian trả kết quả
slip-sorry = Cơ quan giải quyết xin lỗi ông/bà vì sự chậm trễ này và mong được thông cảm.
slip-unsigned = Phiếu này do hệ thống lập tự động; thông tin có giá trị là thông tin lưu trên hệ thống.

## Cán bộ đọc.
desk-late = Quá hẹn
desk-soon = Sắp đến hẹn
desk-due-soon = Phải trả kết quả trước { $due }.
    .over = Đã quá hẹn: phải trả kết quả trước { $due }.
    .postpone = Nếu không kịp, hãy xin lỗi và hẹn lại ngay bây giờ.
desk-verifying = Đang chờ { $whom } trả lời xác minh, hỏi từ { $since }, hạn trả lời { $by }. Thời hạn của hồ sơ tạm dừng.
    .over = Đã quá hạn trả lời. Nếu đã có trả lời, hãy ghi lại; nếu chưa, hãy đôn đốc nơi được hỏi, hoặc giải quyết theo những gì đang có.
desk-verifying-lapsed = Đã hỏi { $whom } từ { $since }, hạn trả lời { $by }, đến nay chưa có trả lời. Thời hạn của hồ sơ đã chạy tiếp: hãy giải quyết theo những gì đang có. Có trả lời muộn thì vẫn ghi lại được. Muốn hỏi lại phải là lãnh đạo bộ phận một cửa.
desk-apologised = Đã xin lỗi lần { $n }: hẹn { $was }, hẹn lại { $due }.
desk-act-ask_verification = Hỏi nơi khác để xác minh
desk-act-record_verification = Ghi trả lời xác minh
desk-act-postpone = Xin lỗi và hẹn lại ngày
desk-whom = Hỏi nơi nào?
    .hint = Tên đầy đủ; người dân đọc được. Ví dụ: Ủy ban nhân dân phường Hải Châu
    .missing = Hãy ghi tên nơi được hỏi.
    .long = Tên dài quá; hãy viết gọn lại.
desk-what = Cần xác minh điều gì?
    .hint = Chỉ cán bộ đọc.
    .missing = Hãy viết điều cần xác minh.
    .long = Nội dung dài quá; hãy viết gọn lại.
desk-answer = Trả lời thế nào?
    .hint = Số văn bản, ngày, nội dung chính. Chỉ cán bộ đọc.
    .missing = Hãy ghi nội dung trả lời.
    .long = Nội dung dài quá; hãy viết gọn lại.
desk-day = Hẹn lại ngày nào?
    .hint = Ngày làm việc, sau ngày đã hẹn. Hạn là giờ đóng cửa của ngày đó.
    .missing = Hãy ghi đủ ngày, tháng, năm hẹn lại.
    .not-possible = Ngày này không hẹn được. Hãy chọn một ngày làm việc sau ngày đã hẹn.
desk-postpone-reason =
    .hint = Viết cho người dân đọc: vì sao chưa xong. Phiếu xin lỗi gửi đi ngay.
desk-event-verification_asked = Đã hỏi nơi khác để xác minh; thời hạn tạm dừng
desk-event-verification_answered = Đã có trả lời xác minh; thời hạn chạy tiếp
desk-event-verification_lapsed = Quá hạn xác minh mà chưa có trả lời; thời hạn chạy tiếp
desk-event-postponed = Đã xin lỗi và hẹn lại ngày
desk-event-apologised = Quá hẹn: phiếu xin lỗi tự động gửi đi
desk-event-due_changed = Lịch làm việc thay đổi, thời hạn tính lại
case-awaiting_verification = Chờ xác minh

## Lịch làm việc, cho người quản trị.
calendar = Lịch nghỉ và làm bù
    .text = Mọi thời hạn tính theo lịch này. Lịch đổi thì ngày hẹn của hồ sơ đang mở được tính lại ngay và người dân được báo. Ngày đã qua không sửa được.
calendar-viet-nam = Việt Nam
calendar-others = Lịch của nơi khác:
calendar-local = Cơ quan đại diện tính ngày giờ theo nơi mình đóng và nghỉ theo lịch riêng: ngày lễ của Việt Nam và của nước sở tại. Đổi lịch của Việt Nam không đổi lịch này.
calendar-of = Năm { $year }
calendar-none = Chưa có ngày nào khác với tuần thường.
calendar-what = Là ngày
calendar-basis = Theo
calendar-announced = Thông báo
calendar-computed = Tính từ luật, chưa có thông báo
calendar-name-worked = Làm bù ngày nghỉ hoán đổi
calendar-name-ordinary = Trở lại ngày thường
calendar-change = Thay đổi lịch
calendar-kind = Ngày đó là
    .off = Ngày nghỉ
    .worked = Ngày cuối tuần làm bù
    .ordinary = Ngày thường như trong tuần
    .missing = Hãy chọn ngày đó là ngày gì.
calendar-day = Ngày
    .hint = Từ ngày mai trở đi
    .missing = Hãy ghi đủ ngày, tháng, năm.
    .past = Ngày này đã qua hoặc là hôm nay nên không sửa được nữa. Hãy chọn từ ngày mai.
    .no-change = Ngày này đã như vậy rồi, hoặc không thể đổi như vậy. Hãy xem lại danh sách ở trên.
calendar-worked = Làm bù vào ngày
    .hint = Nếu hoán đổi: thứ Bảy hoặc Chủ nhật làm bù. Nếu không thì để trống.
    .missing = Hãy ghi đủ ngày, tháng, năm làm bù, hoặc để trống cả ba ô.
    .past = Ngày làm bù đã qua hoặc là hôm nay. Hãy chọn từ ngày mai.
    .no-change = Ngày làm bù phải là thứ Bảy hoặc Chủ nhật chưa làm việc.
calendar-name-vi = Tên ngày nghỉ
    .hint = Người dân đọc được. Ví dụ: Nghỉ hoán đổi ngày làm việc. Chỉ cần khi thêm ngày nghỉ.
    .missing = Hãy ghi tên ngày nghỉ.
    .long = Tên dài quá; hãy viết gọn lại.
calendar-name-en = Tên bằng tiếng Anh
    .missing = Hãy ghi tên tiếng Anh của ngày nghỉ.
    .long = Tên tiếng Anh dài quá; hãy viết gọn lại.
calendar-reason = Căn cứ
    .hint = Số và ngày của thông báo
    .missing = Hãy ghi căn cứ của thay đổi.
    .long = Căn cứ dài quá; hãy viết gọn lại.
calendar-button = Lưu thay đổi
calendar-done = Đã lưu. Ngày hẹn của các hồ sơ đang mở sẽ được tính lại ngay.
calendar-history = Ai đã thay đổi
calendar-changed = { $day }: { $name }. { $who } ghi lúc { $at }, căn cứ: { $why }
national = Đề nghị đang chờ
    .text = Ngày nghỉ, ngày làm bù của cả nước làm đổi ngày hẹn ở mọi nơi, nên phải có hai người: anh chị đề nghị, người quản trị của một cơ quan khác đồng ý rồi mới có hiệu lực.
national-propose = Gửi đề nghị
national-proposed = Đã gửi đề nghị. Lịch chưa đổi: chờ người quản trị của một cơ quan khác đồng ý.
national-twice = Đã có đề nghị về ngày này đang chờ. Hãy xem ở trên.
national-waits = Chờ người quản trị của một cơ quan khác đồng ý. Người cùng cơ quan với người đề nghị không đồng ý thay được.
national-to-agree = Có đề nghị đổi lịch nghỉ cả nước đang chờ người quản trị ở cơ quan mình đồng ý hoặc trả lại.
    .link = Xem đề nghị
national-agree = Đồng ý đổi lịch cả nước
national-agreed = Đã đồng ý. Ngày hẹn của các hồ sơ đang mở sẽ được tính lại ngay.
national-answer = Vì sao trả lại hoặc rút lại
    .missing = Hãy ghi lý do trả lại, nhiều nhất 500 ký tự, để người đề nghị biết phải sửa gì.
national-send-back = Trả lại, không đổi lịch
national-back = Đã trả lại. Lịch giữ nguyên.
national-sent-back = { $name } đã trả lại: { $why }
national-same-office = Chưa đổi được: đề nghị của cơ quan mình thì phải do người quản trị của cơ quan khác đồng ý.
national-stale = Chưa đổi được: đề nghị này đã được giải quyết, hoặc ngày ấy đã đến. Hãy xem lại danh sách.
calendar-not-yours = Lịch này do người quản trị của cơ quan ấy đặt; anh chị chỉ xem được.

## Thư.
mail-dossier-verifying = Hồ sơ { $dossier } đang chờ một nơi khác xác minh. Trong khi chờ, thời hạn tạm dừng.
    Đã hỏi nơi nào, từ khi nào: { $site }/{ $way }
    .subject = Hồ sơ { $dossier } chờ xác minh
mail-dossier-verified = Nơi được hỏi đã trả lời. Thời hạn của hồ sơ { $dossier } chạy tiếp.
    Ngày hẹn mới: { $site }/{ $way }
    .subject = Hồ sơ { $dossier } được làm tiếp
mail-dossier-not-verified = Nơi được hỏi chưa trả lời đúng hạn. Chúng tôi không chờ thêm: thời hạn của hồ sơ { $dossier } chạy tiếp, và cơ quan hộ tịch giải quyết theo giấy tờ đang có.
    Gia đình không phải làm gì thêm. Ngày hẹn mới: { $site }/{ $way }
    .subject = Hồ sơ { $dossier } được làm tiếp
mail-dossier-apology = Xin lỗi: hồ sơ { $dossier } chưa xong đúng hẹn.
    Lý do, ngày hẹn mới và phiếu xin lỗi: { $site }/{ $way }
    .subject = Xin lỗi, hẹn lại ngày trả hồ sơ { $dossier }
mail-dossier-due-changed = Lịch nghỉ vừa thay đổi nên ngày hẹn của hồ sơ { $dossier } cũng thay đổi.
    Ngày hẹn mới: { $site }/{ $way }
    .subject = Ngày hẹn mới của hồ sơ { $dossier }
desk-not-yours = Việc này không thuộc vai trò của anh chị ở cơ quan. Hãy nhờ đồng nghiệp có vai trò đó.
