### Ghi vào sổ hộ tịch việc kết hôn đã đăng ký ở nước ngoài.

ghi-chu-ket-hon = Ghi chú việc kết hôn ở nước ngoài
    .like = giam-ho
    .event = Đã kết hôn ở nước ngoài, nay ghi vào sổ hộ tịch Việt Nam
    .intro = Dành cho công dân Việt Nam đã đăng ký kết hôn tại cơ quan của nước ngoài. Ghi vào sổ xong, hai người có trích lục ghi chú kết hôn để dùng ở Việt Nam.
    .who = Vợ, chồng, hoặc người được ủy quyền. Không ai phải đến tận nơi.
    .cost = Lệ phí theo mức của tỉnh, thành phố; nơi nhận hồ sơ sẽ báo. Bản sao giấy: { $fee } mỗi bản.
    .time = 5 ngày làm việc; cần xác minh thì không quá 8 ngày làm việc. Nộp sau { $cutoff } giờ thì tính từ ngày làm việc kế tiếp.
    .time-2026 = Trong { $hours } giờ từ lúc nhận hồ sơ; cần xác minh thì lâu hơn và sẽ được báo.
    .have = Giấy chứng nhận kết hôn của nước ngoài, đã hợp pháp hóa lãnh sự hoặc có tem Apostille; bản dịch tiếng Việt có chứng thực; số định danh hoặc hộ chiếu của hai người. Chụp bằng điện thoại là được.
    .other = Có thể đến Ủy ban nhân dân xã, phường nơi người vợ hoặc chồng là công dân Việt Nam đang ở, hoặc gửi qua bưu điện. Cán bộ sẽ khai giúp.
    .other-2026 = Có thể đến bất kỳ Ủy ban nhân dân xã, phường nào. Cán bộ sẽ khai giúp.
    .button = Bắt đầu
    .submit = Cam đoan và nộp hồ sơ

ghi-chu-ket-hon-page-nguoi-yeu-cau = Ai đang khai?
ghi-chu-ket-hon-page-viec-ket-hon = Việc kết hôn ở nước ngoài
    .intro = Ghi như trên giấy chứng nhận kết hôn của nước ấy và bản dịch.
ghi-chu-ket-hon-page-chong = Người chồng
    .intro = Ghi như trên căn cước hoặc hộ chiếu.
ghi-chu-ket-hon-page-chong-noi-o = Nơi ở của chồng
ghi-chu-ket-hon-page-vo = Người vợ
    .intro = Ghi như trên căn cước hoặc hộ chiếu.
ghi-chu-ket-hon-page-vo-noi-o = Nơi ở của vợ

ghi-chu-ket-hon-requester-relationship = Người khai là ai?
    .husband = Người chồng
    .wife = Người vợ
    .mandate = Người được ủy quyền
ghi-chu-ket-hon-requester-name = Họ và tên người được ủy quyền
ghi-chu-ket-hon-requester-pin = Số định danh của người được ủy quyền
    .hint = 12 chữ số trên thẻ căn cước.

ghi-chu-ket-hon-abroad-country = Đã đăng ký kết hôn ở nước nào?
ghi-chu-ket-hon-marriage-date = Kết hôn ngày nào?
ghi-chu-ket-hon-marriage-place = Nơi kết hôn
    .hint = Tên thành phố, vùng. Ví dụ: Quận Jongno, Seoul.
ghi-chu-ket-hon-abroad-paper_number = Số giấy chứng nhận kết hôn
    .hint = Giấy không có số thì ghi “không số”.
ghi-chu-ket-hon-abroad-paper_date = Ngày cấp giấy
ghi-chu-ket-hon-abroad-paper_authority = Cơ quan cấp giấy
    .hint = Ghi theo bản dịch tiếng Việt.
