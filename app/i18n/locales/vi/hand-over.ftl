### Ngày hai người đến ký và nhận Giấy chứng nhận kết hôn: chọn giờ, dời giờ, lễ trao ở bàn làm việc.

hour-title = Chọn giờ đến ký và nhận giấy kết hôn
hour = Giờ hai người cùng đến
    .hint = Chỉ có những giờ cơ quan còn nhận, trong thời hạn giấy tờ của hai người. Hai người cùng đến, không ai đi thay được.
    .missing = Hãy chọn một giờ trong danh sách.
    .gone = Giờ này không còn nữa. Hãy chọn giờ khác trong danh sách.
hour-choose = Chọn giờ đến
hour-move = Dời sang giờ khác
hour-send = Chọn giờ này
hour-back = Quay về hồ sơ
hour-none = Hồ sơ đã đủ điều kiện. Hai người chọn một giờ cùng đến cơ quan để ký và nhận Giấy chứng nhận kết hôn. Một trong hai người chọn là được.
hour-is = Hẹn hai người cùng đến ký và nhận Giấy chứng nhận kết hôn: { $when }.
hour-bring = Mỗi người mang theo bản chính giấy tờ tùy thân đã khai. Cán bộ sẽ hỏi từng người có tự nguyện kết hôn không, rồi hai người ký.
hour-over = Giờ hẹn { $when } đã qua. Hãy chọn giờ khác.
hour-asked = Đã xin giờ { $when }. Cơ quan trả lời trong giây lát; mở lại trang này để xem.
hour-sign-by = Ngày cuối cùng có thể đến ký: { $day }. Quá ngày đó hồ sơ bị hủy và phải làm lại.
hour-no-free = Hiện chưa có giờ nào phù hợp. Danh sách được làm mới mỗi ngày; cần sớm hơn, hãy gọi cơ quan.
hour-closed = Hồ sơ này hiện không chờ chọn giờ.

event-slots_offered = Hồ sơ đủ điều kiện: hãy chọn giờ đến ký
    .text = Thời hạn tạm dừng cho đến khi hai người đến.
event-slot_taken = Giờ đã xin không còn
    .reason = { $reason } đã có người khác chọn trước. Hãy chọn giờ khác.
event-appointment_set = Đã hẹn giờ đến ký
    .reason = Giờ hẹn: { $reason }
event-appointment_set_by_office = Cơ quan đã hẹn giờ đến ký
    .reason = Giờ hẹn: { $reason }
event-hand_over_lapsed = Hủy vì quá thời hạn mà hai người chưa đến ký

mail-choose-hour = Hồ sơ kết hôn { $dossier } đã đủ điều kiện.
    Hai người chọn một giờ cùng đến cơ quan để ký và nhận Giấy chứng nhận kết hôn: { $site }/{ $way }
    .subject = Chọn giờ đến ký giấy kết hôn – { $dossier }
mail-hour-taken = Giờ { $when } đã có người khác chọn trước.
    Chọn giờ khác cho hồ sơ { $dossier }: { $site }/{ $way }
    .subject = Hãy chọn giờ khác – { $dossier }
mail-hour-set = Hẹn hai người cùng đến ký và nhận Giấy chứng nhận kết hôn (hồ sơ { $dossier }): { $when }.
    Mỗi người mang theo bản chính giấy tờ tùy thân đã khai.
    Cần dời giờ: { $site }/{ $way }
    .subject = Giờ hẹn ký giấy kết hôn – { $dossier }
mail-hand-over-lapsed = Hồ sơ kết hôn { $dossier } đã bị hủy vì quá thời hạn mà hai người chưa đến ký.
    Lý do: { $reason }
    Căn cứ: { $article }
    Hai người có thể nộp hồ sơ mới bất cứ lúc nào. Không đồng ý, có thể khiếu nại đến Chủ tịch Ủy ban nhân dân nơi giải quyết trong 90 ngày (Luật Khiếu nại).
    Thông báo có chữ ký số: { $site }/{ $way }
    .subject = Hồ sơ { $dossier } đã hủy
sms-choose-hour = Hồ sơ { $dossier } đủ điều kiện. Chọn giờ đến ký: { $site }
sms-hour-taken = Giờ đã chọn không còn. Chọn giờ khác cho hồ sơ { $dossier }: { $site }
sms-hour-set = Đã hẹn giờ đến ký, hồ sơ { $dossier }. Xem giờ: { $site }
sms-hand-over-lapsed = Hồ sơ { $dossier } đã hủy vì quá hạn ký. Lý do: { $site }

hand-over-lapsed-reason = Hai người chưa cùng đến ký Giấy chứng nhận kết hôn trong thời hạn, ngày cuối cùng là { $day }.

