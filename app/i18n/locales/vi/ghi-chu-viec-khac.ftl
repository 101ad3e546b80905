### Ghi vào sổ hộ tịch việc hộ tịch khác đã giải quyết ở nước ngoài: chỉ ghi những gì khác với ghi chú kết hôn.

ghi-chu-viec-khac = Ghi chú việc hộ tịch khác ở nước ngoài
    .like = ghi-chu-ket-hon
    .event = Đã khai sinh, nhận con, nhận con nuôi, giám hộ, đổi tên hoặc khai tử ở nước ngoài
    .intro = Dành cho công dân Việt Nam có việc hộ tịch đã được cơ quan nước ngoài giải quyết: khai sinh, nhận cha, mẹ, con, nuôi con nuôi, giám hộ, thay đổi hộ tịch, khai tử.
    .who = Chính người ấy, cha mẹ hoặc người thân, hoặc người được ủy quyền. Không ai phải đến tận nơi.
    .cost = Lệ phí theo mức của tỉnh, thành phố; nơi nhận hồ sơ sẽ báo. Bản sao giấy: { $fee } mỗi bản.
    .time = Trong ngày làm việc; cần xác minh thì không quá 3 ngày làm việc. Nộp sau { $cutoff } giờ thì tính từ ngày làm việc kế tiếp.
    .time-2026 = Trong { $hours } giờ từ lúc nhận hồ sơ; cần xác minh thì lâu hơn và sẽ được báo.
    .have = Giấy tờ của nước ngoài, đã hợp pháp hóa lãnh sự hoặc có tem Apostille; bản dịch tiếng Việt có chứng thực. Chụp bằng điện thoại là được.
    .other = Có thể đến Ủy ban nhân dân xã, phường nơi người được ghi đang ở, hoặc gửi qua bưu điện. Cán bộ sẽ khai giúp.
    .other-2026 = Có thể đến bất kỳ Ủy ban nhân dân xã, phường nào. Cán bộ sẽ khai giúp.
    .button = Bắt đầu
    .submit = Cam đoan và nộp hồ sơ

ghi-chu-viec-khac-page-viec-gi = Ghi vào sổ việc gì?
ghi-chu-viec-khac-page-nguoi-duoc-ghi = Người được ghi vào sổ
    .intro = Người được khai sinh, được nhận, được giám hộ, có thay đổi, hoặc đã mất. Ghi như trên giấy tờ.
ghi-chu-viec-khac-page-nguoi-duoc-ghi-noi-o = Nơi ở của người được ghi
    .intro = Người đã mất thì ghi nơi ở cuối cùng.
ghi-chu-viec-khac-page-noi-dung = Việc đã giải quyết ở nước ngoài
    .intro = Ghi như trên giấy tờ của nước ấy và bản dịch.

ghi-chu-viec-khac-requester-relationship = Khai cho ai?
    .subject = Cho chính mình
    .family = Cho con hoặc người thân
    .mandate = Cho người đã ủy quyền
ghi-chu-viec-khac-requester-name = Họ và tên người khai
ghi-chu-viec-khac-requester-pin = Số định danh của người khai
    .hint = 12 chữ số trên thẻ căn cước.

ghi-chu-viec-khac-event-kind = Việc nào đã được giải quyết ở nước ngoài?
    .birth = Khai sinh
    .acknowledgement = Nhận cha, mẹ, con
    .adoption = Nuôi con nuôi
    .guardianship = Giám hộ
    .change = Thay đổi, cải chính hộ tịch
    .death = Khai tử

ghi-chu-viec-khac-subject-name = Họ và tên người được ghi
ghi-chu-viec-khac-subject-birth_date = Ngày sinh của người ấy
    .hint = Giấy tờ chỉ ghi năm thì chỉ ghi năm.
ghi-chu-viec-khac-subject-sex = Giới tính
    .male = Nam
    .female = Nữ
