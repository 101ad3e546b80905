### Đăng ký khai tử: tên trang, câu hỏi, lựa chọn, luật. Lời nhẹ, không giục.

khai-tu = Đăng ký khai tử
    .event = Có người thân qua đời
    .intro = Xin chia buồn cùng gia đình. Việc này làm được tại nhà, lúc nào thuận tiện; làm đến đâu được giữ đến đó.
    .who = Vợ, chồng, con, cha, mẹ hoặc người thân khác, trong 15 ngày từ ngày mất. Không có người thân thì chủ nhà hoặc cơ quan, tổ chức nơi người ấy ở khai.
    .cost = Không mất tiền khi khai đúng hạn. Bản sao giấy: { $fee } mỗi bản.
    .time = Có kết quả ngay trong ngày làm việc nếu nộp trước { $cutoff } giờ; sau đó thì ngày làm việc kế tiếp. Cần xác minh thì lâu hơn và sẽ được báo.
    .time-2026 = Có kết quả trong { $hours } giờ từ lúc nhận hồ sơ. Cần xác minh thì lâu hơn và sẽ được báo.
    .have = Giấy báo tử hoặc giấy tờ thay giấy báo tử (chụp bằng điện thoại là được); số định danh của người khai và của người mất, nếu có.
    .other = Có thể đến Ủy ban nhân dân xã, phường nơi người ấy ở cuối cùng. Cán bộ sẽ khai giúp.
    .other-2026 = Có thể đến bất kỳ Ủy ban nhân dân xã, phường nào. Cán bộ sẽ khai giúp.
    .button = Bắt đầu
    .submit = Cam đoan và nộp hồ sơ khai tử

khai-tu-page-nguoi-khai = Ai đang khai?
khai-tu-page-nguoi-mat = Người đã mất
    .intro = Ghi như trên căn cước hoặc giấy tờ của người ấy.
khai-tu-page-noi-o = Nơi ở cuối cùng
khai-tu-page-luc-mat = Mất lúc nào, ở đâu?
khai-tu-page-giay-bao-tu = Giấy báo tử
    .intro = Mất tại cơ sở y tế thì cơ sở ấy cấp giấy báo tử. Mất tại nhà thì Ủy ban nhân dân xã, phường nơi mất cấp. Chết đột ngột, tai nạn thì có giấy của công an hoặc kết quả giám định pháp y.
khai-tu-page-co-quan = Nơi nhận hồ sơ
khai-tu-page-lam-cung-luc = Những việc có thể làm luôn một lần
    .intro = Khi đã đăng ký khai tử, cổng chuyển giúp sang nơi làm việc ấy, gia đình không phải đi lại. Chưa muốn thì để trống; sau này làm riêng cũng được.
khai-tu-page-tro-cap = Ai nhận tiền mai táng, trợ cấp?
    .intro = Chỉ hỏi những gì nơi chi trả cần.
khai-tu-page-giay-to = Giấy tờ kèm theo
    .intro = Chụp bằng điện thoại là được: đủ bốn góc, đọc rõ chữ.
khai-tu-page-nhan-ket-qua = Bản sao và cách nhận kết quả

khai-tu-requester-relationship = Người khai là gì của người đã mất?
    .spouse = Vợ hoặc chồng
    .child = Con
    .parent = Cha hoặc mẹ
    .sibling = Anh, chị, em
    .grandchild = Cháu
    .relative = Người thân khác
    .householder = Chủ nhà hoặc hàng xóm, khi không có người thân
    .institution = Đại diện cơ quan, tổ chức, khi không có người thân
khai-tu-requester-name = Họ và tên người khai
khai-tu-requester-pin = Số định danh của người khai
    .hint = 12 chữ số trên thẻ căn cước.
khai-tu-requester-phone = Số điện thoại của người khai
    .hint = Cán bộ chỉ gọi khi thật cần hỏi thêm. Tin nhắn SMS khi có việc cần làm cũng gửi đến đây.
khai-tu-requester-email = Thư điện tử của người khai
    .hint = Để nhận tin báo về hồ sơ. Không có cũng được.

khai-tu-deceased-name = Họ và tên
khai-tu-deceased-birth_date = Ngày sinh
    .hint = Chỉ nhớ năm thì chỉ ghi năm.
khai-tu-deceased-sex = Giới tính
    .male = Nam
    .female = Nữ
