### Thư gửi cho người dân. Không có họ tên, số giấy tờ hay mã bí mật.

mail-foot = Cổng Hộ tịch – { $site }
    Thư này tự động gửi, không cần trả lời. Không ai của chúng tôi hỏi mật khẩu hay mã qua điện thoại.
mail-register-code = Mã để lập tài khoản: { $code }
    Mã dùng được trong 15 phút. Nếu không phải bạn lập tài khoản, hãy bỏ qua thư này.
    .subject = Mã lập tài khoản Cổng Hộ tịch
mail-register-known = Có người vừa lập tài khoản bằng địa chỉ thư này, nhưng địa chỉ đã có tài khoản.
    Nếu là bạn, hãy đăng nhập, hoặc đặt lại mật khẩu nếu đã quên: { $site }/quen-mat-khau
    .subject = Địa chỉ thư này đã có tài khoản
mail-recover-code = Mã để đặt lại mật khẩu: { $code }
    Mã dùng được trong 15 phút. Nếu không phải bạn yêu cầu, hãy bỏ qua thư này; mật khẩu không đổi.
    .subject = Mã đặt lại mật khẩu Cổng Hộ tịch
mail-recover-unknown = Có người vừa xin đặt lại mật khẩu cho địa chỉ thư này, nhưng địa chỉ chưa có tài khoản.
    Nếu là bạn, có thể lập tài khoản tại { $site }/dang-ky
    .subject = Chưa có tài khoản với địa chỉ thư này
mail-resume-code = Mã làm tiếp bản khai của bạn: { $code }
    Nhập mã tại { $site }/tiep-tuc, trên máy nào cũng được. Ai có mã này đều mở được bản khai, nên đừng đưa cho người lạ. Nếu không phải bạn yêu cầu, hãy bỏ qua thư này.
    .subject = Mã làm tiếp bản khai
mail-helper-code = Có người đang khai giúp bạn. Khi đã nghe hoặc đọc lại và thấy đúng, hãy đọc mã này cho người ấy: { $code }
    Chưa nghe lại, hoặc không nhờ ai khai giúp, thì đừng đưa mã: không có mã thì không nộp được. Mã dùng được trong 2 giờ. Trang của cổng: { $site }
    .subject = Mã đồng ý với bản khai
mail-password-changed = Mật khẩu vừa được đổi và các phiên đăng nhập khác đã kết thúc.
    Nếu không phải bạn, hãy đặt lại mật khẩu ngay: { $site }/quen-mat-khau
    .subject = Mật khẩu đã đổi
mail-dossier-submitted = Chúng tôi đã nhận hồ sơ { $dossier }.
    Theo dõi tại { $site }/{ $way }, hoặc bằng mã hồ sơ và mã bí mật trên giấy tiếp nhận.
    .subject = Đã nhận hồ sơ { $dossier }
mail-dossier-withdrawn = Hồ sơ { $dossier } đang được rút theo yêu cầu.
    .subject = Đang rút hồ sơ { $dossier }
mail-dossier-accepted = Hồ sơ { $dossier } đã được tiếp nhận và đang giải quyết.
    Xem thời hạn tại { $site }/{ $way }
    .subject = Hồ sơ { $dossier } được tiếp nhận
mail-dossier-not-accepted = Hồ sơ { $dossier } chưa được tiếp nhận.
    Lý do: { $reason }
    Căn cứ: { $article }
    Không đồng ý, có thể khiếu nại đến Chủ tịch Ủy ban nhân dân nơi giải quyết trong 90 ngày (Luật Khiếu nại), hoặc nộp hồ sơ mới bất cứ lúc nào.
    Phiếu có chữ ký số: { $site }/{ $way }
    .subject = Hồ sơ { $dossier } chưa được tiếp nhận
mail-dossier-refused = Hồ sơ { $dossier } bị từ chối.
    Lý do: { $reason }
    Căn cứ: { $article }
    Không đồng ý, có thể khiếu nại đến Chủ tịch Ủy ban nhân dân nơi giải quyết trong 90 ngày (Luật Khiếu nại), hoặc nộp hồ sơ mới bất cứ lúc nào.
    Văn bản có chữ ký số: { $site }/{ $way }
    .subject = Kết quả hồ sơ { $dossier }
mail-dossier-stopped = Hồ sơ { $dossier } đã dừng.
    .subject = Hồ sơ { $dossier } đã dừng
mail-dossier-decided = Hồ sơ { $dossier } đã có kết quả.
    Tải giấy điện tử tại { $site }/{ $way }
    .subject = Hồ sơ { $dossier } đã xong
mail-draft-to-confirm = Bản nháp của giấy trong hồ sơ { $dossier } đang chờ đọc lại.
    Hãy xem từng dòng và trả lời trước { $by } tại { $site }/{ $way }
    Không trả lời thì coi như đồng ý với bản nháp.
    .subject = Hãy đọc lại bản nháp của hồ sơ { $dossier }
mail-draft-halfway = Bản nháp của giấy trong hồ sơ { $dossier } vẫn chờ đọc lại. Đã qua nửa thời gian: hãy trả lời trước { $by }.
    Xem tại { $site }/{ $way }
    Không trả lời thì coi như đồng ý với bản nháp.
    .subject = Nhắc đọc lại bản nháp của hồ sơ { $dossier }
mail-draft-reminder = Bản nháp của giấy trong hồ sơ { $dossier } vẫn chờ đọc lại, và sắp hết giờ: hãy trả lời trước { $by }.
    Xem tại { $site }/{ $way }
    Không trả lời thì coi như đồng ý với bản nháp.
    .subject = Sắp hết giờ đọc lại bản nháp { $dossier }
