### Ghi vào sổ hộ tịch việc ly hôn, hủy việc kết hôn ở nước ngoài: chỉ ghi những gì khác với ghi chú kết hôn.

ghi-chu-ly-hon = Ghi chú việc ly hôn, hủy kết hôn ở nước ngoài
    .like = ghi-chu-ket-hon
    .event = Đã ly hôn hoặc hủy việc kết hôn ở nước ngoài
    .intro = Dành cho công dân Việt Nam đã ly hôn, hủy việc kết hôn tại cơ quan có thẩm quyền của nước ngoài. Ghi vào sổ xong thì việc kết hôn trong sổ cũng được ghi chú, và có thể kết hôn lại ở Việt Nam.
    .who = Vợ, chồng cũ, hoặc người được ủy quyền. Không ai phải đến tận nơi.
    .cost = Lệ phí theo mức của tỉnh, thành phố; nơi nhận hồ sơ sẽ báo. Bản sao giấy: { $fee } mỗi bản.
    .time = 5 ngày làm việc; cần xác minh thì không quá 8 ngày làm việc. Nộp sau { $cutoff } giờ thì tính từ ngày làm việc kế tiếp.
    .time-2026 = Trong { $hours } giờ từ lúc nhận hồ sơ; cần xác minh thì lâu hơn và sẽ được báo.
    .have = Bản án, quyết định đã có hiệu lực, đã hợp pháp hóa lãnh sự hoặc có tem Apostille; bản dịch tiếng Việt có chứng thực; giấy chứng nhận kết hôn hoặc trích lục ghi chú kết hôn. Chụp bằng điện thoại là được.
    .other = Có thể đến Ủy ban nhân dân xã, phường nơi đã đăng ký hoặc ghi chú việc kết hôn, hoặc gửi qua bưu điện. Cán bộ sẽ khai giúp.
    .other-2026 = Có thể đến bất kỳ Ủy ban nhân dân xã, phường nào. Cán bộ sẽ khai giúp.
    .button = Bắt đầu
    .submit = Cam đoan và nộp hồ sơ

ghi-chu-ly-hon-page-viec-ly-hon = Việc ly hôn, hủy kết hôn
    .intro = Ghi như trên bản án, quyết định và bản dịch.
ghi-chu-ly-hon-page-viec-ket-hon = Việc kết hôn đã đăng ký
    .intro = Ghi như trên giấy chứng nhận kết hôn hoặc trích lục ghi chú kết hôn.

ghi-chu-ly-hon-divorce-kind = Đã được giải quyết việc gì?
    .divorce = Ly hôn
    .annulment = Hủy việc kết hôn
ghi-chu-ly-hon-abroad-country = Giải quyết ở nước nào?
ghi-chu-ly-hon-abroad-paper_number = Số bản án, quyết định
ghi-chu-ly-hon-abroad-paper_date = Ngày bản án, quyết định
ghi-chu-ly-hon-abroad-paper_authority = Tòa án hoặc cơ quan ra bản án, quyết định
    .hint = Ghi theo bản dịch tiếng Việt.
ghi-chu-ly-hon-divorce-effective = Có hiệu lực từ ngày nào?
    .hint = Thường ghi ở cuối bản án, hoặc trên giấy xác nhận kèm theo. Chưa có hiệu lực thì chưa ghi vào sổ được.
ghi-chu-ly-hon-registered-where = Việc kết hôn nằm trong sổ ở đâu?
    .commune = Ở một xã, phường tại Việt Nam: đăng ký kết hôn, hoặc ghi chú kết hôn
    .mission = Ở cơ quan đại diện Việt Nam tại nước ngoài, hoặc chưa ghi vào sổ nào ở Việt Nam
ghi-chu-ly-hon-registered-commune = Xã, phường nào?
    .hint = Gõ tên cũ hay tên mới đều được, không cần dấu. Huyện, quận cũ thì chọn xã, phường nay ở nơi ấy.
ghi-chu-ly-hon-marriage-registered_number = Số đăng ký hoặc số trích lục
    .hint = Ví dụ 48/2020 hoặc 1/TLGCKH.
ghi-chu-ly-hon-marriage-registered_date = Ngày đăng ký
ghi-chu-ly-hon-marriage-registered_authority = Cơ quan đăng ký

ghi-chu-ly-hon-file-foreign_paper = Bản án, quyết định của nước ngoài
    .hint = Bản sao có chứng thực hoặc bản chính, có phần cho thấy đã có hiệu lực; chụp cả trang có dấu hợp pháp hóa hoặc tem Apostille.

## Luật: dừng lại
ghi-chu-ly-hon-rule-in-force-before = Bản án, quyết định không thể có hiệu lực trước ngày ra. Hãy xem lại hai ngày này.

## Luật: nhắc
ghi-chu-ly-hon-rule-divorced-before-marriage = Ngày ly hôn có hiệu lực đứng trước ngày đăng ký kết hôn. Nếu đó là ngày ghi chú kết hôn thì cứ nộp; nếu không, hãy xem lại.
