### Chữ có sẵn trong các thành phần của trang.

c-optional = không bắt buộc
c-error-prefix = Lỗi:
c-error-summary =
    .one = Có một chỗ cần sửa
    .many = Có { $n } chỗ cần sửa
c-back = Quay lại
c-continue = Tiếp tục
c-save = Lưu
c-send = Gửi
c-search = Tìm
c-remove = Bỏ
c-cancel = Thôi
c-start = Bắt đầu
c-change = Sửa
c-not-provided = Để trống
c-ticked = Có
c-files-count = { $n } tệp
c-warning = Lưu ý
c-important = Thông báo
c-success = Xong
c-why = Vì sao hỏi
    .article = Căn cứ: { $article }
c-or = hoặc

c-date-day = Ngày
c-date-month = Tháng
c-date-year = Năm
c-date-hint = Ví dụ: 2 tháng 11 năm 2026
c-date-hint-partial = Nhớ đến đâu ghi đến đó; chỉ có năm cũng được
c-time-hour = Giờ
c-time-minute = Phút
c-time-hint = Theo 24 giờ, ví dụ: 6 giờ 42, 18 giờ 05

c-pin-hint = 12 chữ số trên thẻ căn cước; có dấu cách cũng được
c-select-none = Chọn trong danh sách

c-place-hint = Gõ tên xã, phường, đặc khu; tên cũ hay tên mới, không cần dấu
c-place-search = Tìm nơi này
c-place-candidates = Nơi nào đúng?
c-place-formerly = trước là { $name }, đến { $date }
c-place-found = Tìm thấy
    .one = Tìm thấy một nơi
    .many = Tìm thấy {"{"}n{"}"} nơi
    .none = Không thấy nơi nào; thử tên cũ hoặc thêm tên tỉnh
c-name-preview = Giấy khai sinh sẽ in:

c-file-hint = Ảnh JPEG, PNG hoặc tệp PDF, mỗi tệp nhiều nhất { $max }. Được gửi tối đa { $files } tệp.
c-file-camera = Trên điện thoại, có thể chụp ngay.
c-file-choose = Chọn ảnh hoặc tệp
    .several = Chọn ảnh hoặc tệp
c-file-upload = Gửi tệp này
c-file-list = Các tệp đã gửi
c-file-ready = Đã nhận
c-file-checking = Đang chờ quét vi-rút
c-file-refused = Không nhận được
c-file-thumbnail = Ảnh thu nhỏ của { $file }

c-task-done = Xong
c-task-todo = Chưa làm
c-task-blocked = Chưa làm được
c-task-awaited = Đang chờ
c-task-problem = Có chỗ cần sửa

c-clock = Thời hạn
c-clock-due = Trả kết quả trước
    .over = Hạn trả kết quả
c-clock-left = Còn { $left }
c-clock-today = Hẹn hôm nay
c-clock-late = Quá hẹn { $by }
c-clock-paused = Đang tạm dừng
    .text = Thời hạn tạm dừng trong lúc chờ câu trả lời, không tính vào ngày của cơ quan.
c-clock-stopped = Đã xong
    .at = Đã trả lúc { $at }
c-clock-limit = Luật cho: { $limit }
c-clock-real = Ở nơi này: một nửa xong trong { $median }, mười hồ sơ thì chín xong trong { $ninety }

c-pages = Các trang của danh sách
c-pages-previous = Trang trước
c-pages-next = Trang sau
c-breadcrumbs = Đang ở đâu

c-copy-note = Hãy chụp lại hoặc ghi ra giấy.
c-gallery = Các thành phần của trang
    .intro = Mỗi thành phần với các ví dụ có tên. Trang này chỉ có ở bản demo; các ví dụ là thứ được chụp mẫu và được kiểm tra tiếp cận.
    .contents = Trong trang này

c-heard = Nghe trang này bằng { $language }
