### សេចក្តីព្រាង – មិនទាន់មានអ្នកនិយាយភាសាខ្មែរពីកំណើតពិនិត្យទេ។ Bản nháp, chưa được người bản ngữ soát.

weekday-1 = ថ្ងៃច័ន្ទ
weekday-2 = ថ្ងៃអង្គារ
weekday-3 = ថ្ងៃពុធ
weekday-4 = ថ្ងៃព្រហស្បតិ៍
weekday-5 = ថ្ងៃសុក្រ
weekday-6 = ថ្ងៃសៅរ៍
weekday-7 = ថ្ងៃអាទិត្យ

month-1 = ខែមករា
month-2 = ខែកុម្ភៈ
month-3 = ខែមីនា
month-4 = ខែមេសា
month-5 = ខែឧសភា
month-6 = ខែមិថុនា
month-7 = ខែកក្កដា
month-8 = ខែសីហា
month-9 = ខែកញ្ញា
month-10 = ខែតុលា
month-11 = ខែវិច្ឆិកា
month-12 = ខែធ្នូ

date = ថ្ងៃទី { $day } { $month } ឆ្នាំ { $year }
date-weekday = { $weekday } ទី { $day } { $month } ឆ្នាំ { $year }
date-month = { $month } ឆ្នាំ { $year }
moment = { $day } { $time }

# គិតតាម 24 ម៉ោង ដូចភាសាវៀតណាម។ Theo 24 giờ như tiếng Việt.
time-whole = ម៉ោង { $hour }
time-minutes = ម៉ោង { $hour } និង { $minute } នាទី
time-noon = ម៉ោង 12 ថ្ងៃត្រង់
time-midnight = ម៉ោង 0

money = { $amount } ដុង

span-minutes = { $n } នាទី
span-hours = { $n } ម៉ោង
span-days = { $n } ថ្ងៃ
span-working-days = { $n } ថ្ងៃធ្វើការ
span-months = { $n } ខែ
span-years = { $n } ឆ្នាំ
