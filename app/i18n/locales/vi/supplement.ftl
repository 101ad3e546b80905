### Yêu cầu bổ sung: danh sách một lần, việc của người dân, việc của cán bộ, số liệu công khai.

## Lý do (danh mục có ngày hiệu lực trong mã nguồn)
supplement-reason-unreadable = Ảnh mờ hoặc bị che, không đọc được
    .todo = Hãy chụp lại ở chỗ sáng, thấy đủ bốn góc, rồi gửi ảnh mới.
supplement-reason-wrong-paper = Không phải giấy cần nộp
    .todo = Hãy gửi đúng loại giấy ghi ở trên.
supplement-reason-missing-page = Thiếu trang
    .todo = Hãy gửi thêm trang còn thiếu.
supplement-reason-expired = Giấy đã hết hạn
    .todo = Hãy gửi giấy còn hạn.
supplement-reason-missing-paper = Thiếu giấy
    .todo = Hãy gửi giấy còn thiếu.
supplement-reason-contradicts-notice = Không giống với giấy của bệnh viện
    .todo = Hãy xem lại. Nếu khai nhầm thì sửa; nếu đúng rồi thì giữ nguyên và gửi.
supplement-reason-name-differs = Tên không giống với giấy tờ tùy thân
    .todo = Hãy ghi tên đúng như trên giấy tờ tùy thân.
supplement-reason-residence-unverified = Chưa xác minh được nơi cư trú
    .todo = Hãy xem lại nơi cư trú, hoặc gửi giấy cho thấy nơi đang ở.
supplement-reason-other = Lý do khác
    .todo = Hãy làm theo lời cán bộ ghi bên cạnh.
supplement-words = Cán bộ ghi: “{ $words }”
supplement-file-page = Trang { $page } của tệp { $file }
supplement-file-whole = cả trang
supplement-region-top-left = góc trên bên trái
supplement-region-top = phía trên
supplement-region-top-right = góc trên bên phải
supplement-region-left = bên trái
supplement-region-middle = ở giữa
supplement-region-right = bên phải
supplement-region-bottom-left = góc dưới bên trái
supplement-region-bottom = phía dưới
supplement-region-bottom-right = góc dưới bên phải
supplement-region-alt = Hình trang giấy, phần không đọc được tô đậm: { $place }

## Việc của người dân
supplement = Cần bổ sung
    .intro = Cán bộ cần thêm những điều dưới đây để giải quyết tiếp. Chỉ những mục này mở lại; các câu trả lời khác giữ nguyên.
    .by = Gửi trước khi hết { $day }.
    .article = Căn cứ về thời hạn: { $article }
    .pause = Thời hạn giải quyết đang tạm dừng, chạy tiếp khi nhận được trả lời.
    .after = Quá ngày này mà chưa gửi, hồ sơ phải đóng lại. Vẫn nộp hồ sơ mới được bất cứ lúc nào.
    .over = Đã hết thời gian bổ sung. Hồ sơ sẽ được đóng; cơ quan gửi thông báo kèm lý do.
    .check = Xem lại và gửi
    .preview = Người dân sẽ thấy đúng như dưới đây
supplement-again = Xin lỗi vì phải hỏi thêm lần nữa
    .text = Đúng ra chỉ được hỏi một lần. Lý do lần này: { $reason }
supplement-task = Bổ sung
    .now = Đang khai
    .old = Giấy đã gửi
    .why = Vì sao cần sửa
    .kept = Bấm “Lưu và tiếp tục” thì câu trả lời được giữ, chưa gửi đi. Xong mọi mục, trang xem lại có nút “Gửi bổ sung”.
    .keep = Lưu và tiếp tục
supplement-check = Xem lại trước khi gửi bổ sung
    .old = Trước
    .new = Nay
    .question = Câu hỏi
    .caption = Những gì thay đổi
    .same = Giữ nguyên
    .send = Gửi bổ sung
    .back = Sửa tiếp
    .undone = Còn mục chưa trả lời
    .old-files = Giấy đã gửi trước đây vẫn được giữ trong hồ sơ.

