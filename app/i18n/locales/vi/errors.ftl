### Câu báo lỗi. Mỗi câu nói phải làm gì cho đúng, không trách người viết.
### $label là tên mục như trên trang. Câu riêng của một câu hỏi (ví dụ
### `khai-sinh-child-family_name.missing`) được dùng trước câu chung ở đây.

error-missing = Hãy điền mục “{ $label }”.
error-choose = Hãy chọn một câu trả lời cho “{ $label }”.
error-not-offered = Hãy chọn một trong các câu trả lời có sẵn cho “{ $label }”.
error-party-fixed = Người kia đã vào theo lời mời, nên không đổi được ai là chú rể, ai là cô dâu nữa. Nếu chọn nhầm, hãy rời bản khai chung rồi mời lại.
error-tick = Hãy đánh dấu vào ô “{ $label }” để đi tiếp.
error-too-long = Mục “{ $label }” dài quá. Hãy viết gọn lại, nhiều nhất { $most } ký tự.
error-too-short = Mục “{ $label }” ngắn quá. Hãy viết ít nhất { $least } ký tự.
error-signs = Mục “{ $label }” có hình hoặc ký hiệu không in được trên giấy, chẳng hạn hình mặt cười. Hãy bỏ đi, chỉ dùng chữ, số và dấu câu.

error-identity-number = Số ở mục “{ $label }” không đúng dạng của loại giấy tờ đã chọn. Hãy xem lại số trên giấy.

