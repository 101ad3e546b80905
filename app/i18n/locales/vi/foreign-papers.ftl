### Giấy tờ của nước ngoài, và trích lục dùng ở nước ngoài.

foreign-paper-apostille = Giấy của { $country } cần tem Apostille do nước đó cấp; đã hợp pháp hóa lãnh sự thì cũng được.
foreign-paper-legalisation = Giấy của { $country } cần hợp pháp hóa lãnh sự, tại cơ quan đại diện Việt Nam ở đó hoặc ở Bộ Ngoại giao, trừ khi điều ước quốc tế miễn.
foreign-paper-host-state = Giấy của { $country } dùng tại cơ quan đại diện Việt Nam ở nước đó thì không cần chứng nhận.
foreign-paper-translation = Kèm bản dịch tiếng Việt có chứng thực.
foreign-paper-translation-mission = Kèm bản dịch tiếng Việt hoặc tiếng Anh có chứng thực.
foreign-paper-unconfirmed = Danh sách các nước dùng Apostille với Việt Nam còn chờ xác nhận. Nếu chưa chắc, hãy hỏi Cục Lãnh sự, Bộ Ngoại giao.

abroad-next = Để dùng trích lục ở { $country }
    .paper = Xin bản giấy có dấu: việc chứng nhận ở Bộ Ngoại giao làm trên bản giấy, nếu nơi ấy chưa nhận bản điện tử.
    .apostille = Xin tem Apostille ở Cục Lãnh sự, Bộ Ngoại giao (Hà Nội) hoặc Sở Ngoại vụ Thành phố Hồ Chí Minh.
    .legalisation = Xin chứng nhận lãnh sự ở Cục Lãnh sự, Bộ Ngoại giao (Hà Nội) hoặc Sở Ngoại vụ Thành phố Hồ Chí Minh, rồi hợp pháp hóa tại đại sứ quán hoặc lãnh sự quán của { $country }, trừ khi điều ước quốc tế miễn.
    .translation = Hỏi nơi nhận xem cần bản dịch sang tiếng nào, và ai được dịch. Trang ba thứ tiếng giúp người đọc nhưng không thay cho bản dịch.