ghi-chu-ket-hon-earlier-divorce_abroad = Trước lần kết hôn này, có ai là công dân Việt Nam đã ly hôn hoặc hủy kết hôn ở nước ngoài không?
    .no = Không
    .yes = Có
    .why-text = Việc ly hôn ấy phải được ghi vào sổ hộ tịch ở Việt Nam trước.

ghi-chu-ket-hon-husband-name = Họ và tên người chồng
ghi-chu-ket-hon-husband-birth_date = Ngày sinh của chồng
    .hint = Giấy tờ chỉ ghi năm thì chỉ ghi năm.
ghi-chu-ket-hon-husband-nationality = Quốc tịch của chồng
ghi-chu-ket-hon-husband-ethnicity = Dân tộc của chồng
ghi-chu-ket-hon-husband-identity_kind = Chồng có giấy tờ nào?
    .pin = Căn cước hoặc số định danh
    .passport = Hộ chiếu
    .cmnd = Chứng minh nhân dân (9 số)
    .other = Giấy tờ khác
ghi-chu-ket-hon-husband-pin = Số định danh của chồng
    .hint = 12 chữ số trên thẻ căn cước hoặc giấy khai sinh.
ghi-chu-ket-hon-husband-identity_number = Số giấy tờ của chồng
ghi-chu-ket-hon-husband-identity_issuer = Nơi cấp và ngày cấp
ghi-chu-ket-hon-husband-residence_kind = Người chồng đang ở đâu?
    .permanent = Nơi thường trú tại Việt Nam
    .temporary = Nơi tạm trú tại Việt Nam
    .actual = Chưa đăng ký thường trú, tạm trú; nơi đang sống tại Việt Nam
    .abroad = Ở nước ngoài
ghi-chu-ket-hon-husband-residence = Xã, phường, đặc khu
    .hint = Gõ tên cũ hay tên mới đều được, không cần dấu.
ghi-chu-ket-hon-husband-residence_detail = Số nhà, đường, thôn
ghi-chu-ket-hon-husband-residence_abroad = Địa chỉ ở nước ngoài

ghi-chu-ket-hon-wife-name = Họ và tên người vợ
ghi-chu-ket-hon-wife-birth_date = Ngày sinh của vợ
    .hint = Giấy tờ chỉ ghi năm thì chỉ ghi năm.
ghi-chu-ket-hon-wife-nationality = Quốc tịch của vợ
ghi-chu-ket-hon-wife-ethnicity = Dân tộc của vợ
ghi-chu-ket-hon-wife-identity_kind = Vợ có giấy tờ nào?
    .pin = Căn cước hoặc số định danh
    .passport = Hộ chiếu
    .cmnd = Chứng minh nhân dân (9 số)
    .other = Giấy tờ khác
ghi-chu-ket-hon-wife-pin = Số định danh của vợ
    .hint = 12 chữ số trên thẻ căn cước hoặc giấy khai sinh.
ghi-chu-ket-hon-wife-identity_number = Số giấy tờ của vợ
ghi-chu-ket-hon-wife-identity_issuer = Nơi cấp và ngày cấp
ghi-chu-ket-hon-wife-residence_kind = Người vợ đang ở đâu?
    .permanent = Nơi thường trú tại Việt Nam
    .temporary = Nơi tạm trú tại Việt Nam
    .actual = Chưa đăng ký thường trú, tạm trú; nơi đang sống tại Việt Nam
    .abroad = Ở nước ngoài
ghi-chu-ket-hon-wife-residence = Xã, phường, đặc khu
    .hint = Gõ tên cũ hay tên mới đều được, không cần dấu.
ghi-chu-ket-hon-wife-residence_detail = Số nhà, đường, thôn
ghi-chu-ket-hon-wife-residence_abroad = Địa chỉ ở nước ngoài

ghi-chu-ket-hon-office-whose = Nộp ở nơi ai ở?
    .hint = Nơi người là công dân Việt Nam đang ở.
    .husband = Nơi người chồng ở
    .wife = Nơi người vợ ở

