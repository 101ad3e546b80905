### Bản khai, kiểm tra, nộp, theo dõi, rút hồ sơ.


office-name = Nơi giải quyết
office-due = Nếu nộp bây giờ, có kết quả trước
office-fee = Tiền phải trả
    .free = Không mất tiền
office-procedure = Mã thủ tục

draft-stale = Trang này đã được sửa ở nơi khác
    .text = Sau khi mở trang này, có người (hoặc một cửa sổ khác) đã sửa. Chưa có gì bị ghi đè. Hãy chọn giữ bên nào.
    .caption = Hai bên khác nhau ở
    .question = Câu hỏi
    .kept = Đang được lưu
    .typed = Vừa gõ ở đây
    .mine = Dùng những gì vừa gõ ở đây
    .theirs = Giữ những gì đang được lưu

review = Xem lại trước khi nộp
review-warnings = Có điều cần lưu ý; vẫn nộp được:
review-go-on = Làm tiếp những chỗ còn thiếu
review-statement = Tôi cam đoan những điều khai trên đây là đúng sự thật, đã được những người liên quan thống nhất, và chịu trách nhiệm trước pháp luật.
    .title = Cam đoan
    .missing = Hãy đọc lời cam đoan và đánh dấu vào ô nếu đồng ý.

resume = Làm tiếp hồ sơ đang dở
    .text = Mã làm tiếp có trong trang bản khai. Bản khai chưa nộp được giữ 30 ngày.
resume-code = Mã làm tiếp
    .missing = Hãy nhập mã làm tiếp.
    .hint = Chữ hoa hay chữ thường, có gạch nối hay không đều được.
    .unknown = Không tìm thấy bản khai với mã này. Hãy xem lại từng ký tự; bản khai quá 30 ngày đã được xóa.
draft-resume = Mã làm tiếp của bản khai này
    .text = Mọi câu trả lời đã được giữ. Chép mã này lại để mở bản khai trên máy khác.

draft-file =
    .sent = Đã nhận tệp bạn gửi. Tệp nằm trong danh sách bên dưới.
    .removed = Đã bỏ tệp ấy.
draft-delete = Xóa bản khai này

filed = Đã nhận hồ sơ
    .keep = Cần cả hai mã để theo dõi khi không có tài khoản.
filed-what = Việc tiếp theo
filed-next = Cán bộ hộ tịch xem hồ sơ, gửi bản nháp của giấy để gia đình đọc lại, và trả kết quả trước { $due }.
filed-late = Bản khai này đã nộp trước đó, nên điều vừa gõ không được ghi vào. Cần sửa thì gọi cho cơ quan giải quyết, hoặc báo ở bản nháp của giấy.
filed-more = Nếu cần hỏi thêm, cán bộ gọi theo số điện thoại đã ghi. Khi xong, tải giấy điện tử tại đây.
filed-follow = Theo dõi hồ sơ này
filed-twin = Sinh đôi, sinh ba?
filed-account = Lập tài khoản để xem mọi hồ sơ ở một chỗ

dossiers = Hồ sơ của tôi
    .none = Chưa có hồ sơ nào.
dossiers-drafts = Bản khai đang dở
dossier = Hồ sơ
dossier-code = Mã hồ sơ
dossier-secret = Mã bí mật
dossier-procedure = Thủ tục
dossier-stage = Đang ở bước
dossier-filed = Nộp lúc
dossier-history = Hồ sơ đã đi đến đâu
dossier-papers = Giấy tờ của hồ sơ
dossier-results = Đã có kết quả. Tải về và giữ cẩn thận:
dossier-no-pin = Bé chưa có số định danh
    .why = Số định danh cho biết giới tính, nên chỉ cấp được khi giới tính đã xác định (Điều 36 Bộ luật Dân sự). Giấy khai sinh vẫn có đủ giá trị, và dòng ấy in “Cấp sau khi xác định giới tính”.
    .how = Khi cơ sở y tế đã kết luận: đem kết luận ấy đến Ủy ban nhân dân xã, phường nơi đã đăng ký hoặc nơi ở, xin thay đổi, cải chính hộ tịch (thủ tục 1.004859). Thay đổi xong thì bé được cấp số định danh và giấy tờ mới.
dossier-result = { $paper }, số { $number } (PDF)
dossier-twin = Khai thêm một bé cùng lần sinh
dossier-complain = Không đồng ý? Có thể khiếu nại đến Chủ tịch Ủy ban nhân dân nơi giải quyết trong 90 ngày từ ngày nhận được quyết định (Luật Khiếu nại), hoặc nộp hồ sơ mới bất cứ lúc nào.