ghi-chu-viec-khac-subject-nationality = Quốc tịch của người ấy
ghi-chu-viec-khac-subject-ethnicity = Dân tộc của người ấy
ghi-chu-viec-khac-subject-identity_kind = Người ấy có giấy tờ nào?
    .hint = Trẻ em chưa có giấy tờ khác thì ghi số giấy khai sinh của nước ngoài.
    .pin = Căn cước hoặc số định danh
    .passport = Hộ chiếu
    .cmnd = Chứng minh nhân dân (9 số)
    .other = Giấy tờ khác, như giấy khai sinh
ghi-chu-viec-khac-subject-pin = Số định danh của người ấy
    .hint = 12 chữ số trên thẻ căn cước hoặc giấy khai sinh.
ghi-chu-viec-khac-subject-identity_number = Số giấy tờ của người ấy
ghi-chu-viec-khac-subject-identity_issuer = Nơi cấp và ngày cấp
ghi-chu-viec-khac-subject-residence_kind = Người ấy đang ở đâu?
    .permanent = Nơi thường trú tại Việt Nam
    .temporary = Nơi tạm trú tại Việt Nam
    .actual = Chưa đăng ký thường trú, tạm trú; nơi đang sống tại Việt Nam
    .abroad = Ở nước ngoài
ghi-chu-viec-khac-subject-residence = Xã, phường, đặc khu
    .hint = Gõ tên cũ hay tên mới đều được, không cần dấu.
ghi-chu-viec-khac-subject-residence_detail = Số nhà, đường, thôn
ghi-chu-viec-khac-subject-residence_abroad = Địa chỉ ở nước ngoài

ghi-chu-viec-khac-abroad-country = Giải quyết ở nước nào?
ghi-chu-viec-khac-event-date = Ngày xảy ra
    .hint = Ngày sinh, ngày mất, hoặc ngày việc ấy được giải quyết.
ghi-chu-viec-khac-event-place = Nơi xảy ra
    .hint = Tên thành phố, vùng. Ví dụ: Sydney, bang New South Wales.
ghi-chu-viec-khac-event-mother = Họ và tên mẹ
ghi-chu-viec-khac-event-father = Họ và tên cha
ghi-chu-viec-khac-event-with = Họ và tên người kia
    .hint = Người nhận hoặc được nhận là cha, mẹ, con; cha mẹ nuôi; hoặc người giám hộ.
ghi-chu-viec-khac-event-change = Đã thay đổi những gì?
    .hint = Ví dụ: đổi tên từ Nguyễn Thị Hoa thành Nguyễn Lan Anh.
ghi-chu-viec-khac-event-cause = Nguyên nhân chết
    .hint = Giấy không ghi thì để trống.
ghi-chu-viec-khac-abroad-paper_number = Số giấy tờ
    .hint = Giấy không có số thì ghi “không số”.
ghi-chu-viec-khac-abroad-paper_date = Ngày cấp giấy
ghi-chu-viec-khac-abroad-paper_authority = Cơ quan cấp giấy
    .hint = Ghi theo bản dịch tiếng Việt.

ghi-chu-viec-khac-office-residence = Người khai ở xã, phường nào?
    .hint = Gõ tên cũ hay tên mới đều được, không cần dấu.
ghi-chu-viec-khac-file-foreign_paper = Giấy tờ của nước ngoài
    .hint = Bản sao có chứng thực hoặc bản chính, chụp cả trang có dấu hợp pháp hóa hoặc tem Apostille.

## Luật: dừng lại
ghi-chu-viec-khac-rule-subject-no-citizen = Người này không phải công dân Việt Nam, nên việc này không ghi vào sổ hộ tịch Việt Nam. Hãy xem lại quốc tịch.
ghi-chu-viec-khac-rule-own-death = Không ai khai tử cho chính mình. Hãy chọn người khai là người thân.
ghi-chu-viec-khac-rule-event-before-birth = Ngày ấy đứng trước ngày sinh. Hãy xem lại hai ngày này.
ghi-chu-viec-khac-rule-event-after-paper = Giấy cấp trước ngày việc ấy xảy ra. Hãy xem lại hai ngày này.

## Luật: nhắc
ghi-chu-viec-khac-rule-subject-pin = Số định danh không khớp với giới tính hoặc năm sinh. Hãy xem lại; nếu đúng thì cứ nộp.