ghi-chu-ket-hon-file-foreign_paper = Giấy chứng nhận kết hôn của nước ngoài
    .hint = Bản sao có chứng thực hoặc bản chính, chụp cả trang có dấu hợp pháp hóa hoặc tem Apostille.
ghi-chu-ket-hon-paper-authentication = Giấy ấy đã được chứng nhận chưa?
    .apostille = Có tem Apostille của nước đó
    .legalised = Đã hợp pháp hóa lãnh sự
    .exempt = Được miễn theo điều ước quốc tế
    .none = Chưa có gì
ghi-chu-ket-hon-paper-language = Giấy ấy viết bằng tiếng gì?
    .other = Tiếng nước ngoài khác
    .en = Tiếng Anh
    .vi = Tiếng Việt, hoặc có phần tiếng Việt
ghi-chu-ket-hon-file-translation = Bản dịch tiếng Việt
    .hint = Bản dịch đã chứng thực chữ ký người dịch.
ghi-chu-ket-hon-file-divorce_note = Trích lục ghi chú ly hôn
    .hint = Chưa có thì ghi chú việc ly hôn trước, rồi làm hồ sơ này.
ghi-chu-ket-hon-file-mandate = Văn bản ủy quyền
    .hint = Người được ủy quyền là ông bà, cha mẹ, con, vợ, chồng, anh chị em ruột thì văn bản không phải chứng thực.

## Luật: dừng lại
ghi-chu-ket-hon-rule-not-abroad = Thủ tục này chỉ dành cho việc đã giải quyết ở nước ngoài. Việc đăng ký tại Việt Nam đã có trong sổ hộ tịch: cần giấy thì xin bản sao trích lục.
ghi-chu-ket-hon-rule-no-citizen = Không ai trong hai người là công dân Việt Nam, nên việc này không ghi vào sổ hộ tịch Việt Nam. Hãy xem lại quốc tịch.
ghi-chu-ket-hon-rule-husband-is-wife = Vợ và chồng đang là một người. Hãy xem lại họ tên, ngày sinh và số định danh.
ghi-chu-ket-hon-rule-married-after-paper = Giấy cấp trước ngày kết hôn. Hãy xem lại hai ngày này.
ghi-chu-ket-hon-rule-office-abroad = Người ấy đang ở nước ngoài nên không có xã, phường để nộp. Hãy chọn nơi ở của người kia; cả hai ở nước ngoài thì làm tại cơ quan đại diện Việt Nam ở nước ấy.
ghi-chu-ket-hon-rule-office-of-foreigner = Hồ sơ nộp ở nơi công dân Việt Nam đang ở. Hãy chọn nơi ở của người kia.

## Luật: nhắc
ghi-chu-ket-hon-rule-too-young-then = Vào ngày kết hôn có người chưa đủ tuổi theo luật Việt Nam: nam 20, nữ 18. Vẫn nộp được; cán bộ sẽ xem việc ghi vào sổ có cần để bảo vệ quyền lợi của công dân và trẻ em không.
ghi-chu-ket-hon-rule-husband-pin = Số định danh của chồng không khớp với giới tính hoặc năm sinh. Hãy xem lại; nếu đúng thì cứ nộp.
ghi-chu-ket-hon-rule-wife-pin = Số định danh của vợ không khớp với giới tính hoặc năm sinh. Hãy xem lại; nếu đúng thì cứ nộp.
ghi-chu-ket-hon-rule-foreign-paper-bare = Giấy của nước ngoài chưa hợp pháp hóa, chưa có tem Apostille và cũng không được miễn thì có thể không được nhận. Vẫn nộp được; cán bộ sẽ xem.
ghi-chu-ket-hon-rule-foreign-paper-apostille = Ngày nộp, tem Apostille của nước này chưa được công nhận giữa hai nước. Giấy cần hợp pháp hóa lãnh sự. Vẫn nộp được; cán bộ sẽ xem.
