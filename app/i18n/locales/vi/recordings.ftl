### Giấy tờ, ghi chú lề và phát hiện ở bàn cán bộ: nhận cha, mẹ, con; ghi vào sổ việc đã giải quyết ở nước ngoài.

act-role-parent = Người cha hoặc người mẹ
    .father = Người nhận con (người cha)
    .mother = Người nhận con (người mẹ)
    .child_father = Người được nhận là cha
    .child_mother = Người được nhận là mẹ
act-role-child = Người con
    .father = Người được nhận là con
    .mother = Người được nhận là con
    .child_father = Người nhận cha (người con)
    .child_mother = Người nhận mẹ (người con)
act-fact-acknowledgement_kind = Loại việc
    .father = Cha nhận con
    .mother = Mẹ nhận con
    .child_father = Con nhận cha
    .child_mother = Con nhận mẹ
act-fact-other_parent_name = Người mẹ hoặc người cha còn lại

act-role-husband = Người chồng
act-role-wife = Người vợ
act-role-subject = Người được ghi vào sổ
act-fact-marriage_date = Ngày kết hôn
act-fact-marriage_place = Nơi kết hôn
act-fact-abroad = Giấy tờ của nước ngoài
    .paper = Số { $number } do { $authority } ({ $country }) cấp ngày { $day }
    .judgment = Bản án, quyết định số { $number } ngày { $day } của { $authority } ({ $country })
act-fact-divorce_kind = Việc đã giải quyết
    .divorce = Ly hôn
    .annulment = Hủy việc kết hôn
act-fact-divorce_effective = Có hiệu lực từ ngày
act-fact-marriage_registered = Việc kết hôn đã đăng ký
    .paper = Số { $number } ngày { $day } tại { $authority }
act-fact-event_kind = Việc đã giải quyết
    .birth = Khai sinh
    .acknowledgement = Nhận cha, mẹ, con
    .adoption = Nuôi con nuôi
    .guardianship = Giám hộ
    .change = Thay đổi, cải chính hộ tịch
    .death = Khai tử
act-fact-event_date = Ngày xảy ra
act-fact-event_place = Nơi xảy ra
act-fact-event_mother = Người mẹ
act-fact-event_father = Người cha
act-fact-event_with = Người cùng trong việc này
act-fact-event_change = Nội dung thay đổi
act-fact-event_cause = Nguyên nhân chết

## Ghi chú lề ở một đăng ký khác.

entry-noted_divorce = Ly hôn, hủy kết hôn
entry-noted_parent = Nhận cha, mẹ, con
entry-noted_renamed = Thay đổi, cải chính của người có tên trong đăng ký này
entry-noted-beside = Ngày { $day }, { $asked } ghi vào lề
noted-divorce = ly hôn theo bản án, quyết định số { $number } ngày { $judged } của { $authority } ({ $country }), có hiệu lực từ ngày { $effective }
noted-annulment = hủy việc kết hôn theo bản án, quyết định số { $number } ngày { $judged } của { $authority } ({ $country }), có hiệu lực từ ngày { $effective }
noted-father = { $parent } (cha) nhận con
noted-mother = { $parent } (mẹ) nhận con
noted-child_father = con nhận { $parent } là cha
noted-child_mother = con nhận { $parent } là mẹ
noted-renamed = thay đổi, cải chính hộ tịch của { $person }: { $changes }
noted-void = { $said } không còn giá trị, theo { $decision }
noted-basis = { $paper } số { $number } của { $office }
    .gc-lh = Trích lục ghi chú ly hôn
    .cmc = Trích lục đăng ký nhận cha, mẹ, con
    .tdcc = Trích lục thay đổi, cải chính hộ tịch
result-remark-noted_divorce = ghi chú việc { $after }
result-remark-noted_parent = ghi chú việc { $after }
result-remark-noted_renamed = ghi chú việc { $after }
desk-event-noted = Đã ghi chú vào đăng ký của hồ sơ này

