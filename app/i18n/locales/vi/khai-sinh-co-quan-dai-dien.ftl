### Khai sinh tại Cơ quan đại diện: chỉ ghi những gì khác với đăng ký khai sinh trong nước.

khai-sinh-co-quan-dai-dien = Khai sinh tại Cơ quan đại diện
    .like = khai-sinh
    .event = Bé của công dân Việt Nam ở nước ngoài
    .intro = Dành cho gia đình sống ở nước ngoài, hoặc có bé sinh ở nước ngoài mà chưa đăng ký khai sinh ở nước đó. Hồ sơ nộp cho đại sứ quán hoặc tổng lãnh sự quán Việt Nam, lúc nào cũng được; giờ hẹn tính theo giờ ở nơi đó.
    .who = Cha hoặc mẹ khai trong 60 ngày từ ngày sinh. Cha mẹ không khai được thì ông bà, người thân hoặc người đang nuôi bé khai.
    .cost = Theo biểu phí của Bộ Tài chính, tính bằng đô la Mỹ: lệ phí đăng ký, và tiền cho mỗi bản sao. Số tiền hiện ra trước khi nộp.
    .time = Có kết quả ngay trong ngày làm việc nếu nộp trước { $cutoff } giờ, giờ ở nơi có Cơ quan đại diện; sau đó thì ngày làm việc kế tiếp. Nếu cha nhận con cùng lúc: 5 ngày làm việc.
    .time-2026 = Có kết quả trong { $hours } giờ từ lúc nhận hồ sơ. Nếu cha nhận con cùng lúc: 5 ngày làm việc.
    .have = Giấy của nước sở tại chứng nhận việc sinh (chụp bằng điện thoại là được) và bản dịch nếu không phải tiếng Việt hay tiếng Anh; hộ chiếu hoặc số định danh của cha, mẹ; tên đã chọn cho bé.
    .other = Có thể khai tại trụ sở Cơ quan đại diện. Về nước ở thì khai tại Ủy ban nhân dân xã, phường nơi ở.
    .other-2026 = Có thể khai tại trụ sở Cơ quan đại diện. Về nước thì khai tại bất kỳ Ủy ban nhân dân xã, phường nào.
    .button = Bắt đầu khai sinh
    .submit = Cam đoan và nộp hồ sơ khai sinh

khai-sinh-co-quan-dai-dien-page-giay-nuoc-ngoai = Giấy của nước ngoài về việc sinh
khai-sinh-co-quan-dai-dien-page-co-quan = Cơ quan đại diện nhận hồ sơ
    .intro = Luật cho chọn: nơi mẹ hoặc cha cư trú, hoặc nơi bé sinh ra. Giờ hẹn dưới đây là giờ ở nơi có Cơ quan đại diện.

khai-sinh-co-quan-dai-dien-birth-where = Bé chào đời ở đâu?
    .abroad = Ở nước ngoài
    .facility = Ở bệnh viện, trạm y tế hoặc nhà hộ sinh tại Việt Nam
    .elsewhere = Ở nhà hoặc nơi khác tại Việt Nam
khai-sinh-co-quan-dai-dien-birth-registered_abroad = Bé đã được đăng ký khai sinh tại cơ quan hộ tịch của nước đó chưa?
    .no = Chưa
    .yes = Rồi, đã có giấy khai sinh của nước đó
khai-sinh-co-quan-dai-dien-mother-residence_kind = Mẹ cư trú ở đâu?
    .abroad = Ở nước ngoài
    .permanent = Nơi thường trú tại Việt Nam
    .temporary = Nơi tạm trú tại Việt Nam
    .actual = Không có thường trú, tạm trú: ghi nơi đang sống tại Việt Nam
khai-sinh-co-quan-dai-dien-mother-residence_country = Mẹ sống ở nước nào?
khai-sinh-co-quan-dai-dien-father-residence_kind = Cha cư trú ở đâu?
    .with_mother = Cùng chỗ với mẹ
    .abroad = Nơi khác ở nước ngoài
    .permanent = Nơi thường trú tại Việt Nam
    .temporary = Nơi tạm trú tại Việt Nam
    .actual = Không có thường trú, tạm trú: ghi nơi đang sống tại Việt Nam
    .deceased = Cha đã mất
