### Bản sao được cấp ngay, không chờ cán bộ: người ký cho phép, theo quyết định của cơ quan.

standing = Cấp ngay bản sao
    .text = Người ký có thể cho hệ thống cấp ngay bản sao trích lục đứng tên mình, ở mọi giờ, khi không có gì phải cân nhắc.
    .when = Chỉ khi: việc hộ tịch đó do chính tài khoản này khai và đã đăng ký ở đây; số định danh của người xin có trong sổ; chỉ xin bản điện tử; phí đã trả đủ; và không có cảnh báo nào. Hồ sơ khác vẫn chờ cán bộ như trước.
standing-now = Đang áp dụng
    .none = Chưa cho phép: mọi bản sao đều chờ cán bộ.
standing-order = { $name } cho phép lúc { $at }, căn cứ { $decision }; áp dụng đến hết ngày { $until }.
    .ended = { $name } cho thôi lúc { $at }.
standing-give = Cho cấp ngay
standing-decision = Quyết định của cơ quan
    .hint = Số, ngày của quyết định cho cấp bản sao tự động, ví dụ: Quyết định 12/QĐ-UBND ngày 02/11/2026.
    .missing = Hãy ghi số và ngày của quyết định cho phép cấp tự động.
    .long = Phần này dài quá 200 chữ cái. Hãy chỉ ghi số và ngày của quyết định.
standing-until = Áp dụng đến hết ngày
    .hint = Nhiều nhất một năm, rồi xem lại.
    .missing = Hãy ghi đủ ngày, tháng, năm của một ngày có thật.
    .past = Ngày này đã qua. Hãy chọn hôm nay hoặc một ngày sau.
    .far = Nhiều nhất là một năm. Hãy chọn ngày không sau { $day }.
standing-button = Cho cấp ngay, đứng tên tôi
standing-given = Đã cho phép. Từ bây giờ bản sao đủ điều kiện được cấp ngay.
standing-end = Thôi cấp ngay
standing-ended = Đã thôi. Từ bây giờ mọi bản sao lại chờ cán bộ.
standing-changed = Chưa làm được: có người vừa cho phép hoặc vừa cho thôi. Hãy xem mục “Đang áp dụng”.
standing-history = Các lần cho phép
standing-by = Cấp ngay, căn cứ { $decision }
