### Đăng ký nhận cha, mẹ, con.

nhan-cha-me-con = Đăng ký nhận cha, mẹ, con
    .like = giam-ho
    .event = Nhận con, hoặc nhận cha, nhận mẹ
    .intro = Dành cho cha, mẹ nhận con, hoặc con nhận cha, nhận mẹ, khi không ai tranh chấp. Chỉ người khai và cán bộ giải quyết đọc được hồ sơ này.
    .who = Cha, mẹ hoặc con; con chưa thành niên thì có người đại diện. Hai bên cùng có mặt khi đăng ký, không ủy quyền được.
    .cost = Lệ phí theo mức của tỉnh, thành phố; nơi nhận hồ sơ sẽ báo. Bản sao giấy: { $fee } mỗi bản.
    .time = 3 ngày làm việc; cần xác minh thì thêm không quá 5 ngày làm việc. Có yếu tố nước ngoài: 10 ngày làm việc, trong đó niêm yết 5 ngày. Nộp sau { $cutoff } giờ thì tính từ ngày làm việc kế tiếp.
    .time-2026 = 3 ngày làm việc; cần xác minh thì thêm không quá 5 ngày làm việc. Có yếu tố nước ngoài: 10 ngày làm việc, trong đó niêm yết 5 ngày.
    .have = Văn bản của cơ quan y tế, giám định xác nhận quan hệ cha con, mẹ con (như kết quả ADN); không có thì văn bản cam đoan có ít nhất hai người làm chứng. Số định danh của hai bên.
    .other = Có thể đến Ủy ban nhân dân xã, phường nơi một trong hai bên ở. Cán bộ sẽ khai giúp.
    .other-2026 = Có thể đến bất kỳ Ủy ban nhân dân xã, phường nào. Cán bộ sẽ khai giúp.
    .button = Bắt đầu
    .submit = Cam đoan và nộp hồ sơ

nhan-cha-me-con-page-nguoi-yeu-cau = Ai đang khai?
nhan-cha-me-con-page-ai-nhan-ai = Ai nhận ai?
nhan-cha-me-con-page-cha-me = Người cha hoặc người mẹ
    .intro = Người nhận con, hoặc được con nhận. Ghi như trên căn cước hoặc hộ chiếu.
nhan-cha-me-con-page-cha-me-noi-o = Nơi ở của cha hoặc mẹ
nhan-cha-me-con-page-con = Người con
    .intro = Ghi như trên giấy khai sinh hoặc căn cước.
nhan-cha-me-con-page-con-noi-o = Nơi ở của con
nhan-cha-me-con-page-cha-me-con-lai = Người mẹ hoặc người cha còn lại
nhan-cha-me-con-page-chung-cu = Chứng cứ về quan hệ cha, mẹ, con

nhan-cha-me-con-requester-relationship = Người khai là ai?
    .parent = Người cha hoặc người mẹ
    .child = Người con
    .representative = Người đại diện của con chưa thành niên, hoặc của người không có năng lực hành vi
nhan-cha-me-con-requester-name = Họ và tên người đại diện
nhan-cha-me-con-requester-pin = Số định danh của người đại diện
    .hint = 12 chữ số trên thẻ căn cước.

nhan-cha-me-con-acknowledgement-kind = Việc nào?
    .father = Cha nhận con
    .mother = Mẹ nhận con
    .child_father = Con nhận cha
    .child_mother = Con nhận mẹ
nhan-cha-me-con-parties-present = Hai bên sẽ cùng có mặt khi đăng ký, và không ai đang tranh chấp về quan hệ này.
    .why-text = Luật đòi các bên phải có mặt. Có tranh chấp thì Tòa án giải quyết. Cán bộ sẽ hẹn ngày.

nhan-cha-me-con-parent-name = Họ và tên người cha hoặc người mẹ
nhan-cha-me-con-parent-birth_date = Ngày sinh của cha hoặc mẹ
    .hint = Giấy tờ chỉ ghi năm thì chỉ ghi năm.