khai-sinh-co-quan-dai-dien-father-residence_country = Cha sống ở nước nào?
khai-sinh-co-quan-dai-dien-office-whose = Nộp cho Cơ quan đại diện ở nơi nào?
    .mother = Nơi mẹ cư trú
    .father = Nơi cha cư trú
    .birth = Nơi bé sinh ra
khai-sinh-co-quan-dai-dien-paper-state = Giấy về việc sinh do nước nào cấp?
    .host = Nước có Cơ quan đại diện nhận hồ sơ: không phải hợp pháp hóa
    .third = Nước khác: phải hợp pháp hóa lãnh sự hoặc có Apostille
khai-sinh-co-quan-dai-dien-paper-language = Giấy ấy viết bằng tiếng gì?
    .vi_en = Tiếng Việt hoặc tiếng Anh, hay có cả một trong hai tiếng
    .other = Tiếng khác: cần bản dịch ra tiếng Việt hoặc tiếng Anh
khai-sinh-co-quan-dai-dien-file-foreign_birth_paper = Giấy của nước sở tại chứng nhận việc sinh
    .hint = Giấy cho thấy bé sinh ngày nào, ở đâu, mẹ là ai.
khai-sinh-co-quan-dai-dien-file-legalisation = Trang hợp pháp hóa lãnh sự hoặc Apostille
khai-sinh-co-quan-dai-dien-file-translation = Bản dịch ra tiếng Việt hoặc tiếng Anh
    .hint = Bản dịch có công chứng hoặc chứng thực chữ ký người dịch.
khai-sinh-co-quan-dai-dien-file-nationality_agreement = Văn bản cha mẹ thỏa thuận chọn quốc tịch Việt Nam cho bé
khai-sinh-co-quan-dai-dien-delivery = Nhận kết quả thế nào?
    .electronic = Bản điện tử, tải về từ trang này
    .counter = Bản giấy tại Cơ quan đại diện, và bản điện tử
    .post = Bản giấy gửi đến nhà, và bản điện tử

## Luật: dừng lại
khai-sinh-co-quan-dai-dien-rule-registered-abroad = Bé đã có giấy khai sinh của nước ngoài thì không khai lại mà ghi vào sổ hộ tịch. Hãy hỏi Cơ quan đại diện, hoặc Ủy ban nhân dân xã, phường nơi ở khi về nước.
khai-sinh-co-quan-dai-dien-rule-no-parent = Phải có ít nhất mẹ hoặc cha. Nếu không biết cả hai, hãy hỏi Cơ quan đại diện.
khai-sinh-co-quan-dai-dien-rule-mission-no-citizen = Cơ quan đại diện chỉ khai sinh cho bé có mẹ hoặc cha là công dân Việt Nam. Hãy xem lại quốc tịch của mẹ và cha.
khai-sinh-co-quan-dai-dien-rule-mission-nationality = Cơ quan đại diện chỉ khai sinh cho bé mang quốc tịch Việt Nam. Cha mẹ đều là người Việt Nam thì bé có quốc tịch Việt Nam; một người là công dân nước khác thì cha mẹ chọn bằng văn bản. Hãy chọn “Việt Nam”, hoặc khai sinh tại cơ quan của nước mà cha mẹ chọn.
khai-sinh-co-quan-dai-dien-rule-mission-place = Nơi vừa chọn không ở nước ngoài. Hãy chọn nơi khác; nếu cả nhà ở Việt Nam thì khai sinh tại Ủy ban nhân dân xã, phường.
khai-sinh-co-quan-dai-dien-rule-mission-none = Ở đây chưa có Cơ quan đại diện nào nhận hồ sơ của nước ấy. Hãy chọn nơi khác, hoặc hỏi trực tiếp Cơ quan đại diện gần nhất.

## Luật: nhắc
khai-sinh-co-quan-dai-dien-rule-mission-presence = Trước khi vào sổ, người đi khai phải có mặt tại Cơ quan đại diện để ký tên vào Sổ đăng ký khai sinh. Cán bộ sẽ gọi điện hẹn giờ.
khai-sinh-co-quan-dai-dien-rule-late = Đã quá 60 ngày từ ngày sinh. Vẫn khai sinh được như thường.
