### Ghi chú bản án, quyết định của tòa án và cơ quan khác trong nước vào sổ. Điều 30 Luật Hộ tịch.

judgment = Ghi chú bản án, quyết định
    .text = Khi nhận được thông báo kèm trích lục bản án hoặc bản sao quyết định có hiệu lực, ghi ngay vào sổ. Đăng ký giữ nguyên nội dung; bản sao cấp sau đó in ghi chú này. Việc giải quyết ở nước ngoài thì làm thủ tục ghi vào sổ.
    .button = Ghi vào sổ
judgment-kind = Việc gì?
    .divorce = Ly hôn
    .annulment = Hủy việc kết hôn
    .adoption = Nuôi con nuôi
    .adoption_ended = Chấm dứt việc nuôi con nuôi
    .parentage = Xác định cha, mẹ, con
    .guardianship = Công nhận giám hộ
    .capacity = Năng lực hành vi dân sự
judgment-number = Số bản án, quyết định
judgment-judged = Ngày ra bản án, quyết định
judgment-authority = Tòa án hoặc cơ quan đã ra
judgment-effective = Có hiệu lực từ ngày
judgment-about = Nội dung
    .hint = Tên cha nuôi, mẹ nuôi; cha, mẹ được xác định; người giám hộ; hoặc điều đã tuyên về năng lực. Ly hôn, hủy việc kết hôn thì không cần ghi.
judgment-fault =
    .missing = Mục “{ $field }” còn trống. Hãy ghi như trong bản án, quyết định.
    .long = Mục “{ $field }” dài quá 300 chữ. Hãy ghi ngắn lại.
    .signs = Mục “{ $field }” có ký hiệu không in được. Hãy bỏ ký hiệu ấy.
    .day = Mục “{ $field }”: không có ngày ấy, hoặc ngày ấy chưa đến. Hãy ghi như 16/11/2026.
    .order = Mục “{ $field }”: ngày này không thể đúng so với các ngày khác. Hãy xem lại.
judgment-changed = Chưa ghi được: đăng ký này vừa đổi. Xem lại rồi ghi.
judgment-already = Bản án, quyết định này đã được ghi chú rồi.

judged-divorce = ly hôn theo bản án, quyết định số { $number } ngày { $judged } của { $authority }, có hiệu lực từ ngày { $effective }
judged-annulment = hủy việc kết hôn theo bản án, quyết định số { $number } ngày { $judged } của { $authority }, có hiệu lực từ ngày { $effective }
judged-adoption = nuôi con nuôi theo quyết định số { $number } ngày { $judged } của { $authority }, có hiệu lực từ ngày { $effective }: { $about }
judged-adoption_ended = chấm dứt việc nuôi con nuôi theo quyết định số { $number } ngày { $judged } của { $authority }, có hiệu lực từ ngày { $effective }: { $about }
judged-parentage = xác định cha, mẹ, con theo bản án, quyết định số { $number } ngày { $judged } của { $authority }, có hiệu lực từ ngày { $effective }: { $about }
judged-guardianship = công nhận giám hộ theo quyết định số { $number } ngày { $judged } của { $authority }, có hiệu lực từ ngày { $effective }: { $about }
judged-capacity = quyết định số { $number } ngày { $judged } của { $authority } về năng lực hành vi dân sự, có hiệu lực từ ngày { $effective }: { $about }
judged-basis = bản án, quyết định số { $number } ngày { $judged } của { $authority }

entry-noted_judged_end = Ly hôn, hủy kết hôn
entry-noted_adopted = Nuôi con nuôi
entry-noted_judged = Bản án, quyết định
result-remark-noted_judged_end = ghi chú việc { $after }
result-remark-noted_judged = ghi chú việc { $after }
check-noted-since = Sau khi giấy này được cấp, sổ đã có ghi chú mới. Cần biết thì xin bản sao mới.
