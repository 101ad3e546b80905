### Words that belong to the form of a paper, not to one paper's data.

## The head, on every paper in Vietnamese (Decree 30/2020, annex I, II.1).

paper-nation = CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
paper-motto = Độc lập - Tự do - Hạnh phúc
paper-demo = BẢN DEMO – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ

## Labels.

paper-number = Số
paper-dossier-code = Mã hồ sơ
paper-check = Kiểm tra giấy này
# Read aloud instead of the QR code.
paper-check-picture = Mã QR mở trang kiểm tra giấy này: { $address }
paper-page = Trang
# The description of the file attached to the paper.
paper-data = Dữ liệu của giấy này để máy đọc
# The name of the field that holds the signature.
paper-signature = Chữ ký số của { $signer }

## Giấy tiếp nhận và tờ khai

receipt = GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ
receipt-procedure = Thủ tục
receipt-filed = Nộp lúc
receipt-received = Ngày tiếp nhận theo quy định
receipt-due = Hẹn trả kết quả
receipt-files = Số tệp kèm theo
receipt-fee = Lệ phí
receipt-secret = Mã bí mật
receipt-note = Theo dõi hồ sơ tại { $site }/vi/tra-cuu bằng mã hồ sơ và mã bí mật. Không đưa mã bí mật cho người lạ.
declaration = TỜ KHAI
