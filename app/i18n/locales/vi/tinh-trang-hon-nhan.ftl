### Cấp Giấy xác nhận tình trạng hôn nhân.

tinh-trang-hon-nhan = Xác nhận tình trạng hôn nhân
    .event = Cần giấy xác nhận độc thân, đã ly hôn, hoặc đang có vợ, có chồng
    .intro = Xin giấy xác nhận tình trạng hôn nhân để kết hôn, mua bán nhà đất, vay vốn hoặc làm việc khác. Mỗi giấy dùng cho một việc.
    .who = Chính người cần giấy, hoặc người được ủy quyền.
    .cost = Lệ phí theo mức của tỉnh, thành phố; nơi nhận hồ sơ sẽ báo. Một số gia đình được miễn.
    .time = 3 ngày làm việc. Cần hỏi nơi ở cũ thì nơi ấy trả lời trong 3 ngày làm việc nữa. Nộp sau { $cutoff } giờ thì tính từ ngày làm việc kế tiếp.
    .time-2026 = Trong { $hours } giờ từ lúc nhận hồ sơ. Cần hỏi nơi ở cũ thì lâu hơn và sẽ được báo.
    .have = Số định danh; đã từng kết hôn thì số giấy chứng nhận kết hôn, bản án ly hôn hoặc trích lục khai tử. Giấy cấp tại Việt Nam thì không phải nộp bản chụp.
    .other = Có thể đến Ủy ban nhân dân xã, phường nơi thường trú; không có nơi thường trú thì nơi tạm trú. Cán bộ sẽ khai giúp.
    .other-2026 = Có thể đến bất kỳ Ủy ban nhân dân xã, phường nào. Cán bộ sẽ khai giúp.
    .button = Bắt đầu
    .submit = Cam đoan và nộp hồ sơ

tinh-trang-hon-nhan-page-nguoi-yeu-cau = Ai đang xin giấy?
tinh-trang-hon-nhan-page-nguoi-duoc-xac-nhan = Người được xác nhận
    .intro = Ghi như trên căn cước.
tinh-trang-hon-nhan-page-nguoi-duoc-xac-nhan-noi-o = Nơi ở
tinh-trang-hon-nhan-page-thoi-gian = Xác nhận cho khoảng thời gian nào?
    .intro = Xã, phường chỉ xác nhận được cho thời gian người ấy ở đó. Đã ở nhiều nơi thì ghi khoảng thời gian cần xác nhận, cán bộ sẽ hỏi nơi ở cũ.
tinh-trang-hon-nhan-page-tinh-trang = Tình trạng hôn nhân hiện nay
tinh-trang-hon-nhan-page-muc-dich = Cần giấy để làm gì?
tinh-trang-hon-nhan-page-co-quan = Nơi nhận hồ sơ
tinh-trang-hon-nhan-page-giay-to = Giấy tờ kèm theo
    .intro = Chụp bằng điện thoại là được: đủ bốn góc, đọc rõ chữ.
tinh-trang-hon-nhan-page-nhan-ket-qua = Lệ phí và cách nhận kết quả

tinh-trang-hon-nhan-requester-relationship = Xin cho ai?
    .person = Cho chính mình
    .mandate = Cho người đã ủy quyền
tinh-trang-hon-nhan-requester-name = Họ và tên người yêu cầu
tinh-trang-hon-nhan-requester-pin = Số định danh của người yêu cầu
    .hint = 12 chữ số trên thẻ căn cước.
tinh-trang-hon-nhan-requester-phone = Số điện thoại
    .hint = Cán bộ chỉ gọi khi thật cần hỏi thêm. Tin nhắn SMS khi có việc cần làm cũng gửi đến đây.
tinh-trang-hon-nhan-requester-email = Thư điện tử
    .hint = Để nhận tin báo về hồ sơ. Không có cũng được.

tinh-trang-hon-nhan-person-name = Họ và tên
tinh-trang-hon-nhan-person-birth_date = Ngày sinh
    .hint = Giấy tờ chỉ ghi năm thì chỉ ghi năm.