dossier-against = Vì sao và có thể làm gì
    .reason = Lý do
    .article = Căn cứ
    .paper = { $paper } (PDF có chữ ký số)
paper-non-acceptance = Phiếu từ chối tiếp nhận hồ sơ
paper-refusal = Văn bản từ chối giải quyết hồ sơ
paper-closing = Thông báo đóng hồ sơ
paper-book_closing = Biên bản khóa sổ
paper-receipt = Giấy tiếp nhận hồ sơ và hẹn trả kết quả (PDF)
paper-declaration = Tờ khai đã nộp (PDF)
paper-birth-certificate = Giấy khai sinh
paper-birth-extract-copy = Trích lục khai sinh (bản sao)
paper-marriage-certificate = Giấy chứng nhận kết hôn
paper-marriage-extract-copy = Trích lục kết hôn (bản sao)
paper-death-extract = Trích lục khai tử
paper-death-certificate = Giấy chứng tử
paper-death-extract-copy = Trích lục khai tử (bản sao)
paper-act-extract = Trích lục hộ tịch
paper-act-extract-copy = Trích lục hộ tịch (bản sao)
paper-marital-status-certificate = Giấy xác nhận tình trạng hôn nhân
paper-record-confirmation = Giấy xác nhận thông tin hộ tịch

keep = Giữ hồ sơ trong tài khoản
    .text = Hồ sơ này được nộp khi chưa đăng nhập. Giữ vào tài khoản thì lần sau chỉ cần đăng nhập là thấy, không phải nhập mã nữa.
    .button = Giữ vào tài khoản của tôi
withdraw = Rút hồ sơ
    .text = Rút rồi thì hồ sơ này dừng lại, không lấy lại được. Muốn làm tiếp thì phải nộp hồ sơ mới.
    .button = Rút hồ sơ này
    .keep = Không rút, giữ hồ sơ
    .late = Hồ sơ đã có quyết định nên không rút được nữa.

track = Theo dõi hồ sơ
    .text = Nhập hai mã in trên giấy tiếp nhận.
    .button = Xem hồ sơ
track-code = Mã hồ sơ
    .hint = Ví dụ H01.017-261110-010412
track-secret = Mã bí mật
    .hint = Chữ hoa hay chữ thường, có gạch nối hay không đều được.
track-no-match = Hai mã này không khớp nhau hoặc chưa đúng. Hãy xem lại từng ký tự trên giấy tiếp nhận.

## Các bước theo danh mục quốc gia
stage-submitted = Mới nộp
    .next = Tiếp theo: cán bộ kiểm tra giấy tờ và tiếp nhận
stage-accepted = Đã tiếp nhận
    .next = Tiếp theo: cán bộ xem xét và đăng ký
stage-not_accepted = Không được tiếp nhận
stage-in_process = Đang giải quyết
    .next = Tiếp theo: gia đình đọc lại bản nháp của giấy, rồi cán bộ ghi vào sổ và cấp giấy
stage-next-entry = Tiếp theo: cán bộ ghi vào sổ, người có thẩm quyền ký giấy
stage-next-copy = Tiếp theo: cán bộ tìm trong sổ, người có thẩm quyền ký bản sao
stage-next-hour = Tiếp theo: cán bộ xem xét, rồi mời hai người chọn giờ đến ký
stage-next-signing = Tiếp theo: hai người đến ký, rồi nhận Giấy chứng nhận kết hôn
stage-supplement_requested = Chờ bổ sung
    .next = Tiếp theo: gửi những gì được yêu cầu, cán bộ xem tiếp
stage-payment_requested = Chờ nộp tiền
stage-withdrawal_requested = Đang rút hồ sơ
    .next = Tiếp theo: cơ quan xác nhận việc rút
stage-stopped = Đã dừng
stage-decided = Đã xong
stage-delivered = Đã trả kết quả

event-submitted = Đã nộp hồ sơ
event-accepted = Hồ sơ được tiếp nhận
    .text = Giấy tờ đủ. Thời hạn bắt đầu tính.
event-not_accepted = Hồ sơ không được tiếp nhận
event-in_process = Cán bộ đang xem xét
event-refused = Bị từ chối
event-withdrawal_requested = Đã xin rút hồ sơ
event-stopped = Hồ sơ đã dừng
event-decided = Đã đăng ký, có kết quả
    .text = Giấy điện tử có chữ ký số, giá trị như bản giấy.
event-delivered = Đã trả kết quả
event-reason = Lý do: { $reason }
    .article = Lý do: { $reason } (căn cứ: { $article })