## Bàn làm việc
case-awaiting_hand_over = Chờ hai người đến ký
desk-act-offer_days = Đủ điều kiện: mời hai người chọn giờ đến
desk-act-set_day = Hẹn giờ cho hai người
desk-act-hand_over = Ghi vào sổ kết hôn và cấp giấy
desk-event-days_offered = Đủ điều kiện; đã mời hai người chọn giờ đến
desk-event-day_set = Đã hẹn giờ đến ký
desk-event-slot_gone = Giờ đã chọn không còn
desk-event-parties_asked = Hai người có mặt và đã được hỏi
desk-event-hand_over_lapsed = Hủy vì không đến ký đúng thời hạn
desk-slot = Giờ hẹn
    .missing = Hãy chọn một giờ.
    .not-possible = Giờ này không còn nhận được. Hãy chọn giờ khác.
desk-couple = Hai người kết hôn
desk-couple-line = Nội dung
desk-couple-groom = Chồng
desk-couple-bride = Vợ
desk-couple-name = Họ, chữ đệm, tên
desk-couple-birth_date = Ngày sinh
desk-couple-ethnicity = Dân tộc
desk-couple-nationality = Quốc tịch
desk-couple-residence = Nơi cư trú
desk-couple-paper = Giấy tờ tùy thân
desk-couple-ordinal = Kết hôn lần thứ
desk-couple-none = Hai người chưa chọn giờ đến.
desk-couple-at = Hẹn đến ký: { $when }.
desk-couple-missed = Giờ hẹn { $when } đã qua mà chưa ghi vào sổ. Hãy hẹn giờ khác nếu hai người không đến.
desk-couple-by = Ngày cuối cùng có thể ký: { $day }.
desk-seen = Trước mặt hai người
    .hint = Chỉ đánh dấu điều vừa làm trước mặt cả hai người. Mỗi dấu được ghi vào lịch sử hồ sơ.
    .missing = Chưa ghi vào sổ được. Hãy làm rồi đánh dấu: { $what }.
desk-seen-both_present = Cả hai người có mặt
desk-seen-papers_seen = Đã đối chiếu bản chính giấy tờ tùy thân của từng người
desk-seen-groom_willing = Đã hỏi người chồng: tự nguyện kết hôn
desk-seen-bride_willing = Đã hỏi người vợ: tự nguyện kết hôn
desk-seen-lines_read = Hai người đã đọc lại nội dung sẽ ghi vào sổ và thấy đúng
desk-rule-married-already = Người này đang có đăng ký kết hôn trong sổ, chưa thấy chấm dứt.
desk-rule-married-before-here = Người này có đăng ký kết hôn trong sổ và khai đã chấm dứt. Xem giấy chứng tỏ hôn nhân trước đã chấm dứt.
desk-rule-maybe-married = Một người cùng tên, cùng ngày sinh, khác giấy tờ đang có đăng ký kết hôn. Xem có phải cùng một người không.
desk-rule-marriage-filed-already = Người này đang có một hồ sơ kết hôn khác chưa xong. Cả hai hồ sơ dừng lại cho đến khi một hồ sơ được rút hoặc bị từ chối.
desk-rule-maybe-marriage-filed = Một người cùng tên, cùng ngày sinh, khác giấy tờ đang có hồ sơ kết hôn khác. Xem có phải cùng một người không.
desk-rule-spouse-died = Người này đã được đăng ký khai tử.
desk-rule-spouse-is-parent = Khai sinh trong sổ ghi một người là cha hoặc mẹ của người kia. Cha mẹ và con không được kết hôn với nhau.
desk-rule-spouses-share-parent = Khai sinh trong sổ của hai người ghi cùng một cha hoặc cùng một mẹ. Người có họ trong phạm vi ba đời không được kết hôn với nhau.
desk-rule-spouses-maybe-siblings = Khai sinh trong sổ của hai người ghi cùng một cha hoặc cùng một mẹ, và đã được ghi chú hoặc sửa từ khi đăng ký. Xem có phải cha mẹ nuôi không: anh chị em cùng cha hoặc cùng mẹ đẻ không được kết hôn với nhau.
desk-rule-officer-is-party = Cán bộ là một trong những người có tên trong hồ sơ, hoặc trùng tên với họ. Cán bộ không đăng ký, không ký cho mình và người thân; một đồng nghiệp trong cơ quan phải làm việc này. Nếu chỉ trùng tên, hãy nhờ người quản trị nhập số định danh của anh chị vào tài khoản.
desk-rule-no-day-left = Không còn ngày nào hai người đủ điều kiện ký: giấy tờ hết hạn trước đó. Hãy yêu cầu bổ sung giấy mới.
