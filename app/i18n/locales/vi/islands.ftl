### Những gì chỉ có khi trình duyệt chạy script. {"{"}…{"}"} được điền trong trình duyệt.

send-files-camera = Chụp ảnh
send-files-progress = Đã gửi được bao nhiêu
send-files-again = Gửi lại ngay
send-files-stop = Thôi, không gửi nữa
send-files-sending = Đang gửi…
send-files-taking = Đã gửi hết, đang chờ máy chủ nhận…
send-files-sent = Đã nhận. Đang mở lại trang…
send-files-waits = Mất kết nối giữa chừng. Tệp bạn chọn vẫn còn đây và sẽ tự gửi lại sau {"{"}n{"}"} giây.
send-files-broken = Vẫn chưa gửi được. Tệp bạn chọn vẫn còn đây: khi có mạng, trang tự gửi lại, hoặc bạn bấm “Gửi lại ngay”.
send-files-dark = Ảnh có vẻ tối quá. Nếu chữ khó đọc, hãy chụp lại ở chỗ sáng; còn đọc được thì cứ gửi.
send-files-blurred = Ảnh có vẻ bị nhòe. Nếu chữ khó đọc, hãy giữ chắc tay và chụp lại; còn đọc được thì cứ gửi.
send-files-smaller = Ảnh đã được thu nhỏ cho dễ gửi: từ {"{"}before{"}"} còn {"{"}after{"}"}.
    .point = ,

autosave-kept = Đã lưu lúc {"{"}time{"}"}
autosave-broken = Chưa lưu được vì mất kết nối. Đừng đóng trang: trang sẽ tự lưu lại.
autosave-signed-out = Bạn đã đăng xuất hoặc phiên đăng nhập đã hết. Những gì vừa gõ vẫn còn trên trang: bấm nút bên dưới, đăng nhập lại là được giữ nguyên.
autosave-elsewhere = Trang này vừa được sửa ở một cửa sổ khác. Bấm nút bên dưới để xem hai bên và chọn.
autosave-not-kept = Chưa tự lưu được. Bấm nút bên dưới để lưu.

session-end = Bạn còn ở đây không?
    .ends = Nếu bạn không làm gì thêm, phiên đăng nhập sẽ hết lúc {"{"}time{"}"}.
    .longest = Phiên đăng nhập đã dài hết mức và sẽ hết lúc {"{"}time{"}"}. Sau đó bạn đăng nhập lại rồi làm tiếp.
    .over = Phiên đăng nhập đã hết. Những gì đã gõ vẫn còn trên trang: bấm nút của trang, đăng nhập lại rồi gửi tiếp.
    .over-kept = Phiên đăng nhập đã hết. Những gì đã gõ đã được lưu: bấm nút của trang, đăng nhập lại rồi làm tiếp.
    .broken = Mất kết nối nên chưa gia hạn được. Hãy thử lại.
    .stay = Ở lại
    .leave = Đăng xuất
    .keep-and-leave = Lưu và đăng xuất
    .close = Đóng

palette-open = Tìm việc, tìm mục
palette-title = Anh chị muốn làm gì, đến đâu?
palette-list = Trên trang này
palette-none = Trang này không có mục nào như vậy.

queue-news-one = Có 1 hồ sơ mới. Bấm để xem.
queue-news-many = Có {"{"}n{"}"} hồ sơ mới. Bấm để xem.

viewer-file = Xem giấy tờ ngay tại đây
viewer-how = Bấm hoặc kéo quanh chỗ cần xem để đưa vào giữa. Bằng bàn phím: + và - để phóng to, thu nhỏ, các phím mũi tên để dời.
viewer-other = Tệp PDF được giữ nguyên như khi gửi nên không hiện trong trang: bấm tên tệp ở trên để tải về xem.
marker-page = Trang giấy
marker-how = Kéo chuột hoặc ngón tay quanh chỗ khó đọc. Bằng bàn phím: các phím mũi tên dời khung, thêm Shift để đổi cỡ, + và - để phóng to, thu nhỏ.
marker-other = Tệp này không phải ảnh nên không vẽ lên được; hãy chọn phần trang trong danh sách trên.
marker-drawn = Phần đã vẽ: cách trái {"{"}x{"}"} %, cách trên {"{"}y{"}"} %, rộng {"{"}w{"}"} %, cao {"{"}h{"}"} %
marker-larger = Phóng to
marker-smaller = Thu nhỏ
marker-turn = Xoay
marker-clear = Bỏ phần đã vẽ
