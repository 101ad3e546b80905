### Giấy tờ kết quả. Tên và nhãn in đúng theo mẫu giấy; bản tiếng Anh chỉ để đọc trên trang kiểm tra.

result-birth_certificate = GIẤY KHAI SINH
    .name = Giấy khai sinh
    .signer = NGƯỜI KÝ GIẤY KHAI SINH
    .reason = Cấp giấy khai sinh
result-birth_extract_copy = TRÍCH LỤC KHAI SINH
    .subtitle = (BẢN SAO)
    .name = Trích lục khai sinh (bản sao)
    .signer = NGƯỜI KÝ TRÍCH LỤC
    .reason = Cấp bản sao trích lục khai sinh

result-death_extract = TRÍCH LỤC KHAI TỬ
    .name = Trích lục khai tử
    .signer = NGƯỜI KÝ TRÍCH LỤC
    .reason = Cấp trích lục khai tử
result-death_certificate = GIẤY CHỨNG TỬ
    .name = Giấy chứng tử
    .signer = NGƯỜI KÝ GIẤY CHỨNG TỬ
    .reason = Cấp giấy chứng tử
result-death_extract_copy = TRÍCH LỤC KHAI TỬ
    .subtitle = (BẢN SAO)
    .name = Trích lục khai tử (bản sao)
    .signer = NGƯỜI KÝ TRÍCH LỤC
    .reason = Cấp bản sao trích lục khai tử

result-line-child_name = Họ, chữ đệm, tên
result-line-child_birth_date = Ngày, tháng, năm sinh
result-line-child_birth_date_words = Ghi bằng chữ
result-line-child_sex = Giới tính
result-line-child_ethnicity = Dân tộc
result-line-child_nationality = Quốc tịch
result-line-child_birthplace = Nơi sinh
result-line-child_home_place = Quê quán
result-line-child_pin = Số định danh cá nhân
result-line-mother_name = Họ, chữ đệm, tên người mẹ
result-line-mother_birth = Năm sinh
result-line-mother_ethnicity = Dân tộc
result-line-mother_nationality = Quốc tịch
result-line-mother_residence = Nơi cư trú
result-line-father_name = Họ, chữ đệm, tên người cha
result-line-father_birth = Năm sinh
result-line-father_ethnicity = Dân tộc
result-line-father_nationality = Quốc tịch
result-line-father_residence = Nơi cư trú
result-line-informant_name = Họ, chữ đệm, tên người đi khai sinh
result-line-informant_paper = Giấy tờ tùy thân
result-line-deceased_name = Họ, chữ đệm, tên
result-line-deceased_birth_date = Ngày, tháng, năm sinh
result-line-deceased_sex = Giới tính
result-line-deceased_ethnicity = Dân tộc
result-line-deceased_nationality = Quốc tịch
result-line-deceased_residence = Nơi cư trú cuối cùng
result-line-deceased_paper = Giấy tờ tùy thân
result-line-death_at = Đã chết vào lúc
result-line-death_at_words = Ghi bằng chữ
result-line-death_place = Nơi chết
result-line-death_cause = Nguyên nhân chết
result-line-death_paper = Giấy báo tử hoặc giấy tờ thay giấy báo tử
result-line-death_office = Đăng ký khai tử tại
result-line-death_informant = Họ, chữ đệm, tên người đi khai tử
result-line-office = Nơi đăng ký khai sinh
result-line-registered_on = Ngày, tháng, năm đăng ký
result-line-registration = Đăng ký khai sinh tại
result-line-registration_number = Số
result-line-remarks = Ghi chú
result-line-source = Thực hiện trích lục từ

result-moment = { $hour } giờ { $minute } phút, ngày { $day }
result-death-paper = { $kind } số { $number }, do { $issuer } cấp ngày { $day }
result-death-paper-gbt_facility = Giấy báo tử
result-death-paper-gbt_commune = Giấy báo tử
result-death-paper-police_confirmation = Giấy xác nhận của công an
result-death-paper-forensic_result = Kết quả giám định pháp y
result-death-paper-court_decision = Quyết định của tòa án
result-death-paper-execution_confirmation = Giấy xác nhận thi hành án
result-death-paper-foreign = Giấy của nước ngoài

result-source-database = Cơ sở dữ liệu hộ tịch điện tử
# In the draft of a paper, where only the entry gives the value.
result-later = có sau khi vào sổ
# Thay cho số định danh của trẻ chưa xác định được giới tính.
result-pin-after-sex = Cấp sau khi xác định giới tính
result-pin = Số định danh cá nhân { $pin }

## Quyết định không có lợi cho người nộp: lý do, căn cứ, cách khiếu nại.

result-non_acceptance = PHIẾU TỪ CHỐI TIẾP NHẬN HỒ SƠ
    .signer = NGƯỜI KÝ PHIẾU
    .reason = Từ chối tiếp nhận hồ sơ
result-refusal = VĂN BẢN TỪ CHỐI GIẢI QUYẾT HỒ SƠ
    .signer = NGƯỜI KÝ VĂN BẢN
    .reason = Từ chối giải quyết hồ sơ
result-closing = THÔNG BÁO ĐÓNG HỒ SƠ
    .signer = NGƯỜI KÝ THÔNG BÁO
    .reason = Đóng hồ sơ vì không có bổ sung
result-line-applicant = Hồ sơ của ông/bà
result-line-procedure = Nội dung yêu cầu giải quyết
result-line-received-on = Ngày nhận hồ sơ
result-line-reason = Lý do
result-line-article = Căn cứ
result-line-complain = Khiếu nại
result-line-again = Nộp lại
result-why = Vì sao
result-rights = Quyền của người nộp hồ sơ
result-complain = Nếu không đồng ý, ông/bà có quyền khiếu nại đến Chủ tịch { $office } trong 90 ngày kể từ ngày nhận được văn bản này, hoặc khởi kiện vụ án hành chính tại Tòa án (Điều 7 và Điều 9 Luật Khiếu nại 2011).
result-again = Ông/bà có thể nộp hồ sơ mới bất cứ lúc nào khi đã khắc phục lý do nêu trên.
