### Dates, times, money and lengths of time.

weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

date = { $day } { $month } { $year }
date-weekday = { $weekday } { $day } { $month } { $year }
date-month = { $month } { $year }
moment = { $day }, { $time }

# English uses the twelve-hour clock; $hour is for languages that do not.
time-whole = { $twelve } { $half }
time-minutes = { $twelve }:{ $minute } { $half }
time-noon = midday
time-midnight = midnight

money = { $amount } VND

span-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
span-hours = { $n ->
    [one] { $n } hour
   *[other] { $n } hours
}
span-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
span-working-days = { $n ->
    [one] { $n } working day
   *[other] { $n } working days
}
span-months = { $n ->
    [one] { $n } month
   *[other] { $n } months
}
span-years = { $n ->
    [one] { $n } year
   *[other] { $n } years
}