tinh-trang-hon-nhan-person-sex = Giới tính
    .male = Nam
    .female = Nữ
tinh-trang-hon-nhan-person-nationality = Quốc tịch
tinh-trang-hon-nhan-person-ethnicity = Dân tộc
tinh-trang-hon-nhan-person-identity_kind = Có giấy tờ nào?
    .pin = Căn cước, căn cước công dân hoặc số định danh
    .passport = Hộ chiếu
    .cmnd = Chứng minh nhân dân (9 số)
    .other = Giấy tờ khác
tinh-trang-hon-nhan-person-pin = Số định danh
    .hint = 12 chữ số trên thẻ căn cước.
tinh-trang-hon-nhan-person-identity_number = Số giấy tờ
tinh-trang-hon-nhan-person-identity_issuer = Nơi cấp và ngày cấp
tinh-trang-hon-nhan-person-residence_kind = Đang ở đâu?
    .permanent = Nơi thường trú tại Việt Nam
    .temporary = Nơi tạm trú tại Việt Nam, vì không có nơi thường trú
    .actual = Chưa đăng ký thường trú, tạm trú; nơi đang sống tại Việt Nam
    .abroad = Ở nước ngoài
tinh-trang-hon-nhan-person-residence = Xã, phường, đặc khu
    .hint = Gõ tên cũ hay tên mới đều được, không cần dấu.
tinh-trang-hon-nhan-person-residence_detail = Số nhà, đường, thôn
tinh-trang-hon-nhan-person-residence_abroad = Địa chỉ ở nước ngoài

tinh-trang-hon-nhan-certified-period_where = Xác nhận cho thời gian ở nơi nào?
    .home = Ở nơi đang ở
    .other = Ở nơi khác, trước đây
    .why-text = Nơi ấy có sổ kết hôn của khoảng thời gian cần xác nhận.
tinh-trang-hon-nhan-certified-period_commune = Xã, phường nơi đã ở
    .hint = Đang ở nước ngoài thì ghi nơi thường trú cuối cùng trước khi đi. Gõ tên cũ hay tên mới đều được.
tinh-trang-hon-nhan-certified-period_from = Từ ngày
    .hint = Nếu chưa kết hôn lần nào, thường ghi từ ngày đủ tuổi kết hôn: nam đủ 20 tuổi, nữ đủ 18 tuổi.
tinh-trang-hon-nhan-certified-period_to = Đến ngày
    .hint = Còn đang ở thì ghi ngày hôm nay.

tinh-trang-hon-nhan-status-kind = Tình trạng nào đúng?
    .never_married = Chưa kết hôn lần nào
    .married = Đang có vợ hoặc chồng
    .divorced = Đã ly hôn, chưa kết hôn lại
    .widowed = Vợ hoặc chồng đã mất, chưa kết hôn lại
tinh-trang-hon-nhan-status-spouse = Họ và tên vợ hoặc chồng
tinh-trang-hon-nhan-status-divorced_where = Ly hôn ở đâu?
    .here = Tòa án Việt Nam
    .abroad = Ở nước ngoài
tinh-trang-hon-nhan-status-paper_number = Số giấy chứng nhận kết hôn, bản án, quyết định hoặc trích lục khai tử
    .hint = Đang có vợ, chồng thì ghi số giấy kết hôn; đã ly hôn thì số bản án, quyết định; vợ, chồng đã mất thì số trích lục khai tử.
tinh-trang-hon-nhan-status-paper_date = Ngày ghi trên giấy ấy
tinh-trang-hon-nhan-status-paper_authority = Cơ quan cấp giấy ấy

tinh-trang-hon-nhan-purpose-kind = Dùng giấy này vào việc gì?
    .marriage_vn_vn = Kết hôn với công dân Việt Nam, tại Việt Nam
    .marriage_vn_foreigner = Kết hôn với người nước ngoài, tại Việt Nam
    .marriage_abroad_vn = Kết hôn với công dân Việt Nam, ở nước ngoài
    .marriage_abroad_foreigner = Kết hôn với người nước ngoài, ở nước ngoài
    .other = Việc khác: mua bán nhà đất, vay vốn, nhận con nuôi…
    .why-text = Giấy ghi rõ mục đích và không dùng được cho việc khác.