mail-draft-silent = Đã hết giờ trả lời, nên bản nháp của giấy trong hồ sơ { $dossier } được coi là đồng ý. Cán bộ sẽ ghi vào sổ và cấp giấy.
    Xem tại { $site }/{ $way }
    .subject = Bản nháp của hồ sơ { $dossier } được coi là đồng ý
mail-leg-done = { $leg } của hồ sơ { $dossier } đã xong.
    Kết quả và các việc còn lại: { $site }/{ $way }
    .subject = { $leg } đã xong, hồ sơ { $dossier }
mail-leg-failed = { $leg } của hồ sơ { $dossier } chưa làm được. Các việc khác không bị ảnh hưởng.
    Lý do và cách làm tiếp: { $site }/{ $way }
    .subject = { $leg } chưa làm được, hồ sơ { $dossier }
mail-leg-late = Xin lỗi bạn: đã quá hẹn mà { $agency } chưa trả lời về { $leg } của hồ sơ { $dossier }.
    Không phải nộp lại gì: việc này vẫn đang làm, các việc khác không bị ảnh hưởng, và cán bộ hộ tịch sẽ gọi hỏi cơ quan này.
    Nếu cần gấp, bạn có thể hỏi thẳng { $agency } và đọc mã hồ sơ, hoặc rút riêng việc này để tự làm. Xem tại { $site }/{ $way }
    .subject = { $leg } chậm hơn hẹn, hồ sơ { $dossier }
mail-leg-late-after-death = Đã quá hẹn mà { $agency } chưa trả lời về { $leg } của hồ sơ { $dossier }; chúng tôi xin lỗi vì gia đình phải chờ thêm lúc này.
    Gia đình không phải nộp lại gì và không phải làm gì ngay: việc này vẫn đang làm, cán bộ hộ tịch sẽ gọi hỏi cơ quan này.
    Khi thuận tiện, gia đình có thể hỏi thẳng { $agency } và đọc mã hồ sơ. Xem tại { $site }/{ $way }
    .subject = { $leg } còn phải chờ, hồ sơ { $dossier }
mail-fee-due = Hồ sơ { $dossier } đã được tiếp nhận và đang chờ lệ phí: { $sum }.
    Trả xong, cán bộ làm tiếp; chưa trả thì chưa làm tiếp được.
    Xem và trả: { $site }/{ $way }
    .subject = Hồ sơ { $dossier } chờ lệ phí
mail-fee-paid = Đã nhận đủ lệ phí của hồ sơ { $dossier }. Cảm ơn bạn.
    Biên nhận: { $site }/{ $way }
    .subject = Đã nhận lệ phí, hồ sơ { $dossier }
mail-fee-refunded = Đã trả lại { $sum } của hồ sơ { $dossier }. Số giao dịch: { $bank }.
    Xem thêm: { $site }/{ $way }
    .subject = Đã trả lại tiền, hồ sơ { $dossier }
mail-fee-not-exempt = Cơ quan đăng ký chưa xác nhận được diện miễn lệ phí của hồ sơ { $dossier }: { $reason }
    Lệ phí là { $sum }. Có thể trả trên mạng, hoặc đưa giấy tờ được miễn cho cơ quan đăng ký xem. Hồ sơ vẫn được giải quyết.
    Xem và trả: { $site }/{ $way }
    .subject = Lệ phí của hồ sơ { $dossier }
# Thư viết trước đây không ghi giờ.
mail-by-page = giờ ghi trên trang hồ sơ
mail-foot-stop = Không muốn nhận loại thư này nữa: { $stop }

# Tin nhắn điện thoại: việc cần làm, mã hồ sơ, địa chỉ cổng; không gì khác. Nhiều nhất hai phần.
sms-resume-code = Mã làm tiếp: { $code }. Nhập tại { $site }/tiep-tuc
sms-helper-code = Nghe lại bản khai thấy đúng thì đọc mã { $code } cho người giúp. Chưa đúng: đừng đưa. { $site }
sms-dossier-supplement = Hồ sơ { $dossier } cần bổ sung. Xem việc cần làm tại { $site }
sms-draft-to-confirm = Hồ sơ { $dossier }: hãy đọc lại bản nháp và trả lời tại { $site }
sms-draft-halfway = Hồ sơ { $dossier }: bản nháp vẫn chờ bạn đọc lại và trả lời tại { $site }
sms-draft-reminder = Hồ sơ { $dossier }: sắp hết giờ trả lời bản nháp. Xem giờ và trả lời tại { $site }
sms-fee-due = Hồ sơ { $dossier } chờ lệ phí. Xem và trả tại { $site }
sms-dossier-decided = Hồ sơ { $dossier } đã có kết quả. Tải giấy tại { $site }
sms-dossier-not-accepted = Hồ sơ { $dossier } chưa được tiếp nhận. Xem lý do tại { $site }
sms-dossier-refused = Hồ sơ { $dossier } bị từ chối. Xem lý do tại { $site }
sms-dossier-expired = Hồ sơ { $dossier } đã đóng vì hết hạn bổ sung. Xem tại { $site }
sms-dossier-apology = Hồ sơ { $dossier } trễ hạn, xin lỗi bạn. Xem hạn mới tại { $site }
sms-leg-late = Hồ sơ { $dossier }: có nơi trả lời chậm, xin lỗi bạn. Không phải nộp lại. Xem { $site }
sms-leg-late-after-death = Hồ sơ { $dossier }: có nơi trả lời chậm, xin lỗi gia đình. Không phải nộp lại. Xem { $site }