nhan-cha-me-con-parent-nationality = Quốc tịch của cha hoặc mẹ
nhan-cha-me-con-parent-ethnicity = Dân tộc của cha hoặc mẹ
nhan-cha-me-con-parent-identity_kind = Cha hoặc mẹ có giấy tờ nào?
    .pin = Căn cước hoặc số định danh
    .passport = Hộ chiếu
    .cmnd = Chứng minh nhân dân (9 số)
    .other = Giấy tờ khác
nhan-cha-me-con-parent-pin = Số định danh của cha hoặc mẹ
    .hint = 12 chữ số trên thẻ căn cước hoặc giấy khai sinh.
nhan-cha-me-con-parent-identity_number = Số giấy tờ của cha hoặc mẹ
nhan-cha-me-con-parent-identity_issuer = Nơi cấp và ngày cấp
nhan-cha-me-con-parent-residence_kind = Cha hoặc mẹ đang ở đâu?
    .permanent = Nơi thường trú tại Việt Nam
    .temporary = Nơi tạm trú tại Việt Nam
    .actual = Chưa đăng ký thường trú, tạm trú; nơi đang sống tại Việt Nam
    .abroad = Ở nước ngoài
nhan-cha-me-con-parent-residence = Xã, phường, đặc khu
    .hint = Gõ tên cũ hay tên mới đều được, không cần dấu.
nhan-cha-me-con-parent-residence_detail = Số nhà, đường, thôn
nhan-cha-me-con-parent-residence_abroad = Địa chỉ ở nước ngoài

nhan-cha-me-con-child-name = Họ và tên người con
nhan-cha-me-con-child-birth_date = Ngày sinh của con
    .hint = Giấy tờ chỉ ghi năm thì chỉ ghi năm.
nhan-cha-me-con-child-sex = Giới tính
    .male = Nam
    .female = Nữ
nhan-cha-me-con-child-nationality = Quốc tịch của con
nhan-cha-me-con-child-ethnicity = Dân tộc của con
nhan-cha-me-con-child-identity_kind = Người con có giấy tờ nào?
    .hint = Trẻ em có số định danh ghi trên giấy khai sinh.
    .pin = Căn cước hoặc số định danh
    .passport = Hộ chiếu
    .cmnd = Chứng minh nhân dân (9 số)
    .other = Giấy tờ khác, như giấy khai sinh chưa có số định danh
nhan-cha-me-con-child-pin = Số định danh của con
    .hint = 12 chữ số trên thẻ căn cước hoặc giấy khai sinh.
nhan-cha-me-con-child-identity_number = Số giấy tờ của con
nhan-cha-me-con-child-identity_issuer = Nơi cấp và ngày cấp
nhan-cha-me-con-child-residence_kind = Người con đang ở đâu?
    .permanent = Nơi thường trú tại Việt Nam
    .temporary = Nơi tạm trú tại Việt Nam
    .actual = Chưa đăng ký thường trú, tạm trú; nơi đang sống tại Việt Nam
    .abroad = Ở nước ngoài
nhan-cha-me-con-child-residence = Xã, phường, đặc khu
    .hint = Gõ tên cũ hay tên mới đều được, không cần dấu.
nhan-cha-me-con-child-residence_detail = Số nhà, đường, thôn
nhan-cha-me-con-child-residence_abroad = Địa chỉ ở nước ngoài

nhan-cha-me-con-other_parent-says = Người mẹ hoặc người cha còn lại của con có ý kiến thế nào?
    .hint = Ví dụ cha nhận con thì hỏi ý kiến người mẹ.
    .agrees = Đồng ý
    .unable = Không hỏi được: đã mất, mất tích, mất năng lực hành vi, hoặc chưa biết là ai
    .of_age = Con đã đủ 18 tuổi nên không phải hỏi
nhan-cha-me-con-other_parent-name = Họ và tên người ấy

nhan-cha-me-con-evidence-kind = Có chứng cứ nào?
    .conclusion = Văn bản của cơ quan y tế, cơ quan giám định hoặc cơ quan khác có thẩm quyền, như kết quả ADN
    .commitment = Không có; hai bên cam đoan, có ít nhất hai người làm chứng
    .why-text = Ai cam đoan hoặc làm chứng không đúng sự thật phải chịu trách nhiệm trước pháp luật.