khai-tu-deceased-nationality = Quốc tịch
khai-tu-deceased-ethnicity = Dân tộc
khai-tu-deceased-identity_kind = Người ấy có giấy tờ nào?
    .pin = Căn cước, căn cước công dân hoặc số định danh
    .passport = Hộ chiếu
    .cmnd = Chứng minh nhân dân (9 số)
    .other = Giấy tờ khác
    .none = Không có, hoặc không tìm thấy
khai-tu-deceased-pin = Số định danh của người đã mất
    .hint = 12 chữ số trên thẻ căn cước.
khai-tu-deceased-identity_number = Số giấy tờ
khai-tu-deceased-identity_issuer = Nơi cấp và ngày cấp

khai-tu-deceased-residence_kind = Trước khi mất, người ấy ở đâu?
    .permanent = Nơi thường trú tại Việt Nam
    .temporary = Nơi tạm trú tại Việt Nam
    .actual = Chưa đăng ký thường trú, tạm trú; nơi đã sống tại Việt Nam
    .abroad = Ở nước ngoài
    .unknown = Không biết
khai-tu-deceased-residence = Xã, phường, đặc khu nơi ở
    .hint = Gõ tên cũ hay tên mới đều được, không cần dấu.
khai-tu-deceased-residence_detail = Số nhà, đường, thôn
khai-tu-deceased-residence_abroad = Địa chỉ ở nước ngoài

khai-tu-death-date = Ngày mất (dương lịch)
    .hint = Ví dụ 14 11 2026. Nếu nhớ ngày âm, hãy đổi sang ngày dương.
khai-tu-death-time = Giờ mất
    .hint = Không rõ thì để trống.
khai-tu-death-where = Mất ở đâu?
    .facility = Ở bệnh viện, trạm y tế, hoặc trên đường cấp cứu
    .elsewhere = Ở nhà hoặc nơi khác tại Việt Nam
    .abroad = Ở nước ngoài
khai-tu-death-facility = Tên bệnh viện hoặc cơ sở y tế
    .hint = Mất trên đường đến thì ghi nơi tiếp nhận; trên đường chuyển viện thì ghi nơi chuyển đi.
khai-tu-death-manner = Người ấy mất vì đâu?
    .natural = Ốm đau, tuổi già
    .sudden = Đột ngột, tai nạn, trên tàu xe, hoặc có điều chưa rõ
    .court = Tòa án tuyên bố là đã chết
    .execution = Thi hành án
    .long_ago = Đã mất từ lâu, không còn giấy tờ
    .why-text = Giấy báo tử do ai cấp tùy theo người ấy mất ở đâu và vì đâu.
khai-tu-death-commune = Xã, phường, đặc khu nơi mất
    .hint = Gõ tên cũ hay tên mới đều được, không cần dấu.
khai-tu-death-detail = Số nhà, đường, thôn
khai-tu-death-country = Nước nơi người ấy mất
khai-tu-death-foreign_place = Thành phố, bang hoặc tỉnh nơi mất

khai-tu-death_paper-police = Có giấy nào?
    .police_confirmation = Giấy xác nhận của công an
    .forensic_result = Kết quả giám định pháp y
khai-tu-death_paper-number = Số giấy
    .hint = Số của giấy báo tử, giấy xác nhận, quyết định hoặc bản án.
khai-tu-death_paper-issued_on = Ngày cấp
khai-tu-death_paper-issuer = Nơi cấp
khai-tu-death-cause = Nguyên nhân
    .hint = Chép đúng như trên giấy. Giấy không ghi thì viết “không rõ”.

khai-tu-residence_end-wanted = Có nhờ công an xóa đăng ký thường trú của người ấy luôn không?
    .yes = Có, nhờ chuyển giúp
    .no = Không, để gia đình tự làm
khai-tu-benefit-scheme = Khi còn sống, người ấy thuộc diện nào?
    .hint = Chỉ một nơi chi tiền mai táng. Nếu thuộc nhiều diện, hãy chọn dòng đứng trước.
    .bhxh = Có đóng bảo hiểm xã hội, hoặc lĩnh lương hưu
    .bao_tro = Lĩnh trợ cấp xã hội hằng tháng, hoặc từ 75 tuổi mà không có lương hưu
    .nguoi_co_cong = Người có công với cách mạng
    .none = Không thuộc diện nào, hoặc chưa muốn làm lúc này
    .why-text = Mỗi diện do một cơ quan giải quyết; biết diện nào thì gửi đúng nơi.