## Việc của cán bộ
supplement-write = Yêu cầu bổ sung
    .once = Chỉ hỏi một lần: hãy ghi hết mọi điều còn thiếu vào một danh sách.
    .again = Hồ sơ này đã được hỏi { $n } lần. Hỏi thêm bị tính là quá hạn theo chỉ số 766 và được công bố. Phải có hai người: một người ghi danh sách, nêu lý do rồi đề nghị; người phụ trách, không phải người đề nghị, xem rồi gửi hoặc trả lại.
    .list = Danh sách
    .empty = Chưa có mục nào.
    .about-answer = Thêm mục về một câu trả lời hoặc giấy còn thiếu
    .about-file = Thêm mục về một giấy đã gửi
    .question = Câu hỏi
    .file = Tệp
    .page = Trang
    .region = Phần không đọc được
    .region-hint = Để trống nếu là cả trang.
    .reason = Lý do
    .words = Lời thêm cho người dân
    .words-hint = Viết ngắn, dễ hiểu: thiếu gì, làm thế nào. Bắt buộc khi chọn “Lý do khác” hoặc “Thiếu giấy”.
    .add = Thêm vào danh sách
    .remove = Bỏ mục này
    .unopened = Phải mở xem các tệp này trước khi gửi:
    .preview = Xem trước như người dân thấy
    .send = Gửi yêu cầu bổ sung
    .propose = Đề nghị gửi danh sách này
    .proposed = Xem danh sách được đề nghị gửi
    .changes-proposal = Danh sách này đang được đề nghị gửi. Sửa thì phải đề nghị lại: chỉ gửi được đúng danh sách đã đề nghị.
    .not-as-proposed = Danh sách đã bị sửa sau khi được đề nghị nên không gửi được nữa. Phải trả lại hoặc rút lại đề nghị này, rồi đề nghị danh sách mới.
    .why-again = Lý do phải hỏi thêm lần nữa
    .why-propose-hint = Viết cho người phụ trách và cho gia đình: vì sao phải hỏi thêm.
    .why-again-hint = Người dân đọc được lý do này.
    .why-again-missing = Hãy ghi lý do phải hỏi thêm lần nữa (không quá 2.000 chữ).
    .look-again = Xem lại cùng lý do
    .same-person = Chính anh chị đã đề nghị danh sách này. Phải do một người phụ trách khác xem và gửi.
    .rewritten = Danh sách vừa có người sửa. Hãy xem lại bản này rồi gửi.
    .kept = Danh sách được giữ lại; có thể quay lại làm tiếp lúc nào cũng được.
supplement-problem-missing-question = Hãy chọn câu hỏi hoặc giấy còn thiếu.
supplement-problem-missing-file = Hãy chọn tệp.
supplement-problem-missing-reason = Hãy chọn lý do.
supplement-problem-missing-words = Lý do này cần lời giải thích: hãy ghi rõ cần gì.
supplement-problem-unknown-about = Hãy chọn một mục có trong hồ sơ này.
supplement-problem-unknown-page = Số trang phải từ 1 đến 200.
supplement-problem-pages = { $pages ->
        [1] Tệp này chỉ có 1 trang. Hãy ghi số 1.
       *[other] Tệp này chỉ có { $pages } trang. Hãy ghi số trang từ 1 đến { $pages }.
    }
supplement-write-pages = { $pages } trang
supplement-problem-unknown-region = Hãy chọn một phần của trang, hoặc để trống.
supplement-problem-unknown-reason = Lý do này không dùng cho mục đã chọn; hãy chọn lý do khác.
supplement-problem-long-words = Lời thêm dài quá { $most } chữ; hãy viết gọn lại.
supplement-problem-twice = Mục này đã có trong danh sách.
supplement-problem-full = Danh sách đã đủ { $most } mục; hãy mời người dân đến làm lại hồ sơ với cán bộ.
supplement-round = Lần bổ sung { $n }
    .asked = { $officer } yêu cầu lúc { $at }, trả lời trước khi hết { $day }
    .open = Đang chờ người dân
    .answered = Đã trả lời
    .expired = Hết hạn, không trả lời
    .withdrawn = Người dân đã rút hồ sơ
    .new-files = Giấy mới
