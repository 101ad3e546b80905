### Trao kết quả: chờ ở bàn làm việc, ai nhận, nhận thế nào, và người dân được báo ra sao.

event-delivered = Đã trả kết quả
    .text = Giấy điện tử đã nằm trong hồ sơ này, tải về lúc nào cũng được.
event-collected = Đã nhận giấy tại cơ quan
    .reason = Người nhận: { $reason }
event-posted = Giấy đã gửi bưu điện
    .reason = Số bưu gửi: { $reason }
stage-decided = Đã xong
    .next = Tiếp theo: trả kết quả

mail-dossier-collected = Giấy của hồ sơ { $dossier } đã được nhận tại cơ quan đăng ký hộ tịch.
    Người nhận và giờ nhận ghi tại { $site }/{ $way }
    Nếu không phải người nhà mình nhận, hãy báo ngay cho cơ quan.
    .subject = Đã nhận giấy – hồ sơ { $dossier }
mail-dossier-posted = Giấy của hồ sơ { $dossier } đã gửi qua bưu điện.
    Xem số bưu gửi tại { $site }/{ $way }
    .subject = Giấy đang được gửi đến – hồ sơ { $dossier }
followed-dossier-collected = Giấy đã được nhận tại cơ quan.
followed-dossier-posted = Giấy đã gửi bưu điện.

## Bàn làm việc
case-delivered = Đã trả kết quả
desk-filter-to_deliver = Chờ trao kết quả
desk-act-deliver = Đã trao kết quả
desk-event-delivered_by_itself = Đã trả kết quả: giấy điện tử đã vào hồ sơ của người dân
desk-event-collected = Đã trao giấy tại quầy
desk-event-posted = Đã gửi giấy qua bưu điện
desk-asked-electronic = Người dân chọn nhận bản điện tử. Giấy tự chuyển vào hồ sơ trên cổng; chỉ ghi ở đây khi trao thêm bản giấy.
desk-asked-counter = Chờ trao kết quả: người dân đến nhận giấy tại quầy.
desk-asked-post = Chờ trao kết quả: gửi giấy qua bưu điện.
desk-asked-address = Gửi đến: { $address }
desk-how = Trao bằng cách nào?
    .missing = Hãy chọn trao tại quầy hay gửi bưu điện.
desk-how-counter = Nhận tại quầy
desk-how-post = Gửi bưu điện
desk-receiver = Người nhận tại quầy
    .hint = Họ, chữ đệm, tên như trên giấy tờ tùy thân.
    .missing = Hãy ghi họ tên người nhận.
    .long = Họ tên người nhận dài quá. Hãy ghi ngắn lại.
desk-behalf = Nhận thay: vì sao được nhận?
    .hint = Chỉ ghi khi người nhận không phải là người nộp. Ghi quan hệ, hoặc số và ngày của giấy ủy quyền. Ông, bà, cha, mẹ, con, vợ, chồng, anh, chị, em không cần giấy ủy quyền có chứng thực.
    .missing = Người nhận không phải là người nộp. Hãy ghi quan hệ với người nộp, hoặc giấy ủy quyền.
    .long = Phần này dài quá. Hãy ghi ngắn lại.
desk-parcel = Số bưu gửi
    .hint = Chỉ ghi khi gửi bưu điện, ví dụ RR123456789VN.
    .missing = Hãy ghi số bưu gửi in trên phiếu gửi.
    .long = Số bưu gửi dài quá. Hãy xem lại phiếu gửi.
desk-handed = Trước khi trao
    .missing = Chưa trao được. Hãy làm rồi đánh dấu: { $what }.
desk-handed-both_present = Cả vợ và chồng có mặt, mỗi người nhận một bản chính
desk-handed-identity_seen = Đã đối chiếu giấy tờ tùy thân của người nhận (khi trao tại quầy)
desk-handed-papers_complete = Đã xem lại: đủ giấy của hồ sơ này

## Người nước ngoài chết: thông báo Bộ Ngoại giao
desk-filter-to_notify = Chờ báo Bộ Ngoại giao
desk-event-ministry_told = Đã gửi thông báo người nước ngoài chết
desk-event-ministry_called_back = Đã gửi thông báo rút lại: việc khai tử người nước ngoài đã bị thu hồi
foreign-death-sent = Công văn số { $number }, ngày { $day }
desk-foreign-death = Người chết là người nước ngoài. Phải thông báo bằng văn bản cho { $whom }, kèm bản sao trích lục khai tử ({ $article }).
    .letter = Mở thông báo để in và ký (PDF)
    .send = Đã gửi thông báo
    .sent = Đã thông báo cho { $whom }: công văn số { $number }, ngày { $day }.
    .dropped = Việc khai tử người nước ngoài này đã bị thu hồi trước khi gửi thông báo: không phải báo cho { $whom } nữa.
desk-foreign-death-back = Việc khai tử người nước ngoài này đã bị thu hồi theo { $decision }. Phải rút lại thông báo đã gửi { $whom } (công văn số { $first }, ngày { $first_day }), kèm bản sao quyết định.
    .sent = Đã rút lại thông báo đã gửi { $whom } (công văn số { $first }, ngày { $first_day }): công văn số { $number }, ngày { $day }.
desk-outgoing = Số công văn đi
    .missing = Hãy ghi số công văn đi.
    .long = Số công văn dài quá. Hãy xem lại sổ công văn đi.
    .signs = Số công văn có ký hiệu không in được. Hãy chỉ dùng chữ, số và dấu câu.
desk-sent_on = Ngày gửi
    .missing = Hãy ghi ngày gửi thông báo.
    .not-possible = Ngày gửi không thể trước ngày đăng ký khai tử (thông báo rút lại: trước ngày thu hồi), cũng không thể sau hôm nay.
