### Thu hồi giấy đã cấp.

## Giấy đã cấp, thu hồi.
desk-papers = Giấy đã cấp
desk-paper = Giấy đã cấp
desk-paper-named = { $paper }, số { $number }
desk-paper-read = Xem bản đã ký (PDF)
paper-state-issued = Đang có giá trị
paper-state-replaced = Đã có giấy khác thay thế
paper-state-replaced-by = Đã được thay bằng giấy số { $number }
paper-state-revoked = Đã thu hồi
revoke = Thu hồi giấy này
    .text = Chỉ ghi khi cơ quan có thẩm quyền đã quyết định. Một người thứ hai trong cơ quan phải đồng ý thì giấy mới bị thu hồi.
revoke-authority = Cơ quan quyết định
    .hint = Ví dụ: Chủ tịch Ủy ban nhân dân thành phố Hà Nội
    .missing = Hãy ghi cơ quan đã quyết định.
    .long = Tên dài quá; hãy viết gọn lại.
revoke-decision = Số và ngày quyết định
    .hint = Ví dụ: Quyết định 88/QĐ-UBND ngày 20/11/2026
    .missing = Hãy ghi số và ngày của quyết định.
    .long = Nội dung dài quá; hãy viết gọn lại.
revoke-reason = Lý do
    .hint = Viết cho gia đình đọc.
    .missing = Hãy viết lý do.
    .long = Lý do dài quá; hãy viết gọn lại.
revoke-button = Gửi đề nghị thu hồi
revoke-waits = Đề nghị thu hồi đang chờ người thứ hai
revoke-asked = Người đề nghị
revoke-second = Người phụ trách hoặc người ký, không phải người đề nghị, sẽ quyết định.
revoke-agree = Đồng ý thu hồi
revoke-decline = Không đồng ý
revoke-same = Chưa thu hồi: người đề nghị không tự đồng ý được. Hãy nhờ người phụ trách hoặc người ký.
revoke-role = Chưa làm được: vai trò của anh chị không cho phép. Hãy nhờ người phụ trách.
revoke-changed = Chưa làm được: giấy này đã có đề nghị khác hoặc đã thu hồi. Xem tình trạng bên dưới.
revoke-was-agreed = Đã thu hồi lúc { $at }. { $asked } đề nghị, { $who } đồng ý. { $decision }. { $reason }
revoke-was-declined = Không thu hồi: { $asked } đề nghị, { $who } không đồng ý lúc { $at }. { $decision }. { $reason }
desk-event-revocation_proposed = Đề nghị thu hồi giấy
desk-event-revocation_declined = Không đồng ý thu hồi
desk-event-paper_revoked = Đã thu hồi giấy
dossier-result-revoked = { $paper }: đã bị thu hồi { $at }, không còn giá trị
event-paper_revoked = Một giấy đã bị thu hồi
    .text = Giấy này không còn giá trị. Lý do ở bên dưới. Nếu không đồng ý, có thể khiếu nại với cơ quan đã quyết định.
mail-paper-revoked = Một giấy của hồ sơ { $dossier } đã bị thu hồi và không còn giá trị.
    Lý do, cơ quan quyết định và cách khiếu nại: { $site }/{ $way }
    .subject = Một giấy của hồ sơ { $dossier } đã bị thu hồi
revoke-with-original = Đăng ký mà giấy này dựa vào đã bị thu hồi, hủy bỏ, nên giấy này cũng không còn giá trị.
desk-rule-entry-revoked = Đăng ký này đã bị thu hồi, hủy bỏ. Không cấp bản sao được nữa; hãy từ chối hồ sơ và nói rõ lý do.
