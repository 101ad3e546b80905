### Việc cần hai người: một người đề nghị, người khác trong cơ quan đồng ý.

second = Chờ người thứ hai
    .text = Những việc hệ trọng chỉ được làm khi có người thứ hai trong cơ quan đồng ý. Người đề nghị không tự đồng ý được.
    .none = Không có việc nào đang chờ.
second-what = Việc
second-take-back = Rút lại đề nghị
second-who = Người đề nghị
second-waits = Đang chờ người thứ hai
second-asked = { $name }, { $at }
second-next = Người phụ trách hoặc người ký xem lý do, rồi đồng ý hoặc trả lại.
second-own = Anh chị đã đề nghị việc này. Người phụ trách hoặc người ký, không phải anh chị, sẽ quyết định.
second-next-again = Người phụ trách xem danh sách đúng như người dân sẽ thấy, rồi gửi hoặc trả lại.
second-own-again = Anh chị đã đề nghị việc này. Người phụ trách, không phải anh chị, sẽ xem rồi gửi hoặc trả lại.
second-same = Chưa làm được: người đề nghị không tự đồng ý được. Hãy nhờ người phụ trách hoặc người ký.
second-reason-late = Viết cho người thứ hai: vì sao khai muộn, đã xem những gì.
second-reason-reopening = Viết cho người thứ hai và cho gia đình: vì sao mở lại.
second-reason-back = Viết cho người đề nghị: còn thiếu gì, làm tiếp thế nào.
second-act-register_late = Đăng ký quá hạn, khai tử chưa có giấy xác nhận, hoặc thay đổi, cải chính hộ tịch
second-act-reopen = Mở lại hồ sơ đã đóng
second-act-ask_again = Yêu cầu bổ sung lần nữa
second-act-revoke = Thu hồi giấy đã cấp
second-act-calendar = Thay đổi ngày nghỉ, ngày làm bù của cả nước

case-awaiting_second = Chờ người thứ hai
desk-act-propose_late = Đề nghị đăng ký quá hạn
desk-act-propose_reopening = Đề nghị mở lại hồ sơ
desk-act-agree = Đồng ý
desk-act-send_back = Trả lại cho người đề nghị
desk-event-late_proposed = Đề nghị đăng ký quá hạn
desk-event-late_agreed = Người thứ hai đồng ý đăng ký quá hạn
desk-event-late_sent_back = Người thứ hai trả lại đề nghị đăng ký quá hạn
desk-event-reopening_proposed = Đề nghị mở lại hồ sơ
desk-event-reopening_sent_back = Không đồng ý mở lại hồ sơ
desk-event-reopened = Đã mở lại hồ sơ

event-reopened = Hồ sơ được mở lại
    .text = Cơ quan đã xem lại và giải quyết tiếp hồ sơ này, theo ngày hẹn mới. Gia đình không phải làm gì thêm.
mail-dossier-reopened = Hồ sơ { $dossier } được mở lại và giải quyết tiếp. Gia đình không phải làm gì thêm.
    Lý do và ngày hẹn mới: { $site }/{ $way }
    .subject = Hồ sơ { $dossier } được mở lại
