### Sau khi đăng ký khai tử: những việc gia đình có thể cần, và người đã mất trên giấy tờ, hồ sơ.
after-death = Những việc khác, khi gia đình thuận tiện
    .text = Không có việc nào ở đây phải làm ngay. Dòng nào không đúng với gia đình thì bỏ qua.
after-death-copies = Trích lục khai tử
    .text = Bản điện tử ở đầu trang dùng được ở mọi nơi. Cần thêm bản có dấu thì xin ở đây.
    .link = Xin bản sao trích lục khai tử
after-death-residence = Đăng ký thường trú, thẻ căn cước
    .text = Công an xã, phường nơi người ấy ở xóa thường trú và thu hồi căn cước; đem theo trích lục khai tử.
after-death-insurance = Bảo hiểm xã hội, lương hưu
    .text = Nếu người ấy từng đóng bảo hiểm xã hội hoặc lĩnh lương hưu, gia đình có thể được trợ cấp mai táng (nay là { $amount }) và trợ cấp tuất. Hỏi cơ quan bảo hiểm xã hội nơi gần nhất.
after-death-support = Hỗ trợ chi phí mai táng
    .text = Người từ { $age } tuổi không có lương hưu, hoặc lĩnh trợ cấp xã hội hằng tháng, được hỗ trợ ít nhất { $amount }. Hỏi Ủy ban nhân dân xã, phường.
after-death-health = Thẻ bảo hiểm y tế
    .text = Thẻ hết giá trị; gia đình không phải nộp lại thẻ giấy.
after-death-property = Nhà, đất
    .text = Nếu có nhà đất đứng tên người ấy: phòng công chứng hướng dẫn khai nhận di sản, rồi Văn phòng đăng ký đất đai ghi tên người nhận.
after-death-spouse = Tài sản chung của vợ chồng
    .text = Phần đứng tên chung cũng làm ở phòng công chứng; đem theo giấy chứng nhận kết hôn.
after-death-bank = Tài khoản ngân hàng, sổ tiết kiệm
    .text = Báo ngân hàng khi có trích lục khai tử; ngân hàng nói cần giấy gì để người thừa kế nhận.
after-death-vehicle = Xe
    .text = Xe đứng tên người ấy thì sang tên tại Công an nơi đăng ký xe, sau khi khai nhận di sản.
after-death-open = Hồ sơ người ấy nộp còn làm dở
    .text = Cơ quan hộ tịch được báo và tự xem lại từng hồ sơ. Gia đình không phải làm gì.

desk-rule-asker-died = Người yêu cầu đã được đăng ký khai tử sau khi nộp. Người phụ trách xem trước rồi mới giải quyết.
desk-rule-asker-dead = Số định danh của người yêu cầu thuộc về người đã được đăng ký khai tử trước ngày nộp. Không cấp được.
desk-event-holder_looked = Người phụ trách đã xem hồ sơ của người đã mất
desk-asker = Người nộp hồ sơ này đã mất
    .text = Xem hồ sơ rồi ghi việc nên làm tiếp. Sau đó hồ sơ mới quyết định được, theo hướng nào cũng vậy.
    .note = Nên làm tiếp thế nào?
    .missing = Hãy ghi nên làm tiếp thế nào.
    .long = Ghi dài quá; hãy viết gọn lại.
    .button = Đã xem, cho giải quyết tiếp
check-holder-died = Người được ghi trên giấy này đã mất.

desk-event-person_asked = Đã nhờ cổng hỏi chính người được khai tử
desk-event-person_unknown = Cổng không có cách liên lạc với người được khai tử
desk-event-person_written = Cổng đã viết cho người được khai tử
desk-event-person_lives = Người được khai tử trả lời: tôi đang sống
desk-event-person_freed = Đã báo cho người được khai tử: việc khai tử đã bị thu hồi

desk-propose-death = Đề nghị đăng ký khai tử
    .hint = Chưa có giấy của bác sĩ, công an hay tòa án, hoặc giấy nước ngoài chưa được chứng nhận, nên cần hai người xem. Viết cho người thứ hai: đã hỏi ai, đã xem những gì.
