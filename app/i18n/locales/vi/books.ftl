### Sổ hộ tịch theo năm, khóa sổ; và việc làm bất thường của tài khoản.

books = Sổ hộ tịch
    .text = Mỗi sổ được khóa vào ngày cuối năm, ghi tổng số. Sổ đã khóa không vào thêm số nào; việc đến sau vào sổ năm mới (Điều 59 Luật Hộ tịch).
    .none = Chưa có sổ nào.
books-register = Sổ
books-year = Năm
books-numbers = Số
books-entries = Đã vào ở đây
books-state = Tình trạng
books-ks = Sổ khai sinh
books-kh = Sổ kết hôn
books-kt = Sổ khai tử
books-open = Đang mở
books-closed = { $name } khóa sổ, { $at }
books-close = Khóa { $register } năm { $year }
books-close-means = Khóa rồi thì không mở lại được. Tổng số được ghi cùng tên người khóa.
books-role = Chưa khóa: chỉ người ký của cơ quan được khóa sổ.
books-early = Chưa khóa: chỉ khóa được sau giờ làm việc ngày 31 tháng 12 của năm ấy.
books-record = Biên bản khóa sổ (PDF)
books-closed-already = Sổ này đã được khóa trước đó. Xem tình trạng bên dưới.
desk-rule-book-closed = Sổ năm nay của cơ quan đã khóa. Sang ngày 1 tháng 1, việc này vào sổ năm mới.

unusual = Việc làm bất thường
    .text = Những ngày một tài khoản làm nhiều hơn một người thường làm được, hay làm nhiều việc ngoài giờ. Hãy hỏi người giữ tài khoản; nếu không phải người ấy làm, hãy khóa tài khoản.
    .none = Không có gì bất thường.
unusual-acts = Việc đã ghi vào lịch sử hồ sơ
unusual-opened = Số lần mở hồ sơ
unusual-outside = Việc ghi ngoài giờ làm việc
unusual-looked = Đã xem
unusual-own = Chưa ghi: không tự xem việc của chính mình. Hãy nhờ người phụ trách khác hoặc người quản trị.
