### Ngày, giờ, tiền và khoảng thời gian.

weekday-1 = thứ Hai
weekday-2 = thứ Ba
weekday-3 = thứ Tư
weekday-4 = thứ Năm
weekday-5 = thứ Sáu
weekday-6 = thứ Bảy
weekday-7 = Chủ nhật

month-1 = tháng 1
month-2 = tháng 2
month-3 = tháng 3
month-4 = tháng 4
month-5 = tháng 5
month-6 = tháng 6
month-7 = tháng 7
month-8 = tháng 8
month-9 = tháng 9
month-10 = tháng 10
month-11 = tháng 11
month-12 = tháng 12

date = ngày { $day } { $month } năm { $year }
date-weekday = { $weekday }, ngày { $day } { $month } năm { $year }
date-month = { $month } năm { $year }
moment = { $day }, { $time }

# Tiếng Việt nói giờ theo 24 giờ, nên không dùng $twelve và $half.
time-whole = { $hour } giờ
time-minutes = { $hour } giờ { $minute }
time-noon = 12 giờ trưa
time-midnight = 0 giờ

money = { $amount } đồng

span-minutes = { $n } phút
span-hours = { $n } giờ
span-days = { $n } ngày
span-working-days = { $n } ngày làm việc
span-months = { $n } tháng
span-years = { $n } năm