desk-event-death_proposed = Đề nghị đăng ký khai tử, chờ người thứ hai
desk-event-death_agreed = Người thứ hai đồng ý đăng ký khai tử
desk-event-death_sent_back = Người thứ hai trả lại đề nghị đăng ký khai tử
desk-rule-unattested-abroad = Giấy tờ nước ngoài về việc mất chưa có tem Apostille, chưa hợp pháp hóa lãnh sự và không thuộc diện miễn. Người thứ hai quyết định.
desk-rule-unattested = Việc mất do gia đình khai, chưa có giấy của cơ sở y tế, công an hay tòa án. Người thứ hai quyết định.
desk-rule-person-asked = Cổng đang hỏi chính người được khai tử. Chưa có trả lời.
desk-rule-person-lives = Người được khai tử đã trả lời: tôi đang sống. Không đăng ký; hãy liên hệ trực tiếp để xác minh.
desk-rule-person-waits = Đang chờ người được khai tử trả lời. Hết thời gian chờ mà không có trả lời thì người thứ hai mới quyết định.
unusual-lives = Người được khai tử trả lời: tôi đang sống
    .text = Hãy xem hồ sơ này ngay. Nếu đã vào sổ thì đề nghị thu hồi.

mail-reported-dead = Có người vừa khai với cơ quan hộ tịch rằng ông/bà đã qua đời. Thư này gửi đến vì tài khoản của ông/bà từng nộp hồ sơ tại cổng.
    Nếu ông/bà đang đọc thư này, hãy mở trang sau và nhấn một nút: { $site }/toi-con-song/{ $link }
    Việc đăng ký sẽ dừng lại ngay. Không cần đăng nhập.
    Nếu người có tài khoản này đã mất, xin gia đình bỏ qua thư này; chúng tôi xin lỗi vì đã làm phiền.
    .subject = Có người khai rằng ông/bà đã qua đời
mail-death-revoked = Trước đây có người khai rằng ông/bà đã qua đời, và cổng đã hỏi ông/bà qua thư. Nay cơ quan có thẩm quyền đã thu hồi, hủy bỏ việc đăng ký ấy: việc khai tử ấy không còn trong sổ hộ tịch.
    Cơ quan hộ tịch đã báo cho những nơi từng nhận tin. Nếu ông/bà đang đọc thư này mà nơi nào vẫn coi ông/bà là đã mất, hãy đến Ủy ban nhân dân xã, phường nơi ở, mang theo giấy tờ tùy thân, để xin quyết định thu hồi.
    Nếu người có tài khoản này đã mất, xin gia đình bỏ qua thư này; chúng tôi xin lỗi vì đã làm phiền.
    .subject = Việc khai tử ông/bà đã bị thu hồi
mail-death-revoked-lives = Trước đây có người khai rằng ông/bà đã qua đời, và cổng đã hỏi ông/bà qua thư. Nay cơ quan có thẩm quyền đã thu hồi, hủy bỏ việc khai tử ấy: theo sổ hộ tịch, ông/bà đang sống.
    Cơ quan hộ tịch đã báo cho những nơi từng nhận tin. Nếu nơi nào vẫn coi ông/bà là đã mất, hãy đến Ủy ban nhân dân xã, phường nơi ở, mang theo giấy tờ tùy thân, để xin quyết định thu hồi.
    Chúng tôi xin lỗi vì sự nhầm lẫn này.
    .subject = Việc khai tử ông/bà đã bị thu hồi
living = Có người khai rằng ông/bà đã qua đời
    .text = Nếu ông/bà đang đọc trang này, hãy nhấn nút dưới đây. Cơ quan hộ tịch được báo ngay và dừng việc đăng ký.
    .button = Tôi đang sống
    .other = Nếu người có tài khoản này đã mất, xin đóng trang này. Không có gì xảy ra cả.
    .done = Đã báo cho cơ quan hộ tịch: ông/bà đang sống.
    .next = Việc đăng ký được dừng lại. Cán bộ có thể liên hệ để xác minh; ông/bà không phải làm gì thêm.
desk-asker-died = Người nộp đã mất