khai-tu-benefit-claimant = Ai đứng tên nhận?
    .requester = Người đang khai
    .other = Người khác trong gia đình
khai-tu-claimant-name = Họ và tên người nhận
khai-tu-claimant-pin = Số định danh của người nhận
    .hint = 12 chữ số trên thẻ căn cước.
khai-tu-benefit-payment = Nhận bằng cách nào?
    .account = Chuyển vào tài khoản ngân hàng
    .cash = Nhận tiền mặt tại nơi chi trả
khai-tu-benefit-bank = Tên ngân hàng
khai-tu-benefit-account = Số tài khoản
    .hint = Chỉ gồm chữ số. Tài khoản phải đứng tên người nhận.

khai-tu-file-death_notice = Giấy báo tử
khai-tu-file-police_paper = Giấy của công an hoặc kết quả giám định pháp y
khai-tu-file-court_decision = Bản án, quyết định của tòa án đã có hiệu lực
khai-tu-file-execution_paper = Giấy của Chủ tịch Hội đồng thi hành án
khai-tu-file-foreign_death_paper = Giấy của nước ngoài chứng nhận việc chết
    .hint = Đã hợp pháp hóa nếu cần, kèm bản dịch.
khai-tu-file-death_evidence = Giấy tờ cho thấy người ấy đã mất
    .hint = Ví dụ giấy của cơ quan, bia mộ chụp rõ năm, gia phả, lời chứng của người biết việc.
khai-tu-file-other = Giấy tờ khác muốn gửi thêm

khai-tu-office-any = Muốn nộp ở xã, phường, đặc khu nào?
    .hint = Gõ tên cũ hay tên mới đều được, không cần dấu.

khai-tu-copies = Cần mấy bản sao trích lục khai tử?
    .hint = Từ 0 đến 20. Bản điện tử luôn có, không mất tiền.
khai-tu-fee-exemption = Gia đình có thuộc diện được miễn lệ phí không?
    .none = Không
    .merit = Người có công với cách mạng
    .poor = Hộ nghèo
    .disability = Người khuyết tật
khai-tu-delivery = Nhận kết quả thế nào?
    .electronic = Bản điện tử, tải về từ trang này
    .counter = Bản giấy tại nơi đăng ký, và bản điện tử
    .post = Bản giấy gửi đến nhà, và bản điện tử
khai-tu-delivery-address = Gửi đến địa chỉ nào?

## Luật: dừng lại
khai-tu-rule-death-before-birth = Ngày mất đang đứng trước ngày sinh. Hãy xem lại hai ngày này.
khai-tu-rule-own-death = Số định danh của người khai và của người đã mất đang là một. Hãy xem lại từng thẻ căn cước.
khai-tu-rule-paper-before-death = Giấy không thể cấp trước ngày mất. Hãy xem lại hai ngày này.
khai-tu-rule-no-office = Người ở nước ngoài mất ở nước ngoài thì đăng ký tại cơ quan đại diện Việt Nam ở nước đó. Nếu đã có giấy của nước ngoài, hãy đem đến Ủy ban nhân dân xã, phường nơi gia đình ở để ghi vào sổ hộ tịch.

khai-tu-rule-account-number = Số tài khoản gồm từ 6 đến 19 chữ số. Hãy xem lại trên thẻ hoặc trong ứng dụng của ngân hàng.

## Luật: nhắc
khai-tu-rule-very-old = Theo các ngày đã ghi, người ấy thọ trên 115 tuổi. Nếu đúng thì cứ nộp; cán bộ có thể hỏi lại.
khai-tu-rule-deceased-pin = Số định danh không khớp với giới tính hoặc năm sinh. Hãy xem lại; nếu đúng thì cứ nộp.
khai-tu-rule-newborn = Bé sống được từ 24 giờ thì khai sinh và khai tử; dưới 24 giờ thì chỉ khai khi cha mẹ muốn. Cán bộ sẽ giúp gia đình cả hai việc.
khai-tu-rule-without-paper = Không còn giấy tờ thì cán bộ phải hỏi nơi biết việc để xác minh. Cứ nộp; gia đình sẽ được báo khi có trả lời.
khai-tu-rule-support-by-age = Theo ngày sinh đã ghi, người ấy chưa đến tuổi hưởng hỗ trợ này. Nếu người ấy đang lĩnh trợ cấp xã hội hằng tháng thì cứ nộp.
khai-tu-rule-late = Đã quá 15 ngày từ ngày mất. Vẫn khai được như thường.