tinh-trang-hon-nhan-purpose-other = Ghi rõ việc ấy
    .hint = Ví dụ: làm thủ tục mua bán nhà đất.
tinh-trang-hon-nhan-partner-name = Họ và tên người sẽ kết hôn
tinh-trang-hon-nhan-partner-birth_date = Ngày sinh của người ấy
tinh-trang-hon-nhan-partner-nationality = Quốc tịch của người ấy
tinh-trang-hon-nhan-partner-identity = Số căn cước hoặc hộ chiếu của người ấy
tinh-trang-hon-nhan-partner-residence = Nơi ở của người ấy
tinh-trang-hon-nhan-partner-marries_at = Sẽ đăng ký kết hôn ở đâu?
    .hint = Tên xã, phường; ở nước ngoài thì tên cơ quan và nước.

tinh-trang-hon-nhan-file-divorce_note = Trích lục ghi chú ly hôn
    .hint = Ly hôn ở nước ngoài phải ghi vào sổ hộ tịch ở Việt Nam trước.
tinh-trang-hon-nhan-file-mandate = Văn bản ủy quyền
    .hint = Người được ủy quyền là ông bà, cha mẹ, con, vợ, chồng, anh chị em ruột thì văn bản không phải chứng thực.
tinh-trang-hon-nhan-file-other = Giấy tờ khác muốn gửi thêm
tinh-trang-hon-nhan-office-any = Muốn nộp ở xã, phường, đặc khu nào?
    .hint = Gõ tên cũ hay tên mới đều được, không cần dấu.
tinh-trang-hon-nhan-fee-exemption = Gia đình có thuộc diện được miễn lệ phí không?
    .none = Không
    .merit = Người có công với cách mạng
    .poor = Hộ nghèo
    .disability = Người khuyết tật
tinh-trang-hon-nhan-delivery = Nhận kết quả thế nào?
    .electronic = Bản điện tử, tải về từ trang này
    .counter = Bản giấy tại nơi đăng ký, và bản điện tử
    .post = Bản giấy gửi đến nhà, và bản điện tử
tinh-trang-hon-nhan-delivery-address = Gửi đến địa chỉ nào?

## Luật: dừng lại
tinh-trang-hon-nhan-rule-period-order = Ngày bắt đầu đang đứng sau ngày kết thúc. Hãy xem lại hai ngày này.
tinh-trang-hon-nhan-rule-period-before-birth = Ngày bắt đầu đang đứng trước ngày sinh. Hãy xem lại hai ngày này.
tinh-trang-hon-nhan-rule-married-already = Người đang có vợ, có chồng thì không kết hôn với người khác được. Hãy xem lại tình trạng hoặc mục đích.
tinh-trang-hon-nhan-rule-too-young = Chưa đủ tuổi kết hôn: nam phải đủ 20 tuổi, nữ phải đủ 18 tuổi. Hãy xem lại ngày sinh; chưa đủ tuổi thì đợi đến ngày ấy.
tinh-trang-hon-nhan-rule-partner-is-person = Hai người sẽ kết hôn đang là một. Hãy xem lại họ tên và ngày sinh.

## Luật: nhắc
tinh-trang-hon-nhan-rule-not-needed = Từ ngày 1 tháng 1 năm 2026, hai công dân Việt Nam kết hôn trong nước không phải nộp giấy này: nơi đăng ký tự tra cứu. Vẫn cần thì cứ nộp.
tinh-trang-hon-nhan-rule-period-before-age = Trước tuổi kết hôn thì không ai đăng ký kết hôn được, nên chỉ cần xác nhận từ ngày đủ tuổi. Vẫn muốn ghi như vậy thì cứ nộp.
tinh-trang-hon-nhan-rule-person-pin = Số định danh không khớp với giới tính hoặc năm sinh. Hãy xem lại; nếu đúng thì cứ nộp.