supplement-was-in-time = Trả lời bổ sung đã được gửi đúng hạn nhưng đến cơ quan chậm do đường truyền. Hồ sơ được giải quyết tiếp; thông báo kết thúc hồ sơ trước đó không còn giá trị. Chúng tôi xin lỗi vì sự nhầm lẫn này.
supplement-expired-reason = Đã yêu cầu bổ sung nhưng đến hết ngày { $day } chưa nhận được trả lời.

## Số liệu công khai
returns = Các lần yêu cầu bổ sung
    .text = Luật cho mỗi hồ sơ một lần yêu cầu bổ sung, bằng văn bản, ghi đủ mọi thứ còn thiếu (khoản 3 Điều 9 Luật Hộ tịch 2014). Theo chỉ số 766, hỏi hơn một lần là quá hạn. Trang này cho biết mỗi cơ quan hỏi bao nhiêu lần và vì sao.
    .years = Năm nay và năm trước. Số liệu đếm ngay khi yêu cầu được gửi đi.
    .caption = Theo cơ quan và năm
    .office = Cơ quan
    .year = Năm
    .filings = Hồ sơ đến
    .once = Có yêu cầu bổ sung
    .again = Hỏi từ lần hai (quá hạn)
    .none = Chưa có hồ sơ nào.
    .share = { $n } ({ $share })
    .na = không tính được
    .reasons = Lý do, theo số mục trong danh sách
    .reason = Lý do
    .round = Lần
    .lines = Số mục
    .first = Lần đầu
    .later = Từ lần hai
    .no-reasons = Chưa có yêu cầu bổ sung nào.

## Tên các bước và việc
desk-act-request_supplement = Yêu cầu bổ sung
case-supplement_requested = Chờ người dân bổ sung
case-expired = Đóng vì không bổ sung
desk-event-supplement_requested = Yêu cầu người dân bổ sung
desk-event-ask_again_proposed = Đề nghị yêu cầu bổ sung lần nữa
desk-event-ask_again_sent_back = Trả lại đề nghị yêu cầu bổ sung lần nữa
desk-event-supplemented = Người dân đã bổ sung
desk-event-supplemented_too_late = Trả lời bổ sung đến khi hồ sơ đã đóng
desk-event-expired = Đóng vì hết thời gian bổ sung
event-supplement_requested = Cán bộ cần thêm thông tin
    .text = Thời hạn giải quyết tạm dừng cho đến khi nhận được bổ sung.
event-supplemented = Đã gửi bổ sung
    .text = Thời hạn giải quyết chạy tiếp.
event-expired = Hồ sơ đóng vì chưa nhận được bổ sung

## Thư
mail-dossier-supplement = Hồ sơ { $dossier } cần bổ sung.
    Xem cần gì, vì sao và gửi trước ngày nào: { $site }/{ $way }
    .subject = Hồ sơ { $dossier } cần bổ sung
mail-dossier-supplement-reminder = Sắp hết thời gian bổ sung hồ sơ { $dossier }.
    Nếu chưa gửi, hãy gửi tại { $site }/{ $way }
    Quá hạn, hồ sơ phải đóng lại.
    .subject = Nhắc: hồ sơ { $dossier } còn chờ bổ sung
mail-dossier-expired = Hồ sơ { $dossier } đã đóng vì chưa nhận được bổ sung.
    Lý do: { $reason }
    Căn cứ: { $article }
    Không đồng ý, có thể khiếu nại đến Chủ tịch Ủy ban nhân dân nơi giải quyết trong 90 ngày (Luật Khiếu nại), hoặc nộp hồ sơ mới bất cứ lúc nào.
    Thông báo có chữ ký số: { $site }/{ $way }
    .subject = Hồ sơ { $dossier } đã đóng

## Khi văn bản không lập được
desk-rule-signer-cannot-be-printed = Họ tên hoặc chức danh của người ký có ký hiệu không in được trên giấy. Hãy nhờ người quản trị sửa tài khoản.
desk-rule-entry-cannot-be-printed = Mục trong sổ, hoặc họ tên, chức danh của người ký, có ký hiệu không in được trên giấy. Hãy báo nơi giữ sổ hoặc người quản trị để sửa trước.
desk-rule-cannot-be-signed = Chưa lập được văn bản có chữ ký số. Hãy thử lại; nếu vẫn lỗi, báo người quản trị.
