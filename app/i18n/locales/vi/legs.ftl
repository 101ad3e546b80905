### Việc liên thông sau khi khai sinh.
legs = Những việc làm cùng lúc
    .due = Tất cả xong trước { $due }.
    .independent = Mỗi việc đi một đường riêng: việc này chậm không làm chậm việc kia.
leg-residence = Đăng ký thường trú
leg-insurance_card = Thẻ bảo hiểm y tế
leg-identity_card = Thẻ căn cước
agency-police = Công an xã, phường
agency-insurance = Bảo hiểm xã hội
leg-state-sent = Đã gửi
leg-state-received = Đang làm
leg-state-done = Đã xong
leg-state-failed = Chưa làm được
leg-state-withdrawn = Đã rút
leg-since = { $agency }, từ { $when }
leg-retry = Gửi lại
leg-withdraw = Rút việc này
leg-late = Cơ quan này có thể đã có kết quả hoặc việc đã đổi. Chưa có gì bị thay đổi; dưới đây là tình hình hiện tại.
leg-not-connected = Nơi này chưa nhận hồ sơ qua mạng. Khi có giấy khai sinh, xin đến làm trực tiếp; không mất tiền.

## Lời của các cơ quan
agency-said-residence = Đã đăng ký thường trú tại { $place }, hộ của { $head }.
agency-said-no-householder = Số định danh của chủ hộ cho thấy người này chưa đủ 18 tuổi. Xin xem lại ai là chủ hộ, rồi đến Công an xã, phường hoặc gửi lại.
agency-said-insurance = Thẻ bảo hiểm y tế của bé dùng số { $number }, có giá trị từ ngày sinh. Khám ban đầu tại { $clinic }.
agency-said-card = Thẻ căn cước của bé đã làm xong. Nhận tại Công an { $place }.
agency-said-too-old = Thẻ này chỉ cấp theo cách liên thông cho trẻ dưới 6 tuổi. Xin đến cơ quan để làm.