nhan-cha-me-con-evidence-paper_number = Số văn bản
    .hint = Văn bản không có số thì ghi “không số”.
nhan-cha-me-con-evidence-paper_date = Ngày văn bản
nhan-cha-me-con-evidence-paper_authority = Cơ quan ra văn bản
nhan-cha-me-con-witness-name = Họ và tên người làm chứng thứ nhất
nhan-cha-me-con-witness-pin = Số định danh của người làm chứng thứ nhất
    .hint = 12 chữ số trên thẻ căn cước.
nhan-cha-me-con-witness-no_pin = Người làm chứng thứ nhất là người nước ngoài, không có số định danh
nhan-cha-me-con-witness-passport = Số hộ chiếu của người làm chứng thứ nhất
    .hint = Kèm tên nước cấp, ví dụ: M70000061, Hàn Quốc.
nhan-cha-me-con-witness2-name = Họ và tên người làm chứng thứ hai
nhan-cha-me-con-witness2-pin = Số định danh của người làm chứng thứ hai
    .hint = 12 chữ số trên thẻ căn cước.
nhan-cha-me-con-witness2-no_pin = Người làm chứng thứ hai là người nước ngoài, không có số định danh
nhan-cha-me-con-witness2-passport = Số hộ chiếu của người làm chứng thứ hai
    .hint = Kèm tên nước cấp, ví dụ: M70000061, Hàn Quốc.

nhan-cha-me-con-border-area = Người kia là công dân nước láng giềng, thường trú ở xã giáp với xã biên giới bên này không?
    .hint = Trung Quốc, Lào hoặc Campuchia. Anh chị tự khai; cán bộ sẽ kiểm tra hai xã có giáp nhau không.
    .no = Không
    .yes = Có
nhan-cha-me-con-office-whose = Nộp ở nơi ai ở?
    .parent = Nơi cha hoặc mẹ ở
    .child = Nơi con ở

nhan-cha-me-con-file-conclusion = Văn bản xác nhận quan hệ cha con, mẹ con
    .hint = Chụp đủ các trang.
nhan-cha-me-con-file-commitment = Văn bản cam đoan có người làm chứng ký
    .hint = Hai bên và ít nhất hai người làm chứng cùng ký tên.
nhan-cha-me-con-file-foreign_identity = Hộ chiếu hoặc giấy tờ thay hộ chiếu của người nước ngoài

## Luật: dừng lại
nhan-cha-me-con-rule-parent-is-child = Người nhận và người được nhận đang là một. Hãy xem lại họ tên, ngày sinh và số định danh.
nhan-cha-me-con-rule-parent-too-young = Người này còn quá nhỏ khi con ra đời. Hãy xem lại hai ngày sinh.
nhan-cha-me-con-rule-witness-twice = Hai người làm chứng đang là một người. Cần ít nhất hai người làm chứng khác nhau.
nhan-cha-me-con-rule-witness-is-party = Cha, mẹ, con trong hồ sơ không làm chứng cho chính mình được. Hãy ghi người khác.
nhan-cha-me-con-rule-border-no-neighbour = Đăng ký tại khu vực biên giới thì một trong hai người là công dân Trung Quốc, Lào hoặc Campuchia. Hãy xem lại quốc tịch, hoặc chọn “Không”.
nhan-cha-me-con-rule-kin-office-abroad = Người ấy đang ở nước ngoài nên không có xã, phường để nộp. Hãy chọn nơi ở của người kia.
nhan-cha-me-con-rule-kin-lives-abroad = Cả hai đang ở nước ngoài nên không có xã, phường để nộp. Hãy chọn nộp tại Cơ quan đại diện Việt Nam ở nước ấy.

## Luật: nhắc
nhan-cha-me-con-rule-border-area = Đăng ký tại khu vực biên giới: cán bộ xem hai xã có giáp nhau không.
nhan-cha-me-con-rule-parent-pin = Số định danh của cha hoặc mẹ không khớp với giới tính hoặc năm sinh. Hãy xem lại; nếu đúng thì cứ nộp.
nhan-cha-me-con-rule-child-pin = Số định danh của con không khớp với giới tính hoặc năm sinh. Hãy xem lại; nếu đúng thì cứ nộp.
