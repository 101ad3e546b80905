### Thông điệp chưa tới nơi: trang của người quản trị.

letters = Trao đổi dữ liệu
    .text = Cổng và sổ hộ tịch nói với nhau bằng thông điệp. Thông điệp chưa tới được gửi lại tự động, mỗi lần đợi lâu hơn. Thông điệp bị từ chối hoặc đã thử đủ 20 lần nằm ở đây, chờ người xem nguyên nhân rồi gửi lại. Không có gì bị mất.
letters-waiting = Chưa tới nơi
    .none = Mọi thông điệp đã tới nơi.
letters-receiver = Nơi nhận
letters-portal = Cổng cho người dân
letters-registry = Sổ hộ tịch
letters-state = Tình trạng
letters-state-waiting = Sẽ gửi lại tự động
letters-state-dead = Cần người xem
letters-count = Số thông điệp
letters-since = Viết từ
letters-dead = Cần người xem
    .none = Không có thông điệp nào cần người xem.
letters-kind = Loại
letters-tries = Số lần đã thử
letters-behind = Thông điệp sau của hồ sơ này đang đợi
letters-failure = Lần cuối, nơi nhận nói
letters-retry = Gửi lại
letters-done = Thông điệp được gửi lại ngay. Các thông điệp sau của hồ sơ đó theo đúng thứ tự.
letters-gone = Thông điệp này không còn chờ ở đây: đã có người gửi lại, hoặc nó đã tới nơi. Chưa có gì bị thay đổi.
