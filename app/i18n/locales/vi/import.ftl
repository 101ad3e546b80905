### Nhập sổ cũ: mỗi lỗi một câu, cho người gõ lại dòng đó.

import-fields = Dòng này có nhiều hoặc ít ô hơn dòng đầu. Đặt ô có dấu phẩy trong ngoặc kép.
import-quotes = Dấu ngoặc kép chưa đóng hoặc đặt sai chỗ. Mở đầu và kết thúc cả ô bằng ngoặc kép.
import-encoding = Dòng này không phải UTF-8. Lưu lại tệp theo mã UTF-8.
import-missing = Ô này không được để trống.
import-register = Sổ là KS (khai sinh), KH (kết hôn) hoặc KT (khai tử).
import-office = Ngày đăng ký không có xã, phường nào mang mã hay tên này. Ghi mã hoặc tên đầy đủ như khi đó.
import-divided = Xã, phường cũ được chia cho nhiều nơi hoặc không rõ nhập vào đâu. Ghi mã cơ quan giữ sổ hiện nay vào kept_by.
import-keeper = Hiện nay không có xã, phường này, hoặc xã, phường cũ không nhập vào đó.
import-number = Số đăng ký là số nguyên từ 1.
import-date = Ghi ngày như 12/05/1987, tháng như 05/1987, hoặc riêng năm 1987.
import-order = Ngày này không thể sau ngày kia. Xem lại thứ tự sinh, mất, đăng ký.
import-future = Ngày đăng ký ở sau hôm nay.
import-name = Tên có ký tự không phải chữ, hoặc dài quá.
import-sex = Giới tính là Nam hoặc Nữ.
import-ethnicity = Không có dân tộc này trong danh mục.
import-country = Không có nước này trong danh mục.
import-pin = Số định danh cá nhân gồm đúng 12 chữ số, ba chữ số đầu là mã tỉnh.
import-pin-taken = Số định danh cá nhân này đã có ở một đăng ký khác.
import-long = Nội dung dài quá 300 chữ.
import-signs = Có ký hiệu không in được trên giấy. Hãy thay bằng chữ.
import-differs = Số này đã có một đăng ký khác nội dung; không ghi đè. Xem lại số, hoặc cải chính đăng ký đã có.
import-given-here = Năm này đang cấp số tại đây và chưa đến số này.
import-closed = Sổ của năm này đã khóa.
