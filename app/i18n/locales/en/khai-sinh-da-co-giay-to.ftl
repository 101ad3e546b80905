### Birth of a person who has personal papers: only what differs from registering a birth again.

khai-sinh-da-co-giay-to = Register the birth of a person who has papers
    .like = khai-sinh-lai
    .event = Grown up and never registered
    .intro = For people whose birth was never registered but who have an identity card, school reports, diplomas or other papers. Every answer is kept as you go.
    .who = The person; for who is under 18 a parent or guardian; or somebody with a mandate.
    .cost = The province sets the fee; the office will tell you. Paper copies: { $fee } each.
    .time = 5 working days. If another office has to be asked, the time stands still while its answer is awaited, at most 25 working days. What is filed after { $cutoff }:00 counts from the next working day.
    .time-2026 = Within { $hours } hours of reception. While another office’s answer is awaited, the time stands still.
    .have = Papers with name, date of birth, home place and parents; a sworn statement that the birth was never registered. Phone photos will do.
    .other = You can also go to the commune where you live. The registrar will help.
    .other-2026 = You can also go to any commune’s People’s Committee. The registrar will help.
    .button = Start
    .submit = Declare and file

khai-sinh-da-co-giay-to-page-chua-dang-ky = Never registered
khai-sinh-da-co-giay-to-never_registered = I declare that the birth was never registered anywhere, and I answer for these words.
khai-sinh-da-co-giay-to-file-sworn_statement = Sworn statement that the birth was never registered
    .hint = Written by hand will do: name, date of birth, the statement, a signature.