## Phát hiện ở bàn cán bộ.

desk-rule-parties-present = Việc nhận cha, mẹ, con chỉ ghi vào sổ khi các bên đã cùng có mặt, được xem giấy tờ và hỏi ý kiến. Hãy hẹn các bên, rồi đánh dấu từng việc đã làm trước mặt họ.
desk-rule-parties-not-noted = Chưa xác nhận rằng các bên đã cùng có mặt. Hãy đánh dấu từng việc đã làm trước mặt các bên ở mục “Các bên có mặt”, rồi ghi vào sổ.
desk-came = Các bên có mặt
    .hint = Chỉ đánh dấu điều vừa làm trước mặt các bên (khoản 1 Điều 25 Luật Hộ tịch). Mỗi dấu được ghi vào lịch sử hồ sơ.
    .missing = Chưa xác nhận được. Hãy làm rồi đánh dấu: { $what }.
    .button = Xác nhận các bên đã có mặt
desk-came-parties_present = Bên nhận và bên được nhận cùng có mặt; trẻ nhỏ có cha, mẹ hoặc người giám hộ đi cùng
desk-came-papers_seen = Đã đối chiếu bản chính giấy tờ tùy thân của từng người
desk-came-parties_willing = Đã hỏi các bên: việc nhận là đúng sự thật và tự nguyện
desk-came-uncontested = Đã xem chứng cứ quan hệ cha, mẹ, con; không ai tranh chấp
desk-event-parties_came = Các bên nhận cha, mẹ, con đã có mặt và được hỏi
desk-rule-parent-in-birth = Đăng ký khai sinh của người con đã ghi người này là cha (mẹ), nên không phải làm thủ tục nhận nữa.
desk-rule-acknowledgement-posted = Có yếu tố nước ngoài: niêm yết 5 ngày làm việc tại trụ sở và nơi ở của người được nhận. Chưa hết thời gian niêm yết thì chưa ghi vào sổ được.
desk-rule-acknowledgement-posting = Chưa hết thời gian niêm yết 5 ngày làm việc kể từ ngày tiếp nhận. Hết hạn, không ai tranh chấp thì ghi vào sổ.
desk-rule-birth-is-noted = Đăng ký khai sinh của người con có trong sổ. Khi ghi vào sổ việc này, đăng ký ấy được ghi chú.
desk-rule-birth-not-here = Không thấy đăng ký khai sinh của người con trong sổ điện tử. Hãy gửi thông báo cho nơi đã đăng ký khai sinh để ghi chú.
desk-rule-child-has-parent = Đăng ký khai sinh của người con đã có người cha (mẹ) khác. Việc này phải do Tòa án giải quyết trước.
desk-rule-acknowledged-already = Việc nhận cha, mẹ, con giữa hai người này đã có trong sổ.
desk-rule-marriage-recorded-already = Việc kết hôn của hai người này đã có trong sổ và chưa có ghi chú ly hôn.
desk-rule-other-marriage = Sổ hộ tịch có một việc kết hôn khác của một trong hai người. Xem việc ấy đã chấm dứt trước ngày kết hôn này chưa; chưa chấm dứt thì không ghi vào sổ được.
desk-rule-marriage-is-noted = Việc kết hôn của hai người có trong sổ. Khi ghi vào sổ việc này, đăng ký ấy được ghi chú.
desk-rule-marriage-not-here = Không thấy việc kết hôn của hai người trong sổ điện tử. Hãy xem sổ giấy, hoặc thông báo cho nơi đã đăng ký để ghi chú.
desk-rule-divorce-recorded-already = Việc ly hôn, hủy kết hôn của hai người này đã có trong sổ.
desk-rule-event-recorded-already = Việc này của người này đã có trong sổ ghi chú.
desk-rule-event-registered-here = Người này đã có đăng ký cùng loại tại Việt Nam. Xem có phải cùng một việc không: một việc chỉ đăng ký một lần.