## Họ tên
error-name-letters = Trong mục “{ $label }” chỉ dùng chữ cái, dấu cách, dấu nháy (') và gạch nối (-). Hãy bỏ ký tự khác đi.
error-name-script = Mục “{ $label }” có chữ của bảng chữ khác. Hãy viết tên bằng chữ Việt hoặc chữ La-tinh.
error-name-digits = Tên người không có chữ số. Hãy bỏ chữ số trong mục “{ $label }”.

## Ngày và giờ
error-date-missing-day = Mục “{ $label }” còn thiếu ngày. Hãy ghi thêm ngày, ví dụ 2.
error-date-missing-month = Mục “{ $label }” còn thiếu tháng. Hãy ghi thêm tháng, ví dụ 11.
error-date-missing-year = Mục “{ $label }” còn thiếu năm. Hãy ghi đủ bốn chữ số, ví dụ 2026.
error-date-empty = Hãy ghi ngày, tháng, năm ở mục “{ $label }”.
error-date-not-understood = Chưa đúng { $part } ở mục “{ $label }”. Ngày là số từ 1 đến 31, tháng là số từ 1 đến 12; ví dụ 2 11 2026.
error-date-no-such-day = Tháng đã ghi ở mục “{ $label }” chỉ có { $last } ngày. Hãy xem lại ngày và tháng theo dương lịch.
error-date-unreal = Không có ngày như đã ghi ở mục “{ $label }”. Hãy xem lại ngày, tháng, năm theo dương lịch.
error-date-future = Mục “{ $label }” đang ghi một ngày chưa tới. Hãy ghi { $today } hoặc một ngày trước đó.
error-date-past = Mục “{ $label }” đang ghi một ngày đã qua. Hãy ghi { $today } hoặc một ngày sau đó.
error-date-before = Ngày ở mục “{ $label }” sớm quá. Hãy ghi từ { $date } trở đi.
error-date-after = Ngày ở mục “{ $label }” muộn quá. Hãy ghi { $date } hoặc trước đó.
error-time = Hãy ghi giờ ở mục “{ $label }” bằng số từ 0 đến 23 và phút từ 0 đến 59, ví dụ 6 giờ 42.

## Số định danh cá nhân
error-pin-length = Số định danh có đúng 12 chữ số. Hãy xem lại mục “{ $label }” trên thẻ căn cước, có dấu cách cũng được.
error-pin-province = Ba số đầu ở mục “{ $label }” không phải mã của tỉnh hay nước nào. Hãy xem lại trên thẻ căn cước.
error-pin-sex = Số định danh ở mục “{ $label }” không khớp với giới tính đã ghi. Hãy xem lại cả hai.
error-pin-year = Số định danh ở mục “{ $label }” không khớp với năm sinh đã ghi. Hãy xem lại cả hai.

## Liên lạc
error-phone = Số điện thoại ở mục “{ $label }” chưa đúng. Hãy ghi 10 chữ số như 0912 345 678, hoặc bắt đầu bằng dấu + và mã nước.
error-email = Địa chỉ thư ở mục “{ $label }” chưa đúng. Hãy ghi đủ như ten@vidu.vn.

## Nơi chốn
error-place-none = Không tìm thấy nơi nào như đã ghi ở mục “{ $label }”. Hãy thử tên cũ, tên mới, hoặc thêm tên tỉnh; không cần gõ dấu.
error-place-many = Có nhiều nơi cùng tên. Hãy chọn một nơi trong danh sách ở mục “{ $label }”.

## Số và mã
error-number = Hãy ghi mục “{ $label }” bằng chữ số, ví dụ 2.
error-number-range = Hãy ghi một số từ { $least } đến { $most } ở mục “{ $label }”.
error-notification-code = Mã giấy chứng sinh ở mục “{ $label }” chưa đúng. Hãy ghi đủ như trên giấy: 00412.GCS.01999.26
error-code-format = Mã ở mục “{ $label }” chưa đúng dạng. Hãy ghi như ví dụ: { $example }

## Tệp
error-file-missing = Chưa có tệp nào cho mục “{ $label }”. Hãy chụp ảnh hoặc chọn tệp rồi gửi lại.
error-file-too-big = Tệp “{ $file }” nặng quá { $most }. Hãy chụp lại ở cỡ nhỏ hơn, hoặc chia tệp ra.
error-file-type = Tệp “{ $file }” không phải ảnh JPEG, PNG hay tệp PDF. Hãy gửi ảnh chụp hoặc tệp PDF.
error-file-empty = Tệp “{ $file }” không có gì bên trong. Hãy chọn tệp khác.
error-file-unreadable = Tệp “{ $file }” không mở được. Hãy chụp lại, hoặc lưu lại rồi gửi.
error-file-locked = Tệp “{ $file }” đang có mật khẩu. Hãy bỏ mật khẩu rồi gửi lại.
error-file-active = Tệp “{ $file }” có chương trình hoặc tệp khác bên trong nên không nhận được. Hãy in lại thành PDF thường, hoặc gửi ảnh chụp.
error-file-pixels = Ảnh “{ $file }” lớn quá { $most } triệu điểm ảnh. Hãy chụp lại ở cỡ nhỏ hơn.
error-file-too-many = Mỗi hồ sơ chỉ nhận nhiều nhất { $most } tệp. Hãy bỏ bớt rồi gửi lại.

## Trang và tài khoản
error-stale = Trang này đã được sửa ở nơi khác sau khi mở. Hãy xem lại nội dung mới rồi gửi lần nữa; những gì vừa gõ vẫn còn bên dưới.
error-password-weak = Mật khẩu này dễ đoán. Hãy dùng vài từ không liên quan với nhau, ít nhất { $least } ký tự.
error-password-common = Mật khẩu này đã bị lộ ở nơi khác và có trong danh sách kẻ xấu hay thử. Hãy nghĩ mật khẩu khác.

## Khi không đi tiếp được
failure-home = Về trang đầu
failure-track = Tra cứu hồ sơ đã nộp
failure-status = Xem việc nào đang làm được
failure-not-found = Không tìm thấy trang này
    .text = Địa chỉ có thể đã gõ thiếu, trang đã hết hạn, hoặc trang thuộc về người khác.
    .next = Những gì đã nộp vẫn còn. Hãy tra cứu bằng mã hồ sơ và mã bí mật, hoặc đăng nhập.
failure-cross-site = Yêu cầu này đến từ một trang khác
    .text = Để bảo vệ bạn, chúng tôi không nhận dữ liệu gửi từ trang web khác.
    .next = Hãy mở lại trang này từ Cổng Hộ tịch rồi làm tiếp; những gì đã lưu vẫn còn.
failure-unreadable = Không đọc được dữ liệu vừa gửi
    .text = Có thể đường truyền bị đứt giữa chừng.
    .next = Hãy quay lại trang trước và gửi lần nữa; những gì đã lưu vẫn còn.
failure-too-large = Dữ liệu vừa gửi lớn quá
    .text = Mỗi tệp nặng nhiều nhất 10 MB.
    .next = Hãy quay lại, chụp ảnh ở cỡ nhỏ hơn hoặc chia tệp ra rồi gửi lại.
failure-too-many = Đã thử quá nhiều lần
    .text = Để bảo vệ mọi người, chúng tôi tạm ngừng nhận từ nơi này.
    .next = Hãy đợi khoảng 15 phút rồi thử lại. Hồ sơ đã nộp vẫn được giải quyết như thường.
failure-busy = Hệ thống đang rất bận
    .text = Lúc này chúng tôi chưa làm được việc vừa yêu cầu.
    .next = Hãy thử lại sau một phút. Những gì đã lưu vẫn còn, hồ sơ đã nộp vẫn an toàn.
failure-away = Hệ thống đang tạm ngừng
    .text = Lúc này chúng tôi không mở được nơi giữ hồ sơ, nên việc vừa yêu cầu chưa làm được. Không phải lỗi của bạn; chúng tôi đang sửa.
    .next = Hãy thử lại sau ít phút. Những gì đã lưu vẫn còn, hồ sơ đã nộp vẫn an toàn. Việc gấp thì đến hoặc gọi Ủy ban nhân dân xã, phường.
failure-broken = Có lỗi từ phía chúng tôi
    .text = Không phải lỗi của bạn. Lỗi đã được ghi lại để sửa.
    .next = Hãy thử lại sau ít phút. Những gì đã lưu vẫn còn, hồ sơ đã nộp vẫn an toàn.
